//! Words in place of an entry's own, each beside what it stands for.

use judging::conflict::written;
use judging::text::Text;
use leptos::prelude::*;
use store::seen::mark;

use super::Desk;
use super::act::{WORDS, WORDS_FORM};
use crate::t;
use crate::ui::{AreaField, Texts, fault_words};

pub(super) fn part(desk: &Desk<'_>) -> AnyView {
    let words = desk.ground.words;
    let wording = &desk.redaction.wording;
    let stale =
        desk.redaction.words_stale().then(|| view! { <p class="notice warn">{t!(words, "redaction-stale-words")}</p> });
    let open = stale.is_some() || !wording.is_empty() || desk.flash.form == WORDS_FORM;
    let answers = desk.answers.iter().enumerate().map(|(number, (question, answer))| {
        let stored = wording.fields.get(question).map_or("", String::as_str);
        answer_field(desk, number, (question.as_str(), answer.as_str()), stored)
    });
    let answers = answers.collect_view();
    let fault = desk.flash.fault(WORDS_FORM, "fields").map(|kind| fault_words(words, kind));
    view! {
        <details class="card" open=open>
            <summary>{t!(words, "redaction-words")}</summary>
            <form class="stack" method="post" action="/api/entries/reword">
                <p class="hint">{t!(words, "redaction-words-text")}</p>
                {stale}
                <input type="hidden" name="edition" value=desk.ground.edition.slug.clone() />
                <input type="hidden" name="entry" value=desk.entry.id.to_string() />
                <input type="hidden" name="seen" value=desk.redaction.submitted />
                <input type="hidden" name=WORDS value=mark(wording) />
                <Texts
                    name="title"
                    label=t!(words, "redaction-of-title")
                    hint=original(desk, &desk.entry.title)
                    value=wording.title.clone()
                    form=WORDS_FORM
                    flash=desk.flash.clone()
                    words=words
                />
                <Texts
                    name="summary"
                    label=t!(words, "redaction-of-summary")
                    hint=original(desk, &desk.entry.summary)
                    value=wording.summary.clone()
                    form=WORDS_FORM
                    flash=desk.flash.clone()
                    words=words
                    rows=4
                />
                {answers}
                {fault.map(|fault| view! { <p class="error">{fault}</p> })}
                <p class="acts">
                    <button class="btn">{t!(words, "redaction-save")}</button>
                </p>
            </form>
        </details>
    }
    .into_any()
}

/// What the entry itself says, in each language.
fn original(desk: &Desk<'_>, text: &Text) -> String {
    let said = written(text);
    if said.is_empty() { said } else { t!(desk.ground.words, "redaction-original", words = said) }
}

fn answer_field(desk: &Desk<'_>, number: usize, (question, answer): (&str, &str), stored: &str) -> AnyView {
    let name = format!("answer-{number}");
    let value = desk.flash.value(WORDS_FORM, &name, stored);
    view! {
        <input type="hidden" name=format!("question-{number}") value=question.to_owned() />
        <AreaField
            id=format!("f-{name}")
            name=name
            label=question.to_owned()
            hint=t!(desk.ground.words, "redaction-original", words = answer.to_owned())
            value=value
            fault=None
        />
    }
    .into_any()
}
