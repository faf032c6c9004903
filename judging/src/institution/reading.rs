//! From a name as it is written to the keys that it is compared by.

mod characters;

use std::collections::BTreeSet;

use super::fold::{is_han, plain};
use super::known::Institutions;
use super::latin::Words;
use super::{Key, chinese};
use characters::{of_characters, scripts};

/// What is written where somebody works nowhere.
const NOWHERE: &str = "\
    na none no nil independent freelance freelancer selfemployed retired individual onafhankelijk zelfstandige geen \
    independant aucune 无 个人 自由职业 自由职业者 退休 独立 暂无 独立研究者 tbd unknown";

/// Universities of many places, each a university of its own.
const OF_MANY_PLACES: &[&str] = &[
    "california university",
    "texas university",
    "illinois university",
    "wisconsin university",
    "maryland university",
    "massachusetts university",
    "minnesota university",
    "carolina north university",
    "new state university york",
    "city new university york",
    "california state university",
    "indian institute tech",
    "institute national tech",
];

/// Abbreviations in brackets that name a country.
const COUNTRIES: &str = "uk usa us prc eu hk cn be uae nl fr de";

/// All keys of a name.
pub fn keys(all: &Institutions, name: &str) -> Vec<Key> {
    let folded = plain(name);
    let letters: String = folded.chars().filter(|letter| letter.is_alphanumeric()).collect();
    if letters.is_empty() || NOWHERE.split(' ').any(|word| word == letters) {
        return Vec::new();
    }
    if let Some(first) = all.named(name) {
        return of_known(all, &first);
    }
    let (outside, inside) = brackets(name);
    let mut parts: Vec<String> = parts(&plain(&outside));
    let mut keys = Vec::new();
    for inner in &inside {
        keys.extend(of_brackets(all, inner, &mut parts));
    }
    let mut words = Vec::new();
    for part in &parts {
        if part.chars().any(is_han) {
            let (han, latin) = scripts(part);
            let read = latin.filter(|latin| all.of_words(latin.all()).is_some() || latin.is_strong());
            // Letters within a Chinese name belong to it, unless they are an institution by themselves.
            let name = if read.is_some() { han } else { chinese::characters(part) };
            keys.extend(of_characters(all, &name));
            words.extend(read);
        } else {
            words.push(Words::of(part));
        }
    }
    words.retain(|words| !words.is_empty());
    keys.extend(of_parts(all, &words));
    keys
}

/// The keys of an institution that is known by its first name.
fn of_known(all: &Institutions, first: &str) -> Vec<Key> {
    let near = all.of(first).unwrap_or_else(|| first.to_owned());
    vec![Key::Name(format!("={first}")), Key::Near(format!("={near}"))]
}

/// What stands in brackets: an institution that is known, an abbreviation, or one more part of the name.
fn of_brackets(all: &Institutions, inner: &str, parts: &mut Vec<String>) -> Vec<Key> {
    if let Some(first) = all.named(inner) {
        return of_known(all, &first);
    }
    let letters = inner.trim();
    let folded = plain(letters);
    let upper = letters.chars().filter(char::is_ascii_uppercase).count();
    let plain = letters.chars().all(|letter| letter.is_ascii_alphanumeric() || matches!(letter, '-' | '.'));
    let words = Words::of(&folded);
    if plain
        && (2..=12).contains(&letters.len())
        && upper >= 2
        && !COUNTRIES.split(' ').any(|country| country == folded)
    {
        return vec![Key::Short(words.bag())];
    }
    let han = chinese::characters(&folded);
    if words.is_strong()
        || words.is_weak()
        || han.contains("大学")
        || (han.chars().count() > 3 && chinese::is_part(&han))
    {
        parts.push(folded);
    }
    Vec::new()
}

/// The keys of the parts in Latin letters: of those that are known, of universities and their like, else of institutes,
/// else of the first part.
fn of_parts(all: &Institutions, parts: &[Words]) -> Vec<Key> {
    let mut keys = Vec::new();
    let mut left = Vec::new();
    let mut at = 0;
    let umbrella = parts.iter().find(|part| part.umbrella().is_some());
    while at < parts.len() {
        let found = (1..=3.min(parts.len() - at)).rev().find_map(|count| {
            let joined = parts[at + 1..at + count].iter().fold(parts[at].clone(), |all, part| all.with(part));
            all.of_words(joined.all()).filter(|_| joined.umbrella().is_none()).map(|first| (count, first))
        });
        if let Some((count, first)) = found {
            keys.extend(of_known(all, &first));
            at += count;
        } else if OF_MANY_PLACES.contains(&parts[at].bag().as_str()) && at + 1 < parts.len() {
            left.push(parts[at].with(&parts[at + 1]));
            at += 2;
        } else {
            left.extend(parts[at].umbrella().is_none().then(|| parts[at].clone()));
            at += 1;
        }
    }
    if let Some(umbrella) = umbrella {
        return below(all, umbrella, &left, keys);
    }
    if let Some(hospital) = left.iter().find(|part| part.is_hospital() && part.is_generic()) {
        return of_generic_hospital(all, hospital, &left, keys);
    }
    let strong: Vec<&Words> =
        left.iter().filter(|part| part.is_strong() || !within(all, part.all()).is_empty()).collect();
    if !strong.is_empty() {
        keys.extend(strong.iter().flat_map(|part| of_words(all, part)));
    }
    if !keys.is_empty() {
        return keys;
    }
    let weak = left.iter().filter(|part| part.is_weak());
    keys.extend(weak.flat_map(|part| of_words(all, part)));
    if keys.is_empty() {
        let first = left.iter().find(|part| !part.is_never_alone());
        keys.extend(first.into_iter().flat_map(|part| of_words(all, part)));
    }
    keys
}

