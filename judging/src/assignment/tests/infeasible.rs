//! Every explanation as a structure, and that it is true.

use std::collections::BTreeSet;

use proptest::prelude::*;

use super::*;

fn supply(column: usize, remaining: usize, eligible: usize) -> Supply {
    Supply { juror: juror(column), remaining, eligible }
}

#[test]
fn four_entries_with_two_jurors() {
    let rows = [vec![vec![5, 5, -1, -1]; 4], vec![vec![-1, -1, 5, 5]; 2]].concat();
    let problem = problem(&request(&rows, &[2; 6], &[(0, 3), (0, 4), (0, 4), (0, 4)]));
    let expected = Shortage {
        entries: (0..4).map(entry).collect(),
        of_sides: vec![],
        needed: 8,
        jurors: vec![supply(0, 3, 4), supply(1, 4, 4)],
        available: 7,
    };
    assert_eq!(assign(&problem), Err(Infeasible { shortages: vec![expected], ..Infeasible::default() }));
}

#[test]
fn separate_shortages_are_told_apart() {
    let mut request = request(&[vec![5, -1, -1], vec![-1, 5, 5]], &[2, 4], &[(0, 9); 3]);
    request.fixed = vec![(entry(1), juror(0))];
    let shortage = |row, needed, jurors: Vec<Supply>| Shortage {
        entries: vec![entry(row)],
        of_sides: vec![],
        needed,
        available: jurors.len(),
        jurors,
    };
    let expected = Infeasible {
        too_few_jurors: vec![
            TooFewJurors { entry: entry(0), reviews: 2, fixed: 0, eligible: 1 },
            TooFewJurors { entry: entry(1), reviews: 4, fixed: 1, eligible: 2 },
        ],
        shortages: vec![shortage(0, 2, vec![supply(0, 8, 1)]), shortage(1, 3, vec![supply(1, 9, 1), supply(2, 9, 1)])],
        ..Infeasible::default()
    };
    assert_eq!(assign(&problem(&request)), Err(expected));
}

#[test]
fn lower_loads_can_ask_for_too_much() {
    let problem = problem(&request(&[vec![5, 5, -1], vec![5, 5, 5]], &[1, 2], &[(0, 2), (0, 2), (2, 2)]));
    let expected = Overcommitted { jurors: vec![juror(2)], missing: 2, available: 1 };
    assert_eq!(assign(&problem), Err(Infeasible { overcommitted: vec![expected], ..Infeasible::default() }));
}

/// Recounts what an explanation claims from the request alone.
fn check(request: &Request, infeasible: &Infeasible) -> Result<(), TestCaseError> {
    let pairs_of = |entries: &[EntryId], column: &JurorId| {
        let pairs = request.pairs.iter().filter(|pair| entries.contains(&pair.entry) && pair.juror == *column);
        pairs.count()
    };
    let load = |id: &JurorId| request.jurors.iter().find(|capacity| capacity.id == *id).unwrap().clone();
    let needed = |id: &EntryId| request.entries.iter().find(|need| need.id == *id).unwrap().reviews;
    for few in &infeasible.too_few_jurors {
        let eligible: usize = request.jurors.iter().map(|j| pairs_of(std::slice::from_ref(&few.entry), &j.id)).sum();
        prop_assert_eq!((few.reviews, few.eligible), (needed(&few.entry), eligible));
        prop_assert!(eligible < few.reviews);
    }
    for shortage in &infeasible.shortages {
        prop_assert_eq!(shortage.needed, shortage.entries.iter().map(needed).sum::<usize>());
        let give = |j: &JurorCapacity| pairs_of(&shortage.entries, &j.id).min(j.max_load);
        prop_assert_eq!(shortage.available, request.jurors.iter().map(give).sum::<usize>());
        prop_assert!(shortage.available < shortage.needed);
    }
    for over in &infeasible.overcommitted {
        prop_assert_eq!(over.missing, over.jurors.iter().map(|id| load(id).min_load).sum::<usize>());
        let take = |e: &EntryNeed| {
            let among = over.jurors.iter().map(|id| pairs_of(std::slice::from_ref(&e.id), id)).sum::<usize>();
            among.min(e.reviews)
        };
        prop_assert_eq!(over.available, request.entries.iter().map(take).sum::<usize>());
        prop_assert!(over.available < over.missing);
    }
    let distinct: BTreeSet<&EntryId> = infeasible.shortages.iter().flat_map(|shortage| &shortage.entries).collect();
    prop_assert_eq!(distinct.len(), infeasible.shortages.iter().map(|shortage| shortage.entries.len()).sum::<usize>());
    prop_assert!(!infeasible.shortages.is_empty() || !infeasible.overcommitted.is_empty());
    Ok(())
}

