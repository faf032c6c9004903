use std::collections::BTreeMap;

use judging::blind::Shown;
use judging::call::RawEntry;
use judging::ids::EntryId;

use super::{Redaction, Veil};
use crate::StoreError;
use crate::calls::{self, Call};
use crate::db::Db;
use crate::entries::{self, Entry, TeamMember};
use crate::files::{self, StoredFile};
use crate::manuscripts;
use crate::rounds::Round;

/// What a juror of a round reads of an entry.
#[derive(Clone, Debug, PartialEq)]
pub struct Paper {
    /// How much it is.
    pub shown: Shown,
    /// The entry.
    pub entry: Entry,
    /// Who is behind it; nobody in a blind round.
    pub team: Vec<TeamMember>,
    /// Its deck, in a blind round the redacted copy, where there is one.
    pub deck: Option<StoredFile>,
    /// The other files that were handed in, each with the question that it answers; none in a blind round.
    pub files: Vec<(String, StoredFile)>,
    /// Whether it has a deck of which no redacted copy is released.
    pub withheld: bool,
}

/// What the jurors of a round read of an entry.
///
/// # Errors
/// [`StoreError::NotFound`] where there is no such entry.
pub async fn paper(db: &Db, round: &Round, id: &EntryId) -> Result<Paper, StoreError> {
    let entry = entries::find(db, id).await?.ok_or(StoreError::NotFound)?;
    let shown = Shown::in_round(round.blind);
    match shown {
        Shown::All => open(db, round, entry).await,
        Shown::Blind => blind(db, round, entry).await,
    }
}

async fn open(db: &Db, round: &Round, mut entry: Entry) -> Result<Paper, StoreError> {
    let written = written(db, &entry).await?;
    let side = side(round);
    if let (Some((call, raw)), Some(_)) = (&written, side) {
        entry.fields = manuscripts::told(&call.form, raw, entry.language, side, Shown::All);
    }
    let team = entries::team(db, &entry.id).await?;
    let deck = stored(db, entry.deck_sha256.as_deref()).await?;
    let files = among(db, &entry, written.as_ref(), side).await?;
    Ok(Paper { shown: Shown::All, entry, team, deck, files, withheld: false })
}

/// The columns of an import are left out: nobody has said of them whether jurors may see them.
async fn blind(db: &Db, round: &Round, entry: Entry) -> Result<Paper, StoreError> {
    let veil = Veil::over(db, Shown::Blind, std::slice::from_ref(&entry.id)).await?;
    let made = veil.made(&entry.id);
    let has_deck = entry.deck_sha256.is_some();
    let copy = made.filter(|made| has_deck && !made.deck_stale()).and_then(|made| made.deck_sha256.as_deref());
    let deck = stored(db, copy).await?;
    let own = veiled(db, &entry, side(round)).await?;
    let fields = match made {
        Some(made) => reworded(made, own, &round.side),
        None => own,
    };
    let entry = Entry { fields, ..veil.entry(entry) };
    let withheld = has_deck && deck.is_none();
    Ok(Paper { shown: Shown::Blind, entry, team: Vec::new(), files: Vec::new(), withheld, deck })
}

/// The files of a [`paper`] alone.
pub(crate) async fn handed(db: &Db, round: &Round, id: &EntryId) -> Result<Vec<(String, StoredFile)>, StoreError> {
    if round.blind {
        return Ok(Vec::new());
    }
    let entry = entries::find(db, id).await?.ok_or(StoreError::NotFound)?;
    let written = written(db, &entry).await?;
    among(db, &entry, written.as_ref(), side(round)).await
}

/// The files that answer questions which the jury of a side, or without one the whole jury reads.
async fn among(
    db: &Db,
    entry: &Entry,
    written: Option<&(Call, RawEntry)>,
    side: Option<&str>,
) -> Result<Vec<(String, StoredFile)>, StoreError> {
    let Some((call, raw)) = written else { return Ok(Vec::new()) };
    let asked = manuscripts::handed(&call.form, raw, entry.language, side);
    if asked.is_empty() {
        return Ok(Vec::new());
    }
    let stored = manuscripts::files(db, &entry.id).await?;
    let find = |sha256: &str| stored.iter().find(|file| file.sha256 == sha256).cloned();
    Ok(asked.into_iter().filter_map(|(question, sha256)| Some((question, find(sha256)?))).collect())
}

async fn stored(db: &Db, sha256: Option<&str>) -> Result<Option<StoredFile>, StoreError> {
    match sha256 {
        Some(sha256) => files::find(db, sha256).await,
        None => Ok(None),
    }
}

/// The answers of an entry that jurors of blind rounds read, as it gave them; none of an entry that was not written here.
pub async fn answers(db: &Db, entry: &Entry) -> Result<BTreeMap<String, String>, StoreError> {
    veiled(db, entry, None).await
}

async fn veiled(db: &Db, entry: &Entry, side: Option<&str>) -> Result<BTreeMap<String, String>, StoreError> {
    let told = |(call, raw): (Call, RawEntry)| manuscripts::told(&call.form, &raw, entry.language, side, Shown::Blind);
    Ok(written(db, entry).await?.map(told).unwrap_or_default())
}

/// What is asked of an entry, and what was submitted; nothing of one that was not written here.
async fn written(db: &Db, entry: &Entry) -> Result<Option<(Call, RawEntry)>, StoreError> {
    let call = calls::find(db, &entry.competition).await?;
    Ok(call.zip(manuscripts::submitted(db, &entry.id).await?))
}

/// The side of a round; `None` where the whole jury judges.
fn side(round: &Round) -> Option<&str> {
    Some(round.side.as_str()).filter(|side| !side.is_empty())
}

/// The answers with what stands in their place. The jury of a side does not read the side before its own questions.
fn reworded(redaction: &Redaction, own: BTreeMap<String, String>, side: &str) -> BTreeMap<String, String> {
    if redaction.words_stale() {
        return BTreeMap::new();
    }
    let words = &redaction.wording.fields;
    let word = |(question, answer): (String, String)| {
        let found = words.get(&question).or_else(|| words.get(&format!("{side} · {question}")));
        let answer = found.cloned().unwrap_or(answer);
        (question, answer)
    };
    own.into_iter().map(word).collect()
}
