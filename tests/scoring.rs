//! A juror without scripts: saves, submits, and is refused with nothing lost.

use crate::support::{Client, Database, Server, borrowed};

const POSTGRES: &str = "PALMARES_TEST_POSTGRES";
const JUROR: &str = "juror05@palmares.example";
const DESK: &str = "/e/cbstes-2026/desk";
const HOSTILE: &str = "</textarea><script>alert(1)</script>";

/// The form of a scorecard as its page shows it.
struct Form {
    path: String,
    body: String,
    fields: Vec<(String, String)>,
}

impl Form {
    fn open(client: &mut Client, path: &str) -> Self {
        let answer = client.get(path);
        assert_eq!(answer.status, 200, "{path}");
        let mut form = Self { path: path.to_owned(), body: answer.body, fields: Vec::new() };
        for name in ["assignment", "change", "base_version", "rubric_version"] {
            form.fields.push((name.to_owned(), form.value(name)));
        }
        form
    }

    /// The value of a hidden field.
    fn value(&self, name: &str) -> String {
        let at = self.body.find(&format!("name=\"{name}\"")).expect("the field is on the page");
        let tag = &self.body[at..at + self.body[at..].find('>').expect("the tag ends")];
        tag.split_once("value=\"").and_then(|(_, rest)| rest.split_once('"')).expect("it has a value").0.to_owned()
    }

    /// The names of the fields for scores, in the order of the rubric.
    fn scores(&self) -> Vec<String> {
        let mut names: Vec<String> = Vec::new();
        for part in self.body.split("name=\"raw[scores][").skip(1) {
            let name = format!("raw[scores][{}", part.split_once('"').expect("the name ends").0);
            if !names.contains(&name) {
                names.push(name);
            }
        }
        names
    }

    /// The fields as they are sent: one score in each, or none where it is empty, and a text for the jury.
    fn filled(&self, score: &str, for_jury: &str) -> Vec<(String, String)> {
        let scores = self.scores().into_iter().map(|name| (name, score.to_owned()));
        let texts = [("raw[for_entrant]", ""), ("raw[for_jury]", for_jury)];
        let texts = texts.map(|(name, text)| (name.to_owned(), text.to_owned()));
        self.fields.iter().cloned().chain(scores).chain(texts).collect()
    }

    fn send(&self, client: &mut Client, act: &str, fields: &[(String, String)]) -> (u16, Option<String>) {
        let fields = borrowed(fields);
        let answer = client.post(&format!("/api/scoring/{act}"), &fields);
        (answer.status, answer.location)
    }
}

/// A juror of the sample edition, who reads English here.
fn juror(server: &Server) -> Client {
    Client::in_english(&server.url, JUROR)
}

/// The page of the scorecard that the list names as the next one.
fn next_sheet(client: &mut Client) -> String {
    let list = client.get(DESK);
    assert_eq!(list.status, 200, "a juror who has declared has a list");
    let at = list.body.find("btn main").expect("something is to be scored");
    let link = list.body[at..].split_once("href=\"").expect("the main action is a link").1;
    link.split_once('"').expect("the address ends").0.to_owned()
}

