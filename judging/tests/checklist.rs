//! What is missing before each phase.

use judging::checklist::{CompetitionFacts, EditionFacts, Gap, JurorFacts, Missing, RoundFacts, Stage, gaps};
use judging::decimal::Decimal;
use judging::ranking::{Method, TrimLevel};
use judging::time::Timestamp;

fn decimal(text: &str) -> Decimal {
    Decimal::parse(text).expect("a decimal")
}

fn criteria(weights: &[(&str, &str)]) -> Vec<(Decimal, Decimal)> {
    weights.iter().map(|(weight, max)| (decimal(weight), decimal(max))).collect()
}

fn at(micros: i64) -> Timestamp {
    Timestamp::from_micros(micros)
}

/// An edition of which nothing is missing: two rounds, three jurors, six entries.
fn complete() -> EditionFacts {
    let juror = JurorFacts { languages: 2, capacity: 6, declared: true };
    let online = RoundFacts {
        opens_at: at(0),
        closes_at: at(10),
        criteria: criteria(&[("0.6", "10"), ("0.4", "10")]),
        reviews: 3,
        beside: false,
        side_jurors: None,
        method: Method::Mean { rounding: None },
        committed: true,
        unredacted: 0,
    };
    let live = RoundFacts { opens_at: at(10), closes_at: at(20), reviews: 0, ..online.clone() };
    let competition = CompetitionFacts {
        has_call: true,
        deadline: Some(at(0)),
        entries: 6,
        chairs: 1,
        jurors: vec![juror; 3],
        quotas: vec![1, 2],
        suspicions: 0,
        cues: 3,
        rounds: vec![online, live],
    };
    EditionFacts {
        now: at(5),
        ends_at: at(20),
        has_contact: true,
        has_retention: true,
        signatories: vec![1, 1],
        operators: 1,
        competitions: vec![competition],
    }
}

/// What is missing after a change of the complete edition.
fn missing(change: impl FnOnce(&mut EditionFacts)) -> Vec<(Stage, Missing)> {
    let mut edition = complete();
    change(&mut edition);
    gaps(&edition).into_iter().map(|gap| (gap.stage, gap.missing)).collect()
}

fn of_contest(change: impl FnOnce(&mut CompetitionFacts)) -> Vec<(Stage, Missing)> {
    missing(|edition| change(&mut edition.competitions[0]))
}

fn of_round(number: usize, change: impl FnOnce(&mut RoundFacts)) -> Vec<(Stage, Missing)> {
    of_contest(|contest| change(&mut contest.rounds[number]))
}

#[test]
fn nothing_is_missing_of_what_is_complete() {
    assert_eq!(gaps(&complete()), []);
}

#[test]
fn the_call_needs_words_rounds_and_awards() {
    let call = |missing| (Stage::Call, missing);
    assert_eq!(of_contest(|one| one.has_call = false), [call(Missing::Call)]);
    assert_eq!(of_contest(|one| one.quotas.clear()), [call(Missing::Award)]);
    assert_eq!(of_contest(|one| one.quotas[1] = 0), [call(Missing::Quota { awards: 1 })]);
    assert_eq!(of_contest(|one| one.rounds.clear()), [call(Missing::Round)]);
    assert_eq!(missing(|edition| edition.competitions.clear()), [call(Missing::Competition)]);
}

#[test]
fn the_jury_is_large_enough_reads_and_has_a_chair() {
    let jury = |missing| (Stage::Jury, missing);
    assert_eq!(of_contest(|one| one.chairs = 0), [jury(Missing::Chair)]);
    assert_eq!(of_contest(|one| one.jurors[1].languages = 0), [jury(Missing::Languages { jurors: 1 })]);
    let few = of_contest(|one| {
        one.jurors.pop();
    });
    let capacity = (Stage::Round(0), Missing::Capacity { has: 12, needs: 18 });
    assert_eq!(few, [jury(Missing::Jurors { has: 2, needs: 3 }), capacity]);
    let trimmed = of_round(1, |round| {
        let level = TrimLevel::Total;
        round.method = Method::Trimmed { drop_high: 1, drop_low: 1, level, min_jurors: 5, rounding: None };
    });
    assert_eq!(trimmed, [jury(Missing::Jurors { has: 3, needs: 5 })]);
}

