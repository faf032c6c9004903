//! Why there is no assignment, kept for the page that follows the form.

use std::collections::{BTreeMap, BTreeSet};

use judging::assignment::{Infeasible, Shortage};
use judging::ids::{EntryId, JurorId};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use store::assignments::Rule;
use store::entries::Entry;

use super::act::{Refused, Rules};
use super::table::{Table, entries_by_id, entry_words};
use crate::error::AppError;
use crate::flash::Flash;
use crate::t;

/// Names that are listed before the rest is counted.
const NAMED: usize = 12;
/// The reason's name among what was typed.
const KEY: &str = "shortage";

#[derive(Serialize, Deserialize)]
struct Remembered {
    few: Vec<Few>,
    more_few: usize,
    groups: Vec<Group>,
}

#[derive(Serialize, Deserialize)]
struct Few {
    entry: EntryId,
    reviews: usize,
    fixed: usize,
    eligible: usize,
    forbidden: usize,
}

#[derive(Serialize, Deserialize)]
struct Group {
    entries: Vec<EntryId>,
    entry_count: usize,
    needed: usize,
    jurors: Vec<(JurorId, usize)>,
    juror_count: usize,
    available: usize,
    forbidden: usize,
    kept: usize,
}

/// Turns a refusal into what the form answers, and keeps the reason among what was typed.
pub fn remember(refused: Refused, languages: bool, typed: &mut BTreeMap<String, String>) -> AppError {
    typed.insert("languages".into(), if languages { "on" } else { "off" }.into());
    match refused {
        Refused::Plainly(error) => error,
        Refused::Infeasible(infeasible, rules) => {
            if let Ok(json) = serde_json::to_string(&Remembered::of(infeasible, &rules)) {
                typed.insert(KEY.into(), json);
            }
            AppError::field("reviews", "fault-assignment-infeasible")
        }
    }
}

impl Remembered {
    fn of(infeasible: Infeasible, rules: &Rules) -> Self {
        // An entry that is short by itself says so in a sentence of its own.
        let alone: BTreeSet<EntryId> = infeasible.too_few_jurors.iter().map(|few| few.entry.clone()).collect();
        let groups =
            infeasible.shortages.into_iter().filter(|group| !group.entries.iter().all(|id| alone.contains(id)));
        Self {
            more_few: infeasible.too_few_jurors.len().saturating_sub(NAMED),
            groups: groups.take(NAMED).map(|group| Group::of(group, rules)).collect(),
            few: infeasible
                .too_few_jurors
                .into_iter()
                .take(NAMED)
                .map(|few| Few {
                    forbidden: count(rules, Rule::Forbid, |entry, _| *entry == few.entry),
                    entry: few.entry,
                    reviews: few.reviews,
                    fixed: few.fixed,
                    eligible: few.eligible,
                })
                .collect(),
        }
    }
}

/// How many rules of a kind are about such pairs.
fn count(rules: &Rules, kind: Rule, about: impl Fn(&EntryId, &JurorId) -> bool) -> usize {
    rules.iter().filter(|((entry, juror), rule)| **rule == kind && about(entry, juror)).count()
}

impl Group {
    fn of(shortage: Shortage, rules: &Rules) -> Self {
        let of_group = |entry: &EntryId| shortage.entries.contains(entry);
        let juror_of_group = |juror: &JurorId| shortage.jurors.iter().any(|supply| supply.juror == *juror);
        Self {
            forbidden: count(rules, Rule::Forbid, |entry, _| of_group(entry)),
            kept: count(rules, Rule::Keep, |entry, juror| !of_group(entry) && juror_of_group(juror)),
            entry_count: shortage.entries.len(),
            juror_count: shortage.jurors.len(),
            needed: shortage.needed,
            available: shortage.available,
            jurors: shortage
                .jurors
                .into_iter()
                .take(NAMED)
                .map(|supply| (supply.juror.clone(), supply.can_give()))
                .collect(),
            entries: shortage.entries.into_iter().take(NAMED).collect(),
        }
    }
}

