//! Assignments made and taken off by hand.

use super::*;

#[tokio::test]
async fn the_figures_follow_what_is_changed_by_hand() {
    for_each_db(|db| async move {
        let it = contest(&db, "figures").await;
        run(&db, &it, "update juror set expertise = '[\"ai\"]' where competition_id = $1").await;
        ask(&db, &it, TWO_EACH).await;
        let now = async || as_it_stands(&read(&db, &it.online).await.expect("facts"), &TWO_EACH);
        let figures = latest(&db, &it.online).await.expect("a query").expect("a proposal").figures.expect("figures");
        let proposed = now().await;
        assert!(figures.worst > 0);
        assert_eq!(proposed.worst.as_ref().map(|served| served.sum), Some(figures.worst));
        assert_eq!((proposed.total, proposed.components), (figures.total, figures.components));

        let second = &it.entries[1];
        remove(&db, &it.organiser, &it.online, (second, &it.jurors[0]), NOW).await.expect("removed");
        let fewer = now().await;
        let worst = fewer.worst.expect("an entry");
        assert_eq!((&worst.entry, worst.assigned, worst.sum), (second, 1, figures.worst / 2));
        assert_eq!(fewer.total, figures.total - figures.worst / 2);
        let loads: Vec<usize> = fewer.loads.iter().map(|load| load.load).collect();
        assert_eq!(loads, [2, 3]);
        let unchanged = latest(&db, &it.online).await.expect("a query").expect("a proposal").figures;
        assert_eq!(unchanged, Some(figures), "the run's own figures stay beside");

        add(&db, &it.organiser, &it.online, (second, &it.jurors[0]), "", NOW).await.expect("added");
        assert_eq!(now().await, proposed);
    })
    .await;
}

#[tokio::test]
async fn what_speaks_against_a_juror_is_answered_with_a_reason() {
    for_each_db(|db| async move {
        let it = contest(&db, "reason").await;
        let (entry, juror) = pair(&it, 0, 0);
        run(&db, &it, "update juror set languages = '[\"fr\"]', capacity = 0 where competition_id = $1").await;
        conflict(&db, &it, (0, 0), "suspected").await;
        let facts = read(&db, &it.online).await.expect("facts");
        let effect = consider(&facts, &TWO_EACH, &Change::Add(entry.clone(), juror.clone())).expect("an effect");
        assert_eq!(
            effect.objections,
            [Objection::Suspected, Objection::Language(Language::English), Objection::Capacity]
        );
        assert_eq!((effect.before.load, effect.after.load, effect.capacity), (0, 1, 0));
        assert_eq!((effect.before.reviews, effect.after.reviews, effect.needed), (0, 1, 2));

        let silent = add(&db, &it.organiser, &it.online, (&entry, &juror), "  ", NOW).await;
        assert_eq!(faults(silent), [Fault::new("reason", "fault-assignment-reason")]);
        let long = add(&db, &it.organiser, &it.online, (&entry, &juror), &"因".repeat(501), NOW).await;
        assert_eq!(faults(long), [Fault::new("reason", "fault-assignment-reason-long")]);
        add(&db, &it.organiser, &it.online, (&entry, &juror), " Only expert. ", NOW).await.expect("an addition");
        let listed = of_entries(&db, &it.online, &it.entries).await.expect("a list");
        let listed: Vec<_> = listed.into_iter().map(|found| (found.entry, found.juror, found.reason)).collect();
        assert_eq!(listed, [(entry.clone(), juror.clone(), "Only expert.".to_owned())]);
        commit_all(&db, &it).await;
        assert_eq!(pairs_in(&db, &it.online, State::Assigned).await, BTreeSet::from([(entry, juror)]));
    })
    .await;
}

