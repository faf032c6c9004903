use judging::access::{AssignmentFacts, Refusal, Role, RoundFacts, may_judge, may_recuse, may_reopen, may_score};
use judging::time::Timestamp;

use super::{AFTER, BEFORE, IN, allowed, assignment, foreign, round, standing};

fn score(facts: &AssignmentFacts, now: Timestamp) -> Option<Refusal> {
    may_score(&"somebody".into(), facts, now).err()
}

#[test]
fn a_juror_scores_what_is_assigned_in_the_window_after_the_declarations() {
    let own = assignment();
    assert_eq!(score(&own, IN), None, "the last moment is in");
    let not = |change: fn(&mut AssignmentFacts)| {
        let mut facts = assignment();
        change(&mut facts);
        score(&facts, IN)
    };
    assert_eq!(not(|facts| facts.juror = "another".into()), Some(Refusal::NotAllowed));
    assert_eq!(not(|facts| facts.committed = false), Some(Refusal::NotAllowed));
    assert_eq!(not(|facts| facts.declared = false), Some(Refusal::NotDeclared));
    assert_eq!(not(|facts| facts.recused = true), Some(Refusal::Recused));
    assert_eq!(not(|facts| facts.withdrawn = true), Some(Refusal::Withdrawn));
    assert_eq!(not(|facts| facts.submitted = true), Some(Refusal::Submitted));
    assert_eq!(not(|facts| facts.round.sealed = true), Some(Refusal::Sealed));
    assert_eq!(score(&own, BEFORE), Some(Refusal::NotOpen { opens_at: own.round.opens_at }));
    assert_eq!(score(&own, AFTER), Some(Refusal::Closed { closed_at: own.round.closes_at }));
}

#[test]
fn a_juror_steps_back_as_long_as_nothing_is_submitted() {
    let refused = |facts: AssignmentFacts| may_recuse(&"somebody".into(), &facts).err();
    assert_eq!(refused(assignment()), None);
    assert_eq!(refused(AssignmentFacts { juror: "another".into(), ..assignment() }), Some(Refusal::NotAllowed));
    assert_eq!(refused(AssignmentFacts { committed: false, ..assignment() }), Some(Refusal::NotAllowed));
    assert_eq!(refused(AssignmentFacts { recused: true, ..assignment() }), Some(Refusal::Recused));
    assert_eq!(refused(AssignmentFacts { submitted: true, ..assignment() }), Some(Refusal::Submitted));
    assert_eq!(refused(AssignmentFacts { round: round(true, true), ..assignment() }), Some(Refusal::Sealed));
}

#[test]
fn the_own_chair_hands_a_submitted_scorecard_back_in_the_window() {
    let submitted = AssignmentFacts { submitted: true, ..assignment() };
    let chair = Role::Chair("pitch".into());
    assert_eq!(allowed(|standing| may_reopen(standing, &submitted, IN)), std::slice::from_ref(&chair));
    let chair = standing(&[chair]);
    let refused = |facts: &AssignmentFacts, now| may_reopen(&chair, facts, now).err();
    assert_eq!(refused(&assignment(), IN), Some(Refusal::NotSubmitted));
    assert_eq!(refused(&submitted, AFTER), Some(Refusal::Closed { closed_at: submitted.round.closes_at }));
    let round = RoundFacts { advanced: true, ..submitted.round.clone() };
    assert_eq!(refused(&AssignmentFacts { round, ..submitted.clone() }, IN), Some(Refusal::Advanced));
    let of_another = AssignmentFacts { round: foreign(), ..submitted };
    assert_eq!(refused(&of_another, IN), Some(Refusal::NotAllowed));
}

#[test]
fn only_who_sits_in_the_jury_judges() {
    assert_eq!(allowed(|standing| may_judge(standing, &"pitch".into())), [Role::Juror("pitch".into())]);
    assert!(allowed(|standing| may_judge(standing, &"other".into())).is_empty());
}
