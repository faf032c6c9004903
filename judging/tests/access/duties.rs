use judging::access::{Refusal, Role, may_answer, may_ask, may_complain, may_read_concerns};
use judging::ids::AccountId;

use super::{allowed, standing};

#[test]
fn organisers_answer_what_auditors_read_too() {
    assert_eq!(allowed(may_answer), [Role::Organiser]);
    assert_eq!(allowed(may_read_concerns), [Role::Organiser, Role::Auditor]);
    assert_eq!(allowed(|standing| may_complain(standing, 4)), [Role::Entrant]);
}

#[test]
fn five_questions_wait_at_a_time() {
    let somebody = AccountId::from("somebody");
    assert_eq!(may_ask(&somebody, 4).expect("a question").by(), &somebody);
    assert_eq!(may_ask(&somebody, 5).err(), Some(Refusal::Unanswered));
    assert_eq!(may_complain(&standing(&[Role::Entrant]), 5).err(), Some(Refusal::Unanswered));
}
