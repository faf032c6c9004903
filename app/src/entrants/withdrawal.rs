//! Taking an entry back, on its page.

use leptos::prelude::*;
use store::manuscripts::Manuscript;

use crate::flash::Flash;
use crate::t;
use crate::ui::{Field, Ground};

/// Offers to take an entry back for good, once its name is typed; nothing where it has none yet.
pub fn offer(ground: &Ground, held: &Manuscript, flash: &Flash) -> AnyView {
    let words = ground.words;
    let name = [&held.raw.name, &held.raw.title].into_iter().find(|text| !text.is_empty());
    let name = name.map(|text| text.get(ground.language()).to_owned()).or(held.code.clone());
    name.map(|name| {
        view! {
            <details class="confirm" open=flash.form == "withdraw">
                <summary class="btn danger">{t!(words, "entry-withdraw")}</summary>
                <div>
                    <p>{t!(words, "entry-withdraw-text", name = name)}</p>
                    <form method="post" action="/api/entrants/withdraw" class="stack tight">
                        <input type="hidden" name="edition" value=ground.edition.slug.clone() />
                        <input type="hidden" name="entry" value=held.id.to_string() />
                        <Field
                            name="named"
                            label=t!(words, "entry-withdraw-named")
                            form="withdraw"
                            flash=flash.clone()
                            required=true
                        />
                        <p class="acts">
                            <button class="btn main">{t!(words, "entry-withdraw-do")}</button>
                        </p>
                    </form>
                </div>
            </details>
        }
    })
    .into_any()
}
