//! The integrated model against a plain grid over the three standard deviations, with dense matrices.

use judging::ranking::{Ask, Method, Order, Sheet, Variance, rank, rank_with_evidence};

use crate::data::{normals, rows, rubric, seen};
use crate::dense::{Dense, Estimates, Matrix, Total, assert_interval, dense, totals};
use crate::published::penicillin;

const INTEGRATE: Method = Method::Calibrated { variance: Variance::Integrate };

/// What a grid says: of μ + θ and of β the means and standard deviations, of the entries their expected ranks and, by
/// draws, the probability of each place, and the mean of each standard deviation.
struct Grid {
    scores: Vec<(f64, f64)>,
    severities: Vec<(f64, f64)>,
    expected_ranks: Vec<f64>,
    places: Vec<Vec<f64>>,
    sds: [f64; 3],
}

/// So many draws the probabilities of places rest on.
const DRAWS: f64 = 400_000.0;

fn normal_cdf(x: f64) -> f64 {
    0.5 * libm::erfc(-x / 2f64.sqrt())
}

/// By midpoints: `cells` for each standard deviation between 0 and `ceiling`.
fn grid(y: &[Total], ceiling: f64, cells: usize) -> Grid {
    let at = |i: usize| ceiling * (i as f64 + 0.5) / cells as f64;
    let all = (0..cells).flat_map(|i| (0..cells).flat_map(move |j| (0..cells).map(move |k| [i, j, k])));
    let mean = [vec![1.0; y.len()]];
    let points: Vec<_> = all.map(|point| point.map(at)).map(|sds| (dense(y, &mean, sds), sds)).collect();
    let least = points.iter().map(|(point, _)| point.criterion).fold(f64::INFINITY, f64::min);
    let weights: Vec<f64> = points.iter().map(|(point, _)| (0.5 * (least - point.criterion)).exp()).collect();
    let weight: f64 = weights.iter().sum();
    let weights: Vec<f64> = weights.into_iter().map(|one| one / weight).collect();
    let (entries, jurors) = (points[0].0.entries.means.len(), points[0].0.jurors.means.len());
    // Within a point and between points; entries are moved by the mean of μ.
    let moments = |of: &dyn Fn(&Dense) -> (f64, f64)| {
        let moments = weights.iter().zip(&points).map(|(w, (point, _))| (w, of(point)));
        let (first, second) = moments
            .fold((0.0, 0.0), |sum, (w, (mean, error))| (sum.0 + w * mean, sum.1 + w * (mean * mean + error * error)));
        (first, (second - first * first).sqrt())
    };
    let mu = moments(&|point| (point.fixed.means[0], 0.0)).0;
    let score = |p| {
        let (mean, sd) = moments(&|point| (point.entries.means[p], point.entries.error(p)));
        (mu + mean, sd)
    };
    let sds = weights.iter().zip(&points).fold([0.0; 3], |sum, (w, (_, sds))| [0, 1, 2].map(|i| sum[i] + w * sds[i]));
    Grid {
        scores: (0..entries).map(score).collect(),
        severities: (0..jurors).map(|j| moments(&|point| (-point.jurors.means[j], point.jurors.error(j)))).collect(),
        expected_ranks: (0..entries).map(|p| moments(&|point| (expected_rank(&point.entries, p), 0.0)).0).collect(),
        places: places(weights.iter().copied().zip(points.iter().map(|(point, _)| &point.entries)), entries),
        sds,
    }
}

/// 1 and the probabilities that the others are ahead.
fn expected_rank(Estimates { means, covariances }: &Estimates, p: usize) -> f64 {
    let ahead = |q: usize| {
        let variance = covariances[p][p] + covariances[q][q] - 2.0 * covariances[p][q];
        normal_cdf((means[q] - means[p]) / variance.sqrt())
    };
    1.0 + (0..means.len()).filter(|&q| q != p).map(ahead).sum::<f64>()
}

/// Per entry the probability of each place, by draws from all points.
fn places<'a>(points: impl Iterator<Item = (f64, &'a Estimates)>, entries: usize) -> Vec<Vec<f64>> {
    let (mut places, mut normal) = (vec![vec![0.0; entries]; entries], normals(1976));
    let (mut up_to, mut drawn) = (0.0, 0.0);
    for (weight, point) in points {
        up_to += weight * DRAWS;
        let factor = (drawn + 1.0 <= up_to).then(|| factor(&point.covariances));
        while drawn + 1.0 <= up_to {
            drawn += 1.0;
            let z: Vec<f64> = (0..entries).map(|_| normal()).collect();
            let off = |p: usize| z.iter().zip(&factor.as_ref().unwrap()[p]).map(|(z, l)| z * l).sum::<f64>();
            let effects: Vec<f64> = (0..entries).map(|p| point.means[p] + off(p)).collect();
            for (p, places) in places.iter_mut().enumerate() {
                places[effects.iter().filter(|other| **other > effects[p]).count()] += 1.0 / DRAWS;
            }
        }
    }
    places
}

