//! What was typed into the forms of a contest: rows of fields, and values read from them with all their faults.
//!
//! A form of rows names its controls `c0-weight`, `c1-weight` …; levels are rows within rows, `c0-l2-from`. Rows are
//! added, removed and moved as they were typed, before anything of them is checked.

use std::collections::BTreeMap;

use judging::decimal::Decimal;
use judging::text::{Language, Text};
use judging::time::Timestamp;
use store::Fault;

use crate::error::{AppError, FieldFault};
use crate::when;

/// Fields by name.
pub type Typed = BTreeMap<String, String>;

/// More rows than any form has are not read.
const MAX_ROWS: usize = 200;

/// What a button of a form of rows does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RowAct {
    /// Saves the form.
    Save,
    /// Adds an empty row at the end.
    Add,
    /// Removes a row.
    Remove(usize),
    /// Moves a row one place up.
    Up(usize),
    /// Moves a row one place down.
    Down(usize),
    /// Adds a row within a row.
    AddWithin(usize),
    /// Removes a row within a row.
    RemoveWithin(usize, usize),
}

impl RowAct {
    /// Reads the value of a button, such as `remove-2`; everything else saves.
    pub fn parse(act: &str) -> Self {
        let mut words = act.split('-');
        let verb = words.next().unwrap_or_default();
        let numbers: Vec<usize> = words.filter_map(|word| word.parse().ok()).collect();
        match (verb, numbers.as_slice()) {
            ("add", []) => Self::Add,
            ("remove", [row]) => Self::Remove(*row),
            ("up", [row]) => Self::Up(*row),
            ("down", [row]) => Self::Down(*row),
            ("within", [row]) => Self::AddWithin(*row),
            ("without", [row, inner]) => Self::RemoveWithin(*row, *inner),
            _ => Self::Save,
        }
    }
}

/// The rows of a form whose controls start with this letter, in order.
pub fn rows(typed: &Typed, letter: char) -> Vec<Typed> {
    let mut rows: BTreeMap<usize, Typed> = BTreeMap::new();
    for (name, value) in typed {
        let found = name.strip_prefix(letter).and_then(|rest| rest.split_once('-'));
        let Some((number, field)) = found else { continue };
        if let Ok(number) = number.parse::<usize>()
            && number < MAX_ROWS
        {
            rows.entry(number).or_default().insert(field.to_owned(), value.clone());
        }
    }
    rows.into_values().collect()
}

/// Writes rows back as fields of a form.
pub fn put_rows(typed: &mut Typed, letter: char, rows: &[Typed]) {
    let number = |name: &str| {
        let rest = name.strip_prefix(letter)?;
        rest.split_once('-')?.0.parse::<usize>().ok()
    };
    typed.retain(|name, _| number(name).is_none());
    for (index, row) in rows.iter().enumerate() {
        typed.extend(row.iter().map(|(field, value)| (format!("{letter}{index}-{field}"), value.clone())));
    }
}

/// Does to the rows what a button says; the row that the page shows open after it, where there is one.
pub fn rearrange(rows: &mut Vec<Typed>, act: RowAct, new: Typed, inner: char, new_inner: Typed) -> Option<usize> {
    match act {
        RowAct::Save => None,
        RowAct::Add => {
            rows.push(new);
            Some(rows.len() - 1)
        }
        RowAct::Remove(row) => {
            if row < rows.len() {
                rows.remove(row);
            }
            None
        }
        RowAct::Up(row) if row > 0 && row < rows.len() => {
            rows.swap(row, row - 1);
            None
        }
        RowAct::Down(row) if row + 1 < rows.len() => {
            rows.swap(row, row + 1);
            None
        }
        RowAct::Up(_) | RowAct::Down(_) => None,
        RowAct::AddWithin(row) => within(rows, row, inner, |levels| levels.push(new_inner)),
        RowAct::RemoveWithin(row, level) => within(rows, row, inner, |levels| {
            if level < levels.len() {
                levels.remove(level);
            }
        }),
    }
}

fn within(rows: &mut [Typed], row: usize, inner: char, change: impl FnOnce(&mut Vec<Typed>)) -> Option<usize> {
    let typed = rows.get_mut(row)?;
    let mut levels = self::rows(typed, inner);
    change(&mut levels);
    put_rows(typed, inner, &levels);
    Some(row)
}

