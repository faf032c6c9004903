use judging::access::{
    CallFacts, EntryFacts, Refusal, Role, may_change_call, may_edit_entry, may_invite_author, may_join_entry,
    may_read_entry, may_read_hidden, may_remove_author, may_start_entry, may_submit_entry, may_withdraw_author,
    may_withdraw_entry,
};
use judging::time::Timestamp;

use super::{allowed, round, standing};

/// Opens at 0, its deadline is at 10 seconds, with a grace of 5.
const CALL: CallFacts = CallFacts { opens_at: second(0), deadline: second(10), grace_seconds: 5 };
const ENTRY: EntryFacts =
    EntryFacts { author: true, owner: true, submitted: true, withdrawn: false, judged: false, call: CALL };

const fn second(seconds: i64) -> Timestamp {
    Timestamp::from_micros(seconds * 1_000_000)
}

/// A microsecond after.
fn just_after(at: Timestamp) -> Timestamp {
    Timestamp::from_micros(at.micros() + 1)
}

#[test]
fn organisers_change_the_call_until_a_scorecard_is_submitted() {
    assert_eq!(allowed(|standing| may_change_call(standing, &[round(false, false)])), [Role::Organiser]);
    assert_eq!(allowed(may_read_hidden), [Role::Organiser, Role::Auditor]);
    let organiser = standing(&[Role::Organiser]);
    assert_eq!(may_change_call(&organiser, &[round(true, false)]).err(), Some(Refusal::Frozen));
    assert_eq!(may_change_call(&organiser, &[round(true, true)]).err(), Some(Refusal::Sealed));
}

#[test]
fn exactly_at_the_end_is_in_and_a_microsecond_later_is_out() {
    let account = "somebody".into();
    let early = Timestamp::from_micros(-1);
    assert_eq!(may_start_entry(&account, &CALL, early).err(), Some(Refusal::CallNotOpen { opens_at: second(0) }));
    for at in [second(0), second(10), just_after(second(10)), second(15)] {
        assert!(may_start_entry(&account, &CALL, at).is_ok(), "{at:?}");
        assert!(may_edit_entry(&account, &ENTRY, at).is_ok(), "{at:?}");
        assert!(may_submit_entry(&account, &ENTRY, at).is_ok(), "{at:?}");
    }
    let closed = Some(Refusal::CallClosed { deadline: second(10) });
    let late = just_after(second(15));
    assert_eq!(may_start_entry(&account, &CALL, late).err(), closed);
    assert_eq!(may_edit_entry(&account, &ENTRY, late).err(), closed);
    assert_eq!(may_submit_entry(&account, &ENTRY, late).err(), closed);
}

#[test]
fn nobody_else_writes_and_what_is_withdrawn_stays_so() {
    let account = "somebody".into();
    let others = EntryFacts { author: false, ..ENTRY };
    assert_eq!(may_read_entry(&account, &others).err(), Some(Refusal::NotAllowed));
    assert_eq!(may_edit_entry(&account, &others, second(1)).err(), Some(Refusal::NotAllowed));
    assert_eq!(may_withdraw_entry(&account, &others).err(), Some(Refusal::NotAllowed));
    let withdrawn = EntryFacts { withdrawn: true, ..ENTRY };
    assert!(may_read_entry(&account, &withdrawn).is_ok());
    assert_eq!(may_submit_entry(&account, &withdrawn, second(1)).err(), Some(Refusal::Withdrawn));
    assert_eq!(may_withdraw_entry(&account, &withdrawn).err(), Some(Refusal::Withdrawn));
}

#[test]
fn an_entry_is_taken_back_until_the_jury_has_submitted() {
    let account = "somebody".into();
    assert!(may_withdraw_entry(&account, &ENTRY).is_ok());
    let judged = EntryFacts { judged: true, ..ENTRY };
    assert_eq!(may_withdraw_entry(&account, &judged).err(), Some(Refusal::Frozen));
    assert!(may_withdraw_entry(&account, &EntryFacts { submitted: false, ..judged }).is_ok());
}

#[test]
fn the_owner_invites_and_removes_and_others_leave_by_themselves() {
    let (owner, other, third) = ("owner".into(), "other".into(), "third".into());
    let with = EntryFacts { owner: false, ..ENTRY };
    let none = EntryFacts { author: false, ..with };
    let late = just_after(second(15));
    assert!(may_invite_author(&owner, &ENTRY, second(15)).is_ok());
    assert_eq!(may_invite_author(&owner, &ENTRY, late).err(), Some(Refusal::CallClosed { deadline: second(10) }));
    assert_eq!(may_invite_author(&other, &with, second(1)).err(), Some(Refusal::NotAllowed));
    assert!(may_withdraw_author(&owner, &ENTRY).is_ok());
    assert_eq!(may_withdraw_author(&other, &with).err(), Some(Refusal::NotAllowed));

    assert!(may_join_entry(&third, &none, second(1)).is_ok());
    assert_eq!(may_join_entry(&third, &none, late).err(), Some(Refusal::CallClosed { deadline: second(10) }));
    assert_eq!(may_join_entry(&other, &with, second(1)).err(), Some(Refusal::RoleHeld));
    let withdrawn = EntryFacts { withdrawn: true, ..none };
    assert_eq!(may_join_entry(&third, &withdrawn, second(1)).err(), Some(Refusal::Withdrawn));

    assert!(may_remove_author(&owner, &ENTRY, &other, false).is_ok());
    assert!(may_remove_author(&other, &with, &other, false).is_ok());
    let refused = Some(Refusal::NotAllowed);
    assert_eq!(may_remove_author(&owner, &ENTRY, &owner, true).err(), refused);
    assert_eq!(may_remove_author(&other, &with, &owner, true).err(), refused);
    assert_eq!(may_remove_author(&other, &with, &third, false).err(), refused);
    assert_eq!(may_remove_author(&third, &none, &third, false).err(), refused);
}
