//! A story of what is missing: the facts are the edition's own.

use judging::checklist::{Gap, JurorFacts, Missing, Stage, gaps};
use store::checklist::facts;
use store::ledger::{Act, Chain, PROGRAM};
use store::privacy::{self, Privacy};
use store::retention::{self, Rule};
use store::{Db, args, competitions, editions, jurors, rounds, seen};

use crate::support::calls::DEADLINE;
use crate::support::contest::{Contest, NOW, contest};
use crate::support::for_each_db;
use crate::support::scorecards::submit;

async fn facts_of(db: &Db, contest: &Contest) -> judging::checklist::EditionFacts {
    let edition = editions::find(db, &contest.edition).await.expect("a query").expect("the edition");
    let competitions = competitions::of_edition(db, &edition.id).await.expect("competitions");
    let rounds = rounds::of_edition(db, &edition.id).await.expect("rounds");
    let hosts = editions::hosts(db, &edition.id).await.expect("hosts");
    let lacking = store::redactions::lacking(db, &edition.id).await.expect("redactions");
    facts(db, &edition, (&competitions, &rounds, &hosts), &lacking, NOW).await.expect("facts")
}

#[tokio::test]
async fn what_is_missing_follows_from_what_is_there() {
    for_each_db(|db| async move {
        let contest = contest(&db, "gaps").await;
        let foreign = crate::support::contest::contest(&db, "gaps-foreign").await;
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
            Gap { competition: None, stage: Stage::Call, missing: Missing::Contact },
            Gap { competition: None, stage: Stage::Call, missing: Missing::Retention },
        ];
        assert_eq!(gaps(&found), expected);
        let (by, rule) = ((&contest.edition, &contest.organiser), Rule::default());
        retention::replace(&db, by, &retention::seen(None), &rule, NOW).await.expect("a decision that nothing goes");
        let after = facts_of(&db, &contest).await;
        assert_eq!(gaps(&after), expected[..expected.len() - 1]);
    })
    .await;
}

#[tokio::test]
async fn the_form_the_juries_of_sides_suspicions_and_who_answers_are_looked_at() {
    for_each_db(|db| async move {
        let contest = contest(&db, "gaps-joint").await;
        crate::support::calls::plain_call(&db, &contest.competition).await;
        let privacy = Privacy { contact: "dpo@gaps.example".into(), ..Privacy::default() };
        let (edition, organiser) = (&contest.edition, &contest.organiser);
        let seen = seen::mark(&Privacy::default());
        privacy::replace(&db, (edition, organiser), &seen, &privacy, NOW).await.expect("a contact");
        let mut act = Act::begin(&db, Chain::from(edition), &PROGRAM.into(), NOW).await.expect("an act");
        for (sql, id) in [
            ("update round set side = 'A' where id = $1", contest.online.as_str()),
            ("update juror set side = 'A' where id = $1", contest.jurors[0].as_str()),
            ("update entry set status = 'withdrawn' where id = $1", contest.entries[2].as_str()),
        ] {
            act.tx.run(sql, args![id]).await.expect("a change");
        }
        let noted = [("suspected", 0), ("suspected", 1), ("suspected", 2), ("confirmed", 0)];
        for (at, (state, entry)) in noted.into_iter().enumerate() {
            let juror = &contest.jurors[usize::from(at == 3)];
            let conflict = (state, "institution", "A colleague.");
            jurors::note_conflict(&mut act.tx, juror, &contest.entries[entry], conflict, NOW).await.expect("noted");
        }
        act.commit("people.prepare", contest.competition.as_str(), &()).await.expect("a commit");

        let found = facts_of(&db, &contest).await;
        let [trial] = found.competitions.as_slice() else { panic!("{found:?}") };
        assert_eq!((found.has_contact, trial.deadline, trial.suspicions), (true, Some(DEADLINE), 2));
        let sides: Vec<_> = trial.rounds.iter().map(|round| (round.side_jurors, round.beside)).collect();
        assert_eq!(sides, [(Some(1), false), (None, false)]);
        let missing: Vec<_> = gaps(&found).into_iter().map(|gap| (gap.stage, gap.missing)).collect();
        for expected in [
            (Stage::Call, Missing::DeadlineAfterOpening),
            (Stage::Round(0), Missing::SideJurors { has: 1, needs: 2 }),
            (Stage::Round(1), Missing::Suspicions { pairs: 2 }),
        ] {
            assert!(missing.contains(&expected), "{expected:?} in {missing:?}");
        }
    })
    .await;
}
