//! A link to hand over, shown once to who made it.

use judging::text::Language;
use leptos::prelude::*;
use store::mail::{LINK, Letter, Wording};

use crate::accounts::qr::qr;
use crate::contests::typed::Typed;
use crate::flash::Flash;
use crate::mail::words::{Written, write};
use crate::t;
use crate::ui::TextArea;
use crate::visitor::base;
use crate::words::Words;

/// The form whose answer brings the link.
pub const FORM: &str = "invitation-handed";

/// What the page shows of a letter that is handed over: its words in the recipient's language, and its link.
pub fn shown(letter: &Letter, wording: &Wording) -> Typed {
    let Written { subject, text, .. } = write(letter, wording, &base(), true);
    let path = letter.values.get(LINK).cloned().unwrap_or_default();
    [
        ("to", letter.to.clone()),
        ("text", format!("{subject}\n\n{text}")),
        ("language", letter.language.tag().to_owned()),
        ("address", format!("{}{path}", base())),
    ]
    .map(|(name, value)| (name.to_owned(), value))
    .into()
}

/// The letter that was just made, to be copied, with a picture of its link.
pub fn handed(words: Words, flash: &Flash) -> Option<impl IntoView + use<>> {
    let of = |name: &str| (flash.form == FORM).then(|| flash.typed.get(name).cloned()).flatten();
    let (to, text, address) = (of("to")?, of("text")?, of("address")?);
    let language = Language::from_tag(&of("language")?).unwrap_or_default().tag();
    let picture = qr(&address, t!(words, "handed-picture", address = to.as_str()));
    Some(view! {
        <section class="card stack" id="handed">
            <h2>{t!(words, "handed-title", address = to)}</h2>
            <p>{t!(words, "handed-once")}</p>
            <div class="field">
                <label for="f-handed">{t!(words, "handed-text")}</label>
                <TextArea id="f-handed" name="handed" value=text rows=14 lang=language readonly=true />
            </div>
            <p>{t!(words, "handed-scan")}</p>
            {picture}
        </section>
    })
}
