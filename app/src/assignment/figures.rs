//! How good the proposal is, in words, and the loads of the jury.

use std::collections::BTreeSet;

use judging::assignment::{FAIR_SHARE, FULL_AFFINITY, Review};
use judging::ids::{EntryId, JurorId};
use leptos::prelude::*;
use store::assignments::{Figures, as_it_stands, tied_least};

use super::table::{Table, entries_by_id, entry_words, share};
use crate::error::AppError;
use crate::t;
use crate::words::Words;

/// How good the assignment is as it stands, beside what the optimiser found and how far that is proven.
pub async fn figures(table: &Table) -> Result<Option<AnyView>, AppError> {
    let words = table.words();
    let Some(proposal) = &table.proposal else { return Ok(None) };
    let when = match proposal.committed_at {
        Some(at) => t!(words, "assign-figures-committed", at = table.ground.moment(at)),
        None => t!(words, "assign-figures-pending", at = table.ground.moment(proposal.made_at)),
    };
    let (of, content) = match &proposal.figures {
        Some(run) => {
            let now = table.facts.as_ref().map(|facts| as_it_stands(facts, &table.wanted));
            let of = if now.is_some() { t!(words, "assign-figures-now") } else { t!(words, "assign-figures-run") };
            (Some(of), facts_view(table, run, now.as_ref()).await?)
        }
        None => (None, view! { <p>{t!(words, "assign-whole")}</p> }.into_any()),
    };
    Ok(Some(
        view! {
            <section class="stack">
                <h2>{t!(words, "assign-figures")}</h2>
                <p class="muted">{when} " " {of}</p>
                {content}
            </section>
        }
        .into_any(),
    ))
}

async fn facts_view(table: &Table, run: &Figures, now: Option<&Review>) -> Result<AnyView, AppError> {
    let words = table.words();
    let worst =
        now.map_or_else(|| run.worst_entry.clone(), |now| now.worst.as_ref().map(|served| served.entry.clone()));
    let worst: Vec<EntryId> = worst.into_iter().collect();
    let worst = entries_by_id(&worst).await?;
    let worst = worst.values().next().map(|entry| entry_words(entry, table.language())).unwrap_or_default();
    let worst_sum = now.map_or(run.worst, |now| now.worst.as_ref().map_or(0, |served| served.sum));
    let (total, entries) = now.map_or((run.total, run.entries), |now| (now.total, now.entries.len()));
    let components = now.map_or(run.components, |now| now.components);
    let reviews = i64::from(table.wanted.reviews);
    let all = |entries: usize| reviews.saturating_mul(i64::try_from(entries).unwrap_or(i64::MAX));
    let worst_bound = if run.worst_proven {
        t!(words, "assign-worst-proven")
    } else {
        t!(words, "assign-bound", bound = table.fit(run.worst_bound, reviews))
    };
    let total_bound = if run.total_proven {
        t!(words, "assign-total-proven")
    } else {
        t!(words, "assign-bound", bound = table.fit(run.total_bound, all(run.entries)))
    };
    let since = |run: i64, now: i64, perfect: i64, bound: String| {
        let before = (run != now).then(|| t!(words, "assign-of-run", fit = table.fit(run, perfect)));
        words.joined(&before.into_iter().chain([bound]).collect::<Vec<_>>())
    };
    let rows = [
        (
            t!(words, "assign-worst"),
            t!(words, "assign-fit", entry = worst, fit = table.fit(worst_sum, reviews)),
            said([Some(since(run.worst, worst_sum, reviews, worst_bound)), below_share(table, run)]),
        ),
        (
            t!(words, "assign-total"),
            t!(words, "assign-fit-all", fit = table.fit(total, all(entries))),
            since(run.total, total, all(run.entries), total_bound),
        ),
        (t!(words, "assign-balance"), balance(table, run), String::new()),
        (t!(words, "assign-graph"), parts(words, components), ties(table, run)),
    ];
    let rows = rows
        .into_iter()
        .chain(of_sides(table, now))
        .map(|(name, value, proof)| {
            view! {
                <div>
                    <dt>{name}</dt>
                    <dd>{value} " " <small>{proof}</small></dd>
                </div>
            }
        })
        .collect_view();
    Ok(view! { <dl class="facts">{rows}</dl> }.into_any())
}

/// How many entries of the proposal have much less than they could have alone.
fn below_share(table: &Table, run: &Figures) -> Option<String> {
    let share = share(table.language(), FAIR_SHARE, FULL_AFFINITY);
    (run.below_share > 0).then(|| t!(table.words(), "assign-below-share", count = run.below_share, share = share))
}

