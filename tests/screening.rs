//! The list of entries in plain requests: a search in Chinese, a filter that is taken away, a view that is kept, two
//! checkers who disagree, and an act on several entries that is refused where one has changed since.

use std::io::{Cursor, Read};

use zip::ZipArchive;

use crate::support::{Client, Database, Form, PASSWORD, Server, borrowed};

const POSTGRES: &str = "PALMARES_TEST_POSTGRES";
const EDITION: &str = "cbstes-2026";
const LIST: &str = "/e/cbstes-2026/office/c/business-pitch/entries";

/// Somebody of the sample edition, signed in and reading English.
pub fn signed_in(server: &Server, name: &str) -> Client {
    Client::in_english(&server.url, &format!("{name}@palmares.example"))
}

/// How many rows the list of a page has.
fn rows(page: &str) -> usize {
    page.matches("<th scope=\"row\"").count()
}

/// The fields of the page's form that goes to this address.
fn form(page: &str, action: &str) -> Vec<(String, String)> {
    Form::to(page, action).sent()
}

fn value(fields: &[(String, String)], name: &str) -> String {
    fields.iter().find(|(known, _)| known == name).expect("the field is there").1.clone()
}

/// The id of the entry that the list shows alone.
fn only(client: &mut Client, query: &str) -> String {
    let page = client.get(&format!("{LIST}?{query}")).body;
    assert_eq!(rows(&page), 1, "{query}");
    let (_, after) = page.split_once("name=\"pick\" value=\"").expect("it can be chosen");
    after.split('"').next().expect("an id").to_owned()
}

#[test]
fn organisers_search_filter_and_share_what_they_have_found() {
    for database in Database::each(POSTGRES) {
        let server = Server::start(&database);
        let mut organiser = signed_in(&server, "organiser");
        let chinese = "%E5%88%B6%E6%B0%A2"; // two characters, which engines for full text miss
        let all = rows(&organiser.get(LIST).body);
        let found = organiser.get(&format!("{LIST}?q={chinese}")).body;
        assert!(rows(&found) > 0 && rows(&found) < all, "{}", database.engine());
        assert!(found.contains("aria-label=\"Take the filter away: Text: 制氢\""));

        let none = organiser.get(&format!("{LIST}?q={chinese}&status=withdrawn&sort=title")).body;
        assert!(none.contains("No entry found") && none.contains(&format!("href=\"{LIST}?sort=title\"")));
        assert!(none.contains(&format!("href=\"{LIST}?status=withdrawn&amp;sort=title\"")), "a filter is taken away");

        let columns = organiser.get(&format!("{LIST}?col=team&col=submitted")).body;
        assert!(columns.contains("data-label=\"Team\"") && !columns.contains("data-label=\"Division\""));

        let page = organiser.get(&format!("{LIST}?q={chinese}")).body;
        let kept = form(&page, "/api/entries/save-view");
        let query = value(&kept, "query");
        let named = [("edition", EDITION), ("competition", "business-pitch"), ("name", "Hydrogen"), ("query", &query)];
        let to = organiser.post("/api/entries/save-view", &named).location.expect("the list");
        assert_eq!(to, format!("{LIST}?q={chinese}"));
        let mut auditor = signed_in(&server, "auditor");
        let shared = auditor.get(LIST).body;
        assert!(shared.contains(&format!("href=\"{LIST}?q={chinese}\"")), "the view is shared");
        assert!(!shared.contains("/api/entries/") && !shared.contains("name=\"pick\""), "an auditor reads only");
        let view = value(&form(&organiser.get(LIST).body, "/api/entries/remove-view"), "view");
        let named = [("edition", EDITION), ("competition", "business-pitch"), ("view", &view)];
        assert_eq!(auditor.try_call("/api/entries/remove-view", &named).expect("an answer").0, 403);
        organiser.post("/api/entries/remove-view", &named);
        assert!(!organiser.get(LIST).body.contains(&format!("href=\"{LIST}?q={chinese}\"")));
    }
}

