use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::{Field, Form, Kind, MAX_TEAM, Need, RawEntry, RawMember};
use crate::decimal::Decimal;
use crate::ids::FieldId;
use crate::text::{Language, Text};

/// How many characters a title, a name or an affiliation may have in each language.
const MAX_NAME: usize = 200;
/// How many characters a summary may have in each language.
const MAX_SUMMARY: usize = 2_000;
/// How many characters a link may have.
const MAX_LINK: usize = 2_000;

/// What an entry can be checked against beside the form.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Known {
    /// The ids of the competition's divisions.
    pub divisions: BTreeSet<String>,
    /// Keys of the edition's topics.
    pub topics: BTreeSet<String>,
    /// Files that cannot be shown, and the number of pages of those that can, by SHA-256. A file that is not in here is
    /// not known; one whose pages are not counted yet has none.
    pub files: BTreeMap<String, Result<u32, ()>>,
}

/// One thing that keeps an entry from being submitted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fault {
    /// The name of the control: `title`, `m0-name`, `a-` and the id of a question, `deck`.
    pub field: String,
    /// What is wrong.
    pub kind: FaultKind,
}

/// What is wrong with an entry; pages put words to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum FaultKind {
    /// Nothing is there.
    Missing,
    /// Longer than its limit.
    TooLong,
    /// None of the choices.
    NoChoice,
    /// Not a number in plain decimal notation.
    NotANumber,
    /// Not a day of the calendar.
    NotADay,
    /// Not an address that starts with `https://` or `http://`.
    NotALink,
    /// Not an e-mail address.
    NotAnAddress,
    /// A file that cannot be shown.
    BadFile,
    /// More pages than are allowed.
    TooManyPages,
    /// More people than a team may have.
    TooMany,
}

impl Form {
    /// Everything that keeps an entry from being submitted, in the order of the form; nothing where it is complete.
    /// Answers to questions that are not asked, or not any more, are left alone.
    pub fn check(&self, raw: &RawEntry, known: &Known) -> Vec<Fault> {
        let mut faults = Faults::default();
        let language = Language::ALL.into_iter().find(|language| language.tag() == raw.language);
        let language = language.filter(|language| self.languages.contains(language));
        faults.add_if(language.is_none(), "language", FaultKind::Missing);
        let division = !known.divisions.is_empty() && !known.divisions.contains(&raw.division);
        faults.add_if(division, "division", FaultKind::Missing);
        faults.text("title", &raw.title, language, MAX_NAME);
        faults.text("name", &raw.name, language, MAX_NAME);
        faults.text("summary", &raw.summary, language, MAX_SUMMARY);
        faults.long("places", &raw.places, MAX_NAME);
        faults.add_if(raw.topics.iter().any(|topic| !known.topics.contains(topic)), "topics", FaultKind::NoChoice);
        faults.team(&raw.team);
        faults.deck(self, &raw.deck, known);
        for field in self.fields.iter().filter(|field| self.asks(field, raw)) {
            if let Some(kind) = fault_of(field, raw.answer(&field.id), known) {
                faults.add_if(true, &format!("a-{}", field.id), kind);
            }
        }
        faults.0
    }
}

#[derive(Default)]
struct Faults(Vec<Fault>);

impl Faults {
    fn add_if(&mut self, wrong: bool, field: &str, kind: FaultKind) {
        if wrong {
            self.0.push(Fault { field: field.to_owned(), kind });
        }
    }

    /// A text that has to be there in the entry's language, or in any as long as that is not chosen.
    fn text(&mut self, field: &str, text: &Text, language: Option<Language>, limit: usize) {
        let there = language.map_or(!text.is_empty(), |language| text.exact(language).is_some());
        self.add_if(!there, field, FaultKind::Missing);
        self.long(field, text, limit);
    }

    fn long(&mut self, field: &str, text: &Text, limit: usize) {
        self.add_if(text.all().any(|words| super::characters(words) > limit), field, FaultKind::TooLong);
    }

    fn team(&mut self, team: &[RawMember]) {
        self.add_if(team.iter().all(RawMember::is_blank), "team", FaultKind::Missing);
        self.add_if(team.len() > MAX_TEAM, "team", FaultKind::TooMany);
        for (index, member) in team.iter().enumerate().filter(|(_, member)| !member.is_blank()) {
            self.add_if(member.name.is_empty(), &format!("m{index}-name"), FaultKind::Missing);
            self.add_if(member.affiliation.is_empty(), &format!("m{index}-affiliation"), FaultKind::Missing);
            self.long(&format!("m{index}-name"), &member.name, MAX_NAME);
            self.long(&format!("m{index}-role"), &member.role, MAX_NAME);
            self.long(&format!("m{index}-affiliation"), &member.affiliation, MAX_NAME);
            let email = member.email.trim();
            let wrong = !email.is_empty() && !is_address(email);
            self.add_if(wrong, &format!("m{index}-email"), FaultKind::NotAnAddress);
        }
    }

