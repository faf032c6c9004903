//! The accessibility statement of the house.

use leptos::prelude::*;

use crate::state::state;
use crate::t;
use crate::ui::{Frame, page, plain};
use crate::visitor::visitor;

/// What was tested, what is known not to work, and whom to write to.
#[component]
pub fn AccessibilityPage() -> impl IntoView {
    page(async move {
        let visitor = visitor();
        let words = visitor.words();
        let editions = store::editions::list(&state().db).await?;
        let contacts = editions
            .iter()
            .map(|edition| {
                view! {
                    <li>
                        <a href=format!("/e/{}/privacy", edition.slug)>{plain(&edition.name, visitor.language)}</a>
                    </li>
                }
            })
            .collect_view();
        let title = t!(words, "access-title");
        Ok(view! {
            <Frame title=title.clone() class="page">
                <div class="head">
                    <div>
                        <h1>{title}</h1>
                        <p class="lede">{t!(words, "access-lede")}</p>
                    </div>
                </div>
                <section class="prose">
                    <h2>{t!(words, "access-tested")}</h2>
                    <ul>
                        <li>{t!(words, "access-tested-axe")}</li>
                        <li>{t!(words, "access-tested-keyboard")}</li>
                        <li>{t!(words, "access-tested-scripts")}</li>
                    </ul>
                    <h2>{t!(words, "access-known")}</h2>
                    <ul>
                        <li>{t!(words, "access-known-decks")}</li>
                        <li>{t!(words, "access-known-texts")}</li>
                        <li>{t!(words, "access-known-people")}</li>
                    </ul>
                    <h2>{t!(words, "access-contact")}</h2>
                    <p>{t!(words, "access-contact-text")}</p>
                    <ul>{contacts}</ul>
                </section>
            </Frame>
        })
    })
}
