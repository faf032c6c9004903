//! Scorecards and seals as rows, for stories that only need them to be there.

use judging::ids::CriterionId;
use store::db::Tx;
use store::{Db, args, new_id};

use super::contest::{Contest, NOW};

/// What the juror of [`submit`] typed.
pub const RAW: &str = r#"{"scores":{},"comments":{},"for_entrant":"Well done.","for_jury":""}"#;

/// A submitted scorecard of the juror with this number on the entry with this number in the online round, 8 points on
/// each criterion.
pub async fn submit(db: &Db, contest: &Contest, juror: usize, entry: usize) {
    let (assignment, scorecard): (String, String) = (new_id(), new_id());
    let round = contest.online.as_str();
    let mut tx = db.begin().await.expect("a transaction");
    run(
        &mut tx,
        "insert into assignment (id, round_id, juror_id, entry_id, state, manual, recusal_reason)
         values ($1, $2, $3, $4, 'assigned', false, '')",
        args![&assignment, round, contest.jurors[juror].as_str(), contest.entries[entry].as_str()],
    )
    .await;
    run(
        &mut tx,
        "insert into scorecard (id, assignment_id, round_id, version, rubric_version, state, raw, receipt, updated_at,
                                submitted_at)
         values ($1, $2, $3, 1, 1, 'submitted', $4, 'K7Q2', $5, $5)",
        args![&scorecard, &assignment, round, RAW, NOW.micros()],
    )
    .await;
    for criterion in &contest.criteria {
        point(&mut tx, &scorecard, criterion).await;
    }
    let freeze = "update round set first_submitted_at = $2 where id = $1";
    run(&mut tx, freeze, args![round, NOW.micros()]).await;
    tx.commit().await.expect("a commit");
}

/// Seals the online round.
pub async fn seal(db: &Db, contest: &Contest) {
    let mut tx = db.begin().await.expect("a transaction");
    run(
        &mut tx,
        "insert into seal (id, round_id, competition_id, engine_version, inputs, inputs_hash, ranking, ranking_hash,
                           head_seq, head_hash, sealed_by, sealed_at)
         values ($1, $2, $3, '1', '{}', '', '{}', '', 0, '', $4, $5)",
        args![
            new_id::<String>(),
            contest.online.as_str(),
            contest.competition.as_str(),
            contest.organiser.as_str(),
            NOW.micros(),
        ],
    )
    .await;
    tx.commit().await.expect("a commit");
}

async fn point(tx: &mut Tx, scorecard: &str, criterion: &CriterionId) {
    let sql = "insert into point (scorecard_id, criterion_id, score) values ($1, $2, 8000000)";
    run(tx, sql, args![scorecard, criterion.as_str()]).await;
}

async fn run(tx: &mut Tx, sql: &'static str, args: Vec<store::db::Arg>) {
    tx.run(sql, args).await.expect("the row fits the schema");
}
