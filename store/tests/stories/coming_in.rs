//! Stories of people who come in by mail: sign up, keys to an account, another address, the profile.

use judging::ids::{AccountId, EditionId};
use judging::text::{Language, Text};
use judging::time::Timestamp;
use store::accounts::Account;
use store::accounts::by_mail::{self, Key};
use store::accounts::profile::{self, Profile};
use store::accounts::sign_up::{self, SignUp};
use store::ledger::{Chain, newest};
use store::mail::{self, Posted};
use store::{Db, Fault, StoreError, accounts, args};

use crate::support::contest::{NOW, account, contest, english};
use crate::support::for_each_db;

fn new(email: &str, edition: Option<&EditionId>) -> SignUp {
    SignUp {
        email: email.to_owned(),
        name: english("Ada"),
        password_hash: "hash".to_owned(),
        language: Language::Dutch,
        edition: edition.cloned(),
    }
}

/// All letters that are ready, which this takes for sending.
async fn letters(db: &Db) -> Vec<Posted> {
    mail::claim(db, 50, NOW).await.expect("a query")
}

/// The template of the only letter that is ready, its recipient, and the secret of its link.
async fn letter(db: &Db) -> (String, String, String) {
    let mut letters = letters(db).await;
    assert_eq!(letters.len(), 1, "{letters:?}");
    let letter = letters.remove(0).letter;
    let link = letter.values.get(mail::LINK).and_then(|path| path.strip_prefix("/links/")).unwrap_or_default();
    (letter.template, letter.to, link.to_owned())
}

async fn newest_verb(db: &Db) -> String {
    newest(db, &Chain::House, None, 1).await.expect("records").remove(0).record.verb
}

/// Asks for another address; gives the secret that is sent there, once the old address is told.
async fn asked(db: &Db, account: &Account, email: &str) -> (String, String, String) {
    by_mail::ask_address(db, account, email, false, NOW).await.expect("a letter");
    let mut letters: Vec<_> = letters(db).await.into_iter().map(|posted| posted.letter).collect();
    letters.sort_by_key(|letter| letter.template != "address-asked");
    let [told, sent] = letters.as_slice() else { panic!("{letters:?}") };
    assert_eq!((told.template.as_str(), &told.to), ("address-asked", &account.email));
    assert_eq!(told.values.get("address").map(String::as_str), Some(email.trim()));
    let link = sent.values.get(mail::LINK).and_then(|path| path.strip_prefix("/links/")).unwrap_or_default();
    (sent.template.clone(), sent.to.clone(), link.to_owned())
}

fn dead<T: std::fmt::Debug>(result: Result<T, StoreError>) {
    assert!(matches!(result, Err(StoreError::NotFound)), "{result:?}");
}

#[tokio::test]
async fn an_account_is_made_once_its_address_is_confirmed() {
    for_each_db(|db| async move {
        let edition = contest(&db, "signs").await.edition;
        sign_up::ask(&db, &new("ada@new.example", Some(&edition)), NOW).await.expect("a letter");
        sign_up::ask(&db, &new("ADA@new.example", None), NOW).await.expect("another");
        assert_eq!(accounts::find_by_email(&db, "ada@new.example").await.expect("a query"), None);
        let mut written = letters(&db).await.into_iter().map(|posted| posted.letter);
        let (first, second) = (written.next().expect("a letter"), written.next().expect("another"));
        assert_eq!((first.template.as_str(), first.language), ("sign-up", Language::Dutch));
        assert_eq!((first.edition.as_ref(), second.edition), (Some(&edition), None));
        let secret = |path: &String| path.strip_prefix("/links/").expect("a link").to_owned();
        let (one, other) = (secret(&first.values[mail::LINK]), secret(&second.values[mail::LINK]));

        let made = sign_up::confirm(&db, &one, NOW).await.expect("an account");
        assert_eq!(made.edition.as_deref(), Some("signs"));
        let found = accounts::find(&db, &made.account).await.expect("a query").expect("the account");
        assert_eq!((found.name, found.password_hash.as_deref()), (english("Ada"), Some("hash")));
        assert_eq!(newest_verb(&db).await, "account.sign-up");
        dead(sign_up::confirm(&db, &one, NOW).await);
        dead(sign_up::confirm(&db, &other, NOW).await);
    })
    .await;
}

