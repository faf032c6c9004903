//! All variances that the totals allow, as a mixture of finitely many with weights.
//!
//! With the standard deviations τ, κ and σ uniform from 0 to R and μ uniform, the ratios a = τ/σ and b = κ/σ have the
//! density ∫ σ² · |C(a, b)|^(−1/2) · σ^−(N−1) · exp(−Q(a, b)/2σ²) dσ over 0 < σ < R·min(1, 1/a, 1/b), where σ² is the
//! Jacobian, C the mixed-model equations and Q the least penalised sum of squares. (Gelman, Bayesian Analysis 1, 2006,
//! on uniform standard deviations.) Gauss and Legendre's rule sums it over ln(1 + a), ln(1 + b) and ln σ, within the
//! bounds outside of which the density is below e^−30 of its greatest value.

use std::f64::consts::PI;

use super::condensed::Condensed;

/// Ratios above this are not looked for, as in the search for the optimum.
const LIMIT: f64 = 10_000.0;

/// How finely is summed.
pub(super) struct Fineness {
    /// How many nodes each ratio has.
    ratios: usize,
    /// How many nodes σ has.
    sigmas: usize,
    /// What is left out is below e to the power of minus this.
    depth: f64,
    /// The grids that narrow the bounds, by how many cells a side has.
    grids: [usize; 3],
}

/// For figures that are shown.
pub(super) const FINE: Fineness = Fineness { ratios: 32, sigmas: 24, depth: 30.0, grids: [24, 12, 12] };

/// For places alone: scores to about a millionth of their differences.
pub(super) const COARSE: Fineness = Fineness { ratios: 16, sigmas: 16, depth: 16.0, grids: [16, 8, 8] };

/// A pair of ratios with its weight.
pub(super) struct Node {
    /// τ/σ and κ/σ.
    pub(super) ratios: [f64; 2],
    /// All weights together are 1.
    pub(super) weight: f64,
    /// What σ is for these ratios.
    pub(super) sigma: Sigma,
}

/// The distribution of σ for known ratios.
pub(super) struct Sigma {
    /// The logarithm of the integral.
    log_integral: f64,
    /// Values with the probability of all up to this one.
    points: Vec<(f64, f64)>,
    /// The mean of σ.
    pub(super) mean: f64,
    /// The mean of σ².
    pub(super) square: f64,
}

/// The mixture for standard deviations up to `ceiling`; `optimum` is where the likelihood is greatest. Empty where the
/// likelihood can be computed nowhere.
pub(super) fn nodes(condensed: &Condensed, ceiling: f64, optimum: [f64; 2], fineness: &Fineness) -> Vec<Node> {
    let (ratio_rule, sigma_rule) = (gauss_legendre(fineness.ratios), gauss_legendre(fineness.sigmas));
    let at = |t: [f64; 2]| -> Option<([f64; 2], Sigma, f64)> {
        let ratios = t.map(libm::expm1);
        let (log_determinant, squares) = condensed.likelihood(ratios)?;
        let most = ceiling / 1f64.max(ratios[0]).max(ratios[1]);
        let sigma = Sigma::new(squares, (condensed.freedom - 3.0) / 2.0, most, &sigma_rule, fineness.depth);
        let log_density = sigma.log_integral - 0.5 * log_determinant + t[0] + t[1];
        Some((ratios, sigma, log_density))
    };
    let log_density = |t| at(t).map_or(f64::NEG_INFINITY, |(_, _, log_density)| log_density);
    let [first, second] = bounds(log_density, optimum.map(libm::log1p), fineness);
    let place = |[low, high]: [f64; 2], x: f64| low + (high - low) * (x + 1.0) / 2.0;
    let mut nodes = Vec::with_capacity(ratio_rule.len() * ratio_rule.len());
    for (x, of_x) in &ratio_rule {
        for (y, of_y) in &ratio_rule {
            if let Some((ratios, sigma, log_density)) = at([place(first, *x), place(second, *y)]) {
                nodes.push((Node { ratios, weight: of_x * of_y, sigma }, log_density));
            }
        }
    }
    let greatest = nodes.iter().map(|(_, log_density)| *log_density).fold(f64::NEG_INFINITY, f64::max);
    nodes.iter_mut().for_each(|(node, log_density)| node.weight *= libm::exp(*log_density - greatest));
    let all: f64 = nodes.iter().map(|(node, _)| node.weight).sum();
    let mut nodes: Vec<Node> = nodes.into_iter().map(|(node, _)| node).collect();
    nodes.retain(|node| node.weight > 1e-10 * all);
    let kept: f64 = nodes.iter().map(|node| node.weight).sum();
    nodes.iter_mut().for_each(|node| node.weight /= kept);
    nodes
}

/// The least box of whole cells outside of which the density is negligible, by finer and finer grids.
fn bounds(log_density: impl Fn([f64; 2]) -> f64, optimum: [f64; 2], fineness: &Fineness) -> [[f64; 2]; 2] {
    let all = [0.0, libm::log1p(LIMIT)];
    let mut bounds = [all, all];
    let mut greatest = log_density(optimum);
    for cells in fineness.grids {
        let width = bounds.map(|[low, high]| (high - low) / cells as f64);
        let centre = |side: usize, i: usize| bounds[side][0] + (i as f64 + 0.5) * width[side];
        let points: Vec<[usize; 2]> = (0..cells).flat_map(|i| (0..cells).map(move |j| [i, j])).collect();
        let values: Vec<f64> = points.iter().map(|[i, j]| log_density([centre(0, *i), centre(1, *j)])).collect();
        greatest = values.iter().copied().fold(greatest, f64::max);
        let counts = points.iter().zip(&values).filter(|(_, value)| **value > greatest - fineness.depth);
        let counting: Vec<[usize; 2]> = counts.map(|(point, _)| *point).collect();
        bounds = [0, 1].map(|side| {
            let inside = counting.iter().map(|point| centre(side, point[side]));
            let (low, high) = inside.fold((optimum[side], optimum[side]), |(low, high), t| (low.min(t), high.max(t)));
            [(low - width[side]).max(bounds[side][0]), (high + width[side]).min(bounds[side][1])]
        });
    }
    bounds
}

