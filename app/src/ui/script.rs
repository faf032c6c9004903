use leptos::nonce::use_nonce;
use leptos::prelude::*;

use crate::state::state;

/// A small script of a page, no part of the wasm, which the policy of the page lets run.
pub fn small_script(script: &'static str) -> impl IntoView {
    let nonce = use_nonce().map(|nonce| nonce.to_string());
    view! { <script nonce=nonce inner_html=script></script> }
}

/// Starts the islands of the page. Stands only on pages that have one, so that every other page loads no wasm.
///
/// leptos' own `HydrationScripts` puts the nonce into `crossorigin`, for which Firefox aborts the preload.
#[component]
pub fn IslandScript() -> impl IntoView {
    let assets = state().assets;
    let nonce = use_nonce().map(|nonce| nonce.to_string());
    let script = format!("{START}({:?}, {:?});", assets.js, assets.wasm);
    view! {
        <link rel="modulepreload" href=assets.js.clone() />
        <link rel="preload" href=assets.wasm.clone() r#as="fetch" r#type="application/wasm" crossorigin="anonymous" />
        <script type="module" nonce=nonce inner_html=script></script>
    }
}

const START: &str = r#"(async (js, wasm) => {
  const module = await import(js);
  await module.default({ module_or_path: wasm });
  module.hydrate();
  const waiting = [];
  const visit = async (node) => {
    if (node.nodeType !== Node.ELEMENT_NODE) return;
    const tag = node.tagName.toLowerCase();
    const island = tag === "leptos-island" && module[node.dataset.component];
    if (island) {
      waiting.at(-1)?.();
      await island(node);
    }
    if (tag === "leptos-children") waiting.push(node.$$on_hydrate);
    for (const child of node.children) await visit(child);
    if (tag === "leptos-children") waiting.pop();
  };
  await visit(document.body);
})"#;
