//! Tables that people hand in: CSV with a header row, in UTF-8, a byte order mark accepted. Everything wrong with a
//! file is found at once and named by file, line and column.

mod fault;
mod files;
mod quote;
mod records;
#[cfg(test)]
mod tests;

use std::sync::Arc;

pub use fault::{CsvFault, CsvFaultKind};
pub use files::{Scores, criteria, duplicates, ids, rubric, scores, sides};
pub use quote::{cut, plain};

use records::{Record, Records};

/// How many columns a file may have.
pub const MAX_COLUMNS: usize = 1_000;

/// Which columns a file has.
pub struct Columns<'a> {
    /// Those that it must have, with something in every cell.
    pub required: &'a [&'a str],
    /// Whether it may have further ones.
    pub further: bool,
}

/// A file whose rows all have as many cells as its header.
pub struct Table {
    file: Arc<str>,
    /// That of the header.
    line: u64,
    header: Vec<String>,
    rows: Vec<Row>,
}

/// A row of a [`Table`].
pub struct Row {
    /// Where it begins; the header is usually line 1.
    pub line: u64,
    cells: Vec<String>,
}

impl Table {
    /// Reads the bytes of a file; `file` is the name for faults.
    pub fn read(file: &str, bytes: &[u8], columns: &Columns) -> Result<Table, Vec<CsvFault>> {
        let file: Arc<str> = file.into();
        let fault = |line, (column, kind)| CsvFault { file: file.clone(), line, column, kind };
        let text = text(bytes).map_err(|(line, column)| vec![fault(line, (column, CsvFaultKind::NotUtf8))])?;
        let mut records = Records::of(text);
        let Some(header) = records.next(MAX_COLUMNS) else { return Err(vec![fault(1, (1, CsvFaultKind::NoHeader))]) };
        if let Some(broken) = broken(&header, None) {
            return Err(vec![fault(header.line, broken)]);
        }
        let mut faults: Vec<_> =
            header_faults(&header.cells, columns).into_iter().map(|wrong| fault(header.line, wrong)).collect();
        let mut rows = Vec::new();
        while let Some(record) = records.next(header.cells.len()) {
            if let Some(broken) = broken(&record, Some(header.cells.len())) {
                faults.push(fault(record.line, broken));
            } else {
                let wrong = cell_faults(&header.cells, &record.cells, columns);
                faults.extend(wrong.map(|wrong| fault(record.line, wrong)));
                rows.push(Row { line: record.line, cells: record.cells });
            }
        }
        let table = Table { file: file.clone(), line: header.line, header: header.cells, rows };
        if faults.is_empty() { Ok(table) } else { Err(faults) }
    }

    /// The names of the columns.
    pub fn header(&self) -> &[String] {
        &self.header
    }

    /// The rows, in the order of the file.
    pub fn rows(&self) -> &[Row] {
        &self.rows
    }

    /// The cell of a row, without the blanks around it; empty where the file has no such column.
    pub fn cell<'a>(&self, row: &'a Row, column: &str) -> &'a str {
        self.position(column).map_or("", |i| &row.cells[i])
    }

    /// A fault of the cell of this column at this position of [`Table::rows`]; of the header, where there is no such row.
    pub fn fault(&self, row: usize, column: &str, kind: CsvFaultKind) -> CsvFault {
        let (line, column) = self.at(row, column);
        CsvFault { file: self.file.clone(), line, column, kind }
    }

    /// The faults of the ids of this column, one for each row, that are not in `list`: the sorted ids of the file `name`.
    pub fn unlisted<'a>(
        &self,
        column: &str,
        ids: impl Iterator<Item = &'a str>,
        (list, name): (&[String], &str),
    ) -> Vec<CsvFault> {
        let unlisted = |(row, id): (usize, &str)| {
            let kind = || CsvFaultKind::NotListed { id: id.to_owned(), list: name.to_owned() };
            let at = list.binary_search_by(|listed| listed.as_str().cmp(id));
            at.is_err().then(|| self.fault(row, column, kind()))
        };
        ids.enumerate().filter_map(unlisted).collect()
    }

    /// File, line and column of that cell, for words of one's own.
    pub fn place(&self, row: usize, column: &str) -> String {
        let (line, column) = self.at(row, column);
        format!("{}:{line}:{column}", self.file)
    }

    fn at(&self, row: usize, column: &str) -> (u64, usize) {
        let line = self.rows.get(row).map_or(self.line, |row| row.line);
        (line, self.position(column).map_or(1, |i| i + 1))
    }

    fn position(&self, column: &str) -> Option<usize> {
        self.header.iter().position(|name| name == column)
    }
}

/// What is wrong, and in which column, from 1.
type Wrong = (usize, CsvFaultKind);

/// The text of a file; otherwise the line and the column of the first byte that is none.
fn text(bytes: &[u8]) -> Result<&str, (u64, usize)> {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    std::str::from_utf8(bytes).map_err(|error| {
        // A letter in its place belongs to the same cell.
        let before = format!("{}?", String::from_utf8_lossy(&bytes[..error.valid_up_to()]));
        let mut records = Records::of(&before);
        let last = std::iter::from_fn(|| records.next(0)).last();
        last.map_or((1, 1), |last| (last.line, last.found))
    })
}

/// What keeps a record from being a row of so many cells, or a header.
fn broken(record: &Record, expected: Option<usize>) -> Option<Wrong> {
    let found = record.found;
    match expected {
        _ if record.unclosed => Some((found, CsvFaultKind::UnclosedQuote)),
        None if found > MAX_COLUMNS => Some((MAX_COLUMNS + 1, CsvFaultKind::TooManyColumns { limit: MAX_COLUMNS })),
        // Where the first cell is missing, or the first is too many.
        Some(expected) if found != expected => {
            Some((found.min(expected) + 1, CsvFaultKind::CellCount { expected, found }))
        }
        _ => None,
    }
}

/// Faults of the cells of a row.
fn cell_faults(header: &[String], cells: &[String], columns: &Columns) -> impl Iterator<Item = Wrong> {
    let wrong = move |((i, name), cell): ((usize, &String), &String)| {
        if cell.is_empty() {
            let required = columns.required.contains(&name.as_str());
            required.then(|| (i + 1, CsvFaultKind::Blank { column: name.clone() }))
        } else {
            has_control(cell).then_some((i + 1, CsvFaultKind::Control))
        }
    };
    header.iter().enumerate().zip(cells).filter_map(wrong)
}

/// Whether it has a control character other than those of blank space.
fn has_control(cell: &str) -> bool {
    cell.contains(|letter: char| letter.is_control() && !matches!(letter, '\n' | '\r' | '\t'))
}

fn header_faults(header: &[String], columns: &Columns) -> Vec<Wrong> {
    let missing = columns.required.iter().filter(|name| !header.iter().any(|given| given == *name));
    let missing = missing.map(|name| (header.len() + 1, CsvFaultKind::MissingColumn { name: (*name).to_owned() }));
    let mut faults: Vec<Wrong> = missing.collect();
    for (i, name) in header.iter().enumerate() {
        if has_control(name) {
            faults.push((i + 1, CsvFaultKind::Control));
        } else if header[..i].contains(name) {
            faults.push((i + 1, CsvFaultKind::DuplicateColumn { name: name.clone() }));
        } else if !columns.further && !columns.required.contains(&name.as_str()) {
            faults.push((i + 1, CsvFaultKind::UnknownColumn { name: name.clone() }));
        }
    }
    faults
}
