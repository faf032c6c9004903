//! The deadline on the public page of a competition, and the way in.

use judging::access::Refusal;
use judging::text::Language;
use judging::time::Timestamp;
use leptos::prelude::*;
use store::calls::Call;
use store::competitions::Competition;

use crate::t;
use crate::ui::{Ground, Moment, percent_encode};
use crate::when;
use crate::words::Words;

/// When entries are taken, how much time is left, and the button that starts one.
pub fn notice(ground: &Ground, competition: &Competition, call: &Call) -> AnyView {
    let words = ground.words;
    let arrived = ground.edition.now(ground.visitor.arrived);
    let (said, open) = match call.facts().in_window(arrived) {
        Ok(()) => (left(words, arrived, call.deadline), true),
        Err(Refusal::CallNotOpen { opens_at }) => (t!(words, "enter-opens", moment = ground.moment(opens_at)), false),
        Err(_) => (t!(words, "enter-closed"), false),
    };
    let button = open.then(|| way_in(ground, competition));
    view! {
        <section class="notice stack tight" id="enter">
            <p>
                <b>{t!(words, "enter-deadline")}</b>
                " "
                {deadline(ground, call.deadline)}
            </p>
            <p>{said}</p>
            {button}
        </section>
    }
    .into_any()
}

/// The button that starts an entry; who is not signed in does that first.
fn way_in(ground: &Ground, competition: &Competition) -> AnyView {
    let words = ground.words;
    if ground.visitor.account.is_none() {
        let here = ground.path(&format!("/c/{}", competition.slug));
        return view! {
            <p class="acts">
                <a class="btn main" href=format!("/sign-in?next={}", percent_encode(&here))>
                    {t!(words, "enter")}
                </a>
            </p>
            <p class="hint">{t!(words, "enter-sign-in")}</p>
        }
        .into_any();
    }
    view! {
        <form method="post" action="/api/entrants/start">
            <input type="hidden" name="edition" value=ground.edition.slug.clone() />
            <input type="hidden" name="competition" value=competition.slug.clone() />
            <button class="btn main">{t!(words, "enter")}</button>
        </form>
    }
    .into_any()
}

/// A deadline in the edition's zone, and in UTC, from which every reader can tell their own.
pub fn deadline(ground: &Ground, at: Timestamp) -> AnyView {
    let zone = ground.edition.time_zone.clone();
    let utc = when::day_and_time(at, "UTC", ground.language());
    view! {
        <Moment at=at words=ground.moment(at) />
        " "
        <small class="muted">{format!("{zone} ({utc} UTC)")}</small>
    }
    .into_any()
}

/// How much time is left until a moment, in whole days, hours or minutes.
pub fn left(words: Words, now: Timestamp, until: Timestamp) -> String {
    let minutes = (until.micros() - now.micros()) / 60_000_000;
    match (minutes / 1_440, minutes / 60) {
        (days, _) if days >= 2 => t!(words, "enter-left-days", count = days),
        (_, hours) if hours >= 2 => t!(words, "enter-left-hours", count = hours),
        _ if minutes >= 1 => t!(words, "enter-left-minutes", count = minutes),
        _ => t!(words, "enter-left-none"),
    }
}

/// The tags by which messengers and networks show a link to the page: title, a sentence, the site.
pub fn share_tags(ground: &Ground, competition: &Competition, call: Option<&Call>) -> AnyView {
    let language = ground.language();
    let title = competition.name.get(language).to_owned();
    let until = call.map(|call| {
        let moment = ground.moment(call.deadline);
        t!(ground.words, "enter-share", moment = moment, zone = ground.edition.time_zone.clone())
    });
    let described = [Some(competition.summary.get(language).to_owned()), until];
    let described = described.into_iter().flatten().collect::<Vec<_>>().join(" ");
    let locale = match language {
        Language::English => "en_GB",
        Language::Chinese => "zh_CN",
        Language::French => "fr_BE",
        Language::Dutch => "nl_BE",
    };
    let base = crate::state::state().public_url.as_ref().clone().unwrap_or_default();
    let address = format!("{base}{}", ground.path(&format!("/c/{}", competition.slug)));
    view! {
        <leptos_meta::Meta property="og:type" content="website" />
        <leptos_meta::Meta property="og:site_name" content="Palmarès 金榜" />
        <leptos_meta::Meta property="og:locale" content=locale />
        <leptos_meta::Meta property="og:url" content=address />
        <leptos_meta::Meta property="og:title" content=title />
        <leptos_meta::Meta property="og:description" content=described.clone() />
        <leptos_meta::Meta name="description" content=described />
    }
    .into_any()
}
