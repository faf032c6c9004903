//! The stage in the browser: shows what the server rendered, and then each screen that the live feed brings.

#![expect(missing_docs, reason = "the struct that the macro makes of an island has no place for its doc")]

use leptos::prelude::*;

/// Follows the live feed; what is in it when the page is made comes as children.
#[island]
pub fn Stage(
    /// The address of the live feed.
    events: String,
    /// The key of what is shown when the page is made.
    shown: String,
    /// The screen.
    children: Children,
) -> impl IntoView {
    let screen = NodeRef::<leptos::html::Div>::new();
    #[cfg(feature = "hydrate")]
    Effect::new(move |_| {
        if let Some(screen) = screen.get() {
            super::follow::follow(&events, &screen, shown.clone());
        }
    });
    #[cfg(not(feature = "hydrate"))]
    drop((events, shown));
    view! {
        <div class="screen" aria-live="polite" node_ref=screen>
            {children()}
        </div>
    }
}
