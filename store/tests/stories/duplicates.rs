//! Stories of entries that may be one and the same: suspected by what they have in common, looked into, remembered.

use std::collections::BTreeSet;

use judging::access::{Refusal, Role};
use judging::call::RawEntry;
use judging::duplicate::Rule;
use judging::ids::{AccountId, CompetitionId, EntryId};
use judging::text::Text;
use store::competitions::{self, Competition};
use store::entries::duplicates::{self, Duplicate, Readable};
use store::entries::{self, Filter, TeamMember};
use store::ledger::{Act, Chain, PROGRAM};
use store::personal::erase;
use store::{Db, StoreError, args, manuscripts, roles};

use crate::support::calls::{change, complete, open_call};
use crate::support::contest::{Contest, NOW, contest, english, new_competition, new_entry};
use crate::support::for_each_db;

const SOLAR: &str = "Solar roofs for barges";

fn member(name: &str, email: &str) -> TeamMember {
    TeamMember { name: english(name), role: Text::default(), affiliation: english("Ghent"), email: email.into() }
}

async fn begin(db: &Db, contest: &Contest) -> Act {
    Act::begin(db, Chain::from(&contest.edition), &PROGRAM.into(), NOW).await.expect("an act")
}

/// Adds an entry whose name nobody else has.
async fn add(
    db: &Db,
    contest: &Contest,
    competition: &CompetitionId,
    (code, title): (&str, &str),
    team: &[TeamMember],
) -> EntryId {
    let mut act = begin(db, contest).await;
    let mut entry = new_entry(competition, code);
    (entry.title, entry.name) = (english(title), english(code));
    let id = entries::insert(&mut act.tx, &entry, team, NOW).await.expect("an entry");
    act.commit("entries.add", code, &()).await.expect("a commit");
    id
}

/// Another competition of the edition.
async fn beside(db: &Db, contest: &Contest) -> CompetitionId {
    let mut act = begin(db, contest).await;
    let competition = Competition { slug: "beside".into(), code: "B".into(), ..new_competition(&contest.edition) };
    let id = competitions::insert(&mut act.tx, &competition).await.expect("a competition");
    act.commit("contest.prepare", id.as_str(), &()).await.expect("a commit");
    id
}

async fn organises(db: &Db, contest: &Contest, account: &AccountId) {
    let mut act = begin(db, contest).await;
    roles::grant(&mut act.tx, &contest.edition, account, &Role::Organiser).await.expect("a role");
    act.commit("role.give", account.as_str(), &()).await.expect("a commit");
}

async fn run(db: &Db, sql: &'static str, args: Vec<store::db::Arg>) {
    let mut tx = db.begin().await.expect("a transaction");
    tx.run(sql, args).await.expect("a statement");
    tx.commit().await.expect("a commit");
}

async fn readable(db: &Db, contest: &Contest, account: &AccountId) -> Readable {
    let standing = roles::standing(db, account, &contest.edition).await.expect("a standing");
    duplicates::readable(db, &standing, &contest.edition).await.expect("competitions")
}

/// What an entry of a contest has in common with others, as somebody sees it.
async fn found(db: &Db, contest: &Contest, account: &AccountId, entry: &EntryId) -> Vec<Duplicate> {
    duplicates::of_entry(db, entry, &readable(db, contest, account).await).await.expect("a query")
}

/// What of it is suspected: the codes of the others, each with the rules.
async fn suspected(db: &Db, contest: &Contest, account: &AccountId, entry: &EntryId) -> Vec<(String, Vec<Rule>)> {
    let found = found(db, contest, account, entry).await.into_iter().filter(Duplicate::suspected);
    let rules = |other: &Duplicate| {
        let open = other.common.iter().filter(|common| common.dismissed.is_none());
        open.map(|common| common.rule).collect::<BTreeSet<_>>().into_iter().collect()
    };
    found.map(|other| (other.code.clone(), rules(&other))).collect()
}

async fn seen(db: &Db, contest: &Contest, entry: &EntryId, other: &EntryId) -> String {
    let found = found(db, contest, &contest.organiser, entry).await;
    found.into_iter().find(|found| found.entry == *other).expect("the other entry").seen()
}

async fn rows(db: &Db, sql: &'static str) -> i64 {
    db.one::<(i64,)>(sql, args![]).await.expect("a query").expect("a count").0
}

const DISMISSED: &str = "select count(*) from duplicate_dismissal";
const KEYS: &str = "select count(*) from entry_key";

