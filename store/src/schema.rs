//! Every table and column: whom it tells something about, and whether it moves with its edition.
//!
//! A test compares this with the schema of both databases, so that no column is added without a word on it. The order is
//! that of references: what a row names stands in a table before it.

mod tables;

use crate::db::Arg;
pub use tables::TABLES;

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Text, also JSON and ids.
    Text,
    /// A whole number, also a time or a decimal.
    Int,
    /// A truth value.
    Bool,
}

/// What a column tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum About {
    /// Nothing about a person.
    Thing,
    /// Something about a person, as who they are or what they wrote, alone or with the row that it stands in.
    Person,
    /// What the program makes of the rest by itself, such as how many images a deck was drawn in. It does not move.
    Derived,
    /// What opens something. It leaves the house with nobody; a row that comes back has nothing there.
    Secret,
}

/// What a row has in a column, as its migration says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fallback {
    /// Nothing.
    Null,
    /// Text.
    Text(&'static str),
    /// A whole number.
    Int(i64),
    /// A truth value.
    Bool(bool),
}

/// One column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Column {
    /// Its name.
    pub name: &'static str,
    /// What it holds.
    pub kind: Kind,
    /// What it tells.
    pub about: About,
    /// What rows of an export have in it that was made before the column came; `None` where it was there from the start.
    pub fallback: Option<Fallback>,
}

impl Column {
    /// Whether it moves with its edition.
    pub const fn moves(&self) -> bool {
        matches!(self.about, About::Thing | About::Person)
    }

    /// What the column has in rows that were written before it came.
    pub(crate) fn of_earlier(&self) -> Option<Arg> {
        Some(match self.fallback? {
            Fallback::Null => self.nothing(),
            Fallback::Text(text) => Arg::Text(Some(text.to_owned())),
            Fallback::Int(number) => Arg::Int(Some(number)),
            Fallback::Bool(truth) => Arg::Bool(truth),
        })
    }

    /// Nothing, of the column's kind.
    pub(crate) const fn nothing(&self) -> Arg {
        match self.kind {
            Kind::Text => Arg::Text(None),
            Kind::Int => Arg::Int(None),
            Kind::Bool => Arg::Bool(false),
        }
    }
}

/// One table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Table {
    /// Its name.
    pub name: &'static str,
    /// The columns of its primary key.
    pub key: &'static str,
    /// The condition on rows of the edition `$1`; `None` where the rows stay in the house.
    pub of_edition: Option<&'static str>,
    /// Its columns, in the order of the schema.
    pub columns: &'static [Column],
}
