//! The secret link of the stage page.

use judging::access::{MayPrepareCeremony, may_prepare_ceremony};
use judging::ids::{AccountId, EditionId};
use judging::time::Timestamp;

use super::topic;
use crate::db::{Db, Tx};
use crate::editions::{self, Edition};
use crate::ledger::{Act, Chain};
use crate::{StoreError, args, random_hex, roles, sha256_hex};

/// The secret has 256 bits.
const SECRET_BYTES: usize = 32;

/// Makes the edition's stage link anew and gives its secret, which is kept nowhere; the link before it ends, with all
/// streams that follow by it.
pub async fn make_stage_link(
    db: &Db,
    account: &AccountId,
    edition: &EditionId,
    now: Timestamp,
) -> Result<String, StoreError> {
    let mut act = Act::begin(db, Chain::from(edition), account, now).await?;
    let standing = roles::standing_in(&mut act.tx, account, edition).await?;
    let may = may_prepare_ceremony(&standing)?;
    let secret = random_hex(SECRET_BYTES);
    replace(&mut act.tx, &may, edition, &secret, now).await?;
    act.tx.tell(&topic(edition)).await?;
    act.commit("stage.link", edition.as_str(), &now).await?;
    Ok(secret)
}

/// The edition whose stage link has this secret.
pub async fn edition_by_stage_token(db: &Db, secret: &str) -> Result<Option<Edition>, StoreError> {
    let row: Option<(String,)> = db
        .one(
            "select e.slug from stage_link l join edition e on e.id = l.edition_id where l.token_hash = $1",
            args![sha256_hex(secret.as_bytes())],
        )
        .await?;
    match row {
        Some((slug,)) => editions::find_by_slug(db, &slug).await,
        None => Ok(None),
    }
}

/// When the edition's stage link was made, where there is one.
pub async fn stage_link_made_at(db: &Db, edition: &EditionId) -> Result<Option<Timestamp>, StoreError> {
    let row: Option<(i64,)> =
        db.one("select created_at from stage_link where edition_id = $1", args![edition.as_str()]).await?;
    Ok(row.map(|(at,)| Timestamp::from_micros(at)))
}

async fn replace(
    tx: &mut Tx,
    _may: &MayPrepareCeremony,
    edition: &EditionId,
    secret: &str,
    now: Timestamp,
) -> Result<(), StoreError> {
    tx.run("delete from stage_link where edition_id = $1", args![edition.as_str()]).await?;
    tx.run(
        "insert into stage_link (token_hash, edition_id, created_at) values ($1, $2, $3)",
        args![sha256_hex(secret.as_bytes()), edition.as_str(), now.micros()],
    )
    .await?;
    Ok(())
}
