//! Pairs that organisers keep and forbid.

use super::*;

#[tokio::test]
async fn what_is_kept_and_what_is_forbidden_binds_the_optimiser_until_it_is_lifted() {
    for_each_db(|db| async move {
        let it = contest(&db, "rules").await;
        // The first juror knows the field, the second does not: without rules the first gets all.
        run(&db, &it, "update juror set expertise = '[\"ai\"]' where competition_id = $1 and code = 'J01'").await;
        let free: BTreeSet<_> = (0..3).map(|entry| pair(&it, entry, 0)).collect();
        assert_eq!(solved(&db, &it.online, ONE_EACH).await.1.pairs, free);

        rule(&db, &it, (0, 1), Rule::Keep).await.expect("kept");
        rule(&db, &it, (1, 0), Rule::Forbid).await.expect("forbidden");
        let ruled = BTreeSet::from([pair(&it, 0, 1), pair(&it, 1, 1), pair(&it, 2, 0)]);
        ask(&db, &it, ONE_EACH).await;
        assert_eq!(pairs_in(&db, &it.online, State::Proposed).await, ruled);
        let listed = of_entries(&db, &it.online, &it.entries).await.expect("a list");
        let reasons: Vec<&str> =
            listed.iter().map(|found| found.reason.as_str()).filter(|why| !why.is_empty()).collect();
        assert_eq!(reasons, ["Because."], "the kept pair says why");
        commit_all(&db, &it).await;

        let whole = solved(&db, &it.online, WHOLE_JURY).await.1.pairs;
        assert_eq!((whole.len(), whole.contains(&pair(&it, 1, 0))), (5, false));
        let infeasible = solve(&read(&db, &it.online).await.expect("facts"), TWO_EACH).expect_err("one is forbidden");
        let few: Vec<_> = infeasible.too_few_jurors.iter().map(|few| (&few.entry, few.reviews, few.eligible)).collect();
        assert_eq!(few, [(&it.entries[1], 2, 1)]);

        let found = rules(&db, &it.online).await.expect("rules");
        let told: Vec<_> = found.iter().map(|rule| (&rule.entry, rule.rule, rule.reason.as_str())).collect();
        assert_eq!(told, [(&it.entries[0], Rule::Keep, "Because."), (&it.entries[1], Rule::Forbid, "Because.")]);
        assert_eq!((found[0].made_by.get(Language::English), found[0].made_at), ("organiser", NOW));
        for rule in &found {
            lift(&db, &it.organiser, &it.online, &rule.id, NOW).await.expect("lifted");
        }
        let again = lift(&db, &it.organiser, &it.online, &found[0].id, NOW).await;
        assert!(matches!(again, Err(StoreError::NotFound)), "{again:?}");
        assert_eq!(rules(&db, &it.online).await.expect("rules"), []);
        assert_eq!(solved(&db, &it.online, ONE_EACH).await.1.pairs, free);
        verify(&db, &Chain::from(&it.edition), None).await.expect("a whole chain");
    })
    .await;
}

#[tokio::test]
async fn a_forbidden_pair_goes_with_what_was_made_by_hand_and_a_conflict_comes_before_a_kept_one() {
    for_each_db(|db| async move {
        let it = contest(&db, "forbid").await;
        let stood = pair(&it, 0, 0);
        add(&db, &it.organiser, &it.online, (&stood.0, &stood.1), "", NOW).await.expect("by hand");
        rule(&db, &it, (0, 0), Rule::Forbid).await.expect("forbidden");
        assert_eq!(pairs_in(&db, &it.online, State::Proposed).await, BTreeSet::new(), "it goes at once");
        rule(&db, &it, (0, 0), Rule::Keep).await.expect("the other way round");
        ask(&db, &it, ONE_EACH).await;
        commit_all(&db, &it).await;
        assert!(pairs_in(&db, &it.online, State::Assigned).await.contains(&stood));

        rule(&db, &it, (0, 0), Rule::Forbid).await.expect("forbidden again");
        assert!(pairs_in(&db, &it.online, State::Assigned).await.contains(&stood), "a task stays until the commit");
        ask(&db, &it, ONE_EACH).await;
        commit_all(&db, &it).await;
        assert!(!pairs_in(&db, &it.online, State::Assigned).await.contains(&stood));

        rule(&db, &it, (0, 0), Rule::Keep).await.expect("kept");
        conflict(&db, &it, (0, 0), "declared").await;
        let (facts, solution) = solved(&db, &it.online, ONE_EACH).await;
        assert!(!facts.is_kept(&stood) && !solution.pairs.contains(&stood), "a conflict comes first");
    })
    .await;
}

#[tokio::test]
async fn rules_that_cannot_be_obeyed_are_refused_and_bind_changes_by_hand() {
    for_each_db(|db| async move {
        let it = contest(&db, "unruly").await;
        let fault = |kind| [Fault::new("juror", kind)];
        let ruled = |kind| [Fault::new("ruled", kind)];
        let silent = NewRule { reason: "  ".into(), ..new_rule(&it, (0, 0), Rule::Keep) };
        let silent = settle(&db, &it.organiser, &it.online, &silent, NOW).await;
        assert_eq!(faults(silent), [Fault::new("why", "fault-assignment-reason")]);

        rule(&db, &it, (0, 0), Rule::Forbid).await.expect("forbidden");
        let added = add(&db, &it.organiser, &it.online, (&it.entries[0], &it.jurors[0]), "why", NOW).await;
        assert_eq!(faults(added), fault("fault-assignment-forbidden"));
        rule(&db, &it, (1, 0), Rule::Keep).await.expect("kept");
        ask(&db, &it, ONE_EACH).await;
        let removed = remove(&db, &it.organiser, &it.online, (&it.entries[1], &it.jurors[0]), NOW).await;
        assert_eq!(faults(removed), fault("fault-assignment-kept"));
        assert_eq!(faults(rule(&db, &it, (1, 1), Rule::Keep).await), ruled("fault-assignment-kept-entry"));
        run(&db, &it, "update juror set capacity = 1 where competition_id = $1").await;
        assert_eq!(faults(rule(&db, &it, (2, 0), Rule::Keep).await), ruled("fault-assignment-kept-juror"));

        commit_all(&db, &it).await;
        score(&db, &it, &pair(&it, 1, 0)).await;
        assert_eq!(faults(rule(&db, &it, (1, 0), Rule::Forbid).await), ruled("fault-assignment-scored"));
        conflict(&db, &it, (2, 1), "confirmed").await;
        assert_eq!(faults(rule(&db, &it, (2, 1), Rule::Keep).await), ruled("fault-assignment-conflict"));
        run(
            &db,
            &it,
            "update assignment set state = 'recused' where juror_id in
                       (select id from juror where competition_id = $1)",
        )
        .await;
        assert_eq!(faults(rule(&db, &it, (1, 0), Rule::Keep).await), ruled("fault-assignment-recused"));
        let other = contest(&db, "unruly-other").await;
        let foreign = NewRule { juror: other.jurors[0].clone(), ..new_rule(&it, (0, 0), Rule::Forbid) };
        let foreign = settle(&db, &it.organiser, &it.online, &foreign, NOW).await;
        assert!(matches!(foreign, Err(StoreError::NotFound)), "{foreign:?}");
    })
    .await;
}
