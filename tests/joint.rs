//! A joint call in plain requests: whose jury reads an answer, where an entry arrived, and letters to those who are missing.

use store::args;

use crate::entering::{COMPLETE, House, filled, question, send, start};
use crate::support::{Database, Form, block_on, borrowed};

const POSTGRES: &str = "PALMARES_TEST_POSTGRES";
const OFFICE: &str = "/e/joint/office";
const ARRIVALS: &str = "/e/joint/office/c/trial/entries/arrivals";
const NOTE: &str = "/api/entries/arrivals";

/// A house whose contest is a joint call of A and B.
fn open(database: &Database) -> House {
    let house = House::open(database, "joint");
    block_on(async {
        let mut tx = house.db.begin().await.expect("a transaction");
        for (round, side) in [(&house.contest.online, "A"), (&house.contest.live, "B")] {
            let sql = "update round set side = $2 where id = $1";
            tx.run(sql, args![round.as_str(), side]).await.expect("a side");
        }
        tx.commit().await.expect("a commit");
    });
    house
}

/// The fields of the page's form that goes to this address, without its boxes and buttons.
fn form(page: &str, action: &str) -> Vec<(String, String)> {
    let fields = Form::to(page, action).fields.into_iter();
    fields.filter(|(name, kind, _)| kind != "checkbox" && name != "act").map(|(name, _, value)| (name, value)).collect()
}

#[test]
fn an_entry_is_received_by_one_agency_and_missing_at_the_other() {
    for database in Database::each(POSTGRES) {
        let house = open(&database);
        let mut entrant = house.client("joint", "stranger");
        let mut organiser = house.client("joint", "organiser");
        let page = start(&mut entrant, "joint");
        let question = question(&house);
        let complete: Vec<(&str, &str)> = COMPLETE.into_iter().chain([(question.as_str(), "Hot.")]).collect();
        let fields = filled(&mut entrant, &page, &complete);
        assert_eq!(send(&mut entrant, "submit", &fields), 302);
        assert!(!entrant.get(&page).body.contains("id=\"arrivals\""), "nobody waits for arrivals yet");

        assert!(organiser.get("/e/joint/office/c/trial/entries").body.contains(&format!("href=\"{ARRIVALS}\"")));
        let list = organiser.get(ARRIVALS).body;
        assert!(list.contains("4 entries are missing at an agency") && list.contains("T-001"), "{list}");
        let id = page.rsplit('/').next().expect("the id");
        let (name, at_a) = (format!("pick-{id}-0"), format!("{id} A"));
        let note = |organiser: &mut crate::support::Client, act: &str, with: &[(&str, &str)]| {
            let mut fields = form(&organiser.get(ARRIVALS).body, NOTE);
            fields.retain(|(name, _)| with.iter().all(|(known, _)| known != name));
            let fields: Vec<(&str, &str)> = borrowed(&fields).into_iter().chain(with.iter().copied()).collect();
            let to = organiser.post(NOTE, &[&fields[..], &[("act", act)]].concat()).location.expect("a page");
            organiser.get(&to).body
        };
        let picked = (name.as_str(), at_a.as_str());
        let told = note(&mut organiser, "received", &[picked, ("day", "2026-08-19")]);
        assert!(told.contains("The arrivals are noted.") && told.contains("received 19 August 2026"), "{told}");
        assert!(told.contains("Received by A.") && told.contains("Missing at B."), "{told}");
        assert!(note(&mut organiser, "received", &[]).contains("Tick at least one entry."));
        let later = note(&mut organiser, "received", &[picked, ("day", "2026-08-21")]);
        assert!(later.contains("This day has not come yet.") && later.contains("19 August 2026"), "{later}");
        assert!(note(&mut organiser, "received", &[picked, ("day", "soon")]).contains("Enter a day"));

        let shown = entrant.get(&page).body;
        assert!(shown.contains("Received by A on 19 August 2026") && shown.contains("Missing at B"), "{shown}");
        let chinese = entrant.get(&format!("{page}?lang=zh-Hans")).body;
        assert!(chinese.contains("B 尚未收到"), "{chinese}");

        let fields = form(&organiser.get(ARRIVALS).body, "/api/entries/tell-missing");
        let to = organiser.post("/api/entries/tell-missing", &borrowed(&fields)).location.expect("a page");
        assert!(organiser.get(&to).body.contains("The letters wait on the mail page."));
        let letters = organiser.get(&format!("{OFFICE}/mail")).body;
        assert!(letters.contains("T-001 is missing at B") && letters.contains("stranger@joint.example"), "{letters}");
        let back = note(&mut organiser, "missing", &[picked]);
        assert!(back.contains("Missing at A · B."), "{back}");
        let stale = organiser.try_call("/api/entries/tell-missing", &borrowed(&fields)).expect("an answer");
        assert_eq!(stale.0, 422, "other entries are missing by now: {}", stale.1);
        let mut rival = house.client("joint", "rival");
        assert_eq!(rival.get(ARRIVALS).status, 403);
        let theirs = [("edition", "joint"), ("competition", "trial"), ("day", "2026-08-19"), picked];
        assert_eq!(rival.try_call(NOTE, &theirs).expect("an answer").0, 403);
    }
}

#[test]
fn a_round_says_whose_jury_judges_it_and_a_question_whose_jury_reads_it() {
    let database = Database::sqlite();
    let house = open(&database);
    let mut organiser = house.client("joint", "organiser");
    let round = organiser.get(&format!("{OFFICE}/r/{}", house.contest.online)).body;
    assert!(round.contains("Only the jury of A") && round.contains("name=\"side\""), "{round}");
    let call = format!("{OFFICE}/c/trial/call");
    let mut fields = form(&organiser.get(&call).body, "/api/calls/save");
    fields.retain(|(name, _)| name != "q0-side");
    fields.extend([("act".into(), "save".into()), ("q0-side".into(), "B".into())]);
    for ticked in ["language-en", "language-zh-Hans", "q0-required", "q1-blind"] {
        fields.push((ticked.into(), "on".into()));
    }
    assert_eq!(organiser.post("/api/calls/save", &borrowed(&fields)).status, 302);
    let saved = organiser.get(&call).body;
    assert!(saved.contains("<option value=\"B\" selected"), "{saved}");
    let mut entrant = house.client("joint", "stranger");
    let page = start(&mut entrant, "joint");
    assert!(entrant.get(&page).body.contains("Only the jury of B reads the answer."));
    assert!(entrant.get("/e/joint/c/trial").body.contains("Only the jury of A judges this round."));
}
