//! Juries from which little or nothing follows: an answer or a refusal by name, never a panic and never a NaN.

use judging::ranking::{
    Ask, Evidence, Method, Omitted, Order, Prior, Ranking, RankingError, Sheet, Sides, Variance, Warning, rank,
    rank_with_evidence,
};

use crate::data::{methods, row, rows, rubric, seen};

/// A jury of one criterion, and why it is refused: by calibration, by Rasch with and without a prior, and by the latter where
/// parts of the jury that nothing connects are ranked together. All other methods have an answer.
struct Case {
    jury: &'static str,
    table: &'static [(&'static str, &'static [&'static str])],
    calibrated: Option<RankingError>,
    weak: Option<RankingError>,
    plain: Option<RankingError>,
    joint: Option<RankingError>,
}

const ANSWERED: Case = Case { jury: "", table: &[], calibrated: None, weak: None, plain: None, joint: None };
const EXTREME: Case = Case { plain: Some(RankingError::Extreme), ..ANSWERED };
const EQUAL: Case = Case {
    calibrated: Some(RankingError::AllEqual),
    weak: Some(RankingError::OneCategory),
    plain: Some(RankingError::OneCategory),
    ..ANSWERED
};

const CASES: [Case; 14] = [
    Case {
        jury: "one juror",
        table: &[("A", &["1"]), ("B", &["2"]), ("C", &["2"])],
        calibrated: Some(RankingError::OneJuror),
        ..EXTREME
    },
    Case { jury: "one entry", table: &[("A", &["1", "2", "2"])], calibrated: Some(RankingError::OneEntry), ..EXTREME },
    Case { jury: "one scorecard", table: &[("A", &["1"])], calibrated: Some(RankingError::OneJuror), ..EQUAL },
    Case { jury: "all scores equal", table: &[("A", &["3", "3"]), ("B", &["3", "3"]), ("C", &["3", "3"])], ..EQUAL },
    Case {
        jury: "all scores equal, with gaps",
        table: &[("A", &["3", "", "3"]), ("B", &["3", "3", ""]), ("C", &["", "3", "3"])],
        ..EQUAL
    },
    Case { jury: "zero entry variance", table: &[("A", &["1", "9"]), ("B", &["9", "1"])], ..ANSWERED },
    Case {
        jury: "zero variance of entries and of jurors",
        table: &[("A", &["1", "9", "5"]), ("B", &["9", "5", "1"]), ("C", &["5", "1", "9"])],
        ..ANSWERED
    },
    Case {
        jury: "one score per entry",
        table: &[("A", &["1", ""]), ("B", &["", "4"]), ("C", &["2", ""])],
        calibrated: Some(RankingError::OneScorecardPerEntry),
        ..EXTREME
    },
    Case {
        jury: "disconnected panels",
        table: &[
            ("A", &["1", "2", "", ""]),
            ("B", &["2", "2", "", ""]),
            ("C", &["", "", "5", "6"]),
            ("D", &["", "", "6", "5.5"]),
        ],
        joint: Some(RankingError::Unconnected),
        ..ANSWERED
    },
    Case {
        jury: "each panel for itself",
        table: &[("A", &["1", ""]), ("B", &["", "4"])],
        calibrated: Some(RankingError::OneScorecardPerEntry),
        ..EXTREME
    },
    Case {
        jury: "a juror with one score",
        table: &[("A", &["1", "2", "9"]), ("B", &["2", "2.5", ""]), ("C", &["4", "3", ""])],
        ..EXTREME
    },
    Case {
        jury: "all but one at the end of the scale",
        table: &[("A", &["10", "10"]), ("B", &["10", "10"]), ("C", &["10", "9"])],
        ..EXTREME
    },
    Case { jury: "all at the lower end", table: &[("A", &["0", "0", "0"]), ("B", &["0", "0", "0"])], ..EQUAL },
    Case { jury: "all at the upper end", table: &[("A", &["10", "10"]), ("B", &["10", "10"])], ..EQUAL },
];

impl Case {
    fn refusal(&self, method: &Method, across_components: bool) -> Option<RankingError> {
        match method {
            Method::Calibrated { .. } => self.calibrated,
            Method::Rasch { prior: Prior::Weak } => self.weak,
            Method::Rasch { prior: Prior::None } => self.plain.or(self.joint.filter(|_| across_components)),
            _ => None,
        }
    }
}

