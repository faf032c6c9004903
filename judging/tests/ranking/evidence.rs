//! How sure a ranking is.

mod large;
mod sides;

use std::collections::BTreeMap;

use judging::ids::EntryId;
use judging::ranking::{
    Ask, Evidence, LeftOut, Method, Omitted, Order, Ranking, RankingError, Sheet, Sides, Standing, Variance, Verdict,
    Warning, rank, rank_with_evidence,
};

use crate::data::{by_chance, normals, row, rows, rubric, seen};
use crate::degenerate::assert_sound;
use crate::dense::{Total, assert_interval, dense, totals};
use crate::published::paris;

const MEAN: Method = Method::Mean { rounding: None };
const AUTO: Method = Method::Calibrated { variance: Variance::Auto };
const REML: Method = Method::Calibrated { variance: Variance::Reml };

fn top(top: usize) -> Ask {
    Ask { top: Some(top), ..Ask::default() }
}

fn evidence(sheet: &Sheet, method: &Method, ask: &Ask) -> (Ranking, Evidence) {
    rank_with_evidence(sheet, method, &Order::default(), ask).unwrap()
}

fn verdicts(ranking: &Ranking, evidence: &Evidence) -> Vec<(String, Option<Verdict>)> {
    let entries = ranking.entries.iter().zip(&evidence.entries);
    entries.map(|(e, standing)| (e.entry.to_string(), standing.as_ref().and_then(|s| s.verdict))).collect()
}

#[test]
fn the_first_place_of_the_judgment_of_paris_is_too_close_to_call() {
    let sheet = seen(&paris());
    for method in [MEAN, AUTO, REML] {
        let (ranking, evidence) = evidence(&sheet, &method, &top(1));
        let all = verdicts(&ranking, &evidence);
        assert_eq!(all[0], ("A".to_owned(), Some(Verdict::TooClose)), "{method:?}");
        assert_eq!(all[9].1, Some(Verdict::ClearOut), "{method:?}");
        let mut first: BTreeMap<String, usize> = BTreeMap::new();
        for left_out in evidence.leave_one_out.unwrap() {
            // Without juror 9, A and B share the place.
            let a_stays = left_out.first[0].as_str() == "A";
            assert_eq!(left_out.first.len(), if left_out.juror.as_str() == "9" { 2 } else { 1 });
            assert_eq!(left_out.into_top, Some(left_out.first.iter().filter(|e| e.as_str() != "A").cloned().collect()));
            assert_eq!(left_out.out_of_top, Some(if a_stays { vec![] } else { vec!["A".into()] }));
            *first.entry(left_out.first[0].to_string()).or_default() += 1;
        }
        assert_eq!(first, BTreeMap::from([("A".to_owned(), 6), ("B".to_owned(), 5)]), "{method:?}");
        assert_eq!(format!("{:.4}", ranking.kendall_w.unwrap()), "0.4401");
        assert_eq!((evidence.jurors.len(), ranking.components), (11, 1));
        let p: f64 = evidence.entries.iter().map(|standing| standing.as_ref().unwrap().p_top.unwrap()).sum();
        assert!((p - 1.0).abs() < 1e-9, "one is first in every draw: {p}");
    }
}

/// Five entries two points apart, four jurors who agree to a quarter of a point.
fn clear() -> Sheet {
    let table = rows(&[
        ("A", &["9", "9", "9.25", "9"]),
        ("B", &["7", "7", "7", "7.25"]),
        ("C", &["5.25", "5", "5", "5"]),
        ("D", &["3", "3", "3", "2.75"]),
        ("E", &["1", "1.25", "1", "1"]),
    ]);
    Sheet::from_rows(rubric(&[("c", "1")]), &[], &table).unwrap()
}

