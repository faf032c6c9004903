//! Stories of conflicts of interest: entered, declared, confirmed, and what they take off.

use judging::access::Refusal;
use judging::conflict::Tie;
use judging::ids::{AccountId, AssignmentId, CriterionId, EntryId, JurorId};
use store::declarations::{Declared, declare, declare_page};
use store::jurors::{Conflict, conflicts, raise_conflict, settle_conflict};
use store::ledger::{Act, Chain, PROGRAM, newest};
use store::rankings::{self, Conflicted};
use store::scorecards::{exclude, reopen};
use store::{Db, Fault, StoreError, args, jurors};

use crate::support::contest::{Contest, NOW, contest, english};
use crate::support::for_each_db;
use crate::support::scorecards::submit;
use crate::support::scores::give;

/// Of an assignment on which nothing is scored.
const NO_POINTS: &[(&CriterionId, &str)] = &[];

type Pair<'a> = (&'a JurorId, &'a EntryId);

/// The assignments of the online round: juror, entry and state, in the order of the contest.
async fn states(db: &Db, contest: &Contest) -> Vec<(usize, usize, String)> {
    let rows: Vec<(String, String, String)> = db
        .all("select juror_id, entry_id, state from assignment where round_id = $1", args![contest.online.as_str()])
        .await
        .expect("assignments");
    let juror = |id: &str| contest.jurors.iter().position(|juror| juror.as_str() == id).expect("a juror");
    let entry = |id: &str| contest.entries.iter().position(|entry| entry.as_str() == id).expect("an entry");
    let mut all: Vec<_> = rows.into_iter().map(|(j, e, state)| (juror(&j), entry(&e), state)).collect();
    all.sort();
    all
}

async fn assignment(db: &Db, (juror, entry): Pair<'_>) -> AssignmentId {
    let row: Option<(String,)> = db
        .one("select id from assignment where juror_id = $1 and entry_id = $2", args![juror.as_str(), entry.as_str()])
        .await
        .expect("a query");
    row.expect("an assignment").0.into()
}

async fn last_verb(db: &Db, contest: &Contest) -> String {
    newest(db, &Chain::from(&contest.edition), None, 1).await.expect("records").remove(0).record.verb
}

fn said(juror: usize, entry: usize, state: &str) -> (usize, usize, String) {
    (juror, entry, state.to_owned())
}

#[tokio::test]
async fn a_confirmed_conflict_takes_off_what_is_not_submitted() {
    for_each_db(|db| async move {
        let contest = contest(&db, "taken").await;
        let (first, second) = (&contest.jurors[0], &contest.jurors[1]);
        let unscored = [(first, &contest.entries[0], NO_POINTS), (second, &contest.entries[0], NO_POINTS)];
        give(&db, &contest.edition, &contest.online, &unscored).await;
        submit(&db, &contest, 0, 1).await;
        let raise = async |who: &AccountId, pair| raise_conflict(&db, &contest.edition, who, pair, "Kin.", NOW).await;
        raise(&contest.organiser, (first, &contest.entries[0])).await.expect("a conflict");
        assert_eq!(last_verb(&db, &contest).await, "conflict.note");
        raise(&contest.chair, (first, &contest.entries[1])).await.expect("a conflict");
        let expected = [said(0, 0, "recused"), said(0, 1, "assigned"), said(1, 0, "assigned")];
        assert_eq!(states(&db, &contest).await, expected, "what is submitted stays for the chair to decide on");
        let scores = rankings::load(&db, &contest.online).await.expect("scores").expect("the round");
        assert_eq!((scores.cards.len(), scores.missing()), (1, 1));

        let mut act = Act::begin(&db, Chain::from(&contest.edition), &PROGRAM.into(), NOW).await.expect("an act");
        let noted = ("suspected", "institution", "KU Leuven");
        let pair = (second, &contest.entries[0]);
        jurors::note_conflict(&mut act.tx, pair.0, pair.1, noted, NOW).await.expect("a conflict");
        act.commit("conflict.suspect", pair.0.as_str(), &()).await.expect("a commit");
        let settle = async |is_one| {
            settle_conflict(&db, &contest.edition, &contest.chair, pair, (is_one, "Looked into."), NOW).await
        };
        settle(false).await.expect("a dismissal");
        assert_eq!(states(&db, &contest).await, expected);
        settle(true).await.expect("a confirmation");
        assert_eq!(states(&db, &contest).await[2], said(1, 0, "recused"));
        let scores = rankings::load(&db, &contest.online).await.expect("scores").expect("the round");
        assert_eq!(scores.missing(), 0, "nothing is missing for ever");
    })
    .await;
}

