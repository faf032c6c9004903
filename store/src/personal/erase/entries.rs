//! The entries of who leaves: those that nobody else writes go, or stay by their code alone; the others lose a member, and
//! belong to who has written them longest of those who stay.

use std::collections::BTreeSet;

use judging::call::RawEntry;
use judging::ids::{CompetitionId, EntryId};
use judging::text::Text;
use judging::time::Timestamp;

use super::teams;
use crate::accounts::{Account, fold};
use crate::db::Tx;
use crate::entries::{self, Entry, TeamMember};
use crate::error::{parse_json, to_json};
use crate::jurors::{Whom, suspect};
use crate::manuscripts::authors;
use crate::personal::left::wins;
use crate::{StoreError, args};

#[derive(sqlx::FromRow)]
struct Own {
    id: String,
    competition_id: String,
    shared: bool,
    judged: bool,
    won: bool,
}

/// What is left of the entries of a person.
pub struct Left {
    /// Files that nothing names any more.
    pub files: Vec<String>,
    /// Entries whose people are others now, with their competitions.
    others: Vec<(CompetitionId, EntryId)>,
}

/// Leaves all entries, and takes back whom the person has invited to write them.
pub async fn leave(tx: &mut Tx, person: &Account, gone: &Text, now: Timestamp) -> Result<Left, StoreError> {
    authors::forget_invited_by(tx, &person.id).await?;
    let own: Vec<Own> = tx
        .all(
            concat!(
                "select m.id, m.competition_id,
                    exists (select 1 from author o where o.manuscript_id = m.id and o.account_id <> $1) as shared,
                    exists (select 1 from round r
                            where r.competition_id = m.competition_id and r.first_submitted_at is not null) as judged,
                    ",
                wins!("m.id"),
                " as won
             from author a
             join manuscript m on m.id = a.manuscript_id
             where a.account_id = $1
             order by m.id"
            ),
            args![person.id.as_str()],
        )
        .await?;
    let mut files = BTreeSet::new();
    for one in &own {
        let id = EntryId::from(one.id.as_str());
        if one.shared {
            leave_team(tx, &id, person, one.won).await?;
        } else {
            for sql in [
                "update conflict set reason = '', grounds = '[]', dismissed = '[]' where entry_id = $1",
                "update eligibility_note set reason = '' where entry_id = $1",
                "update pair_rule set reason = '' where entry_id = $1",
                "update duplicate_dismissal set reason = '' where entry_id = $1 or other_id = $1",
            ] {
                tx.run(sql, args![id.as_str()]).await?;
            }
            files.extend(empty(tx, &id, one, gone, now).await?);
        }
    }
    tx.run("delete from author where account_id = $1", args![person.id.as_str()]).await?;
    teams::leave(tx, person, gone).await?;
    entries::duplicates::forget(tx, gone).await?;
    let others = own.into_iter().filter(|one| !one.won).map(|one| (one.competition_id.into(), one.id.into()));
    Ok(Left { others: others.collect(), files: unnamed(tx, files).await? })
}

/// Looks for conflicts with who is left, once the account says nothing any more.
pub async fn suspect_again(tx: &mut Tx, left: &Left, now: Timestamp) -> Result<(), StoreError> {
    for (competition, entry) in &left.others {
        suspect(tx, competition, Whom::Entry(entry), now).await?;
    }
    Ok(())
}

