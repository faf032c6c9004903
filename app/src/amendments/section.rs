//! The method of a round whose call has opened, on the page of the round: what is proposed, and how something else is.

use leptos::prelude::*;
use store::amendments::{Amendment, State};
use store::editions::Host;
use store::rounds::Round;

use super::consents::terms_of;
use crate::contests::settings::method_fields;
use crate::flash::Flash;
use crate::t;
use crate::ui::{Field, Ground};

/// The form's name.
pub const FORM: &str = "amendment";

/// The open proposal with the consents that it has, or the form of a new one.
pub fn section(ground: &Ground, round: &Round, (hosts, amendments): (&[Host], &[Amendment]), flash: &Flash) -> AnyView {
    let words = ground.words;
    let open = amendments.iter().find(|one| one.round == round.id && one.state == State::Open);
    let back = ground.path(&format!("/office/r/{}", round.id));
    let body = match open {
        Some(one) => proposed(ground, one, hosts, back).into_any(),
        None => form(ground, round, back, flash).into_any(),
    };
    view! {
        <section>
            <h2>{t!(words, "amendment-title")}</h2>
            <p class="muted">{t!(words, "amendment-text")}</p>
            {body}
        </section>
    }
    .into_any()
}

fn proposed(ground: &Ground, one: &Amendment, hosts: &[Host], back: String) -> impl IntoView + use<> {
    let words = ground.words;
    let asked = hosts.iter().filter(|host| host.kind == "host");
    let rows = asked
        .map(|host| {
            let given = one.consents.iter().find(|given| given.host == host.id);
            let said = match given {
                Some(given) => t!(words, "amendment-given", at = ground.moment(given.at)),
                None => t!(words, "amendment-waiting"),
            };
            view! { <li>{host.short_name.clone()} " – " {said}</li> }
        })
        .collect_view();
    view! {
        <div class="card stack">
            {terms_of(ground, one)}
            <ul>{rows}</ul>
            <form method="post" action="/api/amendments/withdraw">
                <input type="hidden" name="amendment" value=one.id.to_string() />
                <input type="hidden" name="back" value=back />
                <p class="acts">
                    <button class="btn">{t!(words, "amendment-withdraw")}</button>
                </p>
            </form>
        </div>
    }
}

fn form(ground: &Ground, round: &Round, back: String, flash: &Flash) -> impl IntoView + use<> {
    let words = ground.words;
    let failed = flash.form == FORM;
    view! {
        <details class="confirm" open=failed>
            <summary class="btn">{t!(words, "amendment-summary")}</summary>
            <div>
                <form class="stack" method="post" action="/api/amendments/propose">
                    <input type="hidden" name="round" value=round.id.to_string() />
                    <input type="hidden" name="back" value=back />
                    {method_fields(ground, (FORM, flash), &round.method)}
                    <Field
                        name="reason"
                        label=t!(words, "amendment-reason")
                        hint=t!(words, "amendment-reason-hint")
                        form=FORM
                        flash=flash.clone()
                        required=true
                    />
                    <p class="acts">
                        <button class="btn main">{t!(words, "amendment-propose")}</button>
                    </p>
                </form>
            </div>
        </details>
    }
}
