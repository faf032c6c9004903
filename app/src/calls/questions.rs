//! The questions of a call in its editor: each opens into its fields.

use judging::call::Kind;
use leptos::prelude::*;

use super::form::{FORM, QUESTION};
use crate::contests::controls::{act, select, tick};
use crate::contests::typed::{Typed, rows, text, word};
use crate::flash::Flash;
use crate::t;
use crate::ui::{Field, Texts};
use crate::words::Words;

/// The questions as they were typed; in a joint call, with whose jury reads each answer.
pub fn list(words: Words, typed: &Typed, sides: &[String], flash: &Flash) -> AnyView {
    let list = rows(typed, QUESTION);
    let open = typed.get("open").and_then(|open| open.parse::<usize>().ok());
    let items =
        (0..list.len()).map(|index| question(words, (&list, sides), index, open == Some(index), flash)).collect_view();
    view! { <ol class="criteria">{items}</ol> }.into_any()
}

fn question(words: Words, (list, sides): (&[Typed], &[String]), index: usize, open: bool, flash: &Flash) -> AnyView {
    let row = &list[index];
    let at = |name: &str| format!("q{index}-{name}");
    let name = text(row, "name");
    let title = match name.is_empty() {
        true => t!(words, "call-question-new"),
        false => name.get(words.language).to_owned(),
    };
    let open = open || flash.has_fault(FORM, &at(""));
    let kind = kinds(words).into_iter().find(|(key, _)| *key == word(row, "kind")).map(|(_, words)| words);
    let texts = |field: &'static str, label: String, hint: Option<String>, lines: u32| {
        view! {
            <Texts
                name=at(field)
                label=label
                hint=hint.unwrap_or_default()
                value=text(row, field)
                form=FORM
                flash=flash.clone()
                words=words
                rows=lines
            />
        }
    };
    view! {
        <li>
            <details class="criterion" open=open id=at("")>
                <summary>
                    <b>{title.clone()}</b>
                    <span></span>
                    <span class="scale-note">{kind}</span>
                    <span>{row.contains_key("blind").then(|| t!(words, "call-blind-mark"))}</span>
                </summary>
                <div class="stack">
                    <input type="hidden" name=at("id") value=word(row, "id").to_owned() />
                    {texts("name", t!(words, "call-question"), None, 0)}
                    {texts("help", t!(words, "call-help"), None, 2)}
                    {answer(words, list, index, flash)}
                    {texts("choices", t!(words, "call-choices"), Some(t!(words, "call-choices-hint")), 4)}
                    {texts("section", t!(words, "call-section"), Some(t!(words, "call-section-hint")), 0)}
                    {side_field(words, &at("side"), word(row, "side"), sides, flash)}
                    {tick(&at("required"), t!(words, "call-required"), row.contains_key("required"))}
                    {tick(&at("blind"), t!(words, "call-blind"), row.contains_key("blind"))}
                    <p class="acts">
                        {(index > 0).then(|| act(format!("up-{index}"), t!(words, "row-up"), &title))}
                        {(index + 1 < list.len()).then(|| act(format!("down-{index}"), t!(words, "row-down"), &title))}
                        {act(format!("remove-{index}"), t!(words, "call-remove"), &title)}
                    </p>
                </div>
            </details>
        </li>
    }
    .into_any()
}

/// Whose jury alone reads the answer.
fn side_field(words: Words, name: &str, side: &str, sides: &[String], flash: &Flash) -> Option<AnyView> {
    let mut options = vec![(String::new(), t!(words, "call-side-all"))];
    options.extend(sides.iter().map(|side| (side.clone(), side.clone())));
    (!sides.is_empty()).then(|| select(words, (FORM, flash), name, t!(words, "call-side"), &options, side))
}

fn answer(words: Words, list: &[Typed], index: usize, flash: &Flash) -> AnyView {
    let row = &list[index];
    let at = |name: &str| format!("q{index}-{name}");
    let units = [("words", t!(words, "call-unit-words")), ("characters", t!(words, "call-unit-characters"))];
    let conditions = conditions(words, &list[..index]);
    view! {
        <div class="fields pair">
            {select(words, (FORM, flash), &at("kind"), t!(words, "call-kind"), &kinds(words), word(row, "kind"))}
            {select(words, (FORM, flash), &at("condition"), t!(words, "call-condition"), &conditions, word(row, "condition"))}
            <Field
                name=at("limit")
                label=t!(words, "call-limit")
                hint=t!(words, "call-limit-hint")
                value=word(row, "limit").to_owned()
                form=FORM
                flash=flash.clone()
            />
            {select(words, (FORM, flash), &at("unit"), t!(words, "call-unit"), &units, word(row, "unit"))}
        </div>
    }
    .into_any()
}

/// The kinds of answers in words.
fn kinds(words: Words) -> Vec<(&'static str, String)> {
    let said = |kind: Kind| match kind {
        Kind::Short => t!(words, "call-kind-short"),
        Kind::Long => t!(words, "call-kind-long"),
        Kind::Choice => t!(words, "call-kind-choice"),
        Kind::Number => t!(words, "call-kind-number"),
        Kind::Date => t!(words, "call-kind-date"),
        Kind::Link => t!(words, "call-kind-link"),
        Kind::File => t!(words, "call-kind-file"),
        Kind::Consent => t!(words, "call-kind-consent"),
    };
    Kind::ALL.into_iter().map(|kind| (kind.key(), said(kind))).collect()
}

/// What a question can depend on: each answer of a choice, and each consent, that stands before it.
fn conditions(words: Words, before: &[Typed]) -> Vec<(String, String)> {
    let mut list = vec![(String::new(), t!(words, "call-always"))];
    for row in before {
        let name = text(row, "name").get(words.language).to_owned();
        let id = word(row, "id");
        match Kind::from_key(word(row, "kind")) {
            Some(Kind::Consent) => list.push((format!("{id}=on"), t!(words, "call-if-ticked", name = name))),
            Some(Kind::Choice) => {
                let choices = text(row, "choices");
                let lines = choices.get(words.language).lines().filter(|line| !line.trim().is_empty());
                list.extend((1..).zip(lines).map(|(number, line): (usize, _)| {
                    let said = t!(words, "call-if-chosen", name = name.clone(), choice = line.trim().to_owned());
                    (format!("{id}={number}"), said)
                }));
            }
            _ => {}
        }
    }
    list
}
