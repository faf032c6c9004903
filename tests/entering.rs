//! Entrants without scripts: what they type is kept, what they submit counts, and the deadline holds.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use ::server::web::{Settings, router::router, shutdown::Ending};
use app::accounts::floods::Floods;
use app::accounts::password;
use app::assignment::runs::Runs;
use app::state::{AppState, Clock};
use judging::ids::AccountId;
use judging::time::Timestamp;
use store::{Db, accounts, manuscripts};
use tokio::net::TcpListener;
use tokio::runtime::Runtime;
use tokio::sync::Semaphore;

use crate::support::calls::{DEADLINE, open_call};
use crate::support::contest::{Contest, NOW, account, contest};
use crate::support::{Client, Database, Form, PASSWORD, block_on, borrowed, scripts};

const POSTGRES: &str = "PALMARES_TEST_POSTGRES";
const HOSTILE: &str = "</textarea><script>alert(1)</script>";
/// The smallest file that has the marks of a PDF.
const PDF: &str = "%PDF-1.7\nsmall\n%%EOF\n";

/// A server in this process whose clock stands still, with a contest that takes entries.
pub struct House {
    pub url: String,
    pub db: Db,
    pub contest: Contest,
    clock: Arc<AtomicI64>,
    _runtime: Runtime,
}

impl House {
    /// Opens it on a database of its own.
    pub fn open(database: &Database, slug: &str) -> Self {
        Self::open_with(database, slug, Runs::default())
    }

    /// The same, with proposals that are computed so.
    pub fn open_with(database: &Database, slug: &str, runs: Runs) -> Self {
        let runtime = Runtime::new().expect("a runtime starts");
        let clock = Arc::new(AtomicI64::new(NOW.micros()));
        let (url, db, contest) = runtime.block_on(async {
            let db = Db::open(&database.url()).await.expect("the database opens");
            let contest = contest(&db, slug).await;
            open_call(&db, &contest).await;
            let hash = password::hash_now(PASSWORD).expect("a password can be hashed");
            account(&db, slug, "rival").await;
            for name in ["stranger", "rival", "organiser"] {
                let found = accounts::find_by_email(&db, &format!("{name}@{slug}.example")).await.expect("a query");
                accounts::set_password(&db, &found.expect("the account").id, &hash, NOW).await.expect("a password");
            }
            let now = clock.clone();
            let state = AppState {
                db: db.clone(),
                clock: Clock::new(move || Timestamp::from_micros(now.load(Ordering::SeqCst))),
                assets: Arc::default(),
                hashing: Arc::new(Semaphore::new(1)),
                floods: Floods::default(),
                runs,
                files: Arc::new(database.folder.path().join("files")),
                public_url: Arc::default(),
                sends_mail: false,
            };
            let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
            let url = format!("http://{}", listener.local_addr().expect("an address"));
            let router =
                router(state, Settings::new(None, false).expect("no address is declared"), Ending::of_process());
            tokio::spawn(async move { axum::serve(listener, router).await });
            (url, db, contest)
        });
        Self { url, db, contest, clock, _runtime: runtime }
    }

    /// Sets the clock.
    pub fn at(&self, now: Timestamp) {
        self.clock.store(now.micros(), Ordering::SeqCst);
    }

    /// Lets more people of the contest sign in.
    pub async fn let_in<'a>(&self, people: impl IntoIterator<Item = &'a AccountId>) {
        let hash = password::hash_now(PASSWORD).expect("a password can be hashed");
        for account in people {
            accounts::set_password(&self.db, account, &hash, NOW).await.expect("a password");
        }
    }

    /// Somebody of the contest, signed in.
    pub fn client(&self, slug: &str, name: &str) -> Client {
        Client::signed_in(&self.url, &format!("{name}@{slug}.example"))
    }
}

/// Starts an entry; gives the path of its page.
pub fn start(client: &mut Client, slug: &str) -> String {
    let started = client.post("/api/entrants/start", &[("edition", slug), ("competition", "trial")]);
    assert_eq!(started.status, 302, "{}", started.body);
    started.location.expect("it leads to the entry")
}

/// The fields of the entry's form as the page shows them now, with these in place of their own.
pub fn filled(client: &mut Client, page: &str, with: &[(&str, &str)]) -> Vec<(String, String)> {
    let answer = client.get(page);
    assert_eq!(answer.status, 200, "{page}");
    let form = Form::to(&answer.body, "/api/entrants/save");
    let files = form.fields.into_iter().filter(|(_, kind, _)| kind != "file");
    let mut fields: BTreeMap<String, String> = files.map(|(name, _, value)| (name, value)).collect();
    fields.extend(with.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())));
    fields.into_iter().collect()
}

