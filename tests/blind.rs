//! A blind round in plain requests: nothing that a juror or the chair can ask for tells who is behind an entry.

use store::files::{self, NewFile};
use store::{Db, args, manuscripts, sha256_hex};

use crate::access::forms::{Ids, fill};
use crate::access::table::rows;
use crate::entering::{COMPLETE, House, filled, question, send, start};
use crate::support::contest::NOW;
use crate::support::{Client, Database, Form, block_on, borrowed};

const POSTGRES: &str = "PALMARES_TEST_POSTGRES";
const ASSIGNMENT: &str = "01890000-0000-7000-8000-0000000000b1";
const ORIGINAL: &str = "%PDF-1.7\nOF THE ORIGINAL\n%%EOF\n";
const COPY: &str = "%PDF-1.7\nredacted\n%%EOF\n";
const ENTRY: &str = "/e/blind/office/c/trial/entries/T-001";
const REWORD: &str = "/api/entries/reword";

/// What tells who is behind an entry, and what its own files hold.
const BEHIND: [&str; 9] = [
    "Lumenia",
    "Vandersteen",
    "Quirina",
    "Ghent University",
    "lumenia.example",
    "Zelzate",
    "a secret sum",
    "OF THE ORIGINAL",
    "Team of T-",
];

/// A house with an entry that names its people wherever it can, and a juror who has it.
struct Story {
    house: House,
    page: String,
    entry: String,
}

impl Story {
    fn open(database: &Database) -> Self {
        let house = House::open(database, "blind");
        let mut entrant = house.client("blind", "stranger");
        let page = start(&mut entrant, "blind");
        let entry = page.rsplit('/').next().expect("the id").to_owned();
        let story = Self { house, page, entry };
        let deck = story.keep(database, ORIGINAL, "OF THE ORIGINAL");
        block_on(async {
            let contest = &story.house.contest;
            let id = story.entry.as_str().into();
            let place = (&id, "deck");
            let put =
                manuscripts::put_file(&story.house.db, &contest.edition, &contest.stranger, place, Some(&deck), NOW);
            put.await.expect("a deck");
            files::note_rendered(&story.house.db, &deck.sha256, Ok((1, 1))).await.expect("rendered");
        });
        story.submit(&mut entrant, "Cold chips of Lumenia");
        block_on(story.prepare());
        story
    }

