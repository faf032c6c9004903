//! The stage in the browser: shows the scene that the server rendered, and then each that the live feed brings.

#![expect(missing_docs, reason = "the struct that the macro makes of an island has no place for its doc")]

use leptos::prelude::*;

use super::scene::{Line, Lines, Named, Scene, fit};

/// Header and main part of the stage.
#[island]
pub fn Stage(
    /// What is on stage when the page is made.
    scene: Scene,
    /// The header's words.
    ceremony: Lines,
    /// The address of the live feed.
    events: String,
) -> impl IntoView {
    let scene = RwSignal::new(scene);
    #[cfg(feature = "hydrate")]
    super::follow::follow(events, scene);
    #[cfg(not(feature = "hydrate"))]
    drop(events);
    view! {
        <header>
            <span>{in_a_row(ceremony)}</span>
            <span>
                // A list of one: another key makes its element anew, so that the reveal moves.
                <For each=move || [scene.get()] key=|scene| scene.key().to_owned() let:scene>
                    <span>{in_a_row(scene.competition())}</span>
                </For>
            </span>
        </header>
        <main aria-live="polite">
            <For each=move || [scene.get()] key=|scene| scene.key().to_owned() let:scene>
                {scene_view(scene)}
            </For>
        </main>
    }
}

fn scene_view(scene: Scene) -> AnyView {
    match scene {
        Scene::Waiting { edition } => {
            let mut lines = edition.into_iter();
            let first = lines.next().map(|Line { lang, words }| view! { <h1 lang=lang>{words}</h1> });
            let second = lines.next().map(|Line { lang, words }| {
                view! {
                    <p class="second" lang=lang>
                        {words}
                    </p>
                }
            });
            view! { <section class="waiting">{first} {second}</section> }.into_any()
        }
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
