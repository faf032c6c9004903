//! The chair's order of entries that nothing else parts: a place for each within its tie.

use std::collections::BTreeMap;
use std::sync::Arc;

use judging::access::may_order_ties;
use judging::ids::EntryId;
use leptos::prelude::*;
use store::entries::Entry;

use super::bench::{Bench, rank};
use crate::contests::controls::select;
use crate::contests::typed::Typed;
use crate::error::AppError;
use crate::flash::Flash;
use crate::t;

/// The form's name.
pub(super) const FORM: &str = "order-ties";
/// What the names of its fields start with; the entry's id follows.
const PLACE: &str = "place-";

/// The form, where the published tie-breaks know the chair's vote, something is tied before it, and the visitor is the
/// chair who may order it now.
pub(super) async fn chair_order(
    bench: &Bench,
    entries: &BTreeMap<EntryId, Entry>,
    flash: &Flash,
) -> Result<Option<AnyView>, AppError> {
    let words = bench.ground.words;
    let (round, missing) = (bench.scores.round.facts(), bench.scores.missing());
    let standing = bench.ground.standing.as_ref();
    let may = standing.is_some_and(|own| may_order_ties(own, &round, missing, bench.ground.now).is_ok());
    let Some(before) = bench.scores.before_chair_vote().filter(|_| may) else { return Ok(None) };
    let Ok(parts) = rank(&Arc::new(before), None).await? else { return Ok(None) };
    let ties = parts.iter().flat_map(|part| part.ranking.shared());
    let groups: Vec<_> = ties.map(|tie| group(bench, &tie, entries, flash)).collect();
    Ok((!groups.is_empty()).then(|| {
        view! {
            <section class="card">
                <h2>{t!(words, "ranking-order-title")}</h2>
                <p class="hint">{t!(words, "ranking-order-hint")}</p>
                <form class="stack" method="post" action="/api/ranking/order-ties">
                    <input type="hidden" name="round" value=bench.scores.round.id.to_string() />
                    {groups}
                    <button class="btn">{t!(words, "ranking-order-do")}</button>
                </form>
            </section>
        }
        .into_any()
    }))
}

fn group(bench: &Bench, tie: &[EntryId], entries: &BTreeMap<EntryId, Entry>, flash: &Flash) -> AnyView {
    let (words, language) = (bench.ground.words, bench.ground.language());
    let mut voted: Vec<&EntryId> = bench.scores.chair_vote.iter().filter(|entry| tie.contains(entry)).collect();
    if voted.len() < tie.len() {
        voted.clear();
    }
    let none = (String::new(), t!(words, "ranking-order-no-place"));
    let places = (1..=tie.len()).map(|place| (place.to_string(), place.to_string()));
    let options: Vec<_> = std::iter::once(none).chain(places).collect();
    let fields = tie
        .iter()
        .filter_map(|id| entries.get(id))
        .map(|entry| {
            let label = format!("{} · {}", entry.code, entry.display_name().get(language));
            let place = voted.iter().position(|id| **id == entry.id).map(|at| (at + 1).to_string());
            let name = format!("{PLACE}{}", entry.id);
            select(words, (FORM, flash), &name, label, &options, &place.unwrap_or_default())
        })
        .collect_view();
    view! {
        <fieldset class="group">
            <legend>{t!(words, "ranking-order-group", entries = tie.len())}</legend>
            {fields}
        </fieldset>
    }
    .into_any()
}

/// The places that were typed; what is no number is no place of any tie.
pub(super) fn read(typed: &Typed) -> BTreeMap<EntryId, usize> {
    let given = typed.iter().filter(|(_, place)| !place.trim().is_empty());
    given
        .filter_map(|(name, place)| Some((name.strip_prefix(PLACE)?.into(), place.trim().parse().unwrap_or(0))))
        .collect()
}
