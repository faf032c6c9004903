//! Everything that is typed goes to the device's storage first, then to the server. Where the server has another version
//! the form is sent as a plain one, whose answer shows both.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;
use std::time::Duration;

use js_sys::{Array, Reflect};
use leptos::leptos_dom::helpers::{TimeoutHandle, set_interval, set_timeout_with_handle};
use leptos::task::spawn_local;
use serde::{Deserialize, Serialize};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{
    Element, Event, EventTarget, FormData, HtmlButtonElement, HtmlDivElement, HtmlFormElement, HtmlInputElement,
};

use super::{Counted, Setting, upload};
use crate::authors::api::beside_author;
use crate::device::{random_id, storage};
use crate::entrants::api::{Saved, save_entry};
use crate::error::AppError;

/// How long an entrant has to pause before a save starts.
pub(super) const PAUSE: Duration = Duration::from_millis(1_500);
/// The first wait after a save that did not reach the server, in seconds; it doubles up to half a minute.
const FIRST_WAIT: u64 = 2;
const LONGEST_WAIT: u64 = 30;
/// How often an entry of several people is asked who else writes it.
const LOOK: Duration = Duration::from_secs(20);
/// Fields of the form that say which entry and version it is of.
const FRAME: [&str; 5] = ["edition", "entry", "change", "base_version", "act"];

/// What the device keeps until the server has it.
#[derive(Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
struct Kept {
    fields: BTreeMap<String, String>,
    base_version: i64,
    /// A button has sent the form as a whole.
    sent: bool,
}

pub(super) struct Desk {
    pub(super) setting: Setting,
    pub(super) form: HtmlFormElement,
    /// Something is on its way that makes a version of the entry.
    pub(super) busy: bool,
    /// Nothing is sent any more but by the buttons.
    halted: bool,
    /// The button that waits for the save that is on its way.
    pub(super) waiting: Option<HtmlButtonElement>,
    wait: u64,
    timer: Option<TimeoutHandle>,
    /// How many files were chosen for each place: what is on its way for an earlier one ends.
    pub(super) turns: BTreeMap<String, u32>,
}

pub(super) type Shared = Rc<RefCell<Desk>>;

/// Starts on the form inside the root: what an earlier page could not save is found first.
pub fn start(root: &HtmlDivElement, setting: Setting) {
    let Some(form) = root.query_selector("form").ok().flatten().and_then(|form| form.dyn_into().ok()) else { return };
    let turns = BTreeMap::new();
    let mut desk = Desk { setting, form, busy: false, halted: false, waiting: None, wait: 0, timer: None, turns };
    let found = desk.find();
    let unsaved = found || desk.setting.unsaved;
    let desk = Rc::new(RefCell::new(desk));
    let form: EventTarget = desk.borrow().form.clone().into();
    let window: EventTarget = leptos::prelude::window().into();
    on(&form, "input", &desk, |desk, _| typed(desk));
    on(&form, "change", &desk, |desk, event| {
        if !upload::chosen(desk, event) {
            typed(desk);
        }
    });
    on(&form, "submit", &desk, submit);
    on(&window, "online", &desk, |desk, _| send(desk));
    upload::start(&desk);
    if desk.borrow().setting.shared {
        let desk = desk.clone();
        set_interval(move || look(&desk), LOOK);
    }
    if unsaved && found {
        send(&desk);
    }
}

/// The listener lives as long as its page.
fn on(target: &EventTarget, event: &str, desk: &Shared, act: impl Fn(&Shared, &Event) + 'static) {
    let desk = desk.clone();
    let listener = Closure::<dyn Fn(Event)>::new(move |event: Event| act(&desk, &event));
    target.add_event_listener_with_callback(event, listener.as_ref().unchecked_ref()).ok();
    listener.forget();
}

