use std::collections::{BTreeMap, BTreeSet};

use judging::blind::{Behind, Shown, traces};
use judging::ids::{CompetitionId, EntryId};
use judging::text::{Language, Text};

use super::lacking::{in_blind_rounds, lacks};
use super::{Redaction, Wording, of_entries};
use crate::db::Db;
use crate::entries::{self, Entry};
use crate::{StoreError, args, calls, institutions, jurors, manuscripts};

/// Where a text stands that jurors of blind rounds read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// The title in a language.
    Title(Language),
    /// The summary in a language.
    Summary(Language),
    /// The answer to a question.
    Answer(String),
}

/// What jurors of blind rounds read of an entry: the words that were put in the place of its own, else its own; `answers`
/// are its own, as [`super::answers`] gives them.
pub fn texts(entry: &Entry, wording: &Wording, answers: &BTreeMap<String, String>) -> Vec<(Place, String)> {
    let in_each = |own: &Text, instead: &Text, place: fn(Language) -> Place| {
        let shown = if instead.is_empty() { own } else { instead };
        let exact = Language::ALL.into_iter().filter_map(|language| Some((language, shown.exact(language)?)));
        exact.map(|(language, text)| (place(language), text.to_owned())).collect::<Vec<_>>()
    };
    let mut texts = in_each(&entry.title, &wording.title, Place::Title);
    texts.extend(in_each(&entry.summary, &wording.summary, Place::Summary));
    texts.extend(answers.iter().map(|(question, answer)| {
        let shown = wording.fields.get(question).unwrap_or(answer);
        (Place::Answer(question.clone()), shown.clone())
    }));
    texts
}

/// The entries of a competition that somebody has to look at before jurors of its blind rounds read them: there is no
/// redacted copy of their deck, something was submitted since the copy or the words were made, or what is read may still
/// tell who is behind them and nobody has settled the words for this submission by saving them. Rounds that are sealed, or
/// whose best are in the next one, need nothing.
pub async fn needed(db: &Db, competition: &CompetitionId) -> Result<BTreeSet<EntryId>, StoreError> {
    let (lacking, whole): (Vec<_>, Vec<_>) =
        in_blind_rounds(db, competition).await?.into_iter().partition(|(_, lacks)| *lacks);
    let mut needed: BTreeSet<EntryId> = lacking.into_iter().map(|(id, _)| id).collect();
    if whole.is_empty() {
        return Ok(needed);
    }
    let ids: Vec<EntryId> = whole.into_iter().map(|(id, _)| id).collect();
    let entries = entries::with_ids(db, &ids).await?;
    let made = of_entries(db, &ids).await?;
    let submitted = manuscripts::submitted_of(db, &ids).await?;
    let behind = jurors::behind_each(db, competition, &entries).await?;
    let form = calls::find(db, competition).await?.map(|call| call.form);
    let known = institutions::all(db).await?;
    let tells = |entry: &Entry, wording: &Wording| {
        let told = form.as_ref().zip(submitted.get(&entry.id));
        let told = told.map(|(form, raw)| manuscripts::told(form, raw, entry.language, None, Shown::Blind));
        let read = texts(entry, wording, &told.unwrap_or_default());
        let read: Vec<((), &str)> = read.iter().map(|(_, text)| ((), text.as_str())).collect();
        let people = behind.get(&entry.id).map_or(&[][..], Vec::as_slice);
        !traces(&known, Behind { name: &entry.name, people }, &read).is_empty()
    };
    let none = Wording::default();
    let needs = |entry: &&Entry| {
        let made = made.get(&entry.id);
        let settled = made.is_some_and(Redaction::words_settled);
        !settled && tells(entry, made.map_or(&none, |made| &made.wording))
    };
    needed.extend(entries.iter().filter(needs).map(|entry| entry.id.clone()));
    Ok(needed)
}

/// The entries that blind rounds of a competition show, each with whether it is lacking something.
async fn in_blind_rounds(db: &Db, competition: &CompetitionId) -> Result<Vec<(EntryId, bool)>, StoreError> {
    let rows: Vec<(String, bool)> = db
        .all(
            concat!(
                "select distinct e.id, coalesce(",
                lacks!(),
                ", false)",
                in_blind_rounds!(),
                " and c.id = $1 order by e.id"
            ),
            args![competition.as_str()],
        )
        .await?;
    Ok(rows.into_iter().map(|(id, lacks)| (id.into(), lacks)).collect())
}
