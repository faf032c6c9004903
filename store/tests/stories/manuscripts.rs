//! Stories of entries as their entrants write them.

use judging::access::{Refusal, Role};
use judging::call::RawEntry;
use judging::ids::EntryId;
use judging::time::Timestamp;
use store::entries::TeamMember;
use store::manuscripts::{
    Change, Submission, find, of_account, put_file, save, start, submit, version, versions, withdraw,
};
use store::uploads::{self, Moment, NewUpload, To};
use store::{Db, Fault, StoreError, entries, ledger, roles};

use crate::support::calls::{DEADLINE, change, complete, file, open_call};
use crate::support::contest::{Contest, NOW, contest, english};
use crate::support::for_each_db;

/// The last moment of the call: its deadline and a minute.
const LAST: Timestamp = DEADLINE.plus_seconds(60);
const LATE: Timestamp = Timestamp::from_micros(LAST.micros() + 1);

async fn started(db: &Db, contest: &Contest) -> EntryId {
    start(db, &contest.edition, &contest.stranger, &contest.competition, RawEntry::default(), NOW)
        .await
        .expect("started")
}

async fn submitted(db: &Db, contest: &Contest, id: &EntryId, sent: &Change, at: Timestamp) -> Submission {
    submit(db, &contest.edition, &contest.stranger, id, sent, &Default::default(), at).await.expect("submitted")
}

#[tokio::test]
async fn an_entry_goes_from_draft_to_the_version_that_counts() {
    for_each_db(|db| async move {
        let contest = contest(&db, "whole").await;
        let call = open_call(&db, &contest).await;
        let (edition, entrant) = (&contest.edition, &contest.stranger);
        let id = started(&db, &contest).await;
        let standing = roles::standing(&db, entrant, edition).await.expect("a standing");
        assert_eq!(standing.roles, [Role::Entrant]);
        assert_eq!(entries::find(&db, &id).await.expect("a query"), None, "a draft is its entrant's alone");

        let draft = change(1, RawEntry { title: english("Half a"), ..RawEntry::default() });
        assert_eq!(save(&db, edition, entrant, &id, &draft, NOW).await.expect("saved").version, 2);
        let sent = change(2, complete(&call));
        let first = submitted(&db, &contest, &id, &sent, NOW).await;
        assert_eq!((first.code.as_str(), first.receipt.version), ("T-001", 3));
        let entry = entries::find(&db, &id).await.expect("a query").expect("the entry");
        assert_eq!((entry.title, entry.status.as_str()), (english("Cold chips"), "submitted"));
        assert_eq!(entry.fields, [("Need".to_owned(), "Chips are hot.".to_owned())].into(), "blind answers stay out");
        let member = TeamMember {
            name: english("Li Wei"),
            role: english("CEO"),
            affiliation: english("Ghent University"),
            email: String::new(),
        };
        assert_eq!(entries::team(&db, &id).await.expect("a team"), [member]);
        assert!(entries::of_round(&db, &contest.online).await.expect("entries").contains(&id));

        let changed = change(3, RawEntry { title: english("Colder chips"), ..complete(&call) });
        save(&db, edition, entrant, &id, &changed, NOW).await.expect("saved");
        let title = |entry: Option<entries::Entry>| entry.expect("the entry").title;
        assert_eq!(title(entries::find(&db, &id).await.expect("a query")), english("Cold chips"));
        let mine = of_account(&db, edition, entrant).await.expect("a list");
        assert_eq!(
            (mine[0].version, mine[0].submitted_version),
            (4, Some(3)),
            "one has changes that are not submitted"
        );
        let again = change(4, complete(&call));
        let again = Change { raw: RawEntry { title: english("Colder chips"), ..again.raw }, ..again };
        let second = submitted(&db, &contest, &id, &again, LAST).await;
        assert_eq!((second.code.as_str(), second.receipt.version), ("T-001", 4), "what is saved is what is submitted");
        assert_eq!(title(entries::find(&db, &id).await.expect("a query")), english("Colder chips"));
        let kept: Vec<_> = versions(&db, &id).await.expect("versions").iter().map(|kept| kept.version).collect();
        assert_eq!(kept, [4, 3, 2, 1]);
        assert_eq!(version(&db, &id, 2).await.expect("a query").expect("kept").title, english("Half a"));
    })
    .await;
}

