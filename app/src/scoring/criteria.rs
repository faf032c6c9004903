use judging::decimal::Decimal;
use judging::rubric::Criterion;
use judging::scorecard::{Fault, FaultKind, RawScorecard};
use leptos::prelude::*;
use store::rubrics::WordedCriterion;

use super::api::field_key;
use crate::t;
use crate::ui::{TextArea, plain, second};
use crate::words::Words;

/// The greatest number of levels that are shown as radio buttons.
const MOST_RADIOS: usize = 11;

/// What the fields of a scorecard show.
pub struct Shown<'a> {
    /// The words of the page.
    pub words: Words,
    /// What stands in the fields.
    pub raw: &'a RawScorecard,
    /// What the saved version says where another one is shown.
    pub theirs: Option<&'a RawScorecard>,
    /// What is wrong.
    pub faults: &'a [Fault],
    /// Whether the fields can only be read.
    pub locked: bool,
    /// Whether the weights add up to one and are said in percent.
    pub percent: bool,
}

/// One criterion with its scale, or its number field where it has more than eleven levels.
pub fn criterion(shown: &Shown<'_>, worded: &WordedCriterion) -> impl IntoView + use<> {
    let words = shown.words;
    let id = worded.criterion.id.to_string();
    let typed = shown.raw.scores.get(&worded.criterion.id).cloned().unwrap_or_default();
    let faults: Vec<String> = shown
        .faults
        .iter()
        .filter(|fault| fault.criterion.as_ref() == Some(&worded.criterion.id))
        .map(|fault| fault_text(words, &fault.kind))
        .collect();
    let described = format!("about-{id}");
    let about = described.clone();
    let control = match worded.criterion.scale.levels(MOST_RADIOS) {
        Some(levels) => scale(shown, worded, &levels, &typed).into_any(),
        None => number(shown, worded, &typed, !faults.is_empty()).into_any(),
    };
    let errors = faults.into_iter().map(|fault| view! { <p class="error">{fault}</p> }).collect_view();
    let theirs = shown.theirs.map(|theirs| theirs.scores.get(&worded.criterion.id).cloned().unwrap_or_default());
    view! {
        <fieldset class="crit" id=format!("c-{id}") data-criterion=id aria-describedby=about>
            <legend>{plain(&worded.name, words.language)} " " {second(&worded.name, words.language)}</legend>
            <p class="weight">{weight(shown, &worded.criterion)}</p>
            <p class="small muted" id=described.clone()>{plain(&worded.description, words.language)}</p>
            {control}
            {errors}
            {theirs.filter(|theirs| *theirs != typed).map(|theirs| other_version(words, &theirs))}
            {comment(shown, worded)}
        </fieldset>
    }
}

/// What the saved version has in a field.
pub fn other_version(words: Words, theirs: &str) -> impl IntoView + use<> {
    let said = if theirs.trim().is_empty() { t!(words, "desk-other-nothing") } else { theirs.to_owned() };
    view! {
        <p class="small other">
            <b>{t!(words, "desk-other")}</b>
            " "
            {said}
        </p>
    }
}

fn weight(shown: &Shown<'_>, criterion: &Criterion) -> String {
    let words = shown.words;
    if shown.percent {
        let percent = Decimal::from_micros(criterion.weight.micros().saturating_mul(100));
        t!(words, "desk-weight-percent", weight = percent.to_string())
    } else if criterion.weight == Decimal::ONE {
        t!(words, "desk-weight-points", max = criterion.scale.max().to_string())
    } else {
        t!(words, "desk-weight", weight = criterion.weight.to_string())
    }
}

