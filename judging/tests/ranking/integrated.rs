//! The integrated model against a plain grid over the three standard deviations, with dense matrices.

use judging::ranking::{Ask, Method, Order, Sheet, Variance, rank, rank_with_evidence};

use crate::data::{row, rows, rubric, shared};

const INTEGRATE: Method = Method::Calibrated { variance: Variance::Integrate };

/// What a grid says: per entry the mean of μ + θ, the standard deviation of θ and the expected rank; the mean of each
/// standard deviation.
struct Grid {
    scores: Vec<f64>,
    errors: Vec<f64>,
    expected_ranks: Vec<f64>,
    sds: [f64; 3],
}

type Matrix = Vec<Vec<f64>>;

/// The inverse and the log determinant of a positive definite matrix, by Gauss and Jordan.
fn inverse(mut a: Matrix) -> (Matrix, f64) {
    let n = a.len();
    let mut b: Matrix = (0..n).map(|i| (0..n).map(|j| f64::from(u8::from(i == j))).collect()).collect();
    let mut log_determinant = 0.0;
    for k in 0..n {
        let pivot = a[k][k];
        log_determinant += pivot.ln();
        for j in 0..n {
            a[k][j] /= pivot;
            b[k][j] /= pivot;
        }
        for i in (0..n).filter(|&i| i != k) {
            let factor = a[i][k];
            for j in 0..n {
                a[i][j] -= factor * a[k][j];
                b[i][j] -= factor * b[k][j];
            }
        }
    }
    (b, log_determinant)
}

fn normal_cdf(x: f64) -> f64 {
    0.5 * libm::erfc(-x / 2f64.sqrt())
}

/// By midpoints: `cells` for each standard deviation between 0 and `ceiling`.
fn grid(y: &[(usize, usize, f64)], entries: usize, ceiling: f64, cells: usize) -> Grid {
    let n = y.len();
    let mut points = Vec::new();
    let at = |i: usize| ceiling * (i as f64 + 0.5) / cells as f64;
    for (tau, kappa, sigma) in
        (0..cells).flat_map(|i| (0..cells).flat_map(move |j| (0..cells).map(move |k| (at(i), at(j), at(k)))))
    {
        let cell = |a: usize, b: usize| {
            let same = |equal: bool, sd: f64| if equal { sd * sd } else { 0.0 };
            same(y[a].0 == y[b].0, tau) + same(y[a].1 == y[b].1, kappa) + same(a == b, sigma)
        };
        let v: Matrix = (0..n).map(|a| (0..n).map(|b| cell(a, b)).collect()).collect();
        let (v, log_determinant) = inverse(v);
        let sums: Vec<f64> = v.iter().map(|row| row.iter().sum()).collect();
        let information: f64 = sums.iter().sum();
        let mu = sums.iter().zip(y).map(|(s, one)| s * one.2).sum::<f64>() / information;
        let left: Vec<f64> = v.iter().map(|row| row.iter().zip(y).map(|(v, one)| v * (one.2 - mu)).sum()).collect();
        let quadratic: f64 = left.iter().zip(y).map(|(l, one)| l * (one.2 - mu)).sum();
        let log_density = -0.5 * (log_determinant + information.ln() + quadratic);
        let of = |p: usize| (0..n).filter(move |&a| y[a].0 == p);
        let theta: Vec<f64> = (0..entries).map(|p| tau * tau * of(p).map(|a| left[a]).sum::<f64>()).collect();
        let covariance = |p: usize, q: usize| {
            let both: f64 = of(p)
                .flat_map(|a| of(q).map(move |b| (a, b)))
                .map(|(a, b)| v[a][b] - sums[a] * sums[b] / information)
                .sum();
            if p == q { tau * tau - tau.powi(4) * both } else { -tau.powi(4) * both }
        };
        let cov: Matrix = (0..entries).map(|p| (0..entries).map(|q| covariance(p, q)).collect()).collect();
        points.push((log_density, mu, theta, cov, [tau, kappa, sigma]));
    }
    let greatest = points.iter().map(|point| point.0).fold(f64::NEG_INFINITY, f64::max);
    let mut sum = Grid {
        scores: vec![0.0; entries],
        errors: vec![0.0; entries],
        expected_ranks: vec![0.0; entries],
        sds: [0.0; 3],
    };
    let (mut weight, mut means) = (0.0, vec![0.0; entries]);
    for (log_density, mu, theta, cov, sds) in points {
        let w = (log_density - greatest).exp();
        weight += w;
        for (p, mean) in means.iter_mut().enumerate() {
            sum.scores[p] += w * (mu + theta[p]);
            *mean += w * theta[p];
            sum.errors[p] += w * (cov[p][p] + theta[p] * theta[p]);
            let behind = (0..entries)
                .filter(|&q| q != p)
                .map(|q| normal_cdf((theta[q] - theta[p]) / (cov[p][p] + cov[q][q] - 2.0 * cov[p][q]).sqrt()));
            sum.expected_ranks[p] += w * (1.0 + behind.sum::<f64>());
        }
        sum.sds.iter_mut().zip(sds).for_each(|(sum, sd)| *sum += w * sd);
    }
    for (p, mean) in means.into_iter().enumerate() {
        sum.scores[p] /= weight;
        sum.expected_ranks[p] /= weight;
        sum.errors[p] = (sum.errors[p] / weight - (mean / weight).powi(2)).sqrt();
    }
    sum.sds.iter_mut().for_each(|sd| *sd /= weight);
    sum
}

