//! Stories of blind rounds: what jurors read of an entry, and what organisers put in its place.

use std::collections::{BTreeMap, BTreeSet};

use judging::access::Refusal;
use judging::blind::Shown;
use judging::call::{Field, Kind, RawEntry};
use judging::ids::{AssignmentId, EntryId};
use judging::text::Text;
use store::declarations::entries_before;
use store::entries::{Entry, Filter};
use store::files::{self, NewFile, StoredFile};
use store::redactions::{
    Paper, Redaction, Veil, Wording, answers, lacking, needed, of_entries, paper, put_deck, reword, settle_deck,
    submitted_version,
};
use store::rounds::{self, Round, Settings};
use store::scorecards::{TaskKey, list_of, load};
use store::seen::mark;
use store::{Db, StoreError, args, calls, manuscripts, new_id};

use crate::support::calls::{change, complete, file, open_call, question};
use crate::support::contest::{Contest, NOW, contest, english};
use crate::support::for_each_db;

const AT: (judging::time::Timestamp, judging::time::Timestamp) = (NOW, NOW);

async fn round(db: &Db, contest: &Contest) -> Round {
    rounds::find(db, &contest.online).await.expect("a query").expect("the round")
}

async fn make_blind(db: &Db, contest: &Contest) {
    let before = Settings::of(&round(db, contest).await);
    let mut after = before.clone();
    after.rules.blind = true;
    rounds::update(db, &contest.organiser, &contest.online, &before.mark(), &after, NOW).await.expect("blind");
}

/// An entry with a deck whose answers have a link; gives what was sent, too.
async fn entered(db: &Db, contest: &Contest) -> (EntryId, RawEntry) {
    let mut call = open_call(db, contest).await;
    call.form.fields.push(Field { required: false, ..question("Page", Kind::Link) });
    calls::replace(db, &contest.organiser, &contest.competition, &call, 0, NOW).await.expect("a call");
    let call = calls::find(db, &contest.competition).await.expect("a query").expect("the call");
    let (edition, entrant) = (&contest.edition, &contest.stranger);
    let id = manuscripts::start(db, edition, entrant, &contest.competition, RawEntry::default(), NOW).await;
    let id = id.expect("started");
    manuscripts::put_file(db, edition, entrant, (&id, "deck"), Some(&file("d1")), NOW).await.expect("a deck");
    files::note_rendered(db, "d1", Ok((3, 3))).await.expect("rendered");
    let mut raw = complete(&call);
    raw.answers.insert(call.form.fields[2].id.clone(), "https://chilly.example".into());
    submit(db, contest, &id, &raw).await;
    (id, raw)
}

async fn submit(db: &Db, contest: &Contest, id: &EntryId, raw: &RawEntry) {
    let held = manuscripts::find(db, &contest.edition, &contest.stranger, id).await.expect("a query").expect("own");
    let sent = change(held.version, raw.clone());
    manuscripts::submit(db, &contest.edition, &contest.stranger, id, &sent, &BTreeMap::new(), NOW).await.expect("in");
}

fn answer(question: &str, answer: &str) -> BTreeMap<String, String> {
    [(question.to_owned(), answer.to_owned())].into()
}

fn wording() -> Wording {
    Wording { title: english("Chips"), summary: Text::default(), fields: answer("Need", "They are hot.") }
}

fn refused(result: Result<(), StoreError>) -> Vec<(String, String)> {
    match result {
        Err(StoreError::Invalid(faults)) => {
            faults.into_iter().map(|fault| (fault.field, fault.kind.to_string())).collect()
        }
        other => panic!("{other:?}"),
    }
}

fn one(field: &str, kind: &str) -> Vec<(String, String)> {
    vec![(field.to_owned(), kind.to_owned())]
}

async fn read(db: &Db, contest: &Contest, id: &EntryId) -> Paper {
    paper(db, &round(db, contest).await, id).await.expect("a paper")
}

/// What is left of an entry for the jurors of a blind round.
fn bare(entry: &Entry, title: Text, summary: Text, fields: BTreeMap<String, String>) -> Entry {
    let (name, places) = (Text::default(), Text::default());
    Entry { title, summary, fields, name, places, deck_sha256: None, ..entry.clone() }
}

