//! The public page of a competition: the call, and the published facts that bind the jury.

use judging::text::Text;
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use store::competitions::Division;
use store::rounds::Round;
use store::{awards, competitions, rounds, rubrics};

use super::{published, terms};
use crate::calls::open;
use crate::error::AppError;
use crate::flash;
use crate::state::state;
use crate::t;
use crate::ui::{Crumb, Frame, Ground, flash_notice, ground, heading, page, plain, second, share_tags};

/// The call of a competition.
#[component]
pub fn CallPage() -> impl IntoView {
    let params = use_params_map().get_untracked();
    page(async move {
        let ground = ground(&params.get("edition").unwrap_or_default()).await?;
        let slug = params.get("competition").unwrap_or_default();
        let db = state().db;
        let competition =
            competitions::find_by_slug(&db, &ground.edition.id, &slug).await?.ok_or(AppError::NotFound)?;
        let divisions = competitions::divisions(&db, &competition.id).await?;
        let rounds = rounds::of_competition(&db, &competition.id).await?;
        let ids: Vec<_> = rounds.iter().map(|round| round.id.clone()).collect();
        let criteria = rubrics::of_rounds(&db, &ids).await?;
        let awards = awards::of_competition(&db, &competition.id).await?;
        let (words, language) = (ground.words, ground.language());
        let amendments = store::amendments::of_edition(&db, &ground.edition.id).await?;
        let published = rounds
            .iter()
            .map(|round| {
                let criteria = criteria.get(&round.id).map(Vec::as_slice).unwrap_or_default();
                published::round(&ground, round, (criteria, &amendments), !divisions.is_empty())
            })
            .collect_view();
        let crumbs = vec![Crumb::new(ground.edition.name.get(language), ground.path(""))];
        let when = terms::current(&rounds, ground.now).map(|round| terms::named_phase(&ground, round));
        let winners = crate::ceremony::winners::link(&ground, &competition).await?;
        let call = store::calls::find(&db, &competition.id).await?;
        let extensions = store::calls::extensions(&db, &competition.id).await?;
        let questions = store::questions::published(&db, &competition.id).await?;
        let flash = flash::take().await;
        let notice = flash_notice(words, &flash);
        let questions = crate::duties::questions::section(&ground, &competition, &questions, &flash);
        let share = share_tags(language, open::shared(&ground, &competition, call.as_ref()));
        let printed = open::printed(&ground, &competition);
        let enter = call.as_ref().map(|call| open::notice(&ground, &competition, call, &extensions));
        let aside = aside(&ground, &divisions, &rounds);
        let per_division = published::awarded_per_division(&rounds, &divisions);
        let awards = published::awards(&ground, &awards, per_division);
        Ok(view! {
            <Frame title=competition.name.get(language).to_owned() class="page call" ground=ground crumbs=crumbs>
                <div class="head">
                    <div>
                        <h1>{heading(&competition.name, language)}</h1>
                        <p class="lede">{plain(&competition.summary, language)}</p>
                        <p class="cluster">{when}</p>
                    </div>
                    {winners}
                </div>
                {printed}
                {share}
                {notice}
                {enter}
                <div class="cols">
                    <div>
                        {prose(&competition.call, language)} <h2 class="sr">{t!(words, "published-title")}</h2>
                        {published} <section class="published">
                            <h2>{t!(words, "awards-title")}</h2>
                            {awards}
                        </section>
                        {questions}
                    </div>
                    {aside}
                </div>
            </Frame>
        })
    })
}

fn aside(ground: &Ground, divisions: &[Division], rounds: &[Round]) -> impl IntoView + use<> {
    let (words, language) = (ground.words, ground.language());
    let divisions = divisions
        .iter()
        .map(|division| view! { <li>{plain(&division.name, language)} " " {second(&division.name, language)}</li> })
        .collect::<Vec<_>>();
    let windows = rounds
        .iter()
        .map(|round| {
            view! {
                <div>
                    <dt>{plain(&round.name, language)}</dt>
                    <dd>{published::window(ground, round)}</dd>
                </div>
            }
        })
        .collect_view();
    view! {
        <aside class="stack">
            <h2>{t!(words, "call-dates")}</h2>
            <dl class="facts">{windows}</dl>
            {(!divisions.is_empty())
                .then(|| {
                    view! {
                        <h2>{t!(words, "call-divisions")}</h2>
                        <ul>{divisions}</ul>
                    }
                })}
        </aside>
    }
}

/// A text of organisers in paragraphs, which blank lines divide, marked where it is in another language.
pub(crate) fn prose(text: &Text, language: judging::text::Language) -> Option<AnyView> {
    text.find(language).map(|(shown, words)| {
        let paragraphs = words
            .replace("\r\n", "\n")
            .split("\n\n")
            .map(str::trim)
            .filter(|paragraph| !paragraph.is_empty())
            .map(|paragraph| view! { <p>{paragraph.to_owned()}</p> })
            .collect_view();
        view! {
            <div class="prose" lang=shown.tag()>
                {paragraphs}
            </div>
        }
        .into_any()
    })
}
