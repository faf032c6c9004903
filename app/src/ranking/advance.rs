//! What to know before a decision on a ranking, and the decision itself: who goes on to the next round.

use std::collections::BTreeMap;

use judging::access::Role;
use judging::ids::EntryId;
use judging::seal::PartRanking;
use leptos::prelude::*;
use store::entries::Entry;

use super::bench::Bench;
use super::figures;
use crate::t;

/// What the engine warns of and what is missing.
pub(super) fn warnings(
    bench: &Bench,
    parts: &[PartRanking],
    entries: &BTreeMap<EntryId, Entry>,
) -> impl IntoView + use<> {
    let words = bench.ground.words;
    let code = |id: &EntryId| entries.get(id).map_or_else(|| id.to_string(), |entry| entry.code.clone());
    let missing = bench.scores.missing();
    let mut all: Vec<String> = Vec::new();
    if missing > 0 {
        all.push(t!(words, "refusal-incomplete", missing = missing));
    }
    let of_parts = parts.iter().flat_map(|part| &part.ranking.warnings);
    all.extend(of_parts.map(|warning| figures::warning_words(words, warning, code)));
    let apart = parts.iter().any(|part| part.ranking.components > 1);
    let organises = bench.ground.standing.as_ref().is_some_and(|own| own.is(&Role::Organiser));
    let join = (apart && organises && !bench.scores.round.sealed).then(|| join_form(bench));
    let items = all.iter().map(|words| view! { <li>{words.clone()}</li> }).collect_view();
    (!all.is_empty()).then(|| {
        view! {
            <section class="notice warn">
                <h2>{t!(words, "ranking-warnings")}</h2>
                <ul>{items}</ul>
                {join}
            </section>
        }
    })
}

fn join_form(bench: &Bench) -> impl IntoView + use<> {
    let words = bench.ground.words;
    let joined = bench.scores.across_components;
    view! {
        <form method="post" action="/api/ranking/join-components">
            <input type="hidden" name="round" value=bench.scores.round.id.to_string() />
            <input type="hidden" name="join" value=if joined { "" } else { "yes" } />
            <button class="btn">
                {if joined { t!(words, "ranking-part-again") } else { t!(words, "ranking-join") }}
            </button>
        </form>
    }
}

/// What goes on to the next round, and the act that brings it there or takes it back.
pub(super) fn advance(bench: &Bench, parts: &[PartRanking], entries: &BTreeMap<EntryId, Entry>) -> Option<AnyView> {
    let words = bench.ground.words;
    let round = &bench.scores.round;
    let organises = bench.ground.standing.as_ref().is_some_and(|own| own.is(&Role::Organiser));
    if round.advance_count == 0 || !organises {
        return None;
    }
    let id = round.id.to_string();
    if let Some(at) = round.advanced_at {
        return Some(
            view! {
                <section class="card">
                    <h2>{t!(words, "advance-title")}</h2>
                    <p>{t!(words, "advance-at", at = bench.ground.moment(at))}</p>
                    <details class="confirm">
                        <summary class="btn">{t!(words, "advance-undo")}</summary>
                        <div>
                            <p>{t!(words, "advance-undo-text")}</p>
                            <form method="post" action="/api/ranking/undo-advance">
                                <input type="hidden" name="round" value=id />
                                <p class="acts">
                                    <button class="btn danger">{t!(words, "advance-undo-do")}</button>
                                </p>
                            </form>
                        </div>
                    </details>
                </section>
            }
            .into_any(),
        );
    }
    let cuts = bench.scores.cuts(parts);
    let taken: usize = cuts.iter().map(|cut| cut.taken.len()).sum();
    let tied: Vec<String> = cuts
        .iter()
        .flat_map(|cut| &cut.tied)
        .filter_map(|id| entries.get(id).map(|entry| entry.code.clone()))
        .collect();
    let seen = bench.scores.inputs().map(|inputs| inputs.digest().to_string()).unwrap_or_default();
    let accept = (!tied.is_empty()).then(|| {
        view! {
            <label class="choice">
                <input type="checkbox" name="accept_ties" value="yes" required=true />
                <span>{t!(words, "advance-ties", codes = tied.join(" · "), taken = taken)}</span>
            </label>
        }
    });
    Some(
        view! {
            <section class="card">
                <h2>{t!(words, "advance-title")}</h2>
                <p>{t!(words, "advance-text", taken = taken, all = bench.scores.entries.len())}</p>
                <details class="confirm">
                    <summary class="btn main">{t!(words, "advance-do")}</summary>
                    <form method="post" action="/api/ranking/advance">
                        <input type="hidden" name="round" value=id />
                        <input type="hidden" name="seen" value=seen />
                        {accept}
                        <p class="acts">
                            <button class="btn main">{t!(words, "advance-confirm", taken = taken)}</button>
                        </p>
                    </form>
                </details>
            </section>
        }
        .into_any(),
    )
}
