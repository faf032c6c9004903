//! The ranking of a round by the published method, with checks beside it, and the advance to the next round.

use std::collections::BTreeMap;

use judging::ids::EntryId;
use judging::ranking::{Method, RankingError};
use judging::seal::PartRanking;
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;
use store::awards::Award;
use store::entries::Entry;

use super::bench::{Bench, Ranked, address, bench, rank};
use super::decide::conflicts;
use super::figures;
use super::severity::severities;
use super::table::{Row, places, rows, table};
use super::ties::chair_order;
use crate::error::AppError;
use crate::flash::{self, Flash};
use crate::state::state;
use crate::t;
use crate::ui::{Frame, flash_notice, page};

/// How many places a page shows.
const PAGE: usize = 50;

/// The ranking of a round.
#[component]
pub fn RankingPage() -> impl IntoView {
    let (slug, round) = address();
    let query = use_query_map().get_untracked();
    page(async move {
        let bench = bench(&slug, &round).await?;
        let flash = flash::take().await;
        let db = state().db;
        let awards = store::awards::of_competition(&db, &bench.competition.id).await?;
        let official = rank(&bench.scores, None).await?;
        let method = query.get("check").and_then(|key| figures::check_method(&key, &bench.scores.round.method));
        let check = match &method {
            Some(method) => Some((method.clone(), rank(&bench.scores, Some(method)).await?)),
            None => None,
        };
        let from = query.get("from").and_then(|from| from.parse().ok()).unwrap_or(0);
        ranking_view(bench, flash, awards, (official, check), from).await
    })
}

async fn ranking_view(
    bench: Bench,
    flash: Flash,
    awards: Vec<Award>,
    (official, check): (Ranked, Option<(Method, Ranked)>),
    from: usize,
) -> Result<impl IntoView, AppError> {
    let words = bench.ground.words;
    let title = t!(words, "ranking-title");
    let method = check.as_ref().map(|(method, _)| method.clone());
    let checked = check.as_ref().and_then(|(_, ranked)| ranked.as_ref().ok());
    let all = match &official {
        Ok(parts) => rows(parts, checked.map(Vec::as_slice), places(&bench.scores, &awards)),
        Err(_) => Vec::new(),
    };
    let from = from.min(all.len().saturating_sub(1)) / PAGE * PAGE;
    let shown = &all[from..(from + PAGE).min(all.len())];
    let ids: Vec<EntryId> = bench.scores.entries.keys().cloned().collect();
    let entries: BTreeMap<EntryId, Entry> =
        store::entries::with_ids(&state().db, &ids).await?.into_iter().map(|entry| (entry.id.clone(), entry)).collect();
    let strict = match checked.or(official.as_ref().ok()) {
        Some(rankings) => severities(&bench, rankings).await?,
        None => None,
    };
    let conflicted = store::rankings::conflicted(&state().db, &bench.scores.round.id).await?;
    let ties = chair_order(&bench, &entries, &flash).await?;
    let tables = tables(&bench, shown, &entries, method.as_ref());
    let check_error = check.as_ref().and_then(|(_, ranked)| ranked.as_ref().err()).map(|error| {
        view! {
            <div class="notice warn">
                <p>{figures::error_words(words, error)}</p>
            </div>
        }
    });
    Ok(view! {
        <Frame title=title.clone() class="page wide" ground=bench.ground.clone() crumbs=bench.crumbs()>
            {head(&bench, title, method.as_ref())}
            {bench.tabs("/ranking")}
            {flash_notice(words, &flash)}
            {method.as_ref().map(|method| check_notice(&bench, method))}
            {check_error}
            <div class="cols">
                <div class="stack">
                    {match &official {
                        Err(error) => refusal(&bench, error).into_any(),
                        Ok(_) => view! { {tables} {pager(&bench, from, all.len(), method.as_ref())} }.into_any(),
                    }}
                </div>
                <aside class="stack">
                    {conflicts(&bench, &conflicted)}
                    {official.as_ref().ok().map(|parts| warnings(&bench, parts, &entries))}
                    {official.as_ref().ok().map(|parts| advance(&bench, parts, &entries))}
                    {ties} {strict}
                </aside>
            </div>
        </Frame>
    })
}

