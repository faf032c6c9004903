use judging::text::{Language, Text};
use leptos::prelude::*;

/// A text in the reader's language, marked where it is in another one.
pub fn plain(text: &Text, language: Language) -> AnyView {
    match text.find(language) {
        None => ().into_any(),
        Some((shown, words)) if shown == language => words.to_owned().into_any(),
        Some((shown, words)) => view! { <span lang=shown.tag()>{words.to_owned()}</span> }.into_any(),
    }
}

/// The same text in the other script, quieter, where there is one.
pub fn second(text: &Text, language: Language) -> Option<impl IntoView + use<>> {
    text.beside(language).map(|(other, words)| {
        view! {
            <span class="second" lang=other.tag()>
                {words.to_owned()}
            </span>
        }
    })
}

/// A text with its second script behind it, as headings have it.
pub fn heading(text: &Text, language: Language) -> impl IntoView + use<> {
    view! {
        {plain(text, language)}
        " "
        {second(text, language)}
    }
}

/// A text of what was typed into a field for European languages and one for Chinese.
pub fn both_scripts(words: &str, chinese: &str) -> Text {
    let mut text = Text::default();
    text.set(Language::English, words);
    text.set(Language::Chinese, chinese);
    text
}

/// What stands in the field for European languages of such a text, where there is something.
pub fn western(text: &Text) -> Option<&str> {
    [Language::English, Language::French, Language::Dutch].into_iter().find_map(|language| text.exact(language))
}

/// A text as it may stand where leptos escapes nothing: in a text area and in a page's title.
pub fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}