#[test]
fn scores_errors_and_expected_ranks_agree_with_a_grid() {
    let table =
        rows(&[("A", &["6", "7", ""]), ("B", &["4", "", "3"]), ("C", &["8.5", "8", "7"]), ("D", &["", "5", "5.5"])]);
    let sheet = Sheet::from_rows(rubric(&[("c", "1")]), &[], &table).unwrap();
    let y: Vec<_> = table
        .iter()
        .map(|row| {
            (
                usize::from(row.entry.as_str().as_bytes()[0] - b'A'),
                usize::from(row.juror.as_str().as_bytes()[1] - b'1'),
                row.score.parse().unwrap(),
            )
        })
        .collect();
    let grid = grid(&y, 4, 10.0 / 3.0, 44);
    let ask = Ask { draws: 40_000, ..Ask::default() };
    let (ranking, evidence) = rank_with_evidence(&sheet, &INTEGRATE, &Order::default(), &ask).unwrap();
    for (ranked, standing) in ranking.entries.iter().zip(&evidence.entries) {
        let p = usize::from(ranked.entry.as_str().as_bytes()[0] - b'A');
        let (score, se) = (ranked.score.unwrap().value, ranked.se.unwrap());
        assert!((score - grid.scores[p]).abs() < 2e-3, "{}: {score} {}", ranked.entry, grid.scores[p]);
        assert!((se - grid.errors[p]).abs() < 4e-3, "{}: {se} {}", ranked.entry, grid.errors[p]);
        let expected = standing.as_ref().unwrap().expected_rank;
        // A rank among four has a standard deviation of at most 1.5.
        let four_errors = 4.0 * 1.5 / 200.0;
        assert!(
            (expected - grid.expected_ranks[p]).abs() < four_errors,
            "{}: {expected} {}",
            ranked.entry,
            grid.expected_ranks[p]
        );
    }
    let posterior = ranking.model.unwrap().posterior.unwrap();
    let sds = [posterior.sd_entry, posterior.sd_juror, posterior.sd_residual];
    assert!(sds.iter().zip(grid.sds).all(|(sd, grid)| (sd - grid).abs() < 4e-3), "{sds:?} {:?}", grid.sds);
}

/// Plug-in estimates are over-confident.
#[test]
fn integrated_errors_are_wider_than_those_of_the_restricted_likelihood() {
    let table =
        rows(&[("A", &["6", "7", ""]), ("B", &["4", "", "3"]), ("C", &["8.5", "8", "7"]), ("D", &["", "5", "5.5"])]);
    let sheet = Sheet::from_rows(rubric(&[("c", "1")]), &[], &table).unwrap();
    let errors = |variance| -> Vec<f64> {
        let ranking = rank(&sheet, &Method::Calibrated { variance }, &Order::default()).unwrap();
        ranking.entries.iter().map(|e| e.se.unwrap()).collect()
    };
    let (reml, integrated) = (errors(Variance::Reml), errors(Variance::Integrate));
    assert!(reml.iter().zip(&integrated).all(|(reml, integrated)| integrated > reml), "{reml:?} {integrated:?}");
}

#[test]
fn the_model_that_is_reported_is_that_of_the_restricted_likelihood_also_where_variances_are_integrated() {
    let Some(table) = shared("penicillin/Penicillin.csv") else { return };
    let table: Vec<_> = table.iter().map(|r| row(&r[2], &r[1], "diameter", &r[0])).collect();
    let model = |variance| {
        let ranking = rank(&crate::data::seen(&table), &Method::Calibrated { variance }, &Order::default()).unwrap();
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
