//! Stories of a method that changes after its call has opened: with a reason, and every host's consent.

use judging::access::Refusal;
use judging::ids::{AccountId, AmendmentId};
use judging::ranking::{Method, Variance};
use store::amendments::{Amendment, State, consent, of_edition, propose, withdraw};
use store::ledger::{Chain, verify};
use store::mail;
use store::rounds::{Settings, find};
use store::{Db, Fault, StoreError, rounds};

use crate::support::calls::{author, plain_call};
use crate::support::contest::{Contest, NOW, contest};
use crate::support::for_each_db;
use crate::support::scorecards::{seal, submit};

const CALIBRATED: Method = Method::Calibrated { variance: Variance::Auto };
const WHY: &str = "Two panels instead of one.";

/// A contest whose call has opened.
async fn published(db: &Db, slug: &str) -> Contest {
    let contest = contest(db, slug).await;
    plain_call(db, &contest.competition).await;
    contest
}

async fn method(db: &Db, contest: &Contest) -> Method {
    find(db, &contest.online).await.expect("a query").expect("the round").method
}

async fn only(db: &Db, contest: &Contest) -> Amendment {
    let mut all = of_edition(db, &contest.edition).await.expect("amendments");
    assert_eq!(all.len(), 1);
    all.remove(0)
}

async fn proposed(db: &Db, contest: &Contest) -> AmendmentId {
    propose(db, &contest.organiser, &contest.online, (&CALIBRATED, WHY), NOW).await.expect("proposed")
}

fn refused<T: std::fmt::Debug>(result: Result<T, StoreError>) -> Refusal {
    match result {
        Err(StoreError::Refused(refusal)) => refusal,
        other => panic!("{other:?} is no refusal"),
    }
}

#[tokio::test]
async fn a_published_method_changes_with_every_hosts_consent_and_entrants_are_told() {
    for_each_db(|db| async move {
        let contest = published(&db, "amended").await;
        let mut tx = db.begin().await.expect("a transaction");
        store::files::insert(&mut tx, &crate::support::calls::file("d"), NOW).await.expect("a file");
        tx.commit().await.expect("a commit");
        author(&db, &contest.competition, &contest.entries[0], &contest.stranger, "d").await;
        let was = method(&db, &contest).await;
        let id = proposed(&db, &contest).await;
        let by = async |host: usize, who: &AccountId| consent(&db, who, &id, &contest.hosts[host], NOW).await;
        let (first, second) = (&contest.signatories[0], &contest.signatories[1]);

        assert_eq!(refused(by(0, &contest.organiser).await), Refusal::NotAllowed);
        assert!(!by(0, first).await.expect("the first host's"));
        assert_eq!(refused(by(0, first).await), Refusal::Signed, "a host consents once");
        assert_eq!(refused(by(1, first).await), Refusal::NotAllowed, "for the own host alone");
        assert_eq!(method(&db, &contest).await, was, "one host is not every host");
        assert!(by(1, second).await.expect("the second host's"));

        assert_eq!(method(&db, &contest).await, CALIBRATED);
        let found = only(&db, &contest).await;
        let hosts: Vec<_> = found.consents.iter().map(|one| (one.host.clone(), one.account.clone())).collect();
        assert_eq!(hosts.len(), 2);
        assert!(hosts.contains(&(contest.hosts[0].clone(), first.clone())));
        assert_eq!((found.was, found.becomes, found.reason.as_str()), (was, CALIBRATED, WHY));
        assert_eq!(found.state, State::Effective(NOW));
        let letters = mail::waiting(&db, &contest.edition).await.expect("letters");
        assert_eq!(letters.len(), 1, "one batch for whoever has begun an entry");
        assert_eq!(refused(by(1, second).await), Refusal::Signed, "a replay changes nothing");
        assert_eq!(refused(withdraw(&db, &contest.organiser, &id, NOW).await), Refusal::Stale);
        verify(&db, &Chain::from(&contest.edition), None).await.expect("a whole chain");
    })
    .await;
}