fn tight() -> impl Strategy<Value = Request> {
    (1_usize..=8, 1_usize..=5).prop_flat_map(|(entries, jurors)| {
        let affinity = prop_oneof![Just(-1_i64), Just(1)];
        let affinities = prop::collection::vec(prop::collection::vec(affinity, jurors), entries);
        let loads = prop::collection::vec((0_usize..=3, 3_usize..=4), jurors);
        (affinities, prop::collection::vec(0_usize..=2, entries), loads)
            .prop_map(|(affinities, reviews, loads)| request(&affinities, &reviews, &loads))
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 500, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn explanations_are_true(request in tight()) {
        if let Err(infeasible) = assign(&problem(&request)) {
            check(&request, &infeasible)?;
        }
    }
}

#[test]
fn no_number_is_too_great_to_be_asked() {
    let rows = vec![vec![5, 4, -1]; 2];
    let plain = request(&rows, &[1, 1], &[(0, 2); 3]);
    let unbounded = request(&rows, &[1, 1], &[(0, usize::MAX); 3]);
    assert_eq!(assign(&problem(&unbounded)), assign(&problem(&plain)));
    let supplies = vec![supply(0, usize::MAX, 2), supply(1, usize::MAX, 2)];
    let too_few = |row| TooFewJurors { entry: entry(row), reviews: usize::MAX, fixed: 0, eligible: 2 };
    let entries = vec![entry(0), entry(1)];
    let shortage = Shortage { entries, of_sides: vec![], needed: usize::MAX, jurors: supplies, available: 4 };
    let reviews = request(&rows, &[usize::MAX; 2], &[(0, usize::MAX); 3]);
    let expected =
        Infeasible { too_few_jurors: vec![too_few(0), too_few(1)], shortages: vec![shortage], ..Infeasible::default() };
    assert_eq!(assign(&problem(&reviews)), Err(expected));
    let loads = request(&rows, &[1, 1], &[(usize::MAX, usize::MAX); 3]);
    let missing: Vec<usize> =
        assign(&problem(&loads)).unwrap_err().overcommitted.iter().map(|one| one.missing).collect();
    assert_eq!(missing, [usize::MAX; 2], "the two who can judge something, and the one who cannot");
}

fn need_of(row: usize, side: usize, reviews: usize) -> SideNeed {
    SideNeed { entry: entry(row), side: side_name(side), reviews }
}

#[test]
fn four_entries_that_need_a_side_with_two_places() {
    let request = request(&vec![vec![5; 3]; 4], &[2; 4], &[(0, 4), (0, 4), (0, 2)]);
    let shortage = Shortage {
        entries: vec![],
        of_sides: (0..4).map(|row| need_of(row, 2, 1)).collect(),
        needed: 4,
        jurors: vec![supply(2, 2, 4)],
        available: 2,
    };
    let expected = Infeasible { shortages: vec![shortage], ..Infeasible::default() };
    assert_eq!(assign(&problem(&with_sides(request, &[1, 1, 2], 1))), Err(expected));
}

#[test]
fn what_an_entry_lacks_of_its_sides_by_itself_is_told() {
    // Entry 0 has nobody of side 2; entry 1 has one review left, and both sides lack a juror.
    let mut request = request(&[vec![5, 5, -1, 5], vec![5, 5, 5, -1]], &[2, 2], &[(0, 9); 4]);
    request.fixed = vec![(entry(1), juror(3))];
    let shortage =
        Shortage { entries: vec![], of_sides: vec![need_of(0, 2, 1)], needed: 1, jurors: vec![], available: 0 };
    let side = side_name(2);
    let expected = Infeasible {
        too_few_of_side: vec![TooFewOfSide { entry: entry(0), side, least: 1, fixed: 0, eligible: 0 }],
        crowded: vec![Crowded { entry: entry(1), open: 1, lacking: 2 }],
        shortages: vec![shortage],
        ..Infeasible::default()
    };
    assert_eq!(assign(&problem(&with_sides(request, &[1, 1, 2, 0], 1))), Err(expected));
}

#[test]
fn what_is_kept_for_a_side_is_not_there_for_lower_loads() {
    // Jurors 0 and 1 want two entries each; of the four reviews, two are for juror 2.
    let request = request(&vec![vec![5; 3]; 2], &[2; 2], &[(2, 2), (1, 2), (0, 2)]);
    let over = Overcommitted { jurors: vec![juror(0), juror(1)], missing: 3, available: 2 };
    let expected = Infeasible { overcommitted: vec![over], ..Infeasible::default() };
    assert_eq!(assign(&problem(&with_sides(request, &[1, 1, 2], 1))), Err(expected));
}
