//! The public page of winners, which is not there before the first reveal.

use judging::text::Language;
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use store::ceremony::{Laureate, Prize};
use store::competitions::Competition;
use store::{ceremony, competitions};

use super::laureates::people;
use crate::error::AppError;
use crate::state::state;
use crate::t;
use crate::ui::{Crumb, Frame, Ground, Shared, ground, heading, page, plain, share_tags};
use crate::words::Words;

/// The revealed winners of a competition, the first prize first.
#[component]
pub fn WinnersPage() -> impl IntoView {
    let params = use_params_map().get_untracked();
    let (slug, competition) =
        (params.get("edition").unwrap_or_default(), params.get("competition").unwrap_or_default());
    page(async move {
        let ground = ground(&slug).await?;
        let db = state().db;
        let competition = competitions::find_by_slug(&db, &ground.edition.id, &competition).await?;
        let competition = competition.ok_or(AppError::NotFound)?;
        let prizes = ceremony::winners(&db, &competition.id).await?;
        if prizes.is_empty() {
            return Err(AppError::NotFound);
        }
        let (words, language) = (ground.words, ground.language());
        let name = competition.name.get(language).to_owned();
        let title = t!(words, "winners-title");
        let crumbs = vec![
            Crumb::new(ground.edition.name.get(language), ground.path("")),
            Crumb::new(name.clone(), ground.path(&format!("/c/{}", competition.slug))),
        ];
        let path = ground.path(&format!("/c/{}", competition.slug));
        let share = share_tags(
            language,
            Shared {
                title: format!("{title} · {name}"),
                description: ground.edition.name.get(language).to_owned(),
                path: format!("{path}/winners"),
                picture: format!("{path}/share"),
            },
        );
        let tiers = prizes.into_iter().map(|prize| tier(prize, words)).collect_view();
        Ok(view! {
            <Frame title=format!("{title} · {name}") class="page winners" ground=ground crumbs=crumbs>
                {share}
                <div class="head">
                    <div>
                        <h1>{title}</h1>
                    </div>
                </div>
                {tiers}
            </Frame>
        })
    })
}

/// The call's link to its winners; nothing before the competition's first reveal.
pub async fn link(ground: &Ground, competition: &Competition) -> Result<Option<AnyView>, AppError> {
    let announced = ceremony::announced(&state().db, &ground.edition.id).await?;
    let href = ground.path(&format!("/c/{}/winners", competition.slug));
    let words = t!(ground.words, "winners-see");
    Ok(announced.contains(&competition.id).then(|| {
        view! {
            <div class="acts">
                <a class="btn main" href=href>
                    {words}
                </a>
            </div>
        }
        .into_any()
    }))
}

fn tier(prize: Prize, words: Words) -> impl IntoView {
    let language = words.language;
    let names = if prize.laureates.is_empty() {
        view! { <p class="muted">{t!(words, "ceremony-not-awarded")}</p> }.into_any()
    } else {
        let items = prize.laureates.iter().map(|laureate| item(laureate, language)).collect_view();
        view! { <ul class="laureates">{items}</ul> }.into_any()
    };
    view! {
        <section class=if prize.position == 0 { "tier first" } else { "tier" }>
            <h2>{heading(&prize.name, language)}</h2>
            {prize.shared.then(|| view! { <p class="muted">{t!(words, "award-is-shared")}</p> })}
            {names}
        </section>
    }
}

fn item(laureate: &Laureate, language: Language) -> impl IntoView + use<> {
    let people = people(laureate, laureate.team.len());
    view! {
        <li>
            <h3>{heading(&laureate.name, language)}</h3>
            {(!laureate.title.is_empty()).then(|| view! { <p class="of">{heading(&laureate.title, language)}</p> })}
            {(!people.is_empty()).then(|| view! { <p class="from">{plain(&people, language)}</p> })}
            <p class="from">{plain(&laureate.places, language)}</p>
        </li>
    }
}
