use leptos::nonce::use_nonce;
use leptos::prelude::*;
use leptos_axum::ResponseOptions;
use leptos_meta::MetaTags;

use crate::routes::App;
use crate::state::state;
use crate::visitor::visitor;

/// The document around every page.
pub fn shell() -> impl IntoView {
    let visitor = visitor();
    let assets = state().assets;
    set_policy();
    view! {
        <!DOCTYPE html>
        <html lang=visitor.language.tag()>
            <head>
                <meta charset="utf-8" />
                <meta name="viewport" content="width=device-width, initial-scale=1" />
                <meta name="color-scheme" content="light dark" />
                <link rel="preload" href=assets.font.clone() r#as="font" r#type="font/woff2" crossorigin="anonymous" />
                <link rel="stylesheet" href=assets.css.clone() />
                <link rel="icon" href="/favicon.svg" r#type="image/svg+xml" />
                <MetaTags />
            </head>
            <App />
        </html>
    }
}

/// Scripts run only with this answer's nonce; nothing else may be loaded, framed or posted elsewhere.
fn set_policy() {
    let nonce = use_nonce().map(|nonce| nonce.to_string()).unwrap_or_default();
    let policy = format!(
        "default-src 'none'; script-src 'nonce-{nonce}' 'strict-dynamic' 'wasm-unsafe-eval'; style-src 'self'; \
         img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; \
         frame-ancestors 'none'"
    );
    let value = policy.parse().expect("a nonce is base64, so the policy is a header value");
    expect_context::<ResponseOptions>().insert_header(axum::http::header::CONTENT_SECURITY_POLICY, value);
}
