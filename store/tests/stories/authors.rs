//! Stories of entries that several people write: invited, joining, conflicting, leaving.

use std::collections::BTreeMap;

use judging::access::{Refusal, Role};
use judging::call::RawEntry;
use judging::ids::{AccountId, EntryId, InvitationId};
use judging::text::{Language, Text};
use store::ledger::{Chain, newest};
use store::manuscripts::authors::{self, Author, Joining, MAX_INVITED, NewAuthor, accept, invite, remove, withdraw};
use store::manuscripts::{find, of_account, save, start, submit, versions};
use store::personal::{erase, leaving};
use store::roles::invitations::Clocks;
use store::{Db, Fault, StoreError, accounts, args, mail, roles};

use crate::support::calls::{DEADLINE, change, complete, open_call};
use crate::support::contest::{Contest, NOW, account, contest, english};
use crate::support::for_each_db;

/// The edition lives in the past, and links by the real clock.
const CLOCKS: Clocks = Clocks { edition: NOW, real: NOW.plus_seconds(400 * 86_400) };
const LATE: Clocks = Clocks { edition: DEADLINE.plus_seconds(61), real: CLOCKS.real };

async fn started(db: &Db, contest: &Contest) -> EntryId {
    let raw = RawEntry { title: english("Cold chips"), ..RawEntry::default() };
    start(db, &contest.edition, &contest.stranger, &contest.competition, raw, NOW).await.expect("started")
}

fn asks(email: &str) -> NewAuthor {
    NewAuthor { email: email.into(), name: english("Wei"), language: Language::Chinese }
}

async fn invites(db: &Db, contest: &Contest, entry: &EntryId, email: &str) -> Result<InvitationId, StoreError> {
    invite(db, &contest.edition, &contest.stranger, entry, &asks(email), CLOCKS).await
}

async fn asked(db: &Db, contest: &Contest, entry: &EntryId, email: &str) -> (InvitationId, String) {
    let id = invites(db, contest, entry, email).await.expect("an invitation");
    let sql = "select secret from letter where secret <> '' order by id desc limit 1";
    let rows: Vec<(String,)> = db.all(sql, args![]).await.expect("a query");
    (id, rows[0].0.strip_prefix("/links/").expect("a link").to_owned())
}

fn signed_in(account: &AccountId) -> Joining {
    Joining { account: Some(account.clone()), ..Joining::default() }
}

fn new_account() -> Joining {
    Joining { account: None, name: english("Wang Wei"), password_hash: Some("hash".into()) }
}

async fn joins(db: &Db, contest: &Contest, entry: &EntryId, account: &AccountId) {
    let found = accounts::find(db, account).await.expect("a query").expect("the account");
    let (_, secret) = asked(db, contest, entry, &found.email).await;
    accept(db, &secret, &signed_in(account), CLOCKS).await.expect("joined");
}

async fn names(db: &Db, entry: &EntryId) -> Vec<(Text, bool)> {
    let authors = authors::of(db, entry).await.expect("authors");
    authors.into_iter().map(|Author { name, owner, .. }| (name, owner)).collect()
}

fn dead<T: std::fmt::Debug>(result: Result<T, StoreError>) {
    assert!(matches!(result, Err(StoreError::NotFound)), "{result:?}");
}

fn refused<T: std::fmt::Debug>(result: Result<T, StoreError>, refusal: &Refusal) {
    assert!(matches!(&result, Err(StoreError::Refused(found)) if found == refusal), "{result:?}");
}

fn wrong<T: std::fmt::Debug>(result: Result<T, StoreError>, field: &str, kind: &'static str) {
    assert!(matches!(&result, Err(StoreError::Invalid(faults)) if *faults == [Fault::new(field, kind)]), "{result:?}");
}

