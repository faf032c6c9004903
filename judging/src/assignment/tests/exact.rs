//! Small problems against every possible assignment.

use std::cmp::Reverse;

use proptest::prelude::*;

use super::exchange::{squares, worth};
use super::*;

/// What is compared: the least open sum, what everybody has who could have it, the total, and how even loads are.
type Best = (i64, i64, i64, Reverse<usize>);

/// The best over every assignment, by trying all.
fn brute_force(request: &Request) -> Option<Best> {
    let problem = problem(request);
    let free: Vec<Assigned> = problem
        .pairs()
        .iter()
        .map(|pair| (pair.entry.clone(), pair.juror.clone()))
        .filter(|pair| !problem.fixed().contains(pair))
        .collect();
    let fixed = |id: &EntryId| problem.fixed().iter().filter(|fixed| fixed.0 == *id).count();
    let open: usize = problem.entries().iter().map(|need| need.reviews.saturating_sub(fixed(&need.id))).sum();
    // With more or fewer, some entry has too many or too few.
    let choices = (0_u32..1 << free.len()).filter(|choice| choice.count_ones() as usize == open);
    let plans = choices.filter_map(|choice| {
        let chosen = free.iter().enumerate().filter(|(bit, _)| choice >> bit & 1 == 1).map(|(_, pair)| pair.clone());
        let pairs: Vec<Assigned> = problem.fixed().iter().cloned().chain(chosen).collect();
        let seen = review(&problem, &pairs);
        let (least, next, total) = worth(request, &pairs);
        let closed = seen.worst.as_ref().map_or(0, |served| served.sum);
        let floors = if least == i64::MAX { (closed, closed) } else { (least, next) };
        seen.breaches.is_empty().then(|| (floors.0, floors.1, total, Reverse(squares(&seen))))
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

fn sided() -> impl Strategy<Value = Request> {
    let sides = prop::collection::vec(prop_oneof![1 => Just(0_usize), 4 => Just(1), 4 => Just(2)], 4);
    (small(), sides, prop_oneof![4 => Just(1_usize), 1 => Just(2)]).prop_map(|(request, sides, least)| {
        let jurors = request.jurors.len();
        with_sides(request, &sides[..jurors], least)
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn small_problems_are_solved_exactly(request in prop_oneof![small(), sided()]) {
        let best = brute_force(&request).map(|(floor, next, total, _)| (floor, next, total));
        prop_assert_eq!(found(&request)?.map(|(floor, next, total, _)| (floor, next, total)), best);
    }

    #[test]
    fn loads_are_as_even_as_they_can_be_for_nothing_where_entries_have_one_review(request in small()) {
        let entries = request.entries.iter().map(|need| EntryNeed { reviews: need.reviews.min(1), ..need.clone() });
        let request = Request { entries: entries.collect(), ..request.clone() };
        prop_assert_eq!(found(&request)?, brute_force(&request));
    }
}

fn found(request: &Request) -> Result<Option<Best>, TestCaseError> {
    let problem = problem(request);
    let Ok(plan) = assign(&problem) else { return Ok(None) };
    prop_assert_eq!(plan.proven, Proven { worst: true, total: true });
    prop_assert_eq!((plan.next_bound, plan.best_total), (plan.next_floor, plan.total));
    let seen = review(&problem, &plan.before_exchanges());
    Ok(Some((plan.floor, plan.next_floor, plan.total, Reverse(squares(&seen)))))
}
