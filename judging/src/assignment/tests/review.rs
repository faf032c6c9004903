//! Assignments made by hand, and requests that are none.

use super::*;

#[test]
fn every_breach_is_told() {
    let mut request = request(&[vec![5, 4, -1], vec![5, 4, 3], vec![1, 1, 1]], &[2, 1, 1], &[(0, 1), (2, 3), (0, 3)]);
    request.fixed = vec![(entry(2), juror(1))];
    let problem = problem(&request);
    let nobody = (EntryId::from("x"), JurorId::from("y"));
    let by_hand = [(0, 0), (0, 0), (1, 0), (1, 2), (0, 2)].map(|(row, column)| (entry(row), juror(column)));
    let seen = review(&problem, &[by_hand.as_slice(), &[nobody.clone(), (entry(0), nobody.1.clone())]].concat());
    let load = |column, load| Load { juror: juror(column), load };
    let served = |row, needed, assigned, sum| Served { entry: entry(row), needed, assigned, sum };
    let expected = Review {
        loads: vec![load(0, 2), load(1, 0), load(2, 2)],
        entries: vec![served(0, 2, 2, 5), served(1, 1, 2, 8), served(2, 1, 0, 0)],
        worst: Some(served(2, 1, 0, 0)),
        total: 13,
        components: 1,
        breaches: vec![
            Breach::UnknownEntry(nobody.0.clone(), nobody.1.clone()),
            Breach::UnknownJuror(entry(0), nobody.1),
            Breach::Twice(entry(0), juror(0)),
            Breach::NotEligible(entry(0), juror(2)),
            Breach::FixedMissing(entry(2), juror(1)),
            Breach::TooFewReviews { entry: entry(2), needed: 1, assigned: 0 },
            Breach::TooManyReviews { entry: entry(1), needed: 1, assigned: 2 },
            Breach::BelowMinLoad { juror: juror(1), min_load: 2, load: 0 },
            Breach::AboveMaxLoad { juror: juror(0), max_load: 1, load: 2 },
        ],
    };
    assert_eq!(seen, expected);
}

#[test]
fn every_fault_of_a_request_is_told() {
    let mut request = request(&[vec![5, FULL_AFFINITY + 1]], &[1], &[(0, 1), (3, 2)]);
    request.entries.push(request.entries[0].clone());
    request.jurors.push(JurorCapacity { id: juror(0), min_load: 0, max_load: 1 });
    request.pairs.push(request.pairs[0].clone());
    request.pairs.push(Pair { entry: entry(7), juror: juror(8), affinity: 0 });
    request.fixed = vec![(entry(0), juror(0)), (entry(0), juror(0))];
    request.slack = 1_000_001;
    let of = [(0, 1), (1, 0), (9, 2)].map(|(column, side)| (juror(column), side_name(side)));
    request.sides = Sides { least: 1, of: of.into() };
    let expected = vec![
        Fault::EntryTwice(entry(0)),
        Fault::JurorTwice(juror(0)),
        Fault::LoadsCrossed { juror: juror(1), min_load: 3, max_load: 2 },
        Fault::UnknownEntry { entry: entry(7), juror: juror(8) },
        Fault::UnknownJuror { entry: entry(7), juror: juror(8) },
        Fault::PairTwice(entry(0), juror(0)),
        Fault::FixedTwice(entry(0), juror(0)),
        Fault::AffinityOutOfRange { entry: entry(0), juror: juror(1), affinity: FULL_AFFINITY + 1 },
        Fault::SlackOutOfRange(1_000_001),
        Fault::UnknownSided(juror(9)),
        Fault::SidesExceedReviews { entry: entry(0), reviews: 1, needed: 2 },
        Fault::SidesExceedReviews { entry: entry(0), reviews: 1, needed: 2 },
    ];
    assert_eq!(Problem::new(request), Err(expected));
}

#[test]
fn a_side_that_is_missing_is_told() {
    let request = with_sides(request(&vec![vec![5; 3]; 2], &[2; 2], &[(0, 2); 3]), &[1, 1, 2], 1);
    let pairs = [(0, 0), (0, 1), (1, 0), (1, 2)].map(|(row, column)| (entry(row), juror(column)));
    let expected = vec![Breach::TooFewOfSide { entry: entry(0), side: side_name(2), needed: 1, assigned: 0 }];
    assert_eq!(review(&problem(&request), &pairs).breaches, expected);
}
