use judging::access::{CommentFacts, Refusal, may_erase_account, may_read_comments};

#[test]
fn an_account_goes_unless_an_edition_would_have_no_organiser() {
    assert!(may_erase_account(&"somebody".into(), 0).is_ok());
    assert_eq!(may_erase_account(&"somebody".into(), 1).err(), Some(Refusal::NotAllowed));
}

#[test]
fn comments_wait_until_every_result_is_public() {
    let public = CommentFacts { author: true, signed: true, waiting: 0, revealed: 3, awards: true };
    let asked = |facts| may_read_comments(&"somebody".into(), &facts).err();
    assert_eq!(asked(public), None);
    assert_eq!(asked(CommentFacts { revealed: 0, awards: false, ..public }), None, "nothing is to be revealed");
    assert_eq!(asked(CommentFacts { author: false, ..public }), Some(Refusal::NotAllowed));
    for early in [
        CommentFacts { signed: false, ..public },
        CommentFacts { waiting: 1, ..public },
        CommentFacts { revealed: 0, ..public },
    ] {
        assert_eq!(asked(early), Some(Refusal::Unsigned), "{early:?}");
    }
}
