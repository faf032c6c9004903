//! A hard constraint is never broken, and what is called impossible is: recounted here from the raw facts.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;

use super::super::affinity::{Conflict, PairFacts, affinity};
use super::*;
use crate::text::Language;

/// The languages that a juror reads, the fields, and the loads.
type Juror = (BTreeSet<Language>, BTreeSet<usize>, (usize, usize));

/// A jury and its entries, before anybody said who is eligible.
#[derive(Clone, Debug)]
struct Facts {
    /// Per entry, the language, the field and the reviews.
    entries: Vec<(Language, usize, usize)>,
    jurors: Vec<Juror>,
    conflicts: BTreeMap<(usize, usize), Conflict>,
    /// What organisers forbade.
    forbidden: BTreeSet<(usize, usize)>,
    fixed: BTreeSet<(usize, usize)>,
    slack: u32,
    /// Per juror, 0 for none.
    sides: Vec<usize>,
    /// Jurors of each side for every entry.
    least: usize,
}

impl Facts {
    fn is_barred(&self, row: usize, column: usize) -> bool {
        let conflict = self.conflicts.get(&(row, column)).is_some_and(|conflict| *conflict != Conflict::Dismissed);
        let reads = self.jurors[column].0.contains(&self.entries[row].0);
        conflict || !reads || self.forbidden.contains(&(row, column))
    }

    fn request(&self) -> Request {
        let names = |fields: &BTreeSet<usize>| fields.iter().map(ToString::to_string).collect::<BTreeSet<String>>();
        let fit = |row: usize, column: usize| {
            let (language, field, _) = self.entries[row];
            let (reads, expertise, _) = &self.jurors[column];
            let allowed = !self.forbidden.contains(&(row, column));
            let facts = PairFacts {
                fields: &names(&BTreeSet::from([field, field / 2])),
                language,
                expertise: &names(expertise),
                reads,
                native: reads.first().copied(),
                conflict: self.conflicts.get(&(row, column)).copied(),
            };
            affinity(&facts).ok().filter(|_| allowed).unwrap_or(-1)
        };
        let (rows, columns) = (0..self.entries.len(), 0..self.jurors.len());
        let affinities: Vec<Vec<i64>> =
            rows.map(|row| columns.clone().map(|column| fit(row, column)).collect()).collect();
        let reviews: Vec<usize> = self.entries.iter().map(|entry| entry.2).collect();
        let loads: Vec<(usize, usize)> = self.jurors.iter().map(|juror| juror.2).collect();
        let fixed = self.fixed.iter().map(|&(row, column)| (entry(row), juror(column))).collect();
        let request = Request { fixed, slack: self.slack, ..request(&affinities, &reviews, &loads) };
        with_sides(request, &self.sides, self.least)
    }

    /// The sides of which something is asked.
    fn asked(&self) -> BTreeSet<usize> {
        self.sides.iter().copied().filter(|side| self.least > 0 && *side > 0).collect()
    }

    fn reviews(&self, row: usize) -> usize {
        self.entries[row].2.max(self.least * self.asked().len())
    }

    /// What of a side an entry still lacks, fixed jurors taken off.
    fn lacks(&self, row: usize, side: usize) -> usize {
        let fixed = self.fixed.iter().filter(|fixed| fixed.0 == row && self.sides[fixed.1] == side).count();
        self.least.saturating_sub(fixed)
    }

    /// What of an entry is still open, fixed jurors taken off.
    fn need(&self, row: usize) -> usize {
        self.reviews(row).saturating_sub(self.fixed.iter().filter(|fixed| fixed.0 == row).count())
    }

    /// The least and the most that a juror still takes, fixed entries taken off.
    fn room(&self, column: usize) -> (usize, usize) {
        let fixed = self.fixed.iter().filter(|fixed| fixed.1 == column).count();
        let (least, most) = self.jurors[column].2;
        (least.saturating_sub(fixed), most.saturating_sub(fixed))
    }

    /// Whether the pair may still be chosen.
    fn is_free(&self, row: usize, column: usize) -> bool {
        !self.is_barred(row, column) && !self.fixed.contains(&(row, column))
    }

