use judging::access::{
    Refusal, Role, Standing, may_answer, may_ask, may_complain, may_consent, may_read_concerns, may_read_consents,
    may_set_retention,
};
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

#[test]
fn everybody_with_a_role_consents_and_nobody_else_but_to_take_back() {
    let nobody = standing(&[]);
    for role in [Role::Organiser, Role::Auditor, Role::Entrant, Role::Juror("trial".into())] {
        assert_eq!(may_consent(&standing(&[role]), true, false).map(drop), Ok(()));
    }
    let resting = Standing { resting: vec![Role::Organiser], ..nobody.clone() };
    assert_eq!(may_consent(&resting, true, false).map(drop), Ok(()));
    assert_eq!(may_consent(&nobody, true, true).err(), Some(Refusal::NotAllowed));
    assert_eq!(may_consent(&nobody, false, false).err(), Some(Refusal::NotAllowed));
    assert_eq!(may_consent(&nobody, false, true).map(drop), Ok(()));
    assert_eq!(allowed(may_read_consents), [Role::Organiser]);
    assert_eq!(allowed(may_set_retention), [Role::Organiser]);
}
