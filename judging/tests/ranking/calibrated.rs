use judging::ranking::{
    Ask, Method, Order, Ranking, RankingError, ScoreRow, Sheet, Variance, Warning, rank, rank_with_evidence,
};

use crate::data::{by_chance, row, rows, rubric, seen};
use crate::dense::{dense, totals};
use crate::published::penicillin;

const REML: Method = Method::Calibrated { variance: Variance::Reml };

fn calibrated(sheet: &Sheet) -> Result<Ranking, RankingError> {
    rank(sheet, &REML, &Order::default())
}

fn assert_close(actual: f64, expected: f64) {
    assert!((actual - expected).abs() < 1e-4, "{actual} is not {expected}");
}

/// Bates et al., lme4: diameter ~ 1 + (1 | plate) + (1 | sample).
#[test]
fn penicillin_has_the_published_restricted_likelihood() {
    let ranking = calibrated(&seen(&penicillin())).unwrap();
    let model = ranking.model.unwrap();
    assert_close(model.sd_juror, 0.8467025);
    assert_close(model.sd_entry, 1.9316138);
    assert_close(model.sd_residual, 0.5499227);
    assert_close(model.mean, 22.972222);
    assert_close(model.criterion, 330.8606);
    assert!(model.converged);
    let order: Vec<_> = ranking.entries.iter().map(|e| e.entry.as_str()).collect();
    assert_eq!(order, ["A", "C", "E", "D", "B", "F"]);
    // ranef() of the same fit.
    assert_close(ranking.entries[0].score.unwrap().value, 22.972222 + 2.187057);
    assert_close(ranking.jurors[0].severity.unwrap(), -0.804547);
}

/// A balanced two-way table has estimates in closed form, from its mean squares.
#[test]
fn a_balanced_jury_agrees_with_the_analysis_of_variance() {
    let y = [[7.0, 6.0, 8.0], [5.0, 5.0, 6.5], [9.0, 7.5, 9.0], [4.0, 4.5, 6.0]];
    let table: Vec<ScoreRow> = (0..4)
        .flat_map(|p| (0..3).map(move |j| (p, j)))
        .map(|(p, j)| row(&format!("E{p}"), &format!("J{j}"), "c", &y[p][j].to_string()))
        .collect();
    let model = calibrated(&seen(&table)).unwrap().model.unwrap();
    let mean = y.iter().flatten().sum::<f64>() / 12.0;
    let entry: Vec<f64> = y.iter().map(|row| row.iter().sum::<f64>() / 3.0 - mean).collect();
    let juror: Vec<f64> = (0..3).map(|j| y.iter().map(|row| row[j]).sum::<f64>() / 4.0 - mean).collect();
    let squares = |effects: &[f64]| effects.iter().map(|e| e * e).sum::<f64>();
    let (ms_entry, ms_juror) = (3.0 * squares(&entry) / 3.0, 4.0 * squares(&juror) / 2.0);
    let cells = (0..4).flat_map(|p| (0..3).map(move |j| (p, j)));
    let ms_residual = cells.map(|(p, j)| (y[p][j] - mean - entry[p] - juror[j]).powi(2)).sum::<f64>() / 6.0;
    assert_close(model.mean, mean);
    assert_close(model.sd_residual.powi(2), ms_residual);
    assert_close(model.sd_entry.powi(2), (ms_entry - ms_residual) / 3.0);
    assert_close(model.sd_juror.powi(2), (ms_juror - ms_residual) / 4.0);
}

#[test]
fn a_strict_juror_does_not_cost_an_entry_its_place() {
    // J3 gives two points less than everybody; B and D are seen by J3, A and C are not.
    let table = rows(&[
        ("A", &["6", "6.25", "", "6"]),
        ("B", &["7", "", "5", "7.25"]),
        ("C", &["5", "5.25", "", "5.25"]),
        ("D", &["", "6", "3.75", "5.75"]),
        ("E", &["8", "8.25", "6.25", ""]),
    ]);
    let sheet = Sheet::from_rows(rubric(&[("c", "1")]), &[], &table).unwrap();
    let places = |method| {
        let ranking = rank(&sheet, &method, &Order::default()).unwrap();
        ranking.entries.iter().map(|e| e.entry.to_string()).collect::<String>()
    };
    assert_eq!(places(Method::Mean { rounding: None }), "EBACD");
    assert_eq!(places(REML), "EBADC");
    let ranking = calibrated(&sheet).unwrap();
    let strictest = ranking.jurors.iter().max_by(|a, b| a.severity.unwrap().total_cmp(&b.severity.unwrap())).unwrap();
    assert_eq!((strictest.juror.as_str(), strictest.n), ("J3", 3));
    assert!(ranking.entries.iter().all(|e| e.se.unwrap() > 0.0));
}

#[test]
fn no_difference_between_entries_is_said_and_all_share_the_first_place() {
    let table =
        rows(&[("A", &["1", "9", "2"]), ("B", &["9", "1", "8"]), ("C", &["2", "8", "4"]), ("D", &["8", "2", "6"])]);
    let sheet = Sheet::from_rows(rubric(&[("c", "1")]), &[], &table).unwrap();
    let ranking = calibrated(&sheet).unwrap();
    assert_eq!(ranking.warnings, [Warning::NoDistinguishableDifferences]);
    assert_eq!(ranking.entries.iter().map(|e| (e.rank, e.se)).collect::<Vec<_>>(), vec![(Some(1), Some(0.0)); 4]);
    assert_eq!(ranking.model.unwrap().sd_entry, 0.0);
}

