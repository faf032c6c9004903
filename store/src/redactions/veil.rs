use std::collections::BTreeMap;

use judging::access::Standing;
use judging::blind::Shown;
use judging::ids::{CompetitionId, EntryId};
use judging::text::Text;

use super::{Redaction, of_entries};
use crate::StoreError;
use crate::db::Db;
use crate::entries::Entry;
use crate::rounds::{self, Round};

/// What a person is shown of the entries of a competition outside of a round.
pub async fn shown(db: &Db, standing: &Standing, competition: &CompetitionId) -> Result<Shown, StoreError> {
    let rounds = rounds::of_competition(db, competition).await?;
    Ok(Shown::to(standing, &rounds.iter().map(Round::facts).collect::<Vec<_>>()))
}

/// What lies over entries that stand in a list: nothing, or what leaves of them their code and what they are about.
#[derive(Clone, Debug)]
pub struct Veil(Option<BTreeMap<EntryId, Redaction>>);

impl Veil {
    /// The veil over these entries, for who is shown so much of them.
    pub async fn over(db: &Db, shown: Shown, entries: &[EntryId]) -> Result<Self, StoreError> {
        Ok(Self(match shown {
            Shown::All => None,
            Shown::Blind => Some(of_entries(db, entries).await?),
        }))
    }

    /// Whether there is one.
    pub fn is_there(&self) -> bool {
        self.0.is_some()
    }

    /// What was made for an entry; nothing without a veil.
    pub(super) fn made(&self, entry: &EntryId) -> Option<&Redaction> {
        self.0.as_ref()?.get(entry)
    }

    /// The title of an entry.
    pub fn title(&self, entry: &EntryId, own: Text) -> Text {
        self.words(entry, own, |redaction| &redaction.wording.title)
    }

    /// The summary of an entry.
    pub fn summary(&self, entry: &EntryId, own: Text) -> Text {
        self.words(entry, own, |redaction| &redaction.wording.summary)
    }

    fn words(&self, entry: &EntryId, own: Text, of: impl Fn(&Redaction) -> &Text) -> Text {
        match self.made(entry) {
            Some(redaction) if redaction.words_stale() => Text::default(),
            Some(redaction) if !of(redaction).is_empty() => of(redaction).clone(),
            _ => own,
        }
    }

    /// An entry: under the veil without its name, where it comes from, its answers and its deck.
    pub fn entry(&self, entry: Entry) -> Entry {
        if !self.is_there() {
            return entry;
        }
        Entry {
            title: self.title(&entry.id, entry.title),
            summary: self.summary(&entry.id, entry.summary),
            name: Text::default(),
            places: Text::default(),
            fields: BTreeMap::new(),
            deck_sha256: None,
            ..entry
        }
    }
}
