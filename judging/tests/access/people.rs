use judging::access::{
    Refusal, Role, Standing, invitation_fits, may_ask_second_factor, may_enter_office, may_give_role, may_invite,
    may_organise, may_send_mail, may_take_role, role_fits,
};

use super::{allowed, standing};

#[test]
fn organisers_give_roles_and_take_them() {
    assert_eq!(allowed(|standing| may_give_role(standing, &Role::Auditor, &[])), [Role::Organiser]);
    assert_eq!(allowed(|standing| may_take_role(standing, &Role::Auditor, 1)), [Role::Organiser]);
}

#[test]
fn an_edition_keeps_an_organiser() {
    let organiser = standing(&[Role::Organiser]);
    assert_eq!(may_take_role(&organiser, &Role::Organiser, 1).err(), Some(Refusal::LastOrganiser));
    assert!(may_take_role(&organiser, &Role::Organiser, 2).is_ok());
}

#[test]
fn a_role_fits_once_and_one_person_signs_for_one_host() {
    let signs = |host: &str| Role::Signatory(host.into());
    assert_eq!(role_fits(&signs("b"), &[signs("a")]), Err(Refusal::OneHost));
    assert_eq!(role_fits(&signs("a"), &[signs("a")]), Err(Refusal::RoleHeld));
    assert_eq!(role_fits(&Role::Chair("b".into()), &[Role::Chair("a".into())]), Ok(()));
    assert_eq!(role_fits(&Role::Juror("a".into()), &[]), Err(Refusal::NotAllowed));
    assert_eq!(role_fits(&Role::Entrant, &[]), Err(Refusal::NotAllowed));
}

#[test]
fn organisers_invite_to_roles_and_to_seats_that_are_free() {
    let seat = Role::Juror("a".into());
    assert_eq!(allowed(|standing| may_invite(standing, &seat, &[])), [Role::Organiser]);
    assert_eq!(invitation_fits(&seat, std::slice::from_ref(&seat)), Err(Refusal::RoleHeld));
    assert_eq!(invitation_fits(&seat, &[Role::Juror("b".into()), Role::Organiser]), Ok(()));
    assert_eq!(invitation_fits(&Role::Entrant, &[]), Err(Refusal::NotAllowed));
    let signs = |host: &str| Role::Signatory(host.into());
    assert_eq!(invitation_fits(&signs("b"), &[signs("a")]), Err(Refusal::OneHost));
}

#[test]
fn a_role_that_rests_says_what_it_waits_for() {
    let resting = Standing { resting: vec![Role::Organiser], ..standing(&[Role::Auditor]) };
    assert_eq!(may_organise(&resting).err(), Some(Refusal::SecondFactor));
    assert!(may_enter_office(&resting).is_ok(), "another role does not rest");
    let alone = Standing { roles: Vec::new(), ..resting };
    assert_eq!(may_enter_office(&alone).err(), Some(Refusal::SecondFactor));
    assert_eq!(may_send_mail(&standing(&[Role::Auditor])).err(), Some(Refusal::NotAllowed));
}

#[test]
fn organisers_ask_for_a_second_factor_once_they_have_one() {
    assert!(may_ask_second_factor(&standing(&[Role::Organiser]), true).is_ok());
    assert_eq!(may_ask_second_factor(&standing(&[Role::Organiser]), false).err(), Some(Refusal::SecondFactor));
    assert_eq!(may_ask_second_factor(&standing(&[Role::Auditor]), true).err(), Some(Refusal::NotAllowed));
}
