//! Stories of what entries answered: lists are filtered by it, rules look at it, and the pages of files count.

use std::collections::BTreeMap;

use judging::call::{Condition, FaultKind, Field, Form, Kind, Need, RawEntry};
use judging::eligibility::{Answered as Sort, Bound, Rule};
use judging::ids::{EntryId, FieldId};
use judging::text::Language;
use store::calls::{self, Call};
use store::entries::proposals::proposals;
use store::entries::{self, Answered, Filter};
use store::manuscripts::authors;
use store::{Db, Fault, StoreError, args, files, manuscripts};

use crate::support::calls::{DEADLINE, change, complete, file, question};
use crate::support::contest::{Contest, NOW, contest, english};
use crate::support::for_each_db;

/// A call that asks for a stage, for the number of staff, whether there are partners and, after that, for their names.
async fn asking(db: &Db, contest: &Contest) -> Call {
    let optional = |name: &str, kind| Field { required: false, ..question(name, kind) };
    let partners = Field { id: "new-partners".into(), ..optional("Partners", Kind::Consent) };
    let condition = Some(Condition { field: "new-partners".into(), is: "on".into() });
    let form = Form {
        languages: vec![Language::English, Language::Chinese],
        deck: Need::Optional,
        deck_pages: 20,
        fields: vec![
            Field { choices: english("Seed\nGrowth"), ..optional("Stage", Kind::Choice) },
            optional("Staff", Kind::Number),
            partners,
            Field { condition, blind: true, ..optional("Names", Kind::Long) },
        ],
    };
    let call = Call { opens_at: NOW.plus_seconds(-3_600), deadline: DEADLINE, grace_seconds: 60, form, version: 0 };
    calls::replace(db, &contest.organiser, &contest.competition, &call, 0, NOW).await.expect("a call");
    calls::find(db, &contest.competition).await.expect("a query").expect("the call")
}

async fn started(db: &Db, contest: &Contest) -> EntryId {
    let (edition, author) = (&contest.edition, &contest.stranger);
    manuscripts::start(db, edition, author, &contest.competition, RawEntry::default(), NOW).await.expect("started")
}

fn raw(call: &Call, answers: [&str; 4]) -> RawEntry {
    let answers = call.form.fields.iter().zip(answers);
    let answers = answers.map(|(field, answer)| (field.id.clone(), answer.to_owned())).collect();
    RawEntry { answers, ..complete(call) }
}

/// Submits an entry that is at a version.
async fn submit(
    db: &Db,
    contest: &Contest,
    (id, version): (&EntryId, i64),
    raw: RawEntry,
) -> Result<String, StoreError> {
    let (edition, author) = (&contest.edition, &contest.stranger);
    let submitted = manuscripts::submit(db, edition, author, id, &change(version, raw), &BTreeMap::new(), NOW).await;
    submitted.map(|submission| submission.code)
}

async fn handed_in(db: &Db, contest: &Contest, call: &Call, answers: [&str; 4]) -> EntryId {
    let id = started(db, contest).await;
    submit(db, contest, (&id, 1), raw(call, answers)).await.expect("submitted");
    id
}

async fn found(db: &Db, contest: &Contest, answers: &[Answered]) -> Vec<String> {
    let filter = Filter { answers: answers.to_vec(), status: "submitted".into(), ..Filter::default() };
    let before = db.statements();
    let page = entries::page(db, &contest.competition, &filter, "", 50).await.expect("a page");
    assert_eq!(db.statements() - before, 1);
    let count = entries::count(db, &contest.competition, &filter).await.expect("a count");
    assert_eq!(usize::try_from(count).expect("a few"), page.len(), "the count is that of the list");
    page.into_iter().map(|listed| listed.entry.code).collect()
}

/// What is asked of a question of a call.
fn asked(call: &Call, at: usize, answer: Option<&str>) -> Answered {
    let field = &call.form.fields[at];
    let after = call.form.asked_after(field).expect("it is asked");
    let asked_after = after.into_iter().map(|(id, is)| (id.clone(), is.to_owned())).collect();
    Answered { question: field.id.clone(), asked_after, answer: answer.map(str::to_owned) }
}

