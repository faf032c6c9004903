use proptest::prelude::*;

use super::super::super::dice::Dice;
use super::super::newton;
use super::super::polish::polish;
use super::super::search::{Effort, minimise};
use super::*;

/// Five entries, four jurors, each entry with three scorecards; `strict` is added to juror 1's totals.
fn incomplete(strict: f64) -> Equations {
    let mut observations = Vec::new();
    for entry in 0..5usize {
        for juror in (0..4).filter(|juror| (entry + juror) % 4 != 0) {
            let y = entry as f64 + ((3 * entry + 5 * juror) % 7) as f64 / 4.0;
            observations.push(Observation { entry, juror, y: if juror == 1 { y + strict } else { y } });
        }
    }
    Equations::new(5, 4, &observations)
}

#[test]
fn the_slope_is_the_derivative_of_the_criterion() {
    let equations = incomplete(0.7);
    for at in [[0.3, 0.2], [1.5, 0.8], [4.0, 3.0]] {
        let slope = equations.slope(&equations.solve(at[0], at[1]).unwrap());
        for side in [0, 1] {
            let criterion = |by: f64| {
                let mut moved = at;
                moved[side] *= by.exp();
                equations.solve(moved[0], moved[1]).unwrap().criterion
            };
            let numeric = (criterion(1e-4) - criterion(-1e-4)) / 4e-4;
            assert!((slope[side] - numeric).abs() < 1e-6, "{slope:?} {numeric}");
        }
    }
}

/// Up to 6 entries by up to 5 jurors with gaps, as (entry, juror, quarters of a point).
fn design() -> impl Strategy<Value = (usize, usize, Vec<(usize, usize, i32)>)> {
    let cell = prop::option::weighted(0.6, 0..=40);
    (2usize..7, 2usize..6).prop_flat_map(move |(entries, jurors)| {
        let cells = prop::collection::vec(cell.clone(), entries * jurors);
        cells.prop_map(move |cells| {
            let given = cells.into_iter().enumerate().filter_map(|(i, y)| Some((i / jurors, i % jurors, y?)));
            (entries, jurors, given.collect())
        })
    })
}

/// The entries' effects where juror 1 gives `more` than the design says.
fn effects(design: &(usize, usize, Vec<(usize, usize, i32)>), more: f64, ratios: (f64, f64)) -> Vec<f64> {
    let observation = |&(entry, juror, quarters): &(usize, usize, i32)| {
        let y = f64::from(quarters) / 4.0 + if juror == 1 { more } else { 0.0 };
        Observation { entry, juror, y }
    };
    let equations = Equations::new(design.0, design.1, &design.2.iter().map(observation).collect::<Vec<_>>());
    equations.entries(&equations.solve(ratios.0, ratios.1).unwrap())
}

proptest! {
    #[test]
    fn with_fixed_variances_a_milder_juror_moves_entries_in_proportion_and_less_the_more_jurors_vary(
        design in design(), more in 0.25f64..50.0, ratio_entry in 0.1f64..5.0, ratio_juror in 0.0f64..5.0,
    ) {
        prop_assume!(!design.2.is_empty());
        let moved = |more: f64, ratio_juror: f64| -> Vec<f64> {
            let [before, after] = [0.0, more].map(|more| effects(&design, more, (ratio_entry, ratio_juror)));
            after.iter().zip(before).map(|(after, before)| after - before).collect()
        };
        let (one, many) = (moved(1.0, ratio_juror), moved(more, ratio_juror));
        let off = one.iter().zip(&many).map(|(one, many)| (more * one - many).abs()).fold(0.0, f64::max);
        prop_assert!(off < 1e-10 * more.max(1.0), "{one:?} {many:?}");
        // Once jurors vary far more than entries, the change falls as the square of their standard deviation.
        let most = |ratio_juror: f64| moved(more, ratio_juror).iter().fold(0.0, |most: f64, by| most.max(by.abs()));
        let shrinking = [30.0, 300.0, 3_000.0].map(most);
        let rounding = 1e-7 * more.max(1.0);
        prop_assert!(shrinking.windows(2).all(|pair| pair[1] < pair[0] / 50.0 + rounding), "{shrinking:?}");
        prop_assert!(shrinking[2] < 1e-4 * more + rounding, "{shrinking:?}");
    }
}

#[test]
fn a_quick_search_ends_where_a_thorough_one_does() {
    for strict in [0.0, 2.0] {
        let equations = incomplete(strict);
        let search =
            |effort| minimise(effort, |at| equations.solve(at[0], at[1]).map_or(f64::INFINITY, |s| s.criterion)).at;
        let (quick, thorough) = (search(Effort::Quick), search(Effort::Thorough));
        assert!(quick.iter().zip(thorough).all(|(a, b)| (a - b).abs() < 1e-4 * (1.0 + b)), "{quick:?} {thorough:?}");
    }
}

