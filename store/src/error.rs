use std::path::PathBuf;

use judging::access::Refusal;

/// One thing that is wrong with what was handed in: the field and a key that pages put words to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The field's name in the form.
    pub field: String,
    /// What is wrong: a key of the catalogues, such as `fault-required`.
    pub kind: &'static str,
}

impl Fault {
    /// A fault of a field.
    pub fn new(field: impl Into<String>, kind: &'static str) -> Self {
        Self { field: field.into(), kind }
    }
}

/// Why an act or a query did not succeed. Nothing of the act is written then.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// A rule of `judging` says no.
    #[error(transparent)]
    Refused(#[from] Refusal),
    /// The thing is not there, or not for this person.
    #[error("not found")]
    NotFound,
    /// What was handed in is wrong, field by field.
    #[error("{} faults in what was handed in", .0.len())]
    Invalid(Vec<Fault>),
    /// A unique name is taken: the name of the violated constraint.
    #[error("taken: {0}")]
    Taken(String),
    /// The scorecard was saved from elsewhere since the version that the change was made on.
    #[error("the scorecard was saved from elsewhere since")]
    Stale(Box<crate::scorecards::Stale>),
    /// The entry was saved from elsewhere since the version that the change was made on: the number of what is saved.
    #[error("the entry was saved from elsewhere since")]
    StaleEntry(i64),
    /// The rubric was changed since the page was shown; what was typed is saved as a draft.
    #[error("the rubric was changed since, the draft is saved")]
    RubricChanged,
    /// What keeps a scorecard from being submitted; it is saved as a draft.
    #[error("{} faults keep the scorecard from being submitted", .0.len())]
    Faults(Vec<judging::scorecard::Fault>),
    /// The address of the database is of a kind that is not known.
    #[error("{0} is neither sqlite:PATH nor postgres://…")]
    Address(String),
    /// There is no database file.
    #[error("there is no database at {}", .0.display())]
    Missing(PathBuf),
    /// The database is not one of this version of the program.
    #[error("this is not a database of this version of palmares")]
    OtherSchema,
    /// An exported edition cannot be taken in.
    #[error(transparent)]
    Unreadable(#[from] crate::portable::Unreadable),
    /// People never stop acting in the edition.
    #[error("the edition changes all the time; try again when fewer people are at work")]
    Busy,
    /// The database was opened only to read it.
    #[error("the database is open only to be read")]
    ReadOnly,
    /// Another server holds the database file.
    #[error("{} is in use by another server", .0.display())]
    Held(PathBuf),
    /// A file or folder cannot be made.
    #[error("{}: {}", .0.display(), .1)]
    File(PathBuf, std::io::Error),
    /// A stored value is not what it must be.
    #[error("{table}.{column} of {row} holds something else than expected: {reason}")]
    Corrupt {
        /// The table.
        table: &'static str,
        /// The column.
        column: &'static str,
        /// The row's key.
        row: String,
        /// What is wrong with it.
        reason: String,
    },
    /// The ledger cannot be trusted.
    #[error(transparent)]
    Ledger(#[from] crate::ledger::Broken),
    /// A sealed ranking cannot be trusted.
    #[error(transparent)]
    Seal(#[from] crate::seals::BrokenSeal),
    /// The schema cannot be brought up to date.
    #[error(transparent)]
    Migrate(#[from] sqlx::migrate::MigrateError),
    /// The database did not do what it was asked.
    #[error("database: {0}")]
    Database(sqlx::Error),
}

impl From<sqlx::Error> for StoreError {
    fn from(error: sqlx::Error) -> Self {
        match error.as_database_error() {
            Some(inner) if inner.is_unique_violation() => {
                Self::Taken(inner.constraint().unwrap_or_else(|| inner.message()).to_owned())
            }
            _ => Self::Database(error),
        }
    }
}

/// Reads a JSON column, naming table, column and row where it holds something else.
pub(crate) fn parse_json<T: serde::de::DeserializeOwned>(
    table: &'static str,
    column: &'static str,
    row: &str,
    json: &str,
) -> Result<T, StoreError> {
    serde_json::from_str(json).map_err(|error| StoreError::Corrupt {
        table,
        column,
        row: row.to_owned(),
        reason: error.to_string(),
    })
}

/// Writes a JSON column.
pub(crate) fn to_json<T: serde::Serialize>(value: &T) -> String {
    serde_json::to_string(value).expect("maps with text keys, sequences and plain values serialise")
}
