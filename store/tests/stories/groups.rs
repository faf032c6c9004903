//! Stories of acts that wait for one writing connection and are made durable together.

use std::sync::Arc;

use sqlx::{Connection, SqliteConnection};
use store::{Db, args};
use tokio::sync::Barrier;

use crate::support::for_each_url;

const ACTS: usize = 60;
const COUNT: &str = "select count(*) from thing";
/// A row named `poison` is refused, and refused only when its transaction commits.
const THINGS: &str = "
    create table thing (name text primary key);
    create table fault (thing text references thing (name) deferrable initially deferred);
    create trigger poison after insert on thing when new.name = 'poison'
    begin insert into fault values ('nothing'); end;";

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn what_is_acknowledged_is_committed_and_what_is_given_up_is_gone() {
    on_sqlite(|db| async move {
        at_once(&db, |db, number| async move {
            let mut tx = db.begin().await.expect("a transaction");
            tx.run("insert into thing (name) values ($1)", args![name(number)]).await.expect("a row");
            match number % 3 {
                0 => {
                    tx.commit().await.expect("a commit");
                    assert!(is_there(&db, number).await, "another connection sees what is acknowledged");
                }
                1 => tx.leave().await.expect("an end"),
                _ => drop(tx),
            }
        })
        .await;
        for number in 0..ACTS {
            assert_eq!(is_there(&db, number).await, number.is_multiple_of(3), "{number}");
        }
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn who_only_reads_waits_until_what_was_read_is_committed() {
    on_sqlite(|db| async move {
        at_once(&db, |db, number| async move {
            let mut tx = db.begin().await.expect("a transaction");
            if number % 2 == 0 {
                tx.run("insert into thing (name) values ($1)", args![name(number)]).await.expect("a row");
                tx.commit().await.expect("a commit");
            } else {
                let seen: Option<(i64,)> = tx.one(COUNT, args![]).await.expect("a count");
                tx.leave().await.expect("an end");
                let committed: Option<(i64,)> = db.one(COUNT, args![]).await.expect("a count");
                assert!(committed >= seen, "{committed:?} of {seen:?}");
            }
        })
        .await;
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_commit_that_fails_acknowledges_nobody_of_its_group() {
    on_sqlite(|db| async move {
        let acknowledged = at_once(&db, |db, number| async move {
            let name = if number == ACTS / 2 { "poison".to_owned() } else { name(number) };
            let mut tx = db.begin().await.expect("a transaction");
            tx.run("insert into thing (name) values ($1)", args![name]).await.expect("a row");
            tx.commit().await.is_ok()
        })
        .await;
        for (number, acknowledged) in acknowledged.into_iter().enumerate() {
            assert_eq!(is_there(&db, number).await, acknowledged, "{number}");
            assert!(number != ACTS / 2 || !acknowledged, "the poisoned act is not acknowledged");
        }
        let mut tx = db.begin().await.expect("the next transaction");
        tx.run("insert into thing (name) values ('after')", args![]).await.expect("a row");
        tx.commit().await.expect("the connection goes on after a commit that failed");
    })
    .await;
}

/// Begins this act so many times at the same moment and waits for all; what they gave, by their numbers.
async fn at_once<F>(db: &Db, act: impl Fn(Db, usize) -> F) -> Vec<F::Output>
where
    F: Future<Output: Send + 'static> + Send + 'static,
{
    let together = Arc::new(Barrier::new(ACTS));
    let acts = (0..ACTS).map(|number| {
        let (act, together) = (act(db.clone(), number), together.clone());
        tokio::spawn(async move {
            together.wait().await;
            act.await
        })
    });
    let mut given = Vec::new();
    for act in acts.collect::<Vec<_>>() {
        given.push(act.await.expect("an act that ends well"));
    }
    given
}

/// Runs a story on a fresh SQLite database with the table of things; PostgreSQL groups commits by itself.
async fn on_sqlite<F: Future<Output = ()>>(story: impl Fn(Db) -> F) {
    for_each_url(|db, url| {
        let story = story(db);
        async move {
            if url.starts_with("sqlite") {
                let mut connection = SqliteConnection::connect(&url).await.expect("a second connection");
                sqlx::raw_sql(THINGS).execute(&mut connection).await.expect("the table is made");
                story.await;
            }
        }
    })
    .await;
}

fn name(number: usize) -> String {
    format!("thing {number}")
}

async fn is_there(db: &Db, number: usize) -> bool {
    let row: Option<(String,)> =
        db.one("select name from thing where name = $1", args![name(number)]).await.expect("a row is looked for");
    row.is_some()
}
