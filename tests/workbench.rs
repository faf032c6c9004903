//! The assignment workbench: pairs are kept and forbidden with a reason, every pair says why it is one, and a jury that
//! somebody leaves late is whole again after one button, its jurors told.

use crate::support::{Client, Database, Form, Server};

const POSTGRES: &str = "PALMARES_TEST_POSTGRES";
const OFFICE: &str = "/e/cbstes-2026/office";

/// The assignment of a round of the young scholars that can still change.
fn open_assignment(organiser: &mut Client) -> String {
    assignment_of(organiser, &format!("{OFFICE}/c/young-scholars"), "/api/assignment/propose")
}

/// The first assignment of a competition's rounds whose page has this in it.
fn assignment_of(organiser: &mut Client, competition: &str, mark: &str) -> String {
    let office = organiser.get(competition).body;
    let link = format!("href=\"{OFFICE}/r/");
    let rounds = office.split(&link).skip(1);
    let rounds: Vec<String> = rounds.filter_map(|rest| Some(rest.get(..36)?.to_owned())).collect();
    let pages = rounds.iter().map(|round| format!("{OFFICE}/r/{round}/assignment"));
    let mut marked = pages.filter(|page| organiser.get(page).body.contains(mark));
    marked.next().expect("a round with it")
}

/// The address of the first entry's panel.
fn first_entry(page: &str, body: &str) -> String {
    let start = format!("{page}?entry=");
    let (_, rest) = body.split_once(&start).expect("an entry of the round");
    format!("{start}{}", &rest[..36])
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
        let form = Form::to(&panel, "/api/assignment/rule");
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
        let lift = Form::to(&ruled, "/api/assignment/lift");
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
    let mut organiser = Client::in_english(&server.url, "organiser@palmares.example");
    let page = open_assignment(&mut organiser);
    let entry = first_entry(&page, &organiser.get(&page).body);
    for who in ["organiser@palmares.example", "chair.scholars@palmares.example", "auditor@palmares.example"] {
        let mut reader = Client::in_english(&server.url, who);
        let panel = reader.get(&entry).body;
        let (_, why) = panel.split_once("<summary>Why this pair</summary>").expect("a pair explains itself");
        let why = why.split("</details>").next().expect("its end");
        for part in ["Expertise:", "Language:", "Fit ", "Load:", "average", "Conflicts of interest:"] {
            assert!(why.contains(part), "{who}: {part} is in {why}");
        }
    }
}

/// Steps back from an entry of the list that has no scorecard yet; gives its code.
fn step_back(juror: &mut Client) -> String {
    let list = juror.get("/e/cbstes-2026/desk").body;
    let links = list.split("href=\"/e/cbstes-2026/desk/").skip(1).filter_map(|rest| Some(rest.split_once('"')?.0));
    let sheets = links.filter(|link| *link != "welcome").map(|link| format!("/e/cbstes-2026/desk/{link}"));
    let pages = sheets.map(|sheet| juror.get(&sheet).body).collect::<Vec<_>>();
    let fresh =
        |page: &&String| page.contains("/api/scoring/recuse") && page.contains("name=\"base_version\" value=\"0\"");
    let page = pages.iter().find(fresh).expect("a fresh entry");
    let recuse = Form::to(page, "/api/scoring/recuse");
    juror.post("/api/scoring/recuse", &[("assignment", value(&recuse, "assignment")), ("reason", "My own student.")]);
    let code = page.split("no longer score ").nth(1).and_then(|rest| rest.split(',').next());
    code.expect("the code of the entry").to_owned()
}

