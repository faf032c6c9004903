//! The front page and the public page of an edition.

use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use store::competitions::Competition;
use store::editions::{Edition, Host};
use store::rounds::Round;

use crate::contests::terms;
use crate::state::state;
use crate::t;
use crate::ui::{Frame, Ground, ground, page, plain, second};
use crate::visitor::visitor;
use crate::when;

/// The front page: all editions.
#[component]
pub fn EditionsPage() -> impl IntoView {
    page(async move {
        let visitor = visitor();
        let words = visitor.words();
        let editions = store::editions::list(&state().db).await?;
        let items = editions.iter().map(|edition| edition_item(edition, visitor.language)).collect_view();
        Ok(view! {
            <Frame title=t!(words, "front-title") class="page">
                <div class="head">
                    <div>
                        <h1>{t!(words, "front-title")}</h1>
                        <p class="lede">{t!(words, "front-lede")}</p>
                    </div>
                </div>
                {if editions.is_empty() {
                    view! {
                        <div class="empty">
                            <h2>{t!(words, "front-empty-title")}</h2>
                            <p>{t!(words, "front-empty")}</p>
                        </div>
                    }
                        .into_any()
                } else {
                    view! { <ol class="contests">{items}</ol> }.into_any()
                }}
            </Frame>
        })
    })
}

fn edition_item(edition: &Edition, language: judging::text::Language) -> impl IntoView + use<> {
    view! {
        <li>
            <h2>
                <a href=format!("/e/{}", edition.slug)>{plain(&edition.name, language)}</a>
                " "
                {second(&edition.name, language)}
            </h2>
            <p>{plain(&edition.theme, language)}</p>
            <p class="when">
                {when::day(edition.starts_at, &edition.time_zone, language)} " · " {plain(&edition.place, language)}
            </p>
        </li>
    }
}

/// The public page of an edition.
#[component]
pub fn EditionPage() -> impl IntoView {
    let slug = use_params_map().with_untracked(|params| params.get("edition")).unwrap_or_default();
    page(async move {
        let ground = ground(&slug).await?;
        let hosts = store::editions::hosts(&state().db, &ground.edition.id).await?;
        let competitions = store::competitions::of_edition(&state().db, &ground.edition.id).await?;
        let rounds = store::rounds::of_edition(&state().db, &ground.edition.id).await?;
        let items = competitions.iter().map(|competition| contest_item(&ground, competition, &rounds)).collect_view();
        let contests = (!competitions.is_empty()).then(|| items.into_any());
        let winners = crate::ceremony::winners::links(&ground).await?;
        Ok(edition_view(ground, hosts, contests, winners))
    })
}

fn contest_item(ground: &Ground, competition: &Competition, rounds: &[Round]) -> impl IntoView + use<> {
    let language = ground.language();
    let own: Vec<Round> = rounds.iter().filter(|round| round.competition == competition.id).cloned().collect();
    let when = terms::current(&own, ground.now).map(|round| terms::named_phase(ground, round));
    view! {
        <li>
            <h3>
                <a href=ground.path(&format!("/c/{}", competition.slug))>{plain(&competition.name, language)}</a>
                " "
                {second(&competition.name, language)}
            </h3>
            <p>{plain(&competition.summary, language)}</p>
            <p class="when">{when}</p>
        </li>
    }
}

fn edition_view(
    ground: Ground,
    hosts: Vec<Host>,
    contests: Option<AnyView>,
    winners: Option<AnyView>,
) -> impl IntoView {
    let (words, language) = (ground.words, ground.language());
    let edition = ground.edition.clone();
    let hosts = hosts
        .into_iter()
        .map(|host| {
            view! {
                <li>
                    <b>{plain(&host.name, language)}</b>
                    " "
                    {second(&host.name, language)}
                </li>
            }
        })
        .collect_view();
    view! {
        <Frame title=edition.name.get(language).to_owned() class="page edition" ground=ground>
            <header class="hero">
                <p class="eyebrow">
                    {when::day(edition.starts_at, &edition.time_zone, language)} " · "
                    {plain(&edition.place, language)}
                </p>
                <h1>{plain(&edition.name, language)}</h1>
                {edition
                    .name
                    .beside(language)
                    .map(|(other, words)| view! { <p class="second" lang=other.tag()>{words.to_owned()}</p> })}
                <p class="theme">{plain(&edition.theme, language)} " " {second(&edition.theme, language)}</p>
            </header>
            <div class="prose">
                <p>{plain(&edition.description, language)}</p>
            </div>
            {winners}
            {contests
                .map(|contests| {
                    view! {
                        <section>
                            <h2>{t!(words, "edition-contests")}</h2>
                            <ol class="contests">{contests}</ol>
                        </section>
                    }
                })}
            <section>
                <h2>{t!(words, "edition-hosts")}</h2>
                <ul class="hosts">{hosts}</ul>
            </section>
        </Frame>
    }
}