/// Empties an entry that nobody else writes; gives its files.
async fn empty(tx: &mut Tx, id: &EntryId, own: &Own, gone: &Text, now: Timestamp) -> Result<Vec<String>, StoreError> {
    let files: Vec<(String,)> = tx
        .all(
            "select sha256 from manuscript_file where manuscript_id = $1
             union
             select deck_sha256 from entry where id = $1 and deck_sha256 is not null
             union
             select deck_sha256 from redaction where entry_id = $1 and deck_sha256 is not null",
            args![id.as_str()],
        )
        .await?;
    for sql in [
        "delete from manuscript_file where manuscript_id = $1",
        "delete from upload where manuscript_id = $1",
        "delete from redaction where entry_id = $1",
    ] {
        tx.run(sql, args![id.as_str()]).await?;
    }
    match entries::held_in(tx, id).await? {
        None => {
            for sql in [
                "delete from author where manuscript_id = $1",
                "delete from manuscript_version where manuscript_id = $1",
                "delete from manuscript where id = $1",
            ] {
                tx.run(sql, args![id.as_str()]).await?;
            }
        }
        Some((entry, team)) => {
            tx.run(
                "delete from manuscript_version
                 where manuscript_id = $1
                   and version not in (select version from manuscript where id = $1
                                       union
                                       select coalesce(submitted_version, 0) from manuscript where id = $1)",
                args![id.as_str()],
            )
            .await?;
            tx.run("update manuscript_version set raw = '{}' where manuscript_id = $1", args![id.as_str()]).await?;
            let (entry, team) = if own.won { winner(entry, team) } else { (nameless(entry, gone), Vec::new()) };
            entries::rewrite(tx, &entry, &team).await?;
            if !own.won {
                entries::keep_hidden(tx, id, &[]).await?;
            }
            if !own.won && !own.judged {
                let withdrawn = "update manuscript set withdrawn_at = $2 where id = $1 and withdrawn_at is null";
                tx.run(withdrawn, args![id.as_str(), now.micros()]).await?;
                entries::withdraw(tx, id).await?;
            }
        }
    }
    Ok(files.into_iter().map(|(sha256,)| sha256).collect())
}

/// A winner keeps what the winners' page says.
fn winner(entry: Entry, team: Vec<TeamMember>) -> (Entry, Vec<TeamMember>) {
    let entry = Entry { summary: Text::default(), fields: Default::default(), deck_sha256: None, ..entry };
    (entry, team.into_iter().map(|member| TeamMember { email: String::new(), ..member }).collect())
}

/// Any other entry keeps its code, and what it was ranked with.
fn nameless(entry: Entry, gone: &Text) -> Entry {
    Entry {
        title: gone.clone(),
        name: gone.clone(),
        summary: Text::default(),
        places: Text::default(),
        fields: Default::default(),
        deck_sha256: None,
        ..entry
    }
}

fn is_of(name: &Text, email: &str, person: &Account) -> bool {
    let own = fold(&person.email);
    let same_address = !own.is_empty() && fold(email) == own;
    same_address
        || name.all().any(|word| person.name.all().any(|own| own.trim() == word.trim() && !own.trim().is_empty()))
}

/// Takes the person out of the team of an entry that others write, in all its versions; a winner keeps its team.
async fn leave_team(tx: &mut Tx, id: &EntryId, person: &Account, won: bool) -> Result<(), StoreError> {
    let versions: Vec<(i64, String)> =
        tx.all("select version, raw from manuscript_version where manuscript_id = $1", args![id.as_str()]).await?;
    for (version, raw) in versions {
        let mut raw: RawEntry = parse_json("manuscript_version", "raw", id.as_str(), &raw)?;
        let before = raw.team.len();
        raw.team.retain(|member| !is_of(&member.name, &member.email, person));
        if raw.team.len() < before {
            tx.run(
                "update manuscript_version set raw = $3 where manuscript_id = $1 and version = $2",
                args![id.as_str(), version, to_json(&raw)],
            )
            .await?;
        }
    }
    if !won && let Some((entry, mut team)) = entries::held_in(tx, id).await? {
        team.retain(|member| !is_of(&member.name, &member.email, person));
        entries::rewrite(tx, &entry, &team).await?;
    }
    Ok(())
}

/// Takes out the files that no entry and no manuscript names any more; gives them.
pub(crate) async fn unnamed(tx: &mut Tx, files: BTreeSet<String>) -> Result<Vec<String>, StoreError> {
    let mut gone = Vec::new();
    for sha256 in files {
        let taken = tx
            .run(
                "delete from file
                 where sha256 = $1
                   and not exists (select 1 from manuscript_file f where f.sha256 = file.sha256)
                   and not exists (select 1 from entry e where e.deck_sha256 = file.sha256)
                   and not exists (select 1 from redaction d where d.deck_sha256 = file.sha256)",
                args![&sha256],
            )
            .await?;
        if taken > 0 {
            gone.push(sha256);
        }
    }
    Ok(gone)
}
