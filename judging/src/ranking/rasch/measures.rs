//! Joint maximum likelihood, with or without a prior, by Newton's steps facet by facet; the thresholds by the ratios of
//! observed to expected counts.

use super::super::method::Prior;
use super::points::Points;

/// The standard deviation of the weak prior, in logits.
const PRIOR_SD: f64 = 3.0;
/// The estimation ends when no measure moves by more, in logits.
const STILL: f64 = 1e-10;
/// No step is longer, in logits.
const LONGEST_STEP: f64 = 1.0;
/// No measure is farther from 0, in logits.
const FARTHEST: f64 = 40.0;
/// How many probabilities are computed at most, and how many rounds of steps are made at least and at most.
const MOST_WORK: usize = 400_000_000;
const ROUNDS: (usize, usize) = (50, 3_000);

/// The parameters of the model.
pub(super) struct Measures {
    /// B of entries, C of jurors, D of criteria.
    pub(super) facets: [Vec<f64>; 3],
    /// F, from that of category 1.
    pub(super) thresholds: Vec<f64>,
    pub(super) converged: bool,
    /// 1 / variance of the prior, or 0.
    pub(super) precision: f64,
}

/// The distribution of one number of points.
pub(super) struct Expected {
    pub(super) mean: f64,
    pub(super) variance: f64,
    /// The fourth central moment.
    pub(super) fourth: f64,
}

impl Measures {
    pub(super) fn estimate(points: &Points, prior: Prior) -> Measures {
        let mut measures = Measures {
            facets: points.counts.each_ref().map(|counts| vec![0.0; counts.len()]),
            thresholds: vec![0.0; points.categories.len() - 1],
            converged: false,
            precision: if prior == Prior::Weak { 1.0 / (PRIOR_SD * PRIOR_SD) } else { 0.0 },
        };
        let work = 4 * points.all.len() * points.categories.len();
        for _ in 0..(MOST_WORK / work).clamp(ROUNDS.0, ROUNDS.1) {
            let before = (measures.facets.clone(), measures.thresholds.clone());
            (0..3).for_each(|facet| measures.step(points, facet));
            measures.step_thresholds(points);
            measures.centre(points);
            let facets = measures.facets.iter().zip(&before.0);
            let moved = facets
                .chain([(&measures.thresholds, &before.1)])
                .flat_map(|(now, before)| now.iter().zip(before).map(|(now, before)| (now - before).abs()));
            if moved.fold(0.0, f64::max) < STILL {
                measures.converged = true;
                break;
            }
        }
        measures
    }

    /// The probabilities of the categories of a point, into `all`.
    pub(super) fn probabilities(&self, place: [usize; 3], all: &mut [f64]) {
        let [entries, jurors, criteria] = &self.facets;
        let logit = entries[place[0]] - jurors[place[1]] - criteria[place[2]];
        let (mut sum, mut greatest) = (0.0, 0.0f64);
        all[0] = 0.0;
        for (k, threshold) in self.thresholds.iter().enumerate() {
            sum += logit - threshold;
            all[k + 1] = sum;
            greatest = greatest.max(sum);
        }
        all.iter_mut().for_each(|one| *one = libm::exp(*one - greatest));
        let whole: f64 = all.iter().sum();
        all.iter_mut().for_each(|one| *one /= whole);
    }

    /// One step of Newton's method for each element of a facet, the others held.
    fn step(&mut self, points: &Points, facet: usize) {
        let sign = if facet == 0 { 1.0 } else { -1.0 };
        let mut sums = vec![(0.0, 0.0); self.facets[facet].len()];
        let mut all = vec![0.0; points.categories.len()];
        for point in &points.all {
            self.probabilities(point.place, &mut all);
            let expected = Expected::of(&all);
            let sum = &mut sums[point.place[facet]];
            sum.0 += sign * (point.category as f64 - expected.mean);
            sum.1 += expected.variance;
        }
        let middle = self.middle(points, facet);
        let precision = self.precision;
        for (measure, (gradient, information)) in self.facets[facet].iter_mut().zip(sums) {
            let information = information + precision;
            if information > 0.0 {
                let step = (gradient - precision * (*measure - middle)) / information;
                *measure = (*measure + step.clamp(-LONGEST_STEP, LONGEST_STEP)).clamp(-FARTHEST, FARTHEST);
            }
        }
    }

    /// What the prior of a facet is centred at: for jurors their own mean, as they carry the origin.
    fn middle(&self, points: &Points, facet: usize) -> f64 {
        if facet == 1 { mean(&self.facets[1], &points.counts[1]) } else { 0.0 }
    }

    /// Each category's parameter −(F_1 + … + F_k) grows by the logarithm of observed over expected.
    fn step_thresholds(&mut self, points: &Points) {
        let mut expected = vec![0.0; points.categories.len()];
        let mut all = expected.clone();
        for point in &points.all {
            self.probabilities(point.place, &mut all);
            expected.iter_mut().zip(&all).for_each(|(sum, one)| *sum += one);
        }
        let off: Vec<f64> = points
            .in_category
            .iter()
            .zip(&expected)
            .map(|(observed, expected)| libm::log(observed / expected.max(1e-300)))
            .map(|off| off.clamp(-LONGEST_STEP, LONGEST_STEP))
            .collect();
        for (threshold, off) in self.thresholds.iter_mut().zip(off.windows(2)) {
            *threshold = (*threshold + off[0] - off[1]).clamp(-FARTHEST, FARTHEST);
        }
    }

    /// Centres entries, criteria and thresholds; the severities take up what that moves, so that no probability changes.
    fn centre(&mut self, points: &Points) {
        let [entries, jurors, criteria] = &mut self.facets;
        let (of_entries, of_criteria) = (mean(entries, &points.counts[0]), mean(criteria, &points.counts[2]));
        let of_thresholds = self.thresholds.iter().sum::<f64>() / self.thresholds.len() as f64;
        entries.iter_mut().for_each(|one| *one -= of_entries);
        criteria.iter_mut().for_each(|one| *one -= of_criteria);
        self.thresholds.iter_mut().for_each(|one| *one -= of_thresholds);
        jurors.iter_mut().for_each(|one| *one += of_criteria + of_thresholds - of_entries);
    }
}

/// The mean of those that have points.
fn mean(measures: &[f64], counts: &[usize]) -> f64 {
    let seen = measures.iter().zip(counts).filter(|(_, count)| **count > 0);
    let (sum, n) = seen.fold((0.0, 0), |(sum, n), (measure, _)| (sum + measure, n + 1));
    sum / f64::from(n.max(1))
}

impl Expected {
    /// Of the probabilities of the categories.
    pub(super) fn of(all: &[f64]) -> Expected {
        let mean: f64 = all.iter().enumerate().map(|(k, p)| k as f64 * p).sum();
        let moments = all.iter().enumerate().map(|(k, p)| {
            let square = (k as f64 - mean) * (k as f64 - mean);
            (square * p, square * square * p)
        });
        let (variance, fourth) = moments.fold((0.0, 0.0), |sum, one| (sum.0 + one.0, sum.1 + one.1));
        Expected { mean, variance, fourth }
    }
}