    /// What an assignment breaks.
    fn broken(&self, plan: &Plan) -> Vec<String> {
        let number = |id: &str| id[1..].parse::<usize>().unwrap();
        let pairs: Vec<(usize, usize)> =
            plan.assignments.iter().map(|one| (number(one.entry.as_str()), number(one.juror.as_str()))).collect();
        let distinct: BTreeSet<(usize, usize)> = pairs.iter().copied().collect();
        let mut broken = Vec::new();
        let mut holds = |law: bool, what: String| broken.extend((!law).then_some(what));
        holds(distinct.len() == pairs.len(), "a pair twice".to_owned());
        holds(self.fixed.is_subset(&distinct), "a fixed pair is missing".to_owned());
        let chosen: Vec<&(usize, usize)> = distinct.difference(&self.fixed).collect();
        for &&(row, column) in &chosen {
            holds(!self.is_barred(row, column), format!("entry {row} and juror {column}"));
        }
        for row in 0..self.entries.len() {
            let count = chosen.iter().filter(|pair| pair.0 == row).count();
            holds(count == self.need(row), format!("entry {row} has {count} more"));
            for side in self.asked() {
                let count = distinct.iter().filter(|pair| pair.0 == row && self.sides[pair.1] == side).count();
                holds(count >= self.least, format!("entry {row} has {count} of side {side}"));
            }
        }
        for column in 0..self.jurors.len() {
            let (count, room) = (chosen.iter().filter(|pair| pair.1 == column).count(), self.room(column));
            holds((room.0..=room.1).contains(&count), format!("juror {column} has {count} more"));
        }
        broken
    }

    /// Whether anything meets all constraints: a circulation with lower bounds, by a largest flow.
    fn is_feasible(&self) -> bool {
        let (rows, columns, sides) = (self.entries.len(), self.jurors.len(), 3);
        // Of an entry, those of each side come through a node of the side.
        let of_side = |row: usize, side: usize| rows + columns + row * sides + side;
        let source = of_side(rows, 0);
        let (sink, more, less) = (source + 1, source + 2, source + 3);
        let mut capacity = vec![vec![0; less + 1]; less + 1];
        let mut demand = 0;
        for row in 0..rows {
            capacity[more][row] = self.need(row);
            capacity[source][less] += self.need(row);
            demand += self.need(row);
            for side in 0..sides {
                let lacks = if self.asked().contains(&side) { self.lacks(row, side) } else { 0 };
                capacity[more][of_side(row, side)] = lacks;
                capacity[row][less] += lacks;
                demand += lacks;
                capacity[row][of_side(row, side)] = self.need(row);
            }
            for column in 0..columns {
                let from = of_side(row, self.sides[column]);
                capacity[from][rows + column] = usize::from(self.is_free(row, column));
            }
        }
        for column in 0..columns {
            let (least, most) = self.room(column);
            capacity[rows + column][less] = least;
            capacity[rows + column][sink] = most - least;
            capacity[more][sink] += least;
            demand += least;
        }
        capacity[sink][source] = demand;
        largest_flow(capacity, more, less) == demand
    }
}

/// One unit along a shortest path at a time.
fn largest_flow(mut capacity: Vec<Vec<usize>>, source: usize, sink: usize) -> usize {
    for units in 0.. {
        let mut before = vec![None; capacity.len()];
        let mut queue = VecDeque::from([source]);
        while let Some(node) = queue.pop_front() {
            let open = |next: &usize| capacity[node][*next] > 0 && before[*next].is_none() && *next != source;
            for next in (0..capacity.len()).filter(open).collect::<Vec<_>>() {
                before[next] = Some(node);
                queue.push_back(next);
            }
        }
        let mut node = sink;
        while let Some(from) = before[node] {
            capacity[from][node] -= 1;
            capacity[node][from] += 1;
            node = from;
        }
        if node == sink {
            return units;
        }
    }
    unreachable!("a flow has an end")
}

