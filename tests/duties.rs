//! A person's data and the way out, on a server that sends no mail.

use crate::support::{Client, Database, PASSWORD, Server};

const POSTGRES: &str = "PALMARES_TEST_POSTGRES";
const JUROR: &str = "juror05@palmares.example";

#[test]
fn a_juror_downloads_what_is_held_and_leaves_for_good() {
    for database in Database::each(POSTGRES) {
        let server = Server::start(&database);
        let mut juror = Client::signed_in(&server.url, JUROR);
        juror.get("/account?lang=en");
        let told = juror.get("/account/data.json");
        assert_eq!(told.status, 200, "{}", database.engine());
        let told: serde_json::Value = serde_json::from_str(&told.body).expect("JSON");
        assert_eq!(told["rows"]["account"][0]["email"], JUROR);
        assert!(told["rows"]["scorecard"].is_array() && !told.to_string().contains("argon2"));

        let page = juror.get("/account/erase").body;
        for said in ["What goes", "What stays", "count on, under the juror", "Erase my account for good"] {
            assert!(page.contains(said), "{said}: {page}");
        }
        let wrong = juror.post_from("/account/erase", "/api/accounts/erase", &[("erase_password", "another")]);
        assert_eq!(wrong.location.as_deref(), Some("/account/erase"));
        assert!(juror.get("/account/erase").body.contains("current password"), "the fault stands at its field");
        assert_eq!(juror.get("/account").status, 200, "a wrong password erases nothing");

        let mut phone = Client::signed_in(&server.url, JUROR);
        let left = juror.post("/api/accounts/erase", &[("erase_password", PASSWORD)]);
        assert_eq!(left.location.as_deref(), Some("/sign-in"));
        assert!(juror.get("/sign-in").body.contains("Your account has been erased."));
        assert_eq!((juror.get("/account").status, phone.get("/account").status), (302, 302), "all sessions end");
        let again = [("email", JUROR), ("password", PASSWORD), ("next", "/account")];
        assert_eq!(juror.call("/api/accounts/sign-in", &again).status, 422);
        let mut organiser = Client::signed_in(&server.url, "organiser@palmares.example");
        organiser.get("/account?lang=en");
        assert!(organiser.get("/account/erase").body.contains("You alone organise an edition."));
        let ledger = organiser.get("/e/cbstes-2026/office/ledger");
        assert!(ledger.status == 200 && ledger.body.contains("left the house"), "{}", ledger.body);
    }
}