fn head(bench: &Bench, title: String, check: Option<&Method>) -> impl IntoView + use<> {
    let words = bench.ground.words;
    let official = bench.scores.round.method.clone();
    let done = bench.scores.cards.len();
    let name = figures::method_words(words, official.key());
    let links = ["mean", "trimmed", "calibrated"]
        .into_iter()
        .filter(|key| figures::check_method(key, &official).is_some())
        .enumerate()
        .map(|(place, key)| {
            let here = check.is_some_and(|method| method.key() == key);
            view! {
                {if place == 0 { " " } else { " · " }}
                <a href=bench.path(&format!("ranking?check={key}")) aria-current=here.then_some("true")>
                    {figures::method_words(words, key)}
                </a>
            }
        })
        .collect_view();
    view! {
        <div class="head">
            <div>
                <p class="eyebrow">
                    {bench.eyebrow()} " · "
                    {t!(
                        words, "ranking-counts", entries = bench.scores.entries.len(), done = done, all = bench.scores.all_expected()
                    )}
                </p>
                <h1>{title}</h1>
            </div>
            <div class="acts">
                <p class="official">
                    <span>
                        <span class="tag in">{t!(words, "ranking-official", method = name)}</span>
                        " "
                        {t!(words, "ranking-published")}
                    </span>
                    <span>{t!(words, "ranking-checks")} {links}</span>
                </p>
                <a class="btn" href=bench.path("ranking.csv")>
                    {t!(words, "ranking-export")}
                </a>
            </div>
        </div>
    }
}

fn check_notice(bench: &Bench, method: &Method) -> impl IntoView + use<> {
    let words = bench.ground.words;
    let name = figures::method_words(words, method.key());
    view! {
        <div class="notice warn">
            <p>
                {t!(words, "ranking-check-note", method = name)} " "
                <a href=bench.path("ranking")>{t!(words, "ranking-check-end")}</a>
            </p>
        </div>
    }
}

fn refusal(bench: &Bench, error: &RankingError) -> impl IntoView + use<> {
    let words = bench.ground.words;
    view! {
        <div class="empty">
            <h2>{t!(words, "ranking-none")}</h2>
            <p>{figures::error_words(words, error)}</p>
            <p>
                <a class="btn" href=bench.path("progress")>
                    {t!(words, "progress-title")}
                </a>
            </p>
        </div>
    }
}

/// One table per ranked division.
fn tables(
    bench: &Bench,
    shown: &[Row],
    entries: &BTreeMap<EntryId, Entry>,
    check: Option<&Method>,
) -> impl IntoView + use<> {
    let (words, language) = (bench.ground.words, bench.ground.language());
    let several = bench.scores.per_division();
    shown
        .chunk_by(|a, b| a.division == b.division)
        .map(|part| {
            let named = bench.scores.divisions.iter().find(|division| Some(&division.id) == part[0].division.as_ref());
            let name = named
                .map_or_else(|| t!(words, "ranking-no-division"), |division| division.name.get(language).to_owned());
            let caption = if several { name.clone() } else { t!(words, "ranking-title") };
            view! {
                <section class="card flush">
                    {several.then(|| view! { <h2>{name}</h2> })} {table(bench, caption, part, entries, check)}
                </section>
            }
        })
        .collect_view()
}

fn pager(bench: &Bench, from: usize, all: usize, check: Option<&Method>) -> Option<impl IntoView + use<>> {
    let words = bench.ground.words;
    let href = |from: usize| {
        let check = check.map(|method| format!("&check={}", method.key())).unwrap_or_default();
        bench.path(&format!("ranking?from={from}{check}"))
    };
    (all > PAGE).then(|| {
        view! {
            <nav class="pager" aria-label=t!(words, "ranking-pages")>
                {(from > 0)
                    .then(|| {
                        view! {
                            <a class="btn" rel="prev" href=href(from - PAGE)>
                                {t!(words, "ranking-before")}
                            </a>
                        }
                    })} <p>{t!(words, "ranking-range", from = from + 1, to = (from + PAGE).min(all), all = all)}</p>
                {(from + PAGE < all)
                    .then(|| {
                        view! {
                            <a class="btn" rel="next" href=href(from + PAGE)>
                                {t!(words, "ranking-after")}
                            </a>
                        }
                    })}
            </nav>
        }
    })
}

fn warnings(bench: &Bench, parts: &[PartRanking], entries: &BTreeMap<EntryId, Entry>) -> impl IntoView + use<> {
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
    let organises = bench.ground.standing.as_ref().is_some_and(|own| own.is(&judging::access::Role::Organiser));
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
fn advance(bench: &Bench, parts: &[PartRanking], entries: &BTreeMap<EntryId, Entry>) -> Option<AnyView> {
    let words = bench.ground.words;
    let round = &bench.scores.round;
    let organises = bench.ground.standing.as_ref().is_some_and(|own| own.is(&judging::access::Role::Organiser));
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
