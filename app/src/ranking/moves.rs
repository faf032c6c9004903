//! How places move between two methods: from the plain mean to the official one, or from that to a check.

use std::collections::BTreeMap;

use judging::ids::EntryId;
use judging::ranking::Method;
use leptos::prelude::*;
use store::entries::Entry;

use super::bench::Bench;
use super::figures;
use super::plot::{Moved, slope};
use super::table::Row;
use crate::t;

/// The chart of the rows that are shown; nothing where both methods are the same, or there is nobody to compare.
pub(super) fn moves(
    bench: &Bench,
    division: Option<String>,
    rows: &[Row],
    entries: &BTreeMap<EntryId, Entry>,
    check: Option<&Method>,
) -> Option<impl IntoView + use<>> {
    let words = bench.ground.words;
    let official = &bench.scores.round.method;
    let moves: Vec<Moved> = rows.iter().filter_map(|row| moved(row, entries, check.is_some())).collect();
    if moves.len() < 2 || (check.is_none() && matches!(official, Method::Mean { .. })) {
        return None;
    }
    let (left, right) = match check {
        Some(check) => (official.key(), check.key()),
        None => ("mean", official.key()),
    };
    let heads = [left, right].map(|key| figures::method_words(words, key));
    let title = t!(words, "moves-title", from = heads[0].clone(), to = heads[1].clone());
    let others = moves.iter().filter(|one| one.from != one.to).count();
    let says = t!(words, "moves-says", moved = others, all = moves.len());
    let [from, to] = heads;
    Some(view! {
        <section class="card">
            {division.map(|name| view! { <p class="eyebrow">{name}</p> })}
            <h2>{title}</h2>
            <p class="hint">{says.clone()}</p>
            {slope(&moves, rows[0].top, (from, to), says)}
        </section>
    })
}

/// The places of an entry by both methods, where both have one.
fn moved(row: &Row, entries: &BTreeMap<EntryId, Entry>, checked: bool) -> Option<Moved> {
    let code = entries.get(&row.ranked.entry)?.code.clone();
    let (from, to) = match checked {
        true => (row.ranked.rank?, row.check.as_ref()?.rank?),
        false => (row.raw_rank?, row.ranked.rank?),
    };
    Some(Moved { code, from, to })
}
