use judging::ranking::{Method, Order, Ranking, Sheet, Tie, TieBreak, Warning, rank};

use crate::data::{row, rows, rubric, seen};

const MEAN: Method = Method::Mean { rounding: None };

fn ranks(ranking: &Ranking) -> Vec<(&str, Option<usize>)> {
    ranking.entries.iter().map(|e| (e.entry.as_str(), e.rank)).collect()
}

#[test]
fn ties_share_a_rank_as_1_2_2_4() {
    let sheet = seen(&rows(&[("A", &["3"]), ("B", &["7"]), ("C", &["9"]), ("D", &["7"])]));
    let ranking = rank(&sheet, &MEAN, &Order::default()).unwrap();
    assert_eq!(ranks(&ranking), [("C", Some(1)), ("B", Some(2)), ("D", Some(2)), ("A", Some(4))]);
    let tie = Some(Tie { equal_score: 2, sharing: 2, decided_by: vec![] });
    assert_eq!(ranking.entries.iter().map(|e| e.tie.clone()).collect::<Vec<_>>(), [None, tie.clone(), tie, None]);
}

/// A, B, C, D have 7 each; A and B lead on the criterion of the highest weight; the chair puts D before C.
#[test]
fn the_chain_parts_ties_step_by_step_and_says_which_step_did() {
    let points = [("A", "8", "5.5"), ("B", "8", "5.5"), ("C", "7", "7"), ("D", "7", "7"), ("E", "6", "6")];
    let rows: Vec<_> = points.iter().flat_map(|(e, a, b)| [row(e, "J1", "a", a), row(e, "J1", "b", b)]).collect();
    let sheet = Sheet::from_rows(rubric(&[("a", "0.6"), ("b", "0.4")]), &[], &rows).unwrap();
    let order = Order {
        tie_breaks: vec![TieBreak::HighestWeight, TieBreak::AllScores, TieBreak::ChairVote],
        chair_vote: vec!["D".into()],
        across_components: false,
    };
    let ranking = rank(&sheet, &MEAN, &order).unwrap();
    assert_eq!(ranks(&ranking), [("A", Some(1)), ("B", Some(1)), ("D", Some(3)), ("C", Some(4)), ("E", Some(5))]);
    let tie = |sharing, decided_by: &[TieBreak]| Some(Tie { equal_score: 4, sharing, decided_by: decided_by.to_vec() });
    let (weight, both) = ([TieBreak::HighestWeight], [TieBreak::HighestWeight, TieBreak::ChairVote]);
    let ties: Vec<_> = ranking.entries.into_iter().map(|e| e.tie).collect();
    assert_eq!(ties, [tie(2, &weight), tie(2, &weight), tie(1, &both), tie(1, &both), None]);
}

#[test]
fn scores_that_a_trim_made_equal_are_parted_by_all_scores() {
    let method = Method::Trimmed {
        drop_high: 1,
        drop_low: 1,
        level: judging::ranking::TrimLevel::Total,
        min_jurors: 3,
        rounding: None,
    };
    let sheet = seen(&rows(&[("A", &["1", "5", "6"]), ("B", &["4", "5", "6"])]));
    let order = Order { tie_breaks: vec![TieBreak::AllScores], ..Order::default() };
    assert_eq!(ranks(&rank(&sheet, &method, &order).unwrap()), [("B", Some(1)), ("A", Some(2))]);
}

#[test]
fn parts_of_a_jury_that_nothing_connects_are_ranked_apart_unless_accepted() {
    let sheet = seen(&rows(&[("A", &["3", "4", "", ""]), ("B", &["7", "6", "", ""]), ("C", &["", "", "9", "5"])]));
    let apart = rank(&sheet, &MEAN, &Order::default()).unwrap();
    assert_eq!(ranks(&apart), [("B", Some(1)), ("A", Some(2)), ("C", Some(1))]);
    assert_eq!(apart.entries.iter().map(|e| e.component).collect::<Vec<_>>(), [Some(1), Some(1), Some(2)]);
    assert_eq!(apart.warnings, [Warning::Disconnected { components: 2, joint: false }]);
    let joint = rank(&sheet, &MEAN, &Order { across_components: true, ..Order::default() }).unwrap();
    assert_eq!(ranks(&joint), [("C", Some(1)), ("B", Some(2)), ("A", Some(3))]);
    assert_eq!(joint.warnings, [Warning::Disconnected { components: 2, joint: true }]);
}