#[tokio::test]
async fn the_deadline_holds_by_the_microsecond() {
    for_each_db(|db| async move {
        let contest = contest(&db, "edge").await;
        let call = open_call(&db, &contest).await;
        let (edition, entrant) = (&contest.edition, &contest.stranger);
        let id = started(&db, &contest).await;
        submitted(&db, &contest, &id, &change(1, complete(&call)), LAST).await;
        let closed = |error: Option<StoreError>| {
            assert!(
                matches!(error, Some(StoreError::Refused(Refusal::CallClosed { deadline })) if deadline == DEADLINE)
            );
        };
        let late = change(2, RawEntry::default());
        closed(save(&db, edition, entrant, &id, &late, LATE).await.err());
        closed(submit(&db, edition, entrant, &id, &late, &Default::default(), LATE).await.err());
        closed(put_file(&db, edition, entrant, (&id, "deck"), Some(&file("d")), LATE).await.err());
        closed(start(&db, edition, entrant, &contest.competition, RawEntry::default(), LATE).await.err());
        let early = NOW.plus_seconds(-3_601);
        let refused = start(&db, edition, entrant, &contest.competition, RawEntry::default(), early).await;
        assert!(matches!(refused, Err(StoreError::Refused(Refusal::CallNotOpen { .. }))));
    })
    .await;
}

#[tokio::test]
async fn a_stale_save_is_told_and_a_replay_changes_nothing() {
    for_each_db(|db| async move {
        let contest = contest(&db, "stale").await;
        let call = open_call(&db, &contest).await;
        let (edition, entrant) = (&contest.edition, &contest.stranger);
        let id = started(&db, &contest).await;
        let mine = change(1, RawEntry { title: english("Mine"), ..complete(&call) });
        let theirs = change(1, RawEntry { title: english("Theirs"), ..complete(&call) });
        let receipt = save(&db, edition, entrant, &id, &mine, NOW).await.expect("saved");
        assert_eq!(save(&db, edition, entrant, &id, &mine, LATE).await.expect("replayed"), receipt);
        let stale = save(&db, edition, entrant, &id, &theirs, NOW).await;
        assert!(matches!(stale, Err(StoreError::StaleEntry(2))));
        let stale = submit(&db, edition, entrant, &id, &theirs, &Default::default(), NOW).await;
        assert!(matches!(stale, Err(StoreError::StaleEntry(2))));

        let sent = change(2, complete(&call));
        let first = submitted(&db, &contest, &id, &sent, NOW).await;
        assert_eq!(submitted(&db, &contest, &id, &sent, LATE).await, first, "a replay gets its old receipt");
        // The same form with other words is another change.
        let reused = Change { raw: RawEntry { title: english("Reused"), ..complete(&call) }, ..sent };
        let stale = save(&db, edition, entrant, &id, &reused, NOW).await;
        assert!(matches!(stale, Err(StoreError::StaleEntry(3))));
    })
    .await;
}

#[tokio::test]
async fn what_is_not_complete_is_saved_with_all_its_faults() {
    for_each_db(|db| async move {
        let contest = contest(&db, "faults").await;
        let call = open_call(&db, &contest).await;
        let (edition, entrant) = (&contest.edition, &contest.stranger);
        let id = started(&db, &contest).await;
        let hostile = "</textarea><script>\u{202e}\u{200b}".repeat(20);
        let mut raw = RawEntry { title: english(&"长".repeat(10_000)), summary: english(&hostile), ..complete(&call) };
        raw.answers.clear();
        let sent = change(1, raw.clone());
        let Err(StoreError::Invalid(faults)) =
            submit(&db, edition, entrant, &id, &sent, &Default::default(), NOW).await
        else {
            panic!("it is not complete");
        };
        let need = format!("a-{}", call.form.fields[0].id);
        assert_eq!(faults, [Fault::new("title", "fault-too-long"), Fault::new(need, "fault-required")]);
        let saved = find(&db, edition, entrant, &id).await.expect("a query").expect("the entry");
        assert_eq!((saved.raw, saved.version, saved.submitted_version), (raw, 2, None));
        let huge = change(2, RawEntry { title: english(&"x".repeat(300_000)), ..RawEntry::default() });
        let refused = save(&db, edition, entrant, &id, &huge, NOW).await;
        assert!(
            matches!(refused, Err(StoreError::Invalid(faults)) if faults == [Fault::new("raw", "fault-draft-size")])
        );
    })
    .await;
}

