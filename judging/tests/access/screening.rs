use judging::access::{Refusal, Role, may_screen, may_withdraw_for};

use super::{allowed, round, standing};

#[test]
fn organisers_screen_and_take_back_until_something_is_scored() {
    assert_eq!(allowed(may_screen), [Role::Organiser]);
    let free = [round(false, false), round(false, false)];
    assert_eq!(allowed(|standing| may_withdraw_for(standing, &free)), [Role::Organiser]);
    let organiser = standing(&[Role::Organiser]);
    for (refusal, first) in [(Refusal::Frozen, round(true, false)), (Refusal::Sealed, round(true, true))] {
        assert_eq!(may_withdraw_for(&organiser, &[first, round(false, false)]).err(), Some(refusal));
    }
}
