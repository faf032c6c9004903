//! An entry as lines of a name and a value: to read it, and to see what differs between two versions.

use judging::call::{Form, Kind, RawEntry};
use judging::text::{Language, Text};
use leptos::prelude::*;
use store::competitions::Division;
use store::files::StoredFile;

use crate::t;
use crate::ui::Ground;

/// What lines are made with.
pub struct Reader<'a> {
    /// The page.
    pub ground: &'a Ground,
    /// The call's form.
    pub form: &'a Form,
    /// The divisions of the competition.
    pub divisions: &'a [Division],
    /// The files that were handed in.
    pub files: &'a [StoredFile],
}

/// The lines of an entry, those without a value too: entries of one form have the same lines, but for their teams.
pub fn lines(reader: &Reader<'_>, raw: &RawEntry) -> Vec<(String, String)> {
    let (words, language) = (reader.ground.words, reader.ground.language());
    let written = Language::ALL.into_iter().find(|language| language.tag() == raw.language);
    let division = reader.divisions.iter().find(|division| division.id.as_str() == raw.division);
    let mut lines = vec![
        (t!(words, "entry-written-in"), written.map(|language| language.own_name().to_owned()).unwrap_or_default()),
        (
            t!(words, "entries-division"),
            division.map(|division| division.name.get(language).to_owned()).unwrap_or_default(),
        ),
    ];
    text_lines(&mut lines, &t!(words, "entry-title-field"), &raw.title);
    text_lines(&mut lines, &t!(words, "entry-name-field"), &raw.name);
    text_lines(&mut lines, &t!(words, "entry-summary-field"), &raw.summary);
    text_lines(&mut lines, &t!(words, "entry-places-field"), &raw.places);
    let topics = raw.topics.iter().map(|key| reader.ground.edition.topic(key).get(language).to_owned());
    lines.push((t!(words, "entry-topics"), topics.collect::<Vec<_>>().join(", ")));
    for (index, member) in raw.team.iter().enumerate().filter(|(_, member)| !member.is_blank()) {
        let parts = [&member.name, &member.role, &member.affiliation];
        let email = Some(member.email.as_str()).filter(|email| !email.is_empty());
        let told = parts.into_iter().flat_map(Text::all).chain(email).collect::<Vec<_>>().join(" · ");
        lines.push((t!(words, "entry-member", number = index + 1), told));
    }
    lines.push((t!(words, "entry-deck-field"), file(reader, &raw.deck)));
    for field in &reader.form.fields {
        let answer = raw.answers.get(&field.id).map_or("", String::as_str);
        let told = match field.kind {
            Kind::File => file(reader, answer),
            Kind::Consent if answer == "on" => t!(words, "entry-ticked"),
            _ => field.answer_words(answer, language).to_owned(),
        };
        lines.push((field.name.get(language).to_owned(), told));
    }
    lines
}

fn text_lines(lines: &mut Vec<(String, String)>, name: &str, text: &Text) {
    for language in Language::ALL {
        let words = text.exact(language).unwrap_or_default().to_owned();
        lines.push((format!("{name} ({})", language.own_name()), words));
    }
}

fn file(reader: &Reader<'_>, sha256: &str) -> String {
    let found = reader.files.iter().find(|file| file.sha256 == sha256);
    found.map(|file| file.name.clone()).unwrap_or_default()
}

/// What an entry says, for who cannot change it any more.
pub fn read(reader: &Reader<'_>, raw: &RawEntry) -> AnyView {
    let filled = lines(reader, raw).into_iter().filter(|(_, value)| !value.is_empty());
    let items = filled.map(|(name, value)| {
        view! {
            <div>
                <dt>{name}</dt>
                <dd>{value}</dd>
            </div>
        }
    });
    view! { <dl class="facts">{items.collect_view()}</dl> }.into_any()
}

/// What differs between two versions, line by line; that nothing does, where it is so.
pub fn diff(reader: &Reader<'_>, (before, after): (&RawEntry, &RawEntry), names: (String, String)) -> AnyView {
    let words = reader.ground.words;
    let (mut old, new) = (lines(reader, before), lines(reader, after));
    let mut rows = Vec::new();
    for (name, value) in new {
        let was = old.iter().position(|(known, _)| *known == name).map(|at| old.remove(at).1);
        let was = was.unwrap_or_default();
        if was != value {
            rows.push((name, was, value));
        }
    }
    rows.extend(old.into_iter().filter(|(_, value)| !value.is_empty()).map(|(name, was)| (name, was, String::new())));
    if rows.is_empty() {
        return view! { <p class="muted">{t!(words, "entry-diff-none")}</p> }.into_any();
    }
    let (first, second) = names;
    let rows = rows.into_iter().map(|(name, was, is)| {
        view! {
            <tr>
                <th scope="row" class="lead">
                    {name}
                </th>
                <td data-label=first.clone()>
                    <del>{was}</del>
                </td>
                <td data-label=second.clone()>
                    <ins>{is}</ins>
                </td>
            </tr>
        }
    });
    let rows = rows.collect_view();
    view! {
        <table class="data">
            <caption class="sr">{t!(words, "entry-diff")}</caption>
            <thead>
                <tr>
                    <th scope="col">{t!(words, "entry-diff-field")}</th>
                    <th scope="col">{first}</th>
                    <th scope="col">{second}</th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
    }
    .into_any()
}
