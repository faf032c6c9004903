//! A ranking, as rows that a page or an export writes.

use std::collections::BTreeMap;

use judging::awards::Allocation;
use judging::ids::{DivisionId, EntryId};
use judging::ranking::{Evidence, Method, Ranked, Standing};
use judging::seal::PartRanking;
use leptos::prelude::*;
use store::awards::Award;
use store::entries::Entry;

use super::bench::Bench;
use super::figures;
use super::plot::Axis;
use super::standing::{range, verdict_cell, where_cell};
use super::weigh::cut_line;
use crate::t;
use crate::ui::{plain, second};

/// One place of a ranking.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Row {
    /// The division that is ranked.
    pub(super) division: Option<DivisionId>,
    /// The place.
    pub(super) ranked: Ranked,
    /// The place by the plain mean.
    pub(super) raw_rank: Option<usize>,
    /// How sure the place is.
    pub(super) standing: Option<Standing>,
    /// Under how many places the line of its ranking is.
    pub(super) top: Option<usize>,
    /// The place and score of a check by another method.
    pub(super) check: Option<Ranked>,
    /// Whether it is above the line.
    pub(super) above: bool,
    /// Whether it would be above the line by the check.
    pub(super) check_above: bool,
    /// Whether the line is drawn below it.
    pub(super) line: bool,
}

/// The rows of the official rankings, with their evidence where it is known and a check beside them, in order.
pub(super) fn rows(
    official: &[PartRanking],
    evidence: &[Evidence],
    check: Option<&[PartRanking]>,
    places: usize,
) -> Vec<Row> {
    let mut rows = Vec::new();
    for (at, part) in official.iter().enumerate() {
        let check = check.and_then(|parts| parts.get(at));
        let above = part.ranking.cut(places, |_| true).taken;
        let check_above = check.map(|check| check.ranking.cut(places, |_| true).taken).unwrap_or_default();
        let of_check: BTreeMap<&EntryId, &Ranked> =
            check.iter().flat_map(|part| &part.ranking.entries).map(|one| (&one.entry, one)).collect();
        let last = part.ranking.entries.iter().rfind(|one| above.contains(&one.entry));
        let standing = |i: usize| evidence.get(at).and_then(|evidence| evidence.entries.get(i).copied().flatten());
        let top = cut_line(places, part.ranking.entries.len()).filter(|_| part.ranking.is_joint());
        for (i, (ranked, raw_rank)) in part.ranking.entries.iter().zip(part.ranking.raw_ranks()).enumerate() {
            rows.push(Row {
                division: part.division.clone(),
                raw_rank,
                standing: standing(i),
                top,
                check: of_check.get(&ranked.entry).map(|one| (*one).clone()),
                above: above.contains(&ranked.entry),
                check_above: check_above.contains(&ranked.entry),
                line: last.is_some_and(|last| last.entry == ranked.entry) && part.ranking.is_joint(),
                ranked: ranked.clone(),
            });
        }
    }
    rows
}

/// The rows of one division, or of the whole round, as a table.
pub(super) fn table(
    bench: &Bench,
    caption: String,
    rows: &[Row],
    entries: &BTreeMap<EntryId, Entry>,
    check: Option<&Method>,
) -> impl IntoView + use<> {
    let words = bench.ground.words;
    let axis = Axis::around(rows.iter().filter_map(|row| row.standing).map(range));
    let top = rows.iter().find(|row| row.standing.is_some()).and_then(|row| row.top);
    let check_name = check.map(|method| figures::method_words(words, method.key()));
    let body = rows.iter().map(|row| line(bench, row, entries, (check, axis))).collect_view();
    view! {
        <table class="data ranked">
            <caption class="sr">{caption}</caption>
            <thead>
                <tr>
                    <th scope="col" class="n">{t!(words, "ranking-rank")}</th>
                    <th scope="col">{t!(words, "ranking-entry")}</th>
                    <th scope="col" class="n">{t!(words, "ranking-score")}</th>
                    <th scope="col" class="n">{t!(words, "ranking-raw")}</th>
                    {check_name.map(|name| view! { <th scope="col" class="n">{t!(words, "ranking-check-column", method = name)}</th> })}
                    {axis.map(|_| view! { <th scope="col">{t!(words, "evidence-where")}</th> })}
                    {top.map(|top| view! { <th scope="col">{t!(words, "evidence-verdict", places = top)}</th> })}
                </tr>
            </thead>
            <tbody>{body}</tbody>
        </table>
    }
}

