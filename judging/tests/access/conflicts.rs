use judging::access::{AssignmentFacts, Refusal, Role, may_exclude};

use super::{allowed, assignment, foreign, round, standing};

#[test]
fn the_own_chair_leaves_out_what_was_submitted_in_spite_of_a_conflict() {
    let facts = AssignmentFacts { recused: true, submitted: true, ..assignment() };
    assert_eq!(allowed(|standing| may_exclude(standing, &facts, false)), [Role::Chair("pitch".into())]);
    let chair = standing(&[Role::Chair("pitch".into())]);
    let refused = |facts: AssignmentFacts, advanced| may_exclude(&chair, &facts, advanced).err();
    assert_eq!(refused(facts.clone(), true), Some(Refusal::Advanced));
    assert_eq!(refused(AssignmentFacts { submitted: false, ..facts.clone() }, false), Some(Refusal::NotSubmitted));
    assert_eq!(refused(AssignmentFacts { recused: false, ..facts.clone() }, false), Some(Refusal::NoConflict));
    assert_eq!(refused(AssignmentFacts { round: round(true, true), ..facts.clone() }, false), Some(Refusal::Sealed));
    assert_eq!(refused(AssignmentFacts { round: foreign(), ..facts }, false), Some(Refusal::NotAllowed));
}
