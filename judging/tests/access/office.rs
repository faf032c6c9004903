use judging::access::{
    Refusal, Role, may_enter_office, may_name_institutions, may_organise, may_read_ledger, may_read_setup,
    may_set_clock,
};

use super::{allowed, standing};

#[test]
fn jurors_and_entrants_stay_out_of_the_office() {
    let inside =
        [Role::Organiser, Role::Auditor, Role::Operator, Role::Chair("pitch".into()), Role::Signatory("host".into())];
    assert_eq!(allowed(may_enter_office), inside);
    assert_eq!(may_enter_office(&standing(&[])).err(), Some(Refusal::NotAllowed));
}

#[test]
fn the_set_up_is_read_by_organiser_auditor_and_own_chair() {
    let readers = [Role::Organiser, Role::Auditor, Role::Chair("pitch".into())];
    assert_eq!(allowed(|standing| may_read_setup(standing, &"pitch".into())), readers);
    assert_eq!(allowed(|standing| may_read_setup(standing, &"other".into())), readers[..2]);
}

#[test]
fn organisers_set_up_and_auditors_read_along() {
    assert_eq!(allowed(may_organise), [Role::Organiser]);
    assert_eq!(allowed(may_name_institutions), [Role::Organiser]);
    assert_eq!(allowed(may_read_ledger), [Role::Organiser, Role::Auditor]);
}

#[test]
fn only_the_sample_edition_has_a_clock_to_set() {
    assert_eq!(allowed(|standing| may_set_clock(standing, true)), [Role::Organiser]);
    assert_eq!(may_set_clock(&standing(&[Role::Organiser]), false).err(), Some(Refusal::RealClock));
    assert_eq!(may_set_clock(&standing(&[Role::Auditor]), false).err(), Some(Refusal::NotAllowed));
}
