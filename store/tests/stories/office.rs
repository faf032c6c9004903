//! Stories of the office's numbers.

use std::collections::BTreeMap;

use store::office::{Numbers, Scorecards, numbers};

use crate::support::contest::contest;
use crate::support::for_each_db;
use crate::support::scorecards::{seal, submit};

#[tokio::test]
async fn the_office_counts_its_own_edition_only() {
    for_each_db(|db| async move {
        let contest = contest(&db, "numbers").await;
        let foreign = crate::support::contest::contest(&db, "numbers-foreign").await;
        submit(&db, &contest, 0, 0).await;
        submit(&db, &contest, 1, 0).await;
        submit(&db, &foreign, 0, 0).await;
        seal(&db, &contest).await;
        let expected = Numbers {
            entries: BTreeMap::from([(contest.competition.clone(), 3)]),
            jurors: BTreeMap::from([(contest.competition.clone(), 2)]),
            scorecards: BTreeMap::from([(contest.online.clone(), Scorecards { assigned: 2, submitted: 2 })]),
            seals: BTreeMap::from([(contest.online.clone(), 0)]),
            cues: BTreeMap::new(),
            hosts: 2,
        };
        let before = db.statements();
        assert_eq!(numbers(&db, &contest.edition).await.expect("numbers"), expected);
        assert_eq!(db.statements() - before, 6);
    })
    .await;
}
