//! The settings of a round: as fields, and from fields.

use judging::ranking::{Method, Rounding, RoundingAt, TieBreak, TrimLevel};
use leptos::prelude::*;
use store::editions::Host;
use store::rounds::{Rules, Settings};

use super::controls::{choices, select, tick};
use super::terms;
use super::typed::{Faults, Typed, text, word};
use super::variance::{read_variance, variance_field};
use crate::error::AppError;
use crate::flash::Flash;
use crate::t;
use crate::ui::{Field, Ground, Texts};
use crate::when;
use crate::words::Words;

/// The form's name.
pub const FORM: &str = "round";

/// Reads the settings of a new round, whose rules are given.
///
/// # Errors
/// All faults at their fields.
pub fn read_new(typed: &Typed, rules: Rules, zone: &str) -> Result<Settings, AppError> {
    let mut faults = Faults::default();
    let opens_at = faults.moment("opens_at", word(typed, "opens_at"), zone);
    let closes_at = faults.moment("closes_at", word(typed, "closes_at"), zone);
    let settings = Settings { name: text(typed, "name"), opens_at, closes_at, rules };
    faults.add_all(settings.faults());
    faults.none()?;
    Ok(settings)
}

/// Reads the changed settings of a round; where the form has no rules (they are frozen) or no method (it is published),
/// those stay as they are. A moment that the form shows as it is stored stays, too, to the microsecond.
///
/// # Errors
/// All faults at their fields.
pub fn read_change(typed: &Typed, before: &Settings, zone: &str) -> Result<Settings, AppError> {
    let mut faults = Faults::default();
    let mut moment = |field: &str, stored| match word(typed, field) {
        same if same == when::input_value(stored, zone) => stored,
        changed => faults.moment(field, changed, zone),
    };
    let (opens_at, closes_at) = (moment("opens_at", before.opens_at), moment("closes_at", before.closes_at));
    let rules =
        if typed.contains_key("kind") { read_rules(typed, &before.rules, &mut faults) } else { before.rules.clone() };
    let settings = Settings { name: text(typed, "name"), opens_at, closes_at, rules };
    faults.add_all(settings.faults_since(before));
    faults.none()?;
    Ok(settings)
}

fn read_rules(typed: &Typed, before: &Rules, faults: &mut Faults) -> Rules {
    let method = if typed.contains_key("method") { read_method(typed, faults) } else { before.method.clone() };
    Rules {
        kind: word(typed, "kind").to_owned(),
        reviews_per_entry: faults.count("reviews_per_entry", word(typed, "reviews_per_entry")),
        method,
        tie_breaks: read_tie_breaks(typed),
        announce: "ceremony".into(),
        advance_count: faults.count("advance_count", word(typed, "advance_count")),
        advance_per_division: typed.contains_key("advance_per_division"),
        blindness: "own".into(),
        side: word(typed, "side").to_owned(),
        blind: typed.contains_key("blind"),
    }
}

/// Reads the method that a form declares.
pub fn read_method(typed: &Typed, faults: &mut Faults) -> Method {
    let at = match word(typed, "rounding") {
        "end" => Some(RoundingAt::End),
        "step" => Some(RoundingAt::Step),
        _ => None,
    };
    let calibrated = word(typed, "method") == "calibrated";
    let rounding = at
        .filter(|_| !calibrated)
        .map(|at| Rounding { at, decimals: faults.count("decimals", word(typed, "decimals")) });
    match word(typed, "method") {
        "calibrated" => Method::Calibrated { variance: read_variance(word(typed, "variance")) },
        "trimmed" => {
            let mut count = |field| usize::try_from(faults.count(field, word(typed, field))).unwrap_or(usize::MAX);
            Method::Trimmed {
                drop_high: count("drop_high"),
                drop_low: count("drop_low"),
                min_jurors: count("min_jurors"),
                level: if word(typed, "level") == "total" { TrimLevel::Total } else { TrimLevel::Criterion },
                rounding,
            }
        }
        _ => Method::Mean { rounding },
    }
}

/// Reads the steps `tie_0`, `tie_1` and `tie_2` of a tie-break chain.
pub fn read_tie_breaks(typed: &Typed) -> Vec<TieBreak> {
    (0..3).filter_map(|step| read_tie_break(word(typed, &format!("tie_{step}")))).collect()
}

