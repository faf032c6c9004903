use std::collections::BTreeMap;

use judging::ids::EditionId;
use serde_json::{Map, Value};

use super::FORMAT;
use crate::db::Arg;
use crate::ledger::{self, Broken, Chain, Head, Opening, Record};
use crate::schema::{Column, Kind, TABLES, Table};

/// Why lines are not those of an edition.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Unreadable {
    /// The first line says something else.
    #[error("line 1: this is not an exported edition of this version of palmares")]
    Format,
    /// A line is no row of a table that moves.
    #[error("line {0}: {1}")]
    Line(usize, String),
    /// There is not exactly one edition.
    #[error("an export has one edition, this has {0}")]
    Editions(usize),
    /// Something in it is there already, or belongs to another edition.
    #[error("{0}: a row is there already, or belongs to another edition")]
    Foreign(&'static str),
    /// The address of an account is another one's here.
    #[error("{0} has another account here")]
    Address(String),
}

/// The rows of an edition, by the name of their table.
#[derive(Clone, Debug)]
pub struct Edition {
    id: EditionId,
    rows: BTreeMap<&'static str, Vec<Vec<Arg>>>,
    ledger: Ledger,
}

/// The ledger of an edition, as it is checked.
#[derive(Clone, Debug, Default)]
struct Ledger {
    head: Head,
    records: Vec<Record>,
    openings: Vec<Opening>,
}

impl Edition {
    /// Reads the lines of an export.
    ///
    /// # Errors
    /// The first line that is none of an export.
    pub fn parse(lines: &str) -> Result<Self, Unreadable> {
        let mut numbered = lines.lines().enumerate().map(|(at, line)| (at + 1, line));
        if numbered.next().map(|(_, line)| line) != Some(FORMAT) {
            return Err(Unreadable::Format);
        }
        let mut rows: BTreeMap<&'static str, Vec<Vec<Arg>>> = BTreeMap::new();
        let mut ledger = Ledger::default();
        for (number, line) in numbered {
            let wrong = |reason: String| Unreadable::Line(number, reason);
            let (table, row) = parse(line).map_err(wrong)?;
            ledger.note(table, &row).map_err(|error| wrong(error.to_string()))?;
            rows.entry(table.name).or_default().push(values(table, row).map_err(wrong)?);
        }
        let ids: Vec<&Arg> = rows.get("edition").into_iter().flatten().filter_map(|row| row.first()).collect();
        match ids.as_slice() {
            [Arg::Text(Some(id))] => Ok(Self { id: id.as_str().into(), rows, ledger }),
            _ => Err(Unreadable::Editions(ids.len())),
        }
    }

    /// Which edition it is.
    pub fn id(&self) -> &EditionId {
        &self.id
    }

    /// The files that it needs: SHA-256 of their bytes.
    pub fn files(&self) -> impl Iterator<Item = &str> {
        self.rows.get("file").into_iter().flatten().filter_map(|row| match row.first() {
            Some(Arg::Text(Some(sha256))) => Some(sha256.as_str()),
            _ => None,
        })
    }

    /// Checks that the ledger is whole and that every content is what its record commits to.
    ///
    /// # Errors
    /// The first record that does not fit.
    pub(super) fn verify(&self) -> Result<(), Broken> {
        let Ledger { head, records, openings } = &self.ledger;
        let chain = Chain::from(&self.id);
        ledger::verify_records(&chain, records, head)?;
        let opened = |opening: &&Opening| {
            let record = usize::try_from(opening.seq - 1).ok().and_then(|at| records.get(at));
            !record.is_some_and(|record| opening.opens(record))
        };
        match openings.iter().find(opened) {
            Some(opening) => Err(Broken::Content { chain: chain.name().to_owned(), seq: opening.seq }),
            None => Ok(()),
        }
    }

    pub(super) fn of(&self, table: &Table) -> &[Vec<Arg>] {
        self.rows.get(table.name).map_or(&[], Vec::as_slice)
    }
}

impl Ledger {
    fn note(&mut self, table: &Table, row: &Map<String, Value>) -> serde_json::Result<()> {
        let row = || Value::Object(row.clone());
        match table.name {
            "ledger_head" => self.head = serde_json::from_value(row())?,
            "ledger" => self.records.push(serde_json::from_value(row())?),
            "ledger_content" => self.openings.push(serde_json::from_value(row())?),
            _ => {}
        }
        Ok(())
    }
}

fn parse(line: &str) -> Result<(&'static Table, Map<String, Value>), String> {
    let mut object: Map<String, Value> = serde_json::from_str(line).map_err(|error| error.to_string())?;
    let (Some(Value::String(name)), Some(Value::Object(row))) = (object.remove("table"), object.remove("row")) else {
        return Err("it has no table and row".to_owned());
    };
    let table = TABLES.iter().find(|table| table.name == name && table.of_edition.is_some());
    table.map(|table| (table, row)).ok_or_else(|| format!("{name:?} is no table that moves with an edition"))
}

/// The values of a row. What an export from before a column came lacks is what the migration put there; everything else
/// has to be as this build knows it.
fn values(table: &Table, mut row: Map<String, Value>) -> Result<Vec<Arg>, String> {
    let name = table.name;
    let value = |column: &Column| match row.remove(column.name) {
        None if !column.moves() => Ok(column.nothing()),
        Some(value) if column.moves() => {
            arg(column.kind, value).ok_or_else(|| format!("{name}.{} is of another kind", column.name))
        }
        Some(_) => Err(format!("{name}.{} stays in its house", column.name)),
        None => column.of_earlier().ok_or_else(|| format!("{name} has no {}", column.name)),
    };
    let values = table.columns.iter().map(value).collect::<Result<_, _>>()?;
    match row.keys().next() {
        Some(unknown) => Err(format!("{name} has no column {unknown:?}")),
        None => Ok(values),
    }
}

fn arg(kind: Kind, value: Value) -> Option<Arg> {
    Some(match (kind, value) {
        (Kind::Text, Value::String(text)) => Arg::Text(Some(text)),
        (Kind::Text, Value::Null) => Arg::Text(None),
        (Kind::Int, Value::Null) => Arg::Int(None),
        (Kind::Int, Value::Number(number)) => Arg::Int(Some(number.as_i64()?)),
        (Kind::Bool, Value::Bool(truth)) => Arg::Bool(truth),
        _ => return None,
    })
}
