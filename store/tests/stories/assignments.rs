//! Stories of the assignment: proposed, changed by hand, committed, run again.

mod hand;
mod rules;

use std::collections::BTreeSet;

use judging::access::Refusal;
use judging::ids::{AccountId, EntryId, JurorId, RoundId};
use judging::text::Language;
use judging::time::Timestamp;
use store::assignments::{
    self, Change, Facts, Load, NewRule, Objection, Pending, Reading, Rule, Side, Solution, State, Wanted, Why,
    as_it_stands, commit, consider, discard, latest, lift, loads, of_entries, pending, propose, read, rules, settle,
    solve,
};
use store::ledger::{Act, Chain, PROGRAM, verify};
use store::{Db, Fault, StoreError, args, entries, jurors, rounds};

use crate::support::contest::{Contest, NOW, contest};
use crate::support::for_each_db;

const ONE_EACH: Wanted = Wanted { reviews: 1, read_languages: true, least: 0, of_each_side: 0 };
const TWO_EACH: Wanted = Wanted { reviews: 2, read_languages: true, least: 0, of_each_side: 0 };
const WHOLE_JURY: Wanted = Wanted { reviews: 0, read_languages: true, least: 0, of_each_side: 0 };

#[tokio::test]
async fn nothing_is_a_task_before_it_is_committed() {
    for_each_db(|db| async move {
        let it = contest(&db, "commit").await;
        ask(&db, &it, ONE_EACH).await;
        assert_eq!(pairs_in(&db, &it.online, State::Assigned).await, BTreeSet::new());
        assert_eq!(pairs_in(&db, &it.online, State::Proposed).await.len(), 3);
        let proposal = latest(&db, &it.online).await.expect("a query").expect("a proposal");
        let figures = proposal.figures.expect("figures of the optimiser");
        // Nobody knows the field; the juror of unknown languages reads all, so that every pair is worth nothing.
        assert_eq!(
            (figures.worst, figures.worst_bound, figures.worst_proven, figures.total_proven),
            (0, 0, true, true)
        );
        assert_eq!((proposal.wanted, proposal.committed_at), (ONE_EACH, None));

        let seen = pending(&db, &it.online).await.expect("a query");
        assert_eq!((seen.proposed, seen.jurors, seen.dropped, seen.losing), (3, 2, 0, 0));
        commit(&db, &it.organiser, &it.online, &seen.mark, NOW).await.expect("a commit");
        assert_eq!(pairs_in(&db, &it.online, State::Assigned).await.len(), 3);
        let round = rounds::find(&db, &it.online).await.expect("a query").expect("the round");
        assert_eq!((round.committed_at, round.reviews_per_entry), (Some(NOW), 1));
        let committed = latest(&db, &it.online).await.expect("a query").expect("the committed proposal");
        assert_eq!(committed.committed_at, Some(NOW));
        verify(&db, &Chain::from(&it.edition), None).await.expect("a whole chain");
    })
    .await;
}

#[tokio::test]
async fn a_frozen_number_of_jurors_per_entry_stays() {
    for_each_db(|db| async move {
        let it = contest(&db, "frozen").await;
        ask(&db, &it, ONE_EACH).await;
        run(&db, &it, "update round set first_submitted_at = 1 where competition_id = $1 and kind = 'live'").await;
        let seen = pending(&db, &it.online).await.expect("a query");
        let refused = commit(&db, &it.organiser, &it.online, &seen.mark, NOW).await;
        assert!(matches!(refused, Err(StoreError::Refused(Refusal::Frozen))), "two jurors are published");
        let (facts, solution) = solved(&db, &it.online, ONE_EACH).await;
        let refused = propose(&db, &it.organiser, &it.online, (&facts, &solution), NOW).await;
        assert!(matches!(refused, Err(StoreError::Refused(Refusal::Frozen))));
        ask(&db, &it, TWO_EACH).await;
        commit_all(&db, &it).await;
        let round = rounds::find(&db, &it.online).await.expect("a query").expect("the round");
        assert_eq!(round.reviews_per_entry, 2);
    })
    .await;
}

