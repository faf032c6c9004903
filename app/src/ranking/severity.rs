//! How strict each juror was, and how widely the scores scatter: for the chair and the auditor alone.

use std::collections::BTreeMap;

use judging::ids::JurorId;
use judging::ranking::{Evidence, Method, Ranking, Severity};
use leptos::prelude::*;

use super::bench::Bench;
use super::plot::Axis;
use crate::t;
use crate::words::Words;

/// The severities of named jurors, where something estimates them; asked only for those who may see them.
pub(super) fn severities(
    bench: &Bench,
    division: Option<String>,
    (ranking, evidence): (&Ranking, &Evidence),
    names: &BTreeMap<JurorId, String>,
) -> Option<AnyView> {
    let words = bench.ground.words;
    let axis = Axis::around(evidence.jurors.iter().map(|one| one.interval))?;
    let spreads = Axis::around(evidence.jurors.iter().filter_map(|one| Some((0.0, one.spread?))));
    let residual = evidence.uncertainty.map(|known| known.model.sd_residual);
    let items = evidence
        .jurors
        .iter()
        .map(|one| {
            let name = names.get(&one.juror).cloned().unwrap_or_else(|| one.juror.to_string());
            let n = ranking.jurors.iter().find(|known| known.juror == one.juror).map_or(0, |known| known.n);
            let [low, high] = [one.interval.0, one.interval.1].map(|number| format!("{number:+.2}"));
            let range = t!(words, "severity-range", low = low, high = high);
            let drawn = axis.interval(one.interval, one.estimate, Some(0.0));
            view! {
                <li>
                    <span>
                        {name} " " <small class="muted">{t!(words, "ranking-severity-cards", count = n)}</small>
                    </span>
                    <b class="num">{format!("{:+.2}", one.estimate)}</b>
                    {drawn.view("interval", range.clone())}
                    <small class="muted">{range}</small>
                    {spread(words, one, spreads, residual)}
                </li>
            }
        })
        .collect_view();
    let hint = match bench.scores.round.method {
        Method::Rasch { .. } => t!(words, "severity-logits"),
        _ => t!(words, "ranking-severity-hint"),
    };
    Some(
        view! {
            <details class="card">
                <summary>{t!(words, "ranking-severity")} {division.map(|name| format!(" · {name}"))}</summary>
                <p class="hint">{hint}</p>
                {spreads.map(|_| view! { <p class="hint">{t!(words, "severity-spread-hint")}</p> })}
                <ul class="severity">{items}</ul>
            </details>
        }
        .into_any(),
    )
}

/// How widely a juror's scores scatter, drawn beside the jury's own scatter, and in numbers.
fn spread(words: Words, one: &Severity, axis: Option<Axis>, residual: Option<f64>) -> Option<AnyView> {
    let (axis, spread) = (axis?, one.spread?);
    let own = t!(words, "severity-spread", spread = format!("{spread:.2}"));
    let said = match residual {
        Some(jury) => format!("{own} · {}", t!(words, "severity-spread-jury", spread = format!("{jury:.2}"))),
        None => own.clone(),
    };
    let drawn = axis.interval((0.0, spread), spread, residual);
    Some(
        view! {
            {drawn.view("interval", own)}
            <small class="muted">{said}</small>
        }
        .into_any(),
    )
}
