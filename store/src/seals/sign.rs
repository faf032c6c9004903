use judging::access::may_sign;
use judging::ids::{AccountId, HostId, SealId};
use judging::time::Timestamp;

use super::{SignOff, SignRecord};
use crate::db::Db;
use crate::ledger::{Act, Chain, Head};
use crate::{StoreError, args, new_id, roles};

pub(super) const OF_EDITION: &str = "
    select o.seal_id, o.host_id, o.account_id, o.head_seq, o.head_hash, o.signed_at
    from sign_off o
    join seal s on s.id = o.seal_id
    join competition c on c.id = s.competition_id
    where c.edition_id = $1
    order by o.signed_at, o.id";

pub(super) type SignOffRow = (String, String, String, i64, String, i64);

pub(super) fn to_sign_off((seal, host, account, seq, hash, at): SignOffRow) -> SignOff {
    SignOff {
        seal: seal.into(),
        host: host.into(),
        account: account.into(),
        head: Head { seq, hash },
        signed_at: Timestamp::from_micros(at),
    }
}

/// Signs a sealed ranking for a host; gives the head of the ledger that the signature carries.
///
/// # Errors
/// Refused to others than the host's signatories, twice for a host, and to who signed for another host. Not found where
/// the organisation is not a host of the edition.
pub async fn sign(
    db: &Db,
    account: &AccountId,
    seal: &SealId,
    host: &HostId,
    now: Timestamp,
) -> Result<Head, StoreError> {
    let found = super::find(db, seal).await?.ok_or(StoreError::NotFound)?;
    let mut act = Act::begin(db, Chain::from(&found.edition), account, now).await?;
    let signs: Option<(String,)> = act
        .tx
        .one(
            "select id from host where id = $1 and edition_id = $2 and kind = 'host'",
            args![host.as_str(), found.edition.as_str()],
        )
        .await?;
    signs.ok_or(StoreError::NotFound)?;
    let rows: Vec<SignOffRow> = act.tx.all(OF_EDITION, args![found.edition.as_str()]).await?;
    let (here, elsewhere): (Vec<_>, Vec<_>) = rows.into_iter().map(to_sign_off).partition(|one| one.seal == *seal);
    let pairs = |of: Vec<SignOff>| of.into_iter().map(|one| (one.host, one.account)).collect::<Vec<_>>();
    let standing = roles::standing_in(&mut act.tx, account, &found.edition).await?;
    let _may = may_sign(&standing, host, &pairs(here), &pairs(elsewhere))?;
    let head = act.head_before();
    act.tx
        .run(
            "insert into sign_off (id, seal_id, host_id, account_id, head_seq, head_hash, signed_at)
             values ($1, $2, $3, $4, $5, $6, $7)",
            args![
                new_id::<String>(),
                seal.as_str(),
                host.as_str(),
                account.as_str(),
                head.seq,
                &head.hash,
                now.micros(),
            ],
        )
        .await?;
    let record = SignRecord { host: host.clone(), inputs_hash: found.inputs_hash, ranking_hash: found.ranking_hash };
    act.commit("ranking.sign", seal.as_str(), &record).await?;
    Ok(head)
}
