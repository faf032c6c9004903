//! Entries that may be one and the same: what they have in common, as it is compared.
//!
//! A rule never decides. Every entry gets keys, and two entries that share one are suspected, so that nobody compares all
//! pairs. Width, case, signs and blanks make no difference; traditional and simplified characters do in titles.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::conflict::{address, names};
use crate::institution::{half_width, is_han};
use crate::text::Text;

/// What two entries have in common.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Rule {
    /// The title, in one of its languages.
    Title,
    /// The words that carry the title, in any order.
    Words,
    /// The name of somebody in the team, or of who is named on stage.
    Name,
    /// The address of somebody in the team.
    Address,
    /// Who writes them here.
    Author,
}

impl Rule {
    /// All rules, the one that says most first.
    pub const ALL: [Self; 5] = [Self::Title, Self::Words, Self::Name, Self::Address, Self::Author];

    /// The rule as it is stored.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Title => "title",
            Self::Words => "words",
            Self::Name => "name",
            Self::Address => "address",
            Self::Author => "author",
        }
    }

    /// The rule of a key.
    pub fn of_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|rule| rule.key() == key)
    }
}

/// How much a title weighs at least to say something: a Latin letter or a digit weighs 1, a Chinese character 2.
pub const LEAST_WEIGHT: usize = 8;
/// How many words that carry a title it takes at least; a Chinese character is half a word.
pub const LEAST_WORDS: usize = 3;
/// How many letters a word has at least that carries a title.
const LONG: usize = 4;
/// Characters that carry no title.
const PARTICLES: &str = "的之与與和及在为為对對于於";

/// The keys of a title.
pub fn of_title(title: &Text) -> BTreeSet<(Rule, String)> {
    title.all().flat_map(|words| [whole(words), carrying(words)]).flatten().collect()
}

/// The keys of a person's name, or of a name on stage; none for a single Latin word.
pub fn of_name(name: &Text) -> BTreeSet<(Rule, String)> {
    names(name).into_iter().map(|key| (Rule::Name, key)).collect()
}

/// The key of an address; none where it is none.
pub fn of_address(email: &str) -> Option<(Rule, String)> {
    address(email).map(|key| (Rule::Address, key))
}

/// The title without signs and blanks.
fn whole(title: &str) -> Option<(Rule, String)> {
    let letters: String = folded(title).filter(|letter| letter.is_alphanumeric()).collect();
    let weight: usize = letters.chars().map(|letter| if is_han(letter) { 2 } else { 1 }).sum();
    (weight >= LEAST_WEIGHT).then_some((Rule::Title, letters))
}

/// What carries the title, sorted: its long words, each once, and its Chinese characters.
fn carrying(title: &str) -> Option<(Rule, String)> {
    let folded: String = folded(title).collect();
    let words = folded.split(|letter: char| !letter.is_alphanumeric() || is_han(letter));
    let words: BTreeSet<&str> = words.filter(|word| word.chars().count() >= LONG).collect();
    let mut characters: Vec<char> =
        folded.chars().filter(|letter| is_han(*letter) && !PARTICLES.contains(*letter)).collect();
    characters.sort_unstable();
    let enough = 2 * words.len() + characters.len() >= 2 * LEAST_WORDS;
    let characters = String::from_iter(characters);
    let key = words.into_iter().chain([characters.as_str()]).collect::<Vec<_>>().join(" ");
    enough.then_some((Rule::Words, key))
}

/// Letters small and of half width.
fn folded(text: &str) -> impl Iterator<Item = char> {
    text.chars().map(half_width).flat_map(char::to_lowercase)
}