#[tokio::test]
async fn who_has_an_account_is_told_so_by_letter_alone() {
    for_each_db(|db| async move {
        let contest = contest(&db, "known").await;
        account(&db, "new", "ada").await;
        sign_up::ask(&db, &new("Ada@new.example", Some(&contest.edition)), NOW).await.expect("the same answer");
        let told = letters(&db).await.remove(0).letter;
        assert_eq!((told.template.as_str(), told.edition), ("sign-up-known", None), "no organiser reads that");
        sign_up::ask(&db, &new("auditor@known.example", Some(&contest.edition)), NOW).await.expect("the same answer");
        assert_eq!(letters(&db).await.remove(0).letter.edition.as_ref(), Some(&contest.edition), "one of its own");

        by_mail::send_key(&db, "ada@new.example", Key::SignIn, (Language::French, true), NOW).await.expect("a key");
        assert_eq!(letter(&db).await.0, "sign-in");
        by_mail::send_key(&db, "bob@new.example", Key::Reset, (Language::French, true), NOW).await.expect("an answer");
        let told = letters(&db).await.remove(0).letter;
        assert_eq!((told.template.as_str(), told.language, told.edition), ("unknown", Language::French, None));
        assert_eq!(told.values.get(mail::LINK), None);
    })
    .await;
}

#[tokio::test]
async fn what_is_no_address_and_no_name_gets_no_letter() {
    for_each_db(|db| async move {
        let faulty = SignUp { name: Text::default(), ..new("ada@new.example\r\nBcc: all@b.example", None) };
        match sign_up::ask(&db, &faulty, NOW).await {
            Err(StoreError::Invalid(faults)) => {
                assert_eq!(faults, [Fault::new("name", "fault-required"), Fault::new("email", "fault-email")]);
            }
            other => panic!("{other:?}"),
        }
        let refused = by_mail::send_key(&db, "nowhere", Key::Reset, (Language::English, false), NOW).await;
        assert!(matches!(refused, Err(StoreError::Invalid(_))), "{refused:?}");
        assert_eq!(letters(&db).await, []);
    })
    .await;
}

#[tokio::test]
async fn nobody_is_flooded_with_letters() {
    for_each_db(|db| async move {
        account(&db, "new", "ada").await;
        let ask = async |now: Timestamp| {
            let asked = by_mail::send_key(&db, "ada@new.example", Key::SignIn, (Language::English, false), now).await;
            asked.expect("the same answer");
            sign_up::ask(&db, &new("ADA@new.example", None), now).await.expect("the same answer");
        };
        for _ in 0..5 {
            ask(NOW).await;
        }
        assert_eq!(letters(&db).await.len(), 6, "within an hour");
        ask(NOW.plus_seconds(3_601)).await;
        assert_eq!(letters(&db).await.len(), 2, "the next hour");
    })
    .await;
}

#[tokio::test]
async fn a_key_opens_once_and_a_new_password_kills_all_others() {
    for_each_db(|db| async move {
        let ada = account(&db, "new", "ada").await;
        let key = async |key: Key| {
            by_mail::send_key(&db, "ada@new.example", key, (Language::English, false), NOW).await.expect("a key");
            letter(&db).await.2
        };
        let before = accounts::find(&db, &ada).await.expect("a query").expect("the account");
        let moved = asked(&db, &before, "moved@new.example").await.2;
        let (sign_in, other, reset) = (key(Key::SignIn).await, key(Key::SignIn).await, key(Key::Reset).await);
        dead(by_mail::reset(&db, &sign_in, "new", NOW).await);
        assert_eq!(by_mail::sign_in(&db, &sign_in, NOW).await.expect("signed in").id, ada);
        dead(by_mail::sign_in(&db, &sign_in, NOW).await);
        dead(by_mail::sign_in(&db, &other, NOW.plus_seconds(30 * 60)).await);

        let after = by_mail::reset(&db, &reset, "new", NOW).await.expect("a password");
        assert_eq!((after.password_hash.as_deref(), after.auth_version), (Some("new"), 2));
        assert_eq!(newest_verb(&db).await, "account.password");
        dead(by_mail::sign_in(&db, &other, NOW).await);
        dead(by_mail::reset(&db, &reset, "newer", NOW).await);
        dead(by_mail::confirm_address(&db, &moved, NOW).await);

        let late = asked(&db, &before, "moved@new.example").await.2;
        dead(by_mail::confirm_address(&db, &late, NOW).await);
        let moved = asked(&db, &after, "moved@new.example").await.2;
        accounts::sign_out_everywhere(&db, &ada, NOW).await.expect("signed out");
        dead(by_mail::confirm_address(&db, &moved, NOW).await);
        let now = accounts::find(&db, &ada).await.expect("a query").expect("the account");
        assert_eq!((now.email, now.auth_version), (before.email, 3));
    })
    .await;
}

