//! Stories of a committed assignment that changes: somebody steps back, two jurors swap, and jurors are told.

use std::collections::BTreeSet;

use judging::access::Refusal;
use judging::assignment::{Mending, Step, Unmet};
use judging::ids::{AccountId, EntryId, JurorId};
use store::assignments::{
    self, Facts, Lack, NewRule, Rule, State, Swap, Wanted, apply, consider_swap, mark, may_lack, read, settle, swap,
    tell, untold,
};
use store::ledger::{Act, Chain, PROGRAM, verify};
use store::{Db, Fault, StoreError, args, jurors, mail, rounds};

use crate::support::contest::{Contest, NOW, account, contest, new_juror};
use crate::support::for_each_db;

const ONE_EACH: Wanted = Wanted { reviews: 1, read_languages: true, least: 0, of_each_side: 0 };

#[tokio::test]
async fn an_entry_whose_juror_stepped_back_goes_to_somebody_with_room() {
    for_each_db(|db| async move {
        let it = committed(&db, "direct", &[(0, 0), (1, 1), (2, 0)]).await;
        assert_eq!(facts(&db, &it).await.lack(&ONE_EACH), None, "nothing is missing");
        assert!(!lacks(&db, &it).await, "and nobody need look closely");
        step_back(&db, &it, (0, 0)).await;
        let lack = facts(&db, &it).await.lack(&ONE_EACH).expect("something is missing");
        let stale = lack.mark();
        let options: BTreeSet<JurorId> = it.jurors[1..].iter().cloned().collect();
        let first = options.first().expect("a juror").clone();
        assert_eq!(
            lack,
            one(Mending { steps: vec![step(&it, 0, None, &first)], unmet: vec![] }),
            "by id, all else equal"
        );

        rule(&db, &it, (0, usize::from(first == it.jurors[2]) + 1)).await;
        let refused = apply(&db, &it.organiser, &it.online, &stale, NOW).await;
        assert_eq!(faults(refused), [Fault::new("seen", "fault-assignment-mend-stale")], "it would be another by now");
        let seen = facts(&db, &it).await.lack(&ONE_EACH).expect("something is missing").mark();
        apply(&db, &it.organiser, &it.online, &seen, NOW).await.expect("the change that was seen");
        let second = options.last().expect("another juror").clone();
        let mut expected = pairs(&it, &[(1, 1), (2, 0)]);
        expected.insert((it.entries[0].clone(), second));
        assert_eq!(assigned(&db, &it).await, expected);
        let again = apply(&db, &it.organiser, &it.online, &seen, NOW).await;
        assert_eq!(faults(again), [Fault::new("seen", "fault-assignment-mend-stale")], "it is done");
        verify(&db, &Chain::from(&it.edition), None).await.expect("a whole chain");
    })
    .await;
}

#[tokio::test]
async fn what_a_side_lacks_is_mended_by_this_side_and_named_where_there_is_no_room_for_it() {
    for_each_db(|db| async move {
        let it = committed(&db, "sides", &[(0, 0), (0, 2), (1, 0), (1, 2), (2, 0), (2, 2)]).await;
        run(&db, &it, "update round set reviews_per_entry = 2 where competition_id = $1").await;
        run(
            &db,
            &it,
            "update juror set side = case when code = 'J01' then 'host' else 'guest' end where competition_id = $1",
        )
        .await;
        let wanted = Wanted { reviews: 2, of_each_side: 1, ..ONE_EACH };
        let may = async || may_lack(&db, &it.online, &wanted).await.expect("a query");
        assert_eq!((facts(&db, &it).await.lack(&wanted), may().await), (None, false), "a host and a guest each");
        step_back(&db, &it, (0, 2)).await;
        let given = step(&it, 0, None, &it.jurors[1]);
        let lack = facts(&db, &it).await.lack(&wanted);
        assert_eq!(lack, Some(one(Mending { steps: vec![given], unmet: vec![] })), "by the other guest");

        assign(&db, &it, (0, 1)).await;
        run(&db, &it, "update juror set side = 'host' where competition_id = $1 and code = 'J02'").await;
        let lack = facts(&db, &it).await.lack(&wanted).expect("two hosts and no guest");
        let named = Lack { entries: 0, of_sides: vec![it.entries[0].clone()], mending: Some(Mending::default()) };
        assert_eq!((lack, may().await), (named, true));

        let account = it.juror_accounts[1].clone();
        run(&db, &it, "update juror set side = 'third' where competition_id = $1 and code = 'J02'").await;
        assert!(facts(&db, &it).await.leave_room_for_sides(&wanted).is_err(), "three sides are more than two jurors");
        let mut act = Act::begin(&db, Chain::from(&it.edition), &PROGRAM.into(), NOW).await.expect("an act");
        act.tx.run("update account set email = '' where id = $1", args![account.as_str()]).await.expect("a leave");
        act.commit("test.prepare", it.online.as_str(), &()).await.expect("a commit");
        let sides = facts(&db, &it).await.sides(&wanted);
        assert_eq!(sides.names().into_iter().collect::<Vec<_>>(), ["guest", "host"], "nobody is left of the third");
    })
    .await;
}

