//! How sure a ranking is.

use std::collections::BTreeMap;

use judging::ids::EntryId;
use judging::ranking::{
    Ask, Evidence, LeftOut, Method, Order, Prior, Ranking, RankingError, Sheet, Sides, Standing, TrimLevel, Variance,
    Verdict, Warning, rank, rank_with_evidence,
};

use crate::data::{row, rows, rubric, seen, shared};

const MEAN: Method = Method::Mean { rounding: None };
const AUTO: Method = Method::Calibrated { variance: Variance::Auto };
const REML: Method = Method::Calibrated { variance: Variance::Reml };

fn methods() -> [Method; 8] {
    let trimmed = |level| Method::Trimmed { drop_high: 1, drop_low: 1, level, min_jurors: 3, rounding: None };
    [
        MEAN,
        trimmed(TrimLevel::Criterion),
        trimmed(TrimLevel::Total),
        Method::RankSum,
        Method::Zscore,
        AUTO,
        REML,
        Method::Rasch { prior: Prior::Weak },
    ]
}

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

/// The Judgment of Paris: Taber, 2005; scores as published by Ashenfelter and Quandt.
#[test]
fn the_first_place_of_the_judgment_of_paris_is_too_close_to_call() {
    let Some(table) = shared("paris1976/chardonnay_scores.csv") else { return };
    let table: Vec<_> = table.iter().map(|r| row(&r[0], &r[1], "score", &r[2])).collect();
    let sheet = seen(&table);
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
    for method in [REML, AUTO, MEAN] {
        let (ranking, evidence) = evidence(&sheet, &method, &top(2));
        assert!(verdicts(&ranking, &evidence).iter().all(|(_, v)| *v == Some(Verdict::TooClose)), "{method:?}");
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

#[test]
fn a_seed_gives_the_same_draws_and_another_one_the_same_within_their_error() {
    let Some(table) = shared("paris1976/chardonnay_scores.csv") else { return };
    let table: Vec<_> = table.iter().map(|r| row(&r[0], &r[1], "score", &r[2])).collect();
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
    type Total = (usize, usize, f64);
    let y: Vec<Total> = sheet.rows().iter().map(|r| (r.entry, r.juror, r.total.to_f64())).collect();
    let mut state = 88_172_645_463_325_252u64;
    let mut unit = move || {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        ((state >> 12) as f64 + 0.5) / (1u64 << 52) as f64
    };
    let mut normal = move || (-2.0 * unit().ln()).sqrt() * (std::f64::consts::TAU * unit()).cos();
    let (mut theta, mut beta) = ([0.0f64; 4], [0.0f64; 3]);
    let residual = model.sd_residual.powi(2);
    let (mut in_top, sweeps) = ([0u32; 4], 400_000);
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
                in_top[p] += u32::from((0..4).filter(|&q| theta[q] > theta[p]).count() < 2);
            }
        }
    }
    for (ranked, standing) in ranking.entries.iter().zip(&evidence.entries) {
        let p = usize::from(ranked.entry.as_str().as_bytes()[0] - b'A');
        let (drawn, simulated) = (standing.as_ref().unwrap().p_top.unwrap(), f64::from(in_top[p]) / f64::from(sweeps));
        let error = (simulated * (1.0 - simulated) / 50_000.0).sqrt();
        // The simulation's own sweeps hang together, so that it counts for fewer.
        assert!((drawn - simulated).abs() < 4.0 * error + 0.004, "{}: {drawn} {simulated}", ranked.entry);
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
    }
}

/// Two sides; everybody gives a point more to entries of the own side, and nothing else differs but by a quarter.
fn sided(preference: f64) -> (Sheet, Sides) {
    let mut sides = Sides::default();
    let mut table = Vec::new();
    for p in 0..6 {
        sides.entries.insert(format!("E{p}").as_str().into(), ["cn", "be"][p % 2].to_owned());
        for j in 0..4 {
            sides.jurors.insert(format!("J{j}").as_str().into(), ["cn", "be"][j % 2].to_owned());
            let own = if p % 2 == j % 2 { preference } else { 0.0 };
            let noise = 0.25 * ((3 * p + 5 * j + p * j) % 3) as f64;
            table.push(row(&format!("E{p}"), &format!("J{j}"), "c", &(2.0 + p as f64 + own + noise).to_string()));
        }
    }
    (Sheet::from_rows(rubric(&[("c", "1")]), &[], &table).unwrap(), sides)
}

#[test]
fn the_preference_for_the_own_side_is_estimated_where_it_is_asked_for() {
    let ask = |sides| Ask { sides: Some(sides), ..Ask::default() };
    for (planted, sees) in [(1.0, true), (0.0, false)] {
        let (sheet, sides) = sided(planted);
        let preference = evidence(&sheet, &MEAN, &ask(sides)).1.side_preference.unwrap();
        let (low, high) = preference.interval;
        assert!((low..high).contains(&planted), "{preference:?}");
        assert_eq!(!(low..high).contains(&0.0), sees, "{preference:?}");
    }
    let (sheet, _) = sided(1.0);
    assert_eq!(evidence(&sheet, &MEAN, &Ask::default()).1.side_preference, None);
}

