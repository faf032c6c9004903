//! Stories of scoring: drafts, receipts, two pages of one scorecard, submitting, reopening, and what is refused.

use std::collections::BTreeMap;

use judging::access::Refusal;
use judging::conflict::Tie;
use judging::decimal::Decimal;
use judging::ids::{AccountId, AssignmentId, CriterionId, EntryId};
use judging::scorecard::{Fault, FaultKind, RawScorecard};
use judging::time::Timestamp;
use store::declarations::{self, Declared};
use store::ledger::{Act, Chain, PROGRAM};
use store::scorecards::{self, Change, Place, Receipt, Stale, TaskKey};
use store::{Db, StoreError, args, files, new_id, recusals, rounds};

use crate::support::contest::{Contest, NOW, contest};
use crate::support::for_each_db;

const HOSTILE: &str = "</textarea><script>alert(1)</script>";

/// Commits the assignment of every entry of the online round to every juror who has declared; by juror, then entry.
async fn assigned(db: &Db, contest: &Contest) -> Vec<Vec<AssignmentId>> {
    let mut act = Act::begin(db, Chain::from(&contest.edition), &PROGRAM.into(), NOW).await.expect("an act");
    let mut all = Vec::new();
    for juror in &contest.jurors {
        let mut own = Vec::new();
        act.tx
            .run("update juror set declared_at = $2 where id = $1", args![juror.as_str(), NOW.micros()])
            .await
            .expect("a juror");
        for entry in &contest.entries {
            let id: AssignmentId = new_id();
            act.tx
                .run(
                    "insert into assignment (id, round_id, juror_id, entry_id, state, manual, recusal_reason)
                     values ($1, $2, $3, $4, 'assigned', $5, '')",
                    args![id.as_str(), contest.online.as_str(), juror.as_str(), entry.as_str(), false],
                )
                .await
                .expect("an assignment");
            own.push(id);
        }
        all.push(own);
    }
    act.commit("assignment.commit", contest.online.as_str(), &()).await.expect("a commit");
    all
}

/// A change with these scores on the contest's two criteria.
fn change(contest: &Contest, base_version: i64, scores: [&str; 2]) -> Change {
    let scores = contest.criteria.iter().cloned().zip(scores.map(str::to_owned)).collect();
    let raw = RawScorecard { scores, for_jury: HOSTILE.into(), ..RawScorecard::default() };
    Change { id: uuid::Uuid::new_v4().to_string(), base_version, rubric_version: 1, raw }
}

/// The desk of a contest's first juror at an assignment.
struct Desk<'a> {
    db: &'a Db,
    contest: &'a Contest,
    assignment: AssignmentId,
}

impl Desk<'_> {
    fn account(&self) -> &AccountId {
        &self.contest.juror_accounts[0]
    }

    async fn save(&self, change: &Change) -> Result<Receipt, StoreError> {
        self.save_at(change, NOW).await
    }

    async fn save_at(&self, change: &Change, now: Timestamp) -> Result<Receipt, StoreError> {
        scorecards::save(self.db, &self.contest.edition, self.account(), &self.assignment, change, now).await
    }

    async fn submit(&self, change: &Change) -> Result<Receipt, StoreError> {
        scorecards::submit(self.db, &self.contest.edition, self.account(), &self.assignment, change, NOW).await
    }

    async fn reopen(&self, by: &AccountId, reason: &str) -> Result<(), StoreError> {
        scorecards::reopen(self.db, &self.contest.edition, by, &self.assignment, reason, NOW).await
    }

    async fn saved(&self) -> Option<(String, RawScorecard, Receipt)> {
        let held = scorecards::find(self.db, &self.contest.edition, &self.assignment).await.expect("a query");
        held.expect("an assignment").scorecard.map(|saved| (saved.state, saved.raw, saved.receipt))
    }

    async fn points(&self) -> Vec<(String, i64)> {
        let sql = "select p.criterion_id, p.score
                   from point p
                   join scorecard k on k.id = p.scorecard_id
                   where k.assignment_id = $1
                   order by p.criterion_id";
        self.db.all(sql, args![self.assignment.as_str()]).await.expect("a query")
    }
}

/// Whether the best of the online round are in the next.
async fn advanced(db: &Db, contest: &Contest, are: bool) {
    let mut tx = db.begin().await.expect("a transaction");
    let at = are.then(|| NOW.micros());
    tx.run("update round set advanced_at = $2 where id = $1", args![contest.online.as_str(), at])
        .await
        .expect("a change");
    tx.commit().await.expect("a commit");
}

