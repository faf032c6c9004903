//! Sessions as a person sees them, and as a thief does.

use crate::support::gala::{gala, prepared};
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
fn what_is_under_way_while_a_person_signs_out_brings_nothing_back() {
    for database in Database::each(POSTGRES) {
        let server = Server::start(&database);
        let mut browser = Client::signed_in(&server.url, WHO);
        let mut replayed = browser.moved_to(&server.url);
        let fields = [("current", "wrong"), ("new", "anything"), ("again", "anything")];
        let held = browser.begin_post("/api/accounts/change-password", &fields);

        assert_eq!(browser.post("/api/accounts/sign-out", &[]).location.as_deref(), Some("/"));
        assert_eq!(held.finish(), 302, "the form that was held is answered, with a word for its page");
        assert_eq!(replayed.get("/account").location.as_deref(), Some("/sign-in?next=/account"), "and that is all");
    }
}

#[test]
fn a_page_that_is_read_writes_nothing() {
    for database in Database::each(POSTGRES) {
        let server = Server::start(&database);
        let mut juror = Client::signed_in(&server.url, "juror05@palmares.example");
        let mut organiser = Client::signed_in(&server.url, WHO);
        database.while_only_reads_pass(|| {
            for page in ["/e/cbstes-2026/desk", "/e/cbstes-2026/desk/welcome", "/account"] {
                assert_eq!(juror.get(page).status, 200, "{page} on {}", database.engine());
            }
            for page in ["/e/cbstes-2026/office", "/e/cbstes-2026/office/ceremony", "/account"] {
                assert_eq!(organiser.get(page).status, 200, "{page} on {}", database.engine());
            }
        });
        juror.post("/api/scoring/declare", &[("edition", "cbstes-2026")]);
        let welcome = "/e/cbstes-2026/desk/welcome";
        assert!(juror.get(welcome).body.contains("notice bad"), "a word for the page is said");
        assert!(!juror.get(welcome).body.contains("notice bad"), "and said once");
    }
}

#[test]
fn who_is_not_signed_in_is_sent_to_sign_in_whatever_they_accept() {
    let database = Database::sqlite();
    let server = Server::start(&database);
    let agent: ureq::Agent = ureq::Agent::config_builder().max_redirects(0).build().into();
    for accept in ["*/*", "text/html", "application/json"] {
        let page = format!("{}/e/cbstes-2026/desk", server.url);
        let answer = agent.get(page).header("accept", accept).call().expect("the server answers");
        let to = answer.headers().get("location").and_then(|to| to.to_str().ok());
        assert_eq!((answer.status().as_u16(), to), (302, Some("/sign-in?next=/e/cbstes-2026/desk")), "{accept}");
    }
}

#[test]
fn nothing_of_a_list_is_read_before_the_declarations() {
    let database = Database::sqlite();
    gala(&database, [0, 1, 2]);
    let server = Server::start(&database);
    let mut juror = Client::signed_in(&server.url, "juror-a@gala.example");
    let list = juror.get("/e/gala/desk");
    assert_eq!((list.status, list.location.as_deref()), (302, Some("/e/gala/desk/welcome")));
    assert!(!list.body.contains("T-1"), "the answer that sends on carries no entry");
    assert!(juror.get("/e/gala/desk/welcome").body.contains("T-1"), "the page of the declarations names them");
}

#[test]
fn nothing_is_kept_that_does_not_say_so() {
    let database = Database::sqlite();
    gala(&database, [0, 1, 2]);
    let server = Server::start(&database);
    for page in ["/e/gala", "/nowhere"] {
        let answer = ureq::Agent::config_builder().http_status_as_error(false).build().new_agent();
        let answer = answer.get(format!("{}{page}", server.url)).call().expect("the server answers");
        assert_eq!(answer.headers().get("cache-control").map(|kept| kept.as_bytes()), Some(&b"no-store"[..]), "{page}");
    }
    let (_, secret) = prepared(&server.url, "gala");
    let sessions = database.texts("select record from session");
    assert!(!sessions.is_empty() && sessions.iter().all(|record| !record.contains(&secret)), "nor kept by the server");
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
