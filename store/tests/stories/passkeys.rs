//! Stories of passkeys: how they come, what they open, and what is refused.

use judging::ids::{AccountId, EditionId};
use judging::time::Timestamp;
use store::accounts::{self, Account};
use store::passkeys::{self, Begun, Challenge, Passkey, Site};
use store::second_factors::{self, SecondFactor};
use store::{Db, StoreError, roles};

use crate::support::contest::{NOW, contest};
use crate::support::for_each_db;
use crate::support::passkey::Authenticator;

const ORIGIN: &str = "https://awards.example.org";

fn site() -> Site {
    Site::at(ORIGIN).expect("a site")
}

async fn person(db: &Db, account: &AccountId) -> Account {
    accounts::find(db, account).await.expect("a query").expect("the account")
}

async fn begin(db: &Db, account: &AccountId, name: &str) -> Begun {
    passkeys::begin(db, &site(), &person(db, account).await, name, NOW).await.expect("a challenge")
}

/// Adds a passkey; gives it and how many recovery codes came with it.
async fn add(db: &Db, account: &AccountId, name: &str) -> (Authenticator, usize) {
    let begun = begin(db, account, name).await;
    let (key, answer) = Authenticator::make(&begun.options, ORIGIN);
    let confirmed = passkeys::add(db, &site(), account, &begun, &answer, NOW).await.expect("a passkey");
    (key, confirmed.recovery_codes.len())
}

/// Signs in by a passkey so many seconds after the challenge.
async fn sign_in(
    db: &Db,
    key: &mut Authenticator,
    of: Option<&AccountId>,
    seconds: i64,
) -> Result<AccountId, StoreError> {
    let (options, challenge) = passkeys::challenge(&site(), NOW);
    let answer = key.sign(&options, ORIGIN);
    let taken = passkeys::take(db, &site(), &challenge, &answer, of, NOW.plus_seconds(seconds)).await;
    taken.map(|account| account.id)
}

/// What a refusal names: the field and the fault.
fn fault<T: std::fmt::Debug>(result: Result<T, StoreError>) -> (String, &'static str) {
    match result {
        Err(StoreError::Invalid(faults)) => (faults[0].field.clone(), faults[0].kind),
        other => panic!("{other:?}"),
    }
}

fn at(field: &str, kind: &'static str) -> (String, &'static str) {
    (field.to_owned(), kind)
}

#[tokio::test]
async fn a_passkey_signs_its_person_in_and_is_removed_by_its_name() {
    for_each_db(|db| async move {
        let account = contest(&db, "passkeys").await.organiser;
        let before = person(&db, &account).await.auth_version;
        let (mut phone, codes) = add(&db, &account, " Phone ").await;
        let between = person(&db, &account).await.auth_version;
        assert_eq!((codes, between), (10, before + 1), "with the first come recovery codes, and other sessions end");
        assert_eq!(add(&db, &account, "Key").await.1, 0);
        assert_eq!(person(&db, &account).await.auth_version, between, "the second ends nothing");
        assert_eq!(second_factors::find(&db, &account).await.expect("a query"), SecondFactor::Off);
        assert!(second_factors::is_on(&db, &account).await.expect("a query"));

        assert_eq!(sign_in(&db, &mut phone, None, 10).await.expect("signed in"), account);
        assert_eq!(sign_in(&db, &mut phone, Some(&account), 20).await.expect("the second step"), account);
        let passkey = |name: &str, used: Option<i64>| Passkey {
            name: name.to_owned(),
            added_at: NOW,
            used_at: used.map(|seconds| NOW.plus_seconds(seconds)),
        };
        let listed = passkeys::of_account(&db, &account).await.expect("a list");
        assert_eq!(listed, [passkey("Key", None), passkey("Phone", Some(20))]);

        let refused = passkeys::remove(&db, &account, "phone", NOW).await;
        assert_eq!(fault(refused), at("named", "fault-named"));
        passkeys::remove(&db, &account, "Phone", NOW).await.expect("removed");
        assert_eq!(fault(sign_in(&db, &mut phone, None, 0).await), at("answer", "fault-passkey"));
        assert_eq!(second_factors::recovery_codes(&db, &account).await.expect("a query"), 10);
        passkeys::remove(&db, &account, "Key", NOW).await.expect("removed");
        assert_eq!(second_factors::recovery_codes(&db, &account).await.expect("a query"), 0, "they go with the last");
        assert!(!second_factors::is_on(&db, &account).await.expect("a query"));
    })
    .await;
}

