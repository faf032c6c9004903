use std::collections::BTreeSet;

use judging::duplicate::{Rule, of_address, of_name, of_title};
use judging::ids::EntryId;
use judging::text::Text;

use crate::db::{Db, Tx};
use crate::entries::{Entry, TeamMember, held_in};
use crate::{StoreError, args, sha256_hex};

/// How many entries get their keys with one commit.
const AT_ONCE: u32 = 200;

/// What a key is stored as: 32 hexadecimal digits, so that no second copy of anybody's name lies beside the entry.
pub fn mark_of(rule: Rule, key: &str) -> String {
    sha256_hex(format!("{} {key}", rule.key()).as_bytes())[..32].to_owned()
}

/// The keys of an entry: of its title, of its people and of the addresses in an import's columns.
fn keys(entry: &Entry, team: &[TeamMember]) -> BTreeSet<(Rule, String)> {
    let names = std::iter::once(&entry.name).chain(team.iter().map(|member| &member.name));
    let told = |column: &str| column.split('_').any(|word| word.eq_ignore_ascii_case("email"));
    let columns = entry.fields.iter().filter(|(column, _)| told(column)).map(|(_, cell)| cell.as_str());
    let addresses = team.iter().map(|member| member.email.as_str()).chain(columns);
    of_title(&entry.title).into_iter().chain(names.flat_map(of_name)).chain(addresses.filter_map(of_address)).collect()
}

/// Gives new entries their keys, inside an act that adds them.
pub(in crate::entries) async fn put(
    tx: &mut Tx,
    ids: &[EntryId],
    entries: &[(&Entry, &[TeamMember])],
) -> Result<(), StoreError> {
    let keyed = ids.iter().zip(entries).flat_map(|(id, (entry, team))| {
        keys(entry, team).into_iter().map(move |(rule, key)| args![id.as_str(), rule.key(), mark_of(rule, &key)])
    });
    tx.insert_all("insert into entry_key (entry_id, rule, mark)", keyed.collect()).await
}

/// Gives an entry its keys in place of those that it has, inside an act that changes it.
pub(in crate::entries) async fn put_anew(
    tx: &mut Tx,
    id: &EntryId,
    entry: &Entry,
    team: &[TeamMember],
) -> Result<(), StoreError> {
    tx.run("delete from entry_key where entry_id = $1", args![id.as_str()]).await?;
    put(tx, std::slice::from_ref(id), &[(entry, team)]).await
}

/// Takes out the keys of what stands in the place of people who have left: it is nobody's title and nobody's name.
pub(crate) async fn forget(tx: &mut Tx, gone: &Text) -> Result<(), StoreError> {
    for (rule, key) in of_title(gone).into_iter().chain(of_name(gone)) {
        let mark = mark_of(rule, &key);
        tx.run("delete from entry_key where rule = $1 and mark = $2", args![rule.key(), mark]).await?;
    }
    Ok(())
}

/// Gives their keys to entries that have none yet: those from before there were keys, and those that came with an edition
/// of another house. `gone` is what stands in the place of people who have left.
///
/// # Errors
/// A database that fails.
pub async fn index(db: &Db, gone: &Text) -> Result<(), StoreError> {
    loop {
        let missing: Vec<(String,)> =
            db.all("select id from entry where not keyed order by id limit $1", args![AT_ONCE]).await?;
        if missing.is_empty() {
            return Ok(());
        }
        let mut tx = db.begin().await?;
        for (id,) in missing {
            // Another server may give them at the same time: who notes it first does it.
            let noted = tx.run("update entry set keyed = true where id = $1 and not keyed", args![&id]).await?;
            let id = EntryId::from(id);
            if noted > 0
                && let Some((entry, team)) = held_in(&mut tx, &id).await?
            {
                put_anew(&mut tx, &id, &entry, &team).await?;
            }
        }
        forget(&mut tx, gone).await?;
        tx.commit().await?;
    }
}
