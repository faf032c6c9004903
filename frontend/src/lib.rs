//! The entry of the browser's part: links the islands of `app` and makes leptos ready for them.

// The islands are exported by `app`; without a use of the crate the linker would leave them out.
use app as _;

/// Called by the page before its islands start.
#[wasm_bindgen::prelude::wasm_bindgen]
pub fn hydrate() {
    leptos::mount::hydrate_islands();
}
