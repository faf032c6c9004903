//! Bounded loads and what they measure.

use std::path::Path;
use std::time::{Duration, Instant};

use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqliteSynchronous};
use sqlx::{ConnectOptions, Connection};

use crate::support::{Client, Draft, block_on};

/// What one run of a load came to.
#[derive(Clone, Copy)]
pub struct Measured {
    /// Half of the requests took no longer.
    pub p50: Duration,
    /// 99 of 100 requests took no longer.
    pub p99: Duration,
    /// Requests a second, all clients together.
    pub per_second: f64,
}

impl Measured {
    /// The figures of requests that took so long each, and all together.
    pub fn of(mut times: Vec<Duration>, took: Duration) -> Self {
        times.sort();
        let at = |share: f64| times[((times.len() as f64 * share).ceil() as usize).clamp(1, times.len()) - 1];
        Self { p50: at(0.5), p99: at(0.99), per_second: times.len() as f64 / took.as_secs_f64() }
    }

    /// The median of each figure over several runs.
    pub fn median(runs: Vec<Self>) -> Self {
        fn middle<T: PartialOrd + Copy>(mut values: Vec<T>) -> T {
            values.sort_by(|a, b| a.partial_cmp(b).expect("figures are numbers"));
            values[values.len() / 2]
        }
        Self {
            p50: middle(runs.iter().map(|run| run.p50).collect()),
            p99: middle(runs.iter().map(|run| run.p99).collect()),
            per_second: middle(runs.iter().map(|run| run.per_second).collect()),
        }
    }
}

/// Reads a page with so many clients at a time, each so many times.
pub fn read(url: &str, client: &Client, path: &str, clients: usize, times: usize) -> Measured {
    at_once((0..clients).map(|_| client.moved_to(url)).collect(), |mut client| {
        (0..times)
            .map(|_| {
                timed(|| {
                    let answer = client.get(path);
                    assert_eq!(answer.status, 200, "{path}: {:?}", answer.location);
                })
            })
            .collect()
    })
}

/// Saves drafts with each of these jurors at a time, so many times each.
pub fn save(url: &str, jurors: &[Client], times: usize) -> Measured {
    let drafts: Vec<(Client, Draft)> = jurors
        .iter()
        .map(|juror| {
            let mut juror = juror.moved_to(url);
            let draft = Draft::first_open(&mut juror, "cbstes-2026").expect("a scorecard that can be written");
            (juror, draft)
        })
        .collect();
    at_once(drafts, |(mut juror, mut draft)| {
        (0..times)
            .map(|turn| {
                draft.type_in(&format!("A thought of the juror, number {turn}"));
                timed(|| assert!(draft.save(&mut juror).is_some(), "the save is acknowledged"))
            })
            .collect()
    })
}

/// How many durable commits a second one SQLite connection makes beside the database, so many of them.
pub fn durable_commits(folder: &Path, count: u32) -> f64 {
    block_on(async {
        let mut connection = SqliteConnectOptions::new()
            .filename(folder.join("commits.sqlite"))
            .create_if_missing(true)
            .journal_mode(SqliteJournalMode::Wal)
            .synchronous(SqliteSynchronous::Full)
            .connect()
            .await
            .expect("a fresh file opens");
        sqlx::query("create table t (n integer)").execute(&mut connection).await.expect("a table is made");
        let begun = Instant::now();
        for _ in 0..count {
            sqlx::query("insert into t values (1)").execute(&mut connection).await.expect("a row is written");
        }
        let took = begun.elapsed();
        connection.close().await.ok();
        f64::from(count) / took.as_secs_f64()
    })
}

/// The size in bytes of the first file with this ending that a page names, as it travels.
pub fn transfer(url: &str, page: &str, ending: &str) -> Option<u64> {
    let names = page.split(['"', '\'']).filter(|name| name.starts_with("/assets/"));
    let name = names.into_iter().find(|name| name.ends_with(&format!(".{ending}")))?;
    let response = ureq::get(format!("{url}{name}")).header("accept-encoding", "br").call().ok()?;
    response.headers().get("content-length")?.to_str().ok()?.parse().ok()
}

/// A duration for the table.
pub fn milliseconds(duration: Duration) -> String {
    format!("{:.1} ms", duration.as_secs_f64() * 1000.0)
}

fn timed(act: impl FnOnce()) -> Duration {
    let begun = Instant::now();
    act();
    begun.elapsed()
}

fn at_once<T: Send>(clients: Vec<T>, each: impl Fn(T) -> Vec<Duration> + Sync) -> Measured {
    let begun = Instant::now();
    let times = std::thread::scope(|scope| {
        let threads: Vec<_> = clients.into_iter().map(|client| scope.spawn(|| each(client))).collect();
        threads.into_iter().flat_map(|thread| thread.join().expect("a client ends well")).collect()
    });
    Measured::of(times, begun.elapsed())
}
