//! The sum of products of two lists of equal length.

/// In eight sums that are added in a fixed order: quick, and the same on every machine.
pub(crate) fn dot(a: &[f64], b: &[f64]) -> f64 {
    let mut sums = [0.0; 8];
    let (eights_of_a, eights_of_b) = (a.chunks_exact(8), b.chunks_exact(8));
    let rest: f64 = eights_of_a.remainder().iter().zip(eights_of_b.remainder()).map(|(a, b)| a * b).sum();
    for (a, b) in eights_of_a.zip(eights_of_b) {
        sums.iter_mut().zip(a.iter().zip(b)).for_each(|(sum, (a, b))| *sum += a * b);
    }
    sums.iter().sum::<f64>() + rest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_product_counts_once() {
        for n in 0..40 {
            let numbers: Vec<f64> = (1..=n).map(f64::from).collect();
            let squares = f64::from(n) * f64::from(n + 1) * f64::from(2 * n + 1) / 6.0;
            assert_eq!(dot(&numbers, &numbers), squares);
        }
    }
}
