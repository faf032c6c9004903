//! What organisers do with letters.

use std::collections::BTreeMap;

use judging::access::{MaySendMail, Refusal, may_send_mail};
use judging::ids::{AccountId, EditionId, LetterId};
use judging::text::Language;
use judging::time::Timestamp;

use super::{Posted, Row, State, TOPIC, select_letter};
use crate::db::{Db, Tx};
use crate::error::parse_json;
use crate::ledger::{Act, Chain};
use crate::{StoreError, args, roles};

/// Letters that wait to be released together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Batch {
    /// Its name.
    pub id: String,
    /// When it was written.
    pub created_at: Timestamp,
    /// Whom it reaches, by address: the name that the letter calls them by, the address and the language.
    pub recipients: Vec<(String, String, Language)>,
    /// One of its letters.
    pub sample: LetterId,
    /// The key of its words.
    pub template: String,
}

/// The letters of an edition that wait to be released, batch by batch, newest first, with everybody whom they reach.
pub async fn waiting(db: &Db, edition: &EditionId) -> Result<Vec<Batch>, StoreError> {
    #[derive(sqlx::FromRow)]
    struct Waiting {
        id: String,
        batch: String,
        template: String,
        recipient: String,
        locale: String,
        fields: String,
        created_at: i64,
    }
    let rows: Vec<Waiting> = db
        .all(
            "select id, coalesce(batch, id) as batch, template, recipient, locale, fields, created_at
             from letter
             where edition_id = $1 and state = 'waiting'
             order by 2 desc, recipient_folded, id",
            args![edition.as_str()],
        )
        .await?;
    let mut batches: Vec<Batch> = Vec::new();
    for row in rows {
        let mut values: BTreeMap<String, String> = parse_json("letter", "fields", &row.id, &row.fields)?;
        let name = values.remove("name").unwrap_or_default();
        let recipient = (name, row.recipient, Language::from_tag(&row.locale).unwrap_or_default());
        match batches.last_mut().filter(|batch| batch.id == row.batch) {
            Some(batch) => batch.recipients.push(recipient),
            None => batches.push(Batch {
                id: row.batch,
                created_at: Timestamp::from_micros(row.created_at),
                recipients: vec![recipient],
                sample: row.id.into(),
                template: row.template,
            }),
        }
    }
    Ok(batches)
}

/// Releases a batch, if it still reaches as many as the page said; gives how many.
///
/// # Errors
/// A refusal of [`may_send_mail`], [`Refusal::Stale`] where the batch has changed.
pub async fn release(
    db: &Db,
    edition: &EditionId,
    by: &AccountId,
    (batch, recipients): (&str, u64),
    now: Timestamp,
) -> Result<u64, StoreError> {
    end_waiting(db, edition, by, (batch, recipients), (State::Ready, "mail.release"), now).await
}

/// Drops a batch, if it is still as many as the page said; gives how many.
///
/// # Errors
/// A refusal of [`may_send_mail`], [`Refusal::Stale`] where the batch has changed.
pub async fn drop_batch(
    db: &Db,
    edition: &EditionId,
    by: &AccountId,
    (batch, recipients): (&str, u64),
    now: Timestamp,
) -> Result<u64, StoreError> {
    end_waiting(db, edition, by, (batch, recipients), (State::Dropped, "mail.drop"), now).await
}

async fn end_waiting(
    db: &Db,
    edition: &EditionId,
    by: &AccountId,
    (batch, recipients): (&str, u64),
    (state, verb): (State, &str),
    now: Timestamp,
) -> Result<u64, StoreError> {
    let (mut act, _may) = begin(db, edition, by, now).await?;
    let moved = act
        .tx
        .run(
            "update letter
             set state = $3, secret = case when $3 = 'dropped' then '' else secret end
             where edition_id = $1 and batch = $2 and state = 'waiting'",
            args![edition.as_str(), batch, state.key()],
        )
        .await?;
    if moved == 0 {
        return Err(StoreError::NotFound);
    }
    if moved != recipients {
        return Err(Refusal::Stale.into());
    }
    act.tx.tell(TOPIC).await?;
    act.commit(verb, batch, &moved).await?;
    Ok(moved)
}

/// Notes that a letter went in another way, WeChat or paper; it is not sent any more and its secret goes.
///
/// # Errors
/// A refusal of [`may_send_mail`]; [`Refusal::Stale`] for a letter that is under way, sent or dropped.
pub async fn by_hand(
    db: &Db,
    edition: &EditionId,
    by: &AccountId,
    id: &LetterId,
    now: Timestamp,
) -> Result<(), StoreError> {
    let open = [State::Waiting, State::Ready, State::Failed, State::Unclear];
    let (mut act, posted) = begin_on(db, edition, by, (id, &open), now).await?;
    act.tx
        .run(
            "update letter set state = 'by-hand', secret = '', lease_until = null, ended_at = $2 where id = $1",
            args![id.as_str(), now.micros()],
        )
        .await?;
    act.commit("mail.by-hand", id.as_str(), &posted.state.key()).await?;
    Ok(())
}

/// Sends a letter again that failed, or of which nobody knows whether it was sent.
///
/// # Errors
/// A refusal of [`may_send_mail`]; [`Refusal::Stale`] for a letter in another state.
pub async fn again(
    db: &Db,
    edition: &EditionId,
    by: &AccountId,
    id: &LetterId,
    now: Timestamp,
) -> Result<(), StoreError> {
    let (mut act, posted) = begin_on(db, edition, by, (id, &[State::Failed, State::Unclear]), now).await?;
    act.tx
        .run(
            "update letter set state = 'ready', attempts = 0, due_at = 0, ended_at = null where id = $1",
            args![id.as_str()],
        )
        .await?;
    act.tx.tell(TOPIC).await?;
    act.commit("mail.again", id.as_str(), &posted.state.key()).await?;
    Ok(())
}

pub(super) async fn begin(
    db: &Db,
    edition: &EditionId,
    by: &AccountId,
    now: Timestamp,
) -> Result<(Act, MaySendMail), StoreError> {
    let mut act = Act::begin(db, Chain::from(edition), by, now).await?;
    let standing = roles::standing_in(&mut act.tx, by, edition).await?;
    let may = may_send_mail(&standing)?;
    Ok((act, may))
}

/// Begins an act on a letter that is in one of these states; [`Refusal::Stale`] for one that is in none.
pub(super) async fn begin_on(
    db: &Db,
    edition: &EditionId,
    by: &AccountId,
    (id, among): (&LetterId, &[State]),
    now: Timestamp,
) -> Result<(Act, Posted), StoreError> {
    let (mut act, _may) = begin(db, edition, by, now).await?;
    let posted = find(&mut act.tx, edition, id).await?;
    if among.contains(&posted.state) { Ok((act, posted)) } else { Err(Refusal::Stale.into()) }
}

pub(super) async fn find(tx: &mut Tx, edition: &EditionId, id: &LetterId) -> Result<Posted, StoreError> {
    let row: Option<Row> =
        tx.one(select_letter!("where id = $1 and edition_id = $2"), args![id.as_str(), edition.as_str()]).await?;
    row.ok_or(StoreError::NotFound)?.into_posted()
}
