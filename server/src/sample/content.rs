//! The shape of the texts under `assets/sample`.

use anyhow::Context;
use judging::text::Text;
use serde::Deserialize;

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
    pub hosts: Vec<HostText>,
    pub accounts: Vec<AccountText>,
}

/// An organisation behind the edition.
#[derive(Debug, Deserialize)]
pub struct HostText {
    pub kind: String,
    pub short: String,
    pub name: Text,
}

/// A person who can sign in.
#[derive(Debug, Deserialize)]
pub struct AccountText {
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