#[tokio::test]
async fn running_it_again_keeps_what_is_scored_and_what_was_made_by_hand() {
    for_each_db(|db| async move {
        let it = contest(&db, "again").await;
        ask(&db, &it, TWO_EACH).await;
        commit_all(&db, &it).await;
        let scored = pair(&it, 0, 0);
        score(&db, &it, &scored).await;
        remove(&db, &it.organiser, &it.online, (&it.entries[1], &it.jurors[1]), NOW).await.expect("a removal");
        add(&db, &it.organiser, &it.online, (&it.entries[1], &it.jurors[1]), "", NOW).await.expect("an addition");

        ask(&db, &it, ONE_EACH).await;
        let before = pending(&db, &it.online).await.expect("a query");
        assert_eq!((before.proposed, before.dropped), (1, 3), "the addition by hand, and all that is not kept");
        assert_eq!(pairs_in(&db, &it.online, State::Assigned).await.len(), 5, "tasks stay until the commit");
        commit_all(&db, &it).await;
        let left = pairs_in(&db, &it.online, State::Assigned).await;
        assert_eq!(left.len(), 3);
        assert!(left.contains(&scored) && left.contains(&pair(&it, 1, 1)), "{left:?}");
    })
    .await;
}

#[tokio::test]
async fn what_is_scored_while_the_proposal_waits_is_not_taken_away() {
    for_each_db(|db| async move {
        let it = contest(&db, "meanwhile").await;
        ask(&db, &it, TWO_EACH).await;
        commit_all(&db, &it).await;
        ask(&db, &it, ONE_EACH).await;
        let facts = read(&db, &it.online).await.expect("facts");
        let (dropped, _) = facts.standing.iter().find(|(_, standing)| standing.dropped).expect("a dropped one");
        score(&db, &it, dropped).await;
        commit_all(&db, &it).await;
        let left = pairs_in(&db, &it.online, State::Assigned).await;
        assert_eq!((left.len(), left.contains(dropped)), (4, true));
        assert!(pending(&db, &it.online).await.expect("a query").is_empty());
    })
    .await;
}

#[tokio::test]
async fn a_discarded_proposal_leaves_what_is_committed() {
    for_each_db(|db| async move {
        let it = contest(&db, "discard").await;
        ask(&db, &it, TWO_EACH).await;
        commit_all(&db, &it).await;
        let committed = read(&db, &it.online).await.expect("facts");
        ask(&db, &it, ONE_EACH).await;
        assert_ne!(read(&db, &it.online).await.expect("facts"), committed);
        discard(&db, &it.organiser, &it.online, NOW).await.expect("a discard");
        assert_eq!(read(&db, &it.online).await.expect("facts"), committed);
        assert_eq!(latest(&db, &it.online).await.expect("a query").expect("the committed").wanted, TWO_EACH);
    })
    .await;
}

#[tokio::test]
async fn without_enough_jurors_the_reason_is_told_and_nothing_changes() {
    for_each_db(|db| async move {
        let it = contest(&db, "short").await;
        ask(&db, &it, ONE_EACH).await;
        let before = read(&db, &it.online).await.expect("facts");
        let infeasible = solve(&before, Wanted { reviews: 3, ..ONE_EACH }).expect_err("two jurors are not three");
        let short: Vec<_> = infeasible.too_few_jurors.iter().map(|short| (short.reviews, short.eligible)).collect();
        assert_eq!(short, [(3, 2), (3, 2), (3, 2)]);
        assert_eq!(read(&db, &it.online).await.expect("facts"), before);

        run(&db, &it, "update juror set languages = '[\"fr\"]' where competition_id = $1").await;
        let facts = read(&db, &it.online).await.expect("facts");
        let infeasible = solve(&facts, ONE_EACH).expect_err("nobody reads English");
        assert_eq!(infeasible.too_few_jurors.len(), 3);
        assert!(solve(&facts, Wanted { read_languages: false, ..ONE_EACH }).is_ok(), "where languages do not bind");

        run(&db, &it, "update juror set languages = '[]', capacity = 1 where competition_id = $1").await;
        let facts = read(&db, &it.online).await.expect("facts");
        let infeasible = solve(&facts, ONE_EACH).expect_err("two cannot take three");
        let short: Vec<_> = infeasible.shortages.iter().map(|short| (short.needed, short.available)).collect();
        assert_eq!(short, [(3, 2)]);
    })
    .await;
}