#[tokio::test]
async fn who_is_invited_joins_writes_and_gets_the_receipt() {
    for_each_db(|db| async move {
        let contest = contest(&db, "join").await;
        let call = open_call(&db, &contest).await;
        let (edition, owner) = (&contest.edition, &contest.stranger);
        let id = started(&db, &contest).await;
        let (_, secret) = asked(&db, &contest, &id, "Wei@new.example").await;
        let letter = mail::page(&db, edition, None, None, 1).await.expect("letters").remove(0).letter;
        assert_eq!((letter.template.as_str(), letter.language), ("co-edit", Language::Chinese));
        let said = ["inviter", "edition", "title"].map(|value| letter.values[value].as_str());
        assert_eq!(said, ["stranger", "Symposium", "Cold chips"]);

        let nameless = Joining { name: Text::default(), ..new_account() };
        wrong(accept(&db, &secret, &nameless, CLOCKS).await, "name", "fault-required");
        let (wei, invitation) = accept(&db, &secret, &new_account(), CLOCKS).await.expect("joined");
        assert_eq!(invitation.entry, id);
        dead(accept(&db, &secret, &new_account(), CLOCKS).await);
        assert_eq!(newest(&db, &Chain::from(edition), None, 1).await.expect("records")[0].record.verb, "entry.join");
        assert_eq!(names(&db, &id).await, [(english("stranger"), true), (english("Wang Wei"), false)]);
        assert_eq!(roles::standing(&db, &wei, edition).await.expect("a standing").roles, [Role::Entrant]);
        assert_eq!(of_account(&db, edition, &wei).await.expect("a list")[0].id, id);
        assert_eq!(authors::invited(&db, &id).await.expect("a list"), []);

        let mine = change(1, RawEntry { title: english("Colder chips"), ..complete(&call) });
        save(&db, edition, &wei, &id, &mine, NOW).await.expect("saved");
        let stale = save(&db, edition, owner, &id, &change(1, complete(&call)), NOW).await;
        assert!(matches!(stale, Err(StoreError::StaleEntry(2))), "{stale:?}");
        let held = find(&db, edition, owner, &id).await.expect("a query").expect("the entry");
        assert_eq!((held.by, held.by_name, held.facts.owner), (wei.clone(), english("Wang Wei"), true));
        let by: Vec<Text> = versions(&db, &id).await.expect("versions").into_iter().map(|version| version.by).collect();
        assert_eq!(by, [english("Wang Wei"), english("stranger")]);
        let now = |seconds| NOW.plus_seconds(seconds);
        assert_eq!(authors::writing(&db, &id, owner, now(119)).await.expect("names"), [english("Wang Wei")]);
        assert_eq!(authors::writing(&db, &id, owner, now(120)).await.expect("names"), []);

        let told: BTreeMap<_, _> =
            [(Language::Chinese, BTreeMap::from([("title".to_owned(), "冷芯片".to_owned())]))].into();
        let sent = change(2, complete(&call));
        let submission = submit(&db, edition, &wei, &id, &sent, &told, NOW).await.expect("submitted");
        submit(&db, edition, &wei, &id, &sent, &told, NOW).await.expect("replayed");
        let letters = mail::page(&db, edition, None, None, 9).await.expect("letters");
        let receipts =
            letters.iter().map(|posted| &posted.letter).filter(|letter| letter.template == "entry-submitted");
        let mut receipts: Vec<_> =
            receipts.map(|letter| (letter.to.as_str(), letter.values.get("title").map(String::as_str))).collect();
        receipts.sort_unstable();
        assert_eq!(receipts, [("Wei@new.example", Some("冷芯片")), ("stranger@join.example", None)]);
        assert!(letters.iter().any(|posted| posted.letter.values.get("code") == Some(&submission.code)));
    })
    .await;
}

#[tokio::test]
async fn a_link_opens_no_account_and_joins_nobody_twice() {
    for_each_db(|db| async move {
        let contest = contest(&db, "links").await;
        open_call(&db, &contest).await;
        let id = started(&db, &contest).await;
        let (ada, bob) = (account(&db, "new", "ada").await, account(&db, "new", "bob").await);
        let (_, secret) = asked(&db, &contest, &id, "ADA@new.example").await;
        refused(accept(&db, &secret, &new_account(), CLOCKS).await, &Refusal::SignedOut);
        refused(accept(&db, &secret, &signed_in(&bob), CLOCKS).await, &Refusal::NotAllowed);
        assert_eq!(accept(&db, &secret, &signed_in(&ada), CLOCKS).await.expect("joined").0, ada);
        // Who is signed in joins, under whatever address the letter came.
        let (_, secret) = asked(&db, &contest, &id, "bob@work.example").await;
        refused(accept(&db, &secret, &signed_in(&contest.stranger), CLOCKS).await, &Refusal::RoleHeld);
        refused(accept(&db, &secret, &signed_in(&ada), CLOCKS).await, &Refusal::RoleHeld);
        let closed = Refusal::CallClosed { deadline: DEADLINE };
        refused(accept(&db, &secret, &signed_in(&bob), LATE).await, &closed);
        assert_eq!(accept(&db, &secret, &signed_in(&bob), CLOCKS).await.expect("joined").0, bob);
        // A key of another kind joins nobody.
        let key = accounts::by_mail::Key::SignIn;
        let real = CLOCKS.real;
        accounts::by_mail::send_key(&db, "ada@new.example", key, (Language::English, false), real)
            .await
            .expect("a key");
        let sql = "select secret from letter where secret <> '' order by id desc limit 1";
        let rows: Vec<(String,)> = db.all(sql, args![]).await.expect("a query");
        dead(accept(&db, rows[0].0.trim_start_matches("/links/"), &signed_in(&bob), CLOCKS).await);
        dead(accept(&db, "", &signed_in(&bob), CLOCKS).await);
    })
    .await;
}

