//! The teams of entries that others write: nothing in them names the address of who leaves any more.

use judging::call::{RawEntry, RawMember};
use judging::ids::EntryId;
use judging::text::Text;

use crate::accounts::{Account, fold};
use crate::db::Tx;
use crate::entries::{self, TeamMember, escape_like};
use crate::error::{parse_json, to_json};
use crate::personal::left::wins;
use crate::{StoreError, args};

/// Takes name and address out of the teams that still name the address; of winners the address alone.
pub async fn leave(tx: &mut Tx, person: &Account, gone: &Text) -> Result<(), StoreError> {
    let folded = fold(&person.email);
    // Who has left already has no address, and a blank one is of everybody who gave none.
    if folded.is_empty() {
        return Ok(());
    }
    leave_entries(tx, &folded, gone).await?;
    leave_manuscripts(tx, &folded, gone).await
}

async fn leave_entries(tx: &mut Tx, folded: &str, gone: &Text) -> Result<(), StoreError> {
    let named: Vec<(String, bool)> = tx
        .all(
            concat!(
                "select e.id, ",
                wins!("e.id"),
                " as won
             from entry e
             where exists (select 1 from team_member t
                           where t.entry_id = e.id and t.email <> '' and lower(t.email) = $1)
             order by e.id"
            ),
            args![folded],
        )
        .await?;
    for (id, won) in named {
        let id = EntryId::from(id);
        let Some((entry, team)) = entries::held_in(tx, &id).await? else { continue };
        let team: Vec<TeamMember> = team
            .into_iter()
            .map(|member| match (fold(&member.email) == folded, won) {
                (false, _) => member,
                (true, true) => TeamMember { email: String::new(), ..member },
                (true, false) => TeamMember {
                    name: gone.clone(),
                    role: Text::default(),
                    affiliation: Text::default(),
                    email: String::new(),
                },
            })
            .collect();
        entries::rewrite(tx, &entry, &team).await?;
    }
    Ok(())
}

/// The same of what was typed, submitted or not.
async fn leave_manuscripts(tx: &mut Tx, folded: &str, gone: &Text) -> Result<(), StoreError> {
    let named: Vec<(String, i64, String, bool)> = tx
        .all(
            concat!(
                "select v.manuscript_id, v.version, v.raw, ",
                wins!("v.manuscript_id"),
                " as won
             from manuscript_version v
             where lower(v.raw) like '%\"email\":' || $1 || '%' escape '\\'
             order by v.manuscript_id, v.version"
            ),
            args![escape_like(&to_json(&folded))],
        )
        .await?;
    for (id, version, raw, won) in named {
        let mut raw: RawEntry = parse_json("manuscript_version", "raw", &id, &raw)?;
        for member in raw.team.iter_mut().filter(|member| fold(&member.email) == folded) {
            match won {
                true => member.email.clear(),
                false => *member = RawMember { name: gone.clone(), ..RawMember::default() },
            }
        }
        tx.run(
            "update manuscript_version set raw = $3 where manuscript_id = $1 and version = $2",
            args![id, version, to_json(&raw)],
        )
        .await?;
    }
    Ok(())
}
