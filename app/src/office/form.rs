//! The form that gives a role.

use leptos::prelude::*;
use store::competitions::Competition;
use store::editions::Host;

use crate::accounts::once::password_once;
use crate::contests::controls::select;
use crate::flash::Flash;
use crate::invitations::list::language_of_letter;
use crate::t;
use crate::ui::{Field, Ground};

const FORM: &str = "role-give";

/// Asks for a person and a role, with a password that is shown here and kept nowhere.
pub fn give_form(ground: &Ground, contests: &[Competition], hosts: &[Host], flash: &Flash) -> impl IntoView + use<> {
    let words = ground.words;
    let roles = roles(ground, contests, hosts);
    let text = |name: &'static str, label: String| {
        view! { <Field name=name label=label form=FORM flash=flash.clone() /> }
    };
    view! {
        <form class="card stack" method="post" action="/api/office/give-role" id="give">
            <h2>{t!(words, "people-give")}</h2>
            <input type="hidden" name="edition" value=ground.edition.slug.clone() />
            {select(words, (FORM, flash), "role", t!(words, "people-role"), &roles, "organiser")}
            <Field
                name="email"
                label=t!(words, "email")
                hint=t!(words, "people-email-hint")
                kind="email"
                form=FORM
                flash=flash.clone()
                required=true
            />
            {text("name", t!(words, "juror-name"))}
            {text("name_zh", t!(words, "juror-name-zh"))}
            {language_of_letter(ground, FORM, flash)}
            <p class="acts">
                <button class="btn main" formaction="/api/invitations/person">
                    {t!(words, "invitation-send")}
                </button>
            </p>
            <p class="muted">{t!(words, "invitation-or-now")}</p>
            {password_once(words)}
            <p class="acts">
                <button class="btn">{t!(words, "people-give-do")}</button>
            </p>
        </form>
    }
}

/// The roles that can be given, as [`store::roles::named`] reads them, with their words.
fn roles(ground: &Ground, contests: &[Competition], hosts: &[Host]) -> Vec<(String, String)> {
    let (words, language) = (ground.words, ground.language());
    let chairs = contests.iter().map(|contest| {
        let of = contest.name.get(language);
        (format!("chair={}", contest.slug), format!("{} · {of}", t!(words, "role-chair")))
    });
    let signatories = hosts.iter().filter(|host| host.kind == "host").map(|host| {
        (format!("signatory={}", host.short_name), format!("{} · {}", t!(words, "role-signatory"), host.short_name))
    });
    let mut roles = vec![("organiser".to_owned(), t!(words, "role-organiser"))];
    roles.extend(chairs.chain(signatories));
    roles.push(("operator".to_owned(), t!(words, "role-operator")));
    roles.push(("auditor".to_owned(), t!(words, "role-auditor")));
    roles
}