#[test]
fn a_scorecard_is_saved_refused_chosen_and_submitted_without_a_script() {
    for database in Database::each(POSTGRES) {
        let server = Server::start(&database);
        let mut juror = juror(&server);
        let path = next_sheet(&mut juror);
        let (first, second) = (Form::open(&mut juror, &path), Form::open(&mut juror, &path));

        let sent = first.filled("", HOSTILE);
        assert_eq!(first.send(&mut juror, "save", &sent), (302, Some(path.clone())), "{}", database.engine());
        let saved = Form::open(&mut juror, &path);
        assert!(saved.body.contains("Your draft is saved."));
        assert!(saved.body.contains("\n&lt;/textarea&gt;&lt;script&gt;alert(1)&lt;/script&gt;</textarea>"));
        assert!(!saved.body.contains(HOSTILE));
        assert_eq!(first.send(&mut juror, "save", &sent).0, 302, "the same form, sent twice");
        assert_eq!(Form::open(&mut juror, &path).value("base_version"), saved.value("base_version"));

        second.send(&mut juror, "save", &second.filled("5", "the second page"));
        let both = Form::open(&mut juror, &second.path);
        assert!(both.body.contains("the second page") && both.body.contains("&lt;/textarea&gt;"));
        assert_eq!(both.value("base_version"), saved.value("base_version"), "what is chosen replaces what is saved");

        let wrong = both.filled("1000000", "too much");
        both.send(&mut juror, "submit", &wrong);
        let faulty = Form::open(&mut juror, &path);
        assert!(
            faulty.body.contains("The highest score") && faulty.body.contains("1000000"),
            "the fault, and what was typed"
        );

        let (_, next) = faulty.send(&mut juror, "submit", &faulty.filled("5", "done"));
        assert_ne!(next, Some(path.clone()), "the next one comes up");
        let locked = juror.get(&path).body;
        assert!(locked.contains("This scorecard is submitted and locked.") && !locked.contains("/api/scoring/submit"));
    }
}

#[test]
fn what_is_not_the_jurors_is_not_there() {
    let database = Database::sqlite();
    let server = Server::start(&database);
    let mut juror = juror(&server);
    let path = next_sheet(&mut juror);
    let form = Form::open(&mut juror, &path);
    let fields = form.filled("5", "mine");
    let fields = borrowed(&fields);
    for (who, status) in [("juror06", 404), ("organiser", 404), ("chair.pitch", 404), ("auditor", 404)] {
        let mut other = Client::signed_in(&server.url, &format!("{who}@palmares.example"));
        for act in ["save", "submit", "recuse"] {
            let mut fields = fields.clone();
            fields.push(("reason", "a reason"));
            let answer = other.try_call(&format!("/api/scoring/{act}"), &fields).expect("an answer");
            assert_eq!(answer.0, status, "{who} {act}: {answer:?}");
        }
        assert_eq!(other.get(&path).status, 404, "{who}");
    }
    let mut nobody = Client::new(&server.url);
    assert_eq!(nobody.try_call("/api/scoring/save", &fields).expect("an answer").0, 401);
    assert_eq!(nobody.get(&path).status, 302);
}

#[test]
fn a_recusal_without_scripts_has_a_reason() {
    let database = Database::sqlite();
    let server = Server::start(&database);
    let mut juror = juror(&server);
    let path = next_sheet(&mut juror);
    let assignment = Form::open(&mut juror, &path).value("assignment");
    juror.post("/api/scoring/recuse", &[("assignment", &assignment), ("reason", " ")]);
    assert!(juror.get(&path).body.contains("Please give a reason."));
    let done = juror.post("/api/scoring/recuse", &[("assignment", &assignment), ("reason", HOSTILE)]);
    assert_eq!(done.location.as_deref(), Some(DESK));
    let page = juror.get(&path).body;
    assert!(page.contains("You have stepped back from this entry.") && !page.contains("/deck/"));
}

#[test]
fn the_first_page_asks_for_confidentiality() {
    let database = Database::sqlite();
    let server = Server::start(&database);
    let mut juror = juror(&server);
    let welcome = format!("{DESK}/welcome");
    assert!(juror.get(&welcome).body.contains("name=\"conflict-"));
    juror.post("/api/scoring/declare", &[("edition", "cbstes-2026")]);
    let page = juror.get(&welcome).body;
    assert!(page.contains("Please tick the promise of confidentiality first."));
    let whole = [("edition", "cbstes-2026"), ("confidential", "yes")];
    assert_eq!(juror.post("/api/scoring/declare", &whole).location.as_deref(), Some(DESK));
}