#[tokio::test]
async fn where_nobody_has_room_an_entry_is_passed_on_unless_it_is_begun() {
    for_each_db(|db| async move {
        let it = committed(&db, "chain", &[(0, 0), (1, 1), (2, 0)]).await;
        run(&db, &it, "update juror set capacity = 1 where competition_id = $1 and code = 'J02'").await;
        conflict(&db, &it, (0, 2)).await;
        step_back(&db, &it, (0, 0)).await;
        let [_, second, third] = [0, 1, 2].map(|juror| it.jurors[juror].clone());
        let mut steps = vec![step(&it, 0, None, &second), step(&it, 1, Some(&second), &it.jurors[0])];
        if third < it.jurors[0] {
            steps[1].to = third;
        }
        steps.sort_by(|one, other| one.entry.cmp(&other.entry));
        let lack = facts(&db, &it).await.lack(&ONE_EACH).expect("something is missing");
        assert_eq!(lack, one(Mending { steps, unmet: vec![] }));

        begin_scoring(&db, &it, (1, 1)).await;
        let refused = apply(&db, &it.organiser, &it.online, &lack.mark(), NOW).await;
        assert_eq!(faults(refused), [Fault::new("seen", "fault-assignment-mend-stale")]);
        let entry = || it.entries[0].clone();
        let unmet = |eligible| vec![Unmet { entry: entry(), missing: 1, of_sides: vec![], eligible }];
        let lack = facts(&db, &it).await.lack(&ONE_EACH);
        assert_eq!(lack, Some(one(Mending { steps: vec![], unmet: unmet(1) })), "what is begun stays");
        rule(&db, &it, (0, 1)).await;
        let lack = facts(&db, &it).await.lack(&ONE_EACH).expect("something is missing");
        assert_eq!(lack, one(Mending { steps: vec![], unmet: unmet(0) }), "nobody else may judge it");
        let refused = apply(&db, &it.organiser, &it.online, &lack.mark(), NOW).await;
        assert_eq!(faults(refused), [Fault::new("seen", "fault-assignment-mend-stale")], "there is nothing to do");
        assert_eq!(assigned(&db, &it).await, pairs(&it, &[(1, 1), (2, 0)]));
    })
    .await;
}

#[tokio::test]
async fn only_organisers_change_what_is_committed_and_nobody_once_it_is_sealed() {
    for_each_db(|db| async move {
        let it = committed(&db, "own", &[(0, 0), (1, 1), (2, 0)]).await;
        step_back(&db, &it, (0, 0)).await;
        let before = facts(&db, &it).await;
        for account in [&it.chair, &it.auditor, &it.operator, &it.juror_accounts[0], &it.stranger] {
            for refused in every_act(&db, &it, account).await {
                assert!(matches!(refused, Err(StoreError::Refused(Refusal::NotAllowed))), "{refused:?}");
            }
        }
        seal(&db, &it).await;
        for refused in every_act(&db, &it, &it.organiser).await {
            assert!(matches!(refused, Err(StoreError::Refused(Refusal::Sealed))), "{refused:?}");
        }
        assert_eq!(facts(&db, &it).await, before);
    })
    .await;
}

