//! Roles are given and taken away on a page: an account is made where there is none, the last organiser stays.

use crate::support::{Client, Database, Server};

const POSTGRES: &str = "PALMARES_TEST_POSTGRES";
const PEOPLE: &str = "/e/cbstes-2026/office/people";
const NEW: &str = "ada@new.example";

/// The value of the first field with this name behind a mark of the page.
fn value(page: &str, mark: &str, name: &str) -> String {
    let (_, after) = page.split_once(mark).unwrap_or_else(|| panic!("the page has {mark}"));
    let (_, field) = after.split_once(&format!("name=\"{name}\"")).unwrap_or_else(|| panic!("{mark} has {name}"));
    let (_, value) = field.split_once("value=\"").expect("a field has a value");
    value.split('"').next().unwrap_or_default().to_owned()
}

fn give(client: &mut Client, role: &str, email: &str) -> String {
    let page = client.get(PEOPLE).body;
    let password = value(&page, "id=\"give\"", "password");
    let fields = [
        ("edition", "cbstes-2026"),
        ("role", role),
        ("email", email),
        ("name", "Ada Byron"),
        ("name_zh", ""),
        ("password", &password),
    ];
    let answer = client.post("/api/office/give-role", &fields);
    assert_eq!((answer.status, answer.location.as_deref()), (302, Some(PEOPLE)));
    password
}

#[test]
fn an_organiser_gives_a_role_to_somebody_new_and_takes_it_away() {
    for database in Database::each(POSTGRES) {
        let server = Server::start(&database);
        let mut organiser = Client::in_english(&server.url, "organiser@palmares.example");
        assert!(organiser.get("/e/cbstes-2026/office").body.contains(PEOPLE), "the office links to the page");

        let password = give(&mut organiser, "auditor", NEW);
        let page = organiser.get(PEOPLE).body;
        assert!(page.contains("The role is given and an account made"), "{}", database.engine());
        assert!(page.contains(NEW) && page.contains("Ada Byron"));
        assert!(!page.contains(&password), "the password was shown once");
        let mut auditor = Client::new(&server.url);
        let right = [("email", NEW), ("password", &*password), ("next", "/account")];
        assert_eq!(auditor.post("/api/accounts/sign-in", &right).location.as_deref(), Some("/account"));
        auditor.get("/account?lang=en");
        assert_eq!(auditor.get("/e/cbstes-2026/office/ledger").status, 200, "an auditor reads the ledger");
        assert_eq!(auditor.get(PEOPLE).status, 403, "and gives no roles");

        let id = value(&page, NEW, "role");
        let take = [("edition", "cbstes-2026"), ("role", id.as_str())];
        assert_eq!(auditor.try_call("/api/office/take-role", &take).expect("an answer").0, 403);
        assert_eq!(organiser.post("/api/office/take-role", &take).location.as_deref(), Some(PEOPLE));
        assert!(organiser.get(PEOPLE).body.contains("The role is taken away."));
        assert_eq!(auditor.get("/e/cbstes-2026/office/ledger").status, 403, "at the very next request");

        give(&mut organiser, "signatory=ACPB", "cbtc@palmares.example");
        assert!(organiser.get(PEOPLE).body.contains("One person signs for one host only."));
        let own = value(&page, "organiser@palmares.example", "role");
        organiser.post("/api/office/take-role", &[("edition", "cbstes-2026"), ("role", &own)]);
        assert!(organiser.get(PEOPLE).body.contains("An edition keeps at least one organiser."));
    }
}

#[test]
fn a_chair_who_judges_too_reads_no_scores_before_submitting() {
    let database = Database::sqlite();
    let server = Server::start(&database);
    let mut organiser = Client::signed_in(&server.url, "organiser@palmares.example");
    let mut juror = Client::in_english(&server.url, "juror05@palmares.example");
    give(&mut organiser, "chair=young-scholars", "juror05@palmares.example");
    let office = juror.get("/e/cbstes-2026/office").body;
    let rounds = office.split("href=\"/e/cbstes-2026/office/r/").skip(1);
    let round = rounds.filter_map(|rest| rest.split('"').next()?.strip_suffix("/ranking")).next();
    let round = format!("/e/cbstes-2026/office/r/{}", round.expect("the chair's office links to the ranking"));
    for page in ["progress", "ranking", "ranking?check=mean", "ranking.csv", "seal"] {
        let answer = juror.get(&format!("{round}/{page}"));
        assert_eq!(answer.status, 409, "{page}");
    }
    assert!(juror.get(&format!("{round}/ranking")).body.contains("The scores of others show once yours are in"));
}

