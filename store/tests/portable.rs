//! Stories of an edition that moves to another house, and of the table of what is personal.

mod support;

use std::collections::BTreeSet;

use judging::time::Timestamp;
use store::ledger::{Chain, verify};
use store::portable::{Edition, Unreadable, export, import};
use store::schema::{About, Kind, TABLES};
use store::{Db, StoreError};
use support::contest::contest;
use support::{for_each_db, scorecards, sealed};

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

/// A folder that goes with the story.
struct Folder(std::path::PathBuf);

impl Folder {
    fn new() -> Self {
        Self(std::env::temp_dir().join(format!("palmares-test-{}", store::random_hex(8))))
    }

    fn url(&self) -> String {
        format!("sqlite:{}", self.0.join("palmares.db").display())
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}