#[tokio::test]
async fn changes_that_cannot_be_made_are_refused() {
    for_each_db(|db| async move {
        let it = contest(&db, "cannot").await;
        let fault = |kind| [Fault::new("juror", kind)];
        conflict(&db, &it, (0, 0), "declared").await;
        let added = |entry: usize, juror: usize| {
            let (db, it) = (&db, &it);
            async move { add(db, &it.organiser, &it.online, (&it.entries[entry], &it.jurors[juror]), "why", NOW).await }
        };
        let removed = |entry: usize, juror: usize| {
            let (db, it) = (&db, &it);
            async move { remove(db, &it.organiser, &it.online, (&it.entries[entry], &it.jurors[juror]), NOW).await }
        };
        assert_eq!(faults(added(0, 0).await), fault("fault-assignment-conflict"));
        assert_eq!(faults(removed(0, 1).await), fault("fault-assignment-gone"));
        added(0, 1).await.expect("an addition");
        assert_eq!(faults(added(0, 1).await), fault("fault-assignment-there"));
        commit_all(&db, &it).await;
        score(&db, &it, &pair(&it, 0, 1)).await;
        assert_eq!(faults(removed(0, 1).await), fault("fault-assignment-scored"));
        run(
            &db,
            &it,
            "update assignment set state = 'recused' where juror_id in
                       (select id from juror where competition_id = $1)",
        )
        .await;
        assert_eq!(faults(added(0, 1).await), fault("fault-assignment-recused"));
        let facts = read(&db, &it.online).await.expect("facts");
        let infeasible = solve(&facts, ONE_EACH).expect_err("one has a conflict, the other stepped back");
        assert_eq!(infeasible.too_few_jurors.iter().map(|short| &short.entry).collect::<Vec<_>>(), [&it.entries[0]]);
    })
    .await;
}

#[tokio::test]
async fn a_change_by_hand_is_refused_when_it_would_mean_something_else_than_was_seen() {
    for_each_db(|db| async move {
        let it = contest(&db, "effect").await;
        let (entry, juror) = pair(&it, 0, 0);
        let change = Change::Add(entry.clone(), juror.clone());
        let facts = read(&db, &it.online).await.expect("facts");
        let effect = consider(&facts, &TWO_EACH, &change).expect("an effect");
        let worst = Some((it.entries[0].clone(), 0));
        let before = Side { load: 0, reviews: 0, lacking: 0, served: 0, worst, total: 0, components: 0 };
        assert_eq!((&effect.before, effect.after.components), (&before, 1));
        add(&db, &it.organiser, &it.online, (&it.entries[1], &juror), "", NOW).await.expect("another");
        let stale = [Fault::new("reviews", "fault-assignment-stale")];
        let late = assignments::add(&db, &it.organiser, &it.online, (&entry, &juror), ("", &effect.mark()), NOW).await;
        assert_eq!(faults(late), stale, "the juror's load is another now");
        add(&db, &it.organiser, &it.online, (&entry, &juror), "", NOW).await.expect("what is seen now");
        let seen = mark(&db, &it.online, &Change::Remove(entry.clone(), juror.clone())).await;
        add(&db, &it.organiser, &it.online, (&it.entries[2], &juror), "", NOW).await.expect("a third");
        let late = assignments::remove(&db, &it.organiser, &it.online, (&entry, &juror), &seen, NOW).await;
        assert_eq!(faults(late), stale);
    })
    .await;
}

#[tokio::test]
async fn a_pair_is_explained_by_what_it_was_decided_on() {
    for_each_db(|db| async move {
        let it = contest(&db, "why").await;
        run(
            &db,
            &it,
            "update juror set expertise = '[\"ai\"]', languages = '[\"fr\",\"en\"]'
             where competition_id = $1 and code = 'J01'",
        )
        .await;
        ask(&db, &it, ONE_EACH).await;
        conflict(&db, &it, (0, 0), "dismissed").await;
        let facts = read(&db, &it.online).await.expect("facts");
        let why = |entry: usize, juror: usize| facts.why(&it.entries[entry], &it.jurors[juror], &ONE_EACH);
        let expected = Why {
            fit: Some(900_000),
            best: Some(900_000),
            worst: Some(0),
            known: vec!["ai".into()],
            unknown: vec![],
            language: Language::English,
            reading: Reading::Reads,
            load: 3,
            capacity: 5,
            all_loads: 3,
            jurors: 2,
            conflict: Some(judging::assignment::affinity::Conflict::Dismissed),
        };
        assert_eq!(why(0, 0), Some(expected.clone()));
        let other = Why {
            fit: Some(0),
            known: vec![],
            unknown: vec!["ai".into()],
            reading: Reading::NotOnRecord,
            load: 0,
            conflict: None,
            ..expected
        };
        assert_eq!(why(0, 1), Some(other));
        assert_eq!(facts.why(&it.entries[0], &"nobody".into(), &ONE_EACH), None);
    })
    .await;
}