fn refusal<T: std::fmt::Debug>(result: Result<T, StoreError>) -> Refusal {
    match result {
        Err(StoreError::Refused(refusal)) => refusal,
        other => panic!("not refused: {other:?}"),
    }
}

fn faults<T: std::fmt::Debug>(result: Result<T, StoreError>) -> Vec<Fault> {
    match result {
        Err(StoreError::Faults(faults)) => faults,
        other => panic!("no faults: {other:?}"),
    }
}

#[tokio::test]
async fn a_draft_keeps_every_character_and_a_replayed_save_changes_nothing() {
    for_each_db(|db| async move {
        let contest = contest(&db, "draft").await;
        let assignment = assigned(&db, &contest).await[0][0].clone();
        let desk = Desk { db: &db, contest: &contest, assignment };
        let mut wild = change(&contest, 0, ["7,5", " eleven "]);
        wild.raw.comments = BTreeMap::from([(CriterionId::from("of another competition"), HOSTILE.to_owned())]);
        let receipt = desk.save(&wild).await.expect("a draft takes anything");
        assert_eq!((receipt.version, receipt.at, receipt.code.len()), (1, NOW, 4));
        assert_eq!(desk.saved().await, Some(("draft".into(), wild.raw.clone(), receipt.clone())));

        let next = desk.save(&change(&contest, 1, ["7", ""])).await.expect("the next version");
        assert_eq!(next.version, 2);
        let chain = Chain::from(&contest.edition);
        let head = store::ledger::head(&db, &chain).await.expect("a query");
        let later = NOW.plus_seconds(9 * 86_400);
        assert_eq!(desk.save_at(&wild, later).await.expect("known, though the round is closed"), receipt);
        assert_eq!(desk.saved().await.map(|(_, _, receipt)| receipt), Some(next));
        assert_eq!(store::ledger::head(&db, &chain).await.expect("a query"), head);
        assert_eq!(desk.points().await, []);
    })
    .await;
}

#[tokio::test]
async fn the_second_of_two_pages_is_told_and_shown_both_texts() {
    for_each_db(|db| async move {
        let contest = contest(&db, "two").await;
        let assignment = assigned(&db, &contest).await[0][0].clone();
        let desk = Desk { db: &db, contest: &contest, assignment };
        let first = change(&contest, 0, ["7", ""]);
        let second = change(&contest, 0, ["", "4"]);
        desk.save(&first).await.expect("the first page is saved");
        for result in [desk.save(&second).await, desk.submit(&second).await] {
            let Err(StoreError::Stale(stale)) = result else { panic!("not told: {result:?}") };
            let both = Stale { version: 1, at: NOW, mine: second.raw.clone(), theirs: first.raw.clone() };
            assert_eq!(*stale, both);
        }
        assert_eq!(desk.saved().await.map(|(_, raw, _)| raw), Some(first.raw.clone()));
        let chosen = Change { base_version: 1, ..second.clone() };
        assert_eq!(desk.save(&chosen).await.expect("the juror chose").version, 2);
        let same = Change { id: uuid::Uuid::new_v4().to_string(), base_version: 1, ..second };
        assert_eq!(desk.save(&same).await.expect("the same text is no conflict").version, 2);
        // A form that was sent, gone back to and changed has the old id with another text: never an old receipt.
        let back = Change { raw: change(&contest, 0, ["1", "1"]).raw, ..first };
        assert!(matches!(desk.save(&back).await, Err(StoreError::Stale(_))));
    })
    .await;
}

