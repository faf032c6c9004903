//! Stories of letters: written by acts, released by a person, sent once.

use std::collections::BTreeMap;

use judging::access::{Refusal, Role};
use judging::ids::{AccountId, EditionId, LetterId};
use judging::text::{Language, Text};
use judging::time::Timestamp;
use store::accounts::by_mail::{self, Key};
use store::editions::mark;
use store::ledger::{Act, Chain, newest};
use store::links::{self, Purpose};
use store::mail::{self, Letter, Posted, State, Wording};
use store::roles::invitations::{Clocks, NewInvitation, invite};
use store::{Db, Fault, StoreError, args, roles};

use crate::support::contest::{Contest, NOW, contest, english};
use crate::support::for_each_db;

fn letter(contest: &Contest, to: &str, link: Option<&str>) -> Letter {
    let mut values = BTreeMap::from([("edition".to_owned(), "Symposium".to_owned())]);
    values.extend(link.map(|link| (mail::LINK.to_owned(), link.to_owned())));
    Letter {
        edition: Some(contest.edition.clone()),
        to: to.to_owned(),
        account: None,
        language: Language::Chinese,
        template: "invite-juror".to_owned(),
        values,
    }
}

async fn put(db: &Db, contest: &Contest, letter: &Letter) -> LetterId {
    let mut act = Act::begin(db, Chain::from(&contest.edition), &contest.organiser, NOW).await.expect("an act");
    let id = mail::put(&mut act.tx, letter, NOW).await.expect("a letter");
    act.commit("test.put", id.as_str(), &()).await.expect("a commit");
    id
}

async fn hold(db: &Db, contest: &Contest, addresses: &[&str]) -> String {
    let letters: Vec<Letter> = addresses.iter().map(|to| letter(contest, to, None)).collect();
    let mut act = Act::begin(db, Chain::from(&contest.edition), &contest.organiser, NOW).await.expect("an act");
    let batch = mail::hold(&mut act.tx, &letters, NOW).await.expect("letters");
    act.commit("test.hold", &batch, &()).await.expect("a commit");
    batch
}

async fn state(db: &Db, contest: &Contest, id: &LetterId) -> State {
    posted(db, contest, id).await.state
}

async fn posted(db: &Db, contest: &Contest, id: &LetterId) -> Posted {
    mail::find(db, &contest.edition, id).await.expect("a query").expect("the letter")
}

async fn claim(db: &Db, now: Timestamp) -> Vec<Posted> {
    mail::claim(db, 10, now).await.expect("a query")
}

#[tokio::test]
async fn a_letter_is_sent_once_and_its_secret_goes() {
    for_each_db(|db| async move {
        let contest = contest(&db, "sent").await;
        let asked = letter(&contest, " Ada@new.example ", Some("/links/secret"));
        let id = put(&db, &contest, &asked).await;
        let taken = claim(&db, NOW).await;
        let expected = Letter { to: "Ada@new.example".into(), ..asked };
        assert_eq!(taken.iter().map(|letter| &letter.letter).collect::<Vec<_>>(), [&expected]);
        assert_eq!(claim(&db, NOW).await, [], "another server gets nothing");
        assert_eq!(state(&db, &contest, &id).await, State::Sending);

        mail::sent(&db, &taken[0], ("邀请", "…/links/…"), NOW).await.expect("a note");
        let posted = posted(&db, &contest, &id).await;
        assert_eq!((posted.state, posted.subject.as_str(), posted.ended_at), (State::Sent, "邀请", Some(NOW)));
        assert_eq!(posted.letter.values.get(mail::LINK), None);
        assert_eq!(claim(&db, NOW.plus_seconds(86_400)).await, []);
    })
    .await;
}

#[tokio::test]
async fn several_servers_share_the_letters_and_none_is_taken_twice() {
    for_each_db(|db| async move {
        let contest = contest(&db, "share").await;
        let mut written = Vec::new();
        for number in 0..20 {
            written.push(put(&db, &contest, &letter(&contest, &format!("p{number}@new.example"), None)).await);
        }
        let mut servers = tokio::task::JoinSet::new();
        for _ in 0..8 {
            let db = db.clone();
            servers.spawn(async move {
                let mut mine = Vec::new();
                while let Some(letter) = mail::claim(&db, 1, NOW).await.expect("a query").pop() {
                    mine.push(letter.id);
                }
                mine
            });
        }
        let mut taken: Vec<LetterId> = servers.join_all().await.into_iter().flatten().collect();
        taken.sort();
        assert!(written.iter().all(|id| taken.contains(id)), "{taken:?}");
        assert_eq!(taken.len(), written.len());
    })
    .await;
}

