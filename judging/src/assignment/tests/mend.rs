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
    let unmet = vec![Unmet { entry: entry(0), missing: 1, of_sides: vec![], eligible: 1 }];
    assert_eq!(mend(&problem(&request), &standing), Mending { steps: vec![], unmet });
}

#[test]
fn what_cannot_be_mended_says_whether_anybody_could_judge_it() {
    let request = request(&[vec![-1, 5], vec![-1, -1], vec![-1, 5]], &[1, 2, 1], &[(0, 9), (0, 1)]);
    let mended = mend(&problem(&request), &pairs(&[(0, 0), (1, 0), (2, 1)]));
    let unmet = [(0, 1, 1), (1, 2, 0)];
    let short = |(row, missing, eligible)| Unmet { entry: entry(row), missing, of_sides: vec![], eligible };
    let unmet = unmet.map(short).to_vec();
    assert_eq!(mended, Mending { steps: vec![], unmet });
}

#[test]
fn a_juror_of_a_side_is_followed_by_one_of_the_side() {
    // Juror 1 fits entry 0 better and has room; only juror 2 is of the side that fell away.
    let request = request(&[vec![9, 9, 5, -1]], &[2], &[(0, 9); 4]);
    let mended = mend(&problem(&with_sides(request.clone(), &[1, 1, 2, 2], 1)), &pairs(&[(0, 0), (0, 3)]));
    assert_eq!(mended, Mending { steps: vec![step(0, None, 2, 5)], unmet: vec![] });
    let mended = mend(&problem(&with_sides(request, &[1, 1, 1, 2], 1)), &pairs(&[(0, 0), (0, 3)]));
    let unmet = vec![Unmet { entry: entry(0), missing: 1, of_sides: vec![side_name(2)], eligible: 0 }];
    assert_eq!(mended, Mending { steps: vec![], unmet }, "nobody else may give it");
}

#[test]
fn the_sides_that_an_entry_stays_short_of_are_told_where_no_other_review_is_missing() {
    // Both sides lost their jurors, and who is left of them has no room; juror 4, of no side, has.
    let loads = [(0, 1), (0, 1), (0, 1), (0, 1), (0, 9)];
    let rows = [vec![-1, 5, -1, 5, 5], vec![-1, 5, -1, 5, -1]];
    let request = with_sides(request(&rows, &[2, 2], &loads), &[1, 1, 2, 2, 0], 1);
    let standing = pairs(&[(0, 0), (0, 2), (1, 1), (1, 3)]);
    let short = |of_sides: &[usize], missing, eligible| {
        let of_sides = of_sides.iter().map(|side| side_name(*side)).collect();
        Mending { steps: vec![], unmet: vec![Unmet { entry: entry(0), missing, of_sides, eligible }] }
    };
    assert_eq!(mend(&problem(&request), &standing), short(&[1, 2], 2, 2));
    let mut three = request;
    three.entries[0].reviews = 3;
    three.pairs.retain(|pair| pair.juror != juror(4));
    assert_eq!(mend(&problem(&three), &standing), short(&[], 3, 2), "any juror would help");
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
            let open = need.reviews.saturating_sub(of_entry(&need.id));
            let mut left = open.saturating_sub(count(&stood));
            // What each side is owed is given by it; all others together are as many as remain.
            let (mut owed, mut beyond) = (0, 0);
            for side in request.sides.names() {
                let has = |juror: &JurorId| request.sides.of.get(juror).is_some_and(|of| of == side);
                let fixed = problem.fixed().iter().filter(|fixed| fixed.0 == need.id && has(&fixed.1)).count();
                let of_side =
                    |pairs: &[&&Pair]| pairs.iter().filter(|pair| pair.entry == need.id && has(&pair.juror)).count();
                let lacks = request.sides.least.saturating_sub(fixed);
                let gets = lacks.saturating_sub(of_side(&stood)).min(left);
                left -= gets;
                let least = lacks.min(of_side(&stood) + gets);
                owed += least;
                beyond += of_side(&chosen).saturating_sub(least);
            }
            let named = |pair: &&&Pair| request.sides.of.get(&pair.juror).is_some_and(|side| !side.is_empty());
            let sided = !request.sides.names().is_empty();
            beyond += chosen.iter().filter(|pair| pair.entry == need.id && !(sided && named(pair))).count();
            beyond <= open.max(count(&stood)) - owed
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

fn sided() -> impl Strategy<Value = (Request, Vec<Assigned>)> {
    let sides = prop::collection::vec(prop_oneof![1 => Just(0_usize), 4 => Just(1), 4 => Just(2)], 4);
    (small(), sides, 1_usize..=2).prop_map(|((request, standing), sides, least)| {
        let jurors = request.jurors.len();
        (with_sides(request, &sides[..jurors], least), standing)
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 600, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_mending_is_the_smallest_change_that_restores_the_most((request, standing) in prop_oneof![small(), sided()]) {
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
