//! Stories of rounds: what organisers set, what the first submitted scorecard freezes, and the chair who reopens.

use judging::access::Refusal;
use judging::ids::{AccountId, RoundId};
use judging::ranking::{Method, Rounding, RoundingAt, TieBreak, TrimLevel, Variance};
use judging::time::Timestamp;
use store::ledger::{Chain, newest, verify};
use store::rounds::{Round, Settings, add, find, of_competition, remove, reopen, submitted};
use store::{Db, Fault, StoreError, args, rounds, rubrics};

use crate::support::contest::{Contest, NOW, contest, english};
use crate::support::for_each_db;
use crate::support::scorecards::{seal, submit};

fn trimmed() -> Method {
    let rounding = Some(Rounding { at: RoundingAt::Step, decimals: 2 });
    Method::Trimmed { drop_high: 1, drop_low: 1, level: TrimLevel::Criterion, min_jurors: 3, rounding }
}

/// Changes a round as somebody does who sees it as it is now.
async fn update(
    db: &Db,
    account: &AccountId,
    id: &RoundId,
    settings: &Settings,
    now: Timestamp,
) -> Result<(), StoreError> {
    let seen = find(db, id).await?.map(|round| Settings::of(&round).mark());
    rounds::update(db, account, id, &seen.unwrap_or_default(), settings, now).await
}

async fn online(db: &Db, contest: &Contest) -> Round {
    find(db, &contest.online).await.expect("a query").expect("the round")
}

#[tokio::test]
async fn the_organiser_sets_window_method_and_order() {
    for_each_db(|db| async move {
        let contest = contest(&db, "settings").await;
        let mut settings = Settings::of(&online(&db, &contest).await);
        settings.name = english("First round");
        settings.closes_at = settings.closes_at.plus_seconds(60);
        settings.rules.method = trimmed();
        settings.rules.tie_breaks = vec![TieBreak::ChairVote];
        settings.rules.advance_per_division = true;
        update(&db, &contest.organiser, &contest.online, &settings, NOW).await.expect("an update");
        assert_eq!(Settings::of(&online(&db, &contest).await), settings);
    })
    .await;
}

#[tokio::test]
async fn of_two_who_change_a_round_at_once_the_second_is_told() {
    for_each_db(|db| async move {
        let contest = contest(&db, "twice").await;
        let before = Settings::of(&online(&db, &contest).await);
        let seen = before.mark();
        let by = async |seen: &str, settings: &Settings| {
            rounds::update(&db, &contest.organiser, &contest.online, seen, settings, NOW).await
        };
        let later = Settings { closes_at: before.closes_at.plus_seconds(60), ..before.clone() };
        by(&seen, &later).await.expect("the first is faster");
        let mut trimmed = Settings { name: english("First round"), ..before };
        trimmed.rules.method = self::trimmed();
        let Err(StoreError::Invalid(faults)) = by(&seen, &trimmed).await else { panic!("the second is told") };
        assert_eq!(faults, [Fault::new("seen", "fault-changed")]);
        assert_eq!(Settings::of(&online(&db, &contest).await), later, "nothing is overwritten");
        by(&later.mark(), &trimmed).await.expect("who has seen it may change it");
        assert_eq!(Settings::of(&online(&db, &contest).await), trimmed);
    })
    .await;
}

