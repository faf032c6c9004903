//! What hosts are asked to consent to, beside what they sign.

use leptos::prelude::*;
use store::amendments::{Amendment, State};
use store::competitions::Competition;
use store::editions::Host;
use store::rounds::Round;

use crate::contests::terms;
use crate::t;
use crate::ui::{Asked, Ground, host_row, plain};

/// The open proposals of an edition, each with its hosts; one whose round is frozen has lapsed and is left out.
pub fn open(
    ground: &Ground,
    amendments: &[Amendment],
    (competitions, rounds): (&[Competition], &[Round]),
    hosts: &[Host],
) -> AnyView {
    let of = |one: &Amendment| {
        let round = rounds.iter().find(|round| round.id == one.round && round.frozen_at.is_none())?;
        let competition = competitions.iter().find(|competition| competition.id == one.competition)?;
        Some(section(ground, one, (competition, round), hosts))
    };
    amendments.iter().filter(|one| one.state == State::Open).filter_map(of).collect_view().into_any()
}

fn section(
    ground: &Ground,
    one: &Amendment,
    (competition, round): (&Competition, &Round),
    hosts: &[Host],
) -> impl IntoView + use<> {
    let (words, language) = (ground.words, ground.language());
    let rows = hosts.iter().map(|host| row(ground, one, host)).collect_view();
    view! {
        <section class="card stack">
            <h2>
                {t!(words, "amendment-title")} " · " {plain(&competition.name, language)} " · "
                {plain(&round.name, language)}
            </h2>
            {terms_of(ground, one)}
            <ul class="signs">{rows}</ul>
        </section>
    }
}

/// What a proposal would change, and why.
pub fn terms_of(ground: &Ground, one: &Amendment) -> impl IntoView + use<> {
    let words = ground.words;
    let method = |method| {
        view! {
            <b>{terms::method_name(words, method)}</b>
            <br />
            {terms::method(words, method)}
        }
    };
    view! {
        <dl class="facts">
            <div>
                <dt>{t!(words, "amendment-was")}</dt>
                <dd>{method(&one.was)}</dd>
            </div>
            <div>
                <dt>{t!(words, "amendment-becomes")}</dt>
                <dd>{method(&one.becomes)}</dd>
            </div>
            <div>
                <dt>{t!(words, "amendment-reason")}</dt>
                <dd>{one.reason.clone()}</dd>
            </div>
            <div>
                <dt>{t!(words, "amendment-at")}</dt>
                <dd>{ground.moment(one.proposed_at)}</dd>
            </div>
        </dl>
    }
}

/// A host with its consent, or the button of who consents for it.
fn row(ground: &Ground, one: &Amendment, host: &Host) -> impl IntoView + use<> {
    let words = ground.words;
    let given = one.consents.iter().find(|given| given.host == host.id).map(|given| {
        let at = ground.moment(given.at);
        view! { <span class="tag in">{t!(words, "amendment-given", at = at)}</span> }.into_any()
    });
    let asked = Asked {
        action: "/api/amendments/consent",
        about: ("amendment", one.id.to_string()),
        act: t!(words, "amendment-consent", host = host.short_name.clone()),
        text: t!(words, "amendment-consent-text"),
        sure: t!(words, "amendment-consent-do"),
        waiting: t!(words, "amendment-waiting"),
    };
    host_row(ground, host, given, asked)
}
