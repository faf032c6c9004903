use serde::{Deserialize, Serialize};

use crate::ids::FieldId;
use crate::text::{Language, Text};

/// How many questions of its own a form may have.
pub const MAX_FIELDS: usize = 60;

/// Everything that a call asks beside the title, names, summaries and the team.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Form {
    /// The languages that an entry may be written in; at least one.
    pub languages: Vec<Language>,
    /// Whether a deck is asked for.
    pub deck: Need,
    /// How many pages a deck may have.
    pub deck_pages: u32,
    /// The call's own questions, in order.
    pub fields: Vec<Field>,
}

/// Whether something is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Need {
    /// It is not asked for.
    No,
    /// It may be given.
    Optional,
    /// It has to be given.
    Required,
}

/// One question.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Field {
    /// Which one.
    pub id: FieldId,
    /// What an answer is.
    pub kind: Kind,
    /// The question.
    pub name: Text,
    /// What helps to answer it.
    pub help: Text,
    /// The part of the form that it stands in; the same words make the same part.
    pub section: Text,
    /// Whether an answer is needed.
    pub required: bool,
    /// How long a text may be, in its unit; 0 for as long as a draft may be. Of a file, how many pages it may have; 0 for
    /// any number.
    pub limit: u32,
    /// What the limit counts.
    pub unit: Unit,
    /// What can be chosen, in each language one choice a line. The value of an answer is the number of the line, from 1.
    pub choices: Text,
    /// When it is asked; always where there is no condition.
    pub condition: Option<Condition>,
    /// Whether jurors never see the answer.
    pub blind: bool,
    /// In a joint call, the side whose jury alone reads the answer; empty where all do.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub side: String,
}

/// What an answer is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// One line.
    Short,
    /// Several lines.
    Long,
    /// One of several choices.
    Choice,
    /// A decimal number.
    Number,
    /// A day, `2026-08-28`.
    Date,
    /// An address on the web.
    Link,
    /// A PDF.
    File,
    /// A box to be ticked.
    Consent,
}

impl Kind {
    /// All kinds, in the order of the menu.
    pub const ALL: [Self; 8] =
        [Self::Short, Self::Long, Self::Choice, Self::Number, Self::Date, Self::Link, Self::File, Self::Consent];

    /// The name in forms.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Short => "short",
            Self::Long => "long",
            Self::Choice => "choice",
            Self::Number => "number",
            Self::Date => "date",
            Self::Link => "link",
            Self::File => "file",
            Self::Consent => "consent",
        }
    }

    /// The kind of a name.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.key() == key)
    }
}

/// What a limit counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Unit {
    /// See [`super::characters`].
    Characters,
    /// See [`super::words`].
    Words,
}

impl Unit {
    /// How much of it a text has.
    pub fn count(self, text: &str) -> usize {
        match self {
            Self::Characters => super::characters(text),
            Self::Words => super::words(text),
        }
    }
}

/// Asks a question only where another one, which stands before it, has this answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Condition {
    /// The question that decides: a choice or a consent.
    pub field: FieldId,
    /// The number of the choice; `on` for a consent that is given.
    pub is: String,
}

impl Field {
    /// Whether the jury of a side reads the answer.
    pub fn is_for(&self, side: &str) -> bool {
        self.side.is_empty() || self.side == side
    }

    /// The choices in a language, in order.
    pub fn choices_in(&self, language: Language) -> Vec<&str> {
        self.choices.get(language).lines().map(str::trim).filter(|line| !line.is_empty()).collect()
    }

    /// How many choices there are: as many as in the language with the most.
    pub fn choice_count(&self) -> usize {
        let lines = |words: &str| words.lines().filter(|line| !line.trim().is_empty()).count();
        self.choices.all().map(lines).max().unwrap_or(0)
    }

    /// The words of an answer that is stored as a number of a choice; any other answer as it stands.
    pub fn answer_words<'a>(&'a self, answer: &'a str, language: Language) -> &'a str {
        let number = (self.kind == Kind::Choice).then(|| answer.parse::<usize>().ok()).flatten();
        let choice = number.and_then(|number| number.checked_sub(1));
        choice.and_then(|at| self.choices_in(language).get(at).copied()).unwrap_or(answer)
    }
}

impl Form {
    /// The question with this id.
    pub fn field(&self, id: &FieldId) -> Option<&Field> {
        self.fields.iter().find(|field| field.id == *id)
    }

    /// How many questions that need an answer have none.
    pub fn unanswered(&self, raw: &super::RawEntry) -> usize {
        let needed = self.fields.iter().filter(|field| field.required && self.asks(field, raw));
        needed.filter(|field| raw.answer(&field.id).is_empty()).count()
    }

    /// Whether a question is asked of an entry with these answers. A question that is not asked itself decides nothing.
    pub fn asks(&self, field: &Field, raw: &super::RawEntry) -> bool {
        self.asked_after(field).is_some_and(|decided| decided.iter().all(|(id, is)| raw.answer(id) == *is))
    }

    /// The answers after which a question is asked, each with its question, the nearest first; `None` where it never is.
    pub fn asked_after<'a>(&'a self, field: &'a Field) -> Option<Vec<(&'a FieldId, &'a str)>> {
        let mut decided = Vec::new();
        let mut asked = field;
        while let Some(condition) = &asked.condition {
            let own = &asked.id;
            let mut before = self.fields.iter().take_while(|known| known.id != *own);
            asked = before.find(|known| known.id == condition.field)?;
            decided.push((&asked.id, condition.is.as_str()));
        }
        Some(decided)
    }

    /// What an entry answered to a question, without blanks around it; `None` where it is not asked or not answered.
    pub fn answer_to<'a>(&self, field: &Field, raw: &'a super::RawEntry) -> Option<&'a str> {
        Some(raw.answer(&field.id)).filter(|answer| !answer.is_empty() && self.asks(field, raw))
    }
}