#[tokio::test]
async fn all_faults_of_a_round_come_at_once() {
    for_each_db(|db| async move {
        let contest = contest(&db, "faults").await;
        let mut settings = Settings::of(&online(&db, &contest).await);
        settings.name = english("");
        settings.closes_at = settings.opens_at;
        settings.rules.kind = "hybrid".into();
        settings.rules.reviews_per_entry = 10_001;
        settings.rules.method = Method::Calibrated { variance: Variance::Reml };
        settings.rules.tie_breaks = vec![TieBreak::AllScores, TieBreak::AllScores];
        settings.rules.announce = "slot".into();
        let Err(StoreError::Invalid(faults)) = update(&db, &contest.organiser, &contest.online, &settings, NOW).await
        else {
            panic!("the settings have faults");
        };
        let mut dropped = settings.clone();
        let rounding = Some(Rounding { at: RoundingAt::End, decimals: 7 });
        let level = TrimLevel::Total;
        dropped.rules.method = Method::Trimmed { drop_high: 1, drop_low: 1, level, min_jurors: 2, rounding };
        let at: Vec<String> = dropped.faults().into_iter().map(|fault| fault.field).collect();
        let fields =
            ["name", "closes_at", "kind", "reviews_per_entry", "min_jurors", "decimals", "tie_breaks", "announce"];
        assert_eq!(at, fields);
        let expected = [
            Fault::new("name", "fault-required"),
            Fault::new("closes_at", "fault-window"),
            Fault::new("kind", "fault-choice"),
            Fault::new("reviews_per_entry", "fault-count"),
            Fault::new("tie_breaks", "fault-tie-break-twice"),
            Fault::new("announce", "fault-choice"),
        ];
        assert_eq!(faults, expected);
    })
    .await;
}

#[tokio::test]
async fn a_submitted_scorecard_freezes_the_rules_but_not_name_and_window() {
    for_each_db(|db| async move {
        let contest = contest(&db, "frozen").await;
        submit(&db, &contest, 0, 0).await;
        let mut settings = Settings::of(&online(&db, &contest).await);
        settings.closes_at = settings.closes_at.plus_seconds(3600);
        settings.name = english("Longer");
        update(&db, &contest.organiser, &contest.online, &settings, NOW).await.expect("name and window are free");
        settings.rules.method = trimmed();
        let refused = update(&db, &contest.organiser, &contest.online, &settings, NOW).await;
        assert!(matches!(refused, Err(StoreError::Refused(Refusal::Frozen))));

        seal(&db, &contest).await;
        let sealed = Settings::of(&online(&db, &contest).await);
        let refused = update(&db, &contest.organiser, &contest.online, &sealed, NOW).await;
        assert!(matches!(refused, Err(StoreError::Refused(Refusal::Sealed))));
    })
    .await;
}

#[tokio::test]
async fn the_first_scorecard_of_a_competition_freezes_the_rules_of_all_its_rounds() {
    for_each_db(|db| async move {
        let contest = contest(&db, "all-rounds").await;
        submit(&db, &contest, 0, 0).await;
        let live = find(&db, &contest.live).await.expect("a query").expect("the final");
        assert_eq!((live.first_submitted_at, live.frozen_at), (None, Some(NOW)));
        let mut settings = Settings::of(&live);
        settings.name = english("Grand final");
        update(&db, &contest.organiser, &contest.live, &settings, NOW).await.expect("a name is free");
        settings.rules.method = trimmed();
        let refused = update(&db, &contest.organiser, &contest.live, &settings, NOW).await;
        assert!(matches!(refused, Err(StoreError::Refused(Refusal::Frozen))));
        let criteria = rubrics::of_round(&db, &contest.live).await.expect("criteria");
        let refused = rubrics::replace(&db, &contest.organiser, &contest.live, 1, &criteria, NOW).await;
        assert!(matches!(refused, Err(StoreError::Refused(Refusal::Frozen))));
        let refused = reopen(&db, &contest.chair, &contest.live, 0, "Because.", NOW).await;
        assert!(matches!(refused, Err(StoreError::Refused(Refusal::NotSubmitted))));

        reopen(&db, &contest.chair, &contest.online, 1, "The final's method was wrong.", NOW).await.expect("reopened");
        update(&db, &contest.organiser, &contest.live, &settings, NOW).await.expect("free again");
    })
    .await;
}