/// Says who else writes the entry, while somebody looks at the page.
fn look(shared: &Shared) {
    if leptos::prelude::document().hidden() {
        return;
    }
    let shared = shared.clone();
    let (edition, entry) = (shared.borrow().setting.edition.clone(), shared.borrow().setting.entry.clone());
    spawn_local(async move {
        if let Ok(words) = beside_author(edition, entry).await {
            shared.borrow().say(".presence", &words);
        }
    });
}

fn typed(shared: &Shared) {
    let desk = shared.borrow();
    let kept = desk.keep(false);
    desk.count(&kept.fields);
    drop(desk);
    later(shared, PAUSE);
}

pub(super) fn later(shared: &Shared, pause: Duration) {
    let mut desk = shared.borrow_mut();
    if let Some(timer) = desk.timer.take() {
        timer.clear();
    }
    let again = shared.clone();
    desk.timer = set_timeout_with_handle(move || send(&again), pause).ok();
}

/// Saves what stands in the form, one save at a time.
fn send(shared: &Shared) {
    let mut desk = shared.borrow_mut();
    if desk.busy || desk.halted {
        return;
    }
    desk.busy = true;
    let kept = desk.read();
    let (edition, entry) = (desk.setting.edition.clone(), desk.setting.entry.clone());
    drop(desk);
    let shared = shared.clone();
    spawn_local(async move {
        let (base, fields) = (kept.base_version, kept.fields.clone());
        let result = save_entry(edition, entry, random_id(), base, String::new(), fields).await;
        let mut desk = shared.borrow_mut();
        desk.busy = false;
        let wait = desk.settle(&kept, result);
        let button = desk.waiting.take();
        drop(desk);
        match (button, wait) {
            (Some(button), _) => button.click(),
            (None, Some(seconds)) => later(&shared, Duration::from_secs(seconds)),
            (None, None) => {}
        }
    });
}

/// A button sends the form as a whole, once the save that is on its way has come back; a file goes in pieces.
fn submit(shared: &Shared, event: &Event) {
    let submitter = event.unchecked_ref::<web_sys::SubmitEvent>().submitter();
    let button = submitter.and_then(|button| button.dyn_into::<HtmlButtonElement>().ok());
    if button.as_ref().is_some_and(|button| upload::pressed(shared, button)) {
        event.prevent_default();
        return;
    }
    let mut desk = shared.borrow_mut();
    if let Some(timer) = desk.timer.take() {
        timer.clear();
    }
    if let (true, Some(button)) = (desk.busy, button) {
        event.prevent_default();
        desk.waiting = Some(button);
        return;
    }
    desk.halted = true;
    desk.keep(true);
}

impl Desk {
    /// Puts into the fields what an earlier page kept and the server does not have; whether there was something.
    fn find(&mut self) -> bool {
        let text = storage().and_then(|storage| storage.get_item(&self.key()).ok().flatten());
        let kept: Option<Kept> = text.and_then(|text| serde_json::from_str(&text).ok());
        let Some(kept) = kept else { return false };
        let here = self.read();
        if self.setting.unsaved || kept.fields == here.fields || kept.sent && kept.base_version != here.base_version {
            self.forget();
            return false;
        }
        let elements = self.form.elements();
        for element in (0..elements.length()).filter_map(|index| elements.item(index)) {
            fill(&element, &kept.fields);
        }
        self.count(&kept.fields);
        self.set("base_version", &kept.base_version.to_string());
        true
    }

    fn key(&self) -> String {
        format!("palmares:{}:entry:{}", self.setting.account, self.setting.entry)
    }

    /// What stands in the form; files are not text.
    fn read(&self) -> Kept {
        let mut kept = Kept::default();
        let Ok(data) = FormData::new_with_form(&self.form) else { return kept };
        for pair in js_sys::try_iter(&data.entries()).ok().flatten().into_iter().flatten().flatten() {
            let pair: Array = pair.unchecked_into();
            let (Some(name), Some(value)) = (pair.get(0).as_string(), pair.get(1).as_string()) else { continue };
            if name == "base_version" {
                kept.base_version = value.parse().unwrap_or_default();
            } else if !FRAME.contains(&name.as_str()) {
                kept.fields.insert(name, value.replace("\r\n", "\n"));
            }
        }
        kept
    }

