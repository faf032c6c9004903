//! One entry's jurors, and what a change by hand would mean before it is made.

use judging::ids::{EntryId, JurorId};
use leptos::prelude::*;
use store::StoreError;
use store::assignments::{Assignment, Change, Effect, Facts, Objection, Rule, consider, of_entries};
use store::entries::Entry;
use store::jurors::{Juror, NamedConflict};

use super::figures::{before_and_after, parts};
use super::matrix::Cell;
use super::pending::hidden;
use super::rules::rule_form;
use super::swap::swap;
use super::table::{Table, entries_by_id, entry_words};
use super::why::why;
use crate::error::AppError;
use crate::flash::Flash;
use crate::state::state;
use crate::t;
use crate::ui::{Field, fault_words};

/// What is looked at: an entry and, in the second step, a juror to add, to remove or to
/// swap with another assignment.
#[derive(Clone, Debug, Default)]
pub struct Look {
    pub entry: Option<EntryId>,
    pub add: Option<JurorId>,
    pub remove: Option<JurorId>,
    pub swap: Option<JurorId>,
    pub with: Option<(EntryId, JurorId)>,
}

/// The panel of the entry that is looked at.
pub async fn panel(table: &Table, look: &Look, flash: &Flash) -> Result<Option<AnyView>, AppError> {
    let (Some(id), Some(facts)) = (&look.entry, &table.facts) else { return Ok(None) };
    if !facts.entries.contains_key(id) {
        return Ok(None);
    }
    let entry = store::entries::find(&state().db, id).await?.ok_or(AppError::NotFound)?;
    let assigned = of_entries(&state().db, &table.round.id, std::slice::from_ref(id)).await?;
    let words = table.words();
    let conflicts = store::jurors::conflicts_of_entry(&state().db, id).await?;
    let jurors = assigned.iter().map(|assignment| juror_item(table, (facts, &conflicts), assignment)).collect_view();
    let asked = look
        .add
        .as_ref()
        .map(|juror| Change::Add(id.clone(), juror.clone()))
        .or_else(|| look.remove.as_ref().map(|juror| Change::Remove(id.clone(), juror.clone())));
    let effect = match asked.filter(|_| table.may_assign) {
        Some(change) => Some(effect(table, (facts, &entry), &change, flash).await?),
        None => None,
    };
    let swap = swap(table, (facts, &entry), look, flash).await?;
    let name = entry_words(&entry, table.language());
    let title = if table.may_assign {
        t!(words, "assign-hand", entry = name)
    } else {
        t!(words, "assign-why-of", entry = name)
    };
    Ok(Some(
        view! {
            <section class="card stack" aria-labelledby="by-hand">
                <h2 id="by-hand">{title}</h2>
                <ul class="stack tight">{jurors}</ul>
                {effect}
                {swap}
                {table.may_assign.then(|| choose(table, facts, id, look.add.as_ref()))}
                {table.may_assign.then(|| rule_form(table, id, flash))}
            </section>
        }
        .into_any(),
    ))
}

fn juror_item(
    table: &Table,
    (facts, conflicts): (&Facts, &[NamedConflict]),
    assignment: &Assignment,
) -> Option<impl IntoView + use<>> {
    let words = table.words();
    let juror = table.juror(&assignment.juror)?;
    let cell = Cell::of_standing(&assignment.standing);
    let rule = table.rule(&assignment.entry, &assignment.juror);
    let removable = table.may_assign && matches!(cell, Cell::Assigned | Cell::Proposed) && rule != Some(Rule::Keep);
    let name = table.juror_name(juror);
    let href = format!("{}?entry={}&remove={}", table.here(), assignment.entry, assignment.juror);
    let label = format!("{} {name}", t!(words, "assign-take-off"));
    let swap = format!("{}?entry={}&swap={}", table.here(), assignment.entry, assignment.juror);
    let swap_label = format!("{} {name}", t!(words, "swap-begin"));
    let reason = assignment.reason.clone();
    let kept = (rule == Some(Rule::Keep)).then(|| view! { <span class="tag">{t!(words, "assign-kept")}</span> });
    let noted = conflicts.iter().find(|named| named.conflict.juror_id == assignment.juror.as_str());
    let why = (cell != Cell::Recused).then(|| why(table, facts, noted, (&assignment.entry, juror)));
    Some(view! {
        <li class="stack tight">
            <div class="cluster apart">
                <span>
                    {name} " " <span class="tag">{cell.word(words)}</span> " " {kept} " "
                    {(!reason.is_empty()).then(|| view! { <small class="muted">{reason}</small> })}
                </span>
                {removable
                    .then(|| {
                        view! {
                            <span class="cluster">
                                {(cell == Cell::Assigned)
                                    .then(|| {
                                        view! {
                                            <a class="btn little" href=swap aria-label=swap_label>
                                                {t!(words, "swap-begin")}
                                            </a>
                                        }
                                    })} <a class="btn little" href=href aria-label=label>
                                    {t!(words, "assign-take-off")}
                                </a>
                            </span>
                        }
                    })}
            </div>
            {why}
        </li>
    })
}

