//! A ranking, as rows that a page or an export writes.

use std::collections::BTreeMap;

use judging::awards::Allocation;
use judging::ids::{DivisionId, EntryId};
use judging::ranking::{Method, Ranked};
use judging::seal::PartRanking;
use leptos::prelude::*;
use store::awards::Award;
use store::entries::Entry;
use store::rankings::Scores;

use super::bench::Bench;
use super::figures;
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
    /// The place and score of a check by another method.
    pub(super) check: Option<Ranked>,
    /// Whether it is above the line.
    pub(super) above: bool,
    /// Whether it would be above the line by the check.
    pub(super) check_above: bool,
    /// Whether the line is drawn below it.
    pub(super) line: bool,
}

/// How many places are above the line: those that go on, or in the last round those that the tiers have.
pub(super) fn places(scores: &Scores, awards: &[Award]) -> usize {
    let tiers = awards.iter().filter(|award| award.kind == "tier" && award.decision != "withheld");
    let places = match scores.round.advance_count {
        0 => tiers.map(|award| award.quota).sum(),
        count => count,
    };
    usize::try_from(places).unwrap_or(0)
}

/// The rows of the official rankings beside those of a check, in order.
pub(super) fn rows(official: &[PartRanking], check: Option<&[PartRanking]>, places: usize) -> Vec<Row> {
    let mut rows = Vec::new();
    for (at, part) in official.iter().enumerate() {
        let check = check.and_then(|parts| parts.get(at));
        let above = part.ranking.cut(places, |_| true).taken;
        let check_above = check.map(|check| check.ranking.cut(places, |_| true).taken).unwrap_or_default();
        let of_check: BTreeMap<&EntryId, &Ranked> =
            check.iter().flat_map(|part| &part.ranking.entries).map(|one| (&one.entry, one)).collect();
        let last = part.ranking.entries.iter().rfind(|one| above.contains(&one.entry));
        for (ranked, raw_rank) in part.ranking.entries.iter().zip(part.ranking.raw_ranks()) {
            rows.push(Row {
                division: part.division.clone(),
                raw_rank,
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
    let official = bench.scores.round.method.clone();
    let check_name = check.map(|method| figures::method_words(words, method.key()));
    let body = rows.iter().map(|row| line(bench, row, entries, (&official, check))).collect_view();
    view! {
        <table class="data">
            <caption class="sr">{caption}</caption>
            <thead>
                <tr>
                    <th scope="col" class="n">{t!(words, "ranking-rank")}</th>
                    <th scope="col">{t!(words, "ranking-entry")}</th>
                    <th scope="col" class="n">{t!(words, "ranking-score")}</th>
                    <th scope="col" class="n">{t!(words, "ranking-raw")}</th>
                    {check_name.map(|name| view! { <th scope="col" class="n">{t!(words, "ranking-check-column", method = name)}</th> })}
                    <th scope="col" class="n">{t!(words, "ranking-cards")}</th>
                    <th scope="col">{t!(words, "ranking-tie")}</th>
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
    (official, check): (&Method, Option<&Method>),
) -> impl IntoView + use<> {
    let (words, language) = (bench.ground.words, bench.ground.language());
    let decimals = figures::decimals(official);
    let rank = |rank: Option<usize>| rank.map_or_else(|| "—".to_owned(), |rank| rank.to_string());
    let ranked = &row.ranked;
    let score = ranked.score.map_or_else(|| "—".to_owned(), |score| figures::score(&score, decimals));
    let raw = ranked
        .raw
        .map_or_else(|| "—".to_owned(), |raw| format!("{} ({})", figures::fraction(raw, decimals), rank(row.raw_rank)));
    let expected = bench.scores.expected.get(&ranked.entry).copied().unwrap_or(0);
    let entry = entries.get(&ranked.entry);
    let href = entry.map(|entry| bench.path(&format!("ranking/{}", entry.code)));
    let check_cell = check.map(|method| check_cell(bench, row, method));
    view! {
        <tr class=row.line.then_some("cut")>
            <td class="n rank" data-label=t!(words, "ranking-rank")>
                {rank(ranked.rank)}
            </td>
            <th scope="row" class="lead">
                {entry
                    .map(|entry| {
                        view! {
                            <a href=href>{plain(&entry.heading(), language)}</a>
                            <small>{entry.code.clone()} " · " {plain(&entry.display_name(), language)} " " {second(&entry.title, language)}</small>
                        }
                    })}
            </th>
            <td class="n" data-label=t!(words, "ranking-score")>
                <b>{score}</b>
            </td>
            <td class="n" data-label=t!(words, "ranking-raw")>
                {raw}
            </td>
            {check_cell}
            <td class="n" data-label=t!(words, "ranking-cards")>
                {t!(words, "ranking-cards-of", done = ranked.n, all = expected)}
            </td>
            <td data-label=t!(words, "ranking-tie")>{tie(bench, ranked)}</td>
        </tr>
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
