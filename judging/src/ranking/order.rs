//! From scores to ranks: equal scores, the declared chain of tie-breaks, components.

use serde::{Deserialize, Serialize};

use super::Score;
use super::sheet::Sheet;
use crate::decimal::{Decimal, Fraction};
use crate::ids::EntryId;

/// Scores that differ by at most this part of their range are equal.
const EQUAL: f64 = 1e-9;

/// How scores become ranks.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Order {
    /// What parts entries of equal score, tried one after the other; entries that nothing parts share a rank.
    pub tie_breaks: Vec<TieBreak>,
    /// The chair's order of tied entries, best first, for [`TieBreak::ChairVote`]. Those it does not name come after
    /// those it names and stay tied.
    pub chair_vote: Vec<EntryId>,
    /// Whether entries are ranked together even where no chain of jurors connects them.
    pub across_components: bool,
}

/// A declared way to part entries of equal score.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TieBreak {
    /// The mean of the points on the criterion of the highest weight, over all scorecards; on their sum where several
    /// criteria share the highest weight.
    HighestWeight,
    /// The mean of the totals of all scorecards, also of those that the method drops.
    AllScores,
    /// The chair's vote.
    ChairVote,
}

/// An equality of scores.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tie {
    /// How many entries have this score, this one included; at least 2.
    pub equal_score: usize,
    /// How many of them share the rank, because nothing parted them, this one included; at least 1.
    pub sharing: usize,
    /// The tie-breaks that parted this entry from others of the same score, in the order in which they did.
    pub decided_by: Vec<TieBreak>,
}

pub(super) struct Place {
    pub(super) rank: usize,
    pub(super) tie: Option<Tie>,
}

/// The place of each entry with a score; `range` is that of the scores.
pub(super) fn places(
    sheet: &Sheet,
    scores: &[Option<Score>],
    range: f64,
    component_of: &[Option<usize>],
    order: &Order,
) -> Vec<Option<Place>> {
    let mut places: Vec<Option<Place>> = scores.iter().map(|_| None).collect();
    let tolerance = EQUAL * range;
    for pool in pools(scores, component_of, order.across_components) {
        let mut ahead = 0;
        for equal in groups(pool, tolerance) {
            let equal_score = equal.len();
            for class in part(sheet, equal, order) {
                let sharing = class.len();
                for Equal { entry, decided_by } in class {
                    let tie = (equal_score > 1).then_some(Tie { equal_score, sharing, decided_by });
                    places[entry] = Some(Place { rank: ahead + 1, tie });
                }
                ahead += sharing;
            }
        }
    }
    places
}

/// The entries that are ranked together, with their scores, best first and equals by id.
fn pools(scores: &[Option<Score>], component_of: &[Option<usize>], joint: bool) -> Vec<Vec<(usize, f64)>> {
    let count = component_of.iter().flatten().max().copied().unwrap_or(0);
    let mut pools = vec![Vec::new(); count];
    for (entry, (score, component)) in scores.iter().zip(component_of).enumerate() {
        if let (Some(score), Some(component)) = (score, component) {
            pools[if joint { 0 } else { component - 1 }].push((entry, score.value));
        }
    }
    pools.iter_mut().for_each(|pool| pool.sort_by(|a, b| b.1.total_cmp(&a.1)));
    pools
}

/// The sorted entries in groups of equal score: all within the tolerance of the group's best.
fn groups(pool: Vec<(usize, f64)>, tolerance: f64) -> Vec<Vec<usize>> {
    let mut groups: Vec<Vec<usize>> = Vec::new();
    let mut best = f64::INFINITY;
    for (entry, score) in pool {
        match groups.last_mut() {
            Some(group) if best - score <= tolerance => group.push(entry),
            _ => {
                groups.push(vec![entry]);
                best = score;
            }
        }
    }
    groups.iter_mut().for_each(|group| group.sort_unstable());
    groups
}

/// An entry among others of equal score, and what parted it from some of them.
struct Equal {
    entry: usize,
    decided_by: Vec<TieBreak>,
}

/// The classes into which the chain parts entries of equal score, best first.
fn part(sheet: &Sheet, equal: Vec<usize>, order: &Order) -> Vec<Vec<Equal>> {
    let mut classes = vec![equal.into_iter().map(|entry| Equal { entry, decided_by: Vec::new() }).collect::<Vec<_>>()];
    for &step in &order.tie_breaks {
        classes = classes.into_iter().flat_map(|class| part_by(sheet, class, step, order)).collect();
    }
    classes
}

fn part_by(sheet: &Sheet, class: Vec<Equal>, step: TieBreak, order: &Order) -> Vec<Vec<Equal>> {
    let mut keyed: Vec<_> = class.into_iter().map(|equal| (key(sheet, equal.entry, step, order), equal)).collect();
    keyed.sort_by(|a, b| b.0.cmp(&a.0).then(a.1.entry.cmp(&b.1.entry)));
    let parts = keyed.chunk_by(|a, b| a.0 == b.0).map(<[_]>::len).collect::<Vec<_>>();
    let mut rest = keyed.into_iter().map(|(_, equal)| equal);
    let mut classes: Vec<Vec<Equal>> = parts.iter().map(|&len| rest.by_ref().take(len).collect()).collect();
    if parts.len() > 1 {
        classes.iter_mut().flatten().for_each(|equal| equal.decided_by.push(step));
    }
    classes
}

/// What a tie-break compares; the greater wins.
fn key(sheet: &Sheet, entry: usize, step: TieBreak, order: &Order) -> Fraction {
    let rows = sheet.rows_of(entry);
    let mean_of = |counts: &dyn Fn(Decimal) -> Decimal| {
        let criteria = sheet.rubric().criteria();
        let sum: i128 = rows
            .iter()
            .flat_map(|row| criteria.iter().zip(&row.points))
            .map(|(criterion, points)| i128::from(counts(criterion.weight).micros()) * i128::from(points.micros()))
            .sum();
        // An entry may be ranked by incomplete scorecards alone, of which a tie-break takes none.
        Fraction::new(sum, rows.len().max(1) as i128).expect("the denominator is positive")
    };
    match step {
        TieBreak::HighestWeight => {
            let weights = sheet.rubric().criteria().iter().map(|criterion| criterion.weight);
            let highest = weights.max().expect("a rubric has a criterion");
            mean_of(&|weight| if weight == highest { Decimal::ONE } else { Decimal::ZERO })
        }
        TieBreak::AllScores => mean_of(&|weight| weight),
        TieBreak::ChairVote => {
            let id = &sheet.entries()[entry];
            let position = order.chair_vote.iter().position(|named| named == id).unwrap_or(order.chair_vote.len());
            Fraction::new(-(position as i128), 1).expect("the denominator is positive")
        }
    }
}
