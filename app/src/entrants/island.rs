//! An entry in the browser: what is typed is kept on the device first, then saved, and every save shows its receipt.
#![expect(missing_docs, reason = "the type that the macro makes has the properties of the function")]

#[cfg(feature = "hydrate")]
mod browser;
#[cfg(feature = "hydrate")]
mod upload;

use judging::call::Unit;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// What the island needs to know of its page.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Setting {
    /// Whose entry, so that two people on one device keep apart.
    pub account: String,
    /// The edition's name in addresses.
    pub edition: String,
    /// The entry's id.
    pub entry: String,
    /// Whether the fields hold something that is not saved.
    pub unsaved: bool,
    /// Whether several people write it.
    pub shared: bool,
    /// The answers that may be only so long.
    pub counted: Vec<Counted>,
    /// The words that it says.
    pub words: Words,
}

/// An answer that may be only so long.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Counted {
    /// The name of its field.
    pub field: String,
    /// What is counted.
    pub unit: Unit,
    /// The field's hint, with `{count}`.
    pub hint: String,
}

/// The words of the island in the visitor's language; what is in braces is filled in by the browser.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Words {
    /// Saved at `{time}`.
    pub saved: String,
    /// Kept on this device.
    pub local: String,
    /// The server does not take it.
    pub failed: String,
    /// A file is on its way.
    pub upload_going: String,
    /// Its way is broken off for now.
    pub upload_waiting: String,
    /// It is in the entry.
    pub upload_stored: String,
    /// `{percent}` of the file `{name}` have come, on an earlier page.
    pub upload_rest: String,
    /// It is too large.
    pub upload_large: String,
    /// The entry has no room for it.
    pub upload_full: String,
    /// It is no PDF.
    pub upload_no_pdf: String,
    /// It holds nothing.
    pub upload_empty: String,
    /// The server does not take it.
    pub upload_failed: String,
}

/// Saves what is typed into the form inside it.
#[island]
pub fn EntryIsland(
    /// What it needs to know.
    setting: Setting,
    /// The form as the server rendered it.
    children: Children,
) -> impl IntoView {
    let root = NodeRef::<leptos::html::Div>::new();
    #[cfg(feature = "hydrate")]
    Effect::new(move |_| {
        if let Some(root) = root.get() {
            browser::start(&root, setting.clone());
        }
    });
    #[cfg(not(feature = "hydrate"))]
    drop(setting);
    view! { <div node_ref=root>{children()}</div> }
}
