//! The assignment workbench: pairs are kept and forbidden with a reason, and every pair says why it is one.

use crate::support::{Client, Database, Form, Server};

const POSTGRES: &str = "PALMARES_TEST_POSTGRES";
const OFFICE: &str = "/e/cbstes-2026/office";

/// The assignment of a round of the young scholars that can still change.
fn open_assignment(organiser: &mut Client) -> String {
    let office = organiser.get(&format!("{OFFICE}/c/young-scholars")).body;
    let link = format!("href=\"{OFFICE}/r/");
    let rounds = office.split(&link).skip(1);
    let rounds: Vec<String> = rounds.filter_map(|rest| Some(rest.get(..36)?.to_owned())).collect();
    let pages = rounds.iter().map(|round| format!("{OFFICE}/r/{round}/assignment"));
    let mut open = pages.filter(|page| organiser.get(page).body.contains("/api/assignment/propose"));
    open.next().expect("a round that is not sealed")
}

/// The address of the first entry's panel.
fn first_entry(page: &str, body: &str) -> String {
    let start = format!("{page}?entry=");
    let (_, rest) = body.split_once(&start).expect("an entry of the round");
    format!("{start}{}", &rest[..36])
}

/// The form of a page that goes to an address.
fn form_of(page: &str, action: &str) -> Form {
    Form::all(page).into_iter().find(|form| form.action == action).expect("the form")
}

/// What a form sends of a field.
fn value<'a>(form: &'a Form, name: &str) -> &'a str {
    form.fields.iter().find(|(known, ..)| known == name).map(|(_, _, value)| value.as_str()).expect("the field")
}

#[test]
fn a_pair_is_forbidden_with_a_reason_that_readers_see_and_is_free_again_when_that_is_lifted() {
    for database in Database::each(POSTGRES) {
        let server = Server::start(&database);
        let mut organiser = Client::signed_in(&server.url, "organiser@palmares.example");
        let mut chair = Client::signed_in(&server.url, "chair.scholars@palmares.example");
        for client in [&mut organiser, &mut chair] {
            client.get("/account?lang=en");
        }
        let page = open_assignment(&mut organiser);
        let entry = first_entry(&page, &organiser.get(&page).body);
        let panel = organiser.get(&entry).body;
        assert!(panel.contains("Nothing is settled."), "{}", database.engine());
        let form = form_of(&panel, "/api/assignment/rule");
        // Who could be added has nothing of this entry yet.
        let free = panel.split("id=\"f-juror\"").nth(1).and_then(|rest| rest.split("value=\"").nth(1));
        let free = free.and_then(|rest| rest.split('"').next()).expect("a juror who could be added");
        let settle = |organiser: &mut Client, why: &str| {
            let chosen = [("ruled", free), ("rule", "forbid"), ("why", why)];
            let hidden = ["edition", "round", "entry"].map(|name| (name, value(&form, name)));
            organiser.post("/api/assignment/rule", &[&hidden[..], &chosen[..]].concat());
            organiser.get(&entry).body
        };
        assert!(settle(&mut organiser, " ").contains("Please give a reason."));
        let ruled = settle(&mut organiser, "They wrote a book together.");
        assert!(ruled.contains("Settled.") && ruled.contains("They wrote a book together."), "{}", database.engine());

        let read = chair.get(&entry).body;
        assert!(read.contains("They wrote a book together.") && !read.contains("/api/assignment/"));
        let lift = form_of(&ruled, "/api/assignment/lift");
        let fields = ["edition", "round", "rule"].map(|name| (name, value(&lift, name)));
        assert_eq!(chair.try_call("/api/assignment/lift", &fields).expect("an answer").0, 403);
        organiser.post("/api/assignment/lift", &fields);
        let lifted = organiser.get(&page).body;
        assert!(lifted.contains("Lifted.") && lifted.contains("Nothing is settled."));
    }
}

#[test]
fn every_assigned_pair_says_why_to_organisers_and_to_readers() {
    let database = Database::sqlite();
    let server = Server::start(&database);
    let mut organiser = Client::signed_in(&server.url, "organiser@palmares.example");
    organiser.get("/account?lang=en");
    let page = open_assignment(&mut organiser);
    let entry = first_entry(&page, &organiser.get(&page).body);
    for who in ["organiser@palmares.example", "chair.scholars@palmares.example", "auditor@palmares.example"] {
        let mut reader = Client::signed_in(&server.url, who);
        reader.get("/account?lang=en");
        let panel = reader.get(&entry).body;
        let (_, why) = panel.split_once("<summary>Why this pair</summary>").expect("a pair explains itself");
        let why = why.split("</details>").next().expect("its end");
        for part in ["Expertise:", "Language:", "Fit ", "Load:", "average", "Conflicts of interest:"] {
            assert!(why.contains(part), "{who}: {part} is in {why}");
        }
    }
}