#[tokio::test]
async fn a_letter_of_a_server_that_fell_silent_is_a_persons_to_judge() {
    for_each_db(|db| async move {
        let contest = contest(&db, "silent").await;
        let id = put(&db, &contest, &letter(&contest, "ada@new.example", None)).await;
        let taken = claim(&db, NOW).await.remove(0);
        assert_eq!(mail::expire(&db, NOW.plus_seconds(299)).await.expect("a query"), 0);
        assert_eq!(mail::expire(&db, NOW.plus_seconds(300)).await.expect("a query"), 1);
        assert_eq!(state(&db, &contest, &id).await, State::Unclear);
        assert_eq!(claim(&db, NOW.plus_seconds(86_400)).await, [], "it is not sent again by itself");

        mail::again(&db, &contest.edition, &contest.organiser, &id, NOW).await.expect("the organiser decides");
        let again = claim(&db, NOW).await.remove(0);
        assert_eq!(again.id, id);
        mail::unclear(&db, &again, "timeout", NOW).await.expect("a note");
        mail::sent(&db, &taken, ("late", "news"), NOW).await.expect("a note of the same attempt");
        assert_eq!(state(&db, &contest, &id).await, State::Sent);
    })
    .await;
}

#[tokio::test]
async fn a_failure_is_tried_again_later_each_time_and_not_for_ever() {
    for_each_db(|db| async move {
        let contest = contest(&db, "failed").await;
        let id = put(&db, &contest, &letter(&contest, "ada@new.example", Some("/links/secret"))).await;
        let mut now = NOW;
        for pause in [30, 120, 480, 1_920, 7_680] {
            let taken = claim(&db, now).await.remove(0);
            mail::failed(&db, &taken, "451 later", false, now).await.expect("a note");
            assert_eq!(claim(&db, now.plus_seconds(pause - 1)).await, [], "not before {pause} s");
            now = now.plus_seconds(pause);
        }
        let taken = claim(&db, now).await.remove(0);
        mail::failed(&db, &taken, "451 later", false, now).await.expect("a note");
        let given_up = posted(&db, &contest, &id).await;
        assert_eq!((given_up.state, given_up.fault.as_str()), (State::Failed, "451 later"));
        assert_eq!(given_up.letter.values[mail::LINK], "/links/secret", "it can still be sent");

        mail::again(&db, &contest.edition, &contest.organiser, &id, NOW).await.expect("another try");
        let taken = claim(&db, now).await.remove(0);
        mail::failed(&db, &taken, "550 no such person", true, now).await.expect("a note");
        assert_eq!(state(&db, &contest, &id).await, State::Failed, "for good");
        mail::by_hand(&db, &contest.edition, &contest.organiser, &id, NOW).await.expect("by WeChat then");
        let by_hand = posted(&db, &contest, &id).await;
        assert_eq!((by_hand.state, by_hand.letter.values.get(mail::LINK)), (State::ByHand, None));
        let refused = mail::again(&db, &contest.edition, &contest.organiser, &id, NOW).await;
        assert!(matches!(refused, Err(StoreError::Refused(Refusal::Stale))), "{refused:?}");
    })
    .await;
}