#[tokio::test]
async fn submitting_locks_and_only_the_chair_reopens() {
    for_each_db(|db| async move {
        let contest = contest(&db, "submit").await;
        let assignment = assigned(&db, &contest).await[0][0].clone();
        let desk = Desk { db: &db, contest: &contest, assignment };
        let whole = change(&contest, 0, ["7", "4"]);
        let receipt = desk.submit(&whole).await.expect("a whole scorecard");
        assert_eq!(desk.submit(&whole).await.expect("a replay"), receipt);
        let mut points: Vec<_> =
            contest.criteria.iter().map(CriterionId::to_string).zip([7_000_000, 4_000_000]).collect();
        points.sort();
        assert_eq!(desk.points().await, points);
        let round = rounds::find(&db, &contest.online).await.expect("a query").expect("the round");
        assert_eq!(round.first_submitted_at, Some(NOW));

        let late = change(&contest, 1, ["8", "4"]);
        assert_eq!(refusal(desk.save(&late).await), Refusal::Submitted);
        assert_eq!(refusal(desk.submit(&late).await), Refusal::Submitted);
        for other in [&contest.organiser, &contest.auditor, &contest.juror_accounts[0]] {
            assert_eq!(refusal(desk.reopen(other, "a slip").await), Refusal::NotAllowed);
        }
        for other in [&contest.juror_accounts[1], &contest.operator, &contest.stranger] {
            assert!(
                matches!(desk.reopen(other, "a slip").await, Err(StoreError::NotFound)),
                "who judges what is not told"
            );
        }
        assert!(matches!(desk.reopen(&contest.chair, "  ").await, Err(StoreError::Invalid(_))));
        advanced(&db, &contest, true).await;
        assert_eq!(refusal(desk.reopen(&contest.chair, "a slip").await), Refusal::Advanced);
        advanced(&db, &contest, false).await;
        desk.reopen(&contest.chair, "a slip").await.expect("the chair may");
        assert_eq!(refusal(desk.reopen(&contest.chair, "again").await), Refusal::NotSubmitted);
        assert_eq!(desk.points().await, []);
        assert_eq!(desk.submit(&whole).await.expect("a replay of what was reopened"), receipt);
        assert_eq!(
            desk.saved().await.map(|(state, _, receipt)| (state, receipt.version)),
            Some(("reopened".into(), 2))
        );
        let again = desk.submit(&Change { base_version: 2, ..late }).await.expect("submitted again");
        assert_eq!(again.version, 3);
        assert_eq!(desk.points().await.len(), 2);
    })
    .await;
}

#[tokio::test]
async fn what_is_not_a_scorecard_is_kept_as_a_draft_with_all_its_faults() {
    for_each_db(|db| async move {
        let contest = contest(&db, "faults").await;
        let assignment = assigned(&db, &contest).await[0][0].clone();
        let desk = Desk { db: &db, contest: &contest, assignment };
        let mut wrong = change(&contest, 0, ["11", "7.5"]);
        let foreign = CriterionId::from("of another competition");
        wrong.raw.scores.insert(foreign.clone(), "5".into());
        let fault = |criterion: &CriterionId, kind| Fault { criterion: Some(criterion.clone()), kind };
        let all = vec![
            fault(&contest.criteria[0], FaultKind::AboveMax { max: Decimal::from(10) }),
            fault(&contest.criteria[1], FaultKind::OffStep { step: Decimal::ONE }),
            fault(&foreign, FaultKind::UnknownCriterion),
        ];
        assert_eq!(faults(desk.submit(&wrong).await), all);
        assert_eq!(faults(desk.submit(&wrong).await), all, "a replay says the same");
        let saved = desk.saved().await.expect("the draft is saved");
        assert_eq!((saved.0.as_str(), &saved.1, saved.2.version), ("draft", &wrong.raw, 1));
        assert_eq!(desk.points().await, []);
        let round = rounds::find(&db, &contest.online).await.expect("a query").expect("the round");
        assert_eq!(round.first_submitted_at, None);
    })
    .await;
}

#[tokio::test]
async fn a_form_that_is_older_than_the_rubric_is_refused_and_kept() {
    for_each_db(|db| async move {
        let contest = contest(&db, "rubric").await;
        let assignment = assigned(&db, &contest).await[0][0].clone();
        let desk = Desk { db: &db, contest: &contest, assignment };
        let mut tx = db.begin().await.expect("a transaction");
        tx.run("update round set rubric_version = 2 where id = $1", args![contest.online.as_str()])
            .await
            .expect("a change");
        tx.commit().await.expect("a commit");
        let old = change(&contest, 0, ["7", "4"]);
        assert!(matches!(desk.save(&old).await, Err(StoreError::RubricChanged)));
        assert!(matches!(desk.save(&old).await, Err(StoreError::RubricChanged)), "a replay says the same");
        let next = Change { base_version: 1, ..change(&contest, 0, ["8", "4"]) };
        assert!(matches!(desk.submit(&next).await, Err(StoreError::RubricChanged)));
        assert_eq!(desk.saved().await.map(|(state, raw, _)| (state, raw)), Some(("draft".into(), next.raw.clone())));
        let seen = Change { id: uuid::Uuid::new_v4().to_string(), base_version: 2, rubric_version: 2, ..next };
        assert_eq!(desk.submit(&seen).await.expect("the juror has seen the new rubric").version, 3);
    })
    .await;
}

