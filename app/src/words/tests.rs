use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use fluent_bundle::FluentResource;

use super::CATALOGUES;
use crate::words::{Language, Words};

/// Keys that are not written in `t!` but made from a value: their prefixes.
const MADE_FROM_VALUES: [&str; 8] = ["fault-", "known-", "letter-", "mail-", "preset-", "refusal-", "role-", "verb-"];

/// Messages that may read the same as in English: names, symbols and words that the languages share.
fn may_equal_english(text: &str) -> bool {
    const SHARED: [&str; 12] = [
        "Palmarès",
        "Finale",
        "Jury",
        "Score",
        "Division",
        "Date",
        "Notes",
        "Rotation",
        "Code",
        "Type",
        "Description",
        "Points",
    ];
    SHARED.contains(&text) || !without_arguments(text).contains(char::is_alphabetic)
}

/// The words of a message around its `{ $arguments }`.
fn without_arguments(text: &str) -> String {
    text.split('{').map(|part| part.split_once('}').map_or(part, |(_, words)| words)).collect()
}

#[test]
fn every_language_has_the_same_messages() {
    let english = messages(Language::English);
    for language in Language::ALL {
        let theirs = messages(language);
        let missing: Vec<_> = english.keys().filter(|key| !theirs.contains_key(*key)).collect();
        let extra: Vec<_> = theirs.keys().filter(|key| !english.contains_key(*key)).collect();
        assert!(missing.is_empty() && extra.is_empty(), "{language:?}: missing {missing:?}, extra {extra:?}");
    }
}

#[test]
fn what_contests_often_write_has_words_and_the_rest_stands_as_it_is() {
    let said = |written: &str| Words::of(Language::Chinese).known(written);
    assert_eq!([said("China"), said("belgium ")], ["中国", "比利时"]);
    assert_eq!([said("KU Leuven"), said("")], ["KU Leuven", ""]);
}

#[test]
fn no_message_is_left_in_english() {
    let english = messages(Language::English);
    for language in [Language::Chinese, Language::French, Language::Dutch] {
        let same: Vec<_> = messages(language)
            .into_iter()
            .filter(|(key, text)| english.get(key) == Some(text) && text.len() > 12 && !may_equal_english(text))
            .collect();
        assert!(same.is_empty(), "{language:?}: {same:?}");
    }
}

#[test]
fn messages_take_the_same_arguments_in_every_language() {
    let english = messages(Language::English);
    for language in Language::ALL {
        for (key, text) in messages(language) {
            assert_eq!(arguments(&text), arguments(&english[&key]), "{language:?}: {key}");
        }
    }
}

#[test]
fn every_message_is_used_and_every_used_message_is_there() {
    let sources = sources();
    let used: BTreeSet<String> = used_keys(&sources);
    let known: BTreeSet<String> = messages(Language::English).into_keys().collect();
    let missing: Vec<_> = used.difference(&known).collect();
    assert!(missing.is_empty(), "used and not in the catalogues: {missing:?}");
    let made = |key: &str| MADE_FROM_VALUES.iter().any(|prefix| key.starts_with(prefix));
    let unused: Vec<_> = known
        .iter()
        .filter(|key| !used.contains(*key) && !made(key) && !sources.contains(&format!("\"{key}\"")))
        .collect();
    assert!(unused.is_empty(), "in the catalogues and not used: {unused:?}");
}

#[test]
fn every_verb_of_the_ledger_has_words() {
    let known = messages(Language::English);
    let sources = sources();
    let verbs: BTreeSet<&str> = sources
        .split(".commit(")
        .skip(1)
        .filter_map(|after| after.trim_start().strip_prefix('"')?.split_once('"').map(|(verb, _)| verb))
        .collect();
    assert!(verbs.contains("clock.set"), "the acts are found: {verbs:?}");
    let wordless: Vec<_> =
        verbs.iter().filter(|verb| !known.contains_key(&format!("verb-{}", verb.replace('.', "-")))).collect();
    assert!(wordless.is_empty(), "verbs without words: {wordless:?}");
}

fn messages(language: Language) -> BTreeMap<String, String> {
    let rooms = CATALOGUES.iter().find(|(own, _)| *own == language).expect("all languages have a catalogue").1;
    let mut messages = BTreeMap::new();
    for (room, source) in rooms {
        let resource = FluentResource::try_new((*source).to_owned());
        assert!(resource.is_ok(), "{language:?} {room}: {:?}", resource.err());
        for message in source.split("\n").filter(|line| !line.starts_with([' ', '#', '\t'])) {
            if let Some((key, text)) = message.split_once(" =") {
                let before = messages.insert(key.to_owned(), format!("{}{}", text.trim(), block(source, message)));
                assert_eq!(before, None, "{language:?} {room}: {key} is there twice");
            }
        }
    }
    messages
}

/// The indented lines that follow the first line of a message.
fn block(source: &str, first: &str) -> String {
    let rest = &source[source.find(first).map_or(0, |at| at + first.len())..];
    rest.lines().skip(1).take_while(|line| line.starts_with(' ')).map(|line| format!("\n{}", line.trim())).collect()
}

fn arguments(text: &str) -> BTreeSet<String> {
    text.split('$')
        .skip(1)
        .map(|rest| rest.chars().take_while(|character| character.is_alphanumeric() || *character == '_').collect())
        .collect()
}

/// The keys of all `t!(words, "key"…)`, without those of other macros that end in t.
fn used_keys(sources: &str) -> BTreeSet<String> {
    let starts = sources
        .match_indices("t!(")
        .filter(|(at, _)| !sources[..*at].ends_with(|before: char| before.is_alphanumeric() || before == '_'));
    starts
        .filter_map(|(at, _)| {
            let (_, rest) = sources[at..].split_once(',')?;
            let (key, _) = rest.trim_start().strip_prefix('"')?.split_once('"')?;
            Some(key.to_owned())
        })
        .collect()
}

fn sources() -> String {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut all = String::new();
    for folder in ["src", "../server/src", "../store/src"] {
        collect(&root.join(folder), &mut all);
    }
    all
}

fn collect(folder: &Path, all: &mut String) {
    for entry in std::fs::read_dir(folder).expect("the source folders are there").flatten() {
        let path = entry.path();
        if path.is_dir() {
            collect(&path, all);
        } else if path.extension().is_some_and(|extension| extension == "rs") && !path.ends_with("words/tests.rs") {
            let source = std::fs::read_to_string(&path).expect("sources are UTF-8");
            let code = source.lines().filter(|line| !line.trim_start().starts_with("//"));
            code.for_each(|line| all.extend([line, "\n"]));
        }
    }
}
