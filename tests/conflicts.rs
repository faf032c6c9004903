//! An organiser enters conflicts of a juror: what is not submitted leaves the juror's list, what is submitted is the
//! chair's to leave out.

use crate::support::{Client, Database, Server};

const POSTGRES: &str = "PALMARES_TEST_POSTGRES";
const EDITION: &str = "/e/cbstes-2026";
const JURY: &str = "/e/cbstes-2026/office/c/young-scholars/jury";

/// A task of the juror's list: the entry's code and the address of the scorecard.
struct Task {
    code: String,
    path: String,
}

/// The tasks of the juror's list whose row holds these words.
fn tasks(juror: &mut Client, words: &str) -> Vec<Task> {
    let list = juror.get(&format!("{EDITION}/desk")).body;
    let rows = list.split("<span class=\"no\">").skip(1).filter_map(|rest| rest.split("</li>").next());
    let rows = rows.filter(|row| row.contains(words));
    rows.map(|row| Task { code: between(row, "", "<"), path: between(row, "href=\"", "\"") }).collect()
}

fn between(text: &str, start: &str, end: &str) -> String {
    let (_, after) = text.split_once(start).unwrap_or_else(|| panic!("{start} is there"));
    after.split(end).next().unwrap_or_default().to_owned()
}

fn note(organiser: &mut Client, juror: &str, code: &str) -> String {
    let fields = [
        ("edition", "cbstes-2026"),
        ("competition", "young-scholars"),
        ("juror", juror),
        ("entry", code),
        ("reason", "They share a grant."),
    ];
    assert_eq!(organiser.post("/api/jury/note-conflict", &fields).status, 302);
    organiser.get(JURY).body
}

#[test]
fn a_conflict_that_is_entered_takes_entries_and_scorecards_away() {
    for database in Database::each(POSTGRES) {
        let server = Server::start(&database);
        let mut organiser = Client::signed_in(&server.url, "organiser@palmares.example");
        let mut juror = Client::signed_in(&server.url, "juror05@palmares.example");
        let mut chair = Client::signed_in(&server.url, "chair.scholars@palmares.example");
        for client in [&mut organiser, &mut juror, &mut chair] {
            client.get("/account?lang=en");
        }
        let (open, done) = (tasks(&mut juror, "to do"), tasks(&mut juror, "submitted"));
        let (open, done) = (&open[0], &done[0]);
        let jury = organiser.get(JURY).body;
        let seat = jury.split("<option value=\"").skip(1).find(|option| option.contains("J05"));
        let seat = between(seat.expect("the juror can be chosen"), "", "\"");

        assert!(note(&mut organiser, &seat, "YS-999").contains("There is no entry with this code"));
        assert!(note(&mut organiser, &seat, &open.code).contains("The conflict is entered."), "{}", database.engine());
        assert!(note(&mut organiser, &seat, &open.code).contains("is on the list already"));
        assert!(!juror.get(&open.path).body.contains("/api/scoring/submit"), "the entry is off the juror");
        let foreign = [("edition", "cbstes-2026"), ("competition", "young-scholars"), ("juror", &seat)];
        let foreign = [&foreign[..], &[("entry", &*open.code), ("reason", "Mine.")]].concat();
        assert_eq!(juror.try_call("/api/jury/note-conflict", &foreign).expect("an answer").0, 403);

        note(&mut organiser, &seat, &done.code);
        let office = chair.get(&format!("{EDITION}/office")).body;
        let link = format!("href=\"{EDITION}/office/r/");
        let rounds = office.split(&link).skip(1);
        let rounds = rounds.filter_map(|rest| rest.split('"').next()?.strip_suffix("/ranking"));
        let ranking = rounds.map(|round| format!("{EDITION}/office/r/{round}/ranking"));
        let ranking = ranking.into_iter().find(|page| chair.get(page).body.contains("with a conflict of interest"));
        let ranking = ranking.expect("the ranking page warns");
        let cards = chair.get(&format!("{ranking}/{}", done.code)).body;
        let (_, form) = cards.split_once("action=\"/api/scoring/exclude\"").expect("the chair may leave it out");
        let assignment = between(form, "value=\"", "\"");
        let fields = [("assignment", assignment.as_str()), ("reason", "They share a grant.")];
        assert_eq!(organiser.try_call("/api/scoring/exclude", &fields).expect("an answer").0, 403);
        assert_eq!(chair.post("/api/scoring/exclude", &fields).location.as_deref(), Some(&*ranking));
        let after = chair.get(&ranking).body;
        assert!(after.contains("The scorecard is left out") && !after.contains("with a conflict of interest"));
    }
}
