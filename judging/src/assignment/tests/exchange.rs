//! At the reported optimum, no single move and no swap is better.

use std::ops::ControlFlow;

use proptest::prelude::*;

use super::super::balance::balance;
use super::super::instance::{Arc, Instance};
use super::super::search::total;
use super::super::watch::Meter;
use super::connect::loose;
use super::*;

/// Every set of pairs that is one move or one swap away and obeys loads.
pub(super) fn neighbours(request: &Request, pairs: &[Assigned]) -> Vec<Vec<Assigned>> {
    let eligible = |entry: &EntryId, juror: &JurorId| {
        let has = |pair: &Pair| pair.entry == *entry && pair.juror == *juror;
        request.pairs.iter().any(has) && !pairs.contains(&(entry.clone(), juror.clone()))
    };
    let load = |juror: &JurorId| pairs.iter().filter(|pair| pair.1 == *juror).count();
    let capacity = |juror: &JurorId| request.jurors.iter().find(|capacity| capacity.id == *juror).unwrap();
    let free = |pair: &Assigned| !request.fixed.contains(pair);
    let mut found = Vec::new();
    for (at, (entry, from)) in pairs.iter().enumerate().filter(|(_, pair)| free(pair)) {
        for JurorCapacity { id: to, max_load, .. } in &request.jurors {
            if eligible(entry, to) && load(to) < *max_load && load(from) > capacity(from).min_load {
                let mut moved = pairs.to_vec();
                moved[at].1 = to.clone();
                found.push(moved);
            }
        }
        for (with, (other, to)) in pairs.iter().enumerate().skip(at + 1).filter(|(_, pair)| free(pair)) {
            if eligible(entry, to) && eligible(other, from) {
                let mut swapped = pairs.to_vec();
                (swapped[at].1, swapped[with].1) = (to.clone(), from.clone());
                found.push(swapped);
            }
        }
    }
    found
}

/// What the published order looks at: the least sum of an open entry, the least of those that have less than four fifths
/// of what they could have alone (or all have more), and the total.
pub(super) fn worth(request: &Request, pairs: &[Assigned]) -> (i64, i64, i64) {
    let affinity = |entry: &EntryId, juror: &JurorId| {
        let pair = request.pairs.iter().find(|pair| pair.entry == *entry && pair.juror == *juror);
        pair.map_or(0, |pair| pair.affinity)
    };
    let mut open: Vec<(i64, i64)> = Vec::new();
    for need in &request.entries {
        let fixed: Vec<&Assigned> = request.fixed.iter().filter(|fixed| fixed.0 == need.id).collect();
        let missing = need.reviews.saturating_sub(fixed.len());
        let pairs_of = request.pairs.iter().filter(|pair| pair.entry == need.id);
        let free = pairs_of.filter(|pair| fixed.iter().all(|fixed| fixed.1 != pair.juror));
        let side = |juror: &JurorId| request.sides.of.get(juror).map_or("", String::as_str);
        let mut others: Vec<(i64, &str)> = free.map(|pair| (pair.affinity, side(&pair.juror))).collect();
        others.sort_unstable_by_key(|(affinity, _)| std::cmp::Reverse(*affinity));
        // Of each side what it lacks, then the best of the others.
        let mut best = Vec::new();
        for name in request.sides.names() {
            let has = fixed.iter().filter(|fixed| side(&fixed.1) == name).count();
            for _ in has..request.sides.least {
                let at = others.iter().position(|other| other.1 == name);
                best.extend(at.map(|at| others.remove(at).0));
            }
        }
        best.extend(others.into_iter().map(|other| other.0));
        let kept: i64 = fixed.iter().map(|fixed| affinity(&fixed.0, &fixed.1)).sum();
        let sum: i64 = pairs.iter().filter(|pair| pair.0 == need.id).map(|pair| affinity(&pair.0, &pair.1)).sum();
        open.extend((missing > 0).then(|| (sum, kept + best.iter().take(missing).sum::<i64>())));
    }
    let least = open.iter().map(|(sum, _)| *sum).min().unwrap_or(i64::MAX);
    let lowest = open.iter().map(|(_, ceiling)| *ceiling).min().unwrap_or(i64::MAX);
    let protected = open.iter().map(|(sum, ceiling)| (*sum, lowest.max(ceiling * 4 / 5)));
    let highest = protected.clone().map(|(_, protected)| protected).max().unwrap_or_default();
    let next = protected.filter(|(sum, protected)| sum < protected).map(|(sum, _)| sum).min().unwrap_or(highest);
    let total = pairs.iter().map(|pair| affinity(&pair.0, &pair.1)).sum();
    (least, next, total)
}