#[tokio::test]
async fn what_comes_back_is_a_failure_until_it_is_undone_or_the_address_changes() {
    for_each_db(|db| async move {
        let (contest, elsewhere) = (contest(&db, "back").await, contest(&db, "beyond").await);
        let (edition, organiser) = (&contest.edition, &contest.organiser);
        let reason = "No such mailbox";
        let long = "x".repeat(1_001);
        let back = async |by: &AccountId, edition: &EditionId, id: &LetterId, reason: &str| {
            mail::came_back(&db, edition, by, (id, reason), NOW).await
        };
        let id = put(&db, &contest, &letter(&contest, "Juror-A@back.example", None)).await;
        let early = back(organiser, edition, &id, reason).await;
        assert!(matches!(early, Err(StoreError::Refused(Refusal::Stale))), "it is not out: {early:?}");
        mail::by_hand(&db, edition, organiser, &id, NOW).await.expect("by WeChat");
        for (typed, kind) in [(" ", "fault-required"), (long.as_str(), "fault-long-summary")] {
            match back(organiser, edition, &id, typed).await {
                Err(StoreError::Invalid(faults)) => assert_eq!(faults, [Fault::new("reason", kind)]),
                other => panic!("{other:?}"),
            }
        }
        let refused = back(&contest.auditor, edition, &id, reason).await;
        assert!(matches!(refused, Err(StoreError::Refused(Refusal::NotAllowed))), "{refused:?}");
        let foreign = back(&elsewhere.organiser, &elsewhere.edition, &id, reason).await;
        assert!(matches!(foreign, Err(StoreError::NotFound)), "{foreign:?}");
        back(organiser, edition, &id, " No such mailbox ").await.expect("noted");
        let again = back(organiser, edition, &id, reason).await;
        assert!(matches!(again, Err(StoreError::Refused(Refusal::Stale))), "{again:?}");
        let returned = posted(&db, &contest, &id).await;
        assert_eq!((returned.state, returned.fault.as_str()), (State::Returned, reason));

        let failures = mail::page(&db, edition, Some(State::Failed), None, 9).await.expect("letters");
        assert_eq!(failures, [returned]);
        let counts = mail::counts(&db, edition).await.expect("counts");
        let some: Vec<(State, i64)> = counts.into_iter().filter(|(_, count)| *count > 0).collect();
        assert_eq!(some, [(State::Failed, 1), (State::Returned, 1)]);
        let juror = &contest.juror_accounts[0];
        let unreached = async |edition: &EditionId| {
            let found = mail::unreached(&db, edition).await.expect("a query");
            (found.has_address("juror-a@BACK.example"), found.has_account(juror))
        };
        assert_eq!(unreached(edition).await, (true, true));
        assert_eq!(unreached(&elsewhere.edition).await, (false, false), "another edition is told nothing");
        let moved = "update account set email = 'new@back.example', email_folded = 'new@back.example' where id = $1";
        let mut tx = db.begin().await.expect("a transaction");
        tx.run(moved, args![juror.as_str()]).await.expect("another address");
        tx.commit().await.expect("a commit");
        assert_eq!(unreached(edition).await, (true, false), "the person is reached elsewhere");

        mail::not_back(&db, edition, organiser, &id, NOW).await.expect("undone");
        let undone = posted(&db, &contest, &id).await;
        assert_eq!((undone.state, undone.fault.as_str()), (State::ByHand, ""));
        assert_eq!(unreached(edition).await, (false, false));
        let twice = mail::not_back(&db, edition, organiser, &id, NOW).await;
        assert!(matches!(twice, Err(StoreError::Refused(Refusal::Stale))), "{twice:?}");

        let sent = put(&db, &contest, &letter(&contest, "ada@new.example", None)).await;
        let taken = claim(&db, NOW).await.remove(0);
        mail::sent(&db, &taken, ("邀请", "请看"), NOW).await.expect("a note");
        back(organiser, edition, &sent, reason).await.expect("it bounced");
        mail::not_back(&db, edition, organiser, &sent, NOW).await.expect("undone");
        assert_eq!(state(&db, &contest, &sent).await, State::Sent);
    })
    .await;
}

