//! Places of a text that may tell who is behind an entry. A rule proposes, people look.

use std::collections::BTreeSet;

use crate::conflict::{self, Person, is_title, organisation, words, written};
use crate::institution::{Institutions, Key, is_han, plain};
use crate::text::Text;

/// Surnames of two characters.
const SURNAMES: &str = "欧阳 司马 上官 诸葛 东方 皇甫 尉迟 公孙 慕容 令狐 司徒 司空 夏侯 独孤 南宫 端木 百里 东郭 西门 呼延 \
    轩辕 长孙 宇文 闻人 太史 申屠 公羊 澹台 宗政 濮阳 淳于 单于 钟离 鲜于 闾丘 亓官 司寇 颛孙 拓跋 第五";
/// How many Latin letters a word needs to be looked for by itself.
const LETTERS: usize = 4;
/// How many Chinese characters a name needs to be looked for.
const CHARACTERS: usize = 2;

/// What gives somebody away.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Rule {
    /// A name of somebody of the team.
    Person,
    /// The name of the startup or the scholar.
    Entry,
    /// An institution at which somebody of the team works, by one of its names.
    Institution,
    /// An address, or the domain of the organisation that it is of.
    Address,
}

/// A place that may tell who is behind an entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trace<P> {
    /// Which text.
    pub place: P,
    /// What gives somebody away.
    pub rule: Rule,
    /// Whom or what it tells of, as it is written there.
    pub of: String,
    /// What was found, as it was looked for.
    pub found: String,
}

/// Who is behind an entry.
#[derive(Clone, Copy, Debug)]
pub struct Behind<'a> {
    /// The names of the entry itself.
    pub name: &'a Text,
    /// Its people, with those who write it.
    pub people: &'a [Person],
}

/// The places of these texts that may tell who is behind an entry, by text; of each person, institution or address the
/// first thing that is found.
pub fn traces<P: Clone>(all: &Institutions, behind: Behind<'_>, texts: &[(P, &str)]) -> Vec<Trace<P>> {
    let looked = looked_for(all, behind);
    let mut found = Vec::new();
    for (place, text) in texts {
        let read = Reading::of(text);
        for (rule, of, needles) in &looked {
            if let Some(needle) = needles.iter().find(|needle| read.holds(needle)) {
                let trace = Trace { place: place.clone(), rule: *rule, of: of.clone(), found: needle.written.clone() };
                found.push(trace);
            }
        }
    }
    found
}

/// What is looked for: the rule, whom it tells of, and by what.
type Looked = (Rule, String, Vec<Needle>);

fn looked_for(all: &Institutions, behind: Behind<'_>) -> Vec<Looked> {
    let mut looked = vec![(Rule::Entry, written(behind.name), behind.name.all().filter_map(Needle::phrase).collect())];
    for person in behind.people {
        looked.push((Rule::Person, written(&person.name), of_name(&person.name)));
        looked.push((Rule::Institution, written(&person.affiliation), of_institution(all, &person.affiliation)));
        looked.push((Rule::Address, person.email.trim().to_owned(), of_address(&person.email)));
    }
    looked.retain(|(.., needles)| !needles.is_empty());
    let mut seen = BTreeSet::new();
    looked.retain(|(rule, of, _)| seen.insert((*rule, of.clone())));
    looked
}

/// A name whole, in any order of its words, then each of its words that is long enough, then a surname of two characters.
fn of_name(name: &Text) -> Vec<Needle> {
    let whole = conflict::names(name).into_iter().filter(|name| !name.is_empty()).map(|name| {
        let kind = if name.chars().any(is_han) { Kind::Characters } else { Kind::AnyOrder };
        Needle { kind, sought: name.clone(), written: name }
    });
    let single = name.all().flat_map(|name| {
        let words = words(&plain(name)).into_iter();
        words.filter(|word| word.chars().count() >= LETTERS && !is_title(word)).map(Needle::word)
    });
    let surname = name.all().filter_map(|name| {
        let letters: String = plain(name).chars().filter(|letter| is_han(*letter)).collect();
        let surname = SURNAMES.split_whitespace().find(|surname| letters.starts_with(surname))?;
        let given = letters.chars().count() > surname.chars().count();
        given.then(|| Needle { kind: Kind::Characters, sought: surname.to_owned(), written: surname.to_owned() })
    });
    whole.chain(single).chain(surname).collect()
}