#[tokio::test]
async fn the_same_title_or_team_is_seen_by_who_may_read_both_entries() {
    for_each_db(|db| async move {
        let (one, two) = (contest(&db, "one").await, contest(&db, "two").await);
        let beside = beside(&db, &one).await;
        let team = [member("Dr. Li Xiao-Ming", "li@lab.example")];
        let first = add(&db, &one, &one.competition, ("X-1", SOLAR), &team).await;
        add(&db, &one, &beside, ("Y-1", "solar roofs, for BARGES"), &[]).await;
        add(&db, &one, &beside, ("Y-2", "Wind"), &[member("xiaoming LI", "other@lab.example")]).await;
        add(&db, &one, &beside, ("Y-3", "Tide"), &[member("Ada", " LI@lab.example")]).await;
        add(&db, &two, &two.competition, ("Z-1", "Barges for solar roofs"), &[]).await;
        let here = vec![
            ("Y-1".to_owned(), vec![Rule::Title, Rule::Words]),
            ("Y-2".to_owned(), vec![Rule::Name]),
            ("Y-3".to_owned(), vec![Rule::Address]),
        ];
        for reader in [&one.organiser, &one.auditor] {
            assert_eq!(suspected(&db, &one, reader, &first).await, here);
        }
        for other in [&one.chair, &one.stranger] {
            assert_eq!(suspected(&db, &one, other, &first).await, [], "who reads the other entry not");
        }
        organises(&db, &two, &one.organiser).await;
        let everywhere = suspected(&db, &one, &one.organiser, &first).await;
        assert_eq!(everywhere.len(), 4);
        assert!(everywhere.contains(&("Z-1".to_owned(), vec![Rule::Words])), "{everywhere:?}");
        let all = found(&db, &one, &one.organiser, &first).await;
        let far = all.iter().find(|other| other.code == "Z-1").expect("the entry of the other edition");
        assert_eq!((&*far.edition.0, &*far.competition.0), ("two", "trial"));
        assert_eq!(far.heading, english("Barges for solar roofs"));

        run(&db, "update entry set status = 'withdrawn' where code <> 'Y-2'", args![]).await;
        assert_eq!(suspected(&db, &one, &one.organiser, &first).await, here[1..2], "what is taken back is no twin");
    })
    .await;
}

#[tokio::test]
async fn what_is_dismissed_is_remembered_by_both_and_suspected_again_for_something_new() {
    for_each_db(|db| async move {
        let one = contest(&db, "said").await;
        let first = add(&db, &one, &one.competition, ("X-1", SOLAR), &[]).await;
        let second = add(&db, &one, &one.competition, ("X-2", SOLAR), &[]).await;
        let (by, pair) = ((&one.edition, &one.organiser), (&first, &second));
        let mark = seen(&db, &one, &first, &second).await;
        let refused = duplicates::dismiss(&db, (&one.edition, &one.auditor), pair, (&mark, "Two."), NOW).await;
        assert!(matches!(refused, Err(StoreError::Refused(Refusal::NotAllowed))), "{refused:?}");
        let long = "很".repeat(2_001);
        for (said, field) in [((&*mark, "  "), "reason"), ((&*mark, &*long), "reason"), (("", "Two."), "seen")] {
            let refused = duplicates::dismiss(&db, by, pair, said, NOW).await;
            assert!(matches!(&refused, Err(StoreError::Invalid(faults)) if faults[0].field == field), "{refused:?}");
        }
        assert_eq!(rows(&db, DISMISSED).await, 0);

        duplicates::dismiss(&db, by, pair, (&mark, " Two roofs. "), NOW).await.expect("dismissed");
        for (entry, other) in [(&first, "X-2"), (&second, "X-1")] {
            assert_eq!(suspected(&db, &one, &one.organiser, entry).await, []);
            let found = found(&db, &one, &one.organiser, entry).await;
            assert_eq!(found.len(), 1);
            assert_eq!(found[0].code, other);
            for common in &found[0].common {
                let told = common.dismissed.as_ref().map(|said| (&*said.reason, said.by.clone(), said.at));
                assert_eq!(told, Some(("Two roofs.", english("organiser"), NOW)));
            }
        }
        let kept = rows(&db, DISMISSED).await;
        duplicates::dismiss(&db, by, pair, (&mark, "Once more."), NOW).await.expect("a replay");
        assert_eq!(rows(&db, DISMISSED).await, kept, "a replay changes nothing");

        let shared = duplicates::mark_of(Rule::Address, "li@lab.example");
        for entry in [&first, &second] {
            let sql = "insert into entry_key (entry_id, rule, mark) values ($1, 'address', $2)";
            run(&db, sql, args![entry.as_str(), &shared]).await;
        }
        let again = vec![("X-2".to_owned(), vec![Rule::Address])];
        assert_eq!(suspected(&db, &one, &one.organiser, &first).await, again);
        let stale = duplicates::dismiss(&db, by, pair, (&mark, "Two."), NOW).await;
        assert!(matches!(&stale, Err(StoreError::Invalid(faults)) if faults[0].field == "seen"), "{stale:?}");
    })
    .await;
}

