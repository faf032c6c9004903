//! The question: who may judge what, how much, and what is already settled.

use std::collections::{BTreeMap, BTreeSet};

use super::sides::Sides;
use crate::ids::{EntryId, JurorId};

/// The largest affinity: a million millionths.
pub const FULL_AFFINITY: i64 = 1_000_000;

/// What balance may cost when nobody says otherwise: 5,000 millionths, that is 0.5 %, of the best total.
pub const DEFAULT_SLACK: u32 = 5_000;

/// The share of what an entry could have alone, in millionths, up to which it is protected where others are worse off, and
/// below which a plan names it.
pub const FAIR_SHARE: i64 = 800_000;

/// An entry and the reviews that it needs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EntryNeed {
    /// The entry.
    pub id: EntryId,
    /// Reviews in all, fixed assignments included; 0 is allowed.
    pub reviews: usize,
}

/// A juror and how many entries the juror takes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct JurorCapacity {
    /// The juror.
    pub id: JurorId,
    /// At least so many entries, fixed assignments included.
    pub min_load: usize,
    /// At most so many entries, fixed assignments included; at least `min_load`. Fixed assignments are kept even beyond.
    pub max_load: usize,
}

/// A juror who may judge an entry. A pair that is not listed is not eligible (conflict, language).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pair {
    /// The entry.
    pub entry: EntryId,
    /// The juror.
    pub juror: JurorId,
    /// How well the juror fits, in millionths: 0 ..= [`FULL_AFFINITY`].
    pub affinity: i64,
}

/// What is given to [`Problem::new`]; the order of the lists has no influence on anything.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Request {
    /// Each entry once.
    pub entries: Vec<EntryNeed>,
    /// Each juror once.
    pub jurors: Vec<JurorCapacity>,
    /// Each eligible pair once.
    pub pairs: Vec<Pair>,
    /// Assignments that stay whatever happens: they count towards reviews and loads, and need not be eligible (their
    /// affinity is then 0).
    pub fixed: Vec<(EntryId, JurorId)>,
    /// The share of the best total that balance may give up, in millionths: 0 ..= 1,000,000; see [`DEFAULT_SLACK`].
    pub slack: u32,
    /// How many jurors of each side every entry gets; by default, nothing is asked of sides.
    pub sides: Sides,
}

/// A fault of a [`Request`].
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fault {
    /// The entry is listed more than once.
    EntryTwice(EntryId),
    /// The juror is listed more than once.
    JurorTwice(JurorId),
    /// The juror's lower load exceeds the upper load.
    LoadsCrossed {
        /// The juror.
        juror: JurorId,
        /// The lower load.
        min_load: usize,
        /// The upper load.
        max_load: usize,
    },
    /// A pair or a fixed assignment names an entry that is not listed.
    UnknownEntry {
        /// The name that nobody has.
        entry: EntryId,
        /// The juror beside it.
        juror: JurorId,
    },
    /// A pair or a fixed assignment names a juror who is not listed.
    UnknownJuror {
        /// The entry beside it.
        entry: EntryId,
        /// The name that nobody has.
        juror: JurorId,
    },
    /// The pair is listed more than once.
    PairTwice(EntryId, JurorId),
    /// The assignment is fixed more than once.
    FixedTwice(EntryId, JurorId),
    /// The affinity is not in 0 ..= [`FULL_AFFINITY`].
    AffinityOutOfRange {
        /// The entry.
        entry: EntryId,
        /// The juror.
        juror: JurorId,
        /// What was given.
        affinity: i64,
    },
    /// The slack exceeds a million millionths.
    SlackOutOfRange(u32),
    /// A side is given for a juror who is not listed.
    UnknownSided(JurorId),
    /// The entry has fewer reviews than its jurors of all sides would be.
    SidesExceedReviews {
        /// The entry.
        entry: EntryId,
        /// Reviews in all.
        reviews: usize,
        /// The least of each side, times the number of sides.
        needed: usize,
    },
}

/// A request without faults, sorted by ids.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    entries: Vec<EntryNeed>,
    jurors: Vec<JurorCapacity>,
    pairs: Vec<Pair>,
    fixed: BTreeSet<(EntryId, JurorId)>,
    affinities: BTreeMap<EntryId, BTreeMap<JurorId, i64>>,
    slack: u32,
    sides: Sides,
}

impl Problem {
    /// Checks a request; all faults, sorted, when there is any.
    pub fn new(mut request: Request) -> Result<Self, Vec<Fault>> {
        request.entries.sort_by(|a, b| a.id.cmp(&b.id));
        request.jurors.sort_by(|a, b| a.id.cmp(&b.id));
        request.pairs.sort_by(|a, b| (&a.entry, &a.juror).cmp(&(&b.entry, &b.juror)));
        request.fixed.sort();
        let mut faults = faults(&request);
        if !faults.is_empty() {
            faults.sort();
            return Err(faults);
        }
        let mut affinities: BTreeMap<EntryId, BTreeMap<JurorId, i64>> = BTreeMap::new();
        for pair in &request.pairs {
            affinities.entry(pair.entry.clone()).or_default().insert(pair.juror.clone(), pair.affinity);
        }
        Ok(Self {
            entries: request.entries,
            jurors: request.jurors,
            pairs: request.pairs,
            fixed: request.fixed.into_iter().collect(),
            affinities,
            slack: request.slack,
            sides: request.sides,
        })
    }