fn line(
    bench: &Bench,
    row: &Row,
    entries: &BTreeMap<EntryId, Entry>,
    (check, axis): (Option<&Method>, Option<Axis>),
) -> impl IntoView + use<> {
    let words = bench.ground.words;
    let decimals = figures::decimals(&bench.scores.round.method);
    let rank = |rank: Option<usize>| rank.map_or_else(|| "—".to_owned(), |rank| rank.to_string());
    let ranked = &row.ranked;
    let score = ranked.score.map_or_else(|| "—".to_owned(), |score| figures::score(&score, decimals));
    let raw = ranked
        .raw
        .map_or_else(|| "—".to_owned(), |raw| format!("{} ({})", figures::fraction(raw, decimals), rank(row.raw_rank)));
    let check_cell = check.map(|method| check_cell(bench, row, method));
    view! {
        <tr class=row.line.then_some("cut")>
            <td class="n rank" data-label=t!(words, "ranking-rank")>
                {rank(ranked.rank)}
            </td>
            <th scope="row" class="lead">
                {entries.get(&ranked.entry).map(|entry| lead(bench, ranked, entry))}
            </th>
            <td class="n" data-label=t!(words, "ranking-score")>
                <b>{score}</b>
            </td>
            <td class="n" data-label=t!(words, "ranking-raw")>
                {raw}
            </td>
            {check_cell}
            {axis.map(|axis| where_cell(words, row, axis))}
            {axis.and(row.top).map(|top| verdict_cell(words, row, top))}
        </tr>
    }
}

/// What the entry is, how many jurors scored it, and how an equality was resolved.
fn lead(bench: &Bench, ranked: &Ranked, entry: &Entry) -> impl IntoView + use<> {
    let (words, language) = (bench.ground.words, bench.ground.language());
    let expected = bench.scores.expected.get(&ranked.entry).copied().unwrap_or(0);
    let tie = Some(tie(bench, ranked)).filter(|tie| !tie.is_empty());
    let cards = t!(words, "ranking-cards-of", done = ranked.n, all = expected);
    let beside = !entry.name.is_empty() && !entry.title.is_empty();
    let name = beside.then(|| view! { " · " {plain(&entry.name, language)} });
    view! {
        <a href=bench.path(&format!("ranking/{}", entry.code))>{plain(&entry.heading(), language)}</a>
        <small>{entry.code.clone()} {name} " " {second(&entry.title, language)}</small>
        <small>{cards} {tie.map(|tie| format!(" · {tie}"))}</small>
    }
}

fn check_cell(bench: &Bench, row: &Row, method: &Method) -> impl IntoView + use<> {
    let words = bench.ground.words;
    let name = figures::method_words(words, method.key());
    let decimals = figures::decimals(method);
    let shown = row.check.as_ref().and_then(|one| {
        let score = figures::score(&one.score?, decimals);
        Some(format!("{score} ({})", one.rank?))
    });
    let crosses = match (row.above, row.check_above) {
        (true, false) => Some(t!(words, "ranking-check-out")),
        (false, true) => Some(t!(words, "ranking-check-in")),
        _ => None,
    };
    view! {
        <td class="n" data-label=t!(words, "ranking-check-column", method = name)>
            {shown.unwrap_or_else(|| "—".into())}
            {crosses.map(|words| view! { " " <span class="tag close">{words}</span> })}
        </td>
    }
}

/// How an equality of scores was resolved, in words.
pub(super) fn tie(bench: &Bench, ranked: &Ranked) -> String {
    let words = bench.ground.words;
    let Some(tie) = &ranked.tie else { return String::new() };
    let steps: Vec<String> = tie.decided_by.iter().map(|step| figures::tie_break_words(words, *step)).collect();
    match (steps.is_empty(), tie.sharing) {
        (true, _) => t!(words, "ranking-tie-shared", entries = tie.sharing),
        (false, 1) => t!(words, "ranking-tie-decided", steps = steps.join(" · ")),
        (false, _) => t!(words, "ranking-tie-partly", steps = steps.join(" · "), entries = tie.sharing),
    }
}

/// The entries that share an edge of a tier, by the awards' names.
pub(super) fn tied_tiers<'a>(awards: &'a [Award], allocations: &'a [Allocation]) -> Vec<(&'a Award, &'a [EntryId])> {
    let tied = allocations.iter().filter(|allocation| !allocation.tied.is_empty());
    tied.filter_map(|allocation| {
        let award = awards.iter().find(|award| award.id == allocation.award)?;
        Some((award, allocation.tied.as_slice()))
    })
    .collect()
}
