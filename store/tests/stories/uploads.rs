//! Stories of files that come in pieces.

use judging::access::Refusal;
use judging::call::RawEntry;
use judging::ids::{AccountId, EntryId};
use judging::time::Timestamp;
use store::ledger::{self, Chain};
use store::uploads::{
    LIFETIME, MAX_OPEN, Moment, NewUpload, To, Upload, find, finish, forget, receive, start, sweep, unfinished,
};
use store::{Db, StoreError, manuscripts};

use crate::support::calls::{DEADLINE, file, open_call};
use crate::support::contest::{Contest, NOW, account, contest};
use crate::support::for_each_db;

/// Both clocks at one moment.
const fn at(now: Timestamp) -> Moment {
    Moment { now, real: now }
}

/// The last moment of the call: its deadline and a minute.
const LAST: Timestamp = DEADLINE.plus_seconds(60);
const LATE: Timestamp = Timestamp::from_micros(LAST.micros() + 1);

async fn entry_of(db: &Db, contest: &Contest, account: &AccountId) -> EntryId {
    let (edition, competition) = (&contest.edition, &contest.competition);
    manuscripts::start(db, edition, account, competition, RawEntry::default(), NOW).await.expect("an entry")
}

fn new(bytes: i64) -> NewUpload {
    let id = uuid::Uuid::new_v4().to_string();
    NewUpload { id, slot: "deck".into(), name: "deck.pdf".into(), bytes }
}

fn as_far_as(new: &NewUpload, received: i64) -> Upload {
    let NewUpload { id, slot, name, bytes } = new.clone();
    Upload { id, slot, name, bytes, received, sha256: None }
}

#[tokio::test]
async fn pieces_move_an_upload_on_once_and_in_order() {
    for_each_db(|db| async move {
        let contest = contest(&db, "pieces").await;
        open_call(&db, &contest).await;
        let entry = entry_of(&db, &contest, &contest.stranger).await;
        let to = To { edition: &contest.edition, account: &contest.stranger, entry: &entry };
        let new = new(9);
        assert_eq!(start(&db, to, &new, at(NOW)).await.expect("started"), as_far_as(&new, 0));
        for (piece, received) in [((3, 3), 0), ((0, 4), 4), ((0, 4), 4), ((6, 3), 4), ((4, 6), 4), ((4, 3), 7)] {
            let found = receive(&db, to, &new.id, piece, at(NOW)).await.expect("an answer");
            assert_eq!(found, as_far_as(&new, received), "{piece:?}");
        }
        assert_eq!(start(&db, to, &new, at(NOW)).await.expect("asked again"), as_far_as(&new, 7));
        assert_eq!(unfinished(&db).await.expect("a query"), std::slice::from_ref(&new.id));
        assert_eq!(receive(&db, to, &new.id, (7, 2), at(NOW)).await.expect("the last").received, 9);

        let whole = file("5ee");
        assert_eq!(finish(&db, to, &new.id, &whole, at(NOW)).await.expect("whole"), 2);
        let held = manuscripts::find(&db, to.edition, to.account, &entry).await.expect("a query").expect("the entry");
        assert_eq!((held.version, held.raw.deck.as_str()), (2, "5ee"));
        let head = ledger::head(&db, &Chain::from(to.edition)).await.expect("a head");
        let late = Moment { now: LATE, real: NOW };
        assert_eq!(finish(&db, to, &new.id, &whole, late).await.expect("a replay"), 2);
        let done = Upload { sha256: Some("5ee".into()), ..as_far_as(&new, 9) };
        assert_eq!(start(&db, to, &new, late).await.expect("a replay"), done);
        assert_eq!(receive(&db, to, &new.id, (9, 0), at(NOW)).await.expect("a replay"), done);
        assert_eq!(ledger::head(&db, &Chain::from(to.edition)).await.expect("a head"), head, "nothing is done twice");
        assert_eq!(unfinished(&db).await.expect("a query"), Vec::<String>::new());
        ledger::verify(&db, &Chain::from(to.edition), None).await.expect("a whole chain");
    })
    .await;
}

