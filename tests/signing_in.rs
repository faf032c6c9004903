//! Sessions as a person sees them, and as a thief does.

use crate::support::{Client, Database, PASSWORD, Server};

const POSTGRES: &str = "PALMARES_TEST_POSTGRES";
const WHO: &str = "organiser@palmares.example";

#[test]
fn a_session_ends_where_it_is_ended() {
    for database in Database::each(POSTGRES) {
        let server = Server::start(&database);
        let mut browser = Client::signed_in(&server.url, WHO);
        let mut replayed = browser.moved_to(&server.url);
        let mut phone = Client::signed_in(&server.url, WHO);
        assert_eq!(browser.get("/account").status, 200, "{}", database.engine());

        assert_eq!(browser.post("/api/accounts/sign-out", &[]).location.as_deref(), Some("/"));
        assert_eq!(replayed.get("/account").location.as_deref(), Some("/sign-in?next=/account"), "a replayed cookie");
        assert_eq!(phone.get("/account").status, 200, "the other device stays");

        let mut tablet = Client::signed_in(&server.url, WHO);
        assert_eq!(tablet.post("/api/accounts/sign-out-everywhere", &[]).location.as_deref(), Some("/"));
        assert_eq!(phone.get("/account").status, 302, "everywhere means everywhere");
    }
}

#[test]
fn a_wrong_password_tells_nothing_and_a_change_ends_the_others() {
    for database in Database::each(POSTGRES) {
        let server = Server::start(&database);
        let mut stranger = Client::new(&server.url);
        let mut wrong = |email: &str| {
            stranger.post("/api/accounts/sign-in", &[("email", email), ("password", "wrong"), ("next", "/")]);
            stranger.get("/sign-in").body.contains("The e-mail address or the password is wrong.")
        };
        assert!(wrong(WHO) && wrong("nobody@palmares.example"), "known and unknown addresses get the same answer");

        let mut browser = Client::signed_in(&server.url, WHO);
        let mut other = Client::signed_in(&server.url, WHO);
        let change = [("current", PASSWORD), ("new", "a longer sentence"), ("again", "a longer sentence")];
        assert_eq!(browser.post("/api/accounts/change-password", &change).location.as_deref(), Some("/account"));
        assert!(browser.get("/account").body.contains("Your password has been changed"));
        assert_eq!(other.get("/account").status, 302, "the other session is ended");
    }
}

#[test]
fn after_five_failures_a_pair_waits_while_others_get_in() {
    let database = Database::sqlite();
    let server = Server::start(&database);
    let mut thief = Client::new(&server.url);
    for _ in 0..6 {
        thief.post("/api/accounts/sign-in", &[("email", WHO), ("password", "guess"), ("next", "/")]);
    }
    let right = [("email", WHO), ("password", PASSWORD), ("next", "/account")];
    thief.post("/api/accounts/sign-in", &right);
    assert!(thief.get("/sign-in").body.contains("Too many failed attempts."), "the pair waits");
    Client::signed_in(&server.url, "auditor@palmares.example");
}

#[test]
fn a_form_of_another_site_is_refused() {
    let database = Database::sqlite();
    let server = Server::start(&database);
    let answer = ureq::Agent::config_builder()
        .http_status_as_error(false)
        .build()
        .new_agent()
        .post(format!("{}/api/accounts/sign-out", server.url))
        .header("origin", "https://elsewhere.example")
        .header("sec-fetch-site", "cross-site")
        .send_empty()
        .expect("the server answers");
    assert_eq!(answer.status().as_u16(), 403);
}
