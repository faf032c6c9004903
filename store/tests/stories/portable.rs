//! Stories of an edition that moves to another house, and of the table of what is personal.

use std::collections::BTreeSet;

use judging::time::Timestamp;
use store::ledger::{Chain, verify};
use store::portable::{Edition, Unreadable, export, import};
use store::schema::{About, Fallback, Kind, TABLES, Table};
use store::{Db, StoreError, args};

use crate::support::contest::{NOW, contest};
use crate::support::lived::{fill, reveal, settle};
use crate::support::{Folder, for_each_db, scorecards, sealed};

const COLUMNS_OF_SQLITE: &str = r"
    select t.name, c.name, lower(c.type)
    from sqlite_schema t
    join pragma_table_info(t.name) c
    where t.type = 'table' and t.name not like '\_sqlx%' escape '\' and t.name not like 'sqlite%'";
const COLUMNS_OF_POSTGRES: &str = r"
    select table_name::text, column_name::text, data_type::text
    from information_schema.columns
    where table_schema = 'public' and table_name not like '\_sqlx%'";

#[tokio::test]
async fn every_column_is_known_with_what_it_tells() {
    for_each_db(|db| async move {
        let sqlite = db.one::<(String,)>("select sqlite_version()", Vec::new()).await.is_ok();
        let sql = if sqlite { COLUMNS_OF_SQLITE } else { COLUMNS_OF_POSTGRES };
        let rows = db.all::<(String, String, String)>(sql, Vec::new()).await.expect("a schema");
        let there: BTreeSet<(String, String, &str)> =
            rows.into_iter().map(|(table, column, kind)| (table, column, kind_of(&kind))).collect();
        let columns = |table: &'static store::schema::Table| {
            table.columns.iter().map(|column| {
                let kind = match column.kind {
                    Kind::Text => "text",
                    Kind::Int => "int",
                    Kind::Bool => "bool",
                };
                (table.name.to_owned(), column.name.to_owned(), kind)
            })
        };
        let known: BTreeSet<(String, String, &str)> = TABLES.iter().flat_map(columns).collect();
        let unknown: Vec<_> = there.difference(&known).collect();
        let gone: Vec<_> = known.difference(&there).collect();
        assert!(
            unknown.is_empty() && gone.is_empty(),
            "say in store::schema what these tell: {unknown:?}; gone: {gone:?}"
        );
    })
    .await;
}

fn kind_of(of_engine: &str) -> &'static str {
    match of_engine {
        "text" => "text",
        "integer" | "bigint" => "int",
        "boolean" => "bool",
        other => panic!("no portable type: {other}"),
    }
}

