//! The list of a competition's entries: a search over all languages, filters, columns, views that organisers share.

use std::collections::{BTreeMap, BTreeSet};

use judging::access::{may_read_jury, may_read_people, may_screen};
use judging::ids::EntryId;
use leptos::prelude::*;
use leptos_router::hooks::{use_params_map, use_query_map};
use store::Db;
use store::competitions::{self, Competition};
use store::entries::{self, Listed};
use store::manuscripts::{self, authors};
use store::reminders::Work;
use store::rounds::{self, Round};

use super::act::{DEEDS, deed_field};
use super::columns::{Around, Column};
use super::look::Look;
use super::questions::Questions;
use super::{duplicates, finder, views};
use crate::contests::setup::tabs;
use crate::error::AppError;
use crate::flash;
use crate::mail::reminders;
use crate::state::state;
use crate::t;
use crate::ui::{Crumb, Frame, Ground, flash_notice, ground, page, pager_links, percent_encode, plain, second};

/// How many entries stand on a page.
const PAGE: u32 = 50;

/// The entries in the order that was asked for; what was asked and the place in the list stand in the address.
#[component]
pub fn EntriesPage() -> impl IntoView {
    let params = use_params_map().get_untracked();
    let query = use_query_map().get_untracked();
    let after = query.get("after").unwrap_or_default();
    page(async move {
        let ground = ground(&params.get("edition").unwrap_or_default()).await?;
        let (competition, rounds) = named_by(&ground, &params.get("competition").unwrap_or_default()).await?;
        let db = state().db;
        let look = Look::of(&query, Questions::of(&db, &ground, (&competition.id, &rounds)).await?);
        let filter = look.filter(&db, &ground, &competition.id).await?;
        let mut listed = entries::page(&db, &competition.id, &filter, &after, PAGE + 1).await?;
        let more = listed.len() > PAGE as usize;
        listed.truncate(PAGE as usize);
        let found = entries::count(&db, &competition.id, &filter).await?;
        let around = around(&db, &ground, &competition, &look, &listed).await?;
        let kept = entries::views::of_edition(&db, &ground.edition.id).await?;
        let left = reminders::left(&ground, &Work::Entries(competition.id.clone())).await?;
        let left = reminders::entries(&ground, &competition, left);
        let flash = flash::take().await;
        let words = ground.words;
        let here = ground.path(&format!("/office/c/{}/entries", competition.slug));
        let last = listed.last().filter(|_| more).map(|listed| listed.entry.code.clone());
        let pager = pager(&ground, &here, (&look, &after), last);
        let form = finder::form(&ground, &here, &look, &around.divisions);
        let chips = finder::chips(&ground, &here, &look, &around.divisions);
        let shelf = views::shelf(&ground, &competition, &look, &kept, &flash);
        let list = list(&ground, &here, &look, &around, (&listed, found));
        let joint = !store::joint::sides(&db, &competition.id).await?.is_empty();
        let saved = (found > 0).then(|| saved(&ground, &here, &look, joint));
        let title = t!(words, "entries-title");
        Ok(view! {
            <Frame title=title.clone() class="page wide" ground=ground.clone() crumbs=crumbs(&ground, &competition)>
                <div class="head">
                    <div>
                        <h1>{title}</h1>
                    </div>
                    {saved}
                </div>
                {tabs(&ground, &competition, "/entries")}
                {flash_notice(words, &flash)}
                {form}
                {chips}
                {shelf}
                <p class="muted" role="status">
                    {t!(words, "entries-found", count = found)}
                </p>
                {list}
                {pager}
                {left}
            </Frame>
        })
    })
}

