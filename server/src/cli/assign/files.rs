//! The files of an assignment: affinity.csv, conflicts.csv, fixed.csv, and the lists of entries and jurors.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::path::Path;

use app::csv::{Columns, CsvFault, CsvFaultKind, Row, Table, cut, duplicates};
use judging::assignment::{EntryNeed, FULL_AFFINITY, Pair, Problem, Request, Sides};
use judging::decimal::{Decimal, DecimalError};
use judging::ids::JurorId;

use super::super::faults::{Fault, keep, read};
use super::AssignArgs;
use super::loads::{Load, Loads, loads};

/// The greatest affinity.
const GREATEST: f64 = 1e6;

/// What the files ask.
pub(super) struct Question {
    pub(super) problem: Problem,
    /// Affinities are kept in millionths of this power of ten, so that the greatest of them is at most one.
    pub(super) unit: i64,
    pub(super) warnings: Vec<String>,
}

/// Reads all files, and names everything that is wrong with any of them.
pub(super) fn question(args: &AssignArgs) -> Result<Question, Vec<Fault>> {
    let mut faults = Vec::new();
    let affinity = keep(pairs(&args.affinity, Some("affinity")), &mut faults);
    let conflicts = args.conflicts.as_deref().and_then(|path| keep(pairs(path, None), &mut faults));
    let fixed = args.fixed.as_deref().and_then(|path| keep(pairs(path, None), &mut faults));
    let max_load = args.max_load.as_ref().and_then(|limit| keep(loads(limit), &mut faults));
    let min_load = args.min_load.as_ref().and_then(|limit| keep(loads(limit), &mut faults));
    let mut list = |path: &Option<std::path::PathBuf>, columns: &[&str]| {
        let path = path.as_deref()?;
        Some((path.display().to_string(), keep(listed(path, columns), &mut faults)?))
    };
    let of_jurors = if args.sides > 0 { ["juror", "side"].as_slice() } else { &["juror"] };
    let (entries, jurors) = (list(&args.entries, &["entry"]), list(&args.jurors, of_jurors));
    let Some(affinity) = affinity else { return Err(faults) };
    for (column, list) in [("entry", &entries), ("juror", &jurors)] {
        let Some((name, ids)) = list else { continue };
        let files = [Some(&affinity), conflicts.as_ref(), fixed.as_ref()].into_iter().flatten();
        faults.extend(files.flat_map(|pairs| pairs.unlisted(column, &ids.0, name)).map(Fault::from));
    }
    let barred: HashSet<(&str, &str)> = conflicts.iter().flat_map(Pairs::rows).collect();
    faults.extend(fixed.iter().flat_map(|fixed| fixed.clashes(&barred)));
    let all = || affinity.rows().chain(fixed.iter().flat_map(Pairs::rows));
    let mut entry_ids: BTreeSet<&str> = all().map(|(entry, _)| entry).collect();
    let mut juror_ids: BTreeSet<&str> = all().map(|(_, juror)| juror).collect();
    entry_ids.extend(entries.iter().flat_map(|(_, ids)| &ids.0).map(String::as_str));
    juror_ids.extend(jurors.iter().flat_map(|(_, ids)| &ids.0).map(String::as_str));
    let loads = Loads { max: max_load, min: min_load.unwrap_or(Load::All(0)), entries: entry_ids.len() };
    faults.extend(loads.crossed(&juror_ids));
    let of = jurors.as_ref().map(|(_, ids)| ids.1.clone()).unwrap_or_default();
    let sides = Sides { least: args.sides, of };
    faults.extend(too_many(&sides, args.reviews));
    if !faults.is_empty() {
        return Err(faults);
    }
    let greatest = affinity.numbers.iter().copied().fold(0.0, f64::max);
    let mut unit = 1;
    while greatest > unit as f64 {
        unit *= 10;
    }
    let open = affinity.rows().zip(&affinity.numbers).filter(|(pair, _)| !barred.contains(pair));
    let request = Request {
        entries: entry_ids.iter().map(|id| EntryNeed { id: (*id).into(), reviews: args.reviews }).collect(),
        jurors: juror_ids.iter().map(|id| loads.of(id)).collect(),
        pairs: open
            .map(|((entry, juror), affinity)| Pair {
                entry: entry.into(),
                juror: juror.into(),
                affinity: (affinity * FULL_AFFINITY as f64 / unit as f64).round() as i64,
            })
            .collect(),
        fixed: fixed.iter().flat_map(Pairs::rows).map(|(entry, juror)| (entry.into(), juror.into())).collect(),
        slack: args.slack,
        sides,
    };
    let nobody = request.sides.least > 0 && request.sides.names().is_empty();
    let nobody = nobody.then(|| "warning: no juror has a side, so that --sides asks for nothing".to_owned());
    let warnings = loads.unlimited(&juror_ids).into_iter().chain(nobody).collect();
    // Everything that it could find has been found in the files.
    let problem = Problem::new(request)
        .map_err(|faults| faults.iter().map(|fault| Fault::Words(format!("{fault:?}"))).collect::<Vec<_>>())?;
    Ok(Question { problem, unit, warnings })
}