/// L with L·Lᵀ = A; what rounding leaves of no variance is nought.
fn factor(a: &Matrix) -> Matrix {
    let n = a.len();
    let mut l = vec![vec![0.0; n]; n];
    for i in 0..n {
        for j in 0..=i {
            let left = a[i][j] - (0..j).map(|k| l[i][k] * l[j][k]).sum::<f64>();
            l[i][j] = if i == j { left.max(1e-300).sqrt() } else { left / l[j][j] };
        }
    }
    l
}

fn small() -> Sheet {
    let table =
        rows(&[("A", &["6", "7", ""]), ("B", &["4", "", "3"]), ("C", &["8.5", "8", "7"]), ("D", &["", "5", "5.5"])]);
    Sheet::from_rows(rubric(&[("c", "1")]), &[], &table).unwrap()
}

#[test]
fn all_that_is_integrated_agrees_with_a_grid() {
    let sheet = small();
    let grid = grid(&totals(&sheet), 10.0 / 3.0, 44);
    let ask = Ask { draws: 40_000, top: Some(2), ..Ask::default() };
    let (ranking, evidence) = rank_with_evidence(&sheet, &INTEGRATE, &Order::default(), &ask).unwrap();
    let near = |what: &str, actual: f64, expected: f64, by: f64| {
        assert!((actual - expected).abs() < by, "{what}: {actual} is not {expected}");
    };
    for (ranked, standing) in ranking.entries.iter().zip(&evidence.entries) {
        let (p, standing) = (sheet.entries().binary_search(&ranked.entry).unwrap(), standing.as_ref().unwrap());
        near("score", ranked.score.unwrap().value, grid.scores[p].0, 2e-3);
        near("error", ranked.se.unwrap(), grid.scores[p].1, 4e-3);
        // A rank among four has a standard deviation of at most 1.5.
        near("rank", standing.expected_rank, grid.expected_ranks[p], 4.0 * 1.5 / 200.0);
        let places = &grid.places[p];
        let (of_draws, expected) = (standing.p_top.unwrap(), places[0] + places[1]);
        let error = (expected * (1.0 - expected) / 40_000.0).sqrt();
        near("top", of_draws, expected, 4.0 * error + 0.004);
        assert_interval(standing.interval, places, 0.007);
    }
    assert_eq!(evidence.jurors.len(), 3);
    for ((severity, ranked), (mean, sd)) in evidence.jurors.iter().zip(&ranking.jurors).zip(grid.severities) {
        near("severity", severity.estimate, mean, 2e-3);
        near("its error", severity.se, sd, 4e-3);
        near("its end", severity.interval.0, mean - 1.96 * sd, 1e-2);
        assert_eq!((Some(severity.estimate), Some(severity.se)), (ranked.severity, ranked.se));
    }
    let posterior = ranking.model.unwrap().posterior.unwrap();
    let sds = [posterior.sd_entry, posterior.sd_juror, posterior.sd_residual];
    assert!(sds.iter().zip(grid.sds).all(|(sd, grid)| (sd - grid).abs() < 4e-3), "{sds:?} {:?}", grid.sds);
}

/// Plug-in estimates are over-confident.
#[test]
fn integrated_errors_are_wider_than_those_of_the_restricted_likelihood() {
    let sheet = small();
    let errors = |variance| -> Vec<f64> {
        let ranking = rank(&sheet, &Method::Calibrated { variance }, &Order::default()).unwrap();
        ranking.entries.iter().map(|e| e.se.unwrap()).collect()
    };
    let (reml, integrated) = (errors(Variance::Reml), errors(Variance::Integrate));
    assert!(reml.iter().zip(&integrated).all(|(reml, integrated)| integrated > reml), "{reml:?} {integrated:?}");
}

#[test]
fn the_model_that_is_reported_is_that_of_the_restricted_likelihood_also_where_variances_are_integrated() {
    let sheet = seen(&penicillin());
    let model = |variance| {
        let ranking = rank(&sheet, &Method::Calibrated { variance }, &Order::default()).unwrap();
        ranking.model.unwrap()
    };
    let (reml, auto) = (model(Variance::Reml), model(Variance::Auto));
    assert_eq!(judging::ranking::Model { posterior: None, ..auto }, reml);
    // Six samples: their spread is known badly, and no more than a third of the range of 9.
    let posterior = auto.posterior.unwrap();
    assert!((1.9..3.0).contains(&posterior.sd_entry), "{posterior:?}");
    assert!(
        (posterior.sd_juror - 0.8467).abs() < 0.1 && (posterior.sd_residual - 0.5499).abs() < 0.05,
        "{posterior:?}"
    );
}

#[test]
fn auto_integrates_small_juries_and_plugs_in_for_large_ones() {
    let cases = [(60, 400, Variance::Integrate), (61, 400, Variance::Reml), (60, 401, Variance::Reml)];
    for (jurors, entries, chosen) in cases {
        assert_eq!(Variance::Auto.of(jurors, entries), chosen);
    }
    assert_eq!((Variance::Reml.of(2, 2), Variance::Integrate.of(900, 900)), (Variance::Reml, Variance::Integrate));
}
