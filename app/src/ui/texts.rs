use judging::text::{Language, Text};
use leptos::prelude::*;

use super::{TextArea, fault_words};
use crate::flash::Flash;
use crate::words::Words;

/// One text in four languages: the reader's and the other script in sight, the others behind a fold. The controls are
/// named after the text and the language, `name-zh-Hans`; a fault is the text's as a whole.
#[component]
pub fn Texts(
    /// The text's name in the form.
    #[prop(into)]
    name: String,
    /// What is asked.
    #[prop(into)]
    label: String,
    /// What helps to answer it.
    #[prop(optional, into)]
    hint: Option<String>,
    /// The stored text; what was typed last comes first.
    value: Text,
    /// The form's name, for what was typed last.
    form: &'static str,
    /// What the last form left.
    flash: Flash,
    /// The words of the page.
    words: Words,
    /// Lines of a field for longer texts; 0 for one line.
    #[prop(default = 0)]
    rows: u32,
) -> impl IntoView {
    let hint = hint.filter(|hint| !hint.is_empty());
    let fault = flash.fault(form, &name).map(|kind| fault_words(words, kind));
    let error_id = format!("f-{name}-error");
    let described = fault.is_some().then(|| error_id.clone());
    let control = |language: Language| {
        let field = format!("{name}-{}", language.tag());
        let typed = flash.value(form, &field, value.exact(language).unwrap_or_default());
        let described = described.clone();
        let invalid = described.is_some();
        let lang = language.tag();
        let input = if rows == 0 {
            view! {
                <input
                    id=format!("f-{field}")
                    name=field.clone()
                    value=typed
                    lang=lang
                    aria-describedby=described
                    aria-invalid=invalid.then_some("true")
                />
            }
            .into_any()
        } else {
            let described = described.unwrap_or_default();
            view! { <TextArea id=format!("f-{field}") name=field.clone() value=typed rows=rows lang=lang described=described invalid=invalid /> }
                .into_any()
        };
        view! {
            <div class="field">
                <label for=format!("f-{field}") lang=lang>
                    {language.own_name()}
                </label>
                {input}
            </div>
        }
        .into_any()
    };
    let near = [words.language, words.language.beside()];
    let far: Vec<Language> = Language::ALL.into_iter().filter(|language| !near.contains(language)).collect();
    let names = far.iter().map(|language| language.own_name()).collect::<Vec<_>>().join(" · ");
    view! {
        <fieldset class="group" id=format!("f-{name}")>
            <legend>{label}</legend>
            {hint.map(|hint| view! { <p class="hint">{hint}</p> })}
            <div class="fields pair">{near.map(control).collect_view()}</div>
            <details>
                <summary>{names}</summary>
                <div class="fields pair">{far.into_iter().map(control).collect_view()}</div>
            </details>
            {fault
                .map(|fault| {
                    view! {
                        <p class="error" id=error_id>
                            {fault}
                        </p>
                    }
                })}
        </fieldset>
    }
}
