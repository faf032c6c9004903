//! The second step of signing in: the code that an authenticator shows for half a minute (RFC 6238: SHA-1, six digits),
//! or a recovery code. The other way to take it is a passkey (`store::passkeys`).
//!
//! Each code counts once: of authenticators the half-minute of the last one is kept, and a recovery code goes when it is
//! used. An authenticator may be half a minute early or late.

mod recovery;

use judging::access::may_ask_second_factor;
use judging::ids::{AccountId, EditionId};
use judging::time::Timestamp;
use totp_rs::{Builder, Secret, Totp};

use crate::accounts::{self, end_sessions};
use crate::db::{Db, Tx};
use crate::ledger::{Act, Chain, PROGRAM};
use crate::{Fault, StoreError, args, roles};

pub(crate) use recovery::forget_unless_on;
pub use recovery::left as recovery_codes;

/// What RFC 4226 recommends: 160 bits.
const SECRET_BYTES: usize = 20;

/// How far an account has come with an authenticator.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SecondFactor {
    /// It has none.
    Off,
    /// This secret (base32) was shown, and no code of it has come yet.
    Begun(String),
    /// Its codes are asked for.
    On,
}

#[derive(sqlx::FromRow)]
struct Row {
    secret: String,
    confirmed_at: Option<i64>,
}

const BY_ACCOUNT: &str = "select secret, confirmed_at from second_factor where account_id = $1";

/// How far an account has come with an authenticator.
///
/// # Errors
/// A database that fails.
pub async fn find(db: &Db, account: &AccountId) -> Result<SecondFactor, StoreError> {
    let row: Option<Row> = db.one(BY_ACCOUNT, args![account.as_str()]).await?;
    Ok(match row {
        None => SecondFactor::Off,
        Some(Row { secret, confirmed_at: None, .. }) => SecondFactor::Begun(secret),
        Some(_) => SecondFactor::On,
    })
}

/// How many ways to take the second step an account has.
const WAYS: &str = "
    select (select count(*) from second_factor where account_id = $1 and confirmed_at is not null)
         + (select count(*) from passkey where account_id = $1)";

/// Whether an account signs in with two steps, whichever way it takes the second.
///
/// # Errors
/// A database that fails.
pub async fn is_on(db: &Db, account: &AccountId) -> Result<bool, StoreError> {
    let row: Option<(i64,)> = db.one(WAYS, args![account.as_str()]).await?;
    Ok(row.is_some_and(|(ways,)| ways > 0))
}

/// The same, read inside an act.
async fn is_on_in(tx: &mut Tx, account: &AccountId) -> Result<bool, StoreError> {
    let row: Option<(i64,)> = tx.one(WAYS, args![account.as_str()]).await?;
    Ok(row.is_some_and(|(ways,)| ways > 0))
}

/// Makes a secret for an authenticator, or a new one where no code of the last has come.
///
/// # Errors
/// [`StoreError::NotFound`] where the account has an authenticator: it is taken off first.
pub async fn begin(db: &Db, account: &AccountId) -> Result<(), StoreError> {
    let bytes: Vec<u8> = (0..SECRET_BYTES).map(|_| rand::random()).collect();
    let mut tx = db.begin().await?;
    let made = tx
        .run(
            "insert into second_factor (account_id, secret, confirmed_at, last_step) values ($1, $2, null, 0)
             on conflict (account_id) do update set secret = excluded.secret where second_factor.confirmed_at is null",
            args![account.as_str(), Secret::from(bytes).to_base32()],
        )
        .await?;
    if made == 0 {
        return Err(StoreError::NotFound);
    }
    tx.commit().await
}

/// What a new way to take the second step comes to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Confirmed {
    /// The version of the account; sessions that carry an earlier one are ended.
    pub auth_version: i64,
    /// The recovery codes that come with the first way, and whenever none is left; only hashes of them are kept.
    pub recovery_codes: Vec<String>,
}

/// Welcomes a way to take the second step that is being added, inside its act: with the first one come recovery codes, and
/// all sessions end and all keys die that had one step.
pub(crate) async fn welcome(tx: &mut Tx, account: &AccountId) -> Result<Confirmed, StoreError> {
    if recovery::left_in(tx, account).await? > 0 {
        let account = accounts::find_in(tx, account).await?.ok_or(StoreError::NotFound)?;
        return Ok(Confirmed { auth_version: account.auth_version, recovery_codes: Vec::new() });
    }
    let recovery_codes = recovery::make(tx, account).await?;
    Ok(Confirmed { auth_version: end_sessions(tx, account).await?, recovery_codes })
}

/// Turns an authenticator on by a code of its secret. Where it is the first second step, all sessions end.
///
/// # Errors
/// [`StoreError::Invalid`] at `code` for one that is not right; [`StoreError::NotFound`] where nothing was begun.
pub async fn confirm(db: &Db, account: &AccountId, code: &str, now: Timestamp) -> Result<Confirmed, StoreError> {
    let mut act = Act::begin(db, Chain::House, account, now).await?;
    let row: Option<Row> = act.tx.one(BY_ACCOUNT, args![account.as_str()]).await?;
    let row = row.filter(|row| row.confirmed_at.is_none()).ok_or(StoreError::NotFound)?;
    let step = step_of(&row, account, code, now)?.ok_or_else(wrong_code)?;
    act.tx
        .run(
            "update second_factor set confirmed_at = $2, last_step = $3 where account_id = $1",
            args![account.as_str(), now.micros(), step],
        )
        .await?;
    let confirmed = welcome(&mut act.tx, account).await?;
    act.commit("account.second-factor", account.as_str(), &true).await?;
    Ok(confirmed)
}

