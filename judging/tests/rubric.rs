//! Scales, rubrics and their totals.
#![allow(clippy::unwrap_used, reason = "a test stops at what it did not expect")]

use judging::decimal::{Decimal, Fraction};
use judging::ids::CriterionId;
use judging::rubric::{Criterion, MAX_CRITERIA, Rubric, RubricError, Scale, ScaleError, ScoreFault};

fn d(text: &str) -> Decimal {
    Decimal::parse(text).unwrap()
}

fn criterion(id: &str, weight: &str) -> Criterion {
    let scale = Scale::new(d("1"), d("10"), d("0.25")).unwrap();
    Criterion { id: id.into(), weight: d(weight), scale, comment_required: false }
}

#[test]
fn a_scale_refuses_what_nobody_could_score_on() {
    let scales = [("0", "10", "3"), ("5", "5", "1"), ("9", "1", "1"), ("0", "1", "0"), ("0", "1000001", "1")];
    assert_eq!(
        scales.map(|(min, max, step)| Scale::new(d(min), d(max), d(step)).unwrap_err()),
        [ScaleError::MaxOffStep, ScaleError::Empty, ScaleError::Empty, ScaleError::Step, ScaleError::TooLarge]
    );
}

#[test]
fn a_score_is_a_level_or_says_why_not() {
    let scale = Scale::new(d("1"), d("10"), d("0.25")).unwrap();
    assert_eq!(
        ["1", "7.75", "10", "0.75", "10.25", "7.8"].map(|score| scale.contains(d(score))),
        [
            Ok(()),
            Ok(()),
            Ok(()),
            Err(ScoreFault::BelowMin { min: d("1") }),
            Err(ScoreFault::AboveMax { max: d("10") }),
            Err(ScoreFault::OffStep { step: d("0.25") }),
        ]
    );
}

#[test]
fn levels_are_listed_while_they_are_few() {
    let scale = Scale::new(d("0"), d("2"), d("0.5")).unwrap();
    assert_eq!(scale.levels(5), Some(["0", "0.5", "1", "1.5", "2"].map(d).to_vec()));
    assert_eq!(scale.levels(4), None);
    assert_eq!(Scale::observed(d("3"), d("3")).unwrap().levels(1), Some(vec![d("3")]));
}

#[test]
fn a_rubric_refuses_empty_doubled_weightless_and_endless_criteria() {
    let id = CriterionId::from("team");
    assert_eq!(Rubric::new(vec![]), Err(RubricError::Empty));
    assert_eq!(Rubric::new(vec![criterion("team", "1"); 2]), Err(RubricError::Duplicate(id.clone())));
    assert_eq!(Rubric::new(vec![criterion("team", "0")]), Err(RubricError::Weight(id.clone())));
    assert_eq!(Rubric::new(vec![criterion("team", "1000000.5")]), Err(RubricError::Weight(id)));
    assert_eq!(Rubric::new(vec![criterion("team", "1"); MAX_CRITERIA + 1]), Err(RubricError::TooMany));
}

#[test]
fn totals_are_exact_weighted_sums() {
    let rubric = Rubric::new(vec![criterion("team", "0.3"), criterion("market", "0.7")]).unwrap();
    assert_eq!(rubric.total(&[d("7.25"), d("8.5")]), Fraction::from(d("8.125")));
    assert_eq!(rubric.range(), (Fraction::from(d("1")), Fraction::from(d("10"))));
}

#[test]
fn json_is_checked_on_the_way_in() {
    let rubric = Rubric::new(vec![criterion("team", "0.3")]).unwrap();
    let json = serde_json::to_string(&rubric).unwrap();
    assert_eq!(
        json,
        r#"{"criteria":[{"id":"team","weight":"0.3","scale":{"min":"1","max":"10","step":"0.25"},"comment_required":false}]}"#
    );
    assert_eq!(serde_json::from_str::<Rubric>(&json).unwrap(), rubric);
    let refused = [json.replace("0.25", "0"), json.replace("0.3", "-1"), r#"{"criteria":[]}"#.to_owned()];
    assert_eq!(refused.map(|json| serde_json::from_str::<Rubric>(&json).is_err()), [true; 3]);
}
