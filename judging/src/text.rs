//! Text in the four languages of the house.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// A language that every page speaks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Language {
    /// English.
    #[default]
    #[serde(rename = "en")]
    English,
    /// Simplified Chinese.
    #[serde(rename = "zh-Hans")]
    Chinese,
    /// French.
    #[serde(rename = "fr")]
    French,
    /// Dutch.
    #[serde(rename = "nl")]
    Dutch,
}

impl Language {
    /// All languages, in the order of the language menu.
    pub const ALL: [Self; 4] = [Self::English, Self::Chinese, Self::French, Self::Dutch];

    /// The BCP 47 tag.
    pub const fn tag(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::Chinese => "zh-Hans",
            Self::French => "fr",
            Self::Dutch => "nl",
        }
    }

    /// The language's name in itself.
    pub const fn own_name(self) -> &'static str {
        match self {
            Self::English => "English",
            Self::Chinese => "中文",
            Self::French => "Français",
            Self::Dutch => "Nederlands",
        }
    }

    /// The language of a tag such as `zh-CN`, `fr-BE` or `en`.
    pub fn from_tag(tag: &str) -> Option<Self> {
        let primary = tag.split(['-', '_']).next().unwrap_or(tag);
        Self::ALL
            .into_iter()
            .find(|language| language.tag().split('-').next().is_some_and(|own| own.eq_ignore_ascii_case(primary)))
    }

    /// The other script shown beside a text: Chinese beside the European languages, English beside Chinese.
    pub const fn beside(self) -> Self {
        match self {
            Self::Chinese => Self::English,
            _ => Self::Chinese,
        }
    }
}

/// One text in several languages, stored as a JSON map of tags.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Text(BTreeMap<Language, String>);

impl Text {
    /// A text known in one language.
    pub fn one(language: Language, words: impl Into<String>) -> Self {
        Self(BTreeMap::from([(language, words.into())]))
    }

    /// The words in exactly this language, unless they are blank.
    pub fn exact(&self, language: Language) -> Option<&str> {
        self.0.get(&language).map(|words| words.trim()).filter(|words| !words.is_empty())
    }

    /// The words in this language, else in English, Chinese, French, Dutch, whichever is there first; else nothing.
    pub fn get(&self, language: Language) -> &str {
        self.find(language).map_or("", |(_, words)| words)
    }

    /// The words as [`Text::get`] gives them, with the language that they are in (for the `lang` attribute).
    pub fn find(&self, language: Language) -> Option<(Language, &str)> {
        std::iter::once(language)
            .chain(Language::ALL)
            .find_map(|candidate| self.exact(candidate).map(|words| (candidate, words)))
    }

    /// The words for the second line, in the other script, where they are there and differ from the first line.
    pub fn beside(&self, language: Language) -> Option<(Language, &str)> {
        let (shown, words) = self.find(language)?;
        let other = shown.beside();
        self.exact(other).filter(|second| *second != words).map(|second| (other, second))
    }

    /// Sets the words of one language; blank words take the language out.
    pub fn set(&mut self, language: Language, words: &str) {
        if words.trim().is_empty() {
            self.0.remove(&language);
        } else {
            self.0.insert(language, words.trim().to_owned());
        }
    }

    /// Whether no language has words.
    pub fn is_empty(&self) -> bool {
        self.0.values().all(|words| words.trim().is_empty())
    }

    /// The number of characters in the language with the most.
    pub fn longest(&self) -> usize {
        self.0.values().map(|words| words.chars().count()).max().unwrap_or(0)
    }

    /// All words of all languages, for searching.
    pub fn all(&self) -> impl Iterator<Item = &str> {
        self.0.values().map(String::as_str)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn falls_back_in_the_declared_order() {
        let mut text = Text::one(Language::French, "Finale");
        assert_eq!(text.find(Language::Dutch), Some((Language::French, "Finale")));
        text.set(Language::Chinese, "决赛");
        assert_eq!(text.get(Language::English), "决赛");
        assert_eq!(text.beside(Language::French), Some((Language::Chinese, "决赛")));
        text.set(Language::French, " ");
        assert_eq!(text.beside(Language::French), None);
    }

    #[test]
    fn reads_the_tags_that_browsers_send() {
        assert_eq!(Language::from_tag("zh-CN"), Some(Language::Chinese));
        assert_eq!(Language::from_tag("nl-BE"), Some(Language::Dutch));
        assert_eq!(Language::from_tag("de"), None);
    }
}
