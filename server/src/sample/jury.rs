//! Who judges what in the sample: suspected conflicts by institution, and the assignment that the house itself finds.

use std::collections::BTreeSet;

use anyhow::bail;
use judging::assignment::affinity::{Conflict, PairFacts, affinity};
use judging::assignment::{DEFAULT_SLACK, EntryNeed, JurorCapacity, Pair, Problem, Request, Sides, assign};
use judging::conflict::{Ground, People, Person};
use judging::ids::{EntryId, JurorId};
use judging::institution::Institutions;
use judging::text::Text;

use super::content::{EntryText, JurorText};

/// A conflict: the index of the juror, that of the entry, and why.
pub type Suspicion = (usize, usize, Vec<Ground>);

/// The conflicts that the rules suspect of jurors and entries.
pub fn conflicts(jurors: &[&JurorText], entries: &[EntryText]) -> Vec<Suspicion> {
    let mut teams = People::new(Institutions::default());
    for (entry, text) in entries.iter().enumerate() {
        for member in &text.team {
            teams.add(&entry, &at(&member.affiliation));
        }
    }
    let suspected = jurors.iter().enumerate().flat_map(|(juror, text)| {
        let found = teams.suspect(&at(&text.affiliation));
        found.into_iter().map(move |(entry, grounds)| (juror, entry, grounds))
    });
    suspected.collect()
}

/// Somebody who works there: the sample's people have no addresses, and no name twice.
fn at(affiliation: &Text) -> Person {
    Person { affiliation: affiliation.clone(), ..Person::default() }
}

/// The best assignment of `reviews` jurors to each entry: pairs of indices of juror and entry, by entry.
///
/// # Errors
/// A jury that is too small for its entries.
pub fn assignment(
    jurors: &[&JurorText],
    entries: &[EntryText],
    conflicts: &[Suspicion],
    reviews: u32,
) -> anyhow::Result<Vec<(usize, usize)>> {
    let request = Request {
        entries: (0..entries.len()).map(|entry| EntryNeed { id: entry_id(entry), reviews: reviews as usize }).collect(),
        jurors: (0..jurors.len())
            .map(|juror| JurorCapacity { id: juror_id(juror), min_load: 0, max_load: jurors[juror].capacity as usize })
            .collect(),
        pairs: pairs(jurors, entries, conflicts),
        fixed: Vec::new(),
        slack: DEFAULT_SLACK,
        sides: Sides::default(),
    };
    let problem = match Problem::new(request) {
        Ok(problem) => problem,
        Err(faults) => bail!("the sample's assignment is no problem: {faults:?}"),
    };
    let plan = match assign(&problem) {
        Ok(plan) => plan,
        Err(infeasible) => bail!("the sample's jury is too small: {infeasible:?}"),
    };
    let index = |id: &str| id.parse().expect("the ids of the problem are indices");
    Ok(plan.assignments.iter().map(|pair| (index(pair.juror.as_str()), index(pair.entry.as_str()))).collect())
}

fn pairs(jurors: &[&JurorText], entries: &[EntryText], conflicts: &[Suspicion]) -> Vec<Pair> {
    let mut pairs = Vec::new();
    for (entry, text) in entries.iter().enumerate() {
        let fields: BTreeSet<String> = text.fields.iter().cloned().collect();
        for (juror, judge) in jurors.iter().enumerate() {
            let conflict = conflicts.iter().any(|(of, with, _)| (*of, *with) == (juror, entry));
            let facts = PairFacts {
                fields: &fields,
                language: text.language,
                expertise: &judge.expertise.iter().cloned().collect(),
                reads: &judge.languages.iter().copied().collect(),
                native: judge.languages.first().copied(),
                conflict: conflict.then_some(Conflict::Suspected),
            };
            if let Ok(affinity) = affinity(&facts) {
                pairs.push(Pair { entry: entry_id(entry), juror: juror_id(juror), affinity });
            }
        }
    }
    pairs
}

// Indices with leading zeros sort like the entries and jurors themselves.
fn entry_id(index: usize) -> EntryId {
    format!("{index:04}").into()
}

fn juror_id(index: usize) -> JurorId {
    format!("{index:04}").into()
}
