//! The front page and the public page of an edition.

use judging::access::may_make_edition;
use judging::ids::CompetitionId;
use judging::text::Language;
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use store::competitions::Competition;
use store::editions::{Edition, Host};
use store::rounds::Round;

use super::programme;
use crate::contests::terms;
use crate::state::state;
use crate::t;
use crate::ui::{Frame, Ground, Shared, ground, page, plain, second, share_tags};
use crate::visitor::visitor;
use crate::when;
use crate::words::Words;

/// The front page: all editions.
#[component]
pub fn EditionsPage() -> impl IntoView {
    page(async move {
        let visitor = visitor();
        let words = visitor.words();
        let editions = store::editions::list(&state().db).await?;
        let items = editions.iter().map(|edition| edition_item(edition, visitor.language)).collect_view();
        let makes = match &visitor.account {
            Some(account) => {
                may_make_edition(&account.id, store::roles::organised(&state().db, &account.id).await?).is_ok()
            }
            None => false,
        };
        let new = makes.then(|| {
            view! {
                <div class="acts">
                    <a class="btn" href="/editions/new">
                        {t!(words, "new-edition-title")}
                    </a>
                </div>
            }
        });
        Ok(view! {
            <Frame title=t!(words, "front-title") class="page">
                <div class="head">
                    <div>
                        <h1>{t!(words, "front-title")}</h1>
                        <p class="lede">{t!(words, "front-lede")}</p>
                    </div>
                    {new}
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

fn edition_item(edition: &Edition, language: Language) -> impl IntoView + use<> {
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
        let announced = store::ceremony::announced(&state().db, &ground.edition.id).await?;
        let winners = shown(&ground, &competitions, &announced, ("winners", t!(ground.words, "winners-title")));
        let galleries = store::consents::galleries(&state().db, &ground.edition.id).await?;
        let gallery = shown(&ground, &competitions, &galleries, ("gallery", t!(ground.words, "gallery-title")));
        let items = store::editions::programme(&state().db, &ground.edition.id).await?;
        let programme = programme::published(&ground, &items);
        let organisations = organisations(ground.words, ground.language(), &hosts);
        Ok(edition_view(ground, [winners, gallery, contests, programme], organisations))
    })
}

/// Links to a public page of the competitions that have one; nothing where none has.
fn shown(
    ground: &Ground,
    competitions: &[Competition],
    of: &[CompetitionId],
    (page, title): (&str, String),
) -> Option<AnyView> {
    let items = competitions.iter().filter(|competition| of.contains(&competition.id)).map(|competition| {
        let href = ground.path(&format!("/c/{}/{page}", competition.slug));
        view! {
            <li>
                <h3>
                    <a href=href>{plain(&competition.name, ground.language())}</a>
                    " "
                    {second(&competition.name, ground.language())}
                </h3>
            </li>
        }
    });
    let items = items.collect_view();
    (!of.is_empty()).then(|| {
        view! {
            <section>
                <h2>{title}</h2>
                <ol class="contests">{items}</ol>
            </section>
        }
        .into_any()
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
    [winners, gallery, contests, programme]: [Option<AnyView>; 4],
    organisations: AnyView,
) -> impl IntoView {
    let (words, language) = (ground.words, ground.language());
    let edition = ground.edition.clone();
    let share = share_tags(language, shared(&ground));
    view! {
        <Frame title=edition.name.get(language).to_owned() class="page edition" ground=ground>
            {share}
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
            {gallery}
            {contests
                .map(|contests| {
                    view! {
                        <section>
                            <h2>{t!(words, "edition-contests")}</h2>
                            <ol class="contests">{contests}</ol>
                        </section>
                    }
                })}
            {programme}
            {organisations}
        </Frame>
    }
}

fn shared(ground: &Ground) -> Shared {
    let (edition, language) = (&ground.edition, ground.language());
    let described = if edition.description.is_empty() { &edition.theme } else { &edition.description };
    Shared {
        title: edition.name.get(language).to_owned(),
        description: described.get(language).to_owned(),
        path: ground.path(""),
        picture: ground.path("/share"),
    }
}

/// The organisations, by what they are: those that sign first.
fn organisations(words: Words, language: Language, hosts: &[Host]) -> AnyView {
    let kinds = [
        ("host", t!(words, "edition-hosts")),
        ("co-organiser", t!(words, "edition-co-organisers")),
        ("supporter", t!(words, "edition-supporters")),
        ("sponsor", t!(words, "edition-sponsors")),
    ];
    let section = |(kind, title): (&str, String)| {
        let of_kind: Vec<_> = hosts.iter().filter(|host| host.kind == kind).collect();
        let item = |host: &&Host| {
            view! {
                <li>
                    <b>{plain(&host.name, language)}</b>
                    " "
                    {second(&host.name, language)}
                </li>
            }
        };
        (!of_kind.is_empty()).then(|| {
            view! {
                <section>
                    <h2>{title}</h2>
                    <ul class="hosts">{of_kind.iter().map(item).collect_view()}</ul>
                </section>
            }
        })
    };
    kinds.into_iter().filter_map(section).collect_view().into_any()
}
