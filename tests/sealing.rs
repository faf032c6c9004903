//! The page of a seal before its time: it says what stands in the way and offers nothing that would be refused.

use app::words::Words;
use judging::text::Language;

use crate::support::{Client, Database, Server};

const POSTGRES: &str = "PALMARES_TEST_POSTGRES";
const SEAL: &str = "action=\"/api/ranking/seal\"";

#[test]
fn an_open_round_says_why_it_cannot_be_sealed_and_is_not() {
    let words = Words::of(Language::English);
    for database in Database::each(POSTGRES) {
        let server = Server::start(&database);
        let mut organiser = Client::signed_in(&server.url, "organiser@palmares.example");
        let office = organiser.get("/e/cbstes-2026/office?lang=en").body;
        let (_, rest) = office.split_once("href=\"/e/cbstes-2026/office/r/").expect("the office links to a round");
        let round = &rest[..36];
        let page = format!("/e/cbstes-2026/office/r/{round}/seal");
        let progress = format!("<a href=\"/e/cbstes-2026/office/r/{round}/progress\">");

        let open = organiser.get(&page).body;
        assert!(open.contains("This round is open until 26 August 2026"), "{}: {open}", database.engine());
        assert!(open.contains("scorecards are missing.") && open.contains(&progress));
        assert!(!open.contains(SEAL));
        let asked = [("round", round), ("seen", ""), ("accept_missing", "yes"), ("accept_ties", "yes")];
        let (status, refusal) = organiser.try_call("/api/ranking/seal", &asked).expect("an answer");
        assert_eq!(status, 409, "{refusal}");
        organiser.post("/api/ranking/seal", &asked);
        assert!(organiser.get(&page).body.contains(&words.say("refusal-still-open")));

        let later = [("edition", "cbstes-2026"), ("to", "2026-08-27T09:00")];
        assert_eq!(organiser.post("/api/office/clock", &later).status, 302);
        let closed = organiser.get(&page).body;
        assert!(closed.contains(SEAL) && closed.contains("Seal without them."), "{}", database.engine());
    }
}