#[test]
fn entries_that_all_jurors_part_are_clear_and_their_places_certain() {
    let (ranking, evidence) = evidence(&clear(), &AUTO, &top(2));
    let clear = [
        ("A", Verdict::ClearIn),
        ("B", Verdict::ClearIn),
        ("C", Verdict::ClearOut),
        ("D", Verdict::ClearOut),
        ("E", Verdict::ClearOut),
    ];
    assert_eq!(verdicts(&ranking, &evidence), clear.map(|(entry, verdict)| (entry.to_owned(), Some(verdict))));
    let places: Vec<_> = evidence.entries.iter().map(|s| s.as_ref().map(|s| s.interval)).collect();
    assert_eq!(places, [Some((1, 1)), Some((2, 2)), Some((3, 3)), Some((4, 4)), Some((5, 5))]);
    let third = evidence.entries[2].as_ref().unwrap();
    assert!((third.expected_rank - 3.0).abs() < 0.01 && (third.pcer - 0.5).abs() < 0.002, "{third:?}");
    assert_eq!(evidence.misfit, []);
    let unchanged = |juror: &str| LeftOut {
        juror: juror.into(),
        first: vec!["A".into()],
        into_top: Some(vec![]),
        out_of_top: Some(vec![]),
        refused: None,
    };
    assert_eq!(evidence.leave_one_out, Some(["J1", "J2", "J3", "J4"].map(unchanged).to_vec()));
}

/// Without errors to show, the variances are integrated less finely: places are the same.
#[test]
fn leaving_a_juror_out_gives_the_places_of_the_ranking_without_the_juror() {
    let pairs = (0..14).flat_map(|p| (0..6).map(move |j| (p, j))).filter(|(p, j)| (p + 2 * j) % 4 != 0);
    let table: Vec<_> = pairs
        .map(|(p, j)| {
            let score = 0.25 * f64::from(p + (7 * p * p + 11 * j + 5 * p * j) % 17);
            row(&format!("E{p:02}"), &format!("J{j}"), "c", &score.to_string())
        })
        .collect();
    let sheet = Sheet::from_rows(rubric(&[("c", "1")]), &[], &table).unwrap();
    let order = Order { across_components: true, ..Order::default() };
    let up_to = |ranking: &Ranking, place: usize| -> Vec<EntryId> {
        let inside = ranking.entries.iter().filter(|one| one.rank.is_some_and(|rank| rank <= place));
        let mut inside: Vec<EntryId> = inside.map(|one| one.entry.clone()).collect();
        inside.sort();
        inside
    };
    for method in [AUTO, REML] {
        let (all, evidence) = evidence(&sheet, &method, &top(4));
        let before = up_to(&all, 4);
        for left in evidence.leave_one_out.unwrap() {
            let rest: Vec<_> = table.iter().filter(|row| row.juror != left.juror).cloned().collect();
            let rest = Sheet::from_rows(rubric(&[("c", "1")]), sheet.entries(), &rest).unwrap();
            let after = rank(&rest, &method, &order).unwrap();
            let now = up_to(&after, 4);
            let only = |a: &[EntryId], b: &[EntryId]| Some(a.iter().filter(|one| !b.contains(one)).cloned().collect());
            let expected = LeftOut {
                juror: left.juror.clone(),
                first: up_to(&after, 1),
                into_top: only(&now, &before),
                out_of_top: only(&before, &now),
                refused: None,
            };
            assert_eq!(left, expected, "{method:?}");
        }
    }
}

#[test]
fn without_a_line_there_is_neither_verdict_nor_probability() {
    let (_, evidence) = evidence(&clear(), &MEAN, &Ask::default());
    assert!(evidence.entries.iter().flatten().all(|standing| standing.p_top.is_none() && standing.verdict.is_none()));
    assert_eq!(evidence.uncertainty.unwrap().monte_carlo, None);
    assert_eq!(evidence.leave_one_out.unwrap()[0].into_top, None);
}

#[test]
fn everybody_is_clearly_in_above_a_line_that_parts_nobody_and_clearly_out_below_none() {
    for (places, verdict) in [(5, Verdict::ClearIn), (9, Verdict::ClearIn), (0, Verdict::ClearOut)] {
        let (ranking, evidence) = evidence(&clear(), &MEAN, &top(places));
        assert!(verdicts(&ranking, &evidence).iter().all(|(_, one)| *one == Some(verdict)), "{places}");
    }
}