/// Observations that have the spreads (entries, jurors, residual) by chance; `part` of all pairs.
fn jury(dice: &mut Dice, entries: usize, jurors: usize, part: f64, spreads: [f64; 3]) -> Equations {
    let worth: Vec<f64> = (0..entries).map(|_| spreads[0] * dice.normal()).collect();
    let severity: Vec<f64> = (0..jurors).map(|_| spreads[1] * dice.normal()).collect();
    let mut observations = Vec::new();
    for (entry, worth) in worth.iter().enumerate() {
        for (juror, severity) in severity.iter().enumerate() {
            if dice.unit() < part {
                observations.push(Observation { entry, juror, y: worth - severity + spreads[2] * dice.normal() });
            }
        }
    }
    Equations::new(entries, jurors, &observations)
}

/// Newton's method finds the same optimum, or says that it is not for it: always where a ratio is 0.
#[test]
fn newton_ends_where_a_thorough_search_does() {
    let mut dice = Dice::new([5; 32]);
    let (mut found, mut inside) = (0, 0);
    for case in 0..60 {
        let (entries, jurors) = (10 + case % 7 * 9, 8 + case % 5 * 8);
        let spreads = [[8.0, 6.0, 10.0], [5.0, 0.0, 4.0], [0.0, 2.0, 3.0], [9.0, 1.0, 3.0], [2.0, 7.0, 1.0]][case % 5];
        let equations = jury(&mut dice, entries, jurors, [0.2, 0.5, 1.0][case % 3], spreads);
        let criterion = |at: [f64; 2]| equations.solve(at[0], at[1]).map_or(f64::INFINITY, |s| s.criterion);
        let polished = polish(&equations, minimise(Effort::Thorough, criterion).at);
        inside += usize::from(polished.iter().all(|ratio| *ratio > 0.1));
        if let Some(newton) = newton::minimise(&equations) {
            found += 1;
            let near = |(a, b): (&f64, f64)| (a / b - 1.0).abs() < 1e-6;
            assert!(
                newton.converged && newton.at.iter().zip(polished).all(near),
                "{case}: {:?} {polished:?}",
                newton.at
            );
        }
    }
    assert!(inside > 30 && found + 3 > inside, "{found} of {inside}");
}

#[test]
fn newton_is_for_large_juries_and_ends_where_the_quick_search_does() {
    let equations = jury(&mut Dice::new([8; 32]), 420, 310, 0.02, [8.0, 6.0, 10.0]);
    let criterion = |at: [f64; 2]| equations.solve(at[0], at[1]).map_or(f64::INFINITY, |s| s.criterion);
    let (newton, quick) = (newton::minimise(&equations).unwrap().at, minimise(Effort::Quick, criterion).at);
    assert!(newton.iter().zip(quick).all(|(a, b)| (a / b - 1.0).abs() < 1e-5), "{newton:?} {quick:?}");
    assert!(criterion(newton) <= criterion(quick) + 1e-8);
}

#[test]
fn errors_by_the_whole_inverse_are_those_of_the_levels_one_by_one() {
    let mut dice = Dice::new([6; 32]);
    for (entries, jurors) in [(30, 12), (12, 30), (40, 40)] {
        let equations = jury(&mut dice, entries, jurors, 0.4, [2.0, 1.0, 1.5]);
        let solution = equations.solve(1.3, 0.7).unwrap();
        let (one_by_one, by_inverse) = (equations.variances(&solution), equations.variances_by_inverse(&solution));
        let near = |a: &[f64], b: &[f64]| a.len() == b.len() && a.iter().zip(b).all(|(a, b)| (a - b).abs() < 1e-12);
        assert!(near(&one_by_one.0, &by_inverse.0) && near(&one_by_one.1, &by_inverse.1));
    }
}

/// Among many levels, where chance is small.
#[test]
fn the_curvature_is_about_the_derivative_of_the_slope() {
    let equations = jury(&mut Dice::new([7; 32]), 400, 120, 0.1, [8.0, 6.0, 10.0]);
    let at = newton::minimise(&equations).unwrap().at;
    let slope = |by: [f64; 2]| {
        let moved = [0, 1].map(|i| at[i] * f64::exp(by[i]));
        equations.slope(&equations.solve(moved[0], moved[1]).unwrap())
    };
    let [first, mixed, second] = equations.curvature(&equations.solve(at[0], at[1]).unwrap());
    let by = |nudge: [f64; 2]| {
        let (up, down) = (slope(nudge), slope(nudge.map(|by| -by)));
        [0, 1].map(|i| (up[i] - down[i]) / 2e-4)
    };
    let numeric = [by([1e-4, 0.0]), by([0.0, 1e-4])];
    let scale = (first * second).sqrt();
    let pairs = [(first, numeric[0][0]), (mixed, numeric[0][1]), (mixed, numeric[1][0]), (second, numeric[1][1])];
    assert!(pairs.iter().all(|(a, b)| (a - b).abs() < 0.25 * scale), "{pairs:?}");
}
