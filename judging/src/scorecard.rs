//! A juror's scores and comments on one entry: as typed, and as checked.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::decimal::{Decimal, DecimalError, Fraction};
use crate::ids::CriterionId;
use crate::rubric::{Criterion, Rubric, ScoreFault};

/// How many characters a comment on one criterion may have.
pub const MAX_COMMENT: usize = 4_000;
/// How many characters the comment for the entrant, and the one for the jury, may have.
pub const MAX_TEXT: usize = 10_000;
/// How many bytes of UTF-8 a draft may have in all.
pub const MAX_DRAFT_BYTES: usize = 256 * 1024;

/// What a juror typed, right or wrong: a draft keeps every character of it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct RawScorecard {
    /// The points as typed, per criterion.
    pub scores: BTreeMap<CriterionId, String>,
    /// Comments on single criteria.
    pub comments: BTreeMap<CriterionId, String>,
    /// The comment that the entrant will read.
    pub for_entrant: String,
    /// The comment that stays within the jury.
    pub for_jury: String,
}

/// A draft with more bytes than may be stored.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the draft has {bytes} bytes, at most {MAX_DRAFT_BYTES} are kept")]
pub struct DraftTooLarge {
    /// The size of the draft in bytes of UTF-8.
    pub bytes: usize,
}

/// A complete scorecard on which every score is on its scale and every required comment is there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scorecard {
    points: Vec<(CriterionId, Decimal)>,
    total: Fraction,
    comments: BTreeMap<CriterionId, String>,
    for_entrant: String,
    for_jury: String,
}

/// One thing that keeps a raw scorecard from being a scorecard.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fault {
    /// The criterion that it concerns; `None` for the comments on the whole.
    pub criterion: Option<CriterionId>,
    /// What is wrong.
    pub kind: FaultKind,
}

/// What is wrong on a scorecard; pages put words to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum FaultKind {
    /// No score.
    Missing,
    /// Not a number in plain decimal notation, e.g. "7/10".
    NotANumber,
    /// A number with a comma in place of the decimal point.
    DecimalComma,
    /// More decimals than are kept.
    TooPrecise,
    /// Less than the scale's minimum.
    BelowMin {
        /// The least score.
        min: Decimal,
    },
    /// More than the scale's maximum.
    AboveMax {
        /// The greatest score.
        max: Decimal,
    },
    /// Between two levels of the scale.
    OffStep {
        /// The distance between two levels.
        step: Decimal,
    },
    /// No comment where the criterion asks for one.
    CommentMissing,
    /// A criterion that the rubric does not have.
    UnknownCriterion,
    /// A text with too many characters.
    TooLong {
        /// Which text.
        text: Text,
        /// How many characters it may have.
        limit: usize,
    },
}

/// The texts of a scorecard.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Text {
    /// The comment on a criterion.
    Comment,
    /// The comment that the entrant will read.
    ForEntrant,
    /// The comment that stays within the jury.
    ForJury,
}

impl RawScorecard {
    /// Refuses a draft of more than [`MAX_DRAFT_BYTES`], the only thing that a draft is refused for.
    pub fn check_size(&self) -> Result<(), DraftTooLarge> {
        let fields = self.scores.iter().chain(&self.comments).map(|(id, text)| id.as_str().len() + text.len());
        let bytes = fields.sum::<usize>() + self.for_entrant.len() + self.for_jury.len();
        if bytes > MAX_DRAFT_BYTES { Err(DraftTooLarge { bytes }) } else { Ok(()) }
    }
}

