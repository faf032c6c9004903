use leptos::prelude::*;
use store::entries::Entry;
use store::files::StoredFile;

use crate::t;
use crate::ui::Ground;

/// The deck of an entry as page images, with the original; why there are none, where there are none.
pub fn deck(ground: &Ground, entry: &Entry, file: Option<&StoredFile>) -> impl IntoView + use<> {
    let words = ground.words;
    let address = ground.path(&format!("/deck/{}", entry.id));
    let state = match file {
        None => Some(t!(words, "entry-no-deck")),
        Some(StoredFile { fault: Some(_), .. }) => Some(t!(words, "entry-deck-refused")),
        Some(StoredFile { pages: None, .. }) => Some(t!(words, "paper-preparing")),
        Some(_) => None,
    };
    let of = file.and_then(|file| file.pages).unwrap_or_default();
    let slides = (1..=of)
        .map(|number| {
            view! {
                <li>
                    <img
                        src=format!("{address}/{number}")
                        alt=t!(words, "paper-page", number = number, of = of)
                        width="1600"
                        height="900"
                        loading="lazy"
                    />
                </li>
            }
        })
        .collect_view();
    view! {
        <section class="stack">
            <h2>{t!(words, "entry-deck")}</h2>
            {state.map(|state| view! { <p class="muted">{state}</p> })}
            <ol class="slides">{slides}</ol>
            {file
                .map(|_| {
                    view! {
                        <p>
                            <a href=format!("{address}/original") download="">
                                {t!(words, "paper-original")}
                            </a>
                        </p>
                    }
                })}
        </section>
    }
}