/// A juror to add, the best fitting first; those with reasons against them say so.
fn choose(table: &Table, facts: &Facts, entry: &EntryId, chosen: Option<&JurorId>) -> impl IntoView + use<> {
    let words = table.words();
    let mut options: Vec<(Result<i64, Cell>, &Juror)> = table
        .jurors
        .iter()
        .filter(|juror| {
            let standing = facts.standing.get(&(entry.clone(), juror.id.clone()));
            standing.is_none_or(|standing| standing.dropped)
        })
        .filter_map(|juror| {
            let affinity = facts.affinity(entry, &juror.id, &table.wanted)?;
            Some((affinity.map_err(|against| Cell::of_reasons(&against)), juror))
        })
        .collect();
    options.sort_by_key(|(fit, _)| std::cmp::Reverse(fit.unwrap_or(-1)));
    let options = options
        .into_iter()
        .map(|(fit, juror)| {
            let fit = match fit {
                Ok(fit) => t!(words, "assign-fits", fit = table.fit(fit, 1)),
                Err(against) => against.word(words).unwrap_or_default(),
            };
            let load = t!(words, "assign-load", load = table.load(&juror.id), capacity = table.capacity(juror));
            let selected = chosen == Some(&juror.id);
            view! {
                <option value=juror.id.to_string() selected=selected>
                    {format!("{} · {fit} · {load}", table.juror_name(juror))}
                </option>
            }
        })
        .collect_view();
    view! {
        <form class="stack tight" method="get" action=table.here()>
            <input type="hidden" name="entry" value=entry.to_string() />
            <div class="field">
                <label for="f-juror">{t!(words, "assign-add")}</label>
                <select id="f-juror" name="add">
                    {options}
                </select>
            </div>
            <p class="acts">
                <button class="btn">{t!(words, "assign-look")}</button>
                <a class="btn quiet" href=table.here()>
                    {t!(words, "assign-close")}
                </a>
            </p>
        </form>
    }
}

async fn effect(
    table: &Table,
    (facts, entry): (&Facts, &Entry),
    change: &Change,
    flash: &Flash,
) -> Result<AnyView, AppError> {
    let words = table.words();
    let effect = match consider(facts, &table.wanted, change) {
        Ok(effect) => effect,
        // What the last form was refused for is on the page already.
        Err(StoreError::Invalid(_)) if flash.error.is_some() => return Ok(().into_any()),
        Err(StoreError::Invalid(faults)) => {
            let faults = faults.iter().map(|fault| view! { <p>{fault_words(words, fault.kind)}</p> }).collect_view();
            return Ok(view! { <div class="notice bad">{faults}</div> }.into_any());
        }
        Err(other) => return Err(other.into()),
    };
    let (Change::Add(_, juror) | Change::Remove(_, juror)) = change;
    let juror = table.juror(juror).ok_or(AppError::NotFound)?;
    let facts = effect_facts(table, &effect, juror).await?;
    let form = match change {
        Change::Add(..) => add_form(table, &effect, (entry, juror), flash).into_any(),
        Change::Remove(..) => remove_form(table, &effect, (entry, juror)).into_any(),
    };
    let names = (table.juror_name(juror), entry_words(entry, table.language()));
    let title = match change {
        Change::Add(..) => t!(words, "assign-if-added", juror = names.0, entry = names.1),
        Change::Remove(..) => t!(words, "assign-if-removed", juror = names.0, entry = names.1),
    };
    Ok(view! {
        <div class="notice stack">
            <h3>{title}</h3>
            {facts}
            {form}
        </div>
    }
    .into_any())
}

