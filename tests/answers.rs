//! Answers to the questions of a call, in plain requests: columns and filters of the list, what rules propose, and the deck
//! as jurors will see it.

use app::accounts::password;
use judging::call::{Field, Form, Kind, Need, RawEntry};
use judging::text::Language;
use store::calls::{self, Call};
use store::{Db, accounts, args, manuscripts, sha256_hex};

use crate::entering::{COMPLETE, House, filled, send, start};
use crate::support::calls::{DEADLINE, question};
use crate::support::contest::{NOW, contest, english};
use crate::support::{Client, Database, Form as Sent, PASSWORD, Server, block_on};

const POSTGRES: &str = "PALMARES_TEST_POSTGRES";

/// A house whose call asks for a stage and, unseen by jurors, for a bank account; with the names of their columns.
fn open(database: &Database, slug: &str) -> (House, [String; 2]) {
    let house = House::open(database, slug);
    let contest = &house.contest;
    let names = block_on(async {
        let mut stages = english("Seed\nGrowth");
        stages.set(Language::Chinese, "种子期\n成长期");
        let mut name = english("Stage");
        name.set(Language::Chinese, "阶段");
        let stage = Field { choices: stages, name, ..question("Stage", Kind::Choice) };
        let bank = Field { blind: true, required: false, ..question("Bank", Kind::Short) };
        let form = Form {
            languages: vec![Language::English, Language::Chinese],
            deck: Need::Optional,
            deck_pages: 2,
            fields: vec![stage, bank],
        };
        let opens_at = NOW.plus_seconds(-3_600);
        let call = Call { opens_at, deadline: DEADLINE, grace_seconds: 60, form, version: 1 };
        calls::replace(&house.db, &contest.organiser, &contest.competition, &call, 0, NOW).await.expect("a call");
        house.let_in([&contest.auditor, &contest.chair]).await;
        let call = calls::find(&house.db, &contest.competition).await.expect("a query").expect("the call");
        [0, 1].map(|at| format!("a-{}", call.form.fields[at].id))
    });
    (house, names)
}

/// Submits an entry in a language, with a stage and a bank account.
fn enter(house: &House, slug: &str, names: &[String; 2], (language, stage, bank): (&str, &str, &str)) {
    let mut entrant = house.client(slug, "stranger");
    let page = start(&mut entrant, slug);
    let (title, name) = (format!("title-{language}"), format!("name-{language}"));
    let summary = format!("summary-{language}");
    let own =
        [("language", language), (title.as_str(), "Chips"), (name.as_str(), "Chilly"), (summary.as_str(), "Cold.")];
    let answers = [(names[0].as_str(), stage), (names[1].as_str(), bank)];
    let complete: Vec<(&str, &str)> = COMPLETE.into_iter().chain(own).chain(answers).collect();
    let fields = filled(&mut entrant, &page, &complete);
    assert_eq!(send(&mut entrant, "submit", &fields), 302);
    assert!(entrant.get(&page).body.contains("Submitted as"), "it is submitted");
}

/// How many rows the list of a page has.
fn rows(page: &str) -> usize {
    page.matches("<th scope=\"row\"").count()
}

