//! The last minute of a call: everybody saves, hands in a file and submits. Afterwards the database is asked whether what
//! was acknowledged is there, and whether anything came in too late; the clients say the same by their own clock.

use std::collections::BTreeSet;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use judging::call::RawEntry;
use judging::text::{Language, Text};
use serde_json::Value;
use store::accounts::NewAccount;
use store::links::{self, Purpose};
use store::{Db, accounts, args, competitions, editions, manuscripts, sha256_hex};

use crate::load::{Measured, milliseconds};
use crate::machine;
use crate::support::{Client, Database, Server, block_on};

const ENTRANTS: usize = 300;
/// How many of them the measuring machine lets act at the same moment.
const AT_ONCE: usize = 64;
/// They begin over so long a time, a second more than the call is open.
const SPREAD: Duration = Duration::from_secs(61);
const FILE_BYTES: usize = 5_000_000;
const PIECE: usize = 1 << 20;
const ACTS: [&str; 3] = ["a save", "an upload of 5 MB", "a submission"];
const EDITION: &str = "cbstes-2026";

/// Puts the deadline a minute ahead by the edition's clock; gives it, in microseconds.
const OPEN: &str = "
    update call
    set deadline = 60000000 + cast(unixepoch('subsec') * 1000000 as integer)
                 + (select coalesce(e.clock_offset, 0) from edition e where e.slug = 'cbstes-2026')
    where competition_id = (select id from competition where slug = 'bench-1')
    returning cast(deadline as text)";

/// How far the edition's clock is ahead, in microseconds.
const OFFSET: &str = "select cast(coalesce(clock_offset, 0) as text) from edition where slug = 'cbstes-2026'";

/// Who enters: the secret of a link that signs in, so that nobody waits for a password to be checked, and an entry.
pub struct Entrant {
    secret: String,
    entry: String,
}

/// What one of them was told.
#[derive(Default)]
struct Told {
    times: [Option<Duration>; 3],
    change: Option<String>,
    file: Option<String>,
    submitted: bool,
    late: usize,
    failed: usize,
    /// Acts that were begun after the deadline, or after the server had said that it is closed, and done all the same.
    too_late: Vec<&'static str>,
}

/// When nothing may be taken any more, as the clients know it.
struct Close {
    /// The deadline by the clock of this machine, in microseconds.
    deadline: i64,
    /// Whether the server has answered that the call is closed.
    said: AtomicBool,
}

impl Close {
    /// Whether an act that begins now begins too late.
    fn is_past(&self) -> bool {
        ::server::cli::now().micros() > self.deadline || self.said.load(Ordering::SeqCst)
    }
}

/// Makes the call of the competition of one entry, and entrants with a draft each, before the server starts.
pub fn make(database: &Database) -> Vec<Entrant> {
    block_on(async {
        let db = Db::open(&database.url()).await.expect("the database opens");
        let edition = editions::find_by_slug(&db, EDITION).await.expect("a query").expect("the edition");
        let competition = competitions::find_by_slug(&db, &edition.id, "bench-1").await.expect("a query");
        let competition = competition.expect("the competition").id;
        let real = ::server::cli::now();
        let now = edition.now(real);
        let mut tx = db.begin().await.expect("a transaction");
        let form = r#"{"languages":["en","zh-Hans"],"deck":"required","deck_pages":20,"fields":[]}"#;
        tx.run(
            "insert into call (competition_id, opens_at, deadline, grace_seconds, form, version, last_number)
             values ($1, 0, 4102444800000000, 0, $2, 1, 1000)",
            args![competition.as_str(), form],
        )
        .await
        .expect("a call");
        tx.commit().await.expect("a commit");
        let mut all = Vec::new();
        for number in 0..ENTRANTS {
            let name = Text::one(Language::English, format!("Entrant {number}"));
            let email = format!("entrant{number}@palmares.example");
            let new = NewAccount { email, name, password_hash: None, language: Language::English };
            let account = accounts::add(&db, &new, real).await.expect("an account");
            let entry = manuscripts::start(&db, &edition.id, &account, &competition, RawEntry::default(), now);
            let entry = entry.await.expect("a draft").to_string();
            let mut tx = db.begin().await.expect("a transaction");
            let link = links::make(&mut tx, Purpose::SignIn, account.as_str(), &(), real).await.expect("a link");
            tx.commit().await.expect("a commit");
            all.push(Entrant { secret: link.rsplit('/').next().expect("the secret").to_owned(), entry });
        }
        db.close().await;
        all
    })
}