fn read_tie_break(word: &str) -> Option<TieBreak> {
    match word {
        "highest-weight" => Some(TieBreak::HighestWeight),
        "all-scores" => Some(TieBreak::AllScores),
        "chair-vote" => Some(TieBreak::ChairVote),
        _ => None,
    }
}

fn tie_break_value(step: Option<&TieBreak>) -> &'static str {
    match step {
        Some(TieBreak::HighestWeight) => "highest-weight",
        Some(TieBreak::AllScores) => "all-scores",
        Some(TieBreak::ChairVote) => "chair-vote",
        None => "",
    }
}

/// Name and window, which change until the seal.
pub fn frame_fields(ground: &Ground, settings: &Settings, flash: &Flash) -> AnyView {
    let words = ground.words;
    let zone = &ground.edition.time_zone;
    view! {
        <Texts
            name="name"
            label=t!(words, "round-name")
            value=settings.name.clone()
            form=FORM
            flash=flash.clone()
            words=words
        />
        <fieldset class="group">
            <legend>{t!(words, "term-window")} " " <span class="optional">{zone.clone()}</span></legend>
            <div class="fields">
                <Field
                    name="opens_at"
                    label=t!(words, "round-opens")
                    kind="datetime-local"
                    value=when::input_value(settings.opens_at, zone)
                    form=FORM
                    flash=flash.clone()
                    required=true
                />
                <Field
                    name="closes_at"
                    label=t!(words, "round-closes")
                    kind="datetime-local"
                    value=when::input_value(settings.closes_at, zone)
                    form=FORM
                    flash=flash.clone()
                    required=true
                />
            </div>
        </fieldset>
    }
    .into_any()
}

/// The rules, which the competition's first submitted scorecard freezes; without the method where it is published.
pub fn rules_fields(ground: &Ground, (rules, published): (&Rules, bool), hosts: &[Host], flash: &Flash) -> AnyView {
    let words = ground.words;
    let on = (FORM, flash);
    let kinds = [("online", t!(words, "kind-online")), ("live", t!(words, "kind-live"))];
    let sent = flash.form == FORM && !flash.typed.is_empty();
    let ticked = |name: &str, stored: bool| if sent { flash.typed.contains_key(name) } else { stored };
    let per_division = ticked("advance_per_division", rules.advance_per_division);
    view! {
        <fieldset class="group">
            <legend>{t!(words, "round-shape")}</legend>
            <div class="fields">
                {select(words, on, "kind", t!(words, "round-kind"), &kinds, &rules.kind)}
                {number(on, "reviews_per_entry", t!(words, "round-reviews"), t!(words, "round-reviews-hint"), rules.reviews_per_entry)}
                {number(on, "advance_count", t!(words, "round-advance"), t!(words, "round-advance-hint"), rules.advance_count)}
            </div>
            {tick("advance_per_division", t!(words, "round-per-division"), per_division)}
            {side_field(words, &rules.side, hosts, flash)}
        </fieldset>
        {(!published).then(|| method_fields(ground, on, &rules.method))}
        {tie_fields(words, (FORM, flash), &rules.tie_breaks)}
        <fieldset class="group">
            <legend>{t!(words, "term-blind")}</legend>
            {tick("blind", t!(words, "round-blind"), ticked("blind", rules.blind))}
            <p class="hint">{t!(words, "round-blind-hint")}</p>
        </fieldset>
        <p class="muted">{t!(words, "announce-ceremony")} " " {t!(words, "blindness-own")}</p>
    }
    .into_any()
}

/// Whose jury judges the round, where there are hosts enough for a joint call.
fn side_field(words: Words, side: &str, hosts: &[Host], flash: &Flash) -> Option<AnyView> {
    let names = || hosts.iter().filter(|host| host.kind == "host").map(|host| host.short_name.clone());
    let mut options = vec![(String::new(), t!(words, "round-side-all"))];
    options.extend(names().map(|name| (name.clone(), t!(words, "round-side-one", side = name))));
    if !options.iter().any(|(known, _)| known == side) {
        options.push((side.to_owned(), side.to_owned()));
    }
    (names().count() > 1 || !side.is_empty()).then(|| {
        view! {
            {select(words, (FORM, flash), "side", t!(words, "round-side"), &options, side)}
            <p class="hint">{t!(words, "round-side-hint")}</p>
        }
        .into_any()
    })
}