    /// Sorted by id.
    pub fn entries(&self) -> &[EntryNeed] {
        &self.entries
    }

    /// Sorted by id.
    pub fn jurors(&self) -> &[JurorCapacity] {
        &self.jurors
    }

    /// Sorted by entry, then juror.
    pub fn pairs(&self) -> &[Pair] {
        &self.pairs
    }

    /// The assignments that stay.
    pub fn fixed(&self) -> &BTreeSet<(EntryId, JurorId)> {
        &self.fixed
    }

    /// The share of the best total that balance may give up, in millionths.
    pub fn slack(&self) -> u32 {
        self.slack
    }

    /// What is asked of sides.
    pub fn sides(&self) -> &Sides {
        &self.sides
    }

    /// The affinity in millionths when the pair is eligible.
    pub fn affinity(&self, entry: &EntryId, juror: &JurorId) -> Option<i64> {
        self.affinities.get(entry)?.get(juror).copied()
    }

    pub(super) fn is_fixed(&self, entry: &EntryId, juror: &JurorId) -> bool {
        !self.fixed.is_empty() && self.fixed.contains(&(entry.clone(), juror.clone()))
    }

    pub(super) fn entry_index(&self, id: &EntryId) -> usize {
        self.entries.binary_search_by(|entry| entry.id.cmp(id)).expect("the entry was checked to be listed")
    }

    pub(super) fn juror_index(&self, id: &JurorId) -> usize {
        self.jurors.binary_search_by(|juror| juror.id.cmp(id)).expect("the juror was checked to be listed")
    }
}

fn faults(request: &Request) -> Vec<Fault> {
    let mut faults = Vec::new();
    let entries = repeated(&request.entries, |a, b| a.id == b.id);
    faults.extend(entries.map(|entry| Fault::EntryTwice(entry.id.clone())));
    let jurors = repeated(&request.jurors, |a, b| a.id == b.id);
    faults.extend(jurors.map(|juror| Fault::JurorTwice(juror.id.clone())));
    let pairs = repeated(&request.pairs, |a, b| a.entry == b.entry && a.juror == b.juror);
    faults.extend(pairs.map(|pair| Fault::PairTwice(pair.entry.clone(), pair.juror.clone())));
    let fixed = repeated(&request.fixed, |a, b| a == b);
    faults.extend(fixed.map(|(entry, juror)| Fault::FixedTwice(entry.clone(), juror.clone())));
    let crossed = request.jurors.iter().filter(|juror| juror.min_load > juror.max_load);
    faults.extend(crossed.map(|juror| Fault::LoadsCrossed {
        juror: juror.id.clone(),
        min_load: juror.min_load,
        max_load: juror.max_load,
    }));
    let odd = request.pairs.iter().filter(|pair| !(0..=FULL_AFFINITY).contains(&pair.affinity));
    faults.extend(odd.map(|pair| Fault::AffinityOutOfRange {
        entry: pair.entry.clone(),
        juror: pair.juror.clone(),
        affinity: pair.affinity,
    }));
    faults.extend(unknown(request));
    faults.extend((request.slack > 1_000_000).then_some(Fault::SlackOutOfRange(request.slack)));
    faults.extend(side_faults(request));
    faults
}

fn side_faults(request: &Request) -> Vec<Fault> {
    let jurors: BTreeSet<&JurorId> = request.jurors.iter().map(|juror| &juror.id).collect();
    let unknown = request.sides.of.keys().filter(|juror| !jurors.contains(juror));
    let needed = request.sides.needed();
    let small = request.entries.iter().filter(|entry| entry.reviews < needed);
    let small =
        small.map(|entry| Fault::SidesExceedReviews { entry: entry.id.clone(), reviews: entry.reviews, needed });
    unknown.cloned().map(Fault::UnknownSided).chain(small).collect()
}

fn unknown(request: &Request) -> BTreeSet<Fault> {
    let entries: BTreeSet<&EntryId> = request.entries.iter().map(|entry| &entry.id).collect();
    let jurors: BTreeSet<&JurorId> = request.jurors.iter().map(|juror| &juror.id).collect();
    let pairs = request.pairs.iter().map(|pair| (&pair.entry, &pair.juror));
    let mut faults = BTreeSet::new();
    for (entry, juror) in pairs.chain(request.fixed.iter().map(|(entry, juror)| (entry, juror))) {
        if !entries.contains(entry) {
            faults.insert(Fault::UnknownEntry { entry: entry.clone(), juror: juror.clone() });
        }
        if !jurors.contains(juror) {
            faults.insert(Fault::UnknownJuror { entry: entry.clone(), juror: juror.clone() });
        }
    }
    faults
}

/// One item of each run that `same` calls equal; equal items are neighbours.
fn repeated<T>(items: &[T], same: impl Fn(&T, &T) -> bool) -> impl Iterator<Item = &T> {
    items.chunk_by(same).filter(|run| run.len() > 1).map(|run| &run[0])
}