async fn effect_facts(table: &Table, effect: &Effect, juror: &Juror) -> Result<AnyView, AppError> {
    let words = table.words();
    let (before, after) = (&effect.before, &effect.after);
    let perfect = |reviews: usize| i64::try_from(reviews.max(effect.needed)).unwrap_or(i64::MAX);
    let worst: Vec<EntryId> = [before, after].iter().filter_map(|side| Some(side.worst.as_ref()?.0.clone())).collect();
    let entries = entries_by_id(&worst).await?;
    let worst = |side: &store::assignments::Side| {
        let (id, sum) = side.worst.as_ref()?;
        let entry = entry_words(entries.get(id)?, table.language());
        Some(t!(words, "assign-fit", entry = entry, fit = table.fit(*sum, perfect(0))))
    };
    let worst = (worst(before).unwrap_or_default(), worst(after).unwrap_or_default());
    let sides = (table.wanted.of_each_side > 0)
        .then(|| (t!(words, "assign-sides-short"), before.lacking.to_string(), after.lacking.to_string()));
    let rows = [
        (
            t!(words, "assign-load-of", juror = table.juror_name(juror)),
            before.load.to_string(),
            t!(words, "assign-load", load = after.load, capacity = effect.capacity),
        ),
        (
            t!(words, "assign-jurors-of-entry"),
            before.reviews.to_string(),
            t!(words, "assign-asked", count = after.reviews, asked = effect.needed),
        ),
        (
            t!(words, "assign-entry-fit"),
            table.fit(before.served, perfect(before.reviews)),
            table.fit(after.served, perfect(after.reviews)),
        ),
        (t!(words, "assign-worst"), worst.0, worst.1),
        (t!(words, "assign-total"), table.fit(before.total, table.all()), table.fit(after.total, table.all())),
        (t!(words, "assign-graph"), parts(words, before.components), parts(words, after.components)),
    ];
    let head = view! { <span class="sr">{t!(words, "assign-what")}</span> };
    Ok(before_and_after(words, head.into_any(), rows.into_iter().chain(sides)))
}

fn add_form(table: &Table, effect: &Effect, (entry, juror): (&Entry, &Juror), flash: &Flash) -> impl IntoView + use<> {
    let words = table.words();
    let objections = effect
        .objections
        .iter()
        .map(|objection| {
            let objection = match objection {
                Objection::Suspected => t!(words, "assign-against-suspected"),
                Objection::Language(language) => t!(words, "assign-against-language", language = language.own_name()),
                Objection::Capacity => t!(words, "assign-against-capacity"),
            };
            view! { <li>{objection}</li> }
        })
        .collect_view();
    let needs_reason = !effect.objections.is_empty();
    let flash = flash.clone();
    let reason = needs_reason.then(move || {
        view! {
            <ul>{objections}</ul>
            <Field
                name="reason"
                label=t!(words, "assign-reason")
                hint=t!(words, "assign-reason-hint")
                form="assignment"
                flash=flash
                required=true
            />
        }
    });
    view! {
        <form class="stack tight" method="post" action="/api/assignment/add">
            {hidden(table)}
            <input type="hidden" name="entry" value=entry.id.to_string() />
            <input type="hidden" name="juror" value=juror.id.to_string() />
            <input type="hidden" name="seen" value=effect.mark() />
            {reason}
            <p class="acts">
                <button class="btn">{t!(words, "assign-add-do")}</button>
            </p>
        </form>
    }
}

fn remove_form(table: &Table, effect: &Effect, (entry, juror): (&Entry, &Juror)) -> impl IntoView + use<> {
    let words = table.words();
    view! {
        <form method="post" action="/api/assignment/remove">
            {hidden(table)} <input type="hidden" name="entry" value=entry.id.to_string() />
            <input type="hidden" name="juror" value=juror.id.to_string() />
            <input type="hidden" name="seen" value=effect.mark() /> <p>{t!(words, "assign-remove-text")}</p>
            <p class="acts">
                <button class="btn danger">{t!(words, "assign-remove-do")}</button>
            </p>
        </form>
    }
}
