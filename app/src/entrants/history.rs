//! The versions of an entry, and what differs between two of them.

use leptos::prelude::*;
use leptos_router::hooks::{use_params_map, use_query_map};
use store::competitions;
use store::manuscripts::{self, Version};

use super::act::page_of;
use super::fields::called;
use super::lines::{self, Reader};
use super::page::{crumbs, own};
use crate::error::AppError;
use crate::state::state;
use crate::t;
use crate::ui::{Crumb, Frame, Ground, Moment, ground, page};

/// The versions, the newest first. `?version=` compares one with the version that is kept before it.
#[component]
pub fn HistoryPage() -> impl IntoView {
    let params = use_params_map().get_untracked();
    let query = use_query_map().get_untracked();
    page(async move {
        let ground = ground(&params.get("edition").unwrap_or_default()).await?;
        let held = own(&ground, &params.get("entry").unwrap_or_default()).await?;
        let db = state().db;
        let versions = manuscripts::versions(&db, &held.id).await?;
        let divisions = competitions::divisions(&db, &held.competition).await?;
        let files = manuscripts::files(&db, &held.id).await?;
        let words = ground.words;
        let chosen = match query.get("version") {
            Some(text) => {
                let number: i64 = text.parse().map_err(|_| AppError::NotFound)?;
                let at = versions.iter().position(|version| version.version == number).ok_or(AppError::NotFound)?;
                let before = versions.get(at + 1).map(|version| version.version);
                let is = manuscripts::version(&db, &held.id, number).await?.ok_or(AppError::NotFound)?;
                let was = match before {
                    Some(before) => manuscripts::version(&db, &held.id, before).await?.ok_or(AppError::NotFound)?,
                    None => Default::default(),
                };
                let names = (
                    before.map_or_else(
                        || t!(words, "entry-before"),
                        |number| t!(words, "entry-version", number = number),
                    ),
                    t!(words, "entry-version", number = number),
                );
                let reader = Reader { ground: &ground, form: &held.call.form, divisions: &divisions, files: &files };
                let title = t!(words, "entry-diff-of", number = number);
                let diff = lines::diff(&reader, (&was, &is), names);
                Some(view! { <section class="stack" id="diff"><h2>{title}</h2> {diff}</section> })
            }
            None => None,
        };
        let here = page_of(&ground.edition.slug, held.id.as_str());
        let rows = versions.iter().map(|version| row(&ground, &here, version, held.submitted_version)).collect_view();
        let mut way = crumbs(&ground);
        way.push(Crumb::new(called(&ground, &held.raw), here));
        let title = t!(words, "entry-history");
        Ok(view! {
            <Frame title=title.clone() class="page narrow" ground=ground.clone() crumbs=way>
                <div class="head">
                    <div>
                        <h1>{title}</h1>
                        <p class="lede">{t!(words, "entry-history-lede")}</p>
                    </div>
                </div>
                {chosen}
                <table class="data">
                    <caption class="sr">{t!(words, "entry-history")}</caption>
                    <thead>
                        <tr>
                            <th scope="col">{t!(words, "entry-history-version")}</th>
                            <th scope="col">{t!(words, "entry-history-saved")}</th>
                            <th scope="col">{t!(words, "entry-history-by")}</th>
                            <th scope="col">{t!(words, "entry-history-state")}</th>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </Frame>
        })
    })
}

fn row(ground: &Ground, here: &str, version: &Version, submitted: Option<i64>) -> AnyView {
    let words = ground.words;
    let number = version.version;
    let state = version.submitted_at.map(|at| {
        let counts = (submitted == Some(number)).then(|| t!(words, "entry-counts"));
        let said = t!(words, "entry-submitted-at", moment = ground.moment(at));
        view! {
            {said}
            " "
            {counts.map(|counts| view! { <span class="tag in">{counts}</span> })}
            <small><code class="code">{version.digest.clone()}</code></small>
        }
    });
    view! {
        <tr>
            <th scope="row" class="lead">
                <a href=format!("{here}/history?version={number}#diff")>{t!(words, "entry-version", number = number)}</a>
                " "
                <small class="code">{version.receipt.clone()}</small>
            </th>
            <td data-label=t!(words, "entry-history-saved")>
                <Moment at=version.at words=ground.moment(version.at) />
            </td>
            <td data-label=t!(words, "entry-history-by")>{version.by.get(ground.language()).to_owned()}</td>
            <td data-label=t!(words, "entry-history-state")>{state}</td>
        </tr>
    }
    .into_any()
}
