//! The shape of the texts under `assets/sample`.

mod contest;
mod number;

use std::collections::BTreeMap;

use anyhow::Context;
use judging::text::{Language, Text};
use serde::Deserialize;

pub use contest::{AwardText, CompetitionFile, CriterionText, EntryText, QuestionText, RoundText};

/// `edition.toml`.
#[derive(Debug, Deserialize)]
pub struct EditionFile {
    pub slug: String,
    pub starts: String,
    pub ends: String,
    pub time_zone: String,
    pub default_locale: String,
    pub demo_clock: String,
    pub name: Text,
    pub theme: Text,
    pub place: Text,
    pub description: Text,
    pub fields: Vec<FieldText>,
    pub hosts: Vec<HostText>,
    pub programme: Vec<ItemText>,
    pub accounts: Vec<AccountText>,
    pub jurors: Vec<JurorText>,
}

/// A field that entries and jurors are of.
#[derive(Debug, Deserialize)]
pub struct FieldText {
    pub key: String,
    pub name: Text,
}

/// An organisation behind the edition.
#[derive(Debug, Deserialize)]
pub struct HostText {
    pub kind: String,
    pub short: String,
    pub name: Text,
}

/// Something on the programme of the day.
#[derive(Debug, Deserialize)]
pub struct ItemText {
    pub kind: String,
    pub starts: String,
    pub ends: String,
    pub title: Text,
    #[serde(default)]
    pub speaker: Text,
    #[serde(default)]
    pub place: Text,
}

/// A person who can sign in.
#[derive(Debug, Deserialize)]
pub struct AccountText {
    pub key: String,
    pub email: String,
    pub name: Text,
    pub locale: String,
    pub roles: Vec<RoleText>,
}

/// What a person is.
#[derive(Debug, Deserialize)]
pub struct RoleText {
    pub role: String,
    pub host: Option<String>,
    pub competition: Option<String>,
}

/// A person who judges.
#[derive(Debug, Deserialize)]
pub struct JurorText {
    pub account: String,
    pub side: String,
    /// The first is the juror's own.
    pub languages: Vec<Language>,
    pub expertise: Vec<String>,
    pub affiliation: Text,
    pub capacity: u32,
    pub competitions: Vec<String>,
    /// How strict the juror is, on a scale of ten; positive is strict.
    pub severity: f64,
    /// The share of the own list that is submitted.
    pub progress: f64,
}

/// `comments.toml`: what jurors write, by language.
#[derive(Debug, Deserialize)]
pub struct CommentsFile {
    pub strong: BTreeMap<Language, Vec<String>>,
    pub fair: BTreeMap<Language, Vec<String>>,
    pub weak: BTreeMap<Language, Vec<String>>,
    pub jury: BTreeMap<Language, Vec<String>>,
}

impl EditionFile {
    /// The texts of the edition.
    ///
    /// # Errors
    /// A text that is missing or of another shape.
    pub fn load() -> anyhow::Result<Self> {
        toml::from_str(include_str!("../../../assets/sample/edition.toml")).context("assets/sample/edition.toml")
    }
}

impl CommentsFile {
    /// The comments.
    ///
    /// # Errors
    /// A text that is missing or of another shape.
    pub fn load() -> anyhow::Result<Self> {
        toml::from_str(include_str!("../../../assets/sample/comments.toml")).context("assets/sample/comments.toml")
    }
}
