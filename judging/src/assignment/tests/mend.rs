//! What fell away is mended with the fewest changes, against every possible set of assignments.

use proptest::prelude::*;

use super::*;

fn pairs(pairs: &[(usize, usize)]) -> Vec<Assigned> {
    pairs.iter().map(|(row, column)| (entry(*row), juror(*column))).collect()
}

fn step(row: usize, from: Option<usize>, to: usize, affinity: i64) -> Step {
    Step { entry: entry(row), from: from.map(juror), to: juror(to), affinity }
}

#[test]
fn who_has_room_comes_before_who_fits_better() {
    // Juror 1 would fit entry 0 better and has no room; juror 2 has.
    let request = request(&[vec![-1, 900, 5], vec![-1, 9, 9]], &[1, 1], &[(0, 9), (0, 1), (0, 1)]);
    let mended = mend(&problem(&request), &pairs(&[(0, 0), (1, 1)]));
    assert_eq!(mended, Mending { steps: vec![step(0, None, 2, 5)], unmet: vec![] });
}

#[test]
fn where_nobody_has_room_an_entry_is_passed_on() {
    let mut request = request(&[vec![-1, 900, -1], vec![-1, 9, 8], vec![-1, 7, 3]], &[1; 3], &[(0, 9), (0, 2), (0, 1)]);
    let standing = pairs(&[(0, 0), (1, 1), (2, 1)]);
    let mended = mend(&problem(&request), &standing);
    let expected = vec![step(0, None, 1, 900), step(1, Some(1), 2, 8)];
    assert_eq!(mended, Mending { steps: expected, unmet: vec![] }, "of two chains, the one that fits better");
    request.fixed = pairs(&[(1, 1)]);
    let mended = mend(&problem(&request), &standing);
    let expected = vec![step(0, None, 1, 900), step(2, Some(1), 2, 3)];
    assert_eq!(mended, Mending { steps: expected, unmet: vec![] }, "what is fixed does not move");
    request.fixed = pairs(&[(1, 1), (2, 1)]);
    let unmet = vec![Unmet { entry: entry(0), missing: 1, eligible: 1 }];
    assert_eq!(mend(&problem(&request), &standing), Mending { steps: vec![], unmet });
}

#[test]
fn what_cannot_be_mended_says_whether_anybody_could_judge_it() {
    let request = request(&[vec![-1, 5], vec![-1, -1], vec![-1, 5]], &[1, 2, 1], &[(0, 9), (0, 1)]);
    let mended = mend(&problem(&request), &pairs(&[(0, 0), (1, 0), (2, 1)]));
    let unmet = [(0, 1, 1), (1, 2, 0)];
    let unmet = unmet.map(|(row, missing, eligible)| Unmet { entry: entry(row), missing, eligible }).to_vec();
    assert_eq!(mended, Mending { steps: vec![], unmet });
}

/// What is counted of a set of assignments: how many, how many of them stood, and their affinities in all.
type Worth = (usize, usize, i64);

/// The best set over all that obey loads and needs, by trying all.
fn brute_force(request: &Request, standing: &[Assigned]) -> Worth {
    let problem = problem(request);
    let free: Vec<&Pair> = problem.pairs().iter().filter(|pair| !problem.is_fixed(&pair.entry, &pair.juror)).collect();
    let stands = |pair: &Pair| standing.contains(&(pair.entry.clone(), pair.juror.clone()));
    let stood: Vec<&&Pair> = free.iter().filter(|pair| stands(pair)).collect();
    let of_entry = |id: &EntryId| problem.fixed().iter().filter(|fixed| fixed.0 == *id).count();
    let of_juror = |id: &JurorId| problem.fixed().iter().filter(|fixed| fixed.1 == *id).count();
    let sets = (0_u32..1 << free.len()).filter_map(|choice| {
        let chosen: Vec<&&Pair> =
            free.iter().enumerate().filter(|(bit, _)| choice >> bit & 1 == 1).map(|(_, pair)| pair).collect();
        let needs = problem.entries().iter().all(|need| {
            let count = |pairs: &[&&Pair]| pairs.iter().filter(|pair| pair.entry == need.id).count();
            count(&chosen) <= need.reviews.saturating_sub(of_entry(&need.id)).max(count(&stood))
        });
        let loads = problem.jurors().iter().all(|load| {
            let count = |pairs: &[&&Pair]| pairs.iter().filter(|pair| pair.juror == load.id).count();
            count(&chosen) <= load.max_load.saturating_sub(of_juror(&load.id)).max(count(&stood))
        });
        let kept = chosen.iter().filter(|pair| stands(pair)).count();
        (needs && loads).then(|| (chosen.len(), kept, chosen.iter().map(|pair| pair.affinity).sum()))
    });
    sets.max().unwrap_or_default()
}

/// What is counted of what stands after a mending.
fn worth(request: &Request, standing: &[Assigned], mending: &Mending) -> Worth {
    let problem = problem(request);
    let mut after: Vec<Assigned> = standing.to_vec();
    after.retain(|(entry, juror)| !problem.is_fixed(entry, juror) && problem.affinity(entry, juror).is_some());
    let stood = after.clone();
    for step in &mending.steps {
        after.retain(|(entry, juror)| *entry != step.entry || Some(juror) != step.from.as_ref());
        after.push((step.entry.clone(), step.to.clone()));
    }
    let affinity = |pair: &Assigned| problem.affinity(&pair.0, &pair.1).unwrap();
    (after.len(), after.iter().filter(|pair| stood.contains(pair)).count(), after.iter().map(affinity).sum())
}

fn small() -> impl Strategy<Value = (Request, Vec<Assigned>)> {
    (1_usize..=4, 1_usize..=4)
        .prop_flat_map(|(entries, jurors)| {
            let affinity = prop_oneof![1 => Just(-1_i64), 3 => 0..12_i64, 2 => 0..FULL_AFFINITY];
            let affinities = prop::collection::vec(prop::collection::vec(affinity, jurors), entries);
            let reviews = prop::collection::vec(0..=3.min(jurors), entries);
            let loads = prop::collection::vec((Just(0_usize), 0_usize..=3), jurors);
            let cells = || prop::collection::btree_set((0..entries, 0..jurors), 0..=6);
            let fixed = prop::collection::btree_set((0..entries, 0..jurors), 0..=2);
            (affinities, reviews, loads, fixed, cells()).prop_filter("at most 12 pairs", |(rows, ..)| {
                rows.iter().flatten().filter(|affinity| **affinity >= 0).count() <= 12
            })
        })
        .prop_map(|(affinities, reviews, loads, fixed, standing)| {
            let fixed: Vec<(usize, usize)> = fixed.into_iter().collect();
            let standing: Vec<(usize, usize)> = standing.into_iter().collect();
            (Request { fixed: pairs(&fixed), ..request(&affinities, &reviews, &loads) }, pairs(&standing))
        })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_mending_is_the_smallest_change_that_restores_the_most((request, standing) in small()) {
        let mended = mend(&problem(&request), &standing);
        prop_assert_eq!(worth(&request, &standing, &mended), brute_force(&request, &standing));
    }

    #[test]
    fn the_order_of_the_input_changes_no_mending((request, standing) in small()) {
        let mut turned = request.clone();
        turned.entries.reverse();
        turned.jurors.reverse();
        turned.pairs.reverse();
        let backwards: Vec<Assigned> = standing.iter().rev().cloned().collect();
        prop_assert_eq!(mend(&problem(&request), &standing), mend(&problem(&turned), &backwards));
    }
}
