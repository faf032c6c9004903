use judging::access::{Refusal, Role, may_change_hosts, may_copy_edition, may_make_edition};
use judging::ids::AccountId;

use super::{allowed, standing};

#[test]
fn who_organises_an_edition_makes_the_next() {
    let somebody = AccountId::from("somebody");
    assert_eq!(may_make_edition(&somebody, 0).err(), Some(Refusal::NotAllowed));
    assert_eq!(may_make_edition(&somebody, 1).expect("an organiser").by(), &somebody);
    assert_eq!(allowed(may_copy_edition), [Role::Organiser]);
}

#[test]
fn a_seal_settles_the_hosts_that_sign() {
    assert_eq!(allowed(|standing| may_change_hosts(standing, true, false)), [Role::Organiser]);
    let organiser = standing(&[Role::Organiser]);
    assert_eq!(may_change_hosts(&organiser, true, true).err(), Some(Refusal::HostsSettled));
    assert!(may_change_hosts(&organiser, false, true).is_ok());
}
