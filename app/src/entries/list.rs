//! The list of a competition's entries, with a search over all languages.

use std::collections::BTreeMap;

use judging::access::may_read_jury;
use judging::ids::DivisionId;
use judging::text::Text;
use leptos::prelude::*;
use leptos_router::hooks::{use_params_map, use_query_map};
use store::competitions::{self, Competition};
use store::entries::{self, Entry};

use crate::contests::setup::tabs;
use crate::error::AppError;
use crate::state::state;
use crate::t;
use crate::ui::{Crumb, Frame, Ground, ground, page, pager_links, percent_encode, plain, second};

/// How many entries stand on a page.
const PAGE: u32 = 50;

/// The entries by code; search and place stand in the address.
#[component]
pub fn EntriesPage() -> impl IntoView {
    let params = use_params_map().get_untracked();
    let query = use_query_map().get_untracked();
    let search = query.get("q").unwrap_or_default();
    let after = query.get("after").unwrap_or_default();
    page(async move {
        let ground = ground(&params.get("edition").unwrap_or_default()).await?;
        let competition = read_by(&ground, &params.get("competition").unwrap_or_default()).await?;
        let db = state().db;
        let mut entries = entries::page(&db, &competition.id, &search, &after, PAGE + 1).await?;
        let more = entries.len() > PAGE as usize;
        entries.truncate(PAGE as usize);
        let found = entries::count(&db, &competition.id, &search).await?;
        let divisions = competitions::divisions(&db, &competition.id).await?;
        let divisions = divisions.into_iter().map(|division| (division.id, division.name)).collect();
        let words = ground.words;
        let here = ground.path(&format!("/office/c/{}/entries", competition.slug));
        let pager = pager(&ground, &here, (&search, &after), entries.last().filter(|_| more));
        let list = list(&ground, &here, &entries, &divisions);
        let title = t!(words, "entries-title");
        Ok(view! {
            <Frame title=title.clone() class="page wide" ground=ground.clone() crumbs=crumbs(&ground, &competition)>
                <div class="head">
                    <div>
                        <h1>{title}</h1>
                    </div>
                </div>
                {tabs(&ground, &competition, "/entries")}
                <form class="filters" method="get" role="search" action=here.clone()>
                    <div class="field">
                        <label for="f-q">{t!(words, "entries-search")}</label>
                        <input id="f-q" name="q" type="search" value=search.clone() />
                    </div>
                    <button class="btn">{t!(words, "entries-find")}</button>
                </form>
                <p class="muted" role="status">
                    {t!(words, "entries-found", count = found)}
                </p>
                {list}
                {pager}
            </Frame>
        })
    })
}

/// The competition of an address, for a visitor who reads its jury's work.
pub async fn read_by(ground: &Ground, slug: &str) -> Result<Competition, AppError> {
    let standing = ground.standing()?;
    let found = competitions::find_by_slug(&state().db, &ground.edition.id, slug).await?;
    let competition = found.ok_or(AppError::NotFound)?;
    may_read_jury(standing, &competition.id)?;
    Ok(competition)
}

/// The way to the pages of a competition.
pub fn crumbs(ground: &Ground, competition: &Competition) -> Vec<Crumb> {
    vec![
        Crumb::new(t!(ground.words, "nav-office"), ground.path("/office")),
        Crumb::new(competition.name.get(ground.language()), ground.path(&format!("/office/c/{}", competition.slug))),
    ]
}

fn list(ground: &Ground, here: &str, entries: &[Entry], divisions: &BTreeMap<DivisionId, Text>) -> AnyView {
    let words = ground.words;
    if entries.is_empty() {
        return view! {
            <div class="empty">
                <h2>{t!(words, "entries-empty-title")}</h2>
                <p>{t!(words, "entries-empty")}</p>
                <p>
                    <a class="btn" href=ground.path("/office/import")>
                        {t!(words, "entries-empty-go")}
                    </a>
                </p>
            </div>
        }
        .into_any();
    }
    let rows = entries.iter().map(|entry| row(ground, here, entry, divisions)).collect_view();
    view! {
        <table class="data">
            <caption class="sr">{t!(words, "entries-title")}</caption>
            <thead>
                <tr>
                    <th scope="col">{t!(words, "entries-code")}</th>
                    <th scope="col">{t!(words, "entries-entry")}</th>
                    <th scope="col">{t!(words, "entries-division")}</th>
                    <th scope="col">{t!(words, "entries-language")}</th>
                    <th scope="col">{t!(words, "entries-places")}</th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
    }
    .into_any()
}

fn row(ground: &Ground, here: &str, entry: &Entry, divisions: &BTreeMap<DivisionId, Text>) -> impl IntoView + use<> {
    let (words, language) = (ground.words, ground.language());
    let division = entry.division.as_ref().and_then(|id| divisions.get(id)).map(|name| plain(name, language));
    let other = entry.title.beside(language);
    view! {
        <tr>
            <td class="nowrap" data-label=t!(words, "entries-code")>
                {entry.code.clone()}
            </td>
            <th scope="row" class="lead">
                <a href=format!("{here}/{}", percent_encode(&entry.code))>{plain(&entry.heading(), language)}</a>
                {other.map(|(other, title)| view! { <small lang=other.tag()>{title.to_owned()}</small> })}
                <small>{plain(&entry.name, language)} " " {second(&entry.name, language)}</small>
            </th>
            <td data-label=t!(words, "entries-division")>{division}</td>
            <td data-label=t!(words, "entries-language")>
                <span lang=entry.language.tag()>{entry.language.own_name()}</span>
            </td>
            <td data-label=t!(words, "entries-places")>{plain(&entry.places, language)}</td>
        </tr>
    }
}

fn pager(
    ground: &Ground,
    here: &str,
    (search, after): (&str, &str),
    last: Option<&Entry>,
) -> Option<impl IntoView + use<>> {
    let words = ground.words;
    let at = |after: &str| format!("{here}?q={}&after={}", percent_encode(search), percent_encode(after));
    let first = (!after.is_empty()).then(|| at(""));
    let next = last.map(|entry| at(&entry.code));
    pager_links(words, first, next)
}
