//! The rubric editor: the rubric as it is read, each criterion opening into its fields.

use judging::decimal::Decimal;
use leptos::prelude::*;

use super::controls::{act, first_save, seen, tick, whole_fault};
use super::rubric::{CRITERION, LEVEL, highest_total, weights_sum};
use super::terms;
use super::typed::{Typed, rows, text, word};
use crate::flash::Flash;
use crate::t;
use crate::ui::{Field, Texts, heading};
use crate::words::Words;

/// The form's name.
pub const FORM: &str = "rubric";

/// The form of a round's rubric: what was typed last, else what is stored.
pub fn editor(words: Words, round: &str, version: i64, back: String, stored: Vec<Typed>, flash: &Flash) -> AnyView {
    let returned = flash.form == FORM && !flash.typed.is_empty();
    let list = if returned { rows(&flash.typed, CRITERION) } else { stored };
    let unsaved = returned && flash.error.is_none();
    let sum = weights_sum(&list);
    let open = flash.typed.get("open").and_then(|open| open.parse::<usize>().ok()).filter(|_| returned);
    let count = list.len();
    let items = list
        .iter()
        .enumerate()
        .map(|(index, row)| criterion(words, (index, count), row, sum, open == Some(index), flash))
        .collect_view();
    view! {
        <form method="post" action="/api/contests/rubric" id="rubric">
            {first_save(t!(words, "save"))}
            <input type="hidden" name="round" value=round.to_owned() />
            {seen((FORM, flash), "version", version.to_string())}
            <input type="hidden" name="back" value=back />
            {unsaved.then(|| view! { <p class="notice warn" role="status">{t!(words, "rubric-unsaved")}</p> })}
            {whole_fault(words, FORM, flash, "version")}
            {whole_fault(words, FORM, flash, "criteria")}
            <ol class="criteria">{items}</ol>
            <p class="sum">
                <span>{t!(words, "rubric-sum")}</span>
                <b class="num">{sum_words(words, sum)}</b>
            </p>
            <p class="sum">
                <span>{t!(words, "term-highest-total")}</span>
                <b class="num">{highest_total(&list).to_string()}</b>
            </p>
            <p class="acts">
                <button class="btn main" name="act" value="save">
                    {t!(words, "rubric-save")}
                </button>
                {act("add".into(), t!(words, "rubric-add"), "")}
            </p>
            <fieldset class="group">
                <legend>{t!(words, "rubric-presets")}</legend>
                <p class="hint">{t!(words, "rubric-presets-hint")}</p>
                <p class="acts">
                    {act("preset-shares".into(), t!(words, "rubric-preset-shares"), "")}
                    {act("preset-points".into(), t!(words, "rubric-preset-points"), "")}
                </p>
            </fieldset>
        </form>
    }
    .into_any()
}

fn sum_words(words: Words, sum: Decimal) -> String {
    if sum == Decimal::ONE { terms::share(words, sum) } else { sum.to_string() }
}

fn criterion(
    words: Words,
    (index, count): (usize, usize),
    row: &Typed,
    sum: Decimal,
    open: bool,
    flash: &Flash,
) -> AnyView {
    let field = |name: &str| format!("c{index}-{name}");
    let name = text(row, "name");
    let title = match name.is_empty() {
        true => t!(words, "rubric-new").into_any(),
        false => heading(&name, words.language).into_any(),
    };
    let row_name = if name.is_empty() { t!(words, "rubric-new") } else { name.get(words.language).to_owned() };
    let weight = match Decimal::parse(word(row, "weight")) {
        Ok(weight) if sum == Decimal::ONE => terms::share(words, weight),
        _ => format!("× {}", word(row, "weight")),
    };
    let scale = t!(
        words,
        "scale",
        min = word(row, "min").to_owned(),
        max = word(row, "max").to_owned(),
        step = word(row, "step").to_owned()
    );
    let open = open || flash.has_fault(FORM, &field(""));
    view! {
        <li>
            <details class="criterion" open=open id=field("")>
                <summary>
                    <b>{title}</b>
                    <span></span>
                    <span class="scale-note">{scale}</span>
                    <b class="num">{weight}</b>
                </summary>
                <div class="stack">
                    <input type="hidden" name=field("id") value=word(row, "id").to_owned() />
                    <Texts
                        name=field("name")
                        label=t!(words, "criterion-name")
                        value=name
                        form=FORM
                        flash=flash.clone()
                        words=words
                    />
                    <Texts
                        name=field("description")
                        label=t!(words, "criterion-description")
                        value=text(row, "description")
                        form=FORM
                        flash=flash.clone()
                        words=words
                        rows=2
                    />
                    <div class="fields">{numbers(words, index, row, flash)}</div>
                    {tick(&field("comment"), t!(words, "criterion-comment"), row.contains_key("comment"))}
                    {levels(words, index, row, &row_name, flash)}
                    <p class="acts">
                        {(index > 0).then(|| act(format!("up-{index}"), t!(words, "row-up"), &row_name))}
                        {(index + 1 < count).then(|| act(format!("down-{index}"), t!(words, "row-down"), &row_name))}
                        {act(format!("remove-{index}"), t!(words, "criterion-remove"), &row_name)}
                    </p>
                </div>
            </details>
        </li>
    }
    .into_any()
}

fn numbers(words: Words, index: usize, row: &Typed, flash: &Flash) -> Vec<AnyView> {
    let labels = [
        ("weight", t!(words, "criterion-weight")),
        ("min", t!(words, "criterion-min")),
        ("max", t!(words, "criterion-max")),
        ("step", t!(words, "criterion-step")),
    ];
    labels
        .into_iter()
        .map(|(name, label)| {
            view! {
                <Field
                    name=format!("c{index}-{name}")
                    label=label
                    value=word(row, name).to_owned()
                    form=FORM
                    flash=flash.clone()
                    class="brief"
                    required=true
                />
            }
            .into_any()
        })
        .collect()
}

fn levels(words: Words, index: usize, row: &Typed, row_name: &str, flash: &Flash) -> AnyView {
    let items = rows(row, LEVEL)
        .iter()
        .enumerate()
        .map(|(number, level)| {
            let field = |name: &str| format!("c{index}-l{number}-{name}");
            let band = t!(words, "level-number", number = number + 1);
            view! {
                <li class="stack tight">
                    <div class="cluster">
                        {bound(field("from"), t!(words, "level-from"), word(level, "from"), flash)}
                        {bound(field("to"), t!(words, "level-to"), word(level, "to"), flash)}
                        {act(format!("without-{index}-{number}"), t!(words, "level-remove"), &format!("{row_name}, {band}"))}
                    </div>
                    <Texts
                        name=field("text")
                        label=band
                        value=text(level, "text")
                        form=FORM
                        flash=flash.clone()
                        words=words
                        rows=2
                    />
                </li>
            }
        })
        .collect_view();
    view! {
        <fieldset class="group" id=format!("f-c{index}-levels")>
            <legend>{t!(words, "levels-title")}</legend>
            <p class="hint">{t!(words, "levels-hint")}</p>
            {whole_fault(words, FORM, flash, &format!("c{index}-levels"))}
            <ol class="stack loose">{items}</ol>
            <p class="acts">{act(format!("within-{index}"), t!(words, "level-add"), row_name)}</p>
        </fieldset>
    }
    .into_any()
}

fn bound(name: String, label: String, value: &str, flash: &Flash) -> AnyView {
    view! { <Field name=name label=label value=value.to_owned() form=FORM flash=flash.clone() class="brief" /> }
        .into_any()
}