/// Sends the form of an entry; gives the status.
pub fn send(client: &mut Client, act: &str, fields: &[(String, String)]) -> u16 {
    client.post(&format!("/api/entrants/{act}"), &borrowed(fields)).status
}

/// What makes an entry complete but for the call's own question.
pub const COMPLETE: [(&str, &str); 7] = [
    ("language", "en"),
    ("title-en", "Cold chips"),
    ("name-en", "Chilly"),
    ("summary-en", "We cool chips."),
    ("m0-name-en", "Li Wei"),
    ("m0-affiliation-en", "Ghent University"),
    ("m0-role-en", "CEO"),
];

/// The name of the control of the call's question.
pub fn question(house: &House) -> String {
    let call = block_on(store::calls::find(&house.db, &house.contest.competition)).expect("a query");
    format!("a-{}", call.expect("the call").form.fields[0].id)
}

#[test]
fn an_entry_is_written_submitted_changed_and_taken_back_without_a_script() {
    for database in Database::each(POSTGRES) {
        let house = House::open(&database, "whole");
        let mut entrant = house.client("whole", "stranger");
        let call = entrant.get("/e/whole/c/trial").body;
        assert!(call.contains("action=\"/api/entrants/start\"") && call.contains("1 day left."), "{call}");
        assert!(call.contains("property=\"og:title\"") && call.contains("Europe/Brussels"), "{call}");
        let page = start(&mut entrant, "whole");
        assert!(entrant.get("/e/whole").body.contains("/e/whole/entries"), "the navigation shows own entries");
        assert!(entrant.get(&page).body.contains("Not submitted yet"));

        let fields = filled(&mut entrant, &page, &COMPLETE);
        assert_eq!(send(&mut entrant, "submit", &fields), 302);
        let refused = entrant.get(&page).body;
        let question = question(&house);
        assert!(refused.contains(&format!("#f-{question}")), "every fault leads to its field");
        assert!(refused.contains("Cold chips"), "what was typed is saved");
        let fields = filled(&mut entrant, &page, &[(&question, "Chips are hot.")]);
        assert_eq!(send(&mut entrant, "submit", &fields), 302);
        let submitted = entrant.get(&page).body;
        assert!(submitted.contains("Submitted as T-001") && submitted.contains("Receipt:"), "{submitted}");
        assert_eq!(send(&mut entrant, "submit", &fields), 302, "a replay is no fault");
        let listed = house.client("whole", "organiser").get("/e/whole/office/c/trial/entries").body;
        assert!(listed.contains("T-001") && listed.contains("Cold chips"));

        let fields = filled(&mut entrant, &page, &[("title-en", "Colder chips")]);
        assert_eq!(send(&mut entrant, "save", &fields), 302);
        assert!(entrant.get(&page).body.contains("You have changes that are not submitted"));
        assert!(!house.client("whole", "organiser").get("/e/whole/office/c/trial/entries").body.contains("Colder"));
        let history = entrant.get(&format!("{page}/history?version=4")).body;
        assert!(history.contains("<del>Cold chips</del>") && history.contains("<ins>Colder chips</ins>"), "{history}");
        assert!(entrant.get(&format!("{page}/preview")).body.contains("Ghent University"));

        let id = page.rsplit('/').next().expect("the id").to_owned();
        let withdraw = [("edition", "whole"), ("entry", id.as_str()), ("named", "Chilly")];
        assert_eq!(entrant.post("/api/entrants/withdraw", &withdraw).status, 302);
        assert!(entrant.get(&page).body.contains("It does not take part."));
        let mut later = fields.clone();
        later.retain(|(name, _)| name != "title-en" && name != "base_version");
        later.extend([("title-en".into(), "Coldest chips".into()), ("base_version".into(), "4".into())]);
        assert_eq!(entrant.call("/api/entrants/save", &borrowed(&later)).status, 409);
    }
}

