//! How far a round is: its scorecards by juror and by entry.

use leptos::prelude::*;
use leptos_router::hooks::use_query_map;
use store::entries::first_of;
use store::rankings::{EntryProgress, JurorProgress, Progress};
use store::redactions::Veil;
use store::reminders::{Unfinished, Work};

use super::bench::{Judged, address, judged};
use crate::mail::reminders;
use crate::state::state;
use crate::t;
use crate::ui::{Frame, page, plain, second};
use crate::words::Words;

const PAGE: u32 = 50;

/// The progress of a round.
#[component]
pub fn ProgressPage() -> impl IntoView {
    let (slug, round) = address();
    let after = use_query_map().with_untracked(|query| query.get("after")).unwrap_or_default();
    page(async move {
        let judged = judged(&slug, &round).await?;
        let db = state().db;
        let (jurors, mut entries) = store::rankings::progress(&db, &round, &after, PAGE).await?;
        let ids: Vec<_> = entries.iter().map(|entry| entry.entry.clone()).collect();
        let veil = Veil::over(&db, judged.shown, &ids).await?;
        entries.iter_mut().for_each(|entry| entry.title = veil.title(&entry.entry, entry.title.clone()));
        let short = store::rankings::short(&db, &round, judged.round.reviews_per_entry).await?;
        let left = reminders::left(&judged.ground, &Work::Scorecards(round)).await?;
        Ok(progress_view(judged, &jurors, &entries, (short, left)))
    })
}

fn progress_view(
    judged: Judged,
    jurors: &[JurorProgress],
    entries: &[EntryProgress],
    (short, left): (i64, Unfinished),
) -> impl IntoView + use<> {
    let (words, language) = (judged.ground.words, judged.ground.language());
    let title = t!(words, "progress-title");
    let all: u32 = jurors.iter().map(|juror| juror.progress.all).sum();
    let done: u32 = jurors.iter().map(|juror| juror.progress.done).sum();
    let closed: Vec<_> = jurors.iter().filter(|juror| !juror.opened).map(|one| one.name.get(language)).collect();
    let closed = closed.join(" · ");
    let next = (entries.len() == PAGE as usize).then(|| entries.last().map(|last| last.code.clone())).flatten();
    let content = if all == 0 {
        view! {
            <div class="empty">
                <h2>{t!(words, "progress-none")}</h2>
                <p>{t!(words, "progress-none-text")}</p>
                <p>
                    <a class="btn main" href=judged.path("assignment")>
                        {t!(words, "progress-assign")}
                    </a>
                </p>
            </div>
        }
        .into_any()
    } else {
        view! {
            <div class="meter">
                <progress value=done max=all aria-label=title.clone()></progress>
                <p>{t!(words, "progress-overall", done = done, all = all)}</p>
            </div>
            {reminders::scorecards(&judged.ground, &judged.round.id, left)}
            {(!closed.is_empty())
                .then(|| {
                    view! {
                        <div class="notice warn">
                            <h2>{t!(words, "progress-not-opened")}</h2>
                            <p>{closed}</p>
                        </div>
                    }
                })}
            {(short > 0)
                .then(|| {
                    view! {
                        <div class="notice warn">
                            <h2>{t!(words, "progress-short", count = short)}</h2>
                            <p>
                                <a href=judged.path("assignment")>{t!(words, "progress-assign")}</a>
                            </p>
                        </div>
                    }
                })}
            <section class="card flush">
                <h2>{t!(words, "progress-jurors")}</h2>
                {juror_table(&judged, jurors)}
            </section>
            <section class="card flush">
                <h2>{t!(words, "progress-entries")}</h2>
                {entry_table(&judged, entries)}
            </section>
            {next
                .map(|code| {
                    view! {
                        <nav class="pager" aria-label=t!(words, "ranking-pages")>
                            <a class="btn" rel="next" href=judged.path(&format!("progress?after={code}"))>
                                {t!(words, "ranking-after")}
                            </a>
                        </nav>
                    }
                })}
        }
        .into_any()
    };
    view! {
        <Frame title=title.clone() class="page wide" ground=judged.ground.clone() crumbs=judged.crumbs()>
            <div class="head">
                <div>
                    <p class="eyebrow">{judged.eyebrow()}</p>
                    <h1>{title.clone()}</h1>
                </div>
            </div>
            {judged.tabs("/progress")}
            {content}
        </Frame>
    }
}

fn juror_table(judged: &Judged, jurors: &[JurorProgress]) -> impl IntoView + use<> {
    let (words, language) = (judged.ground.words, judged.ground.language());
    let rows = jurors
        .iter()
        .map(|juror| {
            view! {
                <tr>
                    <th scope="row" class="lead">
                        {plain(&juror.name, language)}
                        <small>{juror.code.clone()} " " {second(&juror.name, language)}</small>
                    </th>
                    {counts(words, juror.progress)}
                    <td data-label=t!(
                        words, "progress-opened"
                    )>{if juror.opened { t!(words, "progress-yes") } else { t!(words, "progress-no") }}</td>
                </tr>
            }
        })
        .collect_view();
    view! {
        <table class="data dense">
            <caption class="sr">{t!(words, "progress-jurors")}</caption>
            <thead>
                <tr>
                    <th scope="col">{t!(words, "progress-juror")}</th>
                    {count_heads(words)}
                    <th scope="col">{t!(words, "progress-opened")}</th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
    }
}

fn entry_table(judged: &Judged, entries: &[EntryProgress]) -> impl IntoView + use<> {
    let (words, language) = (judged.ground.words, judged.ground.language());
    let rows = entries
        .iter()
        .map(|entry| {
            view! {
                <tr>
                    <th scope="row" class="lead">
                        <a href=judged.path(&format!("ranking/{}", entry.code))>{plain(&first_of([&entry.title], &entry.code), language)}</a>
                        <small>{entry.code.clone()} " " {second(&entry.title, language)}</small>
                    </th>
                    {counts(words, entry.progress)}
                </tr>
            }
        })
        .collect_view();
    view! {
        <table class="data dense">
            <caption class="sr">{t!(words, "progress-entries")}</caption>
            <thead>
                <tr>
                    <th scope="col">{t!(words, "ranking-entry")}</th>
                    {count_heads(words)}
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
    }
}

fn count_heads(words: Words) -> impl IntoView {
    view! {
        <th scope="col" class="n">{t!(words, "progress-done")}</th>
        <th scope="col" class="n">{t!(words, "progress-draft")}</th>
        <th scope="col" class="n">{t!(words, "progress-to-do")}</th>
    }
}

fn counts(words: Words, progress: Progress) -> impl IntoView {
    view! {
        <td class="n" data-label=t!(words, "progress-done")>
            {t!(words, "ranking-cards-of", done = progress.done, all = progress.all)}
        </td>
        <td class="n" data-label=t!(words, "progress-draft")>
            {progress.draft}
        </td>
        <td class="n" data-label=t!(words, "progress-to-do")>
            {progress.to_do()}
        </td>
    }
}
