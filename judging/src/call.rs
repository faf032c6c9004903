//! A call's form: what is asked of an entry, and whether what was typed answers it.
//!
//! A draft keeps every character that was typed; [`Form::check`] gates submitting only, and finds all faults at once.
//! The same function can run in the browser and runs in the act.

mod check;
mod count;
mod form;

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::ids::FieldId;
use crate::text::Text;

pub use check::{Effect, EffectKind, Fault, FaultKind, Known, effects, is_address, is_day};
pub use count::{characters, words};
pub use form::{Condition, Field, Form, Kind, MAX_FIELDS, Need, Unit};

/// How many bytes of UTF-8 a draft may have in all.
pub const MAX_DRAFT_BYTES: usize = 256 * 1024;
/// How many people a team may have.
pub const MAX_TEAM: usize = 30;

/// What entrants typed, right or wrong.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct RawEntry {
    /// The tag of the language that the entry is written and pitched in.
    pub language: String,
    /// The id of its division, where the competition has some.
    pub division: String,
    /// What it is about.
    pub title: Text,
    /// Who is named on stage: the startup, the scholar.
    pub name: Text,
    /// A paragraph on it.
    pub summary: Text,
    /// Where it comes from.
    pub places: Text,
    /// The team, in order.
    pub team: Vec<RawMember>,
    /// Keys of its topics.
    pub topics: BTreeSet<String>,
    /// The answers to the call's own questions, as typed; of a file its SHA-256.
    pub answers: BTreeMap<FieldId, String>,
    /// The SHA-256 of the deck; empty where there is none.
    pub deck: String,
}

/// A person of the team, as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct RawMember {
    /// The name.
    pub name: Text,
    /// What the person does in it.
    pub role: Text,
    /// Where the person works.
    pub affiliation: Text,
    /// The person's address; may be empty, and is left out of the JSON then, whose digest is a receipt. Neither jurors nor
    /// the public see it: conflicts of interest are looked for by it.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub email: String,
}

impl RawMember {
    /// A row that was added and never filled in.
    pub fn is_blank(&self) -> bool {
        [&self.name, &self.role, &self.affiliation].into_iter().all(Text::is_empty) && self.email.trim().is_empty()
    }
}

impl RawEntry {
    /// The size of all its texts, in bytes of UTF-8; a draft of more than [`MAX_DRAFT_BYTES`] is refused.
    pub fn bytes(&self) -> usize {
        let of_team = self.team.iter().flat_map(|member| [&member.name, &member.role, &member.affiliation]);
        let texts = [&self.title, &self.name, &self.summary, &self.places].into_iter().chain(of_team);
        let words = texts.flat_map(|text| text.all().map(str::len));
        let answers = self.answers.iter().map(|(id, answer)| id.as_str().len() + answer.len());
        let topics = self.topics.iter().map(String::len);
        let emails = self.team.iter().map(|member| member.email.len());
        words.chain(answers).chain(topics).chain(emails).sum::<usize>()
            + self.language.len()
            + self.division.len()
            + self.deck.len()
    }

    /// The answer to a question, without blanks around it.
    pub fn answer(&self, field: &FieldId) -> &str {
        self.answers.get(field).map_or("", |answer| answer.trim())
    }
}
