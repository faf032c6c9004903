//! The server is killed while jurors save: whatever was acknowledged is there, and a change sent again changes nothing.

use std::collections::BTreeMap;
use std::sync::{Condvar, Mutex, PoisonError};
use std::thread;

use store::Db;
use store::ledger::{self, Chain};

use crate::support::{Client, Database, Draft, Server, block_on};

const TIMES: usize = 5;
const JURORS: usize = 10;
const SAVES_PER_JUROR: usize = 20;
const EDITION: &str = "cbstes-2026";

#[test]
fn an_acknowledged_save_survives_a_killed_server() {
    for database in Database::each("PALMARES_TEST_POSTGRES_DURABLE") {
        let server = Server::start(&database);
        let drafts: Vec<_> = Draft::of_sample_jury(&server.url).take(JURORS).collect();
        assert_eq!(drafts.len(), JURORS, "ten jurors of the sample have something to score");
        let mut table = Table { drafts, acknowledged: BTreeMap::new() };
        drop(server);
        for time in 0..TIMES {
            save_through_a_crash(&database, &mut table);
            check(&database, &table, time);
        }
        replay(&database, &mut table);
    }
}

/// The jurors with their scorecards, and what was acknowledged: change → version.
struct Table {
    drafts: Vec<(Client, Draft)>,
    acknowledged: BTreeMap<String, i64>,
}

/// Where the server is now, and how many saves it has acknowledged.
struct Place {
    state: Mutex<(usize, Option<String>, usize)>,
    changed: Condvar,
}

impl Place {
    fn moved(&self, url: Option<String>) {
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        *state = (state.0 + 1, url, state.2);
        self.changed.notify_all();
    }

    /// The address of a server of a later start than `known`.
    fn after(&self, known: usize) -> (usize, String) {
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        loop {
            if let (start, Some(url), _) = &*state
                && *start > known
            {
                return (*start, url.clone());
            }
            state = self.changed.wait(state).unwrap_or_else(PoisonError::into_inner);
        }
    }

    fn count(&self) {
        self.state.lock().unwrap_or_else(PoisonError::into_inner).2 += 1;
        self.changed.notify_all();
    }

    fn wait_for(&self, saves: usize) {
        let state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        drop(self.changed.wait_while(state, |state| state.2 < saves).unwrap_or_else(PoisonError::into_inner));
    }
}

/// Everybody saves; at a random moment the server is killed and started again; everybody sends again what had no
/// receipt, and goes on.
fn save_through_a_crash(database: &Database, table: &mut Table) {
    let place = Place { state: Mutex::new((0, None, 0)), changed: Condvar::new() };
    let crash_after = 10 + usize::from(rand_byte()) % (JURORS * SAVES_PER_JUROR - 50);
    let drafts = std::mem::take(&mut table.drafts);
    let server = Server::start(database);
    place.moved(Some(server.url.clone()));
    thread::scope(|scope| {
        let jurors: Vec<_> =
            drafts.into_iter().map(|(client, draft)| scope.spawn(|| type_on(client, draft, &place))).collect();
        place.wait_for(crash_after);
        server.kill();
        let again = Server::start(database);
        place.moved(Some(again.url.clone()));
        for juror in jurors {
            let (client, draft, receipts) = juror.join().expect("a juror's thread ends well");
            table.drafts.push((client, draft));
            table.acknowledged.extend(receipts);
        }
        again.kill();
    });
}

fn type_on(mut client: Client, mut draft: Draft, place: &Place) -> (Client, Draft, Vec<(String, i64)>) {
    let (mut start, url) = place.after(0);
    client = client.moved_to(&url);
    let mut receipts = Vec::new();
    for number in 0..SAVES_PER_JUROR {
        draft.type_in(&format!("A thought, number {number}"));
        let version = loop {
            match draft.save(&mut client) {
                Some(version) => break version,
                None => {
                    let (next, url) = place.after(start);
                    start = next;
                    client = client.moved_to(&url);
                }
            }
        };
        receipts.push((draft.change().to_owned(), version));
        place.count();
    }
    (client, draft, receipts)
}

/// Reads the database itself: every acknowledged change is there with its version, and the ledger verifies.
fn check(database: &Database, table: &Table, time: usize) {
    block_on(async {
        let db = Db::open(&database.url()).await.expect("the database opens after the crash");
        let stored: Vec<(String, i64)> =
            db.all("select change_id, version from scorecard_change", store::args![]).await.expect("changes are read");
        let stored: BTreeMap<String, i64> = stored.into_iter().collect();
        let lost: Vec<_> =
            table.acknowledged.iter().filter(|(change, version)| stored.get(*change) != Some(version)).collect();
        assert!(lost.is_empty(), "{} crash {time}: lost {lost:?}", database.engine());
        let edition = store::editions::find_by_slug(&db, EDITION).await.expect("a query").expect("the sample edition");
        ledger::verify(&db, &Chain::from(&edition.id), None).await.expect("the ledger verifies");
        db.close().await;
    });
}

/// Sends the last change of everybody once more: the same receipt, and nothing is written.
fn replay(database: &Database, table: &mut Table) {
    let before = records(database);
    let server = Server::start(database);
    for (client, draft) in &mut table.drafts {
        let version = draft.save(&mut client.moved_to(&server.url));
        assert_eq!(version, table.acknowledged.get(draft.change()).copied(), "the old receipt");
    }
    server.kill();
    assert_eq!(records(database), before, "a replayed save changes nothing");
}

fn records(database: &Database) -> i64 {
    block_on(async {
        let db = Db::open(&database.url()).await.expect("the database opens");
        let row: Option<(i64,)> =
            db.one("select count(*) from ledger", store::args![]).await.expect("records are counted");
        db.close().await;
        row.map_or(0, |(count,)| count)
    })
}

fn rand_byte() -> u8 {
    uuid::Uuid::new_v4().as_bytes()[0]
}
