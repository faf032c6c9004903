//! What a person is in an edition.

pub mod invitations;
mod people;

use judging::access::{Role, Standing};
use judging::ids::{AccountId, EditionId};

use crate::accounts::{self, Account};
use crate::db::{Db, Tx};
use crate::{StoreError, args, new_id};

pub use people::{Held, give, grant_by_program, named, page, take};

/// Whether a role `r` of an edition `e` rests: those of organisers and chairs do where the edition asks for a second factor
/// and the account has none.
macro_rules! resting {
    () => {
        "(e.second_factor and r.kind in ('organiser', 'chair') and not exists (
              select 1 from second_factor f where f.account_id = r.account_id and f.confirmed_at is not null
          ) and not exists (select 1 from passkey k where k.account_id = r.account_id))"
    };
}
pub(crate) use resting;

const STANDING: &str = concat!(
    "
    select r.kind, r.competition_id, r.host_id, ",
    resting!(),
    " as resting
    from role r
    join edition e on e.id = r.edition_id
    where r.account_id = $1 and r.edition_id = $2
    union all
    select 'juror', j.competition_id, null, false
    from juror j
    join competition c on c.id = j.competition_id
    where j.account_id = $1 and c.edition_id = $2"
);

#[derive(sqlx::FromRow)]
struct Row {
    kind: String,
    competition_id: Option<String>,
    host_id: Option<String>,
}

#[derive(sqlx::FromRow)]
struct StandingRow {
    #[sqlx(flatten)]
    role: Row,
    resting: bool,
}

/// The roles of an account in an edition, as a page reads them.
pub async fn standing(db: &Db, account: &AccountId, edition: &EditionId) -> Result<Standing, StoreError> {
    let rows = db.all(STANDING, args![account.as_str(), edition.as_str()]).await?;
    to_standing(account, rows)
}

/// The account with an address, and its roles in an edition, read inside an act.
async fn known_in(tx: &mut Tx, edition: &EditionId, email: &str) -> Result<(Option<Account>, Vec<Role>), StoreError> {
    let known = accounts::find_by_email_in(tx, email).await?;
    let held = match &known {
        Some(account) => standing_in(tx, &account.id, edition).await?.roles,
        None => Vec::new(),
    };
    Ok((known, held))
}

/// The roles of an account in an edition, read inside an act.
pub async fn standing_in(tx: &mut Tx, account: &AccountId, edition: &EditionId) -> Result<Standing, StoreError> {
    let rows = tx.all(STANDING, args![account.as_str(), edition.as_str()]).await?;
    to_standing(account, rows)
}

const ORGANISED: &str = "select count(*) from role where account_id = $1 and kind = 'organiser'";

/// How many editions an account organises, as a page reads it.
pub async fn organised(db: &Db, account: &AccountId) -> Result<usize, StoreError> {
    Ok(count(db.one(ORGANISED, args![account.as_str()]).await?))
}

/// How many editions an account organises, read inside an act.
pub async fn organised_in(tx: &mut Tx, account: &AccountId) -> Result<usize, StoreError> {
    Ok(count(tx.one(ORGANISED, args![account.as_str()]).await?))
}

fn count(row: Option<(i64,)>) -> usize {
    row.map_or(0, |(count,)| usize::try_from(count).unwrap_or(0))
}

/// Gives a role, inside an act that may.
pub async fn grant(tx: &mut Tx, edition: &EditionId, account: &AccountId, role: &Role) -> Result<(), StoreError> {
    if matches!(role, Role::Juror(_)) {
        // A juror is a row of `juror`, which holds more than the role.
        return Ok(());
    }
    let (kind, competition, host) = columns(role);
    tx.run(
        "insert into role (id, edition_id, account_id, kind, competition_id, host_id) values ($1, $2, $3, $4, $5, $6)",
        args![new_id::<String>(), edition.as_str(), account.as_str(), kind, competition, host],
    )
    .await?;
    Ok(())
}

/// A role as it is stored: its kind, the competition and the host that it is for.
fn columns(role: &Role) -> (&'static str, Option<String>, Option<String>) {
    match role {
        Role::Organiser => ("organiser", None, None),
        Role::Auditor => ("auditor", None, None),
        Role::Operator => ("operator", None, None),
        Role::Entrant => ("entrant", None, None),
        Role::Chair(competition) => ("chair", Some(competition.to_string()), None),
        Role::Juror(competition) => ("juror", Some(competition.to_string()), None),
        Role::Signatory(host) => ("signatory", None, Some(host.to_string())),
    }
}

fn to_standing(account: &AccountId, rows: Vec<StandingRow>) -> Result<Standing, StoreError> {
    let mut standing = Standing { account: account.clone(), roles: Vec::new(), resting: Vec::new() };
    for StandingRow { role, resting } in rows {
        let role = to_role(account, role)?;
        if resting { standing.resting.push(role) } else { standing.roles.push(role) }
    }
    Ok(standing)
}

fn to_role(account: &AccountId, row: Row) -> Result<Role, StoreError> {
    Ok(match (row.kind.as_str(), row.competition_id, row.host_id) {
        ("organiser", ..) => Role::Organiser,
        ("auditor", ..) => Role::Auditor,
        ("operator", ..) => Role::Operator,
        ("entrant", ..) => Role::Entrant,
        ("chair", Some(competition), _) => Role::Chair(competition.into()),
        ("juror", Some(competition), _) => Role::Juror(competition.into()),
        ("signatory", _, Some(host)) => Role::Signatory(host.into()),
        (kind, ..) => {
            return Err(StoreError::Corrupt {
                table: "role",
                column: "kind",
                row: account.to_string(),
                reason: format!("the role {kind:?} is not known or lacks what it is for"),
            });
        }
    })
}