/// The whole list, as it is asked for, to be saved or printed; in a joint call the way to what arrived where.
fn saved(ground: &Ground, here: &str, look: &Look, joint: bool) -> AnyView {
    let words = ground.words;
    let query = look.query();
    let and = if query.is_empty() { "" } else { "?" };
    let ways = [
        (".csv", t!(words, "export-csv")),
        (".xlsx", t!(words, "export-xlsx")),
        (".zip", t!(words, "export-zip")),
        ("/print", t!(words, "print-all")),
    ];
    let ways = ways.map(|(end, said)| {
        view! {
            <a class="btn" rel="external" href=format!("{here}{end}{and}{query}")>
                {said}
            </a>
        }
    });
    let arrivals = joint.then(|| {
        view! {
            <a class="btn" href=format!("{here}/arrivals")>
                {t!(words, "arrivals-title")}
            </a>
        }
    });
    view! { <div class="acts">{arrivals} {ways.collect_view()}</div> }.into_any()
}

/// What the cells of these entries are made of beside them.
pub(super) async fn around(
    db: &Db,
    ground: &Ground,
    competition: &Competition,
    look: &Look,
    listed: &[Listed],
) -> Result<Around, AppError> {
    let divisions = competitions::divisions(db, &competition.id).await?;
    let divisions = divisions.into_iter().map(|division| (division.id, division.name)).collect();
    let ids: Vec<EntryId> = listed.iter().map(|listed| listed.entry.id.clone()).collect();
    let named = look.columns.contains(&Column::Team);
    let teams = if named { entries::teams(db, &ids).await? } else { BTreeMap::new() };
    let suspected = match look.columns.contains(&Column::Duplicates) {
        true => entries::duplicates::among(db, &ids, &duplicates::readable(db, ground).await?).await?,
        false => BTreeSet::new(),
    };
    let addresses = match look.columns.contains(&Column::Addresses) {
        true => authors::addresses(db, &ids).await?,
        false => BTreeMap::new(),
    };
    let answered = look.columns.iter().any(|column| matches!(column, Column::Answer(_)));
    let submitted = if answered { manuscripts::submitted_of(db, &ids).await? } else { BTreeMap::new() };
    Ok(Around { divisions, teams, suspected, addresses, questions: look.questions.clone(), submitted })
}

/// The competition of an address, for a visitor who reads its jury's work.
pub async fn read_by(ground: &Ground, slug: &str) -> Result<Competition, AppError> {
    let standing = ground.standing()?;
    let found = competitions::find_by_slug(&state().db, &ground.edition.id, slug).await?;
    let competition = found.ok_or(AppError::NotFound)?;
    may_read_jury(standing, &competition.id)?;
    Ok(competition)
}

/// The same with its rounds, for a visitor who reads who is behind its entries.
///
/// # Errors
/// As [`read_by`]; a refusal for the chair as long as a blind round is not settled.
pub async fn named_by(ground: &Ground, slug: &str) -> Result<(Competition, Vec<Round>), AppError> {
    let competition = read_by(ground, slug).await?;
    let rounds = rounds::of_competition(&state().db, &competition.id).await?;
    let facts: Vec<_> = rounds.iter().map(Round::facts).collect();
    may_read_people(ground.standing()?, &competition.id, &facts)?;
    Ok((competition, rounds))
}

/// The way to the pages of a competition.
pub fn crumbs(ground: &Ground, competition: &Competition) -> Vec<Crumb> {
    vec![
        Crumb::new(t!(ground.words, "nav-office"), ground.path("/office")),
        Crumb::new(competition.name.get(ground.language()), ground.path(&format!("/office/c/{}", competition.slug))),
    ]
}

fn list(ground: &Ground, here: &str, look: &Look, around: &Around, (listed, found): (&[Listed], i64)) -> AnyView {
    let words = ground.words;
    if listed.is_empty() {
        return nothing(ground, here, look);
    }
    let heads = look.columns.iter().map(|column| view! { <th scope="col">{column.label(ground)}</th> }).collect_view();
    let may = ground.standing.as_ref().is_some_and(|standing| may_screen(standing).is_ok());
    let rows = listed.iter().map(|listed| row(ground, here, look, around, (listed, may))).collect_view();
    let table = view! {
        <table class="data">
            <caption class="sr">{t!(words, "entries-title")}</caption>
            <thead>
                <tr>
                    <th scope="col">{t!(words, "entries-code")}</th>
                    <th scope="col">{t!(words, "entries-entry")}</th>
                    {heads}
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
    };
    if may { choosing(ground, here, look, found, table.into_any()) } else { table.into_any() }
}