#[tokio::test]
async fn a_passkey_is_not_added_by_an_answer_to_something_else() {
    for_each_db(|db| async move {
        let contest = contest(&db, "passkeys").await;
        let account = &contest.organiser;
        let (earlier, begun) = (begin(&db, account, "Phone").await, begin(&db, account, "Phone").await);
        let (_, answer) = Authenticator::make(&begun.options, ORIGIN);
        let add = async |begun: &Begun, answer: &str, now: Timestamp| {
            fault(passkeys::add(&db, &site(), account, begun, answer, now).await)
        };
        let not_taken = at("answer", "fault-passkey");
        assert_eq!(add(&earlier, &answer, NOW).await, not_taken, "another challenge");
        assert_eq!(add(&begun, &answer, NOW.plus_seconds(300)).await, at("answer", "fault-passkey-late"));
        let (_, elsewhere) = Authenticator::make(&begun.options, "https://awards.example.org.evil.example");
        assert_eq!(add(&begun, &elsewhere, NOW).await, not_taken, "another site");
        let asked_elsewhere = begun.options.replace("awards.example.org", "evil.example");
        let (_, elsewhere) = Authenticator::make(&asked_elsewhere, ORIGIN);
        assert_eq!(add(&begun, &elsewhere, NOW).await, not_taken, "another domain");
        let huge = "[".repeat(1_000_000);
        for nonsense in ["", "{}", "null", &answer[..answer.len() / 2], huge.as_str()] {
            assert_eq!(add(&begun, nonsense, NOW).await, not_taken);
        }
        let strange = passkeys::add(&db, &site(), &contest.chair, &begun, &answer, NOW).await;
        assert!(matches!(strange, Err(StoreError::NotFound)), "what another account began: {strange:?}");
        assert!(!second_factors::is_on(&db, account).await.expect("a query"));

        passkeys::add(&db, &site(), account, &begun, &answer, NOW).await.expect("a passkey");
        assert_eq!(add(&begun, &answer, NOW).await, at("name", "fault-passkey-twice"));
        let renamed = Begun { name: "Tablet".into(), ..begun };
        assert_eq!(add(&renamed, &answer, NOW).await, at("answer", "fault-passkey-known"));
    })
    .await;
}

#[tokio::test]
async fn a_passkey_opens_nothing_by_an_answer_that_is_not_its_own() {
    for_each_db(|db| async move {
        let contest = contest(&db, "passkeys").await;
        let (account, other) = (&contest.organiser, &contest.chair);
        let (mut phone, _) = add(&db, account, "Phone").await;
        let (theirs, _) = add(&db, other, "Phone").await;
        let not_taken = at("answer", "fault-passkey");
        assert_eq!(fault(sign_in(&db, &mut phone, Some(other), 0).await), not_taken, "another account's");
        assert_eq!(fault(sign_in(&db, &mut phone.says(&theirs), None, 0).await), not_taken, "a signature of another");
        assert_eq!(fault(sign_in(&db, &mut phone, None, 300).await), at("answer", "fault-passkey-late"));
        let mut unverified = phone.clone();
        unverified.flags = 1;
        assert_eq!(fault(sign_in(&db, &mut unverified, None, 0).await), not_taken, "nobody showed a finger");

        let (options, challenge) = passkeys::challenge(&site(), NOW);
        let (_, next) = passkeys::challenge(&site(), NOW);
        let take = async |challenge: &Challenge, answer: &str| {
            passkeys::take(&db, &site(), challenge, answer, None, NOW).await.map(|account| account.id)
        };
        let elsewhere = phone.clone().sign(&options, "https://evil.example");
        assert_eq!(fault(take(&challenge, &elsewhere).await), not_taken, "another site");
        let answer = phone.sign(&options, ORIGIN);
        assert_eq!(fault(take(&next, &answer).await), not_taken, "replayed to another challenge");
        assert_eq!(take(&challenge, &answer).await.expect("signed in"), *account);
        assert_eq!(fault(take(&challenge, &answer).await), not_taken, "its counter has not moved");
        let mut copy = phone.clone();
        copy.counter = 0;
        assert_eq!(fault(sign_in(&db, &mut copy, None, 0).await), not_taken, "its counter went back");
        assert_eq!(sign_in(&db, &mut phone, None, 0).await.expect("signed in"), *account);
        let used = passkeys::of_account(&db, other).await.expect("a list")[0].used_at;
        assert_eq!(used, None, "what is refused leaves no trace");
    })
    .await;
}