#[test]
fn a_request_that_has_arrived_by_the_end_counts_and_a_later_one_does_not() {
    let database = Database::sqlite();
    let house = House::open(&database, "edge");
    let mut entrant = house.client("edge", "stranger");
    let page = start(&mut entrant, "edge");
    let question = question(&house);
    let complete: Vec<(&str, &str)> = COMPLETE.into_iter().chain([(question.as_str(), "Hot.")]).collect();
    let fields = filled(&mut entrant, &page, &complete);
    let coded: Vec<(String, String)> =
        fields.iter().map(|(name, value)| (name.clone(), app::ui::percent_encode(value))).collect();
    let last = DEADLINE.plus_seconds(60);
    house.at(last);
    let held = entrant.begin_post("/api/entrants/submit", &borrowed(&coded));
    house.at(last.plus_seconds(1));
    assert_eq!(held.finish(), 302);
    assert!(entrant.get(&page).body.contains("Submitted as T-001"), "its head arrived in time");

    let id = page.rsplit('/').next().expect("the id").to_owned();
    let change = uuid::Uuid::new_v4().to_string();
    let late =
        [("edition", "edge"), ("entry", id.as_str()), ("change", &change), ("base_version", "2"), ("title-en", "Late")];
    assert_eq!(entrant.call("/api/entrants/submit", &late).status, 409);
    assert_eq!(entrant.post("/api/entrants/save", &late).status, 302);
    let told = entrant.get(&page).body;
    assert!(
        told.contains("arrived after the deadline") && told.contains("Late"),
        "what came too late is shown once more"
    );
    assert_eq!(entrant.call_upload(&format!("{page}/files"), &[], &[("file-deck", PDF)]).status, 409);
    let started = entrant.call("/api/entrants/start", &[("edition", "edge"), ("competition", "trial")]);
    assert_eq!(started.status, 409);
}

#[test]
fn two_windows_lose_nothing_and_others_find_nothing() {
    for database in Database::each(POSTGRES) {
        let house = House::open(&database, "two");
        let mut entrant = house.client("two", "stranger");
        let page = start(&mut entrant, "two");
        let first = filled(&mut entrant, &page, &[("title-en", "First window"), ("places-en", HOSTILE)]);
        let second = filled(&mut entrant, &page, &[("title-en", "Second window"), ("summary-en", HOSTILE)]);
        assert_eq!(send(&mut entrant, "save", &first), 302);
        assert_eq!(send(&mut entrant, "save", &second), 302);
        let both = entrant.get(&page).body;
        assert!(both.contains("<del>First window</del>") && both.contains("<ins>Second window</ins>"), "{both}");
        assert!(scripts(&both).iter().all(|script| !script.contains("alert(1)")));
        // Sent once more as the page shows it, it replaces what it was compared with.
        let again = filled(&mut entrant, &page, &[("title-en", "Second window"), ("summary-en", HOSTILE)]);
        assert_eq!(send(&mut entrant, "save", &again), 302);
        let saved = entrant.get(&page).body;
        assert!(saved.contains("value=\"Second window\"") && saved.contains("\n&lt;/textarea&gt;&lt;script&gt;"));

        let mut rival = house.client("two", "rival");
        for below in ["", "/history", "/preview"] {
            assert_eq!(rival.get(&format!("{page}{below}")).status, 404);
        }
        for act in ["save", "submit"] {
            assert_eq!(rival.call(&format!("/api/entrants/{act}"), &borrowed(&again)).status, 404);
        }
        assert_eq!(rival.call_upload(&format!("{page}/files"), &[], &[("file-deck", PDF)]).status, 404);
    }
}

#[test]
fn people_of_a_team_are_added_and_removed_and_odd_texts_are_kept() {
    let database = Database::sqlite();
    let house = House::open(&database, "team");
    let mut entrant = house.client("team", "stranger");
    let page = start(&mut entrant, "team");
    let odd = "שלום \u{202e}gnirts\u{200b} 👩\u{200d}🔬";
    let long = "长".repeat(10_000);
    let fields = filled(&mut entrant, &page, &[("act", "add"), ("m0-name-en", odd), ("title-zh-Hans", &long)]);
    assert_eq!(send(&mut entrant, "save", &fields), 302);
    let more = entrant.get(&page).body;
    assert!(more.contains("m1-name-en") && more.contains(odd) && more.contains(&long));
    let fields = filled(&mut entrant, &page, &[("act", "remove-0")]);
    assert_eq!(send(&mut entrant, "save", &fields), 302);
    let less = entrant.get(&page).body;
    assert!(!less.contains("m1-name-en") && !less.contains(odd));
    // A question that the call does not have any more is kept, and asked of nobody.
    let fields = filled(&mut entrant, &page, &[("a-gone", "kept"), ("topic-none", "on")]);
    assert_eq!(send(&mut entrant, "save", &fields), 302);
    assert!(!entrant.get(&page).body.contains("kept"));
}

