//! The aside of the operator's page: running order, signatures, the stage's link.

use judging::ids::CompetitionId;
use judging::time::Timestamp;
use leptos::prelude::*;
use store::ceremony::{Cue, Readiness};
use store::editions::Host;

use super::address;
use super::page::Ceremony;
use crate::t;
use crate::ui::{heading, plain};
use crate::when;

/// All cues, with the means to make them (anew) until they are revealed; nothing before anything is sealed.
pub fn running_order(ceremony: &Ceremony) -> Option<AnyView> {
    let words = ceremony.ground.words;
    let next = ceremony.cues.iter().position(|cue| cue.revealed_at.is_none());
    let items = ceremony
        .cues
        .iter()
        .enumerate()
        .map(|(at, cue)| cue_item(ceremony, cue, at + 1, next == Some(at)))
        .collect_view();
    let forms = prepare_forms(ceremony);
    let empty = ceremony.cues.is_empty();
    (!empty || forms.is_some()).then(|| {
        view! {
            <section class="stack">
                <h2>{t!(words, "ceremony-order")}</h2>
                {(!empty).then(|| view! { <ol class="cues">{items}</ol> })}
                {forms}
            </section>
        }
        .into_any()
    })
}

fn cue_item(ceremony: &Ceremony, cue: &Cue, number: usize, is_next: bool) -> impl IntoView + use<> {
    let (words, language) = (ceremony.ground.words, ceremony.ground.language());
    let names = match cue.laureates.len() {
        0 => t!(words, "ceremony-not-awarded"),
        _ => {
            let names = cue.laureates.iter().map(|laureate| laureate.name.get(language));
            names.collect::<Vec<_>>().join(" · ")
        }
    };
    let time = cue.revealed_at.map(|at| view! { <time>{when::time(at, &ceremony.ground.edition.time_zone)}</time> });
    let code = ceremony.competition(cue).map(|competition| competition.code.clone());
    view! {
        <li class=cue.revealed_at.is_some().then_some("done") aria-current=is_next.then_some("step")>
            <b class="num">{number}</b>
            <div>
                {plain(&cue.award_name, language)} " " <span class="muted">{code}</span> <small>{names}</small>
            </div>
            {time}
        </li>
    }
}

/// Makes the order where something is sealed that has not begun to be revealed; each such competition can come first.
fn prepare_forms(ceremony: &Ceremony) -> Option<impl IntoView + use<>> {
    let (words, language) = (ceremony.ground.words, ceremony.ground.language());
    let begun =
        |id: &CompetitionId| ceremony.cues.iter().any(|cue| cue.competition == *id && cue.revealed_at.is_some());
    let open = |ready: &&Readiness| ready.sealed && !begun(&ready.competition);
    let open: Vec<_> = ceremony.readiness.iter().filter(open).map(|ready| ready.competition.clone()).collect();
    if open.is_empty() {
        return None;
    }
    let in_order = |id: &CompetitionId| ceremony.cues.iter().any(|cue| cue.competition == *id);
    let late = open.iter().any(|id| !in_order(id)) && !ceremony.cues.is_empty();
    let slug = ceremony.ground.edition.slug.clone();
    let order = order_of(&ceremony.cues);
    let earlier = order
        .iter()
        .enumerate()
        .skip(1)
        .filter(|(at, id)| open.contains(id) && open.contains(&order[at - 1]))
        .filter_map(|(at, id)| {
            let competition = ceremony.competitions.iter().find(|competition| competition.id == *id)?;
            let words = t!(words, "ceremony-earlier", competition = competition.name.get(language));
            let mut moved = order.clone();
            moved.swap(at - 1, at);
            Some(prepare_form(slug.clone(), &moved, "btn little", words))
        })
        .collect_view();
    let (class, again) = match ceremony.cues.is_empty() {
        true => ("btn main", t!(words, "ceremony-prepare")),
        false => ("btn little", t!(words, "ceremony-prepare-again")),
    };
    Some(view! {
        {late.then(|| view! { <p class="notice">{t!(words, "ceremony-late")}</p> })}
        <div class="cluster">{prepare_form(slug, &order, class, again)} {earlier}</div>
    })
}

