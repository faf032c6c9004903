use std::collections::BTreeSet;

use judging::access::{may_change_hosts, may_organise};
use judging::ids::{AccountId, EditionId, HostId};
use judging::text::Text;
use judging::time::Timestamp;
use serde::Serialize;

use super::Host;
use super::settings::fresh;
use crate::db::{Db, Tx};
use crate::error::to_json;
use crate::ledger::{Act, Chain};
use crate::limits::{MAX_NAME, name_faults, none_of};
use crate::rounds::side;
use crate::{Fault, StoreError, args, new_id, roles};

/// The kinds of organisations behind an edition: only a `host` signs.
pub const HOST_KINDS: [&str; 4] = ["host", "co-organiser", "supporter", "sponsor"];
/// How many organisations an edition may have.
pub const MAX_HOSTS: usize = 100;

/// An organisation as organisers list it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Listed {
    /// The one that it changes; `None` for a new one.
    pub id: Option<HostId>,
    /// One of [`HOST_KINDS`].
    pub kind: String,
    /// Its short name, such as `ACPB`.
    pub short_name: String,
    /// Its name, needed in one language at least.
    pub name: Text,
    /// Whether it reads what it answers for from outside the European Economic Area, which the privacy notice says.
    pub outside_eea: bool,
}

impl From<Host> for Listed {
    fn from(host: Host) -> Self {
        let Host { kind, short_name, name, outside_eea, .. } = host;
        Self { id: None, kind, short_name, name, outside_eea }
    }
}

/// What is wrong with the organisations of an edition, at the fields `h0-kind`, `h0-short_name`, `h0-name` …; at `hosts`
/// where they are too many or none of them signs.
pub fn host_faults(hosts: &[Listed]) -> Vec<Fault> {
    let mut faults = Vec::new();
    if hosts.len() > MAX_HOSTS {
        faults.push(Fault::new("hosts", "fault-too-many"));
    }
    if !hosts.iter().any(|host| host.kind == "host") {
        faults.push(Fault::new("hosts", "fault-no-host"));
    }
    let mut names = BTreeSet::new();
    for (index, host) in hosts.iter().enumerate() {
        faults.extend(name_faults(&format!("h{index}-name"), &host.name));
        if !HOST_KINDS.contains(&host.kind.as_str()) {
            faults.push(Fault::new(format!("h{index}-kind"), "fault-choice"));
        }
        let fault = match &host.short_name {
            short if short.trim().is_empty() => Some("fault-required"),
            short if short.chars().count() > MAX_NAME => Some("fault-long-name"),
            short if !names.insert(short) => Some("fault-taken"),
            _ => None,
        };
        faults.extend(fault.map(|kind| Fault::new(format!("h{index}-short_name"), kind)));
    }
    faults
}

/// Adds an organisation at a place, inside an act that may.
pub(super) async fn insert(
    tx: &mut Tx,
    edition: &EditionId,
    position: i64,
    host: &Listed,
) -> Result<HostId, StoreError> {
    let id: HostId = new_id();
    tx.run(
        "insert into host (id, edition_id, kind, short_name, name, position, outside_eea)
         values ($1, $2, $3, $4, $5, $6, $7)",
        args![
            id.as_str(),
            edition.as_str(),
            &host.kind,
            &host.short_name,
            to_json(&host.name),
            position,
            host.outside_eea
        ],
    )
    .await?;
    Ok(id)
}

/// The organisations of an edition as they are listed now, with their ids.
pub fn listed(hosts: &[Host]) -> Vec<Listed> {
    let listed = |host: &Host| Listed { id: Some(host.id.clone()), ..host.clone().into() };
    hosts.iter().map(listed).collect()
}

