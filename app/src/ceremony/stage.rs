//! The stage: a page for the screen in the hall, found by its secret address.

use axum::http::HeaderValue;
use axum::http::header::{HeaderName, REFERRER_POLICY};
use judging::text::{Language, Text};
use leptos::prelude::*;
use leptos_axum::ResponseOptions;
use leptos_meta::{Meta, Title};
use leptos_router::hooks::use_params_map;
use store::Db;
use store::editions::Edition;
use store::{ceremony, competitions};

use super::island::Stage;
use super::laureates::{lines, on_stage};
use super::scene::{Lines, Scene};
use super::screen::screen;
use crate::error::AppError;
use crate::state::state;
use crate::t;
use crate::ui::{IslandScript, page, plain};
use crate::visitor::visitor;
use crate::when;
use crate::words::Words;

/// How often the stage reloads without a script, in seconds.
const RELOAD: &str = "5";

/// One event of the live feed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// What differs from one screen to the next.
    pub key: String,
    /// The screen.
    pub html: String,
}

/// What the screen of an edition's ceremony shows now.
///
/// # Errors
/// A database that does not answer.
pub async fn event(db: &Db, edition: &Edition, language: Language) -> Result<Event, AppError> {
    let scene = scene(db, edition, language).await?;
    let key = scene.key().to_owned();
    Ok(Event { key, html: Owner::new().with(|| screen(scene, ceremony_words(language)).to_html()) })
}

async fn scene(db: &Db, edition: &Edition, language: Language) -> Result<Scene, AppError> {
    let Some(cue) = ceremony::on_stage(db, &edition.id).await? else {
        return Ok(Scene::Waiting { edition: lines(&edition.name, language) });
    };
    let competition = competitions::find(db, &cue.competition).await?.ok_or(AppError::NotFound)?;
    let count = cue.laureates.len();
    Ok(Scene::Reveal {
        cue: cue.id.to_string(),
        competition: lines(&competition.name, language),
        prize: lines(&cue.award_name, language),
        laureates: cue.laureates.iter().map(|laureate| on_stage(laureate, count, language)).collect(),
        not_awarded: in_both(language, |words| t!(words, "ceremony-not-awarded")),
    })
}

/// The stage.
#[component]
pub fn StagePage() -> impl IntoView {
    let secret = use_params_map().with_untracked(|params| params.get("secret")).unwrap_or_default();
    page(async move {
        let db = state().db;
        keep_secret();
        let edition = ceremony::edition_by_stage_token(&db, &secret).await?.ok_or(AppError::NotFound)?;
        let language = visitor().language;
        let scene = scene(&db, &edition, language).await?;
        Ok(stage_view(&edition, scene, format!("/stage/{secret}/events"), language))
    })
}

/// The address is a secret: it goes into no referrer and no search engine.
fn keep_secret() {
    let options = expect_context::<ResponseOptions>();
    options.insert_header(REFERRER_POLICY, HeaderValue::from_static("no-referrer"));
    options.insert_header(HeaderName::from_static("x-robots-tag"), HeaderValue::from_static("noindex, nofollow"));
}

fn stage_view(edition: &Edition, scene: Scene, events: String, language: Language) -> impl IntoView + use<> {
    let words = Words::of(language);
    let day = |language| when::day(edition.starts_at, &edition.time_zone, language);
    let second = edition.name.beside(language).map(|(other, name)| {
        let name = format!("{name} · {}", day(other));
        view! { <span lang=other.tag()>{name}</span> }
    });
    view! {
        <Title text=t!(words, "ceremony-award-ceremony") />
        <Meta name="robots" content="noindex, nofollow" />
        <body class="stage">
            <Stage events=events shown=scene.key().to_owned()>
                {screen(scene, ceremony_words(language))}
            </Stage>
            <footer>
                <span>
                    {plain(&edition.name, language)} " · " {day(language)}
                </span>
                {second}
            </footer>
            <noscript>
                <meta http-equiv="refresh" content=RELOAD />
            </noscript>
            <IslandScript />
        </body>
    }
}

fn ceremony_words(language: Language) -> Lines {
    in_both(language, |words| t!(words, "ceremony-award-ceremony"))
}

/// Words of the program in the page's language and in the other script.
fn in_both(language: Language, say: impl Fn(Words) -> String) -> Lines {
    let mut text = Text::default();
    for one in [language, language.beside()] {
        text.set(one, &say(Words::of(one)));
    }
    lines(&text, language)
}
