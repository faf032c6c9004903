//! Stories of the assignment: proposed, changed by hand, committed, run again.

mod support;

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
use support::contest::{Contest, NOW, contest};
use support::for_each_db;

const ONE_EACH: Wanted = Wanted { reviews: 1, read_languages: true };
const TWO_EACH: Wanted = Wanted { reviews: 2, read_languages: true };
const WHOLE_JURY: Wanted = Wanted { reviews: 0, read_languages: true };

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
async fn the_figures_follow_what_is_changed_by_hand() {
    for_each_db(|db| async move {
        let it = contest(&db, "figures").await;
        run(&db, &it, "update juror set expertise = '[\"ai\"]' where competition_id = $1").await;
        ask(&db, &it, TWO_EACH).await;
        let now = async || as_it_stands(&read(&db, &it.online).await.expect("facts"), &TWO_EACH);
        let figures = latest(&db, &it.online).await.expect("a query").expect("a proposal").figures.expect("figures");
        let proposed = now().await;
        assert!(figures.worst > 0);
        assert_eq!(proposed.worst.as_ref().map(|served| served.sum), Some(figures.worst));
        assert_eq!((proposed.total, proposed.components), (figures.total, figures.components));

        let second = &it.entries[1];
        remove(&db, &it.organiser, &it.online, (second, &it.jurors[0]), NOW).await.expect("removed");
        let fewer = now().await;
        let worst = fewer.worst.expect("an entry");
        assert_eq!((&worst.entry, worst.assigned, worst.sum), (second, 1, figures.worst / 2));
        assert_eq!(fewer.total, figures.total - figures.worst / 2);
        let loads: Vec<usize> = fewer.loads.iter().map(|load| load.load).collect();
        assert_eq!(loads, [2, 3]);
        let unchanged = latest(&db, &it.online).await.expect("a query").expect("a proposal").figures;
        assert_eq!(unchanged, Some(figures), "the run's own figures stay beside");

        add(&db, &it.organiser, &it.online, (second, &it.jurors[0]), "", NOW).await.expect("added");
        assert_eq!(now().await, proposed);
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
async fn a_proposal_on_facts_that_have_changed_is_refused() {
    for_each_db(|db| async move {
        let it = contest(&db, "stale").await;
        let (facts, solution) = solved(&db, &it.online, ONE_EACH).await;
        conflict(&db, &it, (0, 0), "suspected").await;
        let late = propose(&db, &it.organiser, &it.online, (&facts, &solution), NOW).await;
        assert_eq!(faults(late), [Fault::new("reviews", "fault-assignment-stale")]);
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
async fn what_speaks_against_a_juror_is_answered_with_a_reason() {
    for_each_db(|db| async move {
        let it = contest(&db, "reason").await;
        let (entry, juror) = pair(&it, 0, 0);
        run(&db, &it, "update juror set languages = '[\"fr\"]', capacity = 0 where competition_id = $1").await;
        conflict(&db, &it, (0, 0), "suspected").await;
        let facts = read(&db, &it.online).await.expect("facts");
        let effect = consider(&facts, &TWO_EACH, &Change::Add(entry.clone(), juror.clone())).expect("an effect");
        assert_eq!(
            effect.objections,
            [Objection::Suspected, Objection::Language(Language::English), Objection::Capacity]
        );
        assert_eq!((effect.before.load, effect.after.load, effect.capacity), (0, 1, 0));
        assert_eq!((effect.before.reviews, effect.after.reviews, effect.needed), (0, 1, 2));

        let silent = add(&db, &it.organiser, &it.online, (&entry, &juror), "  ", NOW).await;
        assert_eq!(faults(silent), [Fault::new("reason", "fault-assignment-reason")]);
        let long = add(&db, &it.organiser, &it.online, (&entry, &juror), &"因".repeat(501), NOW).await;
        assert_eq!(faults(long), [Fault::new("reason", "fault-assignment-reason-long")]);
        add(&db, &it.organiser, &it.online, (&entry, &juror), " Only expert. ", NOW).await.expect("an addition");
        let listed = of_entries(&db, &it.online, &it.entries).await.expect("a list");
        let listed: Vec<_> = listed.into_iter().map(|found| (found.entry, found.juror, found.reason)).collect();
        assert_eq!(listed, [(entry.clone(), juror.clone(), "Only expert.".to_owned())]);
        commit_all(&db, &it).await;
        assert_eq!(pairs_in(&db, &it.online, State::Assigned).await, BTreeSet::from([(entry, juror)]));
    })
    .await;
}

#[tokio::test]
async fn changes_that_cannot_be_made_are_refused() {
    for_each_db(|db| async move {
        let it = contest(&db, "cannot").await;
        let fault = |kind| [Fault::new("juror", kind)];
        conflict(&db, &it, (0, 0), "declared").await;
        let added = |entry: usize, juror: usize| {
            let (db, it) = (&db, &it);
            async move { add(db, &it.organiser, &it.online, (&it.entries[entry], &it.jurors[juror]), "why", NOW).await }
        };
        let removed = |entry: usize, juror: usize| {
            let (db, it) = (&db, &it);
            async move { remove(db, &it.organiser, &it.online, (&it.entries[entry], &it.jurors[juror]), NOW).await }
        };
        assert_eq!(faults(added(0, 0).await), fault("fault-assignment-conflict"));
        assert_eq!(faults(removed(0, 1).await), fault("fault-assignment-gone"));
        added(0, 1).await.expect("an addition");
        assert_eq!(faults(added(0, 1).await), fault("fault-assignment-there"));
        commit_all(&db, &it).await;
        score(&db, &it, &pair(&it, 0, 1)).await;
        assert_eq!(faults(removed(0, 1).await), fault("fault-assignment-scored"));
        run(
            &db,
            &it,
            "update assignment set state = 'recused' where juror_id in
                       (select id from juror where competition_id = $1)",
        )
        .await;
        assert_eq!(faults(added(0, 1).await), fault("fault-assignment-recused"));
        let facts = read(&db, &it.online).await.expect("facts");
        let infeasible = solve(&facts, ONE_EACH).expect_err("one has a conflict, the other stepped back");
        assert_eq!(infeasible.too_few_jurors.iter().map(|short| &short.entry).collect::<Vec<_>>(), [&it.entries[0]]);
    })
    .await;
}

#[tokio::test]
async fn what_is_kept_and_what_is_forbidden_binds_the_optimiser_until_it_is_lifted() {
    for_each_db(|db| async move {
        let it = contest(&db, "rules").await;
        // The first juror knows the field, the second does not: without rules the first gets all.
        run(&db, &it, "update juror set expertise = '[\"ai\"]' where competition_id = $1 and code = 'J01'").await;
        let free: BTreeSet<_> = (0..3).map(|entry| pair(&it, entry, 0)).collect();
        assert_eq!(solved(&db, &it.online, ONE_EACH).await.1.pairs, free);

        rule(&db, &it, (0, 1), Rule::Keep).await.expect("kept");
        rule(&db, &it, (1, 0), Rule::Forbid).await.expect("forbidden");
        let ruled = BTreeSet::from([pair(&it, 0, 1), pair(&it, 1, 1), pair(&it, 2, 0)]);
        ask(&db, &it, ONE_EACH).await;
        assert_eq!(pairs_in(&db, &it.online, State::Proposed).await, ruled);
        let listed = of_entries(&db, &it.online, &it.entries).await.expect("a list");
        let reasons: Vec<&str> =
            listed.iter().map(|found| found.reason.as_str()).filter(|why| !why.is_empty()).collect();
        assert_eq!(reasons, ["Because."], "the kept pair says why");
        commit_all(&db, &it).await;

        let whole = solved(&db, &it.online, WHOLE_JURY).await.1.pairs;
        assert_eq!((whole.len(), whole.contains(&pair(&it, 1, 0))), (5, false));
        let infeasible = solve(&read(&db, &it.online).await.expect("facts"), TWO_EACH).expect_err("one is forbidden");
        let few: Vec<_> = infeasible.too_few_jurors.iter().map(|few| (&few.entry, few.reviews, few.eligible)).collect();
        assert_eq!(few, [(&it.entries[1], 2, 1)]);

        let found = rules(&db, &it.online).await.expect("rules");
        let told: Vec<_> = found.iter().map(|rule| (&rule.entry, rule.rule, rule.reason.as_str())).collect();
        assert_eq!(told, [(&it.entries[0], Rule::Keep, "Because."), (&it.entries[1], Rule::Forbid, "Because.")]);
        assert_eq!((found[0].made_by.get(Language::English), found[0].made_at), ("organiser", NOW));
        for rule in &found {
            lift(&db, &it.organiser, &it.online, &rule.id, NOW).await.expect("lifted");
        }
        let again = lift(&db, &it.organiser, &it.online, &found[0].id, NOW).await;
        assert!(matches!(again, Err(StoreError::NotFound)), "{again:?}");
        assert_eq!(rules(&db, &it.online).await.expect("rules"), []);
        assert_eq!(solved(&db, &it.online, ONE_EACH).await.1.pairs, free);
        verify(&db, &Chain::from(&it.edition), None).await.expect("a whole chain");
    })
    .await;
}

#[tokio::test]
async fn a_forbidden_pair_goes_with_what_was_made_by_hand_and_a_conflict_comes_before_a_kept_one() {
    for_each_db(|db| async move {
        let it = contest(&db, "forbid").await;
        let stood = pair(&it, 0, 0);
        add(&db, &it.organiser, &it.online, (&stood.0, &stood.1), "", NOW).await.expect("by hand");
        rule(&db, &it, (0, 0), Rule::Forbid).await.expect("forbidden");
        assert_eq!(pairs_in(&db, &it.online, State::Proposed).await, BTreeSet::new(), "it goes at once");
        rule(&db, &it, (0, 0), Rule::Keep).await.expect("the other way round");
        ask(&db, &it, ONE_EACH).await;
        commit_all(&db, &it).await;
        assert!(pairs_in(&db, &it.online, State::Assigned).await.contains(&stood));

        rule(&db, &it, (0, 0), Rule::Forbid).await.expect("forbidden again");
        assert!(pairs_in(&db, &it.online, State::Assigned).await.contains(&stood), "a task stays until the commit");
        ask(&db, &it, ONE_EACH).await;
        commit_all(&db, &it).await;
        assert!(!pairs_in(&db, &it.online, State::Assigned).await.contains(&stood));

        rule(&db, &it, (0, 0), Rule::Keep).await.expect("kept");
        conflict(&db, &it, (0, 0), "declared").await;
        let (facts, solution) = solved(&db, &it.online, ONE_EACH).await;
        assert!(!facts.is_kept(&stood) && !solution.pairs.contains(&stood), "a conflict comes first");
    })
    .await;
}

#[tokio::test]
async fn rules_that_cannot_be_obeyed_are_refused_and_bind_changes_by_hand() {
    for_each_db(|db| async move {
        let it = contest(&db, "unruly").await;
        let fault = |kind| [Fault::new("juror", kind)];
        let ruled = |kind| [Fault::new("ruled", kind)];
        let silent = NewRule { reason: "  ".into(), ..new_rule(&it, (0, 0), Rule::Keep) };
        let silent = settle(&db, &it.organiser, &it.online, &silent, NOW).await;
        assert_eq!(faults(silent), [Fault::new("why", "fault-assignment-reason")]);

        rule(&db, &it, (0, 0), Rule::Forbid).await.expect("forbidden");
        let added = add(&db, &it.organiser, &it.online, (&it.entries[0], &it.jurors[0]), "why", NOW).await;
        assert_eq!(faults(added), fault("fault-assignment-forbidden"));
        rule(&db, &it, (1, 0), Rule::Keep).await.expect("kept");
        ask(&db, &it, ONE_EACH).await;
        let removed = remove(&db, &it.organiser, &it.online, (&it.entries[1], &it.jurors[0]), NOW).await;
        assert_eq!(faults(removed), fault("fault-assignment-kept"));
        assert_eq!(faults(rule(&db, &it, (1, 1), Rule::Keep).await), ruled("fault-assignment-kept-entry"));
        run(&db, &it, "update juror set capacity = 1 where competition_id = $1").await;
        assert_eq!(faults(rule(&db, &it, (2, 0), Rule::Keep).await), ruled("fault-assignment-kept-juror"));

        commit_all(&db, &it).await;
        score(&db, &it, &pair(&it, 1, 0)).await;
        assert_eq!(faults(rule(&db, &it, (1, 0), Rule::Forbid).await), ruled("fault-assignment-scored"));
        conflict(&db, &it, (2, 1), "confirmed").await;
        assert_eq!(faults(rule(&db, &it, (2, 1), Rule::Keep).await), ruled("fault-assignment-conflict"));
        run(
            &db,
            &it,
            "update assignment set state = 'recused' where juror_id in
                       (select id from juror where competition_id = $1)",
        )
        .await;
        assert_eq!(faults(rule(&db, &it, (1, 0), Rule::Keep).await), ruled("fault-assignment-recused"));
        let other = contest(&db, "unruly-other").await;
        let foreign = NewRule { juror: other.jurors[0].clone(), ..new_rule(&it, (0, 0), Rule::Forbid) };
        let foreign = settle(&db, &it.organiser, &it.online, &foreign, NOW).await;
        assert!(matches!(foreign, Err(StoreError::NotFound)), "{foreign:?}");
    })
    .await;
}

#[tokio::test]
async fn a_change_by_hand_is_refused_when_it_would_mean_something_else_than_was_seen() {
    for_each_db(|db| async move {
        let it = contest(&db, "effect").await;
        let (entry, juror) = pair(&it, 0, 0);
        let change = Change::Add(entry.clone(), juror.clone());
        let facts = read(&db, &it.online).await.expect("facts");
        let effect = consider(&facts, &TWO_EACH, &change).expect("an effect");
        let worst = Some((it.entries[0].clone(), 0));
        let before = Side { load: 0, reviews: 0, served: 0, worst, total: 0, components: 0 };
        assert_eq!((&effect.before, effect.after.components), (&before, 1));
        add(&db, &it.organiser, &it.online, (&it.entries[1], &juror), "", NOW).await.expect("another");
        let stale = [Fault::new("reviews", "fault-assignment-stale")];
        let late = assignments::add(&db, &it.organiser, &it.online, (&entry, &juror), ("", &effect.mark()), NOW).await;
        assert_eq!(faults(late), stale, "the juror's load is another now");
        add(&db, &it.organiser, &it.online, (&entry, &juror), "", NOW).await.expect("what is seen now");
        let seen = mark(&db, &it.online, &Change::Remove(entry.clone(), juror.clone())).await;
        add(&db, &it.organiser, &it.online, (&it.entries[2], &juror), "", NOW).await.expect("a third");
        let late = assignments::remove(&db, &it.organiser, &it.online, (&entry, &juror), &seen, NOW).await;
        assert_eq!(faults(late), stale);
    })
    .await;
}

#[tokio::test]
async fn a_pair_is_explained_by_what_it_was_decided_on() {
    for_each_db(|db| async move {
        let it = contest(&db, "why").await;
        run(
            &db,
            &it,
            "update juror set expertise = '[\"ai\"]', languages = '[\"fr\",\"en\"]'
             where competition_id = $1 and code = 'J01'",
        )
        .await;
        ask(&db, &it, ONE_EACH).await;
        conflict(&db, &it, (0, 0), "dismissed").await;
        let facts = read(&db, &it.online).await.expect("facts");
        let why = |entry: usize, juror: usize| facts.why(&it.entries[entry], &it.jurors[juror], &ONE_EACH);
        let expected = Why {
            fit: Some(900_000),
            best: Some(900_000),
            worst: Some(0),
            known: vec!["ai".into()],
            unknown: vec![],
            language: Language::English,
            reading: Reading::Reads,
            load: 3,
            capacity: 5,
            all_loads: 3,
            jurors: 2,
            conflict: Some(judging::assignment::affinity::Conflict::Dismissed),
        };
        assert_eq!(why(0, 0), Some(expected.clone()));
        let other = Why {
            fit: Some(0),
            known: vec![],
            unknown: vec!["ai".into()],
            reading: Reading::NotOnRecord,
            load: 0,
            conflict: None,
            ..expected
        };
        assert_eq!(why(0, 1), Some(other));
        assert_eq!(facts.why(&it.entries[0], &"nobody".into(), &ONE_EACH), None);
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
