//! Stories of screening: the list of entries is searched, filtered and ordered, and views of it are kept.

use std::collections::BTreeMap;

use judging::access::{Refusal, Role};
use judging::eligibility::{Eligibility, Rule, Verdict};
use judging::ids::EntryId;
use judging::text::{Language, Text};
use judging::time::Timestamp;
use store::entries::bulk::{self, Deed};
use store::entries::eligibility;
use store::entries::proposals::proposals;
use store::entries::views::{self, View};
use store::entries::{By, Filter, TeamMember};
use store::ledger::{Act, Chain, PROGRAM};
use store::{Db, StoreError, args, assignments, entries, manuscripts, roles};

use crate::support::calls::{change, complete, open_call};
use crate::support::contest::{Contest, NOW, account, contest, english, new_entry};
use crate::support::for_each_db;

fn both(english: &str, chinese: &str) -> Text {
    let mut text = self::english(english);
    text.set(Language::Chinese, chinese);
    text
}

/// Adds an entry with this code and title, a minute after the last.
async fn add(db: &Db, contest: &Contest, (code, minute): (&str, i64), title: Text, team: &[TeamMember]) -> EntryId {
    let mut act = Act::begin(db, Chain::from(&contest.edition), &PROGRAM.into(), NOW).await.expect("an act");
    let mut entry = new_entry(&contest.competition, code);
    (entry.title, entry.places) = (title, both("Ghent · Wuhan", "根特 · 武汉"));
    entry.topics = vec!["light".into()];
    let id = entries::insert(&mut act.tx, &entry, team, NOW.plus_seconds(minute * 60)).await.expect("an entry");
    act.commit("entries.add", code, &()).await.expect("a commit");
    id
}

async fn found(db: &Db, contest: &Contest, filter: &Filter) -> Vec<String> {
    let page = entries::page(db, &contest.competition, filter, "", 50).await.expect("a page");
    let count = entries::count(db, &contest.competition, filter).await.expect("a count");
    assert_eq!(usize::try_from(count).expect("a few"), page.len(), "the count is that of the list");
    page.into_iter().map(|listed| listed.entry.code).collect()
}

