use judging::text::Language;
use leptos::prelude::*;
use store::entries::Entry;
use store::scorecards::Sheet;

use crate::t;
use crate::ui::{Deck, Ground, further, plain, second};

/// The entry: what it is about, who is behind it, its deck and its other files as page images. `here` is the address of the
/// page.
pub fn paper(
    ground: &Ground,
    sheet: &Sheet,
    (deck, files): (Option<&Deck>, &[(String, Deck)]),
    here: &str,
) -> impl IntoView + use<> {
    let (words, language) = (ground.words, ground.language());
    let entry = &sheet.paper.entry;
    let blind = sheet.paper.shown.is_blind();
    let spoken = match entry.language {
        Language::English => t!(words, "paper-in-english"),
        Language::Chinese => t!(words, "paper-in-chinese"),
        Language::French => t!(words, "paper-in-french"),
        Language::Dutch => t!(words, "paper-in-dutch"),
    };
    let open = match deck.and_then(|deck| deck.file.pages) {
        None => t!(words, "paper-open"),
        Some(pages) => t!(words, "paper-open-deck", pages = pages),
    };
    let slides = deck.map(|deck| deck.slides(ground, &entry.id));
    let files = files.iter().map(|(question, file)| handed(ground, question, file, here)).collect_view();
    let other = entry.title.beside(language);
    view! {
        <section class="paper" tabindex="0" aria-label=t!(words, "paper-label")>
            <p class="eyebrow">
                {plain(&sheet.competition.name, language)} " · " {entry.code.clone()} " · " {spoken}
            </p>
            <h1>{plain(&entry.heading(), language)}</h1>
            {other.map(|(other, title)| view! { <p class="second" lang=other.tag()>{title.to_owned()}</p> })}
            <a class="btn little open-deck" href="#deck">
                {open}
            </a>
            <div class="deck" id="deck">
                <p class="shut">
                    <a class="btn" href="#sheet">
                        {t!(words, "paper-back")}
                    </a>
                </p>
                {if blind {
                    view! { <p class="muted">{t!(words, "blind-told")}</p> }.into_any()
                } else {
                    name(ground, entry).into_any()
                }}
                <div class="prose">
                    <p>{plain(&entry.summary, language)}</p>
                    {entry
                        .summary
                        .beside(language)
                        .map(|(other, summary)| view! { <p lang=other.tag()>{summary.to_owned()}</p> })}
                </div>
                {(!entry.fields.is_empty()).then(|| view! { <dl class="facts">{further(entry)}</dl> })}
                {slides}
                {files}
                {sheet.paper.withheld.then(|| view! { <p class="notice">{t!(words, "paper-withheld")}</p> })}
                {team(ground, sheet)}
            </div>
        </section>
    }
}

/// A file that answers a question.
fn handed(ground: &Ground, question: &str, file: &Deck, here: &str) -> impl IntoView + use<> {
    let pages = file.pages(ground, &format!("{here}/files/{}", file.file.sha256));
    view! {
        <section class="stack">
            <h2>{question.to_owned()}</h2>
            {pages}
        </section>
    }
}

/// Who is named on stage, and where the entry comes from.
fn name(ground: &Ground, entry: &Entry) -> impl IntoView + use<> {
    let language = ground.language();
    view! {
        <p>
            <b>{plain(&entry.display_name(), language)}</b>
            " "
            {second(&entry.display_name(), language)}
            " · "
            {plain(&entry.places, language)}
        </p>
    }
}

fn team(ground: &Ground, sheet: &Sheet) -> Option<impl IntoView + use<>> {
    let (words, language) = (ground.words, ground.language());
    (!sheet.paper.team.is_empty()).then(|| {
        let people = sheet
            .paper
            .team
            .iter()
            .map(|member| {
                view! {
                    <li class="person">
                        <b>{plain(&member.name, language)}</b>
                        " "
                        {second(&member.name, language)}
                        <small>{plain(&member.role, language)} " · " {plain(&member.affiliation, language)}</small>
                    </li>
                }
            })
            .collect_view();
        view! {
            <section>
                <h2>{t!(words, "paper-team")}</h2>
                <ul class="stack tight">{people}</ul>
            </section>
        }
    })
}
