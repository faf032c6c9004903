//! The reasons in words, with the names that the page has.

use std::collections::{BTreeMap, BTreeSet};

use judging::ids::EntryId;
use leptos::prelude::*;
use store::entries::Entry;

use super::super::table::{Table, entries_by_id, entry_words};
use super::{Crowd, Few, FewOfSide, Group, Idle, KEY, Remembered};
use crate::error::AppError;
use crate::flash::Flash;
use crate::t;
use crate::words::Words;

impl Remembered {
    /// All entries that are named.
    fn entries(&self) -> Vec<EntryId> {
        let of_groups =
            self.groups.iter().flat_map(|group| group.entries.iter().chain(group.of_sides.values().flatten()));
        let alone = self.few.iter().map(|few| &few.entry).chain(self.few_of_side.iter().map(|few| &few.entry));
        alone.chain(self.crowded.iter().map(|crowd| &crowd.entry)).chain(of_groups).cloned().collect()
    }
}

/// The explanation that the last form left, in words.
pub async fn explanation(table: &Table, flash: &Flash) -> Result<Option<AnyView>, AppError> {
    let Some(found) = flash.typed.get(KEY).and_then(|json| serde_json::from_str::<Remembered>(json).ok()) else {
        return Ok(None);
    };
    let ids = found.entries();
    let entries = entries_by_id(&ids).await?;
    let words = table.words();
    let few = found.few.iter().map(|few| few_view(table, &entries, few)).collect_view();
    let of_side = found.few_of_side.iter().map(|few| few_of_side_view(table, &entries, few)).collect_view();
    let crowded = found.crowded.iter().map(|crowd| crowd_view(table, &entries, crowd)).collect_view();
    let more = (found.more_few > 0).then(|| view! { <li>{t!(words, "assign-more", count = found.more_few)}</li> });
    let groups = found.groups.iter().map(|group| group_view(table, &entries, group)).collect_view();
    let idle = found.idle.iter().map(|idle| idle_view(table, idle)).collect_view();
    // The engine looks at least loads only where nothing else is wrong.
    let (title, help) = if !found.idle.is_empty() {
        (t!(words, "assign-idle-title"), t!(words, "assign-idle-help"))
    } else if found.is_of_sides() {
        (t!(words, "assign-short-title"), t!(words, "assign-short-sides-help"))
    } else {
        (t!(words, "assign-short-title"), t!(words, "assign-short-help"))
    };
    Ok(Some(
        view! {
            <section class="card stack">
                <h2>{title}</h2>
                <ul class="stack tight">{few} {of_side} {crowded} {more} {groups} {idle}</ul>
                <p class="muted">{help}</p>
            </section>
        }
        .into_any(),
    ))
}

fn few_view(table: &Table, entries: &BTreeMap<EntryId, Entry>, few: &Few) -> impl IntoView + use<> {
    let entry = name(table, entries, &few.entry);
    view! {
        <li>
            {t!(
                table.words(), "assign-short-few", entry = entry, needed = few.reviews, fixed = few.fixed, eligible =
                few.eligible
            )} " " {ruled(table, few.forbidden, 0)}
        </li>
    }
}

fn few_of_side_view(table: &Table, entries: &BTreeMap<EntryId, Entry>, few: &FewOfSide) -> impl IntoView + use<> {
    let (entry, side) = (name(table, entries, &few.entry), table.words().known(&few.side));
    view! {
        <li>
            {t!(
                table.words(), "assign-short-side", entry = entry, side = side, needed = few.least, fixed = few.fixed,
                eligible = few.eligible
            )}
        </li>
    }
}

fn crowd_view(table: &Table, entries: &BTreeMap<EntryId, Entry>, crowd: &Crowd) -> impl IntoView + use<> {
    let entry = name(table, entries, &crowd.entry);
    let said = t!(table.words(), "assign-short-crowded", entry = entry, open = crowd.open, lacking = crowd.lacking);
    view! { <li>{said}</li> }
}

fn group_view(table: &Table, entries: &BTreeMap<EntryId, Entry>, group: &Group) -> impl IntoView + use<> {
    let words = table.words();
    let separator = t!(words, "assign-comma");
    let names = |ids: &[EntryId]| ids.iter().map(|id| name(table, entries, id)).collect::<Vec<_>>();
    let listed = group.entries.len() + group.of_sides.values().flatten().collect::<BTreeSet<_>>().len();
    let mut named = names(&group.entries);
    named.extend(more(words, group.entry_count, listed));
    let named = (!named.is_empty()).then(|| (t!(words, "assign-short-entries"), named));
    let of_side = |(side, ids): (&String, &Vec<EntryId>)| {
        (t!(words, "assign-short-of-side", side = words.known(side)), names(ids))
    };
    let named = named.into_iter().chain(group.of_sides.iter().map(of_side));
    let jurors = group.jurors.iter().filter_map(|(id, gives)| {
        let juror = table.juror(id)?;
        Some(t!(words, "assign-short-juror", juror = table.juror_name(juror), count = *gives))
    });
    let jurors: Vec<String> = jurors.chain(more(words, group.juror_count, group.jurors.len())).collect();
    let named = named.chain([(t!(words, "assign-short-jurors"), jurors)]).map(|(term, names)| {
        view! {
            <div>
                <dt>{term}</dt>
                <dd>{names.join(&separator)}</dd>
            </div>
        }
    });
    let named = named.collect_view();
    view! {
        <li>
            {t!(
                words, "assign-short-group", entries = group.entry_count, needed = group.needed, jurors =
                group.juror_count, available = group.available
            )} " " {ruled(table, group.forbidden, group.kept)}
            <dl class="facts">{named}</dl>
        </li>
    }
}

fn idle_view(table: &Table, idle: &Idle) -> impl IntoView + use<> {
    let words = table.words();
    let jurors = idle.jurors.iter().filter_map(|id| Some(table.juror_name(table.juror(id)?)));
    let jurors: Vec<String> = jurors.chain(more(words, idle.juror_count, idle.jurors.len())).collect();
    view! {
        <li>
            {t!(
                words, "assign-idle", jurors = jurors.join(&t!(words, "assign-comma")), count = idle.juror_count,
                missing = idle.missing, available = idle.available
            )}
        </li>
    }
}

/// How many there are beside those that are named.
fn more(words: Words, count: usize, named: usize) -> Option<String> {
    (count > named).then(|| t!(words, "assign-more", count = count - named))
}

/// What the organisers' own rules have to do with a shortage.
fn ruled(table: &Table, forbidden: usize, kept: usize) -> Option<String> {
    let words = table.words();
    let forbidden = (forbidden > 0).then(|| t!(words, "assign-short-forbidden", count = forbidden));
    let kept = (kept > 0).then(|| t!(words, "assign-short-kept", count = kept));
    let said: Vec<String> = forbidden.into_iter().chain(kept).collect();
    (!said.is_empty()).then(|| said.join(" "))
}

fn name(table: &Table, entries: &BTreeMap<EntryId, Entry>, id: &EntryId) -> String {
    entries.get(id).map(|entry| entry_words(entry, table.language())).unwrap_or_default()
}
