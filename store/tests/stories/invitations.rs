//! Stories of invitations: asked, reminded, accepted with a smaller load, declined, withdrawn.

use judging::access::{Refusal, Role};
use judging::ids::{AccountId, InvitationId};
use judging::text::{Language, Text};
use store::jurors::Abilities;
use store::ledger::{Chain, newest};
use store::mail;
use store::roles::invitations::{
    Acceptance, Clocks, Invitation, NewInvitation, Seat, State, accept, decline, hand_over, invite, page, remind,
    remind_undeclared, undeclared, withdraw,
};
use store::{Db, Fault, StoreError, accounts, args, jurors, links, roles};

use crate::support::contest::{Contest, NOW, account, contest, english};
use crate::support::for_each_db;

/// The edition lives in the past, and links by the real clock.
const CLOCKS: Clocks = Clocks { edition: NOW, real: NOW.plus_seconds(400 * 86_400) };

fn asks(email: &str, role: Role) -> NewInvitation {
    NewInvitation {
        email: email.into(),
        name: english("Ada"),
        language: Language::French,
        role,
        seat: None,
        seen: String::new(),
    }
}

fn asks_juror(contest: &Contest, email: &str) -> NewInvitation {
    let abilities = Abilities {
        languages: vec![Language::English],
        expertise: vec!["ai".into()],
        side: "Belgium".into(),
        capacity: 10,
    };
    let seat = Some(Seat { affiliation: english("KU Leuven"), abilities });
    NewInvitation { seat, ..asks(email, Role::Juror(contest.competition.clone())) }
}

async fn sends(db: &Db, contest: &Contest, new: &NewInvitation) -> (InvitationId, String) {
    let id = invite(db, &contest.edition, &contest.organiser, new, CLOCKS).await.expect("an invitation");
    (id, secret(db).await)
}

/// The secret of the newest letter.
async fn secret(db: &Db) -> String {
    let rows: Vec<(String,)> =
        db.all("select secret from letter order by id desc limit 1", args![]).await.expect("a query");
    rows[0].0.strip_prefix("/links/").expect("a link").to_owned()
}

fn new_account(load: Option<u32>) -> Acceptance {
    Acceptance { account: None, name: english("Ada"), password_hash: Some("hash".into()), load }
}

fn signed_in(account: &AccountId) -> Acceptance {
    Acceptance { account: Some(account.clone()), ..Acceptance::default() }
}

async fn listed(db: &Db, contest: &Contest, jury: bool) -> Vec<Invitation> {
    let jury = jury.then_some(&contest.competition);
    page(db, &contest.edition, jury, "", 50).await.expect("invitations")
}

async fn newest_verb(db: &Db, contest: &Contest) -> String {
    newest(db, &Chain::from(&contest.edition), None, 1).await.expect("records").remove(0).record.verb
}

fn dead<T: std::fmt::Debug>(result: Result<T, StoreError>) {
    assert!(matches!(result, Err(StoreError::NotFound)), "{result:?}");
}

fn refused<T: std::fmt::Debug>(result: Result<T, StoreError>, refusal: &Refusal) {
    assert!(matches!(&result, Err(StoreError::Refused(found)) if found == refusal), "{result:?}");
}

