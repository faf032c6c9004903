//! Why there is no assignment, kept for the page that follows the form.

mod said;

use std::collections::{BTreeMap, BTreeSet};

use judging::assignment::{Crowded, Infeasible, Overcommitted, Shortage, SideNeed, TooFewOfSide};
use judging::ids::{EntryId, JurorId};
use serde::{Deserialize, Serialize};
use store::assignments::Rule;

use super::act::{Refused, Rules};
use crate::error::AppError;

pub use said::explanation;

/// Names that are listed before the rest is counted.
pub const NAMED: usize = 12;
/// The reason's name among what was typed.
const KEY: &str = "shortage";

#[derive(Serialize, Deserialize)]
struct Remembered {
    few: Vec<Few>,
    few_of_side: Vec<FewOfSide>,
    crowded: Vec<Crowd>,
    /// How many more entries there are for these three lists than they name.
    more_few: usize,
    groups: Vec<Group>,
    idle: Vec<Idle>,
}

/// Jurors who cannot get the least load.
#[derive(Serialize, Deserialize)]
struct Idle {
    jurors: Vec<JurorId>,
    juror_count: usize,
    missing: usize,
    available: usize,
}

#[derive(Serialize, Deserialize)]
struct Few {
    entry: EntryId,
    reviews: usize,
    fixed: usize,
    eligible: usize,
    forbidden: usize,
}

#[derive(Serialize, Deserialize)]
struct FewOfSide {
    entry: EntryId,
    side: String,
    least: usize,
    fixed: usize,
    eligible: usize,
}

/// An entry whose jurors by hand leave its sides too little.
#[derive(Serialize, Deserialize)]
struct Crowd {
    entry: EntryId,
    open: usize,
    lacking: usize,
}

#[derive(Serialize, Deserialize)]
struct Group {
    entries: Vec<EntryId>,
    /// Entries that are short of one side alone, by side.
    of_sides: BTreeMap<String, Vec<EntryId>>,
    entry_count: usize,
    needed: usize,
    jurors: Vec<(JurorId, usize)>,
    juror_count: usize,
    available: usize,
    forbidden: usize,
    kept: usize,
}

/// Turns a refusal into what the form answers, and keeps the reason among what was typed.
pub fn remember(refused: Refused, languages: bool, typed: &mut BTreeMap<String, String>) -> AppError {
    typed.insert("languages".into(), if languages { "on" } else { "off" }.into());
    match refused {
        Refused::Plainly(error) => error,
        Refused::Infeasible(infeasible, rules) => {
            let remembered = Remembered::of(*infeasible, &rules);
            let field = if remembered.few.is_empty() && remembered.is_of_sides() { "sides" } else { "reviews" };
            if let Ok(json) = serde_json::to_string(&remembered) {
                typed.insert(KEY.into(), json);
            }
            AppError::field(field, "fault-assignment-infeasible")
        }
    }
}

impl Remembered {
    /// Whether it would help to ask less of sides.
    fn is_of_sides(&self) -> bool {
        let of_group = self.groups.iter().any(|group| !group.of_sides.is_empty());
        of_group || !self.few_of_side.is_empty() || !self.crowded.is_empty()
    }

    fn of(infeasible: Infeasible, rules: &Rules) -> Self {
        // An entry that is short by itself says so in a sentence of its own.
        let Infeasible { too_few_jurors, too_few_of_side, crowded, shortages, overcommitted } = infeasible;
        let alone: BTreeSet<EntryId> = too_few_jurors.iter().map(|few| few.entry.clone()).collect();
        let of_side: BTreeSet<_> = too_few_of_side.iter().map(|few| (few.entry.clone(), few.side.clone())).collect();
        let said =
            |need: &SideNeed| alone.contains(&need.entry) || of_side.contains(&(need.entry.clone(), need.side.clone()));
        let groups = shortages
            .into_iter()
            .filter(|group| !(group.entries.iter().all(|id| alone.contains(id)) && group.of_sides.iter().all(said)));
        let counts = [too_few_jurors.len(), too_few_of_side.len(), crowded.len()];
        Self {
            more_few: counts.map(|count| count.saturating_sub(NAMED)).iter().sum(),
            groups: groups.take(NAMED).map(|group| Group::of(group, rules)).collect(),
            idle: overcommitted.into_iter().take(NAMED).map(Idle::of).collect(),
            few_of_side: too_few_of_side.into_iter().take(NAMED).map(FewOfSide::of).collect(),
            crowded: crowded.into_iter().take(NAMED).map(Crowd::of).collect(),
            few: too_few_jurors
                .into_iter()
                .take(NAMED)
                .map(|few| Few {
                    forbidden: count(rules, Rule::Forbid, |entry, _| *entry == few.entry),
                    entry: few.entry,
                    reviews: few.reviews,
                    fixed: few.fixed,
                    eligible: few.eligible,
                })
                .collect(),
        }
    }
}

/// How many rules of a kind are about such pairs.
fn count(rules: &Rules, kind: Rule, about: impl Fn(&EntryId, &JurorId) -> bool) -> usize {
    rules.iter().filter(|((entry, juror), rule)| **rule == kind && about(entry, juror)).count()
}

