//! Juries to rank: typed in, and read from the folder of real data.

use std::fs;
use std::path::PathBuf;

use judging::decimal::Decimal;
use judging::ranking::{ScoreRow, Sheet, observed_rubric};
use judging::rubric::{Criterion, Rubric, Scale};

/// The file in the folder of real data beside the project; `None`, and a line that says so, where it is absent.
pub fn shared(path: &str) -> Option<Vec<Vec<String>>> {
    let beside = concat!(env!("CARGO_MANIFEST_DIR"), "/../../shared/data");
    let folder = std::env::var_os("PALMARES_SHARED_DATA").map_or_else(|| PathBuf::from(beside), PathBuf::from);
    let file = folder.join(path);
    let Ok(text) = fs::read_to_string(&file) else {
        println!("skipped: {} is absent", file.display());
        return None;
    };
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
