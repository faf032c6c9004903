//! `rasch`: against the published table of Guilford's juries, and juries without an answer.

use judging::ranking::{Method, Order, Prior, Ranking, RankingError, Sheet, observed_rubric, rank};
use judging::rubric::{Criterion, Rubric, Scale};

use crate::data::{d, row, rows, seen};
use crate::published::guilford;

const PLAIN: Method = Method::Rasch { prior: Prior::None };
const WEAK: Method = Method::Rasch { prior: Prior::Weak };

fn ranked(sheet: &Sheet, method: &Method) -> Result<Ranking, RankingError> {
    rank(sheet, method, &Order::default())
}

fn measures(ranking: &Ranking) -> Vec<(String, f64)> {
    let mut all: Vec<_> = ranking.entries.iter().map(|e| (e.entry.to_string(), e.score.unwrap().value)).collect();
    all.sort_by(|a, b| a.0.cmp(&b.0));
    all
}

#[track_caller]
fn assert_close(actual: &[f64], expected: &[f64], by: f64) {
    assert_eq!(actual.len(), expected.len());
    assert!(actual.iter().zip(expected).all(|(a, e)| (a - e).abs() <= by), "{actual:?} is not {expected:?}");
}

/// Guilford, Psychometric Methods, 1954, page 282; the measures by joint maximum likelihood.
#[test]
fn guilfords_jury_has_the_published_measures() {
    let ranking = ranked(&seen(&guilford()), &PLAIN).unwrap();
    let rasch = ranking.rasch.as_ref().unwrap();
    assert!(rasch.converged);
    let juniors: Vec<f64> = measures(&ranking).into_iter().map(|(_, measure)| measure).collect();
    assert_close(&juniors, &[-0.0715, 0.6638, -0.2554, -0.4815, 0.4407, -0.5841, 0.2880], 1e-3);
    let severities: Vec<f64> = ranking.jurors.iter().map(|juror| juror.severity.unwrap()).collect();
    assert_close(&severities, &[0.0397, 0.2454, -0.0960], 1e-3);
    let traits: Vec<f64> = rasch.criteria.iter().map(|criterion| criterion.measure).collect();
    assert_close(&traits, &[-0.28, -0.147, 0.2109, -0.3023, 0.5184], 1e-3);
    assert_close(&[rasch.log_likelihood], &[-165.685], 1e-3);
    let mut fits: Vec<_> =
        ranking.entries.iter().map(|e| (e.entry.to_string(), e.se.unwrap(), e.fit.unwrap())).collect();
    fits.sort_by(|a, b| a.0.cmp(&b.0));
    let errors: Vec<f64> = fits.iter().map(|(_, se, _)| *se).collect();
    assert_close(&errors, &[0.1738, 0.1816, 0.1768, 0.1831, 0.176, 0.1868, 0.1737], 1e-3);
    let infits: Vec<f64> = fits.iter().map(|(_, _, fit)| fit.infit).collect();
    assert_close(&infits, &[0.242, 0.621, 1.164, 1.346, 1.991, 0.717, 0.882], 2e-3);
    let outfits: Vec<f64> = fits.iter().map(|(_, _, fit)| fit.outfit).collect();
    assert_close(&outfits, &[0.239, 0.608, 1.263, 1.412, 1.991, 0.789, 0.863], 2e-3);
    // The published five are of judge B; their sizes by a joint maximum likelihood of our own, in another language.
    let unexpected: Vec<_> =
        rasch.unexpected.iter().map(|one| (one.entry.as_str(), one.juror.as_str(), one.criterion.as_str())).collect();
    assert_eq!(unexpected, [("3", "2", "e"), ("4", "2", "e"), ("5", "2", "a"), ("5", "2", "d"), ("6", "2", "c")]);
    let residuals: Vec<f64> = rasch.unexpected.iter().map(|one| one.residual).collect();
    assert_close(&residuals, &[2.4566, 2.0414, -2.7383, -2.7824, 2.4956], 1e-3);
}

#[test]
fn the_weak_prior_moves_measures_a_little_towards_the_middle() {
    let sheet = seen(&guilford());
    let (plain, weak) = (ranked(&sheet, &PLAIN).unwrap(), ranked(&sheet, &WEAK).unwrap());
    for ((entry, plain), (_, weak)) in measures(&plain).into_iter().zip(measures(&weak)) {
        assert!(weak.abs() < plain.abs() && (weak - plain).abs() < 0.01, "{entry}: {plain} {weak}");
    }
    assert!(weak.rasch.unwrap().log_likelihood < plain.rasch.unwrap().log_likelihood);
}

/// Two entries, one juror, points 0 and 1 on many criteria of equal difficulty: ln(3) apart.
#[test]
fn two_entries_differ_by_their_log_odds() {
    let table: Vec<_> = (0..4)
        .flat_map(|c| {
            [("A", c != 0), ("B", c == 0)].map(|(e, yes)| row(e, "J", &format!("c{c}"), if yes { "1" } else { "0" }))
        })
        .collect();
    let ranking = ranked(&seen(&table), &PLAIN).unwrap();
    let all = measures(&ranking);
    // Criterion c0 was answered by B alone and c1 to c3 by A alone, so their difficulties are equal.
    assert_close(&[all[0].1 - all[1].1], &[2.0 * 3f64.ln()], 1e-6);
    assert_eq!(ranking.jurors[0].fit.map(|fit| fit.infit.is_finite()), Some(true));
}