#[test]
fn a_juror_who_has_scored_nothing_is_taken_off_the_jury() {
    let database = Database::sqlite();
    let server = Server::start(&database);
    let mut organiser = Client::in_english(&server.url, "organiser@palmares.example");
    const JURY: &str = "/e/cbstes-2026/office/c/young-scholars/jury";
    let jury = organiser.get(JURY).body;
    let (edition, competition) = (("edition", "cbstes-2026"), ("competition", "young-scholars"));
    let person = [("name", "Ada"), ("name_zh", ""), ("email", NEW), ("affiliation", "KU Leuven"), ("side", "Belgium")];
    let rest = [("affiliation_zh", ""), ("expertise", "ai"), ("capacity", "4"), ("reads_en", "on")];
    let password = value(&jury, "/api/jury/add", "password");
    let fields = [&[edition, competition][..], &person, &rest, &[("password", &*password)]].concat();
    organiser.post("/api/jury/add", &fields);
    let jury = organiser.get(JURY).body;
    let (_, suspected) = jury.split_once("id=\"f-seen\"").expect("suspected conflicts are shown first");
    assert!(suspected.contains("KU Leuven — ") && suspected.contains(": one institution."));
    assert!(!jury.contains("aria-label=\"Change Ada\""), "nothing is saved yet");
    let (seen, password) = (value(suspected, "", "seen"), value(&jury, "/api/jury/add", "password"));
    let fields: Vec<_> = fields.into_iter().filter(|(name, _)| *name != "password").collect();
    organiser.post("/api/jury/add", &[&fields[..], &[("seen", &*seen), ("password", &*password)]].concat());
    let jury = organiser.get(JURY).body;
    assert!(jury.contains("The juror has joined the jury"));
    let (_, conflicts) = jury.split_once("id=\"conflicts\"").expect("the page lists conflicts");
    assert!(conflicts.contains("<b>Ada</b>"), "teams of the same institution are suspected");
    let (before, _) = jury.split_once("aria-label=\"Change Ada\"").expect("Ada has a row");
    let (_, id) = before.rsplit_once("?juror=").expect("a row links to its form");
    let id = &id[..36];
    assert!(organiser.get(&format!("{JURY}?juror={id}")).body.contains("/api/jury/remove"));
    organiser.post("/api/jury/remove", &[edition, competition, ("juror", id)]);
    let jury = organiser.get(JURY).body;
    assert!(jury.contains("The juror has left the jury.") && !jury.contains("aria-label=\"Change Ada\""));
}

#[test]
fn a_jurors_institution_is_changed_on_the_page_and_conflicts_are_looked_for_again() {
    let database = Database::sqlite();
    let server = Server::start(&database);
    let mut organiser = Client::in_english(&server.url, "organiser@palmares.example");
    const JURY: &str = "/e/cbstes-2026/office/c/young-scholars/jury";
    let (edition, competition) = (("edition", "cbstes-2026"), ("competition", "young-scholars"));
    let works = |at| [("affiliation", at), ("affiliation_zh", "")];
    let able = [("side", "Belgium"), ("expertise", "ai"), ("capacity", "4"), ("reads_en", "on")];
    let password = value(&organiser.get(JURY).body, "/api/jury/add", "password");
    let person = [("name", "Ada"), ("name_zh", ""), ("email", NEW), ("password", &*password)];
    organiser.post("/api/jury/add", &[&[edition, competition][..], &person, &works(""), &able].concat());
    let jury = organiser.get(JURY).body;
    let (before, _) = jury.split_once("aria-label=\"Change Ada\"").expect("Ada has a row");
    let (_, id) = before.rsplit_once("?juror=").expect("a row links to its form");
    let id = id[..36].to_owned();
    let conflicts = |jury: &str| jury.split_once("id=\"conflicts\"").expect("the page lists conflicts").1.to_owned();
    assert!(!conflicts(&jury).contains("<b>Ada</b>"), "nothing is suspected");

    let change = |at| [&[edition, competition, ("juror", &*id)][..], &works(at), &able].concat();
    let mut other = Client::in_english(&server.url, "juror05@palmares.example");
    other.post("/api/jury/change", &change("KU Leuven"));
    assert!(!conflicts(&organiser.get(JURY).body).contains("<b>Ada</b>"), "nobody else changes it");
    organiser.post("/api/jury/change", &change("KU Leuven"));
    let jury = organiser.get(JURY).body;
    assert!(jury.contains("Saved, and conflicts of interest looked for again."));
    let suspected = conflicts(&jury);
    assert!(suspected.contains("<b>Ada</b>") && suspected.contains("KU Leuven — "), "{suspected}");
    let form = organiser.get(&format!("{JURY}?juror={id}")).body;
    assert_eq!(value(&form, "/api/jury/change", "affiliation"), "KU Leuven");
}