#[tokio::test]
async fn many_letters_wait_for_a_release_that_says_how_many_they_are() {
    for_each_db(|db| async move {
        let contest = contest(&db, "bulk").await;
        let (edition, organiser) = (&contest.edition, &contest.organiser);
        let batch = hold(&db, &contest, &["b@new.example", "a@new.example"]).await;
        let other = hold(&db, &contest, &["c@new.example"]).await;
        assert_eq!(claim(&db, NOW).await, []);
        let waiting = mail::waiting(&db, edition).await.expect("batches");
        let reached: Vec<(&str, Vec<&str>)> = waiting
            .iter()
            .map(|batch| (batch.id.as_str(), batch.recipients.iter().map(|(_, to, _)| to.as_str()).collect()))
            .collect();
        assert_eq!(
            reached,
            [(other.as_str(), vec!["c@new.example"]), (batch.as_str(), vec!["a@new.example", "b@new.example"])]
        );

        let stale = mail::release(&db, edition, organiser, (&batch, 3), NOW).await;
        assert!(matches!(stale, Err(StoreError::Refused(Refusal::Stale))), "{stale:?}");
        for who in [&contest.auditor, &contest.chair, &contest.stranger, &contest.juror_accounts[0]] {
            let refused = mail::release(&db, edition, who, (&batch, 2), NOW).await;
            assert!(matches!(refused, Err(StoreError::Refused(Refusal::NotAllowed))), "{refused:?}");
        }
        assert_eq!(mail::release(&db, edition, organiser, (&batch, 2), NOW).await.expect("a release"), 2);
        assert_eq!(mail::drop_batch(&db, edition, organiser, (&other, 1), NOW).await.expect("a drop"), 1);
        let twice = mail::release(&db, edition, organiser, (&other, 1), NOW).await;
        assert!(matches!(twice, Err(StoreError::NotFound)), "{twice:?}");
        assert_eq!(claim(&db, NOW).await.len(), 2);
        let counts = mail::counts(&db, edition).await.expect("counts");
        let some: Vec<(State, i64)> = counts.into_iter().filter(|(_, count)| *count > 0).collect();
        assert_eq!(some, [(State::Sending, 2), (State::Dropped, 1)]);
        let record = newest(&db, &Chain::from(edition), None, 1).await.expect("records").remove(0).record;
        assert_eq!((record.verb.as_str(), record.subject), ("mail.drop", other));
    })
    .await;
}

#[tokio::test]
async fn an_address_that_would_forge_a_header_is_refused_at_the_entrance() {
    for_each_db(|db| async move {
        let contest = contest(&db, "forged").await;
        for to in ["a@b.example\r\nBcc: all@b.example", "a@b.example\nx", "a b@c.example", "nowhere", "a@\u{0}b"] {
            let mut tx = db.begin().await.expect("a transaction");
            match mail::put(&mut tx, &letter(&contest, to, None), NOW).await {
                Err(StoreError::Invalid(faults)) => assert_eq!(faults, [Fault::new("email", "fault-email")]),
                other => panic!("{to:?}: {other:?}"),
            }
        }
    })
    .await;
}

#[tokio::test]
async fn letters_are_read_page_by_page_and_state_by_state_in_their_edition() {
    for_each_db(|db| async move {
        let contest = contest(&db, "pages").await;
        let other = crate::support::contest::contest(&db, "elsewhere").await;
        let mut ids = Vec::new();
        for name in ["a", "b", "c"] {
            ids.push(put(&db, &contest, &letter(&contest, &format!("{name}@new.example"), None)).await);
        }
        let foreign = put(&db, &other, &letter(&other, "d@new.example", None)).await;
        mail::by_hand(&db, &contest.edition, &contest.organiser, &ids[1], NOW).await.expect("by hand");
        let page = async |state, before: Option<&LetterId>, limit| {
            let letters = mail::page(&db, &contest.edition, state, before, limit).await.expect("letters");
            letters.into_iter().map(|letter| letter.id).collect::<Vec<_>>()
        };
        assert_eq!(page(None, None, 2).await, [ids[2].clone(), ids[1].clone()]);
        assert_eq!(page(None, Some(&ids[1]), 2).await, [ids[0].clone()]);
        assert_eq!(page(Some(State::Ready), None, 9).await, [ids[2].clone(), ids[0].clone()]);
        assert_eq!(mail::find(&db, &contest.edition, &foreign).await.expect("a query"), None);
        let astray = mail::by_hand(&db, &contest.edition, &contest.organiser, &foreign, NOW).await;
        assert!(matches!(astray, Err(StoreError::NotFound)), "{astray:?}");
    })
    .await;
}

