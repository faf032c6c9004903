//! The file of a deck or of a question: what is there, and how to hand in another one.

use leptos::prelude::*;
use store::files::StoredFile;

use super::act::FORM;
use super::fields::Sheet;
use crate::contests::controls::act;
use crate::t;
use crate::ui::fault_words;
use crate::words::Words;

/// The greatest size of a file, in bytes: 20 MB.
pub const MAX_BYTES: usize = 20_000_000;

/// A file that is asked for: its name in the form, what is asked, and the hash of what is there.
pub fn slot(sheet: &Sheet<'_>, slot: &str, label: String, hint: String, stored: &str) -> AnyView {
    let words = sheet.ground.words;
    let field = if slot == "deck" { slot.to_owned() } else { format!("a-{slot}") };
    let fault = sheet.flash.fault(FORM, &field).map(|kind| fault_words(words, kind));
    let id = format!("f-{field}");
    let (hint_id, error_id) = (format!("{id}-hint"), format!("{id}-error"));
    let described = fault.as_ref().map_or(hint_id.clone(), |_| format!("{hint_id} {error_id}"));
    let there = sheet.files.iter().find(|file| file.sha256 == stored);
    let remove = there.map(|_| act(format!("drop-{slot}"), t!(words, "entry-file-remove"), &label));
    let there = there.map(|file| told(words, sheet.upload.as_deref().unwrap_or_default(), file));
    let send = sheet.upload.clone().map(|to| {
        view! {
            <button class="btn" formaction=to formenctype="multipart/form-data">
                {t!(words, "entry-file-send")}
            </button>
        }
    });
    view! {
        <div class="field">
            <label for=id.clone()>{label}</label>
            <p class="hint" id=hint_id>
                {hint}
            </p>
            {there}
            <input
                id=id
                type="file"
                name=format!("file-{slot}")
                accept="application/pdf"
                aria-describedby=described
                aria-invalid=fault.is_some().then_some("true")
            />
            {fault.map(|fault| view! { <p class="error" id=error_id>{fault}</p> })}
            <p class="acts">{send} {remove}</p>
        </div>
    }
    .into_any()
}

/// A file in words: its name, size and pages, or why it cannot be shown.
fn told(words: Words, folder: &str, file: &StoredFile) -> AnyView {
    let kilobytes = file.bytes / 1_000 + 1;
    let state = match (&file.fault, file.pages) {
        (Some(_), _) => t!(words, "entry-file-fault"),
        (None, Some(pages)) => t!(words, "entry-file-pages", count = pages),
        (None, None) => t!(words, "entry-file-waiting"),
    };
    view! {
        <p>
            <a href=format!("{folder}/{}", file.sha256)>{file.name.clone()}</a>
            " · "
            {t!(words, "entry-file-size", size = kilobytes)}
            " · "
            {state}
        </p>
    }
    .into_any()
}