#[tokio::test]
async fn jurors_of_a_blind_round_read_what_an_entry_is_about_and_nothing_else() {
    for_each_db(|db| async move {
        let contest = contest(&db, "blind").await;
        let (id, _) = entered(&db, &contest).await;
        let entry = store::entries::find(&db, &id).await.expect("a query").expect("the entry");
        let open = read(&db, &contest, &id).await;
        assert_eq!((open.shown, &open.entry, open.team.len(), open.withheld), (Shown::All, &entry, 1, false));
        make_blind(&db, &contest).await;
        let own = answer("Need", "Chips are hot.");
        assert_eq!(answers(&db, &entry).await.expect("answers"), own, "no link");
        let left = bare(&entry, entry.title.clone(), entry.summary.clone(), own);
        let blind =
            Paper { shown: Shown::Blind, entry: left, team: Vec::new(), deck: None, files: Vec::new(), withheld: true };
        assert_eq!(read(&db, &contest, &id).await, blind);
        let imported = read(&db, &contest, &contest.entries[0]).await;
        assert_eq!((imported.entry.heading(), imported.withheld), (english("Title of T-1"), false));

        let (account, edition) = (&contest.juror_accounts[0], &contest.edition);
        let named = entries_before(&db, account, edition, "", 10).await.expect("entries");
        assert!(named.iter().all(|named| named.blind && named.people.is_empty()), "{named:?}");
        assert_eq!((&named[0].name, &named[0].summary), (&english("Cold chips"), &english("We cool chips.")));
        assert_eq!(
            lacking(&db, edition).await.expect("codes"),
            [(contest.online.clone(), vec!["T-001".into()])].into()
        );
    })
    .await;
}

#[tokio::test]
async fn words_and_a_copy_take_the_place_of_an_entrys_own_until_something_else_is_submitted() {
    for_each_db(|db| async move {
        let contest = contest(&db, "redact").await;
        let (id, mut raw) = entered(&db, &contest).await;
        make_blind(&db, &contest).await;
        let by = (&contest.edition, &contest.organiser);
        let entry = store::entries::find(&db, &id).await.expect("a query").expect("the entry");
        let seen = submitted_version(&db, &id).await.expect("a version");
        reword(&db, by, (&id, seen, None), &wording(), NOW).await.expect("reworded");
        put_deck(&db, by, (&id, seen), &file("c1"), AT).await.expect("a copy");
        let made = Redaction {
            wording: wording(),
            words_version: seen,
            deck_sha256: Some("c1".into()),
            deck_version: seen,
            submitted: seen,
        };
        assert_eq!(of_entries(&db, std::slice::from_ref(&id)).await.expect("redactions"), [(id.clone(), made)].into());
        let deck = |found: &Paper| found.deck.as_ref().map(|StoredFile { sha256, .. }| sha256.clone());
        let found = read(&db, &contest, &id).await;
        assert_eq!((deck(&found), found.withheld), (Some("c1".into()), false));
        let fields = answer("Need", "They are hot.");
        assert_eq!(found.entry, bare(&entry, english("Chips"), english("We cool chips."), fields));
        assert_eq!(lacking(&db, by.0).await.expect("codes"), BTreeMap::new());

        raw.title = english("Chilly’s chips");
        submit(&db, &contest, &id, &raw).await;
        let found = read(&db, &contest, &id).await;
        assert_eq!((deck(&found), found.withheld), (None, true), "a copy of an earlier deck");
        assert_eq!(found.entry, bare(&entry, Text::default(), Text::default(), BTreeMap::new()));
        let codes = lacking(&db, by.0).await.expect("codes");
        assert_eq!(codes, [(contest.online.clone(), vec!["T-001".into()])].into());
        assert_eq!(
            refused(reword(&db, by, (&id, seen, None), &wording(), NOW).await),
            one("seen", "fault-resubmitted")
        );
        assert_eq!(refused(settle_deck(&db, by, (&id, seen), true, AT).await), one("seen", "fault-resubmitted"));

        let now = submitted_version(&db, &id).await.expect("a version");
        settle_deck(&db, by, (&id, now), true, AT).await.expect("confirmed");
        reword(&db, by, (&id, now, None), &Wording::default(), NOW).await.expect("its own words");
        let found = read(&db, &contest, &id).await;
        assert_eq!((deck(&found), found.entry.title), (Some("c1".into()), english("Chilly’s chips")));
        put_deck(&db, by, (&id, now), &file("c2"), AT).await.expect("another copy");
        assert_eq!(files::find(&db, "c1").await.expect("a query"), None, "the copy before goes");
        settle_deck(&db, by, (&id, now), false, AT).await.expect("taken away");
        assert_eq!(deck(&read(&db, &contest, &id).await), None);
        assert_eq!(files::find(&db, "c2").await.expect("a query"), None);
        let left: Vec<(String,)> =
            db.all("select sha256 from file_leaving order by sha256", args![]).await.expect("files");
        assert_eq!(left, [("c1".to_owned(),), ("c2".to_owned(),)]);
        let nothing = settle_deck(&db, by, (&id, now), false, AT).await;
        assert!(matches!(nothing, Err(StoreError::NotFound)), "{nothing:?}");
    })
    .await;
}

