//! What the stage shows, as elements: the page has it when it is made, the live feed brings each that follows.

use leptos::prelude::*;

use super::scene::{Line, Lines, Named, Scene, fit};

/// Header and main part of the stage.
pub fn screen(scene: Scene, ceremony: Lines) -> impl IntoView {
    let competition = match &scene {
        Scene::Waiting { .. } => Lines::new(),
        Scene::Reveal { competition, .. } => competition.clone(),
    };
    view! {
        <header>
            <span>{in_a_row(ceremony)}</span>
            <span>{in_a_row(competition)}</span>
        </header>
        <main>{scene_view(scene)}</main>
    }
}

fn scene_view(scene: Scene) -> AnyView {
    match scene {
        Scene::Waiting { edition } => waiting(edition).into_any(),
        Scene::Reveal { prize, laureates, not_awarded, .. } => {
            let names = if laureates.is_empty() {
                let lines = not_awarded.into_iter().map(|line| paragraph("name second", line)).collect_view();
                view! { <div>{lines}</div> }.into_any()
            } else {
                view! { <ul class="laureates">{laureates.into_iter().map(laureate).collect_view()}</ul> }.into_any()
            };
            view! {
                <section class="reveal">
                    <h1 class="prize">{in_a_row(prize)}</h1>
                    {names}
                </section>
            }
            .into_any()
        }
    }
}

fn waiting(edition: Lines) -> impl IntoView {
    let mut lines = edition.into_iter();
    let first = lines.next().map(|Line { lang, words }| view! { <h1 lang=lang>{words}</h1> });
    let second = lines.next().map(|line| paragraph("second", line));
    view! { <section class="waiting">{first} {second}</section> }
}

fn laureate(named: Named) -> impl IntoView {
    let name = named
        .name
        .into_iter()
        .zip(["name", "name second"])
        .map(|(line, class)| {
            let class = format!("{class}{}", fit(&line.words));
            paragraph(class, line)
        })
        .collect_view();
    let title = named.title.into_iter().map(|line| paragraph("of", line)).collect_view();
    let people = named.people.into_iter().map(|line| paragraph("from", line)).collect_view();
    let places = (!named.places.is_empty()).then(|| view! { <p class="from">{in_a_row(named.places)}</p> });
    view! { <li>{name} {title} {people} {places}</li> }
}

fn paragraph(class: impl Into<String>, line: Line) -> impl IntoView {
    view! {
        <p class=class.into() lang=line.lang>
            {line.words}
        </p>
    }
}

/// Both scripts on one line, with a dot between them.
fn in_a_row(lines: Lines) -> impl IntoView {
    lines
        .into_iter()
        .enumerate()
        .map(|(index, Line { lang, words })| {
            let dot = (index > 0).then_some(" · ");
            view! {
                {dot}
                <span lang=lang>{words}</span>
            }
        })
        .collect_view()
}
