//! Passkeys, by an authenticator in software.

use crate::support::passkey::Authenticator;
use crate::support::{Client, Database, PASSWORD, Server, tags};

const POSTGRES: &str = "PALMARES_TEST_POSTGRES";
const PAGE: &str = "/account/second-factor";
const OFFICE: &str = "/e/cbstes-2026/office";
const ORGANISER: &str = "organiser@palmares.example";

/// The server's address under the name that the own machine has.
fn named(server: &Server) -> String {
    server.url.replace("127.0.0.1", "localhost")
}

/// Begins to make a passkey and lets the authenticator make it; gives it and the browser's answer.
fn made(client: &mut Client, url: &str, name: &str) -> (Authenticator, String) {
    let fields = [("name", name), ("passkey_password", PASSWORD)];
    assert_eq!(client.post("/api/accounts/passkey-begin", &fields).location.as_deref(), Some(PAGE));
    let page = client.get(PAGE).body;
    let options = tags(&page).into_iter().find_map(|tag| tag.attributes.get("data-options").cloned());
    Authenticator::make(&options.expect("what the browser is asked for"), url)
}

/// Adds a passkey; gives it and the page that follows.
fn add(client: &mut Client, url: &str, name: &str) -> (Authenticator, String) {
    let (key, answer) = made(client, url, name);
    assert_eq!(client.post("/api/accounts/passkey-add", &[("answer", &answer)]).location.as_deref(), Some(PAGE));
    (key, client.get(PAGE).body)
}

/// The authenticator's answer to a challenge of the server.
fn answer(client: &mut Client, url: &str, key: &mut Authenticator) -> String {
    let options = client.call("/api/accounts/passkey-ask", &[]);
    assert_eq!(options.status, 200, "{}", options.body);
    key.sign(&serde_json::from_str::<String>(&options.body).expect("a text"), url)
}

/// Sends an answer to one of the two addresses that take one; gives the status, and the fault where there is one.
fn send(client: &mut Client, address: &str, answer: &str) -> (u16, String) {
    let sent = client.call(&format!("/api/accounts/{address}"), &[("answer", answer), ("next", OFFICE)]);
    let fault = sent.body.split_once("\"kind\":\"").and_then(|(_, kind)| kind.split_once('"'));
    (sent.status, fault.map(|(kind, _)| kind.to_owned()).unwrap_or_default())
}

fn first_step(client: &mut Client) -> Option<String> {
    client.post("/api/accounts/sign-in", &[("email", ORGANISER), ("password", PASSWORD), ("next", OFFICE)]).location
}

const NOT_TAKEN: &str = "fault-passkey";

#[test]
fn a_passkey_signs_in_alone_and_as_the_second_step() {
    for database in Database::each(POSTGRES) {
        let server = Server::start(&database);
        let url = named(&server);
        let (mut organiser, mut elsewhere) = (Client::signed_in(&url, ORGANISER), Client::signed_in(&url, ORGANISER));
        let (mut phone, page) = add(&mut organiser, &url, "Phone");
        assert_eq!(page.matches("<li class=\"code\">").count(), 10, "recovery codes come with it: {page}");
        assert_eq!(elsewhere.get("/account").status, 302, "sessions of one step are ended");

        let mut client = Client::new(&url);
        let sent = answer(&mut client, &url, &mut phone);
        assert_eq!(send(&mut Client::new(&url), "passkey-sign-in", &sent), (401, String::new()), "another session");
        assert_eq!(send(&mut client, "passkey-sign-in", &sent), (200, String::new()));
        assert_eq!(client.get(OFFICE).status, 200, "it is both steps");
        assert_eq!(send(&mut client, "passkey-sign-in", &sent), (401, String::new()), "it is answered once");

        let mut client = Client::new(&url);
        let step = first_step(&mut client).expect("the second step");
        assert!(client.get(&step).body.contains("passkey-second-step"), "the page offers it");
        assert_eq!(client.get(OFFICE).status, 302, "half is not in");
        let sent = answer(&mut client, &url, &mut phone);
        assert_eq!(send(&mut client, "passkey-second-step", &sent), (200, String::new()));
        assert_eq!(client.get(OFFICE).status, 200);

        let (mut tablet, page) = add(&mut organiser, &url, "Tablet");
        assert!(!page.contains("<li class=\"code\">") && page.contains("notice good"), "{page}");
        for (named, password, status) in [("Phone", "a slip", 422), ("phone", PASSWORD, 422), ("Phone", PASSWORD, 200)]
        {
            let fields = [("named", named), ("remove_password", password)];
            assert_eq!(organiser.call("/api/accounts/passkey-remove", &fields).status, status, "{named} {password}");
        }
        let mut client = Client::new(&url);
        let sent = answer(&mut client, &url, &mut phone);
        assert_eq!(send(&mut client, "passkey-sign-in", &sent), (422, NOT_TAKEN.into()), "it was removed");
        let sent = answer(&mut client, &url, &mut tablet);
        assert_eq!(send(&mut client, "passkey-sign-in", &sent), (200, String::new()));
        organiser.post("/api/accounts/passkey-remove", &[("named", "Tablet"), ("remove_password", PASSWORD)]);
        assert_eq!(first_step(&mut Client::new(&url)).as_deref(), Some(OFFICE), "one step again");
    }
}

