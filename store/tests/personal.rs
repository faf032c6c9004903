//! Stories of what the house holds about a person, and of a person who leaves it.

mod support;

use std::collections::BTreeSet;

use judging::access::Refusal;
use judging::call::{RawEntry, RawMember};
use judging::ids::{AccountId, EntryId};
use judging::seal::ranking_bytes;
use judging::text::{Language, Text};
use store::accounts::by_mail::{Key, send_key};
use store::accounts::profile::{self, Profile};
use store::accounts::{NewAccount, find, find_by_email};
use store::ledger::{Act, Chain, verify};
use store::personal::{By, Fate, TIES, erase, export, leaving};
use store::rankings::load;
use store::schema::{About, Kind, TABLES};
use store::{Db, StoreError, accounts, args, awards, entries, manuscripts, new_id, sessions};
use support::calls::{author, change, complete, file, open_call, plain_call};
use support::contest::{Contest, NOW, contest, english};
use support::{for_each_db, scorecards, sealed};

/// Words of the person that nothing else in the database says.
const NAMED: [&str; 4] = ["zephyrine", "齐菲琳", "élodie", "juror-a@"];

/// Why a colleague in the jury was suspected: for the person, and for somebody else.
const GROUNDS: &str = concat!(
    r#"[{"rule":"same-name","key":"quill","juror":"A Colleague","entry":"Élodie Quill"},"#,
    r#"{"rule":"domain","key":"leave.example","juror":"juror-b@leave.example","entry":"stranger@leave.example"}]"#
);

fn name() -> Text {
    let mut name = english("Zephyrine Quill");
    name.set(Language::Chinese, "齐菲琳");
    name.set(Language::French, "Élodie Quill");
    name
}

#[test]
fn every_table_about_persons_says_what_becomes_of_it() {
    let personal = |table: &&store::schema::Table| table.columns.iter().any(|column| column.about == About::Person);
    let known: BTreeSet<&str> = TABLES.iter().filter(personal).map(|table| table.name).collect();
    let tied: BTreeSet<&str> = TIES.iter().map(|tie| tie.table).collect();
    assert_eq!(known, tied, "say in store::personal how a person's rows are found and what becomes of them");
    for tie in TIES {
        let table = TABLES.iter().find(|table| table.name == tie.table).expect("a table");
        let there = |untold: &&&str| !table.columns.iter().any(|column| column.name == **untold);
        assert_eq!(tie.untold.iter().find(there), None, "{}", tie.table);
    }
}

