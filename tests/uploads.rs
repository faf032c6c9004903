//! Files that come in pieces: whatever breaks off goes on, and ends in the file that a plain form would have brought.

use std::collections::BTreeSet;
use std::path::PathBuf;

use app::accounts::password;
use judging::call::RawEntry;
use serde_json::{Value, json};
use store::{Db, accounts, args, manuscripts, sha256_hex};

use crate::entering::{House, start};
use crate::support::calls::{DEADLINE, open_call};
use crate::support::contest::{NOW, contest};
use crate::support::{Answer, Client, Database, PASSWORD, Server, block_on};

const POSTGRES: &str = "PALMARES_TEST_POSTGRES";
const PIECE: usize = 100_000;

/// A file of so many bytes with the marks of a PDF.
fn pdf(bytes: usize) -> String {
    let (head, end) = ("%PDF-1.7\n", "\n%%EOF\n");
    let body: String = (0..).flat_map(|line| format!("{line}\n").into_bytes()).map(char::from).take(bytes).collect();
    format!("{head}{}{end}", &body[..bytes - head.len() - end.len()])
}

/// A file on its way from one device.
struct Upload {
    slug: &'static str,
    page: String,
    id: String,
}

impl Upload {
    fn of(slug: &'static str, page: &str) -> Self {
        Self { slug, page: page.to_owned(), id: uuid::Uuid::new_v4().to_string() }
    }

    /// Starts it, or asks how far it has come.
    fn ask(&self, client: &mut Client, bytes: usize) -> (u16, Value) {
        let (entry, bytes) = (self.page.rsplit('/').next().expect("the id"), bytes.to_string());
        let (upload, slot) = (("upload", self.id.as_str()), ("slot", "deck"));
        let fields = [("edition", self.slug), ("entry", entry), upload, slot, ("name", "deck.pdf"), ("bytes", &bytes)];
        client.try_call("/api/entrants/upload", &fields).expect("the server answers")
    }

    fn path(&self) -> String {
        format!("{}/uploads/{}", self.page, self.id)
    }

    fn piece(&self, client: &mut Client, from: usize, piece: &[u8]) -> (u16, Value) {
        said(&client.piece(&self.path(), from, piece))
    }

    /// Sends the pieces from one byte to another; all are taken.
    fn pieces(&self, client: &mut Client, file: &[u8], from: usize, to: usize) {
        for begin in (from..to).step_by(PIECE) {
            let end = (begin + PIECE).min(to);
            assert_eq!(self.piece(client, begin, &file[begin..end]), (200, on_its_way(end)));
        }
    }
}

fn said(answer: &Answer) -> (u16, Value) {
    (answer.status, serde_json::from_str(&answer.body).unwrap_or_else(|_| panic!("{answer:?}")))
}

fn on_its_way(offset: usize) -> Value {
    json!({ "offset": offset, "stored": null })
}

fn stored(file: &[u8], version: i64) -> Value {
    json!({ "offset": file.len(), "stored": { "version": version, "sha256": sha256_hex(file) } })
}

fn wrong(kind: &str) -> Value {
    json!({ "Invalid": [{ "field": "deck", "kind": kind }] })
}

/// The names of the files in a database's folder, and of the pieces below it.
fn kept(database: &Database) -> BTreeSet<PathBuf> {
    let folder = database.folder.path().join("files");
    let names = |folder: PathBuf| {
        let entries = std::fs::read_dir(folder).into_iter().flatten();
        entries.map(|entry| entry.expect("a file").path()).collect::<Vec<_>>()
    };
    names(folder.clone()).into_iter().filter(|path| path.is_file()).chain(names(folder.join("parts"))).collect()
}

#[test]
fn an_upload_that_is_cut_off_ends_in_the_file_that_a_plain_form_brings() {
    for database in Database::each(POSTGRES) {
        let house = House::open(&database, "cut");
        let mut entrant = house.client("cut", "stranger");
        let (page, other) = (start(&mut entrant, "cut"), start(&mut entrant, "cut"));
        let text = pdf(1_000_000);
        let file = text.as_bytes();
        let upload = Upload::of("cut", &page);
        assert_eq!(upload.ask(&mut entrant, file.len()), (200, on_its_way(0)));
        upload.pieces(&mut entrant, file, 0, 900_000);
        entrant.break_off(&upload.path(), 900_000, &file[900_000..]);
        assert_eq!(upload.ask(&mut entrant, file.len()), (200, on_its_way(900_000)), "half a piece is none");
        upload.pieces(&mut entrant, file, 900_000, 950_000);
        assert_eq!(upload.piece(&mut entrant, 950_000, &file[950_000..]), (200, stored(file, 2)));
        // The answer to the last piece may be lost.
        assert_eq!(upload.piece(&mut entrant, 950_000, &file[950_000..]), (200, stored(file, 2)));
        assert_eq!(upload.ask(&mut entrant, file.len()), (200, stored(file, 2)));

        let sha256 = sha256_hex(file);
        assert_eq!(entrant.call_upload(&format!("{other}/files"), &[], &[("file-deck", &text)]).status, 200);
        for page in [&page, &other] {
            let link = format!("{page}/files/{sha256}");
            assert!(entrant.get(page).body.contains(&link), "the same file by either way");
            let answer = entrant.get(&link);
            assert!((answer.status, answer.body.as_str()) == (200, text.as_str()), "the very bytes");
        }
        let name = database.folder.path().join("files").join(format!("{sha256}.pdf"));
        assert_eq!(kept(&database), BTreeSet::from([name]), "no piece is left");
    }
}