/// The form around the list that chooses entries for an act, which another page asks for.
fn choosing(ground: &Ground, here: &str, look: &Look, found: i64, table: AnyView) -> AnyView {
    let words = ground.words;
    let asked = look.asked().map(|(name, value)| (name.to_owned(), value.to_owned()));
    let asked = asked.map(|(name, value)| view! { <input type="hidden" name=name value=value /> });
    let asked = asked.collect_view();
    view! {
        <form class="stack" method="get" action=format!("{here}/act")>
            {asked} {table} <div class="filters">
                {deed_field(words, DEEDS[0])}
                <label class="choice">
                    <input type="checkbox" name="all" value="1" />
                    <span>{t!(words, "act-all", count = found)}</span>
                </label>
                <button class="btn">{t!(words, "act-go-on")}</button>
                <a class="btn quiet" href=format!("{here}/proposals")>
                    {t!(words, "rules-title")}
                </a>
            </div>
        </form>
    }
    .into_any()
}

/// What to do where nothing is found: ask for less, or begin.
fn nothing(ground: &Ground, here: &str, look: &Look) -> AnyView {
    let words = ground.words;
    let (said, href, way) = if look.narrows() {
        (t!(words, "entries-none-so"), format!("{here}?{}", look.query_of_all()), t!(words, "entries-clear"))
    } else {
        (t!(words, "entries-empty"), ground.path("/office/import"), t!(words, "entries-empty-go"))
    };
    view! {
        <div class="empty">
            <h2>{t!(words, "entries-empty-title")}</h2>
            <p>{said}</p>
            <p>
                <a class="btn" href=href>
                    {way}
                </a>
            </p>
        </div>
    }
    .into_any()
}

fn row(
    ground: &Ground,
    here: &str,
    look: &Look,
    around: &Around,
    (listed, may): (&Listed, bool),
) -> impl IntoView + use<> {
    let (words, language, entry) = (ground.words, ground.language(), &listed.entry);
    let other = entry.title.beside(language);
    let code = entry.code.clone();
    let code = match may {
        true => view! {
            <label class="pick">
                <input type="checkbox" name="pick" value=entry.id.to_string() />
                " "
                {code}
            </label>
        }
        .into_any(),
        false => code.into_any(),
    };
    let cells = look
        .columns
        .iter()
        .map(|column| view! { <td data-label=column.label(ground)>{column.cell(ground, around, listed)}</td> })
        .collect_view();
    view! {
        <tr>
            <td class="nowrap" data-label=t!(words, "entries-code")>
                {code}
            </td>
            <th scope="row" class="lead">
                <a href=format!("{here}/{}", percent_encode(&entry.code))>{plain(&entry.heading(), language)}</a>
                {other.map(|(other, title)| view! { <small lang=other.tag()>{title.to_owned()}</small> })}
                <small>{plain(&entry.name, language)} " " {second(&entry.name, language)}</small>
            </th>
            {cells}
        </tr>
    }
}

fn pager(
    ground: &Ground,
    here: &str,
    (look, after): (&Look, &str),
    last: Option<String>,
) -> Option<impl IntoView + use<>> {
    let asked = look.query();
    let first = (!after.is_empty()).then(|| format!("{here}?{asked}"));
    let and = if asked.is_empty() { "" } else { "&" };
    let next = last.map(|code| format!("{here}?{asked}{and}after={}", percent_encode(&code)));
    pager_links(ground.words, first, next)
}
