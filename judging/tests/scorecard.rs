//! What a juror typed becomes a scorecard, or a list of all that is wrong with it.
#![allow(clippy::unwrap_used, reason = "a test stops at what it did not expect")]

use judging::decimal::{Decimal, Fraction};
use judging::rubric::{Criterion, Rubric, Scale};
use judging::scorecard::{DraftTooLarge, Fault, FaultKind, MAX_DRAFT_BYTES, RawScorecard, Scorecard, Text};

fn d(text: &str) -> Decimal {
    Decimal::parse(text).unwrap()
}

fn rubric() -> Rubric {
    let criterion = |id: &str, weight: &str, comment_required| {
        let scale = Scale::new(d("0"), d("10"), d("0.5")).unwrap();
        Criterion { id: id.into(), weight: d(weight), scale, comment_required }
    };
    Rubric::new(vec![criterion("team", "0.4", false), criterion("market", "0.6", true)]).unwrap()
}

fn raw(scores: &[(&str, &str)], comments: &[(&str, &str)]) -> RawScorecard {
    let map = |pairs: &[(&str, &str)]| pairs.iter().map(|(id, text)| ((*id).into(), (*text).to_owned())).collect();
    RawScorecard { scores: map(scores), comments: map(comments), ..RawScorecard::default() }
}

#[test]
fn a_complete_scorecard_has_points_in_rubric_order_and_its_total() {
    let raw = raw(&[("market", " 8.5"), ("team", "7")], &[("market", "很好")]);
    let card = Scorecard::parse(&raw, &rubric()).unwrap();
    assert_eq!(card.points(), [("team".into(), d("7")), ("market".into(), d("8.5"))]);
    assert_eq!(card.total(), Fraction::from(d("7.9")));
    assert_eq!(card.comments(), &raw.comments);
}

#[test]
fn all_faults_come_at_once() {
    let mut raw = raw(&[("team", "7,5"), ("market", "11"), ("price", "3")], &[("team", &"长".repeat(4001))]);
    raw.for_entrant = "x".repeat(10_001);
    let fault = |criterion: Option<&str>, kind| Fault { criterion: criterion.map(Into::into), kind };
    assert_eq!(
        Scorecard::parse(&raw, &rubric()).unwrap_err(),
        [
            fault(Some("team"), FaultKind::DecimalComma),
            fault(Some("team"), FaultKind::TooLong { text: Text::Comment, limit: 4000 }),
            fault(Some("market"), FaultKind::AboveMax { max: d("10") }),
            fault(Some("market"), FaultKind::CommentMissing),
            fault(Some("price"), FaultKind::UnknownCriterion),
            fault(None, FaultKind::TooLong { text: Text::ForEntrant, limit: 10_000 }),
        ]
    );
}

#[test]
fn each_wrong_score_says_what_is_wrong() {
    let scores = ["", "good", "7.0000001", "-1", "99999999999999", "7.25"];
    let kinds = scores.map(|score| {
        let raw = raw(&[("team", score), ("market", "1")], &[("market", "ok")]);
        Scorecard::parse(&raw, &rubric()).unwrap_err().remove(0).kind
    });
    assert_eq!(
        kinds,
        [
            FaultKind::Missing,
            FaultKind::NotANumber,
            FaultKind::TooPrecise,
            FaultKind::BelowMin { min: d("0") },
            FaultKind::AboveMax { max: d("10") },
            FaultKind::OffStep { step: d("0.5") },
        ]
    );
}

#[test]
fn a_fault_has_stable_json() {
    let fault = Fault { criterion: Some("team".into()), kind: FaultKind::OffStep { step: d("0.5") } };
    let json = r#"{"criterion":"team","kind":{"kind":"off_step","step":"0.5"}}"#;
    assert_eq!(serde_json::to_string(&fault).unwrap(), json);
    assert_eq!(serde_json::from_str::<Fault>(json).unwrap(), fault);
}

#[test]
fn only_the_size_of_a_draft_is_limited() {
    let mut draft = raw(&[("team", "anything")], &[]);
    assert_eq!(draft.check_size(), Ok(()));
    draft.for_jury = "x".repeat(MAX_DRAFT_BYTES);
    assert_eq!(draft.check_size(), Err(DraftTooLarge { bytes: MAX_DRAFT_BYTES + 12 }));
}
