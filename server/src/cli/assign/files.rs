//! The files of an assignment: affinity.csv, conflicts.csv, fixed.csv, loads.csv, and the lists of entries and jurors.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use app::csv::{Columns, CsvFaultKind, Row, Table, duplicates, ids};
use judging::assignment::{EntryNeed, FULL_AFFINITY, JurorCapacity, Pair, Problem, Request};
use judging::decimal::{Decimal, DecimalError};

use super::super::rank::{keep, read, texts};
use super::{AssignArgs, Limit};

/// The greatest affinity, and the greatest load.
const GREATEST: u32 = 1_000_000;

/// What the files ask.
pub(super) struct Question {
    pub(super) problem: Problem,
    /// Affinities are kept in millionths of this power of ten, so that the greatest of them is at most one.
    pub(super) unit: i64,
    pub(super) warnings: Vec<String>,
}

/// Reads all files, and names everything that is wrong with any of them.
pub(super) fn question(args: &AssignArgs) -> Result<Question, Vec<String>> {
    let mut faults = Vec::new();
    let affinity = keep(pairs(&args.affinity, Some("affinity")), &mut faults);
    let conflicts = args.conflicts.as_deref().and_then(|path| keep(pairs(path, None), &mut faults));
    let fixed = args.fixed.as_deref().and_then(|path| keep(pairs(path, None), &mut faults));
    let max_load = args.max_load.as_ref().and_then(|limit| keep(loads(limit), &mut faults));
    let min_load = args.min_load.as_ref().and_then(|limit| keep(loads(limit), &mut faults));
    let mut list = |path: &Option<std::path::PathBuf>, column| {
        let path = path.as_deref()?;
        Some((path.display().to_string(), keep(listed(path, column), &mut faults)?))
    };
    let (entries, jurors) = (list(&args.entries, "entry"), list(&args.jurors, "juror"));
    let Some(affinity) = affinity else { return Err(faults) };
    let (conflicts, fixed) = (conflicts.unwrap_or_default(), fixed.unwrap_or_default());
    for (column, list) in [("entry", &entries), ("juror", &jurors)] {
        let Some((name, ids)) = list else { continue };
        faults.extend([&affinity, &conflicts, &fixed].into_iter().flat_map(|pairs| pairs.unlisted(column, ids, name)));
    }
    let barred = conflicts.both();
    let clashes = fixed.rows.iter().filter(|row| barred.contains(&(row.entry.as_str(), row.juror.as_str())));
    faults.extend(clashes.map(|row| format!("{}: {} and {} are a conflict", row.place, row.entry, row.juror)));
    if !faults.is_empty() {
        return Err(faults);
    }
    let all = || affinity.rows.iter().chain(&fixed.rows);
    let mut entry_ids: BTreeSet<&str> = all().map(|row| row.entry.as_str()).collect();
    let mut juror_ids: BTreeSet<&str> = all().map(|row| row.juror.as_str()).collect();
    entry_ids.extend(entries.iter().flat_map(|(_, ids)| ids).map(String::as_str));
    juror_ids.extend(jurors.iter().flat_map(|(_, ids)| ids).map(String::as_str));
    let loads = Loads { max: max_load.unwrap_or(Load::All(entry_ids.len())), min: min_load.unwrap_or(Load::All(0)) };
    let greatest = affinity.rows.iter().map(|row| row.affinity).fold(0.0, f64::max);
    let mut unit = 1;
    while greatest > unit as f64 {
        unit *= 10;
    }
    let open = affinity.rows.iter().filter(|row| !barred.contains(&(row.entry.as_str(), row.juror.as_str())));
    let request = Request {
        entries: entry_ids.iter().map(|id| EntryNeed { id: (*id).into(), reviews: args.reviews }).collect(),
        jurors: juror_ids.iter().map(|id| loads.of(id)).collect(),
        pairs: open
            .map(|row| Pair {
                entry: row.entry.as_str().into(),
                juror: row.juror.as_str().into(),
                affinity: (row.affinity * FULL_AFFINITY as f64 / unit as f64).round() as i64,
            })
            .collect(),
        fixed: fixed.rows.iter().map(|row| (row.entry.as_str().into(), row.juror.as_str().into())).collect(),
        slack: args.slack,
    };
    let warnings = loads.unlimited(&juror_ids).into_iter().collect();
    let problem = Problem::new(request).map_err(|faults| faults.iter().map(words).collect::<Vec<_>>())?;
    Ok(Question { problem, unit, warnings })
}

/// Only crossed loads get as far as this: everything else is found in the files.
fn words(fault: &judging::assignment::Fault) -> String {
    match fault {
        judging::assignment::Fault::LoadsCrossed { juror, min_load, max_load } => {
            format!("the lower load of {juror} is {min_load}, the upper one {max_load}")
        }
        other => format!("{other:?}"),
    }
}

/// The rows of a file of pairs.
#[derive(Default)]
struct Pairs {
    rows: Vec<PairRow>,
}