/// A first affiliated hospital that names its university behind a comma.
fn of_generic_hospital(all: &Institutions, hospital: &Words, left: &[Words], keys: Vec<Key>) -> Vec<Key> {
    let others = left.iter().filter(|part| *part != hospital && part.is_strong());
    let universities = keys.into_iter().chain(others.flat_map(|part| of_words(all, part)));
    let near: BTreeSet<Key> = universities.filter(|key| matches!(key, Key::Near(_))).collect();
    let own = near.iter().map(|key| Key::Name(format!("{} {}", hospital.bag(), key.text())));
    own.chain(near.iter().cloned()).collect()
}

/// An institute below an umbrella stands for itself; the umbrella alone for all of it.
fn below(all: &Institutions, umbrella: &Words, left: &[Words], mut keys: Vec<Key>) -> Vec<Key> {
    let institutes = left.iter().filter(|part| part.is_weak() || part.is_strong());
    for institute in institutes {
        let joined = institute.with(umbrella);
        match all.of_words(joined.all()) {
            Some(first) => keys.extend(of_known(all, &first)),
            None => keys.push(Key::Name(joined.bag())),
        }
    }
    if keys.is_empty() {
        let first = all.of_words(umbrella.all());
        keys.extend(first.map_or_else(|| vec![Key::Name(umbrella.bag())], |first| of_known(all, &first)));
    }
    keys
}

/// The keys of one part.
fn of_words(all: &Institutions, words: &Words) -> Vec<Key> {
    let known = within(all, words.all());
    if !known.is_empty() && words.is_hospital() {
        let near = known.iter().map(|first| Key::Near(format!("={first}")));
        return std::iter::once(Key::Name(words.bag())).chain(near).collect();
    }
    if !known.is_empty() {
        return known.iter().flat_map(|first| of_known(all, first)).collect();
    }
    if let Some(university) = words.of_hospital() {
        let near = match all.of_words(university.all()) {
            Some(first) => format!("={first}"),
            None => university.bag(),
        };
        return vec![Key::Name(words.bag()), Key::Near(near)];
    }
    let university = words.university();
    let own = university.as_ref().unwrap_or(words);
    if let Some(first) = all.of_words(own.all()) {
        return of_known(all, &first);
    }
    if own.is_generic() {
        return Vec::new();
    }
    let mut keys = vec![Key::Name(own.bag()), Key::Name(format!("~{}", own.run()))];
    keys.extend(own.in_short().into_iter().map(Key::Guess));
    keys.extend(own.spoken().any(|word| word == "university").then(|| Key::Near(own.bag())));
    keys
}

/// The known institutions whose names stand in a part where a name may begin and end: at its start, behind a joining
/// word or another name; at its end, before a department of it or another name.
fn within(all: &Institutions, words: &[String]) -> Vec<String> {
    use super::words::{is_part, is_umbrella, joins, leads_on};
    const LONGEST: usize = 10;
    let known = |from: usize, to: usize| {
        let window = &words[from..to];
        let nameless = joins(&window[0]) || (window.len() == 1 && is_umbrella(&window[0]));
        if nameless { None } else { all.of_words(window) }
    };
    let starts = |at: usize| (at + 1..=words.len().min(at + LONGEST)).any(|to| known(at, to).is_some());
    let ends = |at: usize| {
        at == words.len()
            || words[at] == "and"
            || (!leads_on(&words[at])
                && (words[at..].iter().any(|word| is_part(word) || word == "hospital" || word == "research")
                    || starts(at)))
    };
    let (mut found, mut at, mut behind) = (Vec::new(), 0, 0);
    while at < words.len() {
        let may_begin = at == behind || joins(&words[at - 1]);
        let longest = (at + 1..=words.len().min(at + LONGEST)).rev().filter(|_| may_begin);
        match longest.filter(|to| ends(*to)).find_map(|to| known(at, to).map(|first| (to, first))) {
            Some((to, first)) => {
                found.push(first);
                (at, behind) = (to, to);
            }
            None => at += 1,
        }
    }
    found
}

/// A name without what stands in brackets, and that.
fn brackets(name: &str) -> (String, Vec<String>) {
    let (mut outside, mut inside) = (String::new(), Vec::new());
    let mut rest = name;
    while let Some((before, behind)) = rest.split_once(['(', '（', '[', '【']) {
        let (inner, after) = behind.split_once([')', '）', ']', '】']).unwrap_or((behind, ""));
        outside.push_str(before);
        outside.push(' ');
        inside.push(inner.to_owned());
        rest = after;
    }
    outside.push_str(rest);
    (outside, inside)
}

/// What commas and their like part.
fn parts(folded: &str) -> Vec<String> {
    let spaced = [" - ", " – ", " — "].iter().fold(folded.to_owned(), |name, dash| name.replace(dash, ","));
    let parts = spaced.split([',', ';', '/', '|', '\n', '、', '·', '•', '。']);
    parts.map(str::trim).filter(|part| !part.is_empty()).map(str::to_owned).collect()
}