#[tokio::test]
async fn a_juror_accepts_a_smaller_load() {
    for_each_db(|db| async move {
        let contest = contest(&db, "load").await;
        let (id, secret) = sends(&db, &contest, &asks_juror(&contest, "ada@new.example")).await;
        let letter = mail::page(&db, &contest.edition, None, None, 1).await.expect("letters").remove(0).letter;
        assert_eq!((letter.template.as_str(), letter.language), ("invite-juror", Language::French));
        assert_eq!((letter.values["of"].as_str(), letter.values["load"].as_str()), ("Trial", "10"));

        for load in [0, 11] {
            match accept(&db, &secret, &new_account(Some(load)), CLOCKS).await {
                Err(StoreError::Invalid(faults)) => assert_eq!(faults, [Fault::new("load", "fault-load")]),
                other => panic!("{other:?}"),
            }
        }
        let (ada, _) = accept(&db, &secret, &new_account(Some(4)), CLOCKS).await.expect("a seat");
        assert_eq!(newest_verb(&db, &contest).await, "invitation.accept");
        let jury = jurors::of_competition(&db, &contest.competition).await.expect("the jury");
        let seat = jury.iter().find(|juror| juror.account == ada).expect("the seat");
        assert_eq!((seat.code.as_str(), seat.capacity, &seat.side[..]), ("J03", 4, "Belgium"));
        assert_eq!((&seat.affiliation, &seat.name), (&english("KU Leuven"), &english("Ada")));
        let list = listed(&db, &contest, true).await;
        assert_eq!((list.len(), &list[0].id, list[0].state), (1, &id, State::Accepted));
        dead(accept(&db, &secret, &new_account(None), CLOCKS).await);
        dead(decline(&db, &secret, None, "", CLOCKS).await);
    })
    .await;
}

#[tokio::test]
async fn a_link_opens_no_account_that_is_there() {
    for_each_db(|db| async move {
        let contest = contest(&db, "there").await;
        let ada = account(&db, "new", "ada").await;
        let (_, secret) = sends(&db, &contest, &asks("Ada@new.example", Role::Auditor)).await;
        refused(accept(&db, &secret, &new_account(None), CLOCKS).await, &Refusal::SignedOut);
        refused(accept(&db, &secret, &signed_in(&contest.stranger), CLOCKS).await, &Refusal::NotAllowed);
        let (who, _) = accept(&db, &secret, &signed_in(&ada), CLOCKS).await.expect("the role");
        assert_eq!(who, ada);
        let standing = roles::standing(&db, &ada, &contest.edition).await.expect("a standing");
        assert_eq!(standing.roles, [Role::Auditor]);
        let found = accounts::find(&db, &ada).await.expect("a query").expect("the account");
        assert_eq!(found.password_hash, None, "nothing of it was changed");
    })
    .await;
}

#[tokio::test]
async fn who_declines_gives_a_reason_that_the_organiser_reads() {
    for_each_db(|db| async move {
        let contest = contest(&db, "declines").await;
        let (_, secret) = sends(&db, &contest, &asks("ada@new.example", Role::Operator)).await;
        let long = decline(&db, &secret, None, &"x".repeat(1_001), CLOCKS).await;
        assert!(matches!(long, Err(StoreError::Invalid(_))), "{long:?}");
        decline(&db, &secret, None, " No time ", CLOCKS).await.expect("an answer");
        let list = listed(&db, &contest, false).await;
        assert_eq!((list[0].state, list[0].reason.as_str()), (State::Declined, "No time"));
        assert_eq!(newest_verb(&db, &contest).await, "invitation.decline");
        assert_eq!(accounts::find_by_email(&db, "ada@new.example").await.expect("a query"), None);
    })
    .await;
}

#[tokio::test]
async fn a_replaced_and_a_withdrawn_invitation_have_dead_links() {
    for_each_db(|db| async move {
        let contest = contest(&db, "dead").await;
        let (_, replaced) = sends(&db, &contest, &asks("ada@new.example", Role::Auditor)).await;
        let (id, withdrawn) = sends(&db, &contest, &asks("ADA@new.example", Role::Auditor)).await;
        let (_, other) = sends(&db, &contest, &asks("ada@new.example", Role::Operator)).await;
        dead(accept(&db, &replaced, &new_account(None), CLOCKS).await);
        assert_eq!(listed(&db, &contest, false).await.len(), 2, "what was replaced is not shown");

        let elsewhere = crate::support::contest::contest(&db, "elsewhere").await;
        dead(withdraw(&db, &elsewhere.edition, &elsewhere.organiser, &id, CLOCKS).await);
        refused(withdraw(&db, &contest.edition, &contest.auditor, &id, CLOCKS).await, &Refusal::NotAllowed);
        withdraw(&db, &contest.edition, &contest.organiser, &id, CLOCKS).await.expect("taken back");
        dead(accept(&db, &withdrawn, &new_account(None), CLOCKS).await);
        dead(withdraw(&db, &contest.edition, &contest.organiser, &id, CLOCKS).await);
        let letters = mail::page(&db, &contest.edition, Some(mail::State::Dropped), None, 9).await.expect("letters");
        assert_eq!(letters.len(), 2, "what was not sent is not sent any more");
        assert!(links::look(&db, &other, CLOCKS.real).await.expect("a query").is_some());
    })
    .await;
}

