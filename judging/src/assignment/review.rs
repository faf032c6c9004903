//! What a set of assignments would mean, however it came about.

use std::collections::{BTreeMap, BTreeSet};

use super::problem::Problem;
use crate::ids::{EntryId, JurorId};

/// An entry and a juror who judges it.
pub type Assigned = (EntryId, JurorId);

/// The facts about a set of assignments. Sums are in millionths.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Review {
    /// One per juror, sorted by juror.
    pub loads: Vec<Load>,
    /// One per entry, sorted by entry.
    pub entries: Vec<Served>,
    /// The entry with the smallest sum of those that need reviews; of several, the first.
    pub worst: Option<Served>,
    /// The sum of all affinities; a pair that is not eligible counts 0.
    pub total: i64,
    /// Connected components of the graph of assigned entries and jurors.
    pub components: usize,
    /// What is broken, sorted; empty when the set could be committed as it is.
    pub breaches: Vec<Breach>,
}

/// How many entries a juror has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Load {
    /// The juror.
    pub juror: JurorId,
    /// Entries assigned.
    pub load: usize,
}

/// How an entry is served.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Served {
    /// The entry.
    pub entry: EntryId,
    /// Reviews that it needs.
    pub needed: usize,
    /// Jurors that it has.
    pub assigned: usize,
    /// The sum of their affinities.
    pub sum: i64,
}

/// A constraint that a set of assignments does not keep.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Breach {
    /// The problem does not list the entry; the assignment counts nowhere.
    UnknownEntry(EntryId, JurorId),
    /// The problem does not list the juror; the assignment counts nowhere.
    UnknownJuror(EntryId, JurorId),
    /// The assignment is given twice; it counts once.
    Twice(EntryId, JurorId),
    /// The pair is neither eligible nor fixed.
    NotEligible(EntryId, JurorId),
    /// A fixed assignment is missing.
    FixedMissing(EntryId, JurorId),
    /// The entry has fewer jurors than it needs.
    TooFewReviews {
        /// The entry.
        entry: EntryId,
        /// Reviews that it needs.
        needed: usize,
        /// Jurors that it has.
        assigned: usize,
    },
    /// The entry has more jurors than it needs, and not because of fixed assignments alone.
    TooManyReviews {
        /// The entry.
        entry: EntryId,
        /// Reviews that it needs.
        needed: usize,
        /// Jurors that it has.
        assigned: usize,
    },
    /// The entry has fewer jurors of a side than it needs.
    TooFewOfSide {
        /// The entry.
        entry: EntryId,
        /// The side.
        side: String,
        /// Jurors of this side that it needs.
        needed: usize,
        /// Those that it has.
        assigned: usize,
    },
    /// The juror has fewer entries than the lower load.
    BelowMinLoad {
        /// The juror.
        juror: JurorId,
        /// The lower load.
        min_load: usize,
        /// Entries assigned.
        load: usize,
    },
    /// The juror has more entries than the upper load, and not because of fixed assignments alone.
    AboveMaxLoad {
        /// The juror.
        juror: JurorId,
        /// The upper load.
        max_load: usize,
        /// Entries assigned.
        load: usize,
    },
}

impl Review {
    /// The entries that have too few jurors of a side, each with how many it lacks of it; once for every such side.
    pub fn lacking_of_sides(&self) -> impl Iterator<Item = (&EntryId, usize)> {
        self.breaches.iter().filter_map(|breach| match breach {
            Breach::TooFewOfSide { entry, needed, assigned, .. } => Some((entry, needed.saturating_sub(*assigned))),
            _ => None,
        })
    }
}

/// Looks at assignments made by hand, by the optimiser or by both: loads, the worst-served entry, and what is broken.
pub fn review(problem: &Problem, assignments: &[Assigned]) -> Review {
    let mut breaches = Vec::new();
    let known = known(problem, assignments, &mut breaches);
    let (loads, entries) = (loads(problem, &known), served(problem, &known));
    pair_breaches(problem, &known, &mut breaches);
    entry_breaches(problem, &entries, &mut breaches);
    side_breaches(problem, &known, &mut breaches);
    load_breaches(problem, &loads, &mut breaches);
    breaches.sort();
    let worst = entries.iter().filter(|served| served.needed > 0).min_by_key(|served| served.sum).cloned();
    Review {
        total: entries.iter().map(|served| served.sum).sum(),
        components: parts(&known),
        loads,
        worst,
        entries,
        breaches,
    }
}

fn known<'a>(problem: &Problem, assignments: &'a [Assigned], breaches: &mut Vec<Breach>) -> BTreeSet<&'a Assigned> {
    let entries: BTreeSet<&EntryId> = problem.entries().iter().map(|entry| &entry.id).collect();
    let jurors: BTreeSet<&JurorId> = problem.jurors().iter().map(|juror| &juror.id).collect();
    let (mut known, mut twice) = (BTreeSet::new(), BTreeSet::new());
    for assigned @ (entry, juror) in assignments {
        if !entries.contains(entry) {
            breaches.push(Breach::UnknownEntry(entry.clone(), juror.clone()));
        } else if !jurors.contains(juror) {
            breaches.push(Breach::UnknownJuror(entry.clone(), juror.clone()));
        } else if !known.insert(assigned) {
            twice.insert(assigned);
        }
    }
    breaches.extend(twice.into_iter().map(|(entry, juror)| Breach::Twice(entry.clone(), juror.clone())));
    known
}