fn middling() -> impl Strategy<Value = Request> {
    let sides = (prop::collection::vec(0_usize..=2, 6), prop_oneof![3 => Just(0_usize), 2 => Just(1)]);
    (unsided(), sides).prop_map(|(request, (sides, least))| {
        let jurors = request.jurors.len();
        with_sides(request, &sides[..jurors], least)
    })
}

fn unsided() -> impl Strategy<Value = Request> {
    (4_usize..=9, 3_usize..=6).prop_flat_map(|(entries, jurors)| {
        let affinity = prop_oneof![1 => Just(-1_i64), 4 => 0..20_i64, 4 => 0..FULL_AFFINITY];
        let affinities = prop::collection::vec(prop::collection::vec(affinity, jurors), entries);
        let reviews = prop::collection::vec(0_usize..=2, entries);
        let loads = prop::collection::vec((0_usize..=1, 3_usize..=6), jurors);
        let fixed = prop::collection::btree_set((0..entries, 0..jurors), 0..=2);
        (affinities, reviews, loads, fixed).prop_map(|(affinities, reviews, loads, fixed)| Request {
            fixed: fixed.into_iter().map(|(row, column)| (entry(row), juror(column))).collect(),
            ..request(&affinities, &reviews, &loads)
        })
    })
}

/// As [`neighbours`], those only that give every entry its sides.
fn allowed(request: &Request, pairs: &[Assigned]) -> Vec<Vec<Assigned>> {
    let problem = problem(request);
    let lacks = |other: &[Assigned]| review(&problem, other).lacking_of_sides().next().is_some();
    neighbours(request, pairs).into_iter().filter(|other| !lacks(other)).collect()
}

pub(super) fn squares(review: &Review) -> usize {
    review.loads.iter().map(|load| load.load * load.load).sum()
}

/// A neighbour that loses at most `spare` millionths, keeps the floors and has more even loads.
fn more_even(request: &Request, pairs: &[Assigned], floors: (i64, i64), spare: i64) -> Option<Vec<Assigned>> {
    let problem = problem(request);
    let seen = review(&problem, pairs);
    allowed(request, pairs).into_iter().find(|other| {
        let (least, next, total) = worth(request, other);
        let kept = least >= floors.0 && next >= floors.1 && seen.total - total <= spare;
        kept && squares(&review(&problem, other)) < squares(&seen)
    })
}

/// What a plan is evened out to from its best total, with that much to spend, and what of it is left.
fn evened(request: &Request, plan: &Plan, slack: i64) -> (Vec<Assigned>, i64) {
    let problem = problem(request);
    let instance = Instance::new(&problem);
    let pair = |arc: &Arc| (problem.entries()[arc.entry].id.clone(), problem.jurors()[arc.juror].id.clone());
    let pairs: Vec<Assigned> = plan.assignments.iter().map(|one| (one.entry.clone(), one.juror.clone())).collect();
    let chosen: Vec<bool> = instance.arcs.iter().map(|arc| pairs.contains(&pair(arc))).collect();
    let mut unheard = |_: Stage, _: f64| -> ControlFlow<()> { ControlFlow::Continue(()) };
    let after = balance(&instance, chosen.clone(), plan.next_floor, slack, &Meter::new(&mut unheard));
    let arcs = instance.arcs.iter().zip(&after).filter(|(_, chosen)| **chosen).map(|(arc, _)| pair(arc));
    let spent = total(&instance, &chosen) - total(&instance, &after);
    (request.fixed.iter().cloned().chain(arcs).collect(), slack - spent)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_exchange_is_better(request in middling()) {
        let Ok(plan) = assign(&problem(&request)) else { return Ok(()) };
        prop_assert_eq!(plan.proven, Proven { worst: true, total: true });
        let pairs: Vec<Assigned> =
            plan.assignments.iter().map(|one| (one.entry.clone(), one.juror.clone())).collect();
        let reached = worth(&request, &pairs);
        for other in allowed(&request, &pairs) {
            prop_assert!(worth(&request, &other) <= reached, "{other:?} is better than {pairs:?}");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 600, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_exchange_makes_loads_more_even(request in prop_oneof![middling(), loose()]) {
        let Ok(plan) = assign(&problem(&request)) else { return Ok(()) };
        let floors = (plan.floor, plan.next_floor);
        // For nothing, before exchanges that tie the jury together, which leave the squares as they are.
        prop_assert_eq!(more_even(&request, &plan.before_exchanges(), floors, 0), None);
        // And for what may be spent.
        let (pairs, left) = evened(&request, &plan, plan.total / 50);
        prop_assert!(left >= 0);
        prop_assert_eq!(more_even(&request, &pairs, floors, left), None);
    }
}