#[tokio::test]
async fn two_jurors_swap_their_entries_as_it_was_shown() {
    for_each_db(|db| async move {
        let it = committed(&db, "swap", &[(0, 0), (1, 1), (2, 2)]).await;
        let wanted = Swap { one: pair(&it, (0, 0)), other: pair(&it, (1, 1)) };
        let before = facts(&db, &it).await;
        let offered: BTreeSet<_> = before.swaps(&wanted.one, &ONE_EACH).into_iter().collect();
        assert_eq!(offered, [(pair(&it, (1, 1)), 0), (pair(&it, (2, 2)), 0)].into());
        let seen = consider_swap(&before, &ONE_EACH, &wanted).expect("an effect").mark();
        let stale = [Fault::new("reviews", "fault-assignment-stale")];
        let blind = swap(&db, &it.organiser, &it.online, (&wanted, "something else"), NOW).await;
        assert_eq!(faults(blind), stale);
        swap(&db, &it.organiser, &it.online, (&wanted, &seen), NOW).await.expect("a swap");
        assert_eq!(assigned(&db, &it).await, pairs(&it, &[(0, 1), (1, 0), (2, 2)]));
        let again = swap(&db, &it.organiser, &it.online, (&wanted, &seen), NOW).await;
        assert!(matches!(again, Err(StoreError::NotFound)), "{again:?}");

        begin_scoring(&db, &it, (2, 2)).await;
        let crossed = |one, other| Swap { one: pair(&it, one), other: pair(&it, other) };
        let now = facts(&db, &it).await;
        let refused = |swap: &Swap| faults(consider_swap(&now, &ONE_EACH, swap).map(|_| ()));
        assert_eq!(refused(&crossed((0, 1), (2, 2))), [Fault::new("juror", "fault-assignment-scored")]);
        assert_eq!(refused(&crossed((0, 1), (0, 1))), [Fault::new("juror", "fault-assignment-swap")]);
        assert_eq!(now.swaps(&pair(&it, (0, 1)), &ONE_EACH), [(pair(&it, (1, 0)), 0)]);
        conflict(&db, &it, (1, 1)).await;
        let now = facts(&db, &it).await;
        assert_eq!(now.swaps(&pair(&it, (0, 1)), &ONE_EACH), [], "a conflict comes before");
    })
    .await;
}

#[tokio::test]
async fn jurors_are_told_once_of_what_has_changed_since_they_were_told() {
    for_each_db(|db| async move {
        let it = committed(&db, "tell", &[(0, 0), (1, 1), (2, 0)]).await;
        run(&db, &it, "update juror set declared_at = 1 where competition_id = $1 and code = 'J01'").await;
        assert_eq!(news(&db, &it).await, [(0, 2, codes(&["T-1", "T-3"]), 0), (1, 1, codes(&["T-2"]), 0)]);
        let round = rounds::find(&db, &it.online).await.expect("a query").expect("the round");
        let seen = mark(&untold(&db, &round).await.expect("a list"));
        assert_eq!(tell(&db, &it.organiser, &it.online, &seen, NOW).await.expect("letters"), 2);
        assert_eq!(news(&db, &it).await, []);
        let again = tell(&db, &it.organiser, &it.online, &seen, NOW).await.map(|_| ());
        assert_eq!(faults(again), [Fault::new("seen", "fault-assignment-told")]);

        let letters = mail::page(&db, &it.edition, None, None, 9).await.expect("letters");
        let said =
            |name: &str| letters.iter().map(|posted| posted.letter.values[name].clone()).collect::<BTreeSet<_>>();
        assert_eq!(said("new"), codes(&["1", "2 (T-1 · T-3)"]).into_iter().collect(), "codes for who has declared");
        assert!(
            letters.iter().all(|posted| posted.state == mail::State::Waiting && posted.letter.template == "assignment")
        );

        step_back(&db, &it, (0, 0)).await;
        assert_eq!(news(&db, &it).await, [], "who stepped back knows");
        run(
            &db,
            &it,
            "delete from assignment where juror_id = (select id from juror where competition_id = $1 and code = 'J02')",
        )
        .await;
        assign(&db, &it, (0, 2)).await;
        assert_eq!(news(&db, &it).await, [(1, 0, codes(&[]), 1), (2, 1, codes(&["T-1"]), 0)]);
        let seen = mark(&untold(&db, &round).await.expect("a list"));
        tell(&db, &it.organiser, &it.online, &seen, NOW).await.expect("letters");
        let batches = mail::waiting(&db, &it.edition).await.expect("batches");
        assert_eq!(batches.iter().map(|batch| batch.recipients.len()).collect::<Vec<_>>(), [2, 2]);
        mail::drop_batch(&db, &it.edition, &it.organiser, (&batches[0].id, 2), NOW).await.expect("dropped");
        assert_eq!(news(&db, &it).await, [(1, 0, codes(&[]), 1), (2, 1, codes(&["T-1"]), 0)], "nobody was told");
    })
    .await;
}