/// What `ask` gets of the case's jury by the method, as it was foreseen.
fn answer(case: &Case, sheet: &Sheet, method: &Method, across_components: bool, ask: &Ask) {
    let order = Order { across_components, ..Order::default() };
    let answer = rank_with_evidence(sheet, method, &order, ask);
    let refusal = answer.as_ref().err().copied();
    assert_eq!(refusal, case.refusal(method, across_components), "{}: {method:?} {ask:?}", case.jury);
    let Ok((ranking, evidence)) = answer else { return };
    assert_sound(&ranking, &evidence);
    let checked = (!matches!(method, Method::Rasch { .. })).then_some(case.calibrated).flatten();
    assert_eq!(evidence.refused, checked, "{}: {method:?} {ask:?}", case.jury);
}

#[test]
fn every_method_answers_or_refuses_by_name() {
    for case in &CASES {
        let table = rows(case.table);
        let with_z = Sheet::from_rows(rubric(&[("c", "1")]), &["Z".into()], &table).unwrap();
        for method in methods() {
            answer(case, &seen(&table), &method, false, &Ask::default());
            answer(case, &with_z, &method, true, &Ask { top: Some(1), ..Ask::default() });
        }
    }
}

#[test]
fn no_cut_line_is_too_high_or_too_low() {
    for case in &CASES {
        let sheet = Sheet::from_rows(rubric(&[("c", "1")]), &["Z".into()], &rows(case.table)).unwrap();
        for top in [0, 2, 3, 4, usize::MAX] {
            for method in methods() {
                answer(case, &sheet, &method, true, &Ask { top: Some(top), leave_one_out: false, ..Ask::default() });
            }
        }
    }
}

#[test]
fn equal_scores_share_the_first_place_by_every_method_that_answers() {
    let ends = ["0", "3", "10"].map(|score| [("A", vec![score; 3]), ("B", vec![score; 3]), ("C", vec![score; 3])]);
    for table in ends {
        let table: Vec<(&str, &[&str])> = table.iter().map(|(entry, scores)| (*entry, scores.as_slice())).collect();
        let sheet = Sheet::from_rows(rubric(&[("c", "1")]), &[], &rows(&table)).unwrap();
        let answers = methods().into_iter().filter_map(|method| {
            rank_with_evidence(&sheet, &method, &Order::default(), &Ask { top: Some(1), ..Ask::default() }).ok()
        });
        let places = answers.map(|(ranking, _)| ranking.entries.iter().map(|e| e.rank).collect::<Vec<_>>());
        assert_eq!(places.collect::<Vec<_>>(), vec![vec![Some(1); 3]; 7]);
    }
}

#[test]
fn a_jury_without_scorecards_is_empty_or_refused() {
    for entries in [vec![], vec!["A".into(), "B".into()]] {
        let sheet = Sheet::new(rubric(&[("c", "1")]), &entries, &[]).unwrap();
        for (method, top) in
            methods().into_iter().flat_map(|method| [None, Some(0), Some(1)].map(|t| (method.clone(), t)))
        {
            let answer = rank_with_evidence(&sheet, &method, &Order::default(), &Ask { top, ..Ask::default() });
            if matches!(method, Method::Calibrated { .. } | Method::Rasch { .. }) {
                assert_eq!(answer, Err(RankingError::NoScorecards), "{method:?}");
                continue;
            }
            let (ranking, evidence) = answer.unwrap();
            let listed: Vec<_> = ranking.entries.iter().map(|e| (e.entry.clone(), e.rank, e.score)).collect();
            assert_eq!(listed, entries.iter().map(|entry| (entry.clone(), None, None)).collect::<Vec<_>>());
            let unscored = (!entries.is_empty()).then(|| Warning::NoScorecard { entries: entries.clone() });
            assert_eq!(ranking.warnings, unscored.into_iter().collect::<Vec<_>>());
            assert_eq!(evidence.refused, Some(RankingError::NoScorecards));
            assert_sound(&ranking, &evidence);
        }
    }
}

/// Ten thousand entries with two scorecards each, by forty jurors.
fn ten_thousand() -> Sheet {
    let pairs = (0..10_000).flat_map(|p| [0, 1].map(|i| (p, (p + i * 7) % 40, (p * 7 + i * 3) % 41)));
    seen(&pairs.map(|(p, j, s)| row(&format!("E{p:05}"), &format!("J{j:02}"), "c", &s.to_string())).collect::<Vec<_>>())
}

