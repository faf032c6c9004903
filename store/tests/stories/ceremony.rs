//! Stories of the ceremony.

use judging::access::{Refusal, Role};
use judging::ids::{AccountId, CompetitionId, CueId, EditionId};
use judging::time::Timestamp;
use store::ceremony::{
    Cue, Laureate, Readiness, announced, edition_by_stage_token, make_stage_link, on_stage, prepare, readiness, reveal,
    running_order, stage_link_made_at, topic, winners,
};
use store::ledger::{Act, Chain, PROGRAM, newest};
use store::{Db, StoreError, args, entries, roles};

use crate::support::contest::{Contest, NOW, contest};
use crate::support::for_each_db;
use crate::support::sealed::{competition_beside, prizes, seal, sign, team};

const LATER: Timestamp = NOW.plus_seconds(60);

/// A contest with an operator, whose final is sealed with prizes and signed by all hosts.
async fn signed_contest(db: &Db, slug: &str) -> Contest {
    let contest = contest(db, slug).await;
    prizes(db, &contest.edition, &contest.competition, &contest.entries).await;
    team(db, &contest.edition, &contest.entries[0]).await;
    seal(db, &contest, &contest.competition, &contest.live).await;
    sign(db, &contest, &contest.live, 2).await;
    contest
}

/// The awards and names of a running order.
fn names(cues: &[Cue]) -> Vec<(&str, Vec<&str>)> {
    cues.iter()
        .map(|cue| {
            let names = cue.laureates.iter().map(|laureate| laureate.name.get(Default::default())).collect();
            (cue.award_name.get(Default::default()), names)
        })
        .collect()
}

async fn order(db: &Db, edition: &EditionId) -> Vec<Cue> {
    running_order(db, edition).await.expect("a running order")
}

fn refusal(result: Result<(), StoreError>) -> Refusal {
    match result {
        Err(StoreError::Refused(refusal)) => refusal,
        other => panic!("a refusal was due, not {other:?}"),
    }
}

#[tokio::test]
async fn the_running_order_goes_from_the_last_place_to_the_first() {
    for_each_db(|db| async move {
        let contest = signed_contest(&db, "order").await;
        prepare(&db, &contest.organiser, &contest.edition, &[], NOW).await.expect("prepared");
        let cues = order(&db, &contest.edition).await;
        assert_eq!(
            names(&cues),
            [
                ("Best cooperation", vec!["Team of T-1"]),
                ("Third prize", vec!["Team of T-3", "Team of T-2"]),
                ("Third prize", vec!["Team of T-1"]),
                ("Second prize", vec![]),
                ("First prize", vec!["Team of T-1"]),
            ]
        );
        let people: Vec<_> =
            cues[0].laureates[0].team.iter().map(|person| person.name.get(Default::default())).collect();
        assert_eq!(people, ["Li Wei", "Marie Dubois"]);
        let newest = newest(&db, &Chain::from(&contest.edition), None, 1).await.expect("records");
        assert_eq!(newest[0].record.verb, "ceremony.prepare");
    })
    .await;
}

#[tokio::test]
async fn only_organisers_and_operators_prepare_and_only_what_is_sealed() {
    for_each_db(|db| async move {
        let contest = contest(&db, "prepare").await;
        prizes(&db, &contest.edition, &contest.competition, &contest.entries).await;
        let prepare_as = |account: AccountId| {
            let (db, edition) = (db.clone(), contest.edition.clone());
            async move { prepare(&db, &account, &edition, &[], NOW).await }
        };
        for other in [&contest.stranger, &contest.chair, &contest.auditor, &contest.juror_accounts[0]] {
            assert_eq!(refusal(prepare_as(other.clone()).await), Refusal::NotAllowed);
        }
        assert_eq!(refusal(prepare_as(contest.operator.clone()).await), Refusal::NotSealed);
        // The seal of an earlier round is none of the competition's result.
        seal(&db, &contest, &contest.competition, &contest.online).await;
        assert_eq!(refusal(prepare_as(contest.operator.clone()).await), Refusal::NotSealed);
        seal(&db, &contest, &contest.competition, &contest.live).await;
        prepare_as(contest.operator.clone()).await.expect("prepared");
        prepare_as(contest.organiser.clone()).await.expect("prepared anew");
        assert_eq!(order(&db, &contest.edition).await.len(), 5);
    })
    .await;
}

