use judging::ranking::{Card, Sheet, SheetFault, SheetFaultKind, observed_rubric};
use judging::rubric::RubricError;
use judging::scorecard::FaultKind;

use crate::data::{d, row, rows, rubric};

fn score(row: usize, criterion: &str, kind: FaultKind) -> SheetFault {
    SheetFault { row, kind: SheetFaultKind::Score { criterion: criterion.into(), kind } }
}

#[test]
fn every_fault_of_a_table_is_found_with_its_row() {
    let table = [
        row("A", "J1", "a", "7"),
        row("A", "J1", "b", "7.3"),
        row("A", "J1", "a", "8"),
        row("B", "J1", "a", "11"),
        row("B", "J1", "x", "1"),
        row("C", "J2", "b", "seven"),
    ];
    assert_eq!(
        Sheet::from_rows(rubric(&[("a", "1"), ("b", "1")]), &[], &table).unwrap_err(),
        [
            score(1, "b", FaultKind::OffStep { step: d("0.25") }),
            SheetFault { row: 2, kind: SheetFaultKind::Duplicate { first: 0 } },
            score(3, "a", FaultKind::AboveMax { max: d("10") }),
            SheetFault { row: 3, kind: SheetFaultKind::Incomplete { missing: vec!["b".into()] } },
            score(4, "x", FaultKind::UnknownCriterion),
            score(5, "b", FaultKind::NotANumber),
            SheetFault { row: 5, kind: SheetFaultKind::Incomplete { missing: vec!["a".into()] } },
        ]
    );
}

#[test]
fn scorecards_are_checked_like_tables() {
    let card = |entry: &str, points: &[(&str, &str)]| Card {
        entry: entry.into(),
        juror: "J".into(),
        points: points.iter().map(|(id, points)| ((*id).into(), d(points))).collect(),
    };
    let cards = [card("A", &[("a", "7")]), card("A", &[("a", "7")]), card("B", &[("b", "-1")])];
    assert_eq!(
        Sheet::new(rubric(&[("a", "1")]), &[], &cards).unwrap_err(),
        [
            SheetFault { row: 1, kind: SheetFaultKind::Duplicate { first: 0 } },
            score(2, "b", FaultKind::UnknownCriterion),
            SheetFault { row: 2, kind: SheetFaultKind::Incomplete { missing: vec!["a".into()] } },
        ]
    );
}

#[test]
fn without_criteria_the_scale_is_what_was_seen() {
    let rubric = observed_rubric(&rows(&[("A", &["3.5", "9"]), ("B", &["-1", "4"])])).unwrap();
    let scale = rubric.criteria()[0].scale;
    assert_eq!((rubric.criteria()[0].weight, scale.min(), scale.max()), (d("1"), d("-1"), d("9")));
    assert_eq!(
        observed_rubric(&[]),
        Err(vec![SheetFault { row: 0, kind: SheetFaultKind::Rubric(RubricError::Empty) }])
    );
    assert_eq!(
        observed_rubric(&rows(&[("A", &["1", "x", "2000000"])])),
        Err(vec![score(1, "c", FaultKind::NotANumber), score(2, "c", FaultKind::AboveMax { max: d("1000000") })])
    );
}
