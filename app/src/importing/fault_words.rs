//! What is wrong with a file, in the reader's language.

use judging::decimal::{DECIMALS, DecimalError};
use judging::rubric::{MAX_CRITERIA, MAX_VALUE, RubricError, ScaleError};
use judging::scorecard::FaultKind;

use crate::csv::{CsvFaultKind, cut};
use crate::t;
use crate::words::Words;

/// A fault of a file in words.
pub(super) fn fault_words(words: Words, kind: &CsvFaultKind) -> String {
    match kind {
        CsvFaultKind::NotUtf8 => t!(words, "import-not-utf8"),
        CsvFaultKind::NoHeader => t!(words, "import-no-header"),
        CsvFaultKind::NoRows => t!(words, "import-no-rows"),
        CsvFaultKind::TooLarge { megabytes } => t!(words, "import-too-large", megabytes = *megabytes),
        CsvFaultKind::MissingColumn { name } => t!(words, "import-missing-column", name = name.as_str()),
        CsvFaultKind::UnknownColumn { name } => t!(words, "import-unknown-column", name = cut(name)),
        CsvFaultKind::DuplicateColumn { name } => t!(words, "import-duplicate-column", name = cut(name)),
        CsvFaultKind::TooManyColumns { limit } => t!(words, "import-too-many-columns", limit = *limit),
        CsvFaultKind::CellCount { expected, found } => {
            t!(words, "import-cell-count", expected = *expected, found = *found)
        }
        CsvFaultKind::UnclosedQuote => t!(words, "import-unclosed-quote"),
        CsvFaultKind::Blank { column } => t!(words, "import-blank", name = column.as_str()),
        CsvFaultKind::Control => t!(words, "import-control"),
        CsvFaultKind::Duplicate { first_line } => t!(words, "import-duplicate", line = first_line.to_string()),
        CsvFaultKind::Number { text, error } => {
            t!(words, "import-quoted", text = cut(text), fault = decimal_words(words, error))
        }
        CsvFaultKind::Scale(error) => scale_words(words, error),
        CsvFaultKind::Rubric(error) => rubric_words(words, error),
        CsvFaultKind::Score { criterion, text, kind } => {
            let fault = score_words(words, kind);
            t!(words, "import-score", criterion = cut(criterion), text = cut(text), fault = fault)
        }
        CsvFaultKind::Incomplete { juror, entry, missing } => {
            let missing = missing.iter().map(|name| cut(name)).collect::<Vec<_>>().join(", ");
            t!(words, "import-incomplete", juror = cut(juror), entry = cut(entry), missing = missing)
        }
        CsvFaultKind::NotListed { id, list } => {
            t!(words, "import-not-listed", text = cut(id), list = list.as_str())
        }
        CsvFaultKind::Code { text, limit } => t!(words, "import-code", text = cut(text), limit = *limit),
        CsvFaultKind::TooLong { limit } => t!(words, "import-too-long", limit = limit.to_string()),
        CsvFaultKind::TooManyPeople { limit } => t!(words, "import-too-many-people", limit = *limit),
        CsvFaultKind::Language { text } => t!(words, "import-language", text = cut(text)),
        CsvFaultKind::Count { text, max } => t!(words, "import-count", text = cut(text), max = max.to_string()),
        CsvFaultKind::Email { text } => t!(words, "import-email", text = cut(text)),
    }
}

fn decimal_words(words: Words, error: &DecimalError) -> String {
    match error {
        DecimalError::Empty => t!(words, "import-score-missing"),
        DecimalError::NotANumber => t!(words, "import-not-a-number"),
        DecimalError::Comma => t!(words, "import-comma"),
        DecimalError::TooPrecise => t!(words, "import-too-precise", decimals = DECIMALS),
        DecimalError::TooLarge => t!(words, "import-number-too-large"),
        DecimalError::TooSmall => t!(words, "import-number-too-small"),
    }
}

fn scale_words(words: Words, error: &ScaleError) -> String {
    match error {
        ScaleError::Empty => t!(words, "import-scale-empty"),
        ScaleError::Step => t!(words, "import-scale-step"),
        ScaleError::MaxOffStep => t!(words, "import-scale-off-step"),
        ScaleError::TooLarge => t!(words, "import-scale-too-large", max = MAX_VALUE.to_string()),
    }
}

fn rubric_words(words: Words, error: &RubricError) -> String {
    match error {
        RubricError::Empty => t!(words, "import-no-rows"),
        RubricError::TooMany => t!(words, "import-too-many-criteria", max = MAX_CRITERIA),
        RubricError::Duplicate(criterion) => t!(words, "import-criterion-twice", criterion = cut(criterion.as_str())),
        RubricError::Weight(criterion) => {
            t!(words, "import-weight", criterion = cut(criterion.as_str()), max = MAX_VALUE.to_string())
        }
    }
}

fn score_words(words: Words, kind: &FaultKind) -> String {
    match kind {
        FaultKind::Missing => t!(words, "import-score-missing"),
        FaultKind::NotANumber => t!(words, "import-not-a-number"),
        FaultKind::DecimalComma => t!(words, "import-comma"),
        FaultKind::TooPrecise => t!(words, "import-too-precise", decimals = DECIMALS),
        FaultKind::BelowMin { min } => t!(words, "import-below-min", min = min.to_string()),
        FaultKind::AboveMax { max } => t!(words, "import-above-max", max = max.to_string()),
        FaultKind::OffStep { step } => t!(words, "import-off-step", step = step.to_string()),
        FaultKind::CommentMissing => t!(words, "import-comment-missing"),
        FaultKind::UnknownCriterion => t!(words, "import-unknown-criterion"),
        FaultKind::TooLong { limit, .. } => t!(words, "import-too-long", limit = limit.to_string()),
    }
}
