//! Stories of the ledger.

use judging::ids::AccountId;
use store::StoreError;
use store::ledger::{Act, Broken, Chain, Filter, Head, actors, filtered, head, newest, verbs, verify};

use crate::support::contest::{NOW, contest, english};
use crate::support::for_each_db;

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
async fn records_are_found_by_verb_by_person_and_by_day() {
    for_each_db(|db| async move {
        let (contest, other) = (contest(&db, "found").await, contest(&db, "elsewhere").await);
        let chain = Chain::from(&contest.edition);
        let known = verbs(&db, &chain).await.expect("a query");
        let start = head(&db, &chain).await.expect("a query").expect("a head").seq;
        let (organiser, chair) = (&contest.organiser, &contest.chair);
        let (day, next) = (NOW.plus_seconds(100_000), NOW.plus_seconds(200_000));
        for (account, verb, at) in [
            (organiser, "note.add", day),
            (chair, "note.add", day),
            (organiser, "note.drop", next),
            (organiser, "note.add", next),
        ] {
            let act = Act::begin(&db, chain.clone(), account, at).await.expect("an act");
            act.commit(verb, "subject", &()).await.expect("a commit");
        }
        let act = Act::begin(&db, Chain::from(&other.edition), organiser, day).await.expect("an act");
        act.commit("note.add", "subject", &()).await.expect("a commit");
        let find = async |verb: &str, actor: &str, span, before, limit| {
            let filter = Filter { verb: verb.into(), actor: actor.into(), span };
            let found = filtered(&db, &chain, &filter, before, limit).await.expect("records");
            found.into_iter().map(|signed| signed.record.seq - start).collect::<Vec<_>>()
        };
        let whole = Some((day, next));
        assert_eq!(find("note.add", "", None, None, 9).await, [4, 2, 1]);
        assert_eq!(find("note.add", "", None, Some(start + 4), 1).await, [2], "it pages");
        assert_eq!(find("", chair.as_str(), None, None, 9).await, [2]);
        assert_eq!(find("note.drop", organiser.as_str(), None, None, 9).await, [3]);
        assert_eq!(find("", "", whole, None, 9).await, [2, 1], "the end is not in the span");
        assert_eq!(find("note.add", organiser.as_str(), whole, None, 9).await, [1]);
        assert_eq!(find("note.none", "", whole, None, 9).await, [0; 0]);

        let mut expected = [known, vec!["note.add".into(), "note.drop".into()]].concat();
        expected.sort();
        assert_eq!(verbs(&db, &chain).await.expect("a query"), expected);
        let actors = actors(&db, &chain).await.expect("a query");
        let name = |id: &AccountId| actors.iter().find(|(actor, _)| actor == id.as_str()).expect("an actor").1.clone();
        assert_eq!((name(organiser), name(chair)), (Some(english("organiser")), Some(english("chair"))));
        assert!(actors.contains(&("program".into(), None)));
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
