//! The people of the entries, from a file of their own: one row for each.

use std::collections::HashMap;

use judging::call::MAX_TEAM;
use judging::text::Language;
use store::entries::TeamMember;
use store::import::NewEntry;

use super::cells::Cells;
use super::contest::File;
use crate::csv::{Columns, CsvFault, CsvFaultKind, Table};

/// The people of all entries, row by row, each with the code of the entry.
pub(super) struct People {
    table: Table,
    members: Vec<(String, TeamMember)>,
}

/// Reads the file; a column that no member of a team has is a fault.
pub(super) fn people(file: &File) -> Result<People, Vec<CsvFault>> {
    let required = ["entry", "name"];
    let table = Table::read(&file.name, &file.bytes, &Columns { required: &required, further: true })?;
    let (mut faults, mut members) = (Vec::new(), Vec::new());
    for row in 0..table.rows().len() {
        let mut cells = Cells::new(&table, row, &mut faults);
        let [name, role, affiliation] = TEXTS.map(|column| cells.text(column, Language::English));
        let email = cells.email("email").unwrap_or_default();
        members.push((cells.get("entry").to_owned(), TeamMember { name, role, affiliation, email }));
        for (name, _) in cells.further(&["entry", "email"], &TEXTS) {
            faults.push(table.fault(row, &name, CsvFaultKind::UnknownColumn { name: name.clone() }));
        }
    }
    if faults.is_empty() { Ok(People { table, members }) } else { Err(faults) }
}

const TEXTS: [&str; 3] = ["name", "role", "affiliation"];

impl People {
    /// Gives each entry its people. The faults are the rows of entries that the file `list` does not have, and of those
    /// with more people than a team may have.
    pub(super) fn join(self, entries: &mut [NewEntry], list: &str) -> Vec<CsvFault> {
        let places: HashMap<String, usize> =
            entries.iter().enumerate().map(|(i, new)| (new.entry.code.clone(), i)).collect();
        let mut faults = Vec::new();
        for (row, (code, member)) in self.members.into_iter().enumerate() {
            let mut fault = |kind| faults.push(self.table.fault(row, "entry", kind));
            match places.get(&code).map(|place| &mut entries[*place].team) {
                None => fault(CsvFaultKind::NotListed { id: code, list: list.to_owned() }),
                Some(team) if team.len() == MAX_TEAM => fault(CsvFaultKind::TooManyPeople { limit: MAX_TEAM }),
                Some(team) => team.push(member),
            }
        }
        faults
    }
}