#[test]
fn every_tie_is_declared_with_its_own_kind_and_words() {
    for database in Database::each(POSTGRES) {
        let server = Server::start(&database);
        let mut juror = Client::in_english(&server.url, "juror14@palmares.example");
        let mut organiser = Client::in_english(&server.url, "organiser@palmares.example");
        let welcome = format!("{DESK}/welcome");
        let form = crate::support::Form::to(&juror.get(&welcome).body, "/api/scoring/declare");
        let entries: Vec<&str> = form.fields.iter().filter_map(|(name, ..)| name.strip_prefix("reason-")).collect();
        let named = |control: &str, at: usize| format!("{control}-{}", entries[at]);
        let long = "x".repeat(2_001);
        let mut typed = [
            ("edition".to_owned(), "cbstes-2026"),
            (named("conflict", 0), "on"),
            (named("tie", 0), "shareholding"),
            (named("reason", 0), HOSTILE),
            (named("conflict", 1), "on"),
            (named("tie", 1), "co-author"),
            (named("reason", 1), long.as_str()),
            (named("tie", 2), "supervisor"),
            (named("reason", 2), "Thought better of it."),
            ("confidential".to_owned(), "yes"),
        ];
        let mut send = |typed: &[(String, &str)]| {
            let fields: Vec<(&str, &str)> = typed.iter().map(|(name, value)| (name.as_str(), *value)).collect();
            juror.post("/api/scoring/declare", &fields);
            juror.get(&welcome).body
        };

        let page = send(&typed);
        assert!(page.contains(&format!("href=\"#f-{}\"", named("reason", 1))), "the way to the fault");
        assert!(!page.contains(HOSTILE) && page.contains("&lt;script&gt;"), "what was typed is text, and still there");
        assert!(!page.contains("Thought better of it."), "what is not ticked is nobody's to know");
        typed[6].1 = "Our paper of 2025.";
        typed[5].1 = "kin";
        assert!(send(&typed).contains("Please choose one of the options."));
        typed[5].1 = "co-author";
        let page = send(&typed);
        assert!(page.contains("Declared already") && !page.contains(&named("name=\"conflict", 0)));

        let jury = organiser.get("/e/cbstes-2026/office/c/business-pitch/jury").body;
        assert!(jury.contains("A paper together in the last three years · Our paper of 2025."), "{jury}");
        assert!(jury.contains("Shares in the company, or other money in it · "), "{jury}");
        assert!(!jury.contains("Thought better of it."));
    }
}

#[test]
fn a_form_of_more_than_a_megabyte_is_refused_and_changes_nothing() {
    let database = Database::sqlite();
    let server = Server::start(&database);
    let mut juror = juror(&server);
    let path = next_sheet(&mut juror);
    let form = Form::open(&mut juror, &path);
    let sent = form.filled("5", &"x".repeat(1024 * 1024));
    let sent = borrowed(&sent);
    // The server may hang up before it has read what it refuses.
    let answer = juror.try_call("/api/scoring/save", &sent);
    assert!(answer.as_ref().is_none_or(|(status, _)| *status == 413), "{answer:?}");
    assert_eq!(Form::open(&mut juror, &form.path).value("base_version"), form.value("base_version"));
}

#[test]
fn nothing_of_the_list_is_sent_before_the_declarations() {
    let database = Database::sqlite();
    let server = Server::start(&database);
    let jury = (1..=14).map(|number| Client::signed_in(&server.url, &format!("juror{number:02}@palmares.example")));
    let lists = jury.map(|mut juror| juror.get(DESK));
    let before: Vec<_> = lists.filter(|answer| answer.status == 302).collect();
    assert!(!before.is_empty(), "a juror of the sample has not declared");
    for answer in before {
        assert_eq!(answer.location.as_deref(), Some("/e/cbstes-2026/desk/welcome"));
        assert!(!answer.body.contains("class=\"no\"") && !answer.body.contains("/desk/0"));
    }
}