fn said(sentences: [Option<String>; 2]) -> String {
    sentences.into_iter().flatten().collect::<Vec<_>>().join(" ")
}

/// Who is compared worst, and what the optimiser did for it.
fn ties(table: &Table, run: &Figures) -> String {
    let words = table.words();
    let exchanged = (run.exchanged > 0).then(|| t!(words, "assign-exchanged", count = run.exchanged));
    let name = |id: &JurorId| table.jurors.iter().find(|juror| juror.id == *id).map(|juror| table.juror_name(juror));
    let weakest = table.facts.as_ref().and_then(tied_least).and_then(|pair| {
        let (one, other) = (name(&pair.jurors.0)?, name(&pair.jurors.1)?);
        Some(t!(words, "assign-weakest-pair", one = one, other = other))
    });
    said([weakest, exchanged])
}

/// What is asked of sides, and how many entries lack it.
fn of_sides(table: &Table, now: Option<&Review>) -> Option<(String, String, String)> {
    let (words, sides) = (table.words(), table.sides().filter(|_| table.wanted.of_each_side > 0)?);
    let unseen = table.facts.as_ref().is_some_and(|facts| facts.leave_room_for_sides(&table.wanted).is_err());
    if unseen {
        return Some((t!(words, "assign-sides-row"), t!(words, "assign-sides-unseen", sides = sides), String::new()));
    }
    let lacking: BTreeSet<&EntryId> =
        now.into_iter().flat_map(Review::lacking_of_sides).map(|(entry, _)| entry).collect();
    let kept = t!(words, "assign-sides-kept", count = table.wanted.of_each_side, sides = sides);
    let lacking = match lacking.len() {
        0 => String::new(),
        count => t!(words, "assign-sides-lacking", count = count),
    };
    Some((t!(words, "assign-sides-row"), kept, lacking))
}

/// What the optimiser gave up for even loads and for comparability.
fn balance(table: &Table, run: &Figures) -> String {
    let words = table.words();
    match run.best_total.saturating_sub(run.total) {
        given_up if given_up > 0 => {
            let per_mille = share(table.language(), given_up, run.best_total);
            t!(words, "assign-balance-cost", share = per_mille)
        }
        _ => t!(words, "assign-balance-free"),
    }
}

/// Whether all jurors can be compared.
pub fn parts(words: Words, components: usize) -> String {
    match components {
        parts if parts > 1 => t!(words, "assign-parts", count = parts),
        _ => t!(words, "assign-connected"),
    }
}

/// The load of every juror beside the capacity, with what is proposed.
pub fn loads(table: &Table) -> impl IntoView + use<> {
    let words = table.words();
    let items = table
        .jurors
        .iter()
        .map(|juror| {
            let (load, capacity) = (table.load(&juror.id), table.capacity(juror));
            let name = table.juror_name(juror);
            view! {
                <li class=(load > capacity).then_some("over")>
                    <span>{name.clone()}</span>
                    <meter
                        min="0"
                        max=capacity.max(load).max(1).to_string()
                        value=load.to_string()
                        aria-label=t!(words, "assign-load-of", juror = name)
                    ></meter>
                    <span class="n">{t!(words, "assign-load", load = load, capacity = capacity)}</span>
                </li>
            }
        })
        .collect_view();
    let jury = table.ground.path(&format!("/office/c/{}/jury", table.competition.slug));
    view! {
        <section class="stack">
            <h2>{t!(words, "assign-loads")}</h2>
            <ul class="loads">{items}</ul>
            <p class="small">
                <a href=jury>{t!(words, "assign-jury")}</a>
            </p>
        </section>
    }
}

/// What a change by hand means: figures as they are and as they would be.
pub fn before_and_after(
    words: Words,
    head: AnyView,
    rows: impl IntoIterator<Item = (String, String, String)>,
) -> AnyView {
    let row = |(name, before, after)| {
        view! {
            <tr>
                <th scope="row" class="lead">
                    {name}
                </th>
                <td data-label=t!(words, "assign-before")>{before}</td>
                <td data-label=t!(words, "assign-after")>{after}</td>
            </tr>
        }
    };
    let rows = rows.into_iter().map(row).collect_view();
    view! {
        <table class="data dense">
            <thead>
                <tr>
                    <th scope="col">{head}</th>
                    <th scope="col">{t!(words, "assign-before")}</th>
                    <th scope="col">{t!(words, "assign-after")}</th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
    }
    .into_any()
}
