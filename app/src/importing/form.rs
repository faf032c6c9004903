//! The form: files, names, rules, awards.

use leptos::prelude::*;

use super::{MAX_BYTES, prizes};
use crate::contests::{settings, variance};
use crate::flash::Flash;
use crate::t;
use crate::ui::{Field, fault_words};
use crate::words::Words;

/// The form's name, for what was typed last.
pub(super) const FORM: &str = "import";

/// The form. `flash` has what was typed and the faults of the fields.
pub(super) fn form(words: Words, action: String, flash: &Flash) -> impl IntoView + use<> {
    view! {
        <form class="stack loose" method="post" enctype="multipart/form-data" action=action>
            {files(words, flash)}
            {names(words, flash)}
            {method(words, flash)}
            {settings::tie_fields(words, (FORM, flash), &[])}
            {prizes::fields(words, flash)}
            <p class="hint">{t!(words, "import-frozen-hint")}</p>
            <p class="acts">
                <button class="btn" name="act" value="check">
                    {t!(words, "import-check")}
                </button>
                <button class="btn main" name="act" value="import">
                    {t!(words, "import-do")}
                </button>
            </p>
        </form>
    }
}

fn files(words: Words, flash: &Flash) -> impl IntoView + use<> {
    let file = |name: &'static str, hint: String, required: bool| {
        view! {
            <Field
                name=name
                label=format!("{name}.csv")
                hint=hint
                kind="file"
                form=FORM
                flash=Flash { typed: Default::default(), ..flash.clone() }
                required=required
            />
        }
    };
    view! {
        <fieldset class="group">
            <legend>{t!(words, "import-files")}</legend>
            <p class="hint">{t!(words, "import-files-hint", megabytes = MAX_BYTES / 1_000_000)}</p>
            <div class="fields two">
                {file("entries", t!(words, "import-entries-hint"), true)}
                {file("jurors", t!(words, "import-jurors-hint"), true)}
                {file("criteria", t!(words, "import-criteria-hint"), true)}
                {file("team", t!(words, "import-team-hint"), false)}
                {file("scores", t!(words, "import-scores-hint"), false)}
            </div>
        </fieldset>
    }
}

fn names(words: Words, flash: &Flash) -> impl IntoView + use<> {
    let field = |name: &'static str, label: String, hint: Option<String>, required: bool| {
        let flash = flash.clone();
        match hint {
            Some(hint) => {
                view! { <Field name=name label=label hint=hint form=FORM flash=flash required=required /> }.into_any()
            }
            None => view! { <Field name=name label=label form=FORM flash=flash required=required /> }.into_any(),
        }
    };
    view! {
        <fieldset class="group">
            <legend>{t!(words, "import-names")}</legend>
            <div class="fields two">
                {field("name", t!(words, "import-name"), None, true)}
                {field("name_zh", t!(words, "import-name-zh"), None, false)}
                {field("slug", t!(words, "import-slug"), Some(t!(words, "fault-slug")), true)}
                {field("code", t!(words, "import-code-label"), Some(t!(words, "fault-import-code")), true)}
            </div>
        </fieldset>
    }
}

fn method(words: Words, flash: &Flash) -> impl IntoView + use<> {
    let count = |name: &'static str, label: String, value: &'static str| {
        let flash = flash.clone();
        view! { <Field name=name label=label kind="number" value=value form=FORM flash=flash class="brief" /> }
    };
    let methods = [
        ("mean", t!(words, "import-mean"), t!(words, "import-mean-text")),
        ("trimmed", t!(words, "import-trimmed"), t!(words, "import-trimmed-text")),
        ("calibrated", t!(words, "import-calibrated"), t!(words, "import-calibrated-text")),
    ];
    let trims = [
        ("criterion", t!(words, "import-trim-criterion"), String::new()),
        ("total", t!(words, "import-trim-total"), String::new()),
    ];
    let rounds = [
        ("none", t!(words, "import-round-none"), String::new()),
        ("end", t!(words, "import-round-end"), String::new()),
        ("step", t!(words, "import-round-step"), String::new()),
    ];
    view! {
        {choices(words, flash, "method", t!(words, "import-method"), "trimmed", methods)}
        <fieldset class="group">
            <legend>{t!(words, "variance-title")}</legend>
            {variance::variance_field(words, (FORM, flash), None)}
        </fieldset>
        <fieldset class="group">
            <legend>{t!(words, "import-trim-title")}</legend>
            <div class="fields">
                {count("drop_high", t!(words, "import-drop-high"), "1")}
                {count("drop_low", t!(words, "import-drop-low"), "1")}
            </div>
            {choices(words, flash, "trim", t!(words, "import-trim"), "criterion", trims)}
        </fieldset>
        <fieldset class="group">
            <legend>{t!(words, "import-round-title")}</legend>
            {choices(words, flash, "round", t!(words, "import-round"), "end", rounds)}
            {count("decimals", t!(words, "import-decimals"), "2")}
        </fieldset>
    }
}

fn choices<const N: usize>(
    words: Words,
    flash: &Flash,
    name: &'static str,
    legend: String,
    otherwise: &str,
    options: [(&'static str, String, String); N],
) -> impl IntoView + use<N> {
    let chosen = flash.value(FORM, name, otherwise);
    let fault = flash.fault(FORM, name).map(|kind| fault_words(words, kind));
    let options = options
        .into_iter()
        .map(|(value, label, text)| {
            view! {
                <label class="choice">
                    <input type="radio" name=name value=value checked=chosen == value />
                    <span>{label} {(!text.is_empty()).then(|| view! { <small>{text}</small> })}</span>
                </label>
            }
        })
        .collect_view();
    view! {
        <fieldset class="choices" id=format!("f-{name}")>
            <legend>{legend}</legend>
            {fault.map(|fault| view! { <p class="error">{fault}</p> })}
            {options}
        </fieldset>
    }
}
