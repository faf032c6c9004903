//! Stories of the ledger.

mod support;

use judging::ids::AccountId;
use store::StoreError;
use store::ledger::{Act, Broken, Chain, Head, head, newest, verify};
use support::contest::{NOW, contest};
use support::for_each_db;

#[tokio::test]
async fn every_act_is_a_link_of_the_chain() {
    for_each_db(|db| async move {
        let contest = contest(&db, "chain").await;
        let chain = Chain::from(&contest.edition);
        let before = head(&db, &chain).await.expect("a query").expect("a head");
        let act = Act::begin(&db, chain.clone(), &contest.organiser, NOW).await.expect("an act");
        assert_eq!(act.head_before(), before);
        let after = act.commit("note.add", "subject", &"content").await.expect("a commit");
        assert_eq!(after.seq, before.seq + 1);
        assert_eq!(verify(&db, &chain, Some(&before)).await.expect("a whole chain"), after);
        let record = newest(&db, &chain, None, 1).await.expect("records").pop().expect("the newest").record;
        assert_eq!((record.verb.as_str(), record.actor.as_str()), ("note.add", contest.organiser.as_str()));
        assert_eq!(record.hash, record.expected_hash());
    })
    .await;
}

#[tokio::test]
async fn an_act_that_is_dropped_leaves_nothing() {
    for_each_db(|db| async move {
        let contest = contest(&db, "drop").await;
        let chain = Chain::from(&contest.edition);
        let before = head(&db, &chain).await.expect("a query");
        drop(Act::begin(&db, chain.clone(), &contest.organiser, NOW).await.expect("an act"));
        let next = Act::begin(&db, chain.clone(), &contest.organiser, NOW).await.expect("the head is free again");
        assert_eq!(Some(next.head_before()), before);
        drop(next);
        assert_eq!(head(&db, &chain).await.expect("a query"), before);
    })
    .await;
}

#[tokio::test]
async fn a_chain_that_nobody_started_takes_no_act() {
    for_each_db(|db| async move {
        let act = Act::begin(&db, Chain::Edition("no-such".into()), &AccountId::from("nobody"), NOW).await;
        assert!(matches!(act.err(), Some(StoreError::NotFound)));
    })
    .await;
}

#[tokio::test]
async fn a_changed_record_and_a_cut_tail_are_named() {
    for_each_db(|db| async move {
        let contest = contest(&db, "broken").await;
        let chain = Chain::from(&contest.edition);
        let name = chain.name().to_owned();
        let whole = head(&db, &chain).await.expect("a query").expect("a head");
        let gone = Head { seq: whole.seq + 1, hash: "ab".repeat(32) };
        let cut = verify(&db, &chain, Some(&gone)).await.expect_err("this head is not in the chain");
        let named = Broken::Head { chain: name.clone(), seq: gone.seq, hash: gone.hash };
        assert!(matches!(cut, StoreError::Ledger(broken) if broken == named));

        let mut tx = db.begin().await.expect("a transaction");
        tx.run("update ledger set verb = 'other' where chain = $1 and seq = 2", store::args![&name])
            .await
            .expect("an update");
        tx.commit().await.expect("a commit");
        let changed = verify(&db, &chain, None).await.expect_err("a record was changed");
        assert!(matches!(changed, StoreError::Ledger(broken) if broken == Broken::Changed { chain: name, seq: 2 }));
    })
    .await;
}
