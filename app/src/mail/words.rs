//! A letter in words: subject, text and HTML, in the recipient's language.

use std::collections::{BTreeMap, BTreeSet};

use judging::text::Language;
use judging::time::Timestamp;
use store::mail::{LINK, Letter, Wording};

use crate::ui::escaped;
use crate::when;
use crate::words::{Args, Words};

/// The value that is a path of this server and no secret.
pub const PAGE: &str = "page";
/// Where secret links lead; what stands for a secret that is not shown.
const MASKED: &str = "/links/••••••••";

/// A letter as it is sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Written {
    /// One line.
    pub subject: String,
    /// Paragraphs with a blank line between them.
    pub text: String,
    /// The same as a page without styles.
    pub html: String,
}

/// Writes a letter for who reads it at `base`, the address of this server, in the edition's own words where it has some in
/// the letter's language; without `secrets`, or once its secret is gone, a secret link is masked.
///
/// Values whose names end in `_at` are microseconds, shown in the time zone of the value `zone`.
pub fn write(letter: &Letter, own: &Wording, base: &str, secrets: bool) -> Written {
    let values = shown(letter, base, secrets);
    let (subject, text) = match own.exact(letter.language) {
        Some((subject, body)) => (filled(subject, &values), filled(body, &values)),
        None => standard(&letter.template, letter.language, &values),
    };
    let subject = one_line(&subject);
    let linked: Vec<&str> = [LINK, PAGE].into_iter().filter_map(|name| values.get(name).map(String::as_str)).collect();
    let html = html(&subject, &text, letter.language.tag(), &linked);
    Written { subject, text, html }
}

/// The values of a letter as they are read.
fn shown(letter: &Letter, base: &str, secrets: bool) -> BTreeMap<String, String> {
    let zone = letter.values.get("zone").map_or("UTC", String::as_str);
    let value = |(name, value): (&String, &String)| {
        let moment = name.ends_with("_at").then(|| value.parse().ok()).flatten().map(Timestamp::from_micros);
        let value = match moment {
            Some(at) => when::day_and_time(at, zone, letter.language),
            None if name == PAGE => format!("{base}{value}"),
            None => value.clone(),
        };
        (name.clone(), value)
    };
    let mut values: BTreeMap<String, String> = letter.values.iter().map(value).collect();
    let secret = letter.values.get(LINK).filter(|_| secrets);
    values.insert(LINK.to_owned(), format!("{base}{}", secret.map_or(MASKED, String::as_str)));
    values
}

/// Subject and body of a template as the catalogues have them.
fn standard(template: &str, language: Language, values: &BTreeMap<String, String>) -> (String, String) {
    let words = Words::of(language);
    let mut args = Args::new();
    for (name, value) in values {
        args.set(name.as_str(), value.as_str());
    }
    let say = |part: &str| words.say_with(&key(template, part), &args);
    (say("subject"), say("body"))
}

/// The standard words of a letter as organisers write their own: with the names of values in braces.
pub fn to_be_changed(template: &str) -> Wording {
    let names = values_of(template);
    let named: BTreeMap<String, String> = names.iter().map(|name| (name.clone(), format!("{{{name}}}"))).collect();
    let mut wording = Wording::default();
    for language in Language::ALL {
        let (subject, body) = standard(template, language, &named);
        wording.subject.set(language, &subject);
        wording.body.set(language, &body);
    }
    wording
}

/// The names of the values that a letter can show.
pub fn values_of(template: &str) -> BTreeSet<String> {
    let words = Words::of(Language::default());
    ["subject", "body"].into_iter().flat_map(|part| words.arguments(&key(template, part))).collect()
}

fn key(template: &str, part: &str) -> String {
    format!("mail-{template}-{part}")
}

/// The names in braces of a text, such as `{name}`, without blanks.
pub fn named(text: &str) -> impl Iterator<Item = &str> {
    text.split('{').skip(1).filter_map(|rest| rest.split_once('}').map(|(name, _)| name.trim()))
}

/// A text with values in place of their names in braces. What a value holds is not read again.
fn filled(text: &str, values: &BTreeMap<String, String>) -> String {
    let mut parts = text.split('{');
    let mut filled = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        match part.split_once('}').and_then(|(name, rest)| Some((values.get(name.trim())?, rest))) {
            Some((value, rest)) => filled.extend([value.as_str(), rest]),
            None => filled.extend(["{", part]),
        }
    }
    filled
}

/// What was typed into a name must not begin another line of a letter's head.
fn one_line(text: &str) -> String {
    text.split(|character: char| character.is_control() || character.is_whitespace())
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

fn html(subject: &str, text: &str, language: &str, links: &[&str]) -> String {
    let paragraphs: String = text
        .split("\n\n")
        .map(|paragraph| {
            let lines: Vec<String> = paragraph.lines().map(|line| html_line(line, links)).collect();
            format!("<p>{}</p>\n", lines.join("<br>\n"))
        })
        .collect();
    let title = escaped(subject);
    format!(
        "<!DOCTYPE html>\n<html lang=\"{language}\">\n<head><meta charset=\"utf-8\"><title>{title}</title></head>\n\
         <body>\n{paragraphs}</body>\n</html>\n"
    )
}

/// Only our own addresses become links, never what somebody typed.
fn html_line(line: &str, links: &[&str]) -> String {
    match links.iter().find(|link| line.trim() == **link) {
        Some(link) => {
            let link = escaped(link).replace('"', "&quot;");
            format!("<a href=\"{link}\">{link}</a>")
        }
        None => escaped(line),
    }
}

#[cfg(test)]
mod tests;
