//! The complete scorecards of a round, sorted, so that the order in which they came never matters.

mod rows;

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::decimal::{Decimal, Fraction};
use crate::ids::{CriterionId, EntryId, JurorId};
use crate::rubric::{Rubric, RubricError};
use crate::scorecard::FaultKind;

pub use rows::{ScoreRow, observed_rubric};

/// A rubric and scorecards by it. Its JSON, `{rubric, entries, cards}`, is part of what a seal hashes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(into = "RawSheet", try_from = "RawSheet")]
pub struct Sheet {
    rubric: Rubric,
    entries: Vec<EntryId>,
    jurors: Vec<JurorId>,
    rows: Vec<Row>,
}

/// One scorecard within a [`Sheet`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The position of the entry in [`Sheet::entries`].
    pub entry: usize,
    /// The position of the juror in [`Sheet::jurors`].
    pub juror: usize,
    /// The points, in the order of the rubric.
    pub points: Vec<Decimal>,
    /// The total, Σ weight·points.
    pub total: Fraction,
}

/// One scorecard as it comes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Card {
    /// What was scored.
    pub entry: EntryId,
    /// Who scored.
    pub juror: JurorId,
    /// The points, in any order.
    pub points: BTreeMap<CriterionId, Decimal>,
}

/// Something wrong with what a sheet was to be made of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SheetFault {
    /// The position, from 0, in the list that was given.
    pub row: usize,
    /// What is wrong.
    pub kind: SheetFaultKind,
}

/// What is wrong with a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SheetFaultKind {
    /// A score or a criterion is wrong.
    Score {
        /// The criterion that it concerns.
        criterion: CriterionId,
        /// What is wrong with it.
        kind: FaultKind,
    },
    /// The same was given before.
    Duplicate {
        /// The position of the first occurrence.
        first: usize,
    },
    /// The juror's scorecard on the entry lacks criteria; the row is its first.
    Incomplete {
        /// What is missing, in the order of the rubric.
        missing: Vec<CriterionId>,
    },
    /// The rows together make no rubric.
    Rubric(RubricError),
}

impl Sheet {
    /// The sheet of these scorecards. `entries` names those that are to be listed even without a scorecard. Returns
    /// all faults at once.
    pub fn new(rubric: Rubric, entries: &[EntryId], cards: &[Card]) -> Result<Sheet, Vec<SheetFault>> {
        let mut faults = Vec::new();
        let mut first = BTreeMap::new();
        for (row, card) in cards.iter().enumerate() {
            faults.extend(card_faults(&rubric, card).into_iter().map(|kind| SheetFault { row, kind }));
            let earlier = *first.entry((&card.entry, &card.juror)).or_insert(row);
            if earlier != row {
                faults.push(SheetFault { row, kind: SheetFaultKind::Duplicate { first: earlier } });
            }
        }
        if !faults.is_empty() {
            return Err(faults);
        }
        let entries: BTreeSet<_> = entries.iter().chain(cards.iter().map(|card| &card.entry)).cloned().collect();
        let jurors: BTreeSet<_> = cards.iter().map(|card| card.juror.clone()).collect();
        let (entries, jurors): (Vec<_>, Vec<_>) = (entries.into_iter().collect(), jurors.into_iter().collect());
        let mut rows: Vec<Row> = cards.iter().map(|card| row(&rubric, &entries, &jurors, card)).collect();
        rows.sort_by_key(|row| (row.entry, row.juror));
        Ok(Sheet { rubric, entries, jurors, rows })
    }

    /// The rubric.
    pub fn rubric(&self) -> &Rubric {
        &self.rubric
    }

    /// All entries, by id, with and without scorecards.
    pub fn entries(&self) -> &[EntryId] {
        &self.entries
    }

    /// All jurors with a scorecard, by id.
    pub fn jurors(&self) -> &[JurorId] {
        &self.jurors
    }

    /// All scorecards, by entry and juror.
    pub fn rows(&self) -> &[Row] {
        &self.rows
    }

    /// The scorecards of the entry at this position of [`Sheet::entries`], by juror.
    pub fn rows_of(&self, entry: usize) -> &[Row] {
        let start = self.rows.partition_point(|row| row.entry < entry);
        let end = self.rows.partition_point(|row| row.entry <= entry);
        &self.rows[start..end]
    }
}

fn card_faults(rubric: &Rubric, card: &Card) -> Vec<SheetFaultKind> {
    let mut faults = Vec::new();
    for (id, score) in &card.points {
        let kind = match rubric.criterion(id) {
            Some(criterion) => criterion.scale.contains(*score).err().map(FaultKind::from),
            None => Some(FaultKind::UnknownCriterion),
        };
        faults.extend(kind.map(|kind| SheetFaultKind::Score { criterion: id.clone(), kind }));
    }
    let missing = rubric.criteria().iter().map(|criterion| &criterion.id).filter(|id| !card.points.contains_key(id));
    let missing: Vec<_> = missing.cloned().collect();
    if !missing.is_empty() {
        faults.push(SheetFaultKind::Incomplete { missing });
    }
    faults
}

fn row(rubric: &Rubric, entries: &[EntryId], jurors: &[JurorId], card: &Card) -> Row {
    let points: Vec<_> = rubric.criteria().iter().map(|criterion| card.points[&criterion.id]).collect();
    Row {
        entry: entries.binary_search(&card.entry).expect("every card's entry is in the list"),
        juror: jurors.binary_search(&card.juror).expect("every card's juror is in the list"),
        total: rubric.total(&points),
        points,
    }
}

#[derive(Serialize, Deserialize)]
struct RawSheet {
    rubric: Rubric,
    entries: Vec<EntryId>,
    cards: Vec<Card>,
}

impl From<Sheet> for RawSheet {
    fn from(sheet: Sheet) -> RawSheet {
        let ids = || sheet.rubric.criteria().iter().map(|criterion| criterion.id.clone());
        let card = |row: &Row| Card {
            entry: sheet.entries[row.entry].clone(),
            juror: sheet.jurors[row.juror].clone(),
            points: ids().zip(row.points.iter().copied()).collect(),
        };
        let cards = sheet.rows.iter().map(card).collect();
        RawSheet { cards, entries: sheet.entries, rubric: sheet.rubric }
    }
}

impl TryFrom<RawSheet> for Sheet {
    type Error = String;

    fn try_from(raw: RawSheet) -> Result<Sheet, String> {
        Sheet::new(raw.rubric, &raw.entries, &raw.cards)
            .map_err(|faults| format!("the scorecard {} is wrong: {:?}", faults[0].row, faults[0].kind))
    }
}
