//! The files that describe a jury: scores.csv, criteria.csv, and the lists entries.csv and jurors.csv.

use std::collections::{BTreeMap, HashMap};

use judging::decimal::Decimal;
use judging::ids::{CriterionId, EntryId};
use judging::ranking::{ScoreRow, Sheet, SheetFault, SheetFaultKind, observed_rubric};
use judging::rubric::{Criterion, MAX_CRITERIA, MAX_VALUE, Rubric, RubricError, Scale, ScaleError};
use judging::scorecard::FaultKind;

use super::{Columns, CsvFault, CsvFaultKind, Row, Table};

/// A read scores.csv: one score per row.
pub struct Scores {
    /// Its cells are in the rows.
    table: Table,
    rows: Vec<ScoreRow>,
}

/// Reads `entry,juror,criterion,score`. Whether the scores are allowed, [`Scores::sheet`] tells.
pub fn scores(file: &str, bytes: &[u8]) -> Result<Scores, Vec<CsvFault>> {
    let columns = Columns { required: &["entry", "juror", "criterion", "score"], further: false };
    let mut table = Table::read(file, bytes, &columns)?;
    if table.rows().is_empty() {
        return Err(vec![table.fault(0, "entry", CsvFaultKind::NoRows)]);
    }
    let at = columns.required.iter().map(|column| table.position(column).expect("a table has what is required"));
    let at: Vec<usize> = at.collect();
    // The cells are moved, because there may be millions.
    let score = |row: &mut Row| {
        let mut cell = |i: usize| std::mem::take(&mut row.cells[at[i]]);
        ScoreRow { entry: cell(0).into(), juror: cell(1).into(), criterion: cell(2).into(), score: cell(3) }
    };
    Ok(Scores { rows: table.rows.iter_mut().map(score).collect(), table })
}

impl Scores {
    /// The complete scorecards, by the given rubric or by what was seen. `entries` names those that are to be listed
    /// even without a scorecard.
    pub fn sheet(&self, rubric: Option<Rubric>, entries: &[EntryId]) -> Result<Sheet, Vec<CsvFault>> {
        self.read(rubric, entries, Sheet::from_rows)
    }

    /// As [`Scores::sheet`], incomplete scorecards allowed.
    pub fn sheet_with_gaps(&self, rubric: Option<Rubric>, entries: &[EntryId]) -> Result<Sheet, Vec<CsvFault>> {
        self.read(rubric, entries, Sheet::from_rows_with_gaps)
    }

    fn read(
        &self,
        rubric: Option<Rubric>,
        entries: &[EntryId],
        sheet: impl Fn(Rubric, &[EntryId], &[ScoreRow]) -> Result<Sheet, Vec<SheetFault>>,
    ) -> Result<Sheet, Vec<CsvFault>> {
        let rubric = match rubric {
            Some(rubric) => Ok(rubric),
            None => observed_rubric(&self.rows),
        };
        let sheet = rubric.and_then(|rubric| sheet(rubric, entries, &self.rows));
        sheet.map_err(|faults| faults.into_iter().map(|fault| self.fault(fault)).collect())
    }

    /// The scores whose `column` ("entry" or "juror") names nothing in `list`, the ids of the file `list_name`.
    pub fn unlisted(&self, column: &str, list: &[String], list_name: &str) -> Vec<CsvFault> {
        let ids = self.rows.iter().map(|row| if column == "entry" { row.entry.as_str() } else { row.juror.as_str() });
        self.table.unlisted(column, ids, (list, list_name))
    }

    fn fault(&self, fault: SheetFault) -> CsvFault {
        let row = &self.rows[fault.row];
        let (column, kind) = match fault.kind {
            SheetFaultKind::Score { criterion, kind } => {
                let column = if kind == FaultKind::UnknownCriterion { "criterion" } else { "score" };
                let (criterion, text) = (criterion.to_string(), row.score.clone());
                (column, CsvFaultKind::Score { criterion, text, kind })
            }
            SheetFaultKind::Duplicate { first } => {
                ("entry", CsvFaultKind::Duplicate { first_line: self.table.rows()[first].line })
            }
            SheetFaultKind::Incomplete { missing } => {
                let missing = missing.iter().map(ToString::to_string).collect();
                let (juror, entry) = (row.juror.to_string(), row.entry.to_string());
                ("criterion", CsvFaultKind::Incomplete { juror, entry, missing })
            }
            SheetFaultKind::Rubric(error) => ("criterion", CsvFaultKind::Rubric(error)),
        };
        self.table.fault(fault.row, column, kind)
    }
}