#[tokio::test]
async fn nobody_settles_what_is_of_another_edition_or_nothing_at_all() {
    for_each_db(|db| async move {
        let (one, two) = (contest(&db, "near").await, contest(&db, "far").await);
        let first = add(&db, &one, &one.competition, ("X-1", SOLAR), &[]).await;
        let far = add(&db, &two, &two.competition, ("Z-1", SOLAR), &[]).await;
        let by = (&one.edition, &one.organiser);
        let unknown = EntryId::from("unknown");
        for pair in [(&first, &far), (&far, &first), (&first, &unknown), (&unknown, &first), (&first, &one.entries[0])]
        {
            let refused = duplicates::dismiss(&db, by, pair, ("", "Two."), NOW).await;
            assert!(matches!(refused, Err(StoreError::NotFound)), "{refused:?}");
        }
        organises(&db, &two, &one.organiser).await;
        let mark = seen(&db, &one, &first, &far).await;
        duplicates::dismiss(&db, by, (&first, &far), (&mark, "Two."), NOW).await.expect("dismissed");
        assert_eq!(suspected(&db, &one, &one.organiser, &first).await, []);
        assert_eq!(suspected(&db, &two, &one.organiser, &far).await, [], "the other edition remembers it, too");
        let exported = store::portable::export(&db, &one.edition).await.expect("an export");
        assert!(!exported.lines.contains("duplicate_dismissal"), "what names another edition's entry stays");
    })
    .await;
}

#[tokio::test]
async fn the_list_takes_suspected_entries_alone() {
    for_each_db(|db| async move {
        let one = contest(&db, "list").await;
        let first = add(&db, &one, &one.competition, ("X-1", SOLAR), &[]).await;
        let second = add(&db, &one, &one.competition, ("X-2", SOLAR), &[]).await;
        let readable = readable(&db, &one, &one.auditor).await;
        let filter = Filter { suspected: readable.clone(), ..Filter::default() };
        let listed = async || {
            let page = entries::page(&db, &one.competition, &filter, "", 50).await.expect("a page");
            let count = entries::count(&db, &one.competition, &filter).await.expect("a count");
            assert_eq!(usize::try_from(count).expect("a few"), page.len());
            page.into_iter().map(|listed| listed.entry.code).collect::<Vec<_>>()
        };
        assert_eq!(listed().await, ["X-1", "X-2"]);
        let ids = [&one.entries[0], &first, &second].map(Clone::clone);
        let among = duplicates::among(&db, &ids, &readable).await.expect("a query");
        assert_eq!(among, [first.clone(), second.clone()].into());
        let mark = seen(&db, &one, &first, &second).await;
        let by = (&one.edition, &one.organiser);
        duplicates::dismiss(&db, by, (&second, &first), (&mark, "Two."), NOW).await.expect("dismissed");
        assert_eq!(listed().await, Vec::<String>::new());
        assert_eq!(duplicates::among(&db, &ids, &readable).await.expect("a query"), BTreeSet::new());
    })
    .await;
}

#[tokio::test]
async fn keys_follow_what_is_submitted_and_go_with_who_leaves() {
    for_each_db(|db| async move {
        let one = contest(&db, "keys").await;
        let call = open_call(&db, &one).await;
        let submit = async |entry: &EntryId, base, raw: RawEntry| {
            let sent = change(base, raw);
            manuscripts::submit(&db, &one.edition, &one.stranger, entry, &sent, &Default::default(), NOW)
                .await
                .expect("submitted")
        };
        let start = async || {
            manuscripts::start(&db, &one.edition, &one.stranger, &one.competition, RawEntry::default(), NOW)
                .await
                .expect("started")
        };
        let (first, second) = (start().await, start().await);
        submit(&first, 1, complete(&call)).await;
        let code = submit(&second, 1, complete(&call)).await.code;
        let all = vec![(code.clone(), vec![Rule::Title, Rule::Name, Rule::Author])];
        assert_eq!(suspected(&db, &one, &one.organiser, &first).await, all);
        let other = RawEntry { title: english("Warm soup for winters"), ..complete(&call) };
        submit(&second, 2, other).await;
        let fewer = vec![(code, vec![Rule::Name, Rule::Author])];
        assert_eq!(suspected(&db, &one, &one.organiser, &first).await, fewer);

        let gone = english("Somebody who has left");
        let before = rows(&db, KEYS).await;
        run(&db, "delete from entry_key", args![]).await;
        run(&db, "update entry set keyed = false", args![]).await;
        for _ in 0..2 {
            duplicates::index(&db, &gone).await.expect("keys");
            assert_eq!(rows(&db, KEYS).await, before, "entries without keys get them, once");
        }
        assert_eq!(suspected(&db, &one, &one.organiser, &first).await, fewer);

        erase(&db, &one.stranger, &gone, NOW).await.expect("erased");
        run(&db, "update entry set keyed = false", args![]).await;
        for when in ["erased", "given keys anew"] {
            let left: Vec<(String,)> = db
                .all("select rule from entry_key where entry_id in ($1, $2)", args![first.as_str(), second.as_str()])
                .await
                .expect("a query");
            assert_eq!(left, Vec::<(String,)>::new(), "{when}");
            duplicates::index(&db, &gone).await.expect("keys");
        }
    })
    .await;
}