#[test]
fn a_deck_is_handed_in_with_what_was_typed_and_bad_files_are_refused() {
    for database in Database::each(POSTGRES) {
        let house = House::open(&database, "deck");
        let mut entrant = house.client("deck", "stranger");
        let page = start(&mut entrant, "deck");
        let to = format!("{page}/files");
        let fields = filled(&mut entrant, &page, &[("title-en", "Typed beside")]);
        let sent = entrant.upload(&to, &borrowed(&fields), &[("file-deck", PDF)]);
        assert_eq!((sent.status, sent.location.as_deref()), (303, Some(page.as_str())));
        let kept = entrant.get(&page).body;
        assert!(kept.contains("The file is stored") && kept.contains("value=\"Typed beside\""), "{kept}");
        let link = kept.split(&format!("href=\"{to}/")).nth(1).and_then(|rest| rest.split('"').next());
        let file = format!("{to}/{}", link.expect("the file can be saved again"));
        assert_eq!((entrant.get(&file).status, entrant.get(&file).body.as_str()), (200, PDF));
        assert_eq!(house.client("deck", "rival").get(&file).status, 404);

        let large = format!("%PDF-1.7\n{}\n%%EOF\n", "x".repeat(21_000_000));
        let archive = format!("{PDF}PK\u{5}\u{6}{}", "\0".repeat(18));
        for (content, told) in [
            ("<script>alert(1)</script>", "This file is not a whole PDF"),
            ("GIF89a %PDF-1.7\n%%EOF\n", "This file is not a whole PDF"),
            (archive.as_str(), "This file is not a whole PDF"),
            (large.as_str(), "The file has more than 20 MB"),
            ("", "Choose a file first"),
        ] {
            let fields = filled(&mut entrant, &page, &[("title-en", told)]);
            assert_eq!(entrant.upload(&to, &borrowed(&fields), &[("file-deck", content)]).status, 303);
            let refused = entrant.get(&page).body;
            assert!(refused.contains(told) && refused.contains(&format!("value=\"{told}\"")), "{told}: {refused}");
        }
        let held = block_on(manuscripts::find(
            &house.db,
            &house.contest.edition,
            &house.contest.stranger,
            &page.rsplit('/').next().expect("the id").into(),
        ));
        assert_ne!(held.expect("a query").expect("the entry").raw.deck, "", "the first deck stays");
        let left = std::fs::read_dir(database.folder.path().join("files")).expect("the folder").count();
        assert_eq!(left, 1, "what is refused leaves nothing");
    }
}

#[test]
fn organisers_are_told_what_a_change_does_before_it_is_done() {
    let database = Database::sqlite();
    let house = House::open(&database, "change");
    let mut entrant = house.client("change", "stranger");
    let page = start(&mut entrant, "change");
    let question = question(&house);
    let complete: Vec<(&str, &str)> = COMPLETE.into_iter().chain([(question.as_str(), "Hot.")]).collect();
    let fields = filled(&mut entrant, &page, &complete);
    assert_eq!(send(&mut entrant, "submit", &fields), 302);
    let open = filled(&mut entrant, &page, &[("title-en", "Typed while the call changed"), (&question, "Still hot.")]);
    let mut organiser = house.client("change", "organiser");
    let editor = "/e/change/office/c/trial/call";
    let form = |organiser: &mut Client| {
        let form = Form::to(&organiser.get(editor).body, "/api/calls/save");
        form.sent()
    };
    let mut removed = form(&mut organiser);
    removed.push(("act".into(), "remove-0".into()));
    assert_eq!(organiser.post("/api/calls/save", &borrowed(&removed)).status, 302);
    let unsaved = form(&mut organiser);
    assert!(!unsaved.iter().any(|(name, _)| name.starts_with("q1-")), "one question is left");
    let mut unsaved = removed.clone();
    unsaved.retain(|(name, _)| !name.starts_with("q0-") && name != "act");
    assert_eq!(organiser.post_from(editor, "/api/calls/save", &borrowed(&unsaved)).status, 302);
    let told = organiser.get(editor).body;
    assert!(told.contains("There is one submitted entry.") && told.contains("one answer is shown to nobody"), "{told}");
    let stored = block_on(store::calls::find(&house.db, &house.contest.competition)).expect("a query");
    assert_eq!(stored.expect("the call").version, 1, "nothing is done yet");
    let preview = organiser.get(&format!("{editor}/preview"));
    assert_eq!((preview.status, preview.body.contains("Jurors do not see the answer.")), (200, true));
    unsaved.retain(|(name, _)| name != "seen");
    unsaved.push(("seen".into(), "1".into()));
    assert_eq!(organiser.post_from(editor, "/api/calls/save", &borrowed(&unsaved)).status, 302);
    assert!(organiser.get(editor).body.contains("The call is saved."));

    // Who had the form open all the while loses nothing: the answer to a question that is gone is kept, and shown to nobody.
    assert_eq!(send(&mut entrant, "submit", &open), 302);
    let after = entrant.get(&page).body;
    assert!(after.contains("Typed while the call changed") && !after.contains("Still hot."), "{after}");
    let newest = "select raw from manuscript_version order by version desc limit 1";
    assert!(database.texts(newest)[0].contains("Still hot."));
}