#[tokio::test]
async fn nothing_of_a_person_who_leaves_is_found_anywhere() {
    for_each_db(|db| async move {
        let contest = contest(&db, "leave").await;
        let person = contest.juror_accounts[0].clone();
        settle(&db, &contest, &person).await;
        for tie in TIES {
            let nobodys = matches!(tie.by, By::Nobody(_)) || tie.table == "award_winner";
            assert!(nobodys || rows(&db, tie.by, tie.table, &person).await > 0, "{} holds nothing to erase", tie.table);
        }
        assert!(!mentions(&db).await.is_empty(), "the search finds what is there");
        let before = ranked(&db, &contest).await;
        let found = leaving(&db, &person).await.expect("a query");
        let told = (found.drafts, found.judged, found.shared, found.seats, found.scorecards, found.alone);
        assert_eq!(told, (1, 1, 1, 1, 1, 0));

        let erased = erase(&db, &person, &english("gone"), NOW).await.expect("erased");
        assert_eq!(erased.files, ["deck-of-the-person"], "the file that nobody else names");
        assert_eq!(mentions(&db).await, Vec::<String>::new());
        for tie in TIES.iter().filter(|tie| tie.fate == Fate::Goes && !matches!(tie.by, By::Nobody(_))) {
            assert_eq!(rows(&db, tie.by, tie.table, &person).await, 0, "{}", tie.table);
        }
        assert_eq!(ranked(&db, &contest).await, before, "the scorecards count on, to the same bytes");
        for chain in [Chain::House, Chain::from(&contest.edition)] {
            verify(&db, &chain, None).await.expect("a whole chain");
        }
        let kept: Vec<(String,)> =
            db.all("select dismissed from conflict where state = 'dismissed'", args![]).await.expect("a query");
        let [(kept,)] = kept.as_slice() else { panic!("a colleague's dismissed suspicion: {kept:?}") };
        assert!(kept.contains("domain") && !kept.contains("same-name"), "{kept}");
        let facts = store::assignments::read(&db, &contest.online).await.expect("the facts");
        for (entry, bars) in [(0, false), (1, true), (2, true)] {
            let pair = (contest.entries[entry].clone(), contest.jurors[0].clone());
            assert_eq!(facts.conflicts.contains_key(&pair), bars, "nothing new is assigned to who has left: {entry}");
        }
        let left = find(&db, &person).await.expect("a query").expect("the empty account");
        assert_eq!((left.name, left.password_hash), (english("gone"), None));
        assert_eq!(sessions::load(&db, "of the person", NOW).await.expect("a query"), None);
        let new = NewAccount {
            email: "juror-a@leave.example".into(),
            name: english("Somebody else"),
            password_hash: None,
            language: Language::English,
        };
        let again = accounts::add(&db, &new, NOW).await.expect("the address is free");
        assert_eq!(find_by_email(&db, &new.email).await.expect("a query").expect("an account").id, again);
    })
    .await;
}

/// Lets the person do and get everything that leaves a row: sit in the jury, enter alone, with others and in vain, be
/// invited, written to, suspected, seal and sign.
async fn settle(db: &Db, contest: &Contest, person: &AccountId) {
    let affiliation = english("Institute of Zephyrine");
    let profile = Profile {
        name: name(),
        affiliation,
        languages: vec![Language::English],
        expertise: vec!["zephyrine studies".into()],
        language: Language::English,
    };
    profile::set(db, person, &profile, NOW).await.expect("a profile");
    let call = open_call(db, contest).await;
    let own = enter(db, contest, person).await;
    let deck = Some(file("deck-of-the-person"));
    manuscripts::put_file(db, &contest.edition, person, (&own, "deck"), deck.as_ref(), NOW).await.expect("a file");
    let member = RawMember { name: name(), role: english("CEO"), affiliation: english("Institute of Zephyrine") };
    let raw = RawEntry { name: name(), team: vec![member.clone()], ..complete(&call) };
    let submit = async |account: &AccountId, entry: &EntryId, base, raw| {
        let sent = change(base, raw);
        manuscripts::submit(db, &contest.edition, account, entry, &sent, &Default::default(), NOW).await.expect("sent");
    };
    submit(person, &own, 2, raw).await;
    enter(db, contest, person).await;
    let shared = enter(db, contest, &contest.stranger).await;
    let mut team = complete(&call).team;
    team.push(member);
    submit(&contest.stranger, &shared, 1, RawEntry { team, ..complete(&call) }).await;
    scorecards::submit(db, contest, 0, 0).await;
    scorecards::submit(db, contest, 1, 0).await;
    scorecards::submit(db, contest, 1, 1).await;
    sealed::seal(db, contest, &contest.competition, &contest.live).await;
    send_key(db, "juror-a@leave.example", Key::SignIn, (Language::English, false), NOW).await.expect("a key");
    let record = r#"{"typed":"zephyrine"}"#;
    sessions::create(db, "of the person", record, Some(person), NOW.plus_seconds(60)).await.expect("a session");
    leave_rows(db, contest, person, &shared).await;
}

