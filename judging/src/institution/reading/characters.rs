//! The keys of names in Chinese characters.

use super::of_known;
use crate::institution::fold::is_han;
use crate::institution::known::Institutions;
use crate::institution::latin::Words;
use crate::institution::{Key, chinese, places};

/// The keys of a name in Chinese characters.
pub(super) fn of_characters(all: &Institutions, name: &str) -> Vec<Key> {
    let abroad = ["比利时", "中国"].iter().find_map(|country| name.strip_prefix(country));
    if let Some(first) = all.of_characters(name).or_else(|| all.of_characters(abroad?)) {
        return of_known(all, &first);
    }
    let read = chinese::read(name);
    let mut keys = Vec::new();
    if let Some(university) = &read.hospital_of {
        let first = all.of_characters(university);
        keys.push(Key::Near(first.map_or_else(|| university.clone(), |first| format!("={first}"))));
        let hospital = name.strip_prefix(university.as_str()).unwrap_or(name);
        let hospital = chinese::affiliated(hospital).unwrap_or(hospital);
        keys.extend(all.of_characters(hospital).iter().flat_map(|first| of_known(all, first)));
    }
    for own in &read.names {
        match all.of_characters(own) {
            Some(first) => keys.extend(of_known(all, &first)),
            None => keys.extend(front(all, own).unwrap_or_else(|| unknown(own))),
        }
    }
    keys
}

/// The known institution whose department or hospital a name is: 北大 of 北大医学部.
fn front(all: &Institutions, name: &str) -> Option<Vec<Key>> {
    let ends: Vec<usize> = name.char_indices().skip(2).map(|(at, _)| at).collect();
    ends.into_iter().rev().find_map(|end| {
        let (front, rest) = name.split_at(end);
        let first = all.of_characters(front).filter(|_| !front.ends_with(['部', '委', '院']))?;
        if chinese::is_hospital(rest) {
            return Some(vec![Key::Name(name.to_owned()), Key::Near(format!("={first}"))]);
        }
        chinese::is_part(rest).then(|| of_known(all, &first))
    })
}

fn unknown(name: &str) -> Vec<Key> {
    let mut keys = vec![Key::Name(name.to_owned())];
    if name.ends_with("大学") {
        keys.push(Key::Near(name.to_owned()));
        keys.extend(places::in_english(name).iter().map(|english| Key::Guess(Words::of(english).bag())));
    }
    keys
}

/// A part in two scripts: its characters, and its words where it has some.
pub(super) fn scripts(part: &str) -> (String, Option<Words>) {
    let latin: String = part.chars().map(|letter| if is_han(letter) { ' ' } else { letter }).collect();
    let han: String = part.chars().filter(|letter| is_han(*letter)).collect();
    let words = latin.chars().any(char::is_alphabetic).then(|| Words::of(&latin));
    (chinese::characters(&han), words)
}