/// The names of an institution as they are written, then those that the lists know it by.
fn of_institution(all: &Institutions, name: &Text) -> Vec<Needle> {
    let keys = all.keys(name);
    let firsts: BTreeSet<String> = keys
        .iter()
        .filter_map(|key| match key {
            Key::Name(name) => name.strip_prefix('=').map(str::to_owned),
            _ => None,
        })
        .collect();
    let own = name.all().flat_map(|name| {
        let parts = name.split([',', ';', '，', '；', '、', '|']).map(str::trim);
        std::iter::once(name.trim()).chain(parts.filter(|part| part.chars().count() > LETTERS))
    });
    let aliases = all.aliases(&firsts);
    own.chain(aliases.iter().map(String::as_str)).filter_map(Needle::phrase).collect()
}

fn of_address(email: &str) -> Vec<Needle> {
    let whole = conflict::address(email);
    let needles = whole.into_iter().chain(organisation(email));
    needles.map(|sought| Needle { kind: Kind::Address, written: sought.clone(), sought }).collect()
}

/// How something is looked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    /// Chinese characters beside each other.
    Characters,
    /// Words beside each other, in this order.
    Phrase,
    /// Words beside each other, whatever their order; they are sorted.
    AnyOrder,
    /// A word in capitals, as it is written.
    Capitals,
    /// An address or a domain.
    Address,
}

#[derive(Clone, Debug)]
struct Needle {
    kind: Kind,
    sought: String,
    written: String,
}

impl Needle {
    /// A name of a thing; nothing where it is too short to mean anything. Abbreviations count in capitals alone: HIT is a
    /// university, and a hit is none.
    fn phrase(written: &str) -> Option<Self> {
        let folded = plain(written);
        let needle = |kind, sought| Some(Self { kind, sought, written: written.trim().to_owned() });
        if folded.chars().any(is_han) {
            let sought = squeezed(&folded);
            return if sought.chars().count() >= CHARACTERS { needle(Kind::Characters, sought) } else { None };
        }
        let words = words(&folded);
        let letters: usize = words.iter().map(|word| word.chars().count()).sum();
        if words.len() == 1 && letters >= LETTERS - 1 && is_abbreviation(written.trim()) {
            return needle(Kind::Capitals, written.trim().to_owned());
        }
        if letters >= LETTERS { needle(Kind::Phrase, words.join(" ")) } else { None }
    }

    fn word(word: String) -> Self {
        Self { kind: Kind::Phrase, written: word.clone(), sought: word }
    }
}

/// Whether a word is an abbreviation: up to five letters, all of them capitals.
fn is_abbreviation(word: &str) -> bool {
    word.chars().count() <= 5 && word.chars().all(|letter| letter.is_uppercase() || letter.is_numeric())
}

/// A folded text without its blanks and signs.
fn squeezed(folded: &str) -> String {
    folded.chars().filter(|letter| letter.is_alphanumeric()).collect()
}

/// A text in the ways that something is looked for in it.
struct Reading<'a> {
    text: &'a str,
    folded: String,
    squeezed: String,
    words: Vec<String>,
}

impl<'a> Reading<'a> {
    fn of(text: &'a str) -> Self {
        let folded = plain(text);
        let bare = folded.replace("'s", " ").replace("’s", " ");
        Self { text, squeezed: squeezed(&folded), words: words(&bare), folded }
    }

    fn holds(&self, needle: &Needle) -> bool {
        let sought = needle.sought.as_str();
        match needle.kind {
            Kind::Characters => self.squeezed.contains(sought),
            Kind::Phrase => self.windows(sought).any(|window| window.join(" ") == sought),
            Kind::AnyOrder => self.windows(sought).any(|window| {
                let mut window = window.to_vec();
                window.sort();
                window.join(" ") == sought
            }),
            Kind::Capitals => self.text.split(|letter: char| !letter.is_alphanumeric()).any(|word| word == sought),
            Kind::Address => self.folded.match_indices(sought).any(|(at, _)| {
                let before = self.folded[..at].chars().next_back();
                let behind = self.folded[at + sought.len()..].chars().next();
                !before.is_some_and(|letter| letter.is_ascii_alphanumeric() || letter == '-')
                    && !behind.is_some_and(|letter| letter.is_ascii_alphanumeric() || letter == '-')
            }),
        }
    }

    /// The runs of as many words as these are.
    fn windows(&self, sought: &str) -> std::slice::Windows<'_, String> {
        self.words.windows(sought.split(' ').count().max(1))
    }
}

#[cfg(test)]
#[path = "traces/tests.rs"]
mod tests;
