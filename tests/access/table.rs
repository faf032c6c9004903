//! The written table, as it is in `docs/access.md`.

use std::collections::BTreeSet;

const PAGE: &str = include_str!("../../docs/access.md");

/// The people of the table's columns, in order.
pub const PEOPLE: [&str; 12] = [
    "nobody",
    "stranger",
    "entrant",
    "juror",
    "other juror",
    "chair",
    "other chair",
    "organiser",
    "auditor",
    "operator",
    "signatory",
    "elsewhere",
];

/// What a cell of the table says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Word {
    /// Done, or shown.
    Yes,
    /// Yes for what is the person's own.
    Own,
    /// Answered well, with nothing to do.
    Nothing,
    /// Sign in first.
    SignIn,
    /// Not allowed.
    No,
    /// As if it were not there.
    NotFound,
}

impl Word {
    fn parse(cell: &str) -> Self {
        match cell {
            "yes" => Self::Yes,
            "own" => Self::Own,
            "nothing" => Self::Nothing,
            "sign in" => Self::SignIn,
            "no" => Self::No,
            "not found" => Self::NotFound,
            other => panic!("{other:?} is none of the table's words"),
        }
    }

    /// Whether the person gets in with what is theirs.
    pub fn lets_in(self) -> bool {
        matches!(self, Self::Yes | Self::Own)
    }
}

/// A row of the table: an address, the state in which it is asked, and what each of [`PEOPLE`] gets.
pub struct Row {
    pub method: String,
    pub address: String,
    pub state: String,
    pub words: Vec<Word>,
}

impl Row {
    /// What each person gets.
    pub fn cells(&self) -> impl Iterator<Item = (&'static str, Word)> + use<'_> {
        PEOPLE.into_iter().zip(self.words.iter().copied())
    }

    /// Whether it is an act, which changes something when it is done.
    pub fn is_act(&self) -> bool {
        self.method == "POST"
    }
}

/// The rows of the table.
pub fn rows() -> Vec<Row> {
    PAGE.lines().filter(|line| line.contains(" | `")).map(row).collect()
}

/// Method and address of every row.
pub fn addresses() -> BTreeSet<(String, String)> {
    rows().into_iter().map(|row| (row.method, row.address)).collect()
}

fn row(line: &str) -> Row {
    let cells: Vec<&str> = line.trim_matches('|').split('|').map(str::trim).collect();
    let [_, address, state, words @ ..] = cells.as_slice() else { panic!("{line} has no address") };
    let (method, address) = address.trim_matches('`').split_once(' ').expect("a method stands before the address");
    let words: Vec<Word> = words.iter().map(|word| Word::parse(word)).collect();
    assert_eq!(words.len(), PEOPLE.len(), "{line} has a word for each person");
    let state = if *state == "any" { "open" } else { state };
    Row { method: method.into(), address: address.into(), state: state.into(), words }
}
