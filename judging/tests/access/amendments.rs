use judging::access::{
    Refusal, Role, may_consent_to_amendment, may_propose_amendment, may_withdraw_amendment, method_is_free,
};
use judging::ids::{AccountId, HostId};

use super::{AFTER, BEFORE, IN, allowed, round, standing};

#[test]
fn a_method_is_free_until_its_call_opens() {
    assert_eq!(method_is_free(None, IN), Ok(()));
    assert_eq!(method_is_free(Some(AFTER), IN), Ok(()));
    let refused = [BEFORE, IN].map(|opened| method_is_free(Some(opened), IN).err());
    assert_eq!(refused, [Some(Refusal::Published), Some(Refusal::Published)]);
}

#[test]
fn organisers_propose_another_method_until_the_first_score_and_take_it_back_whenever() {
    let free = round(false, false);
    assert_eq!(allowed(|standing| may_propose_amendment(standing, &free)), [Role::Organiser]);
    let organiser = standing(&[Role::Organiser]);
    let refused = |frozen, sealed| may_propose_amendment(&organiser, &round(frozen, sealed)).err();
    assert_eq!([refused(true, false), refused(true, true)], [Some(Refusal::Frozen), Some(Refusal::Sealed)]);
    assert_eq!(allowed(may_withdraw_amendment), [Role::Organiser]);
}

#[test]
fn a_host_consents_once_and_nobody_for_two() {
    let (host, other) = (HostId::from("host"), HostId::from("other"));
    let free = round(false, false);
    let consents = |standing: &_| may_consent_to_amendment(standing, &host, &free, &[]);
    assert_eq!(allowed(consents), [Role::Signatory("host".into())]);
    let both = standing(&[Role::Signatory("host".into()), Role::Signatory("other".into())]);
    let given = |host: &HostId, account: &str| [(host.clone(), AccountId::from(account))];
    let refused = |round, given: &[_]| may_consent_to_amendment(&both, &host, &round, given).err();
    assert_eq!(refused(free.clone(), &given(&host, "colleague")), Some(Refusal::Signed), "the host has consented");
    assert_eq!(refused(free.clone(), &given(&other, "somebody")), Some(Refusal::Signed), "for another host");
    assert_eq!(refused(free.clone(), &given(&other, "colleague")), None);
    assert_eq!(refused(round(true, false), &[]), Some(Refusal::Frozen));
    assert_eq!(refused(round(true, true), &[]), Some(Refusal::Sealed));
}
