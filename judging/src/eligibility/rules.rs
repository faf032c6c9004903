//! What rules look at, and what speaks against an entry.

use std::cmp::Ordering;
use std::collections::BTreeSet;

use crate::call::{Form, Kind, RawEntry, is_day};
use crate::decimal::Decimal;
use crate::ids::FieldId;

/// What rules look at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Facts<'a> {
    /// Whether there is a deck.
    pub has_deck: bool,
    /// Whether there is a deck that cannot be shown.
    pub broken_deck: bool,
    /// Whether the deck has more pages than the call allows.
    pub long_deck: bool,
    /// How many people the team has.
    pub team: usize,
    /// How many questions that need an answer have none.
    pub unanswered: usize,
    /// Whether it came in after the deadline, within the grace.
    pub late: bool,
    /// In how many languages there is a summary.
    pub summaries: usize,
    /// What is asked, and what was submitted; nothing of an entry that was not written here.
    pub answers: Option<(&'a Form, &'a RawEntry)>,
}

/// A reason to doubt that an entry may take part.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Rule {
    /// There is no deck.
    NoDeck,
    /// The deck cannot be shown.
    BrokenDeck,
    /// The deck has more pages than the call allows.
    LongDeck,
    /// The team has fewer people than this.
    SmallTeam(usize),
    /// A question that needs an answer has none.
    Unanswered,
    /// It came in after the deadline.
    Late,
    /// The summary is there in fewer than two languages.
    OneLanguage,
    /// A question has an answer of this sort. One without an answer has none of any sort.
    Answer(FieldId, Answered),
}

/// A sort of answers.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Answered {
    /// One of these choices, which are numbered from 1.
    OneOf(BTreeSet<usize>),
    /// Any other choice than these.
    NoneOf(BTreeSet<usize>),
    /// This or more, this day or a later one.
    AtLeast(Bound),
    /// This or less, this day or an earlier one.
    AtMost(Bound),
}

/// What an answer is compared with.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Bound {
    /// A number.
    Number(Decimal),
    /// A day of the calendar, `2026-08-28`.
    Day(String),
}

impl Rule {
    /// Whether the rule speaks against an entry.
    pub fn speaks_against(&self, facts: &Facts<'_>) -> bool {
        match self {
            Self::NoDeck => !facts.has_deck,
            Self::BrokenDeck => facts.broken_deck,
            Self::LongDeck => facts.long_deck,
            Self::SmallTeam(least) => facts.team < *least,
            Self::Unanswered => facts.unanswered > 0,
            Self::Late => facts.late,
            Self::OneLanguage => facts.summaries < 2,
            Self::Answer(field, sort) => facts.answers.is_some_and(|(form, raw)| sort.has(field, form, raw)),
        }
    }
}

impl Answered {
    /// Whether what was answered to a question is of this sort.
    fn has(&self, id: &FieldId, form: &Form, raw: &RawEntry) -> bool {
        let Some(field) = form.field(id) else { return false };
        let Some(answer) = form.answer_to(field, raw) else { return false };
        let choice = || Some(answer).filter(|_| field.kind == Kind::Choice)?.parse::<usize>().ok();
        let compared = |bound: &Bound| Bound::parse(field.kind, answer)?.compared_with(bound);
        match self {
            Self::OneOf(choices) => choice().is_some_and(|number| choices.contains(&number)),
            Self::NoneOf(choices) => choice().is_some_and(|number| !choices.contains(&number)),
            Self::AtLeast(bound) => compared(bound).is_some_and(Ordering::is_ge),
            Self::AtMost(bound) => compared(bound).is_some_and(Ordering::is_le),
        }
    }
}

impl Bound {
    /// Reads what a question of this kind can be compared with; `None` for a kind that has no order, and for what is none
    /// of its answers.
    pub fn parse(kind: Kind, text: &str) -> Option<Self> {
        match kind {
            Kind::Number => Decimal::parse(text).ok().map(Self::Number),
            Kind::Date => Some(text).filter(|text| is_day(text)).map(|day| Self::Day(day.to_owned())),
            _ => None,
        }
    }

    /// As it is typed.
    pub fn text(&self) -> String {
        match self {
            Self::Number(number) => number.to_string(),
            Self::Day(day) => day.clone(),
        }
    }

    fn compared_with(&self, other: &Self) -> Option<Ordering> {
        match (self, other) {
            (Self::Number(own), Self::Number(other)) => Some(own.cmp(other)),
            (Self::Day(own), Self::Day(other)) => Some(own.cmp(other)),
            _ => None,
        }
    }
}
