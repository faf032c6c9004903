//! Who may do what behind the scenes.

use judging::access::{
    DeckTie, Refusal, Role, RoundFacts, Standing, may_change_awards, may_change_rules, may_enter_office, may_read_deck,
    may_read_setup, may_reopen_round, may_settle_conflict,
};
use judging::time::Timestamp;

fn standing(roles: &[Role]) -> Standing {
    Standing { account: "somebody".into(), roles: roles.to_vec() }
}

fn everybody() -> [Role; 7] {
    [
        Role::Organiser,
        Role::Auditor,
        Role::Operator,
        Role::Chair("pitch".into()),
        Role::Juror("pitch".into()),
        Role::Signatory("host".into()),
        Role::Entrant,
    ]
}

/// The roles that a rule lets through.
fn allowed<T>(rule: impl Fn(&Standing) -> Result<T, Refusal>) -> Vec<Role> {
    everybody().into_iter().filter(|role| rule(&standing(std::slice::from_ref(role))).is_ok()).collect()
}

fn round(frozen: bool, sealed: bool) -> RoundFacts {
    let (opens_at, closes_at) = (Timestamp::from_micros(0), Timestamp::from_micros(10));
    RoundFacts { competition: "pitch".into(), opens_at, closes_at, frozen, sealed }
}

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
fn rules_and_awards_freeze_with_the_first_submitted_scorecard() {
    let organiser = standing(&[Role::Organiser]);
    assert_eq!(allowed(|standing| may_change_rules(standing, &round(false, false))), [Role::Organiser]);
    assert_eq!(may_change_rules(&organiser, &round(true, false)).err(), Some(Refusal::Frozen));
    assert_eq!(may_change_rules(&organiser, &round(true, true)).err(), Some(Refusal::Sealed));

    let free = [round(false, false), round(false, false)];
    assert_eq!(allowed(|standing| may_change_awards(standing, &free)), [Role::Organiser]);
    let frozen = [round(true, false), round(false, false)];
    assert_eq!(may_change_awards(&organiser, &frozen).err(), Some(Refusal::Frozen));
    let sealed = [round(true, true), round(false, false)];
    assert_eq!(may_change_awards(&organiser, &sealed).err(), Some(Refusal::Sealed));
}

#[test]
fn only_the_own_chair_reopens_a_round_with_scorecards() {
    let chair = Role::Chair("pitch".into());
    assert_eq!(
        allowed(|standing| may_reopen_round(standing, &round(true, false), false)),
        std::slice::from_ref(&chair)
    );
    let refusal =
        |round: RoundFacts, advanced| may_reopen_round(&standing(std::slice::from_ref(&chair)), &round, advanced).err();
    assert_eq!(refusal(round(false, false), false), Some(Refusal::NotSubmitted));
    assert_eq!(refusal(round(true, false), true), Some(Refusal::Advanced));
    assert_eq!(refusal(round(true, true), true), Some(Refusal::Sealed));
    let foreign = RoundFacts { competition: "other".into(), ..round(true, false) };
    assert_eq!(refusal(foreign, false), Some(Refusal::NotAllowed));
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