#[tokio::test]
async fn telling_asks_the_database_as_often_for_three_jurors_as_for_one() {
    for_each_db(|db| async move {
        let (one, three) =
            (committed(&db, "one", &[(0, 0)]).await, committed(&db, "three", &[(0, 0), (1, 1), (2, 2)]).await);
        let mut counted = Vec::new();
        for it in [&one, &three] {
            let round = rounds::find(&db, &it.online).await.expect("a query").expect("the round");
            let before = db.statements();
            let found = untold(&db, &round).await.expect("a list").len();
            counted.push((found, db.statements() - before));
        }
        assert_eq!(counted, [(1, 2), (3, 2)]);
    })
    .await;
}

/// A contest with a third juror and one juror per entry, in which these pairs of entry and juror are committed.
async fn committed(db: &Db, slug: &str, given: &[(usize, usize)]) -> Contest {
    let mut it = contest(db, slug).await;
    let third = account(db, slug, "juror-c").await;
    let mut act = Act::begin(db, Chain::from(&it.edition), &PROGRAM.into(), NOW).await.expect("an act");
    let third = jurors::insert(&mut act.tx, &new_juror(&it.competition, &third, "J03")).await.expect("a juror");
    act.commit("jury.add", third.as_str(), &()).await.expect("a commit");
    it.jurors.push(third);
    run(db, &it, "update round set reviews_per_entry = 1, committed_at = 1 where competition_id = $1").await;
    for pair in given {
        assign(db, &it, *pair).await;
    }
    it
}

async fn assign(db: &Db, it: &Contest, at: (usize, usize)) {
    let mut act = Act::begin(db, Chain::from(&it.edition), &PROGRAM.into(), NOW).await.expect("an act");
    let (entry, juror) = pair(it, at);
    let row = args![store::new_id::<String>(), it.online.as_str(), juror.as_str(), entry.as_str()];
    let sql = "insert into assignment (id, round_id, juror_id, entry_id, state, manual, recusal_reason)
               values ($1, $2, $3, $4, 'assigned', false, '')";
    act.tx.run(sql, row).await.expect("an assignment");
    act.commit("test.prepare", it.online.as_str(), &()).await.expect("a commit");
}

async fn on_pair(db: &Db, it: &Contest, at: (usize, usize), sql: &'static str) {
    let mut act = Act::begin(db, Chain::from(&it.edition), &PROGRAM.into(), NOW).await.expect("an act");
    let (entry, juror) = pair(it, at);
    let id: String = store::new_id();
    act.tx.run(sql, args![id, it.online.as_str(), entry.as_str(), juror.as_str()]).await.expect("a statement");
    act.commit("test.prepare", it.online.as_str(), &()).await.expect("a commit");
}

async fn step_back(db: &Db, it: &Contest, at: (usize, usize)) {
    let sql = "update assignment set state = 'recused'
               where $1 <> '' and round_id = $2 and entry_id = $3 and juror_id = $4";
    on_pair(db, it, at, sql).await;
}

async fn begin_scoring(db: &Db, it: &Contest, at: (usize, usize)) {
    let sql = "insert into scorecard (id, assignment_id, round_id, version, rubric_version, state, raw, receipt,
                                      updated_at)
               select $1, id, round_id, 1, 1, 'draft', '{}', 'K7Q2', 1
               from assignment
               where round_id = $2 and entry_id = $3 and juror_id = $4";
    on_pair(db, it, at, sql).await;
}

async fn conflict(db: &Db, it: &Contest, at: (usize, usize)) {
    let mut act = Act::begin(db, Chain::from(&it.edition), &PROGRAM.into(), NOW).await.expect("an act");
    let (entry, juror) = pair(it, at);
    jurors::note_conflict(&mut act.tx, &juror, &entry, ("confirmed", "juror", ""), NOW).await.expect("a conflict");
    act.commit("conflict.note", juror.as_str(), &()).await.expect("a commit");
}