#[test]
fn pieces_out_of_place_are_told_the_right_one_and_change_nothing() {
    for database in Database::each(POSTGRES) {
        let house = House::open(&database, "order");
        let mut entrant = house.client("order", "stranger");
        let page = start(&mut entrant, "order");
        let text = pdf(300_000);
        let file = text.as_bytes();
        let upload = Upload::of("order", &page);
        upload.ask(&mut entrant, file.len());
        assert_eq!(
            upload.piece(&mut entrant, PIECE, &file[PIECE..2 * PIECE]),
            (409, on_its_way(0)),
            "the second first"
        );
        upload.pieces(&mut entrant, file, 0, PIECE);
        assert_eq!(upload.piece(&mut entrant, 0, &file[..PIECE]), (409, on_its_way(PIECE)), "a replay");
        assert_eq!(upload.piece(&mut entrant, PIECE - 1, &file[PIECE..]), (409, on_its_way(PIECE)));
        let unreadable = (400, json!("Unreadable"));
        let longer = vec![b'x'; 200_001];
        assert_eq!(upload.piece(&mut entrant, PIECE, &longer), unreadable, "more than was said");
        let whale = entrant.try_piece(&upload.path(), PIECE, &vec![b'x'; 1_100_000]);
        assert!(
            whale.is_none_or(|answer| said(&answer) == unreadable),
            "more than a piece, which is not read to its end"
        );
        assert_eq!(said(&entrant.call(&upload.path(), &[("from", "0")])), unreadable, "no place at all");
        assert_eq!(upload.piece(&mut entrant, PIECE, b""), (200, on_its_way(PIECE)), "nothing is no harm");
        assert_eq!(upload.ask(&mut entrant, file.len() + 1), (404, json!("NotFound")), "another file");
        assert_eq!(upload.piece(&mut entrant, PIECE, &file[PIECE..]), (200, stored(file, 2)));
    }
}

#[test]
fn what_is_too_large_or_no_pdf_is_refused_as_early_as_can_be() {
    for database in Database::each(POSTGRES) {
        let house = House::open(&database, "bad");
        let mut entrant = house.client("bad", "stranger");
        let page = start(&mut entrant, "bad");
        for (bytes, kind) in [(20_000_001, "fault-file-size"), (0, "fault-no-file")] {
            assert_eq!(Upload::of("bad", &page).ask(&mut entrant, bytes), (422, wrong(kind)));
        }
        assert_eq!(Upload::of("bad", &page).ask(&mut entrant, 20_000_000), (200, on_its_way(0)));
        let odd = Upload { id: "../../etc/passwd".into(), ..Upload::of("bad", &page) };
        assert_eq!(odd.ask(&mut entrant, 9).0, 422);

        let whole = pdf(1_000);
        let archive = format!("{whole}PK\u{5}\u{6}{}", "\0".repeat(18));
        for content in [
            "<script>alert(1)</script>".to_owned(),
            format!("GIF89a {whole}"),
            archive,
            format!("{whole}{}", "\0".repeat(2_000)),
            whole[..900].to_owned(),
        ] {
            let upload = Upload::of("bad", &page);
            upload.ask(&mut entrant, content.len());
            let refused = upload.piece(&mut entrant, 0, content.as_bytes());
            assert_eq!(refused, (422, wrong("fault-file-pdf")), "{content:?}");
            assert_eq!(upload.piece(&mut entrant, 0, whole.as_bytes()).0, 404, "it is given up");
        }
        assert_eq!(kept(&database), BTreeSet::new(), "what is refused leaves nothing");
    }
}

