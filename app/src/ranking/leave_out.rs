//! What leaving one juror out changes: who is first, and who is above the line.

use std::collections::BTreeMap;

use judging::ids::{EntryId, JurorId};
use judging::ranking::{Evidence, LeftOut};
use judging::seal::PartRanking;
use leptos::prelude::*;
use store::entries::Entry;

use super::bench::Bench;
use super::figures;
use crate::t;
use crate::words::Words;

/// A juror without whom something is different, as cells: the juror, who is first, who comes in, who goes out.
pub(super) type Change = (JurorId, [String; 3]);

/// The jurors without whom somebody else would be first or above the line, and how many change nothing; `None` where
/// nobody was left out.
pub(super) fn changes(
    words: Words,
    part: &PartRanking,
    evidence: &Evidence,
    code: impl Fn(&EntryId) -> String,
) -> Option<(Vec<Change>, usize)> {
    let all = evidence.leave_one_out.as_ref()?;
    let ranked = part.ranking.entries.iter().filter(|one| one.rank == Some(1));
    let first: Vec<&EntryId> = ranked.map(|one| &one.entry).collect();
    let codes = |entries: &[EntryId]| entries.iter().map(&code).collect::<Vec<_>>().join(" · ");
    let change = |one: &LeftOut| {
        let [into, out] = [&one.into_top, &one.out_of_top].map(|set| codes(set.as_deref().unwrap_or_default()));
        let other = !one.first.iter().eq(first.iter().copied());
        let leads = match &one.refused {
            Some(error) => figures::error_words(words, error),
            None if other => codes(&one.first),
            None => String::new(),
        };
        let changes = !leads.is_empty() || !into.is_empty() || !out.is_empty();
        changes.then(|| (one.juror.clone(), [leads, into, out]))
    };
    let changes: Vec<Change> = all.iter().filter_map(change).collect();
    let others = all.len() - changes.len();
    Some((changes, others))
}

/// The changes as a table, or that there are none.
pub(super) fn left_out(
    bench: &Bench,
    (part, evidence): (&PartRanking, &Evidence),
    entries: &BTreeMap<EntryId, Entry>,
    names: &BTreeMap<JurorId, String>,
) -> Option<impl IntoView + use<>> {
    let words = bench.ground.words;
    let code = |id: &EntryId| entries.get(id).map_or_else(|| id.to_string(), |entry| entry.code.clone());
    let (changes, others) = changes(words, part, evidence, code)?;
    let rest = match changes.is_empty() {
        true => t!(words, "leave-none"),
        false => t!(words, "leave-others", count = others),
    };
    Some(view! {
        <section class="card flush">
            <h2>{t!(words, "leave-title")}</h2>
            {(!changes.is_empty()).then(|| table(words, &changes, names))}
            {(others > 0).then(|| view! { <p class="hint">{rest}</p> })}
        </section>
    })
}

fn table(words: Words, changes: &[Change], names: &BTreeMap<JurorId, String>) -> impl IntoView + use<> {
    let heads = [t!(words, "leave-first"), t!(words, "leave-into"), t!(words, "leave-out-of")];
    let rows = changes
        .iter()
        .map(|(juror, cells)| {
            let cells = heads.iter().zip(cells).map(|(head, cell)| {
                let cell = if cell.is_empty() { "—".to_owned() } else { cell.clone() };
                view! { <td data-label=head.clone()>{cell}</td> }
            });
            let name = names.get(juror).cloned().unwrap_or_else(|| juror.to_string());
            view! {
                <tr>
                    <th scope="row" class="lead">
                        {name}
                    </th>
                    {cells.collect_view()}
                </tr>
            }
        })
        .collect_view();
    view! {
        <table class="data">
            <thead>
                <tr>
                    <th scope="col">{t!(words, "leave-juror")}</th>
                    {heads.iter().cloned().map(|head| view! { <th scope="col">{head}</th> }).collect_view()}
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
    }
}

/// The way to the same page with every juror left out in turn, which a great jury takes a while for.
pub(super) fn ask(bench: &Bench) -> impl IntoView + use<> {
    let words = bench.ground.words;
    view! {
        <section class="card">
            <h2>{t!(words, "leave-title")}</h2>
            <p class="hint">{t!(words, "leave-ask")}</p>
            <p>
                <a class="btn" href=bench.path("ranking?evidence=jurors")>
                    {t!(words, "leave-do")}
                </a>
            </p>
        </section>
    }
}

#[cfg(test)]
mod tests {
    use judging::ranking::{Ask, Method, Order, RankingError, ScoreRow, Sheet, observed_rubric, rank_with_evidence};
    use judging::text::Language;

    use super::*;

    /// Three jurors put A first, A first and B first; the second is the reason that A is above a line under one place.
    #[test]
    fn only_those_are_named_who_change_something() {
        let table = [("A", ["8", "9", "5"]), ("B", ["7", "5", "8"]), ("C", ["1", "2", "1"])];
        let row = |(entry, scores): (&str, [&str; 3])| {
            let row = move |(juror, score): (usize, &str)| ScoreRow {
                entry: entry.into(),
                juror: format!("J{juror}").into(),
                criterion: "c".into(),
                score: score.to_owned(),
            };
            scores.into_iter().enumerate().map(row).collect::<Vec<_>>()
        };
        let rows: Vec<ScoreRow> = table.iter().flat_map(|line| row((line.0, line.1))).collect();
        let sheet = Sheet::from_rows(observed_rubric(&rows).expect("a rubric"), &[], &rows).expect("a sheet");
        let ask = Ask { top: Some(1), ..Ask::default() };
        let mean = Method::Mean { rounding: None };
        let (ranking, mut evidence) = rank_with_evidence(&sheet, &mean, &Order::default(), &ask).expect("a ranking");
        let part = PartRanking { division: None, ranking };
        let words = Words::of(Language::English);
        let said = |evidence: &Evidence| changes(words, &part, evidence, EntryId::to_string);
        let cells = |first: &str, into: &str, out: &str| [first, into, out].map(str::to_owned);
        assert_eq!(said(&evidence), Some((vec![("J1".into(), cells("B", "B", "A"))], 2)));

        if let Some(all) = &mut evidence.leave_one_out {
            all[0].refused = Some(RankingError::OneEntry);
        }
        let refused = cells("With one entry there is nothing to compare.", "", "");
        let both = vec![("J0".into(), refused), ("J1".into(), cells("B", "B", "A"))];
        assert_eq!(said(&evidence), Some((both, 1)));
        evidence.leave_one_out = None;
        assert_eq!(said(&evidence), None);
    }
}