impl FewOfSide {
    fn of(few: TooFewOfSide) -> Self {
        let TooFewOfSide { entry, side, least, fixed, eligible } = few;
        Self { entry, side, least, fixed, eligible }
    }
}

impl Crowd {
    fn of(crowded: Crowded) -> Self {
        let Crowded { entry, open, lacking } = crowded;
        Self { entry, open, lacking }
    }
}

impl Group {
    fn of(shortage: Shortage, rules: &Rules) -> Self {
        let mut of_sides: BTreeMap<String, Vec<EntryId>> = BTreeMap::new();
        for need in &shortage.of_sides {
            of_sides.entry(need.side.clone()).or_default().push(need.entry.clone());
        }
        let further: BTreeSet<&EntryId> = shortage.of_sides.iter().map(|need| &need.entry).collect();
        let of_group = |entry: &EntryId| shortage.entries.contains(entry) || further.contains(entry);
        let juror_of_group = |juror: &JurorId| shortage.jurors.iter().any(|supply| supply.juror == *juror);
        Self {
            forbidden: count(rules, Rule::Forbid, |entry, _| of_group(entry)),
            kept: count(rules, Rule::Keep, |entry, juror| !of_group(entry) && juror_of_group(juror)),
            entry_count: shortage.entries.len() + further.len(),
            of_sides: of_sides.into_iter().map(|(side, ids)| (side, ids.into_iter().take(NAMED).collect())).collect(),
            juror_count: shortage.jurors.len(),
            needed: shortage.needed,
            available: shortage.available,
            jurors: shortage
                .jurors
                .into_iter()
                .take(NAMED)
                .map(|supply| (supply.juror.clone(), supply.can_give()))
                .collect(),
            entries: shortage.entries.into_iter().take(NAMED).collect(),
        }
    }
}

impl Idle {
    fn of(over: Overcommitted) -> Self {
        Self {
            juror_count: over.jurors.len(),
            missing: over.missing,
            available: over.available,
            jurors: over.jurors.into_iter().take(NAMED).collect(),
        }
    }
}

#[cfg(test)]
mod tests {
    use judging::assignment::{Supply, TooFewJurors};

    use super::*;

    #[test]
    fn an_entry_that_is_short_by_itself_or_of_a_side_is_told_once() {
        let few = TooFewJurors { entry: "e1".into(), reviews: 3, fixed: 0, eligible: 2 };
        let group = |entries: &[&str], alone: bool| Shortage {
            entries: entries.iter().map(|id| EntryId::from(*id)).collect(),
            of_sides: [("e6", "guest"), ("e4", "guest")]
                .map(|(entry, side)| SideNeed { entry: entry.into(), side: side.into(), reviews: 1 })
                .into_iter()
                .filter(|need| alone == (need.entry.as_str() == "e4"))
                .collect(),
            needed: 12,
            jurors: vec![Supply { juror: "j1".into(), remaining: 7, eligible: 4 }],
            available: 4,
        };
        let infeasible = Infeasible {
            too_few_jurors: vec![few],
            shortages: vec![group(&["e1"], true), group(&["e2", "e3"], false)],
            too_few_of_side: vec![TooFewOfSide {
                entry: "e4".into(),
                side: "guest".into(),
                least: 1,
                fixed: 0,
                eligible: 0,
            }],
            crowded: vec![Crowded { entry: "e5".into(), open: 1, lacking: 2 }],
            overcommitted: vec![Overcommitted { jurors: vec!["j3".into()], missing: 5, available: 4 }],
        };
        let rules = [("e1", "j2", Rule::Forbid), ("e2", "j2", Rule::Forbid), ("e9", "j1", Rule::Keep)];
        let rules = rules.map(|(entry, juror, rule)| ((entry.into(), juror.into()), rule)).into();
        let mut typed = BTreeMap::new();
        let error = remember(Refused::Infeasible(infeasible.into(), rules), true, &mut typed);
        assert_eq!(error, AppError::field("reviews", "fault-assignment-infeasible"));
        let expected = "{\"few\":[{\"entry\":\"e1\",\"reviews\":3,\"fixed\":0,\"eligible\":2,\"forbidden\":1}],\
                        \"few_of_side\":[{\"entry\":\"e4\",\"side\":\"guest\",\"least\":1,\"fixed\":0,\"eligible\":0}],\
                        \"crowded\":[{\"entry\":\"e5\",\"open\":1,\"lacking\":2}],\"more_few\":0,\
                        \"groups\":[{\"entries\":[\"e2\",\"e3\"],\"of_sides\":{\"guest\":[\"e6\"]},\"entry_count\":3,\"needed\":12,\
                        \"jurors\":[[\"j1\",4]],\"juror_count\":1,\"available\":4,\
                        \"forbidden\":1,\"kept\":1}],\
                        \"idle\":[{\"jurors\":[\"j3\"],\"juror_count\":1,\"missing\":5,\"available\":4}]}";
        let kept = [("languages".to_owned(), "on".to_owned()), ("shortage".to_owned(), expected.to_owned())];
        assert_eq!(typed, BTreeMap::from(kept));
    }
}
