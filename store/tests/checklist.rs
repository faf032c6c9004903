//! A story of what is missing: the facts are the edition's own.

mod support;

use judging::checklist::{Gap, JurorFacts, Missing, Stage, gaps};
use store::checklist::facts;
use store::{Db, competitions, editions, rounds};
use support::contest::{Contest, contest};
use support::for_each_db;
use support::scorecards::submit;

async fn facts_of(db: &Db, contest: &Contest) -> judging::checklist::EditionFacts {
    let edition = editions::find(db, &contest.edition).await.expect("a query").expect("the edition");
    let competitions = competitions::of_edition(db, &edition.id).await.expect("competitions");
    let rounds = rounds::of_edition(db, &edition.id).await.expect("rounds");
    let hosts = editions::hosts(db, &edition.id).await.expect("hosts");
    facts(db, &edition, (&competitions, &rounds, &hosts)).await.expect("facts")
}

#[tokio::test]
async fn what_is_missing_follows_from_what_is_there() {
    for_each_db(|db| async move {
        let contest = contest(&db, "gaps").await;
        let foreign = support::contest::contest(&db, "gaps-foreign").await;
        submit(&db, &foreign, 0, 0).await;
        let found = facts_of(&db, &contest).await;
        assert_eq!(found.signatories, [1, 1]);
        assert_eq!(found.operators, 1);
        let [trial] = found.competitions.as_slice() else { panic!("{found:?}") };
        assert_eq!((trial.entries, trial.chairs, trial.cues, trial.quotas.as_slice()), (3, 1, 0, [1].as_slice()));
        let juror = JurorFacts { languages: 0, capacity: 5, declared: false };
        assert_eq!(trial.jurors, [juror, juror]);
        let counts: Vec<_> = trial.rounds.iter().map(|round| (round.criteria.len(), round.committed)).collect();
        assert_eq!(counts, [(2, false), (1, false)]);

        let gap = |stage, missing| Gap { competition: Some(0), stage, missing };
        let undeclared = Missing::Declarations { jurors: 2 };
        let expected = [
            gap(Stage::Jury, Missing::Languages { jurors: 2 }),
            gap(Stage::Round(0), Missing::Assignment),
            gap(Stage::Round(0), undeclared),
            gap(Stage::Round(1), Missing::WindowAfterEnd),
            gap(Stage::Round(1), Missing::Assignment),
            gap(Stage::Round(1), undeclared),
            gap(Stage::Ceremony, Missing::Cues),
        ];
        assert_eq!(gaps(&found), expected);
    })
    .await;
}
