//! `cargo xtask bench`: what a person waits for, measured on one machine in one run. Never a test.
//!
//! Everything runs against a started `palmares serve` on the loopback and a fresh SQLite database: the sample edition
//! and competitions of 1, 40, 300 and 10,000 entries. Loads are bounded in count; the last minute of a call is one minute.
#![expect(clippy::disallowed_methods, reason = "a benchmark reads the clock")]

mod contests;
mod deadline;
mod load;
mod machine;
#[path = "../support/mod.rs"]
mod support;

use std::time::{Duration, Instant};

use load::Measured;
use support::{Client, Database, Server};

/// How often each figure is taken; the table shows medians.
const RUNS: usize = 5;
const READERS: usize = 16;

fn main() {
    let database = Database::sqlite();
    drop(Server::start(&database));
    let jury = contests::make(&database);
    let entrants = deadline::make(&database);
    println!("| what | median of {RUNS} | p99 |\n|---|---|---|");
    start_up(&database);
    let server = Server::start(&database);
    let jurors: Vec<Client> = jury.iter().map(|email| Client::signed_in(&server.url, email)).collect();
    let organiser = Client::signed_in(&server.url, "organiser@palmares.example");
    pages(&server, &jurors[0], &organiser);
    saves(&server, &database, &jurors);
    println!("| resident memory after the load | {} MB | |", machine::resident_megabytes(server.id()));
    sizes(&server, &jurors[0]);
    strangers(&server, &jury);
    deadline::minute(&server, &database, &entrants);
    println!("\n{}", machine::load());
}

fn start_up(database: &Database) {
    let mut times: Vec<Duration> = (0..RUNS)
        .map(|_| {
            let begun = Instant::now();
            let server = Server::start(database);
            let took = begun.elapsed();
            drop(server);
            took
        })
        .collect();
    times.sort();
    println!("| start on an existing database | {} | |", load::milliseconds(times[RUNS / 2]));
}

fn pages(server: &Server, juror: &Client, organiser: &Client) {
    let desk = juror.moved_to(&server.url).get("/e/cbstes-2026/desk").body;
    let scoring = contests::first_link(&desk, "/e/cbstes-2026/desk/");
    let visitor = Client::new(&server.url);
    let all = "/e/cbstes-2026/office/c/bench-10000/entries";
    let (few, many) = (round_of(organiser, &server.url, "bench-300"), round_of(organiser, &server.url, "bench-10000"));
    let rows: [(&str, &Client, &str); 14] = [
        ("public page", &visitor, "/e/cbstes-2026"),
        ("call page", &visitor, "/e/cbstes-2026/c/business-pitch"),
        ("a juror's list of 40 entries", juror, "/e/cbstes-2026/desk"),
        ("the scoring page", juror, &scoring),
        ("the organiser's list, 300 entries", organiser, "/e/cbstes-2026/office/c/bench-300/entries"),
        ("the organiser's list, 10,000 entries", organiser, all),
        ("the progress of 300 entries", organiser, &format!("{few}/progress")),
        ("the progress of 10,000 entries", organiser, &format!("{many}/progress")),
        ("the assignment of 300 entries", organiser, &format!("{few}/assignment")),
        ("the assignment of 10,000 entries", organiser, &format!("{many}/assignment")),
        ("the same by title", organiser, &format!("{all}?sort=title")),
        ("a search in 10,000 entries, 光子", organiser, &format!("{all}?q=%E5%85%89%E5%AD%90")),
        ("a search in 10,000 entries, counts 99", organiser, &format!("{all}?q=counts+99")),
        ("a search in 10,000 entries that finds nothing", organiser, &format!("{all}?q=%E6%97%A0%E4%BA%BA")),
    ];
    for (name, client, path) in rows {
        let runs = (0..RUNS).map(|_| load::read(&server.url, client, path, READERS, 25));
        let measured = Measured::median(runs.collect());
        println!(
            "| {name}, {READERS} at a time | {} ({:.0} a second) | {} |",
            load::milliseconds(measured.p50),
            measured.per_second,
            load::milliseconds(measured.p99)
        );
    }
}

