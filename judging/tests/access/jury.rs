use judging::access::{
    DeckTie, Refusal, Role, may_assign, may_read_deck, may_read_jury, may_see_severity, may_settle_conflict,
};

use super::{allowed, everybody, round, standing};

#[test]
fn organisers_assign_until_the_seal() {
    assert_eq!(allowed(|standing| may_assign(standing, &round(true, false))), [Role::Organiser]);
    assert_eq!(may_assign(&standing(&[Role::Organiser]), &round(true, true)).err(), Some(Refusal::Sealed));
}

#[test]
fn the_jurys_work_is_read_by_organiser_auditor_and_own_chair() {
    let readers = [Role::Organiser, Role::Auditor, Role::Chair("pitch".into())];
    assert_eq!(allowed(|standing| may_read_jury(standing, &"pitch".into())), readers);
    assert_eq!(allowed(|standing| may_read_jury(standing, &"other".into())), readers[..2]);
}

#[test]
fn severity_of_named_jurors_is_not_for_organisers() {
    let seen = |competition: &str| -> Vec<Role> {
        let sees = |role: &Role| may_see_severity(&standing(std::slice::from_ref(role)), &competition.into());
        everybody().into_iter().filter(sees).collect()
    };
    assert_eq!(seen("pitch"), [Role::Auditor, Role::Chair("pitch".into())]);
    assert_eq!(seen("other"), [Role::Auditor]);
}

#[test]
fn a_deck_is_read_by_the_office_and_by_the_juror_whom_the_entry_is_assigned_to() {
    let tie = DeckTie { declared: true, assigned: true, recused: false };
    let readers = [Role::Organiser, Role::Auditor, Role::Chair("pitch".into()), Role::Juror("pitch".into())];
    assert_eq!(allowed(|standing| may_read_deck(standing, &"pitch".into(), tie)), readers);
    assert_eq!(allowed(|standing| may_read_deck(standing, &"other".into(), tie)), readers[..2]);
    let juror = standing(&[Role::Juror("pitch".into())]);
    let refused = |tie| may_read_deck(&juror, &"pitch".into(), tie).err();
    assert_eq!(refused(DeckTie { declared: false, ..tie }), Some(Refusal::NotDeclared));
    assert_eq!(refused(DeckTie { assigned: false, ..tie }), Some(Refusal::NotAllowed));
    assert_eq!(refused(DeckTie { recused: true, ..tie }), Some(Refusal::Recused));
}

#[test]
fn a_conflict_is_settled_by_organiser_and_own_chair() {
    let settlers = [Role::Organiser, Role::Chair("pitch".into())];
    assert_eq!(allowed(|standing| may_settle_conflict(standing, &"pitch".into())), settlers);
    assert_eq!(allowed(|standing| may_settle_conflict(standing, &"other".into())), settlers[..1]);
}
