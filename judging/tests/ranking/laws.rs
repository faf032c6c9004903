//! What holds for every jury.

use std::collections::BTreeMap;

use judging::ranking::{
    Ask, Evidence, Method, Order, Prior, Ranking, ScoreRow, Sheet, TieBreak, TrimLevel, Variance, rank,
    rank_with_evidence,
};
use judging::rubric::{Criterion, Rubric, Scale};
use proptest::prelude::*;

use crate::data::{d, row};
use crate::evidence::assert_finite;

/// Scores in whole points, 0 to 20, of up to 7 entries by up to 5 jurors, with gaps.
type Jury = Vec<Vec<Option<u8>>>;

fn jury() -> impl Strategy<Value = Jury> {
    (1usize..6).prop_flat_map(|jurors| {
        prop::collection::vec(prop::collection::vec(prop::option::weighted(0.8, 0u8..=20), jurors), 1..8)
    })
}

fn methods() -> [Method; 9] {
    let trimmed = |level| Method::Trimmed { drop_high: 1, drop_low: 1, level, min_jurors: 3, rounding: None };
    [
        Method::Mean { rounding: None },
        trimmed(TrimLevel::Criterion),
        trimmed(TrimLevel::Total),
        Method::Calibrated { variance: Variance::Reml },
        Method::RankSum,
        Method::Zscore,
        Method::Calibrated { variance: Variance::Integrate },
        Method::Rasch { prior: Prior::Weak },
        Method::Rasch { prior: Prior::None },
    ]
}

