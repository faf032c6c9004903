//! Who gives and takes roles, and what one who has several waits for.

use judging::access::{Refusal, Role, RoundFacts, Standing, may_give_role, may_read_scores, may_take_role, role_fits};
use judging::time::Timestamp;

fn standing(roles: &[Role]) -> Standing {
    Standing { account: "somebody".into(), roles: roles.to_vec() }
}

#[test]
fn organisers_alone_give_roles_and_take_them() {
    let organiser = standing(&[Role::Organiser]);
    assert!(may_give_role(&organiser, &Role::Auditor, &[]).is_ok());
    assert!(may_take_role(&organiser, &Role::Auditor, 1).is_ok());
    let pitch = || "pitch".into();
    let others = [
        Role::Auditor,
        Role::Operator,
        Role::Chair(pitch()),
        Role::Juror(pitch()),
        Role::Signatory("a".into()),
        Role::Entrant,
    ];
    for role in others {
        let other = standing(&[role]);
        assert_eq!(may_give_role(&other, &Role::Auditor, &[]).err(), Some(Refusal::NotAllowed));
        assert_eq!(may_take_role(&other, &Role::Auditor, 2).err(), Some(Refusal::NotAllowed));
    }
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
fn who_judges_too_submits_before_reading_what_others_scored() {
    let round = RoundFacts {
        competition: "pitch".into(),
        opens_at: Timestamp::from_micros(0),
        closes_at: Timestamp::from_micros(10),
        frozen: true,
        sealed: false,
    };
    let (open, closed) = (Timestamp::from_micros(10), Timestamp::from_micros(11));
    for role in [Role::Chair("pitch".into()), Role::Organiser, Role::Auditor] {
        let reader = standing(&[role, Role::Juror("pitch".into())]);
        assert_eq!(may_read_scores(&reader, &round, 1, open).err(), Some(Refusal::OwnFirst { missing: 1 }));
        assert!(may_read_scores(&reader, &round, 0, open).is_ok());
        assert!(may_read_scores(&reader, &round, 1, closed).is_ok());
    }
    for role in [Role::Juror("pitch".into()), Role::Chair("other".into()), Role::Operator] {
        assert_eq!(may_read_scores(&standing(&[role]), &round, 0, open).err(), Some(Refusal::NotAllowed));
    }
}
