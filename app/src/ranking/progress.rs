//! How far a round is: its scorecards by juror and by entry.

use leptos::prelude::*;
use leptos_router::hooks::use_query_map;
use store::rankings::{EntryProgress, JurorProgress, Progress};

use super::bench::{Bench, address, bench};
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
        let bench = bench(&slug, &round).await?;
        let (jurors, entries) = store::rankings::progress(&state().db, &round, &after, PAGE).await?;
        Ok(progress_view(bench, &jurors, &entries))
    })
}

fn progress_view(bench: Bench, jurors: &[JurorProgress], entries: &[EntryProgress]) -> impl IntoView + use<> {
    let (words, language) = (bench.ground.words, bench.ground.language());
    let title = t!(words, "progress-title");
    let all = bench.scores.all_expected();
    let done = all - bench.scores.missing();
    let closed: Vec<_> = jurors.iter().filter(|juror| !juror.opened).map(|one| one.name.get(language)).collect();
    let closed = closed.join(" · ");
    let next = (entries.len() == PAGE as usize).then(|| entries.last().map(|last| last.code.clone())).flatten();
    let content = if all == 0 {
        view! {
            <div class="empty">
                <h2>{t!(words, "progress-none")}</h2>
                <p>{t!(words, "progress-none-text")}</p>
                <p>
                    <a class="btn main" href=bench.path("assignment")>
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
            {(!closed.is_empty())
                .then(|| {
                    view! {
                        <div class="notice warn">
                            <h2>{t!(words, "progress-not-opened")}</h2>
                            <p>{closed}</p>
                        </div>
                    }
                })}
            <section class="card flush">
                <h2>{t!(words, "progress-jurors")}</h2>
                {juror_table(&bench, jurors)}
            </section>
            <section class="card flush">
                <h2>{t!(words, "progress-entries")}</h2>
                {entry_table(&bench, entries)}
            </section>
            {next
                .map(|code| {
                    view! {
                        <nav class="pager" aria-label=t!(words, "ranking-pages")>
                            <a class="btn" rel="next" href=bench.path(&format!("progress?after={code}"))>
                                {t!(words, "ranking-after")}
                            </a>
                        </nav>
                    }
                })}
        }
        .into_any()
    };
    view! {
        <Frame title=title.clone() class="page wide" ground=bench.ground.clone() crumbs=bench.crumbs()>
            <div class="head">
                <div>
                    <p class="eyebrow">{bench.eyebrow()}</p>
                    <h1>{title.clone()}</h1>
                </div>
            </div>
            {bench.tabs("progress")}
            {content}
        </Frame>
    }
}

fn juror_table(bench: &Bench, jurors: &[JurorProgress]) -> impl IntoView + use<> {
    let (words, language) = (bench.ground.words, bench.ground.language());
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

fn entry_table(bench: &Bench, entries: &[EntryProgress]) -> impl IntoView + use<> {
    let (words, language) = (bench.ground.words, bench.ground.language());
    let rows = entries
        .iter()
        .map(|entry| {
            view! {
                <tr>
                    <th scope="row" class="lead">
                        <a href=bench.path(&format!("ranking/{}", entry.code))>{plain(&entry.title, language)}</a>
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