struct PairRow {
    entry: String,
    juror: String,
    /// 0 in a file that has none.
    affinity: f64,
    /// File and line.
    place: String,
}

impl Pairs {
    fn both(&self) -> BTreeSet<(&str, &str)> {
        self.rows.iter().map(|row| (row.entry.as_str(), row.juror.as_str())).collect()
    }

    /// Those whose entry or juror is not in the list.
    fn unlisted(&self, column: &str, ids: &[String], list: &str) -> Vec<String> {
        let cell = |row: &PairRow| if column == "entry" { row.entry.clone() } else { row.juror.clone() };
        let unlisted = self.rows.iter().filter(|row| ids.binary_search(&cell(row)).is_err());
        unlisted.map(|row| format!("{}: \"{}\" is not in {list}", row.place, cell(row))).collect()
    }
}

/// Reads `entry,juror` and, if asked for, a number from 0.
fn pairs(path: &Path, number: Option<&str>) -> Result<Pairs, Vec<String>> {
    let required: Vec<&str> = ["entry", "juror"].into_iter().chain(number).collect();
    let columns = Columns { required: &required, further: false };
    let table = read(path, |file, bytes| Table::read(file, bytes, &columns))?;
    let (mut rows, mut faults, mut lines) = (Vec::new(), Vec::new(), BTreeMap::new());
    for (i, row) in table.rows().iter().enumerate() {
        let (entry, juror) = (table.cell(row, "entry").to_owned(), table.cell(row, "juror").to_owned());
        let first_line = *lines.entry((entry.clone(), juror.clone())).or_insert(row.line);
        if first_line != row.line {
            faults.push(table.fault(i, None, CsvFaultKind::Duplicate { first_line }).to_string());
        }
        let number_read = number.map_or(Ok(0.0), |column| affinity(table.cell(row, column)));
        let affinity = number_read.unwrap_or_else(|error| {
            let text = number.map_or("", |column| table.cell(row, column)).to_owned();
            faults.push(table.fault(i, number, CsvFaultKind::Number { text, error }).to_string());
            0.0
        });
        rows.push(PairRow { entry, juror, affinity, place: format!("{}:{}", path.display(), row.line) });
    }
    if number.is_some() && rows.is_empty() {
        return Err(vec![table.fault(0, None, CsvFaultKind::NoRows).to_string()]);
    }
    if faults.is_empty() { Ok(Pairs { rows }) } else { Err(faults) }
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
    } else if number > f64::from(GREATEST) {
        Err(DecimalError::TooLarge)
    } else {
        Ok(number)
    }
}

/// The loads of all jurors.
enum Load {
    All(usize),
    Each(BTreeMap<String, usize>),
}

struct Loads {
    max: Load,
    min: Load,
}

impl Loads {
    fn of(&self, juror: &str) -> JurorCapacity {
        let of = |load: &Load, otherwise| match load {
            Load::All(load) => *load,
            Load::Each(loads) => loads.get(juror).copied().unwrap_or(otherwise),
        };
        JurorCapacity { id: juror.into(), min_load: of(&self.min, 0), max_load: of(&self.max, GREATEST as usize) }
    }

    /// A warning about jurors whom the file of upper loads does not list.
    fn unlimited(&self, jurors: &BTreeSet<&str>) -> Option<String> {
        let Load::Each(loads) = &self.max else { return None };
        let unlisted: Vec<&str> = jurors.iter().filter(|juror| !loads.contains_key(**juror)).copied().collect();
        (!unlisted.is_empty()).then(|| format!("no upper load, so that any counts: {}", unlisted.join(", ")))
    }
}

fn loads(limit: &Limit) -> Result<Load, Vec<String>> {
    let path = match limit {
        Limit::All(load) => return Ok(Load::All(*load)),
        Limit::File(path) => path,
    };
    let columns = Columns { required: &["juror", "load"], further: false };
    let table = read(path, |file, bytes| Table::read(file, bytes, &columns))?;
    let mut faults = duplicates(&table, "juror");
    let mut loads = BTreeMap::new();
    for (i, row) in table.rows().iter().enumerate() {
        let text = table.cell(row, "load");
        match text.parse::<u32>().ok().filter(|load| *load <= GREATEST) {
            Some(load) => {
                loads.insert(juror(&table, row), load as usize);
            }
            None => {
                let kind = CsvFaultKind::Count { text: text.to_owned(), max: GREATEST };
                faults.push(table.fault(i, Some("load"), kind));
            }
        }
    }
    if faults.is_empty() { Ok(Load::Each(loads)) } else { Err(texts(faults)) }
}

fn juror(table: &Table, row: &Row) -> String {
    table.cell(row, "juror").to_owned()
}

fn listed(path: &Path, column: &str) -> Result<Vec<String>, Vec<String>> {
    read(path, |file, bytes| ids(file, bytes, column))
}