/// Twenty-four entries that differ by chance alone: without the guard all of them would be clearly out of the top two.
#[test]
fn equal_entries_are_all_too_close_to_call() {
    let table: Vec<_> = (0..24)
        .flat_map(|p| (0..4).map(move |j| (p, j)))
        .map(|(p, j)| (p, j, 0.25 * f64::from((p + 6 * j) % 24)))
        .map(|(p, j, score)| row(&format!("E{p:02}"), &format!("J{j}"), "c", &score.to_string()))
        .collect();
    let sheet = Sheet::from_rows(rubric(&[("c", "1")]), &[], &table).unwrap();
    let integrated =
        [AUTO, MEAN].into_iter().flat_map(|method| [0, 1, 2, 12, 23, 24].map(|line| (method.clone(), line)));
    for (method, line) in (0..=25).map(|line| (REML, line)).chain(integrated) {
        let (ranking, evidence) = evidence(&sheet, &method, &Ask { leave_one_out: false, ..top(line) });
        let verdict = match line {
            0 => Verdict::ClearOut,
            24.. => Verdict::ClearIn,
            _ => Verdict::TooClose,
        };
        assert!(verdicts(&ranking, &evidence).iter().all(|(_, v)| *v == Some(verdict)), "{method:?} {line}");
    }
    let (ranking, evidence) = evidence(&sheet, &REML, &top(2));
    assert_eq!(ranking.warnings, [Warning::NoDistinguishableDifferences]);
    let alike = Standing {
        expected_rank: 12.5,
        pcer: 0.5,
        interval: (1, 24),
        p_top: Some(2.0 / 24.0),
        verdict: Some(Verdict::TooClose),
    };
    assert_eq!(evidence.entries, vec![Some(alike); 24]);
    assert_eq!(evidence.uncertainty.map(|u| (u.draws, u.monte_carlo)), Some((0, Some(0.0))));
}

/// As many that differ by a little more than chance: most of them are hardly among the first two, and none is out.
#[test]
fn nearly_equal_entries_are_all_too_close_to_call_as_well() {
    let table: Vec<_> = (0..24)
        .flat_map(|p| (0..4).map(move |j| (p, j, 0.25 * f64::from((7 * p + 7 * j) % 24 + p / 2))))
        .map(|(p, j, score)| row(&format!("E{p:02}"), &format!("J{j}"), "c", &score.to_string()))
        .collect();
    let sheet = Sheet::from_rows(rubric(&[("c", "1")]), &[], &table).unwrap();
    let (ranking, evidence) = evidence(&sheet, &REML, &Ask { leave_one_out: false, ..top(2) });
    assert!((0.1..0.4).contains(&ranking.model.unwrap().sd_entry), "{:?}", ranking.model);
    let standings: Vec<Standing> = evidence.entries.into_iter().flatten().collect();
    assert_eq!(standings.iter().map(|one| one.verdict).collect::<Vec<_>>(), [Some(Verdict::TooClose); 24]);
    assert!(standings[2..].iter().filter(|one| one.p_top.unwrap() <= 0.1).count() > 10, "{standings:?}");
}

#[test]
fn a_seed_gives_the_same_draws_and_another_one_the_same_within_their_error() {
    let table = paris();
    let mut turned = table.clone();
    turned.reverse();
    let ask = |seed| Ask { seed: [seed; 32], ..top(3) };
    let (_, first) = evidence(&seen(&table), &AUTO, &ask(1));
    assert_eq!(evidence(&seen(&turned), &AUTO, &ask(1)).1, first);
    let (_, other) = evidence(&seen(&table), &AUTO, &ask(2));
    assert_ne!(other.entries, first.entries);
    for (a, b) in first.entries.iter().zip(&other.entries) {
        let (a, b) = (a.as_ref().unwrap().p_top.unwrap(), b.as_ref().unwrap().p_top.unwrap());
        let error = (a * (1.0 - a) / 10_000.0).sqrt();
        assert!((a - b).abs() <= 4.0 * 2f64.sqrt() * error + 1e-3, "{a} {b}");
    }
    assert!(first.uncertainty.unwrap().monte_carlo.unwrap() <= 0.005);
}

