//! What lacks jurors, with the smallest change that mends it, and who has not been told of changes.

use std::collections::BTreeMap;

use judging::assignment::{Mending, Step, Unmet};
use judging::ids::{EntryId, JurorId};
use leptos::prelude::*;
use store::assignments::{Lack, Untold, mark};
use store::entries::Entry;

use super::pending::hidden;
use super::shortage::NAMED;
use super::table::{Table, entries_by_id, entry_words};
use crate::error::AppError;
use crate::t;

/// The entries that lack a juror, in a round under way.
pub async fn lack(table: &Table) -> Result<Option<AnyView>, AppError> {
    let Some(lack) = &table.lack else { return Ok(None) };
    let words = table.words();
    let sides = of_sides(table, &lack.of_sides).await?;
    if lack.entries == 0 {
        return Ok(sides);
    }
    let content = match &lack.mending {
        Some(mending) => changes(table, lack, mending).await?,
        None => view! { <p>{t!(words, "mend-too-many")}</p> }.into_any(),
    };
    Ok(Some(
        view! {
            <section class="notice warn stack" id="mend">
                <h2>{t!(words, "mend-title", count = lack.entries)}</h2>
                {content}
            </section>
            {sides}
        }
        .into_any(),
    ))
}

/// The entries that have jurors enough, but too few of a side, each with the way to it.
async fn of_sides(table: &Table, lacking: &[EntryId]) -> Result<Option<AnyView>, AppError> {
    if lacking.is_empty() {
        return Ok(None);
    }
    let (words, count) = (table.words(), lacking.len());
    let named = entries_by_id(&lacking[..count.min(NAMED)]).await?;
    let link = |entry: &Entry| {
        let href = format!("{}?entry={}", table.here(), entry.id);
        view! {
            <li>
                <a href=href>{entry_words(entry, table.language())}</a>
            </li>
        }
    };
    let links = named.values().map(link).collect_view();
    let more = (count > NAMED).then(|| view! { <li>{t!(words, "assign-more", count = count - NAMED)}</li> });
    Ok(Some(
        view! {
            <section class="notice warn stack" id="sides">
                <h2>{t!(words, "mend-sides-title", count = count)}</h2>
                <p>{t!(words, "mend-sides-text")}</p>
                <ul class="stack tight">{links} {more}</ul>
            </section>
        }
        .into_any(),
    ))
}

async fn changes(table: &Table, lack: &Lack, mending: &Mending) -> Result<AnyView, AppError> {
    let words = table.words();
    let steps = mending.steps.iter().map(|step| &step.entry);
    let ids: Vec<EntryId> = steps.chain(mending.unmet.iter().map(|unmet| &unmet.entry)).cloned().collect();
    let entries = entries_by_id(&ids).await?;
    let loads = loads(mending);
    let steps = mending.steps.iter().filter_map(|step| step_item(table, &entries, &loads, step)).collect_view();
    let unmet = mending.unmet.iter().filter_map(|unmet| unmet_item(table, &entries, unmet)).collect_view();
    let form = (table.may_assign && !mending.steps.is_empty()).then(|| {
        view! {
            <form method="post" action="/api/assignment/mend">
                {hidden(table)} <input type="hidden" name="seen" value=lack.mark() />
                <p class="acts">
                    <button class="btn main">{t!(words, "mend-do", count = mending.steps.len())}</button>
                </p>
            </form>
        }
    });
    let proposes = (!mending.steps.is_empty()).then(|| view! { <p>{t!(words, "mend-text")}</p> });
    Ok(view! {
        {proposes}
        <ul class="stack tight">{steps} {unmet}</ul>
        {form}
    }
    .into_any())
}

/// By how many entries each juror's load changes.
fn loads(mending: &Mending) -> BTreeMap<&JurorId, i64> {
    let mut loads = BTreeMap::new();
    for step in &mending.steps {
        *loads.entry(&step.to).or_insert(0) += 1;
        if let Some(from) = &step.from {
            *loads.entry(from).or_insert(0) -= 1;
        }
    }
    loads
}

fn step_item(
    table: &Table,
    entries: &BTreeMap<EntryId, Entry>,
    loads: &BTreeMap<&JurorId, i64>,
    step: &Step,
) -> Option<impl IntoView + use<>> {
    let words = table.words();
    let entry = entry_words(entries.get(&step.entry)?, table.language());
    let juror = table.juror(&step.to)?;
    let (fit, name) = (table.fit(step.affinity, 1), table.juror_name(juror));
    let says = match &step.from {
        None => t!(words, "mend-gets", entry = entry, juror = name),
        Some(from) => {
            let from = table.juror_name(table.juror(from)?);
            t!(words, "mend-moves", entry = entry, from = from, juror = name)
        }
    };
    let before = table.load(&juror.id);
    let after = before + loads.get(&juror.id).copied().unwrap_or_default();
    let load = t!(words, "mend-why", fit = fit, before = before, after = after, capacity = table.capacity(juror));
    Some(view! { <li>{says} " " <small class="muted">{load}</small></li> })
}

fn unmet_item(table: &Table, entries: &BTreeMap<EntryId, Entry>, unmet: &Unmet) -> Option<impl IntoView + use<>> {
    let words = table.words();
    let entry = entry_words(entries.get(&unmet.entry)?, table.language());
    let (count, sides) = (unmet.missing, unmet.of_sides.join(&t!(words, "assign-comma")));
    let says = match (unmet.eligible, sides.is_empty()) {
        (0, true) => t!(words, "mend-nobody", entry = entry, count = count),
        (0, false) => t!(words, "mend-nobody-of-side", entry = entry, count = count, sides = sides),
        (eligible, true) => t!(words, "mend-no-room", entry = entry, count = count, eligible = eligible),
        (eligible, false) => {
            t!(words, "mend-no-room-of-side", entry = entry, count = count, sides = sides, eligible = eligible)
        }
    };
    Some(view! { <li>{says}</li> })
}

/// The jurors whose list is another than the one that they were told, and the button that writes to them.
pub fn untold(table: &Table, untold: &[Untold]) -> Option<impl IntoView + use<>> {
    let words = table.words();
    let named = untold.iter().filter_map(|news| {
        let name = table.juror_name(table.juror(&news.juror)?);
        let counts = t!(words, "tell-counts", entries = news.entries, new = news.new.len(), gone = news.gone);
        Some(view! { <li>{name} " " <small class="muted">{counts}</small></li> })
    });
    let (named, count) = (named.collect_view(), untold.len());
    let form = table.may_assign.then(|| {
        view! {
            <form method="post" action="/api/assignment/tell">
                {hidden(table)} <input type="hidden" name="seen" value=mark(untold) />
                <p>{t!(words, "tell-text")}</p>
                <p class="acts">
                    <button class="btn">{t!(words, "tell-do", count = count)}</button>
                </p>
            </form>
        }
    });
    (count > 0).then(|| {
        view! {
            <section class="notice stack" id="tell">
                <h2>{t!(words, "tell-title", count = count)}</h2>
                <details>
                    <summary>{t!(words, "tell-who")}</summary>
                    <ul>{named}</ul>
                </details>
                {form}
            </section>
        }
    })
}
