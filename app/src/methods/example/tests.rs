use std::fmt::Write;

use super::*;

fn docs() -> String {
    std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/../docs/methods.md")).expect("the reference")
}

/// The text of the block that begins so.
fn block<'a>(docs: &'a str, start: &str) -> &'a str {
    let (_, rest) = docs.split_once(start).expect("the block is there");
    rest.split("```").next().expect("it ends")
}

#[test]
fn the_scorecards_are_those_of_the_reference() {
    let mut criteria = "criterion,weight,min,max,step\n".to_owned();
    let [min, max, step] = SCALE;
    for (id, weight) in CRITERIA {
        writeln!(criteria, "{id},{weight},{min},{max},{step}").expect("text grows");
    }
    let mut scores = "entry,juror,criterion,score\n".to_owned();
    for (entry, juror, points) in SCORES {
        for ((criterion, _), points) in CRITERIA.iter().zip(points) {
            writeln!(scores, "{entry},{juror},{criterion},{points}").expect("text grows");
        }
    }
    let docs = docs();
    assert_eq!(criteria, block(&docs, "```csv criteria.csv\n"));
    assert_eq!(scores, block(&docs, "```csv scores.csv\n"));
}

/// Rank, entry and score of each place, and the verdicts of the calibrated ranking.
#[test]
fn every_ranking_is_that_of_the_reference() {
    let (docs, worked) = (docs(), Worked::out());
    for method in methods() {
        let start = format!("scores.csv --criteria criteria.csv --method {}", method.key());
        let (_, table) = block(&docs, &start).split_once('\n').expect("a table");
        let expected: Vec<(usize, String, f64)> = table
            .lines()
            .skip(1)
            .map_while(|line| {
                let mut words = line.split_whitespace();
                Some((words.next()?.parse().ok()?, words.next()?.to_owned(), words.next()?.parse().ok()?))
            })
            .collect();
        assert_eq!(expected.len(), 5, "{table}");
        for (one, (rank, entry, score)) in worked.ranking(method.key()).entries.iter().zip(&expected) {
            assert_eq!((one.rank, one.entry.as_str()), (Some(*rank), entry.as_str()), "{}", method.key());
            assert!((one.score.expect("a score").value - score).abs() < 1e-6, "{}: {entry}", method.key());
        }
    }
    let probabilities: Vec<String> =
        worked.evidence.entries.iter().flatten().map(|one| format!("{:.4}", one.p_top.expect("a line"))).collect();
    let calibrated = block(&docs, "--method calibrated --top 2\n");
    assert!(
        probabilities.iter().zip(calibrated.lines().skip(1)).all(|(p, line)| line.contains(p)),
        "{probabilities:?}"
    );
}

#[test]
fn equal_totals_are_parted_step_by_step() {
    let tied = tied();
    let traced: Vec<_> = tied
        .entries
        .iter()
        .map(|one| (one.entry.as_str(), one.rank, one.tie.clone().expect("all are equal").decided_by))
        .collect();
    let both = vec![TieBreak::HighestWeight, TieBreak::ChairVote];
    let expected = [("Z", Some(1), both.clone()), ("X", Some(2), both), ("Y", Some(3), vec![TieBreak::HighestWeight])];
    assert_eq!(traced, expected);
}

#[test]
fn numbers_say_whether_they_were_rounded() {
    let texts = [(77, 10), (191, 30), (6, 1)].map(|(a, b)| equals(Fraction::new(a, b).expect("a fraction")));
    assert_eq!(texts, ["= 7.7", "≈ 6.367", "= 6"]);
}
