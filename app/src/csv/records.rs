//! The records of a text: cells between commas, in quotation marks where they hold commas, line breaks or doubled
//! quotation marks (RFC 4180). A line ends in CR LF, LF or CR; one with nothing in it is no record.

use std::borrow::Cow;

/// What is still to be read of a text.
pub(super) struct Records<'a> {
    rest: &'a str,
    line: u64,
}

/// One row of cells.
pub(super) struct Record {
    /// The line, from 1, on which it begins.
    pub line: u64,
    /// The first of its cells, without the blanks around them.
    pub cells: Vec<String>,
    /// How many cells it has in all.
    pub found: usize,
    /// The last cell opens a quotation mark that is never closed, so that the rest of the text is in it.
    pub unclosed: bool,
}

impl<'a> Records<'a> {
    /// Those of a text.
    pub fn of(text: &'a str) -> Self {
        Self { rest: text, line: 1 }
    }

    /// The next record, with at most so many of its cells; the others are counted.
    pub fn next(&mut self, kept: usize) -> Option<Record> {
        self.skip_line_breaks();
        if self.rest.is_empty() {
            return None;
        }
        let mut record = Record { line: self.line, cells: Vec::new(), found: 0, unclosed: false };
        loop {
            let cell = self.cell();
            record.found += 1;
            record.unclosed = cell.is_none();
            if record.found <= kept {
                record.cells.push(cell.unwrap_or_default().trim().to_owned());
            }
            match self.rest.strip_prefix(',') {
                Some(rest) => self.rest = rest,
                None => return Some(record),
            }
        }
    }

    fn skip_line_breaks(&mut self) {
        let rest = self.rest.trim_start_matches(['\r', '\n']);
        self.line += line_breaks(&self.rest[..self.rest.len() - rest.len()]);
        self.rest = rest;
    }

    /// Up to the next comma or line break outside quotation marks; `None` where one is never closed.
    fn cell(&mut self) -> Option<Cow<'a, str>> {
        let Some(mut inside) = self.rest.strip_prefix('"') else { return Some(self.unquoted().into()) };
        let mut cell = String::new();
        loop {
            let Some((part, after)) = inside.split_once('"') else {
                self.rest = "";
                return None;
            };
            self.line += line_breaks(part);
            cell.push_str(part);
            if let Some(more) = after.strip_prefix('"') {
                cell.push('"');
                inside = more;
            } else {
                self.rest = after;
                cell.push_str(self.unquoted());
                return Some(cell.into());
            }
        }
    }

    fn unquoted(&mut self) -> &'a str {
        let end = self.rest.bytes().position(|byte| matches!(byte, b',' | b'\n' | b'\r'));
        let (cell, rest) = self.rest.split_at(end.unwrap_or(self.rest.len()));
        self.rest = rest;
        cell
    }
}

fn line_breaks(text: &str) -> u64 {
    let bytes = text.as_bytes();
    let ends = |(i, byte): (usize, &u8)| *byte == b'\n' || (*byte == b'\r' && bytes.get(i + 1) != Some(&b'\n'));
    bytes.iter().enumerate().filter(|at| ends(*at)).count() as u64
}