#[tokio::test]
async fn an_address_is_confirmed_at_the_new_one_and_told_to_the_old_one() {
    for_each_db(|db| async move {
        let ada = account(&db, "new", "ada").await;
        account(&db, "new", "bob").await;
        let find = async |id: &AccountId| accounts::find(&db, id).await.expect("a query").expect("the account");
        let before = find(&ada).await;
        by_mail::send_key(&db, "ada@new.example", Key::SignIn, (Language::English, false), NOW).await.expect("a key");
        let old_key = letter(&db).await.2;

        assert_eq!(
            asked(&db, &before, "bob@new.example").await,
            ("address-known".into(), "bob@new.example".into(), String::new())
        );
        let (template, to, secret) = asked(&db, &before, " Ada@other.example").await;
        assert_eq!((template.as_str(), to.as_str()), ("new-address", "Ada@other.example"));
        assert_eq!(find(&ada).await.email, "ada@new.example", "not yet");

        by_mail::confirm_address(&db, &secret, NOW).await.expect("another address");
        assert_eq!(find(&ada).await.email, "Ada@other.example");
        assert_eq!(letter(&db).await, ("address-changed".into(), "ada@new.example".into(), String::new()));
        assert_eq!(newest_verb(&db).await, "account.address");
        dead(by_mail::confirm_address(&db, &secret, NOW).await);
        dead(by_mail::sign_in(&db, &old_key, NOW).await);
    })
    .await;
}

#[tokio::test]
async fn a_profile_is_the_persons_own() {
    for_each_db(|db| async move {
        let ada = account(&db, "new", "ada").await;
        let mut name = english("Ada Byron");
        name.set(Language::Chinese, "艾达");
        let own = Profile {
            name,
            affiliation: english("KU Leuven"),
            languages: vec![Language::French, Language::Chinese],
            expertise: vec!["ai".into()],
            language: Language::Chinese,
        };
        profile::set(&db, &ada, &own, NOW).await.expect("a profile");
        assert_eq!(profile::find(&db, &ada).await.expect("a query"), Some(own.clone()));
        assert_eq!(newest_verb(&db).await, "account.profile");
        let faulty = Profile { name: Text::default(), expertise: vec!["x".repeat(201)], ..own };
        match profile::set(&db, &ada, &faulty, NOW).await {
            Err(StoreError::Invalid(faults)) => {
                assert_eq!(faults, [Fault::new("name", "fault-required"), Fault::new("expertise", "fault-expertise")]);
            }
            other => panic!("{other:?}"),
        }
    })
    .await;
}

#[tokio::test]
async fn no_secret_is_kept_where_a_link_was_made() {
    for_each_db(|db| async move {
        sign_up::ask(&db, &new("ada@new.example", None), NOW).await.expect("a letter");
        let letter = letters(&db).await.remove(0);
        let secret = letter.letter.values[mail::LINK].clone();
        mail::sent(&db, &letter, ("subject", "body"), NOW).await.expect("a note");
        let secret = secret.strip_prefix("/links/").expect("a link").to_owned();
        let kept: Vec<(String,)> = db
            .all(
                "select id from letter where secret <> '' or fields like '%' || $1 || '%'
                 union all
                 select token_hash from link where token_hash = $1",
                args![&secret],
            )
            .await
            .expect("a query");
        assert_eq!(kept, []);
    })
    .await;
}