#[tokio::test]
async fn a_window_that_stays_is_not_asked_again() {
    for_each_db(|db| async move {
        let contest = contest(&db, "window").await;
        let mut tx = db.begin().await.expect("a transaction");
        tx.run("update round set closes_at = opens_at where id = $1", args![contest.online.as_str()])
            .await
            .expect("an import leaves no window");
        tx.commit().await.expect("a commit");
        let mut settings = Settings::of(&online(&db, &contest).await);
        settings.name = english("Imported");
        update(&db, &contest.organiser, &contest.online, &settings, NOW).await.expect("only the name changes");
        assert_eq!(Settings::of(&online(&db, &contest).await), settings);
        settings.closes_at = settings.opens_at.plus_seconds(-1);
        let refused = update(&db, &contest.organiser, &contest.online, &settings, NOW).await;
        let expected = [Fault::new("closes_at", "fault-window")];
        assert!(matches!(refused, Err(StoreError::Invalid(faults)) if faults == expected));
    })
    .await;
}

#[tokio::test]
async fn an_unused_round_is_taken_out_again_and_none_comes_or_goes_once_something_is_scored() {
    for_each_db(|db| async move {
        let contest = contest(&db, "remove").await;
        let foreign = crate::support::contest::contest(&db, "remove-foreign").await;
        let settings = Settings::of(&online(&db, &contest).await);
        let third = add(&db, &contest.organiser, &contest.competition, &settings, NOW).await.expect("a round");
        let by = async |account, id| match remove(&db, account, id, NOW).await {
            Err(StoreError::Refused(refusal)) => Some(refusal),
            other => other.map(|()| None).expect("removed or refused"),
        };
        for account in [&contest.chair, &contest.auditor, &contest.juror_accounts[0], &foreign.organiser] {
            assert_eq!(by(account, &third).await, Some(Refusal::NotAllowed));
        }
        assert_eq!(by(&contest.organiser, &contest.live).await, Some(Refusal::NotLast));
        assert_eq!(by(&contest.organiser, &third).await, None);
        assert!(find(&db, &third).await.expect("a query").is_none());
        assert_eq!(by(&contest.organiser, &contest.live).await, None);
        assert_eq!(by(&contest.organiser, &contest.online).await, Some(Refusal::RoundUsed));
        let record = newest(&db, &Chain::from(&contest.edition), None, 1).await.expect("records").remove(0).record;
        assert_eq!((record.verb.as_str(), record.subject.as_str()), ("round.remove", contest.live.as_str()));

        submit(&db, &foreign, 0, 0).await;
        let refused = add(&db, &foreign.organiser, &foreign.competition, &settings, NOW).await;
        assert!(matches!(refused, Err(StoreError::Refused(Refusal::Frozen))));
        assert_eq!(by(&foreign.organiser, &foreign.live).await, Some(Refusal::Frozen));
        seal(&db, &foreign).await;
        let refused = add(&db, &foreign.organiser, &foreign.competition, &settings, NOW).await;
        assert!(matches!(refused, Err(StoreError::Refused(Refusal::Sealed))));
        assert_eq!(by(&foreign.organiser, &foreign.live).await, Some(Refusal::Sealed));
    })
    .await;
}

#[tokio::test]
async fn nobody_else_sets_a_round() {
    for_each_db(|db| async move {
        let contest = contest(&db, "others").await;
        let foreign = crate::support::contest::contest(&db, "foreign").await;
        let settings = Settings::of(&online(&db, &contest).await);
        for account in [&contest.chair, &contest.auditor, &contest.juror_accounts[0], &foreign.organiser] {
            let refused = update(&db, account, &contest.online, &settings, NOW).await;
            assert!(matches!(refused, Err(StoreError::Refused(Refusal::NotAllowed))));
            let refused = add(&db, account, &contest.competition, &settings, NOW).await;
            assert!(matches!(refused, Err(StoreError::Refused(Refusal::NotAllowed))));
        }
        let unknown = update(&db, &contest.organiser, &"no-such".into(), &settings, NOW).await;
        assert!(matches!(unknown, Err(StoreError::NotFound)));
    })
    .await;
}