impl Facts {
    /// Whether an explanation is true: what it names is really short, counted from the facts.
    fn explains(&self, infeasible: &Infeasible) -> Result<(), TestCaseError> {
        let (rows, columns) = (0..self.entries.len(), 0..self.jurors.len());
        let row_of = |id: &EntryId| id.as_str()[1..].parse::<usize>().unwrap();
        let column_of = |id: &JurorId| id.as_str()[1..].parse::<usize>().unwrap();
        for few in &infeasible.too_few_jurors {
            let row = row_of(&few.entry);
            let eligible = columns.clone().filter(|&column| self.is_free(row, column)).count();
            let fixed = self.fixed.iter().filter(|fixed| fixed.0 == row).count();
            prop_assert_eq!((few.reviews, few.fixed, few.eligible), (self.reviews(row), fixed, eligible));
            prop_assert!(fixed + eligible < few.reviews);
            let told = |shortage: &Shortage| {
                let mut by_side = shortage.of_sides.iter();
                shortage.entries.contains(&few.entry) || by_side.any(|need| need.entry == few.entry)
            };
            prop_assert!(infeasible.shortages.iter().any(told));
        }
        let side_of = |name: &str| name[1..].parse::<usize>().unwrap();
        let free_of = |row: usize, side: usize| {
            columns.clone().filter(|&column| self.sides[column] == side && self.is_free(row, column)).count()
        };
        for few in &infeasible.too_few_of_side {
            let (row, side) = (row_of(&few.entry), side_of(&few.side));
            let facts = (self.least, self.least - self.lacks(row, side), free_of(row, side));
            prop_assert_eq!((few.least, few.fixed, few.eligible), facts);
            prop_assert!(few.eligible < self.lacks(row, side));
            let told = |shortage: &Shortage| {
                let by_side = shortage.of_sides.iter().any(|need| (&need.entry, &need.side) == (&few.entry, &few.side));
                by_side || shortage.entries.contains(&few.entry)
            };
            prop_assert!(infeasible.shortages.iter().any(told));
        }
        for crowded in &infeasible.crowded {
            let row = row_of(&crowded.entry);
            let lacking = self.asked().into_iter().map(|side| self.lacks(row, side)).sum::<usize>();
            prop_assert_eq!((crowded.open, crowded.lacking), (self.need(row), lacking));
            prop_assert!(lacking > crowded.open);
        }
        for shortage in &infeasible.shortages {
            let mut short: Vec<(usize, Option<usize>)> =
                shortage.entries.iter().map(|entry| (row_of(entry), None)).collect();
            let mut needed = short.iter().map(|short| self.need(short.0)).sum::<usize>();
            for need in &shortage.of_sides {
                let (row, side) = (row_of(&need.entry), side_of(&need.side));
                prop_assert_eq!(need.reviews, self.lacks(row, side));
                prop_assert!(!short.contains(&(row, None)) && !short.contains(&(row, Some(side))));
                short.push((row, Some(side)));
                needed += need.reviews;
            }
            let supplies = columns.clone().filter_map(|column| {
                let of_side = |side: Option<usize>| side.is_none_or(|side| self.sides[column] == side);
                let eligible = short.iter().filter(|&&(row, side)| of_side(side) && self.is_free(row, column)).count();
                let supply = Supply { juror: juror(column), remaining: self.room(column).1, eligible };
                (eligible > 0).then_some(supply)
            });
            prop_assert_eq!(&shortage.jurors, &supplies.collect::<Vec<_>>());
            prop_assert_eq!(shortage.needed, needed);
            let give = shortage.jurors.iter().map(|supply| supply.remaining.min(supply.eligible)).sum::<usize>();
            prop_assert_eq!(shortage.available, give);
            prop_assert!(shortage.available < shortage.needed);
        }
        for over in &infeasible.overcommitted {
            let named: Vec<usize> = over.jurors.iter().map(column_of).collect();
            let take = |row: usize| {
                let free =
                    |side: usize| named.iter().filter(|&&j| self.sides[j] == side && self.is_free(row, j)).count();
                let others = |side: usize| self.lacks(row, side).saturating_sub(free(side));
                let kept = self.asked().into_iter().map(others).sum::<usize>();
                (0..3).map(free).sum::<usize>().min(self.need(row) - kept)
            };
            prop_assert_eq!(over.missing, named.iter().map(|&column| self.room(column).0).sum::<usize>());
            prop_assert_eq!(over.available, rows.clone().map(take).sum::<usize>());
            prop_assert!(over.available < over.missing);
        }
        let reasons = infeasible.shortages.len() + infeasible.overcommitted.len() + infeasible.crowded.len();
        prop_assert!(reasons > 0);
        Ok(())
    }
}

