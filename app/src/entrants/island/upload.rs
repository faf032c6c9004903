//! A file goes to the server piece by piece. Where the network breaks off, it goes on by itself; where the page was left,
//! it goes on when the same file is chosen again.

use std::time::Duration;

use js_sys::Promise;
use leptos::leptos_dom::helpers::set_timeout;
use leptos::prelude::{document, window};
use leptos::task::spawn_local;
use serde::{Deserialize, Serialize};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{AbortSignal, Element, Event, File, Headers, HtmlInputElement, RequestInit, Response};

use super::Words;
use super::browser::{PAUSE, Shared, later};
use crate::device::{random_id, storage};
use crate::entrants::MAX_BYTES;
use crate::entrants::api::{Held, Stored, start_upload};
use crate::error::{AppError, FieldFault};

/// The greatest piece, in bytes. After a failure pieces are half as large, down to the least, so that one of them comes
/// through a slow network in time.
const LARGEST: i64 = 1 << 20;
const LEAST: i64 = 64 << 10;
/// The first wait after a piece that did not come through, in seconds; it doubles up to the longest.
const FIRST_WAIT: u64 = 1;
const LONGEST_WAIT: u64 = 15;
/// After how many milliseconds a piece counts as lost.
const TIMEOUT: u32 = 75_000;
/// How often a piece that makes the file whole looks whether a save is still on its way.
const LOOK: Duration = Duration::from_millis(100);

/// What the device keeps of an upload until it is whole.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
struct Kept {
    id: String,
    name: String,
    bytes: i64,
    /// When the file was changed last, in milliseconds.
    modified: f64,
    offset: i64,
}

/// A file's field on the page.
#[derive(Clone)]
struct Spot {
    shared: Shared,
    words: Words,
    input: HtmlInputElement,
    /// `deck`, or the id of a question.
    slot: String,
}

/// Tells at each file's field what an earlier page has left unfinished.
pub fn start(shared: &Shared) {
    let Ok(inputs) = shared.borrow().form.query_selector_all("input[type=file]") else { return };
    for input in (0..inputs.length()).filter_map(|index| inputs.get(index)) {
        let Some(spot) = input.dyn_into().ok().and_then(|input| Spot::of(shared, input)) else { continue };
        if let Some(kept) = spot.kept() {
            let percent = (100 * kept.offset / kept.bytes.max(1)).to_string();
            let said = spot.words.upload_rest.replace("{name}", &kept.name).replace("{percent}", &percent);
            spot.show(kept.offset, kept.bytes, &said);
        }
    }
}

/// Starts with a file that was chosen; whether the event is of a file's field.
pub fn chosen(shared: &Shared, event: &Event) -> bool {
    let input = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
    let Some(spot) = input.and_then(|input| Spot::of(shared, input)) else { return false };
    spot.go();
    true
}

/// Goes on with the file beside a button that sends files; whether there is one. Without one the form goes as it is.
pub fn pressed(shared: &Shared, button: &Element) -> bool {
    if !button.get_attribute("formaction").is_some_and(|to| to.ends_with("/files")) {
        return false;
    }
    let input = button.closest(".field").ok().flatten().and_then(|field| field.query_selector("input").ok().flatten());
    let spot = input.and_then(|input| input.dyn_into().ok()).and_then(|input| Spot::of(shared, input));
    spot.is_some_and(|spot| spot.go())
}

impl Spot {
    fn of(shared: &Shared, input: HtmlInputElement) -> Option<Self> {
        let slot = input.name().strip_prefix("file-").filter(|_| input.type_() == "file")?.to_owned();
        Some(Self { words: shared.borrow().setting.words.clone(), shared: shared.clone(), input, slot })
    }

    /// Starts with the file that is chosen, in place of any that is on its way; whether there is one.
    fn go(&self) -> bool {
        let Some(file) = self.input.files().and_then(|files| files.get(0)) else { return false };
        let turn = {
            let mut desk = self.shared.borrow_mut();
            let turn = desk.turns.entry(self.slot.clone()).or_default();
            *turn += 1;
            *turn
        };
        self.fault("");
        if file.size() > MAX_BYTES as f64 {
            self.part("upload", |part| part.set_attribute("hidden", ""));
            self.fault(&self.words.upload_large);
            return true;
        }
        let spot = self.clone();
        spawn_local(async move { spot.send(file, turn).await });
        true
    }

