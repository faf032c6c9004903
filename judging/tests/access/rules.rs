use judging::access::{
    Refusal, Role, RoundFacts, RoundUse, may_add_round, may_change_awards, may_change_rules, may_place_entry,
    may_remove_round, may_reopen_round, may_word_awards,
};

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
fn rounds_and_divisions_freeze_with_the_first_submitted_scorecard() {
    let organiser = standing(&[Role::Organiser]);
    let free = [round(false, false), round(false, false)];
    let unused = RoundUse { last: true, empty: true };
    assert_eq!(allowed(|standing| may_add_round(standing, &[])), [Role::Organiser]);
    assert_eq!(allowed(|standing| may_remove_round(standing, &free, unused)), [Role::Organiser]);
    assert_eq!(allowed(|standing| may_place_entry(standing, &free)), [Role::Organiser]);
    let in_the_way = |found| may_remove_round(&organiser, &free, found).err();
    assert_eq!(in_the_way(RoundUse { last: false, empty: true }), Some(Refusal::NotLast));
    assert_eq!(in_the_way(RoundUse { last: true, empty: false }), Some(Refusal::RoundUsed));
    for (refusal, first) in [(Refusal::Frozen, round(true, false)), (Refusal::Sealed, round(true, true))] {
        let rounds = [first, round(false, false)];
        assert_eq!(may_add_round(&organiser, &rounds).err(), Some(refusal.clone()));
        assert_eq!(may_remove_round(&organiser, &rounds, unused).err(), Some(refusal.clone()));
        assert_eq!(may_place_entry(&organiser, &rounds).err(), Some(refusal));
    }
}

#[test]
fn names_and_decisions_of_awards_change_until_the_last_round_is_sealed() {
    assert_eq!(allowed(|standing| may_word_awards(standing, None)), [Role::Organiser]);
    assert_eq!(allowed(|standing| may_word_awards(standing, Some(&round(true, false)))), [Role::Organiser]);
    let organiser = standing(&[Role::Organiser]);
    assert_eq!(may_word_awards(&organiser, Some(&round(true, true))).err(), Some(Refusal::Sealed));
}

#[test]
fn only_the_own_chair_reopens_a_round_with_scorecards() {
    let chair = Role::Chair("pitch".into());
    assert_eq!(allowed(|standing| may_reopen_round(standing, &round(true, false))), std::slice::from_ref(&chair));
    let refusal = |round: RoundFacts| may_reopen_round(&standing(std::slice::from_ref(&chair)), &round).err();
    let advanced = RoundFacts { advanced: true, ..round(true, false) };
    assert_eq!(refusal(round(false, false)), Some(Refusal::NotSubmitted));
    assert_eq!(refusal(RoundFacts { scored: false, ..round(true, false) }), Some(Refusal::NotSubmitted));
    assert_eq!(refusal(advanced.clone()), Some(Refusal::Advanced));
    assert_eq!(refusal(RoundFacts { sealed: true, ..advanced }), Some(Refusal::Sealed));
    assert_eq!(refusal(foreign()), Some(Refusal::NotAllowed));
}