/// With the variances plugged in, the entries' effects are normal, and a dense simulation can be made of them.
#[test]
fn probabilities_agree_with_a_long_independent_simulation() {
    let table =
        rows(&[("A", &["6", "7", ""]), ("B", &["5", "", "6"]), ("C", &["7.5", "8", "7"]), ("D", &["", "5", "5.5"])]);
    let sheet = Sheet::from_rows(rubric(&[("c", "1")]), &[], &table).unwrap();
    let (ranking, evidence) = evidence(&sheet, &REML, &Ask { draws: 50_000, ..top(2) });
    let model = ranking.model.unwrap();
    // Gibbs sampling: μ, θ and β in turn, each given the others.
    let (y, mut normal) = (totals(&sheet), normals(88_172_645_463_325_252));
    let (mut theta, mut beta) = ([0.0f64; 4], [0.0f64; 3]);
    let residual = model.sd_residual.powi(2);
    let (mut places, sweeps) = ([[0u32; 4]; 4], 400_000);
    for sweep in 0..sweeps + 1_000 {
        let rest: f64 = y.iter().map(|(p, j, y)| y - theta[*p] + beta[*j]).sum::<f64>() / y.len() as f64;
        let mu = rest + normal() * (residual / y.len() as f64).sqrt();
        let mut effect = |sd: f64, of: &dyn Fn(&Total) -> Option<f64>| {
            let left: Vec<f64> = y.iter().filter_map(of).collect();
            let precision = left.len() as f64 / residual + 1.0 / (sd * sd);
            left.iter().sum::<f64>() / residual / precision + normal() / precision.sqrt()
        };
        for (p, theta) in theta.iter_mut().enumerate() {
            *theta = effect(model.sd_entry, &|(q, j, y)| (*q == p).then(|| y - mu + beta[*j]));
        }
        for (j, beta) in beta.iter_mut().enumerate() {
            *beta = effect(model.sd_juror.max(1e-9), &|(p, k, y)| (*k == j).then(|| mu + theta[*p] - y));
        }
        if sweep >= 1_000 {
            for p in 0..4 {
                let ahead = (0..4).filter(|&q| theta[q] > theta[p]).count();
                places[p][ahead] += 1;
            }
        }
    }
    for (ranked, standing) in ranking.entries.iter().zip(&evidence.entries) {
        let p = usize::from(ranked.entry.as_str().as_bytes()[0] - b'A');
        let standing = standing.as_ref().unwrap();
        let places = places[p].map(|times| f64::from(times) / f64::from(sweeps));
        let (drawn, simulated) = (standing.p_top.unwrap(), places[0] + places[1]);
        let error = (simulated * (1.0 - simulated) / 50_000.0).sqrt();
        // The simulation's own sweeps hang together, so that it counts for fewer.
        assert!((drawn - simulated).abs() < 4.0 * error + 0.004, "{}: {drawn} {simulated}", ranked.entry);
        assert_interval(standing.interval, &places, 0.007);
        let place: f64 = places.iter().zip(1..).map(|(part, place)| part * f64::from(place)).sum();
        let error = ((4.0 - place) * (place - 1.0) / 50_000.0).sqrt();
        assert!((standing.expected_rank - place).abs() < 4.0 * error + 0.008, "{}: {standing:?} {place}", ranked.entry);
    }
}

#[test]
fn a_jury_in_parts_is_ranked_in_parts_and_has_no_line() {
    let part = |name: &str, juror: usize| {
        let scores = [["6", "7"], ["4", "4.5"], ["8", "9"]];
        let cells =
            scores.into_iter().enumerate().flat_map(|(p, s)| s.into_iter().enumerate().map(move |(j, s)| (p, j, s)));
        cells.map(|(p, j, s)| row(&format!("{name}{p}"), &format!("J{}", juror + j), "c", s)).collect::<Vec<_>>()
    };
    let table = [part("A", 0), part("B", 2)].concat();
    let sheet = Sheet::from_rows(rubric(&[("c", "1")]), &[], &table).unwrap();
    let (ranking, apart) = evidence(&sheet, &AUTO, &top(2));
    assert!(verdicts(&ranking, &apart).iter().all(|(_, verdict)| verdict.is_none()));
    assert!(apart.entries.iter().flatten().all(|standing| standing.interval.1 <= 3 && standing.p_top.is_none()));
    assert_eq!(apart.leave_one_out, None);
    let order = Order { across_components: true, ..Order::default() };
    let (_, joint) = rank_with_evidence(&sheet, &AUTO, &order, &top(2)).unwrap();
    assert!(joint.entries.iter().flatten().all(|standing| standing.p_top.is_some()));
    assert_eq!(joint.leave_one_out.map(|all| all.len()), Some(4));
}

