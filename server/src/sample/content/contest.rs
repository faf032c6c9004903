use anyhow::Context;
use judging::decimal::Decimal;
use judging::text::{Language, Text};
use serde::Deserialize;

use super::number;

/// `business-pitch.toml` and `young-scholars.toml`.
#[derive(Debug, Deserialize)]
pub struct CompetitionFile {
    pub competition: CompetitionText,
    pub questions: Vec<QuestionText>,
    pub divisions: Vec<DivisionText>,
    pub rounds: Vec<RoundText>,
    pub awards: Vec<AwardText>,
    pub entries: Vec<EntryText>,
}

/// The competition itself.
#[derive(Debug, Deserialize)]
pub struct CompetitionText {
    pub slug: String,
    pub code: String,
    pub preset: String,
    pub call_opens: String,
    pub call_closes: String,
    pub tie_break: Vec<String>,
    pub name: Text,
    pub summary: Text,
    pub call: Text,
}

/// A question of the call.
#[derive(Debug, Deserialize)]
pub struct QuestionText {
    pub kind: String,
    pub name: Text,
    #[serde(default)]
    pub help: Text,
    #[serde(default)]
    pub section: Text,
    #[serde(default)]
    pub choices: Text,
    pub required: bool,
    #[serde(default)]
    pub blind: bool,
    /// How many words an answer may have; as many as one likes where it is not said.
    #[serde(default)]
    pub words: u32,
    /// The number of the question that decides whether this one is asked, and its answer: `2=1`.
    pub only_if: Option<String>,
}

/// A division; `key` is what entries name it by.
#[derive(Debug, Deserialize)]
pub struct DivisionText {
    pub key: String,
    pub name: Text,
}

/// A round with its rubric.
#[derive(Debug, Deserialize)]
pub struct RoundText {
    pub kind: String,
    pub name: Text,
    pub opens: String,
    pub closes: String,
    /// All of the jury where it is not said.
    #[serde(default)]
    pub reviews_per_entry: u32,
    pub min_jurors: Option<usize>,
    pub announce: String,
    pub method: MethodText,
    pub advance: Option<AdvanceText>,
    pub criteria: Vec<CriterionText>,
}

/// How scorecards become scores.
#[derive(Debug, Deserialize)]
pub struct MethodText {
    pub kind: String,
    #[serde(default)]
    pub drop_high: usize,
    #[serde(default)]
    pub drop_low: usize,
    pub trim: Option<String>,
    pub round: Option<String>,
    pub decimals: Option<u32>,
}

/// Who goes on to the next round.
#[derive(Debug, Deserialize)]
pub struct AdvanceText {
    pub top: u32,
    pub per: String,
}

/// A criterion.
#[derive(Debug, Deserialize)]
pub struct CriterionText {
    pub name: Text,
    pub description: Text,
    #[serde(deserialize_with = "number::read")]
    pub weight: Decimal,
    #[serde(deserialize_with = "number::read")]
    pub min: Decimal,
    #[serde(deserialize_with = "number::read")]
    pub max: Decimal,
    #[serde(deserialize_with = "number::read")]
    pub step: Decimal,
    #[serde(default)]
    pub comment_required: bool,
    pub levels: Vec<LevelText>,
}

/// What a part of a scale stands for.
#[derive(Debug, Deserialize)]
pub struct LevelText {
    #[serde(deserialize_with = "number::read")]
    pub from: Decimal,
    #[serde(deserialize_with = "number::read")]
    pub to: Decimal,
    pub text: Text,
}

/// A tier of prizes, or a special prize.
#[derive(Debug, Deserialize)]
pub struct AwardText {
    pub kind: String,
    pub name: Text,
    #[serde(default)]
    pub description: Text,
    pub quota: u32,
    pub per_reveal: u32,
}

/// An entry.
#[derive(Debug, Deserialize)]
pub struct EntryText {
    pub code: String,
    pub division: String,
    pub language: Language,
    pub title: Text,
    pub name: Text,
    pub places: Text,
    pub fields: Vec<String>,
    pub summary: Text,
    pub team: Vec<MemberText>,
    pub deck: Vec<SlideText>,
    /// How good it is, on a scale of ten.
    pub quality: f64,
}

/// A person of a team.
#[derive(Debug, Deserialize)]
pub struct MemberText {
    pub name: Text,
    pub role: Text,
    pub affiliation: Text,
}

/// A slide of a deck.
#[derive(Debug, Deserialize)]
pub struct SlideText {
    pub title: String,
    pub lines: Vec<String>,
}

impl CompetitionFile {
    /// The competitions of the edition, in order.
    ///
    /// # Errors
    /// A text that is missing or of another shape.
    pub fn load_all() -> anyhow::Result<Vec<Self>> {
        Ok(vec![
            toml::from_str(include_str!("../../../../assets/sample/business-pitch.toml"))
                .context("assets/sample/business-pitch.toml")?,
            toml::from_str(include_str!("../../../../assets/sample/young-scholars.toml"))
                .context("assets/sample/young-scholars.toml")?,
        ])
    }
}