#[tokio::test]
async fn a_link_that_is_handed_over_is_the_only_one_that_works() {
    for_each_db(|db| async move {
        let contest = contest(&db, "handed").await;
        let elsewhere = crate::support::contest::contest(&db, "beyond").await;
        let (edition, organiser) = (&contest.edition, &contest.organiser);
        let (id, sent) = sends(&db, &contest, &asks("ada@new.example", Role::Auditor)).await;
        for who in [&contest.chair, &contest.auditor, &elsewhere.organiser] {
            refused(hand_over(&db, edition, who, &id, CLOCKS).await, &Refusal::NotAllowed);
        }
        dead(hand_over(&db, &elsewhere.edition, &elsewhere.organiser, &id, CLOCKS).await);
        assert!(links::look(&db, &sent, CLOCKS.real).await.expect("a query").is_some(), "a refusal kills no link");

        let (letter, _) = hand_over(&db, edition, organiser, &id, CLOCKS).await.expect("a link");
        assert_eq!((letter.template.as_str(), letter.language), ("invite-auditor", Language::French));
        let new = letter.values[mail::LINK].strip_prefix("/links/").expect("a link").to_owned();
        assert_eq!(newest_verb(&db, &contest).await, "invitation.hand");
        let letters = mail::page(&db, edition, None, None, 9).await.expect("letters");
        let kept: Vec<_> = letters.iter().map(|posted| (posted.state, posted.letter.to.as_str())).collect();
        let to = "ada@new.example";
        assert_eq!(kept, [(mail::State::ByHand, to), (mail::State::Dropped, to)]);
        assert!(letters.iter().all(|posted| !posted.letter.values.contains_key(mail::LINK)), "no secret is kept");
        dead(accept(&db, &sent, &new_account(None), CLOCKS).await);
        accept(&db, &new, &new_account(None), CLOCKS).await.expect("the role");
        dead(hand_over(&db, edition, organiser, &id, CLOCKS).await);

        let (id, _) = sends(&db, &contest, &asks("stranger@handed.example", Role::Auditor)).await;
        let mut tx = db.begin().await.expect("a transaction");
        roles::grant(&mut tx, edition, &contest.stranger, &Role::Auditor).await.expect("the role meanwhile");
        tx.commit().await.expect("a commit");
        refused(hand_over(&db, edition, organiser, &id, CLOCKS).await, &Refusal::RoleHeld);
    })
    .await;
}

#[tokio::test]
async fn only_organisers_invite_and_only_to_what_fits() {
    for_each_db(|db| async move {
        let contest = contest(&db, "fits").await;
        let other = crate::support::contest::contest(&db, "astray").await;
        let send = async |by: &AccountId, new: &NewInvitation| invite(&db, &contest.edition, by, new, CLOCKS).await;
        let auditor = asks("ada@new.example", Role::Auditor);
        for who in [&contest.chair, &contest.auditor, &contest.juror_accounts[0], &other.organiser] {
            refused(send(who, &auditor).await, &Refusal::NotAllowed);
        }
        refused(send(&contest.organiser, &asks("auditor@fits.example", Role::Auditor)).await, &Refusal::RoleHeld);
        refused(send(&contest.organiser, &asks_juror(&contest, "juror-a@fits.example")).await, &Refusal::RoleHeld);
        dead(send(&contest.organiser, &asks_juror(&other, "ada@new.example")).await);
        dead(send(&contest.organiser, &asks("ada@new.example", Role::Chair(other.competition.clone()))).await);
        let forged =
            NewInvitation { name: Text::default(), ..asks("ada@new.example\r\nBcc: b@c.example", Role::Auditor) };
        match send(&contest.organiser, &forged).await {
            Err(StoreError::Invalid(faults)) => {
                assert_eq!(faults, [Fault::new("name", "fault-required"), Fault::new("email", "fault-email")]);
            }
            other => panic!("{other:?}"),
        }
        assert_eq!(listed(&db, &contest, false).await, []);
    })
    .await;
}

