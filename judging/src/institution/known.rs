//! The institutions that are known by name: those of the house, and those that an organiser wrote down.
//!
//! A line holds the names of one institution with ` | ` between them, the first standing for all; behind ` < ` stands
//! the university whose hospital or office it is. Lines with `#` say what follows.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use super::chinese;
use super::fold::{is_han, plain};
use super::latin::{Words, bag, run};

const LISTS: [&str; 3] = [
    include_str!("known/belgium.txt"),
    include_str!("known/china_universities.txt"),
    include_str!("known/china_research.txt"),
];

static BUILT_IN: LazyLock<Known> = LazyLock::new(Known::built_in);

/// Names of institutions.
#[derive(Clone, Debug, Default)]
pub struct Known {
    /// The first name of the institution by each of its names as [`forms`] writes them.
    by_name: BTreeMap<String, String>,
    /// The university that a hospital or an office belongs to, both by their first names.
    of: BTreeMap<String, String>,
}

impl Known {
    fn built_in() -> Self {
        let mut known = Self::default();
        for (names, of) in rows() {
            let Some(first) = names.first() else { continue };
            for form in names.iter().flat_map(|name| forms(name)) {
                known.by_name.entry(form).or_insert_with(|| (*first).to_owned());
            }
            known.of.extend(of.map(|of| ((*first).to_owned(), of.to_owned())));
        }
        known
    }

    fn find<'a>(&'a self, form: &str) -> Option<&'a str> {
        self.by_name.get(form).map(String::as_str)
    }
}

/// The rows of the built-in lists: names, and whose hospital or office it is.
pub fn rows() -> impl Iterator<Item = (Vec<&'static str>, Option<&'static str>)> {
    let lines = LISTS.iter().flat_map(|list| list.lines()).map(str::trim);
    lines.filter(|line| !line.is_empty() && !line.starts_with('#')).map(|line| {
        let (names, of) = line.split_once(" < ").map_or((line, None), |(names, of)| (names, Some(of.trim())));
        (names.split(" | ").map(str::trim).collect(), of)
    })
}

/// The built-in list with what an organiser added: groups of names, each of one institution. What the built-in list
/// calls two is one where a group says so.
#[derive(Clone, Debug, Default)]
pub struct Institutions {
    added: BTreeMap<String, String>,
    /// What the first name of an institution is replaced by, where a group holds names of several.
    merged: BTreeMap<String, String>,
    /// The groups as they are written.
    groups: Vec<Vec<String>>,
}

impl Institutions {
    /// The built-in list with these groups of names.
    pub fn with(groups: &[Vec<String>]) -> Self {
        let mut all = Self { groups: groups.to_vec(), ..Self::default() };
        for group in groups {
            let found: Vec<String> = group.iter().filter_map(|name| all.named(name)).collect();
            let Some(first) = found.first().cloned().or_else(|| group.first().cloned()) else { continue };
            for other in found.into_iter().filter(|other| *other != first) {
                all.merged.insert(other, first.clone());
            }
            for form in group.iter().flat_map(|name| forms(name)) {
                all.added.insert(form, first.clone());
            }
        }
        all
    }

    /// All names of the institutions with these first names, as the lists write them.
    pub fn aliases(&self, firsts: &BTreeSet<String>) -> BTreeSet<String> {
        let built_in = rows().filter(|(names, _)| names.first().is_some_and(|first| firsts.contains(&self.now(first))));
        let built_in = built_in.flat_map(|(names, _)| names).map(str::to_owned);
        let is_one = |name: &String| self.named(name).is_some_and(|first| firsts.contains(&first));
        let added = self.groups.iter().filter(|group| group.iter().any(is_one)).flatten().cloned();
        built_in.chain(added).collect()
    }

    /// The first name of the institution with exactly this name.
    pub fn named(&self, name: &str) -> Option<String> {
        forms(name).iter().find_map(|form| self.find(form))
    }

    /// The same of a run of words.
    pub fn of_words(&self, words: &[String]) -> Option<String> {
        self.find(&bag(words)).or_else(|| self.find(&format!("~{}", run(words))))
    }

    /// The same of characters.
    pub fn of_characters(&self, name: &str) -> Option<String> {
        self.find(name)
    }

    /// The university whose hospital or office an institution is, both by their first names.
    pub fn of(&self, first: &str) -> Option<String> {
        BUILT_IN.of.get(first).map(|of| self.now(of))
    }

    fn find(&self, form: &str) -> Option<String> {
        let found = self.added.get(form).map(String::as_str).or_else(|| BUILT_IN.find(form))?;
        Some(self.now(found))
    }

    /// What stands for an institution after all groups.
    fn now(&self, first: &str) -> String {
        let mut at = first;
        // No longer than the chain of groups can be; two groups may name each other.
        for _ in 0..=self.merged.len() {
            match self.merged.get(at) {
                Some(next) if next != first => at = next,
                _ => break,
            }
        }
        at.to_owned()
    }
}

/// How a name is looked up: its characters, or the bag of its words and their run.
fn forms(name: &str) -> Vec<String> {
    let name = plain(name);
    if name.chars().any(is_han) {
        return vec![chinese::characters(&name)];
    }
    let words = Words::of(&name);
    let (bag, run) = (words.bag(), words.run());
    if bag.is_empty() { Vec::new() } else { vec![bag, format!("~{run}")] }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_is_long_and_no_name_means_two_institutions() {
        assert!(rows().count() >= 400, "{}", rows().count());
        let (mut seen, mut twice): (BTreeMap<String, &str>, Vec<(&str, &str)>) = Default::default();
        for (names, of) in rows() {
            assert!(of.is_none_or(|of| rows().any(|(names, _)| names[0] == of)), "{of:?} is not in the list");
            for name in &names {
                for form in forms(name) {
                    let first = *seen.entry(form).or_insert(names[0]);
                    twice.extend((first != names[0]).then_some((first, *name)));
                }
            }
        }
        assert_eq!(twice, Vec::<(&str, &str)>::new());
    }
}
