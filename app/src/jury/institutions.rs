//! The page of the names that mean one institution: what organisers add to the list that the rules have built in.

use judging::access::may_name_institutions;
use leptos::prelude::*;
use leptos_router::hooks::{use_params_map, use_query_map};
use store::institutions::{self, Named};

use crate::flash::{self, Flash};
use crate::state::state;
use crate::t;
use crate::ui::{
    AreaField, Crumb, Frame, Ground, fault_words, flash_notice, ground, page, pager_links, percent_encode,
};

const FORM: &str = "institution";
/// How many institutions stand on a page.
const PAGE: u32 = 50;

/// The names that organisers added, and the form that adds more.
#[component]
pub fn InstitutionsPage() -> impl IntoView {
    let slug = use_params_map().with_untracked(|params| params.get("edition")).unwrap_or_default();
    let after = use_query_map().with_untracked(|query| query.get("after")).unwrap_or_default();
    page(async move {
        let ground = ground(&slug).await?;
        let _may = may_name_institutions(ground.standing()?)?;
        let mut listed = institutions::page(&state().db, &after, PAGE + 1).await?;
        let more = listed.len() > PAGE as usize;
        listed.truncate(PAGE as usize);
        let flash = flash::take().await;
        let words = ground.words;
        let title = t!(words, "institutions-title");
        let here = ground.path("/office/institutions");
        let at = |named: &Named| format!("{here}?after={}", percent_encode(named.id.as_str()));
        let next = listed.last().filter(|_| more).map(at);
        let pager = pager_links(words, (!after.is_empty()).then(|| here.clone()), next);
        let crumbs = vec![Crumb::new(t!(words, "nav-office"), ground.path("/office"))];
        Ok(view! {
            <Frame title=title.clone() class="page wide" ground=ground.clone() crumbs=crumbs>
                <div class="head">
                    <div>
                        <h1>{title}</h1>
                        <p class="lede">{t!(words, "institutions-lede")}</p>
                    </div>
                </div>
                {flash_notice(words, &flash)}
                <div class="cols">
                    <section class="stack loose">{list(&ground, &listed)} {pager}</section>
                    <aside class="stack loose">{form(&ground, &flash)}</aside>
                </div>
            </Frame>
        })
    })
}

fn list(ground: &Ground, listed: &[Named]) -> AnyView {
    let words = ground.words;
    if listed.is_empty() {
        return view! {
            <div class="empty">
                <h2>{t!(words, "institutions-empty-title")}</h2>
                <p>{t!(words, "institutions-empty")}</p>
            </div>
        }
        .into_any();
    }
    let items = listed
        .iter()
        .map(|named| {
            view! {
                <li>
                    <p>{named.names.join(" · ")}</p>
                    {(named.edition.as_ref() == Some(&ground.edition.id)).then(|| forget_form(ground, named))}
                </li>
            }
        })
        .collect_view();
    view! { <ul class="todo">{items}</ul> }.into_any()
}

/// Names what goes before it goes.
fn forget_form(ground: &Ground, named: &Named) -> impl IntoView + use<> {
    let words = ground.words;
    let first = named.names.first().cloned().unwrap_or_default();
    let label = format!("{} {first}", t!(words, "institution-forget"));
    view! {
        <details class="confirm">
            <summary class="btn little" aria-label=label>
                {t!(words, "institution-forget")}
            </summary>
            <div>
                <p>{t!(words, "institution-forget-text", name = first)}</p>
                <form method="post" action="/api/jury/forget-institution">
                    <input type="hidden" name="edition" value=ground.edition.slug.clone() />
                    <input type="hidden" name="institution" value=named.id.to_string() />
                    <p class="acts">
                        <button class="btn danger">{t!(words, "institution-forget-do")}</button>
                    </p>
                </form>
            </div>
        </details>
    }
}

fn form(ground: &Ground, flash: &Flash) -> impl IntoView + use<> {
    let words = ground.words;
    let fault = flash.fault(FORM, "names").map(|kind| fault_words(words, kind));
    view! {
        <form class="card stack" method="post" action="/api/jury/name-institution">
            <h2>{t!(words, "institution-name")}</h2>
            <input type="hidden" name="edition" value=ground.edition.slug.clone() />
            <AreaField
                id="f-names"
                name="names"
                label=t!(words, "institution-names")
                hint=t!(words, "institution-names-hint")
                rows=5
                value=flash.value(FORM, "names", "")
                fault=fault
                required=true
            />
            <p class="acts">
                <button class="btn main">{t!(words, "institution-name-do")}</button>
            </p>
        </form>
    }
}
