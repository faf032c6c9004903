//! Everything that is typed goes to the device's storage first, then to the server; it leaves the storage with the
//! receipt. One change is on its way at a time, and it is sent again, unchanged, until its fate is known.

use std::cell::RefCell;
use std::rc::Rc;
use std::time::Duration;

use judging::rubric::Rubric;
use judging::scorecard::{RawScorecard, Scorecard};
use leptos::leptos_dom::helpers::{TimeoutHandle, set_timeout_with_handle};
use leptos::task::spawn_local;
use serde::{Deserialize, Serialize};
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, Event, EventTarget, HtmlButtonElement, HtmlDivElement, HtmlElement, HtmlFormElement};

use super::fields::{Field, read};
use super::{Setting, total_text};
use crate::device::{random_id, storage};
use crate::error::{AppError, Versions};
use crate::scoring::api::{Saved, Typed, save_scorecard, submit_scorecard};

/// How long the juror has to pause before a save starts.
const PAUSE: Duration = Duration::from_millis(600);
/// The first wait after a save that did not reach the server; it doubles up to half a minute.
const FIRST_WAIT: u64 = 2;
const LONGEST_WAIT: u64 = 30;

/// A change on its way.
#[derive(Clone, Serialize, Deserialize)]
struct Change {
    id: String,
    base_version: i64,
    raw: RawScorecard,
}

/// What the device keeps until there is a receipt for it.
#[derive(Default, Serialize, Deserialize)]
#[serde(default)]
struct Kept {
    sent: Option<Change>,
    raw: Option<RawScorecard>,
    base_version: i64,
    /// The juror has asked to submit what is kept. It stands until it is done, refused, or something else is typed.
    submits: bool,
}

struct Desk {
    setting: Setting,
    form: HtmlFormElement,
    kept: Kept,
    busy: bool,
    /// The juror has to choose, or to reload: nothing is sent any more.
    halted: bool,
    /// The version that is replaced if the juror chooses so. Until then what is kept is of the version before, so that
    /// another page asks again.
    other: Option<i64>,
    wait: u64,
    timer: Option<TimeoutHandle>,
}

type Shared = Rc<RefCell<Desk>>;

/// Starts on the form inside the root: what was typed before this code came is found first.
pub fn start(root: &HtmlDivElement, setting: Setting) {
    let Some(form) = root.query_selector("form").ok().flatten().and_then(|form| form.dyn_into().ok()) else { return };
    let halted = setting.stale;
    let other = halted.then_some(setting.version);
    // A version that never was is the base of what the server has refused as stale.
    let base_version = if halted { -1 } else { setting.version };
    let kept = Kept { base_version, ..Kept::default() };
    let mut desk = Desk { setting, form, kept, busy: false, halted, other, wait: 0, timer: None };
    desk.find();
    desk.count();
    desk.take_other();
    let desk = Rc::new(RefCell::new(desk));
    listen(&desk);
    send(&desk);
}

fn listen(desk: &Shared) {
    let form: EventTarget = desk.borrow().form.clone().into();
    let window: EventTarget = leptos::prelude::window().into();
    on(&form, "input", desk, |desk, _| typed(desk));
    on(&form, "change", desk, |desk, _| typed(desk));
    on(&form, "focusout", desk, |desk, _| send(desk));
    on(&form, "submit", desk, submit);
    on(&window, "pagehide", desk, |desk, _| send(desk));
    on(&window, "online", desk, |desk, _| {
        desk.borrow_mut().wait = 0;
        send(desk);
    });
}

/// The listener lives as long as its page.
fn on(target: &EventTarget, event: &str, desk: &Shared, act: impl Fn(&Shared, &Event) + 'static) {
    let desk = desk.clone();
    let listener = Closure::<dyn Fn(Event)>::new(move |event: Event| act(&desk, &event));
    target.add_event_listener_with_callback(event, listener.as_ref().unchecked_ref()).ok();
    listener.forget();
}

fn typed(shared: &Shared) {
    let mut desk = shared.borrow_mut();
    // Leaving a field tells once more of what was typed into it.
    if desk.kept.submits && desk.keeps_all() {
        return;
    }
    desk.kept.submits = false;
    desk.keep();
    desk.count();
    drop(desk);
    later(shared, PAUSE);
}

fn later(shared: &Shared, pause: Duration) {
    let mut desk = shared.borrow_mut();
    if let Some(timer) = desk.timer.take() {
        timer.clear();
    }
    let again = shared.clone();
    desk.timer = set_timeout_with_handle(move || send(&again), pause).ok();
}