#[tokio::test]
async fn an_entry_is_nobody_elses() {
    for_each_db(|db| async move {
        let contest = contest(&db, "own").await;
        let elsewhere = crate::support::contest::contest(&db, "elsewhere").await;
        let call = open_call(&db, &contest).await;
        let id = started(&db, &contest).await;
        for (edition, account) in [
            (&contest.edition, &contest.organiser),
            (&contest.edition, &contest.juror_accounts[0]),
            (&elsewhere.edition, &contest.stranger),
        ] {
            assert_eq!(find(&db, edition, account, &id).await.expect("a query"), None);
            let sent = change(1, complete(&call));
            assert!(matches!(save(&db, edition, account, &id, &sent, NOW).await, Err(StoreError::NotFound)));
            let submitted = submit(&db, edition, account, &id, &sent, &Default::default(), NOW).await;
            assert!(matches!(submitted, Err(StoreError::NotFound)));
            let refused = withdraw(&db, edition, account, &id, "Chilly", NOW).await;
            assert!(matches!(refused, Err(StoreError::NotFound)));
            let refused = put_file(&db, edition, account, (&id, "deck"), Some(&file("d")), NOW).await;
            assert!(matches!(refused, Err(StoreError::NotFound)));
        }
        let foreign = start(&db, &elsewhere.edition, &contest.stranger, &contest.competition, RawEntry::default(), NOW);
        assert!(matches!(foreign.await, Err(StoreError::NotFound)));
        let uncalled =
            start(&db, &elsewhere.edition, &contest.stranger, &elsewhere.competition, RawEntry::default(), NOW);
        assert!(matches!(uncalled.await, Err(StoreError::NotFound)), "there is no call");
    })
    .await;
}

#[tokio::test]
async fn a_file_stays_whatever_else_is_saved() {
    for_each_db(|db| async move {
        let contest = contest(&db, "files").await;
        let call = open_call(&db, &contest).await;
        let (edition, entrant) = (&contest.edition, &contest.stranger);
        let id = started(&db, &contest).await;
        let put = put_file(&db, edition, entrant, (&id, "deck"), Some(&file("abc")), NOW).await.expect("stored");
        assert_eq!(put.version, 2);
        // The form says nothing of files, and its next version keeps the deck.
        let sent = Change { raw: complete(&call), ..change(2, RawEntry::default()) };
        assert_eq!(submitted(&db, &contest, &id, &sent, NOW).await.receipt.version, 3);
        let entry = entries::find(&db, &id).await.expect("a query").expect("the entry");
        assert_eq!(entry.deck_sha256.as_deref(), Some("abc"));
        let unknown = put_file(&db, edition, entrant, (&id, "nothing"), Some(&file("abc")), NOW).await;
        assert!(matches!(unknown, Err(StoreError::NotFound)));
        put_file(&db, edition, entrant, (&id, "deck"), None, NOW).await.expect("taken out");
        let saved = find(&db, edition, entrant, &id).await.expect("a query").expect("the entry");
        assert_eq!(saved.raw.deck, "");
    })
    .await;
}

#[tokio::test]
async fn an_entry_is_taken_back_by_its_name() {
    for_each_db(|db| async move {
        let contest = contest(&db, "withdraw").await;
        let call = open_call(&db, &contest).await;
        let (edition, entrant) = (&contest.edition, &contest.stranger);
        let id = started(&db, &contest).await;
        submitted(&db, &contest, &id, &change(1, complete(&call)), NOW).await;
        let wrong = withdraw(&db, edition, entrant, &id, "", NOW).await;
        assert!(matches!(wrong, Err(StoreError::Invalid(faults)) if faults == [Fault::new("named", "fault-named")]));
        withdraw(&db, edition, entrant, &id, " Chilly ", LATE).await.expect("withdrawn after the deadline, too");
        let entry = entries::find(&db, &id).await.expect("a query").expect("the entry");
        assert_eq!(entry.status, "withdrawn");
        assert!(!entries::of_round(&db, &contest.online).await.expect("entries").contains(&id));
        let refused = save(&db, edition, entrant, &id, &change(2, RawEntry::default()), NOW).await;
        assert!(matches!(refused, Err(StoreError::Refused(Refusal::Withdrawn))));
    })
    .await;
}

#[tokio::test]
async fn a_submission_leaves_a_letter_and_a_record_without_its_words() {
    for_each_db(|db| async move {
        let contest = contest(&db, "record").await;
        let call = open_call(&db, &contest).await;
        let id = started(&db, &contest).await;
        let sent = submitted(&db, &contest, &id, &change(1, complete(&call)), NOW).await;
        let chain = ledger::Chain::from(&contest.edition);
        let newest = ledger::newest(&db, &chain, None, 1).await.expect("records");
        assert_eq!((newest[0].record.verb.as_str(), newest[0].record.subject.as_str()), ("entry.submit", id.as_str()));
        let openings = ledger::openings(&db, &chain, &[id.to_string()]).await.expect("openings");
        assert!(openings.iter().all(|opening| !format!("{opening:?}").contains("Li Wei")));
        assert!(openings.iter().any(|opening| format!("{opening:?}").contains(&sent.digest)));
        let mut tx = db.begin().await.expect("a transaction");
        let letters: Vec<(String, String)> = tx
            .all("select template, recipient from letter where edition_id = $1", store::args![contest.edition.as_str()])
            .await
            .expect("letters");
        assert_eq!(letters, [("entry-submitted".to_owned(), "stranger@record.example".to_owned())]);
    })
    .await;
}

