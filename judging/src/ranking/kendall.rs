//! Kendall's coefficient of concordance.

use super::sheet::Sheet;

/// W with the correction for ties, W = 12·S / (m²(n³ − n) − m·ΣT), over m jurors who each ranked all n entries by
/// their totals; S is the sum of squared deviations of the entries' rank sums and T = Σ(t³ − t) over a juror's ties.
/// `None` for an incomplete jury, fewer than two jurors or entries, or where every juror tied everybody.
/// (Kendall and Gibbons, Rank Correlation Methods, 1990, chapter 6.)
pub(super) fn w(sheet: &Sheet) -> Option<f64> {
    let scored: Vec<usize> = (0..sheet.entries().len()).filter(|&i| !sheet.rows_of(i).is_empty()).collect();
    let (n, m) = (scored.len(), sheet.jurors().len());
    if n < 2 || m < 2 || sheet.rows().len() != n * m {
        return None;
    }
    // Twice the ranks, so that midranks are whole numbers.
    let mut doubled_sums = vec![0i128; n];
    let mut ties = 0i128;
    for juror in 0..m {
        let totals: Vec<_> = scored.iter().map(|&entry| sheet.rows_of(entry)[juror].total).collect();
        for (i, total) in totals.iter().enumerate() {
            let below = totals.iter().filter(|other| *other < total).count() as i128;
            let equal = totals.iter().filter(|other| *other == total).count() as i128;
            doubled_sums[i] += 2 * below + equal + 1;
            // Each of the t tied entries adds t² − 1, together t³ − t.
            ties += equal * equal - 1;
        }
    }
    let (n, m) = (n as i128, m as i128);
    let mean = m * (n + 1);
    let squares: i128 = doubled_sums.iter().map(|sum| (sum - mean) * (sum - mean)).sum();
    let denominator = m * m * (n * n * n - n) - m * ties;
    (denominator > 0).then(|| 3.0 * squares as f64 / denominator as f64)
}