#[test]
fn checkers_disagree_and_an_act_on_several_entries_needs_what_was_seen() {
    for database in Database::each(POSTGRES) {
        let server = Server::start(&database);
        let mut organiser = signed_in(&server, "organiser");
        let ada = [
            ("edition", EDITION),
            ("role", "organiser"),
            ("email", "ada@palmares.example"),
            ("name", "Ada"),
            ("name_zh", ""),
            ("password", PASSWORD),
        ];
        assert_eq!(organiser.post("/api/office/give-role", &ada).status, 302);
        let mut ada = signed_in(&server, "ada");
        let first = only(&mut organiser, "q=BP-001");
        let second = only(&mut organiser, "q=BP-002");
        let check = |client: &mut Client, verdict: &str, reason: &str| {
            let said = [("edition", EDITION), ("entry", &*first), ("verdict", verdict), ("reason", reason)];
            client.post("/api/entries/check", &said).location.expect("a page")
        };
        let page = check(&mut organiser, "not-eligible", "No company yet.");
        assert_eq!(page, format!("{LIST}/BP-001#eligibility"));
        let told = organiser.get(&format!("{LIST}/BP-001")).body;
        assert!(told.contains("No company yet.") && told.contains("have this entry already"), "it is assigned");
        check(&mut ada, "eligible", "");
        let told = ada.get(&format!("{LIST}/BP-001")).body;
        assert!(told.contains("No company yet.") && told.contains("checkers disagree"));
        assert_eq!(rows(&ada.get(&format!("{LIST}?eligibility=disputed")).body), 1);

        let asked = format!("{LIST}/act?do=not-eligible&pick={first}&pick={second}");
        let confirm = organiser.get(&asked).body;
        assert!(confirm.contains("BP-001") && confirm.contains("BP-002") && rows(&confirm) == 2, "each is named");
        let mut fields = form(&confirm, "/api/entries/act");
        fields.retain(|(name, _)| name != "reason");
        fields.push(("reason".into(), "Both are one project.".into()));
        check(&mut ada, "unsure", "Let us ask.");
        let fields = borrowed(&fields);
        let stale = organiser.try_call("/api/entries/act", &fields).expect("an answer");
        assert_eq!(stale.0, 422, "{}", stale.1);
        assert_eq!(rows(&organiser.get(&format!("{LIST}?eligibility=not-eligible")).body), 0, "nothing is done");

        let confirm = organiser.get(&asked).body;
        let seen = value(&form(&confirm, "/api/entries/act"), "seen");
        let fields: Vec<(&str, &str)> =
            fields.into_iter().map(|(name, value)| (name, if name == "seen" { &*seen } else { value })).collect();
        assert_eq!(organiser.post("/api/entries/act", &fields).location.as_deref(), Some(LIST));
        assert_eq!(only(&mut organiser, "eligibility=not-eligible"), second);

        let proposed = organiser.get(&format!("{LIST}/proposals?rule=team&least=30")).body;
        assert!(proposed.contains("Team of fewer than 30") && rows(&proposed) > 1, "every entry is named");
    }
}

/// The files of an archive with their bytes, in order.
pub fn unpacked(bytes: Vec<u8>) -> Vec<(String, Vec<u8>)> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).expect("an archive");
    let files = (0..archive.len()).map(|at| {
        let mut file = archive.by_index(at).expect("a file");
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes).expect("its bytes");
        (file.name().expect("a plain name").into_owned(), bytes)
    });
    files.collect()
}

#[test]
fn a_list_is_saved_as_it_is_seen_and_printed_whole() {
    for database in Database::each(POSTGRES) {
        let server = Server::start(&database);
        let mut organiser = signed_in(&server, "organiser");
        let asked = "?q=BP-00&sort=-code&col=deck&col=status";
        let seen = organiser.get(&format!("{LIST}{asked}")).body;
        for end in [".csv", ".xlsx", ".zip", "/print"] {
            let link = format!("href=\"{LIST}{end}?q=BP-00&amp;sort=-code&amp;col=status&amp;col=deck\"");
            assert!(seen.contains(&link), "{link}");
        }

        let table = String::from_utf8(organiser.file(&format!("{LIST}.csv{asked}"))).expect("UTF-8");
        let mut lines = table.strip_prefix('\u{feff}').expect("a byte order mark").split("\r\n");
        let head = "Code,Title,Title in another language,Name,Name in another language,State,Deck";
        assert_eq!(lines.next(), Some(head), "{}", database.engine());
        let codes: Vec<&str> = lines.filter_map(|line| line.split_once(',')).map(|(code, _)| code).collect();
        assert_eq!(codes.len(), rows(&seen));
        assert!(codes.len() > 1 && codes.is_sorted_by(|one, other| one > other), "{codes:?}");

        let book = unpacked(organiser.file(&format!("{LIST}.xlsx{asked}")));
        let sheet = book.iter().find(|(name, _)| name == "xl/worksheets/sheet1.xml").expect("a sheet");
        let sheet = String::from_utf8(sheet.1.clone()).expect("UTF-8");
        assert!(sheet.contains("state=\"frozen\"") && !sheet.contains("<f>"), "the head stays, nothing is computed");
        assert_eq!(sheet.matches("<row ").count(), codes.len() + 1);

        let files = unpacked(organiser.file(&format!("{LIST}.zip{asked}&deck=yes")));
        assert!(!files.is_empty() && files.iter().all(|(name, _)| name.starts_with("BP-00") && name.ends_with(".pdf")));
        assert!(files.iter().all(|(name, bytes)| !name.contains('/') && bytes.starts_with(b"%PDF-")));

        let printed = organiser.get(&format!("{LIST}/print{asked}")).body;
        assert_eq!(printed.matches("<article class=\"leaf stack\"").count(), codes.len());
        let mut juror = signed_in(&server, "juror01");
        for end in [".csv", ".xlsx", ".zip", "/print"] {
            assert_eq!(juror.get(&format!("{LIST}{end}")).status, 403, "{end}");
        }
        let to = Client::new(&server.url).get(&format!("{LIST}.csv?q=a&sort=-code")).location;
        assert_eq!(to, Some(format!("/sign-in?next={LIST}.csv%3Fq%3Da%26sort%3D-code")));
    }
}
