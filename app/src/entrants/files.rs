//! The file of a deck or of a question: what is there, and how to hand in another one.

use leptos::prelude::*;
use store::files::StoredFile;

use super::act::FORM;
use super::fields::Sheet;
use crate::contests::controls::act;
use crate::t;
use crate::ui::fault_words;
use crate::words::Words;

/// The name of a file's field, by which its faults are found: of the deck, or of a question.
pub fn field_of(slot: &str) -> String {
    if slot == "deck" { slot.to_owned() } else { format!("a-{slot}") }
}

/// A file's name without its folders, signs of control and marks of direction, at most 100 characters of it.
pub fn plain_name(name: &str) -> String {
    let last = name.rsplit(['/', '\\']).next().unwrap_or_default();
    let plain = |letter: &char| {
        !letter.is_control()
            && !matches!(letter, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
    };
    let name: String = last.chars().filter(plain).take(100).collect();
    if name.trim().is_empty() { "file.pdf".into() } else { name }
}

/// A file that is asked for: its name in the form, how many pages it may have (0 for any number), what is asked, and the
/// hash of what is there.
pub fn slot(sheet: &Sheet<'_>, (slot, most): (&str, u32), label: String, hint: String, stored: &str) -> AnyView {
    let words = sheet.ground.words;
    let field = field_of(slot);
    let fault = sheet.flash.fault(FORM, &field).map(|kind| fault_words(words, kind));
    let id = format!("f-{field}");
    let (hint_id, error_id) = (format!("{id}-hint"), format!("{id}-error"));
    let described = fault.as_ref().map_or(hint_id.clone(), |_| format!("{hint_id} {error_id}"));
    let there = sheet.files.iter().find(|file| file.sha256 == stored);
    let missing = there.is_none();
    let remove = act(format!("drop-{slot}"), t!(words, "entry-file-remove"), &label);
    let told = there.map(|file| told(words, sheet.upload.as_deref().unwrap_or_default(), (file, most)));
    let send = sheet.upload.clone().map(|to| {
        view! {
            <button class="btn" formaction=to formenctype="multipart/form-data">
                {t!(words, "entry-file-send")}
            </button>
        }
    });
    view! {
        <div class="field">
            <label for=id.clone()>{label.clone()}</label>
            <p class="hint" id=hint_id>
                {hint}
            </p>
            <p id=format!("{id}-there") hidden=missing>
                {told}
            </p>
            <input
                id=id.clone()
                type="file"
                name=format!("file-{slot}")
                accept="application/pdf"
                aria-describedby=described
                aria-invalid=fault.is_some().then_some("true")
            />
            <p class="error" id=error_id>
                {fault}
            </p>
            <div id=format!("{id}-upload") hidden=true>
                <div class="meter">
                    <progress value="0" max="100" aria-label=label></progress>
                    <p role="status"></p>
                </div>
            </div>
            <p class="acts">
                {send} <span id=format!("{id}-remove") hidden=missing>
                    {remove}
                </span>
            </p>
        </div>
    }
    .into_any()
}

/// A file in words: its name, size and pages, and what is wrong with it.
fn told(words: Words, folder: &str, (file, most): (&StoredFile, u32)) -> AnyView {
    let kilobytes = file.bytes / 1_000 + 1;
    let state = match (&file.fault, file.total) {
        (Some(_), _) => t!(words, "entry-file-fault"),
        (None, Some(pages)) => t!(words, "entry-file-pages", count = pages),
        (None, None) => t!(words, "entry-file-waiting"),
    };
    let long = file.total.is_some_and(|pages| most > 0 && pages > i64::from(most));
    let long = long.then(|| view! { <span class="tag out">{t!(words, "fault-pages")}</span> });
    view! {
        <a href=format!("{folder}/{}", file.sha256)>{file.name.clone()}</a>
        " · "
        {t!(words, "entry-file-size", size = kilobytes)}
        " · "
        {state}
        " "
        {long}
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_has_a_plain_name() {
        let names = ["C:\\decks\\a.pdf", "../../etc/passwd", "fdp.\u{202e}exe", "路演.pdf", " \r\n"].map(plain_name);
        assert_eq!(names, ["a.pdf", "passwd", "fdp.exe", "路演.pdf", "file.pdf"]);
    }
}
