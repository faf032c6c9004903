//! The columns of the list of entries beside code and title, of which a reader chooses.

use std::collections::{BTreeMap, BTreeSet};

use judging::call::Field;
use judging::ids::{DivisionId, EntryId};
use judging::text::Text;
use leptos::prelude::*;
use store::entries::{Listed, TeamMember};

use super::check::{state_words, tag};
use super::questions::{self, Questions, Submitted, name_of};
use crate::t;
use crate::ui::{Ground, Moment, plain, second};
use crate::when;

/// A column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Column {
    /// The division.
    Division,
    /// The language that it is written in.
    Language,
    /// Where it comes from.
    From,
    /// Its fields.
    Topics,
    /// Its people with their affiliations.
    Team,
    /// The summary.
    Summary,
    /// Whether it is withdrawn.
    Status,
    /// Whether it has a deck.
    Deck,
    /// When it came in.
    Submitted,
    /// What checkers say of whether it may take part.
    Eligibility,
    /// Whether it may be one with another entry.
    Duplicates,
    /// The addresses of those who write it.
    Addresses,
    /// What was answered to a question of the call.
    Answer(Box<Field>),
}

/// What the cells of a list are made of beside its entries.
pub struct Around {
    /// The names of the divisions.
    pub divisions: BTreeMap<DivisionId, Text>,
    /// The teams, where their column is shown.
    pub teams: BTreeMap<EntryId, Vec<TeamMember>>,
    /// The entries that are suspected to be one with another, where their column is shown.
    pub suspected: BTreeSet<EntryId>,
    /// The addresses of those who write them, where their column is shown.
    pub addresses: BTreeMap<EntryId, Vec<String>>,
    /// What is asked.
    pub questions: Questions,
    /// What was submitted, where an answer is shown.
    pub submitted: Submitted,
}

impl Around {
    fn answer(&self, field: &Field, listed: &Listed) -> Option<&str> {
        self.questions.answer(field, &self.submitted, &listed.entry.id)
    }

    fn addresses(&self, listed: &Listed) -> String {
        self.addresses.get(&listed.entry.id).map(|addresses| addresses.join("; ")).unwrap_or_default()
    }
}

impl Column {
    /// The columns that every list has, in the order that they are shown in.
    const FIXED: [Self; 11] = [
        Self::Division,
        Self::Language,
        Self::From,
        Self::Topics,
        Self::Team,
        Self::Summary,
        Self::Status,
        Self::Deck,
        Self::Submitted,
        Self::Eligibility,
        Self::Duplicates,
    ];
    /// The columns where none are chosen.
    pub const USUAL: [Self; 4] = [Self::Division, Self::Language, Self::From, Self::Eligibility];

    /// All columns that a visitor can choose, in the order that they are shown in.
    pub fn all(questions: &Questions) -> Vec<Self> {
        let addresses = questions.addresses.then_some(Self::Addresses);
        let answers = questions.all().map(|field| Self::Answer(Box::new(field.clone())));
        Self::FIXED.into_iter().chain(addresses).chain(answers).collect()
    }

    /// The name in addresses.
    pub fn key(&self) -> String {
        let fixed = match self {
            Self::Division => "division",
            Self::Language => "language",
            Self::From => "from",
            Self::Topics => "topics",
            Self::Team => "team",
            Self::Summary => "summary",
            Self::Status => "status",
            Self::Deck => "deck",
            Self::Submitted => "submitted",
            Self::Eligibility => "eligibility",
            Self::Duplicates => "duplicates",
            Self::Addresses => "addresses",
            Self::Answer(field) => return name_of(field),
        };
        fixed.to_owned()
    }

    /// What stands over it.
    pub fn label(&self, ground: &Ground) -> String {
        let words = ground.words;
        match self {
            Self::Division => t!(words, "entries-division"),
            Self::Language => t!(words, "entries-language"),
            Self::From => t!(words, "entries-places"),
            Self::Topics => t!(words, "entries-topic"),
            Self::Team => t!(words, "entry-team"),
            Self::Summary => t!(words, "entries-summary"),
            Self::Status => t!(words, "entries-status"),
            Self::Deck => t!(words, "entry-deck"),
            Self::Submitted => t!(words, "entries-came-in"),
            Self::Eligibility => t!(words, "check-title"),
            Self::Duplicates => t!(words, "duplicates-title"),
            Self::Addresses => t!(words, "entries-addresses"),
            Self::Answer(field) => field.name.get(ground.language()).to_owned(),
        }
    }

    /// Whether it says what a sheet of an entry does not say anyway, which is what jurors read.
    pub fn is_beside_sheet(&self) -> bool {
        match self {
            Self::Addresses => true,
            Self::Answer(field) => !questions::is_open(field),
            _ => false,
        }
    }

