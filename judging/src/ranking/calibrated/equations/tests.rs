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

fn moved(strict: f64, ratios: (f64, f64)) -> Vec<f64> {
    let effects = |equations: Equations| -> Vec<f64> {
        let solution = equations.solve(ratios.0, ratios.1).unwrap();
        equations.effects(&solution).entries.iter().map(|effect| effect.estimate).collect()
    };
    effects(incomplete(strict)).iter().zip(effects(incomplete(0.0))).map(|(after, before)| after - before).collect()
}

#[test]
fn with_fixed_variances_a_stricter_juror_moves_entries_in_proportion_and_less_the_more_jurors_vary() {
    for ratio_entry in [0.3, 1.0, 5.0] {
        for ratio_juror in [0.0, 0.5, 2.0] {
            let (once, twice) = (moved(1.0, (ratio_entry, ratio_juror)), moved(2.0, (ratio_entry, ratio_juror)));
            assert!(
                once.iter().zip(&twice).all(|(once, twice)| (2.0 * once - twice).abs() < 1e-12),
                "{once:?} {twice:?}"
            );
        }
        let most =
            |ratio_juror| moved(1.0, (ratio_entry, ratio_juror)).iter().fold(0.0, |most: f64, by| most.max(by.abs()));
        let shrinking = [1.0, 10.0, 100.0, 1_000.0].map(most);
        assert!(shrinking.windows(2).all(|pair| pair[1] < pair[0] / 10.0), "{shrinking:?}");
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