#[test]
fn a_later_deadline_stands_on_the_page_for_all_and_is_told_once_the_organiser_releases_it() {
    let database = Database::sqlite();
    let house = House::open(&database, "longer");
    start(&mut house.client("longer", "stranger"), "longer");
    let mut organiser = house.client("longer", "organiser");
    let editor = "/e/longer/office/c/trial/call";
    let form = Form::to(&organiser.get(editor).body, "/api/calls/save");
    let later = |(name, _, value): (String, String, String)| match name.as_str() {
        "deadline" => (name, "2030-01-02T18:00".to_owned()),
        _ => (name, value),
    };
    let fields: Vec<(String, String)> = form.fields.into_iter().map(later).collect();
    let page = |client: &mut Client| client.get("/e/longer/c/trial?lang=en").body;
    let mut visitor = Client::new(&house.url);
    assert!(!page(&mut visitor).contains("Extended for everybody"));
    assert_eq!(organiser.post_from(editor, "/api/calls/save", &borrowed(&fields)).status, 302);
    assert!(page(&mut visitor).contains("Extended for everybody; it was "));
    let told = "select recipient from letter where template = 'extended' and state = 'waiting'";
    assert_eq!(database.texts(told), ["stranger@longer.example"]);
}

#[test]
fn an_address_of_somebody_of_the_team_is_for_the_check_for_conflicts_alone() {
    for database in Database::each(POSTGRES) {
        let house = House::open(&database, "addresses");
        let mut entrant = house.client("addresses", "stranger");
        let page = start(&mut entrant, "addresses");
        let question = question(&house);
        let with = |email: &'static str| [&COMPLETE[..], &[(question.as_str(), "Hot."), ("m0-email", email)]].concat();
        let fields = filled(&mut entrant, &page, &with("</textarea><script>alert(1)</script>"));
        assert_eq!(send(&mut entrant, "submit", &fields), 302);
        let refused = entrant.get(&page).body;
        assert!(refused.contains("href=\"#f-m0-email\"") && !refused.contains(HOSTILE), "{refused}");
        assert!(refused.contains("Enter a full e-mail address"), "{refused}");
        let fields = filled(&mut entrant, &page, &with("Juror-A@addresses.example"));
        assert_eq!(send(&mut entrant, "submit", &fields), 302);
        let own = entrant.get(&page).body;
        assert!(own.contains("Submitted as T-001") && own.contains("value=\"Juror-A@addresses.example\""), "{own}");

        let jury = house.client("addresses", "organiser").get("/e/addresses/office/c/trial/jury").body;
        assert!(jury.contains("Juror-A@addresses.example"), "the rule says what it compared: {jury}");
        block_on(house.let_in([&house.contest.juror_accounts[0]]));
        let mut juror = house.client("addresses", "juror-a");
        for page in ["/e/addresses/desk/welcome", "/e/addresses/c/trial", "/e/addresses"] {
            let seen = juror.get(page);
            assert!(seen.status == 200 && !seen.body.contains("Juror-A@"), "{page}: {}", seen.body);
        }
        let preview = entrant.get(&format!("{page}/preview")).body;
        assert!(preview.contains("Li Wei") && !preview.contains("Juror-A@"), "{preview}");
    }
}
