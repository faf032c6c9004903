//! A sheet from a table with one score per row.

use std::collections::BTreeMap;

use super::{Card, Sheet, SheetFault, SheetFaultKind};
use crate::decimal::{Decimal, DecimalError};
use crate::ids::{CriterionId, EntryId, JurorId};
use crate::rubric::{Criterion, MAX_VALUE, Rubric, RubricError, Scale};
use crate::scorecard::{FaultKind, parse_score};

/// One row of a table of scores, the score as written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ScoreRow {
    /// What was scored.
    pub entry: EntryId,
    /// Who scored.
    pub juror: JurorId,
    /// On which criterion.
    pub criterion: CriterionId,
    /// The points as written.
    pub score: String,
}

/// The rows and points of a scorecard, by criterion.
type Given<'a> = BTreeMap<&'a CriterionId, (usize, Decimal)>;

impl Sheet {
    /// The sheet of a table with one score per row, or all that is wrong with it, by row.
    pub fn from_rows(rubric: Rubric, entries: &[EntryId], rows: &[ScoreRow]) -> Result<Sheet, Vec<SheetFault>> {
        Sheet::read(rubric, entries, rows, false)
    }

    /// As [`Sheet::from_rows`], for [`super::super::Method::Rasch`]: an incomplete scorecard is no fault, and goes to
    /// [`Sheet::partial`].
    pub fn from_rows_with_gaps(
        rubric: Rubric,
        entries: &[EntryId],
        rows: &[ScoreRow],
    ) -> Result<Sheet, Vec<SheetFault>> {
        Sheet::read(rubric, entries, rows, true)
    }

    fn read(rubric: Rubric, entries: &[EntryId], rows: &[ScoreRow], gaps: bool) -> Result<Sheet, Vec<SheetFault>> {
        let mut faults = Vec::new();
        // By entry and juror, the first row with what is given.
        let mut cards: BTreeMap<_, (usize, Given<'_>)> = BTreeMap::new();
        for (row, score) in rows.iter().enumerate() {
            let (_, given) = cards.entry((&score.entry, &score.juror)).or_insert_with(|| (row, Given::new()));
            if let Some((first, _)) = given.get(&score.criterion) {
                faults.push(SheetFault { row, kind: SheetFaultKind::Duplicate { first: *first } });
                continue;
            }
            let criterion = rubric.criterion(&score.criterion).ok_or(FaultKind::UnknownCriterion);
            let points = criterion.and_then(|criterion| parse_score(&score.score, criterion));
            given.insert(&score.criterion, (row, *points.as_ref().unwrap_or(&Decimal::ZERO)));
            faults.extend(points.err().map(|kind| score_fault(row, score, kind)));
        }
        for (row, given) in cards.values() {
            let ids = rubric.criteria().iter().map(|criterion| &criterion.id);
            let missing: Vec<_> = ids.filter(|id| !given.contains_key(id)).cloned().collect();
            if !missing.is_empty() && !gaps {
                faults.push(SheetFault { row: *row, kind: SheetFaultKind::Incomplete { missing } });
            }
        }
        if !faults.is_empty() {
            faults.sort_by_key(|fault| fault.row);
            return Err(faults);
        }
        let card = |((entry, juror), (_, given)): ((&EntryId, &JurorId), (usize, BTreeMap<&CriterionId, _>))| Card {
            entry: entry.clone(),
            juror: juror.clone(),
            points: given.into_iter().map(|(id, (_, points))| (id.clone(), points)).collect(),
        };
        let criteria = rubric.criteria().len();
        let (complete, partial): (Vec<_>, Vec<_>) =
            cards.into_iter().map(card).partition(|card| card.points.len() == criteria);
        Sheet::build(rubric, entries, &complete, &partial)
    }
}

/// The rubric of a table without one: each criterion that occurs, by id, weighs 1, and its scale is what was seen.
pub fn observed_rubric(rows: &[ScoreRow]) -> Result<Rubric, Vec<SheetFault>> {
    let mut faults = Vec::new();
    let mut seen: BTreeMap<&CriterionId, (Decimal, Decimal)> = BTreeMap::new();
    for (row, score) in rows.iter().enumerate() {
        match observed_score(&score.score) {
            Ok(points) => {
                let (least, greatest) = seen.entry(&score.criterion).or_insert((points, points));
                (*least, *greatest) = ((*least).min(points), (*greatest).max(points));
            }
            Err(kind) => faults.push(score_fault(row, score, kind)),
        }
    }
    if !faults.is_empty() {
        return Err(faults);
    }
    let criterion = |(id, (least, greatest)): (&CriterionId, (Decimal, Decimal))| Criterion {
        id: id.clone(),
        weight: Decimal::ONE,
        scale: Scale::observed(least, greatest).expect("the least is not above the greatest, and both are in bounds"),
        comment_required: false,
    };
    let in_table = |error: RubricError| vec![SheetFault { row: 0, kind: SheetFaultKind::Rubric(error) }];
    Rubric::new(seen.into_iter().map(criterion).collect()).map_err(in_table)
}

fn observed_score(text: &str) -> Result<Decimal, FaultKind> {
    let least = Decimal::from_micros(-MAX_VALUE.micros());
    match Decimal::parse(text) {
        Ok(points) if points < least => Err(FaultKind::BelowMin { min: least }),
        Ok(points) if points > MAX_VALUE => Err(FaultKind::AboveMax { max: MAX_VALUE }),
        Ok(points) => Ok(points),
        Err(DecimalError::TooSmall) => Err(FaultKind::BelowMin { min: least }),
        Err(DecimalError::TooLarge) => Err(FaultKind::AboveMax { max: MAX_VALUE }),
        Err(DecimalError::Empty) => Err(FaultKind::Missing),
        Err(DecimalError::NotANumber) => Err(FaultKind::NotANumber),
        Err(DecimalError::Comma) => Err(FaultKind::DecimalComma),
        Err(DecimalError::TooPrecise) => Err(FaultKind::TooPrecise),
    }
}

fn score_fault(row: usize, score: &ScoreRow, kind: FaultKind) -> SheetFault {
    SheetFault { row, kind: SheetFaultKind::Score { criterion: score.criterion.clone(), kind } }
}
