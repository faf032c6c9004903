//! The tables of the example.

use judging::decimal::Decimal;
use judging::ids::{EntryId, JurorId};
use judging::ranking::{Evidence, LeftOut, Ranked, Ranking, Score, Severity, Standing, Verdict, explain};
use leptos::prelude::*;

use super::example::{Worked, number};
use crate::contests::terms;
use crate::ranking::shown::{Shown, near, signed};
use crate::t;
use crate::words::Words;

/// How many decimals scores have.
const SHOWN: u32 = 3;

/// A table whose first column names the rows; `narrow` where it fits a phone as it is.
fn table(caption: String, heads: &[String], rows: Vec<Vec<String>>, narrow: bool) -> AnyView {
    let head = heads.iter().enumerate().map(|(at, head)| {
        view! {
            <th scope="col" class=(at > 0).then_some("n")>
                {head.clone()}
            </th>
        }
    });
    let head = head.collect_view();
    let body = rows.into_iter().map(|row| line(heads, row)).collect_view();
    view! {
        <table class=if narrow { "data dense keep" } else { "data dense" }>
            <caption class="sr">{caption}</caption>
            <thead>
                <tr>{head}</tr>
            </thead>
            <tbody>{body}</tbody>
        </table>
    }
    .into_any()
}

fn line(heads: &[String], row: Vec<String>) -> impl IntoView + use<> {
    let mut cells = row.into_iter();
    let name = cells.next();
    let cells = cells.zip(heads.iter().skip(1)).map(|(cell, head)| {
        view! {
            <td class="n" data-label=head.clone()>
                {cell}
            </td>
        }
    });
    view! {
        <tr>
            <th scope="row" class="lead">
                {name}
            </th>
            {cells.collect_view()}
        </tr>
    }
}

/// The totals of all scorecards.
pub(super) fn totals(words: Words, worked: &Worked) -> AnyView {
    let jurors = worked.sheet.jurors();
    let mut heads = vec![t!(words, "ranking-entry")];
    heads.extend(jurors.iter().map(ToString::to_string));
    let row = |entry: &EntryId| {
        let cards = worked.cards(entry.as_str());
        let total = |juror: &JurorId| cards.iter().find(|row| worked.juror(row) == juror).map(|row| number(row.total));
        let cells = jurors.iter().map(|juror| total(juror).unwrap_or_else(|| "—".into()));
        std::iter::once(entry.to_string()).chain(cells).collect()
    };
    let rows = worked.sheet.entries().iter().map(row).collect();
    table(t!(words, "methods-totals"), &heads, rows, true)
}

/// A ranking of the example, beside the plain mean where that is another method.
pub(super) fn result(words: Words, ranking: &Ranking) -> AnyView {
    let mut heads = vec![t!(words, "ranking-entry"), t!(words, "ranking-rank"), t!(words, "ranking-score")];
    let beside = ranking.method.key() != "mean";
    heads.extend(beside.then(|| t!(words, "explained-term-raw")));
    let row = |one: &Ranked| {
        let raw = beside.then(|| one.raw.map(number).unwrap_or_default());
        let cells = [one.entry.to_string(), place(one), one.score.map(score).unwrap_or_default()];
        cells.into_iter().chain(raw).collect()
    };
    table(t!(words, "methods-result"), &heads, ranking.entries.iter().map(row).collect(), true)
}

fn place(one: &Ranked) -> String {
    one.rank.map(|rank| rank.to_string()).unwrap_or_default()
}

/// As it is where three decimals hold it, else with three.
pub(super) fn score(score: Score) -> String {
    score.exact.map_or_else(|| float(score.value), number)
}

/// A number of a model.
pub(super) fn float(value: f64) -> String {
    near(value, SHOWN).map_or_else(|| value.to_string(), |value| value.to_fixed(SHOWN).replace('-', "−"))
}