#[tokio::test]
async fn every_juror_who_can_judges_the_least_that_is_asked() {
    for_each_db(|db| async move {
        let it = contest(&db, "least").await;
        let least = |least| Wanted { least, ..ONE_EACH };
        let loads = async |wanted| {
            let (_, solution) = solved(&db, &it.online, wanted).await;
            let load = |juror: &JurorId| solution.pairs.iter().filter(|(_, judges)| judges == juror).count();
            it.jurors.iter().map(load).collect::<Vec<_>>()
        };
        run(&db, &it, "update juror set expertise = '[\"ai\"]' where competition_id = $1 and code = 'J01'").await;
        assert_eq!(loads(ONE_EACH).await, [3, 0], "one knows the field");
        assert_eq!(loads(least(1)).await, [2, 1]);
        let facts = read(&db, &it.online).await.expect("facts");
        let infeasible = solve(&facts, least(2)).expect_err("three entries are not four");
        let over: Vec<_> = infeasible.overcommitted.iter().map(|over| (over.missing, over.available)).collect();
        assert_eq!(over, [(4, 3)]);
        run(&db, &it, "update juror set capacity = 1 where competition_id = $1 and code = 'J02'").await;
        assert_eq!(loads(least(2)).await, [2, 1], "nobody judges more than agreed");
        for entry in 0..3 {
            conflict(&db, &it, (entry, 1), "confirmed").await;
        }
        assert_eq!(loads(least(2)).await, [3, 0], "who may judge nothing is left out");

        ask(&db, &it, least(2)).await;
        commit_all(&db, &it).await;
        let committed = latest(&db, &it.online).await.expect("a query").expect("the committed");
        assert_eq!(committed.wanted, least(2));
    })
    .await;
}

#[tokio::test]
async fn every_entry_gets_jurors_of_each_side_where_that_is_asked() {
    for_each_db(|db| async move {
        let it = contest(&db, "sides").await;
        let of_each = |of_each_side| Wanted { of_each_side, ..TWO_EACH };
        run(&db, &it, "update juror set expertise = '[\"ai\"]' where competition_id = $1").await;
        run(&db, &it, "update juror set side = 'host' where competition_id = $1 and code = 'J01'").await;
        let guest = [0, 1, 2].map(|entry| (entry, 1));
        run(&db, &it, "update juror set side = 'guest' where competition_id = $1 and code = 'J02'").await;
        ask(&db, &it, of_each(1)).await;
        commit_all(&db, &it).await;
        assert_eq!(latest(&db, &it.online).await.expect("a query").expect("the committed").wanted, of_each(1));
        let facts = read(&db, &it.online).await.expect("facts");
        let pair = pair(&it, 0, 1);
        let effect = consider(&facts, &of_each(1), &Change::Remove(pair.0, pair.1)).expect("a removal");
        assert_eq!((effect.before.lacking, effect.after.lacking), (0, 1));

        let many = facts.leave_room_for_sides(&of_each(2));
        assert_eq!(faults(many), [Fault::new("sides", "fault-assignment-sides")]);
        let unasked = solve(&facts, of_each(2)).expect("a solution that asks nothing of sides");
        let refused = propose(&db, &it.organiser, &it.online, (&facts, &unasked), NOW).await;
        assert_eq!(faults(refused), [Fault::new("sides", "fault-assignment-sides")]);

        for at in guest {
            conflict(&db, &it, at, "declared").await;
        }
        let facts = read(&db, &it.online).await.expect("facts");
        let infeasible = solve(&facts, of_each(1)).expect_err("no guest may judge anything");
        let short: Vec<_> = infeasible.too_few_of_side.iter().map(|few| (few.side.as_str(), few.eligible)).collect();
        assert_eq!(short, [("guest", 0); 3]);
    })
    .await;
}

#[tokio::test]
async fn a_proposal_on_facts_that_have_changed_is_refused() {
    for_each_db(|db| async move {
        let it = contest(&db, "stale").await;
        let (facts, solution) = solved(&db, &it.online, ONE_EACH).await;
        conflict(&db, &it, (0, 0), "suspected").await;
        let late = propose(&db, &it.organiser, &it.online, (&facts, &solution), NOW).await;
        assert_eq!(faults(late), [Fault::new("reviews", "fault-assignment-changed")]);
        assert!(pending(&db, &it.online).await.expect("a query").is_empty());
        assert_eq!(latest(&db, &it.online).await.expect("a query"), None);
    })
    .await;
}