fn scale(shown: &Shown<'_>, worded: &WordedCriterion, levels: &[Decimal], typed: &str) -> impl IntoView + use<> {
    let words = shown.words;
    let id = worded.criterion.id.to_string();
    let chosen = Decimal::parse(typed).ok();
    let off = !typed.trim().is_empty() && !chosen.is_some_and(|score| levels.contains(&score));
    let has_words = !worded.levels.is_empty();
    let options = levels
        .iter()
        .map(|score| {
            let level = worded.levels.iter().find(|level| level.from <= *score && *score <= level.to);
            let described = format!("level-{id}-{score}");
            let text = level.map(|level| {
                view! {
                    <p class="level" id=described.clone()>
                        <b>{score.to_string()} " — "</b>
                        {plain(&level.text, words.language)}
                    </p>
                }
            });
            view! {
                <div class="option">
                    <label>
                        <input
                            type="radio"
                            name=format!("raw[scores][{}]", field_key(&worded.criterion.id))
                            value=score.to_string()
                            checked=chosen == Some(*score)
                            disabled=shown.locked
                            aria-describedby=level.is_some().then_some(described)
                        />
                        <span>{score.to_string()}</span>
                    </label>
                    {text}
                </div>
            }
        })
        .collect_view();
    view! {
        <div class="scale">
            {options}
            {has_words.then(|| view! { <p class="level none">{t!(words, "desk-choose-level")}</p> })}
        </div>
        {off.then(|| view! { <p class="error">{t!(words, "desk-off-scale", typed = typed.to_owned())}</p> })}
    }
}

fn number(shown: &Shown<'_>, worded: &WordedCriterion, typed: &str, invalid: bool) -> impl IntoView + use<> {
    let words = shown.words;
    let id = worded.criterion.id.to_string();
    let scale = &worded.criterion.scale;
    let (min, max, step) = (scale.min().to_string(), scale.max().to_string(), scale.step().to_string());
    let hint = format!("scale-{id}");
    let levels = worded
        .levels
        .iter()
        .map(|level| {
            view! {
                <p class="level">
                    <b>{level.from.to_string()} "–" {level.to.to_string()} " — "</b>
                    {plain(&level.text, words.language)}
                </p>
            }
        })
        .collect_view();
    view! {
        <div class="points">
            <input
                type="text"
                inputmode="decimal"
                autocomplete="off"
                name=format!("raw[scores][{}]", field_key(&worded.criterion.id))
                value=typed.to_owned()
                disabled=shown.locked
                aria-label=worded.name.get(words.language).to_owned()
                aria-describedby=hint.clone()
                aria-invalid=invalid.then_some("true")
            />
            <span id=hint>{t!(words, "desk-of-max", min = min, max = max, step = step)}</span>
        </div>
        {levels}
    }
}

fn comment(shown: &Shown<'_>, worded: &WordedCriterion) -> Option<impl IntoView + use<>> {
    let words = shown.words;
    let id = worded.criterion.id.to_string();
    let typed = shown.raw.comments.get(&worded.criterion.id).cloned().unwrap_or_default();
    let required = worded.criterion.comment_required;
    (required || !typed.is_empty()).then(|| {
        let hint = if required { t!(words, "desk-comment-required") } else { String::new() };
        view! {
            <label class="note" for=format!("comment-{id}")>
                <b>{t!(words, "desk-comment")}</b>
                " "
                <span class="hint">{hint}</span>
            </label>
            <TextArea
                id=format!("comment-{id}")
                name=format!("raw[comments][{}]", field_key(&worded.criterion.id))
                value=typed
                rows=2
                readonly=shown.locked
            />
        }
    })
}

/// A fault of a scorecard in words.
pub fn fault_text(words: Words, kind: &FaultKind) -> String {
    match kind {
        FaultKind::Missing => t!(words, "fault-score-missing"),
        FaultKind::NotANumber => t!(words, "fault-score-number"),
        FaultKind::DecimalComma => t!(words, "fault-score-comma"),
        FaultKind::TooPrecise => t!(words, "fault-score-precise"),
        FaultKind::BelowMin { min } => t!(words, "fault-score-below", min = min.to_string()),
        FaultKind::AboveMax { max } => t!(words, "fault-score-above", max = max.to_string()),
        FaultKind::OffStep { step } => t!(words, "fault-score-step", step = step.to_string()),
        FaultKind::CommentMissing => t!(words, "fault-score-comment"),
        FaultKind::UnknownCriterion => t!(words, "fault-score-unknown"),
        FaultKind::TooLong { limit, .. } => t!(words, "fault-score-long", limit = *limit),
    }
}