async fn rule(db: &Db, it: &Contest, at: (usize, usize)) {
    let (entry, juror) = pair(it, at);
    let new = NewRule { entry, juror, rule: Rule::Forbid, reason: "Because.".into() };
    settle(db, &it.organiser, &it.online, &new, NOW).await.expect("a rule");
}

async fn run(db: &Db, it: &Contest, sql: &'static str) {
    let mut act = Act::begin(db, Chain::from(&it.edition), &PROGRAM.into(), NOW).await.expect("an act");
    act.tx.run(sql, args![it.competition.as_str()]).await.expect("a statement");
    act.commit("test.prepare", it.competition.as_str(), &()).await.expect("a commit");
}

async fn every_act(db: &Db, it: &Contest, account: &AccountId) -> Vec<Result<(), StoreError>> {
    let crossed = Swap { one: pair(it, (1, 1)), other: pair(it, (2, 0)) };
    let seen = facts(db, it).await.lack(&ONE_EACH).expect("something is missing").mark();
    vec![
        apply(db, account, &it.online, &seen, NOW).await,
        swap(db, account, &it.online, (&crossed, "seen"), NOW).await,
        tell(db, account, &it.online, "seen", NOW).await.map(|_| ()),
    ]
}

async fn seal(db: &Db, it: &Contest) {
    let mut act = Act::begin(db, Chain::from(&it.edition), &PROGRAM.into(), NOW).await.expect("an act");
    let sql = "insert into seal (id, round_id, competition_id, engine_version, inputs, inputs_hash, ranking,
                                 ranking_hash, head_seq, head_hash, sealed_by, sealed_at)
               values ($1, $2, $3, '1', '', '', '', '', 0, '', $4, 1)";
    let row = args![store::new_id::<String>(), it.online.as_str(), it.competition.as_str(), it.organiser.as_str()];
    act.tx.run(sql, row).await.expect("a seal");
    act.commit("round.seal", it.online.as_str(), &()).await.expect("a commit");
}

async fn facts(db: &Db, it: &Contest) -> Facts {
    let facts = read(db, &it.online).await.expect("facts");
    if facts.lack(&ONE_EACH).is_some() {
        assert!(lacks(db, it).await, "no lack is overlooked");
    }
    facts
}

async fn lacks(db: &Db, it: &Contest) -> bool {
    may_lack(db, &it.online, &ONE_EACH).await.expect("a query")
}

async fn assigned(db: &Db, it: &Contest) -> BTreeSet<(EntryId, JurorId)> {
    let standing = facts(db, it).await.standing.into_iter();
    standing.filter(|(_, standing)| standing.state == State::Assigned).map(|(pair, _)| pair).collect()
}

/// Per juror with news: which, how many entries, the codes of the new ones, how many are gone.
async fn news(db: &Db, it: &Contest) -> Vec<(usize, usize, Vec<String>, usize)> {
    let round = rounds::find(db, &it.online).await.expect("a query").expect("the round");
    let untold = assignments::untold(db, &round).await.expect("a list");
    let place = |id: &JurorId| it.jurors.iter().position(|juror| juror == id).expect("a juror of the contest");
    untold.into_iter().map(|news| (place(&news.juror), news.entries, news.new, news.gone)).collect()
}

fn codes(codes: &[&str]) -> Vec<String> {
    codes.iter().map(|code| (*code).to_owned()).collect()
}

fn pair(it: &Contest, (entry, juror): (usize, usize)) -> (EntryId, JurorId) {
    (it.entries[entry].clone(), it.jurors[juror].clone())
}

fn pairs(it: &Contest, at: &[(usize, usize)]) -> BTreeSet<(EntryId, JurorId)> {
    at.iter().map(|at| pair(it, *at)).collect()
}

/// One entry lacks a juror.
fn one(mending: Mending) -> Lack {
    Lack { entries: 1, of_sides: Vec::new(), mending: Some(mending) }
}

/// Nobody knows the field and all languages count as read, so that every pair is worth nothing.
fn step(it: &Contest, entry: usize, from: Option<&JurorId>, to: &JurorId) -> Step {
    Step { entry: it.entries[entry].clone(), from: from.cloned(), to: to.clone(), affinity: 0 }
}

fn faults(result: Result<(), StoreError>) -> Vec<Fault> {
    match result {
        Err(StoreError::Invalid(faults)) => faults,
        other => panic!("faults were expected, not {other:?}"),
    }
}