#[tokio::test]
async fn an_upload_is_its_own_persons_and_its_entrys() {
    for_each_db(|db| async move {
        let contest = contest(&db, "own").await;
        open_call(&db, &contest).await;
        let rival = account(&db, "own", "rival").await;
        let (entry, other) = (entry_of(&db, &contest, &contest.stranger).await, entry_of(&db, &contest, &rival).await);
        let second = entry_of(&db, &contest, &contest.stranger).await;
        let edition = &contest.edition;
        let own = To { edition, account: &contest.stranger, entry: &entry };
        let new = new(9);
        start(&db, own, &new, at(NOW)).await.expect("started");
        for to in [
            To { account: &rival, ..own },
            To { edition, account: &rival, entry: &other },
            To { entry: &second, ..own },
        ] {
            assert!(matches!(start(&db, to, &new, at(NOW)).await, Err(StoreError::NotFound)));
            assert!(matches!(find(&db, to, &new.id, at(NOW)).await, Err(StoreError::NotFound)));
            assert!(matches!(receive(&db, to, &new.id, (0, 9), at(NOW)).await, Err(StoreError::NotFound)));
            assert!(matches!(finish(&db, to, &new.id, &file("a"), at(NOW)).await, Err(StoreError::NotFound)));
            forget(&db, to, &new.id).await.expect("nothing to forget");
        }
        for else_ in [NewUpload { bytes: 8, ..new.clone() }, NewUpload { slot: "none".into(), ..new.clone() }] {
            assert!(matches!(start(&db, own, &else_, at(NOW)).await, Err(StoreError::NotFound)));
        }
        let unknown = NewUpload { slot: "none".into(), ..self::new(9) };
        assert!(matches!(start(&db, own, &unknown, at(NOW)).await, Err(StoreError::NotFound)));
        for bad in [NewUpload { id: "../x".into(), ..new.clone() }, self::new(0), self::new(-1)] {
            assert!(matches!(start(&db, own, &bad, at(NOW)).await, Err(StoreError::Invalid(_))));
        }
        assert_eq!(find(&db, own, &new.id, at(NOW)).await.expect("untouched"), as_far_as(&new, 0));
    })
    .await;
}

#[tokio::test]
async fn each_piece_is_judged_by_its_own_moment() {
    for_each_db(|db| async move {
        let contest = contest(&db, "late").await;
        open_call(&db, &contest).await;
        let entry = entry_of(&db, &contest, &contest.stranger).await;
        let to = To { edition: &contest.edition, account: &contest.stranger, entry: &entry };
        // The server's clock goes by itself: nothing expires here.
        let at = |now| Moment { now, real: NOW };
        let new = new(9);
        start(&db, to, &new, at(LAST)).await.expect("started in time");
        assert_eq!(receive(&db, to, &new.id, (0, 5), at(LAST)).await.expect("in time").received, 5);
        let closed =
            |result: Result<Upload, StoreError>| matches!(result, Err(StoreError::Refused(Refusal::CallClosed { .. })));
        assert!(closed(receive(&db, to, &new.id, (5, 4), at(LATE)).await));
        assert!(closed(find(&db, to, &new.id, at(LATE)).await));
        assert!(closed(start(&db, to, &self::new(9), at(LATE)).await));
        assert!(closed(start(&db, to, &new, at(LATE)).await));
        assert_eq!(find(&db, to, &new.id, at(LAST)).await.expect("unchanged"), as_far_as(&new, 5));
        let late = finish(&db, to, &new.id, &file("a"), at(LATE)).await;
        assert!(matches!(late, Err(StoreError::Refused(Refusal::CallClosed { .. }))));
    })
    .await;
}

#[tokio::test]
async fn what_is_given_up_makes_room_and_what_is_old_goes() {
    for_each_db(|db| async move {
        let contest = contest(&db, "room").await;
        open_call(&db, &contest).await;
        let mut begun = Vec::new();
        for minute in 0..=MAX_OPEN {
            let entry = entry_of(&db, &contest, &contest.stranger).await;
            let to = To { edition: &contest.edition, account: &contest.stranger, entry: &entry };
            let new = new(9);
            let then = NOW.plus_seconds(60 * i64::try_from(minute).expect("few"));
            start(&db, to, &new, at(then)).await.expect("started");
            begun.push((entry, new.id));
        }
        let open = async || {
            let mut ids = unfinished(&db).await.expect("a query");
            ids.sort_by_key(|id| begun.iter().position(|(_, known)| known == id));
            ids
        };
        let ids: Vec<String> = begun.iter().map(|(_, id)| id.clone()).collect();
        assert_eq!(open().await, ids[1..], "the oldest made room");
        // Another file for the same place takes the place of the one before.
        let (entry, replaced) = &begun[MAX_OPEN];
        let to = To { edition: &contest.edition, account: &contest.stranger, entry };
        let again = new(5);
        start(&db, to, &again, at(NOW.plus_seconds(600))).await.expect("started");
        assert!(matches!(find(&db, to, replaced, at(NOW)).await, Err(StoreError::NotFound)));
        forget(&db, to, &again.id).await.expect("given up");
        assert_eq!(open().await, ids[1..MAX_OPEN]);

        let old = To { edition: &contest.edition, account: &contest.stranger, entry: &begun[1].0 };
        let end = Moment { now: NOW, real: NOW.plus_seconds(60 + LIFETIME) };
        assert!(matches!(find(&db, old, &ids[1], end).await, Err(StoreError::NotFound)), "it has expired");
        assert!(matches!(receive(&db, old, &ids[1], (0, 9), end).await, Err(StoreError::NotFound)));
        assert_eq!(sweep(&db, end.real).await.expect("swept"), 1);
        assert_eq!(open().await, ids[2..MAX_OPEN]);
    })
    .await;
}