#[tokio::test]
async fn every_text_is_searched_in_every_language_and_signs_stand_for_themselves() {
    for_each_db(|db| async move {
        let contest = contest(&db, "searched").await;
        let member = TeamMember {
            name: both("Li Wei", "李伟"),
            role: english("CEO"),
            affiliation: both("Wuhan University", "武汉大学"),
            email: String::new(),
        };
        add(&db, &contest, ("X-1", 1), both("100% Light_house", "深海光子灯塔"), &[member]).await;
        add(&db, &contest, ("X-2", 2), both("1000 lighthouses", "城市照明"), &[]).await;
        for (search, expected) in [
            ("光子", vec!["X-1"]),
            ("海光", vec!["X-1"]),
            ("李伟", vec!["X-1"]),
            ("武汉大", vec!["X-1"]),
            ("LIGHT", vec!["X-1", "X-2"]),
            ("100%", vec!["X-1"]),
            ("t_h", vec!["X-1"]),
            ("x-2", vec!["X-2"]),
            (r"\", vec![]),
        ] {
            let filter = Filter { search: search.into(), ..Filter::default() };
            assert_eq!(found(&db, &contest, &filter).await, expected, "{search}");
        }
        let from = Filter { from: "wuhan".into(), ..Filter::default() };
        assert_eq!(found(&db, &contest, &from).await, ["X-1", "X-2"]);
    })
    .await;
}

#[tokio::test]
async fn what_jurors_do_not_see_is_found_by_who_may_read_it() {
    for_each_db(|db| async move {
        let contest = contest(&db, "hidden").await;
        let call = open_call(&db, &contest).await;
        let (edition, stranger) = (&contest.edition, &contest.stranger);
        let started = manuscripts::start(&db, edition, stranger, &contest.competition, Default::default(), NOW)
            .await
            .expect("started");
        let saved = change(1, complete(&call));
        let submitted = manuscripts::submit(&db, edition, stranger, &started, &saved, &BTreeMap::new(), NOW).await;
        let code = submitted.expect("submitted").code;
        let search = |hidden| Filter { search: "SECRET sum".into(), hidden, ..Filter::default() };
        assert_eq!(found(&db, &contest, &search(true)).await, std::slice::from_ref(&code));
        assert_eq!(found(&db, &contest, &search(false)).await, Vec::<String>::new());
        let open = Filter { search: "chips are hot".into(), ..Filter::default() };
        assert_eq!(found(&db, &contest, &open).await, [code]);
    })
    .await;
}

#[tokio::test]
async fn lists_are_filtered_and_page_on_every_order() {
    for_each_db(|db| async move {
        let contest = contest(&db, "ordered").await;
        for (code, minute, title) in [("X-1", 3, "Beta"), ("X-2", 2, "alpha"), ("X-3", 1, "Beta"), ("X-4", 2, "gamma")]
        {
            add(&db, &contest, (code, minute), english(title), &[]).await;
        }
        let light = Filter { topic: "light".into(), ..Filter::default() };
        for (by, descending, expected) in [
            (By::Code, false, ["X-1", "X-2", "X-3", "X-4"]),
            (By::Code, true, ["X-4", "X-3", "X-2", "X-1"]),
            (By::Title, false, ["X-2", "X-1", "X-3", "X-4"]),
            (By::Title, true, ["X-4", "X-3", "X-1", "X-2"]),
            (By::Submitted, false, ["X-3", "X-2", "X-4", "X-1"]),
            (By::Submitted, true, ["X-1", "X-4", "X-2", "X-3"]),
        ] {
            let filter = Filter { by, descending, ..light.clone() };
            let (mut walked, mut after) = (Vec::new(), String::new());
            loop {
                let page = entries::page(&db, &contest.competition, &filter, &after, 1).await.expect("a page");
                let Some(listed) = page.into_iter().next() else { break };
                after.clone_from(&listed.entry.code);
                walked.push(listed.entry.code);
            }
            assert_eq!(walked, expected, "{by:?} {descending}");
        }
        let mut act = Act::begin(&db, Chain::from(&contest.edition), &PROGRAM.into(), NOW).await.expect("an act");
        act.tx
            .run("update entry set status = 'withdrawn', language = 'fr' where code = 'X-2'", args![])
            .await
            .expect("an entry is withdrawn");
        act.commit("entries.change", "X-2", &()).await.expect("a commit");
        let withdrawn = Filter { status: "withdrawn".into(), ..Filter::default() };
        assert_eq!(found(&db, &contest, &withdrawn).await, ["X-2"]);
        let french = Filter { language: "fr".into(), ..Filter::default() };
        assert_eq!(found(&db, &contest, &french).await, ["X-2"]);
        let decks = |deck: &str| Filter { deck: deck.into(), ..light.clone() };
        assert_eq!(found(&db, &contest, &decks("yes")).await, Vec::<String>::new());
        assert_eq!(found(&db, &contest, &decks("no")).await, ["X-1", "X-2", "X-3", "X-4"]);
        let undivided = Filter { division: entries::NO_DIVISION.into(), ..light.clone() };
        assert_eq!(found(&db, &contest, &undivided).await.len(), 4);
    })
    .await;
}

#[tokio::test]
async fn organisers_share_views_and_others_keep_none() {
    for_each_db(|db| async move {
        let contest = contest(&db, "views").await;
        let (edition, competition) = (&contest.edition, &contest.competition);
        let save = |by, named| views::save(&db, (edition, by), competition, named, NOW);
        save(&contest.organiser, (" No deck ", "deck=no")).await.expect("kept");
        save(&contest.organiser, ("No deck", "deck=no&sort=title")).await.expect("replaced");
        let kept = views::of_edition(&db, edition).await.expect("views");
        let names: Vec<_> = kept.iter().map(|View { name, query, .. }| (name.as_str(), query.as_str())).collect();
        assert_eq!(names, [("No deck", "deck=no&sort=title")]);
        for (named, field) in [(("", "deck=no"), "name"), (("A", "\"><script>"), "query")] {
            match save(&contest.organiser, named).await {
                Err(StoreError::Invalid(faults)) => assert_eq!(faults[0].field, field),
                other => panic!("{other:?}"),
            }
        }
        for other in [&contest.chair, &contest.auditor, &contest.juror_accounts[0], &contest.stranger] {
            let refused = save(other, ("Mine", "deck=no")).await;
            assert!(matches!(refused, Err(StoreError::Refused(Refusal::NotAllowed))), "{refused:?}");
            let refused = views::remove(&db, edition, other, &kept[0].id, NOW).await;
            assert!(matches!(refused, Err(StoreError::Refused(Refusal::NotAllowed))), "{refused:?}");
        }
        views::remove(&db, edition, &contest.organiser, &kept[0].id, NOW).await.expect("removed");
        let again = views::remove(&db, edition, &contest.organiser, &kept[0].id, Timestamp::from_micros(0)).await;
        assert!(matches!(again, Err(StoreError::NotFound)), "{again:?}");
    })
    .await;
}

/// A second organiser.
async fn colleague(db: &Db, contest: &Contest, slug: &str) -> judging::ids::AccountId {
    let colleague = account(db, slug, "colleague").await;
    let mut act = Act::begin(db, Chain::from(&contest.edition), &PROGRAM.into(), NOW).await.expect("an act");
    roles::grant(&mut act.tx, &contest.edition, &colleague, &Role::Organiser).await.expect("a role");
    act.commit("people.prepare", "colleague", &()).await.expect("a commit");
    colleague
}

#[tokio::test]
async fn checkers_stand_beside_each_other_and_what_they_agree_against_is_not_judged() {
    for_each_db(|db| async move {
        let contest = contest(&db, "checked").await;
        let other = colleague(&db, &contest, "checked").await;
        let entry = &contest.entries[0];
        let check =
            |by, verdict, reason| eligibility::check(&db, (&contest.edition, by), entry, (verdict, reason), NOW);
        let of_state = |state| Filter { eligibility: Some(state), ..Filter::default() };
        assert_eq!(found(&db, &contest, &of_state(Eligibility::Open)).await, ["T-1", "T-2", "T-3"]);

        match check(&contest.organiser, Some(Verdict::NotEligible), "  ").await {
            Err(StoreError::Invalid(faults)) => assert_eq!(faults[0].field, "reason"),
            refused => panic!("{refused:?}"),
        }
        check(&contest.organiser, Some(Verdict::NotEligible), "No company.").await.expect("noted");
        assert_eq!(found(&db, &contest, &of_state(Eligibility::NotEligible)).await, ["T-1"]);
        assert!(!assignments::read(&db, &contest.online).await.expect("facts").entries.contains_key(entry));

        check(&other, Some(Verdict::Eligible), "").await.expect("noted");
        let notes = eligibility::notes(&db, entry).await.expect("notes");
        let said: Vec<_> = notes.iter().map(|note| (note.verdict, note.reason.as_str())).collect();
        assert_eq!(notes.len(), 2);
        assert!(said.contains(&(Verdict::NotEligible, "No company.")) && said.contains(&(Verdict::Eligible, "")));
        assert_eq!(eligibility::state(&notes), Eligibility::Disputed);
        assert_eq!(found(&db, &contest, &of_state(Eligibility::Disputed)).await, ["T-1"]);
        assert_eq!(found(&db, &contest, &of_state(Eligibility::Open)).await, ["T-2", "T-3"]);
        assert!(assignments::read(&db, &contest.online).await.expect("facts").entries.contains_key(entry));

        check(&contest.organiser, None, "").await.expect("taken back");
        assert_eq!(found(&db, &contest, &of_state(Eligibility::Eligible)).await, ["T-1"]);
        for outsider in [&contest.chair, &contest.auditor, &contest.juror_accounts[0], &contest.stranger] {
            let refused = check(outsider, Some(Verdict::Eligible), "").await;
            assert!(matches!(refused, Err(StoreError::Refused(Refusal::NotAllowed))), "{refused:?}");
        }
    })
    .await;
}

#[tokio::test]
async fn an_act_on_several_entries_does_nothing_where_one_has_changed() {
    for_each_db(|db| async move {
        let contest = contest(&db, "several").await;
        let by = (&contest.edition, &contest.organiser);
        let (competition, ids) = (&contest.competition, &contest.entries[..2]);
        let touched = bulk::touched(&db, competition, ids).await.expect("entries");
        assert_eq!(touched.iter().map(|one| one.code.as_str()).collect::<Vec<_>>(), ["T-1", "T-2"]);
        let seen = bulk::mark(&touched);
        let against = Deed::Mark(Verdict::NotEligible, "Too late.".into());
        let unsure = (Some(Verdict::Unsure), "Whose is it?");
        eligibility::check(&db, by, &contest.entries[1], unsure, NOW).await.expect("noted");
        match bulk::act(&db, by, competition, (ids, &seen), &against, NOW).await {
            Err(StoreError::Invalid(faults)) => assert_eq!(faults[0].field, "seen"),
            other => panic!("{other:?}"),
        }
        assert_eq!(eligibility::notes(&db, &contest.entries[0]).await.expect("notes"), []);

        let seen = bulk::mark(&bulk::touched(&db, competition, ids).await.expect("entries"));
        assert_eq!(bulk::act(&db, by, competition, (ids, &seen), &against, NOW).await.expect("done"), 2);
        let state = Filter { eligibility: Some(Eligibility::NotEligible), ..Filter::default() };
        assert_eq!(found(&db, &contest, &state).await, ["T-1", "T-2"]);

        let seen = bulk::mark(&bulk::touched(&db, competition, ids).await.expect("entries"));
        bulk::act(&db, by, competition, (ids, &seen), &Deed::Withdraw, NOW).await.expect("done");
        let withdrawn = Filter { status: "withdrawn".into(), ..Filter::default() };
        assert_eq!(found(&db, &contest, &withdrawn).await, ["T-1", "T-2"]);

        let strange = ["01890000-0000-7000-8000-0000000000ff".into()];
        let refused = bulk::act(&db, by, competition, (&strange, &seen), &against, NOW).await;
        assert!(matches!(refused, Err(StoreError::NotFound)), "{refused:?}");
        let by_chair = (&contest.edition, &contest.chair);
        let refused = bulk::act(&db, by_chair, competition, (ids, &seen), &against, NOW).await;
        assert!(matches!(refused, Err(StoreError::Refused(Refusal::NotAllowed))), "{refused:?}");
    })
    .await;
}

#[tokio::test]
async fn rules_name_what_they_speak_against_in_as_many_statements_for_three_as_for_one() {
    for_each_db(|db| async move {
        let contest = contest(&db, "proposed").await;
        let competition = &contest.competition;
        let all = [Rule::NoDeck, Rule::SmallTeam(2), Rule::Unanswered, Rule::Late, Rule::OneLanguage];
        let before = db.statements();
        let found = proposals(&db, competition, &all).await.expect("proposals");
        let asked = db.statements() - before;
        let rules: Vec<_> = found.iter().map(|proposal| (proposal.code.as_str(), proposal.rules.clone())).collect();
        let imported = vec![Rule::NoDeck, Rule::SmallTeam(2), Rule::OneLanguage];
        assert_eq!(rules, [("T-1", imported.clone()), ("T-2", imported.clone()), ("T-3", imported)]);
        assert_eq!(asked, 2, "the call and the entries");
        assert_eq!(proposals(&db, competition, &[Rule::Late]).await.expect("proposals"), []);
    })
    .await;
}
