//! Two jurors change two entries with each other: which swaps there are, and what one would mean before it is made.

use judging::ids::{EntryId, JurorId};
use leptos::prelude::*;
use store::StoreError;
use store::assignments::{Facts, Side, Swap, SwapEffect, consider_swap};
use store::entries::Entry;

use super::figures::before_and_after;
use super::hand::Look;
use super::pending::hidden;
use super::table::{Table, entries_by_id, entry_words};
use crate::error::AppError;
use crate::flash::Flash;
use crate::t;
use crate::ui::fault_words;

/// The swaps of the juror who is looked at and, once one is chosen, its effect.
pub async fn swap(
    table: &Table,
    (facts, entry): (&Facts, &Entry),
    look: &Look,
    flash: &Flash,
) -> Result<Option<AnyView>, AppError> {
    let Some(juror) = look.swap.as_ref().filter(|_| table.may_assign) else { return Ok(None) };
    let one = (entry.id.clone(), juror.clone());
    let Some(name) = table.juror(juror).map(|juror| table.juror_name(juror)) else { return Ok(None) };
    let others = facts.swaps(&one, &table.wanted);
    let mut ids: Vec<EntryId> = others.iter().map(|(other, _)| other.0.clone()).collect();
    ids.extend(look.with.iter().map(|other| other.0.clone()));
    ids.push(entry.id.clone());
    let entries = entries_by_id(&ids).await?;
    let effect = match &look.with {
        Some(other) => effect(table, (facts, &entries), &Swap { one: one.clone(), other: other.clone() }, flash)?,
        None => None,
    };
    let words = table.words();
    let options = others.iter().filter_map(|(other, gain)| {
        let who = table.juror_name(table.juror(&other.1)?);
        let what = entry_words(entries.get(&other.0)?, table.language());
        let sign = if *gain < 0 { "−" } else { "+" };
        let gain = t!(words, "swap-gain", fit = format!("{sign}{}", table.fit(gain.abs(), 2)));
        let selected = look.with.as_ref() == Some(other);
        let value = format!("{}.{}", other.0, other.1);
        Some(view! {
            <option value=value selected=selected>
                {format!("{who} · {what} · {gain}")}
            </option>
        })
    });
    let options = options.collect_view();
    let choose = if others.is_empty() {
        view! { <p class="muted">{t!(words, "swap-none")}</p> }.into_any()
    } else {
        view! {
            <form class="stack tight" method="get" action=table.here()>
                <input type="hidden" name="entry" value=entry.id.to_string() />
                <input type="hidden" name="swap" value=juror.to_string() />
                <div class="field">
                    <label for="f-with">{t!(words, "swap-with", juror = name.clone())}</label>
                    <select id="f-with" name="with">
                        {options}
                    </select>
                </div>
                <p class="acts">
                    <button class="btn">{t!(words, "assign-look")}</button>
                </p>
            </form>
        }
        .into_any()
    };
    Ok(Some(view! { <div class="notice stack">{effect} {choose}</div> }.into_any()))
}

fn effect(
    table: &Table,
    (facts, entries): (&Facts, &std::collections::BTreeMap<EntryId, Entry>),
    swap: &Swap,
    flash: &Flash,
) -> Result<Option<AnyView>, AppError> {
    let words = table.words();
    let effect = match consider_swap(facts, &table.wanted, swap) {
        Ok(effect) => effect,
        // What the last form was refused for is on the page already.
        Err(StoreError::Invalid(_)) if flash.error.is_some() => return Ok(None),
        Err(StoreError::NotFound) => return Ok(None),
        Err(StoreError::Invalid(faults)) => {
            let faults = faults.iter().map(|fault| view! { <p>{fault_words(words, fault.kind)}</p> }).collect_view();
            return Ok(Some(faults.into_any()));
        }
        Err(other) => return Err(other.into()),
    };
    let name = |juror: &JurorId| table.juror(juror).map(|juror| table.juror_name(juror)).unwrap_or_default();
    let of = |id: &EntryId| entries.get(id).map(|entry| entry_words(entry, table.language())).unwrap_or_default();
    let (one, other) = (of(&swap.one.0), of(&swap.other.0));
    let title = t!(
        words,
        "swap-if",
        juror = name(&swap.one.1),
        other = name(&swap.other.1),
        gives = one.clone(),
        takes = other.clone()
    );
    Ok(Some(
        view! {
            <h3>{title}</h3>
            {figures(table, &effect, one, other)}
            <form method="post" action="/api/assignment/swap">
                {hidden(table)} <input type="hidden" name="entry" value=swap.one.0.to_string() />
                <input type="hidden" name="juror" value=swap.one.1.to_string() />
                <input type="hidden" name="with" value=format!("{}.{}", swap.other.0, swap.other.1) />
                <input type="hidden" name="seen" value=effect.mark() /> <p>{t!(words, "swap-text")}</p>
                <p class="acts">
                    <button class="btn">{t!(words, "swap-do")}</button>
                </p>
            </form>
        }
        .into_any(),
    ))
}

fn figures(table: &Table, effect: &SwapEffect, one: String, other: String) -> AnyView {
    let words = table.words();
    let fit = |side: &Side| table.fit(side.served, i64::try_from(side.reviews.max(1)).unwrap_or(i64::MAX));
    let both = |sides: &(Side, Side)| (fit(&sides.0), fit(&sides.1));
    let all = (table.fit(effect.one.0.total, table.all()), table.fit(effect.one.1.total, table.all()));
    let rows = [(one, both(&effect.one)), (other, both(&effect.other)), (t!(words, "assign-total"), all)];
    let rows = rows.map(|(name, (before, after))| (name, before, after));
    let lacking = |of: fn(&(Side, Side)) -> usize| (of(&effect.one) + of(&effect.other)).to_string();
    let (before, after) = (lacking(|sides| sides.0.lacking), lacking(|sides| sides.1.lacking));
    let sides = (table.wanted.of_each_side > 0).then(|| (t!(words, "assign-sides-short"), before, after));
    before_and_after(words, t!(words, "swap-fit").into_any(), rows.into_iter().chain(sides))
}