/// Sends what is kept, where nothing is on its way. What the juror has asked to submit is submitted once all that was
/// typed before is saved. What is typed while a submission is on its way is sent behind it, and refused where the
/// scorecard is locked by then.
fn send(shared: &Shared) {
    let mut desk = shared.borrow_mut();
    if desk.busy || desk.halted {
        return;
    }
    let Some(Change { id, base_version, raw }) = desk.next() else { return };
    desk.busy = true;
    let submits = desk.kept.submits && desk.kept.raw.is_none();
    let (assignment, rubric_version) = (desk.setting.assignment.clone(), desk.setting.rubric_version);
    drop(desk);
    let shared = shared.clone();
    spawn_local(async move {
        let result = if submits {
            submit_scorecard(assignment, id, base_version, rubric_version, Typed(raw)).await
        } else {
            save_scorecard(assignment, id, base_version, rubric_version, Typed(raw)).await
        };
        let mut desk = shared.borrow_mut();
        let is_all = submits && desk.kept.raw.is_none();
        if let (true, Ok(saved)) = (is_all, &result) {
            desk.forget();
            leptos::prelude::window().location().assign(&saved.next).ok();
            return;
        }
        desk.busy = false;
        let wait = desk.settle(result);
        drop(desk);
        if let Some(seconds) = wait {
            later(&shared, Duration::from_secs(seconds));
        }
    });
}

/// "Save" saves; "Submit" sends the form as a whole and goes on to the next page.
fn submit(shared: &Shared, event: &Event) {
    let submitter = event.unchecked_ref::<web_sys::SubmitEvent>().submitter();
    let button = submitter.and_then(|button| button.dyn_into::<HtmlButtonElement>().ok());
    event.prevent_default();
    let mut desk = shared.borrow_mut();
    desk.halted = false;
    if let Some(chosen) = desk.other.take() {
        desk.kept = Kept { base_version: chosen, ..Kept::default() };
    }
    let submits = button.is_some_and(|button| button.form_action().ends_with("/submit"));
    // A second click asks for what is under way.
    if !(submits && desk.kept.submits && desk.keeps_all()) {
        desk.kept.submits = submits;
        desk.keep();
    }
    if submits {
        desk.receipt("receipt local", &desk.setting.words.submitting, "");
    }
    drop(desk);
    send(shared);
}

impl Desk {
    /// What an earlier page kept goes into the fields that this page has not changed; what is typed here comes first.
    fn find(&mut self) {
        let earlier: Option<Kept> = storage()
            .and_then(|storage| storage.get_item(&self.key()).ok().flatten())
            .and_then(|text| serde_json::from_str(&text).ok());
        let fields = Field::all(&self.form);
        let mut differs = self.setting.unsaved || fields.iter().any(Field::differs);
        if let Some(earlier) = earlier {
            if let Some(raw) = earlier.raw.as_ref().or(earlier.sent.as_ref().map(|sent| &sent.raw)) {
                // A group of radio buttons is one field: where one of it was touched here, all of it stays.
                let touched: Vec<String> =
                    fields.iter().filter(|field| field.differs()).map(|field| field.element_name()).collect();
                fields
                    .iter()
                    .filter(|field| !touched.contains(&field.element_name()))
                    .for_each(|field| field.fill(raw));
                differs = true;
            }
            self.kept = earlier;
        }
        if differs {
            self.keep();
        }
    }

    fn key(&self) -> String {
        format!("palmares:{}:{}", self.setting.account, self.setting.assignment)
    }

    /// Whether what stands in the fields is what is kept.
    fn keeps_all(&self) -> bool {
        let newest = self.kept.raw.as_ref().or(self.kept.sent.as_ref().map(|sent| &sent.raw));
        newest == Some(&read(&self.form))
    }

    /// Puts what is typed into the device's storage.
    fn keep(&mut self) {
        self.kept.raw = Some(read(&self.form));
        self.store();
    }

    fn store(&self) {
        let text = serde_json::to_string(&self.kept).unwrap_or_default();
        storage().and_then(|storage| storage.set_item(&self.key(), &text).ok());
    }

    fn forget(&mut self) {
        self.kept = Kept { base_version: self.kept.base_version, ..Kept::default() };
        storage().and_then(|storage| storage.remove_item(&self.key()).ok());
    }

    /// The change whose fate is not known comes first, else what was typed since.
    fn next(&mut self) -> Option<Change> {
        if self.kept.sent.is_none() {
            let raw = self.kept.raw.take()?;
            self.kept.sent = Some(Change { id: random_id(), base_version: self.kept.base_version, raw });
            self.store();
        }
        self.kept.sent.clone()
    }

    /// What an answer means; gives the seconds after which there is something to send.
    fn settle(&mut self, result: Result<Saved, AppError>) -> Option<u64> {
        match result {
            Ok(saved) => {
                self.wait = 0;
                self.kept.sent = None;
                self.kept.base_version = saved.version;
                let words = self.setting.words.saved.replace("{time}", &saved.time);
                self.receipt("receipt", &words, &saved.code);
                self.hide_other();
                if self.kept.raw.is_none() {
                    self.forget();
                    return None;
                }
                self.store();
                if self.kept.submits {
                    self.receipt("receipt local", &self.setting.words.submitting, "");
                }
                Some(0)
            }
            Err(AppError::Offline | AppError::Unreadable | AppError::Internal) => {
                let words = &self.setting.words;
                self.receipt("receipt local", if self.kept.submits { &words.waiting } else { &words.local }, "");
                self.wait = (self.wait * 2).clamp(FIRST_WAIT, LONGEST_WAIT);
                Some(self.wait)
            }
            Err(error) => {
                self.halted = true;
                self.kept.submits = false;
                self.refused(&error);
                None
            }
        }
    }