#[test]
fn a_late_recusal_is_mended_by_one_button_and_the_jurors_are_told_by_letters_that_wait() {
    for database in Database::each(POSTGRES) {
        let server = Server::start(&database);
        let mut organiser = Client::signed_in(&server.url, "organiser@palmares.example");
        let mut juror = Client::signed_in(&server.url, "juror05@palmares.example");
        organiser.get("/account?lang=en");
        juror.get("/account?lang=en");
        let code = step_back(&mut juror);
        let page = format!("{OFFICE}/c/{}", if code.starts_with("BP") { "business-pitch" } else { "young-scholars" });
        let page = assignment_of(&mut organiser, &page, "id=\"mend\"");
        let body = organiser.get(&page).body;
        assert!(body.contains("One entry lacks a juror") && body.contains(&code), "{}", database.engine());

        // The letters first: whoever gets the entry is told of it, and nobody twice.
        let tell = Form::to(&body, "/api/assignment/tell");
        let mend = Form::to(&body, "/api/assignment/mend");
        let send = |organiser: &mut Client, form: &Form| {
            let fields = ["edition", "round", "seen"].map(|name| (name, value(form, name)));
            organiser.post(&form.action, &fields)
        };
        send(&mut organiser, &tell);
        assert!(!organiser.get(&page).body.contains("/api/assignment/tell"), "everybody is told");
        send(&mut organiser, &mend);
        let mended = organiser.get(&page).body;
        assert!(mended.contains("Done: the jurors have their entries.") && !mended.contains("/api/assignment/mend"));
        send(&mut organiser, &mend);
        assert!(organiser.get(&page).body.contains("Something has changed since this was shown."), "a replay");

        let tell = Form::to(&organiser.get(&page).body, "/api/assignment/tell");
        let told = send(&mut organiser, &tell).location.expect("the page of the letters");
        assert!(organiser.get(&told).body.contains("They wait here for you to release them."), "{told}");
        send(&mut organiser, &tell);
        assert!(organiser.get(&page).body.contains("perhaps the letters are written already"), "a replay");
    }
}

#[test]
fn two_jurors_swap_what_was_shown_and_nothing_else() {
    let database = Database::sqlite();
    let server = Server::start(&database);
    let mut organiser = Client::in_english(&server.url, "organiser@palmares.example");
    let page = assignment_of(&mut organiser, &format!("{OFFICE}/c/young-scholars"), "/api/assignment/propose");
    let body = organiser.get(&page).body;
    let link = format!("{page}?entry=");
    let entries = body.split(&link).skip(1).filter_map(|rest| rest.get(..36));
    let panels = entries.map(|entry| format!("{page}?entry={entry}")).collect::<Vec<_>>();
    let shown = organiser.get(&panels[0]).body;
    let juror = shown.split("&amp;remove=").nth(1).and_then(|rest| rest.get(..36)).expect("a juror to take off");
    let effect = organiser.get(&format!("{}&remove={juror}", panels[0])).body;
    for row in ["Weakest fit", "Jurors of the entry", "All entries together"] {
        assert!(effect.contains(row), "{row} before and after: {effect}");
    }
    let swaps = panels.iter().filter_map(|panel| {
        let shown = organiser.get(panel).body;
        let juror = shown.split("&amp;swap=").nth(1)?.get(..36)?.to_owned();
        let choice = organiser.get(&format!("{panel}&swap={juror}")).body;
        let with = choice.split("id=\"f-with\"").nth(1)?.split("value=\"").nth(1)?.get(..73)?.to_owned();
        Some(format!("{panel}&swap={juror}&with={with}"))
    });
    let looked = swaps.take(1).collect::<Vec<_>>().pop().expect("a swap that may be made");
    let form = Form::to(&organiser.get(&looked).body, "/api/assignment/swap");
    let fields = ["edition", "round", "entry", "juror", "with", "seen"].map(|name| (name, value(&form, name)));
    let blind = fields.map(|(name, known)| (name, if name == "seen" { "something else" } else { known }));
    organiser.post("/api/assignment/swap", &blind);
    assert!(!organiser.get(&page).body.contains("Swapped: both lists show it."));
    organiser.post("/api/assignment/swap", &fields);
    assert!(organiser.get(&page).body.contains("Swapped: both lists show it."));
    organiser.post("/api/assignment/swap", &fields);
    assert!(!organiser.get(&page).body.contains("Swapped: both lists show it."), "a replay");
}