#[tokio::test]
async fn nothing_is_revealed_without_the_operator_and_every_host() {
    for_each_db(|db| async move {
        let contest = contest(&db, "unsigned").await;
        prizes(&db, &contest.edition, &contest.competition, &contest.entries).await;
        seal(&db, &contest, &contest.competition, &contest.live).await;
        prepare(&db, &contest.operator, &contest.edition, &[], NOW).await.expect("prepared");
        let cues = order(&db, &contest.edition).await;
        let reveal_as = |account: AccountId, cue: CueId| {
            let (db, edition) = (db.clone(), contest.edition.clone());
            async move { reveal(&db, &account, &edition, &cue, LATER).await }
        };
        for signatures in 0..2 {
            sign(&db, &contest, &contest.live, signatures).await;
            assert_eq!(refusal(reveal_as(contest.operator.clone(), cues[0].id.clone()).await), Refusal::Unsigned);
        }
        sign(&db, &contest, &contest.live, 2).await;
        for other in [&contest.stranger, &contest.organiser, &contest.auditor, &contest.signatories[0]] {
            assert_eq!(refusal(reveal_as(other.clone(), cues[0].id.clone()).await), Refusal::NotAllowed);
        }
        assert_eq!(refusal(reveal_as(contest.operator.clone(), cues[1].id.clone()).await), Refusal::NotNext);
        assert_eq!(order(&db, &contest.edition).await, cues);
        assert_eq!(on_stage(&db, &contest.edition).await.expect("a query"), None);
        assert_eq!(winners(&db, &contest.competition).await.expect("a query"), []);
        assert_eq!(announced(&db, &contest.edition).await.expect("a query"), []);
        let [ready] = readiness(&db, &contest.edition).await.expect("a query").try_into().expect("one competition");
        let signed = contest.hosts.clone();
        let competition = contest.competition.clone();
        assert_eq!(ready, Readiness { competition, sealed: true, signed, unsigned: Vec::new() });
    })
    .await;
}

#[tokio::test]
async fn a_doubled_click_reveals_nothing_more() {
    for_each_db(|db| async move {
        let contest = signed_contest(&db, "double").await;
        prepare(&db, &contest.operator, &contest.edition, &[], NOW).await.expect("prepared");
        let cues = order(&db, &contest.edition).await;
        let mut feed = db.feed().await.expect("a feed");
        reveal(&db, &contest.operator, &contest.edition, &cues[0].id, LATER).await.expect("revealed");
        assert!(feed.changed(&topic(&contest.edition)).await);
        let after = order(&db, &contest.edition).await;
        reveal(&db, &contest.operator, &contest.edition, &cues[0].id, LATER.plus_seconds(1)).await.expect("as it was");
        assert_eq!(order(&db, &contest.edition).await, after);
        assert_eq!(after[0].revealed_at, Some(LATER));
        assert_eq!(after[1..], cues[1..]);
        let records = newest(&db, &Chain::from(&contest.edition), None, 2).await.expect("records");
        let verbs: Vec<_> = records.iter().map(|signed| signed.record.verb.as_str()).collect();
        assert_eq!(verbs, ["cue.reveal", "ceremony.prepare"]);
        let again = reveal(&db, &contest.organiser, &contest.edition, &cues[0].id, LATER).await;
        assert_eq!(refusal(again), Refusal::NotAllowed);
    })
    .await;
}

#[tokio::test]
async fn stage_and_winners_follow_the_cues() {
    for_each_db(|db| async move {
        let contest = signed_contest(&db, "follow").await;
        prepare(&db, &contest.operator, &contest.edition, &[], NOW).await.expect("prepared");
        let mut shown = Vec::new();
        for cue in order(&db, &contest.edition).await {
            reveal(&db, &contest.operator, &contest.edition, &cue.id, LATER).await.expect("revealed");
            let on_stage = on_stage(&db, &contest.edition).await.expect("a query").expect("a cue");
            assert_eq!(on_stage, Cue { revealed_at: Some(LATER), ..cue });
            let prizes = winners(&db, &contest.competition).await.expect("a query");
            let public: Vec<_> = prizes
                .iter()
                .map(|prize| (prize.name.get(Default::default()).to_owned(), prize.laureates.len()))
                .collect();
            shown.push(public);
        }
        let prize = |name: &str, names: usize| (name.to_owned(), names);
        let special = || prize("Best cooperation", 1);
        assert_eq!(
            shown,
            [
                vec![special()],
                vec![prize("Third prize", 2), special()],
                vec![prize("Third prize", 3), special()],
                vec![prize("Second prize", 0), prize("Third prize", 3), special()],
                vec![prize("First prize", 1), prize("Second prize", 0), prize("Third prize", 3), special()],
            ]
        );
        let prizes = winners(&db, &contest.competition).await.expect("a query");
        let ranked: Vec<_> = prizes[2].laureates.iter().map(|laureate| laureate.entry.clone()).collect();
        assert_eq!(ranked, contest.entries);
        assert_eq!(announced(&db, &contest.edition).await.expect("a query"), [contest.competition]);
    })
    .await;
}

