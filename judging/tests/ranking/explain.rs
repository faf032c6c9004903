use judging::decimal::Fraction;
use judging::ids::EntryId;
use judging::ranking::{Explanation, Lead, Method, Order, Ranking, Sheet, Variance, explain, rank};
use proptest::prelude::*;

use crate::data::{rows, rubric, seen};
use crate::laws::{jury, order, sheet, table};
use crate::published::penicillin;

const REML: Method = Method::Calibrated { variance: Variance::Reml };

/// Of every entry, in the order of the ranking.
fn all(sheet: &Sheet, ranking: &Ranking) -> Vec<Explanation> {
    ranking.entries.iter().filter_map(|one| explain(sheet, ranking, &one.entry)).collect()
}

fn assert_close(actual: f64, expected: f64) {
    assert!((actual - expected).abs() < 1e-4, "{actual} is not {expected}");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn the_parts_add_up_to_the_score_and_are_the_models(jury in jury(), integrate in any::<bool>()) {
        let sheet = sheet(&table(&jury));
        let method = Method::Calibrated { variance: if integrate { Variance::Integrate } else { Variance::Reml } };
        let Ok(ranking) = rank(&sheet, &method, &order()) else { return Ok(()) };
        let model = ranking.model.unwrap();
        let explained = all(&sheet, &ranking);
        prop_assert_eq!(explained.len(), ranking.entries.len());
        for (one, ranked) in explained.iter().zip(&ranking.entries) {
            let corrected = one.raw.to_f64() + one.severity;
            prop_assert!((corrected + one.shrinkage - one.score).abs() < 1e-9);
            prop_assert_eq!((one.score, one.rank, one.panel), (ranked.score.unwrap().value, ranked.rank, ranked.n));
            if !integrate {
                let worth = ranked.n as f64 * model.sd_entry.powi(2);
                let drawn = model.sd_residual.powi(2) / (worth + model.sd_residual.powi(2));
                prop_assert!((one.shrinkage - drawn * (one.mean - corrected)).abs() < 1e-6, "{:?} {:?}", one, model);
                prop_assert!((one.mean - model.mean).abs() < 1e-6, "{:?} {:?}", one, model);
            }
            prop_assert_eq!(one.lead.is_none(), lonely(&sheet, &ranked.entry));
        }
    }
}

/// Whether no other juror has scored anything that this entry's jurors have.
fn lonely(sheet: &Sheet, entry: &EntryId) -> bool {
    let position = sheet.entries().binary_search(entry).unwrap();
    let panel: Vec<usize> = sheet.rows_of(position).iter().map(|row| row.juror).collect();
    (0..sheet.entries().len()).all(|other| {
        let own = sheet.rows_of(other).iter().filter(|row| panel.contains(&row.juror)).count();
        own == 0 || own == sheet.rows_of(other).len()
    })
}

#[test]
fn a_strict_juror_is_taken_out_of_a_panel_as_it_can_be_followed_by_hand() {
    let table = rows(&[
        ("A", &["7.5", "7.5", "8", ""]),
        ("B", &["7", "7", "", "5.25"]),
        ("C", &["6.25", "", "6.5", "4.75"]),
        ("D", &["", "6.25", "6.25", "5.75"]),
        ("E", &["5.25", "5", "5.25", ""]),
    ]);
    let sheet = Sheet::from_rows(rubric(&[("c", "1")]), &["F".into()], &table).unwrap();
    let ranking = rank(&sheet, &REML, &Order::default()).unwrap();
    let b = explain(&sheet, &ranking, &"B".into()).unwrap();
    assert_eq!((b.panel, b.raw), (3, Fraction::new(77, 12).unwrap()));
    // Beside J3: (7.5 + 7.5)/2 − 8 on A, (6.25 + 4.75)/2 − 6.5 on C, (6.25 + 5.75)/2 − 6.25 on D, 5.125 − 5.25 on E.
    assert_eq!(b.lead, Some(Lead { entries: 4, points: (-0.5 - 1.0 - 0.25 - 0.125) / 4.0 }));
    let severities: Vec<f64> = ranking.jurors.iter().map(|juror| juror.severity.unwrap()).collect();
    assert_close(b.severity, (severities[0] + severities[1] + severities[3]) / 3.0);
    assert!(b.severity > 0.0 && severities[3] > 0.5);
    let scores: f64 = ranking.entries.iter().filter_map(|one| Some(one.score?.value)).sum();
    assert_close(b.mean, scores / 5.0);
    assert_eq!((b.raw_rank, b.rank), (Some(2), Some(2)));
    assert_eq!(explain(&sheet, &ranking, &"F".into()), None, "it has no scorecard");
    assert_eq!(explain(&sheet, &ranking, &"G".into()), None, "there is no such entry");
    let mean = rank(&sheet, &Method::Mean { rounding: None }, &Order::default()).unwrap();
    assert_eq!(explain(&sheet, &mean, &"B".into()), None, "nothing was corrected");
}

/// In a complete jury strictness cancels; what is left is chance.
#[test]
fn penicillin_is_shrunk_and_nothing_else() {
    let sheet = seen(&penicillin());
    let ranking = rank(&sheet, &REML, &Order::default()).unwrap();
    for one in all(&sheet, &ranking) {
        assert!(one.severity.abs() < 1e-9, "{one:?}");
        assert_eq!((one.lead, one.raw_rank), (None, one.rank));
        assert_close(one.mean, 22.972222);
        assert!(one.shrinkage * (one.raw.to_f64() - one.mean) < 0.0, "it is drawn to the middle: {one:?}");
    }
}

#[test]
fn where_no_difference_shows_every_score_is_drawn_to_the_mean_of_all() {
    let table =
        rows(&[("A", &["1", "9", "2"]), ("B", &["9", "1", "8"]), ("C", &["2", "8", "4"]), ("D", &["8", "2", "6"])]);
    let sheet = Sheet::from_rows(rubric(&[("c", "1")]), &[], &table).unwrap();
    let ranking = rank(&sheet, &REML, &Order::default()).unwrap();
    for one in all(&sheet, &ranking) {
        assert_close(one.score, 5.0);
        assert_close(one.shrinkage, 5.0 - one.raw.to_f64() - one.severity);
    }
}