#[test]
fn answers_are_columns_and_filters_of_the_list_for_who_may_read_them() {
    for database in Database::each(POSTGRES) {
        let (house, names) = open(&database, "listed");
        enter(&house, "listed", &names, ("en", "1", "=1+1"));
        enter(&house, "listed", &names, ("en", "2", ""));
        let list = "/e/listed/office/c/trial/entries";
        let [stage, bank] = &names;
        let columns = format!("col=addresses&col={stage}&col={bank}");
        let mut organiser = house.client("listed", "organiser");
        let page = organiser.get(&format!("{list}?{columns}")).body;
        assert!(page.contains("data-label=\"Stage\"") && page.contains("data-label=\"Bank\""), "{page}");
        assert!(page.contains("stranger@listed.example") && page.contains("Growth") && page.contains("=1+1"), "{page}");

        let seed = organiser.get(&format!("{list}?{stage}=1")).body;
        assert!(rows(&seed) == 1 && seed.contains("T-001") && seed.contains("Stage: Seed"), "{seed}");
        let none = organiser.get(&format!("{list}?{bank}=none&status=submitted")).body;
        assert!(rows(&none) == 4 && none.contains("T-002") && none.contains("Bank: no answer"), "{none}");
        assert_eq!(rows(&organiser.get(&format!("{list}?{stage}=7")).body), 0);
        let acts = organiser.get(&format!("{list}/act?do=eligible&all=1&{stage}=1")).body;
        assert!(rows(&acts) == 1 && acts.contains("T-001"), "{acts}");

        let csv = organiser.get(&format!("{list}.csv?{columns}&{stage}=1")).body;
        let lines: Vec<&str> = csv.trim_start_matches('\u{feff}').lines().collect();
        let head = "Code,Title,Title in another language,Name,Name in another language,E-mail addresses,Stage,Bank";
        assert_eq!(lines, [head, "T-001,Chips,,Chilly,,stranger@listed.example,Seed,'=1+1"]);
        let printed = organiser.get(&format!("{list}/print?{columns}&{stage}=1")).body;
        assert!(printed.contains("=1+1") && printed.contains("stranger@listed.example"), "{printed}");
        assert!(!organiser.get(&format!("{list}/print?{stage}=1")).body.contains("=1+1"), "nobody has asked for it");

        let unseen = |client: &mut Client, hidden: &[&str]| {
            for page in
                [format!("{list}?{columns}"), format!("{list}.csv?{columns}"), format!("{list}/print?{columns}")]
            {
                let body = client.get(&page).body;
                assert!(body.contains("T-001") && hidden.iter().all(|said| !body.contains(said)), "{page}: {body}");
            }
        };
        unseen(&mut house.client("listed", "auditor"), &["stranger@listed.example"]);
        let mut chair = house.client("listed", "chair");
        unseen(&mut chair, &["stranger@listed.example", "=1+1", "Bank"]);
        assert_eq!(rows(&chair.get(&format!("{list}?{bank}=none")).body), 5, "a chair does not even filter by it");
        assert!(chair.get(&format!("{list}?{columns}")).body.contains("Growth"));
    }
}

#[test]
fn what_rules_propose_on_answers_is_said_in_the_languages_of_the_entries() {
    for database in Database::each(POSTGRES) {
        let (house, names) = open(&database, "ruled");
        enter(&house, "ruled", &names, ("en", "1", ""));
        enter(&house, "ruled", &names, ("zh-Hans", "1", ""));
        enter(&house, "ruled", &names, ("en", "2", ""));
        let here = "/e/ruled/office/c/trial/entries/proposals";
        let id = names[0].trim_start_matches("a-");
        let mut organiser = house.client("ruled", "organiser");
        let form = organiser.get(here).body;
        assert!(form.contains(&format!("name=\"choice-{id}\"")), "{form}");
        let found = organiser.get(&format!("{here}?choice-{id}=1")).body;
        assert!(rows(&found) == 2 && found.contains("Stage: Seed") && !found.contains("T-003"), "{found}");
        let asked = Sent::to(&found, "/e/ruled/office/c/trial/entries/act").fields;
        let reason = asked.into_iter().find(|(name, ..)| name == "reason").expect("a reason").2;
        assert_eq!(reason, "Stage: Seed / 阶段：种子期");
        let other = organiser.get(&format!("{here}?choice-{id}=1&is-{id}=none-of")).body;
        assert!(rows(&other) == 1 && other.contains("T-003") && other.contains("none of Seed"), "{other}");
        let strange = organiser.get(&format!("{here}?choice-{id}=nonsense&least-{id}=1&choice-x=1")).body;
        assert_eq!(rows(&strange), 0, "what is no rule proposes nothing");
    }
}

/// A PDF of so many empty pages.
fn pdf(pages: usize) -> String {
    let kids: Vec<String> = (0..pages).map(|page| format!("{} 0 R", page + 3)).collect();
    let mut objects = vec![
        "<< /Type /Catalog /Pages 2 0 R >>".to_owned(),
        format!("<< /Type /Pages /Kids [{}] /Count {pages} >>", kids.join(" ")),
    ];
    objects.extend((0..pages).map(|_| "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 320 180] >>".to_owned()));
    let mut text = String::from("%PDF-1.7\n");
    let mut table = format!("xref\n0 {}\n0000000000 65535 f \n", objects.len() + 1);
    for (object, at) in objects.iter().zip(1..) {
        table += &format!("{:010} 00000 n \n", text.len());
        text += &format!("{at} 0 obj\n{object}\nendobj\n");
    }
    let start = text.len();
    text += &format!("{table}trailer\n<< /Size {} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n", objects.len() + 1);
    text
}

