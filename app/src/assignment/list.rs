//! The entries of the round with their jurors, a page at a time.

use std::collections::BTreeMap;

use judging::ids::EntryId;
use leptos::prelude::*;
use store::assignments::{self, Assignment, Rule};
use store::entries::Entry;

use super::matrix::{Cell, matrix};
use super::table::Table;
use crate::error::AppError;
use crate::state::state;
use crate::t;
use crate::ui::{percent_encode, plain, second};

const PAGE: u32 = 50;

/// Which page of the list is asked for.
#[derive(Clone, Debug, Default)]
pub struct Wish {
    /// Words that the entries have in their texts.
    pub search: String,
    /// The code that the page starts after.
    pub after: String,
}

/// The matrix where it fits, and a page of the list.
pub async fn entries(table: &Table, wish: &Wish) -> Result<AnyView, AppError> {
    let db = state().db;
    let words = table.words();
    if table.entries == 0 {
        let entries = table.ground.path(&format!("/office/c/{}/entries", table.competition.slug));
        return Ok(view! {
            <div class="empty">
                <h2>{t!(words, "assign-empty-title")}</h2>
                <p>{t!(words, "assign-empty")}</p>
                <p>
                    <a class="btn" href=entries>
                        {t!(words, "assign-empty-go")}
                    </a>
                </p>
            </div>
        }
        .into_any());
    }
    let mut page = assignments::entries_page(&db, &table.round.id, &wish.search, &wish.after, PAGE + 1).await?;
    let whole = if table.has_matrix() {
        let rows = u32::try_from(table.entries).unwrap_or(PAGE);
        assignments::entries_page(&db, &table.round.id, "", "", rows).await?
    } else {
        Vec::new()
    };
    let more = page.len() > PAGE as usize;
    page.truncate(PAGE as usize);
    let ids: Vec<EntryId> = page.iter().map(|entry| entry.id.clone()).collect();
    let mut assigned: BTreeMap<EntryId, Vec<Assignment>> = BTreeMap::new();
    for assignment in assignments::of_entries(&db, &table.round.id, &ids).await? {
        assigned.entry(assignment.entry.clone()).or_default().push(assignment);
    }
    let rows = page.iter().map(|entry| row(table, entry, assigned.get(&entry.id))).collect_view();
    let found = if wish.search.is_empty() {
        table.entries
    } else {
        assignments::count_entries(&db, &table.round.id, &wish.search).await?
    };
    Ok(view! {
        {matrix(table, &whole)}
        <section class="stack">
            <h2>{t!(words, "assign-by-entry")}</h2>
            {search(table, wish)}
            <p class="muted" role="status">
                {t!(words, "assign-found", count = found)}
            </p>
            <table class="data">
                <caption class="sr">{t!(words, "assign-by-entry")}</caption>
                <thead>
                    <tr>
                        <th scope="col">{t!(words, "assign-entry")}</th>
                        <th scope="col">{t!(words, "assign-jurors")}</th>
                        <th scope="col">
                            <span class="sr">{t!(words, "assign-change")}</span>
                        </th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
            {pager(table, wish, page.last().filter(|_| more))}
        </section>
    }
    .into_any())
}

fn row(table: &Table, entry: &Entry, assigned: Option<&Vec<Assignment>>) -> impl IntoView + use<> {
    let (words, language) = (table.words(), table.language());
    let jurors = assigned.into_iter().flatten().filter_map(|assignment| {
        let juror = table.juror(&assignment.juror)?;
        let word = Cell::of_standing(&assignment.standing).word(words).unwrap_or_default();
        Some(view! {
            <li>
                {table.juror_name(juror)} " " <small class="muted">{word}</small>
                {(table.rule(&entry.id, &juror.id) == Some(Rule::Keep))
                    .then(|| view! { " " <span class="tag">{t!(words, "assign-kept")}</span> })}
            </li>
        })
    });
    let jurors: Vec<_> = jurors.collect();
    let jurors = if jurors.is_empty() {
        view! { <span class="muted">{t!(words, "assign-nobody")}</span> }.into_any()
    } else {
        view! { <ul class="cluster names">{jurors}</ul> }.into_any()
    };
    let change = format!("{}?entry={}", table.here(), entry.id);
    let look = if table.may_assign { t!(words, "assign-change") } else { t!(words, "assign-why") };
    let label = format!("{look} {}", entry.code);
    view! {
        <tr>
            <th scope="row" class="lead">
                <b class="nowrap">{entry.code.clone()}</b>
                " "
                {plain(&entry.display_name(), language)}
                " "
                {second(&entry.display_name(), language)}
            </th>
            <td data-label=t!(words, "assign-jurors")>{jurors}</td>
            <td class="acts">
                <a class="btn little" href=change aria-label=label>
                    {look}
                </a>
            </td>
        </tr>
    }
}

fn search(table: &Table, wish: &Wish) -> impl IntoView + use<> {
    let words = table.words();
    view! {
        <form class="filters" method="get" role="search" action=table.here()>
            <div class="field">
                <label for="f-q">{t!(words, "assign-search")}</label>
                <input id="f-q" name="q" type="search" value=wish.search.clone() />
            </div>
            <button class="btn">{t!(words, "assign-find")}</button>
        </form>
    }
}

fn pager(table: &Table, wish: &Wish, last: Option<&Entry>) -> Option<impl IntoView + use<>> {
    let words = table.words();
    let at =
        |after: &str| format!("{}?q={}&after={}", table.here(), percent_encode(&wish.search), percent_encode(after));
    let first = (!wish.after.is_empty()).then(|| at(""));
    let next = last.map(|entry| at(&entry.code));
    (first.is_some() || next.is_some()).then(|| {
        view! {
            <nav class="pager" aria-label=t!(words, "assign-pages")>
                {first
                    .map(|href| {
                        view! {
                            <a class="btn" href=href>
                                {t!(words, "assign-first")}
                            </a>
                        }
                    })}
                {next
                    .map(|href| {
                        view! {
                            <a class="btn" rel="next" href=href>
                                {t!(words, "assign-next")}
                            </a>
                        }
                    })}
            </nav>
        }
    })
}