#[tokio::test]
async fn a_deck_is_called_as_its_own_entrant_has_called_it() {
    for_each_db(|db| async move {
        let contest = contest(&db, "called").await;
        let mut tx = db.begin().await.expect("a transaction");
        let rival = NewFile { name: "Rival.pdf".into(), ..file("d1") };
        files::insert(&mut tx, &rival, NOW).await.expect("the same bytes, of somebody else");
        tx.commit().await.expect("a commit");
        let (id, _) = entered(&db, &contest).await;
        let deck = files::deck(&db, &contest.edition, &id, &contest.organiser).await.expect("a query");
        assert_eq!(deck.expect("the deck").file.name, "deck.pdf");
    })
    .await;
}

#[tokio::test]
async fn words_of_another_organiser_are_not_replaced_unseen() {
    for_each_db(|db| async move {
        let contest = contest(&db, "both").await;
        let (id, _) = entered(&db, &contest).await;
        let seen = submitted_version(&db, &id).await.expect("a version");
        let none = Wording::default();
        let save = async |before: &Wording, words: &Wording| {
            let by = (&contest.edition, &contest.organiser);
            reword(&db, by, (&id, seen, Some(&mark(before))), words, NOW).await
        };
        save(&none, &wording()).await.expect("reworded");
        assert_eq!(refused(save(&none, &none).await), one("seen", "fault-edition-stale"));
        let made = of_entries(&db, std::slice::from_ref(&id)).await.expect("redactions");
        assert_eq!(made[&id].wording, wording());
        save(&none, &wording()).await.expect("the same once more");
        save(&wording(), &none).await.expect("its own words");
    })
    .await;
}

#[tokio::test]
async fn only_organisers_redact_and_only_what_is_there() {
    for_each_db(|db| async move {
        let contest = contest(&db, "who").await;
        let other = crate::support::contest::contest(&db, "who-else").await;
        let (id, _) = entered(&db, &contest).await;
        let by = (&contest.edition, &contest.organiser);
        let seen = submitted_version(&db, &id).await.expect("a version");
        for account in [&contest.chair, &contest.auditor, &contest.juror_accounts[0], &contest.stranger] {
            let result = reword(&db, (by.0, account), (&id, seen, None), &wording(), NOW).await;
            assert!(matches!(result, Err(StoreError::Refused(Refusal::NotAllowed))), "{result:?}");
        }
        for entry in [&other.entries[0], &EntryId::from("nothing")] {
            let result = put_deck(&db, by, (entry, 0), &file("c1"), AT).await;
            assert!(matches!(result, Err(StoreError::NotFound)), "{result:?}");
        }
        let own = put_deck(&db, by, (&id, seen), &file("d1"), AT).await;
        assert_eq!(refused(own), one("deck", "fault-same-deck"));
        let none = put_deck(&db, by, (&contest.entries[0], 0), &file("c1"), AT).await;
        assert_eq!(refused(none), one("deck", "fault-no-deck"));
        let strange = Wording { fields: answer("Salary", "much"), ..Wording::default() };
        assert_eq!(refused(reword(&db, by, (&id, seen, None), &strange, NOW).await), one("fields", "fault-choice"));
        let long = Wording { title: english(&"a".repeat(201)), summary: english(&"a".repeat(20_001)), ..wording() };
        let faults = refused(reword(&db, by, (&id, seen, None), &long, NOW).await);
        let kinds: Vec<&str> = faults.iter().map(|(_, kind)| kind.as_str()).collect();
        assert_eq!(kinds, ["fault-long-name", "fault-long-prose"]);
        assert_eq!(
            of_entries(&db, std::slice::from_ref(&id)).await.expect("redactions"),
            BTreeMap::new(),
            "nothing came of it"
        );
    })
    .await;
}