#[tokio::test]
async fn reminders_reach_who_has_not_answered_and_wait_for_a_release() {
    for_each_db(|db| async move {
        let contest = contest(&db, "remind").await;
        let (edition, organiser) = (&contest.edition, &contest.organiser);
        dead(remind(&db, edition, organiser, None, CLOCKS).await);
        let (_, answered) = sends(&db, &contest, &asks("bob@new.example", Role::Auditor)).await;
        decline(&db, &answered, None, "", CLOCKS).await.expect("an answer");
        let (_, first) = sends(&db, &contest, &asks("ada@new.example", Role::Auditor)).await;
        sends(&db, &contest, &asks_juror(&contest, "eve@new.example")).await;
        refused(remind(&db, edition, &contest.chair, None, CLOCKS).await, &Refusal::NotAllowed);
        assert_eq!(remind(&db, edition, organiser, None, CLOCKS).await.expect("reminders"), 1);
        let waiting = mail::waiting(&db, edition).await.expect("batches");
        assert_eq!((waiting.len(), waiting[0].recipients[0].1.as_str()), (1, "ada@new.example"));
        assert_eq!(listed(&db, &contest, false).await[0].reminded_at, Some(NOW));

        let second = secret(&db).await;
        assert_ne!(first, second);
        accept(&db, &first, &new_account(None), CLOCKS).await.expect("the first link works as well");
        dead(accept(&db, &second, &new_account(None), CLOCKS).await);
        assert_eq!(mail::waiting(&db, edition).await.expect("batches"), [], "the reminder is dropped with its link");
    })
    .await;
}

#[tokio::test]
async fn jurors_who_have_not_opened_their_list_are_reminded() {
    for_each_db(|db| async move {
        let contest = contest(&db, "list").await;
        assert_eq!(undeclared(&db, &contest.competition).await.expect("a count"), 0, "nothing is assigned");
        let mut tx = db.begin().await.expect("a transaction");
        for (number, juror) in contest.jurors.iter().enumerate() {
            tx.run(
                "insert into assignment (id, round_id, juror_id, entry_id, state, manual, recusal_reason)
                 values ($1, $2, $3, $4, 'assigned', false, '')",
                args![format!("a{number}"), contest.online.as_str(), juror.as_str(), contest.entries[0].as_str(),],
            )
            .await
            .expect("an assignment");
        }
        let opened = args![contest.jurors[0].as_str(), NOW.micros()];
        tx.run("update juror set declared_at = $2 where id = $1", opened).await.expect("declarations");
        tx.commit().await.expect("a commit");
        assert_eq!(undeclared(&db, &contest.competition).await.expect("a count"), 1);
        let (edition, competition) = (&contest.edition, &contest.competition);
        let by_chair = remind_undeclared(&db, edition, &contest.chair, competition, CLOCKS).await;
        refused(by_chair, &Refusal::NotAllowed);
        let reached = remind_undeclared(&db, edition, &contest.organiser, competition, CLOCKS).await;
        assert_eq!(reached.expect("reminders"), 1);
        let letter = mail::page(&db, edition, None, None, 1).await.expect("letters").remove(0);
        assert_eq!((letter.state, letter.letter.to.as_str()), (mail::State::Waiting, "juror-b@list.example"));
        assert_eq!(letter.letter.values["page"], "/e/list/desk");
    })
    .await;
}
