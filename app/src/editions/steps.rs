//! The forms of the four steps.

use judging::text::Text;
use leptos::prelude::*;
use store::editions::plan::{Plan, PlannedCompetition};

use super::act::FORM;
use super::draft::{CONTEST, HOST};
use super::presets::{self, Preset};
use crate::contests::controls::{act, select, whole_fault};
use crate::contests::typed::{Typed, rows, text, word};
use crate::flash::Flash;
use crate::t;
use crate::ui::{Field, Texts, heading, plain};
use crate::when;
use crate::words::Words;

/// A form of a step with its buttons.
fn form(words: Words, step: u8, body: AnyView) -> AnyView {
    let (go, on) = match step {
        4 => ("make", t!(words, "new-edition-make")),
        _ => ("next", t!(words, "new-edition-next")),
    };
    view! {
        <form class="stack loose" method="post" action="/api/editions/new">
            <button class="sr" name="act" value=go tabindex="-1" aria-hidden="true">
                {on.clone()}
            </button>
            <input type="hidden" name="step" value=step />
            {body}
            <p class="acts">
                <button class="btn main" name="act" value=go>
                    {on}
                </button>
                <button class="btn quiet" name="act" value="restart" formnovalidate=true>
                    {t!(words, "new-edition-restart")}
                </button>
            </p>
        </form>
    }
    .into_any()
}

/// Name, theme, place, days and zone.
pub fn edition(words: Words, draft: &Typed, flash: &Flash) -> AnyView {
    let texts = |name: &'static str, label: String| {
        view! { <Texts name=name label=label value=text(draft, name) form=FORM flash=flash.clone() words=words /> }
    };
    let field = |name: &'static str, label: String, hint: String, kind: &'static str| {
        let value = word(draft, name).to_owned();
        view! { <Field name=name label=label hint=hint kind=kind value=value form=FORM flash=flash.clone() /> }
    };
    let body = view! {
        {texts("name", t!(words, "edition-name"))}
        {texts("place", t!(words, "edition-place"))}
        {texts("theme", t!(words, "edition-theme"))}
        <fieldset class="group">
            <legend>{t!(words, "edition-days")}</legend>
            <div class="fields">
                {field("starts", t!(words, "edition-starts"), t!(words, "edition-starts-hint"), "date")}
                {field("ends", t!(words, "edition-ends"), t!(words, "edition-ends-hint"), "date")}
                {field("zone", t!(words, "edition-zone"), t!(words, "edition-zone-hint"), "text")}
            </div>
        </fieldset>
    };
    form(words, 1, body.into_any())
}

/// The organisations behind the edition.
pub fn hosts(words: Words, draft: &Typed, flash: &Flash) -> AnyView {
    let list = rows(draft, HOST);
    let count = list.len();
    let items = list.iter().enumerate().map(|(index, row)| host(words, (index, count), row, flash)).collect_view();
    let body = view! {
        <p>{t!(words, "hosts-text")}</p>
        {whole_fault(words, FORM, flash, "hosts")}
        {items}
        <p class="acts">{act("host:add".into(), t!(words, "host-add"), "")}</p>
    };
    form(words, 2, body.into_any())
}

fn host(words: Words, (index, count): (usize, usize), row: &Typed, flash: &Flash) -> AnyView {
    let field = |name: &str| format!("h{index}-{name}");
    let name = word(row, "short_name").to_owned();
    let kinds = host_kinds(words);
    view! {
        <fieldset class="group">
            <legend>{t!(words, "host-number", number = index + 1)}</legend>
            <Texts
                name=field("name")
                label=t!(words, "host-name")
                value=text(row, "name")
                form=FORM
                flash=flash.clone()
                words=words
            />
            <div class="fields">
                <Field
                    name=field("short_name")
                    label=t!(words, "host-short")
                    hint=t!(words, "host-short-hint")
                    value=name.clone()
                    form=FORM
                    flash=flash.clone()
                />
                {select(words, (FORM, flash), &field("kind"), t!(words, "host-kind"), &kinds, word(row, "kind"))}
            </div>
            {(count > 1)
                .then(|| view! { <p class="acts">{act(format!("host:remove-{index}"), t!(words, "host-remove"), &name)}</p> })}
        </fieldset>
    }
    .into_any()
}

