use judging::access::Role;
use leptos::prelude::*;
use store::editions::Host;

use super::{Ground, plain, second};

/// What a host is asked to give, and the form by which its signatory gives it.
pub struct Asked {
    /// Where the form goes.
    pub action: &'static str,
    /// The hidden field that says what is asked of the host, and its value.
    pub about: (&'static str, String),
    /// The words of the button that opens the form.
    pub act: String,
    /// What is said before it is given.
    pub text: String,
    /// The words of the button that gives it.
    pub sure: String,
    /// The words for whoever is no signatory of the host.
    pub waiting: String,
}

/// A host with what it has `given`, else the form of who signs for it.
pub fn host_row(ground: &Ground, host: &Host, given: Option<AnyView>, asked: Asked) -> impl IntoView + use<> {
    let language = ground.language();
    let signs = ground.standing.as_ref().is_some_and(|own| own.is(&Role::Signatory(host.id.clone())));
    let right = match given {
        Some(given) => given,
        None if signs => form(host, asked).into_any(),
        None => view! { <span class="tag">{asked.waiting}</span> }.into_any(),
    };
    view! {
        <li>
            <span>{plain(&host.name, language)} {second(&host.name, language)}</span>
            {right}
        </li>
    }
}

fn form(host: &Host, asked: Asked) -> impl IntoView + use<> {
    let (name, value) = asked.about;
    view! {
        <details class="confirm">
            <summary class="btn main">{asked.act}</summary>
            <div>
                <p>{asked.text}</p>
                <form method="post" action=asked.action>
                    <input type="hidden" name=name value=value />
                    <input type="hidden" name="host" value=host.id.to_string() />
                    <p class="acts">
                        <button class="btn main">{asked.sure}</button>
                    </p>
                </form>
            </div>
        </details>
    }
}
