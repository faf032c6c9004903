//! Stories of rubrics.

use judging::access::Refusal;
use judging::decimal::Decimal;
use judging::rubric::Scale;
use store::rounds::find;
use store::rubrics::{Level, WordedCriterion, of_round, replace};
use store::{Db, Fault, StoreError};

use crate::support::contest::{Contest, NOW, contest, english, new_criterion};
use crate::support::for_each_db;
use crate::support::scorecards::submit;

fn decimal(text: &str) -> Decimal {
    Decimal::parse(text).expect("a decimal")
}

async fn criteria(db: &Db, contest: &Contest) -> Vec<WordedCriterion> {
    of_round(db, &contest.online).await.expect("criteria")
}

#[tokio::test]
async fn criteria_are_changed_added_moved_and_removed() {
    for_each_db(|db| async move {
        let contest = contest(&db, "rubric").await;
        let mut changed = criteria(&db, &contest).await;
        changed.swap(0, 1);
        changed.pop();
        changed[0].criterion.weight = decimal("0.5");
        changed[0].criterion.scale = Scale::new(decimal("1"), decimal("5"), decimal("0.5")).expect("a scale");
        changed[0].criterion.comment_required = true;
        changed[0].levels = vec![Level { from: decimal("4"), to: decimal("5"), text: english("Strong.") }];
        changed.push(new_criterion("Market", "0.5"));
        let version = replace(&db, &contest.organiser, &contest.online, 1, &changed, NOW).await.expect("replaced");
        assert_eq!(version, 2);
        let found = criteria(&db, &contest).await;
        assert_eq!(found[0], changed[0]);
        assert_eq!((&found[1].name, found[1].criterion.weight), (&english("Market"), decimal("0.5")));
        assert_eq!(found.len(), 2);
        assert_eq!(find(&db, &contest.online).await.expect("a query").expect("the round").rubric_version, 2);

        let stale = replace(&db, &contest.organiser, &contest.online, 1, &found, NOW).await;
        assert!(matches!(stale, Err(StoreError::Invalid(faults)) if faults == [Fault::new("version", "fault-stale")]));
    })
    .await;
}

#[tokio::test]
async fn all_faults_of_a_rubric_come_at_once() {
    for_each_db(|db| async move {
        let contest = contest(&db, "faults").await;
        let mut wrong = criteria(&db, &contest).await;
        wrong[0].name = english("");
        wrong[0].criterion.weight = Decimal::ZERO;
        wrong[1].levels = vec![
            Level { from: decimal("9"), to: decimal("11"), text: english("Off the scale.") },
            Level { from: decimal("0"), to: decimal("1"), text: english(" ") },
        ];
        let Err(StoreError::Invalid(faults)) = replace(&db, &contest.organiser, &contest.online, 1, &wrong, NOW).await
        else {
            panic!("the rubric has faults");
        };
        let expected = [
            Fault::new("c0-name", "fault-required"),
            Fault::new("c0-weight", "fault-weight"),
            Fault::new("c1-l1-text", "fault-required"),
            Fault::new("c1-l0-from", "fault-level"),
        ];
        assert_eq!(faults, expected);
        let none = replace(&db, &contest.organiser, &contest.online, 1, &[], NOW).await;
        assert!(
            matches!(none, Err(StoreError::Invalid(faults)) if faults == [Fault::new("criteria", "fault-no-criterion")])
        );
    })
    .await;
}

#[tokio::test]
async fn a_submitted_scorecard_freezes_the_rubric_until_the_chair_reopens() {
    for_each_db(|db| async move {
        let contest = contest(&db, "frozen").await;
        let kept = criteria(&db, &contest).await;
        submit(&db, &contest, 0, 0).await;
        let refused = replace(&db, &contest.organiser, &contest.online, 1, &kept[..1], NOW).await;
        assert!(matches!(refused, Err(StoreError::Refused(Refusal::Frozen))));
        assert_eq!(criteria(&db, &contest).await, kept);
        store::rounds::reopen(&db, &contest.chair, &contest.online, 1, "One is enough.", NOW).await.expect("reopened");
        replace(&db, &contest.organiser, &contest.online, 1, &kept[..1], NOW).await.expect("free again");
        assert_eq!(criteria(&db, &contest).await, kept[..1]);
    })
    .await;
}

#[tokio::test]
async fn nobody_else_and_no_foreign_criterion_changes_a_rubric() {
    for_each_db(|db| async move {
        let contest = contest(&db, "others").await;
        let foreign = crate::support::contest::contest(&db, "foreign").await;
        let own = criteria(&db, &contest).await;
        for account in [&contest.chair, &contest.auditor, &contest.juror_accounts[0], &foreign.organiser] {
            let refused = replace(&db, account, &contest.online, 1, &own, NOW).await;
            assert!(matches!(refused, Err(StoreError::Refused(Refusal::NotAllowed))));
        }
        let theirs = criteria(&db, &foreign).await;
        let refused = replace(&db, &contest.organiser, &contest.online, 1, &theirs, NOW).await;
        assert!(matches!(refused, Err(StoreError::NotFound)));
        let twice = [own[0].clone(), own[0].clone()];
        let refused = replace(&db, &contest.organiser, &contest.online, 1, &twice, NOW).await;
        assert!(matches!(refused, Err(StoreError::NotFound)));
        assert_eq!(criteria(&db, &contest).await, own);
        assert_eq!(criteria(&db, &foreign).await, theirs);
    })
    .await;
}