#[tokio::test]
async fn a_link_is_looked_at_often_and_taken_once() {
    for_each_db(|db| async move {
        let made = async |subject: &str| {
            let mut tx = db.begin().await.expect("a transaction");
            let path = links::make(&mut tx, Purpose::SignIn, subject, &"carried", NOW).await.expect("a link");
            tx.commit().await.expect("a commit");
            path.strip_prefix("/links/").expect("a path").to_owned()
        };
        let take = async |secret: &str, purpose, now| {
            let mut tx = db.begin().await.expect("a transaction");
            let taken = links::take(&mut tx, secret, purpose, now).await;
            tx.commit().await.expect("a commit");
            taken
        };
        let dead = |taken: Result<links::Link, StoreError>| matches!(taken, Err(StoreError::NotFound));
        let (secret, late, gone) = (made("ada").await, made("ada").await, made("bob").await);
        assert_eq!(secret.len(), 64);
        for _ in 0..2 {
            let seen = links::look(&db, &secret, NOW).await.expect("a query").expect("the link");
            assert_eq!((seen.purpose, seen.subject.as_str()), (Purpose::SignIn, "ada"));
        }
        assert!(dead(take(&secret, Purpose::Reset, NOW).await), "a link of another purpose");
        let taken = take(&secret, Purpose::SignIn, NOW).await.expect("the link");
        assert_eq!(taken.payload::<String>().expect("what it carries"), "carried");
        assert!(dead(take(&secret, Purpose::SignIn, NOW).await), "a link that was taken");
        assert_eq!(links::look(&db, &secret, NOW).await.expect("a query"), None);

        let then = NOW.plus_seconds(30 * 60);
        assert!(dead(take(&late, Purpose::SignIn, then).await), "a link that came too late");
        let mut tx = db.begin().await.expect("a transaction");
        links::revoke(&mut tx, Purpose::SignIn, "bob").await.expect("a withdrawal");
        tx.commit().await.expect("a commit");
        assert!(dead(take(&gone, Purpose::SignIn, NOW).await), "a link that was withdrawn");
        assert!(dead(take("", Purpose::SignIn, NOW).await), "a link that never was");
        assert_eq!(links::sweep(&db, then).await.expect("a sweep"), 2);
    })
    .await;
}

#[tokio::test]
async fn with_its_link_a_letter_dies_that_is_not_sent() {
    for_each_db(|db| async move {
        let contest = contest(&db, "dies").await;
        let mut tx = db.begin().await.expect("a transaction");
        let path = links::make(&mut tx, Purpose::Invitation, "one", &(), NOW).await.expect("a link");
        let id = mail::put(&mut tx, &letter(&contest, "a@new.example", Some(&path)), NOW).await.expect("a letter");
        let other = mail::put(&mut tx, &letter(&contest, "b@new.example", None), NOW).await.expect("a letter");
        links::revoke(&mut tx, Purpose::Invitation, "one").await.expect("a withdrawal");
        tx.commit().await.expect("a commit");
        assert_eq!(state(&db, &contest, &id).await, State::Dropped);
        assert_eq!(state(&db, &contest, &other).await, State::Ready);
    })
    .await;
}

#[tokio::test]
async fn an_edition_words_its_letters_and_nobody_overwrites_unseen() {
    for_each_db(|db| async move {
        let contest = contest(&db, "worded").await;
        let id = put(&db, &contest, &letter(&contest, "li@new.example", Some("/links/secret"))).await;
        let reword = async |by, template, seen: &Wording, wording: &Wording| {
            mail::reword(&db, by, &contest.edition, template, (&mark(seen), wording), NOW).await
        };
        let (none, own) = (Wording::default(), Wording { subject: "来吧".chinese(), body: "请看 {link}".chinese() });
        reword(&contest.organiser, "invite-juror", &none, &own).await.expect("words");
        assert_eq!(posted(&db, &contest, &id).await.wording, own, "a letter that waits takes them");
        assert_eq!(claim(&db, NOW).await.remove(0).wording, own, "and so does what is sent");
        let all = mail::wordings(&db, &contest.edition).await.expect("a query");
        assert_eq!(all, [("invite-juror".to_owned(), own.clone())]);
        let found = mail::of_template(&db, &contest.edition, "invite-juror", 5).await.expect("a query");
        assert_eq!(found.into_iter().map(|letter| letter.id).collect::<Vec<_>>(), std::slice::from_ref(&id));

        let late = reword(&contest.organiser, "invite-juror", &none, &own).await;
        assert_eq!(faults(late), [Fault::new("seen", "fault-changed")]);
        let half = Wording { subject: Text::default(), ..own.clone() };
        assert_eq!(
            faults(reword(&contest.organiser, "invite-juror", &own, &half).await),
            [Fault::new("subject", "fault-half-worded")]
        );
        let long =
            Wording { subject: "长".repeat(201).as_str().chinese(), body: "长".repeat(20_001).as_str().chinese() };
        assert_eq!(
            faults(reword(&contest.organiser, "invite-juror", &own, &long).await),
            [Fault::new("subject", "fault-long-name"), Fault::new("body", "fault-long-prose"),]
        );
        for template in ["reset", "sign-in", "no-such"] {
            let refused = reword(&contest.organiser, template, &none, &own).await;
            assert!(matches!(refused, Err(StoreError::NotFound)), "{template}: {refused:?}");
        }
        let refused = reword(&contest.auditor, "invite-juror", &own, &none).await;
        assert!(matches!(refused, Err(StoreError::Refused(Refusal::NotAllowed))), "{refused:?}");

        reword(&contest.organiser, "invite-juror", &own, &none).await.expect("the standard words again");
        assert_eq!(mail::wordings(&db, &contest.edition).await.expect("a query"), []);
        assert_eq!(
            newest(&db, &Chain::from(&contest.edition), None, 1).await.expect("a record")[0].record.verb,
            "mail.reword"
        );
    })
    .await;
}