/// What a form sends beside the address.
type Fields = [(&'static str, &'static str)];

/// How long the answers take that are the same for addresses with an account and without one: they must not tell them
/// apart by time either. Known and unknown addresses take turns.
fn strangers(server: &Server, jury: &[String]) {
    const ASKED: usize = 20;
    let acts: [(&str, &str, &Fields); 3] = [
        ("a wrong password", "sign-in", &[("password", "not this one"), ("next", "/account")]),
        ("a link asked for", "send-key", &[("key", "")]),
        ("a sign-up", "sign-up", &[("name", "Ada"), ("name_zh", ""), ("password", "a long sentence"), ("edition", "")]),
    ];
    for (name, act, fields) in acts {
        let (mut times, mut statuses) = ([Vec::new(), Vec::new()], Vec::new());
        for (number, known) in jury.iter().take(ASKED).enumerate() {
            let unknown = format!("nobody{number}@{act}.example");
            for (email, times) in [known, &unknown].into_iter().zip(&mut times) {
                let fields = [[("email", email.as_str())].as_slice(), fields].concat();
                let begun = Instant::now();
                statuses.push(Client::new(&server.url).call(&format!("/api/accounts/{act}"), &fields).status);
                times.push(begun.elapsed());
            }
        }
        assert!(statuses.iter().all(|status| *status == statuses[0]), "{name}: {statuses:?}");
        let [known, unknown] = times.map(|mut times| {
            times.sort();
            times[times.len() / 2]
        });
        println!(
            "| {name}, known and unknown address, medians of {ASKED} | {}, {} (ratio {:.2}) | |",
            load::milliseconds(known),
            load::milliseconds(unknown),
            known.as_secs_f64() / unknown.as_secs_f64()
        );
    }
}

/// The address of a competition's round.
fn round_of(organiser: &Client, url: &str, competition: &str) -> String {
    let mut organiser = organiser.moved_to(url);
    let page = organiser.get(&format!("/e/cbstes-2026/office/c/{competition}")).body;
    contests::first_link(&page, "/e/cbstes-2026/office/r/")
}

fn saves(server: &Server, database: &Database, jurors: &[Client]) {
    for count in [1, 50] {
        let runs = (0..RUNS).map(|_| load::save(&server.url, &jurors[..count], 20));
        let measured = Measured::median(runs.collect());
        println!(
            "| an acknowledged save, {count} jurors at a time | {} ({:.0} a second) | {} |",
            load::milliseconds(measured.p50),
            measured.per_second,
            load::milliseconds(measured.p99)
        );
    }
    let commits = load::durable_commits(database.folder.path(), 500);
    println!("| one SQLite connection, durable commits alone | {commits:.0} a second | |");
}

/// What the browser loads for a page: style sheet and, on pages with an island, JavaScript and wasm, as brotli.
fn sizes(server: &Server, juror: &Client) {
    let mut juror = juror.moved_to(&server.url);
    let desk = juror.get("/e/cbstes-2026/desk").body;
    let scoring = contests::first_link(&desk, "/e/cbstes-2026/desk/");
    for (name, path) in [("public page", "/e/cbstes-2026"), ("the scoring page", scoring.as_str())] {
        let body = juror.get(path).body;
        let parts: Vec<String> = ["css", "js", "wasm", "woff2"]
            .iter()
            .filter_map(|ending| {
                let bytes = load::transfer(&server.url, &body, ending)?;
                Some(format!("{ending} {:.1} KB", bytes as f64 / 1000.0))
            })
            .collect();
        println!("| what {name} loads, brotli | html {:.1} KB, {} | |", body.len() as f64 / 1000.0, parts.join(", "));
    }
}
