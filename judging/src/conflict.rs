//! Conflicts of interest: what a rule suspects between a juror and an entry, and the ties that a juror declares.
//!
//! A rule never decides. What it suspects says why, with both names as they are written, so that an organiser can
//! confirm or dismiss it; what was dismissed comes back only for a ground that was not there then.

mod mail;
mod person;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::institution::{Institutions, Key, Kinship};
use crate::text::Text;

pub use mail::{address, organisation};
pub use person::names;
pub(crate) use person::{is_title, words};

/// Which rule suspects.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Rule {
    /// Somebody of the team has the juror's name.
    SameName,
    /// Somebody of the team has the juror's address.
    SameAddress,
    /// Somebody of the team works where the juror works.
    Institution,
    /// Somebody of the team works at a hospital or an office of the juror's university, or the other way round.
    RelatedInstitution,
    /// Somebody of the team has an address of the organisation that the juror has one of.
    Domain,
}

/// Why a rule suspects a conflict.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ground {
    /// The rule.
    pub rule: Rule,
    /// What both have in common, as it is compared: the same rule with the same key is the same ground.
    pub key: String,
    /// The juror's side, as it is written.
    pub juror: String,
    /// The entry's side, as it is written.
    pub entry: String,
}

impl Ground {
    /// Whether two grounds tell the same, however it is written.
    pub fn tells_as(&self, other: &Self) -> bool {
        (self.rule, &self.key) == (other.rule, &other.key)
    }
}

/// Whether something is suspected now that was not when the grounds `known` were looked into.
pub fn is_news(found: &[Ground], known: &[Ground]) -> bool {
    found.iter().any(|ground| !known.iter().any(|known| known.tells_as(ground)))
}

/// A tie to an entry that a juror declares.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Tie {
    /// Shares in the company, or another interest in its money.
    Shareholding,
    /// A competitor of it in the juror's portfolio or employment.
    Competitor,
    /// Supervisor of somebody of the team, or supervised by them.
    Supervisor,
    /// A paper together in the last three years.
    CoAuthor,
    /// Anything else, such as family.
    #[default]
    Other,
}

impl Tie {
    /// All ties, in the order of the form.
    pub const ALL: [Self; 5] = [Self::Shareholding, Self::Competitor, Self::Supervisor, Self::CoAuthor, Self::Other];

    /// The tie as it is stored and posted.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Shareholding => "shareholding",
            Self::Competitor => "competitor",
            Self::Supervisor => "supervisor",
            Self::CoAuthor => "co-author",
            Self::Other => "other",
        }
    }

    /// The tie of a name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|tie| tie.name() == name)
    }
}

/// What is known of a person: a juror, somebody of a team, or who handed the entry in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Person {
    /// The name, in any of its languages; may be empty.
    pub name: Text,
    /// The address; may be empty.
    pub email: String,
    /// Where the person works; may be empty.
    pub affiliation: Text,
}

/// People by what they can have in common with a juror. Jurors are looked up in it: nobody compares all pairs.
#[derive(Clone, Debug)]
pub struct People<E> {
    institutions: Institutions,
    /// By names of institutions as they are written, what they are compared by: many people share one.
    read: BTreeMap<String, Vec<Key>>,
    by_institution: BTreeMap<Key, Vec<(E, String)>>,
    by_name: BTreeMap<String, Vec<(E, String)>>,
    by_address: BTreeMap<String, Vec<(E, String)>>,
    by_domain: BTreeMap<String, Vec<(E, String)>>,
}

impl<E: Clone + Ord> People<E> {
    /// Nobody yet.
    pub fn new(institutions: Institutions) -> Self {
        Self {
            institutions,
            read: BTreeMap::new(),
            by_institution: BTreeMap::new(),
            by_name: BTreeMap::new(),
            by_address: BTreeMap::new(),
            by_domain: BTreeMap::new(),
        }
    }

    /// Adds somebody of an entry.
    pub fn add(&mut self, entry: &E, person: &Person) {
        let written = written(&person.affiliation);
        if !written.is_empty() {
            let keys = self
                .read
                .entry(written.clone())
                .or_insert_with(|| self.institutions.keys(&person.affiliation).into_iter().collect());
            for key in keys.iter() {
                put(&mut self.by_institution, key, entry, &written);
            }
        }
        for name in names(&person.name) {
            put(&mut self.by_name, &name, entry, &self::written(&person.name));
        }
        if let Some(address) = mail::address(&person.email) {
            put(&mut self.by_address, &address, entry, person.email.trim());
        }
        if let Some(domain) = organisation(&person.email) {
            put(&mut self.by_domain, &domain, entry, person.email.trim());
        }
    }

    /// What is suspected between a juror and each entry, by entry; at most one ground of a rule for each thing that both
    /// have in common.
    pub fn suspect(&self, juror: &Person) -> BTreeMap<E, Vec<Ground>> {
        let mut found: BTreeMap<E, Vec<Ground>> = BTreeMap::new();
        let at = written(&juror.affiliation);
        let mut note = |rule: Rule, key: &str, juror: &str, people: Option<&Vec<(E, String)>>| {
            for (entry, written) in people.into_iter().flatten() {
                let ground = Ground { rule, key: key.to_owned(), juror: juror.to_owned(), entry: written.clone() };
                let grounds = found.entry(entry.clone()).or_default();
                if !grounds.iter().any(|known| covers(known, &ground)) {
                    grounds.push(ground);
                }
            }
        };
        for name in names(&juror.name) {
            note(Rule::SameName, &name, &written(&juror.name), self.by_name.get(&name));
        }
        if let Some(address) = mail::address(&juror.email) {
            note(Rule::SameAddress, &address, juror.email.trim(), self.by_address.get(&address));
        }
        // The keys of one institution come before those of a related one.
        for key in self.institutions.keys(&juror.affiliation).iter().flat_map(Key::meets) {
            note(rule_of(&key), key.text(), &at, self.by_institution.get(&key));
        }
        if let Some(domain) = organisation(&juror.email) {
            note(Rule::Domain, &domain, juror.email.trim(), self.by_domain.get(&domain));
        }
        found
    }
}

fn rule_of(key: &Key) -> Rule {
    match key.kinship() {
        Kinship::Same => Rule::Institution,
        Kinship::Related => Rule::RelatedInstitution,
    }
}

/// Whether a ground says already what another would: one institution is not told again as a related one, nor the same
/// two names under a second key.
fn covers(known: &Ground, ground: &Ground) -> bool {
    let same_names = (&known.juror, &known.entry) == (&ground.juror, &ground.entry);
    let nearer =
        known.rule == ground.rule || (known.rule, ground.rule) == (Rule::Institution, Rule::RelatedInstitution);
    known.tells_as(ground) || (same_names && nearer)
}

fn put<K: Clone + Ord, E: Clone + PartialEq>(
    all: &mut BTreeMap<K, Vec<(E, String)>>,
    key: &K,
    entry: &E,
    written: &str,
) {
    let people = all.entry(key.clone()).or_default();
    // Entries come one by one, so that what is there of the same entry stands last.
    if people.last().is_none_or(|(last, _)| last != entry) {
        people.push((entry.clone(), written.to_owned()));
    }
}

/// A text as people see it beside another: each of its languages.
pub fn written(text: &Text) -> String {
    text.all().map(str::trim).filter(|words| !words.is_empty()).collect::<Vec<_>>().join(" · ")
}
