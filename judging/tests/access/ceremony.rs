use judging::access::{Refusal, Role, may_prepare_ceremony, may_reveal};

use super::{allowed, standing};

#[test]
fn the_operator_reveals_the_next_cue_once_every_host_has_signed() {
    assert_eq!(allowed(may_prepare_ceremony), [Role::Organiser, Role::Operator]);
    assert_eq!(allowed(|standing| may_reveal(standing, true, true)), [Role::Operator]);
    let operator = standing(&[Role::Operator]);
    assert_eq!(may_reveal(&operator, false, true).err(), Some(Refusal::Unsigned));
    assert_eq!(may_reveal(&operator, true, false).err(), Some(Refusal::NotNext));
}