#[tokio::test]
async fn the_owner_alone_invites_within_limits_and_takes_back() {
    for_each_db(|db| async move {
        let contest = contest(&db, "limits").await;
        open_call(&db, &contest).await;
        let (edition, owner) = (&contest.edition, &contest.stranger);
        let id = started(&db, &contest).await;
        let ada = account(&db, "new", "ada").await;
        joins(&db, &contest, &id, &ada).await;
        for email in ["", "nobody", "a@b.example\r\nBcc: c@d.example", "a b@c.example", &"x".repeat(300)] {
            wrong(invites(&db, &contest, &id, email).await, "email", "fault-email");
        }
        let long = NewAuthor { name: english(&"x".repeat(201)), ..asks("a@b.example") };
        wrong(invite(&db, edition, owner, &id, &long, CLOCKS).await, "author_name", "fault-long-name");
        for email in ["Ada@NEW.example", "stranger@limits.example"] {
            wrong(invites(&db, &contest, &id, email).await, "email", "fault-author-already");
        }
        let (open, secret) = asked(&db, &contest, &id, "wei@new.example").await;
        wrong(invites(&db, &contest, &id, " Wei@new.example").await, "email", "fault-author-asked");

        refused(invite(&db, edition, &ada, &id, &asks("b@b.example"), CLOCKS).await, &Refusal::NotAllowed);
        refused(withdraw(&db, edition, &ada, &id, &open, NOW).await, &Refusal::NotAllowed);
        dead(invite(&db, edition, &contest.organiser, &id, &asks("b@b.example"), CLOCKS).await);
        dead(withdraw(&db, edition, &contest.organiser, &id, &open, NOW).await);
        let other = started(&db, &contest).await;
        dead(withdraw(&db, edition, owner, &other, &open, NOW).await);
        withdraw(&db, edition, owner, &id, &open, NOW).await.expect("taken back");
        dead(withdraw(&db, edition, owner, &id, &open, NOW).await);
        dead(accept(&db, &secret, &new_account(), CLOCKS).await);
        let state = mail::page(&db, edition, None, None, 1).await.expect("letters").remove(0).state;
        assert_eq!(state, mail::State::Dropped, "a letter that is not sent is dropped");

        for number in 2..MAX_INVITED {
            invites(&db, &contest, &id, &format!("p{number}@new.example")).await.expect("an invitation");
        }
        wrong(invites(&db, &contest, &id, "more@new.example").await, "email", "fault-many-invited");
        let first = authors::invited(&db, &id).await.expect("a list").remove(0).id;
        withdraw(&db, edition, owner, &id, &first, NOW).await.expect("taken back");
        wrong(invites(&db, &contest, &id, "more@new.example").await, "email", "fault-many-invited");
        invites(&db, &contest, &other, "more@new.example").await.expect("another entry");
        let closed = Refusal::CallClosed { deadline: DEADLINE };
        refused(invite(&db, edition, owner, &id, &asks("more@new.example"), LATE).await, &closed);
    })
    .await;
}

#[tokio::test]
async fn others_leave_and_the_owner_stays() {
    for_each_db(|db| async move {
        let contest = contest(&db, "leaves").await;
        let call = open_call(&db, &contest).await;
        let (edition, owner) = (&contest.edition, &contest.stranger);
        let id = started(&db, &contest).await;
        let (ada, bob) = (account(&db, "new", "ada").await, account(&db, "new", "bob").await);
        joins(&db, &contest, &id, &ada).await;
        joins(&db, &contest, &id, &bob).await;
        for (by, whom) in [(owner, owner), (&ada, owner), (&ada, &bob)] {
            refused(remove(&db, edition, by, &id, whom, NOW).await, &Refusal::NotAllowed);
        }
        dead(remove(&db, edition, &contest.organiser, &id, &bob, NOW).await);
        dead(remove(&db, edition, owner, &id, &contest.organiser, NOW).await);
        save(&db, edition, &ada, &id, &change(1, complete(&call)), NOW).await.expect("saved");
        remove(&db, edition, &ada, &id, &ada, LATE.edition).await.expect("left");
        remove(&db, edition, owner, &id, &bob, NOW).await.expect("removed");
        dead(remove(&db, edition, owner, &id, &bob, NOW).await);
        assert_eq!(names(&db, &id).await, [(english("stranger"), true)]);
        for gone in [&ada, &bob] {
            assert_eq!(find(&db, edition, gone, &id).await.expect("a query"), None);
            dead(save(&db, edition, gone, &id, &change(2, RawEntry::default()), NOW).await);
        }
        assert_eq!(versions(&db, &id).await.expect("versions")[0].by, english("ada"), "what was written stays");
    })
    .await;
}