impl Sigma {
    /// The integral of σ^−(2s+1)·exp(−squares/2σ²) over 0 < σ < most. With x = squares/2σ² and w = ln x the integrand is
    /// exp(s·w − e^w), which has one summit.
    fn new(squares: f64, s: f64, most: f64, rule: &[(f64, f64)], depth: f64) -> Sigma {
        let least = libm::log(squares / 2.0) - 2.0 * libm::log(most);
        let log_integrand = |w: f64| s * w - libm::exp(w);
        let summit = if s > 0.0 { libm::log(s).max(least) } else { least };
        let height = log_integrand(summit);
        let low = edge(|step| height - log_integrand(summit - step), summit - least, depth);
        let high = edge(|step| height - log_integrand(summit + step), f64::INFINITY, depth);
        let (low, high) = (summit - low, summit + high);
        let half = (high - low) / 2.0;
        let (mut sum, mut first, mut second) = (0.0, 0.0, 0.0);
        let mut points = Vec::with_capacity(rule.len());
        for (x, weight) in rule {
            let w = low + half * (x + 1.0);
            let sigma = libm::sqrt(squares / 2.0) * libm::exp(-w / 2.0);
            let mass = weight * half * libm::exp(log_integrand(w) - height);
            sum += mass;
            first += mass * sigma;
            second += mass * sigma * sigma;
            points.push((sigma, sum));
        }
        points.iter_mut().for_each(|(_, up_to)| *up_to /= sum);
        let log_integral = height + libm::log(sum) - s * libm::log(squares / 2.0);
        Sigma { log_integral, points, mean: first / sum, square: second / sum }
    }

    /// The value of σ at this part of its distribution, 0 to 1.
    pub(super) fn at(&self, part: f64) -> f64 {
        let last = self.points.len() - 1;
        self.points[self.points.partition_point(|(_, up_to)| *up_to < part).min(last)].0
    }
}

/// How far a growing drop stays below `depth`, at most `most`, to a part in 64.
fn edge(drop: impl Fn(f64) -> f64, most: f64, depth: f64) -> f64 {
    let mut far = 0.25f64;
    while far < most && drop(far) < depth {
        far *= 2.0;
    }
    if far >= most && drop(most) < depth {
        return most;
    }
    let (mut near, mut far) = (0.0, far.min(most));
    for _ in 0..6 {
        let middle = 0.5 * (near + far);
        if drop(middle) < depth { near = middle } else { far = middle }
    }
    far
}

/// The nodes and weights of Gauss and Legendre's rule on −1 to 1, by Newton's method.
fn gauss_legendre(n: usize) -> Vec<(f64, f64)> {
    let node = |i: usize| {
        let mut x = -libm::cos(PI * (i as f64 + 0.75) / (n as f64 + 0.5));
        let mut slope = 1.0;
        for _ in 0..20 {
            let (mut before, mut value) = (1.0, x);
            for k in 2..=n {
                let k = k as f64;
                (before, value) = (value, ((2.0 * k - 1.0) * x * value - (k - 1.0) * before) / k);
            }
            slope = n as f64 * (x * value - before) / (x * x - 1.0);
            x -= value / slope;
        }
        (x, 2.0 / ((1.0 - x * x) * slope * slope))
    };
    (0..n).map(node).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_rule_is_exact_for_polynomials() {
        let rule = gauss_legendre(24);
        let integral = |power: i32| rule.iter().map(|(x, weight)| weight * x.powi(power)).sum::<f64>();
        for (power, expected) in [(0, 2.0), (1, 0.0), (2, 2.0 / 3.0), (20, 2.0 / 21.0), (46, 2.0 / 47.0)] {
            assert!((integral(power) - expected).abs() < 1e-13, "{power}");
        }
    }

    /// Against midpoints in σ.
    #[test]
    fn sigma_is_integrated_also_where_the_ceiling_cuts_it() {
        let rule = gauss_legendre(FINE.sigmas);
        for (squares, s, most) in
            [(10.0, 4.0, 100.0), (10.0, 4.0, 0.9), (3.0, 0.5, 2.0), (3.0, -0.5, 2.0), (1.0, 0.0, 5.0)]
        {
            let cells = 200_000;
            let (mut sum, mut second) = (0.0, 0.0);
            for i in 0..cells {
                let sigma: f64 = most * (f64::from(i) + 0.5) / f64::from(cells);
                let mass = sigma.powf(-2.0 * s - 1.0) * (-squares / (2.0 * sigma * sigma)).exp();
                sum += mass * most / f64::from(cells);
                second += mass * sigma * sigma * most / f64::from(cells);
            }
            let sigma = Sigma::new(squares, s, most, &rule, FINE.depth);
            // In x the integral is twice that in σ.
            assert!((sigma.log_integral - libm::log(2.0) - sum.ln()).abs() < 2e-4, "{squares} {s} {most}");
            assert!((sigma.square / (second / sum) - 1.0).abs() < 2e-4, "{squares} {s} {most}");
        }
    }
}
