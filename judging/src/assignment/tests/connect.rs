//! Exchanges tie the jury together, and cost nothing that they may not.

use proptest::prelude::*;

use super::exchange::{neighbours, squares, worth};
use super::*;

fn assigned(plan: &Plan) -> Vec<Assigned> {
    plan.assignments.iter().map(|one| (one.entry.clone(), one.juror.clone())).collect()
}

fn plan(request: &Request, slack: u32) -> Plan {
    assign(&problem(&Request { slack, ..request.clone() })).unwrap()
}

#[test]
fn parts_are_joined_within_the_slack() {
    // Two panels, each of which is worth a little less to the other's entries; two entries want the same juror, so that
    // the floor is low.
    let wanted = vec![-1, -1, -1, -1, 900, 100];
    let (here, there) = (vec![500, 500, 499, 499, -1, -1], vec![499, 499, 500, 500, -1, -1]);
    let rows = [wanted.clone(), here.clone(), here, there.clone(), there, wanted];
    let loads = [(2, 2), (2, 2), (2, 2), (2, 2), (1, 1), (1, 1)];
    let request = request(&rows, &[1, 2, 2, 2, 2, 1], &loads);
    let apart = plan(&request, 399);
    assert_eq!((apart.components, apart.floor, apart.total, apart.exchanges.len()), (4, 100, 5_000, 0));
    let joined = plan(&request, 400);
    assert_eq!((joined.components, joined.floor, joined.total, joined.best_total), (3, 100, 4_998, 5_000));
    let pass = |row, from, to| Step { entry: entry(row), from: Some(juror(from)), to: juror(to), affinity: 499 };
    assert_eq!(joined.exchanges, vec![pass(1, 0, 2), pass(3, 2, 0)]);
    assert_eq!(joined.before_exchanges(), assigned(&apart));
}

#[test]
fn a_ring_of_jurors_is_drawn_together() {
    let request = request(&vec![vec![700; 8]; 16], &[2; 16], &[(4, 4); 8]);
    let plan = plan(&request, 0);
    let (before, after) = (lambda2(&plan.before_exchanges()).unwrap(), lambda2(&assigned(&plan)).unwrap());
    assert_eq!((plan.components, plan.total), (1, 2 * 16 * 700));
    // Each juror shares two entries with either neighbour: 1 − cos(2π/8), twice.
    assert!((before - 0.292_893).abs() < 1e-6 && after >= 0.5, "{before} to {after}");
}

pub(super) fn loose() -> impl Strategy<Value = Request> {
    (4_usize..=12, 3_usize..=7).prop_flat_map(|(entries, jurors)| {
        let affinity = prop_oneof![1 => Just(-1_i64), 3 => Just(500_000), 3 => 400_000..600_000_i64];
        let affinities = prop::collection::vec(prop::collection::vec(affinity, jurors), entries);
        let reviews = prop::collection::vec(1_usize..=2, entries);
        let loads = prop::collection::vec((0_usize..=2, 3_usize..=8), jurors);
        let fixed = prop::collection::btree_set((0..entries, 0..jurors), 0..=3);
        let slack = prop::sample::select(vec![0, DEFAULT_SLACK, 100_000]);
        let sides = (prop::collection::vec(0_usize..=2, jurors), prop_oneof![3 => Just(0_usize), 2 => Just(1)]);
        (affinities, reviews, loads, fixed, slack, sides).prop_map(
            |(affinities, reviews, loads, fixed, slack, (sides, least))| {
                let fixed = fixed.into_iter().map(|(row, column)| (entry(row), juror(column))).collect();
                let request = Request { fixed, slack, ..request(&affinities, &reviews, &loads) };
                with_sides(request, &sides, least)
            },
        )
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn exchanges_only_ever_tie(request in loose()) {
        let problem = problem(&request);
        let Ok(plan) = assign(&problem) else { return Ok(()) };
        let (before, after) = (review(&problem, &plan.before_exchanges()), review(&problem, &assigned(&plan)));
        prop_assert_eq!((&before.breaches, &after.breaches), (&vec![], &vec![]));
        prop_assert!(after.components <= before.components);
        prop_assert_eq!(squares(&before), squares(&after));
        let (worth_before, worth_after) =
            (worth(&request, &plan.before_exchanges()), worth(&request, &assigned(&plan)));
        prop_assert!(worth_before.0 >= plan.floor && worth_after.0 >= plan.floor);
        prop_assert!(worth_before.1 >= plan.next_floor && worth_after.1 >= plan.next_floor);
        let allowed = i128::from(plan.best_total) * i128::from(request.slack);
        prop_assert!(i128::from(plan.best_total - after.total) * 1_000_000 <= allowed);
        let tied = [&plan.before_exchanges(), &assigned(&plan)].map(|pairs| lambda2(pairs).unwrap_or_default());
        prop_assert!(plan.exchanges.is_empty() || after.components < before.components || tied[0] < tied[1]);
        // No move and no swap that costs nothing forbidden joins what is left in parts.
        for other in neighbours(&request, &assigned(&plan)) {
            let (seen, kept) = (review(&problem, &other), worth(&request, &other));
            let sided = seen.breaches.iter().all(|breach| !matches!(breach, Breach::TooFewOfSide { .. }));
            let allowed = i128::from(plan.best_total - seen.total) * 1_000_000 <= allowed
                && sided
                && kept.1 >= plan.next_floor
                && squares(&seen) == squares(&after);
            prop_assert!(!allowed || seen.components >= after.components);
        }
    }
}