/// Reads `criterion,weight,min,max,step`, further columns allowed, into a rubric in the order of the file.
pub fn criteria(file: &str, bytes: &[u8]) -> Result<Rubric, Vec<CsvFault>> {
    rubric(file, bytes).map(|(_, rubric)| rubric)
}

/// As [`criteria`], with the table that has the further columns, one row per criterion.
pub fn rubric(file: &str, bytes: &[u8]) -> Result<(Table, Rubric), Vec<CsvFault>> {
    let columns = Columns { required: &["criterion", "weight", "min", "max", "step"], further: true };
    let table = Table::read(file, bytes, &columns)?;
    let mut faults = duplicates(&table, "criterion");
    let mut criteria = Vec::new();
    for (i, row) in table.rows().iter().enumerate() {
        match criterion(&table, i, row) {
            Ok(criterion) => criteria.push(criterion),
            Err(wrong) => faults.extend(wrong),
        }
    }
    if !faults.is_empty() {
        faults.sort_by_key(|fault| (fault.line, fault.column));
        return Err(faults);
    }
    match Rubric::new(criteria) {
        Ok(rubric) => Ok((table, rubric)),
        Err(error) => {
            let row = if error == RubricError::TooMany { MAX_CRITERIA } else { 0 };
            Err(vec![table.fault(row, "criterion", CsvFaultKind::Rubric(error))])
        }
    }
}

/// Reads a list whose column `column` has the ids, further columns allowed; sorted.
pub fn ids(file: &str, bytes: &[u8], column: &str) -> Result<Vec<String>, Vec<CsvFault>> {
    let table = Table::read(file, bytes, &Columns { required: &[column], further: true })?;
    let faults = duplicates(&table, column);
    if !faults.is_empty() {
        return Err(faults);
    }
    let mut ids: Vec<_> = table.rows().iter().map(|row| table.cell(row, column).to_owned()).collect();
    ids.sort();
    Ok(ids)
}

/// The side of each id of such a list, if it has a column `side`.
pub fn sides(file: &str, bytes: &[u8], column: &str) -> Result<Option<BTreeMap<String, String>>, Vec<CsvFault>> {
    let table = Table::read(file, bytes, &Columns { required: &[column], further: true })?;
    let side = |row: &Row| (table.cell(row, column).to_owned(), table.cell(row, "side").to_owned());
    let has_sides = table.header().iter().any(|name| name == "side");
    Ok(has_sides.then(|| table.rows().iter().map(side).collect()))
}

fn criterion(table: &Table, i: usize, row: &Row) -> Result<Criterion, Vec<CsvFault>> {
    let id: CriterionId = table.cell(row, "criterion").into();
    let number = |column: &'static str| {
        let text = table.cell(row, column);
        let kind = |error| CsvFaultKind::Number { text: text.to_owned(), error };
        Decimal::parse(text).map_err(|error| table.fault(i, column, kind(error)))
    };
    let numbers = ["weight", "min", "max", "step"].map(number);
    let [Ok(weight), Ok(min), Ok(max), Ok(step)] = numbers else {
        return Err(numbers.into_iter().filter_map(Result::err).collect());
    };
    let weighs = weight > Decimal::ZERO && weight <= MAX_VALUE;
    let weightless = || table.fault(i, "weight", CsvFaultKind::Rubric(RubricError::Weight(id.clone())));
    let mut faults: Vec<CsvFault> = (!weighs).then(weightless).into_iter().collect();
    match Scale::new(min, max, step) {
        Ok(scale) if weighs => return Ok(Criterion { id, weight, scale, comment_required: false }),
        Ok(_) => {}
        Err(error) => {
            let column = if error == ScaleError::Step { "step" } else { "max" };
            faults.push(table.fault(i, column, error.into()));
        }
    }
    Err(faults)
}

/// The cells of a column that repeat an earlier one.
pub fn duplicates(table: &Table, column: &str) -> Vec<CsvFault> {
    let mut lines = HashMap::new();
    let repeated = |(i, row): (usize, &Row)| {
        let first_line = *lines.entry(table.cell(row, column).to_owned()).or_insert(row.line);
        (first_line != row.line).then(|| table.fault(i, column, CsvFaultKind::Duplicate { first_line }))
    };
    table.rows().iter().enumerate().filter_map(repeated).collect()
}
