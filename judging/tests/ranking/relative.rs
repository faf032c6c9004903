//! `rank_sum` and `zscore`, by hand.

use judging::ranking::{Method, Order, Ranking, Sheet, Warning, rank};

use crate::data::{rows, rubric, seen};

fn scores(sheet: &Sheet, method: &Method) -> Vec<(String, String)> {
    let ranking = rank(sheet, method, &Order::default()).unwrap();
    let exact = |score: judging::ranking::Score| match score.exact {
        Some(exact) => exact.to_string(),
        None => format!("{:.6}", score.value),
    };
    ranking.entries.iter().map(|e| (e.entry.to_string(), e.score.map_or("-".to_owned(), exact))).collect()
}

fn expected(scores: &[(&str, &str)]) -> Vec<(String, String)> {
    scores.iter().map(|(entry, score)| ((*entry).to_owned(), (*score).to_owned())).collect()
}

fn silent(ranking: &Ranking) -> &[Warning] {
    &ranking.warnings
}

/// J1 orders A B C, J2 puts B before A and C, who are tied.
#[test]
fn a_rank_sum_is_the_mean_of_each_jurors_own_order() {
    let sheet = seen(&rows(&[("A", &["9", "4"]), ("B", &["7", "8"]), ("C", &["1", "4"])]));
    // A: 1 and (3 − 2.5)/2; B: ½ and 1; C: 0 and ¼.
    assert_eq!(scores(&sheet, &Method::RankSum), expected(&[("B", "3/4"), ("A", "5/8"), ("C", "1/8")]));
}

#[test]
fn a_rank_sum_of_an_incomplete_jury_counts_places_among_what_the_juror_saw() {
    let sheet = seen(&rows(&[("A", &["9", "", "5"]), ("B", &["7", "8", ""]), ("C", &["1", "4", "6"])]));
    // A: 1, 0; B: ½, 1; C: 0, 0, 1.
    assert_eq!(scores(&sheet, &Method::RankSum), expected(&[("B", "3/4"), ("A", "1/2"), ("C", "1/3")]));
}

#[test]
fn a_juror_who_orders_nobody_gives_one_half_and_is_named() {
    let sheet = seen(&rows(&[("A", &["9", "3", "5"]), ("B", &["7", "3", ""])]));
    let ranking = rank(&sheet, &Method::RankSum, &Order::default()).unwrap();
    assert_eq!(scores(&sheet, &Method::RankSum), expected(&[("A", "2/3"), ("B", "1/4")]));
    assert_eq!(silent(&ranking), [Warning::OrdersNobody { jurors: vec!["J2".into(), "J3".into()] }]);
    assert_eq!(scores(&sheet, &Method::RankSum), {
        let other = seen(&rows(&[("A", &["900", "3", "500"]), ("B", &["-7", "3", ""])]));
        scores(&other, &Method::RankSum)
    });
}

#[test]
fn a_rank_sum_that_no_fraction_holds_is_a_number_all_the_same() {
    // A hundred jurors; juror j sees j + 2 entries, the first of them best.
    let table: Vec<_> = (0..100)
        .flat_map(|j| (0..j + 2).map(move |p| (p, j)))
        .map(|(p, j)| crate::data::row(&format!("E{p:03}"), &format!("J{j:03}"), "c", &(100 - p).to_string()))
        .collect();
    let ranking = rank(&seen(&table), &Method::RankSum, &Order::default()).unwrap();
    let best = ranking.entries[0].score.unwrap();
    assert_eq!((ranking.entries[0].entry.as_str(), best.value), ("E000", 1.0));
    let second = ranking.entries[1].score.unwrap();
    let by_hand = (0..100).map(|j| 1.0 - 1.0 / (f64::from(j) + 1.0)).sum::<f64>() / 100.0;
    assert!((second.value - by_hand).abs() < 1e-12, "{}", second.value);
}

/// J1: mean 5, standard deviation 2; J2: mean 6, standard deviation 1. All: mean 5.5, sum of squares 11.5.
#[test]
fn z_scores_are_put_back_on_the_scale_of_the_total() {
    let sheet = seen(&rows(&[("A", &["7", "6"]), ("B", &["5", "7"]), ("C", &["3", "5"])]));
    let sd = (11.5f64 / 5.0).sqrt();
    let score = |z: f64| format!("{:.6}", 5.5 + sd * z);
    let by_hand = [("A", score(0.5)), ("B", score(0.5)), ("C", score(-1.0))];
    let by_hand: Vec<_> = by_hand.into_iter().map(|(entry, score)| (entry.to_owned(), score)).collect();
    assert_eq!(scores(&sheet, &Method::Zscore), by_hand);
}

#[test]
fn degenerate_jurors_count_with_z_nought() {
    let sheet = seen(&rows(&[("A", &["7", "4", ""]), ("B", &["5", "4", ""]), ("C", &["3", "4", "9"])]));
    let ranking = rank(&sheet, &Method::Zscore, &Order::default()).unwrap();
    assert_eq!(silent(&ranking), [Warning::OrdersNobody { jurors: vec!["J2".into(), "J3".into()] }]);
    let order: String = ranking.entries.iter().map(|e| e.entry.to_string()).collect();
    assert_eq!(order, "ABC");
    let equal = seen(&rows(&[("A", &["3", "3"]), ("B", &["3", "3"])]));
    assert_eq!(scores(&equal, &Method::Zscore), expected(&[("A", "3.000000"), ("B", "3.000000")]));
    let empty = Sheet::new(rubric(&[("c", "1")]), &["A".into()], &[]).unwrap();
    assert_eq!(scores(&empty, &Method::Zscore), expected(&[("A", "-")]));
    assert_eq!(scores(&empty, &Method::RankSum), expected(&[("A", "-")]));
}