#[tokio::test]
async fn who_has_no_name_is_called_by_the_title_and_without_one_by_the_code() {
    for_each_db(|db| async move {
        let contest = signed_contest(&db, "nameless").await;
        let mut tx = db.begin().await.expect("a transaction");
        let [first, second] = [&contest.entries[0], &contest.entries[1]];
        tx.run("update entry set name = '{}' where id = $1", args![first.as_str()]).await.expect("a change");
        let both = "update entry set name = '{\"fr\": \" \"}', title = '{}' where id = $1";
        tx.run(both, args![second.as_str()]).await.expect("a change");
        tx.commit().await.expect("a commit");
        prepare(&db, &contest.operator, &contest.edition, &[], NOW).await.expect("prepared");
        let cues = order(&db, &contest.edition).await;
        let said = |cue: &Cue| -> Vec<(String, String)> {
            let texts = |one: &Laureate| [&one.name, &one.title].map(|text| text.get(Default::default()).to_owned());
            cue.laureates.iter().map(texts).map(|[name, title]| (name, title)).collect()
        };
        let pair = |name: &str, title: &str| (name.to_owned(), title.to_owned());
        assert_eq!(said(&cues[0]), [pair("Title of T-1", "")]);
        assert_eq!(said(&cues[1]), [pair("Team of T-3", "Title of T-3"), pair("T-2", "")]);
        let found = entries::with_ids(&db, &contest.entries).await.expect("a query");
        let headings = found.iter().map(|entry| entry.heading().get(Default::default()).to_owned());
        assert_eq!(headings.collect::<Vec<_>>(), ["Title of T-1", "T-2", "Title of T-3"]);
    })
    .await;
}

#[tokio::test]
async fn what_is_revealed_stays_when_the_order_is_made_anew() {
    for_each_db(|db| async move {
        let contest = signed_contest(&db, "anew").await;
        let (beside, last_round, entry) = competition_beside(&db, &contest).await;
        let order_of =
            |cues: &[Cue]| -> Vec<CompetitionId> { cues.iter().map(|cue| cue.competition.clone()).collect() };
        seal(&db, &contest, &beside, &last_round).await;
        let first = [beside.clone()];
        prepare(&db, &contest.organiser, &contest.edition, &first, NOW).await.expect("prepared");
        let cues = order(&db, &contest.edition).await;
        let own = || vec![contest.competition.clone(); 5];
        assert_eq!(order_of(&cues), [vec![beside.clone()], own()].concat());
        assert_eq!(cues[0].laureates[0].entry, entry);
        prepare(&db, &contest.organiser, &contest.edition, &[], NOW).await.expect("prepared");
        let cues = order(&db, &contest.edition).await;
        assert_eq!(order_of(&cues), [own(), vec![beside.clone()]].concat());
        reveal(&db, &contest.operator, &contest.edition, &cues[0].id, LATER).await.expect("revealed");
        prepare(&db, &contest.organiser, &contest.edition, &first, NOW).await.expect("prepared");
        let anew = order(&db, &contest.edition).await;
        assert_eq!(order_of(&anew), order_of(&cues));
        assert_eq!(anew[0], Cue { revealed_at: Some(LATER), ..cues[0].clone() });
        assert_eq!(anew[1..5], cues[1..5]);
        // The other competition lacks its hosts' signatures, and nothing of it shows.
        for cue in &anew[1..5] {
            reveal(&db, &contest.operator, &contest.edition, &cue.id, LATER).await.expect("revealed");
        }
        let unsigned = reveal(&db, &contest.operator, &contest.edition, &anew[5].id, LATER).await;
        assert_eq!(refusal(unsigned), Refusal::Unsigned);
        assert_eq!(winners(&db, &beside).await.expect("a query"), []);
    })
    .await;
}

