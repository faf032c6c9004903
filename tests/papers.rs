//! What a juror reads beside the scores.

use store::ledger::{Act, Chain, PROGRAM};
use store::{Db, args};

use crate::support::contest::{Contest, NOW};
use crate::support::gala::{ASSIGNMENT, gala};
use crate::support::{Client, Database, Server, block_on};

const DECK: &str = "d0c5d0c5d0c5d0c5d0c5d0c5d0c5d0c5d0c5d0c5d0c5d0c5d0c5d0c5d0c5d0c5";
const PAGES: &str = r#"{"pages": [{"file": "page-001.png", "width": 1600, "height": 1200}]}"#;

#[test]
fn an_entry_shows_its_further_columns_and_its_pages_in_their_sizes() {
    for database in Database::each("PALMARES_TEST_POSTGRES") {
        let contest = gala(&database, [0, 1, 2]);
        hand_in(&database, &contest, Some(1), None);
        let pages = database.folder.path().join("files").join(DECK);
        std::fs::create_dir_all(&pages).expect("the folder can be made");
        std::fs::write(pages.join("pages.json"), PAGES).expect("the list can be written");
        let page = read(&database);
        assert!(page.contains("<dt>Founding year</dt><dd>2019</dd>"), "on {}", database.engine());
        assert!(page.contains("width=\"1600\" height=\"1200\"") && page.contains("Deck · 1 pages"), "no 16:9 page");
    }
}

#[test]
fn a_deck_that_cannot_be_shown_says_so_instead_of_being_prepared_for_ever() {
    let database = Database::sqlite();
    let contest = gala(&database, [0, 1, 2]);
    hand_in(&database, &contest, None, Some("damaged"));
    let page = read(&database);
    assert!(page.contains("The pages of this file cannot be shown.") && !page.contains("being prepared"));
}

/// The page of the first juror's scorecard.
fn read(database: &Database) -> String {
    let server = Server::start(database);
    let page = Client::signed_in(&server.url, "juror-a@gala.example").get(&format!("/e/gala/desk/{ASSIGNMENT}"));
    assert_eq!(page.status, 200);
    page.body
}

/// Gives the juror's entry a deck and a column of its own, and lets the juror have declared.
fn hand_in(database: &Database, contest: &Contest, pages: Option<i64>, fault: Option<&str>) {
    block_on(async {
        let db = Db::open(&database.url()).await.expect("the database opens");
        let mut act = Act::begin(&db, Chain::from(&contest.edition), &PROGRAM.into(), NOW).await.expect("an act");
        let fault = fault.map(str::to_owned);
        for (sql, args) in [
            (
                "insert into file (sha256, name, media_type, bytes, pages, fault, created_at)
                 values ($1, 'T-1.pdf', 'application/pdf', 1, $2, $3, 0)",
                args![DECK, pages, fault],
            ),
            (
                "update entry set deck_sha256 = $1, fields = $2 where id = $3",
                args![DECK, r#"{"founding_year": "2019"}"#, contest.entries[0].as_str()],
            ),
            ("update juror set declared_at = $1 where id = $2", args![NOW.micros(), contest.jurors[0].as_str()]),
        ] {
            assert_eq!(act.tx.run(sql, args).await.expect("a statement"), 1);
        }
        act.commit("papers.prepare", contest.entries[0].as_str(), &()).await.expect("a commit");
        db.close().await;
    });
}
