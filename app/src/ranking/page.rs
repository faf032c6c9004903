//! The ranking of a round by the published method, with how sure it is, checks beside it, and the advance to the next
//! round.

use std::collections::BTreeMap;

use judging::access::may_see_severity;
use judging::ids::{EntryId, JurorId};
use judging::ranking::{Method, RankingError};
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;
use leptos_router::params::ParamsMap;
use store::entries::Entry;

use super::advance::{advance, warnings};
use super::bench::{Bench, Ranked, address, bench, rank};
use super::decide::conflicts;
use super::evidence::{below, division, jury, lines, sources};
use super::figures;
use super::table::{Row, rows, table};
use super::ties::chair_order;
use super::weigh::{self, Weighed, weigh};
use crate::amendments::told;
use crate::contests::terms;
use crate::error::AppError;
use crate::flash::{self, Flash};
use crate::state::state;
use crate::t;
use crate::ui::{Frame, flash_notice, page};

/// How many places a page shows.
const PAGE: usize = 50;

/// What the page shows beside the round and its scores.
pub(super) struct Desk {
    /// How many places are above the line.
    pub(super) places: usize,
    pub(super) entries: BTreeMap<EntryId, Entry>,
    /// What jurors are called.
    pub(super) names: BTreeMap<JurorId, String>,
    /// Whether the visitor may know how strict whom is.
    pub(super) sees_severity: bool,
    pub(super) official: Weighed,
    /// Another method and what it gives.
    pub(super) check: Option<(Method, Ranked)>,
    /// The first place that is shown, from 0.
    pub(super) from: usize,
    /// Whether evidence that takes a while was asked for.
    pub(super) asked: bool,
}

/// The ranking of a round.
#[component]
pub fn RankingPage() -> impl IntoView {
    let (slug, round) = address();
    let query = use_query_map().get_untracked();
    page(async move {
        let bench = bench(&slug, &round).await?;
        let flash = flash::take().await;
        let desk = desk(&bench, &query).await?;
        ranking_view(bench, flash, desk).await
    })
}

impl Desk {
    /// What the page and the workbook stand on, without a check.
    pub(super) async fn of(bench: &Bench, asked: bool) -> Result<Desk, AppError> {
        let db = state().db;
        let awards = store::awards::of_competition(&db, &bench.competition.id).await?;
        let places = terms::places(&bench.scores.round, &awards);
        let ids: Vec<EntryId> = bench.scores.entries.keys().cloned().collect();
        let entries = bench.entries(&ids).await?;
        let jury = store::jurors::of_competition(&db, &bench.competition.id).await?;
        let sees_severity = may_see_severity(bench.ground.standing()?, &bench.competition.id);
        let sides = if sees_severity { weigh::sides(entries.values(), &jury) } else { None };
        let official = weigh(&bench.scores, places, sides, asked).await?;
        let names = weigh::names(&jury, bench.ground.language());
        Ok(Desk { places, entries, names, sees_severity, official, check: None, from: 0, asked })
    }
}

async fn desk(bench: &Bench, query: &ParamsMap) -> Result<Desk, AppError> {
    let asked = query.get("evidence").is_some_and(|asked| ["jurors", "all"].contains(&asked.as_str()));
    let desk = Desk::of(bench, asked).await?;
    let method = query.get("check").and_then(|key| figures::check_method(&key, &bench.scores.round.method));
    let check = match method {
        Some(method) => Some((method.clone(), rank(&bench.scores, Some(&method)).await?)),
        None => None,
    };
    let from = query.get("from").and_then(|from| from.parse().ok()).unwrap_or(0);
    Ok(Desk { check, from, ..desk })
}

