use judging::access::{Refusal, Role, may_read_seals, may_seal, may_sign};
use judging::ids::{AccountId, HostId};

use super::{AFTER, IN, allowed, round, standing};

#[test]
fn organisers_seal_results_that_are_due_and_accept_what_is_missing() {
    let open = round(true, false);
    assert_eq!(allowed(|standing| may_seal(standing, &open, 0, false, IN)), [Role::Organiser]);
    let organiser = standing(&[Role::Organiser]);
    let refused = |missing, accepted, now| may_seal(&organiser, &open, missing, accepted, now).err();
    assert_eq!(refused(2, true, IN), Some(Refusal::StillOpen { closes_at: open.closes_at }));
    assert_eq!(refused(2, false, AFTER), Some(Refusal::Incomplete { missing: 2 }));
    assert_eq!(refused(2, true, AFTER), None);
    assert_eq!(may_seal(&organiser, &round(true, true), 0, true, AFTER).err(), Some(Refusal::Sealed));
}

#[test]
fn sealed_results_are_read_by_who_makes_checks_and_signs_them() {
    assert_eq!(allowed(may_read_seals), [Role::Organiser, Role::Auditor, Role::Signatory("host".into())]);
}

#[test]
fn a_host_signs_once_and_nobody_for_two() {
    let (host, other) = (HostId::from("host"), HostId::from("other"));
    let by = |host: &HostId, account: &str| [(host.clone(), AccountId::from(account))];
    assert_eq!(allowed(|standing| may_sign(standing, &host, &[], &[])), [Role::Signatory("host".into())]);
    let both = standing(&[Role::Signatory("host".into()), Role::Signatory("other".into())]);
    let refused = |here: &[_], elsewhere: &[_]| may_sign(&both, &host, here, elsewhere).err();
    assert_eq!(refused(&by(&host, "colleague"), &[]), Some(Refusal::Signed), "the host has signed");
    assert_eq!(refused(&by(&other, "somebody"), &[]), Some(Refusal::Signed), "the person signed for the other host");
    assert_eq!(refused(&[], &by(&other, "somebody")), Some(Refusal::Signed), "on another seal, too");
    assert_eq!(refused(&by(&other, "colleague"), &by(&host, "somebody")), None);
}
