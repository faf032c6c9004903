//! Stories of awards.

use judging::access::Refusal;
use judging::ids::{AccountId, CompetitionId};
use judging::time::Timestamp;
use store::awards::{self, NewAward, mark, of_competition};
use store::seals::{choose_special, special_winners};
use store::{Db, Fault, StoreError};

use crate::support::contest::{Contest, NOW, contest, english};
use crate::support::for_each_db;
use crate::support::scorecards::submit;
use crate::support::sealed::seal;

fn award(name: &str, quota: u32) -> NewAward {
    let (kind, decision) = ("tier".to_owned(), "given".to_owned());
    NewAward {
        id: None,
        kind,
        name: english(name),
        description: english("For the best."),
        quota,
        per_reveal: 1,
        decision,
    }
}

/// Sets awards as somebody does who sees them as they are now.
async fn replace(
    db: &Db,
    account: &AccountId,
    competition: &CompetitionId,
    set: &[NewAward],
    now: Timestamp,
) -> Result<(), StoreError> {
    let seen = mark(&of_competition(db, competition).await?);
    awards::replace(db, account, competition, &seen, set, now).await
}

async fn awards(db: &Db, contest: &Contest) -> Vec<NewAward> {
    of_competition(db, &contest.competition).await.expect("awards").iter().map(NewAward::from).collect()
}

#[tokio::test]
async fn tiers_and_special_prizes_are_set() {
    for_each_db(|db| async move {
        let contest = contest(&db, "tiers").await;
        let first = awards(&db, &contest).await.remove(0);
        let mut special = award("Best poster", 1);
        special.kind = "special".into();
        let mut set = vec![first.clone(), award("Second prize", 3), special];
        set[1].per_reveal = 3;
        replace(&db, &contest.organiser, &contest.competition, &set, NOW).await.expect("set");
        let found = awards(&db, &contest).await;
        assert_eq!(found[0], first);
        for (found, set) in found.iter().zip(&mut set) {
            set.id = found.id.clone();
        }
        assert_eq!(found, set);
        replace(&db, &contest.organiser, &contest.competition, &set[1..], NOW).await.expect("one fewer");
        assert_eq!(awards(&db, &contest).await, set[1..]);
    })
    .await;
}

#[tokio::test]
async fn of_two_who_change_the_awards_at_once_the_second_is_told() {
    for_each_db(|db| async move {
        let contest = contest(&db, "twice").await;
        let stored = async || of_competition(&db, &contest.competition).await.expect("awards");
        let seen = mark(&stored().await);
        let by = async |seen: &str, set: &[NewAward]| {
            awards::replace(&db, &contest.organiser, &contest.competition, seen, set, NOW).await
        };
        by(&seen, &[award("Gold", 1), award("Silver", 2)]).await.expect("the first is faster");
        let first = stored().await;
        let Err(StoreError::Invalid(faults)) = by(&seen, &[award("Bronze", 3)]).await else {
            panic!("the second is told")
        };
        assert_eq!(faults, [Fault::new("seen", "fault-changed")]);
        assert_eq!(stored().await, first, "nothing is overwritten");
        by(&mark(&first), &[award("Bronze", 3)]).await.expect("who has seen them may change them");
        assert_eq!(stored().await.len(), 1);
    })
    .await;
}

#[tokio::test]
async fn all_faults_of_awards_come_at_once() {
    for_each_db(|db| async move {
        let contest = contest(&db, "faults").await;
        let mut wrong = award("", 0);
        wrong.kind = "medal".into();
        wrong.per_reveal = 7;
        let refused = replace(&db, &contest.organiser, &contest.competition, &[wrong], NOW).await;
        let Err(StoreError::Invalid(faults)) = refused else { panic!("the award has faults") };
        let expected = [
            Fault::new("a0-name", "fault-required"),
            Fault::new("a0-kind", "fault-choice"),
            Fault::new("a0-quota", "fault-quota"),
            Fault::new("a0-per_reveal", "fault-per-reveal"),
        ];
        assert_eq!(faults, expected);
    })
    .await;
}

