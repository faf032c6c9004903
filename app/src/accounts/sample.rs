//! The accounts of the sample edition on the sign-in page, so that a visitor can try every role.

use leptos::prelude::*;
use store::accounts::SamplePerson;

use super::SAMPLE_PASSWORD;
use crate::t;
use crate::words::Words;

/// The roles of the office, in the order in which a contest needs them.
const OFFICES: [&str; 5] = ["organiser", "chair", "signatory", "operator", "auditor"];

/// One button for each person of the sample edition; nothing where there is none.
pub fn sample_accounts(words: Words, people: &[SamplePerson], next: &str) -> Option<impl IntoView + use<>> {
    let (jurors, mut offices): (Vec<_>, Vec<_>) = people.iter().partition(|person| person.role == "juror");
    offices.sort_by_key(|person| OFFICES.iter().position(|office| *office == person.role));
    let list = |people: Vec<&SamplePerson>| people.into_iter().map(|person| button(words, person, next)).collect_view();
    (!people.is_empty()).then(|| {
        view! {
            <section class="stack" aria-labelledby="sample-accounts">
                <h2 id="sample-accounts">
                    {t!(words, "sample-accounts-title")} " " <span class="tag sample">{t!(words, "sample-tag")}</span>
                </h2>
                <p>{t!(words, "sample-accounts-text", password = SAMPLE_PASSWORD)}</p>
                <ul class="people">{list(offices)}</ul>
                <details>
                    <summary>{t!(words, "sample-jurors", count = jurors.len())}</summary>
                    <ul class="people">{list(jurors)}</ul>
                </details>
            </section>
        }
    })
}

fn button(words: Words, person: &SamplePerson, next: &str) -> impl IntoView + use<> {
    let name = person.name.get(words.language).to_owned();
    let of = person.of.get(words.language).to_owned();
    let said = match person.role.as_str() {
        "organiser" => t!(words, "sample-as-organiser"),
        "auditor" => t!(words, "sample-as-auditor"),
        "operator" => t!(words, "sample-as-operator"),
        "chair" => t!(words, "sample-as-chair", of = of),
        "signatory" => t!(words, "sample-as-signatory", of = of),
        _ => t!(words, "sample-as-juror"),
    };
    view! {
        <li>
            <form method="post" action="/api/accounts/sign-in">
                <input type="hidden" name="next" value=next.to_owned() />
                <input type="hidden" name="email" value=person.email.clone() />
                <input type="hidden" name="password" value=SAMPLE_PASSWORD />
                <button>
                    <b>{name}</b>
                    <span>{said}</span>
                </button>
            </form>
        </li>
    }
}
