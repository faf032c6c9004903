//! The public gallery of finalists: those who agree to it, once every result of their competition is revealed.

use judging::text::Language;
use leptos::prelude::*;
use leptos_router::hooks::{use_params_map, use_query_map};
use store::competitions;
use store::consents::{self, Finalist};

use crate::error::AppError;
use crate::state::state;
use crate::t;
use crate::ui::{Crumb, Frame, ground, heading, page, pager_links, percent_encode, plain};

/// How many finalists stand on a page.
const PAGE: u32 = 60;

/// The finalists of a competition.
#[component]
pub fn GalleryPage() -> impl IntoView {
    let params = use_params_map().get_untracked();
    let (slug, competition) =
        (params.get("edition").unwrap_or_default(), params.get("competition").unwrap_or_default());
    let after = use_query_map().with_untracked(|query| query.get("after")).unwrap_or_default();
    page(async move {
        let ground = ground(&slug).await?;
        let db = state().db;
        let competition = competitions::find_by_slug(&db, &ground.edition.id, &competition).await?;
        let competition = competition.ok_or(AppError::NotFound)?;
        let of = (&ground.edition.id, &competition.id);
        let mut finalists = consents::finalists(&db, of, &after, PAGE + 1).await?;
        let more = finalists.len() > PAGE as usize;
        finalists.truncate(PAGE as usize);
        let (words, language) = (ground.words, ground.language());
        let here = ground.path(&format!("/c/{}/gallery", competition.slug));
        let next = finalists.last().filter(|_| more);
        let next = next.map(|last| format!("{here}?after={}", percent_encode(&last.code)));
        let pager = pager_links(words, (!after.is_empty()).then_some(here), next);
        let name = competition.name.get(language).to_owned();
        let title = t!(words, "gallery-title");
        let crumbs = vec![
            Crumb::new(ground.edition.name.get(language), ground.path("")),
            Crumb::new(name.clone(), ground.path(&format!("/c/{}", competition.slug))),
        ];
        let items = finalists.iter().map(|finalist| item(finalist, language)).collect_view();
        let list = match finalists.is_empty() {
            true => view! { <p class="muted">{t!(words, "gallery-empty")}</p> }.into_any(),
            false => view! { <ul class="stack loose">{items}</ul> }.into_any(),
        };
        Ok(view! {
            <Frame title=format!("{title} · {name}") class="page" ground=ground crumbs=crumbs>
                <div class="head">
                    <div>
                        <h1>{title}</h1>
                        <p class="lede">{t!(words, "gallery-lede")}</p>
                    </div>
                </div>
                {list}
                {pager}
            </Frame>
        })
    })
}

fn item(finalist: &Finalist, language: Language) -> AnyView {
    let title = (!finalist.title.is_empty()).then(|| view! { <p>{heading(&finalist.title, language)}</p> });
    view! {
        <li class="stack tight">
            <h2>{heading(&finalist.name, language)}</h2>
            {title}
            <p class="muted">{plain(&finalist.summary, language)}</p>
        </li>
    }
    .into_any()
}