#[test]
fn entries_without_a_scorecard_are_listed_last_and_unranked() {
    let sheet = Sheet::from_rows(rubric(&[("c", "1")]), &["A".into(), "Z".into()], &rows(&[("M", &["5"])])).unwrap();
    let ranking = rank(&sheet, &MEAN, &Order::default()).unwrap();
    assert_eq!(ranks(&ranking), [("M", Some(1)), ("A", None), ("Z", None)]);
    assert_eq!(ranking.warnings, [Warning::NoScorecard { entries: vec!["A".into(), "Z".into()] }]);
}

#[test]
fn kendalls_w_needs_a_complete_jury() {
    let w = |table| rank(&seen(&rows(table)), &MEAN, &Order::default()).unwrap().kendall_w;
    assert_eq!(w(&[("A", &["1", "1"]), ("B", &["2", "3"]), ("C", &["3", "4"])]), Some(1.0));
    assert_eq!(w(&[("A", &["1", "2"]), ("B", &["2", "1"])]), Some(0.0));
    assert_eq!(w(&[("A", &["1", ""]), ("B", &["2", "1"])]), None);
    assert_eq!(w(&[("A", &["1", "1"]), ("B", &["1", "1"])]), None);
    assert_eq!(w(&[("A", &["1"]), ("B", &["2"])]), None);
}

#[test]
fn kendalls_w_is_that_of_midranks_counted_one_by_one() {
    for (n, m, points) in [(2usize, 2usize, 3), (5, 3, 4), (9, 4, 7), (12, 7, 5), (20, 2, 30)] {
        let score = |p: usize, j: usize| (7 * p * p + 3 * j + 5 * p * (j + 1)) % points;
        let pairs = (0..n).flat_map(|p| (0..m).map(move |j| (p, j)));
        let table: Vec<_> =
            pairs.map(|(p, j)| row(&format!("E{p:02}"), &format!("J{j}"), "c", &score(p, j).to_string())).collect();
        let times = |p, j, is: &dyn Fn(usize, usize) -> bool| {
            (0..n).filter(|&other| is(score(other, j), score(p, j))).count() as f64
        };
        let equal = |p, j| times(p, j, &|other, one| other == one);
        let midrank = |p, j| times(p, j, &|other, one| other < one) + (equal(p, j) + 1.0) / 2.0;
        let (of_n, of_m) = (n as f64, m as f64);
        let off = |p| (0..m).map(|j| midrank(p, j)).sum::<f64>() - of_m * (of_n + 1.0) / 2.0;
        let squares: f64 = (0..n).map(|p| off(p) * off(p)).sum();
        let ties: f64 = (0..m).flat_map(|j| (0..n).map(move |p| (p, j))).map(|(p, j)| equal(p, j).powi(2) - 1.0).sum();
        let expected = 12.0 * squares / (of_m * of_m * (of_n.powi(3) - of_n) - of_m * ties);
        let w = rank(&seen(&table), &MEAN, &Order::default()).unwrap().kendall_w.unwrap();
        assert!((w - expected).abs() < 1e-12, "{n} {m}: {w} {expected}");
    }
}

/// Thirty jurors have one order, in which entries are tied in pairs, and ten its reverse: W = ((30 − 10)/40)².
#[test]
fn kendalls_w_of_a_large_jury_takes_no_time() {
    let pairs = (0..2_000).flat_map(|p| (0..40).map(move |j| (p, j, if j < 30 { p / 2 } else { 999 - p / 2 })));
    let table: Vec<_> =
        pairs.map(|(p, j, s)| row(&format!("E{p:04}"), &format!("J{j:02}"), "c", &s.to_string())).collect();
    assert_eq!(rank(&seen(&table), &MEAN, &Order::default()).unwrap().kendall_w, Some(0.25));
}
