//! The people of an edition: lists of roles, and roles that are given and taken away by hand.

use judging::access::{Role, may_give_role, may_organise, may_take_role, role_fits};
use judging::ids::{AccountId, EditionId, RoleId};
use judging::text::Text;
use judging::time::Timestamp;

use super::{Row, grant, known_in, standing_in, to_role};
use crate::accounts::{self, NewAccount};
use crate::db::{Db, Tx};
use crate::error::parse_json;
use crate::ledger::{Act, Chain, PROGRAM};
use crate::limits::name_faults;
use crate::{Fault, StoreError, args, competitions, editions};

/// A role with the person who holds it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Held {
    /// Which one.
    pub id: RoleId,
    /// Its place in lists: organisers first, then by address.
    pub key: String,
    /// The role.
    pub role: Role,
    /// The competition of a chair, the host of a signatory; empty for all others.
    pub of: Text,
    /// The person's name.
    pub name: Text,
    /// The person's address.
    pub email: String,
}

#[derive(sqlx::FromRow)]
struct HeldRow {
    id: String,
    key: String,
    #[sqlx(flatten)]
    role: Row,
    part: String,
    account_id: String,
    name: String,
    email: String,
}

impl HeldRow {
    fn into_held(self) -> Result<Held, StoreError> {
        Ok(Held {
            role: to_role(&self.account_id.as_str().into(), self.role)?,
            of: parse_json("role", "of", &self.id, &self.part)?,
            name: parse_json("account", "name", &self.account_id, &self.name)?,
            id: self.id.into(),
            key: self.key,
            email: self.email,
        })
    }
}

/// One page of the roles of an edition, jurors and entrants aside: those after the key `after`, at most `limit`.
pub async fn page(db: &Db, edition: &EditionId, after: &str, limit: u32) -> Result<Vec<Held>, StoreError> {
    let rows: Vec<HeldRow> = db
        .all(
            "select * from (
                 select r.id, r.kind, r.competition_id, r.host_id, coalesce(c.name, h.name, '{}') as part,
                        r.account_id, a.name, a.email,
                        case r.kind when 'organiser' then '1' when 'chair' then '2' when 'signatory' then '3'
                                    when 'operator' then '4' else '5' end
                        || ' ' || a.email_folded || ' ' || r.id as key
                 from role r
                 join account a on a.id = r.account_id
                 left join competition c on c.id = r.competition_id
                 left join host h on h.id = r.host_id
                 where r.edition_id = $1 and r.kind <> 'entrant'
             ) held
             where key > $2
             order by key
             limit $3",
            args![edition.as_str(), after, limit],
        )
        .await?;
    rows.into_iter().map(HeldRow::into_held).collect()
}

/// The role that words name in an edition: `organiser`, `auditor`, `operator`, `chair=` with a competition's name in
/// addresses, `signatory=` with the short name of a host.
pub async fn named(db: &Db, edition: &EditionId, words: &str) -> Result<Option<Role>, StoreError> {
    Ok(match words.split_once('=') {
        None => match words {
            "organiser" => Some(Role::Organiser),
            "auditor" => Some(Role::Auditor),
            "operator" => Some(Role::Operator),
            _ => None,
        },
        Some(("chair", slug)) => {
            competitions::find_by_slug(db, edition, slug).await?.map(|found| Role::Chair(found.id))
        }
        Some(("signatory", short)) => {
            let hosts = editions::hosts(db, edition).await?;
            let signs = |host: &editions::Host| host.kind == "host" && host.short_name == short;
            hosts.into_iter().find(signs).map(|host| Role::Signatory(host.id))
        }
        Some(_) => None,
    })
}