async fn ranking_view(bench: Bench, flash: Flash, desk: Desk) -> Result<impl IntoView, AppError> {
    let words = bench.ground.words;
    let title = t!(words, "ranking-title");
    let method = desk.check.as_ref().map(|(method, _)| method);
    let checked = desk.check.as_ref().and_then(|(_, ranked)| ranked.as_ref().ok());
    let all = match &desk.official {
        Ok((parts, evidence)) => rows(parts, evidence, checked.map(Vec::as_slice), desk.places),
        Err(_) => Vec::new(),
    };
    let from = desk.from.min(all.len().saturating_sub(1)) / PAGE * PAGE;
    let shown = &all[from..(from + PAGE).min(all.len())];
    let conflicted = store::rankings::conflicted(&state().db, &bench.scores.round.id).await?;
    let ties = chair_order(&bench, &desk.entries, &flash).await?;
    let check_error = desk.check.as_ref().and_then(|(_, ranked)| ranked.as_ref().err()).map(|error| {
        view! {
            <div class="notice warn">
                <p>{figures::error_words(words, error)}</p>
            </div>
        }
    });
    let amendments = store::amendments::of_edition(&state().db, &bench.ground.edition.id).await?;
    let amended = told::says(&bench.ground, &amendments, &bench.scores.round.id);
    let head = head(&bench, title.clone(), (&desk, &amended));
    let notice = desk.check.as_ref().map(|(method, ranked)| check_notice(&bench, method, ranked));
    let main = match &desk.official {
        Err(error) => refusal(&bench, error).into_any(),
        Ok((parts, evidence)) => view! {
            {tables(&bench, shown, &desk)}
            {pager(&bench, from, all.len(), method)}
            {sources(&bench, evidence)}
            {below(&bench, (parts, evidence), shown, &desk)}
        }
        .into_any(),
    };
    let official = desk.official.as_ref().ok();
    let lines = official.map(|official| lines(&bench, official, &desk));
    let warnings = official.map(|(parts, _)| warnings(&bench, parts, &desk.entries));
    let advance = official.map(|(parts, _)| advance(&bench, parts, &desk.entries));
    let jury = official.map(|official| jury(&bench, official, &desk));
    Ok(view! {
        <Frame title=title class="page wide" ground=bench.ground.clone() crumbs=bench.crumbs()>
            {head}
            {bench.tabs("/ranking")}
            {flash_notice(words, &flash)}
            {notice}
            {check_error}
            <div class="cols">
                <div class="stack">{main}</div>
                <aside class="stack">{lines} {conflicts(&bench, &conflicted)} {warnings} {advance} {ties} {jury}</aside>
            </div>
        </Frame>
    })
}

fn head(bench: &Bench, title: String, (desk, amended): (&Desk, &[String])) -> impl IntoView + use<> {
    let words = bench.ground.words;
    let check = desk.check.as_ref().map(|(method, _)| method);
    let models = desk.official.iter().flat_map(|(parts, _)| parts).map(|part| part.ranking.model.as_ref());
    let variances = figures::variances(words, models).map(|said| view! { <span>{said}</span> });
    let official = bench.scores.round.method.clone();
    let done = bench.scores.cards.len();
    let name = figures::method_words(words, official.key());
    let links = figures::CHECKS
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
                        <a class="tag in" href=figures::method_page(official.key())>
                            {t!(words, "ranking-official", method = name)}
                        </a>
                        " "
                        {amended.is_empty().then(|| t!(words, "ranking-published"))}
                    </span>
                    {amended.iter().cloned().map(|said| view! { <span>{said}</span> }).collect_view()}
                    {variances}
                    <span>{t!(words, "ranking-checks")} {links}</span>
                </p>
                <a class="btn" href=bench.path("ranking.csv")>
                    {t!(words, "ranking-export")}
                </a>
                <a class="btn" href=bench.path("ranking.xlsx")>
                    {t!(words, "book-export")}
                </a>
            </div>
        </div>
    }
}

fn check_notice(bench: &Bench, method: &Method, ranked: &Ranked) -> impl IntoView + use<> {
    let words = bench.ground.words;
    let name = figures::method_of(words, method, ranked.as_deref().unwrap_or_default());
    view! {
        <div class="notice warn">
            <p>
                {t!(words, "ranking-check-note", method = name)} " "
                <a href=figures::method_page(method.key())>{t!(words, "evidence-method")}</a> " · "
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
fn tables(bench: &Bench, shown: &[Row], desk: &Desk) -> impl IntoView + use<> {
    let check = desk.check.as_ref().map(|(method, _)| method);
    shown
        .chunk_by(|a, b| a.division == b.division)
        .map(|part| {
            let name = division(bench, part[0].division.as_ref());
            let caption = name.clone().unwrap_or_else(|| t!(bench.ground.words, "ranking-title"));
            view! {
                <section class="card flush">
                    {name.map(|name| view! { <h2>{name}</h2> })} {table(bench, caption, part, &desk.entries, check)}
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
