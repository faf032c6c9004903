use judging::access::{CommentFacts, may_read_comments};
use judging::ids::AccountId;
use judging::scorecard::RawScorecard;
use serde::Serialize;

use crate::db::Db;
use crate::error::parse_json;
use crate::{StoreError, args};

/// What a juror, who is not named, wrote for the entrant.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Comment {
    /// The id of the entry.
    pub entry: String,
    /// Its code.
    pub code: String,
    /// The id of the round.
    pub round: String,
    /// The words.
    pub comment: String,
}

#[derive(sqlx::FromRow)]
struct Row {
    id: String,
    code: String,
    round_id: String,
    raw: String,
    signed: bool,
    waiting: i64,
    revealed: i64,
    awards: bool,
}

/// What jurors wrote for the entrant of the entries that an account writes, as far as it may be read. The order is that
/// of the words, so that it does not tell the juror.
pub(super) async fn comments(db: &Db, account: &AccountId) -> Result<Vec<Comment>, StoreError> {
    let rows: Vec<Row> = db
        .all(
            "select e.id, e.code, k.round_id, k.raw,
                    exists (select 1 from seal s
                            join round l on l.id = s.round_id
                            where l.competition_id = e.competition_id
                              and not exists (select 1 from round later
                                              where later.competition_id = l.competition_id
                                                and later.position > l.position)
                              and not exists (select 1 from host h
                                              where h.edition_id = c.edition_id and h.kind = 'host'
                                                and not exists (select 1 from sign_off o
                                                                where o.seal_id = s.id and o.host_id = h.id))
                           ) as signed,
                    (select count(*) from cue q join award w on w.id = q.award_id
                     where w.competition_id = e.competition_id and q.revealed_at is null) as waiting,
                    (select count(*) from cue q join award w on w.id = q.award_id
                     where w.competition_id = e.competition_id and q.revealed_at is not null) as revealed,
                    exists (select 1 from award w where w.competition_id = e.competition_id) as awards
             from author a
             join entry e on e.id = a.manuscript_id
             join competition c on c.id = e.competition_id
             join assignment x on x.entry_id = e.id and x.state <> 'recused'
             join scorecard k on k.assignment_id = x.id and k.state = 'submitted'
             where a.account_id = $1",
            args![account.as_str()],
        )
        .await?;
    let mut comments = Vec::new();
    for row in rows {
        let count = |count: i64| u32::try_from(count).unwrap_or(u32::MAX);
        let facts = CommentFacts {
            author: true,
            signed: row.signed,
            waiting: count(row.waiting),
            revealed: count(row.revealed),
            awards: row.awards,
        };
        let raw: RawScorecard = parse_json("scorecard", "raw", &row.id, &row.raw)?;
        let comment = raw.for_entrant.trim().to_owned();
        if may_read_comments(account, &facts).is_ok() && !comment.is_empty() {
            comments.push(Comment { entry: row.id, code: row.code, round: row.round_id, comment });
        }
    }
    comments
        .sort_by(|one, other| (&one.code, &one.round, &one.comment).cmp(&(&other.code, &other.round, &other.comment)));
    Ok(comments)
}