    /// Shows why nothing is saved, or both versions where there are two. What is typed stays on the device.
    fn refused(&mut self, error: &AppError) {
        match error {
            AppError::Stale(versions) => self.show_both(versions),
            AppError::RubricChanged => {
                self.forget();
                self.receipt("receipt failed", &self.setting.words.changed, "");
            }
            error => {
                self.store();
                let refusal = self.setting.refusals.words(error);
                self.receipt("receipt failed", &format!("{} {refusal}", self.setting.words.failed), "");
            }
        }
    }

    /// Shows the choice, and below each field what the saved version has in it. "Save" then replaces that version.
    fn show_both(&mut self, versions: &Versions) {
        self.other = Some(versions.version);
        self.kept.sent = None;
        self.keep();
        let mine = read(&self.form);
        self.hide_other();
        let mut told = Vec::new();
        for field in Field::all(&self.form) {
            let (here, there) = (field.of(&mine), field.of(&versions.theirs));
            if here != there && !told.contains(&field.element_name()) {
                told.push(field.element_name());
                self.tell(&field, &there);
            }
        }
        if let Some(choice) = self.query(".versions") {
            choice.remove_attribute("hidden").ok();
        }
        self.receipt("receipt local", &self.setting.words.stale, "");
    }

    fn hide_other(&self) {
        self.query_all(".other").iter().for_each(Element::remove);
        if let Some(choice) = self.query(".versions") {
            choice.set_attribute("hidden", "").ok();
        }
    }

    /// Whoever takes the saved version gives up what is kept here.
    fn take_other(&self) {
        let key = self.key();
        let Some(link) = self.query(".take-other") else { return };
        let listener = Closure::<dyn Fn()>::new(move || {
            storage().and_then(|storage| storage.remove_item(&key).ok());
        });
        link.add_event_listener_with_callback("click", listener.as_ref().unchecked_ref()).ok();
        listener.forget();
    }

    fn tell(&self, field: &Field, there: &str) {
        let words = &self.setting.words;
        let said = if there.trim().is_empty() { words.nothing.as_str() } else { there };
        let place = field.element().closest(".note, .crit").ok().flatten();
        if let (Some(place), Some(note)) = (place, element("p")) {
            note.set_class_name("small other");
            note.set_text_content(Some(&format!("{} {said}", words.other)));
            place.append_child(&note).ok();
        }
    }

    fn receipt(&self, class: &str, words: &str, code: &str) {
        let Some(receipt) = self.query(".receipt") else { return };
        receipt.set_class_name(class);
        receipt.set_text_content(None);
        for (tag, class, text) in [("span", "", words), ("span", "code", code)] {
            if let Some(part) = element(tag).filter(|_| !text.is_empty()) {
                part.set_class_name(class);
                part.set_text_content(Some(text));
                receipt.append_child(&part).ok();
            }
        }
    }

    /// The total when all criteria are scored, and until then how many are; only a whole scorecard can be submitted.
    fn count(&self) {
        let raw = read(&self.form);
        let rubric: &Rubric = &self.setting.rubric;
        let whole = Scorecard::parse(&raw, rubric);
        let scored = raw.scores.values().filter(|score| !score.trim().is_empty()).count();
        let all = rubric.criteria().len();
        let words = &self.setting.words;
        let (note, total) = match &whole {
            Ok(scorecard) => (words.total.clone(), total_text(scorecard)),
            Err(_) => {
                let partial = words.partial.replace("{done}", &scored.to_string());
                (partial.replace("{all}", &all.to_string()), String::new())
            }
        };
        for (place, text) in [(".total small", note), (".total span", total)] {
            if let Some(place) = self.query(place) {
                place.set_text_content(Some(&text));
            }
        }
        if let Some(button) = self.query(".finish .main").and_then(|button| button.dyn_into::<HtmlButtonElement>().ok())
        {
            button.set_disabled(whole.is_err());
        }
    }

    fn query(&self, place: &str) -> Option<Element> {
        self.form.query_selector(place).ok().flatten()
    }

    fn query_all(&self, place: &str) -> Vec<Element> {
        let Ok(found) = self.form.query_selector_all(place) else { return Vec::new() };
        (0..found.length()).filter_map(|index| found.item(index)?.dyn_into().ok()).collect()
    }
}

fn element(tag: &str) -> Option<HtmlElement> {
    leptos::prelude::document().create_element(tag).ok()?.dyn_into().ok()
}
