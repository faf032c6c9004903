//! Names of people: the same whatever their order, accents, titles and hyphens.

use std::collections::BTreeSet;

use crate::institution::{is_han, plain};
use crate::text::Text;

/// Titles that are no part of a name.
const TITLES: &str = "prof professor dr ir ing mr mrs ms mevr dhr mme mlle phd msc em hon";
const HAN_TITLES: &[&str] = &["教授", "副教授", "博士", "先生", "女士", "老师", "院士", "研究员"];

/// What a name is compared by in each script that it is written in; a single Latin word is too little for a name.
pub fn names(name: &Text) -> BTreeSet<String> {
    let folded: Vec<String> = name.all().map(plain).collect();
    folded.iter().flat_map(|name| latin(name).into_iter().chain(han(name))).collect()
}

/// The words in their order of letters; of three also with two neighbours as one: Li Xiao Ming is Xiaoming Li, and De
/// Smet is Desmet.
fn latin(name: &str) -> Vec<String> {
    let words = words(name);
    let words: Vec<&str> = words.iter().map(String::as_str).filter(|word| !is_title(word)).collect();
    let key = |mut words: Vec<String>| {
        words.sort();
        words.join(" ")
    };
    let whole = key(words.iter().map(|word| (*word).to_owned()).collect());
    match words.as_slice() {
        [] | [_] => Vec::new(),
        [first, second, third] => vec![
            whole,
            key(vec![(*first).to_owned(), format!("{second}{third}")]),
            key(vec![format!("{first}{second}"), (*third).to_owned()]),
        ],
        _ => vec![whole],
    }
}

/// The words of a text in Latin letters that [`plain`] made; what a hyphen joins is one.
pub(crate) fn words(plain: &str) -> Vec<String> {
    let joined: String = plain.chars().filter(|letter| !matches!(letter, '\'' | '-' | '‐')).collect();
    let words = joined.split(|letter: char| !letter.is_alphanumeric() || is_han(letter));
    words.filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// Whether a word is a title, and no part of a name.
pub(crate) fn is_title(word: &str) -> bool {
    TITLES.split(' ').any(|title| title == word)
}

fn han(name: &str) -> Option<String> {
    let mut letters: String = name.chars().filter(|letter| is_han(*letter)).collect();
    while let Some(bare) = HAN_TITLES.iter().find_map(|title| letters.strip_suffix(title)) {
        letters = bare.to_owned();
    }
    (letters.chars().count() >= 2).then_some(letters)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Language;

    fn share(one: &str, other: &str) -> bool {
        let of = |name: &str| names(&Text::one(Language::English, name));
        !of(one).is_disjoint(&of(other))
    }

    #[test]
    fn a_name_is_the_same_in_any_order_and_spelling() {
        for (one, other) in [
            ("Li Xiaoming", "Xiao-Ming LI"),
            ("Li Xiao Ming", "Xiaoming Li"),
            ("Prof. dr. ir. Anna Peeters", "PEETERS Anna"),
            ("Hélène Lefèvre", "Helene Lefevre"),
            ("Jan De Smet", "Jan Desmet"),
            ("李小明 教授", "李小明"),
            ("李小明 (Li Xiaoming)", "Xiaoming Li"),
        ] {
            assert!(share(one, other), "{one} and {other}");
        }
        for (one, other) in [("Li Wei", "Wang Wei"), ("Ada", "Ada"), ("李伟", "李小伟"), ("", "")] {
            assert!(!share(one, other), "{one} and {other}");
        }
    }
}
