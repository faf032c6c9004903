//! How good the proposal is, in words, and the loads of the jury.

use leptos::prelude::*;
use store::assignments::Figures;

use super::table::{Table, entries_by_id, entry_words, share};
use crate::error::AppError;
use crate::t;

/// What the optimiser found and how far it is proven.
pub async fn figures(table: &Table) -> Result<Option<AnyView>, AppError> {
    let words = table.words();
    let Some(proposal) = &table.proposal else { return Ok(None) };
    let when = match proposal.committed_at {
        Some(at) => t!(words, "assign-figures-committed", at = table.ground.moment(at)),
        None => t!(words, "assign-figures-pending", at = table.ground.moment(proposal.made_at)),
    };
    let content = match &proposal.figures {
        None => view! { <p>{t!(words, "assign-whole")}</p> }.into_any(),
        Some(figures) => facts(table, figures).await?,
    };
    Ok(Some(
        view! {
            <section class="stack">
                <h2>{t!(words, "assign-figures")}</h2>
                <p class="muted">{when}</p>
                {content}
            </section>
        }
        .into_any(),
    ))
}

async fn facts(table: &Table, figures: &Figures) -> Result<AnyView, AppError> {
    let words = table.words();
    let worst = entries_by_id(figures.worst_entry.as_slice()).await?;
    let worst = worst.values().next().map(|entry| entry_words(entry, table.language())).unwrap_or_default();
    let reviews = i64::from(table.wanted.reviews);
    let all = reviews.saturating_mul(i64::try_from(figures.entries).unwrap_or(i64::MAX));
    let worst_bound = if figures.worst_proven {
        t!(words, "assign-worst-proven")
    } else {
        t!(words, "assign-bound", bound = table.fit(figures.worst_bound, reviews))
    };
    let total_bound = if figures.total_proven {
        t!(words, "assign-total-proven")
    } else {
        t!(words, "assign-bound", bound = table.fit(figures.total_bound, all))
    };
    let given_up = figures.best_total.saturating_sub(figures.total);
    let balance = if given_up > 0 {
        let per_mille = share(table.language(), given_up, figures.best_total);
        t!(words, "assign-balance-cost", share = per_mille)
    } else {
        t!(words, "assign-balance-free")
    };
    let parts = if figures.components > 1 {
        t!(words, "assign-parts", count = figures.components)
    } else {
        t!(words, "assign-connected")
    };
    let rows = [
        (
            t!(words, "assign-worst"),
            t!(words, "assign-fit", entry = worst, fit = table.fit(figures.worst, reviews)),
            worst_bound,
        ),
        (t!(words, "assign-total"), t!(words, "assign-fit-all", fit = table.fit(figures.total, all)), total_bound),
        (t!(words, "assign-balance"), balance, String::new()),
        (t!(words, "assign-graph"), parts, String::new()),
    ];
    let rows = rows
        .into_iter()
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
