//! Stories of calls.

use judging::access::Refusal;
use judging::call::{Condition, EffectKind, Field, Kind};
use judging::text::Text;
use store::calls::{Call, Extension, effects, extensions, find, replace};
use store::{Fault, StoreError, mail, manuscripts};

use crate::support::calls::{DEADLINE, change, complete, open_call, question};
use crate::support::contest::{NOW, contest, english};
use crate::support::for_each_db;
use crate::support::scorecards::submit;

#[tokio::test]
async fn a_call_is_changed_in_turn_by_organisers() {
    for_each_db(|db| async move {
        let contest = contest(&db, "calls").await;
        let mut call = open_call(&db, &contest).await;
        assert_eq!(call.version, 1);
        call.form.fields.swap(0, 1);
        let version = replace(&db, &contest.organiser, &contest.competition, &call, 0, NOW).await.expect("changed");
        assert_eq!(version, 2);
        assert_eq!(find(&db, &contest.competition).await.expect("a query"), Some(Call { version, ..call.clone() }));

        let stale = replace(&db, &contest.organiser, &contest.competition, &call, 0, NOW).await;
        assert!(matches!(stale, Err(StoreError::Invalid(faults)) if faults == [Fault::new("version", "fault-stale")]));
        let auditor = replace(&db, &contest.auditor, &contest.competition, &call, 0, NOW).await;
        assert!(matches!(auditor, Err(StoreError::Refused(Refusal::NotAllowed))));
        call.version = 2;
        call.form.fields[0].id = "made up".into();
        let foreign = replace(&db, &contest.organiser, &contest.competition, &call, 0, NOW).await;
        assert!(matches!(foreign, Err(StoreError::NotFound)));
    })
    .await;
}

#[tokio::test]
async fn a_submitted_scorecard_freezes_the_call() {
    for_each_db(|db| async move {
        let contest = contest(&db, "frozen").await;
        let call = open_call(&db, &contest).await;
        submit(&db, &contest, 0, 0).await;
        let late = replace(&db, &contest.organiser, &contest.competition, &call, 0, NOW).await;
        assert!(matches!(late, Err(StoreError::Refused(Refusal::Frozen))));
    })
    .await;
}

#[tokio::test]
async fn all_faults_of_a_call_come_at_once() {
    for_each_db(|db| async move {
        let contest = contest(&db, "wrong").await;
        let mut call = open_call(&db, &contest).await;
        call.deadline = call.opens_at;
        call.grace_seconds = 86_401;
        call.form.languages.clear();
        call.form.fields[0].name = Text::default();
        call.form.fields[0].kind = Kind::Choice;
        let condition = Condition { field: call.form.fields[1].id.clone(), is: "on".into() };
        call.form.fields[1].condition = Some(condition);
        let Err(StoreError::Invalid(faults)) =
            replace(&db, &contest.organiser, &contest.competition, &call, 0, NOW).await
        else {
            panic!("the call is wrong");
        };
        let expected = [
            ("deadline", "fault-window"),
            ("grace", "fault-grace"),
            ("languages", "fault-required"),
            ("q0-name", "fault-required"),
            ("q0-choices", "fault-choices"),
            ("q1-condition", "fault-condition"),
        ];
        assert_eq!(faults, expected.map(|(field, kind)| Fault::new(field, kind)));
    })
    .await;
}

#[tokio::test]
async fn new_questions_decide_on_each_other() {
    for_each_db(|db| async move {
        let contest = contest(&db, "new").await;
        let mut call = open_call(&db, &contest).await;
        let consent = Field { id: "new-7".into(), ..question("Export", Kind::Consent) };
        let condition = Some(Condition { field: "new-7".into(), is: "on".into() });
        call.form.fields = vec![consent, Field { condition, ..question("Licence", Kind::Short) }];
        replace(&db, &contest.organiser, &contest.competition, &call, 0, NOW).await.expect("changed");
        let stored = find(&db, &contest.competition).await.expect("a query").expect("the call").form.fields;
        assert_eq!(stored[1].condition.as_ref().map(|condition| &condition.field), Some(&stored[0].id));
        assert_ne!(stored[0].id.as_str(), "new-7");
    })
    .await;
}

#[tokio::test]
async fn what_a_change_does_to_submitted_entries_is_shown_first() {
    for_each_db(|db| async move {
        let contest = contest(&db, "touches").await;
        let mut call = open_call(&db, &contest).await;
        let (edition, entrant) = (&contest.edition, &contest.stranger);
        let id = manuscripts::start(&db, edition, entrant, &contest.competition, Default::default(), NOW)
            .await
            .expect("started");
        let sent = change(1, complete(&call));
        manuscripts::submit(&db, edition, entrant, &id, &sent, &Default::default(), NOW).await.expect("submitted");

        call.form.fields = vec![question("Team spirit", Kind::Short)];
        let (touched, submitted) = effects(&db, &contest.competition, &call.form).await.expect("effects");
        let kinds: Vec<_> = touched.iter().map(|effect| (effect.kind, effect.entries)).collect();
        let expected = [(EffectKind::Answered, 1), (EffectKind::Answered, 1), (EffectKind::Incomplete, 1)];
        assert_eq!((kinds.as_slice(), submitted), (expected.as_slice(), 1));

        let unseen = replace(&db, &contest.organiser, &contest.competition, &call, 0, NOW).await;
        let told = [Fault::new("seen", "fault-call-touches")];
        assert!(matches!(unseen, Err(StoreError::Invalid(faults)) if faults == told));
        replace(&db, &contest.organiser, &contest.competition, &call, 3, NOW).await.expect("seen, and done");
        let entry = store::entries::find(&db, &id).await.expect("a query").expect("the entry");
        assert_eq!((entry.status.as_str(), &entry.title), ("submitted", &english("Cold chips")));
    })
    .await;
}

#[tokio::test]
async fn a_later_deadline_holds_for_all_and_is_told_to_whoever_has_begun() {
    for_each_db(|db| async move {
        let contest = contest(&db, "later").await;
        let competition = &contest.competition;
        let before = Call { deadline: DEADLINE, ..open_call(&db, &contest).await };
        let (edition, entrant) = (&contest.edition, &contest.stranger);
        manuscripts::start(&db, edition, entrant, competition, Default::default(), NOW).await.expect("started");
        let moved = |version, deadline| Call { version, deadline, ..before.clone() };
        let (later, latest) = (DEADLINE.plus_seconds(3_600), DEADLINE.plus_seconds(7_200));
        let early = NOW.plus_seconds(-7_200);
        for (call, now) in [
            (moved(1, later), early),
            (moved(2, DEADLINE), NOW),
            (moved(3, later), NOW),
            (moved(4, later), NOW),
            (moved(5, latest), NOW),
        ] {
            replace(&db, &contest.organiser, competition, &call, 0, now).await.expect("changed");
        }
        let expected = [Extension { was: DEADLINE, becomes: later }, Extension { was: later, becomes: latest }];
        assert_eq!(extensions(&db, competition).await.expect("a query"), expected, "not before it opens, nor earlier");

        let waiting = mail::waiting(&db, edition).await.expect("a query");
        let told = waiting.iter().map(|batch| {
            let addresses = batch.recipients.iter().map(|(_, address, _)| address.as_str()).collect::<Vec<_>>();
            (batch.template.as_str(), addresses)
        });
        let each = ("extended", vec!["stranger@later.example"]);
        assert_eq!(told.collect::<Vec<_>>(), [each.clone(), each], "a letter for each extension waits");
    })
    .await;
}
