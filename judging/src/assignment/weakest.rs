//! The two jurors whose severities are compared worst.

use std::collections::BTreeSet;

use super::connectivity::Graph;
use super::review::Assigned;
use crate::ids::JurorId;

/// For more jurors than that, the weakest pair is not sought.
const LARGEST: usize = 500;

/// Two jurors whom shared entries tie together least.
#[derive(Clone, Debug, PartialEq)]
pub struct WeakestPair {
    /// The juror whose id comes first, then the other; of several pairs, the first.
    pub jurors: (JurorId, JurorId),
    /// The variance of the difference of their severities, where that of one score is 1, entries and jurors being fixed
    /// effects. Two jurors who share n entries and nobody else's have 2/n.
    pub variance: f64,
}

/// The weakest pair of the jurors who have entries; `None` where there are fewer than two or more than 500 of them, or
/// where the jury falls into parts, between which nothing can be compared.
///
/// The variance is the resistance between both in the graph of entries and jurors, each assignment being a wire of
/// resistance 1 (Bailey and Cameron 2009, Combinatorics of optimal designs). It is read off the inverse of
/// diag(load) − Nᵀ·diag(1/k)·N without the last juror, N being the incidence of entries and jurors.
pub fn weakest_pair(assigned: &[Assigned]) -> Option<WeakestPair> {
    let jurors: BTreeSet<&JurorId> = assigned.iter().map(|(_, juror)| juror).collect();
    if jurors.len() < 2 || jurors.len() > LARGEST {
        return None;
    }
    let n = jurors.len() - 1;
    let inverse = inverse(n, information(n, &Graph::new(assigned).of_entry))?;
    // The last juror is where all is measured from.
    let at = |a: usize, b: usize| if a < n && b < n { inverse[a * n + b] } else { 0.0 };
    let mut weakest = (0, 1, f64::MIN);
    for b in 1..=n {
        for a in 0..b {
            let variance = at(a, a) + at(b, b) - 2.0 * at(a, b);
            // What rounding alone makes larger does not count.
            let first = (a, b) < (weakest.0, weakest.1);
            let margin = 1e-9 * variance.abs();
            if variance > weakest.2 + margin || (first && variance > weakest.2 - margin) {
                weakest = (a, b, variance);
            }
        }
    }
    let names: Vec<&JurorId> = jurors.into_iter().collect();
    let (a, b, variance) = weakest;
    Some(WeakestPair { jurors: (names[a].clone(), names[b].clone()), variance })
}

/// diag(load) − Nᵀ·diag(1/k)·N of the first n jurors.
fn information(n: usize, of_entries: &[Vec<usize>]) -> Vec<f64> {
    let mut matrix = vec![0.0; n * n];
    for jurors in of_entries {
        let share = 1.0 / jurors.len() as f64;
        for &a in jurors.iter().filter(|juror| **juror < n) {
            matrix[a * n + a] += 1.0;
            jurors.iter().filter(|juror| **juror < n).for_each(|b| matrix[a * n + b] -= share);
        }
    }
    matrix
}

/// By Gauss and Jordan; of a positive definite matrix, which needs no exchange of rows. `None` where it is not.
fn inverse(n: usize, mut a: Vec<f64>) -> Option<Vec<f64>> {
    for pivot in 0..n {
        let d = a[pivot * n + pivot];
        if d < 1e-9 {
            return None;
        }
        a[pivot * n + pivot] = 1.0;
        a[pivot * n..(pivot + 1) * n].iter_mut().for_each(|x| *x /= d);
        let row = a[pivot * n..(pivot + 1) * n].to_vec();
        for other in (0..n).filter(|other| *other != pivot) {
            let line = &mut a[other * n..(other + 1) * n];
            let factor = std::mem::take(&mut line[pivot]);
            if factor != 0.0 {
                line.iter_mut().zip(&row).for_each(|(x, y)| *x -= factor * y);
            }
        }
    }
    Some(a)
}

#[cfg(test)]
mod tests {
    use super::super::tests::by_panels;
    use super::*;

    #[track_caller]
    fn assert_weakest(of_entries: &[&[usize]], a: &str, b: &str, variance: f64) {
        let found = weakest_pair(&by_panels(of_entries)).unwrap();
        assert_eq!(found.jurors, (a.into(), b.into()));
        assert!((found.variance - variance).abs() < 1e-9, "{} is not {variance}", found.variance);
    }

    #[test]
    fn it_is_the_resistance_between_two_jurors() {
        // Three entries in common: 2/3. A chain of three jurors: two steps of 2 from end to end.
        assert_weakest(&[[0, 1].as_slice(); 3], "j00", "j01", 2.0 / 3.0);
        assert_weakest(&[&[0, 1], &[1, 2]], "j00", "j02", 4.0);
        // A ring of four jurors and four entries: two ways of 4 to the juror opposite, of whom the first pair is told.
        assert_weakest(&[&[0, 1], &[1, 2], &[2, 3], &[3, 0]], "j00", "j02", 2.0);
    }

    #[test]
    fn a_jury_in_parts_or_of_one_has_none() {
        assert_eq!(weakest_pair(&by_panels(&[&[0], &[1]])), None);
        assert_eq!(weakest_pair(&by_panels(&[&[0], &[0]])), None);
        assert_eq!(weakest_pair(&[]), None);
    }
}
