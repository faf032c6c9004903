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
    let described = [hint.as_ref().map(|_| format!("{id}-hint")), fault.as_ref().map(|_| format!("{id}-error"))]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join(" ");
    let hint_id = format!("{id}-hint");
    let error_id = format!("{id}-error");
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
                aria-describedby=(!described.is_empty()).then_some(described)
                aria-invalid=fault.is_some().then_some("true")
            />
            {fault.map(|fault| view! { <p class="error" id=error_id>{fault}</p> })}
        </div>
    }
}

/// A fault of a field in words.
pub fn fault_words(words: Words, kind: &str) -> String {
    words.say(kind)
}