    /// Keeps what stands in the form on the device; gives it.
    fn keep(&self, sent: bool) -> Kept {
        let kept = Kept { sent, ..self.read() };
        let text = serde_json::to_string(&kept).unwrap_or_default();
        storage().and_then(|storage| storage.set_item(&self.key(), &text).ok());
        kept
    }

    /// Says beside each answer that may be only so long how long it is.
    fn count(&self, fields: &BTreeMap<String, String>) {
        for Counted { field, unit, hint } in &self.setting.counted {
            let count = unit.count(fields.get(field).map_or("", String::as_str));
            self.say(&format!("#f-{field}-hint"), &hint.replace("{count}", &count.to_string()));
        }
    }

    fn forget(&self) {
        storage().and_then(|storage| storage.remove_item(&self.key()).ok());
    }

    fn input(&self, name: &str) -> Option<HtmlInputElement> {
        let found = self.form.query_selector(&format!("input[type=hidden][name={name}]")).ok().flatten();
        found.and_then(|input| input.dyn_into().ok())
    }

    pub(super) fn set(&self, name: &str, value: &str) {
        if let Some(input) = self.input(name) {
            input.set_value(value);
        }
    }

    /// What an answer means; gives the seconds after which there is something to send.
    fn settle(&mut self, sent: &Kept, result: Result<Saved, AppError>) -> Option<u64> {
        match result {
            Ok(saved) => {
                self.wait = 0;
                self.set("base_version", &saved.version.to_string());
                self.set("change", &random_id());
                self.receipt("receipt", &self.setting.words.saved.replace("{time}", &saved.time), &saved.code);
                self.say(".presence", &saved.beside);
                if self.read().fields == sent.fields {
                    self.forget();
                    return None;
                }
                self.keep(false);
                Some(1)
            }
            Err(AppError::Offline | AppError::Unreadable | AppError::Internal) => {
                self.receipt("receipt local", &self.setting.words.local, "");
                self.wait = (self.wait * 2).clamp(FIRST_WAIT, LONGEST_WAIT);
                Some(self.wait)
            }
            Err(AppError::StaleEntry(_)) => {
                self.halted = true;
                self.forget();
                self.form.submit().ok();
                None
            }
            Err(_) => {
                self.halted = true;
                self.receipt("receipt failed", &self.setting.words.failed, "");
                None
            }
        }
    }

    fn say(&self, place: &str, words: &str) {
        if let Some(place) = self.form.query_selector(place).ok().flatten() {
            place.set_text_content(Some(words));
        }
    }

    fn receipt(&self, class: &str, words: &str, code: &str) {
        let Some(receipt) = self.form.query_selector(".receipt").ok().flatten() else { return };
        receipt.set_class_name(class);
        let text = if code.is_empty() { words.to_owned() } else { format!("{words} · {code}") };
        receipt.set_text_content(Some(&text));
    }
}

/// Puts into a field what was kept for it; a box that was not kept was not ticked.
fn fill(element: &Element, fields: &BTreeMap<String, String>) {
    let get = |name: &str| Reflect::get(element, &JsValue::from_str(name)).ok().and_then(|value| value.as_string());
    let (Some(name), Some(kind)) = (get("name"), get("type")) else { return };
    let set = |name: &str, value: JsValue| Reflect::set(element, &JsValue::from_str(name), &value).ok();
    match kind.as_str() {
        "hidden" | "file" | "submit" | "button" => {}
        "checkbox" => drop(set("checked", JsValue::from_bool(fields.contains_key(&name)))),
        _ => {
            if let Some(value) = fields.get(&name) {
                set("value", JsValue::from_str(value));
            }
        }
    }
}
