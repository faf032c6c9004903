use judging::access::{
    DeckTie, Refusal, Role, RoundFacts, may_assign, may_read_deck, may_read_jury, may_read_people, may_read_redacted,
    may_redact, may_see_severity, may_settle_conflict,
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

/// A round of `pitch` that is blind.
fn blind() -> RoundFacts {
    RoundFacts { blind: true, ..round(true, false) }
}

#[test]
fn who_enters_is_read_by_the_chair_once_no_blind_round_is_left() {
    let readers = [Role::Organiser, Role::Auditor, Role::Chair("pitch".into())];
    let of = |rounds: &[RoundFacts]| allowed(|standing| may_read_people(standing, &"pitch".into(), rounds));
    assert_eq!(of(&[round(false, false)]), readers);
    assert_eq!(of(&[round(false, false), blind()]), readers[..2]);
    assert_eq!(of(&[RoundFacts { sealed: true, ..blind() }]), readers);
    assert_eq!(of(&[RoundFacts { advanced: true, ..blind() }]), readers);
    let chair = standing(&[Role::Chair("pitch".into())]);
    assert_eq!(may_read_people(&chair, &"pitch".into(), &[blind()]).err(), Some(Refusal::Blind));
}

#[test]
fn a_deck_is_read_by_the_office_and_by_the_juror_whom_the_entry_is_assigned_to() {
    let tie = DeckTie { declared: true, assigned: true, named: true, recused: false };
    let open = [round(true, false)];
    let readers = [Role::Organiser, Role::Auditor, Role::Chair("pitch".into()), Role::Juror("pitch".into())];
    let of = |competition: &str, tie, rounds: &[RoundFacts]| {
        allowed(|standing| may_read_deck(standing, &competition.into(), (tie, rounds)))
    };
    assert_eq!(of("pitch", tie, &open), readers);
    assert_eq!(of("other", tie, &open), readers[..2]);
    let unnamed = DeckTie { named: false, ..tie };
    assert_eq!(of("pitch", unnamed, &[blind()]), readers[..2]);
    let juror = standing(&[Role::Juror("pitch".into())]);
    let refused = |tie| may_read_deck(&juror, &"pitch".into(), (tie, &open)).err();
    assert_eq!(refused(DeckTie { declared: false, ..tie }), Some(Refusal::NotDeclared));
    assert_eq!(refused(DeckTie { assigned: false, ..tie }), Some(Refusal::NotAllowed));
    assert_eq!(refused(DeckTie { recused: true, ..tie }), Some(Refusal::Recused));
    assert_eq!(refused(unnamed), Some(Refusal::Blind));
}

#[test]
fn a_redacted_copy_is_read_as_long_as_it_is_current() {
    let tie = DeckTie { declared: true, assigned: true, named: false, recused: false };
    let readers = [Role::Organiser, Role::Auditor, Role::Chair("pitch".into()), Role::Juror("pitch".into())];
    let of = |competition: &str, tie, current| {
        allowed(|standing| may_read_redacted(standing, &competition.into(), (tie, current)))
    };
    assert_eq!(of("pitch", tie, true), readers);
    assert_eq!(of("other", tie, true), readers[..2]);
    assert_eq!(of("pitch", tie, false), readers[..2]);
    for less in
        [DeckTie { declared: false, ..tie }, DeckTie { assigned: false, ..tie }, DeckTie { recused: true, ..tie }]
    {
        assert_eq!(of("pitch", less, true), readers[..3]);
    }
    assert_eq!(allowed(may_redact), [Role::Organiser]);
}

#[test]
fn a_conflict_is_settled_by_organiser_and_own_chair() {
    let settlers = [Role::Organiser, Role::Chair("pitch".into())];
    assert_eq!(allowed(|standing| may_settle_conflict(standing, &"pitch".into())), settlers);
    assert_eq!(allowed(|standing| may_settle_conflict(standing, &"other".into())), settlers[..1]);
}