/// Whether the method reads more than the order of points, so that it can be added to.
fn is_on_the_scale(method: &Method) -> bool {
    !matches!(method, Method::RankSum | Method::Rasch { .. })
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

fn sheet(rows: &[ScoreRow]) -> Sheet {
    let scale = Scale::new(d("0"), d("1000"), d("1")).unwrap();
    let criterion =
        |id: &str, weight: &str| Criterion { id: id.into(), weight: d(weight), scale, comment_required: false };
    let rubric = Rubric::new(vec![criterion("a", "0.7"), criterion("b", "0.3")]).unwrap();
    Sheet::from_rows(rubric, &[], rows).unwrap()
}

fn order() -> Order {
    Order { tie_breaks: vec![TieBreak::HighestWeight], across_components: true, ..Order::default() }
}

fn ranked(rows: &[ScoreRow], method: &Method) -> Option<Ranking> {
    rank(&sheet(rows), method, &order()).ok()
}

fn with_evidence(rows: &[ScoreRow], method: &Method, seed: u8) -> Option<(Ranking, Evidence)> {
    let ask = Ask { top: Some(2), seed: [seed; 32], ..Ask::default() };
    rank_with_evidence(&sheet(rows), method, &order(), &ask).ok()
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

fn any_method() -> impl Strategy<Value = Method> {
    prop::sample::select(methods().to_vec())
}

/// By entry.
fn scores(ranking: &Ranking) -> BTreeMap<String, f64> {
    ranking.entries.iter().map(|e| (e.entry.to_string(), e.score.unwrap().value)).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn the_order_of_the_rows_changes_not_one_byte(method in any_method(), jury in jury(), turn in 0usize..50) {
        let rows = table(&jury, |p| format!("E{p}"), |j| format!("J{j}"), 0);
        let mut turned = rows.clone();
        turned.reverse();
        turned.rotate_left(turn % rows.len().max(1));
        prop_assert_eq!(ranked(&rows, &method).map(|r| r.to_bytes()), ranked(&turned, &method).map(|r| r.to_bytes()));
    }

    #[test]
    fn other_names_give_the_same_places_and_scores(method in any_method(), jury in jury()) {
        let Some(ranking) = in_order(&jury, &method) else { return Ok(()) };
        let rows = table(&jury, |p| format!("E{}", 9 - p), |j| format!("J{}", 9 - j), 0);
        let renamed = ranked(&rows, &method).unwrap();
        let back = |id: &str| format!("E{}", 9 - id[1..].parse::<usize>().unwrap());
        // A grid over the variances has its cells elsewhere.
        let integrated = ranking.model.is_some_and(|model| model.posterior.is_some());
        let estimates = |score: f64| if integrated { 1e-5 } else { 1e-9 * (1.0 + score.abs()) };
        let moved: BTreeMap<_, _> = scores(&renamed).into_iter().map(|(id, score)| (back(&id), score)).collect();
        if ranking.warnings == renamed.warnings {
            for ((id, before), (_, after)) in scores(&ranking).iter().zip(&moved) {
                prop_assert!((before - after).abs() <= estimates(*before), "{} {} {}", id, before, after);
            }
        }
        if has_near_ties(&ranking) { return Ok(()) }
        let renamed: BTreeMap<_, _> = ranks(&renamed).into_iter().map(|(id, rank)| (back(&id), rank)).collect();
        prop_assert_eq!(ranks(&ranking), renamed);
    }

    #[test]
    fn adding_a_constant_to_all_scores_moves_nobody(method in any_method(), jury in jury(), add in 1u32..900) {
        let Some(ranking) = in_order(&jury, &method) else { return Ok(()) };
        let moved = ranked(&table(&jury, |p| format!("E{p}"), |j| format!("J{j}"), add), &method).unwrap();
        prop_assert_eq!(&moved.jurors, &ranking.jurors);
        prop_assert_eq!(ranks(&moved), ranks(&ranking));
        let add = if is_on_the_scale(&method) { f64::from(add) } else { 0.0 };
        for (before, after) in ranking.entries.iter().zip(&moved.entries) {
            let moved_by = after.score.unwrap().value - before.score.unwrap().value;
            prop_assert!((moved_by - add).abs() < 1e-9);
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

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]

    #[test]
    fn in_a_complete_jury_a_stricter_juror_moves_all_scores_alike(
        scores in prop::collection::vec(prop::collection::vec(0u8..=20, 4), 3..7), add in 1u32..900,
    ) {
        let jury: Jury = scores.into_iter().map(|row| row.into_iter().map(Some).collect()).collect();
        let rows = table(&jury, |p| format!("E{p}"), |j| format!("J{j}"), 0);
        let strict = rows.iter().cloned().map(|mut row| {
            if row.juror.as_str() == "J1" {
                row.score = (row.score.parse::<u32>().unwrap() + add).to_string();
            }
            row
        });
        let method = Method::Calibrated { variance: Variance::Reml };
        let Some((before, sure)) = with_evidence(&rows, &method, 1) else { return Ok(()) };
        let (after, as_sure) = with_evidence(&strict.collect::<Vec<_>>(), &method, 1).unwrap();
        let models = [before.model.unwrap(), after.model.unwrap()];
        let inside = |sd: f64| sd > 1e-2;
        if !models.iter().all(|model| inside(model.sd_entry) && inside(model.sd_juror)) || has_near_ties(&before) {
            return Ok(());
        }
        prop_assert_eq!(ranks(&after), ranks(&before));
        for (before, after) in before.entries.iter().zip(&after.entries) {
            let moved_by = after.score.unwrap().value - before.score.unwrap().value;
            prop_assert!((moved_by - f64::from(add) / 4.0).abs() < 1e-4, "{}", moved_by);
        }
        for (before, after) in sure.entries.iter().flatten().zip(as_sure.entries.iter().flatten()) {
            let (p, q) = (before.p_top.unwrap(), after.p_top.unwrap());
            prop_assert!((p - q).abs() <= 4.0 * (2.0 * p * (1.0 - p) / 10_000.0).sqrt() + 1e-3, "{} {}", p, q);
        }
    }

    #[test]
    fn a_ranking_and_its_evidence_are_finite_or_refused(method in any_method(), jury in jury()) {
        let rows = table(&jury, |p| format!("E{p}"), |j| format!("J{j}"), 0);
        let Some((ranking, evidence)) = with_evidence(&rows, &method, 1) else { return Ok(()) };
        assert_finite(&ranking, &evidence);
        prop_assert_eq!(ranked(&rows, &method).unwrap().to_bytes(), ranking.to_bytes());
    }

    #[test]
    fn evidence_follows_from_the_seed_and_from_differences_alone(method in any_method(), jury in jury(), add in 1u32..900) {
        let evidence = |add, seed| {
            with_evidence(&table(&jury, |p| format!("E{p}"), |j| format!("J{j}"), add), &method, seed).map(|(_, e)| e)
        };
        let Some(first) = evidence(0, 1) else { return Ok(()) };
        let moved = evidence(add, 1).unwrap();
        prop_assert_eq!((&moved.entries, &moved.jurors, &moved.misfit), (&first.entries, &first.jurors, &first.misfit));
        prop_assert_eq!(&moved.leave_one_out, &first.leave_one_out);
    }

    #[test]
    fn other_names_give_the_same_probabilities(jury in jury()) {
        let method = Method::Calibrated { variance: Variance::Integrate };
        let rows = |entry: &dyn Fn(usize) -> usize| table(&jury, |p| format!("E{}", entry(p)), |j| format!("J{j}"), 0);
        let Some((ranking, sure)) = with_evidence(&rows(&|p| p), &method, 1) else { return Ok(()) };
        let (renamed, as_sure) = with_evidence(&rows(&|p| 9 - p), &method, 2).unwrap();
        let by_name = |ranking: &Ranking, evidence: &Evidence, back: &dyn Fn(usize) -> usize| -> BTreeMap<usize, f64> {
            let name = |id: &str| back(id[1..].parse().unwrap());
            let entries = ranking.entries.iter().zip(&evidence.entries);
            entries.map(|(e, standing)| (name(e.entry.as_str()), standing.as_ref().unwrap().p_top.unwrap())).collect()
        };
        let (before, after) = (by_name(&ranking, &sure, &|p| p), by_name(&renamed, &as_sure, &|p| 9 - p));
        for ((entry, p), (_, q)) in before.iter().zip(&after) {
            prop_assert!((p - q).abs() <= 4.0 * (2.0 * p * (1.0 - p) / 10_000.0).sqrt() + 1e-3, "{} {} {}", entry, p, q);
        }
    }
}
