//! When two names mean one institution.
//!
//! A rule that raises suspicions, which people then confirm or dismiss. It knows several hundred institutions by their
//! names in both scripts; of all others it compares the words, whatever their order and language, and reads whose
//! faculty, institute or hospital a name is.

mod chinese;
mod fold;
mod known;
mod latin;
mod places;
mod reading;
mod words;

use std::collections::BTreeSet;

use crate::text::Text;

pub(crate) use fold::half_width;
pub use fold::{is_han, plain};
pub use known::Institutions;

/// What a name is compared by. Lists of many are joined by it: the keys of one name are looked up among what the keys of
/// the others [meet](Key::meets).
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Key {
    /// An institution, or the words of a name.
    Name(String),
    /// An abbreviation in brackets behind a name.
    Short(String),
    /// What the name may be in the other script or as an abbreviation.
    Guess(String),
    /// The university to which a hospital or an office belongs, and that university itself.
    Near(String),
}

impl Key {
    /// The keys that tell of the same institution as this one.
    pub fn meets(&self) -> Vec<Key> {
        match self {
            Self::Name(name) => vec![self.clone(), Self::Short(name.clone()), Self::Guess(name.clone())],
            // Of three letters there are many: NTU is in Singapore and in Taipei.
            Self::Short(name) if name.chars().count() >= 4 => vec![Self::Name(name.clone()), self.clone()],
            Self::Short(name) | Self::Guess(name) => vec![Self::Name(name.clone())],
            Self::Near(_) => vec![self.clone()],
        }
    }

    /// What it is compared by, as text.
    pub fn text(&self) -> &str {
        let (Self::Name(text) | Self::Short(text) | Self::Guess(text) | Self::Near(text)) = self;
        text
    }

    /// How names that have this key in common belong together.
    pub fn kinship(&self) -> Kinship {
        if matches!(self, Self::Near(_)) { Kinship::Related } else { Kinship::Same }
    }
}

/// How two names belong together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kinship {
    /// Both name one institution.
    Same,
    /// One is a university, the other its hospital or an office of it, or both are of one university.
    Related,
}

/// Whether two names, each in any of its languages, mean one institution.
pub fn same_institution(one: &Text, other: &Text) -> bool {
    Institutions::default().kinship(one, other) == Some(Kinship::Same)
}

impl Institutions {
    /// How two names, each in any of its languages, belong together.
    pub fn kinship(&self, one: &Text, other: &Text) -> Option<Kinship> {
        let others = self.keys(other);
        let met = self.keys(one).into_iter().flat_map(|key| key.meets()).filter(|key| others.contains(key));
        met.map(|key| key.kinship()).min()
    }

    /// What names of one institution have in common.
    pub fn keys(&self, name: &Text) -> BTreeSet<Key> {
        name.all().flat_map(|name| reading::keys(self, name)).collect()
    }
}