/// A file of pairs.
struct Pairs {
    table: Table,
    /// Per row, where the file has one; otherwise empty.
    numbers: Vec<f64>,
}

impl Pairs {
    /// Entry and juror of each row.
    fn rows(&self) -> impl Iterator<Item = (&str, &str)> {
        self.table.rows().iter().map(|row| (self.table.cell(row, "entry"), self.table.cell(row, "juror")))
    }

    /// The rows whose entry or juror is not in the list.
    fn unlisted(&self, column: &str, ids: &[String], list: &str) -> Vec<CsvFault> {
        let cells = self.table.rows().iter().map(|row| self.table.cell(row, column));
        self.table.unlisted(column, cells, (ids, list))
    }

    /// The rows that a conflict forbids.
    fn clashes(&self, barred: &HashSet<(&str, &str)>) -> Vec<Fault> {
        let clashes = self.rows().enumerate().filter(|(_, pair)| barred.contains(pair));
        let words = |(i, (entry, juror))| {
            Fault::Words(format!("{}: {} and {} are a conflict", self.table.place(i, "entry"), cut(entry), cut(juror)))
        };
        clashes.map(words).collect()
    }
}

/// Reads `entry,juror` and, if asked for, a number from 0.
fn pairs(path: &Path, number: Option<&str>) -> Result<Pairs, Vec<Fault>> {
    let required: Vec<&str> = ["entry", "juror"].into_iter().chain(number).collect();
    let columns = Columns { required: &required, further: false };
    let read_pairs = |file: &str, bytes: &[u8]| {
        let table = Table::read(file, bytes, &columns)?;
        if number.is_some() && table.rows().is_empty() {
            return Err(vec![table.fault(0, "entry", CsvFaultKind::NoRows)]);
        }
        let (mut faults, mut lines, mut numbers) = (Vec::new(), HashMap::new(), Vec::new());
        for (i, row) in table.rows().iter().enumerate() {
            let pair = (table.cell(row, "entry"), table.cell(row, "juror"));
            let first_line = *lines.entry(pair).or_insert(row.line);
            if first_line != row.line {
                faults.push(table.fault(i, "entry", CsvFaultKind::Duplicate { first_line }));
            }
            let Some(column) = number else { continue };
            let text = table.cell(row, column);
            numbers.push(affinity(text).unwrap_or_else(|error| {
                faults.push(table.fault(i, column, CsvFaultKind::Number { text: text.to_owned(), error }));
                0.0
            }));
        }
        if faults.is_empty() { Ok(Pairs { table, numbers }) } else { Err(faults) }
    };
    read(path, read_pairs)
}

/// A number from 0 to a million, in any notation with a point: what is computed elsewhere has many digits.
fn affinity(text: &str) -> Result<f64, DecimalError> {
    let number = match (Decimal::parse(text), text.parse::<f64>()) {
        (Ok(exact), _) => exact.to_f64(),
        (Err(_), Ok(number)) if number.is_finite() => number,
        (Err(error), _) => return Err(error),
    };
    if number < 0.0 {
        Err(DecimalError::TooSmall)
    } else if number > GREATEST {
        Err(DecimalError::TooLarge)
    } else {
        Ok(number)
    }
}

/// Sorted ids and, if they are asked for, their sides.
type Listed = (Vec<String>, BTreeMap<JurorId, String>);

/// Reads a list whose first of these columns has the ids, and a second, if there is one, the side of each.
fn listed(path: &Path, columns: &[&str]) -> Result<Listed, Vec<Fault>> {
    let read_list = |file: &str, bytes: &[u8]| {
        let table = Table::read(file, bytes, &Columns { required: &columns[..1], further: true })?;
        let mut faults = duplicates(&table, columns[0]);
        for name in columns.iter().filter(|name| table.header().iter().all(|column| column != *name)) {
            let kind = CsvFaultKind::MissingColumn { name: (*name).to_owned() };
            let column = table.header().len() + 1;
            // Below the last row is the header.
            faults.insert(0, CsvFault { column, ..table.fault(table.rows().len(), name, kind) });
        }
        if !faults.is_empty() {
            return Err(faults);
        }
        let id = |row: &Row| table.cell(row, columns[0]).to_owned();
        let mut ids: Vec<String> = table.rows().iter().map(id).collect();
        ids.sort();
        let side = |row: &Row| Some((id(row).into(), table.cell(row, columns.get(1)?).to_owned()));
        Ok((ids, table.rows().iter().filter_map(side).collect()))
    };
    read(path, read_list)
}

/// A fault where the jurors of all sides would be more than the reviews.
fn too_many(sides: &Sides, reviews: usize) -> Option<Fault> {
    let names = sides.names();
    let many = sides.needed() > reviews;
    let words = || {
        let (least, count, names) = (sides.least, names.len(), names.iter().copied().collect::<Vec<_>>().join(", "));
        format!("--sides: {least} of each of {count} sides ({}) is more than --reviews {reviews}", cut(&names))
    };
    many.then(|| Fault::Words(words()))
}
