//! Juries to rank: typed in, and read from the folder of real data.

use std::path::PathBuf;

use judging::decimal::Decimal;
use judging::ranking::{Method, Prior, Rounding, RoundingAt, ScoreRow, Sheet, TrimLevel, Variance, observed_rubric};
use judging::rubric::{Criterion, Rubric, Scale};

/// Every method, in every way in which it may be fitted.
pub fn methods() -> [Method; 12] {
    let rounded = |level, rounding| Method::Trimmed { drop_high: 1, drop_low: 1, level, min_jurors: 3, rounding };
    let trimmed = |level| rounded(level, None);
    [
        Method::Mean { rounding: None },
        trimmed(TrimLevel::Criterion),
        trimmed(TrimLevel::Total),
        Method::RankSum,
        Method::Zscore,
        Method::Calibrated { variance: Variance::Reml },
        Method::Calibrated { variance: Variance::Integrate },
        Method::Calibrated { variance: Variance::Auto },
        Method::Rasch { prior: Prior::Weak },
        Method::Rasch { prior: Prior::None },
        Method::Mean { rounding: Some(Rounding { at: RoundingAt::End, decimals: 1 }) },
        rounded(TrimLevel::Criterion, Some(Rounding { at: RoundingAt::Step, decimals: 2 })),
    ]
}

/// The file in the folder of real data beside the project; `None`, and a line that says so, where it is absent.
#[expect(clippy::disallowed_methods, reason = "the engine opens no file; its tests read real juries")]
pub fn shared(path: &str) -> Option<Vec<Vec<String>>> {
    let beside = concat!(env!("CARGO_MANIFEST_DIR"), "/../../shared/data");
    let folder = std::env::var_os("PALMARES_SHARED_DATA").map_or_else(|| PathBuf::from(beside), PathBuf::from);
    let file = folder.join(path);
    let Ok(text) = std::fs::read_to_string(&file) else {
        println!("skipped: {} is absent", file.display());
        return None;
    };
    println!("read: {}", file.display());
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    Some(reader.records().map(|record| record.unwrap().iter().map(str::to_owned).collect()).collect())
}

pub fn d(text: &str) -> Decimal {
    Decimal::parse(text).unwrap()
}

pub fn row(entry: &str, juror: &str, criterion: &str, score: &str) -> ScoreRow {
    ScoreRow { entry: entry.into(), juror: juror.into(), criterion: criterion.into(), score: score.to_owned() }
}

/// Rows of one criterion: per entry its scores by jurors J1, J2, …; an empty score is no scorecard.
pub fn rows(table: &[(&str, &[&str])]) -> Vec<ScoreRow> {
    let scores = table.iter().flat_map(|(entry, scores)| scores.iter().enumerate().map(move |(j, s)| (entry, j, s)));
    let given = scores.filter(|(_, _, score)| !score.is_empty());
    given.map(|(entry, j, score)| row(entry, &format!("J{}", j + 1), "c", score)).collect()
}

/// A sheet whose rubric is what was seen.
pub fn seen(rows: &[ScoreRow]) -> Sheet {
    Sheet::from_rows(observed_rubric(rows).unwrap(), &[], rows).unwrap()
}

/// A rubric of criteria (id, weight) scored 0 to 10 in quarters.
pub fn rubric(criteria: &[(&str, &str)]) -> Rubric {
    let criterion = |(id, weight): &(&str, &str)| Criterion {
        id: (*id).into(),
        weight: d(weight),
        scale: Scale::new(d("0"), d("10"), d("0.25")).unwrap(),
        comment_required: false,
    };
    Rubric::new(criteria.iter().map(criterion).collect()).unwrap()
}

/// Standard normal numbers, the same on every machine: xorshift, by Box and Muller.
pub fn normals(seed: u64) -> impl FnMut() -> f64 {
    let mut state = seed;
    let mut unit = move || {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        ((state >> 12) as f64 + 0.5) / (1u64 << 52) as f64
    };
    move || (-2.0 * libm::log(unit())).sqrt() * libm::cos(std::f64::consts::TAU * unit())
}

/// Totals of entries by jurors around 50, with two decimals: of the pairs (entry, juror) that are `given`, with spreads of
/// the entries' worth, the jurors' severity and what is left.
pub fn by_chance(
    seed: u64,
    [entries, jurors]: [usize; 2],
    spreads: [f64; 3],
    given: impl Fn(usize, usize) -> bool,
) -> Vec<ScoreRow> {
    let mut normal = normals(seed);
    let worth: Vec<f64> = (0..entries).map(|_| spreads[0] * normal()).collect();
    let severity: Vec<f64> = (0..jurors).map(|_| spreads[1] * normal()).collect();
    let pairs = (0..entries).flat_map(|p| (0..jurors).map(move |j| (p, j))).filter(|(p, j)| given(*p, *j));
    let score = |(p, j): (usize, usize)| {
        let total = 50.0 + worth[p] - severity[j] + spreads[2] * normal();
        row(&format!("E{p:03}"), &format!("J{j:03}"), "c", &format!("{total:.2}"))
    };
    pairs.map(score).collect()
}