#[test]
fn a_passkey_opens_its_own_account_alone() {
    for database in Database::each(POSTGRES) {
        let server = Server::start(&database);
        let url = named(&server);
        let mut organiser = Client::signed_in(&url, ORGANISER);
        let mut juror = Client::signed_in(&url, "juror01@palmares.example");
        add(&mut organiser, &url, "Phone");
        let (mut theirs, _) = add(&mut juror, &url, "Phone");
        let mut client = Client::new(&url);
        first_step(&mut client);
        let sent = answer(&mut client, &url, &mut theirs);
        assert_eq!(send(&mut client, "passkey-second-step", &sent), (422, NOT_TAKEN.into()));
        let sent = answer(&mut client, &url, &mut theirs);
        assert_eq!(send(&mut client, "passkey-sign-in", &sent), (200, String::new()));
        assert_eq!(client.get(OFFICE).status, 403, "which is the juror's");

        let (_, begun) = made(&mut organiser, &url, "Tablet");
        let add =
            |client: &mut Client, answer: &str| client.call("/api/accounts/passkey-add", &[("answer", answer)]).status;
        assert_eq!(add(&mut juror, &begun), 404, "they have begun nothing");
        assert_eq!([add(&mut organiser, "{}"), add(&mut organiser, &begun)], [422, 404], "one answer to one challenge");
        let fields = [("name", "Tablet"), ("passkey_password", "a slip")];
        assert_eq!(organiser.call("/api/accounts/passkey-begin", &fields).status, 422, "the password is asked for");
    }
}

#[test]
fn wrong_answers_have_to_wait_and_other_passkeys_do_not() {
    let database = Database::sqlite();
    let server = Server::start(&database);
    let url = named(&server);
    let (mut phone, _) = add(&mut Client::signed_in(&url, ORGANISER), &url, "Phone");
    let faults: Vec<String> = (0..7)
        .map(|_| {
            let mut client = Client::new(&url);
            client.call("/api/accounts/passkey-ask", &[]);
            send(&mut client, "passkey-sign-in", "{}").1
        })
        .collect();
    let expected = [[NOT_TAKEN; 5].as_slice(), &["fault-sign-in-wait"; 2]].concat();
    assert_eq!(faults, expected);
    let mut client = Client::new(&url);
    let sent = answer(&mut client, &url, &mut phone);
    assert_eq!(send(&mut client, "passkey-sign-in", &sent), (200, String::new()), "from the same address");
}

#[test]
fn an_address_without_a_name_has_no_passkeys_and_says_so() {
    let database = Database::sqlite();
    let server = Server::start(&database);
    let mut organiser = Client::signed_in(&server.url, ORGANISER);
    let page = organiser.get(PAGE).body;
    assert!(page.contains("--public-url") && !page.contains("passkey-begin"), "{page}");
    assert!(!Client::new(&server.url).get("/sign-in").body.contains("passkey"));
    let fields = [("name", "Phone"), ("passkey_password", PASSWORD)];
    assert_eq!(organiser.call("/api/accounts/passkey-begin", &fields).status, 404);
    assert_eq!(organiser.call("/api/accounts/passkey-ask", &[]).status, 404);
    drop(server);

    let server = Server::start_with(&database, &["--public-url", "https://awards.example.org"]);
    let page = organiser.moved_to(&server.url).get(PAGE).body;
    assert!(page.contains("passkey-begin"), "{page}");
}