#[tokio::test]
async fn without_consent_a_published_method_stays_and_all_else_is_free() {
    for_each_db(|db| async move {
        let contest = contest(&db, "stays").await;
        let now = find(&db, &contest.online).await.expect("a query").expect("the round");
        let before = Settings::of(&now);
        let mut settings = before.clone();
        settings.rules.method = CALIBRATED;
        let update = async |settings: &Settings| {
            let seen = Settings::of(&find(&db, &contest.online).await.expect("a query").expect("the round")).mark();
            rounds::update(&db, &contest.organiser, &contest.online, &seen, settings, NOW).await
        };
        update(&settings).await.expect("nothing is published yet");
        plain_call(&db, &contest.competition).await;
        assert_eq!(refused(update(&before).await), Refusal::Published);
        let mut other = settings.clone();
        other.rules.advance_count += 1;
        update(&other).await.expect("the rest changes as before");
        assert_eq!(method(&db, &contest).await, CALIBRATED);
    })
    .await;
}

#[tokio::test]
async fn a_proposal_needs_a_reason_another_method_and_an_organiser() {
    for_each_db(|db| async move {
        let contest = published(&db, "proposals").await;
        let was = method(&db, &contest).await;
        let by = async |who: &AccountId, method: &Method, reason: &str| {
            propose(&db, who, &contest.online, (method, reason), NOW).await
        };
        let faults = async |method: &Method, reason: &str| match by(&contest.organiser, method, reason).await {
            Err(StoreError::Invalid(faults)) => faults,
            other => panic!("{other:?} is no fault"),
        };
        assert_eq!(faults(&CALIBRATED, " ").await, [Fault::new("reason", "fault-reason")]);
        assert_eq!(faults(&was, WHY).await, [Fault::new("method", "fault-amendment-same")]);
        for who in [&contest.stranger, &contest.signatories[0], &contest.juror_accounts[0]] {
            assert_eq!(refused(by(who, &CALIBRATED, WHY).await), Refusal::NotAllowed);
        }
        let unknown = propose(&db, &contest.organiser, &"no-such".into(), (&CALIBRATED, WHY), NOW).await;
        assert!(matches!(unknown, Err(StoreError::NotFound)));
        let id = proposed(&db, &contest).await;
        assert_eq!(faults(&CALIBRATED, WHY).await, [Fault::new("method", "fault-amendment-open")]);
        assert_eq!(refused(withdraw(&db, &contest.signatories[0], &id, NOW).await), Refusal::NotAllowed);
        withdraw(&db, &contest.organiser, &id, NOW).await.expect("taken back");
        assert_eq!(only(&db, &contest).await.state, State::Withdrawn(NOW));
        let late = consent(&db, &contest.signatories[0], &id, &contest.hosts[0], NOW).await;
        assert_eq!(refused(late), Refusal::Stale);
        proposed(&db, &contest).await;
    })
    .await;
}

#[tokio::test]
async fn after_the_first_submitted_scorecard_or_the_seal_nobody_changes_a_method() {
    for_each_db(|db| async move {
        let contest = published(&db, "late").await;
        let was = method(&db, &contest).await;
        let id = proposed(&db, &contest).await;
        submit(&db, &contest, 0, 0).await;
        let agrees = async || consent(&db, &contest.signatories[0], &id, &contest.hosts[0], NOW).await;
        assert_eq!(refused(agrees().await), Refusal::Frozen);
        let other = propose(&db, &contest.organiser, &contest.live, (&CALIBRATED, WHY), NOW).await;
        assert_eq!(refused(other), Refusal::Frozen, "another round's scores freeze it, too");
        seal(&db, &contest).await;
        assert_eq!(refused(agrees().await), Refusal::Sealed);
        assert_eq!(method(&db, &contest).await, was);
        let unknown = consent(&db, &contest.signatories[0], &id, &"no-such".into(), NOW).await;
        assert!(matches!(unknown, Err(StoreError::NotFound)));
    })
    .await;
}