fn loads(problem: &Problem, known: &BTreeSet<&Assigned>) -> Vec<Load> {
    let mut count: BTreeMap<&JurorId, usize> = BTreeMap::new();
    for (_, juror) in known {
        *count.entry(juror).or_default() += 1;
    }
    let load = |id: &JurorId| Load { juror: id.clone(), load: count.get(id).copied().unwrap_or_default() };
    problem.jurors().iter().map(|juror| load(&juror.id)).collect()
}

fn served(problem: &Problem, known: &BTreeSet<&Assigned>) -> Vec<Served> {
    let mut served: Vec<Served> = problem
        .entries()
        .iter()
        .map(|entry| Served { entry: entry.id.clone(), needed: entry.reviews, assigned: 0, sum: 0 })
        .collect();
    for (entry, juror) in known {
        let served = &mut served[problem.entry_index(entry)];
        served.assigned += 1;
        served.sum += problem.affinity(entry, juror).unwrap_or_default();
    }
    served
}

fn pair_breaches(problem: &Problem, known: &BTreeSet<&Assigned>, breaches: &mut Vec<Breach>) {
    let foreign = known
        .iter()
        .filter(|(entry, juror)| problem.affinity(entry, juror).is_none() && !problem.is_fixed(entry, juror));
    breaches.extend(foreign.map(|(entry, juror)| Breach::NotEligible(entry.clone(), juror.clone())));
    let missing = problem.fixed().iter().filter(|fixed| !known.contains(fixed));
    breaches.extend(missing.map(|(entry, juror)| Breach::FixedMissing(entry.clone(), juror.clone())));
}

fn entry_breaches(problem: &Problem, entries: &[Served], breaches: &mut Vec<Breach>) {
    for Served { entry, needed, assigned, .. } in entries {
        let (entry, needed, assigned) = (entry.clone(), *needed, *assigned);
        let fixed = problem.fixed().iter().filter(|fixed| fixed.0 == entry).count();
        if assigned < needed {
            breaches.push(Breach::TooFewReviews { entry, needed, assigned });
        } else if assigned > needed.max(fixed) {
            breaches.push(Breach::TooManyReviews { entry, needed, assigned });
        }
    }
}

fn side_breaches(problem: &Problem, known: &BTreeSet<&Assigned>, breaches: &mut Vec<Breach>) {
    let (sides, needed) = (problem.sides(), problem.sides().least);
    for side in sides.names() {
        let of_side = known.iter().filter(|(_, juror)| sides.of.get(juror).is_some_and(|of| of == side));
        let mut count: BTreeMap<&EntryId, usize> = BTreeMap::new();
        of_side.for_each(|(entry, _)| *count.entry(entry).or_default() += 1);
        for need in problem.entries() {
            let (entry, side) = (need.id.clone(), side.to_owned());
            let assigned = count.get(&entry).copied().unwrap_or_default();
            breaches.extend((assigned < needed).then_some(Breach::TooFewOfSide { entry, side, needed, assigned }));
        }
    }
}

fn load_breaches(problem: &Problem, loads: &[Load], breaches: &mut Vec<Breach>) {
    for (capacity, Load { juror, load }) in problem.jurors().iter().zip(loads) {
        let (juror, load) = (juror.clone(), *load);
        let fixed = problem.fixed().iter().filter(|fixed| fixed.1 == juror).count();
        if load < capacity.min_load {
            breaches.push(Breach::BelowMinLoad { juror, min_load: capacity.min_load, load });
        } else if load > capacity.max_load.max(fixed) {
            breaches.push(Breach::AboveMaxLoad { juror, max_load: capacity.max_load, load });
        }
    }
}

/// Connected components of the graph of assigned entries and jurors.
pub fn components(assigned: &[Assigned]) -> usize {
    parts(&assigned.iter().collect())
}

fn parts(known: &BTreeSet<&Assigned>) -> usize {
    let mut entries_of: BTreeMap<&JurorId, Vec<&EntryId>> = BTreeMap::new();
    let mut jurors_of: BTreeMap<&EntryId, Vec<&JurorId>> = BTreeMap::new();
    for (entry, juror) in known {
        entries_of.entry(juror).or_default().push(entry);
        jurors_of.entry(entry).or_default().push(juror);
    }
    let (mut seen, mut components) = (BTreeSet::new(), 0);
    for &juror in entries_of.keys() {
        let mut reached = Vec::new();
        if seen.insert(juror) {
            components += 1;
            reached.push(juror);
        }
        while let Some(juror) = reached.pop() {
            // An entry is taken out when it is met, so that each is walked through once.
            let neighbours = entries_of[juror].iter().filter_map(|entry| jurors_of.remove(entry)).flatten();
            reached.extend(neighbours.filter(|juror| seen.insert(juror)));
        }
    }
    components
}