#[tokio::test]
async fn a_cue_of_another_edition_is_not_there() {
    for_each_db(|db| async move {
        let contest = signed_contest(&db, "own").await;
        let other = signed_contest(&db, "other").await;
        for each in [&contest, &other] {
            prepare(&db, &each.operator, &each.edition, &[], NOW).await.expect("prepared");
        }
        let foreign = order(&db, &other.edition).await.remove(0).id;
        let mixed = reveal(&db, &contest.operator, &contest.edition, &foreign, LATER).await;
        assert!(matches!(mixed, Err(StoreError::NotFound)), "{mixed:?}");
        let strange = reveal(&db, &contest.operator, &other.edition, &foreign, LATER).await;
        assert_eq!(refusal(strange), Refusal::NotAllowed);
        let strange = prepare(&db, &contest.operator, &other.edition, &[], NOW).await;
        assert_eq!(refusal(strange), Refusal::NotAllowed);
        // The other edition's ceremony is not moved by this one's.
        let own = order(&db, &contest.edition).await.remove(0).id;
        reveal(&db, &contest.operator, &contest.edition, &own, LATER).await.expect("revealed");
        assert_eq!(on_stage(&db, &other.edition).await.expect("a query"), None);
    })
    .await;
}

#[tokio::test]
async fn a_new_stage_link_ends_the_one_before() {
    for_each_db(|db| async move {
        let contest = contest(&db, "link").await;
        let other = contest_with_operator_of(&db, &contest).await;
        let slug_of = |secret: String| {
            let db = db.clone();
            async move { edition_by_stage_token(&db, &secret).await.expect("a query").map(|edition| edition.slug) }
        };
        let stranger = make_stage_link(&db, &contest.stranger, &contest.edition, NOW).await;
        assert_eq!(refusal(stranger.map(drop)), Refusal::NotAllowed);
        let foreign = make_stage_link(&db, &contest.organiser, &other.edition, NOW).await;
        assert_eq!(refusal(foreign.map(drop)), Refusal::NotAllowed);
        assert_eq!(stage_link_made_at(&db, &contest.edition).await.expect("a query"), None);

        let first = make_stage_link(&db, &contest.operator, &contest.edition, NOW).await.expect("a link");
        let of_other = make_stage_link(&db, &contest.operator, &other.edition, NOW).await.expect("a link");
        assert_eq!(first.len(), 64);
        assert_eq!(slug_of(first.clone()).await.as_deref(), Some("link"));
        let mut feed = db.feed().await.expect("a feed");
        let second = make_stage_link(&db, &contest.organiser, &contest.edition, LATER).await.expect("a link");
        assert!(feed.changed(&topic(&contest.edition)).await);
        assert_eq!(slug_of(first).await, None);
        assert_eq!(slug_of(second).await.as_deref(), Some("link"));
        assert_eq!(slug_of(of_other).await.as_deref(), Some("beside"));
        assert_eq!(slug_of(String::new()).await, None);
        assert_eq!(stage_link_made_at(&db, &contest.edition).await.expect("a query"), Some(LATER));
    })
    .await;
}

/// Another edition that has the same operator.
async fn contest_with_operator_of(db: &Db, own: &Contest) -> Contest {
    let other = contest(db, "beside").await;
    let mut act = Act::begin(db, Chain::from(&other.edition), &PROGRAM.into(), NOW).await.expect("an act");
    roles::grant(&mut act.tx, &other.edition, &own.operator, &Role::Operator).await.expect("a role");
    act.commit("role.grant", own.operator.as_str(), &()).await.expect("a commit");
    other
}

#[tokio::test]
async fn a_running_order_takes_as_many_statements_at_one_cue_as_at_six() {
    for_each_db(|db| async move {
        let contest = contest(&db, "count").await;
        let (beside, last_round, _) = competition_beside(&db, &contest).await;
        seal(&db, &contest, &beside, &last_round).await;
        prepare(&db, &contest.organiser, &contest.edition, &[], NOW).await.expect("prepared");
        assert_eq!(order(&db, &contest.edition).await.len(), 1);
        let at_one = statements(&db, &contest.edition).await;
        prizes(&db, &contest.edition, &contest.competition, &contest.entries).await;
        seal(&db, &contest, &contest.competition, &contest.live).await;
        prepare(&db, &contest.organiser, &contest.edition, &[], NOW).await.expect("prepared");
        assert_eq!(order(&db, &contest.edition).await.len(), 6);
        assert_eq!(statements(&db, &contest.edition).await, at_one);
    })
    .await;
}

async fn statements(db: &Db, edition: &EditionId) -> u64 {
    let before = db.statements();
    order(db, edition).await;
    db.statements() - before
}