/// How each calibrated score comes from the plain mean.
pub(super) fn sums(words: Words, worked: &Worked) -> AnyView {
    let ranking = worked.ranking("calibrated");
    let heads = [
        t!(words, "ranking-entry"),
        t!(words, "explained-term-raw"),
        t!(words, "explained-term-severity"),
        t!(words, "explained-term-chance"),
        t!(words, "explained-term-score"),
        t!(words, "ranking-rank"),
    ];
    let row = |one: &Ranked| {
        let shown = Shown::of(&explain(&worked.sheet, ranking, &one.entry)?, SHOWN)?;
        let terms =
            [shown.plain(shown.raw), shown.by(shown.severity), shown.by(shown.chance), shown.plain(shown.score)];
        Some([one.entry.to_string()].into_iter().chain(terms).chain([place(one)]).collect())
    };
    table(t!(words, "methods-result"), &heads, ranking.entries.iter().filter_map(row).collect(), false)
}

/// What is known of each place.
pub(super) fn verdicts(words: Words, worked: &Worked) -> AnyView {
    let heads = [
        t!(words, "ranking-entry"),
        t!(words, "ranking-rank"),
        t!(words, "methods-places"),
        t!(words, "methods-in-top"),
        t!(words, "methods-verdict"),
    ];
    let ranking = worked.ranking("calibrated");
    let known = ranking.entries.iter().zip(&worked.evidence.entries);
    let row = |(one, standing): (&Ranked, &Option<Standing>)| {
        let standing = (*standing)?;
        let share = near(standing.p_top?, SHOWN)?;
        let verdict = verdict(words, standing.verdict?);
        Some(vec![one.entry.to_string(), place(one), places(standing.interval), terms::share(words, share), verdict])
    };
    table(t!(words, "methods-close"), &heads, known.filter_map(row).collect(), false)
}

/// An interval of places.
pub(super) fn places((first, last): (usize, usize)) -> String {
    if first == last { first.to_string() } else { format!("{first}–{last}") }
}

fn verdict(words: Words, verdict: Verdict) -> String {
    match verdict {
        Verdict::ClearIn => t!(words, "methods-clear-in"),
        Verdict::TooClose => t!(words, "methods-too-close"),
        Verdict::ClearOut => t!(words, "methods-clear-out"),
    }
}

/// How strict each juror of the example is.
pub(super) fn severities(words: Words, evidence: &Evidence) -> AnyView {
    let heads =
        [t!(words, "progress-juror"), t!(words, "methods-severity-points"), t!(words, "methods-severity-range")];
    let by = |value| near(value, SHOWN).map(|value: Decimal| signed(value, SHOWN)).unwrap_or_default();
    let row = |one: &Severity| {
        let (low, high) = one.interval;
        vec![one.juror.to_string(), by(one.estimate), format!("{} … {}", by(low), by(high))]
    };
    table(t!(words, "methods-severity"), &heads, evidence.jurors.iter().map(row).collect(), true)
}

/// What each juror changes.
pub(super) fn left_out(words: Words, evidence: &Evidence) -> AnyView {
    let list = |entries: &[EntryId]| entries.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ");
    let item = |one: &LeftOut| {
        let (juror, first) = (one.juror.to_string(), list(&one.first));
        let (into, out) = (list(one.into_top.as_deref()?), list(one.out_of_top.as_deref()?));
        let said = match into.is_empty() && out.is_empty() {
            true => t!(words, "methods-left-out-same", juror = juror, first = first),
            false => t!(words, "methods-left-out-moved", juror = juror, first = first, into = into, out = out),
        };
        Some(view! { <li>{said}</li> })
    };
    let items = evidence.leave_one_out.iter().flatten().filter_map(item).collect_view();
    view! { <ul>{items}</ul> }.into_any()
}

/// Equal scores, and what parted them.
pub(super) fn ties(words: Words, tied: &Ranking) -> AnyView {
    let item = |one: &Ranked| {
        let steps = one.tie.iter().flat_map(|tie| &tie.decided_by);
        let trace: Vec<String> = steps.map(|step| terms::tie_break(words, *step)).collect();
        let (rank, score) = (place(one), one.score.map(score).unwrap_or_default());
        let (entry, trace) = (one.entry.to_string(), trace.join(" "));
        view! { <li>{t!(words, "methods-tie", rank = rank, entry = entry, score = score, trace = trace)}</li> }
    };
    view! { <ul>{tied.entries.iter().map(item).collect_view()}</ul> }.into_any()
}