#[tokio::test]
async fn a_commit_of_something_else_than_was_seen_is_refused() {
    for_each_db(|db| async move {
        let it = contest(&db, "seen").await;
        let stale = [Fault::new("reviews", "fault-assignment-stale")];
        let nothing = pending(&db, &it.online).await.expect("a query");
        assert_eq!(faults(commit(&db, &it.organiser, &it.online, &nothing.mark, NOW).await), stale);

        ask(&db, &it, ONE_EACH).await;
        let seen = pending(&db, &it.online).await.expect("a query");
        ask(&db, &it, ONE_EACH).await;
        assert_eq!(faults(commit(&db, &it.organiser, &it.online, &seen.mark, NOW).await), stale);

        let seen: Pending = pending(&db, &it.online).await.expect("a query");
        for (entry, juror) in pairs_in(&db, &it.online, State::Proposed).await {
            let at = (
                it.entries.iter().position(|id| *id == entry).expect("an entry"),
                it.jurors.iter().position(|id| *id == juror).expect("a juror"),
            );
            conflict(&db, &it, at, "declared").await;
        }
        assert_eq!(faults(commit(&db, &it.organiser, &it.online, &seen.mark, NOW).await), stale);
        assert_eq!(pairs_in(&db, &it.online, State::Assigned).await, BTreeSet::new());
    })
    .await;
}

#[tokio::test]
async fn the_whole_jury_judges_everything_but_its_conflicts() {
    for_each_db(|db| async move {
        let it = contest(&db, "whole").await;
        let mut act = Act::begin(&db, Chain::from(&it.edition), &PROGRAM.into(), NOW).await.expect("an act");
        for entry in &it.entries[..2] {
            entries::enter_round(&mut act.tx, &it.live, entry).await.expect("an entry in the final");
        }
        act.tx
            .run("update juror set languages = '[\"fr\"]', capacity = 1 where id = $1", args![it.jurors[0].as_str()])
            .await
            .expect("a juror with limits that a final does not ask for");
        act.commit("final.prepare", it.live.as_str(), &()).await.expect("a commit");
        conflict(&db, &it, (1, 1), "suspected").await;
        let (facts, solution) = solved(&db, &it.live, WHOLE_JURY).await;
        assert_eq!(solution.pairs, BTreeSet::from([pair(&it, 0, 0), pair(&it, 0, 1), pair(&it, 1, 0)]));
        assert_eq!(solution.figures, None);
        propose(&db, &it.organiser, &it.live, (&facts, &solution), NOW).await.expect("a proposal");
        assert_eq!(pairs_in(&db, &it.live, State::Proposed).await, solution.pairs);
    })
    .await;
}

#[tokio::test]
async fn only_organisers_of_the_edition_assign_and_nobody_once_it_is_sealed() {
    for_each_db(|db| async move {
        let (it, other) = (contest(&db, "own").await, contest(&db, "foreign").await);
        ask(&db, &it, ONE_EACH).await;
        let before = read(&db, &it.online).await.expect("facts");
        let mut wrong = vec![it.chair.clone(), it.auditor.clone(), it.operator.clone(), it.stranger.clone()];
        wrong.extend([it.juror_accounts[0].clone(), it.signatories[0].clone(), other.organiser.clone()]);
        for account in &wrong {
            for refused in every_act(&db, &it, account).await {
                assert!(matches!(refused, Err(StoreError::Refused(Refusal::NotAllowed))), "{refused:?}");
            }
        }
        let foreign = [(&other.entries[0], &it.jurors[0]), (&it.entries[0], &other.jurors[0])];
        for pair in foreign {
            let added = add(&db, &it.organiser, &it.online, pair, "why", NOW).await;
            assert!(matches!(added, Err(StoreError::NotFound)), "{added:?}");
            let removed = remove(&db, &it.organiser, &it.online, pair, NOW).await;
            assert!(matches!(removed, Err(StoreError::NotFound)), "{removed:?}");
        }
        let nowhere = discard(&db, &it.organiser, &RoundId::from("no-such"), NOW).await;
        assert!(matches!(nowhere, Err(StoreError::NotFound)), "{nowhere:?}");

        seal(&db, &it).await;
        for refused in every_act(&db, &it, &it.organiser).await {
            assert!(matches!(refused, Err(StoreError::Refused(Refusal::Sealed))), "{refused:?}");
        }
        assert_eq!(read(&db, &it.online).await.expect("facts"), before);
    })
    .await;
}