#[tokio::test]
async fn a_round_is_added_with_the_criteria_of_the_one_before() {
    for_each_db(|db| async move {
        let contest = contest(&db, "add").await;
        let mut settings = Settings::of(&online(&db, &contest).await);
        settings.name = english("Final of finals");
        let id = add(&db, &contest.organiser, &contest.competition, &settings, NOW).await.expect("a round");
        let rounds = of_competition(&db, &contest.competition).await.expect("rounds");
        let ids: Vec<_> = rounds.iter().map(|round| round.id.clone()).collect();
        assert_eq!(ids, [contest.online.clone(), contest.live.clone(), id.clone()]);
        assert_eq!(Settings::of(&rounds[2]), settings);
        let names = |criteria: Vec<rubrics::WordedCriterion>| -> Vec<_> {
            criteria.into_iter().map(|worded| worded.name).collect()
        };
        let copied = names(rubrics::of_round(&db, &id).await.expect("criteria"));
        assert_eq!(copied, [english("Pitch")]);
    })
    .await;
}

#[tokio::test]
async fn the_chair_reopens_a_round_and_nothing_typed_is_lost() {
    for_each_db(|db| async move {
        let contest = contest(&db, "reopen").await;
        submit(&db, &contest, 0, 0).await;
        submit(&db, &contest, 1, 0).await;
        assert_eq!(submitted(&db, &contest.online).await.expect("a count"), 2);
        let stale = reopen(&db, &contest.chair, &contest.online, 1, "The weights were wrong.", NOW).await;
        assert!(
            matches!(stale, Err(StoreError::Invalid(faults)) if faults == [Fault::new("touches", "fault-touches")])
        );
        let silent = reopen(&db, &contest.chair, &contest.online, 2, " ", NOW).await;
        assert!(matches!(silent, Err(StoreError::Invalid(faults)) if faults == [Fault::new("reason", "fault-reason")]));

        let handed_back = reopen(&db, &contest.chair, &contest.online, 2, "The weights were wrong.", NOW).await;
        assert_eq!(handed_back.expect("reopened"), 2);
        assert_eq!(online(&db, &contest).await.first_submitted_at, None);
        assert_eq!(submitted(&db, &contest.online).await.expect("a count"), 0);
        let cards: Vec<(String, i64, String)> = db
            .all("select state, version, raw from scorecard where round_id = $1", args![contest.online.as_str()])
            .await
            .expect("scorecards");
        let raw = crate::support::scorecards::RAW.to_owned();
        assert_eq!(cards, vec![("reopened".into(), 2, raw.clone()), ("reopened".into(), 2, raw)]);
        let points: Option<(i64,)> = db.one("select count(*) from point", args![]).await.expect("a count");
        assert_eq!(points, Some((0,)));
        let chain = Chain::from(&contest.edition);
        assert_eq!(newest(&db, &chain, None, 1).await.expect("records")[0].record.verb, "round.reopen");
        verify(&db, &chain, None).await.expect("a whole chain");

        let again = reopen(&db, &contest.chair, &contest.online, 0, "Once more.", NOW).await;
        assert!(matches!(again, Err(StoreError::Refused(Refusal::NotSubmitted))));
    })
    .await;
}

#[tokio::test]
async fn only_the_own_chair_reopens_and_not_after_the_seal() {
    for_each_db(|db| async move {
        let contest = contest(&db, "reopen-others").await;
        let foreign = crate::support::contest::contest(&db, "reopen-foreign").await;
        submit(&db, &contest, 0, 0).await;
        for account in [&contest.organiser, &contest.auditor, &contest.juror_accounts[0], &foreign.chair] {
            let refused = reopen(&db, account, &contest.online, 1, "Because.", NOW).await;
            assert!(matches!(refused, Err(StoreError::Refused(Refusal::NotAllowed))));
        }
        let mut tx = db.begin().await.expect("a transaction");
        tx.run("update round set advanced_at = 1 where id = $1", args![contest.online.as_str()])
            .await
            .expect("advanced");
        tx.commit().await.expect("a commit");
        let refused = reopen(&db, &contest.chair, &contest.online, 1, "Because.", NOW).await;
        assert!(matches!(refused, Err(StoreError::Refused(Refusal::Advanced))));
        seal(&db, &contest).await;
        let refused = reopen(&db, &contest.chair, &contest.online, 1, "Because.", NOW).await;
        assert!(matches!(refused, Err(StoreError::Refused(Refusal::Sealed))));
    })
    .await;
}