/// Takes a code of an account that signs in with two steps: whether it is right and was not taken before.
///
/// # Errors
/// A database that fails.
pub async fn take(db: &Db, account: &AccountId, code: &str, now: Timestamp) -> Result<bool, StoreError> {
    let mut tx = db.begin().await?;
    let row: Option<Row> = tx.one(BY_ACCOUNT, args![account.as_str()]).await?;
    let step = match row.filter(|row| row.confirmed_at.is_some()) {
        Some(row) => step_of(&row, account, code, now)?,
        None => None,
    };
    let taken = match step {
        Some(step) => {
            let sql = "update second_factor set last_step = $2 where account_id = $1 and last_step < $2";
            tx.run(sql, args![account.as_str(), step]).await?
        }
        None => recovery::take(&mut tx, account, code).await?,
    };
    tx.commit().await?;
    Ok(taken == 1)
}

/// Takes the authenticator off, or gives up what was begun. Recovery codes go with the last way to take the second step.
///
/// # Errors
/// [`StoreError::NotFound`] where there is neither.
pub async fn remove(db: &Db, account: &AccountId, now: Timestamp) -> Result<(), StoreError> {
    let mut act = Act::begin(db, Chain::House, account, now).await?;
    if act.tx.run(REMOVE, args![account.as_str()]).await? == 0 {
        return Err(StoreError::NotFound);
    }
    forget_unless_on(&mut act.tx, account).await?;
    act.commit("account.second-factor", account.as_str(), &false).await?;
    Ok(())
}

const REMOVE: &str = "delete from second_factor where account_id = $1";

/// Goes back to one step, by the program, where phone, passkeys and recovery codes are lost.
///
/// # Errors
/// [`StoreError::NotFound`] where there is but one.
pub async fn remove_all(db: &Db, account: &AccountId, now: Timestamp) -> Result<(), StoreError> {
    let mut act = Act::begin(db, Chain::House, &PROGRAM.into(), now).await?;
    let passkeys = act.tx.run("delete from passkey where account_id = $1", args![account.as_str()]).await?;
    if act.tx.run(REMOVE, args![account.as_str()]).await? + passkeys == 0 {
        return Err(StoreError::NotFound);
    }
    forget_unless_on(&mut act.tx, account).await?;
    act.commit("account.second-factor", account.as_str(), &false).await?;
    Ok(())
}

/// Whether an edition asks its organisers and chairs for a second factor.
///
/// # Errors
/// A database that fails.
pub async fn is_asked(db: &Db, edition: &EditionId) -> Result<bool, StoreError> {
    let row: Option<(bool,)> =
        db.one("select second_factor from edition where id = $1", args![edition.as_str()]).await?;
    Ok(row.is_some_and(|(asked,)| asked))
}

/// Asks the organisers and chairs of an edition for a second factor, or no longer.
///
/// # Errors
/// A refusal of [`may_ask_second_factor`].
pub async fn ask(
    db: &Db,
    account: &AccountId,
    edition: &EditionId,
    asked: bool,
    now: Timestamp,
) -> Result<(), StoreError> {
    let mut act = Act::begin(db, Chain::from(edition), account, now).await?;
    let own = is_on_in(&mut act.tx, account).await?;
    let _may = may_ask_second_factor(&roles::standing_in(&mut act.tx, account, edition).await?, own || !asked)?;
    act.tx.run("update edition set second_factor = $2 where id = $1", args![edition.as_str(), asked]).await?;
    act.commit("edition.second-factor", edition.as_str(), &asked).await?;
    Ok(())
}

/// The half-minute since 1970 whose code this is, if it is the present one or beside it.
fn step_of(row: &Row, account: &AccountId, code: &str, now: Timestamp) -> Result<Option<i64>, StoreError> {
    let seconds = u64::try_from(now.micros() / 1_000_000).unwrap_or(0);
    let step = authenticator(&row.secret, account)?.check(&plain(code), seconds);
    Ok(step.and_then(|step| i64::try_from(step).ok()))
}

fn authenticator(secret: &str, account: &AccountId) -> Result<Totp, StoreError> {
    let corrupt = |reason: String| StoreError::Corrupt {
        table: "second_factor",
        column: "secret",
        row: account.to_string(),
        reason,
    };
    let secret = Secret::try_from_base32(secret).map_err(|error| corrupt(format!("{error:?}")))?;
    Builder::new().with_secret(secret).build().map_err(|error| corrupt(format!("{error:?}")))
}

/// A code as it was meant: without blanks, in small letters, with the digits of a Chinese keyboard as ours.
pub(crate) fn plain(code: &str) -> String {
    let digit = |letter: char| match u32::from(letter).checked_sub(u32::from('０')) {
        Some(digit @ 0..=9) => char::from_digit(digit, 10).unwrap_or(letter),
        _ => letter,
    };
    code.chars().filter(|letter| !letter.is_whitespace()).map(digit).collect::<String>().to_lowercase()
}

fn wrong_code() -> StoreError {
    StoreError::Invalid(vec![Fault::new("code", "fault-code-wrong")])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_those_of_the_rfc() {
        // Appendix B of RFC 6238, the last six of its eight digits.
        let secret = Secret::from(b"12345678901234567890".to_vec()).to_base32();
        let totp = authenticator(&secret, &"somebody".into()).expect("a secret");
        for (seconds, code) in [(59, "287082"), (1_111_111_109, "081804"), (20_000_000_000, "353130")] {
            assert_eq!(totp.check(code, seconds), Some(seconds / 30), "{seconds}");
            assert_eq!(totp.check(code, seconds + 120), None, "{seconds}");
        }
    }

    #[test]
    fn codes_are_read_as_they_are_typed() {
        assert_eq!(plain(" 287 ０82\u{3000}"), "287082");
    }
}