#[test]
fn a_preference_that_is_not_identified_is_none() {
    let (sheet, mut sides) = sided(1.0);
    let ask = |sides: &Sides| Ask { sides: Some(sides.clone()), ..Ask::default() };
    // All jurors on one side: the entry's side and the common side are the same.
    sides.jurors.values_mut().for_each(|side| *side = "cn".to_owned());
    assert_eq!(evidence(&sheet, &MEAN, &ask(&sides)).1.side_preference, None);
    let (_, mut sides) = sided(1.0);
    sides.entries.remove(&EntryId::from("E3"));
    assert_eq!(evidence(&sheet, &MEAN, &ask(&sides)).1.side_preference, None);
}

/// Balanced, the preference is a contrast of four means.
#[test]
fn a_balanced_preference_is_the_contrast_of_means() {
    let (sheet, sides) = sided(1.0);
    let preference = evidence(&sheet, &MEAN, &Ask { sides: Some(sides), ..Ask::default() }).1.side_preference.unwrap();
    let cell = |a: usize, b: usize| {
        let own = sheet.rows().iter().filter(|r| r.entry % 2 == a && r.juror % 2 == b);
        own.map(|r| r.total.to_f64()).sum::<f64>() / 6.0
    };
    let contrast = (cell(0, 0) + cell(1, 1) - cell(0, 1) - cell(1, 0)) / 2.0;
    assert!((preference.delta - contrast).abs() < 1e-9, "{} {contrast}", preference.delta);
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
fn degenerate_juries_have_an_answer_or_a_refusal_by_every_method() {
    type Table<'a> = &'a [(&'a str, &'a [&'a str])];
    let tables: [Table; 9] = [
        &[("A", &["1"]), ("B", &["2"])],
        &[("A", &["1", "2"])],
        &[("A", &["3", "3"]), ("B", &["3", "3"])],
        &[("A", &["1", "9"]), ("B", &["9", "1"])],
        &[("A", &["1", ""]), ("B", &["", "4"]), ("C", &["2", ""])],
        &[
            ("A", &["1", "2", "", ""]),
            ("B", &["2", "2", "", ""]),
            ("C", &["", "", "5", "6"]),
            ("D", &["", "", "6", "5.5"]),
        ],
        &[("A", &["1", "2", "9"]), ("B", &["2", "2.5", ""]), ("C", &["4", "3", ""])],
        &[("A", &["10", "10"]), ("B", &["10", "10"]), ("C", &["10", "9"])],
        &[("A", &["0", "0", "0"]), ("B", &["0", "0", "0"]), ("C", &["0", "0", "0"])],
    ];
    for table in tables {
        let rows = rows(table);
        for sheet in [seen(&rows), Sheet::from_rows(rubric(&[("c", "1")]), &["Z".into()], &rows).unwrap()] {
            for (method, places) in methods().iter().flat_map(|method| [0, 1, 2, 5].map(|places| (method, places))) {
                let Ok((ranking, evidence)) = rank_with_evidence(&sheet, method, &Order::default(), &top(places))
                else {
                    continue;
                };
                assert_finite(&ranking, &evidence);
            }
        }
    }
    for method in methods() {
        let empty = Sheet::new(rubric(&[("c", "1")]), &[], &[]).unwrap();
        let _ = rank_with_evidence(&empty, &method, &Order::default(), &top(1));
    }
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

#[test]
fn ten_thousand_entries_are_ranked() {
    let table: Vec<_> = (0..10_000)
        .flat_map(|p| [0, 1].map(|j| (p, j)))
        .map(|(p, j)| {
            row(&format!("E{p:05}"), &format!("J{:03}", (p + j * 7) % 40), "c", &((p * 7 + j * 3) % 41).to_string())
        })
        .collect();
    let (ranking, evidence) = evidence(&seen(&table), &MEAN, &top(10));
    assert_eq!((ranking.entries.len(), evidence.leave_one_out), (10_000, None));
}

/// Nothing is NaN: every number that is there is a number.
pub fn assert_finite(ranking: &Ranking, evidence: &Evidence) {
    let json = serde_json::to_value(ranking).unwrap();
    for entry in json["entries"].as_array().unwrap().iter().filter(|entry| entry["n"] != 0) {
        assert!(entry["rank"].is_u64() && entry["score"]["value"].is_f64(), "{entry}");
    }
    let standings = evidence.entries.iter().flatten().flat_map(|s| [s.expected_rank, s.pcer, s.p_top.unwrap_or(0.0)]);
    let severities = evidence.jurors.iter().flat_map(|s| [s.estimate, s.se]);
    let fits = ranking.jurors.iter().filter_map(|juror| juror.fit).flat_map(|fit| [fit.infit, fit.outfit, fit.z]);
    let model = ranking.model.map(|m| [m.mean, m.sd_entry, m.sd_juror, m.sd_residual, m.criterion]);
    let posterior = ranking.model.and_then(|m| m.posterior).map(|p| [p.sd_entry, p.sd_juror, p.sd_residual]);
    let numbers = standings
        .chain(severities)
        .chain(fits)
        .chain(model.into_iter().flatten())
        .chain(posterior.into_iter().flatten());
    assert!(numbers.into_iter().all(f64::is_finite), "{ranking:?} {evidence:?}");
    let n = ranking.entries.len();
    assert!(
        evidence
            .entries
            .iter()
            .flatten()
            .all(|s| 1 <= s.interval.0 && s.interval.0 <= s.interval.1 && s.interval.1 <= n)
    );
}
