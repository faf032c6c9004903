//! How sure a ranking is, and what binds it: the chapters that hold for every method.

use judging::ranking::Ranking;
use leptos::prelude::*;

use super::example::{TOP, Worked};
use super::tables::{left_out, places, severities, ties, verdicts};
use crate::t;
use crate::words::Words;

/// The anchors of these chapters with the keys of their titles, in order.
pub(super) const SECTIONS: [(&str, &str); 7] = [
    ("too-close", "methods-close"),
    ("interval", "methods-interval"),
    ("severity", "methods-severity"),
    ("leave-one-out", "methods-left-out"),
    ("ties", "methods-ties"),
    ("connected", "methods-connected"),
    ("published", "methods-published"),
];

/// What stands in the chapter of this anchor.
pub(super) fn content(words: Words, worked: &Worked, anchor: &str) -> AnyView {
    match anchor {
        "too-close" => too_close(words, worked),
        "interval" => view! { <p>{interval(words, worked)}</p> }.into_any(),
        "severity" => view! {
            <p>{t!(words, "methods-severity-text")}</p>
            {severities(words, &worked.evidence)}
        }
        .into_any(),
        "leave-one-out" => view! {
            <p>{t!(words, "methods-left-out-text", top = TOP)}</p>
            {left_out(words, &worked.evidence)}
        }
        .into_any(),
        "ties" => view! {
            <p>{t!(words, "methods-ties-text")}</p>
            {ties(words, &worked.tied)}
        }
        .into_any(),
        "connected" => view! {
            <p>{t!(words, "methods-connected-text")}</p>
            <p>{t!(words, "methods-connected-parts")}</p>
        }
        .into_any(),
        _ => published(words, worked),
    }
}

fn too_close(words: Words, worked: &Worked) -> AnyView {
    let draws = worked.evidence.uncertainty.map_or(0, |known| known.draws);
    view! {
        <p>{t!(words, "methods-close-text", draws = draws.to_string())}</p>
        <dl class="facts">
            <div>
                <dt>{t!(words, "methods-clear-in")}</dt>
                <dd>{t!(words, "methods-clear-in-text")}</dd>
            </div>
            <div>
                <dt>{t!(words, "methods-clear-out")}</dt>
                <dd>{t!(words, "methods-clear-out-text")}</dd>
            </div>
            <div>
                <dt>{t!(words, "methods-too-close")}</dt>
                <dd>{t!(words, "methods-too-close-text")}</dd>
            </div>
        </dl>
        <p>{t!(words, "methods-close-example", top = TOP)}</p>
        {verdicts(words, worked)}
        <p>{t!(words, "methods-close-decides")}</p>
    }
    .into_any()
}

/// Of the second of the calibrated ranking.
fn interval(words: Words, worked: &Worked) -> String {
    let ranking = worked.ranking("calibrated");
    let second = ranking.entries.get(1).map(|one| one.entry.to_string()).unwrap_or_default();
    let known = worked.evidence.entries.get(1).copied().flatten();
    let range = known.map(|known| places(known.interval)).unwrap_or_default();
    t!(words, "methods-interval-text", entry = second, range = range)
}

fn published(words: Words, worked: &Worked) -> AnyView {
    let third = |ranking: &Ranking| ranking.entries.get(2).map(|one| one.entry.to_string()).unwrap_or_default();
    let (mean, trimmed) = (third(worked.ranking("mean")), third(worked.ranking("trimmed")));
    view! {
        <p>{t!(words, "methods-published-why", mean = mean, trimmed = trimmed)}</p>
        <p>{t!(words, "methods-published-text")}</p>
    }
    .into_any()
}