fn facts() -> impl Strategy<Value = Facts> {
    (1_usize..=9, 1_usize..=7).prop_flat_map(|(entries, jurors)| {
        let languages = || prop::sample::select(vec![Language::English, Language::Chinese, Language::French]);
        let of_entry = (languages(), 0_usize..4, 0_usize..=3.min(jurors));
        let reads = prop::collection::btree_set(languages(), 1..=3);
        let expertise = prop::collection::btree_set(0_usize..4, 0..=3);
        let load = (0_usize..=2, 2_usize..=entries.max(2));
        let conflict = prop::sample::select(vec![
            Conflict::Suspected,
            Conflict::Declared,
            Conflict::Confirmed,
            Conflict::Dismissed,
        ]);
        let pair = || (0..entries, 0..jurors);
        let side = prop_oneof![1 => Just(0_usize), 4 => Just(1), 4 => Just(2)];
        (
            prop::collection::vec(of_entry, entries),
            prop::collection::vec((reads, expertise, load), jurors),
            prop::collection::btree_map(pair(), conflict, 0..=5),
            prop::collection::btree_set(pair(), 0..=4),
            prop::collection::btree_set(pair(), 0..=3),
            prop::sample::select(vec![0, DEFAULT_SLACK, 100_000, 1_000_000]),
            (prop::collection::vec(side, jurors), prop::sample::select(vec![0_usize, 0, 1, 1, 2]), any::<bool>()),
        )
            .prop_map(
                |(entries, mut jurors, conflicts, mut forbidden, fixed, slack, (sides, least, is_easy))| {
                    if is_easy {
                        let all = BTreeSet::from([Language::English, Language::Chinese, Language::French]);
                        jurors
                            .iter_mut()
                            .for_each(|juror| (juror.0, juror.2) = (all.clone(), (juror.2.0.min(1), juror.2.1 + 3)));
                        forbidden.clear();
                    }
                    Facts { entries, jurors, conflicts, forbidden, fixed, slack, sides, least }
                },
            )
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 600, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_hard_constraint_is_never_broken(facts in facts()) {
        match assign(&problem(&facts.request())) {
            Ok(plan) => {
                prop_assert_eq!(facts.broken(&plan), Vec::<String>::new());
                prop_assert!(facts.is_feasible(), "the flow of the test is wrong");
                let given_up = i128::from(plan.best_total - plan.total) * 1_000_000;
                prop_assert!(given_up <= i128::from(plan.best_total) * i128::from(facts.slack));
            }
            Err(infeasible) => {
                prop_assert!(!facts.is_feasible());
                facts.explains(&infeasible)?;
            }
        }
    }
}

/// The generator makes both kinds, with and without sides, so that the law above is about something.
#[test]
fn both_kinds_occur() {
    let mut runner = TestRunner::deterministic();
    let mut kinds: BTreeMap<(usize, bool), usize> = BTreeMap::new();
    for _ in 0..400 {
        let facts = facts().new_tree(&mut runner).unwrap().current();
        let found = assign(&problem(&facts.request())).is_ok();
        *kinds.entry((facts.asked().len(), found)).or_default() += 1;
    }
    let expected = [(0, false), (0, true), (1, false), (1, true), (2, false), (2, true)];
    assert_eq!(kinds.keys().copied().collect::<Vec<_>>(), expected);
    assert!(kinds.values().all(|count| *count >= 10), "{kinds:?}");
}
