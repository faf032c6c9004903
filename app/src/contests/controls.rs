//! Selects, radios and buttons of the forms of a contest.

use leptos::prelude::*;

use crate::flash::Flash;
use crate::t;
use crate::ui::fault_words;
use crate::words::Words;

/// One of several, as a select.
pub fn select(
    words: Words,
    (form, flash): (&'static str, &Flash),
    name: &str,
    label: String,
    options: &[(impl AsRef<str>, String)],
    stored: &str,
) -> AnyView {
    let chosen = flash.value(form, name, stored);
    let fault = flash.fault(form, name).map(|kind| fault_words(words, kind));
    let id = format!("f-{name}");
    let error_id = format!("{id}-error");
    let described = fault.is_some().then(|| error_id.clone());
    let options = options
        .iter()
        .map(|(value, label)| {
            let value = value.as_ref().to_owned();
            let selected = value == chosen;
            view! {
                <option value=value selected=selected>
                    {label.clone()}
                </option>
            }
        })
        .collect_view();
    view! {
        <div class="field">
            <label for=id.clone()>{label}</label>
            <select id=id name=name.to_owned() aria-describedby=described aria-invalid=fault.is_some().then_some("true")>
                {options}
            </select>
            {fault.map(|fault| view! { <p class="error" id=error_id>{fault}</p> })}
        </div>
    }
    .into_any()
}

/// One of several, as rows with a sentence on each.
pub fn choices(
    words: Words,
    (form, flash): (&'static str, &Flash),
    name: &str,
    legend: String,
    options: &[(&'static str, String, String)],
    stored: &str,
) -> AnyView {
    let chosen = flash.value(form, name, stored);
    let fault = flash.fault(form, name).map(|kind| fault_words(words, kind));
    let rows = options
        .iter()
        .map(|(value, label, hint)| {
            view! {
                <label class="choice">
                    <input type="radio" name=name.to_owned() value=*value checked=*value == chosen />
                    <span>{label.clone()} <small>{hint.clone()}</small></span>
                </label>
            }
        })
        .collect_view();
    view! {
        <fieldset class="choices" id=format!("f-{name}")>
            <legend>{legend}</legend>
            {rows}
            {fault.map(|fault| view! { <p class="error">{fault}</p> })}
        </fieldset>
    }
    .into_any()
}

/// A row that is ticked or not.
pub fn tick(name: &str, label: String, ticked: bool) -> AnyView {
    view! {
        <label class="choice">
            <input type="checkbox" name=name.to_owned() value="on" checked=ticked />
            <span>{label}</span>
        </label>
    }
    .into_any()
}

/// A button of a form of rows: `up-2`, with words that name the row.
pub fn act(value: String, words: String, row: &str) -> AnyView {
    let label = if row.is_empty() { words.clone() } else { format!("{words}: {row}") };
    view! {
        <button class="btn quiet" name="act" value=value aria-label=label>
            {words}
        </button>
    }
    .into_any()
}

/// The button that Enter presses in a form with many buttons: the first in the document, out of sight.
pub fn first_save(words: String) -> AnyView {
    view! {
        <button class="sr" name="act" value="save" tabindex="-1" aria-hidden="true">
            {words}
        </button>
    }
    .into_any()
}

/// The hidden mark of the state that a form was made on, compared when it is saved. With what was typed it comes back as
/// it was sent, unless it was refused as the mark of an earlier state: then the page shows the present one.
pub fn seen((form, flash): (&'static str, &Flash), name: &str, stored: String) -> AnyView {
    let value = match flash.fault(form, name) {
        Some(_) => stored,
        None => flash.value(form, name, &stored),
    };
    view! { <input type="hidden" name=name.to_owned() value=value /> }.into_any()
}

/// What is stored now, beside a form that somebody else has overtaken.
pub fn stored_now(
    words: Words,
    form: &'static str,
    flash: &Flash,
    stored: impl FnOnce() -> AnyView,
) -> Option<AnyView> {
    flash.fault(form, "seen").map(|fault| {
        let fault = fault_words(words, fault);
        view! {
            <div class="notice warn" id="f-seen">
                <p>{fault}</p>
                <details open=true>
                    <summary>{t!(words, "stored-now")}</summary>
                    {stored()}
                </details>
            </div>
        }
        .into_any()
    })
}

/// The faults that belong to the form as a whole, under its name.
pub fn whole_fault(words: Words, form: &'static str, flash: &Flash, name: &str) -> Option<AnyView> {
    flash.fault(form, name).map(|kind| {
        let fault = fault_words(words, kind);
        view! {
            <p class="error" id=format!("f-{name}")>
                {fault}
            </p>
        }
        .into_any()
    })
}
