use judging::access::{
    AdvanceFacts, Refusal, Role, may_advance, may_choose_special, may_join_components, may_order_ties, may_undo_advance,
};

use super::{AFTER, BEFORE, IN, allowed, foreign, round, standing};

const READY: AdvanceFacts = AdvanceFacts { missing: 0, next: true, advanced: false, next_committed: false };

#[test]
fn the_own_chair_orders_ties_when_results_are_due() {
    let open = round(true, false);
    let chair = Role::Chair("pitch".into());
    assert_eq!(allowed(|standing| may_order_ties(standing, &open, 0, IN)), std::slice::from_ref(&chair));
    let chair = standing(&[chair]);
    let refused = |missing, now| may_order_ties(&chair, &open, missing, now).err();
    assert_eq!(refused(0, BEFORE), Some(Refusal::NotOpen { opens_at: open.opens_at }));
    assert_eq!(refused(1, IN), Some(Refusal::StillOpen { closes_at: open.closes_at }));
    assert_eq!(refused(1, AFTER), None, "after the window what is missing stays missing");
    assert_eq!(may_order_ties(&chair, &round(true, true), 0, AFTER).err(), Some(Refusal::Sealed));
    assert_eq!(may_order_ties(&chair, &foreign(), 0, AFTER).err(), Some(Refusal::NotAllowed));
}

#[test]
fn organisers_advance_once_and_take_it_back_until_the_next_round_is_committed() {
    let over = round(true, true);
    assert_eq!(allowed(|standing| may_advance(standing, &over, READY, AFTER)), [Role::Organiser], "sealed or not");
    let organiser = standing(&[Role::Organiser]);
    let refused = |facts, now| may_advance(&organiser, &round(true, false), facts, now).err();
    assert_eq!(refused(AdvanceFacts { next: false, ..READY }, AFTER), Some(Refusal::NoNextRound));
    assert_eq!(refused(AdvanceFacts { advanced: true, ..READY }, AFTER), Some(Refusal::Advanced));
    let missing = AdvanceFacts { missing: 1, ..READY };
    assert_eq!(refused(missing, IN), Some(Refusal::StillOpen { closes_at: over.closes_at }));

    let advanced = AdvanceFacts { advanced: true, ..READY };
    assert_eq!(allowed(|standing| may_undo_advance(standing, advanced)), [Role::Organiser]);
    assert_eq!(may_undo_advance(&organiser, READY).err(), Some(Refusal::NotAdvanced));
    let committed = AdvanceFacts { next_committed: true, ..advanced };
    assert_eq!(may_undo_advance(&organiser, committed).err(), Some(Refusal::NextCommitted));
}

#[test]
fn organisers_join_parts_and_note_special_prizes_until_the_seal() {
    let (open, sealed) = (round(true, false), round(true, true));
    let organiser = standing(&[Role::Organiser]);
    assert_eq!(allowed(|standing| may_join_components(standing, &open)), [Role::Organiser]);
    assert_eq!(may_join_components(&organiser, &sealed).err(), Some(Refusal::Sealed));
    assert_eq!(allowed(|standing| may_choose_special(standing, &open)), [Role::Organiser]);
    assert_eq!(may_choose_special(&organiser, &sealed).err(), Some(Refusal::Sealed));
}
