//! Stories of what an edition owes to those who take part: a privacy notice, answers, and an ear for complaints.

use judging::access::{Refusal, Role};
use judging::ids::AccountId;
use store::complaints;
use store::editions::mark;
use store::ledger::{Act, Chain, PROGRAM};
use store::privacy::{self, Privacy};
use store::questions::{self, Answer};
use store::{Db, StoreError, mail, roles};

use crate::support::contest::{Contest, NOW, contest, english};
use crate::support::for_each_db;

fn said(question: &str, answer: &str) -> Answer {
    Answer { question: english(question), answer: english(answer) }
}

/// The fields at which something is wrong.
fn fields<T: std::fmt::Debug>(result: Result<T, StoreError>) -> Vec<String> {
    match result {
        Err(StoreError::Invalid(faults)) => faults.into_iter().map(|fault| fault.field).collect(),
        other => panic!("{other:?}"),
    }
}

/// The templates of the letters to an address, oldest first.
async fn letters(db: &Db, contest: &Contest, to: &str) -> Vec<String> {
    let mut letters = mail::page(db, &contest.edition, None, None, 50).await.expect("letters");
    letters.retain(|posted| posted.letter.to == to);
    letters.into_iter().rev().map(|posted| posted.letter.template).collect()
}

#[tokio::test]
async fn organisers_write_who_answers_for_the_hosts() {
    for_each_db(|db| async move {
        let contest = contest(&db, "notice").await;
        let by = (&contest.edition, &contest.organiser);
        let before = privacy::of_edition(&db, &contest.edition).await.expect("a query");
        assert_eq!(before, Privacy::default());
        let written = Privacy { contact: "privacy@hosts.example".into(), arrangement: english("A keeps, B answers.") };
        let wrong = Privacy { contact: "no address".into(), arrangement: english(&"x".repeat(20_001)) };
        let refused = privacy::replace(&db, by, &mark(&before), &wrong, NOW).await;
        assert_eq!(fields(refused), ["arrangement", "contact"]);
        privacy::replace(&db, by, &mark(&before), &written, NOW).await.expect("written");
        assert_eq!(privacy::of_edition(&db, &contest.edition).await.expect("a query"), written);
        assert_eq!(fields(privacy::replace(&db, by, &mark(&before), &before, NOW).await), ["seen"]);
        privacy::replace(&db, by, &mark(&written), &before, NOW).await.expect("taken back");
        for other in [&contest.chair, &contest.auditor, &contest.juror_accounts[0], &contest.stranger] {
            let refused = privacy::replace(&db, (&contest.edition, other), &mark(&before), &written, NOW).await;
            assert!(matches!(refused, Err(StoreError::Refused(Refusal::NotAllowed))), "{refused:?}");
        }
    })
    .await;
}

#[tokio::test]
async fn what_one_asks_is_answered_to_all_without_a_name() {
    for_each_db(|db| async move {
        let (contest, other) = (contest(&db, "asked").await, contest(&db, "elsewhere").await);
        let asker = (&contest.edition, &contest.stranger);
        let by = (&contest.edition, &contest.organiser);
        let competition = &contest.competition;
        for wrong in ["  ".to_owned(), "x".repeat(1_001)] {
            assert_eq!(fields(questions::ask(&db, asker, competition, &wrong, NOW).await), ["question"]);
        }
        let foreign = questions::ask(&db, asker, &other.competition, "Mine?", NOW).await;
        assert!(matches!(foreign, Err(StoreError::NotFound)), "{foreign:?}");
        let id = questions::ask(&db, asker, competition, " Is English enough? ", NOW).await.expect("asked");
        assert_eq!(questions::published(&db, competition).await.expect("a query"), []);

        let asked = questions::find(&db, &contest.edition, &id).await.expect("a query").expect("the question");
        assert_eq!((asked.asked.as_str(), asked.answered, asked.published), ("Is English enough?", false, false));
        let yes = said("Is an entry in English enough?", "Yes.");
        let seen = asked.mark();
        let empty = questions::answer(&db, by, (&id, &seen), &said("Is it?", " "), NOW).await;
        assert_eq!(fields(empty), ["answer"]);
        questions::answer(&db, by, (&id, &seen), &yes, NOW).await.expect("answered");
        assert_eq!(fields(questions::answer(&db, by, (&id, &seen), &yes, NOW).await), ["seen"]);
        let shown = questions::published(&db, competition).await.expect("a query");
        assert_eq!(shown.iter().map(|question| &question.said).collect::<Vec<_>>(), [&yes]);
        let no = said("Is an entry in English enough?", "Yes, or in French.");
        questions::answer(&db, by, (&id, &shown[0].mark()), &no, NOW).await.expect("changed");
        assert_eq!(letters(&db, &contest, "stranger@asked.example").await, ["answered"], "one letter");

        questions::add(&db, by, competition, &said("When?", "Soon."), NOW).await.expect("added");
        assert_eq!(questions::published(&db, competition).await.expect("a query").len(), 2);
        questions::unpublish(&db, by, &id, NOW).await.expect("taken off");
        let again = questions::unpublish(&db, by, &id, NOW).await;
        assert!(matches!(again, Err(StoreError::NotFound)), "{again:?}");
        assert_eq!(questions::published(&db, competition).await.expect("a query").len(), 1);
        assert_eq!(questions::page(&db, &contest.edition, "", 50).await.expect("a page").len(), 2);

        let strange = questions::answer(&db, (&other.edition, &other.organiser), (&id, &seen), &yes, NOW).await;
        assert!(matches!(strange, Err(StoreError::NotFound)), "{strange:?}");
        for outsider in [&contest.chair, &contest.auditor, &contest.juror_accounts[0], &contest.stranger] {
            let refused = questions::add(&db, (&contest.edition, outsider), competition, &yes, NOW).await;
            assert!(matches!(refused, Err(StoreError::Refused(Refusal::NotAllowed))), "{refused:?}");
        }
    })
    .await;
}

