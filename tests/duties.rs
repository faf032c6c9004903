//! A person's data and the way out, on a server that sends no mail.

use crate::support::{Client, Database, Form, PASSWORD, Server, borrowed};

const POSTGRES: &str = "PALMARES_TEST_POSTGRES";
const JUROR: &str = "juror05@palmares.example";

#[test]
fn a_juror_downloads_what_is_held_and_leaves_for_good() {
    for database in Database::each(POSTGRES) {
        let server = Server::start(&database);
        let mut juror = Client::in_english(&server.url, JUROR);
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
        let mut organiser = Client::in_english(&server.url, "organiser@palmares.example");
        assert!(organiser.get("/account/erase").body.contains("You alone organise an edition."));
        let ledger = organiser.get("/e/cbstes-2026/office/ledger");
        assert!(ledger.status == 200 && ledger.body.contains("left the house"), "{}", ledger.body);
    }
}

const HOME: &str = "/e/cbstes-2026";

/// The form of a page that goes to an act, with other values for some of its fields, sent by its browser.
pub fn send(client: &mut Client, page: &str, action: &str, typed: &[(&str, &str)]) -> Option<String> {
    let mut fields = Form::to(&client.get(page).body, action).sent();
    for (name, value) in typed {
        fields.retain(|(known, _)| known != name);
        fields.push(((*name).to_owned(), (*value).to_owned()));
    }
    client.post_from(page, action, &borrowed(&fields)).location
}

#[test]
fn the_privacy_notice_is_made_of_the_hosts_and_what_they_write() {
    for database in Database::each(POSTGRES) {
        let server = Server::start(&database);
        let mut organiser = Client::in_english(&server.url, "organiser@palmares.example");
        let mut nobody = Client::new(&server.url);
        let settings = format!("{HOME}/office/settings/hosts");
        let read = |client: &mut Client, language: &str| client.get(&format!("{HOME}/privacy?lang={language}")).body;
        let before = read(&mut nobody, "en");
        assert!(before.contains("joint controllers") && before.contains("not published a contact"), "{before}");
        assert!(!before.contains("transfer to a third country"), "{before}");

        let to = send(&mut organiser, &settings, "/api/editions/hosts", &[("act", "save"), ("h0-outside_eea", "on")]);
        assert_eq!(to.as_deref(), Some(&*settings));
        let typed = [("contact", "privacy@hosts.example"), ("arrangement-fr", "L’un informe, l’autre répond.")];
        send(&mut organiser, &settings, "/api/duties/arrangement", &typed);
        let after = read(&mut nobody, "fr");
        for said in
            ["responsables conjoints du traitement", "pays tiers", "mailto:privacy@hosts.example", "l’autre répond"]
        {
            assert!(after.contains(said), "{said}: {after}");
        }
        assert!(read(&mut nobody, "nl").contains("gezamenlijke verwerkingsverantwoordelijken"));
        assert!(read(&mut nobody, "zh-Hans").contains("共同控制者"));
        let wrong = send(&mut organiser, &settings, "/api/duties/arrangement", &[("contact", "nobody")]);
        assert_eq!(wrong.as_deref(), Some(&*settings));
        assert!(organiser.get(&settings).body.contains("full e-mail address"), "the fault stands at its field");
        let statement = nobody.get("/accessibility?lang=en").body;
        assert!(statement.contains("WCAG 2.2") && statement.contains("/e/cbstes-2026/privacy"), "{statement}");
    }
}

#[test]
fn a_question_is_answered_to_all_without_who_asked() {
    for database in Database::each(POSTGRES) {
        let server = Server::start(&database);
        let mut juror = Client::in_english(&server.url, JUROR);
        let mut organiser = Client::in_english(&server.url, "organiser@palmares.example");
        let mut nobody = Client::new(&server.url);
        nobody.get("/sign-in?lang=en");
        let (call, office) = (format!("{HOME}/c/business-pitch"), format!("{HOME}/office/questions"));
        send(&mut juror, &call, "/api/duties/ask", &[("question", "I am Juror Five: is French enough?")]);
        assert!(juror.get(&call).body.contains("has reached the organisers"));
        assert!(!nobody.get(&call).body.contains("Juror Five"), "nobody reads it before");

        let list = organiser.get(&office).body;
        assert!(list.contains("Juror Five") && list.contains("waits for an answer"), "{list}");
        let (_, id) = list.split_once("?question=").expect("a way to answer");
        let page = format!("{office}?question={}", &id[..36]);
        let said = [("question-en", "Is an entry in French enough?"), ("answer-en", "It is.")];
        let empty = send(&mut organiser, &page, "/api/duties/answer", &[("question-en", "Is it?")]);
        assert_eq!(empty.as_deref(), Some(&*page), "an answer is needed");
        assert_eq!(send(&mut organiser, &page, "/api/duties/answer", &said).as_deref(), Some(&*office));
        let shown = nobody.get(&call).body;
        assert!(shown.contains("Is an entry in French enough?") && shown.contains("It is."), "{shown}");
        assert!(!shown.contains("Juror Five"));
        let letters = organiser.get(&format!("{HOME}/office/mail")).body;
        assert!(letters.contains(JUROR), "who asked gets a letter");
        send(&mut organiser, &office, "/api/duties/unpublish", &[]);
        assert!(!nobody.get(&call).body.contains("Is an entry in French enough?"));
        assert_eq!(juror.get(&office).status, 403);
    }
}

#[test]
fn an_entrant_complains_and_nobody_else_reads_it() {
    for database in Database::each(POSTGRES) {
        let server = Server::start(&database);
        let mut organiser = Client::in_english(&server.url, "organiser@palmares.example");
        let mut entrant = Client::in_english(&server.url, JUROR);
        organiser.post("/api/office/clock", &[("edition", "cbstes-2026"), ("to", "2026-07-20T12:00")]);
        entrant.post("/api/entrants/start", &[("edition", "cbstes-2026"), ("competition", "business-pitch")]);
        let (own, office) = (format!("{HOME}/complaint"), format!("{HOME}/office/complaints"));
        send(&mut entrant, &own, "/api/duties/complain", &[("complaint", "My deck was not read.")]);
        let page = entrant.get(&own).body;
        assert!(page.contains("My deck was not read.") && page.contains("waits for an answer"), "{page}");
        let list = organiser.get(&office).body;
        let (_, id) = list.split_once("?complaint=").expect("a way to answer");
        let chosen = format!("{office}?complaint={}", &id[..36]);
        send(&mut organiser, &chosen, "/api/duties/answer-complaint", &[("answer", "It was, on Monday.")]);
        assert!(entrant.get(&own).body.contains("It was, on Monday."));
        let mut auditor = Client::in_english(&server.url, "auditor@palmares.example");
        let read = auditor.get(&office).body;
        assert!(read.contains("My deck was not read.") && !read.contains("?complaint="), "auditors read along");
        let mut other = Client::in_english(&server.url, "juror06@palmares.example");
        assert_eq!((other.get(&own).status, other.get(&office).status), (403, 403));
        let ledger = organiser.get(&format!("{HOME}/office/ledger")).body;
        assert!(ledger.contains("made a complaint") && ledger.contains("answered a complaint"), "{ledger}");
    }
}
