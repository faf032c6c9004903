//! Scorecards without the acts that write them, for stories that begin where scoring ends.

use judging::decimal::Decimal;
use judging::ids::{CriterionId, EditionId, EntryId, JurorId, RoundId};
use store::ledger::{Act, Chain, PROGRAM};
use store::{Db, args, new_id};

use super::contest::NOW;

/// A scorecard: juror, entry, and per criterion the points; without points the assignment is there and nothing else.
pub type Given<'a> = (&'a JurorId, &'a EntryId, &'a [(&'a CriterionId, &'a str)]);

/// Commits assignments of a round, with submitted scorecards.
pub async fn give(db: &Db, edition: &EditionId, round: &RoundId, cards: &[Given<'_>]) {
    let mut act = Act::begin(db, Chain::from(edition), &PROGRAM.into(), NOW).await.expect("an act");
    for (juror, entry, points) in cards {
        let assignment: String = new_id();
        act.tx
            .run(
                "insert into assignment (id, round_id, juror_id, entry_id, state, manual, recusal_reason)
                 values ($1, $2, $3, $4, 'assigned', $5, '')",
                args![&assignment, round.as_str(), juror.as_str(), entry.as_str(), false],
            )
            .await
            .expect("an assignment");
        if points.is_empty() {
            continue;
        }
        let scorecard: String = new_id();
        act.tx
            .run(
                "insert into scorecard (id, assignment_id, round_id, version, rubric_version, state, raw, receipt,
                                        updated_at, submitted_at)
                 values ($1, $2, $3, 1, 1, 'submitted', '{}', 'K7Q2', $4, $4)",
                args![&scorecard, &assignment, round.as_str(), NOW.micros()],
            )
            .await
            .expect("a scorecard");
        for (criterion, score) in *points {
            let score = Decimal::parse(score).expect("a score").micros();
            act.tx
                .run(
                    "insert into point (scorecard_id, criterion_id, score) values ($1, $2, $3)",
                    args![&scorecard, criterion.as_str(), score],
                )
                .await
                .expect("points");
        }
    }
    act.commit("scores.prepare", round.as_str(), &cards.len()).await.expect("a commit");
}