#[tokio::test]
async fn a_submitted_scorecard_freezes_quotas_but_not_names_and_decisions() {
    for_each_db(|db| async move {
        let contest = contest(&db, "frozen").await;
        submit(&db, &contest, 0, 0).await;
        let mut set = awards(&db, &contest).await;
        set[0].name = english("Gold");
        set[0].decision = "withheld".into();
        set[0].per_reveal = 2;
        replace(&db, &contest.organiser, &contest.competition, &set, NOW).await.expect("name and decision are free");
        assert_eq!(awards(&db, &contest).await, set);
        set[0].quota = 2;
        let refused = replace(&db, &contest.organiser, &contest.competition, &set, NOW).await;
        assert!(matches!(refused, Err(StoreError::Refused(Refusal::Frozen))));
        let refused = replace(&db, &contest.organiser, &contest.competition, &[], NOW).await;
        assert!(matches!(refused, Err(StoreError::Refused(Refusal::Frozen))));
    })
    .await;
}

#[tokio::test]
async fn the_seal_of_the_last_round_freezes_names_and_decisions() {
    for_each_db(|db| async move {
        let contest = contest(&db, "sealed").await;
        let before = awards(&db, &contest).await;
        seal(&db, &contest, &contest.competition, &contest.online).await;
        replace(&db, &contest.organiser, &contest.competition, &before, NOW).await.expect("the final is not sealed");
        seal(&db, &contest, &contest.competition, &contest.live).await;
        let mut changes = [before.clone(), before.clone(), before.clone()];
        changes[0][0].name = english("Gold");
        changes[1][0].decision = "withheld".into();
        changes[2][0].per_reveal = 2;
        for set in changes {
            let refused = replace(&db, &contest.organiser, &contest.competition, &set, NOW).await;
            assert!(matches!(refused, Err(StoreError::Refused(Refusal::Sealed))));
        }
        assert_eq!(awards(&db, &contest).await, before);
    })
    .await;
}

#[tokio::test]
async fn a_special_prize_is_shared_or_not_awarded() {
    for_each_db(|db| async move {
        let contest = contest(&db, "shared").await;
        let mut special = award("Best poster", 1);
        special.kind = "special".into();
        special.decision = "shared".into();
        let set = async |set: &[NewAward]| replace(&db, &contest.organiser, &contest.competition, set, NOW).await;
        set(&[special]).await.expect("set");
        let mut own = awards(&db, &contest).await;
        let id = own[0].id.clone().expect("a stored award");
        for entry in &contest.entries[..2] {
            let chosen = choose_special(&db, &contest.organiser, &contest.live, (&id, entry), NOW).await;
            chosen.expect("a shared prize has room");
        }
        own[0].decision = "given".into();
        let expected = [Fault::new("a0-decision", "fault-award-overfull")];
        assert!(matches!(set(&own).await, Err(StoreError::Invalid(faults)) if faults == expected));
        own[0].decision = "withheld".into();
        set(&own).await.expect("not awarded");
        assert_eq!(special_winners(&db, &contest.competition).await.expect("a query"), []);
        let refused = choose_special(&db, &contest.organiser, &contest.live, (&id, &contest.entries[0]), NOW).await;
        assert!(matches!(refused, Err(StoreError::Invalid(faults)) if faults[0].kind == "fault-award-full"));
    })
    .await;
}

#[tokio::test]
async fn nobody_else_and_no_foreign_award_is_set() {
    for_each_db(|db| async move {
        let contest = contest(&db, "others").await;
        let foreign = crate::support::contest::contest(&db, "foreign").await;
        let own = awards(&db, &contest).await;
        for account in [&contest.chair, &contest.auditor, &contest.operator, &foreign.organiser] {
            let refused = replace(&db, account, &contest.competition, &own, NOW).await;
            assert!(matches!(refused, Err(StoreError::Refused(Refusal::NotAllowed))));
        }
        let theirs = awards(&db, &foreign).await;
        let refused = replace(&db, &contest.organiser, &contest.competition, &theirs, NOW).await;
        assert!(matches!(refused, Err(StoreError::NotFound)));
    })
    .await;
}