#[tokio::test]
async fn five_questions_of_one_account_wait_at_a_time() {
    for_each_db(|db| async move {
        let contest = contest(&db, "many").await;
        let asker = (&contest.edition, &contest.stranger);
        for number in 1..=5 {
            let words = format!("Question {number}?");
            questions::ask(&db, asker, &contest.competition, &words, NOW).await.expect("asked");
        }
        let sixth = questions::ask(&db, asker, &contest.competition, "And this?", NOW).await;
        assert!(matches!(sixth, Err(StoreError::Refused(Refusal::Unanswered))), "{sixth:?}");
        let another = (&contest.edition, &contest.chair);
        questions::ask(&db, another, &contest.competition, "May I?", NOW).await.expect("somebody else asks");
    })
    .await;
}

async fn entrant(db: &Db, contest: &Contest) -> AccountId {
    let mut act = Act::begin(db, Chain::from(&contest.edition), &PROGRAM.into(), NOW).await.expect("an act");
    roles::grant(&mut act.tx, &contest.edition, &contest.stranger, &Role::Entrant).await.expect("a role");
    act.commit("people.prepare", "entrant", &()).await.expect("a commit");
    contest.stranger.clone()
}

#[tokio::test]
async fn entrants_complain_and_read_what_is_answered() {
    for_each_db(|db| async move {
        let contest = contest(&db, "complained").await;
        let entrant = entrant(&db, &contest).await;
        let by = (&contest.edition, &contest.organiser);
        let own = (&contest.edition, &entrant);
        assert_eq!(fields(complaints::make(&db, own, "\n", NOW).await), ["complaint"]);
        let id = complaints::make(&db, own, "My deck was not read.", NOW).await.expect("made");
        let made = complaints::of_account(&db, &contest.edition, &entrant).await.expect("a query").remove(0);
        assert_eq!((made.words.as_str(), made.answer.as_str()), ("My deck was not read.", ""));
        assert_eq!(fields(complaints::answer(&db, by, (&id, &made.mark()), "", NOW).await), ["answer"]);
        complaints::answer(&db, by, (&id, &made.mark()), "It was read on Monday.", NOW).await.expect("answered");
        assert_eq!(fields(complaints::answer(&db, by, (&id, &made.mark()), "No.", NOW).await), ["seen"]);
        let answered = complaints::find(&db, &contest.edition, &id).await.expect("a query").expect("the complaint");
        assert_eq!((answered.answer.as_str(), answered.answered_at), ("It was read on Monday.", Some(NOW)));
        assert_eq!(letters(&db, &contest, "stranger@complained.example").await, ["complaint-answered"]);
        for outsider in [&contest.chair, &contest.auditor, &contest.juror_accounts[0], &contest.organiser] {
            let refused = complaints::make(&db, (&contest.edition, outsider), "No!", NOW).await;
            assert!(matches!(refused, Err(StoreError::Refused(Refusal::NotAllowed))), "{refused:?}");
        }
        for outsider in [&contest.chair, &contest.auditor, &entrant] {
            let refused = complaints::answer(&db, (&contest.edition, outsider), (&id, ""), "Yes.", NOW).await;
            assert!(matches!(refused, Err(StoreError::Refused(Refusal::NotAllowed))), "{refused:?}");
        }
    })
    .await;
}