trait InChinese {
    fn chinese(&self) -> Text;
}

impl InChinese for str {
    fn chinese(&self) -> Text {
        Text::one(Language::Chinese, self)
    }
}

fn faults(result: Result<(), StoreError>) -> Vec<Fault> {
    match result {
        Err(StoreError::Invalid(faults)) => faults,
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn a_letter_of_no_edition_is_told_where_its_person_is_known_and_nowhere_else() {
    for_each_db(|db| async move {
        let (one, other, third) = (contest(&db, "one").await, contest(&db, "other").await, contest(&db, "third").await);
        let mut tx = db.begin().await.expect("a transaction");
        let juror = &one.juror_accounts[0];
        roles::grant(&mut tx, &other.edition, juror, &Role::Auditor).await.expect("a role in another edition");
        tx.commit().await.expect("a commit");
        let new = NewInvitation {
            email: "Asked@new.example".into(),
            name: english("Ada"),
            language: Language::English,
            role: Role::Auditor,
            seat: None,
            seen: String::new(),
        };
        let clocks = Clocks { edition: NOW, real: NOW };
        invite(&db, &one.edition, &one.organiser, &new, clocks).await.expect("an invitation");
        for email in ["juror-a@one.example", "asked@new.example", "unknown@new.example"] {
            by_mail::send_key(&db, email, Key::SignIn, (Language::English, true), NOW).await.expect("a letter");
        }
        let told = async |contest: &Contest, now: Timestamp| {
            let letters = mail::of_people(&db, &contest.edition, 9, now).await.expect("letters");
            letters.into_iter().map(|posted| posted.letter.to).collect::<Vec<_>>()
        };
        assert_eq!(told(&one, NOW).await, ["asked@new.example", "juror-a@one.example"]);
        assert_eq!(told(&other, NOW).await, ["juror-a@one.example"]);
        assert_eq!(told(&third, NOW).await, Vec::<String>::new());
        assert_eq!(told(&one, NOW.plus_seconds(8 * 86_400)).await, Vec::<String>::new(), "its link is dead by then");

        let unsent = mail::unsent(&db, 9).await.expect("letters");
        let all: Vec<&str> = unsent.iter().map(|posted| posted.letter.to.as_str()).collect();
        let asked = "asked@new.example";
        assert_eq!(all, ["unknown@new.example", asked, "juror-a@one.example", "Asked@new.example"]);
        let key = &unsent[2];
        assert!(key.letter.values[mail::LINK].starts_with("/links/"), "{key:?}");
        assert_eq!(mail::find_any(&db, &key.id).await.expect("a query").as_ref(), Some(key));
        let found = async |contest: &Contest| mail::find_of_people(&db, &contest.edition, &key.id, NOW).await;
        assert_eq!(found(&other).await.expect("a query").as_ref(), Some(key));
        assert_eq!(found(&third).await.expect("a query"), None);
    })
    .await;
}
