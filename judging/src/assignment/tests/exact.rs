//! Small problems against every possible assignment.

use proptest::prelude::*;

use super::*;

/// The best (worst open sum, total) over every assignment, by trying all.
fn brute_force(request: &Request) -> Option<(i64, i64)> {
    let problem = problem(request);
    let closed =
        |entry: &EntryNeed| problem.fixed().iter().filter(|fixed| fixed.0 == entry.id).count() >= entry.reviews;
    let free: Vec<Assigned> = problem
        .pairs()
        .iter()
        .map(|pair| (pair.entry.clone(), pair.juror.clone()))
        .filter(|pair| !problem.fixed().contains(pair))
        .collect();
    let choices = 0_u32..1 << free.len();
    let plans = choices.filter_map(|choice| {
        let chosen = free.iter().enumerate().filter(|(bit, _)| choice >> bit & 1 == 1).map(|(_, pair)| pair.clone());
        let seen = review(&problem, &problem.fixed().iter().cloned().chain(chosen).collect::<Vec<_>>());
        let open = problem.entries().iter().zip(&seen.entries).filter(|(entry, _)| !closed(entry));
        let worst =
            open.map(|(_, served)| served.sum).min().or(seen.worst.map(|served| served.sum)).unwrap_or_default();
        seen.breaches.is_empty().then_some((worst, seen.total))
    });
    plans.max()
}

fn small() -> impl Strategy<Value = Request> {
    (1_usize..=5, 1_usize..=4)
        .prop_flat_map(|(entries, jurors)| {
            let affinity = prop_oneof![1 => Just(-1_i64), 5 => 0..12_i64, 2 => 0..FULL_AFFINITY];
            let affinities = prop::collection::vec(prop::collection::vec(affinity, jurors), entries);
            let reviews = prop::collection::vec(0..=3.min(jurors), entries);
            let loads = prop::collection::vec((0_usize..=1, 1_usize..=4), jurors);
            let fixed = prop::collection::btree_set((0..entries, 0..jurors), 0..=2);
            (affinities, reviews, loads, fixed).prop_filter("at most 12 pairs for the brute force", |(rows, ..)| {
                rows.iter().flatten().filter(|affinity| **affinity >= 0).count() <= 12
            })
        })
        .prop_map(|(affinities, reviews, loads, fixed)| Request {
            fixed: fixed.into_iter().map(|(row, column)| (entry(row), juror(column))).collect(),
            ..request(&affinities, &reviews, &loads)
        })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn small_problems_are_solved_exactly(request in small()) {
        let problem = problem(&request);
        let found = assign(&problem).ok().map(|plan| (plan.floor, plan.best_total, plan.total, plan.proven));
        let expected = brute_force(&request);
        let proven = Proven { worst: true, total: true };
        prop_assert_eq!(found, expected.map(|(worst, total)| (worst, total, total, proven)));
    }
}