    fn deck(&mut self, form: &Form, deck: &str, known: &Known) {
        if deck.is_empty() {
            return self.add_if(form.deck == Need::Required, "deck", FaultKind::Missing);
        }
        match known.files.get(deck) {
            Some(Ok(pages)) => self.add_if(*pages > form.deck_pages, "deck", FaultKind::TooManyPages),
            _ => self.add_if(true, "deck", FaultKind::BadFile),
        }
    }
}

fn fault_of(field: &Field, answer: &str, known: &Known) -> Option<FaultKind> {
    if answer.is_empty() {
        return field.required.then_some(FaultKind::Missing);
    }
    match field.kind {
        Kind::Short | Kind::Long => {
            (field.limit > 0 && field.unit.count(answer) > field.limit as usize).then_some(FaultKind::TooLong)
        }
        Kind::Choice => {
            let number = answer.parse::<usize>().unwrap_or(0);
            (number == 0 || number > field.choice_count()).then_some(FaultKind::NoChoice)
        }
        Kind::Number => Decimal::parse(answer).is_err().then_some(FaultKind::NotANumber),
        Kind::Date => (!is_day(answer)).then_some(FaultKind::NotADay),
        Kind::Link => link_fault(answer),
        Kind::File => match known.files.get(answer) {
            Some(Ok(pages)) => (field.limit > 0 && *pages > field.limit).then_some(FaultKind::TooManyPages),
            _ => Some(FaultKind::BadFile),
        },
        Kind::Consent => (answer != "on").then_some(FaultKind::NoChoice),
    }
}

fn link_fault(answer: &str) -> Option<FaultKind> {
    if answer.len() > MAX_LINK {
        return Some(FaultKind::TooLong);
    }
    let behind = answer.strip_prefix("https://").or_else(|| answer.strip_prefix("http://"));
    let host = behind.and_then(|behind| behind.split('/').next());
    let fits = host.is_some_and(|host| host.contains('.')) && !answer.contains(char::is_whitespace);
    (!fits).then_some(FaultKind::NotALink)
}

/// Whether a text has the shape of an e-mail address of at most 254 bytes.
pub fn is_address(email: &str) -> bool {
    let well_placed = |(name, domain): (&str, &str)| !name.is_empty() && !domain.is_empty() && !domain.contains('@');
    email.len() <= 254
        && !email.contains(|character: char| character.is_whitespace() || character.is_control())
        && email.split_once('@').is_some_and(well_placed)
}

/// Whether a text is a day of the Gregorian calendar, `2026-08-28`.
pub fn is_day(text: &str) -> bool {
    let parts: Vec<&str> = text.split('-').collect();
    let [year, month, day] = parts.as_slice() else { return false };
    if (year.len(), month.len(), day.len()) != (4, 2, 2) {
        return false;
    }
    let (Ok(year), Ok(month), Ok(day)) = (year.parse::<u32>(), month.parse::<usize>(), day.parse::<u32>()) else {
        return false;
    };
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let days = [31, if leap { 29 } else { 28 }, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
    month.checked_sub(1).and_then(|index| days.get(index)).is_some_and(|most| (1..=*most).contains(&day))
}

/// What a change of a form does to entries that are submitted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Effect {
    /// The question that it is about; `None` for what is no question: language, deck.
    pub field: Option<FieldId>,
    /// What it does.
    pub kind: EffectKind,
    /// How many submitted entries it touches.
    pub entries: usize,
}

/// What a change of a form does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EffectKind {
    /// The question is gone, with its answers.
    Answered,
    /// What was complete is not any more.
    Incomplete,
}

/// What changing a form does to submitted entries, question by question; nothing where it touches none. Entries that
/// had the same fault before are not counted.
pub fn effects(before: &Form, after: &Form, submitted: &[RawEntry], known: &Known) -> Vec<Effect> {
    let mut touched: Vec<Effect> = Vec::new();
    let mut count = |field: Option<FieldId>, kind| match touched
        .iter_mut()
        .find(|effect| effect.field == field && effect.kind == kind)
    {
        Some(effect) => effect.entries += 1,
        None => touched.push(Effect { field, kind, entries: 1 }),
    };
    for raw in submitted {
        let gone = before.fields.iter().filter(|field| after.field(&field.id).is_none());
        for field in gone.filter(|field| before.asks(field, raw) && !raw.answer(&field.id).is_empty()) {
            count(Some(field.id.clone()), EffectKind::Answered);
        }
        let faults = before.check(raw, known);
        let new: BTreeSet<Option<FieldId>> = after
            .check(raw, known)
            .iter()
            .filter(|fault| !faults.contains(fault))
            .map(|fault| fault.field.strip_prefix("a-").map(FieldId::from))
            .collect();
        for field in new {
            count(field, EffectKind::Incomplete);
        }
    }
    touched
}
