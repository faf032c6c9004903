//! One entry's scorecards side by side.

use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use store::rankings::SideCard;
use store::redactions::Veil;

use super::bench::{Bench, address, bench};
use super::decide::decide;
use super::explained::explained;
use super::figures;
use super::spread::{Spread, cell, hint};
use crate::error::AppError;
use crate::flash;
use crate::state::state;
use crate::t;
use crate::ui::{Crumb, Frame, flash_notice, page, plain, second};

/// The scorecards of a round on one entry.
#[component]
pub fn ScorecardsPage() -> impl IntoView {
    let (slug, round) = address();
    let code = use_params_map().with_untracked(|params| params.get("code")).unwrap_or_default();
    page(async move {
        let bench = bench(&slug, &round).await?;
        let db = state().db;
        let entry = store::entries::find_by_code(&db, &bench.competition.id, &code).await?;
        let entry = entry.filter(|entry| bench.scores.entries.contains_key(&entry.id)).ok_or(AppError::NotFound)?;
        let entry = Veil::over(&db, bench.shown, std::slice::from_ref(&entry.id)).await?.entry(entry);
        let cards = store::rankings::side_by_side(&db, &round, &entry.id).await?;
        let explained = explained(&bench, &entry, &cards).await?;
        let flash = flash::take().await;
        let words = bench.ground.words;
        let language = bench.ground.language();
        let criteria = bench.scores.criteria.iter();
        let spreads: Vec<_> = criteria.map(|worded| Spread::of(&cards, &worded.criterion.id)).collect();
        let mut crumbs = bench.crumbs();
        crumbs.push(Crumb::new(t!(words, "ranking-title"), bench.path("ranking")));
        Ok(view! {
            <Frame title=entry.code.clone() class="page wide" ground=bench.ground.clone() crumbs=crumbs>
                <div class="head">
                    <div>
                        <p class="eyebrow">{bench.eyebrow()} " · " {entry.code.clone()}</p>
                        <h1>{plain(&entry.heading(), language)}</h1>
                        <p class="lede">{plain(&entry.name, language)} " " {second(&entry.title, language)}</p>
                    </div>
                </div>
                {flash_notice(words, &flash)}
                <section class="card flush">
                    <div class="scroll" tabindex="0" role="region" aria-label=t!(words, "cards-title")>
                        {matrix(&bench, &cards, &spreads)}
                    </div>
                    {hint(words, &spreads)}
                </section>
                {explained}
                {comments(&bench, &cards)}
                {decide(&bench, &entry, &cards)}
            </Frame>
        })
    })
}

fn matrix(bench: &Bench, cards: &[SideCard], spreads: &[Option<Spread>]) -> impl IntoView + use<> {
    let (words, language) = (bench.ground.words, bench.ground.language());
    let heads = cards
        .iter()
        .map(|card| view! { <th scope="col" class="n">{card.name.get(language).to_owned()}</th> })
        .collect_view();
    let rows = bench
        .scores
        .criteria
        .iter()
        .zip(spreads)
        .map(|(worded, spread)| {
            let points = |card: &SideCard| card.points.get(&worded.criterion.id).copied();
            let cells = cards
                .iter()
                .map(|card| cell(words, card.name.get(language), points(card), spread.as_ref()))
                .collect_view();
            view! {
                <tr>
                    <th scope="row" class="lead">
                        {plain(&worded.name, language)}
                        <small>{t!(words, "cards-weight", weight = worded.criterion.weight.to_string())}</small>
                    </th>
                    {cells}
                </tr>
            }
        })
        .collect_view();
    let totals = cards
        .iter()
        .map(|card| {
            view! {
                <td class="n" data-label=card.name.get(language).to_owned()>
                    <b>{total(bench, card)}</b>
                </td>
            }
        })
        .collect_view();
    view! {
        <table class="data">
            <caption class="sr">{t!(words, "cards-title")}</caption>
            <thead>
                <tr>
                    <th scope="col">{t!(words, "cards-criterion")}</th>
                    {heads}
                </tr>
            </thead>
            <tbody>{rows}</tbody>
            <tfoot>
                <tr>
                    <th scope="row" class="lead">
                        {t!(words, "cards-total")}
                    </th>
                    {totals}
                </tr>
            </tfoot>
        </table>
    }
}

/// The total of a submitted scorecard, or that there is none.
fn total(bench: &Bench, card: &SideCard) -> String {
    let criteria = &bench.scores.criteria;
    let points: Option<Vec<_>> = criteria.iter().map(|one| card.points.get(&one.criterion.id).copied()).collect();
    match (points, store::rubrics::rubric(&bench.scores.round.id, criteria)) {
        (Some(points), Ok(rubric)) => {
            figures::fraction(rubric.total(&points), figures::decimals(&bench.scores.round.method))
        }
        _ => t!(bench.ground.words, "cards-none"),
    }
}

fn comments(bench: &Bench, cards: &[SideCard]) -> impl IntoView + use<> {
    let (words, language) = (bench.ground.words, bench.ground.language());
    let said = cards
        .iter()
        .filter(|card| card.submitted)
        .map(|card| {
            let on_criteria = bench
                .scores
                .criteria
                .iter()
                .filter_map(|worded| {
                    let comment = card.raw.comments.get(&worded.criterion.id).filter(|text| !text.trim().is_empty())?;
                    Some((worded.name.get(language).to_owned(), comment.clone()))
                })
                .chain(whole(card).map(|(key, text)| (words.say(key), text)))
                .map(|(about, text)| {
                    view! {
                        <div>
                            <dt>{about}</dt>
                            <dd>{text}</dd>
                        </div>
                    }
                })
                .collect::<Vec<_>>();
            (card.name.get(language).to_owned(), on_criteria)
        })
        .filter(|(_, comments)| !comments.is_empty())
        .map(|(name, comments)| {
            view! {
                <section>
                    <h3>{name}</h3>
                    <dl class="facts">{comments}</dl>
                </section>
            }
        })
        .collect::<Vec<_>>();
    (!said.is_empty()).then(|| {
        view! {
            <section class="stack">
                <h2>{t!(words, "cards-comments")}</h2>
                {said}
            </section>
        }
    })
}

/// The comments on the whole entry, with the keys of their headings.
fn whole(card: &SideCard) -> impl Iterator<Item = (&'static str, String)> + use<> {
    let both = [("cards-for-entrant", card.raw.for_entrant.clone()), ("cards-for-jury", card.raw.for_jury.clone())];
    both.into_iter().filter(|(_, text)| !text.trim().is_empty())
}
