//! What holds for every jury.

use std::collections::BTreeMap;

use judging::ranking::{Method, Order, Ranking, ScoreRow, Sheet, TieBreak, TrimLevel, Variance, rank};
use judging::rubric::{Criterion, Rubric, Scale};
use proptest::prelude::*;

use crate::data::{d, row};

/// Scores in whole points, 0 to 20, of up to 7 entries by up to 5 jurors, with gaps.
type Jury = Vec<Vec<Option<u8>>>;

fn jury() -> impl Strategy<Value = Jury> {
    (1usize..6).prop_flat_map(|jurors| {
        prop::collection::vec(prop::collection::vec(prop::option::weighted(0.8, 0u8..=20), jurors), 1..8)
    })
}

fn methods() -> [Method; 4] {
    let trimmed = |level| Method::Trimmed { drop_high: 1, drop_low: 1, level, min_jurors: 3, rounding: None };
    [
        Method::Mean { rounding: None },
        trimmed(TrimLevel::Criterion),
        trimmed(TrimLevel::Total),
        Method::Calibrated { variance: Variance::Reml },
    ]
}

fn table(jury: &Jury, entry: impl Fn(usize) -> String, juror: impl Fn(usize) -> String, add: u32) -> Vec<ScoreRow> {
    let cells = jury.iter().enumerate().flat_map(|(p, scores)| scores.iter().enumerate().map(move |(j, s)| (p, j, s)));
    let given = cells.filter_map(|(p, j, score)| score.map(|score| (p, j, u32::from(score))));
    given
        .flat_map(|(p, j, score)| {
            let (a, b) = (score + add, (score * 7 + p as u32) % 21 + add);
            [("a", a), ("b", b)].map(|(criterion, points)| row(&entry(p), &juror(j), criterion, &points.to_string()))
        })
        .collect()
}

fn ranked(rows: &[ScoreRow], method: &Method) -> Option<Ranking> {
    let scale = Scale::new(d("0"), d("1000"), d("1")).unwrap();
    let criterion =
        |id: &str, weight: &str| Criterion { id: id.into(), weight: d(weight), scale, comment_required: false };
    let rubric = Rubric::new(vec![criterion("a", "0.7"), criterion("b", "0.3")]).unwrap();
    let sheet = Sheet::from_rows(rubric, &[], rows).unwrap();
    let order = Order { tie_breaks: vec![TieBreak::HighestWeight], across_components: true, ..Order::default() };
    rank(&sheet, method, &order).ok()
}

fn in_order(jury: &Jury, method: &Method) -> Option<Ranking> {
    ranked(&table(jury, |p| format!("E{p}"), |j| format!("J{j}"), 0), method)
}

fn ranks(ranking: &Ranking) -> BTreeMap<String, Option<usize>> {
    ranking.entries.iter().map(|e| (e.entry.to_string(), e.rank)).collect()
}

/// Whether floating point could put two of the scores either way.
fn has_near_ties(ranking: &Ranking) -> bool {
    let scores: Vec<f64> = ranking.entries.iter().filter_map(|e| Some(e.score?.value)).collect();
    scores.windows(2).any(|pair| (pair[0] - pair[1]).abs() < 1e-3) && ranking.model.is_some()
}

proptest! {
    #[test]
    fn the_order_of_the_rows_changes_not_one_byte(jury in jury(), turn in 0usize..50) {
        for method in methods() {
            let rows = table(&jury, |p| format!("E{p}"), |j| format!("J{j}"), 0);
            let mut turned = rows.clone();
            turned.reverse();
            turned.rotate_left(turn % rows.len().max(1));
            prop_assert_eq!(ranked(&rows, &method).map(|r| r.to_bytes()), ranked(&turned, &method).map(|r| r.to_bytes()));
        }
    }

    #[test]
    fn other_names_give_the_same_places(jury in jury()) {
        for method in methods() {
            let Some(ranking) = in_order(&jury, &method) else { continue };
            let rows = table(&jury, |p| format!("E{}", 9 - p), |j| format!("J{}", 9 - j), 0);
            let renamed = ranked(&rows, &method).unwrap();
            if has_near_ties(&ranking) { continue }
            let back = |id: &str| format!("E{}", 9 - id[1..].parse::<usize>().unwrap());
            let renamed: BTreeMap<_, _> = ranks(&renamed).into_iter().map(|(id, rank)| (back(&id), rank)).collect();
            prop_assert_eq!(ranks(&ranking), renamed);
        }
    }

    #[test]
    fn adding_a_constant_to_all_scores_moves_nobody(jury in jury(), add in 1u32..900) {
        for method in methods() {
            let Some(ranking) = in_order(&jury, &method) else { continue };
            let moved = ranked(&table(&jury, |p| format!("E{p}"), |j| format!("J{j}"), add), &method).unwrap();
            prop_assert_eq!(&moved.jurors, &ranking.jurors);
            prop_assert_eq!(ranks(&moved), ranks(&ranking));
            for (before, after) in ranking.entries.iter().zip(&moved.entries) {
                let moved_by = after.score.unwrap().value - before.score.unwrap().value;
                prop_assert!((moved_by - f64::from(add)).abs() < 1e-9);
            }
        }
    }

    #[test]
    fn a_ranking_is_finite_or_refused(jury in jury()) {
        for method in methods() {
            let Some(ranking) = in_order(&jury, &method) else { continue };
            let json = serde_json::to_value(&ranking).unwrap();
            for entry in json["entries"].as_array().unwrap() {
                prop_assert!(entry["rank"].is_u64() && entry["score"]["value"].is_f64(), "{}", entry);
            }
            let model = ranking.model.map(|m| [m.mean, m.sd_entry, m.sd_juror, m.sd_residual, m.criterion]);
            prop_assert!(model.into_iter().flatten().all(f64::is_finite));
        }
    }

    #[test]
    fn complete_panels_are_reordered_by_no_calibration(scores in prop::collection::vec(prop::collection::vec(0u8..=20, 4), 3..7)) {
        let jury: Jury = scores.into_iter().map(|row| row.into_iter().map(Some).collect()).collect();
        let Some(calibrated) = in_order(&jury, &methods()[3]) else { return Ok(()) };
        if calibrated.model.unwrap().sd_entry > 1e-3 && !has_near_ties(&calibrated) {
            prop_assert_eq!(ranks(&calibrated), ranks(&in_order(&jury, &methods()[0]).unwrap()));
        }
    }
}