/// The fields of a text in several languages, to be put into a form.
pub fn put_text(typed: &mut Typed, name: &str, text: &Text) {
    for language in Language::ALL {
        if let Some(words) = text.exact(language) {
            typed.insert(format!("{name}-{}", language.tag()), words.to_owned());
        }
    }
}

/// A text in several languages from its fields.
pub fn text(typed: &Typed, name: &str) -> Text {
    let mut text = Text::default();
    for language in Language::ALL {
        if let Some(words) = typed.get(&format!("{name}-{}", language.tag())) {
            text.set(language, words);
        }
    }
    text
}

/// What was typed into a field, without blanks around it; nothing where there is no such field.
pub fn word<'a>(typed: &'a Typed, name: &str) -> &'a str {
    typed.get(name).map_or("", |value| value.trim())
}

/// Reads values and collects the faults of all of them.
#[derive(Debug, Default)]
pub struct Faults(Vec<FieldFault>);

impl Faults {
    /// Notes a fault, unless the field has one.
    pub fn add(&mut self, field: &str, kind: &str) {
        if !self.0.iter().any(|fault| fault.field == field) {
            self.0.push(FieldFault { field: field.into(), kind: kind.into() });
        }
    }

    /// Notes the faults that the store's check found.
    pub fn add_all(&mut self, faults: Vec<Fault>) {
        for fault in faults {
            self.add(&fault.field, fault.kind);
        }
    }

    /// A whole number from 0; 0 where it is none.
    pub fn count(&mut self, field: &str, word: &str) -> u32 {
        word.parse().unwrap_or_else(|_| {
            self.add(field, "fault-whole-number");
            0
        })
    }

    /// A decimal; 0 where it is none.
    pub fn decimal(&mut self, field: &str, word: &str) -> Decimal {
        Decimal::parse(word).unwrap_or_else(|_| {
            self.add(field, "fault-decimal");
            Decimal::ZERO
        })
    }

    /// A local date and time in a zone; 1970 where it is none.
    pub fn moment(&mut self, field: &str, word: &str, zone: &str) -> Timestamp {
        when::parse_local(word, zone).unwrap_or_else(|| {
            self.add(field, "fault-moment");
            Timestamp::from_micros(0)
        })
    }

    /// All faults, in the order in which they were found.
    pub fn all(self) -> Vec<FieldFault> {
        self.0
    }

    /// Refuses where there are faults.
    ///
    /// # Errors
    /// [`AppError::Invalid`] with all of them.
    pub fn none(self) -> Result<(), AppError> {
        if self.0.is_empty() { Ok(()) } else { Err(AppError::Invalid(self.0)) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(fields: &[(&str, &str)]) -> Typed {
        fields.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
    }

    #[test]
    fn rows_are_read_in_the_order_of_their_numbers() {
        let form = typed(&[("c10-name-en", "last"), ("c2-name-en", "first"), ("code", "x"), ("c999-name-en", "far")]);
        assert_eq!(rows(&form, 'c'), [typed(&[("name-en", "first")]), typed(&[("name-en", "last")])]);
    }

    #[test]
    fn rows_are_added_moved_and_removed_as_typed() {
        let mut form = typed(&[("version", "3"), ("c0-name-en", "a"), ("c1-name-en", "b"), ("c1-l0-from", "8")]);
        let mut list = rows(&form, 'c');
        rearrange(&mut list, RowAct::parse("up-1"), Typed::new(), 'l', Typed::new());
        let open = rearrange(&mut list, RowAct::parse("within-0"), Typed::new(), 'l', typed(&[("from", "")]));
        assert_eq!(open, Some(0));
        rearrange(&mut list, RowAct::parse("without-0-0"), Typed::new(), 'l', Typed::new());
        rearrange(&mut list, RowAct::parse("remove-7"), Typed::new(), 'l', Typed::new());
        put_rows(&mut form, 'c', &list);
        let expected = [("version", "3"), ("c0-name-en", "b"), ("c0-l0-from", ""), ("c1-name-en", "a")];
        assert_eq!(form, typed(&expected));
    }

    #[test]
    fn a_field_keeps_its_first_fault() {
        let mut faults = Faults::default();
        assert_eq!(faults.decimal("c0-weight", "0,3"), Decimal::ZERO);
        faults.add("c0-weight", "fault-weight");
        assert_eq!(faults.count("quota", "3"), 3);
        assert_eq!(faults.none(), Err(AppError::field("c0-weight", "fault-decimal")));
    }
}
