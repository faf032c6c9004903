use judging::access::{Role, may_read_mail, may_send_mail};

use super::allowed;

#[test]
fn organisers_send_letters_and_auditors_read_them() {
    assert_eq!(allowed(may_read_mail), [Role::Organiser, Role::Auditor]);
    assert_eq!(allowed(may_send_mail), [Role::Organiser]);
}