/// Ranks ten thousand entries and looks for the evidence that the method promises, and for no other.
fn rank_ten_thousand(method: &Method) {
    let sheet = ten_thousand();
    let side = |i: usize| ["cn", "be"][i % 2].to_owned();
    let sides = Sides {
        entries: sheet.entries().iter().cloned().enumerate().map(|(i, entry)| (entry, side(i))).collect(),
        jurors: sheet.jurors().iter().cloned().enumerate().map(|(i, juror)| (juror, side(i))).collect(),
    };
    // As much effort as leaves one part out: the check of a method that has no model, else rankings without each juror.
    let ask = Ask { top: Some(10), sides: Some(sides), effort: 1_000_000_000, ..Ask::default() };
    let (ranking, evidence) = rank_with_evidence(&sheet, method, &Order::default(), &ask).unwrap();
    assert_eq!((ranking.entries.len(), ranking.components), (10_000, 1));
    assert_sound(&ranking, &evidence);
    let drawn = matches!(method, Method::Calibrated { .. });
    let rasch = matches!(method, Method::Rasch { .. });
    assert_eq!(evidence.uncertainty.map(|u| u.draws), drawn.then_some(10_000));
    assert_eq!(evidence.entries.iter().flatten().count(), if drawn { 10_000 } else { 0 });
    assert_eq!(evidence.jurors.len(), if drawn || rasch { 40 } else { 0 });
    let omitted = if drawn || rasch { Omitted::LeaveOneOut } else { Omitted::Check };
    assert_eq!(evidence.omitted, [omitted]);
    assert_eq!(evidence.leave_one_out.map(|all| all.len()), (omitted == Omitted::Check).then_some(40));
    assert_eq!((evidence.side_preference.is_some(), evidence.refused), (true, None));
    assert!(drawn || rasch || evidence.misfit.is_empty());
    assert!(ranking.model.is_none_or(|model| model.posterior.is_none()));
    let in_top: f64 = evidence.entries.iter().flatten().filter_map(|standing| standing.p_top).sum();
    assert!((in_top - if drawn { 10.0 } else { 0.0 }).abs() < 1e-6, "{in_top}");
}

#[test]
fn ten_thousand_entries_are_ranked_by_arithmetic() {
    methods()[..5].iter().for_each(rank_ten_thousand);
}

#[test]
fn ten_thousand_entries_are_ranked_by_restricted_likelihood() {
    assert_eq!(Variance::Auto.of(40, 10_000), Variance::Reml, "what is chosen for so many is the same");
    rank_ten_thousand(&methods()[5]);
}

#[test]
fn ten_thousand_entries_are_ranked_by_integration() {
    // Their places are drawn as above, which takes half a minute once more.
    let ranking = rank(&ten_thousand(), &methods()[6], &Order::default()).unwrap();
    assert_eq!(ranking.entries.len(), 10_000);
    assert!(ranking.model.unwrap().posterior.is_some());
    assert!(ranking.entries.iter().all(|one| one.score.is_some() && one.se.is_some_and(|se| se > 0.0 && se < 41.0)));
}

#[test]
fn ten_thousand_entries_are_ranked_by_rasch() {
    methods()[8..10].iter().for_each(rank_ten_thousand);
}

/// Every number in the answer is one, whatever field it stands in, and places, probabilities and intervals are such.
#[track_caller]
pub fn assert_sound(ranking: &Ranking, evidence: &Evidence) {
    let answer = format!("{ranking:?} {evidence:?}");
    let odd = answer.split(|sign: char| !sign.is_alphanumeric()).find(|word| matches!(*word, "NaN" | "inf"));
    assert_eq!(odd, None, "{answer}");
    let n = ranking.entries.len();
    assert_eq!(evidence.entries.len(), n);
    for (one, standing) in ranking.entries.iter().zip(&evidence.entries) {
        let there = one.n > 0;
        assert_eq!(
            (one.rank.is_some(), one.score.is_some(), one.component.is_some()),
            (there, there, there),
            "{one:?}"
        );
        assert!(one.rank.is_none_or(|rank| (1..=n).contains(&rank)) && one.se.is_none_or(|se| se >= 0.0), "{one:?}");
        let Some(standing) = standing else { continue };
        let (low, high) = standing.interval;
        assert!(1 <= low && low <= high && high <= n, "{standing:?}");
        assert!((1.0..=n as f64).contains(&standing.expected_rank), "{standing:?}");
        assert!(standing.p_top.is_none_or(|p| (0.0..=1.0).contains(&p)), "{standing:?}");
    }
    assert!(ranking.kendall_w.is_none_or(|w| (0.0..=1.0).contains(&w)), "{ranking:?}");
    assert!(evidence.jurors.iter().all(|one| one.se >= 0.0 && one.interval.0 <= one.interval.1), "{evidence:?}");
}
