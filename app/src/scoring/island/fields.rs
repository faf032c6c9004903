use judging::scorecard::RawScorecard;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlFormElement, HtmlInputElement, HtmlTextAreaElement};

use crate::scoring::api::criterion_of;

/// A field of the form: a radio button, a number or a text.
pub enum Field {
    Radio(HtmlInputElement),
    Input(HtmlInputElement),
    Area(HtmlTextAreaElement),
}

impl Field {
    /// The fields of a scorecard's form.
    pub fn all(form: &HtmlFormElement) -> Vec<Field> {
        let elements = form.elements();
        let fields = (0..elements.length()).filter_map(|index| elements.item(index)).filter_map(Field::from_element);
        fields.filter(|field| field.element_name().starts_with("raw[")).collect()
    }

    fn from_element(element: Element) -> Option<Field> {
        match element.dyn_into::<HtmlInputElement>() {
            Ok(input) if input.type_() == "radio" => Some(Field::Radio(input)),
            Ok(input) => Some(Field::Input(input)),
            Err(element) => element.dyn_into().ok().map(Field::Area),
        }
    }

    /// The name of the control.
    pub fn element_name(&self) -> String {
        match self {
            Field::Radio(input) | Field::Input(input) => input.name(),
            Field::Area(area) => area.name(),
        }
    }

    /// The element.
    pub fn element(&self) -> &Element {
        match self {
            Field::Radio(input) | Field::Input(input) => input,
            Field::Area(area) => area,
        }
    }

    /// What is in it; nothing for a radio button that is not chosen.
    fn value(&self) -> Option<String> {
        match self {
            Field::Radio(input) => input.checked().then(|| input.value()),
            Field::Input(input) => Some(input.value()),
            Field::Area(area) => Some(area.value()),
        }
    }

    /// Whether it holds something else than what the server sent.
    pub fn differs(&self) -> bool {
        match self {
            Field::Radio(input) => input.checked() != input.default_checked(),
            Field::Input(input) => input.value() != input.default_value(),
            Field::Area(area) => area.default_value().is_ok_and(|sent| area.value() != sent),
        }
    }

    /// Puts in what the scorecard has for it.
    pub fn fill(&self, raw: &RawScorecard) {
        let text = self.of(raw);
        match self {
            Field::Radio(input) => input.set_checked(input.value() == text),
            Field::Input(input) => input.set_value(&text),
            Field::Area(area) => area.set_value(&text),
        }
    }

    /// What the scorecard has for it.
    pub fn of(&self, raw: &RawScorecard) -> String {
        let name = self.element_name();
        let found = match part(&name) {
            ("scores", id) => raw.scores.get(&criterion_of(id)),
            ("comments", id) => raw.comments.get(&criterion_of(id)),
            ("for_entrant", _) => Some(&raw.for_entrant),
            _ => Some(&raw.for_jury),
        };
        found.cloned().unwrap_or_default()
    }
}

/// The scorecard as it stands in the form.
pub fn read(form: &HtmlFormElement) -> RawScorecard {
    let mut raw = RawScorecard::default();
    for field in Field::all(form) {
        let Some(value) = field.value() else { continue };
        let name = field.element_name();
        match part(&name) {
            ("scores", id) => drop(raw.scores.insert(criterion_of(id), value)),
            ("comments", id) => drop(raw.comments.insert(criterion_of(id), value)),
            ("for_entrant", _) => raw.for_entrant = value,
            _ => raw.for_jury = value,
        }
    }
    raw
}

/// `raw[scores][ID]` is scores and ID, `raw[for_jury]` is for_jury and nothing.
fn part(name: &str) -> (&str, &str) {
    let inner = name.strip_prefix("raw[").and_then(|rest| rest.strip_suffix(']')).unwrap_or(name);
    inner.split_once("][").unwrap_or((inner, ""))
}
