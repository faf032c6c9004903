//! The entries that a person writes.

use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use store::manuscripts::{self, Mine};

use super::act::page_of;
use super::fields::called;
use crate::flash;
use crate::state::state;
use crate::t;
use crate::ui::{Frame, Ground, Moment, flash_notice, ground, page};

/// The visitor's own entries in an edition, each with where it stands.
#[component]
pub fn MyEntriesPage() -> impl IntoView {
    let params = use_params_map().get_untracked();
    page(async move {
        let ground = ground(&params.get("edition").unwrap_or_default()).await?;
        let account = ground.visitor.account_id()?;
        let mine = manuscripts::of_account(&state().db, &ground.edition.id, &account).await?;
        let words = ground.words;
        let list = match mine.is_empty() {
            true => view! {
                <div class="empty">
                    <h2>{t!(words, "entries-mine-none-title")}</h2>
                    <p>{t!(words, "entries-mine-none")}</p>
                    <p>
                        <a class="btn" href=ground.path("")>
                            {t!(words, "entries-mine-none-go")}
                        </a>
                    </p>
                </div>
            }
            .into_any(),
            false => {
                let items = mine.iter().map(|entry| item(&ground, entry)).collect_view();
                view! { <ul class="stack loose">{items}</ul> }.into_any()
            }
        };
        let title = t!(words, "nav-entries");
        let notice = flash_notice(words, &flash::take().await);
        Ok(view! {
            <Frame title=title.clone() class="page narrow" ground=ground.clone()>
                <div class="head">
                    <div>
                        <h1>{title}</h1>
                    </div>
                </div>
                {notice}
                {list}
                {ground
                    .enters()
                    .then(|| {
                        view! {
                            <p>
                                <a href=ground.path("/complaint")>{t!(words, "complaint-title")}</a>
                            </p>
                        }
                    })}
            </Frame>
        })
    })
}

fn item(ground: &Ground, entry: &Mine) -> AnyView {
    let words = ground.words;
    let state = match (entry.withdrawn, entry.submitted_version) {
        (true, _) => view! { <span class="tag out">{t!(words, "entry-state-withdrawn")}</span> }.into_any(),
        (false, None) => view! { <span class="tag close">{t!(words, "entry-state-draft")}</span> }.into_any(),
        (false, Some(version)) if version == entry.version => {
            view! { <span class="tag in">{t!(words, "entry-state-submitted")}</span> }.into_any()
        }
        (false, Some(_)) => view! { <span class="tag close">{t!(words, "entry-state-changed")}</span> }.into_any(),
    };
    let to = page_of(&ground.edition.slug, entry.id.as_str());
    view! {
        <li class="card stack tight">
            <p class="eyebrow">
                {entry.competition.get(ground.language()).to_owned()} {entry.code.clone().map(|code| format!(" · {code}"))}
            </p>
            <h2>
                <a href=to>{called(ground, &entry.raw)}</a>
            </h2>
            <p class="cluster">
                {state} <span>{t!(words, "enter-deadline")} " " <Moment at=entry.deadline words=ground.moment(entry.deadline) /></span>
            </p>
        </li>
    }
    .into_any()
}