#[tokio::test]
async fn a_conflict_is_entered_once_by_organiser_or_chair_within_the_competition() {
    for_each_db(|db| async move {
        let contest = contest(&db, "entered").await;
        let other = crate::support::contest::contest(&db, "entered-elsewhere").await;
        let pair = (&contest.jurors[0], &contest.entries[0]);
        let raise = async |who: &AccountId, pair: Pair<'_>, reason: &str| {
            raise_conflict(&db, &contest.edition, who, pair, reason, NOW).await
        };
        for who in [&contest.auditor, &contest.juror_accounts[0], &contest.stranger, &other.organiser] {
            let refused = raise(who, pair, "Kin.").await;
            assert!(matches!(refused, Err(StoreError::Refused(Refusal::NotAllowed))), "{refused:?}");
        }
        let organiser = &contest.organiser;
        for astray in [(&other.jurors[0], pair.1), (pair.0, &other.entries[0])] {
            let astray = raise(organiser, astray, "Kin.").await;
            assert!(matches!(astray, Err(StoreError::NotFound)), "{astray:?}");
        }
        let faults = async |reason: &str| match raise(organiser, pair, reason).await {
            Err(StoreError::Invalid(faults)) => faults,
            other => panic!("{other:?}"),
        };
        assert_eq!(faults(" ").await, [Fault::new("reason", "fault-reason")]);
        raise(organiser, pair, "Kin.").await.expect("a conflict");
        assert_eq!(faults("Again.").await, [Fault::new("entry", "fault-conflict-noted")]);
        let expected = Conflict {
            juror_id: pair.0.to_string(),
            entry_id: pair.1.to_string(),
            state: "confirmed".into(),
            source: "organiser".into(),
            reason: "Kin.".into(),
            grounds: Vec::new(),
            tie: None,
        };
        assert_eq!(conflicts(&db, &contest.competition).await.expect("conflicts"), [expected]);
    })
    .await;
}

#[tokio::test]
async fn the_chair_leaves_out_a_submitted_scorecard_with_a_conflict() {
    for_each_db(|db| async move {
        let contest = contest(&db, "left-out").await;
        for (juror, entry) in [(0, 0), (1, 0), (1, 1)] {
            submit(&db, &contest, juror, entry).await;
        }
        let pair = (&contest.jurors[0], &contest.entries[0]);
        let (own, clean) =
            (assignment(&db, pair).await, assignment(&db, (&contest.jurors[1], &contest.entries[0])).await);
        let leave_out =
            async |who, assignment| exclude(&db, &contest.edition, who, assignment, "Kin.", NOW.plus_seconds(1)).await;
        let refused = leave_out(&contest.chair, &own).await;
        assert!(matches!(refused, Err(StoreError::Refused(Refusal::NoConflict))), "{refused:?}");
        raise_conflict(&db, &contest.edition, &contest.organiser, pair, "Kin.", NOW).await.expect("a conflict");
        let listed = rankings::conflicted(&db, &contest.online).await.expect("conflicts");
        assert_eq!(listed, [Conflicted { code: "T-1".into(), juror: english("juror-a") }]);
        let cards = rankings::side_by_side(&db, &contest.online, pair.1).await.expect("scorecards");
        assert_eq!(cards.iter().map(|card| card.conflicted).collect::<Vec<_>>(), [true, false]);

        for who in [&contest.organiser, &contest.auditor, &contest.juror_accounts[0]] {
            let refused = leave_out(who, &own).await;
            assert!(matches!(refused, Err(StoreError::Refused(Refusal::NotAllowed))), "{refused:?}");
        }
        let unknown = leave_out(&contest.stranger, &own).await;
        assert!(matches!(unknown, Err(StoreError::NotFound)), "who judges what is not told: {unknown:?}");
        leave_out(&contest.chair, &own).await.expect("it is left out");
        assert_eq!(last_verb(&db, &contest).await, "scorecard.exclude");
        assert_eq!(rankings::conflicted(&db, &contest.online).await.expect("conflicts"), []);
        let scores = rankings::load(&db, &contest.online).await.expect("scores").expect("the round");
        let counted: Vec<_> = scores.cards.iter().map(|card| (&card.juror, &card.entry)).collect();
        let second = &contest.jurors[1];
        assert_eq!(counted, [(second, &contest.entries[0]), (second, &contest.entries[1])]);
        assert_eq!(scores.missing(), 0);
        let again = leave_out(&contest.chair, &own).await;
        assert!(matches!(again, Err(StoreError::Refused(Refusal::NotSubmitted))), "{again:?}");
        let refused = leave_out(&contest.chair, &clean).await;
        assert!(matches!(refused, Err(StoreError::Refused(Refusal::NoConflict))), "{refused:?}");
    })
    .await;
}

#[tokio::test]
async fn a_reopened_scorecard_with_a_conflict_does_not_wait_for_its_juror() {
    for_each_db(|db| async move {
        let contest = contest(&db, "reopened").await;
        submit(&db, &contest, 0, 0).await;
        let pair = (&contest.jurors[0], &contest.entries[0]);
        let own = assignment(&db, pair).await;
        raise_conflict(&db, &contest.edition, &contest.organiser, pair, "Kin.", NOW).await.expect("a conflict");
        reopen(&db, &contest.edition, &contest.chair, &own, "Kin.", NOW).await.expect("it is reopened");
        assert_eq!(states(&db, &contest).await, [said(0, 0, "recused")]);
        let scores = rankings::load(&db, &contest.online).await.expect("scores").expect("the round");
        assert_eq!((scores.cards.len(), scores.missing()), (0, 0));
    })
    .await;
}

