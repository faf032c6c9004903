use leptos::prelude::*;

use super::field::described;
use super::text::escaped;

/// A text of several lines. The only `<textarea>` of the house: leptos does not escape the children of one, so what
/// people typed must never be given as such.
#[component]
pub fn TextArea(
    /// The control's id.
    #[prop(into)]
    id: String,
    /// The control's name.
    #[prop(into)]
    name: String,
    /// What stands in it.
    #[prop(optional, into)]
    value: String,
    /// How many rows it shows.
    #[prop(default = 3)]
    rows: u32,
    /// The language of the text, where it is not the page's.
    #[prop(optional)]
    lang: Option<&'static str>,
    /// The ids of its hint and fault.
    #[prop(optional, into)]
    described: Option<String>,
    /// Whether what stands in it is wrong.
    #[prop(optional)]
    invalid: bool,
    /// Whether it can be read only.
    #[prop(optional)]
    readonly: bool,
    /// Whether an answer is needed.
    #[prop(optional)]
    required: bool,
) -> impl IntoView {
    view! {
        <textarea
            id=id
            name=name
            rows=rows
            lang=lang
            readonly=readonly
            required=required
            aria-describedby=described
            aria-invalid=invalid.then_some("true")
            inner_html=content(&value)
        ></textarea>
    }
}

/// One question that is answered in several lines, with its label, hint, control and fault.
#[component]
pub fn AreaField(
    /// The control's id.
    #[prop(into)]
    id: String,
    /// The control's name.
    #[prop(into)]
    name: String,
    /// What is asked.
    #[prop(into)]
    label: String,
    /// What helps to answer it.
    #[prop(optional, into)]
    hint: Option<String>,
    /// What stands in it.
    #[prop(into)]
    value: String,
    /// What is wrong with it, in words.
    fault: Option<String>,
    /// How many rows it shows.
    #[prop(default = 3)]
    rows: u32,
    /// Whether an answer is needed.
    #[prop(optional)]
    required: bool,
) -> impl IntoView {
    let described = described(&id, hint.is_some(), fault.is_some()).unwrap_or_default();
    let (hint_id, error_id) = (format!("{id}-hint"), format!("{id}-error"));
    view! {
        <div class="field">
            <label for=id.clone()>{label}</label>
            {hint.map(|hint| view! { <p class="hint" id=hint_id>{hint}</p> })}
            <TextArea
                id=id
                name=name
                value=value
                rows=rows
                described=described
                invalid=fault.is_some()
                required=required
            />
            {fault.map(|fault| view! { <p class="error" id=error_id>{fault}</p> })}
        </div>
    }
}

/// The text escaped, behind the line break that browsers drop at the start of a text area.
fn content(value: &str) -> String {
    format!("\n{}", escaped(value))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_people_typed_never_leaves_the_text_area() {
        let typed = "</textarea><script>alert(1)</script> &lt;";
        let html = view! { <TextArea id="f" name="n" value=typed /> }.to_html();
        assert!(
            html.contains("\n&lt;/textarea&gt;&lt;script&gt;alert(1)&lt;/script&gt; &amp;lt;</textarea>"),
            "{html}"
        );
        assert_eq!(html.matches("<script").count(), 0, "{html}");
    }

    #[test]
    fn a_leading_line_break_is_kept() {
        assert_eq!(content("\nfirst"), "\n\nfirst");
    }
}
