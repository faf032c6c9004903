//! Stories of reminders: of scorecards and entries that a deadline waits for, to those who are at work on them.

use judging::access::Refusal;
use judging::ids::{AccountId, CompetitionId, RoundId};
use judging::time::Timestamp;
use store::ledger::{Chain, newest};
use store::mail::{self, Posted, State};
use store::reminders::{Unfinished, Work, remind, unfinished};
use store::{Db, StoreError, args, editions};

use crate::support::calls::{DEADLINE, author, file, plain_call};
use crate::support::contest::{Contest, NOW, contest};
use crate::support::for_each_db;

const NOBODY: Unfinished = Unfinished { people: 0, things: 0 };

async fn left(db: &Db, contest: &Contest, work: &Work, now: Timestamp) -> Unfinished {
    unfinished(db, &contest.edition, work, now).await.expect("a query")
}

async fn letters(db: &Db, contest: &Contest) -> Vec<Posted> {
    mail::page(db, &contest.edition, None, None, 9).await.expect("letters")
}

async fn run(db: &Db, sql: &'static str, args: Vec<store::db::Arg>) {
    let mut tx = db.begin().await.expect("a transaction");
    tx.run(sql, args).await.expect("rows");
    tx.commit().await.expect("a commit");
}

/// The file that every entry holds.
async fn deck(db: &Db) {
    let mut tx = db.begin().await.expect("a transaction");
    store::files::insert(&mut tx, &file("d"), NOW).await.expect("a file");
    tx.commit().await.expect("a commit");
}

/// Assigns an entry to a juror by an id.
async fn assign(db: &Db, contest: &Contest, id: &str, (juror, entry): (usize, usize)) {
    let sql = "insert into assignment (id, round_id, juror_id, entry_id, state, manual, recusal_reason)
               values ($1, $2, $3, $4, 'assigned', false, '')";
    let (juror, entry) = (contest.jurors[juror].as_str(), contest.entries[entry].as_str());
    run(db, sql, args![id, contest.online.as_str(), juror, entry]).await;
}

async fn refused(db: &Db, contest: &Contest, by: &AccountId, work: &Work) {
    let result = remind(db, &contest.edition, by, work, NOW).await;
    assert!(matches!(result, Err(StoreError::Refused(Refusal::NotAllowed))), "{result:?}");
}

async fn nobody(db: &Db, contest: &Contest, work: &Work, now: Timestamp) {
    let result = remind(db, &contest.edition, &contest.organiser, work, now).await;
    assert!(matches!(result, Err(StoreError::NotFound)), "{result:?}");
}

#[tokio::test]
async fn jurors_with_scorecards_left_are_reminded_while_the_round_is_open() {
    for_each_db(|db| async move {
        let contest = contest(&db, "cards").await;
        let elsewhere = crate::support::contest::contest(&db, "yonder").await;
        let work = Work::Scorecards(contest.online.clone());
        assert_eq!(left(&db, &contest, &work, NOW).await, NOBODY);
        nobody(&db, &contest, &work, NOW).await;
        for (id, pair) in [("a0", (0, 0)), ("a1", (0, 1)), ("a2", (0, 2)), ("b0", (1, 0)), ("b1", (1, 1))] {
            assign(&db, &contest, id, pair).await;
        }
        assert_eq!(left(&db, &contest, &work, NOW).await, Unfinished { people: 2, things: 5 });
        let card = "insert into scorecard (id, assignment_id, round_id, version, rubric_version, state, raw, receipt,
                                           updated_at)
                    values ($1, $1, $2, 1, 1, $3, '{}', 'r', 0)";
        run(&db, card, args!["a0", contest.online.as_str(), "submitted"]).await;
        run(&db, card, args!["a1", contest.online.as_str(), "draft"]).await;
        run(&db, "update assignment set state = 'recused' where id = 'b0'", args![]).await;
        assert_eq!(left(&db, &contest, &work, NOW).await, Unfinished { people: 2, things: 3 });
        let conflict = "insert into conflict (id, juror_id, entry_id, state, source, reason, created_at)
                        values ('c', $1, $2, 'declared', 'juror', '', 0)";
        run(&db, conflict, args![contest.jurors[1].as_str(), contest.entries[1].as_str()]).await;
        assert_eq!(left(&db, &contest, &work, NOW).await, Unfinished { people: 1, things: 2 });
        let never = NOW.plus_seconds(100 * 86_400);
        assert_eq!(left(&db, &contest, &work, never).await, NOBODY, "the round is over");
        nobody(&db, &contest, &work, never).await;

        for who in [&contest.chair, &contest.auditor, &elsewhere.organiser] {
            refused(&db, &contest, who, &work).await;
        }
        nobody(&db, &elsewhere, &work, NOW).await;
        nobody(&db, &contest, &Work::Scorecards(RoundId::from("made-up")), NOW).await;
        let reached = remind(&db, &contest.edition, &contest.organiser, &work, NOW).await;
        assert_eq!(reached.expect("reminders"), 1);
        let letter = letters(&db, &contest).await.remove(0);
        assert_eq!((letter.state, letter.letter.to.as_str()), (State::Waiting, "juror-a@cards.example"));
        let values = &letter.letter.values;
        assert_eq!(letter.letter.template, "remind-scorecards");
        assert_eq!((values["left"].as_str(), values["of"].as_str()), ("2", "Trial"));
        assert_eq!(values["page"], "/e/cards/desk");
        let record = newest(&db, &Chain::from(&contest.edition), None, 1).await.expect("records").remove(0).record;
        assert_eq!(record.verb, "round.remind");
    })
    .await;
}

