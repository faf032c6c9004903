use judging::text::Language;
use leptos::prelude::*;
use store::competitions::Division;
use store::editions::Edition;
use store::entries::{Entry, TeamMember};

use crate::t;
use crate::ui::{further, plain, second};
use crate::words::Words;

/// Code, title and name.
pub fn head(language: Language, entry: &Entry) -> impl IntoView + use<> {
    let other = entry.title.beside(language);
    view! {
        <div class="head">
            <div>
                <p class="eyebrow">
                    {entry.code.clone()} " · " {plain(&entry.display_name(), language)} " " {second(&entry.display_name(), language)}
                </p>
                <h1>{plain(&entry.heading(), language)}</h1>
                {other.map(|(other, title)| view! { <p class="second" lang=other.tag()>{title.to_owned()}</p> })}
            </div>
        </div>
    }
}

/// What the entry says of itself: facts, summaries, team, further columns.
pub fn card(
    words: Words,
    language: Language,
    edition: &Edition,
    entry: &Entry,
    division: Option<&Division>,
    team: &[TeamMember],
) -> impl IntoView + use<> {
    let summary = entry.summary.beside(language);
    let topics = entry.topics.iter().map(|key| view! { <li class="tag">{plain(&edition.topic(key), language)}</li> });
    let topics = topics.collect_view();
    view! {
        <dl class="facts">
            {division
                .map(|division| {
                    view! {
                        <div>
                            <dt>{t!(words, "entries-division")}</dt>
                            <dd>{plain(&division.name, language)} " " {second(&division.name, language)}</dd>
                        </div>
                    }
                })}
            <div>
                <dt>{t!(words, "entries-language")}</dt>
                <dd>
                    <span lang=entry.language.tag()>{entry.language.own_name()}</span>
                </dd>
            </div>
            {(!entry.places.is_empty())
                .then(|| {
                    view! {
                        <div>
                            <dt>{t!(words, "entries-places")}</dt>
                            <dd>{plain(&entry.places, language)} " " {second(&entry.places, language)}</dd>
                        </div>
                    }
                })}
            {further(entry)}
        </dl>
        {(!entry.topics.is_empty()).then(|| view! { <ul class="cluster">{topics}</ul> })}
        <div class="prose">
            <p>{plain(&entry.summary, language)}</p>
            {summary.map(|(other, text)| view! { <p lang=other.tag()>{text.to_owned()}</p> })}
        </div>
        {team_list(words, language, team)}
    }
}

fn team_list(words: Words, language: Language, team: &[TeamMember]) -> Option<impl IntoView + use<>> {
    let people = team
        .iter()
        .map(|member| {
            view! {
                <li>
                    <span class="person">
                        <b>{plain(&member.name, language)}</b>
                        " "
                        {second(&member.name, language)}
                        " "
                        <small>
                            {plain(&member.role, language)}
                            {(!member.role.is_empty() && !member.affiliation.is_empty()).then_some(" · ")}
                            {plain(&member.affiliation, language)} " " {second(&member.affiliation, language)}
                        </small>
                    </span>
                </li>
            }
        })
        .collect_view();
    (!team.is_empty()).then(|| {
        view! {
            <section class="stack">
                <h2>{t!(words, "entry-team")}</h2>
                <ul class="stack">{people}</ul>
            </section>
        }
    })
}