#[tokio::test]
async fn who_may_not_score_is_told_why_and_nothing_is_written() {
    for_each_db(|db| async move {
        let contest = contest(&db, "refused").await;
        let other = crate::support::contest::contest(&db, "elsewhere").await;
        let all = assigned(&db, &contest).await;
        let desk = Desk { db: &db, contest: &contest, assignment: all[0][0].clone() };
        let change = change(&contest, 0, ["7", "4"]);
        let save = async |edition, account, assignment| {
            scorecards::save(&db, edition, account, assignment, &change, NOW).await.expect_err("refused")
        };
        let foreign = [
            save(&contest.edition, &contest.juror_accounts[0], &all[1][0]).await,
            save(&contest.edition, &contest.organiser, &all[0][0]).await,
            save(&contest.edition, &contest.stranger, &all[0][0]).await,
            save(&other.edition, &contest.juror_accounts[0], &all[0][0]).await,
            save(&contest.edition, &contest.juror_accounts[0], &"no-such".into()).await,
        ];
        assert!(foreign.iter().all(|error| matches!(error, StoreError::NotFound)), "{foreign:?}");
        let round = rounds::find(&db, &contest.online).await.expect("a query").expect("the round");
        let at = |moment: Timestamp| desk.save_at(&change, moment);
        assert_eq!(refusal(at(round.opens_at.plus_seconds(-1)).await), Refusal::NotOpen { opens_at: round.opens_at });
        assert_eq!(refusal(at(round.closes_at.plus_seconds(1)).await), Refusal::Closed { closed_at: round.closes_at });
        let huge = RawScorecard { for_jury: "字".repeat(100_000), ..RawScorecard::default() };
        let bad = [Change { raw: huge, ..change.clone() }, Change { id: "1".into(), ..change.clone() }];
        for bad in &bad {
            assert!(matches!(desk.save(bad).await, Err(StoreError::Invalid(_))));
        }
        assert_eq!(desk.saved().await, None);
    })
    .await;
}

#[tokio::test]
async fn a_recusal_has_a_reason_and_ends_the_task() {
    for_each_db(|db| async move {
        let contest = contest(&db, "recusal").await;
        let all = assigned(&db, &contest).await;
        let desk = Desk { db: &db, contest: &contest, assignment: all[0][1].clone() };
        let recuse = async |account: &AccountId, reason: &str| {
            recusals::recuse(&db, &contest.edition, account, &desk.assignment, reason, NOW).await
        };
        assert!(matches!(recuse(desk.account(), "").await, Err(StoreError::Invalid(_))));
        assert!(matches!(recuse(&contest.juror_accounts[1], "mine").await, Err(StoreError::NotFound)));
        recuse(desk.account(), HOSTILE).await.expect("a reason is given");
        assert_eq!(refusal(recuse(desk.account(), "again").await), Refusal::Recused);
        assert_eq!(refusal(desk.save(&change(&contest, 0, ["7", "4"])).await), Refusal::Recused);
        let conflicts = store::jurors::conflicts(&db, &contest.competition).await.expect("a query");
        let noted: Vec<_> = conflicts.iter().map(|noted| (noted.state.as_str(), noted.reason.as_str())).collect();
        assert_eq!(noted, [("declared", HOSTILE)]);

        let places = scorecards::places(&db, desk.account(), &contest.online).await.expect("a query");
        let open: Vec<Place> =
            all[0].iter().zip([true, false, true]).map(|(id, open)| Place { assignment: id.clone(), open }).collect();
        assert_eq!(places, open);
    })
    .await;
}

#[tokio::test]
async fn nobody_reads_or_judges_an_entry_that_is_withdrawn() {
    for_each_db(|db| async move {
        let contest = contest(&db, "withdrawn").await;
        let all = assigned(&db, &contest).await;
        let (account, edition) = (&contest.juror_accounts[0], &contest.edition);
        let mut tx = db.begin().await.expect("a transaction");
        let deck = "insert into file (sha256, name, media_type, bytes, created_at) values ('d', 'd.pdf', '', 1, 1)";
        tx.run(deck, args![]).await.expect("a file");
        tx.run("update entry set deck_sha256 = 'd'", args![]).await.expect("decks");
        let withdrawn = &contest.entries[1];
        let sql = "update entry set status = 'withdrawn' where id = $1";
        tx.run(sql, args![withdrawn.as_str()]).await.expect("withdrawn");
        tx.commit().await.expect("a commit");

        let start = TaskKey { rank: -1, ..TaskKey::default() };
        let list = scorecards::list_of(&db, account, edition, &start, 50).await.expect("a query");
        let codes: Vec<_> = list.iter().map(|task| task.code.as_str()).collect();
        assert_eq!(codes, ["T-1", "T-3"]);
        let progress = scorecards::progress_of(&db, account, edition).await.expect("a query");
        assert_eq!(progress.iter().map(|round| round.all).collect::<Vec<_>>(), [2]);
        let places = scorecards::places(&db, account, &contest.online).await.expect("a query");
        let ids: Vec<_> = places.into_iter().map(|place| place.assignment).collect();
        assert_eq!(ids, [all[0][0].clone(), all[0][2].clone()]);

        let desk = Desk { db: &db, contest: &contest, assignment: all[0][1].clone() };
        assert_eq!(refusal(desk.save(&change(&contest, 0, ["7", "4"])).await), Refusal::Withdrawn);
        assert_eq!(refusal(desk.submit(&change(&contest, 0, ["7", "4"])).await), Refusal::Withdrawn);
        let handed = scorecards::handed(&db, edition, account, &desk.assignment, "d").await;
        assert_eq!(refusal(handed), Refusal::Withdrawn);
        let assigned = async |entry: &EntryId| {
            files::deck(&db, edition, entry, account).await.expect("a query").expect("a deck").tie.assigned
        };
        assert_eq!((assigned(&contest.entries[0]).await, assigned(withdrawn).await), (true, false));
    })
    .await;
}