/// Lets the minute pass and prints what it came to.
///
/// # Panics
/// Where anything that was acknowledged is not there, something that came too late is, nothing was acknowledged or nothing
/// refused as late, so that nothing was measured, or anything failed.
pub fn minute(server: &Server, database: &Database, entrants: &[Entrant]) {
    let clients: Vec<Client> = entrants.iter().map(|entrant| enter(&server.url, &entrant.secret)).collect();
    let number = |sql| database.texts(sql).remove(0).parse::<i64>().expect("a number");
    let deadline = number(OPEN);
    let close = Close { deadline: deadline - number(OFFSET), said: AtomicBool::new(false) };
    let begun = Instant::now();
    let next = AtomicUsize::new(0);
    let told: Vec<(usize, Told)> = std::thread::scope(|scope| {
        let work = || {
            let mut done = Vec::new();
            loop {
                let number = next.fetch_add(1, Ordering::Relaxed);
                let Some(client) = clients.get(number) else { return done };
                let turn = SPREAD.mul_f64(number as f64 / ENTRANTS as f64);
                std::thread::sleep(turn.saturating_sub(begun.elapsed()));
                done.push((number, hurry(client.moved_to(&server.url), &entrants[number].entry, number, &close)));
            }
        };
        let threads: Vec<_> = (0..AT_ONCE).map(|_| scope.spawn(work)).collect();
        threads.into_iter().flat_map(|thread| thread.join().expect("a client ends well")).collect()
    });
    print(&told, begun.elapsed(), machine::peak_megabytes(server.id()));
    verify(database, entrants, &told, deadline);
    judge(&told);
}

fn enter(url: &str, secret: &str) -> Client {
    let mut client = Client::new(url);
    let answer = client.post("/api/accounts/sign-in-by-link", &[("secret", secret)]);
    assert!(answer.status == 302 && client.get("/account").status == 200, "{answer:?}");
    client
}

/// One entrant saves, hands in the file, and submits.
fn hurry(mut client: Client, entry: &str, number: usize, close: &Close) -> Told {
    let mut told = Told::default();
    let change = uuid::Uuid::new_v4().to_string();
    let answer = told.timed(0, close, || send(&mut client, "save", entry, &change, 1));
    if answer.is_some() {
        told.change = Some(change);
    }
    let file = pdf(number);
    if let Some(stored) = told.timed(1, close, || hand_in(&mut client, entry, &file)) {
        told.file = Some(sha256_hex(&file));
        let version = stored["stored"]["version"].as_i64().unwrap_or(0);
        let change = uuid::Uuid::new_v4().to_string();
        told.submitted = told.timed(2, close, || send(&mut client, "submit", entry, &change, version)).is_some();
    }
    told
}

impl Told {
    /// What an act that was done answered, and how long it took; one that was not done is counted.
    fn timed(&mut self, at: usize, close: &Close, act: impl FnOnce() -> Option<(u16, Value)>) -> Option<Value> {
        let (begun, is_past) = (Instant::now(), close.is_past());
        match act() {
            Some((200, value)) => {
                self.times[at] = Some(begun.elapsed());
                self.too_late.extend(is_past.then_some(ACTS[at]));
                return Some(value);
            }
            Some((409, value)) if value["Refused"]["CallClosed"].is_object() => {
                close.said.store(true, Ordering::SeqCst);
                self.late += 1;
            }
            other => {
                eprintln!("not done: {other:?}");
                self.failed += 1;
            }
        }
        None
    }
}

fn send(client: &mut Client, act: &str, entry: &str, change: &str, version: i64) -> Option<(u16, Value)> {
    let version = version.to_string();
    let fields = [
        ("edition", EDITION),
        ("entry", entry),
        ("change", change),
        ("base_version", &version),
        ("language", "en"),
        ("title-en", "Cold chips"),
        ("name-en", "Chilly"),
        ("summary-en", "We cool chips."),
        ("m0-row", "on"),
        ("m0-name-en", "Li Wei"),
        ("m0-role-en", "CEO"),
        ("m0-affiliation-en", "Ghent University"),
    ];
    client.try_call(&format!("/api/entrants/{act}"), &fields)
}

/// Sends a file in pieces; gives the answer to the last, or to the first that is not taken.
fn hand_in(client: &mut Client, entry: &str, file: &[u8]) -> Option<(u16, Value)> {
    let (id, bytes) = (uuid::Uuid::new_v4().to_string(), file.len().to_string());
    let place = [("edition", EDITION), ("entry", entry), ("slot", "deck"), ("name", "deck.pdf")];
    let fields = [place.as_slice(), &[("upload", id.as_str()), ("bytes", &bytes)]].concat();
    let mut answer = client.try_call("/api/entrants/upload", &fields)?;
    for (piece, from) in file.chunks(PIECE).zip((0..).step_by(PIECE)) {
        if answer.0 != 200 {
            break;
        }
        let sent = client.try_piece(&format!("/e/{EDITION}/entries/{entry}/uploads/{id}"), from, piece)?;
        answer = (sent.status, serde_json::from_str(&sent.body).unwrap_or(Value::Null));
    }
    Some(answer)
}

