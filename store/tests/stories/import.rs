//! Stories of an import: what it makes is whole, also where the jury has scored already.

use judging::access::Refusal;
use judging::decimal::Decimal;
use judging::ranking::{Method, TieBreak};
use judging::text::Language;
use store::awards::{self, NewAward};
use store::import::{By, Contest as Files, NewEntry, NewJuror, NewScorecard, Terms, create};
use store::rounds::{Settings, find, update};
use store::{Fault, StoreError};

use crate::support::contest::{NOW, contest, english, new_criterion, new_entry, new_juror};
use crate::support::for_each_db;

fn award(name: &str, quota: u32) -> NewAward {
    let (kind, decision) = ("tier".to_owned(), "given".to_owned());
    NewAward { id: None, kind, name: english(name), description: Default::default(), quota, per_reveal: 1, decision }
}

fn terms(awards: Vec<NewAward>) -> Terms {
    Terms {
        name: english("Dance"),
        slug: "dance".into(),
        code: "D".into(),
        round_name: english("Evaluation"),
        method: Method::Mean { rounding: None },
        tie_breaks: vec![TieBreak::AllScores, TieBreak::ChairVote],
        awards,
        opens_at: NOW,
        closes_at: NOW,
    }
}

/// One entry, scored by one juror.
fn files() -> Files {
    let mut entry = new_entry(&"".into(), "D-1");
    entry.language = Language::English;
    let juror = NewJuror { juror: new_juror(&"".into(), &"".into(), "J1"), email: None, password_hash: None };
    Files {
        criteria: vec![new_criterion("Grace", "1")],
        divisions: Vec::new(),
        entries: vec![NewEntry { entry, division: None, team: Vec::new() }],
        jurors: vec![juror],
        scorecards: vec![NewScorecard { entry: 0, juror: 0, points: vec![Decimal::from(8)] }],
    }
}

#[tokio::test]
async fn a_scored_import_brings_its_awards_and_ties_which_are_frozen_then() {
    for_each_db(|db| async move {
        let contest = contest(&db, "import").await;
        let by = By::Person(contest.organiser.clone());
        let of = async |terms: &Terms| create(&db, &contest.edition, &by, terms, &files(), NOW).await;
        let wrong = of(&terms(vec![award("Gold", 0)])).await;
        assert!(matches!(wrong, Err(StoreError::Invalid(faults)) if faults == [Fault::new("a0-quota", "fault-quota")]));

        let made = of(&terms(vec![award("Gold", 1), award("Silver", 2)])).await.expect("imported");
        let round = find(&db, &made.round).await.expect("a query").expect("the round");
        assert_eq!(round.tie_breaks, [TieBreak::AllScores, TieBreak::ChairVote]);
        assert_eq!(round.frozen_at, Some(NOW));
        let set = awards::of_competition(&db, &made.competition).await.expect("awards");
        let seen = awards::mark(&set);
        let set: Vec<_> = set.iter().map(NewAward::from).collect();
        let known: Vec<_> = set.iter().map(|award| (award.name.clone(), award.quota, award.kind.as_str())).collect();
        assert_eq!(known, [(english("Gold"), 1, "tier"), (english("Silver"), 2, "tier")]);
        let refused = awards::replace(&db, &contest.organiser, &made.competition, &seen, &set[..1], NOW).await;
        assert!(matches!(refused, Err(StoreError::Refused(Refusal::Frozen))));

        let mut settings = Settings::of(&round);
        let seen = settings.mark();
        settings.name = english("Free dance");
        update(&db, &contest.organiser, &made.round, &seen, &settings, NOW).await.expect("the name can change");
    })
    .await;
}