#[tokio::test]
async fn the_drafts_of_others_do_not_count() {
    for_each_db(|db| async move {
        let contest = contest(&db, "drafts").await;
        open_call(&db, &contest).await;
        let ada = account(&db, "new", "ada").await;
        for _ in 0..10 {
            let id = started(&db, &contest).await;
            joins(&db, &contest, &id, &ada).await;
        }
        let draft = start(&db, &contest.edition, &ada, &contest.competition, RawEntry::default(), NOW).await;
        assert!(draft.is_ok(), "{draft:?}");
    })
    .await;
}

/// Whether a rule has found the address of the first juror on the entry.
async fn suspected(db: &Db, contest: &Contest, entry: &EntryId) -> bool {
    let sql = "select grounds from conflict where juror_id = $1 and entry_id = $2 and state = 'suspected'";
    let rows: Vec<(String,)> = db.all(sql, args![contest.jurors[0].as_str(), entry.as_str()]).await.expect("a query");
    rows.iter().any(|(grounds,)| grounds.contains("same-address"))
}

#[tokio::test]
async fn a_juror_who_writes_an_entry_has_a_conflict_with_it_for_good() {
    for_each_db(|db| async move {
        let contest = contest(&db, "conflict").await;
        let call = open_call(&db, &contest).await;
        let (edition, owner) = (&contest.edition, &contest.stranger);
        let id = started(&db, &contest).await;
        let sent = change(1, complete(&call));
        submit(&db, edition, owner, &id, &sent, &BTreeMap::new(), NOW).await.expect("submitted");
        let juror = &contest.juror_accounts[0];
        assert!(!suspected(&db, &contest, &id).await);
        joins(&db, &contest, &id, juror).await;
        assert!(suspected(&db, &contest, &id).await);
        remove(&db, edition, owner, &id, juror, NOW).await.expect("removed");
        assert!(!suspected(&db, &contest, &id).await, "nothing was written");
        joins(&db, &contest, &id, juror).await;
        let raw = RawEntry { title: english("Colder chips"), ..complete(&call) };
        save(&db, edition, juror, &id, &change(2, raw), NOW).await.expect("saved");
        remove(&db, edition, juror, &id, juror, NOW).await.expect("left");
        assert!(suspected(&db, &contest, &id).await, "who has written it does not judge it");
    })
    .await;
}

#[tokio::test]
async fn an_erased_owner_leaves_the_entry_to_the_next() {
    for_each_db(|db| async move {
        let contest = contest(&db, "erased").await;
        open_call(&db, &contest).await;
        let (edition, owner) = (&contest.edition, &contest.stranger);
        let id = started(&db, &contest).await;
        let (ada, bob) = (account(&db, "new", "ada").await, account(&db, "new", "bob").await);
        joins(&db, &contest, &id, &bob).await;
        joins(&db, &contest, &id, &ada).await;
        let (_, secret) = asked(&db, &contest, &id, "wei@new.example").await;
        assert_eq!(leaving(&db, owner).await.expect("a query").shared, 1);
        erase(&db, owner, &english("gone"), NOW).await.expect("erased");
        assert_eq!(names(&db, &id).await, [(english("bob"), true), (english("ada"), false)]);
        dead(accept(&db, &secret, &new_account(), CLOCKS).await);
        assert_eq!(authors::invited(&db, &id).await.expect("a list"), [], "whom the owner asked is asked no more");
        invite(&db, edition, &bob, &id, &asks("wei@new.example"), CLOCKS).await.expect("the new owner invites");
        remove(&db, edition, &bob, &id, &ada, NOW).await.expect("and removes");
        erase(&db, &bob, &english("gone"), NOW).await.expect("erased");
        assert_eq!(names(&db, &id).await, []);
        let left: Option<(i64,)> =
            db.one("select count(*) from manuscript where id = $1", args![id.as_str()]).await.expect("a query");
        assert_eq!(left, Some((0,)), "a draft that nobody writes goes");
    })
    .await;
}
