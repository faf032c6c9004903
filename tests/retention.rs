//! What organisers decide to let go goes when it is due, and the page says so.

use std::fs;
use std::process::Command;

use crate::duties::send;
use crate::support::{Client, Database, PASSWORD, Server};

const POSTGRES: &str = "PALMARES_TEST_POSTGRES";
const PAGE: &str = "/e/cbstes-2026/office/retention";
const ORGANISER: &str = "organiser@palmares.example";
const JUROR: &str = "juror05@palmares.example";

/// What the program says for `palmares retention`.
fn retention(database: &Database, flags: &[&str]) -> String {
    let mut command = Command::new(env!("CARGO_BIN_EXE_palmares"));
    command.arg("retention").args(flags).args(["--database-url", &database.url(), "--data"]);
    let output = command.arg(database.folder.path()).output().expect("the program starts");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8_lossy(&output.stdout).into_owned()
}

/// How many decks, and folders with the images of one, lie in the data folder.
fn decks(database: &Database) -> usize {
    let there = fs::read_dir(database.folder.path().join("files")).expect("a folder");
    there.map(|file| file.expect("a file").file_name()).filter(|name| name.len() >= 64).count()
}

#[test]
fn what_is_due_goes_and_is_told() {
    for database in Database::each(POSTGRES) {
        let server = Server::start(&database);
        let mut organiser = Client::in_english(&server.url, ORGANISER);
        let mut juror = Client::in_english(&server.url, JUROR);
        let page = organiser.get(PAGE).body;
        for said in ["Nothing is decided yet", "kept, because nothing is decided", "Nothing went yet."] {
            assert!(page.contains(said), "{said}: {page}");
        }
        let notice = |client: &mut Client| client.get("/e/cbstes-2026/privacy").body;
        assert!(notice(&mut juror).contains("No file is removed automatically."));
        assert_eq!(juror.get(PAGE).status, 403);

        let to = send(&mut organiser, PAGE, "/api/retention/decide", &[("files", "13"), ("unsealed", "on")]);
        assert_eq!(to.as_deref(), Some(PAGE));
        let again = organiser.get(PAGE).body;
        assert!(again.contains("Please choose one of the options.") && again.contains("checked"), "{again}");
        send(&mut organiser, PAGE, "/api/retention/decide", &[("unsealed", "on")]);
        let page = organiser.get(PAGE).body;
        assert!(page.contains("The rule is decided.") && page.contains("open, goes all the same"), "{page}");
        let notice = notice(&mut juror);
        assert!(notice.contains("removed 12 months after") && notice.contains("erased 24 months after"), "{notice}");
        let stale = [("edition", "cbstes-2026"), ("seen", "another"), ("files", "6"), ("accounts", "never")];
        assert_eq!(
            (
                organiser.call("/api/retention/decide", &stale).status,
                juror.call("/api/retention/decide", &stale).status
            ),
            (422, 403)
        );

        assert!(decks(&database) > 20, "the sample has decks");
        organiser.post("/api/office/clock", &[("edition", "cbstes-2026"), ("to", "2028-09-30T12:00")]);
        server.stop();
        let foreseen = retention(&database, &["--dry-run"]);
        assert!(foreseen.contains("cbstes-2026: from") && !foreseen.contains(" 0 files"), "{foreseen}");
        assert!(decks(&database) > 20, "it was only said");
        let went = retention(&database, &[]);
        assert!(went.starts_with("cbstes-2026: files of ") && went.contains(" accounts"), "{went}");
        assert_eq!((decks(&database), retention(&database, &[]).as_str()), (0, "nothing is due\n"));

        let server = Server::start(&database);
        let mut organiser = Client::in_english(&server.url, ORGANISER);
        let page = organiser.get(PAGE).body;
        assert!(page.contains("files removed") && page.contains("accounts erased"), "{page}");
        assert!(!page.contains("Nothing went yet."), "{page}");
        let ledger = organiser.get("/e/cbstes-2026/office/ledger").body;
        assert!(ledger.contains("erased an account that was due"), "{ledger}");
        let sign_in = [("email", JUROR), ("password", PASSWORD), ("next", "/account")];
        assert_eq!(Client::new(&server.url).call("/api/accounts/sign-in", &sign_in).status, 422);
        let entries = organiser.get("/e/cbstes-2026/office/c/business-pitch/entries");
        assert!(entries.status == 200 && entries.body.contains("BP-001"), "entries stay in the lists");
    }
}