/// Makes the organisations of an edition these, in this order: changes those with an id, adds those without one, removes
/// the others. Whoever signed for one that does not sign any more loses that role; what is kept by the short name of a side
/// follows it. `seen` is the [`super::mark`] of the list
/// that the change was made on.
///
/// # Errors
/// Who does not organise the edition is refused, and so is a change of the hosts that sign once a ranking is sealed;
/// [`StoreError::Invalid`] with [`host_faults`], at `hosts` where one goes whose jury has a round of its own, and at `seen`
/// where somebody else was faster; [`StoreError::NotFound`]
/// for an organisation of another edition.
pub async fn replace_hosts(
    db: &Db,
    account: &AccountId,
    edition: &EditionId,
    seen: &str,
    hosts: &[Listed],
    now: Timestamp,
) -> Result<(), StoreError> {
    let mut act = Act::begin(db, Chain::from(edition), account, now).await?;
    let standing = roles::standing_in(&mut act.tx, account, edition).await?;
    let _organises = may_organise(&standing)?;
    let before = listed(&super::to_hosts(act.tx.all(super::HOSTS, args![edition.as_str()]).await?)?);
    let kept: Vec<&HostId> = hosts.iter().filter_map(|host| host.id.as_ref()).collect();
    let repeated = kept.iter().enumerate().any(|(index, id)| kept[..index].contains(id));
    if repeated || !kept.iter().all(|id| before.iter().any(|known| known.id.as_ref() == Some(id))) {
        return Err(StoreError::NotFound);
    }
    let sealed: Option<(i64,)> = act
        .tx
        .one(
            "select count(*)
             from seal s
             join competition c on c.id = s.competition_id
             where c.edition_id = $1",
            args![edition.as_str()],
        )
        .await?;
    let sealed = sealed.is_some_and(|(seals,)| seals > 0);
    let _may = may_change_hosts(&standing, signing(&before) != signing(hosts), sealed)?;
    fresh(&before, seen)?;
    none_of(host_faults(hosts))?;
    let sides = side::of_edition(&mut act.tx, edition).await?;
    let gone = |old: &Listed| hosts.iter().all(|host| host.id != old.id);
    if before.iter().any(|old| gone(old) && sides.contains(&old.short_name)) {
        return Err(StoreError::Invalid(vec![Fault::new("hosts", "fault-host-side")]));
    }
    write(&mut act.tx, edition, &before, hosts).await?;
    side::rename(&mut act.tx, edition, &renamed(&before, hosts)).await?;
    act.commit("hosts.replace", edition.as_str(), &hosts).await?;
    Ok(())
}

/// The short names of the organisations that have another one now, before and after.
fn renamed(before: &[Listed], after: &[Listed]) -> Vec<(String, String)> {
    let new = |old: &Listed| after.iter().find(|host| host.id == old.id).map(|host| host.short_name.clone());
    let pairs = before.iter().filter_map(|old| Some((old.short_name.clone(), new(old)?)));
    pairs.filter(|(old, new)| old != new).collect()
}

/// Which organisations sign: their ids, and one without an id for each that comes in.
fn signing(hosts: &[Listed]) -> Vec<Option<&HostId>> {
    let mut signing: Vec<_> = hosts.iter().filter(|host| host.kind == "host").map(|host| host.id.as_ref()).collect();
    signing.sort();
    signing
}

async fn write(tx: &mut Tx, edition: &EditionId, before: &[Listed], hosts: &[Listed]) -> Result<(), StoreError> {
    for old in before.iter().filter_map(|old| old.id.as_ref()) {
        let new = hosts.iter().find(|host| host.id.as_ref() == Some(old));
        if new.is_none_or(|host| host.kind != "host") {
            tx.run("delete from role where kind = 'signatory' and host_id = $1", args![old.as_str()]).await?;
        }
        match new {
            None => tx.run("delete from host where id = $1", args![old.as_str()]).await?,
            // Short names are unique, and two of them may change places.
            Some(_) => tx.run("update host set short_name = id where id = $1", args![old.as_str()]).await?,
        };
    }
    for (position, host) in (0_i64..).zip(hosts) {
        match &host.id {
            None => {
                insert(tx, edition, position, host).await?;
            }
            Some(id) => {
                tx.run(
                    "update host
                     set kind = $2, short_name = $3, name = $4, position = $5, outside_eea = $6
                     where id = $1",
                    args![id.as_str(), &host.kind, &host.short_name, to_json(&host.name), position, host.outside_eea],
                )
                .await?;
            }
        }
    }
    Ok(())
}