async fn leave_rows(db: &Db, contest: &Contest, person: &AccountId, shared: &EntryId) {
    let (edition, id) = (contest.edition.as_str(), || new_id::<String>());
    let mut tx = db.begin().await.expect("a transaction");
    for (sql, args) in [
        (
            "insert into author (manuscript_id, account_id, position) values ($1, $2, 1)",
            args![shared.as_str(), person.as_str()],
        ),
        (
            "insert into author_invitation (id, manuscript_id, email, email_folded, name, locale, invited_by, invited_at)
             values ($1, $2, 'Juror-A@leave.example', 'juror-a@leave.example', '{\"en\":\"Zephyrine\"}', 'en', $3, 1)",
            args![id(), shared.as_str(), contest.stranger.as_str()],
        ),
        (
            "insert into author_invitation (id, manuscript_id, email, email_folded, name, locale, invited_by, invited_at)
             values ($1, $2, 'a@b.example', 'a@b.example', '{}', 'en', $3, 1)",
            args![id(), shared.as_str(), person.as_str()],
        ),
        (
            "insert into invitation (id, edition_id, kind, email, email_folded, name, locale, state, reason, invited_by,
                                     invited_at)
             values ($1, $2, 'auditor', 'Juror-A@leave.example', 'juror-a@leave.example', '{\"en\":\"Zephyrine\"}', 'en',
                     'declined', 'I am Zephyrine', $3, 1)",
            args![id(), edition, contest.organiser.as_str()],
        ),
        (
            "insert into team_member (id, entry_id, position, name, role, affiliation, email)
             values ($1, $2, 0, '{\"en\":\"Zephyrine Quill\"}', '{}', '{}', 'Juror-A@leave.example')",
            args![id(), contest.entries[1].as_str()],
        ),
        (
            "insert into assignment (id, round_id, juror_id, entry_id, state, manual, recusal_reason, reason)
             values ($1, $2, $3, $4, 'assigned', false, '', 'only Zephyrine knows it')",
            args![id(), contest.online.as_str(), contest.jurors[0].as_str(), contest.entries[2].as_str()],
        ),
        (
            "insert into conflict (id, juror_id, entry_id, state, source, reason, created_at, grounds)
             values ($1, $2, $3, 'suspected', 'rule', 'as Zephyrine says', 1, '[]')
             on conflict (juror_id, entry_id) do update set reason = excluded.reason",
            args![id(), contest.jurors[0].as_str(), contest.entries[1].as_str()],
        ),
        (
            "insert into conflict (id, juror_id, entry_id, state, source, reason, created_at, grounds, dismissed)
             values ($1, $2, $3, 'dismissed', 'rule', '', 1, $4, $4)
             on conflict (juror_id, entry_id) do update
             set state = excluded.state, grounds = excluded.grounds, dismissed = excluded.dismissed",
            args![id(), contest.jurors[1].as_str(), shared.as_str(), GROUNDS],
        ),
        ("update seal set sealed_by = $1", args![person.as_str()]),
        (
            "insert into sign_off (id, seal_id, host_id, account_id, head_seq, head_hash, signed_at)
             select $1, id, $2, $3, 0, '', 1 from seal",
            args![id(), contest.hosts[0].as_str(), person.as_str()],
        ),
        (
            "insert into institution (id, names, added_by, created_at) values ($1, '[\"A\",\"B\"]', $2, 1)",
            args![id(), person.as_str()],
        ),
        (
            "insert into saved_view (id, competition_id, name, query, saved_by, saved_at) values ($1, $2, 'A', '', $3, 1)",
            args![id(), contest.competition.as_str(), person.as_str()],
        ),
        (
            "insert into eligibility_note (entry_id, account_id, verdict, reason, at) values ($1, $2, 'eligible', '', 1)",
            args![contest.entries[1].as_str(), person.as_str()],
        ),
        (
            "insert into pair_rule (id, round_id, entry_id, juror_id, kind, reason, made_by, made_at)
             values ($1, $2, $3, $4, 'forbid', 'Zephyrine says so', $5, 1)",
            args![
                id(),
                contest.online.as_str(),
                contest.entries[1].as_str(),
                contest.jurors[0].as_str(),
                person.as_str()
            ],
        ),
        (
            "insert into second_factor (account_id, secret, confirmed_at, last_step) values ($1, 'A', 1, 0)",
            args![person.as_str()],
        ),
        (
            "insert into question (id, competition_id, asked_by, asked, asked_at, question, answer, published)
             values ($1, $2, $3, 'May Zephyrine enter twice?', 1, '{}', '{}', false)",
            args![id(), contest.competition.as_str(), person.as_str()],
        ),
        (
            "insert into complaint (id, edition_id, account_id, words, made_at, answer)
             values ($1, $2, $3, 'Zephyrine was not heard', 1, '')",
            args![id(), edition, person.as_str()],
        ),
        (
            "insert into consent (edition_id, account_id, matter, number, given, at)
             values ($1, $2, 'gallery', 1, true, 1)",
            args![edition, person.as_str()],
        ),
        ("insert into recovery_code (account_id, code_hash) values ($1, 'a')", args![person.as_str()]),
        (
            "insert into upload (id, manuscript_id, account_id, slot, name, bytes, received, started_at, expires_at)
             values ($1, $2, $3, 'deck', 'Zephyrine.pdf', 9, 0, 1, 2)",
            args![id(), shared.as_str(), person.as_str()],
        ),
    ] {
        tx.run(sql, args).await.expect("a row");
    }
    tx.commit().await.expect("a commit");
    let act = Act::begin(db, Chain::from(&contest.edition), &contest.organiser, NOW).await.expect("an act");
    act.commit("letter.note", "somebody", &("it was", "Élodie Quill")).await.expect("a commit");
}

