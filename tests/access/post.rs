//! Letters, invitations and secret links of an edition.

use judging::access::Role;
use judging::ids::LetterId;
use judging::text::Language;
use store::accounts::by_mail::{self, Key};
use store::accounts::device;
use store::accounts::sign_up::{self, SignUp};
use store::assignments::{Swap, Wanted};
use store::ledger::{Act, Chain, PROGRAM};
use store::mail::{self, Letter};
use store::roles::invitations::{Clocks, NewInvitation, invite};
use store::{Db, accounts, args, assignments, competitions, entries, jurors, new_id, rounds};

use crate::support::contest::{Contest, NOW, account, english, new_entry, new_juror};

/// The secret of everybody's second factor.
pub const SECRET: &str = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP";

/// A letter that failed, one that is out, one that came back, one that waits, and an invitation; links live by the server's clock.
pub async fn post(db: &Db, contest: &Contest) -> [(&'static str, String); 6] {
    let letter = |to: &str| Letter {
        edition: Some(contest.edition.clone()),
        to: to.to_owned(),
        account: None,
        language: Language::English,
        template: "remind-desk".to_owned(),
        values: [("name", "Ada"), ("of", "Trial"), ("edition", "Symposium"), ("page", "/e/home/desk")]
            .map(|(name, value)| (name.to_owned(), value.to_owned()))
            .into(),
    };
    let mut act = Act::begin(db, Chain::from(&contest.edition), &PROGRAM.into(), NOW).await.expect("an act");
    let failed: LetterId = mail::put(&mut act.tx, &letter("failed@home.example"), NOW).await.expect("a letter");
    let sql = "update letter set state = 'failed', fault = '550 no such person' where id = $1";
    act.tx.run(sql, args![failed.as_str()]).await.expect("a failure");
    let out: LetterId = mail::put(&mut act.tx, &letter("out@home.example"), NOW).await.expect("a letter");
    let back: LetterId = mail::put(&mut act.tx, &letter("back@home.example"), NOW).await.expect("a letter");
    for (id, state) in [(&out, "by-hand"), (&back, "returned")] {
        let sql = "update letter set state = $2 where id = $1";
        act.tx.run(sql, args![id.as_str(), state]).await.expect("a state");
    }
    let batch = mail::hold(&mut act.tx, &[letter("waits@home.example")], NOW).await.expect("a batch");
    act.commit("mail.prepare", failed.as_str(), &()).await.expect("a commit");
    let new = NewInvitation {
        email: "invited@home.example".into(),
        name: english("Ada"),
        language: Language::English,
        role: Role::Auditor,
        seat: None,
        seen: String::new(),
    };
    let clocks = Clocks { edition: NOW, real: ::server::cli::now() };
    let invitation = invite(db, &contest.edition, &contest.organiser, &new, clocks).await.expect("an invitation");
    let answer = newest_secret(db).await;
    [
        ("letter", failed.to_string()),
        ("letter_out", out.to_string()),
        ("letter_back", back.to_string()),
        ("batch", batch),
        ("invitation", invitation.to_string()),
        ("answer", answer),
    ]
}

/// Keys to the stranger's account, and the link of somebody who signs up.
pub async fn keys(db: &Db, contest: &Contest) -> Vec<(&'static str, String)> {
    let now = ::server::cli::now();
    let stranger = accounts::find(db, &contest.stranger).await.expect("a query").expect("the account");
    let new = SignUp {
        email: "signs-up@home.example".into(),
        name: english("Eve"),
        password_hash: "none".into(),
        language: Language::English,
        edition: None,
    };
    sign_up::ask(db, &new, now).await.expect("a letter");
    let mut keys = vec![("sign_up", newest_secret(db).await)];
    for (name, key) in [("sign_in", Key::SignIn), ("reset", Key::Reset)] {
        by_mail::send_key(db, &stranger.email, key, (Language::English, false), now).await.expect("a key");
        keys.push((name, newest_secret(db).await));
    }
    let (device, digits) = device::offer(db, &stranger, now).await.expect("a link");
    keys.extend([("device", device.trim_start_matches("/links/").to_owned()), ("digits", digits)]);
    by_mail::ask_address(db, &stranger, "moved@home.example", false, now).await.expect("a letter");
    let moved = newest_secret(db).await;
    keys.extend([("new_address", moved.clone()), ("secret", moved)]);
    keys
}

/// Begins a second factor for everybody, with one secret.
pub async fn second_factors(db: &Db) {
    let mut act = Act::begin(db, Chain::House, &PROGRAM.into(), NOW).await.expect("an act");
    let sql =
        "insert into second_factor (account_id, secret, confirmed_at, last_step) select id, $1, null, 0 from account";
    act.tx.run(sql, args![SECRET]).await.expect("secrets");
    act.commit("account.second-factor", "", &()).await.expect("a commit");
}

/// Two jurors of *beside* who have an assignment and have not opened the list, in a round that is committed and lacks
/// jurors; gives what its changes are made on.
pub async fn late(db: &Db, home: &Contest) -> Vec<(&'static str, String)> {
    let beside = competitions::find_by_slug(db, &home.edition, "beside").await.expect("a query").expect("beside").id;
    let round = rounds::of_competition(db, &beside).await.expect("rounds").remove(0).id;
    let entry = entries::find_by_code(db, &beside, "B-1").await.expect("a query").expect("an entry").id;
    let accounts = [account(db, "home", "late").await, account(db, "home", "later").await];
    let mut act = Act::begin(db, Chain::from(&home.edition), &PROGRAM.into(), NOW).await.expect("an act");
    let other = entries::insert(&mut act.tx, &new_entry(&beside, "B-2"), &[], NOW).await.expect("an entry");
    entries::enter_round(&mut act.tx, &round, &other).await.expect("an entry in the round");
    let mut seats = Vec::new();
    for (account, code) in accounts.iter().zip(["J02", "J03"]) {
        seats.push(jurors::insert(&mut act.tx, &new_juror(&beside, account, code)).await.expect("a juror"));
    }
    let sql = "insert into assignment (id, round_id, juror_id, entry_id, state, manual, recusal_reason)
               values ($1, $2, $3, $4, 'assigned', false, '')";
    for (juror, entry) in seats.iter().zip([&entry, &other]) {
        let row = args![new_id::<String>(), round.as_str(), juror.as_str(), entry.as_str()];
        act.tx.run(sql, row).await.expect("an assignment");
    }
    let sql = "update round set committed_at = $2 where id = $1";
    act.tx.run(sql, args![round.as_str(), NOW.micros()]).await.expect("a committed round");
    act.commit("assignment.prepare", round.as_str(), &()).await.expect("a commit");

    let round = rounds::find(db, &round).await.expect("a query").expect("the round");
    let facts = assignments::read(db, &round.id).await.expect("facts");
    let wanted = Wanted::of(&round, None);
    let swap = Swap { one: (entry.clone(), seats[0].clone()), other: (other.clone(), seats[1].clone()) };
    let untold = assignments::untold(db, &round).await.expect("a list");
    vec![
        ("beside_round", round.id.to_string()),
        ("late_entry", entry.to_string()),
        ("late_juror", seats[0].to_string()),
        ("later", format!("{other}.{}", seats[1])),
        ("lack", facts.lack(&wanted).expect("something is missing").mark()),
        ("swap", assignments::consider_swap(&facts, &wanted, &swap).expect("an effect").mark()),
        ("untold", assignments::mark(&untold)),
    ]
}

/// The secret of the newest letter that carries one.
pub async fn newest_secret(db: &Db) -> String {
    let sql = "select secret from letter where secret <> '' order by id desc limit 1";
    let rows: Vec<(String,)> = db.all(sql, args![]).await.expect("a query");
    rows[0].0.strip_prefix("/links/").expect("a link").to_owned()
}
