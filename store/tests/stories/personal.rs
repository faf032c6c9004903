//! Stories of what the house holds about a person, and of a person who leaves it.

use std::collections::BTreeSet;

use judging::access::Refusal;
use judging::ids::AccountId;
use judging::seal::ranking_bytes;
use judging::text::{Language, Text};
use store::accounts::{NewAccount, find, find_by_email};
use store::ledger::{Chain, verify};
use store::personal::{By, Fate, TIES, erase, export, leaving};
use store::rankings::load;
use store::schema::{About, Kind, TABLES};
use store::{Db, StoreError, accounts, args, entries, sessions};

use crate::support::calls::{author, file, plain_call};
use crate::support::contest::{Contest, NOW, contest, english};
use crate::support::lived::{reveal, settle};
use crate::support::{for_each_db, scorecards, sealed};

/// Words of the person that nothing else in the database says.
const NAMED: [&str; 4] = ["zephyrine", "齐菲琳", "élodie", "juror-a@"];

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
async fn a_person_reads_every_row_of_theirs_and_only_what_tells_of_them() {
    for_each_db(|db| async move {
        let contest = contest(&db, "leave").await;
        let person = contest.juror_accounts[0].clone();
        settle(&db, &contest, &person).await;
        let told = export(&db, &person, NOW).await.expect("an export");
        for tie in TIES {
            let there = rows(&db, tie.by, tie.table, &person).await;
            let told = told["rows"][tie.table].as_array().map_or(&[][..], Vec::as_slice);
            assert_eq!(i64::try_from(told.len()).expect("a count"), there, "rows of {}", tie.table);
            let table = TABLES.iter().find(|table| table.name == tie.table).expect("a table");
            let may = |column: &&store::schema::Column| {
                matches!(column.about, About::Person | About::Thing) && !tie.untold.contains(&column.name)
            };
            let columns: BTreeSet<&str> = table.columns.iter().filter(may).map(|column| column.name).collect();
            for row in told {
                let row = row.as_object().expect("a row");
                assert_eq!(row.keys().map(String::as_str).collect::<BTreeSet<_>>(), columns, "of {}", tie.table);
            }
        }
    })
    .await;
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