#[test]
fn a_round_has_a_rubric_a_window_and_an_assignment() {
    let first = |missing| (Stage::Round(0), missing);
    let second = |missing| (Stage::Round(1), missing);
    assert_eq!(of_round(0, |round| round.criteria.clear()), [first(Missing::Rubric)]);
    assert_eq!(of_round(0, |round| round.committed = false), [first(Missing::Assignment)]);
    assert_eq!(of_round(1, |round| round.closes_at = at(21)), [second(Missing::WindowAfterEnd)]);
    assert_eq!(of_round(1, |round| round.opens_at = at(9)), [second(Missing::WindowOverlaps)]);
    let beside = |round: &mut RoundFacts| (round.opens_at, round.beside) = (at(9), true);
    assert_eq!(of_round(1, beside), [], "rounds of two sides share a window");
    let undeclared = of_contest(|one| one.jurors[0].declared = false);
    assert_eq!(undeclared, [first(Missing::Declarations { jurors: 1 }), second(Missing::Declarations { jurors: 1 })]);
}

#[test]
fn weights_are_shares_or_points_or_all_the_same() {
    let sum = |weights: &[(&str, &str)]| of_round(0, |round| round.criteria = criteria(weights));
    for fine in [
        &[("0.5", "10"), ("0.3", "10"), ("0.2", "5")][..],
        &[("60", "10"), ("40", "10")],
        &[("1", "30"), ("1", "70")],
        &[("4", "10"), ("2", "10"), ("4", "10")],
        &[("1", "5"), ("1", "5"), ("1", "5")],
    ] {
        assert_eq!(sum(fine), [], "{fine:?}");
    }
    let wrong = sum(&[("0.5", "10"), ("0.4", "10")]);
    assert_eq!(wrong, [(Stage::Round(0), Missing::Weights { sum: decimal("0.9") })]);
}

#[test]
fn the_ceremony_needs_cues_signatures_and_an_operator() {
    let ceremony = |missing| (Stage::Ceremony, missing);
    assert_eq!(of_contest(|one| one.cues = 0), [ceremony(Missing::Cues)]);
    assert_eq!(missing(|edition| edition.operators = 0), [ceremony(Missing::Operator)]);
    assert_eq!(missing(|edition| edition.signatories[1] = 0), [ceremony(Missing::Signatory { host: 1 })]);
    assert_eq!(missing(|edition| edition.signatories.clear()), [ceremony(Missing::Host)]);
}

#[test]
fn a_gap_names_its_competition() {
    let mut edition = complete();
    let mut second = edition.competitions[0].clone();
    second.chairs = 0;
    edition.competitions.push(second);
    assert_eq!(gaps(&edition), [Gap { competition: Some(1), stage: Stage::Jury, missing: Missing::Chair }]);
}

#[test]
fn the_call_has_a_form_whose_deadline_lies_ahead_and_before_the_first_round() {
    let call = |missing| (Stage::Call, missing);
    assert_eq!(of_contest(|one| (one.deadline, one.entries) = (None, 0)), [call(Missing::Form)]);
    assert_eq!(of_contest(|one| one.deadline = None), [], "the entries came from elsewhere");
    assert_eq!(of_contest(|one| one.entries = 0), [call(Missing::DeadlinePast)]);
    assert_eq!(of_contest(|one| one.deadline = Some(at(1))), [call(Missing::DeadlineAfterOpening)]);
    assert_eq!(missing(|edition| edition.has_contact = false), [call(Missing::Contact)]);
    assert_eq!(missing(|edition| edition.has_retention = false), [call(Missing::Retention)]);
}

#[test]
fn each_side_has_a_jury_and_suspicions_are_settled_before_a_round_opens() {
    let first = |missing| (Stage::Round(0), missing);
    assert_eq!(of_round(0, |round| round.side_jurors = Some(2)), [first(Missing::SideJurors { has: 2, needs: 3 })]);
    assert_eq!(of_round(0, |round| round.side_jurors = Some(3)), []);
    let second = (Stage::Round(1), Missing::Suspicions { pairs: 2 });
    assert_eq!(of_contest(|one| one.suspicions = 2), [second], "the first round is open");
}
