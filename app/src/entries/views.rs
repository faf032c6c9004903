//! Saved views of the list: what the organisers of an edition have called by a name, and the forms that keep one and
//! take one away.

use judging::access::may_screen;
use judging::ids::{AccountId, ViewId};
use leptos::prelude::*;
use store::competitions::{self, Competition};
use store::entries::views::{self, View};

use super::look::Look;
use crate::error::AppError;
use crate::flash::Flash;
use crate::state::state;
use crate::t;
use crate::ui::{Field, Ground, ground, percent_encode};

/// The form's name.
pub const FORM: &str = "view";

/// Keeps a question to a competition's list under a name; gives the address of the list, too.
pub async fn save(edition: &str, slug: &str, named: (&str, &str)) -> (String, Result<(), AppError>) {
    let act = async {
        let (ground, account) = asked(edition).await?;
        let db = state().db;
        let found = competitions::find_by_slug(&db, &ground.edition.id, slug).await?.ok_or(AppError::NotFound)?;
        Ok(views::save(&db, (&ground.edition.id, &account), &found.id, named, ground.now).await?)
    };
    let query = if named.1.is_empty() { String::new() } else { format!("?{}", named.1) };
    let result: Result<(), AppError> = act.await;
    // What is no query of ours was refused, and stands in no address.
    let query = if result.is_ok() { query } else { String::new() };
    (format!("{}{query}", list(edition, slug)), result)
}

/// Takes a view of an edition away.
pub async fn remove(edition: &str, slug: &str, view: &str) -> (String, Result<(), AppError>) {
    let act = async {
        let (ground, account) = asked(edition).await?;
        Ok(views::remove(&state().db, &ground.edition.id, &account, &ViewId::from(view), ground.now).await?)
    };
    (list(edition, slug), act.await)
}

async fn asked(edition: &str) -> Result<(Ground, AccountId), AppError> {
    let ground = ground(edition).await?;
    let account = ground.visitor.account_id()?;
    Ok((ground, account))
}

/// The list of entries, of names that may stand in an address.
pub fn list(edition: &str, slug: &str) -> String {
    format!("/e/{}/office/c/{}/entries", percent_encode(edition), percent_encode(slug))
}

/// The page of an entry, of names that may stand in an address.
pub fn entry(edition: &str, slug: &str, code: &str) -> String {
    format!("{}/{}", list(edition, slug), percent_encode(code))
}

/// The views of the edition, and for organisers the form that keeps the present question.
pub fn shelf(ground: &Ground, competition: &Competition, look: &Look, kept: &[View], flash: &Flash) -> AnyView {
    let words = ground.words;
    let may = ground.standing.as_ref().is_some_and(|standing| may_screen(standing).is_ok());
    let rows = kept.iter().map(|view| row(ground, competition, view, may)).collect_view();
    let kept = (!kept.is_empty()).then(|| {
        view! {
            <ul class="cluster" aria-label=t!(words, "views-title")>
                {rows}
            </ul>
        }
    });
    let open = flash.fault(FORM, "name").is_some();
    let form = may.then(|| {
        view! {
            <details open=open>
                <summary>{t!(words, "views-save-title")}</summary>
                <form class="filters" method="post" action="/api/entries/save-view">
                    <input type="hidden" name="edition" value=ground.edition.slug.clone() />
                    <input type="hidden" name="competition" value=competition.slug.clone() />
                    <input type="hidden" name="query" value=look.query() />
                    <Field name="name" label=t!(words, "views-name") form=FORM flash=flash.clone() required=true />
                    <button class="btn">{t!(words, "views-save")}</button>
                </form>
            </details>
        }
    });
    view! { <div class="stack tight views">{kept} {form}</div> }.into_any()
}

fn row(ground: &Ground, competition: &Competition, view: &View, may: bool) -> impl IntoView + use<> {
    let words = ground.words;
    let href = ground.path(&format!("/office/c/{}/entries?{}", view.competition, view.query));
    let elsewhere = (view.competition != competition.slug).then(|| format!(" · {}", view.competition));
    let form = may.then(|| {
        let label = t!(words, "views-remove-named", name = view.name.clone());
        view! {
            <form method="post" action="/api/entries/remove-view">
                <input type="hidden" name="edition" value=ground.edition.slug.clone() />
                <input type="hidden" name="competition" value=competition.slug.clone() />
                <input type="hidden" name="view" value=view.id.to_string() />
                <button class="btn quiet" aria-label=label>
                    {t!(words, "views-remove")}
                </button>
            </form>
        }
    });
    view! {
        <li class="cluster">
            <a href=href>{view.name.clone()} {elsewhere}</a>
            {form}
        </li>
    }
}