#[tokio::test]
async fn the_list_says_what_is_next_and_pages() {
    for_each_db(|db| async move {
        let contest = contest(&db, "list").await;
        let all = assigned(&db, &contest).await;
        let desk = |index: usize| Desk { db: &db, contest: &contest, assignment: all[0][index].clone() };
        desk(0).submit(&change(&contest, 0, ["7", "4"])).await.expect("submitted");
        desk(2).save(&change(&contest, 0, [" ", "4"])).await.expect("a draft");
        let account = &contest.juror_accounts[0];
        let page = async |after: &TaskKey, limit| {
            scorecards::list_of(&db, account, &contest.edition, after, limit).await.expect("a query")
        };
        let start = TaskKey { rank: -1, ..TaskKey::default() };
        let list = page(&start, 50).await;
        let seen: Vec<_> =
            list.iter().map(|task| (task.code.as_str(), task.state, task.scored, task.criteria)).collect();
        assert_eq!(seen, [("T-3", "draft", 1, 2), ("T-2", "to do", 0, 2), ("T-1", "submitted", 0, 2)]);
        assert_eq!(page(&list[0].key, 1).await, [list[1].clone()]);
        let progress = scorecards::progress_of(&db, account, &contest.edition).await.expect("a query");
        let seen: Vec<_> = progress.iter().map(|round| (&round.round, round.submitted, round.all)).collect();
        assert_eq!(seen, [(&contest.online, 1, 3)]);
        let before = db.statements();
        page(&start, 1).await;
        let one = db.statements() - before;
        page(&start, 3).await;
        assert_eq!(db.statements() - before, 2 * one);
    })
    .await;
}

#[tokio::test]
async fn declarations_come_first() {
    for_each_db(|db| async move {
        let contest = contest(&db, "declare").await;
        let other = crate::support::contest::contest(&db, "other").await;
        let account = &contest.juror_accounts[0];
        let declare = async |by: &AccountId, conflicts: &[EntryId], confidential| {
            let declared = |entry: &EntryId| Declared { entry: entry.clone(), tie: Tie::Other, reason: "kin".into() };
            let conflicts: Vec<Declared> = conflicts.iter().map(declared).collect();
            declarations::declare(&db, &contest.edition, by, &conflicts, confidential, NOW).await
        };
        let declared = async || {
            let seats = store::jurors::of_account(&db, account, &contest.edition).await.expect("a query");
            seats.into_iter().map(|seat| seat.declared_at).collect::<Vec<_>>()
        };
        assert!(matches!(declare(account, &[], false).await, Err(StoreError::Invalid(_))));
        assert!(matches!(declare(account, &other.entries, true).await, Err(StoreError::NotFound)));
        assert_eq!(refusal(declare(&contest.organiser, &[], true).await), Refusal::NotAllowed);
        assert_eq!(declared().await, [None]);
        declare(account, &contest.entries[..1], true).await.expect("declared");
        assert_eq!(declared().await, [Some(NOW)]);
        let page = async |after: &str, limit| {
            let page = declarations::entries_before(&db, account, &contest.edition, after, limit).await;
            page.expect("a query")
        };
        let named = page("", 50).await;
        let seen: Vec<_> = named.iter().map(|named| (named.code.as_str(), named.declared)).collect();
        assert_eq!(seen, [("T-1", true), ("T-2", false), ("T-3", false)]);
        assert_eq!(page(&named[0].key, 1).await, named[1..2]);
    })
    .await;
}
