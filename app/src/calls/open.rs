//! The deadline on the public page of a competition, the way in, and what is shown where the page is shared.

use judging::time::Timestamp;
use leptos::prelude::*;
use store::calls::{Call, Extension};
use store::competitions::Competition;

use super::clock::{self, ClockScript};
use crate::t;
use crate::ui::{Ground, Moment, Shared, percent_encode};
use crate::visitor::base;
use crate::when;

/// When entries are taken and what was put off, how much time is left, and the button that starts one.
pub fn notice(ground: &Ground, competition: &Competition, call: &Call, extensions: &[Extension]) -> AnyView {
    let words = ground.words;
    let put_off = extensions.last().filter(|last| last.becomes == call.deadline).map(|last| {
        view! { <p>{t!(words, "enter-extended", moment = ground.moment(last.was))}</p> }
    });
    let arrived = ground.edition.now(ground.visitor.arrived);
    let button = call.facts().in_window(arrived).is_ok().then(|| way_in(ground, competition));
    view! {
        <section class="notice stack tight" id="enter">
            <p>
                <b>{t!(words, "enter-deadline")}</b>
                " "
                {deadline(ground, call.deadline)}
            </p>
            {put_off}
            <p>{clock::said(ground, call, arrived)}</p>
            {button}
            <p>
                <a href="#questions">{t!(words, "questions-public")}</a>
            </p>
        </section>
        <ClockScript />
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

/// A deadline in the edition's zone, in UTC, and where a script has run on the reader's own clock.
pub fn deadline(ground: &Ground, at: Timestamp) -> AnyView {
    let zone = ground.edition.time_zone.clone();
    let utc = when::day_and_time(at, "UTC", ground.language());
    view! {
        <Moment at=at words=ground.moment(at) />
        " "
        <small class="muted">{format!("{zone} ({utc} UTC)")}</small>
        {clock::own_clock(ground.words, at, &ground.edition.time_zone)}
    }
    .into_any()
}

/// The address of the page, for paper.
pub fn printed(ground: &Ground, competition: &Competition) -> impl IntoView + use<> {
    let address = format!("{}{}", base(), ground.path(&format!("/c/{}", competition.slug)));
    view! { <p class="printed">{address}</p> }
}

/// What a link to the page of a competition shows where it is shared.
pub fn shared(ground: &Ground, competition: &Competition, call: Option<&Call>) -> Shared {
    let language = ground.language();
    let until = call.map(|call| {
        let moment = ground.moment(call.deadline);
        t!(ground.words, "enter-share", moment = moment, zone = ground.edition.time_zone.clone())
    });
    let described = [Some(competition.summary.get(language).to_owned()), until];
    let described: Vec<String> = described.into_iter().flatten().filter(|words| !words.is_empty()).collect();
    let path = ground.path(&format!("/c/{}", competition.slug));
    Shared {
        title: competition.name.get(language).to_owned(),
        description: described.join(" "),
        picture: format!("{path}/share"),
        path,
    }
}
