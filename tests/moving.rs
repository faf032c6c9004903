//! An edition that is exported from one house and taken in by another.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use crate::support::{Client, Database, Server};

#[test]
fn an_edition_goes_through_an_empty_house_to_the_same_bytes() {
    for database in Database::each("PALMARES_TEST_POSTGRES") {
        let server = Server::start(&database);
        let (first, second) = (database.folder.path().join("first"), database.folder.path().join("second"));
        succeeds(export(&database, &first), "beside a server that runs");
        server.kill();

        let house = Database::sqlite();
        succeeds(take_in(&house, &first), "into an empty house");
        succeeds(export(&house, &second), "out of it again");
        let (first, second) = (contents(&first), contents(&second));
        assert_eq!(first.keys().collect::<Vec<_>>(), second.keys().collect::<Vec<_>>());
        assert!(first == second, "{}: the same bytes", database.engine());
        assert!(first.len() > 60, "the decks came along");

        let server = Server::start(&house);
        let page = Client::new(&server.url).get("/e/cbstes-2026");
        assert!(page.status == 200 && page.body.contains("Science and Technology Exchange Symposium"));
        server.kill();
        let verified = palmares(&house, &["verify"]).output().expect("the program starts");
        succeeds(verified, "what came in can be trusted");
    }
}

#[test]
fn a_folder_that_was_changed_is_not_taken_in() {
    let database = Database::sqlite();
    Server::start(&database).kill();
    let folder = database.folder.path().join("out");
    succeeds(export(&database, &folder), "an export");
    let again = export(&database, &folder);
    assert!(!again.status.success() && said(&again).contains("cannot be made"), "{}", said(&again));

    let house = Database::sqlite();
    let deck = fs::read_dir(folder.join("files")).expect("decks").next().expect("a deck").expect("a deck").path();
    let whole = fs::read(&deck).expect("a deck");
    fs::write(&deck, b"%PDF another").expect("a deck is changed");
    let refused = take_in(&house, &folder);
    assert!(!refused.status.success() && said(&refused).contains("was changed"), "{}", said(&refused));
    fs::write(&deck, whole).expect("the deck is put back");

    let rows = folder.join("edition.jsonl");
    let lines = fs::read_to_string(&rows).expect("rows");
    fs::write(&rows, lines.replacen("\"slug\"", "\"slugs\"", 1)).expect("rows are changed");
    let refused = take_in(&house, &folder);
    assert!(!refused.status.success() && said(&refused).contains("edition has no slug"), "{}", said(&refused));

    fs::write(&rows, lines).expect("the rows are put back");
    succeeds(take_in(&house, &folder), "nothing of what was refused is in the way");
    let twice = take_in(&house, &folder);
    assert!(!twice.status.success(), "an edition is taken in once");
}

fn palmares(database: &Database, words: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_palmares"));
    command.args(words).args(["--database-url", &database.url(), "--data"]).arg(database.folder.path());
    command
}

fn export(database: &Database, to: &Path) -> Output {
    palmares(database, &["export", "cbstes-2026"]).arg("--to").arg(to).output().expect("the program starts")
}

fn take_in(database: &Database, folder: &Path) -> Output {
    palmares(database, &["import-edition"]).arg(folder).output().expect("the program starts")
}

fn succeeds(output: Output, what: &str) {
    assert!(output.status.success(), "{what}: {}", said(&output));
}

fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

/// The files of a folder and of the folders in it, by path.
fn contents(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let files = ["", "files"].iter().flat_map(|part| fs::read_dir(folder.join(part)).expect("a folder"));
    let files = files.map(|file| file.expect("a file").path()).filter(|path| path.is_file());
    let name = |path: &Path| path.strip_prefix(folder).expect("a file in the folder").display().to_string();
    files.map(|path| (name(&path), fs::read(&path).expect("a file"))).collect()
}