    /// Sends pieces until the file is whole, refused, or another one is chosen.
    async fn send(&self, file: File, turn: u32) {
        let mut kept = self.remembered(&file);
        let (mut size, mut wait, mut begun) = (LARGEST, FIRST_WAIT, false);
        let mut anew = false;
        self.keep(&kept);
        self.show(kept.offset, kept.bytes, &self.words.upload_going);
        while self.shared.borrow().turns.get(&self.slot) == Some(&turn) {
            let result = if begun { self.piece(&file, &kept, size).await } else { self.ask(&kept).await };
            match result {
                Ok(Held { stored: Some(stored), .. }) => return self.stored(&kept, &stored),
                Ok(Held { offset, .. }) => {
                    (begun, wait, kept.offset) = (true, FIRST_WAIT, offset);
                    size = (size * 2).min(LARGEST);
                    self.keep(&kept);
                    self.show(kept.offset, kept.bytes, &self.words.upload_going);
                }
                Err(AppError::Offline | AppError::Unreadable | AppError::Internal) => {
                    (begun, size) = (false, (size / 2).max(LEAST));
                    self.show(kept.offset, kept.bytes, &self.words.upload_waiting);
                    sleep(Duration::from_secs(wait)).await;
                    wait = (wait * 2).min(LONGEST_WAIT);
                }
                // It has expired, or its pieces are lost.
                Err(AppError::NotFound) if !anew => {
                    (anew, begun) = (true, false);
                    (kept.id, kept.offset) = (random_id(), 0);
                }
                Err(error) => return self.refused(&error),
            }
        }
    }

    async fn ask(&self, kept: &Kept) -> Result<Held, AppError> {
        let (edition, entry) = self.address();
        let (id, slot, name) = (kept.id.clone(), self.slot.clone(), kept.name.clone());
        start_upload(edition, entry, id, slot, name, kept.bytes).await
    }

    /// Sends the next piece. The last one makes a version of the entry, so no save may be on its way beside it.
    async fn piece(&self, file: &File, kept: &Kept, size: i64) -> Result<Held, AppError> {
        let end = (kept.offset + size).min(kept.bytes);
        let last = end == kept.bytes;
        while last && self.shared.borrow().busy {
            sleep(LOOK).await;
        }
        if last {
            self.shared.borrow_mut().busy = true;
        }
        let (edition, entry) = self.address();
        let to = format!("/e/{edition}/entries/{entry}/uploads/{}", kept.id);
        let sent = post(&to, file, kept.offset, end).await.unwrap_or(Err(AppError::Offline));
        if last {
            self.release(sent.as_ref().ok());
        }
        sent
    }

    /// Lets saves go on, from the version that there is now.
    fn release(&self, held: Option<&Held>) {
        let mut desk = self.shared.borrow_mut();
        desk.busy = false;
        if let Some(stored) = held.and_then(|held| held.stored.as_ref()) {
            desk.set("base_version", &stored.version.to_string());
        }
        let button = desk.waiting.take();
        drop(desk);
        match button {
            Some(button) => button.click(),
            None => later(&self.shared, PAUSE),
        }
    }

    fn address(&self) -> (String, String) {
        let desk = self.shared.borrow();
        (desk.setting.edition.clone(), desk.setting.entry.clone())
    }

    /// The upload of this very file that an earlier page began, or a new one.
    fn remembered(&self, file: &File) -> Kept {
        let new = Kept {
            id: random_id(),
            name: file.name(),
            bytes: file.size() as i64,
            modified: file.last_modified(),
            offset: 0,
        };
        let of = |kept: &Kept| (kept.name.clone(), kept.bytes, kept.modified);
        self.kept().filter(|kept| of(kept) == of(&new)).unwrap_or(new)
    }

    fn key(&self) -> String {
        let desk = self.shared.borrow();
        format!("palmares:{}:upload:{}:{}", desk.setting.account, desk.setting.entry, self.slot)
    }

    fn kept(&self) -> Option<Kept> {
        let text = storage()?.get_item(&self.key()).ok().flatten()?;
        serde_json::from_str(&text).ok()
    }