fn number(
    (form, flash): (&'static str, &Flash),
    name: &str,
    label: String,
    hint: String,
    value: impl ToString,
) -> AnyView {
    view! {
        <Field
            name=name.to_owned()
            label=label
            hint=hint
            kind="number"
            value=value.to_string()
            form=form
            flash=flash.clone()
        />
    }
    .into_any()
}

/// The method with its parameters as fields of a form; see [`read_method`].
pub fn method_fields(ground: &Ground, on: (&'static str, &Flash), method: &Method) -> AnyView {
    let words = ground.words;
    let chosen = method.key();
    let methods = [
        ("mean", t!(words, "method-mean"), t!(words, "method-mean-hint")),
        ("trimmed", t!(words, "method-trimmed"), t!(words, "method-trimmed-hint")),
        ("calibrated", t!(words, "method-calibrated"), t!(words, "method-calibrated-hint")),
    ];
    let (high, low, least, level) = match method {
        Method::Trimmed { drop_high, drop_low, min_jurors, level: TrimLevel::Total, .. } => {
            (*drop_high, *drop_low, *min_jurors, "total")
        }
        Method::Trimmed { drop_high, drop_low, min_jurors, .. } => (*drop_high, *drop_low, *min_jurors, "criterion"),
        _ => (1, 1, 3, "criterion"),
    };
    let levels = [("criterion", t!(words, "trim-criterion")), ("total", t!(words, "trim-total"))];
    let rounding = match method.rounding() {
        None => "none",
        Some(Rounding { at: RoundingAt::End, .. }) => "end",
        Some(Rounding { at: RoundingAt::Step, .. }) => "step",
    };
    let roundings = [
        ("none", t!(words, "rounding-is-none")),
        ("end", t!(words, "rounding-is-end")),
        ("step", t!(words, "rounding-is-step")),
    ];
    let decimals = method.rounding().map_or(2, |rounding| rounding.decimals);
    view! {
        <fieldset class="group">
            <legend>{t!(words, "term-method")}</legend>
            {choices(words, on, "method", t!(words, "round-method"), &methods, chosen)}
            <h3>{t!(words, "variance-title")}</h3>
            {variance_field(words, on, Some(method))}
            <h3>{t!(words, "trim-title")}</h3>
            <div class="fields">
                {number(on, "drop_high", t!(words, "trim-high"), t!(words, "trim-high-hint"), high)}
                {number(on, "drop_low", t!(words, "trim-low"), t!(words, "trim-low-hint"), low)}
                {number(on, "min_jurors", t!(words, "trim-least"), t!(words, "trim-least-hint"), least)}
                {select(words, on, "level", t!(words, "trim-level"), &levels, level)}
            </div>
            <h3>{t!(words, "rounding-title")}</h3>
            <div class="fields">
                {select(words, on, "rounding", t!(words, "rounding-at"), &roundings, rounding)}
                {number(on, "decimals", t!(words, "rounding-decimals"), t!(words, "rounding-decimals-hint"), decimals)}
            </div>
        </fieldset>
    }
    .into_any()
}

/// The steps of a tie-break chain as fields of a form; see [`read_tie_breaks`].
pub fn tie_fields(words: Words, (form, flash): (&'static str, &Flash), chain: &[TieBreak]) -> AnyView {
    let options = [
        ("", t!(words, "tie-no-step")),
        ("highest-weight", terms::tie_break(words, TieBreak::HighestWeight)),
        ("all-scores", terms::tie_break(words, TieBreak::AllScores)),
        ("chair-vote", terms::tie_break(words, TieBreak::ChairVote)),
    ];
    let steps = (0..3)
        .map(|step| {
            let stored = tie_break_value(chain.get(step));
            let label = t!(words, "tie-step", step = step + 1);
            select(words, (form, flash), &format!("tie_{step}"), label, &options, stored)
        })
        .collect_view();
    view! {
        <fieldset class="group" id="f-tie_breaks">
            <legend>{t!(words, "term-tie-break")}</legend>
            <p class="hint">{t!(words, "tie-hint")}</p>
            {super::controls::whole_fault(words, form, flash, "tie_breaks")}
            <div class="stack chain-steps">{steps}</div>
        </fieldset>
    }
    .into_any()
}