/// The explanation that the last form left, in words.
pub async fn explanation(table: &Table, flash: &Flash) -> Result<Option<AnyView>, AppError> {
    let Some(found) = flash.typed.get(KEY).and_then(|json| serde_json::from_str::<Remembered>(json).ok()) else {
        return Ok(None);
    };
    let of_groups = found.groups.iter().flat_map(|group| group.entries.iter().cloned());
    let ids: Vec<EntryId> = found.few.iter().map(|few| few.entry.clone()).chain(of_groups).collect();
    let entries = entries_by_id(&ids).await?;
    let words = table.words();
    let few = found.few.iter().map(|few| few_view(table, &entries, few)).collect_view();
    let more = (found.more_few > 0).then(|| view! { <li>{t!(words, "assign-more", count = found.more_few)}</li> });
    let groups = found.groups.iter().map(|group| group_view(table, &entries, group)).collect_view();
    Ok(Some(
        view! {
            <section class="card stack">
                <h2>{t!(words, "assign-short-title")}</h2>
                <ul class="stack tight">{few} {more} {groups}</ul>
                <p class="muted">{t!(words, "assign-short-help")}</p>
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

fn group_view(table: &Table, entries: &BTreeMap<EntryId, Entry>, group: &Group) -> impl IntoView + use<> {
    let words = table.words();
    let more = |count: usize, named: usize| (count > named).then(|| t!(words, "assign-more", count = count - named));
    let named = group.entries.iter().map(|id| name(table, entries, id));
    let named: Vec<String> = named.chain(more(group.entry_count, group.entries.len())).collect();
    let jurors = group.jurors.iter().filter_map(|(id, gives)| {
        let juror = table.juror(id)?;
        Some(t!(words, "assign-short-juror", juror = table.juror_name(juror), count = *gives))
    });
    let jurors: Vec<String> = jurors.chain(more(group.juror_count, group.jurors.len())).collect();
    let separator = t!(words, "assign-comma");
    view! {
        <li>
            {t!(
                words, "assign-short-group", entries = group.entry_count, needed = group.needed, jurors =
                group.juror_count, available = group.available
            )} " " {ruled(table, group.forbidden, group.kept)}
            <dl class="facts">
                <div>
                    <dt>{t!(words, "assign-short-entries")}</dt>
                    <dd>{named.join(&separator)}</dd>
                </div>
                <div>
                    <dt>{t!(words, "assign-short-jurors")}</dt>
                    <dd>{jurors.join(&separator)}</dd>
                </div>
            </dl>
        </li>
    }
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

#[cfg(test)]
mod tests {
    use judging::assignment::{Supply, TooFewJurors};

    use super::*;

    #[test]
    fn an_entry_that_is_short_by_itself_is_told_once() {
        let few = TooFewJurors { entry: "e1".into(), reviews: 3, fixed: 0, eligible: 2 };
        let group = |entries: &[&str]| Shortage {
            entries: entries.iter().map(|id| EntryId::from(*id)).collect(),
            needed: 12,
            jurors: vec![Supply { juror: "j1".into(), remaining: 7, eligible: 4 }],
            available: 4,
        };
        let infeasible = Infeasible {
            too_few_jurors: vec![few],
            shortages: vec![group(&["e1"]), group(&["e2", "e3"])],
            overcommitted: Vec::new(),
        };
        let rules = [("e1", "j2", Rule::Forbid), ("e2", "j2", Rule::Forbid), ("e9", "j1", Rule::Keep)];
        let rules = rules.map(|(entry, juror, rule)| ((entry.into(), juror.into()), rule)).into();
        let mut typed = BTreeMap::new();
        let error = remember(Refused::Infeasible(infeasible, rules), true, &mut typed);
        assert_eq!(error, AppError::field("reviews", "fault-assignment-infeasible"));
        let expected = "{\"few\":[{\"entry\":\"e1\",\"reviews\":3,\"fixed\":0,\"eligible\":2,\"forbidden\":1}],\"more_few\":0,\
                        \"groups\":[{\"entries\":[\"e2\",\"e3\"],\"entry_count\":2,\"needed\":12,\
                        \"jurors\":[[\"j1\",4]],\"juror_count\":1,\"available\":4,\
                        \"forbidden\":1,\"kept\":1}]}";
        let kept = [("languages".to_owned(), "on".to_owned()), ("shortage".to_owned(), expected.to_owned())];
        assert_eq!(typed, BTreeMap::from(kept));
    }
}
