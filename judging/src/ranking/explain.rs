//! How a calibrated score comes from the plain mean, step by step.

use std::collections::BTreeSet;

use super::{Method, Ranking, Row, Sheet};
use crate::decimal::Fraction;
use crate::ids::EntryId;

/// A score of [`Method::Calibrated`] as a sum: `raw + severity + shrinkage`, all on the scale of the total.
///
/// For given variances the mixed-model equations (Henderson, Biometrics 31, 1975) solved for one entry say
/// score = μ + s·(raw + severity − μ) with s = n·τ²/(n·τ² + σ²), so that `shrinkage` is (1 − s)·(μ − raw − severity).
/// Where the variances were integrated, every term is its mean over them.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Explanation {
    /// How many jurors scored the entry; at least 1.
    pub panel: usize,
    /// The plain mean of their totals.
    pub raw: Fraction,
    /// How they score beside the other jurors; `None` where they share no entry with them.
    pub lead: Option<Lead>,
    /// The mean of their severities, positive for a strict panel: what the correction for them adds.
    pub severity: f64,
    /// What the correction for chance adds: it draws the mean of few scorecards towards `mean`.
    pub shrinkage: f64,
    /// The mean of all entries' scores, which is the model's μ.
    pub mean: f64,
    /// The score.
    pub score: f64,
    /// The place by the plain means, from 1.
    pub raw_rank: Option<usize>,
    /// The place by the score, from 1.
    pub rank: Option<usize>,
}

/// How much more a panel gives than the other jurors where both have scored.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Lead {
    /// How many entries both have scored; at least 1.
    pub entries: usize,
    /// The mean over these entries of the panel's mean total less that of the others; negative where it gives less.
    pub points: f64,
}

/// Explains the score of an entry; `ranking` is one of the sheet. `None` for another method than
/// [`Method::Calibrated`], and for an entry without a score.
pub fn explain(sheet: &Sheet, ranking: &Ranking, entry: &EntryId) -> Option<Explanation> {
    let Method::Calibrated { .. } = ranking.method else { return None };
    let place = ranking.entries.iter().position(|one| one.entry == *entry)?;
    let ranked = &ranking.entries[place];
    let (raw, score) = (ranked.raw?, ranked.score?.value);
    let position = sheet.entries().binary_search(entry).ok()?;
    let panel: BTreeSet<usize> = sheet.rows_of(position).iter().map(|row| row.juror).collect();
    let severity_of = |juror: &usize| {
        let id = &sheet.jurors()[*juror];
        ranking.jurors.iter().find(|one| one.juror == *id)?.severity
    };
    let severities = panel.iter().map(severity_of).collect::<Option<Vec<f64>>>()?;
    let severity = mean(severities.into_iter())?;
    Some(Explanation {
        panel: panel.len(),
        raw,
        lead: lead(sheet, &panel),
        severity,
        shrinkage: score - (raw.to_f64() + severity),
        mean: mean(ranking.entries.iter().filter_map(|one| Some(one.score?.value)))?,
        score,
        raw_rank: ranking.raw_ranks()[place],
        rank: ranked.rank,
    })
}

fn lead(sheet: &Sheet, panel: &BTreeSet<usize>) -> Option<Lead> {
    let of = |rows: Vec<&Row>| mean(rows.into_iter().map(|row| row.total.to_f64()));
    let on = |entry| {
        let (own, others): (Vec<_>, Vec<_>) = sheet.rows_of(entry).iter().partition(|row| panel.contains(&row.juror));
        Some(of(own)? - of(others)?)
    };
    let ahead: Vec<f64> = (0..sheet.entries().len()).filter_map(on).collect();
    Some(Lead { entries: ahead.len(), points: mean(ahead.into_iter())? })
}

fn mean(values: impl Iterator<Item = f64>) -> Option<f64> {
    let (count, sum) = values.fold((0usize, 0.0), |(count, sum), value| (count + 1, sum + value));
    (count > 0).then(|| sum / count as f64)
}