async fn enter(db: &Db, contest: &Contest, account: &AccountId) -> EntryId {
    manuscripts::start(db, &contest.edition, account, &contest.competition, RawEntry::default(), NOW)
        .await
        .expect("started")
}

async fn ranked(db: &Db, contest: &Contest) -> (String, Vec<u8>) {
    let inputs = load(db, &contest.online).await.expect("a query").expect("a round").inputs().expect("inputs");
    (inputs.digest().to_string(), ranking_bytes(&inputs.rank().expect("a ranking")))
}

/// How many rows of a table are the person's.
async fn rows(db: &Db, by: By, table: &str, person: &AccountId) -> i64 {
    let email = "juror-a@leave.example";
    let (condition, args) = match by {
        By::Account(condition) => (condition, args![person.as_str()]),
        By::Address(condition) => (condition, args![email]),
        By::Either(condition) => (condition, args![person.as_str(), email]),
        By::Nobody(_) => return 0,
    };
    let sql: &'static str = format!("select count(*) from {table} where {condition}").leak();
    db.one::<(i64,)>(sql, args).await.expect("a query").expect("a count").0
}

/// The columns of text, of all tables, in which one of the person's words stands.
async fn mentions(db: &Db) -> Vec<String> {
    let mut found = Vec::new();
    for table in TABLES {
        for column in table.columns.iter().filter(|column| column.kind == Kind::Text) {
            let (table, column) = (table.name, column.name);
            let sql: &'static str = format!("select coalesce({column}, '') from {table}").leak();
            let texts: Vec<(String,)> = db.all(sql, args![]).await.expect("a query");
            let named = |text: &String| NAMED.iter().any(|word| text.to_lowercase().contains(word));
            if let Some((text,)) = texts.iter().find(|(text,)| named(text)) {
                found.push(format!("{table}.{column}: {text}"));
            }
        }
    }
    found
}