#[tokio::test]
async fn who_has_begun_an_entry_is_reminded_before_the_deadline() {
    for_each_db(|db| async move {
        let contest = contest(&db, "drafts").await;
        let elsewhere = crate::support::contest::contest(&db, "afar").await;
        let work = Work::Entries(contest.competition.clone());
        nobody(&db, &contest, &work, NOW).await;
        plain_call(&db, &contest.competition).await;
        deck(&db).await;
        for (entry, who) in [(0, &contest.stranger), (1, &contest.stranger), (2, &contest.chair)] {
            author(&db, &contest.competition, &contest.entries[entry], who, "d").await;
        }
        assert_eq!(left(&db, &contest, &work, NOW).await, Unfinished { people: 2, things: 3 });
        let third = contest.entries[2].as_str();
        run(&db, "update manuscript set submitted_version = 1 where id = $1", args![third]).await;
        assert_eq!(left(&db, &contest, &work, NOW).await, Unfinished { people: 1, things: 2 });
        run(&db, "update manuscript set withdrawn_at = 1 where id = $1", args![contest.entries[1].as_str()]).await;
        assert_eq!(left(&db, &contest, &work, DEADLINE).await, Unfinished { people: 1, things: 1 });
        let late = DEADLINE.plus_seconds(1);
        assert_eq!(left(&db, &contest, &work, late).await, NOBODY);
        nobody(&db, &contest, &work, late).await;

        refused(&db, &contest, &contest.chair, &work).await;
        refused(&db, &contest, &elsewhere.organiser, &work).await;
        nobody(&db, &elsewhere, &work, NOW).await;
        nobody(&db, &contest, &Work::Entries(CompetitionId::from("made-up")), NOW).await;
        let reached = remind(&db, &contest.edition, &contest.organiser, &work, NOW).await;
        assert_eq!(reached.expect("reminders"), 1);
        let letter = letters(&db, &contest).await.remove(0);
        assert_eq!((letter.state, letter.letter.to.as_str()), (State::Waiting, "stranger@drafts.example"));
        let values = &letter.letter.values;
        assert_eq!((values["left"].as_str(), values["page"].as_str()), ("1", "/e/drafts/entries"));
        assert_eq!(values["closes_at"], DEADLINE.micros().to_string());
    })
    .await;
}

#[tokio::test]
async fn words_are_tried_on_whom_they_would_reach_now_and_nobody_is_written_to() {
    for_each_db(|db| async move {
        let contest = contest(&db, "tried").await;
        let edition = editions::find(&db, &contest.edition).await.expect("a query").expect("the edition");
        let would = async |template: &str| {
            let letters = mail::foreseen(&db, &edition, template, (9, NOW)).await.expect("letters");
            letters.into_iter().map(|letter| (letter.to, letter.values["of"].clone())).collect::<Vec<_>>()
        };
        let to = |names: &[&str]| -> Vec<(String, String)> {
            names.iter().map(|name| (format!("{name}@tried.example"), "Trial".to_owned())).collect()
        };
        for template in mail::WORDED {
            assert_eq!(would(template).await, to(&[]), "{template}: nobody has anything to do yet");
        }
        assign(&db, &contest, "a0", (0, 0)).await;
        assign(&db, &contest, "b0", (1, 0)).await;
        plain_call(&db, &contest.competition).await;
        deck(&db).await;
        author(&db, &contest.competition, &contest.entries[0], &contest.stranger, "d").await;
        run(&db, "update juror set declared_at = 1 where id = $1", args![contest.jurors[0].as_str()]).await;
        assert_eq!(would("remind-scorecards").await, to(&["juror-a", "juror-b"]));
        assert_eq!(would("assignment").await, to(&["juror-a", "juror-b"]));
        assert_eq!(would("remind-desk").await, to(&["juror-b"]));
        assert_eq!(would("remind-draft").await, to(&["stranger"]));
        assert_eq!(would("extended").await, to(&["stranger"]));
        let first = mail::foreseen(&db, &edition, "remind-scorecards", (1, NOW)).await.expect("letters");
        assert_eq!(first.len(), 1, "no more than are asked for");
        assert_eq!(letters(&db, &contest).await, []);
    })
    .await;
}
