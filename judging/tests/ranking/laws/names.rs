//! What entries and jurors are called.

use std::collections::BTreeMap;

use judging::ranking::{Ask, Evidence, Method, Ranking, ScoreRow, Standing, Verdict, rank_with_evidence};
use proptest::prelude::*;

use super::view::{differences, view};
use super::{
    Jury, any_method, ask, four_errors, hangs_on_digits, juries, jury, order, sheet, sides, table, table_with,
    with_evidence,
};

/// Other numbers for up to so many.
fn numbers(n: usize) -> impl Strategy<Value = Vec<usize>> {
    Just((0..n).collect::<Vec<_>>()).prop_shuffle()
}

/// How far a number may move: exact ones not at all.
fn tolerance(method: &Method) -> f64 {
    match method {
        Method::Mean { .. } | Method::Trimmed { .. } | Method::RankSum => 0.0,
        _ => 1e-9,
    }
}

proptest! {
    #![proptest_config(juries(96))]

    #[test]
    fn other_names_move_no_exact_number_no_estimate_by_1e_9_and_no_probability_by_four_errors(
        method in any_method(), jury in jury(), entries in numbers(7), jurors in numbers(6),
    ) {
        let before = with_evidence(&table(&jury), &method, 1);
        let sides = sides(|p| format!("E{}", entries[p]), |j| format!("J{}", jurors[j]));
        let asked = Ask { sides: Some(sides), ..ask(2) };
        let after = rank_with_evidence(&sheet(&renamed(&jury, &entries, &jurors)), &method, &order(), &asked);
        let ((ranking, evidence), (as_ranked, as_sure)) = match (before, after) {
            (Ok(before), Ok(after)) => (before, after),
            (before, after) => {
                prop_assert_eq!(before.err(), after.err());
                return Ok(());
            }
        };
        let back = |name: &str| {
            let (letter, number) = name.split_at(1);
            let numbers = if letter == "E" { &entries } else { &jurors };
            let number = number.parse::<usize>().unwrap();
            format!("{letter}{}", numbers.iter().position(|one| *one == number).unwrap())
        };
        let mut both = [view(&ranking, &evidence, &str::to_owned), view(&as_ranked, &as_sure, &back)];
        // Its variances are searched for by themselves, to fewer digits.
        let preferences = both.each_mut().map(|all| all["side_preference"].take());
        prop_assert_eq!(differences(&preferences[0], &preferences[1], 1e-5), Vec::<String>::new());
        let [before, after] = both;
        if !hangs_on_digits(&ranking) {
            let own = differences(&before["ranking"], &after["ranking"], tolerance(&method));
            prop_assert_eq!(own, Vec::<String>::new());
            prop_assert_eq!(differences(&before, &after, 1e-9), Vec::<String>::new());
        }
        let (sure, as_sure) = (standings(&ranking, &evidence, &str::to_owned), standings(&as_ranked, &as_sure, &back));
        prop_assert!(sure.keys().eq(as_sure.keys()));
        let n = sure.len() as f64;
        for (before, after) in sure.values().zip(as_sure.values()) {
            assert_same_within_errors(before, after, n)?;
        }
    }
}

fn renamed(jury: &Jury, entries: &[usize], jurors: &[usize]) -> Vec<ScoreRow> {
    table_with(jury, |p| format!("E{}", entries[p]), |j| format!("J{}", jurors[j]), |_| 0)
}

fn standings(ranking: &Ranking, evidence: &Evidence, name: &dyn Fn(&str) -> String) -> BTreeMap<String, Standing> {
    let all = ranking.entries.iter().zip(&evidence.entries);
    all.filter_map(|(e, standing)| Some((name(e.entry.as_str()), *standing.as_ref()?))).collect()
}

/// By other draws of the same distribution among `n` entries.
pub fn assert_same_within_errors(before: &Standing, after: &Standing, n: f64) -> Result<(), TestCaseError> {
    let (p, q) = (before.p_top.unwrap(), after.p_top.unwrap());
    prop_assert!((p - q).abs() <= four_errors(p, q), "{before:?} {after:?}");
    // A place between 1 and n has at most the variance of one that is either.
    let part = |rank: f64| if n > 1.0 { (rank - 1.0) / (n - 1.0) } else { 0.0 };
    let (p, q) = (part(before.expected_rank), part(after.expected_rank));
    prop_assert!((p - q).abs() <= four_errors(p, q), "{before:?} {after:?}");
    prop_assert!((after.pcer - (after.expected_rank - 0.5) / n).abs() < 1e-12, "{after:?}");
    let both = [before.verdict.unwrap(), after.verdict.unwrap()];
    prop_assert!(both[0] == both[1] || both.contains(&Verdict::TooClose), "{before:?} {after:?}");
    Ok(())
}