#[tokio::test]
async fn lists_need_as_many_statements_for_three_rows_as_for_one() {
    for_each_db(|db| async move {
        let it = contest(&db, "count").await;
        let asked = |limit: u32| {
            let (db, it) = (&db, &it);
            async move {
                let before = db.statements();
                let page = assignments::entries_page(db, &it.online, "", "", limit).await.expect("a page");
                let ids: Vec<EntryId> = page.iter().map(|entry| entry.id.clone()).collect();
                of_entries(db, &it.online, &ids).await.expect("a list");
                loads(db, &it.online).await.expect("loads");
                pending(db, &it.online).await.expect("a count");
                (page.len(), db.statements() - before)
            }
        };
        ask(&db, &it, TWO_EACH).await;
        assert_eq!((asked(1).await, asked(3).await), ((1, 5), (3, 5)));
        let load =
            |juror: &JurorId| Load { juror_id: juror.to_string(), assigned: 0, proposed: 3, dropped: 0, scored: 0 };
        let expected: BTreeSet<String> = it.jurors.iter().map(JurorId::to_string).collect();
        let found = loads(&db, &it.online).await.expect("loads");
        assert_eq!(found, expected.iter().map(|id| load(&id.as_str().into())).collect::<Vec<_>>());
        let search = assignments::entries_page(&db, &it.online, "TEAM OF T-2", "", 9).await.expect("a page");
        assert_eq!(search.into_iter().map(|entry| entry.id).collect::<Vec<_>>(), [it.entries[1].clone()]);
        let after = assignments::entries_page(&db, &it.online, "", "T-1", 9).await.expect("a page");
        assert_eq!(after.into_iter().map(|entry| entry.id).collect::<Vec<_>>(), it.entries[1..]);
        assert_eq!(assignments::count_entries(&db, &it.online, "team").await.expect("a count"), 3);
        let long = "光".repeat(60_000);
        assert_eq!(assignments::entries_page(&db, &it.online, &long, "", 9).await.expect("a page"), []);
        assert_eq!(assignments::count_entries(&db, &it.online, &long).await.expect("a count"), 0);
    })
    .await;
}

fn pair(it: &Contest, entry: usize, juror: usize) -> (EntryId, JurorId) {
    (it.entries[entry].clone(), it.jurors[juror].clone())
}

fn new_rule(it: &Contest, (entry, juror): (usize, usize), rule: Rule) -> NewRule {
    let (entry, juror) = pair(it, entry, juror);
    NewRule { entry, juror, rule, reason: " Because. ".into() }
}

async fn rule(db: &Db, it: &Contest, at: (usize, usize), rule: Rule) -> Result<(), StoreError> {
    settle(db, &it.organiser, &it.online, &new_rule(it, at, rule), NOW).await
}

/// Adds what was just looked at.
async fn add(
    db: &Db,
    account: &AccountId,
    round: &RoundId,
    (entry, juror): (&EntryId, &JurorId),
    reason: &str,
    now: Timestamp,
) -> Result<(), StoreError> {
    let seen = mark(db, round, &Change::Add(entry.clone(), juror.clone())).await;
    assignments::add(db, account, round, (entry, juror), (reason, &seen), now).await
}

/// Takes off what was just looked at.
async fn remove(
    db: &Db,
    account: &AccountId,
    round: &RoundId,
    (entry, juror): (&EntryId, &JurorId),
    now: Timestamp,
) -> Result<(), StoreError> {
    let seen = mark(db, round, &Change::Remove(entry.clone(), juror.clone())).await;
    assignments::remove(db, account, round, (entry, juror), &seen, now).await
}

/// What the page of a change would show; nothing where it cannot be made.
async fn mark(db: &Db, round: &RoundId, change: &Change) -> String {
    let found = rounds::find(db, round).await.expect("a query").expect("the round");
    let wanted = Wanted::of(&found, latest(db, round).await.expect("a query").as_ref());
    let facts = read(db, round).await.expect("facts");
    consider(&facts, &wanted, change).map(|effect| effect.mark()).unwrap_or_default()
}

async fn solved(db: &Db, round: &RoundId, wanted: Wanted) -> (Facts, Solution) {
    let facts = read(db, round).await.expect("facts");
    let solution = solve(&facts, wanted).expect("a solution");
    (facts, solution)
}