#[tokio::test]
async fn own_scorecards_are_counted_until_they_are_submitted() {
    for_each_db(|db| async move {
        let contest = contest(&db, "own").await;
        let first = &contest.jurors[0];
        let unscored = [(first, &contest.entries[1], NO_POINTS), (first, &contest.entries[2], NO_POINTS)];
        give(&db, &contest.edition, &contest.online, &unscored).await;
        submit(&db, &contest, 0, 0).await;
        submit(&db, &contest, 1, 0).await;
        let missing = async |account| rankings::own_missing(&db, &contest.online, account).await.expect("a count");
        assert_eq!(missing(&contest.juror_accounts[0]).await, 2);
        assert_eq!(missing(&contest.juror_accounts[1]).await, 0);
        let pair = (first, &contest.entries[2]);
        raise_conflict(&db, &contest.edition, &contest.organiser, pair, "Kin.", NOW).await.expect("a conflict");
        assert_eq!(missing(&contest.juror_accounts[0]).await, 1, "what is taken off is nobody's to submit");
        assert_eq!(missing(&contest.organiser).await, 0);
    })
    .await;
}

#[tokio::test]
async fn declaring_again_adds_and_replaces_nothing() {
    for_each_db(|db| async move {
        let contest = contest(&db, "again").await;
        let (juror, account) = (&contest.jurors[0], &contest.juror_accounts[0]);
        let declared = |entry: usize, tie, reason: &str| {
            let (entry, reason) = (contest.entries[entry].clone(), reason.to_owned());
            Declared { entry, tie, reason }
        };
        let page = [declared(0, Tie::Other, "My cousin.")];
        declare_page(&db, &contest.edition, account, &page, NOW).await.expect("a page of the list");
        let seats = jurors::of_account(&db, account, &contest.edition).await.expect("seats");
        assert_eq!(seats[0].declared_at, None, "nothing is promised before the last page");
        let pair = (juror, &contest.entries[0]);
        let settled = settle_conflict(&db, &contest.edition, &contest.chair, pair, (true, "Clear."), NOW).await;
        settled.expect("a confirmation");
        let pair = (juror, &contest.entries[1]);
        raise_conflict(&db, &contest.edition, &contest.chair, pair, "Told by phone.", NOW).await.expect("a conflict");
        let settled = settle_conflict(&db, &contest.edition, &contest.chair, pair, (false, "Mistaken."), NOW).await;
        settled.expect("a dismissal");

        let all = [
            declared(0, Tie::CoAuthor, "Once more."),
            declared(1, Tie::Supervisor, " My student. "),
            declared(2, Tie::Shareholding, ""),
        ];
        declare(&db, &contest.edition, account, &all, true, NOW).await.expect("declared");
        let noted = conflicts(&db, &contest.competition).await.expect("conflicts");
        let mut seen: Vec<_> = noted
            .iter()
            .map(|one| (one.entry_id.as_str(), one.state.as_str(), one.source.as_str(), one.reason.as_str(), one.tie))
            .collect();
        seen.sort_by_key(|(entry, ..)| *entry);
        let [first, second, third] = [0, 1, 2].map(|entry| contest.entries[entry].as_str());
        assert_eq!(
            seen,
            [
                (first, "confirmed", "juror", "My cousin.\nClear.", Some(Tie::Other)),
                (second, "declared", "juror", "Told by phone.\nMistaken.\nMy student.", Some(Tie::Supervisor)),
                (third, "declared", "juror", "", Some(Tie::Shareholding)),
            ]
        );
    })
    .await;
}

#[tokio::test]
async fn every_reason_that_is_too_long_is_told_and_nothing_is_declared() {
    for_each_db(|db| async move {
        let contest = contest(&db, "long").await;
        let account = &contest.juror_accounts[0];
        let declared = |entry: usize, letters: usize| Declared {
            entry: contest.entries[entry].clone(),
            tie: Tie::Other,
            reason: "亲".repeat(letters),
        };
        let ties = [declared(0, 2_001), declared(1, 2_000), declared(2, 2_001)];
        let Err(StoreError::Invalid(faults)) = declare(&db, &contest.edition, account, &ties, true, NOW).await else {
            panic!("two reasons are too long");
        };
        let long = |entry: usize| Fault::new(format!("reason-{}", contest.entries[entry]), "fault-reason-long");
        assert_eq!(faults, [long(0), long(2)]);
        assert_eq!(conflicts(&db, &contest.competition).await.expect("conflicts"), []);
        declare(&db, &contest.edition, account, &ties[1..2], true, NOW).await.expect("as long as it may be");
    })
    .await;
}
