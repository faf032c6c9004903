//! The calibrated fit by restricted likelihood alone, without a process around it: one line of JSON with the seconds that
//! [`rank`] took, standard errors included, and the model. `cargo xtask bench` puts lme4 beside it, timed in the same way.
//!
//! `cargo bench -p judging --bench fit -- scores.csv`

#![allow(clippy::unwrap_used, reason = "a benchmark stops at what it did not expect")]
#![expect(
    clippy::disallowed_methods,
    clippy::disallowed_types,
    reason = "the engine reads no clock and opens no file; its benchmark does"
)]

use std::time::Instant;

use judging::ranking::{Method, Order, ScoreRow, Sheet, Variance, observed_rubric, rank};

fn main() {
    // Cargo adds `--bench`.
    let path = std::env::args().skip(1).find(|argument| !argument.starts_with("--"));
    let mut reader = csv::Reader::from_path(path.expect("the path of a scores.csv is given")).unwrap();
    let rows: Vec<ScoreRow> = reader.records().map(|record| row(&record.unwrap())).collect();
    let sheet = Sheet::from_rows(observed_rubric(&rows).unwrap(), &[], &rows).unwrap();
    let begun = Instant::now();
    let ranking = rank(&sheet, &Method::Calibrated { variance: Variance::Reml }, &Order::default()).unwrap();
    let seconds = begun.elapsed().as_secs_f64();
    println!("{}", serde_json::json!({ "seconds": seconds, "model": ranking.model }));
}

fn row(record: &csv::StringRecord) -> ScoreRow {
    let cell = |at: usize| record.get(at).unwrap();
    ScoreRow { entry: cell(0).into(), juror: cell(1).into(), criterion: cell(2).into(), score: cell(3).to_owned() }
}
