//! Tables that people hand in: CSV with a header row, in UTF-8, a byte order mark accepted. Everything wrong with a
//! file is found at once and named by file, line and column.

mod fault;
mod files;
#[cfg(test)]
mod tests;

use std::ops::Range;

pub use fault::{CsvFault, CsvFaultKind};
pub use files::{Scores, criteria, duplicates, ids, rubric, scores, sides};

/// Which columns a file has.
pub struct Columns<'a> {
    /// Those that it must have, with something in every cell.
    pub required: &'a [&'a str],
    /// Whether it may have further ones.
    pub further: bool,
}

/// A file whose rows all have as many cells as its header.
pub struct Table {
    file: String,
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
        let fault = |line, column, kind| CsvFault { file: file.to_owned(), line, column, kind };
        let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
        if let Err(error) = std::str::from_utf8(bytes) {
            let (line, column) = place(&bytes[..error.valid_up_to()]);
            return Err(vec![fault(line, Some(column), CsvFaultKind::NotUtf8)]);
        }
        let mut records = records(bytes).into_iter();
        let Some(header) = records.next() else { return Err(vec![fault(1, None, CsvFaultKind::NoHeader)]) };
        let mut faults: Vec<_> = header_faults(&header.cells, columns)
            .into_iter()
            .map(|(column, kind)| fault(header.line, column, kind))
            .collect();
        faults.extend(controls(&header.cells).map(|i| fault(header.line, Some(i + 1), CsvFaultKind::Control)));
        let mut rows = Vec::new();
        for record in records {
            let (expected, found) = (header.cells.len(), record.cells.len());
            if record.unclosed {
                faults.push(fault(record.line, Some(found), CsvFaultKind::UnclosedQuote));
            } else if found != expected {
                faults.push(fault(record.line, None, CsvFaultKind::CellCount { expected, found }));
            } else {
                let blank = |(i, name): (usize, &String)| {
                    let required = columns.required.contains(&name.as_str()) && record.cells[i].is_empty();
                    required.then(|| fault(record.line, Some(i + 1), CsvFaultKind::Blank { column: name.clone() }))
                };
                faults.extend(header.cells.iter().enumerate().filter_map(blank));
                faults.extend(controls(&record.cells).map(|i| fault(record.line, Some(i + 1), CsvFaultKind::Control)));
                rows.push(Row { line: record.line, cells: record.cells });
            }
        }
        if faults.is_empty() { Ok(Table { file: file.to_owned(), header: header.cells, rows }) } else { Err(faults) }
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

    /// A fault of the cell at this position of [`Table::rows`]; without a column, of the whole row.
    pub fn fault(&self, row: usize, column: Option<&str>, kind: CsvFaultKind) -> CsvFault {
        let column = column.and_then(|column| self.position(column)).map(|i| i + 1);
        // A table without rows has its faults in line 1.
        CsvFault { file: self.file.clone(), line: self.rows.get(row).map_or(1, |row| row.line), column, kind }
    }

    fn position(&self, column: &str) -> Option<usize> {
        self.header.iter().position(|name| name == column)
    }
}

struct Record {
    line: u64,
    cells: Vec<String>,
    unclosed: bool,
}

fn records(bytes: &[u8]) -> Vec<Record> {
    let reader =
        ::csv::ReaderBuilder::new().has_headers(false).flexible(true).trim(::csv::Trim::All).from_reader(bytes);
    let mut records: Vec<(usize, Vec<String>)> = Vec::new();
    for record in reader.into_records() {
        let record = record.expect("bytes in memory can be read, are UTF-8 and may have rows of any length");
        let start = record.position().map_or(0, |position| position.byte() as usize);
        records.push((start, record.iter().map(str::to_owned).collect()));
    }
    let ends = records.iter().skip(1).map(|(start, _)| *start).chain([bytes.len()]).collect::<Vec<_>>();
    let mut lines = Lines { bytes, counted: 0, line: 1 };
    let record = |((start, cells), end): ((usize, Vec<String>), usize)| {
        // What precedes a record, the end of the line before it and empty lines, counts as its beginning for the reader.
        let blank = bytes[start..end].iter().take_while(|byte| matches!(byte, b'\r' | b'\n')).count();
        let text = start + blank..end;
        Record { line: lines.at(text.start), unclosed: is_unclosed(bytes, text), cells }
    };
    records.into_iter().zip(ends).map(record).collect()
}

/// The number of the line of a growing position.
struct Lines<'a> {
    bytes: &'a [u8],
    counted: usize,
    line: u64,
}

impl Lines<'_> {
    fn at(&mut self, position: usize) -> u64 {
        self.line += self.bytes[self.counted..position].iter().filter(|byte| **byte == b'\n').count() as u64;
        self.counted = position;
        self.line
    }
}

/// Whether a quote was opened and the file ended before it was closed, so that the record has swallowed what follows.
fn is_unclosed(bytes: &[u8], record: Range<usize>) -> bool {
    let at_end = record.end == bytes.len();
    let record = &bytes[record];
    at_end && record.contains(&b'\n') && record.iter().filter(|byte| **byte == b'"').count() % 2 == 1
}

/// The line and the column (counted in cells) at the end of these bytes.
fn place(before: &[u8]) -> (u64, usize) {
    let line = before.iter().filter(|byte| **byte == b'\n').count() as u64 + 1;
    let start = before.iter().rposition(|byte| *byte == b'\n').map_or(0, |newline| newline + 1);
    let (mut quoted, mut column) = (false, 1);
    for byte in &before[start..] {
        match byte {
            b'"' => quoted = !quoted,
            b',' if !quoted => column += 1,
            _ => {}
        }
    }
    (line, column)
}

/// The positions of the cells with a control character other than those of blank space.
fn controls(cells: &[String]) -> impl Iterator<Item = usize> {
    let control = |character: char| character.is_control() && !matches!(character, '\n' | '\r' | '\t');
    cells.iter().enumerate().filter(move |(_, cell)| cell.contains(control)).map(|(i, _)| i)
}

fn header_faults(header: &[String], columns: &Columns) -> Vec<(Option<usize>, CsvFaultKind)> {
    let mut faults = Vec::new();
    for name in columns.required.iter().filter(|name| !header.iter().any(|given| given == *name)) {
        faults.push((None, CsvFaultKind::MissingColumn { name: (*name).to_owned() }));
    }
    for (i, name) in header.iter().enumerate() {
        if header[..i].contains(name) {
            faults.push((Some(i + 1), CsvFaultKind::DuplicateColumn { name: name.clone() }));
        } else if !columns.further && !columns.required.contains(&name.as_str()) {
            faults.push((Some(i + 1), CsvFaultKind::UnknownColumn { name: name.clone() }));
        }
    }
    faults
}
