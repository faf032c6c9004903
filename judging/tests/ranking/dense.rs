//! The model of calibration by generalised least squares, with the whole covariance matrix of the totals and its inverse
//! written out: slow, and nothing like what the engine does.

use judging::ranking::Sheet;

pub type Matrix = Vec<Vec<f64>>;

/// An entry, a juror and the total of the scorecard.
pub type Total = (usize, usize, f64);

/// What follows from y = Xb + θ − β + ε for known standard deviations.
pub struct Dense {
    /// −2 log restricted likelihood, but for the logarithms of 2π.
    pub criterion: f64,
    /// b.
    pub fixed: Estimates,
    /// θ.
    pub entries: Estimates,
    /// −β.
    pub jurors: Estimates,
}

/// Estimates, and the covariances of their errors.
pub struct Estimates {
    pub means: Vec<f64>,
    pub covariances: Matrix,
}

impl Estimates {
    pub fn error(&self, i: usize) -> f64 {
        self.covariances[i][i].sqrt()
    }
}

/// The totals of a sheet, by position.
pub fn totals(sheet: &Sheet) -> Vec<Total> {
    sheet.rows().iter().map(|row| (row.entry, row.juror, row.total.to_f64())).collect()
}

/// For the columns of X and the standard deviations of entries, jurors and residuals.
pub fn dense(y: &[Total], x: &[Vec<f64>], sds: [f64; 3]) -> Dense {
    let [entry, juror, residual] = sds.map(|sd| sd * sd);
    let of = |holds: bool, variance: f64| if holds { variance } else { 0.0 };
    let covariance =
        |a: usize, b: usize| of(y[a].0 == y[b].0, entry) + of(y[a].1 == y[b].1, juror) + of(a == b, residual);
    let (v, log_determinant) = inverse(matrix(y.len(), covariance));
    let vx: Matrix = x.iter().map(|column| times(&v, column)).collect();
    let (covariances, log_information) = inverse(matrix(x.len(), |i, j| product(&x[i], &vx[j])));
    let pairs: Vec<(usize, usize)> = (0..x.len()).flat_map(|i| (0..x.len()).map(move |j| (i, j))).collect();
    let p = matrix(y.len(), |a, b| {
        v[a][b] - pairs.iter().map(|&(i, j)| vx[i][a] * covariances[i][j] * vx[j][b]).sum::<f64>()
    });
    let totals: Vec<f64> = y.iter().map(|one| one.2).collect();
    let left = times(&p, &totals);
    let right: Vec<f64> = vx.iter().map(|column| product(column, &totals)).collect();
    Dense {
        criterion: log_determinant + log_information + product(&totals, &left),
        entries: effects(&y.iter().map(|one| one.0).collect::<Vec<_>>(), entry, &left, &p),
        jurors: effects(&y.iter().map(|one| one.1).collect::<Vec<_>>(), juror, &left, &p),
        fixed: Estimates { means: times(&covariances, &right), covariances },
    }
}

/// Of the levels at which the totals are, with this variance.
fn effects(levels: &[usize], variance: f64, left: &[f64], p: &Matrix) -> Estimates {
    let count = 1 + levels.iter().max().unwrap();
    let at: Vec<Vec<usize>> =
        (0..count).map(|level| (0..levels.len()).filter(|&a| levels[a] == level).collect()).collect();
    let covariance = |i: usize, j: usize| {
        let both: f64 = at[i].iter().map(|&a| at[j].iter().map(|&b| p[a][b]).sum::<f64>()).sum();
        (if i == j { variance } else { 0.0 }) - variance * variance * both
    };
    Estimates {
        means: at.iter().map(|at| variance * at.iter().map(|&a| left[a]).sum::<f64>()).collect(),
        covariances: matrix(count, covariance),
    }
}

/// That the ends of a 95 % interval of a place are those of the probabilities of all places, but for an error in these.
#[track_caller]
pub fn assert_interval((low, high): (usize, usize), places: &[f64], error: f64) {
    let up_to = |place: usize| places[..place].iter().sum::<f64>();
    let is_first = |place: usize, part: f64| up_to(place) > part - error && up_to(place - 1) < part + error;
    assert!(is_first(low, 0.025) && is_first(high, 0.975), "{low} {high} {places:?}");
}

fn matrix(n: usize, cell: impl Fn(usize, usize) -> f64) -> Matrix {
    (0..n).map(|i| (0..n).map(|j| cell(i, j)).collect()).collect()
}

fn product(a: &[f64], b: &[f64]) -> f64 {
    a.iter().zip(b).map(|(a, b)| a * b).sum()
}

fn times(a: &Matrix, b: &[f64]) -> Vec<f64> {
    a.iter().map(|row| product(row, b)).collect()
}

/// The inverse and the log determinant of a positive definite matrix, by Gauss and Jordan.
fn inverse(mut a: Matrix) -> (Matrix, f64) {
    let n = a.len();
    let mut b = matrix(n, |i, j| f64::from(u8::from(i == j)));
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
