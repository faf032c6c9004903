//! A letter in words: subject, text and HTML, in the recipient's language.

use judging::time::Timestamp;
use store::mail::{LINK, Letter};

use crate::ui::escaped;
use crate::when;
use crate::words::{Args, Words};

/// The value that is a path of this server and no secret.
const PAGE: &str = "page";
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

/// Writes a letter for who reads it at `base`, the address of this server; without `secrets`, or once its secret is gone,
/// a secret link is masked.
///
/// Values whose names end in `_at` are microseconds, shown in the time zone of the value `zone`.
pub fn write(letter: &Letter, base: &str, secrets: bool) -> Written {
    let words = Words::of(letter.language);
    let secret = letter.values.get(LINK).filter(|_| secrets);
    let link = format!("{base}{}", secret.map_or(MASKED, String::as_str));
    let page = letter.values.get(PAGE).map(|path| format!("{base}{path}"));
    let zone = letter.values.get("zone").map_or("UTC", String::as_str);
    let mut args = Args::new();
    for (name, value) in &letter.values {
        let moment = name.ends_with("_at").then(|| value.parse().ok()).flatten().map(Timestamp::from_micros);
        match moment {
            Some(at) => args.set(name.as_str(), when::day_and_time(at, zone, letter.language)),
            None => args.set(name.as_str(), value.as_str()),
        }
    }
    args.set(LINK, link.as_str());
    if let Some(page) = &page {
        args.set(PAGE, page.as_str());
    }
    let subject = one_line(&words.say_with(&format!("mail-{}-subject", letter.template), &args));
    let text = words.say_with(&format!("mail-{}-body", letter.template), &args);
    let linked: Vec<&str> = [Some(link.as_str()), page.as_deref()].into_iter().flatten().collect();
    let html = html(&subject, &text, letter.language.tag(), &linked);
    Written { subject, text, html }
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
