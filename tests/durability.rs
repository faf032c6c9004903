//! How durable a commit is, in the engine's own words.

use sqlx::{Connection, PgConnection, SqliteConnection};
use store::Db;

use crate::support::{Database, Draft, Server, block_on};

/// A row that a deferred foreign key refuses, and refuses only when the transaction commits.
const BREAK_SQLITE: &str = "
    create table fault (account_id text references account (id) deferrable initially deferred);
    create trigger break_commit after insert on scorecard_change
    begin insert into fault values ('nobody'); end;";
const BREAK_POSTGRES: &str = "
    create table fault (account_id text references account (id) deferrable initially deferred);
    create function break_commit() returns trigger language plpgsql as
        $$ begin insert into fault values ('nobody'); return new; end $$;
    create trigger break_commit after insert on scorecard_change
        for each row execute function break_commit();";
const MEND_SQLITE: &str = "drop trigger break_commit";
const MEND_POSTGRES: &str = "drop trigger break_commit on scorecard_change";

#[test]
fn a_commit_that_fails_acknowledges_nothing() {
    for database in Database::each("PALMARES_TEST_POSTGRES") {
        let server = Server::start(&database);
        let (mut juror, mut draft) =
            Draft::of_sample_jury(&server.url).next().expect("a juror with something to score");
        let postgres = database.url().starts_with("postgres");
        execute(&database, if postgres { BREAK_POSTGRES } else { BREAK_SQLITE });
        draft.type_in("A thought that must not be acknowledged");
        let (status, body) = draft.send(&mut juror).expect("the server answers");
        assert_eq!((status, body["version"].as_i64()), (500, None), "{}: {body}", database.engine());

        execute(&database, if postgres { MEND_POSTGRES } else { MEND_SQLITE });
        let change = draft.change().to_owned();
        assert!(draft.save(&mut juror).is_some(), "the same change goes through afterwards");
        server.kill();
        assert_eq!(times_stored(&database, &change), 1);
    }
}

fn execute(database: &Database, sql: &'static str) {
    block_on(async {
        if database.url().starts_with("postgres") {
            let mut connection = PgConnection::connect(&database.url()).await.expect("a second connection");
            sqlx::raw_sql(sql).execute(&mut connection).await.expect("the trigger is made");
        } else {
            let mut connection = SqliteConnection::connect(&database.url()).await.expect("a second connection");
            sqlx::raw_sql(sql).execute(&mut connection).await.expect("the trigger is made");
        }
    });
}

fn times_stored(database: &Database, change: &str) -> i64 {
    block_on(async {
        let db = Db::open(&database.url()).await.expect("the database opens");
        let sql = "select count(*) from scorecard_change where change_id = $1";
        let row: Option<(i64,)> = db.one(sql, store::args![change]).await.expect("changes are counted");
        db.close().await;
        row.map_or(0, |(count,)| count)
    })
}

#[test]
fn sqlite_writes_through_to_the_disk() {
    let database = Database::sqlite();
    assert_eq!(settings(&database), [("journal_mode", "wal".to_owned()), ("synchronous", "2".to_owned())]);
}

#[test]
fn postgres_waits_for_the_disk() {
    // The other suites run on a server without fsync; this one asks a server that is set up as in production.
    let Some(database) = Database::postgres("PALMARES_TEST_POSTGRES_DURABLE") else { return };
    assert_eq!(settings(&database), [("fsync", "on".to_owned()), ("synchronous_commit", "on".to_owned())]);
}

fn settings(database: &Database) -> Vec<(&'static str, String)> {
    block_on(async {
        let db = Db::open(&database.url()).await.expect("a fresh database opens");
        let settings = db.durability().await.expect("the engine tells");
        db.close().await;
        settings
    })
}