/// Gives a role to the person with an address, who gets an account where there is none; says whether it was made. A
/// person who has an account keeps its name and password.
///
/// # Errors
/// A refusal of [`may_give_role`]; [`StoreError::NotFound`] for a competition or a host of another edition;
/// [`StoreError::Invalid`] for a new account whose name or address is none.
pub async fn give(
    db: &Db,
    edition: &EditionId,
    by: &AccountId,
    person: &NewAccount,
    role: &Role,
    now: Timestamp,
) -> Result<bool, StoreError> {
    let mut act = Act::begin(db, Chain::from(edition), by, now).await?;
    let standing = standing_in(&mut act.tx, by, edition).await?;
    let (known, held) = known_in(&mut act.tx, edition, &person.email).await?;
    let _may = may_give_role(&standing, role, &held)?;
    belongs(&mut act.tx, edition, role).await?;
    let made = known.is_none();
    let account = match known {
        Some(account) => account.id,
        None => new_account(&mut act.tx, person, now).await?,
    };
    grant(&mut act.tx, edition, &account, role).await?;
    act.commit("role.grant", account.as_str(), role).await?;
    Ok(made)
}

/// Gives a role by the command line; an act of the edition's chain.
///
/// # Errors
/// A refusal of [`role_fits`]; [`StoreError::NotFound`] for a competition or a host of another edition.
pub async fn grant_by_program(
    db: &Db,
    edition: &EditionId,
    account: &AccountId,
    role: &Role,
    now: Timestamp,
) -> Result<(), StoreError> {
    let mut act = Act::begin(db, Chain::from(edition), &PROGRAM.into(), now).await?;
    role_fits(role, &standing_in(&mut act.tx, account, edition).await?.roles)?;
    belongs(&mut act.tx, edition, role).await?;
    grant(&mut act.tx, edition, account, role).await?;
    act.commit("role.grant", account.as_str(), role).await?;
    Ok(())
}

/// Takes a role away.
///
/// # Errors
/// A refusal of [`may_take_role`]; [`StoreError::NotFound`] for a role of another edition.
pub async fn take(db: &Db, edition: &EditionId, by: &AccountId, id: &RoleId, now: Timestamp) -> Result<(), StoreError> {
    let mut act = Act::begin(db, Chain::from(edition), by, now).await?;
    let standing = standing_in(&mut act.tx, by, edition).await?;
    let _organises = may_organise(&standing)?;
    let (account, role) = find(&mut act.tx, edition, id).await?;
    let (organisers,): (i64,) = act
        .tx
        .one("select count(*) from role where edition_id = $1 and kind = 'organiser'", args![edition.as_str()])
        .await?
        .ok_or(StoreError::NotFound)?;
    let _may = may_take_role(&standing, &role, usize::try_from(organisers).unwrap_or(0))?;
    act.tx.run("delete from role where id = $1", args![id.as_str()]).await?;
    act.commit("role.take", account.as_str(), &role).await?;
    Ok(())
}

async fn find(tx: &mut Tx, edition: &EditionId, id: &RoleId) -> Result<(AccountId, Role), StoreError> {
    #[derive(sqlx::FromRow)]
    struct Found {
        account_id: String,
        #[sqlx(flatten)]
        role: Row,
    }
    let found: Option<Found> = tx
        .one(
            "select account_id, kind, competition_id, host_id
             from role
             where id = $1 and edition_id = $2 and kind <> 'entrant'",
            args![id.as_str(), edition.as_str()],
        )
        .await?;
    let Found { account_id, role } = found.ok_or(StoreError::NotFound)?;
    let account = AccountId::from(account_id);
    let role = to_role(&account, role)?;
    Ok((account, role))
}

async fn new_account(tx: &mut Tx, person: &NewAccount, now: Timestamp) -> Result<AccountId, StoreError> {
    let mut faults = name_faults("name", &person.name);
    if !accounts::is_address(person.email.trim()) {
        faults.push(Fault::new("email", "fault-email"));
    }
    if !faults.is_empty() {
        return Err(StoreError::Invalid(faults));
    }
    accounts::insert(tx, person, now).await
}

/// Whether what the role is for is of this edition.
pub(super) async fn belongs(tx: &mut Tx, edition: &EditionId, role: &Role) -> Result<(), StoreError> {
    match role {
        Role::Chair(id) | Role::Juror(id) => competitions::belongs(tx, edition, id).await,
        Role::Signatory(id) => {
            let sql = "select id from host where id = $1 and edition_id = $2 and kind = 'host'";
            let found: Option<(String,)> = tx.one(sql, args![id.as_str(), edition.as_str()]).await?;
            found.map(|_| ()).ok_or(StoreError::NotFound)
        }
        _ => Ok(()),
    }
}