#[tokio::test]
async fn an_edition_moves_to_an_empty_house_and_back_to_the_same_bytes() {
    for_each_db(|db| async move {
        let contest = contest(&db, "move").await;
        scorecards::submit(&db, &contest, 0, 0).await;
        sealed::team(&db, &contest.edition, &contest.entries[0]).await;
        let exported = export(&db, &contest.edition).await.expect("an export");
        for table in [
            "account",
            "edition",
            "competition",
            "round",
            "criterion",
            "entry",
            "juror",
            "scorecard",
            "point",
            "team_member",
            "ledger",
        ] {
            assert!(exported.lines.contains(&format!(r#""table":"{table}""#)), "{table}");
        }
        for secret in TABLES.iter().flat_map(|table| table.columns).filter(|column| column.about == About::Secret) {
            assert!(!exported.lines.contains(&format!(r#""{}":"#, secret.name)), "{} stays behind", secret.name);
        }
        let other = Folder::new();
        let house = Db::open(&other.url()).await.expect("an empty house");
        let edition = Edition::parse(&exported.lines).expect("an edition");
        import(&house, &edition, Timestamp::from_micros(5)).await.expect("an import");
        assert_eq!(export(&house, &contest.edition).await.expect("an export"), exported);
        let chain = Chain::from(&contest.edition);
        let heads = (
            verify(&house, &chain, None).await.expect("a whole chain"),
            verify(&db, &chain, None).await.expect("a whole chain"),
        );
        assert_eq!(heads.0, heads.1);
        verify(&house, &Chain::House, None).await.expect("the house's chain");

        let again = import(&house, &edition, Timestamp::from_micros(6)).await;
        assert!(again.is_err(), "an edition is taken in once");
        assert_eq!(export(&house, &contest.edition).await.expect("an export"), exported, "a refusal changes nothing");
        house.close().await;
    })
    .await;
}

#[tokio::test]
async fn every_table_of_an_edition_moves_to_another_house_to_the_same_bytes() {
    for_each_db(|db| async move {
        let contest = contest(&db, "leave").await;
        settle(&db, &contest, &contest.juror_accounts[0]).await;
        reveal(&db, &contest).await;
        fill(&db, &contest).await;
        let exported = export(&db, &contest.edition).await.expect("an export");
        let stays = |table: &&store::schema::Table| {
            table.of_edition.is_some() && !exported.lines.contains(&format!(r#""table":"{}""#, table.name))
        };
        let unfilled: Vec<&str> = TABLES.iter().filter(stays).map(|table| table.name).collect();
        assert_eq!(unfilled, Vec::<&str>::new());
        let other = Folder::new();
        let house = Db::open(&other.url()).await.expect("an empty house");
        let edition = Edition::parse(&exported.lines).expect("an edition");
        import(&house, &edition, NOW).await.expect("an import");
        let again = export(&house, &contest.edition).await.expect("an export");
        assert!(again == exported, "the same bytes");
        house.close().await;
    })
    .await;
}

/// A row of an export for each of its columns that came after the first release: without it, and with what it falls
/// back to.
fn without_later_columns(line: &str) -> (String, String) {
    let mut lacking: serde_json::Value = serde_json::from_str(line).expect("a line");
    let mut fallen = lacking.clone();
    let table = TABLES.iter().find(|table| lacking["table"] == table.name);
    for column in table.into_iter().flat_map(|table| table.columns) {
        let Some(fallback) = column.fallback else { continue };
        lacking["row"].as_object_mut().expect("a row").remove(column.name).expect("the column");
        fallen["row"][column.name] = match fallback {
            Fallback::Null => serde_json::Value::Null,
            Fallback::Text(text) => text.into(),
            Fallback::Int(number) => number.into(),
            Fallback::Bool(truth) => truth.into(),
        };
    }
    (lacking.to_string(), fallen.to_string())
}

#[tokio::test]
async fn an_export_from_before_a_column_came_is_taken_in_with_what_the_column_falls_back_to() {
    for_each_db(|db| async move {
        let contest = contest(&db, "older").await;
        sealed::team(&db, &contest.edition, &contest.entries[0]).await;
        let mut tx = db.begin().await.expect("a transaction");
        tx.run(
            "insert into proposal (id, round_id, reviews, read_languages, figures, made_at, least, of_each_side)
             values ('p', $1, 2, true, '{}', 1, 3, 1)",
            args![contest.online.as_str()],
        )
        .await
        .expect("a proposal");
        tx.run("update account set affiliation = '{\"en\":\"VUB\"}'", args![]).await.expect("profiles");
        tx.commit().await.expect("a commit");

        let lines = export(&db, &contest.edition).await.expect("an export").lines;
        assert!(lines.contains(r#""of_each_side":1"#) && lines.contains("VUB"), "{lines}");
        let (head, rows) = lines.split_once('\n').expect("a first line");
        let (lacking, fallen): (Vec<String>, Vec<String>) = rows.lines().map(without_later_columns).unzip();
        assert!(!lacking.iter().any(|line| line.contains("of_each_side")), "{lacking:?}");
        let other = Folder::new();
        let house = Db::open(&other.url()).await.expect("an empty house");
        let edition = Edition::parse(&format!("{head}\n{}\n", lacking.join("\n"))).expect("an older edition");
        import(&house, &edition, NOW).await.expect("an import");
        let again = export(&house, &contest.edition).await.expect("an export").lines;
        assert_eq!(again.lines().skip(1).collect::<Vec<_>>(), fallen);
        house.close().await;

        let short = r#"{"table":"point","row":{"scorecard_id":"a","criterion_id":"b"}}"#;
        let refused = Edition::parse(&format!("{lines}{short}\n")).map(|_| ()).expect_err("no edition").to_string();
        assert!(refused.ends_with(": point has no score"), "{refused}");
    })
    .await;
}

#[tokio::test]
async fn what_a_column_falls_back_to_is_the_default_of_its_migration() {
    for_each_db(|db| async move {
        // The schemas of both databases are compared elsewhere.
        if db.one::<(String,)>("select sqlite_version()", Vec::new()).await.is_err() {
            return;
        }
        let fallbacks = |table: &'static Table| {
            let later = table.columns.iter().filter_map(|column| Some((column.name, column.fallback?)));
            later.map(|(column, fallback)| (table.name, column, fallback))
        };
        for (table, column, fallback) in TABLES.iter().flat_map(fallbacks) {
            let sql = r#"select dflt_value, "notnull" from pragma_table_info($1) where name = $2"#;
            let found: Option<(Option<String>, bool)> = db.one(sql, args![table, column]).await.expect("a schema");
            let expected = match fallback {
                Fallback::Null => (None, false),
                Fallback::Text(text) => (Some(format!("'{text}'")), true),
                Fallback::Int(number) => (Some(number.to_string()), true),
                Fallback::Bool(truth) => (Some(truth.to_string()), true),
            };
            assert_eq!(found, Some(expected), "{table}.{column}");
        }
    })
    .await;
}

#[tokio::test]
async fn what_is_no_whole_edition_is_refused() {
    for_each_db(|db| async move {
        let contest = contest(&db, "whole").await;
        let lines = export(&db, &contest.edition).await.expect("an export").lines;
        let parse = |lines: &str| Edition::parse(lines).map(|_| ()).expect_err("no edition");
        assert_eq!(parse(""), Unreadable::Format);
        assert_eq!(parse("{\"format\":\"palmares-edition-2\"}\n"), Unreadable::Format);
        assert_eq!(parse(lines.lines().next().expect("a first line")), Unreadable::Editions(0));
        let with = |line: &str| parse(&format!("{lines}{line}\n")).to_string();
        let last = lines.lines().count() + 1;
        assert_eq!(with("nonsense"), format!("line {last}: expected ident at line 1 column 2"));
        assert_eq!(
            with(r#"{"table":"session","row":{}}"#),
            format!("line {last}: \"session\" is no table that moves with an edition")
        );
        assert_eq!(with(r#"{"table":"host","row":{"id":1}}"#), format!("line {last}: host.id is of another kind"));
        assert_eq!(
            with(r#"{"table":"point","row":{"scorecard_id":"a","criterion_id":"b","score":1,"more":2}}"#),
            format!("line {last}: point has no column \"more\"")
        );

        let house = Folder::new();
        let empty = Db::open(&house.url()).await.expect("an empty house");
        let refused = async |lines: &str| {
            let edition = Edition::parse(lines).expect("lines of an edition");
            import(&empty, &edition, Timestamp::from_micros(5)).await.expect_err("a refusal")
        };
        let forged = lines.replacen("\"verb\":\"", "\"verb\":\"x", 1);
        assert!(matches!(refused(&forged).await, StoreError::Ledger(_)), "a changed record shows");
        let hostless: Vec<&str> = lines.lines().filter(|line| !line.contains(r#""table":"host""#)).collect();
        assert!(matches!(refused(&hostless.join("\n")).await, StoreError::Database(_)), "signatories sign for a host");
        assert_eq!(store::editions::list(&empty).await.expect("a list"), [], "nothing of a refused edition is here");
        empty.close().await;
    })
    .await;
}