#[test]
fn extreme_entries_are_finite_by_the_prior_and_refused_without() {
    let sheet = seen(&rows(&[("A", &["9", "9"]), ("B", &["3", "5"]), ("C", &["1", "1"])]));
    assert_eq!(ranked(&sheet, &PLAIN), Err(RankingError::Extreme));
    let ranking = ranked(&sheet, &WEAK).unwrap();
    let order: String = ranking.entries.iter().map(|e| e.entry.to_string()).collect();
    assert_eq!(order, "ABC");
    assert!(ranking.rasch.unwrap().converged);
    assert!(ranking.entries.iter().all(|e| e.score.unwrap().value.abs() < 10.0 && e.se.unwrap() > 0.0));
}

#[test]
fn incomplete_scorecards_count() {
    let table = [
        row("A", "J1", "a", "3"),
        row("A", "J1", "b", "2"),
        row("B", "J1", "a", "1"),
        row("B", "J2", "b", "2"),
        row("A", "J2", "b", "1"),
    ];
    let sheet = Sheet::from_rows_with_gaps(observed_rubric(&table).unwrap(), &[], &table).unwrap();
    assert_eq!((sheet.rows().len(), sheet.partial().len()), (1, 3));
    let ranking = ranked(&sheet, &WEAK).unwrap();
    let n: Vec<_> = ranking.entries.iter().map(|e| (e.entry.as_str(), e.n, e.raw.is_some())).collect();
    assert_eq!(n, [("A", 2, true), ("B", 2, false)]);
    assert_eq!(ranking.components, 1);
    // Other methods read complete scorecards only.
    let mean = ranked(&sheet, &Method::Mean { rounding: None }).unwrap();
    assert_eq!(mean.entries.iter().map(|e| (e.entry.as_str(), e.n)).collect::<Vec<_>>(), [("A", 1), ("B", 0)]);
    assert_eq!(mean.jurors.iter().map(|j| j.juror.as_str()).collect::<Vec<_>>(), ["J1"]);
    let json = serde_json::to_string(&sheet).unwrap();
    assert_eq!(serde_json::from_str::<Sheet>(&json).unwrap(), sheet);
}

#[test]
fn juries_without_an_answer_are_refused_by_name() {
    assert_eq!(ranked(&seen(&rows(&[("A", &["3", "3"]), ("B", &["3", "3"])])), &WEAK), Err(RankingError::OneCategory));
    let empty = Sheet::new(crate::data::rubric(&[("c", "1")]), &["A".into()], &[]).unwrap();
    assert_eq!(ranked(&empty, &WEAK), Err(RankingError::NoScorecards));
    let many: Vec<_> = (0..102).map(|i| row(&format!("E{i}"), "J", "c", &i.to_string())).collect();
    assert_eq!(ranked(&seen(&many), &WEAK), Err(RankingError::TooManyCategories));
    let criterion = |id: &str, max: &str| Criterion {
        id: id.into(),
        weight: d("1"),
        scale: Scale::new(d("0"), d(max), d("1")).unwrap(),
        comment_required: false,
    };
    let rubric = Rubric::new(vec![criterion("a", "5"), criterion("b", "10")]).unwrap();
    let table = [row("A", "J", "a", "3"), row("A", "J", "b", "3")];
    let sheet = Sheet::from_rows(rubric, &[], &table).unwrap();
    assert_eq!(ranked(&sheet, &WEAK), Err(RankingError::DifferentScales));
}

#[test]
fn single_jurors_entries_and_criteria_have_an_answer() {
    for table in [
        vec![row("A", "J", "a", "1"), row("B", "J", "a", "3")],
        vec![row("A", "J", "a", "1"), row("A", "K", "a", "3")],
        vec![row("A", "J", "a", "1"), row("A", "J", "b", "3")],
    ] {
        let ranking = ranked(&seen(&table), &WEAK).unwrap();
        let numbers =
            ranking.entries.iter().flat_map(|e| [e.score.unwrap().value, e.se.unwrap(), e.fit.unwrap().infit]);
        assert!(numbers.chain(ranking.jurors.iter().filter_map(|j| j.severity)).all(f64::is_finite), "{table:?}");
    }
}

/// What is added to the entries and the jurors of one part changes no probability: only the prior sets it.
#[test]
fn parts_that_nothing_connects_have_no_measures_in_common_without_a_prior() {
    let table = rows(&[
        ("A", &["1", "2", "", ""]),
        ("B", &["2", "2", "", ""]),
        ("C", &["", "", "3", "4"]),
        ("D", &["", "", "4", "3.5"]),
    ]);
    let joint = Order { across_components: true, ..Order::default() };
    assert_eq!(rank(&seen(&table), &PLAIN, &joint), Err(RankingError::Unconnected));
    assert!(rank(&seen(&table), &WEAK, &joint).is_ok());
    let apart = ranked(&seen(&table), &PLAIN).unwrap();
    let places: Vec<_> = apart.entries.iter().map(|e| (e.entry.as_str(), e.rank)).collect();
    assert_eq!(places, [("B", Some(1)), ("A", Some(2)), ("D", Some(1)), ("C", Some(2))]);
    // A scorecard that connects them is enough.
    let connected = [table, vec![row("B", "J3", "c", "2")]].concat();
    assert!(rank(&seen(&connected), &PLAIN, &joint).is_ok());
}