impl Scorecard {
    /// Checks a raw scorecard against the rubric: all faults at once, those of the criteria first, in the order of the
    /// rubric. The same function runs in the browser and in the act that submits.
    pub fn parse(raw: &RawScorecard, rubric: &Rubric) -> Result<Scorecard, Vec<Fault>> {
        let mut faults = Vec::new();
        let mut points = Vec::with_capacity(rubric.criteria().len());
        for criterion in rubric.criteria() {
            let mut fault = |kind| faults.push(Fault { criterion: Some(criterion.id.clone()), kind });
            match parse_score(raw.scores.get(&criterion.id).map_or("", String::as_str), criterion) {
                Ok(score) => points.push(score),
                Err(kind) => fault(kind),
            }
            let comment = raw.comments.get(&criterion.id).map_or("", String::as_str);
            if criterion.comment_required && comment.trim().is_empty() {
                fault(FaultKind::CommentMissing);
            }
            if let Some(kind) = too_long(comment, Text::Comment, MAX_COMMENT) {
                fault(kind);
            }
        }
        faults.extend(unknown_criteria(raw, rubric));
        let texts = [(&raw.for_entrant, Text::ForEntrant), (&raw.for_jury, Text::ForJury)];
        let too_long = texts.into_iter().filter_map(|(text, name)| too_long(text, name, MAX_TEXT));
        faults.extend(too_long.map(|kind| Fault { criterion: None, kind }));
        if !faults.is_empty() {
            return Err(faults);
        }
        let ids = rubric.criteria().iter().map(|criterion| criterion.id.clone());
        Ok(Scorecard {
            total: rubric.total(&points),
            points: ids.zip(points).collect(),
            comments: raw.comments.clone(),
            for_entrant: raw.for_entrant.clone(),
            for_jury: raw.for_jury.clone(),
        })
    }

    /// The points per criterion, in the order of the rubric.
    pub fn points(&self) -> &[(CriterionId, Decimal)] {
        &self.points
    }

    /// The sum of the points times their weights.
    pub fn total(&self) -> Fraction {
        self.total
    }

    /// Comments on single criteria, as typed.
    pub fn comments(&self) -> &BTreeMap<CriterionId, String> {
        &self.comments
    }

    /// The comment that the entrant will read.
    pub fn for_entrant(&self) -> &str {
        &self.for_entrant
    }

    /// The comment that stays within the jury.
    pub fn for_jury(&self) -> &str {
        &self.for_jury
    }
}

impl From<ScoreFault> for FaultKind {
    fn from(fault: ScoreFault) -> FaultKind {
        match fault {
            ScoreFault::BelowMin { min } => FaultKind::BelowMin { min },
            ScoreFault::AboveMax { max } => FaultKind::AboveMax { max },
            ScoreFault::OffStep { step } => FaultKind::OffStep { step },
        }
    }
}

/// The score that the text says, if it is one of the criterion's levels.
pub fn parse_score(text: &str, criterion: &Criterion) -> Result<Decimal, FaultKind> {
    let scale = &criterion.scale;
    let score = Decimal::parse(text).map_err(|error| match error {
        DecimalError::Empty => FaultKind::Missing,
        DecimalError::NotANumber => FaultKind::NotANumber,
        DecimalError::Comma => FaultKind::DecimalComma,
        DecimalError::TooPrecise => FaultKind::TooPrecise,
        DecimalError::TooSmall => FaultKind::BelowMin { min: scale.min() },
        DecimalError::TooLarge => FaultKind::AboveMax { max: scale.max() },
    })?;
    scale.contains(score)?;
    Ok(score)
}

fn too_long(content: &str, text: Text, limit: usize) -> Option<FaultKind> {
    (content.chars().count() > limit).then_some(FaultKind::TooLong { text, limit })
}

fn unknown_criteria(raw: &RawScorecard, rubric: &Rubric) -> Vec<Fault> {
    let mut ids: Vec<_> = raw.scores.keys().chain(raw.comments.keys()).collect();
    ids.sort();
    ids.dedup();
    ids.retain(|id| rubric.criterion(id).is_none());
    ids.into_iter().map(|id| Fault { criterion: Some(id.clone()), kind: FaultKind::UnknownCriterion }).collect()
}