fn prepare_form(slug: String, order: &[CompetitionId], class: &'static str, words: String) -> impl IntoView + use<> {
    let first = order.iter().map(CompetitionId::as_str).collect::<Vec<_>>().join(",");
    view! {
        <form method="post" action="/api/ceremony/prepare">
            <input type="hidden" name="edition" value=slug />
            <input type="hidden" name="first" value=first />
            <button class=class>{words}</button>
        </form>
    }
}

/// The competitions in the order of their cues.
fn order_of(cues: &[Cue]) -> Vec<CompetitionId> {
    let mut order: Vec<CompetitionId> = Vec::new();
    for cue in cues {
        if !order.contains(&cue.competition) {
            order.push(cue.competition.clone());
        }
    }
    order
}

/// Who has signed what.
pub fn signatures(ceremony: &Ceremony) -> impl IntoView + use<> {
    let (words, language) = (ceremony.ground.words, ceremony.ground.language());
    let short = |ids: &[judging::ids::HostId]| {
        let hosts = ceremony.hosts.iter().filter(|host: &&Host| ids.contains(&host.id));
        hosts.map(|host| host.short_name.as_str()).collect::<Vec<_>>().join(" · ")
    };
    let items = ceremony
        .readiness
        .iter()
        .filter_map(|ready| {
            let competition = ceremony.competitions.iter().find(|competition| competition.id == ready.competition)?;
            let state = match (ready.sealed, ready.unsigned.is_empty()) {
                (false, _) => view! { <span class="tag">{t!(words, "ceremony-not-sealed")}</span> }.into_any(),
                (true, true) => view! { <span class="tag in">{t!(words, "ceremony-signed")}</span> }.into_any(),
                (true, false) => {
                    let missing = t!(words, "ceremony-signature-missing", hosts = short(&ready.unsigned));
                    view! { <span class="tag close">{missing}</span> }.into_any()
                }
            };
            Some(view! {
                <div>
                    <dt>{heading(&competition.name, language)}</dt>
                    <dd>{state} " " <small>{short(&ready.signed)}</small></dd>
                </div>
            })
        })
        .collect_view();
    view! {
        <section class="stack">
            <h2>{t!(words, "ceremony-signatures")}</h2>
            <dl class="facts">{items}</dl>
        </section>
    }
}

/// The stage's address: shown whole only once, after it was made.
pub fn stage_link(ceremony: &Ceremony, secret: Option<String>, made_at: Option<Timestamp>) -> impl IntoView + use<> {
    let words = ceremony.ground.words;
    let slug = ceremony.ground.edition.slug.clone();
    let fresh = secret.map(|secret| {
        let link = address::of_stage(&secret);
        view! {
            <div class="field">
                <label for="f-stage">{t!(words, "ceremony-link-label")}</label>
                <p class="hint" id="f-stage-hint">
                    {t!(words, "ceremony-link-once")}
                </p>
                <input id="f-stage" type="text" readonly value=link.clone() aria-describedby="f-stage-hint" />
            </div>
            <p>
                <a class="btn" href=link target="_blank" rel="noreferrer">
                    {t!(words, "ceremony-link-open")}
                </a>
            </p>
        }
    });
    let state = match made_at {
        Some(at) => t!(words, "ceremony-link-since", moment = ceremony.ground.moment(at)),
        None => t!(words, "ceremony-link-none"),
    };
    let act = if made_at.is_some() { t!(words, "ceremony-link-again") } else { t!(words, "ceremony-link-make") };
    view! {
        <section class="stack" id="stage">
            <h2>{t!(words, "ceremony-stage")}</h2>
            <p>{t!(words, "ceremony-stage-text")}</p>
            {fresh}
            <p class="small muted">{state}</p>
            <form method="post" action="/api/ceremony/link">
                <input type="hidden" name="edition" value=slug />
                <button class="btn little">{act}</button>
            </form>
        </section>
    }
}
