use judging::ids::{DivisionId, EntryId};
use judging::time::Timestamp;

use super::{Entry, Row, TeamMember, duplicates, insert_rows, insert_teams, search_text, to_team};
use crate::db::Tx;
use crate::error::to_json;
use crate::{StoreError, args};

/// Adds an entry that has its id already, inside an act that may.
pub async fn insert_with_id(tx: &mut Tx, entry: &Entry, team: &[TeamMember], now: Timestamp) -> Result<(), StoreError> {
    insert_rows(tx, std::slice::from_ref(&entry.id), &[(entry, team)], now).await
}

/// An entry with its team, read inside an act; `None` where it was never submitted.
pub async fn held_in(tx: &mut Tx, id: &EntryId) -> Result<Option<(Entry, Vec<TeamMember>)>, StoreError> {
    let row: Option<Row> = tx
        .one(
            "select id, competition_id, division_id, code, language, status, title, name, summary, places, topics,
                    fields, deck_sha256
             from entry
             where id = $1",
            args![id.as_str()],
        )
        .await?;
    let Some(row) = row else { return Ok(None) };
    let team = tx
        .all(
            "select id, name, role, affiliation, email from team_member where entry_id = $1 order by position, id",
            args![id.as_str()],
        )
        .await?;
    Ok(Some((row.into_entry()?, to_team(team)?)))
}

/// Makes an entry say this, inside an act that may. Its code, and whatever was decided on it, stays.
pub async fn rewrite(tx: &mut Tx, entry: &Entry, team: &[TeamMember]) -> Result<(), StoreError> {
    tx.run(
        "update entry
         set division_id = $2, language = $3, title = $4, name = $5, summary = $6, places = $7, topics = $8,
             fields = $9, deck_sha256 = $10, search_text = $11
         where id = $1",
        args![
            entry.id.as_str(),
            entry.division.as_ref().map(DivisionId::to_string),
            entry.language.tag(),
            to_json(&entry.title),
            to_json(&entry.name),
            to_json(&entry.summary),
            to_json(&entry.places),
            to_json(&entry.topics),
            to_json(&entry.fields),
            entry.deck_sha256.clone(),
            search_text(entry, team),
        ],
    )
    .await?;
    duplicates::put_anew(tx, &entry.id, entry, team).await?;
    tx.run("delete from team_member where entry_id = $1", args![entry.id.as_str()]).await?;
    insert_teams(tx, std::slice::from_ref(&entry.id), &[(entry, team)]).await
}

/// Keeps what an entry answered that jurors do not see where the organisers' search finds it, inside an act that may.
pub async fn keep_hidden(tx: &mut Tx, id: &EntryId, answers: &[&str]) -> Result<(), StoreError> {
    let text = answers.join("\n").to_lowercase();
    tx.run("update entry set hidden_text = $2 where id = $1", args![id.as_str(), text]).await?;
    Ok(())
}

/// Notes that an entry was taken back, inside an act that may.
pub async fn withdraw(tx: &mut Tx, id: &EntryId) -> Result<(), StoreError> {
    tx.run("update entry set status = 'withdrawn' where id = $1", args![id.as_str()]).await?;
    Ok(())
}