/// A contest that takes decks of two pages now, with an entry of the stranger, who can sign in; gives the entry's id.
async fn entered(database: &Database) -> String {
    let db = Db::open(&database.url()).await.expect("the database opens");
    let contest = contest(&db, "pages").await;
    let side = |name: &str, side: &str| Field { side: side.into(), required: false, ..question(name, Kind::Short) };
    let form = Form {
        languages: vec![Language::English],
        deck: Need::Required,
        deck_pages: 2,
        fields: vec![side("Common ground", ""), side("Plan for A", "A"), side("Plan for B", "B")],
    };
    let offset = NOW.micros() - ::server::cli::now().micros();
    let mut tx = db.begin().await.expect("a transaction");
    for (round, side) in [(&contest.online, "A"), (&contest.live, "B")] {
        tx.run("update round set side = $2 where id = $1", args![round.as_str(), side]).await.expect("a side");
    }
    tx.run("update edition set sample = true, clock_offset = $1", args![offset]).await.expect("a clock");
    tx.commit().await.expect("a commit");
    let call = Call { opens_at: NOW.plus_seconds(-3_600), deadline: DEADLINE, grace_seconds: 60, form, version: 0 };
    calls::replace(&db, &contest.organiser, &contest.competition, &call, 0, NOW).await.expect("a call");
    let (edition, entrant) = (&contest.edition, &contest.stranger);
    let raw = RawEntry { language: "en".into(), ..RawEntry::default() };
    let entry = manuscripts::start(&db, edition, entrant, &contest.competition, raw, NOW).await.expect("an entry");
    let hash = password::hash_now(PASSWORD).expect("a password can be hashed");
    accounts::set_password(&db, entrant, &hash, NOW).await.expect("a password");
    db.close().await;
    entry.to_string()
}

/// The name of the control of a question.
fn control(page: &str, named: &str) -> String {
    let (before, _) = page.split_once(named).expect("the question is on the page");
    before.rsplit("for=\"f-").next().and_then(|rest| rest.split('"').next()).expect("a label").to_owned()
}

#[test]
fn a_deck_is_counted_as_it_comes_and_shown_as_the_jury_of_each_side_will_see_it() {
    for database in Database::each(POSTGRES) {
        let page = format!("/e/pages/entries/{}", block_on(entered(&database)));
        let server = Server::start_with(&database, &["--no-sample"]);
        let mut entrant = Client::signed_in(&server.url, "stranger@pages.example");
        let (long, short) = (pdf(3), pdf(2));
        let to = format!("{page}/files");
        assert_eq!(entrant.call_upload(&to, &[], &[("file-deck", &long)]).status, 200);
        let told = entrant.get(&page).body;
        assert!(told.contains("3 pages") && told.contains("The file has too many pages."), "{told}");
        let (a, b, open) =
            (control(&told, "Plan for A"), control(&told, "Plan for B"), control(&told, "Common ground"));
        let answers = [(open.as_str(), "For all."), (a.as_str(), "Only A."), (b.as_str(), "Only B.")];
        let complete: Vec<(&str, &str)> = COMPLETE.into_iter().chain(answers).collect();
        let fields = filled(&mut entrant, &page, &complete);
        assert_eq!(send(&mut entrant, "submit", &fields), 302);
        let refused = entrant.get(&page).body;
        assert!(refused.contains("#f-deck") && refused.contains("Not submitted yet"), "{refused}");
        assert_eq!(entrant.call_upload(&to, &[], &[("file-deck", "%PDF-1.7\ntorn\n%%EOF\n")]).status, 200);
        assert!(entrant.get(&page).body.contains("cannot be shown"), "it is told at once");

        assert_eq!(entrant.call_upload(&to, &[], &[("file-deck", &short)]).status, 200);
        let fields = filled(&mut entrant, &page, &[]);
        assert_eq!(send(&mut entrant, "submit", &fields), 302);
        assert!(entrant.get(&page).body.contains("Submitted as T-001"));

        let sha256 = sha256_hex(short.as_bytes());
        let image = format!("{to}/{sha256}/2");
        let preview = loop {
            let preview = entrant.get(&format!("{page}/preview")).body;
            if preview.contains(&format!("src=\"{image}?")) {
                break preview;
            }
        };
        let (all, sides) = preview.split_once("Only for the jury of A").expect("a heading for A");
        let (of_a, of_b) = sides.split_once("Only for the jury of B").expect("a heading for B");
        assert!(all.contains("For all.") && !all.contains("Only A.") && !all.contains("Only B."), "{all}");
        assert!(of_a.contains("Only A.") && !of_a.contains("Only B.") && of_b.contains("Only B."), "{preview}");
        assert_eq!(entrant.status(&image), 200);
        assert_eq!(entrant.get(&format!("{to}/{sha256}/original")).body, short);
        for missing in ["0", "3", "-1", "../2", "x"] {
            assert_eq!(entrant.status(&format!("{to}/{sha256}/{missing}")), 404, "{missing}");
        }
        assert_eq!(Client::new(&server.url).status(&image), 404);
        server.stop();
    }
}
