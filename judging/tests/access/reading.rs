use judging::access::{Refusal, Role, may_read_scores};

use super::{AFTER, IN, allowed, round, standing};

#[test]
fn who_judges_too_submits_before_reading_what_others_scored() {
    let readers = [Role::Organiser, Role::Auditor, Role::Chair("pitch".into())];
    let open = round(true, false);
    assert_eq!(allowed(|standing| may_read_scores(standing, &open, 0, IN)), readers);
    for role in readers {
        let both = standing(&[role, Role::Juror("pitch".into())]);
        assert_eq!(may_read_scores(&both, &open, 1, IN).err(), Some(Refusal::OwnFirst { missing: 1 }));
        assert!(may_read_scores(&both, &open, 0, IN).is_ok());
        assert!(may_read_scores(&both, &open, 1, AFTER).is_ok());
    }
}