#[tokio::test]
async fn lists_and_decks_tell_a_juror_of_a_blind_round_no_more() {
    for_each_db(|db| async move {
        let contest = contest(&db, "lists").await;
        let (id, _) = entered(&db, &contest).await;
        make_blind(&db, &contest).await;
        let (account, edition) = (&contest.juror_accounts[0], &contest.edition);
        let assignment: AssignmentId = new_id();
        let mut tx = db.begin().await.expect("a transaction");
        let sql = "insert into assignment (id, round_id, juror_id, entry_id, state, manual, recusal_reason)
                   values ($1, $2, $3, $4, 'assigned', false, '')";
        let own = args![assignment.as_str(), contest.online.as_str(), contest.jurors[0].as_str(), id.as_str()];
        tx.run(sql, own).await.expect("an assignment");
        tx.commit().await.expect("a commit");
        let by = (edition, &contest.organiser);
        let seen = submitted_version(&db, &id).await.expect("a version");
        reword(&db, by, (&id, seen, None), &wording(), NOW).await.expect("reworded");
        put_deck(&db, by, (&id, seen), &file("c1"), AT).await.expect("a copy");
        let start = TaskKey { rank: -1, ..TaskKey::default() };
        let tasks = list_of(&db, account, edition, &start, 10).await.expect("tasks");
        assert_eq!(tasks.iter().map(|task| &task.title).collect::<Vec<_>>(), [&english("Chips")]);
        let sheet = load(&db, edition, account, &assignment).await.expect("a query").expect("the sheet");
        assert_eq!((sheet.paper.shown, sheet.paper.team.len()), (Shown::Blind, 0));
        let deck = files::deck(&db, edition, &id, account).await.expect("a query").expect("the deck");
        assert_eq!((deck.tie.assigned, deck.tie.named), (true, false));
        let copy = files::redacted(&db, edition, &id, account).await.expect("a query").expect("the copy");
        assert_eq!((copy.file.name.as_str(), copy.tie.assigned, copy.current), ("T-001.pdf", true, true));
        let ids = [id.clone(), contest.entries[0].clone()];
        let veil = Veil::over(&db, Shown::Blind, &ids).await.expect("a veil");
        assert_eq!(veil.title(&ids[0], english("Own")), english("Chips"));
        assert_eq!(veil.title(&ids[1], english("Own")), english("Own"));
        assert_eq!(
            Veil::over(&db, Shown::All, &ids).await.expect("none").title(&ids[0], english("Own")),
            english("Own")
        );
    })
    .await;
}

#[tokio::test]
async fn what_has_to_be_redacted_is_listed_until_somebody_settles_it() {
    for_each_db(|db| async move {
        let contest = contest(&db, "needed").await;
        let (id, mut raw) = entered(&db, &contest).await;
        let by = (&contest.edition, &contest.organiser);
        let found = async || needed(&db, &contest.competition).await.expect("entries");
        assert_eq!(found().await, BTreeSet::new(), "no round is blind");
        make_blind(&db, &contest).await;
        let only = BTreeSet::from([id.clone()]);
        assert_eq!(found().await, only, "there is no copy of the deck");
        let seen = submitted_version(&db, &id).await.expect("a version");
        put_deck(&db, by, (&id, seen), &file("c1"), AT).await.expect("a copy");
        assert_eq!(found().await, BTreeSet::new(), "nothing that is read tells of anybody");

        raw.summary = english("Li Wei cools chips.");
        submit(&db, &contest, &id, &raw).await;
        assert_eq!(found().await, only, "the copy is of an earlier deck");
        let now = submitted_version(&db, &id).await.expect("a version");
        settle_deck(&db, by, (&id, now), true, AT).await.expect("confirmed");
        assert_eq!(found().await, only, "the summary names somebody");
        let listed = async |among: BTreeSet<EntryId>| {
            let filter = Filter { among: Some(among), ..Filter::default() };
            let page = store::entries::page(&db, &contest.competition, &filter, "", 10).await.expect("a page");
            let count = store::entries::count(&db, &contest.competition, &filter).await.expect("a count");
            (page.into_iter().map(|listed| listed.entry.code).collect::<Vec<_>>(), count)
        };
        assert_eq!(listed(only).await, (vec!["T-001".to_owned()], 1));
        assert_eq!(listed(BTreeSet::new()).await, (Vec::new(), 0));
        reword(&db, by, (&id, now, None), &Wording::default(), NOW).await.expect("its own words stand");
        assert_eq!(found().await, BTreeSet::new(), "who organises has said that they may");

        let before = db.statements();
        found().await;
        let of_many = db.statements() - before;
        let mut tx = db.begin().await.expect("a transaction");
        tx.run("update entry set status = 'withdrawn' where code <> 'T-001'", args![]).await.expect("withdrawn");
        tx.commit().await.expect("a commit");
        let before = db.statements();
        found().await;
        assert_eq!(db.statements() - before, of_many);
    })
    .await;
}