async fn ask(db: &Db, it: &Contest, wanted: Wanted) {
    let (facts, solution) = solved(db, &it.online, wanted).await;
    propose(db, &it.organiser, &it.online, (&facts, &solution), NOW).await.expect("a proposal");
}

async fn commit_all(db: &Db, it: &Contest) {
    let seen = pending(db, &it.online).await.expect("a query");
    commit(db, &it.organiser, &it.online, &seen.mark, NOW).await.expect("a commit");
}

async fn every_act(db: &Db, it: &Contest, account: &AccountId) -> Vec<Result<(), StoreError>> {
    let (facts, solution) = solved(db, &it.online, TWO_EACH).await;
    let seen = pending(db, &it.online).await.expect("a query");
    let (entry, juror) = pair(it, 0, 0);
    vec![
        propose(db, account, &it.online, (&facts, &solution), NOW).await,
        commit(db, account, &it.online, &seen.mark, NOW).await,
        discard(db, account, &it.online, NOW).await,
        add(db, account, &it.online, (&entry, &juror), "why", NOW).await,
        remove(db, account, &it.online, (&entry, &juror), NOW).await,
        settle(db, account, &it.online, &new_rule(it, (0, 0), Rule::Keep), NOW).await,
        lift(db, account, &it.online, "none", NOW).await,
    ]
}

async fn pairs_in(db: &Db, round: &RoundId, state: State) -> BTreeSet<(EntryId, JurorId)> {
    let facts = read(db, round).await.expect("facts");
    facts.standing.into_iter().filter(|(_, standing)| standing.state == state).map(|(pair, _)| pair).collect()
}

fn faults(result: Result<(), StoreError>) -> Vec<Fault> {
    match result {
        Err(StoreError::Invalid(faults)) => faults,
        other => panic!("faults were expected, not {other:?}"),
    }
}

async fn conflict(db: &Db, it: &Contest, (entry, juror): (usize, usize), state: &str) {
    let mut act = Act::begin(db, Chain::from(&it.edition), &PROGRAM.into(), NOW).await.expect("an act");
    let (entry, juror) = pair(it, entry, juror);
    jurors::note_conflict(&mut act.tx, &juror, &entry, (state, "juror", ""), NOW).await.expect("a conflict");
    act.commit("conflict.note", juror.as_str(), &()).await.expect("a commit");
}

async fn run(db: &Db, it: &Contest, sql: &'static str) {
    let mut act = Act::begin(db, Chain::from(&it.edition), &PROGRAM.into(), NOW).await.expect("an act");
    act.tx.run(sql, args![it.competition.as_str()]).await.expect("a statement");
    act.commit("test.prepare", it.competition.as_str(), &()).await.expect("a commit");
}

async fn score(db: &Db, it: &Contest, (entry, juror): &(EntryId, JurorId)) {
    let mut act = Act::begin(db, Chain::from(&it.edition), &PROGRAM.into(), NOW).await.expect("an act");
    act.tx
        .run(
            "insert into scorecard (id, assignment_id, round_id, version, rubric_version, state, raw, receipt,
                                    updated_at)
             select $1, id, round_id, 1, 1, 'draft', '{}', 'K7Q2', $5
             from assignment
             where round_id = $2 and entry_id = $3 and juror_id = $4",
            args![store::new_id::<String>(), it.online.as_str(), entry.as_str(), juror.as_str(), NOW.micros()],
        )
        .await
        .expect("a scorecard");
    act.commit("scorecard.save", it.online.as_str(), &()).await.expect("a commit");
}

async fn seal(db: &Db, it: &Contest) {
    let mut act = Act::begin(db, Chain::from(&it.edition), &PROGRAM.into(), NOW).await.expect("an act");
    act.tx
        .run(
            "insert into seal (id, round_id, competition_id, engine_version, inputs, inputs_hash, ranking,
                               ranking_hash, head_seq, head_hash, sealed_by, sealed_at)
             values ($1, $2, $3, '1', '', '', '', '', 0, '', $4, $5)",
            args![
                store::new_id::<String>(),
                it.online.as_str(),
                it.competition.as_str(),
                it.organiser.as_str(),
                NOW.micros(),
            ],
        )
        .await
        .expect("a seal");
    act.commit("round.seal", it.online.as_str(), &()).await.expect("a commit");
}