/// A file of a size, with a hash of which no other holds a part.
fn sized(number: usize, bytes: i64) -> store::files::NewFile {
    store::files::NewFile { bytes, ..file(&format!("{number:064}")) }
}

/// The hashes of an entry's files, as numbers, in order.
async fn numbers(db: &Db, id: &EntryId) -> Vec<usize> {
    let files = store::manuscripts::files(db, id).await.expect("files");
    let mut numbers: Vec<usize> = files.iter().map(|file| file.sha256.parse().expect("a number")).collect();
    numbers.sort_unstable();
    numbers
}

#[tokio::test]
async fn a_file_goes_with_the_last_version_that_names_it() {
    for_each_db(|db| async move {
        let contest = contest(&db, "pruned").await;
        let call = open_call(&db, &contest).await;
        let (edition, entrant) = (&contest.edition, &contest.stranger);
        let id = started(&db, &contest).await;
        let put = async |number| {
            let put = put_file(&db, edition, entrant, (&id, "deck"), Some(&sized(number, 9)), NOW).await;
            put.expect("stored").version
        };
        let sent = change(1, complete(&call));
        submitted(&db, &contest, &id, &sent, NOW).await;
        assert_eq!(put(1).await, 3);
        let submitted_deck = change(3, complete(&call));
        assert_eq!(submitted(&db, &contest, &id, &submitted_deck, NOW).await.receipt.version, 3);
        assert_eq!((put(2).await, put(3).await), (4, 5));
        let write = async |base: i64| {
            let raw = RawEntry { title: english(&format!("Title {base}")), ..complete(&call) };
            save(&db, edition, entrant, &id, &change(base, raw), NOW).await.expect("saved").version
        };
        for base in 5..53 {
            write(base).await;
        }
        assert_eq!(numbers(&db, &id).await, [1, 2, 3], "version 4 is kept yet");
        assert_eq!(write(53).await, 54);
        assert_eq!(numbers(&db, &id).await, [1, 3], "what was submitted and what is saved stay");
        assert_eq!(store::files::find(&db, &sized(2, 9).sha256).await.expect("a query"), None);
        let leaving = store::retention::leaving(&db).await.expect("a list");
        let leaving: Vec<_> = leaving.into_iter().map(|file| (file.sha256, file.since, file.named)).collect();
        assert_eq!(leaving, [(sized(2, 9).sha256, NOW, false)]);
    })
    .await;
}

#[tokio::test]
async fn an_entry_holds_so_many_bytes_and_drops_old_drafts_first() {
    for_each_db(|db| async move {
        let contest = contest(&db, "quota").await;
        open_call(&db, &contest).await;
        let (edition, entrant) = (&contest.edition, &contest.stranger);
        let id = started(&db, &contest).await;
        let put = async |file: &store::files::NewFile| {
            put_file(&db, edition, entrant, (&id, "deck"), Some(file), NOW).await.map(|receipt| receipt.version)
        };
        for number in 1..=10 {
            put(&sized(number, 20_000_000)).await.expect("room");
        }
        assert_eq!(numbers(&db, &id).await, (1..=10).collect::<Vec<_>>(), "just as much as there is room for");
        assert_eq!(put(&sized(10, 20_000_000)).await.expect("the same again"), 12);
        assert_eq!(put(&sized(11, 20_000_000)).await.expect("room"), 13);
        assert_eq!(numbers(&db, &id).await, (2..=11).collect::<Vec<_>>(), "the oldest draft made room");
        let before = versions(&db, &id).await.expect("versions");
        for bytes in [180_000_001, i64::MAX] {
            match put(&sized(12, bytes)).await {
                Err(StoreError::Invalid(faults)) => assert_eq!(faults, [Fault::new("deck", "fault-files-size")]),
                other => panic!("{other:?}"),
            }
            let new = NewUpload { id: new_uuid(), slot: "deck".into(), name: "deck.pdf".into(), bytes };
            let to = To { edition, account: entrant, entry: &id };
            match uploads::start(&db, to, &new, Moment { now: NOW, real: NOW }).await {
                Err(StoreError::Invalid(faults)) => assert_eq!(faults, [Fault::new("deck", "fault-files-size")]),
                other => panic!("{other:?}"),
            }
        }
        assert_eq!(versions(&db, &id).await.expect("versions"), before, "nothing goes for what is refused");
        assert_eq!(numbers(&db, &id).await, (2..=11).collect::<Vec<_>>());
        put(&sized(12, 180_000_000)).await.expect("room beside what is saved");
        assert_eq!(numbers(&db, &id).await, [11, 12]);
    })
    .await;
}

fn new_uuid() -> String {
    uuid::Uuid::new_v4().to_string()
}