    fn keep(&self, kept: &Kept) {
        let text = serde_json::to_string(kept).unwrap_or_default();
        storage().and_then(|storage| storage.set_item(&self.key(), &text).ok());
    }

    fn forget(&self) {
        storage().and_then(|storage| storage.remove_item(&self.key()).ok());
    }

    /// A part of the field by the end of its id.
    fn part<T>(&self, name: &str, act: impl FnOnce(&Element) -> T) -> Option<T> {
        document().get_element_by_id(&format!("{}-{name}", self.input.id())).as_ref().map(act)
    }

    fn show(&self, offset: i64, bytes: i64, said: &str) {
        self.part("upload", |part| {
            part.remove_attribute("hidden").ok();
            if let Ok(Some(bar)) = part.query_selector("progress") {
                bar.set_attribute("value", &(100 * offset / bytes.max(1)).to_string()).ok();
            }
            // Said again only where it is something else, so that it is not read aloud for every piece.
            let line = part.query_selector("p").ok().flatten();
            if let Some(line) = line.filter(|line| line.text_content().as_deref() != Some(said)) {
                line.set_text_content(Some(said));
            }
        });
    }

    fn fault(&self, said: &str) {
        self.part("error", |part| part.set_text_content(Some(said)));
        match said {
            "" => self.input.remove_attribute("aria-invalid").ok(),
            _ => self.input.set_attribute("aria-invalid", "true").ok(),
        };
        let (hint, error) = (format!("{}-hint", self.input.id()), format!("{}-error", self.input.id()));
        let described = if said.is_empty() { hint } else { format!("{hint} {error}") };
        self.input.set_attribute("aria-describedby", &described).ok();
    }

    fn refused(&self, error: &AppError) {
        self.forget();
        self.part("upload", |part| part.set_attribute("hidden", ""));
        let kind = match error {
            AppError::Invalid(faults) => faults.first().map(|FieldFault { kind, .. }| kind.as_str()),
            _ => None,
        };
        self.fault(match kind {
            Some("fault-file-size") => &self.words.upload_large,
            Some("fault-files-size") => &self.words.upload_full,
            Some("fault-file-pdf") => &self.words.upload_no_pdf,
            Some("fault-no-file") => &self.words.upload_empty,
            _ => &self.words.upload_failed,
        });
    }

    /// The file is in the entry: it stands where the page showed the one before.
    fn stored(&self, kept: &Kept, stored: &Stored) {
        self.forget();
        self.input.set_value("");
        self.show(kept.bytes, kept.bytes, &self.words.upload_stored);
        let (edition, entry) = self.address();
        self.part("there", |part| {
            let Ok(link) = document().create_element("a") else { return };
            link.set_attribute("href", &format!("/e/{edition}/entries/{entry}/files/{}", stored.sha256)).ok();
            link.set_text_content(Some(&kept.name));
            part.set_text_content(None);
            part.append_child(&link).ok();
            part.remove_attribute("hidden").ok();
        });
        self.part("remove", |part| part.remove_attribute("hidden"));
    }
}

/// Sends the bytes of a file from `from` to `end`; fails where the network does.
async fn post(to: &str, file: &File, from: i64, end: i64) -> Result<Result<Held, AppError>, JsValue> {
    let headers = Headers::new()?;
    headers.set("upload-offset", &from.to_string())?;
    headers.set("content-type", "application/octet-stream")?;
    headers.set("accept", "application/json")?;
    let init = RequestInit::new();
    init.set_method("POST");
    init.set_headers(&headers);
    let piece = file.slice_with_f64_and_f64(from as f64, end as f64)?;
    init.set_body(&piece);
    init.set_signal(Some(&AbortSignal::timeout_with_u32(TIMEOUT)));
    let response: Response = JsFuture::from(window().fetch_with_str_and_init(to, &init)).await?.dyn_into()?;
    let text = JsFuture::from(response.text()?).await?.as_string().unwrap_or_default();
    if let Ok(held) = serde_json::from_str::<Held>(&text) {
        return Ok(Ok(held));
    }
    Ok(Err(serde_json::from_str(&text).unwrap_or(AppError::Internal)))
}

async fn sleep(pause: Duration) {
    let slept = Promise::new(&mut |done, _| {
        set_timeout(move || drop(done.call0(&JsValue::UNDEFINED)), pause);
    });
    JsFuture::from(slept).await.ok();
}