#[test]
fn an_upload_is_nobody_elses_and_ends_with_the_call_and_with_its_day() {
    for database in Database::each(POSTGRES) {
        let house = House::open(&database, "mine");
        let mut entrant = house.client("mine", "stranger");
        let (page, other) = (start(&mut entrant, "mine"), start(&mut entrant, "mine"));
        let text = pdf(300_000);
        let file = text.as_bytes();
        let upload = Upload::of("mine", &page);
        upload.ask(&mut entrant, file.len());
        upload.pieces(&mut entrant, file, 0, PIECE);

        let mut rival = house.client("mine", "rival");
        let theirs = start(&mut rival, "mine");
        let not_found = (404, json!("NotFound"));
        for (rivals, page) in [(true, &page), (true, &theirs), (false, &other)] {
            let client = if rivals { &mut rival } else { &mut entrant };
            let same = Upload { slug: "mine", page: page.clone(), id: upload.id.clone() };
            assert_eq!(same.ask(client, file.len()), not_found, "{page}");
            assert_eq!(same.piece(client, PIECE, &file[PIECE..]), not_found, "{page}");
        }
        let mut nobody = Client::new(&house.url);
        assert_eq!(upload.piece(&mut nobody, PIECE, &file[PIECE..]), (401, json!({ "Refused": "SignedOut" })));

        let last = DEADLINE.plus_seconds(60);
        house.at(last);
        assert_eq!(upload.piece(&mut entrant, PIECE, &file[PIECE..2 * PIECE]).0, 404, "its day is over");
        let fresh = Upload::of("mine", &page);
        assert_eq!(fresh.ask(&mut entrant, file.len()), (200, on_its_way(0)));
        fresh.pieces(&mut entrant, file, 0, 2 * PIECE);
        house.at(last.plus_seconds(1));
        let closed = (409, json!({ "Refused": { "CallClosed": { "deadline": DEADLINE.micros() } } }));
        assert_eq!(fresh.piece(&mut entrant, 2 * PIECE, &file[2 * PIECE..]), closed);
        assert_eq!(Upload::of("mine", &page).ask(&mut entrant, file.len()), closed);
        let held = block_on(manuscripts::find(
            &house.db,
            &house.contest.edition,
            &house.contest.stranger,
            &page.rsplit('/').next().expect("the id").into(),
        ));
        assert_eq!(held.expect("a query").expect("the entry").raw.deck, "", "nothing of it is in the entry");
    }
}

#[test]
fn an_upload_outlives_a_killed_server() {
    for database in Database::each("PALMARES_TEST_POSTGRES_DURABLE") {
        let entry = block_on(entered(&database));
        let page = format!("/e/crash/entries/{entry}");
        let text = pdf(1_000_000);
        let file = text.as_bytes();
        let upload = Upload::of("crash", &page);
        let server = Server::start_with(&database, &["--no-sample"]);
        let mut entrant = Client::signed_in(&server.url, "stranger@crash.example");
        assert_eq!(upload.ask(&mut entrant, file.len()), (200, on_its_way(0)));
        upload.pieces(&mut entrant, file, 0, 500_000);
        entrant.break_off(&upload.path(), 500_000, &file[500_000..600_000]);
        server.kill();

        let server = Server::start_with(&database, &["--no-sample"]);
        let mut entrant = entrant.moved_to(&server.url);
        assert_eq!(upload.ask(&mut entrant, file.len()), (200, on_its_way(500_000)), "every acknowledged piece");
        upload.pieces(&mut entrant, file, 500_000, 900_000);
        // Killed while the last piece is on its way: it is in the entry as a whole, or not yet.
        std::thread::scope(|scope| {
            let mut sender = entrant.moved_to(&server.url);
            let (path, piece) = (upload.path(), &file[900_000..]);
            scope.spawn(move || sender.try_piece(&path, 900_000, piece));
            server.kill();
        });

        let server = Server::start_with(&database, &["--no-sample"]);
        let mut entrant = entrant.moved_to(&server.url);
        let (status, held) = upload.ask(&mut entrant, file.len());
        assert_eq!(status, 200, "{held}");
        match held["offset"].as_u64() {
            Some(900_000) => {
                assert_eq!(upload.piece(&mut entrant, 900_000, &file[900_000..]), (200, stored(file, 2)));
            }
            _ => assert_eq!(upload.piece(&mut entrant, file.len(), b""), (200, stored(file, 2))),
        }
        let answer = entrant.get(&format!("{page}/files/{}", sha256_hex(file)));
        assert!((answer.status, answer.body.as_str()) == (200, text.as_str()), "the very bytes");
        server.kill();
    }
}

/// A contest that takes entries now, with an entry of the stranger, who can sign in; gives the entry's id.
async fn entered(database: &Database) -> String {
    let db = Db::open(&database.url()).await.expect("the database opens");
    let contest = contest(&db, "crash").await;
    open_call(&db, &contest).await;
    let (edition, entrant) = (&contest.edition, &contest.stranger);
    let entry = manuscripts::start(&db, edition, entrant, &contest.competition, RawEntry::default(), NOW);
    let entry = entry.await.expect("an entry");
    let hash = password::hash_now(PASSWORD).expect("a password can be hashed");
    accounts::set_password(&db, entrant, &hash, NOW).await.expect("a password");
    let offset = NOW.micros() - ::server::cli::now().micros();
    let mut tx = db.begin().await.expect("a transaction");
    tx.run("update edition set sample = true, clock_offset = $1", args![offset]).await.expect("a clock");
    tx.commit().await.expect("a commit");
    db.close().await;
    entry.to_string()
}
