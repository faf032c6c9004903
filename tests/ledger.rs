//! The page of the ledger finds records by act, person and day, and what is looked for stands in the address.

use crate::support::{Client, Database, Form, Server};

const POSTGRES: &str = "PALMARES_TEST_POSTGRES";
const PAGE: &str = "/e/cbstes-2026/office/ledger";

fn records(page: &str) -> usize {
    page.matches("class=\"seq\"").count()
}

#[test]
fn records_are_looked_for_by_act_person_and_day() {
    for database in Database::each(POSTGRES) {
        let server = Server::start(&database);
        let mut organiser = Client::signed_in(&server.url, "organiser@palmares.example");
        let whole = organiser.get(&format!("{PAGE}?lang=en")).body;
        assert!(records(&whole) > 0, "{}", database.engine());
        let form = Form::to(&whole, PAGE);
        let names: Vec<&str> = form.fields.iter().map(|(name, ..)| name.as_str()).collect();
        assert!(names == ["verb", "person", "day"] && !form.posts);
        for to in ["2026-08-21T09:00", "2026-08-21T10:00"] {
            assert_eq!(organiser.post("/api/office/clock", &[("edition", "cbstes-2026"), ("to", to)]).status, 302);
        }
        let found = organiser.get(&format!("{PAGE}?verb=clock.set&person=&day=")).body;
        assert_eq!(records(&found), 2, "{}", database.engine());
        assert!(found.contains("<option value=\"clock.set\" selected"), "what is looked for stays chosen");
        let nobody = organiser.get(&format!("{PAGE}?verb=clock.set&person=program&day=")).body;
        assert!(records(&nobody) == 0 && nobody.contains("No record fits."));
        let never = organiser.get(&format!("{PAGE}?verb=&person=&day=1999-01-01")).body;
        assert_eq!(records(&never), 0);
    }
}