    /// Puts a file into the folder, with one page that says this.
    fn keep(&self, database: &Database, pdf: &str, says: &str) -> NewFile {
        let sha256 = sha256_hex(pdf.as_bytes());
        let folder = database.folder.path().join("files");
        let pages = folder.join(&sha256);
        std::fs::create_dir_all(&pages).expect("the folder can be made");
        std::fs::write(folder.join(format!("{sha256}.pdf")), pdf).expect("the file can be written");
        let list =
            format!(r#"{{"sha256":"{sha256}","pages":[{{"file":"page-001.png","width":16,"height":9}}],"total":1}}"#);
        std::fs::write(pages.join("pages.json"), list).expect("the list can be written");
        std::fs::write(pages.join("page-001.png"), says).expect("the page can be written");
        let (name, media_type) = ("Lumenia-Vandersteen.pdf".to_owned(), "application/pdf".to_owned());
        NewFile { sha256, name, media_type, bytes: i64::try_from(pdf.len()).expect("a small file") }
    }

    fn submit(&self, entrant: &mut Client, title: &str) {
        let question = question(&self.house);
        let secret = block_on(store::calls::find(&self.house.db, &self.house.contest.competition)).expect("a query");
        let secret = format!("a-{}", secret.expect("the call").form.fields[1].id);
        let told = [
            ("title-en", title),
            ("name-en", "Lumenia"),
            ("summary-en", "Vandersteen cools chips."),
            ("places-en", "Zelzate"),
            ("m0-name-en", "Quirina Vandersteen"),
            (question.as_str(), "Chips of Ghent University are hot."),
            (secret.as_str(), "a secret sum"),
        ];
        let complete: Vec<(&str, &str)> = COMPLETE.into_iter().chain(told).collect();
        let fields = filled(entrant, &self.page, &complete);
        assert_eq!(send(entrant, "submit", &fields), 302);
        assert!(entrant.get(&self.page).body.contains("Submitted as T-001"), "{title} is submitted");
    }

    /// Lets jury and chair sign in, and the first juror have the entry; somebody of the team has an address.
    async fn prepare(&self) {
        let (db, contest) = (&self.house.db, &self.house.contest);
        self.house.let_in([&contest.juror_accounts[0], &contest.chair, &contest.auditor]).await;
        let mut tx = db.begin().await.expect("a transaction");
        for (sql, args) in [
            (
                "insert into assignment (id, round_id, juror_id, entry_id, state, manual, recusal_reason)
                 values ($1, $2, $3, $4, 'assigned', false, '')",
                args![ASSIGNMENT, contest.online.as_str(), contest.jurors[0].as_str(), &self.entry],
            ),
            ("update team_member set email = 'quirina@lumenia.example' where entry_id = $1", args![&self.entry]),
            (
                "insert into conflict (id, juror_id, entry_id, state, source, reason, created_at)
                 values ($1, $2, $3, 'suspected', 'rule', 'Kin of Vandersteen', 1)
                 on conflict (juror_id, entry_id) do update set reason = excluded.reason",
                args!["x", contest.jurors[1].as_str(), &self.entry],
            ),
        ] {
            tx.run(sql, args).await.expect("a row");
        }
        tx.commit().await.expect("a commit");
    }

    fn client(&self, name: &str) -> Client {
        self.house.client("blind", name)
    }

    /// The answers at every address that the table lets somebody like this in at, with the addresses.
    fn asked(&self, who: &str, client: &mut Client) -> Vec<(String, String)> {
        let contest = &self.house.contest;
        let ids: Ids = [
            ("edition", "blind".to_owned()),
            ("competition", "trial".into()),
            ("assignment", ASSIGNMENT.into()),
            ("entry", self.entry.clone()),
            ("code", "T-001".into()),
            ("round", contest.online.to_string()),
            ("image", "1".into()),
            ("page", "1".into()),
        ]
        .into();
        let lets_in = |words: &[(&str, bool)]| words.iter().any(|(name, lets_in)| *name == who && *lets_in);
        let mut answers = Vec::new();
        for row in rows().into_iter().filter(|row| !row.is_act()) {
            let cells: Vec<(&str, bool)> = row.cells().map(|(name, word)| (name, word.lets_in())).collect();
            let addresses = [&row.address, &row.address.replace("{page}", "original")].map(|path| fill(path, &ids));
            for path in addresses.into_iter().filter(|path| lets_in(&cells) && !path.contains('{')) {
                let answer = client.get(&path);
                answers.push((path, format!("{:?} {}", answer.location, answer.body)));
            }
        }
        let change = [("assignment", ASSIGNMENT), ("change", ASSIGNMENT), ("raw[for_jury]", "Fine.")];
        let sent = [&change[..], &[("base_version", "0"), ("rubric_version", "1")]].concat();
        answers.push(("a draft".to_owned(), client.call("/api/scoring/save", &sent).body));
        answers
    }

    /// What of [`BEHIND`] stands in any answer, with where.
    fn told(&self, who: &str, client: &mut Client) -> Vec<String> {
        let answers = self.asked(who, client);
        assert!(answers.len() > 10, "{who} gets {} answers", answers.len());
        let told = |(path, body): &(String, String)| {
            let known = BEHIND.iter().filter(|word| body.contains(**word));
            known.map(|word| format!("{who} {path}: {word}")).collect::<Vec<_>>()
        };
        answers.iter().flat_map(told).collect()
    }

    fn seen(&self, organiser: &mut Client) -> String {
        let form = Form::to(&organiser.get(ENTRY).body, REWORD);
        form.fields.iter().find(|(name, ..)| name == "seen").expect("what was seen").2.clone()
    }

    fn hand_in(&self, organiser: &mut Client, seen: &str, pdf: &str) -> u16 {
        let fields = [("seen", seen)];
        organiser.call_upload(&format!("{ENTRY}/redacted"), &fields, &[("file-deck", pdf)]).status
    }

    /// Puts words in place of all that the entry says; gives the status.
    fn reword(&self, organiser: &mut Client, seen: &str, question: &str) -> u16 {
        let fields = [
            ("edition", "blind"),
            ("entry", self.entry.as_str()),
            ("seen", seen),
            ("title-en", "Chilly chips"),
            ("summary-en", "They cool chips."),
            ("question-0", question),
            ("answer-0", "Chips are hot."),
        ];
        organiser.call(REWORD, &fields).status
    }
}

fn make_blind(story: &Story, organiser: &mut Client) {
    let page = format!("/e/blind/office/r/{}", story.house.contest.online);
    let form = Form::to(&organiser.get(&page).body, "/api/contests/round");
    let mut fields: Vec<(String, String)> =
        form.fields.into_iter().filter(|(name, ..)| name != "act").map(|(name, _, value)| (name, value)).collect();
    assert!(!fields.iter().any(|(name, _)| name == "blind"), "a round is open unless somebody says otherwise");
    fields.push(("blind".into(), "on".into()));
    assert_eq!(organiser.post("/api/contests/round", &borrowed(&fields)).status, 302);
    let call = organiser.get("/e/blind/c/trial").body;
    assert!(call.contains("In this round jurors do not see who is behind an entry."), "{call}");
}

fn declare(juror: &mut Client) {
    let declared = juror.post("/api/scoring/declare", &[("edition", "blind"), ("confidential", "yes")]);
    assert_eq!(declared.status, 302, "{}", declared.body);
}

#[test]
fn no_answer_to_a_juror_or_the_chair_tells_who_is_behind_an_entry_of_a_blind_round() {
    for database in Database::each(POSTGRES) {
        let story = Story::open(&database);
        let (mut organiser, mut juror, mut chair) =
            (story.client("organiser"), story.client("juror-a"), story.client("chair"));
        make_blind(&story, &mut organiser);
        let desk = format!("/e/blind/desk/{ASSIGNMENT}");
        let welcome = juror.get("/e/blind/desk/welcome").body;
        assert!(welcome.contains("You will not see who is behind these entries."), "{welcome}");

        let seen = story.seen(&mut organiser);
        assert_eq!(story.reword(&mut organiser, &seen, "Need"), 200);
        declare(&mut juror);
        let bare = juror.get(&desk).body;
        assert!(bare.contains("The organisers have not released the deck for this blind round yet."), "{bare}");
        assert!(
            organiser.get("/e/blind/office/checklist").body.contains("in this blind round: T-001."),
            "it is missing"
        );

        let copy = story.keep(&database, COPY, "OF THE COPY");
        assert_eq!(story.hand_in(&mut organiser, &seen, COPY), 200);
        block_on(files::note_rendered(&story.house.db, &copy.sha256, Ok((1, 1)))).expect("rendered");
        let page = juror.get(&desk).body;
        for word in ["Chilly chips", "They cool chips.", "Chips are hot.", "/redacted/1?"] {
            assert!(page.contains(word), "{word} is not in {page}");
        }
        assert!(!organiser.get("/e/blind/office/checklist").body.contains("blind round:"), "nothing is missing");
        let image = format!("/e/blind/deck/{}/redacted", story.entry);
        assert_eq!(juror.file(&format!("{image}/1")), b"OF THE COPY");
        assert_eq!(juror.get(&format!("{image}/original")).status, 404, "the file is nobody's");
        assert_eq!(juror.get(&format!("/e/blind/deck/{}/original", story.entry)).status, 404);

        let mut told = story.told("juror", &mut juror);
        told.extend(story.told("chair", &mut chair));
        assert_eq!(told, Vec::<String>::new(), "on {}", database.engine());
        let search = "/e/blind/office/c/trial/entries?q=Vandersteen";
        assert_eq!([chair.get(search).status, organiser.get(search).status], [403, 200]);
        assert!(story.client("auditor").get(ENTRY).body.contains("Vandersteen"), "auditors see everything");
        assert!(!organiser.get(ENTRY).body.contains("Summary · English: “vandersteen”"), "the words hide it");
        let preview = story.client("stranger").get(&format!("{}/preview", story.page)).body;
        assert!(preview.contains("The first round is blind") && !preview.contains("Quirina"), "{preview}");

        let open = "update round set blind = false";
        block_on(run(&story.house.db, open));
        let mark = format!("/original?{}", &sha256_hex(ORIGINAL.as_bytes())[..8]);
        assert!(juror.get(&desk).body.contains(&mark), "a browser keeps no deck from before");
        let told = story.told("juror", &mut juror);
        for word in BEHIND.iter().filter(|word| !["a secret sum", "lumenia.example"].contains(word)) {
            assert!(told.iter().any(|told| told.ends_with(word)), "{word} is not among {told:?}");
        }
    }
}

#[test]
fn what_is_submitted_anew_waits_until_it_is_confirmed() {
    let database = Database::sqlite();
    let story = Story::open(&database);
    let (mut organiser, mut juror) = (story.client("organiser"), story.client("juror-a"));
    make_blind(&story, &mut organiser);
    declare(&mut juror);
    let before = story.seen(&mut organiser);
    let found = organiser.get(ENTRY).body;
    for trace in ["Summary · English: “vandersteen”", "Title · English: “Lumenia”", "Need: “Ghent University”"]
    {
        assert!(found.contains(trace), "{trace} is not in {found}");
    }
    let form: Vec<_> = Form::to(&found, REWORD).sent();
    assert_eq!(story.reword(&mut organiser, &before, "Need"), 200);
    assert_eq!(organiser.call(REWORD, &borrowed(&form)).status, 422, "a form from before a colleague's words");
    let copy = story.keep(&database, COPY, "OF THE COPY");
    assert_eq!(story.hand_in(&mut organiser, &before, COPY), 200);
    block_on(files::note_rendered(&story.house.db, &copy.sha256, Ok((1, 1)))).expect("rendered");

    story.submit(&mut story.client("stranger"), "Colder chips of Lumenia");
    let (desk, image) = (format!("/e/blind/desk/{ASSIGNMENT}"), format!("/e/blind/deck/{}/redacted/1", story.entry));
    let page = juror.get(&desk).body;
    assert!(page.contains("T-001") && !page.contains("hilly chips") && !page.contains("Lumenia"), "{page}");
    assert_eq!([juror.get(&image).status, organiser.get(&image).status], [404, 200]);
    assert!(organiser.get("/e/blind/office/checklist").body.contains("in this blind round: T-001."));
    assert_eq!(story.reword(&mut organiser, &before, "Need"), 422, "the organiser has not seen what was submitted");
    assert_eq!(story.hand_in(&mut organiser, &before, COPY), 422);

    let now = story.seen(&mut organiser);
    assert_eq!(story.reword(&mut organiser, &now, "Need"), 200);
    let settle = |client: &mut Client, act: &str| {
        let fields = [("edition", "blind"), ("entry", story.entry.as_str()), ("seen", now.as_str()), ("act", act)];
        client.call("/api/entries/redacted-deck", &fields).status
    };
    assert_eq!(settle(&mut organiser, "confirm"), 200);
    assert!(juror.get(&desk).body.contains("Chilly chips"));
    assert_eq!([juror.get(&image).status, juror.get(&image.replace("/redacted", "")).status], [200, 404]);
    assert_eq!([settle(&mut juror, "remove"), settle(&mut organiser, "burn")], [403, 400]);
    assert_eq!(settle(&mut organiser, "remove"), 200);
    assert_eq!([juror.get(&image).status, organiser.get(&image).status], [404, 404]);
    assert_eq!(settle(&mut organiser, "remove"), 404, "nothing is left to take away");

    block_on(run(&story.house.db, "update entry set status = 'withdrawn'"));
    let (page, list) = (juror.get(&desk).body, juror.get("/e/blind/desk").body);
    assert!(page.contains("This entry is withdrawn.") && !page.contains("cool"), "{page}");
    assert!(!list.contains(ASSIGNMENT), "it is no task any more: {list}");
}

#[test]
fn organisers_find_what_they_still_have_to_redact() {
    for database in Database::each(POSTGRES) {
        let story = Story::open(&database);
        let mut organiser = story.client("organiser");
        let list = "/e/blind/office/c/trial/entries";
        let needed = format!("{list}?redaction=needed");
        let entry = format!("href=\"{list}/T-");
        let codes = |client: &mut Client| {
            let page = client.get(&needed).body;
            let links = page.split(&entry).skip(1);
            links.map(|rest| rest.split('"').next().unwrap_or_default().to_owned()).collect::<Vec<_>>()
        };
        assert_eq!(codes(&mut organiser), ["001", "1", "2", "3"], "without a blind round nobody is asked");
        assert!(!organiser.get(list).body.contains("name=\"redaction\""));

        make_blind(&story, &mut organiser);
        assert_eq!(codes(&mut organiser), ["001"], "on {}", database.engine());
        let page = organiser.get(&needed).body;
        assert!(page.contains("aria-label=\"Take the filter away: For blind rounds: to be redacted\""), "{page}");
        let kept = Form::to(&page, "/api/entries/save-view").fields;
        assert!(kept.iter().any(|(name, _, value)| name == "query" && value == "redaction=needed"), "{kept:?}");
        let hint = "save the redacted words as they are";
        assert!(organiser.get(ENTRY).body.contains(hint));

        let seen = story.seen(&mut organiser);
        story.keep(&database, COPY, "OF THE COPY");
        assert_eq!(story.hand_in(&mut organiser, &seen, COPY), 200);
        assert_eq!(codes(&mut organiser), ["001"], "its words still name somebody");
        assert_eq!(story.reword(&mut organiser, &seen, "Need"), 200);
        assert_eq!(codes(&mut organiser), Vec::<String>::new());
        assert!(!organiser.get(ENTRY).body.contains(hint));
    }
}

#[test]
fn only_a_pdf_of_an_organiser_for_an_entry_of_the_edition_becomes_a_copy() {
    let database = Database::sqlite();
    let story = Story::open(&database);
    let (mut organiser, mut juror) = (story.client("organiser"), story.client("juror-a"));
    make_blind(&story, &mut organiser);
    declare(&mut juror);
    let seen = story.seen(&mut organiser);
    for wrong in ["", "hello", "GIF89a%PDF-1.7\n%%EOF", "%PDF-1.7 cut off", ORIGINAL] {
        assert_eq!(story.hand_in(&mut organiser, &seen, wrong), 422, "{wrong:?}");
    }
    for other in ["juror-a", "chair", "rival", "auditor"] {
        assert_eq!(story.hand_in(&mut story.client(other), &seen, COPY), 403, "{other}");
        assert_eq!(story.reword(&mut story.client(other), &seen, "Need"), 403, "{other}");
    }
    assert_eq!(story.hand_in(&mut Client::new(&story.house.url), &seen, COPY), 401);
    assert_eq!(story.reword(&mut organiser, &seen, "Salary"), 422, "a question that jurors never read");
    assert_eq!(story.hand_in(&mut organiser, &seen, COPY), 200);
    let held = || database.texts("select sha256 from file order by sha256");
    let before = held();
    assert_eq!(story.hand_in(&mut organiser, &seen, COPY), 200, "a replay changes nothing");
    assert_eq!(held(), before);
    let foreign = block_on(crate::support::contest::contest(&story.house.db, "apart")).entries[0].to_string();
    for path in ["redacted/1", "1", "original"] {
        assert_eq!(juror.get(&format!("/e/blind/deck/{foreign}/{path}")).status, 404, "{path}");
        assert_eq!(organiser.get(&format!("/e/apart/deck/{}/{path}", story.entry)).status, 404, "{path}");
    }
    let none =
        organiser.call_upload("/e/blind/office/c/trial/entries/T-1/redacted", &[("seen", "0")], &[("file-deck", COPY)]);
    assert_eq!(none.status, 422, "an entry without a deck has no copy of it");
}

async fn run(db: &Db, sql: &'static str) {
    let mut tx = db.begin().await.expect("a transaction");
    tx.run(sql, args![]).await.expect("a statement");
    tx.commit().await.expect("a commit");
}
