//! Stories of the news that servers tell each other.

use std::time::Duration;

use sqlx::postgres::PgConnection;
use sqlx::{AssertSqlSafe, Connection, Executor};
use store::args;

use crate::support::for_postgres;

#[tokio::test]
async fn news_that_was_missed_while_postgresql_was_away_is_made_good() {
    for_postgres(async |server, db| {
        let mut feed = db.feed().await.expect("a feed");
        let (name,): (String,) =
            db.one("select current_database()::text", args![]).await.expect("a query").expect("a name");
        let (base, _) = server.rsplit_once('/').expect("the address ends with a database");
        let mut admin = PgConnection::connect(&server).await.expect("the server answers");
        // Another server, which keeps its connection while ours is cut off.
        let mut other = PgConnection::connect(&format!("{base}/{name}")).await.expect("the database answers");

        admin
            .execute(AssertSqlSafe(format!("alter database {name} allow_connections false")))
            .await
            .expect("a shut door");
        let cut_off = "select pg_terminate_backend(pid, 10000) from pg_stat_activity
                       where datname = current_database() and pid <> pg_backend_pid()";
        other.execute(cut_off).await.expect("all other connections end");
        other.execute("select pg_notify('palmares_news', 'stage')").await.expect("news");
        admin
            .execute(AssertSqlSafe(format!("alter database {name} allow_connections true")))
            .await
            .expect("an open door");

        let heard = tokio::time::timeout(Duration::from_secs(60), feed.changed("stage")).await;
        assert_eq!(heard, Ok(true), "what was told meanwhile is unknown, so anything may have changed");
        other.close().await.expect("the connection closes");
        admin.close().await.expect("the connection closes");
    })
    .await;
}