/// The kinds of organisations, with their words.
pub fn host_kinds(words: Words) -> [(&'static str, String); 4] {
    [
        ("host", t!(words, "host-kind-host")),
        ("co-organiser", t!(words, "host-kind-co-organiser")),
        ("supporter", t!(words, "host-kind-supporter")),
        ("sponsor", t!(words, "host-kind-sponsor")),
    ]
}

/// The competitions, of presets.
pub fn contests(words: Words, draft: &Typed, flash: &Flash) -> AnyView {
    let list = rows(draft, CONTEST);
    let count = list.len();
    let items = list.iter().enumerate().map(|(index, row)| contest(words, (index, count), row, flash)).collect_view();
    let presets = presets::ALL.iter().map(|preset| choice(words, preset)).collect_view();
    let body = view! {
        {whole_fault(words, FORM, flash, "competitions")}
        {items}
        <fieldset class="group">
            <legend>{t!(words, "new-edition-add-contest")}</legend>
            <p class="hint">{t!(words, "new-edition-add-contest-hint")}</p>
            <ul class="todo">{presets}</ul>
        </fieldset>
    };
    form(words, 3, body.into_any())
}

fn choice(words: Words, preset: &Preset) -> AnyView {
    let name = preset.name().get(words.language).to_owned();
    view! {
        <li>
            <p>
                <b>{name.clone()}</b>
                " "
                <small class="muted">{words.say(&format!("preset-{}-summary", preset.key))}</small>
            </p>
            {act(format!("preset-{}", preset.key), t!(words, "new-edition-add"), &name)}
        </li>
    }
    .into_any()
}

fn contest(words: Words, (index, count): (usize, usize), row: &Typed, flash: &Flash) -> AnyView {
    let field = |name: &str| format!("c{index}-{name}");
    let name = text(row, "name");
    let said = name.get(words.language).to_owned();
    // What the last step asks of this competition stays with it.
    let kept = row
        .iter()
        .filter(|(name, _)| !name.starts_with("name-"))
        .map(|(name, value)| view! { <input type="hidden" name=field(name) value=value.clone() /> })
        .collect_view();
    let preset = Preset::find(word(row, "preset")).map(Preset::name).unwrap_or_default();
    view! {
        <fieldset class="group">
            <legend>{plain(&preset, words.language)}</legend>
            {kept}
            <Texts
                name=field("name")
                label=t!(words, "competition-name")
                value=name
                form=FORM
                flash=flash.clone()
                words=words
            />
            <p class="acts">
                {(index > 0).then(|| act(format!("contest:up-{index}"), t!(words, "row-up"), &said))}
                {(index + 1 < count).then(|| act(format!("contest:down-{index}"), t!(words, "row-down"), &said))}
                {act(format!("contest:remove-{index}"), t!(words, "new-edition-remove-contest"), &said)}
            </p>
        </fieldset>
    }
    .into_any()
}

/// The windows of all rounds, and what will be made.
pub fn dates(words: Words, (plan, draft): (&Plan, &Typed), flash: &Flash) -> AnyView {
    let language = words.language;
    let edition = &plan.edition;
    let zone = edition.time_zone.clone();
    let items = plan.competitions.iter().enumerate();
    let items =
        items.map(|(index, planned)| planned_contest(words, index, planned, (&zone, draft), flash)).collect_view();
    let hosts: Vec<String> = plan.hosts.iter().map(|host| host.short_name.clone()).collect();
    let body = view! {
        <dl class="facts row">
            <div>
                <dt>{t!(words, "edition-name")}</dt>
                <dd>{heading(&edition.name, language)}</dd>
            </div>
            <div>
                <dt>{t!(words, "edition-days")}</dt>
                <dd>{when::day(edition.starts_at, &zone, language)} <small>{zone.clone()}</small></dd>
            </div>
            <div>
                <dt>{t!(words, "edition-hosts")}</dt>
                <dd>{hosts.join(" · ")}</dd>
            </div>
        </dl>
        <Field
            name="slug"
            label=t!(words, "edition-slug")
            hint=t!(words, "edition-slug-hint")
            value=edition.slug.clone()
            form=FORM
            flash=flash.clone()
        />
        <p>{t!(words, "new-edition-dates-text")}</p>
        {items}
        <p class="acts">{act("propose".into(), t!(words, "new-edition-propose"), "")}</p>
    };
    form(words, 4, body.into_any())
}

fn planned_contest(
    words: Words,
    index: usize,
    planned: &PlannedCompetition,
    (zone, draft): (&str, &Typed),
    flash: &Flash,
) -> AnyView {
    let field = |name: &str, label: String, value: &str| {
        let (name, value) = (format!("c{index}-{name}"), value.to_owned());
        view! { <Field name=name label=label value=value form=FORM flash=flash.clone() /> }
    };
    let window = |name: String, label: String, at| {
        let name = format!("c{index}-{name}");
        let value = draft.get(&name).cloned().unwrap_or_else(|| when::input_value(at, zone));
        view! { <Field name=name label=label kind="datetime-local" value=value form=FORM flash=flash.clone() /> }
    };
    let call = planned.call.as_ref().map(|call| {
        view! {
            <h2>{t!(words, "call-title")}</h2>
            <p class="muted">{list(words, call.form.fields.iter().map(|question| &question.name))}</p>
            <div class="fields">
                {window("call-opens_at".into(), t!(words, "call-opens"), call.opens_at)}
                {window("call-deadline".into(), t!(words, "call-deadline"), call.deadline)}
            </div>
        }
    });
    let rounds = planned.rounds.iter().enumerate().map(|(round, planned)| {
        let settings = &planned.settings;
        view! {
            <h2>{plain(&settings.name, words.language)}</h2>
            <p class="muted">{list(words, planned.criteria.iter().map(|worded| &worded.name))}</p>
            <div class="fields">
                {window(format!("r{round}-opens_at"), t!(words, "round-opens"), settings.opens_at)}
                {window(format!("r{round}-closes_at"), t!(words, "round-closes"), settings.closes_at)}
            </div>
        }
    });
    let awards: Vec<String> =
        planned.awards.iter().map(|award| format!("{} × {}", award.name.get(words.language), award.quota)).collect();
    view! {
        <fieldset class="group">
            <legend>{plain(&planned.texts.name, words.language)}</legend>
            {call}
            {rounds.collect_view()}
            <p class="muted">{awards.join(" · ")}</p>
            <div class="fields">
                {field("slug", t!(words, "new-edition-contest-slug"), &planned.slug)}
                {field("code", t!(words, "new-edition-contest-code"), &planned.code)}
            </div>
        </fieldset>
    }
    .into_any()
}

/// Names one behind the other.
fn list<'a>(words: Words, names: impl Iterator<Item = &'a Text>) -> String {
    names.map(|name| name.get(words.language)).collect::<Vec<_>>().join(" · ")
}
