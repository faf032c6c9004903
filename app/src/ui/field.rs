use leptos::prelude::*;

use crate::flash::Flash;
use crate::visitor::visitor;
use crate::words::Words;

/// One question with its label, hint, control and fault.
#[component]
pub fn Field(
    /// The control's name, and after `f-` its id.
    #[prop(into)]
    name: String,
    /// What is asked.
    #[prop(into)]
    label: String,
    /// What helps to answer it.
    #[prop(optional, into)]
    hint: Option<String>,
    /// The control's type.
    #[prop(default = "text")]
    kind: &'static str,
    /// The stored value; what was typed last comes first.
    #[prop(optional, into)]
    value: String,
    /// The form's name, for what was typed last.
    form: &'static str,
    /// What the last form left.
    flash: Flash,
    /// The `autocomplete` of the control.
    #[prop(optional)]
    autocomplete: Option<&'static str>,
    /// Whether an answer is needed.
    #[prop(optional)]
    required: bool,
    /// Further classes of the field, such as `brief`.
    #[prop(default = "")]
    class: &'static str,
) -> impl IntoView {
    let words = visitor().words();
    let hint = hint.filter(|hint| !hint.is_empty());
    let value = flash.value(form, &name, &value);
    let fault = flash.fault(form, &name).map(|kind| fault_words(words, kind));
    let id = format!("f-{name}");
    let described = described(&id, hint.is_some(), fault.is_some());
    let (hint_id, error_id) = (format!("{id}-hint"), format!("{id}-error"));
    view! {
        <div class=format!("field {class}")>
            <label for=id.clone()>{label}</label>
            {hint.map(|hint| view! { <p class="hint" id=hint_id>{hint}</p> })}
            <input
                id=id
                name=name
                r#type=kind
                value=value
                autocomplete=autocomplete
                required=required
                aria-describedby=described
                aria-invalid=fault.is_some().then_some("true")
            />
            {fault.map(|fault| view! { <p class="error" id=error_id>{fault}</p> })}
        </div>
    }
}

/// The ids of what describes the control `id`, `id-hint` and `id-error`; `None` where nothing does.
pub(super) fn described(id: &str, hint: bool, fault: bool) -> Option<String> {
    let ids = [hint.then(|| format!("{id}-hint")), fault.then(|| format!("{id}-error"))];
    let ids: Vec<String> = ids.into_iter().flatten().collect();
    (!ids.is_empty()).then(|| ids.join(" "))
}

/// A fault of a field in words.
pub fn fault_words(words: Words, kind: &str) -> String {
    words.say(kind)
}
