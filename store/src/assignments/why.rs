//! Why a juror fits an entry, from the facts that the optimiser decides on.

use judging::assignment::affinity::Conflict;
use judging::ids::{EntryId, JurorId};
use judging::text::Language;

use super::facts::Facts;
use super::proposal::Wanted;

/// What speaks for a pair and against it. Affinities are in millionths.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Why {
    /// The affinity; `None` where the pair is not eligible.
    pub fit: Option<i64>,
    /// The affinity of the juror who fits the entry best, of all who are eligible.
    pub best: Option<i64>,
    /// The affinity of the juror who fits it worst.
    pub worst: Option<i64>,
    /// The entry's fields that the juror knows, by key.
    pub known: Vec<String>,
    /// Its other fields.
    pub unknown: Vec<String>,
    /// The language of the entry.
    pub language: Language,
    /// How the juror reads it.
    pub reading: Reading,
    /// Entries of the juror, with what is proposed.
    pub load: usize,
    /// How many entries the juror takes.
    pub capacity: usize,
    /// Entries of all jurors together.
    pub all_loads: usize,
    /// How many jurors there are; at least one.
    pub jurors: usize,
    /// The conflict of the two, if any was ever noted.
    pub conflict: Option<Conflict>,
}

/// How a juror reads the language of an entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reading {
    /// It is the juror's own.
    Own,
    /// It is another of the juror's languages.
    Reads,
    /// No language is on record; the juror counts as reading all.
    NotOnRecord,
    /// It is none of the juror's languages.
    No,
}

impl Facts {
    /// Why the juror fits the entry; `None` where one of them does not take part.
    pub fn why(&self, entry: &EntryId, juror: &JurorId, wanted: &Wanted) -> Option<Why> {
        let (asks, knows) = (self.entries.get(entry)?, self.jurors.get(juror)?);
        let fit = self.affinity(entry, juror, wanted)?.ok();
        let eligible = self.jurors.keys().filter(|other| !self.stepped_back(entry, other));
        let fits: Vec<i64> = eligible.filter_map(|other| self.affinity(entry, other, wanted)?.ok()).collect();
        let counting = self.counting();
        let (known, unknown) = asks.topics.iter().cloned().partition(|field| knows.expertise.contains(field));
        Some(Why {
            fit,
            best: fits.iter().max().copied(),
            worst: fits.iter().min().copied(),
            known,
            unknown,
            language: asks.language,
            reading: reading(&knows.languages, asks.language),
            load: counting.iter().filter(|pair| pair.1 == *juror).count(),
            capacity: if wanted.whole_jury() { self.entries.len() } else { knows.capacity },
            all_loads: counting.len(),
            jurors: self.jurors.len(),
            conflict: self.conflicts.get(&(entry.clone(), juror.clone())).copied(),
        })
    }
}

fn reading(reads: &[Language], language: Language) -> Reading {
    match reads.first() {
        None => Reading::NotOnRecord,
        Some(own) if *own == language => Reading::Own,
        Some(_) if reads.contains(&language) => Reading::Reads,
        Some(_) => Reading::No,
    }
}
