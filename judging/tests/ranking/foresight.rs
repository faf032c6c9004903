//! What a jury could find out, before it sits.

use judging::ranking::{FORESEEN_EFFECTS, Foresight, ForesightFault, Intended, Spreads, foresee};

const SPREADS: Spreads = Spreads { entry: 1.2, juror: 0.8, residual: 1.4 };
const JURY: Intended = Intended { entries: 24, jurors: 8, reviews: 3, top: 5, spreads: SPREADS };

fn simulated(intended: Intended) -> Foresight {
    foresee(&intended, 300, [1; 32]).unwrap()
}

#[test]
fn more_scorecards_find_more_of_the_top_and_leave_less_too_close_to_call() {
    let each = [1, 3, 8].map(|reviews| simulated(Intended { reviews, ..JURY }));
    for pair in each.windows(2) {
        assert!(pair[0].found < pair[1].found && pair[0].correlation < pair[1].correlation, "{pair:?}");
        assert!(pair[0].places > pair[1].places && pair[0].all_found < pair[1].all_found, "{pair:?}");
    }
    assert_eq!(each.map(|one| one.loads), [(3, 3), (9, 9), (24, 24)]);
    assert!(each.iter().all(|one| (0.0..1.0).contains(&one.too_close) && one.error < 0.03), "{each:?}");
}

/// Where every juror scores every entry, severity changes no order, and an estimate of n scorecards correlates with the
/// truth by √(τ²/(τ² + σ²/n)).
#[test]
fn a_complete_jury_correlates_with_the_truth_as_the_formula_says() {
    let spreads = Spreads { juror: 0.0, ..SPREADS };
    let complete = simulated(Intended { entries: 200, jurors: 4, reviews: 4, top: 20, spreads });
    let expected = (1.2f64.powi(2) / (1.2f64.powi(2) + 1.4f64.powi(2) / 4.0)).sqrt();
    assert!((complete.correlation - expected).abs() < 5e-3, "{} {expected}", complete.correlation);
}

#[test]
fn jurors_without_error_find_the_whole_top() {
    let spreads = Spreads { entry: 1.0, juror: 0.5, residual: 1e-6 };
    let sure = simulated(Intended { spreads, ..JURY });
    assert!(sure.found > 0.999 && sure.all_found > 0.99 && sure.too_close < 0.01 && sure.places < 1.02, "{sure:?}");
}

#[test]
fn a_seed_gives_the_same_again() {
    let of = |seed| foresee(&JURY, 20, [seed; 32]).unwrap();
    assert_eq!(of(1), of(1));
    assert_ne!(of(1), of(2));
    assert_eq!(foresee(&JURY, 0, [1; 32]), foresee(&JURY, 1, [1; 32]));
}

#[test]
fn juries_that_contradict_themselves_are_refused() {
    let refused = |intended| foresee(&intended, 1, [0; 32]).unwrap_err();
    assert_eq!(refused(Intended { entries: 1, ..JURY }), ForesightFault::Entries);
    assert_eq!(refused(Intended { reviews: 9, ..JURY }), ForesightFault::Reviews);
    assert_eq!(refused(Intended { reviews: 0, ..JURY }), ForesightFault::Reviews);
    assert_eq!(refused(Intended { top: 24, ..JURY }), ForesightFault::Top);
    assert_eq!(refused(Intended { top: 0, ..JURY }), ForesightFault::Top);
    for spreads in [
        Spreads { entry: 0.0, ..SPREADS },
        Spreads { juror: -1.0, ..SPREADS },
        Spreads { residual: f64::NAN, ..SPREADS },
    ] {
        assert_eq!(refused(Intended { spreads, ..JURY }), ForesightFault::Spreads);
    }
    assert_eq!(refused(Intended { entries: usize::MAX, ..JURY }), ForesightFault::TooLarge);
    let dense = Intended { entries: FORESEEN_EFFECTS + 1, jurors: FORESEEN_EFFECTS + 1, reviews: 1, ..JURY };
    assert_eq!(refused(dense), ForesightFault::TooLarge);
}

#[test]
fn only_ratios_matter_at_any_scale() {
    let plain = foresee(&JURY, 20, [1; 32]).unwrap();
    for exponent in [-1_000, -300, 3, 512, 1_020] {
        let scaled = |sd| libm::ldexp(sd, exponent);
        let spreads = Spreads { entry: scaled(1.2), juror: scaled(0.8), residual: scaled(1.4) };
        assert_eq!(foresee(&Intended { spreads, ..JURY }, 20, [1; 32]), Ok(plain), "2^{exponent}");
    }
}

#[test]
fn spreads_that_are_too_far_apart_are_refused_and_the_furthest_are_not_nought() {
    let with = |entry, juror, residual| {
        let spreads = Spreads { entry, juror, residual };
        foresee(&Intended { spreads, ..JURY }, 20, [1; 32])
    };
    for (entry, juror, residual) in
        [(1e308, 1.0, 1.0), (1.0, 1e308, 1.0), (1.0, 1.0, 1e-308), (1e-7, 0.0, 1.0), (f64::MAX, 0.0, f64::MIN_POSITIVE)]
    {
        assert_eq!(with(entry, juror, residual), Err(ForesightFault::Ratios), "{entry} {juror} {residual}");
    }
    let sure = with(1e6, 1e6, 1.0).unwrap();
    assert!(sure.found > 0.99 && sure.correlation > 0.999 && sure.places < 1.1, "{sure:?}");
    let unsure = with(1e-6, 1e6, 1.0).unwrap();
    assert!(unsure.found < 0.5 && unsure.places > 12.0 && unsure.too_close > 0.9, "{unsure:?}");
    assert_eq!(with(1e-6, 1e-300, 1.0), with(1e-6, 0.0, 1.0));
}