#[tokio::test]
async fn a_person_reads_what_is_theirs_and_comments_once_they_are_public() {
    for_each_db(|db| async move {
        let contest = contest(&db, "read").await;
        plain_call(&db, &contest.competition).await;
        let mut tx = db.begin().await.expect("a transaction");
        store::files::insert(&mut tx, &file("d"), NOW).await.expect("a file");
        tx.commit().await.expect("a commit");
        author(&db, &contest.competition, &contest.entries[0], &contest.stranger, "d").await;
        scorecards::submit(&db, &contest, 0, 0).await;
        let told = async || export(&db, &contest.stranger, NOW).await.expect("an export");
        let early = told().await;
        assert_eq!(early["comments_for_the_entrant"], serde_json::json!([]));
        assert_eq!(early["rows"]["account"][0]["email"], "stranger@read.example");
        assert_eq!(early["rows"]["entry"][0]["name"]["en"], "Team of T-1");
        assert_eq!(early["rows"]["manuscript_version"][0]["raw"]["title"]["en"], "Cold chips");
        let text = early.to_string();
        for others in ["Li Wei", "Team of T-2", "juror-a", "J01", "Well done", "password_hash", "secret"] {
            assert!(!text.contains(others), "{others} is told: {text}");
        }
        sealed::seal(&db, &contest, &contest.competition, &contest.live).await;
        sealed::sign(&db, &contest, &contest.live, 2).await;
        assert_eq!(told().await["comments_for_the_entrant"], serde_json::json!([]), "its cue has not come");
        reveal(&db, &contest).await;
        let late = told().await;
        assert_eq!(late["comments_for_the_entrant"][0]["comment"], "Well done.");
        assert!(!late.to_string().contains(contest.jurors[0].as_str()), "the juror is not told");
        let organiser = export(&db, &contest.organiser, NOW).await.expect("an export");
        assert_eq!(organiser["comments_for_the_entrant"], serde_json::json!([]));
    })
    .await;
}

/// The first prize of the contest goes to its first entry, and is revealed.
async fn reveal(db: &Db, contest: &Contest) {
    let award = awards::of_competition(db, &contest.competition).await.expect("awards").remove(0).id;
    let entry = contest.entries[0].as_str();
    let mut tx = db.begin().await.expect("a transaction");
    let won = "insert into award_winner (award_id, entry_id, position) values ($1, $2, 0)";
    tx.run(won, args![award.as_str(), entry]).await.expect("a winner");
    tx.run(
        "insert into cue (id, edition_id, award_id, position, entry_ids, revealed_at) values ($1, $2, $3, 0, $4, 1)",
        args![new_id::<String>(), contest.edition.as_str(), award.as_str(), format!("[\"{entry}\"]")],
    )
    .await
    .expect("a cue");
    tx.commit().await.expect("a commit");
}

#[tokio::test]
async fn a_winner_keeps_the_name_and_an_edition_its_organiser() {
    for_each_db(|db| async move {
        let contest = contest(&db, "win").await;
        plain_call(&db, &contest.competition).await;
        let mut tx = db.begin().await.expect("a transaction");
        store::files::insert(&mut tx, &file("d"), NOW).await.expect("a file");
        tx.commit().await.expect("a commit");
        author(&db, &contest.competition, &contest.entries[0], &contest.stranger, "d").await;
        sealed::team(&db, &contest.edition, &contest.entries[0]).await;
        reveal(&db, &contest).await;
        let found = leaving(&db, &contest.stranger).await.expect("a query");
        assert_eq!((found.winners, found.judged, found.withdrawn), (1, 0, 0));
        erase(&db, &contest.stranger, &english("gone"), NOW).await.expect("erased");
        let entry = entries::find(&db, &contest.entries[0]).await.expect("a query").expect("the entry");
        assert_eq!((entry.name, entry.summary), (english("Team of T-1"), Text::default()));
        assert_eq!(entries::team(&db, &contest.entries[0]).await.expect("a team").len(), 2);

        let refused = erase(&db, &contest.organiser, &english("gone"), NOW).await;
        assert!(matches!(refused, Err(StoreError::Refused(Refusal::NotAllowed))), "{refused:?}");
        let organiser = find(&db, &contest.organiser).await.expect("a query").expect("the account");
        assert_eq!(organiser.name, english("organiser"));
    })
    .await;
}
