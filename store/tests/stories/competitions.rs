//! Stories of competitions: words and divisions.

use judging::access::Refusal;
use judging::text::{Language, Text};
use store::competitions::{Texts, divisions, find, replace_divisions, update};
use store::ledger::{Chain, head, newest};
use store::{Fault, StoreError, args, entries};

use crate::support::contest::{NOW, contest, english};
use crate::support::for_each_db;
use crate::support::scorecards::submit;

fn texts(name: &str) -> Texts {
    Texts { name: english(name), summary: english("In short."), call: english("One.\n\nTwo.") }
}

#[tokio::test]
async fn the_organiser_words_a_competition() {
    for_each_db(|db| async move {
        let contest = contest(&db, "words").await;
        let mut texts = texts("Pitch");
        texts.name.set(Language::Chinese, "商业计划展示");
        update(&db, &contest.organiser, &contest.competition, &texts, NOW).await.expect("an update");
        let found = find(&db, &contest.competition).await.expect("a query").expect("the competition");
        assert_eq!((found.name, found.summary, found.call), (texts.name, texts.summary, texts.call));
        let record = newest(&db, &Chain::from(&contest.edition), None, 1).await.expect("records").remove(0);
        assert_eq!(
            (record.record.verb.as_str(), record.record.subject.as_str()),
            ("competition.update", contest.competition.as_str())
        );
    })
    .await;
}

#[tokio::test]
async fn nobody_else_words_it_and_nothing_is_written() {
    for_each_db(|db| async move {
        let contest = contest(&db, "others").await;
        let foreign = crate::support::contest::contest(&db, "foreign").await;
        let before = head(&db, &Chain::from(&contest.edition)).await.expect("a query");
        let others = [&contest.chair, &contest.auditor, &contest.operator, &contest.stranger, &foreign.organiser];
        for account in others.into_iter().chain(&contest.juror_accounts).chain(&contest.signatories) {
            let refused = update(&db, account, &contest.competition, &texts("Mine"), NOW).await;
            assert!(matches!(refused, Err(StoreError::Refused(Refusal::NotAllowed))));
            let refused = replace_divisions(&db, account, &contest.competition, &[], NOW).await;
            assert!(matches!(refused, Err(StoreError::Refused(Refusal::NotAllowed))));
        }
        let unknown = update(&db, &contest.organiser, &"no-such".into(), &texts("Mine"), NOW).await;
        assert!(matches!(unknown, Err(StoreError::NotFound)));
        assert_eq!(head(&db, &Chain::from(&contest.edition)).await.expect("a query"), before);
    })
    .await;
}

#[tokio::test]
async fn all_faults_of_the_words_come_at_once() {
    for_each_db(|db| async move {
        let contest = contest(&db, "faults").await;
        let texts =
            Texts { name: Text::default(), summary: english(&"s".repeat(1_001)), call: english(&"字".repeat(20_001)) };
        let Err(StoreError::Invalid(faults)) = update(&db, &contest.organiser, &contest.competition, &texts, NOW).await
        else {
            panic!("the texts have faults");
        };
        let expected = [
            Fault::new("name", "fault-required"),
            Fault::new("summary", "fault-long-summary"),
            Fault::new("call", "fault-long-prose"),
        ];
        assert_eq!(faults, expected);
    })
    .await;
}

#[tokio::test]
async fn divisions_are_added_renamed_moved_and_removed_while_empty() {
    for_each_db(|db| async move {
        let contest = contest(&db, "divisions").await;
        let (by, of) = (&contest.organiser, &contest.competition);
        replace_divisions(&db, by, of, &[(None, english("Seed")), (None, english("Growth"))], NOW).await.expect("two");
        let made = divisions(&db, of).await.expect("divisions");
        assert_eq!(made.iter().map(|division| division.name.clone()).collect::<Vec<_>>(), [
            english("Seed"),
            english("Growth")
        ]);
        let (seed, growth) = (made[0].id.clone(), made[1].id.clone());
        let moved = [(Some(growth.clone()), english("Scale")), (Some(seed.clone()), english("Seed"))];
        replace_divisions(&db, by, of, &moved, NOW).await.expect("moved");
        let found = divisions(&db, of).await.expect("divisions");
        assert_eq!(found.into_iter().map(|division| (Some(division.id), division.name)).collect::<Vec<_>>(), moved);

        let mut tx = db.begin().await.expect("a transaction");
        tx.run("update entry set division_id = $1 where code = 'T-1'", args![seed.as_str()]).await.expect("an update");
        tx.commit().await.expect("a commit");
        let used = replace_divisions(&db, by, of, &moved[..1], NOW).await;
        assert!(
            matches!(used, Err(StoreError::Invalid(faults)) if faults == [Fault::new("divisions", "fault-division-used")])
        );
        replace_divisions(&db, by, of, &moved[1..], NOW).await.expect("the empty one goes");
        let left: Vec<_> = divisions(&db, of).await.expect("divisions").into_iter().map(|left| left.id).collect();
        assert_eq!(left, std::slice::from_ref(&seed));

        let foreign = crate::support::contest::contest(&db, "divisions-foreign").await;
        let theirs = [(Some(seed), english("Ours now"))];
        let refused = replace_divisions(&db, &foreign.organiser, &foreign.competition, &theirs, NOW).await;
        assert!(matches!(refused, Err(StoreError::NotFound)));
    })
    .await;
}

#[tokio::test]
async fn an_entry_is_put_into_a_division_until_something_is_scored() {
    for_each_db(|db| async move {
        let contest = contest(&db, "place").await;
        let foreign = crate::support::contest::contest(&db, "place-foreign").await;
        let named = [(None, english("Young"))];
        for (organiser, competition) in
            [(&contest.organiser, &contest.competition), (&foreign.organiser, &foreign.competition)]
        {
            replace_divisions(&db, organiser, competition, &named, NOW).await.expect("a division");
        }
        let own = divisions(&db, &contest.competition).await.expect("a query").remove(0).id;
        let theirs = divisions(&db, &foreign.competition).await.expect("a query").remove(0).id;
        let entry = &contest.entries[0];
        let place = async |account, division| entries::place(&db, account, entry, division, NOW).await;
        let of = async || entries::find(&db, entry).await.expect("a query").expect("the entry").division;
        place(&contest.organiser, Some(&own)).await.expect("placed");
        assert_eq!(of().await, Some(own.clone()));
        place(&contest.organiser, None).await.expect("taken out");
        assert_eq!(of().await, None);
        let refused = place(&contest.organiser, Some(&theirs)).await;
        assert!(
            matches!(refused, Err(StoreError::Invalid(faults)) if faults == [Fault::new("division", "fault-choice")])
        );
        for account in [&contest.chair, &contest.auditor, &foreign.organiser] {
            let refused = place(account, Some(&own)).await;
            assert!(matches!(refused, Err(StoreError::Refused(Refusal::NotAllowed))));
        }
        submit(&db, &contest, 0, 1).await;
        let refused = place(&contest.organiser, Some(&own)).await;
        assert!(matches!(refused, Err(StoreError::Refused(Refusal::Frozen))));
    })
    .await;
}