#[test]
fn juries_that_are_equally_strict_have_no_severities() {
    let table = rows(&[("A", &["2", "3", "3"]), ("B", &["6", "5", "6"]), ("C", &["9", "9", "8"])]);
    let ranking = calibrated(&Sheet::from_rows(rubric(&[("c", "1")]), &[], &table).unwrap()).unwrap();
    assert_eq!(ranking.model.unwrap().sd_juror, 0.0);
    assert_eq!(ranking.jurors.iter().map(|j| j.severity).collect::<Vec<_>>(), [Some(0.0); 3]);
}

#[test]
fn juries_from_which_nothing_can_be_estimated_are_refused_by_name() {
    type Table<'a> = &'a [(&'a str, &'a [&'a str])];
    let cases: [(Table, RankingError); 9] = [
        (&[("A", &["1"]), ("B", &["2"])], RankingError::OneJuror),
        (&[("A", &["1", "2"])], RankingError::OneEntry),
        (&[("A", &["3", "3"]), ("B", &["3", "3"])], RankingError::AllEqual),
        (&[("A", &["1", ""]), ("B", &["", "4"]), ("C", &["2", ""])], RankingError::OneScorecardPerEntry),
        (&[("A", &["1", "2", ""]), ("B", &["", "", "4"])], RankingError::OneScorecardPerJuror),
        (&[("A", &["1", ""]), ("B", &["3", "4"]), ("C", &["", "9"])], RankingError::NoResidual),
        (&[("A", &["1", "1"]), ("B", &["4", "4"]), ("C", &["6", "6"])], RankingError::NoResidual),
        (&[("A", &["1", "2"]), ("B", &["4", "5"]), ("C", &["6", "7"])], RankingError::NoResidual),
        (&[("A", &["1.1", "2.4", "3"]), ("B", &["4.2", "5.5", "6.1"])], RankingError::NoResidual),
    ];
    for (table, refusal) in cases {
        assert_eq!(calibrated(&seen(&rows(table))), Err(refusal), "{table:?}");
    }
    let empty = Sheet::new(rubric(&[("c", "1")]), &["A".into()], &[]).unwrap();
    assert_eq!(calibrated(&empty), Err(RankingError::NoScorecards));
}

/// More jurors than are searched thoroughly: 310, who give 4 scorecards to each of 400 entries.
#[test]
fn a_large_jury_gives_back_the_spreads_that_it_was_made_with() {
    let given = |p: usize, j: usize| (0..4).any(|i| (7 * p + (61 + p % 17) * i) % 310 == j);
    let table = by_chance(88_172_645_463_325_252, [400, 310], [5.0, 3.0, 4.0], given);
    let model = calibrated(&seen(&table)).unwrap().model.unwrap();
    assert!(model.converged && (model.mean - 50.0).abs() < 1.5, "{model:?}");
    let sds = [(model.sd_entry, 5.0), (model.sd_juror, 3.0), (model.sd_residual, 4.0)];
    assert!(sds.iter().all(|(sd, truth)| (sd / truth - 1.0).abs() < 0.15), "{model:?}");
}

/// Eleven entries with two to six of six jurors each.
#[test]
fn estimates_and_their_errors_are_those_of_dense_generalised_least_squares() {
    let table = by_chance(1976, [11, 6], [3.0, 2.0, 2.5], |p, j| (2 * p + 5 * j) % 11 < 3 + p % 6);
    let sheet = seen(&table);
    let (ranking, evidence) = rank_with_evidence(&sheet, &REML, &Order::default(), &Ask::default()).unwrap();
    let (model, y) = (ranking.model.unwrap(), totals(&sheet));
    let sds = [model.sd_entry, model.sd_juror, model.sd_residual];
    assert!(sds.iter().all(|sd| *sd > 0.1), "{model:?}");
    let dense = dense(&y, &[vec![1.0; y.len()]], sds);
    let near = |actual: f64, expected: f64| assert!((actual - expected).abs() < 1e-8, "{actual} is not {expected}");
    near(model.criterion, dense.criterion + (y.len() - 1) as f64 * std::f64::consts::TAU.ln());
    let mean = dense.fixed.means[0];
    near(model.mean, mean);
    assert_eq!((ranking.entries.len(), ranking.jurors.len(), evidence.jurors.len()), (11, 6, 6));
    for one in &ranking.entries {
        let p = sheet.entries().binary_search(&one.entry).unwrap();
        near(one.score.unwrap().value, mean + dense.entries.means[p]);
        near(one.se.unwrap(), dense.entries.error(p));
    }
    for (j, (one, severity)) in ranking.jurors.iter().zip(&evidence.jurors).enumerate() {
        assert_eq!((&one.juror, &severity.juror), (&sheet.jurors()[j], &sheet.jurors()[j]));
        let (estimate, error) = (-dense.jurors.means[j], dense.jurors.error(j));
        near(one.severity.unwrap(), estimate);
        near(one.se.unwrap(), error);
        near(severity.estimate, estimate);
        near(severity.se, error);
        near(severity.interval.0, estimate - 1.959_963_984_540_054 * error);
        near(severity.interval.1, estimate + 1.959_963_984_540_054 * error);
    }
}