/// J5 scores at random what four others agree on.
#[test]
fn a_juror_who_agrees_with_nobody_is_named() {
    let strangers = ["1", "9", "2", "8", "1", "9", "3", "7", "2", "8"];
    let table: Vec<_> = (0..10)
        .flat_map(|p| (0..5).map(move |j| (p, j)))
        .map(|(p, j)| {
            let score = if j == 4 {
                strangers[p].to_owned()
            } else {
                format!("{}", 1.0 + 0.75 * p as f64 + 0.25 * ((p + j) % 2) as f64)
            };
            row(&format!("E{p}"), &format!("J{}", j + 1), "c", &score)
        })
        .collect();
    let sheet = Sheet::from_rows(rubric(&[("c", "1")]), &[], &table).unwrap();
    for method in [MEAN, AUTO] {
        let (_, evidence) = evidence(&sheet, &method, &Ask::default());
        let named: Vec<&str> = evidence.misfit.iter().map(|misfit| misfit.juror.as_str()).collect();
        assert_eq!(named, ["J5"]);
        assert!(evidence.misfit[0].mean_square > 1.5 && evidence.misfit[0].z > 2.0);
        // All jurors scored everything, so that each has as many degrees of freedom.
        let spreads: Vec<f64> = evidence.jurors.iter().map(|juror| juror.spread.unwrap()).collect();
        assert!(spreads[..4].iter().all(|spread| 2.0 * spread < spreads[4]), "{spreads:?}");
        let together = (spreads.iter().map(|spread| spread * spread).sum::<f64>() / 5.0).sqrt();
        let residual = evidence.uncertainty.unwrap().model.sd_residual;
        assert!((together / residual - 1.0).abs() < 1e-5, "{together} {residual}");
    }
}

#[test]
fn one_scorecard_leaves_no_spread_to_tell() {
    let table = rows(&[
        ("A", &["6", "7", "5"]),
        ("B", &["4", "5.5", ""]),
        ("C", &["8", "8.5", ""]),
        ("D", &["3", "5", ""]),
        ("E", &["7", "6.5", ""]),
    ]);
    let sheet = Sheet::from_rows(rubric(&[("c", "1")]), &[], &table).unwrap();
    let spreads = evidence(&sheet, &MEAN, &Ask::default()).1.jurors.into_iter().map(|juror| juror.spread.is_some());
    assert_eq!(spreads.collect::<Vec<_>>(), [true, true, false]);
}

#[test]
fn what_cannot_be_calibrated_says_so_and_is_ranked_all_the_same() {
    let one_juror = seen(&rows(&[("A", &["1"]), ("B", &["2"])]));
    let (ranking, unsure) = evidence(&one_juror, &MEAN, &top(1));
    assert_eq!(unsure.refused, Some(RankingError::OneJuror));
    assert_eq!((unsure.entries, unsure.jurors, unsure.uncertainty), (vec![None, None], vec![], None));
    assert_eq!(ranking, rank(&one_juror, &MEAN, &Order::default()).unwrap());
    assert_eq!(unsure.leave_one_out.unwrap()[0].first, []);
}

#[test]
fn the_largest_panel_that_is_integrated_has_all_its_evidence() {
    let table: Vec<_> = (0..120)
        .flat_map(|p| [0, 1, 2].map(|i| (p, (p * 7 + i * (7 + p % 7)) % 60)))
        .map(|(p, j)| {
            let score = 20 + p / 20 + (p * 31 + j * 17) % 23 - j % 7;
            row(&format!("E{p:03}"), &format!("J{j:02}"), "c", &score.to_string())
        })
        .collect();
    let (ranking, evidence) = evidence(&seen(&table), &AUTO, &top(10));
    assert!(ranking.model.unwrap().posterior.is_some());
    assert_eq!(evidence.leave_one_out.map(|all| all.len()), Some(60));
}
