//! Recovery codes: they come with the first way to take the second step and go with the last.

use judging::ids::AccountId;

use super::{is_on_in, plain};
use crate::db::{Db, Tx};
use crate::{StoreError, args, random_hex, sha256_hex};

/// How many there are.
const CODES: usize = 10;
/// A code has 48 bits, of which a few guesses a quarter of an hour find nothing.
const BYTES: usize = 6;

const LEFT: &str = "select count(*) from recovery_code where account_id = $1";

/// How many recovery codes of an account are left.
///
/// # Errors
/// A database that fails.
pub async fn left(db: &Db, account: &AccountId) -> Result<i64, StoreError> {
    let row: Option<(i64,)> = db.one(LEFT, args![account.as_str()]).await?;
    Ok(row.map_or(0, |(left,)| left))
}

/// The same, read inside an act.
pub(super) async fn left_in(tx: &mut Tx, account: &AccountId) -> Result<i64, StoreError> {
    let row: Option<(i64,)> = tx.one(LEFT, args![account.as_str()]).await?;
    Ok(row.map_or(0, |(left,)| left))
}

/// Makes the codes of an account that has none.
pub(super) async fn make(tx: &mut Tx, account: &AccountId) -> Result<Vec<String>, StoreError> {
    let codes: Vec<String> = (0..CODES).map(|_| code()).collect();
    for code in &codes {
        let sql = "insert into recovery_code (account_id, code_hash) values ($1, $2)";
        tx.run(sql, args![account.as_str(), hash_of(code)]).await?;
    }
    Ok(codes)
}

/// Takes a code; gives how many there were of it, which is one or none.
pub(super) async fn take(tx: &mut Tx, account: &AccountId, code: &str) -> Result<u64, StoreError> {
    let sql = "delete from recovery_code where account_id = $1 and code_hash = $2";
    tx.run(sql, args![account.as_str(), hash_of(code)]).await
}

/// Takes the codes out of an account that signs in with one step now.
pub(crate) async fn forget_unless_on(tx: &mut Tx, account: &AccountId) -> Result<(), StoreError> {
    if !is_on_in(tx, account).await? {
        tx.run("delete from recovery_code where account_id = $1", args![account.as_str()]).await?;
    }
    Ok(())
}

/// Twelve hexadecimal digits in groups of four.
fn code() -> String {
    let digits = random_hex(BYTES);
    [&digits[..4], &digits[4..8], &digits[8..]].join("-")
}

fn hash_of(code: &str) -> String {
    let code: String = plain(code).chars().filter(|letter| *letter != '-').collect();
    sha256_hex(code.as_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_read_as_they_are_typed() {
        assert_eq!(hash_of("3F2A 91bc-77d0"), hash_of("3f2a91bc77d0"));
    }
}