    /// The cell of an entry.
    pub fn cell(&self, ground: &Ground, around: &Around, listed: &Listed) -> AnyView {
        let (words, language, entry) = (ground.words, ground.language(), &listed.entry);
        match self {
            Self::Division => {
                let name = entry.division.as_ref().and_then(|id| around.divisions.get(id));
                name.map(|name| plain(name, language)).into_any()
            }
            Self::Language => view! { <span lang=entry.language.tag()>{entry.language.own_name()}</span> }.into_any(),
            Self::From => plain(&entry.places, language),
            Self::Topics => {
                let topics = entry.topics.iter();
                let topics = topics.map(|key| view! { <li>{plain(&ground.edition.topic(key), language)}</li> });
                let topics = topics.collect_view();
                (!entry.topics.is_empty()).then(|| view! { <ul class="cluster names">{topics}</ul> }).into_any()
            }
            Self::Team => people(ground, around.teams.get(&entry.id).map_or(&[], Vec::as_slice)),
            Self::Summary => plain(&entry.summary, language),
            Self::Status => match entry.status.as_str() {
                "withdrawn" => view! { <span class="tag out">{t!(words, "entries-withdrawn")}</span> }.into_any(),
                _ => t!(words, "entry-submitted").into_any(),
            },
            Self::Deck => match entry.deck_sha256 {
                Some(_) => t!(words, "entries-with-deck").into_any(),
                None => view! { <span class="muted">{t!(words, "entries-without-deck")}</span> }.into_any(),
            },
            Self::Submitted => {
                let at = ground.moment(listed.submitted_at);
                view! { <Moment at=listed.submitted_at words=at /> }.into_any()
            }
            Self::Eligibility => tag(words, listed.eligibility),
            Self::Duplicates => {
                let suspected = around.suspected.contains(&entry.id);
                suspected
                    .then(|| view! { <span class="tag close">{t!(words, "duplicates-suspected")}</span> })
                    .into_any()
            }
            Self::Addresses => around.addresses(listed).into_any(),
            Self::Answer(field) => {
                let answer = around.answer(field, listed);
                answer.map(|answer| questions::cell(ground, field, entry, answer)).into_any()
            }
        }
    }

    /// What the cell of an entry says, as plain text.
    pub fn text(&self, ground: &Ground, around: &Around, listed: &Listed) -> String {
        let (words, language, entry) = (ground.words, ground.language(), &listed.entry);
        match self {
            Self::Division => {
                let name = entry.division.as_ref().and_then(|id| around.divisions.get(id));
                name.map_or("", |name| name.get(language)).to_owned()
            }
            Self::Language => entry.language.own_name().to_owned(),
            Self::From => entry.places.get(language).to_owned(),
            Self::Topics => {
                let topics = entry.topics.iter().map(|key| ground.edition.topic(key).get(language).to_owned());
                topics.collect::<Vec<_>>().join("; ")
            }
            Self::Team => {
                let team = around.teams.get(&entry.id).map_or(&[][..], Vec::as_slice).iter();
                let named = team.map(|member| match (member.name.get(language), member.affiliation.get(language)) {
                    (name, "") => name.to_owned(),
                    (name, affiliation) => format!("{name} ({affiliation})"),
                });
                named.collect::<Vec<_>>().join("; ")
            }
            Self::Summary => entry.summary.get(language).to_owned(),
            Self::Status if entry.status == "withdrawn" => t!(words, "entries-withdrawn"),
            Self::Status => t!(words, "entry-submitted"),
            Self::Deck if entry.deck_sha256.is_some() => t!(words, "entries-with-deck"),
            Self::Deck => t!(words, "entries-without-deck"),
            Self::Submitted => when::input_value(listed.submitted_at, &ground.edition.time_zone).replace('T', " "),
            Self::Eligibility => state_words(words, listed.eligibility),
            Self::Duplicates if around.suspected.contains(&entry.id) => t!(words, "duplicates-suspected"),
            Self::Duplicates => String::new(),
            Self::Addresses => around.addresses(listed),
            Self::Answer(field) => {
                let answer = around.answer(field, listed);
                answer.map(|answer| questions::text(ground, field, answer)).unwrap_or_default()
            }
        }
    }
}

fn people(ground: &Ground, team: &[TeamMember]) -> AnyView {
    let language = ground.language();
    let people = team.iter().map(|member| {
        view! {
            <li>
                {plain(&member.name, language)} " " {second(&member.name, language)} " "
                <small>{plain(&member.affiliation, language)}</small>
            </li>
        }
    });
    let people = people.collect_view();
    (!team.is_empty()).then(|| view! { <ul class="cluster names">{people}</ul> }).into_any()
}
