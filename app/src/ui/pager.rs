use leptos::prelude::*;

use crate::t;
use crate::words::Words;

/// The way through a list that pages on a key: back to its first page and on to the next, where there are such.
pub fn pager_links(words: Words, first: Option<String>, next: Option<String>) -> Option<impl IntoView + use<>> {
    (first.is_some() || next.is_some()).then(|| {
        view! {
            <nav class="pager" aria-label=t!(words, "entries-pages")>
                {first
                    .map(|href| {
                        view! {
                            <a class="btn" rel="prev" href=href>
                                {t!(words, "entries-first")}
                            </a>
                        }
                    })}
                {next
                    .map(|href| {
                        view! {
                            <a class="btn" rel="next" href=href>
                                {t!(words, "entries-next")}
                            </a>
                        }
                    })}
            </nav>
        }
    })
}