#[tokio::test]
async fn a_list_is_filtered_by_answers_and_by_what_has_none() {
    for_each_db(|db| async move {
        let contest = contest(&db, "answered").await;
        let call = asking(&db, &contest).await;
        let stage = call.form.fields[0].id.clone();
        handed_in(&db, &contest, &call, ["1", "12", "on", "Ghent \"100%\""]).await;
        handed_in(&db, &contest, &call, ["2", "250", "", "typed before it was taken back"]).await;
        // Whoever quotes the stored form of an answer has not given it.
        let quoted = format!("\"{stage}\":\"2\" \\\"{stage}\\\":\\\"2\\\"");
        handed_in(&db, &contest, &call, ["", "", "on", &quoted]).await;
        let is = |at, answer| asked(&call, at, Some(answer));
        let none = |at| asked(&call, at, None);
        let imported = ["T-1", "T-2", "T-3"];
        let with = |codes: &[&'static str]| [codes, imported.as_slice()].concat();
        for (asked, expected) in [
            (vec![is(0, "1")], vec!["T-001"]),
            (vec![is(0, "2")], vec!["T-002"]),
            (vec![is(0, "%")], vec![]),
            (vec![is(0, "_")], vec![]),
            (vec![is(2, "on")], vec!["T-001", "T-003"]),
            (vec![is(2, "on"), is(0, "1")], vec!["T-001"]),
            (vec![is(0, "1"), is(0, "2")], vec![]),
            (vec![is(3, "Ghent \"100%\"")], vec!["T-001"]),
            (vec![is(3, "typed before it was taken back")], vec![]),
            (vec![none(0)], with(&["T-003"])),
            (vec![none(3)], with(&["T-002"])),
            (vec![none(0), is(2, "on")], vec!["T-003"]),
            (vec![none(0), none(3)], imported.to_vec()),
        ] {
            assert_eq!(found(&db, &contest, &asked).await, expected, "{asked:?}");
        }
    })
    .await;
}

#[tokio::test]
async fn rules_look_at_answers_and_at_the_pages_of_decks() {
    for_each_db(|db| async move {
        let contest = contest(&db, "ruled").await;
        let call = asking(&db, &contest).await;
        let (edition, author) = (&contest.edition, &contest.stranger);
        handed_in(&db, &contest, &call, ["1", "12", "", ""]).await;
        handed_in(&db, &contest, &call, ["2", "250", "", ""]).await;
        for (sha256, answers) in [("long", ["2", "", "", ""]), ("broken", ["", "9", "", ""])] {
            let id = started(&db, &contest).await;
            let put = manuscripts::put_file(&db, edition, author, (&id, "deck"), Some(&file(sha256)), NOW).await;
            put.expect("a deck");
            submit(&db, &contest, (&id, 2), raw(&call, answers)).await.expect("not counted in time");
        }
        let ids: Vec<FieldId> = call.form.fields.iter().map(|field| field.id.clone()).collect();
        let growth = Rule::Answer(ids[0].clone(), Sort::OneOf([2].into()));
        let other = Rule::Answer(ids[0].clone(), Sort::NoneOf([2].into()));
        let staff = Bound::parse(Kind::Number, "12").expect("a number");
        let large = Rule::Answer(ids[1].clone(), Sort::AtLeast(staff.clone()));
        let small = Rule::Answer(ids[1].clone(), Sort::AtMost(staff));
        let against = async |rule: &Rule| {
            let found = proposals(&db, &contest.competition, std::slice::from_ref(rule)).await.expect("proposals");
            assert!(found.iter().all(|found| found.language == Language::English && found.rules == [rule.clone()]));
            found.into_iter().map(|found| found.code).collect::<Vec<_>>()
        };
        assert_eq!(against(&growth).await, ["T-002", "T-003"]);
        assert_eq!(against(&other).await, ["T-001"]);
        assert_eq!(against(&large).await, ["T-001", "T-002"]);
        assert_eq!(against(&small).await, ["T-001", "T-004"]);

        assert_eq!((against(&Rule::LongDeck).await.len(), against(&Rule::BrokenDeck).await.len()), (0, 0));
        files::note_rendered(&db, "long", Ok((20, 21))).await.expect("drawn");
        files::note_rendered(&db, "broken", Err("damaged".into())).await.expect("looked at");
        assert_eq!(against(&Rule::LongDeck).await, ["T-003"]);
        assert_eq!(against(&Rule::BrokenDeck).await, ["T-004"]);
        for (code, kind) in [("T-003", FaultKind::TooManyPages), ("T-004", FaultKind::BadFile)] {
            let entry = entries::find_by_code(&db, &contest.competition, code).await.expect("a query").expect("there");
            let held = manuscripts::find(&db, edition, author, &entry.id).await.expect("a query").expect("their own");
            let wrong = manuscripts::faults(&db, &held).await.expect("faults");
            assert_eq!(wrong, [judging::call::Fault { field: "deck".into(), kind }], "its entrants are told");
        }
    })
    .await;
}

#[tokio::test]
async fn pages_that_are_counted_are_checked_before_they_are_drawn() {
    for_each_db(|db| async move {
        let contest = contest(&db, "counted").await;
        let call = asking(&db, &contest).await;
        let (edition, author) = (&contest.edition, &contest.stranger);
        let id = started(&db, &contest).await;
        for (version, sha256, counted, kind) in [
            (2, "twenty-one", Ok(21), Some("fault-pages")),
            (4, "torn", Err("damaged".to_owned()), Some("fault-file")),
            (6, "twenty", Ok(20), None),
        ] {
            let put = manuscripts::put_file(&db, edition, author, (&id, "deck"), Some(&file(sha256)), NOW).await;
            put.expect("a deck");
            files::note_counted(&db, sha256, counted).await.expect("counted");
            let title = english(&format!("Version {version}"));
            let raw = RawEntry { title, ..raw(&call, ["1", "", "", ""]) };
            match (submit(&db, &contest, (&id, version), raw).await, kind) {
                (Ok(code), None) => assert_eq!(code, "T-001"),
                (Err(StoreError::Invalid(faults)), Some(kind)) => assert_eq!(faults, [Fault::new("deck", kind)]),
                (other, _) => panic!("{sha256}: {other:?}"),
            }
        }
        files::note_rendered(&db, "twenty", Ok((20, 20))).await.expect("drawn");
        files::note_counted(&db, "twenty", Ok(7)).await.expect("too late");
        let file = files::find(&db, "twenty").await.expect("a query").expect("the file");
        assert_eq!((file.pages, file.total, file.fault), (Some(20), Some(20), None));
    })
    .await;
}

#[tokio::test]
async fn addresses_are_those_of_who_writes_an_entry() {
    for_each_db(|db| async move {
        let contest = contest(&db, "written").await;
        let call = asking(&db, &contest).await;
        let id = handed_in(&db, &contest, &call, ["1", "", "", ""]).await;
        let mut tx = db.begin().await.expect("a transaction");
        for (position, account) in (1_i64..).zip([&contest.auditor, &contest.chair]) {
            let sql = "insert into author (manuscript_id, account_id, position) values ($1, $2, $3)";
            tx.run(sql, args![id.as_str(), account.as_str(), position]).await.expect("an author");
        }
        let erased = "update account set email = '' where id = $1";
        tx.run(erased, args![contest.chair.as_str()]).await.expect("an account that is erased");
        tx.commit().await.expect("a commit");
        let ids = [id.clone(), contest.entries[0].clone()];
        let found = authors::addresses(&db, &ids).await.expect("addresses");
        let own = ["stranger@written.example", "auditor@written.example"].map(str::to_owned).to_vec();
        assert_eq!(found, BTreeMap::from([(id, own)]));
    })
    .await;
}

#[tokio::test]
async fn the_jury_of_each_side_reads_its_own_answers() {
    for_each_db(|db| async move {
        let contest = contest(&db, "sided").await;
        let mut form = asking(&db, &contest).await.form;
        for (at, side) in [(0, "A"), (1, "B"), (3, "B")] {
            form.fields[at].side = side.into();
        }
        let call = Call { opens_at: NOW, deadline: DEADLINE, grace_seconds: 0, form, version: 1 };
        let raw = raw(&call, ["2", "", "on", "never seen"]);
        let (all, sides) = manuscripts::by_side(&call.form, &raw, Language::English, judging::blind::Shown::All);
        assert_eq!(all, BTreeMap::new(), "a box and what is blind are for no jury");
        let growth = BTreeMap::from([("Stage".to_owned(), "Growth".to_owned())]);
        assert_eq!(sides, [("A".to_owned(), growth), ("B".to_owned(), BTreeMap::new())]);
    })
    .await;
}
