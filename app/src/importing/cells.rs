//! Typed cells of a row, every fault of which is kept.

use std::collections::BTreeMap;

use judging::text::{Language, Text};

use crate::csv::{CsvFault, CsvFaultKind, Table};

/// How many characters the code of an entry or a juror may have.
const MAX_CODE: usize = 40;
/// How many characters a cell may have.
const MAX_CELL: usize = 10_000;
/// The greatest capacity of a juror.
pub(super) const MAX_COUNT: u32 = 1_000_000;

/// The cells of one row of a table.
pub(super) struct Cells<'a> {
    table: &'a Table,
    row: usize,
    faults: &'a mut Vec<CsvFault>,
}

impl<'a> Cells<'a> {
    /// The cells of the row at this position; faults go to `faults`.
    pub fn new(table: &'a Table, row: usize, faults: &'a mut Vec<CsvFault>) -> Self {
        let too_long = |(_, name): &(usize, &String)| table.cell(&table.rows()[row], name).chars().count() > MAX_CELL;
        let long = table.header().iter().enumerate().filter(too_long);
        faults.extend(long.map(|(_, name)| table.fault(row, name, CsvFaultKind::TooLong { limit: MAX_CELL })));
        Self { table, row, faults }
    }

    /// The cell of a column; empty where there is no such column.
    pub fn get(&self, column: &str) -> &'a str {
        self.table.cell(&self.table.rows()[self.row], column)
    }

    /// A code that can stand in an address.
    pub fn code(&mut self, column: &str) -> String {
        let text = self.get(column);
        if text.chars().count() > MAX_CODE || text.contains(['/', '\\', '?', '#', '%', '\n', '\r', '\t']) {
            self.fault(column, CsvFaultKind::Code { text: text.to_owned(), limit: MAX_CODE });
        }
        text.to_owned()
    }

    /// A text from `column_en`, `column_zh`, `column_fr`, `column_nl`, and from `column` itself: that one is in the
    /// language `own`, unless this language has a column of its own with words; then it is English.
    pub fn text(&self, column: &str, own: Language) -> Text {
        let mut text = Text::default();
        for language in Language::ALL {
            text.set(language, self.get(&in_language(column, language)));
        }
        let plain = if text.exact(own).is_some() { Language::English } else { own };
        if text.exact(plain).is_none() {
            text.set(plain, self.get(column));
        }
        text
    }

    /// The language that a tag such as `zh` names; English where the cell is empty.
    pub fn language(&mut self, column: &str) -> Language {
        self.languages(column).first().copied().unwrap_or_default()
    }

    /// The languages that a list of tags names.
    pub fn languages(&mut self, column: &str) -> Vec<Language> {
        let mut languages = Vec::new();
        for tag in self.list(column) {
            match Language::from_tag(&tag) {
                Some(language) => languages.push(language),
                None => self.fault(column, CsvFaultKind::Language { text: tag }),
            }
        }
        languages
    }

    /// A list whose parts are divided by semicolons.
    pub fn list(&self, column: &str) -> Vec<String> {
        self.get(column).split(';').map(str::trim).filter(|part| !part.is_empty()).map(str::to_owned).collect()
    }

    /// A whole number, or `otherwise` where the cell is empty.
    pub fn count(&mut self, column: &str, otherwise: u32) -> u32 {
        let text = self.get(column);
        match text.parse() {
            _ if text.is_empty() => otherwise,
            Ok(count) if count <= MAX_COUNT => count,
            _ => {
                self.fault(column, CsvFaultKind::Count { text: text.to_owned(), max: MAX_COUNT });
                otherwise
            }
        }
    }

    /// An e-mail address; `None` where the cell is empty.
    pub fn email(&mut self, column: &str) -> Option<String> {
        let text = self.get(column);
        if !text.is_empty() && !store::accounts::is_address(text) {
            self.fault(column, CsvFaultKind::Email { text: text.to_owned() });
        }
        (!text.is_empty()).then(|| text.to_owned())
    }

    /// What stands in the columns that nothing else reads, by header.
    pub fn further(&self, plain: &[&str], texts: &[&str]) -> BTreeMap<String, String> {
        let read = |name: &str| {
            let worded = |text: &&str| name == *text || Language::ALL.iter().any(|l| name == in_language(text, *l));
            name.is_empty() || plain.contains(&name) || texts.iter().any(worded)
        };
        let header = self.table.header().iter().filter(|name| !read(name));
        header.map(|name| (name.clone(), self.get(name).to_owned())).filter(|(_, cell)| !cell.is_empty()).collect()
    }

    fn fault(&mut self, column: &str, kind: CsvFaultKind) {
        self.faults.push(self.table.fault(self.row, column, kind));
    }
}

/// The name of a column in a language: `title_zh`.
fn in_language(column: &str, language: Language) -> String {
    let tag = language.tag();
    format!("{column}_{}", tag.split('-').next().unwrap_or(tag))
}
