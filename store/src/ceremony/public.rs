//! What is public of the ceremony now: every query asks for revealed cues.

use std::collections::BTreeMap;

use judging::ids::{AwardId, CompetitionId, EditionId, EntryId};
use judging::text::Text;
use judging::time::Timestamp;

use super::{Cue, Laureate, cued};
use crate::db::Db;
use crate::entries::{self, TeamMember};
use crate::error::parse_json;
use crate::{StoreError, args};

/// The cue that was revealed last, where there is one: what the stage shows.
pub async fn on_stage(db: &Db, edition: &EditionId) -> Result<Option<Cue>, StoreError> {
    let rows: Vec<CueRow> = db
        .all(
            select_cue!("where q.edition_id = $1 and q.revealed_at is not null order by q.position desc limit 1"),
            args![edition.as_str()],
        )
        .await?;
    Ok(with_names(db, rows).await?.pop())
}

/// An award as far as it is revealed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Prize {
    /// The award.
    pub award: AwardId,
    /// Its place among the awards; the highest is 0.
    pub position: i64,
    /// Its name.
    pub name: Text,
    /// Whether more entries than it has places share it, as far as they are revealed.
    pub shared: bool,
    /// Its revealed winners in the order of the sealed ranking; none where the jury does not award the prize.
    pub laureates: Vec<Laureate>,
}

/// The revealed awards of a competition, the highest first; none before its first reveal.
pub async fn winners(db: &Db, competition: &CompetitionId) -> Result<Vec<Prize>, StoreError> {
    let rows: Vec<CueRow> = db
        .all(
            // Cues run from the last place to the first, so backwards they are the order of the ranking.
            select_cue!(
                "where a.competition_id = $1 and q.revealed_at is not null
                 order by a.position, a.id, q.position desc"
            ),
            args![competition.as_str()],
        )
        .await?;
    let awards: Vec<(i64, i64)> = rows.iter().map(|row| (row.award_position, row.award_quota)).collect();
    let mut prizes: Vec<Prize> = Vec::new();
    for (cue, (position, places)) in with_names(db, rows).await?.into_iter().zip(awards) {
        if prizes.last().is_none_or(|last| last.award != cue.award) {
            let (award, name) = (cue.award, cue.award_name);
            prizes.push(Prize { award, position, name, shared: false, laureates: Vec::new() });
        }
        if let Some(prize) = prizes.last_mut() {
            prize.laureates.extend(cue.laureates.into_iter().rev());
            prize.shared = i64::try_from(prize.laureates.len()).is_ok_and(|names| names > places);
        }
    }
    Ok(prizes)
}

/// The competitions of an edition of which something is revealed, in the edition's order.
pub async fn announced(db: &Db, edition: &EditionId) -> Result<Vec<CompetitionId>, StoreError> {
    let rows: Vec<(String,)> = db
        .all(
            concat!(
                "select c.id from competition c where c.edition_id = $1 and ",
                cued!("is not null"),
                " order by c.position, c.id"
            ),
            args![edition.as_str()],
        )
        .await?;
    Ok(rows.into_iter().map(|(id,)| id.into()).collect())
}

#[derive(sqlx::FromRow)]
pub(super) struct CueRow {
    id: String,
    competition_id: String,
    award_id: String,
    award_name: String,
    award_position: i64,
    award_quota: i64,
    entry_ids: String,
    revealed_at: Option<i64>,
}

macro_rules! select_cue {
    ($rest:literal) => {
        concat!(
            "select q.id, a.competition_id, q.award_id, a.name as award_name,
                    a.position as award_position, a.quota as award_quota, q.entry_ids, q.revealed_at
             from cue q
             join award a on a.id = q.award_id ",
            $rest
        )
    };
}
pub(super) use select_cue;

/// Puts the names into cues: two more statements, however many there are.
pub(super) async fn with_names(db: &Db, rows: Vec<CueRow>) -> Result<Vec<Cue>, StoreError> {
    let named = rows
        .iter()
        .map(|row| parse_json("cue", "entry_ids", &row.id, &row.entry_ids))
        .collect::<Result<Vec<Vec<EntryId>>, _>>()?;
    let laureates = laureates(db, &named.concat()).await?;
    rows.into_iter()
        .zip(named)
        .map(|(row, named)| {
            Ok(Cue {
                award_name: parse_json("award", "name", &row.award_id, &row.award_name)?,
                id: row.id.into(),
                competition: row.competition_id.into(),
                award: row.award_id.into(),
                laureates: named.iter().filter_map(|id| laureates.get(id).cloned()).collect(),
                revealed_at: row.revealed_at.map(Timestamp::from_micros),
            })
        })
        .collect()
}

async fn laureates(db: &Db, ids: &[EntryId]) -> Result<BTreeMap<EntryId, Laureate>, StoreError> {
    let mut teams = teams(db, ids).await?;
    let entries = entries::with_ids(db, ids).await?;
    Ok(entries
        .into_iter()
        .map(|entry| {
            let team = teams.remove(&entry.id).unwrap_or_default();
            let name = entry.display_name();
            let title = if name == entry.title { Text::default() } else { entry.title };
            (entry.id.clone(), Laureate { entry: entry.id, name, title, places: entry.places, team })
        })
        .collect())
}

async fn teams(db: &Db, entries: &[EntryId]) -> Result<BTreeMap<EntryId, Vec<TeamMember>>, StoreError> {
    let ids: Vec<String> = entries.iter().map(EntryId::to_string).collect();
    let rows: Vec<(String, String, String, String, String)> = db
        .all_in(
            "select id, entry_id, name, role, affiliation
             from team_member
             where entry_id in ({ids})
             order by entry_id, position, id",
            args![],
            &ids,
        )
        .await?;
    let mut teams: BTreeMap<EntryId, Vec<TeamMember>> = BTreeMap::new();
    for (id, entry, name, role, affiliation) in rows {
        let text = |column, json: &str| parse_json("team_member", column, &id, json);
        let member = TeamMember {
            name: text("name", &name)?,
            role: text("role", &role)?,
            affiliation: text("affiliation", &affiliation)?,
            // No public page has a use for it.
            email: String::new(),
        };
        teams.entry(entry.into()).or_default().push(member);
    }
    Ok(teams)
}
