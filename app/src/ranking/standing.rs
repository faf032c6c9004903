//! How sure a place is: the cells of a row, and what they rest on.

use judging::ranking::{Evidence, Method, Standing, Variance, Verdict};
use leptos::prelude::*;

use super::figures;
use super::plot::Axis;
use super::table::Row;
use crate::t;
use crate::words::Words;

/// What the columns rest on, or why there are none, in sentences; nothing where they are omitted.
pub(super) fn source(words: Words, method: &Method, evidence: &Evidence) -> Vec<String> {
    let Some(uncertainty) = evidence.uncertainty else {
        return match (&evidence.refused, method) {
            (Some(error), _) => vec![t!(words, "evidence-refused", reason = figures::error_words(words, error))],
            (None, Method::Rasch { .. }) => vec![t!(words, "evidence-rasch")],
            (None, _) => Vec::new(),
        };
    };
    let from = match method {
        Method::Calibrated { .. } => t!(words, "evidence-own", draws = uncertainty.draws),
        _ => t!(words, "evidence-of-check", draws = uncertainty.draws),
    };
    let variances = match uncertainty.model.variance() {
        Variance::Integrate => t!(words, "evidence-integrate"),
        Variance::Reml | Variance::Auto => t!(words, "evidence-reml"),
    };
    let chance = uncertainty.monte_carlo.map(|error| format!("{:.1}", 100.0 * error));
    [from, variances].into_iter().chain(chance.map(|points| t!(words, "evidence-chance", points = points))).collect()
}

/// Where the place of an entry could be, drawn and in numbers.
pub(super) fn where_cell(words: Words, row: &Row, axis: Axis) -> impl IntoView + use<> {
    let shown = row.standing.map(|standing| {
        let (low, high) = standing.interval;
        let expected = format!("{:.1}", standing.expected_rank);
        let label = t!(words, "evidence-between", low = low, high = high, expected = expected);
        let line = row.top.map(|top| top as f64 + 0.5);
        let drawn = axis.interval(range(standing), standing.expected_rank, line);
        let class = match standing.verdict {
            Some(Verdict::ClearIn) => "interval in",
            Some(Verdict::TooClose) => "interval close",
            Some(Verdict::ClearOut) | None => "interval",
        };
        view! {
            {drawn.view(class, label)}
            <small>{if low == high { low.to_string() } else { format!("{low}–{high}") }}</small>
        }
    });
    view! {
        <td class="where" data-label=t!(words, "evidence-where")>
            {shown}
        </td>
    }
}

/// On which side of the line the entry is, and how probable it is that it is above.
pub(super) fn verdict_cell(words: Words, row: &Row, top: usize) -> impl IntoView + use<> {
    let said = row.standing.and_then(|standing| {
        let percent = figures::percent(standing.p_top?);
        Some(match standing.verdict? {
            Verdict::ClearIn => ("tag in", t!(words, "evidence-clear-in", percent = percent)),
            Verdict::TooClose => ("tag close", t!(words, "evidence-too-close", percent = percent)),
            Verdict::ClearOut => ("tag out", t!(words, "evidence-clear-out", percent = percent)),
        })
    });
    view! {
        <td data-label=t!(words, "evidence-verdict", places = top)>
            {said.map(|(class, said)| view! { <span class=class>{said}</span> })}
        </td>
    }
}

/// The places of a standing as numbers.
pub(super) fn range(standing: Standing) -> (f64, f64) {
    (standing.interval.0 as f64, standing.interval.1 as f64)
}
