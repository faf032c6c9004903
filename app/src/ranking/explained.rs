//! How an entry's calibrated score comes about, in words that its entrant can be told.

#[cfg(test)]
mod tests;

use std::cmp::Ordering;

use judging::access::may_see_severity;
use judging::decimal::Decimal;
use judging::ranking::{Explanation, Ranking, explain};
use leptos::prelude::*;
use store::entries::Entry;
use store::rankings::SideCard;

use super::bench::{Bench, computed};
use super::figures;
use super::shown::{Shown, near, signed};
use crate::error::AppError;
use crate::t;
use crate::words::Words;

/// The explanation of an entry's score by the published method where that is calibrated, else by the calibrated model
/// as a check; nothing where the model gives the entry no score.
pub(super) async fn explained(bench: &Bench, entry: &Entry, cards: &[SideCard]) -> Result<Option<AnyView>, AppError> {
    let official = &bench.scores.round.method;
    let check = figures::check_method("calibrated", official);
    let method = check.as_ref().unwrap_or(official);
    let id = entry.id.clone();
    let found = computed(&bench.scores, Some(method), move |parts| {
        let rankings = parts.rank().ok()?;
        parts
            .all()
            .iter()
            .zip(rankings)
            .find_map(|(part, ranked)| Some((explain(part.inputs.sheet(), &ranked.ranking, &id)?, ranked.ranking)))
    });
    let Some((of, ranking)) = found.await? else { return Ok(None) };
    let Some(shown) = Shown::of(&of, figures::decimals(method)) else { return Ok(None) };
    let words = bench.ground.words;
    let named = may_see_severity(bench.ground.standing()?, &bench.competition.id);
    let entries = ranking.entries.iter().filter(|one| one.rank.is_some()).count();
    // How strict one person was is for the chair and the auditor, so a panel of one has no terms for others.
    let whole = named || of.panel > 1;
    let variances = figures::variances(words, std::iter::once(ranking.model.as_ref()));
    let paragraph = paragraph(words, &entry.code, (&of, &shown), entries, whole);
    Ok(Some(
        view! {
            <section class="card">
                <h2>{t!(words, "explained-title")}</h2>
                {check.is_some().then(|| view! { <p class="notice">{t!(words, "explained-check")}</p> })}
                <p>{paragraph}</p>
                {variances.map(|said| view! { <p class="hint">{said}</p> })}
                <p class="hint">
                    {t!(words, "explained-copy")} " " <a href="/methods#calibrated">{t!(words, "methods-title")}</a>
                </p>
                {whole.then(|| terms(words, &shown))}
                {named.then(|| jurors(bench, &ranking, cards))}
            </section>
        }
        .into_any(),
    ))
}

/// The whole explanation as one paragraph, which names no juror; without the terms of the sum unless `whole`.
fn paragraph(words: Words, code: &str, (of, shown): (&Explanation, &Shown), entries: usize, whole: bool) -> String {
    let (before, rank) = (of.raw_rank.unwrap_or_default(), of.rank.unwrap_or_default());
    let raw = shown.plain(shown.raw);
    let raw = t!(words, "explained-raw", panel = of.panel, code = code, raw = raw, rank = before, entries = entries);
    let mut said = vec![raw];
    if whole {
        said.extend(lead(words, of, shown));
        said.push(severity(words, shown));
        said.extend(chance(words, shown));
    } else {
        said.push(t!(words, "explained-one-juror"));
    }
    let score = shown.plain(shown.score);
    said.push(match rank == before {
        true => t!(words, "explained-score-same", score = score, rank = rank, entries = entries),
        false => t!(words, "explained-score-moved", score = score, rank = rank, before = before, entries = entries),
    });
    words.joined(&said)
}

fn lead(words: Words, of: &Explanation, shown: &Shown) -> Option<String> {
    let (entries, points) = (of.lead?.entries, shown.lead?);
    let size = shown.size(points);
    Some(match points.cmp(&Decimal::ZERO) {
        Ordering::Greater => t!(words, "explained-lead-more", entries = entries, points = size),
        Ordering::Less => t!(words, "explained-lead-less", entries = entries, points = size),
        Ordering::Equal => t!(words, "explained-lead-equal", entries = entries),
    })
}

fn severity(words: Words, shown: &Shown) -> String {
    let (size, by) = (shown.size(shown.severity), shown.by(shown.severity));
    match shown.severity.cmp(&Decimal::ZERO) {
        Ordering::Greater => t!(words, "explained-strict", points = size, by = by),
        Ordering::Less => t!(words, "explained-lenient", points = size, by = by),
        Ordering::Equal => t!(words, "explained-neutral"),
    }
}

fn chance(words: Words, shown: &Shown) -> Option<String> {
    let (mean, by) = (shown.plain(shown.mean), shown.by(shown.chance));
    (shown.chance != Decimal::ZERO).then(|| t!(words, "explained-chance", mean = mean, by = by))
}

/// The same as a sum.
fn terms(words: Words, shown: &Shown) -> impl IntoView + use<> {
    let term = |name: String, value: String| {
        view! {
            <div>
                <dt>{name}</dt>
                <dd>{value}</dd>
            </div>
        }
    };
    view! {
        <dl class="facts row">
            {term(t!(words, "explained-term-raw"), shown.plain(shown.raw))}
            {term(t!(words, "explained-term-severity"), shown.by(shown.severity))}
            {term(t!(words, "explained-term-chance"), shown.by(shown.chance))}
            {term(t!(words, "explained-term-score"), shown.plain(shown.score))}
        </dl>
    }
}

/// How strict each juror of the panel was, by name.
fn jurors(bench: &Bench, ranking: &Ranking, cards: &[SideCard]) -> impl IntoView + use<> {
    let (words, language) = (bench.ground.words, bench.ground.language());
    let decimals = figures::decimals(&ranking.method);
    let items = cards
        .iter()
        .filter(|card| card.submitted)
        .filter_map(|card| {
            let juror = ranking.jurors.iter().find(|one| one.juror == card.juror)?;
            let severity = signed(near(juror.severity?, decimals)?, decimals);
            Some(view! {
                <li>
                    <span>
                        {card.name.get(language).to_owned()} " "
                        <small class="muted">{t!(words, "ranking-severity-cards", count = juror.n)}</small>
                    </span>
                    <b class="num">{severity}</b>
                </li>
            })
        })
        .collect_view();
    view! {
        <h3>{t!(words, "explained-jurors")}</h3>
        <p class="hint">{t!(words, "ranking-severity-hint")}</p>
        <ul class="severity">{items}</ul>
    }
}