/// A PDF of one empty page and much that nobody sees, another one for each number.
fn pdf(number: usize) -> Vec<u8> {
    let ballast = format!("{number:08x}").repeat(FILE_BYTES / 8);
    let objects = [
        "<< /Type /Catalog /Pages 2 0 R >>".to_owned(),
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>".to_owned(),
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 320 180] >>".to_owned(),
        format!("<< /Length {} >>\nstream\n{ballast}\nendstream", ballast.len()),
    ];
    let (mut text, mut table) = (String::from("%PDF-1.7\n"), String::from("xref\n0 5\n0000000000 65535 f \n"));
    for (object, at) in objects.iter().zip(1..) {
        table += &format!("{:010} 00000 n \n", text.len());
        text += &format!("{at} 0 obj\n{object}\nendobj\n");
    }
    let start = text.len();
    text += &format!("{table}trailer\n<< /Size 5 /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n");
    text.into_bytes()
}

fn print(told: &[(usize, Told)], took: Duration, megabytes: u64) {
    for (at, name) in ACTS.into_iter().enumerate() {
        let times: Vec<Duration> = told.iter().filter_map(|(_, told)| told.times[at]).collect();
        assert!(!times.is_empty(), "{name}: nothing was acknowledged");
        let (done, measured) = (times.len(), Measured::of(times, took));
        println!(
            "| the deadline minute of {ENTRANTS} entrants: {name} | {} ({done} acknowledged) | {} |",
            milliseconds(measured.p50),
            milliseconds(measured.p99)
        );
    }
    let (late, failed) = (sum(told, |told| told.late), sum(told, |told| told.failed));
    let too_late = sum(told, |told| told.too_late.len());
    println!("| … refused as late, failed otherwise; resident memory at most | {late}, {failed}; {megabytes} MB | |");
    println!("| … begun after the deadline or its announcement, and accepted, by the clients | {too_late} | |");
}

fn sum(told: &[(usize, Told)], of: fn(&Told) -> usize) -> usize {
    told.iter().map(|(_, told)| of(told)).sum()
}

/// By what the clients saw.
fn judge(told: &[(usize, Told)]) {
    let too_late: Vec<_> = told.iter().flat_map(|(_, told)| &told.too_late).collect();
    assert!(too_late.is_empty(), "begun too late and accepted: {too_late:?}");
    assert_eq!(sum(told, |told| told.failed), 0, "acts failed");
    assert!(sum(told, |told| told.late) > 0, "nobody was refused as late: the deadline was not put to the test");
}

/// Asks the database itself.
fn verify(database: &Database, entrants: &[Entrant], told: &[(usize, Told)], deadline: i64) {
    let set = |sql| database.texts(sql).into_iter().collect::<BTreeSet<String>>();
    let changes = set("select change_id from manuscript_version");
    let files = set("select manuscript_id || ' ' || sha256 from manuscript_file");
    let submitted =
        set("select m.id from manuscript m join entry e on e.id = m.id where submitted_version is not null");
    let folder = database.folder.path().join("files");
    let mut lost = Vec::new();
    for (number, told) in told {
        let entry = &entrants[*number].entry;
        lost.extend(told.change.iter().filter(|change| !changes.contains(*change)).map(|_| (entry, "save")));
        let there = |sha256: &String| {
            let bytes = std::fs::metadata(folder.join(format!("{sha256}.pdf"))).map_or(0, |file| file.len());
            files.contains(&format!("{entry} {sha256}")) && bytes >= FILE_BYTES as u64
        };
        lost.extend(told.file.iter().filter(|sha256| !there(sha256)).map(|_| (entry, "file")));
        lost.extend((told.submitted && !submitted.contains(entry)).then_some((entry, "submission")));
    }
    let moments = "select cast(max(v.at, coalesce(v.submitted_at, 0)) as text) from manuscript_version v
                   join manuscript m on m.id = v.manuscript_id
                   join competition c on c.id = m.competition_id where c.slug = 'bench-1'";
    let moments = database.texts(moments).into_iter().map(|moment| moment.parse::<i64>().expect("a number"));
    let late = moments.filter(|moment| *moment > deadline).count();
    println!("| … acknowledged and lost, late and accepted, by the database | {}, {late} | |", lost.len());
    assert!(lost.is_empty() && late == 0, "lost: {lost:?}; {late} accepted after the deadline");
}
