use judging::access::{Refusal, Role, RoundFacts, may_change_awards, may_change_rules, may_reopen_round};

use super::{allowed, foreign, round, standing};

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
    assert_eq!(refusal(foreign(), false), Some(Refusal::NotAllowed));
}
