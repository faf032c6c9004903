//! What can be wrong with a table. These words are for the command line; pages put their own to the kind.

use std::fmt;
use std::sync::Arc;

use judging::decimal::DecimalError;
use judging::ids::CriterionId;
use judging::rubric::{RubricError, ScaleError};
use judging::scorecard::FaultKind;

use super::quote::{cut, plain};

/// Something wrong in a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CsvFault {
    /// The name of the file as it was given.
    pub file: Arc<str>,
    /// The line, from 1, on which the row begins.
    pub line: u64,
    /// The column, from 1, counted in cells; where something is missing, the place where it would be.
    pub column: usize,
    /// What is wrong.
    pub kind: CsvFaultKind,
}

/// What is wrong in a file.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CsvFaultKind {
    /// Bytes that are not UTF-8.
    #[error("this is not UTF-8; save the file as UTF-8")]
    NotUtf8,
    /// An empty file.
    #[error("the file is empty, it needs a header row")]
    NoHeader,
    /// A header row and nothing else, where something is needed.
    #[error("the file has a header row and no other")]
    NoRows,
    /// A column that must be there.
    #[error("the column \"{name}\" is missing")]
    MissingColumn {
        /// Its name.
        name: String,
    },
    /// A column that this file does not have.
    #[error("the column \"{}\" is unknown", cut(.name))]
    UnknownColumn {
        /// Its name.
        name: String,
    },
    /// A column that was there before.
    #[error("the column \"{}\" occurs twice", cut(.name))]
    DuplicateColumn {
        /// Its name.
        name: String,
    },
    /// More columns than a file may have.
    #[error("the file has more than {limit} columns")]
    TooManyColumns {
        /// How many it may have.
        limit: usize,
    },
    /// A row that is too short or too long.
    #[error("the row has {found} cells, the header has {expected}")]
    CellCount {
        /// The number of cells of the header.
        expected: usize,
        /// The number of cells of the row.
        found: usize,
    },
    /// A quotation mark that is never closed.
    #[error("a quotation mark is opened and never closed")]
    UnclosedQuote,
    /// Nothing in a cell that must have something.
    #[error("{column} is empty")]
    Blank {
        /// The name of the column.
        column: String,
    },
    /// The same as on an earlier line.
    #[error("the same as on line {first_line}")]
    Duplicate {
        /// The earlier line.
        first_line: u64,
    },
    /// A number that is none.
    #[error("\"{}\": {error}", cut(.text))]
    Number {
        /// What is written there.
        text: String,
        /// Why it is no number.
        error: DecimalError,
    },
    /// A scale that is none.
    #[error(transparent)]
    Scale(#[from] ScaleError),
    /// Criteria that are no rubric.
    #[error("{}", rubric_words(.0))]
    Rubric(RubricError),
    /// A score that is not allowed.
    #[error("{}, \"{}\": {}", cut(.criterion), cut(.text), score_words(.kind))]
    Score {
        /// The criterion.
        criterion: String,
        /// What is written there.
        text: String,
        /// What is wrong with it.
        kind: FaultKind,
    },
    /// A scorecard without some criteria.
    #[error("the scorecard of {} on {} lacks {}", cut(.juror), cut(.entry), list(.missing))]
    Incomplete {
        /// Who scored.
        juror: String,
        /// What was scored.
        entry: String,
        /// The criteria without a score.
        missing: Vec<String>,
    },
    /// A file with more bytes than are read.
    #[error("the file has more than {megabytes} MB")]
    TooLarge {
        /// The limit in millions of bytes.
        megabytes: usize,
    },
    /// A character that belongs to no text, such as NUL.
    #[error("the cell has a control character")]
    Control,
    /// An id that cannot stand in an address.
    #[error("\"{}\" is no code: 1 to {limit} characters without / \\ ? # %", cut(.text))]
    Code {
        /// What is written there.
        text: String,
        /// How many characters a code may have.
        limit: usize,
    },
    /// A cell with too many characters.
    #[error("longer than {limit} characters")]
    TooLong {
        /// How many it may have.
        limit: usize,
    },
    /// One row too many for the same entry.
    #[error("a team has at most {limit} people")]
    TooManyPeople {
        /// How many it may have.
        limit: usize,
    },
    /// A language that pages do not speak.
    #[error("\"{}\" is none of en, zh, fr, nl", cut(.text))]
    Language {
        /// What is written there.
        text: String,
    },
    /// Something other than a whole number.
    #[error("\"{}\" is not a whole number from 0 to {max}", cut(.text))]
    Count {
        /// What is written there.
        text: String,
        /// The greatest number.
        max: u32,
    },
    /// Something without the shape of an e-mail address.
    #[error("\"{}\" is not an e-mail address", cut(.text))]
    Email {
        /// What is written there.
        text: String,
    },
    /// An id that is not in the file of its kind.
    #[error("\"{}\" is not in {list}", cut(.id))]
    NotListed {
        /// The id.
        id: String,
        /// The name of the file that lists such ids.
        list: String,
    },
}

/// `scores.csv:12:4: what is wrong`, one line whatever the file holds.
impl fmt::Display for CsvFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}:{}: {}", plain(&self.file), self.line, self.column, plain(&self.kind.to_string()))
    }
}

fn list(names: &[String]) -> String {
    names.iter().map(|name| cut(name)).collect::<Vec<_>>().join(", ")
}

fn rubric_words(error: &RubricError) -> String {
    let short = |id: &CriterionId| CriterionId::from(cut(id.as_str()));
    match error {
        RubricError::Duplicate(id) => RubricError::Duplicate(short(id)).to_string(),
        RubricError::Weight(id) => RubricError::Weight(short(id)).to_string(),
        RubricError::Empty | RubricError::TooMany => error.to_string(),
    }
}

fn score_words(kind: &FaultKind) -> String {
    match kind {
        FaultKind::Missing => "there is no score".to_owned(),
        FaultKind::NotANumber => DecimalError::NotANumber.to_string(),
        FaultKind::DecimalComma => DecimalError::Comma.to_string(),
        FaultKind::TooPrecise => DecimalError::TooPrecise.to_string(),
        FaultKind::BelowMin { min } => format!("below the minimum {min}"),
        FaultKind::AboveMax { max } => format!("above the maximum {max}"),
        FaultKind::OffStep { step } => format!("not on a step of {step}"),
        FaultKind::CommentMissing => "the comment is missing".to_owned(),
        FaultKind::UnknownCriterion => "the rubric has no such criterion".to_owned(),
        FaultKind::TooLong { limit, .. } => format!("longer than {limit} characters"),
    }
}