#[tokio::test]
async fn names_are_short_and_different_and_the_passkeys_are_counted() {
    for_each_db(|db| async move {
        let account = contest(&db, "passkeys").await.organiser;
        let person = person(&db, &account).await;
        let refused = async |name: &str| fault(passkeys::begin(&db, &site(), &person, name, NOW).await);
        let long = "é".repeat(61);
        for name in ["", "  ", "a\0b", long.as_str()] {
            assert_eq!(refused(name).await, at("name", "fault-passkey-name"), "{name:?}");
        }
        let (first, _) = add(&db, &account, &"é".repeat(60)).await;
        assert_eq!(refused(&"é".repeat(60)).await, at("name", "fault-passkey-twice"));
        let asked: serde_json::Value = serde_json::from_str(&begin(&db, &account, "Key").await.options).expect("JSON");
        let known = serde_json::Value::from(asked["excludeCredentials"].as_array().expect("a list").len());
        assert_eq!((known, &asked["user"]["id"]), (1.into(), &first.handle().into()), "one person, one handle");
        assert_ne!(first.handle(), account.as_str(), "which is not the id");
        for number in 2..=20 {
            add(&db, &account, &format!("Key {number}")).await;
        }
        assert_eq!(refused("Key 21").await, at("name", "fault-passkeys-many"));
    })
    .await;
}

#[tokio::test]
async fn a_passkey_is_a_second_factor_wherever_one_is_asked_for() {
    for_each_db(|db| async move {
        let contest = contest(&db, "passkeys").await;
        let rests = async |account: &AccountId, edition: &EditionId| {
            let standing = roles::standing(&db, account, edition).await.expect("a query");
            !standing.resting.is_empty()
        };
        let (organiser, chair) = (&contest.organiser, &contest.chair);
        let refused = second_factors::ask(&db, organiser, &contest.edition, true, NOW).await;
        assert!(matches!(refused, Err(StoreError::Refused(_))), "nobody shuts themselves out: {refused:?}");
        add(&db, organiser, "Phone").await;
        second_factors::ask(&db, organiser, &contest.edition, true, NOW).await.expect("asked");
        assert_eq!((rests(organiser, &contest.edition).await, rests(chair, &contest.edition).await), (false, true));
        add(&db, chair, "Phone").await;
        assert!(!rests(chair, &contest.edition).await);

        second_factors::begin(&db, chair).await.expect("an authenticator");
        second_factors::remove(&db, chair, NOW).await.expect("given up");
        assert_eq!(second_factors::recovery_codes(&db, chair).await.expect("a query"), 10, "the passkey needs them");
        second_factors::remove_all(&db, chair, NOW).await.expect("one step");
        assert_eq!(second_factors::recovery_codes(&db, chair).await.expect("a query"), 0);
        assert!(rests(chair, &contest.edition).await);
        let again = second_factors::remove_all(&db, chair, NOW).await;
        assert!(matches!(again, Err(StoreError::NotFound)), "{again:?}");
    })
    .await;
}
