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
    partial: Vec<PartialRow>,
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

/// A scorecard without points on some criteria, which only [`super::Method::Rasch`] reads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PartialRow {
    /// The position of the entry in [`Sheet::entries`].
    pub entry: usize,
    /// The position of the juror in [`Sheet::jurors`].
    pub juror: usize,
    /// The points, in the order of the rubric.
    pub points: Vec<Option<Decimal>>,
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
        Sheet::build(rubric, entries, cards, &[])
    }

    /// As [`Sheet::new`], with incomplete scorecards beside the complete ones; the rows of faults count on.
    fn build(rubric: Rubric, entries: &[EntryId], cards: &[Card], partial: &[Card]) -> Result<Sheet, Vec<SheetFault>> {
        let mut faults = Vec::new();
        let mut first = BTreeMap::new();
        for (row, card) in cards.iter().chain(partial).enumerate() {
            let of_card = card_faults(&rubric, card, row >= cards.len());
            faults.extend(of_card.into_iter().map(|kind| SheetFault { row, kind }));
            let earlier = *first.entry((&card.entry, &card.juror)).or_insert(row);
            if earlier != row {
                faults.push(SheetFault { row, kind: SheetFaultKind::Duplicate { first: earlier } });
            }
        }
        if !faults.is_empty() {
            return Err(faults);
        }
        let all = || cards.iter().chain(partial);
        let entries: BTreeSet<_> = entries.iter().chain(all().map(|card| &card.entry)).cloned().collect();
        let jurors: BTreeSet<_> = all().map(|card| card.juror.clone()).collect();
        let (entries, jurors): (Vec<_>, Vec<_>) = (entries.into_iter().collect(), jurors.into_iter().collect());
        let mut rows: Vec<Row> = cards.iter().map(|card| row(&rubric, &entries, &jurors, card)).collect();
        rows.sort_by_key(|row| (row.entry, row.juror));
        let mut partial: Vec<PartialRow> =
            partial.iter().map(|card| partial_row(&rubric, &entries, &jurors, card)).collect();
        partial.sort_by_key(|row| (row.entry, row.juror));
        Ok(Sheet { rubric, entries, jurors, rows, partial })
    }

    /// The rubric.
    pub fn rubric(&self) -> &Rubric {
        &self.rubric
    }

    /// All entries, by id, with and without scorecards.
    pub fn entries(&self) -> &[EntryId] {
        &self.entries
    }

    /// All jurors with a scorecard, complete or not, by id.
    pub fn jurors(&self) -> &[JurorId] {
        &self.jurors
    }

    /// All complete scorecards, by entry and juror.
    pub fn rows(&self) -> &[Row] {
        &self.rows
    }

    /// The scorecards of the entry at this position of [`Sheet::entries`], by juror.
    pub fn rows_of(&self, entry: usize) -> &[Row] {
        let start = self.rows.partition_point(|row| row.entry < entry);
        let end = self.rows.partition_point(|row| row.entry <= entry);
        &self.rows[start..end]
    }

    /// All incomplete scorecards, by entry and juror.
    pub fn partial(&self) -> &[PartialRow] {
        &self.partial
    }

    /// Who scored what, completely or not: (entry, juror) as positions.
    pub(super) fn links(&self) -> impl Iterator<Item = (usize, usize)> {
        let rows = self.rows.iter().map(|row| (row.entry, row.juror));
        rows.chain(self.partial.iter().map(|row| (row.entry, row.juror)))
    }

    /// The sheet of the complete scorecards.
    pub(super) fn complete(&self) -> Sheet {
        let mut sheet = self.clone();
        sheet.partial.clear();
        let scored: BTreeSet<usize> = self.rows.iter().map(|row| row.juror).collect();
        sheet.keep_jurors(|juror| scored.contains(&juror));
        sheet
    }

    /// The sheet without the scorecards of the juror at this position of [`Sheet::jurors`]; no entry is dropped.
    pub(super) fn without(&self, juror: usize) -> Sheet {
        let mut sheet = self.clone();
        sheet.rows.retain(|row| row.juror != juror);
        sheet.partial.retain(|row| row.juror != juror);
        sheet.keep_jurors(|kept| kept != juror);
        sheet
    }

    /// Drops all other jurors, who have no scorecard any more.
    fn keep_jurors(&mut self, kept: impl Fn(usize) -> bool) {
        let kept: Vec<usize> = (0..self.jurors.len()).filter(|&juror| kept(juror)).collect();
        let position = |juror: usize| kept.binary_search(&juror).expect("who has a scorecard is kept");
        self.rows.iter_mut().for_each(|row| row.juror = position(row.juror));
        self.partial.iter_mut().for_each(|row| row.juror = position(row.juror));
        self.jurors = kept.iter().map(|&juror| self.jurors[juror].clone()).collect();
    }
}

fn card_faults(rubric: &Rubric, card: &Card, may_lack: bool) -> Vec<SheetFaultKind> {
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
    if !missing.is_empty() && !may_lack {
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

fn partial_row(rubric: &Rubric, entries: &[EntryId], jurors: &[JurorId], card: &Card) -> PartialRow {
    PartialRow {
        entry: entries.binary_search(&card.entry).expect("every card's entry is in the list"),
        juror: jurors.binary_search(&card.juror).expect("every card's juror is in the list"),
        points: rubric.criteria().iter().map(|criterion| card.points.get(&criterion.id).copied()).collect(),
    }
}

#[derive(Serialize, Deserialize)]
struct RawSheet {
    rubric: Rubric,
    entries: Vec<EntryId>,
    cards: Vec<Card>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    partial: Vec<Card>,
}

impl From<Sheet> for RawSheet {
    fn from(sheet: Sheet) -> RawSheet {
        let ids = || sheet.rubric.criteria().iter().map(|criterion| criterion.id.clone());
        let card = |row: &Row| Card {
            entry: sheet.entries[row.entry].clone(),
            juror: sheet.jurors[row.juror].clone(),
            points: ids().zip(row.points.iter().copied()).collect(),
        };
        let partial = |row: &PartialRow| Card {
            entry: sheet.entries[row.entry].clone(),
            juror: sheet.jurors[row.juror].clone(),
            points: ids().zip(&row.points).filter_map(|(id, points)| Some((id, (*points)?))).collect(),
        };
        let (cards, partial) = (sheet.rows.iter().map(card).collect(), sheet.partial.iter().map(partial).collect());
        RawSheet { cards, partial, entries: sheet.entries, rubric: sheet.rubric }
    }
}

impl TryFrom<RawSheet> for Sheet {
    type Error = String;

    fn try_from(raw: RawSheet) -> Result<Sheet, String> {
        Sheet::build(raw.rubric, &raw.entries, &raw.cards, &raw.partial)
            .map_err(|faults| format!("the scorecard {} is wrong: {:?}", faults[0].row, faults[0].kind))
    }
}
