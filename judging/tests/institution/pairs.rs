//! Pairs of names, typed in from general knowledge, most of them of institutions that the built-in list does not have.

use judging::institution::{Institutions, Key, Kinship};
use judging::text::{Language, Text};

/// `=` one institution, `~` a university and a hospital of it, `!` two.
const PAIRS: &str = include_str!("pairs.txt");

struct Pair {
    expected: Option<Kinship>,
    one: &'static str,
    other: &'static str,
}

fn pairs() -> Vec<Pair> {
    let lines = PAIRS.lines().filter(|line| !line.starts_with('#'));
    lines
        .map(|line| {
            let (mark, names) = line.split_once(' ').expect("a mark");
            let (one, other) = names.split_once(" | ").expect("two names");
            let expected = match mark {
                "=" => Some(Kinship::Same),
                "~" => Some(Kinship::Related),
                "!" => None,
                _ => panic!("{line}"),
            };
            Pair { expected, one, other }
        })
        .collect()
}

fn text(name: &str) -> Text {
    let chinese = name.chars().any(|letter| ('\u{4e00}'..='\u{9fff}').contains(&letter));
    Text::one(if chinese { Language::Chinese } else { Language::English }, name)
}

/// Whether neither name is of an institution in the built-in list.
fn is_unlisted(all: &Institutions, pair: &Pair) -> bool {
    let mut keys = [pair.one, pair.other].into_iter().flat_map(|name| all.keys(&text(name)));
    !keys.any(|key| matches!(key, Key::Name(name) if name.starts_with('=')))
}

#[test]
fn nearly_all_pairs_are_told_apart_or_together() {
    let all = Institutions::default();
    let pairs = pairs();
    let unlisted = pairs.iter().filter(|pair| is_unlisted(&all, pair)).count();
    assert!(pairs.len() >= 200 && unlisted * 2 >= pairs.len(), "{unlisted} of {} are not in the list", pairs.len());
    let (mut hits, mut missed, mut false_alarms, mut wrong_kind) = (0_u32, Vec::new(), Vec::new(), Vec::new());
    for Pair { expected, one, other } in &pairs {
        let found = all.kinship(&text(one), &text(other));
        assert_eq!(found, all.kinship(&text(other), &text(one)), "{one} and {other}, the other way round");
        match (expected, found) {
            (Some(_), None) => missed.push((one, other)),
            (None, Some(_)) => false_alarms.push((one, other)),
            (Some(expected), Some(found)) => {
                hits += 1;
                wrong_kind.extend((*expected != found).then_some((one, other)));
            }
            (None, None) => {}
        }
    }
    let of = |others: usize| f64::from(hits) / (f64::from(hits) + others as f64);
    let (precision, recall) = (of(false_alarms.len()), of(missed.len()));
    println!("{} pairs, {unlisted} not in the list: precision {precision:.3}, recall {recall:.3}", pairs.len());
    println!("missed {missed:#?}\nfalse alarms {false_alarms:#?}\nof another kind {wrong_kind:#?}");
    assert!(precision >= 0.95 && recall >= 0.95, "precision {precision:.3}, recall {recall:.3}");
}
