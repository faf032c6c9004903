//! The operator's page: what is on stage, the next cue, the running order, the stage's link.

use judging::access::{Role, may_prepare_ceremony};
use judging::text::Language;
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use store::ceremony::{self, Cue, Laureate, Readiness};
use store::competitions::{self, Competition};
use store::editions::{self, Host};

use super::{address, order};
use crate::error::AppError;
use crate::flash;
use crate::state::state;
use crate::t;
use crate::ui::{Crumb, Frame, Ground, flash_notice, ground, heading, page, plain, second};

/// What the page stands on.
pub struct Ceremony {
    /// The edition and who asks.
    pub ground: Ground,
    /// The running order.
    pub cues: Vec<Cue>,
    /// How far each competition is.
    pub readiness: Vec<Readiness>,
    /// The competitions of the edition.
    pub competitions: Vec<Competition>,
    /// Its hosts and supporters.
    pub hosts: Vec<Host>,
}

impl Ceremony {
    async fn load(ground: Ground) -> Result<Self, AppError> {
        let db = state().db;
        let edition = ground.edition.id.clone();
        Ok(Self {
            cues: ceremony::running_order(&db, &edition).await?,
            readiness: ceremony::readiness(&db, &edition).await?,
            competitions: competitions::of_edition(&db, &edition).await?,
            hosts: editions::hosts(&db, &edition).await?,
            ground,
        })
    }

    /// The competition of a cue.
    pub fn competition(&self, cue: &Cue) -> Option<&Competition> {
        self.competitions.iter().find(|competition| competition.id == cue.competition)
    }

    /// The short names of the hosts that have not signed what a cue belongs to.
    fn unsigned(&self, cue: &Cue) -> Vec<&str> {
        let ready = self.readiness.iter().find(|ready| ready.competition == cue.competition);
        let unsigned = |host: &&Host| ready.is_some_and(|ready| ready.unsigned.contains(&host.id));
        self.hosts.iter().filter(unsigned).map(|host| host.short_name.as_str()).collect()
    }
}

/// The operator's page; organisers see it, too, and prepare.
#[component]
pub fn CeremonyPage() -> impl IntoView {
    let slug = use_params_map().with_untracked(|params| params.get("edition")).unwrap_or_default();
    page(async move {
        let ground = ground(&slug).await?;
        let _may = may_prepare_ceremony(ground.standing()?)?;
        let secret = address::handed_over(&ground.path("/office/ceremony"));
        let linked = ceremony::stage_link_made_at(&state().db, &ground.edition.id).await?;
        let flash = flash::take().await;
        let ceremony = Ceremony::load(ground).await?;
        let (words, ground) = (ceremony.ground.words, ceremony.ground.clone());
        let title = t!(words, "ceremony-title");
        let crumbs = vec![Crumb::new(t!(words, "nav-office"), ground.path("/office"))];
        Ok(view! {
            <Frame title=title.clone() class="page wide" ground=ground crumbs=crumbs>
                <div class="head">
                    <div>
                        <h1>{title}</h1>
                        <p class="lede">{t!(words, "ceremony-lede")}</p>
                    </div>
                </div>
                {flash_notice(words, &flash)}
                <div class="cols operate">
                    <div>{on_stage(&ceremony)} {next(&ceremony)}</div>
                    <aside class="stack loose">
                        {order::running_order(&ceremony)} {order::signatures(&ceremony)}
                        {order::stage_link(&ceremony, secret, linked)}
                    </aside>
                </div>
            </Frame>
        })
    })
}

fn on_stage(ceremony: &Ceremony) -> impl IntoView + use<> {
    let (words, language) = (ceremony.ground.words, ceremony.ground.language());
    let shown = ceremony.cues.iter().rfind(|cue| cue.revealed_at.is_some());
    let content = match shown {
        None => view! { <p class="title">{heading(&ceremony.ground.edition.name, language)}</p> }.into_any(),
        Some(cue) => view! {
            <p class="prize">{heading(&cue.award_name, language)}</p>
            {names(ceremony, cue)}
        }
        .into_any(),
    };
    view! {
        <section class="onstage" aria-live="polite">
            <p class="eyebrow">{t!(words, "ceremony-on-stage")}</p>
            {content}
        </section>
    }
}

/// The next cue with the one big button, or why there is none.
fn next(ceremony: &Ceremony) -> AnyView {
    let (words, language) = (ceremony.ground.words, ceremony.ground.language());
    let Some(at) = ceremony.cues.iter().position(|cue| cue.revealed_at.is_none()) else {
        let all_revealed = !ceremony.cues.is_empty();
        let text = if all_revealed { t!(words, "ceremony-all-revealed") } else { t!(words, "ceremony-empty") };
        return view! {
            <div class="empty">
                <p>{text}</p>
            </div>
        }
        .into_any();
    };
    let cue = &ceremony.cues[at];
    view! {
        <form class="next" method="post" action="/api/ceremony/reveal">
            <input type="hidden" name="edition" value=ceremony.ground.edition.slug.clone() />
            <input type="hidden" name="cue" value=cue.id.to_string() />
            <p class="eyebrow">
                {t!(words, "ceremony-next", number = at + 1, all = ceremony.cues.len())} " · "
                {ceremony.competition(cue).map(|competition| plain(&competition.name, language))}
            </p>
            <h2>{heading(&cue.award_name, language)}</h2>
            {names(ceremony, cue)}
            {reveal_button(ceremony, cue)}
        </form>
    }
    .into_any()
}

fn reveal_button(ceremony: &Ceremony, cue: &Cue) -> AnyView {
    let words = ceremony.ground.words;
    let unsigned = ceremony.unsigned(cue);
    let operates = ceremony.ground.standing.as_ref().is_some_and(|standing| standing.is(&Role::Operator));
    if !unsigned.is_empty() {
        let text = t!(words, "ceremony-unsigned", hosts = unsigned.join(" · "));
        view! {
            <div class="notice">
                <p>{text}</p>
            </div>
        }
        .into_any()
    } else if operates {
        view! { <button class="btn main great">{t!(words, "ceremony-reveal")}</button> }.into_any()
    } else {
        view! { <p class="muted">{t!(words, "ceremony-operator-reveals")}</p> }.into_any()
    }
}

fn names(ceremony: &Ceremony, cue: &Cue) -> AnyView {
    let language = ceremony.ground.language();
    if cue.laureates.is_empty() {
        return view! { <p>{t!(ceremony.ground.words, "ceremony-not-awarded")}</p> }.into_any();
    }
    let items = cue.laureates.iter().map(|laureate| name(laureate, language)).collect_view();
    view! { <ul>{items}</ul> }.into_any()
}

fn name(laureate: &Laureate, language: Language) -> impl IntoView + use<> {
    view! { <li>{plain(&laureate.name, language)} " " {second(&laureate.name, language)}</li> }
}
