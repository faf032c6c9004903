//! The browser's files, embedded in the program: style sheet, wasm, fonts, icon.

use std::collections::BTreeMap;

use app::state::Assets;
use axum::Router;
use axum::extract::Path;
use axum::http::header::{ACCEPT_ENCODING, CACHE_CONTROL, CONTENT_ENCODING, CONTENT_TYPE, VARY};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use rust_embed::RustEmbed;

/// What `cargo xtask build` leaves: files with their content hash in the name, a `.br` beside what compresses, and
/// `manifest.json` from plain names to hashed ones.
#[derive(RustEmbed)]
#[folder = "$CARGO_MANIFEST_DIR/../target/site"]
struct Site;

const MANIFEST: &str = "manifest.json";

/// How long a file is kept whose address has its content hash.
const FOR_GOOD: &str = "public, max-age=31536000, immutable";
/// How long a file is kept whose address stays the same.
const AN_HOUR: &str = "public, max-age=3600";

/// The address of the files, by their hashed names.
pub const FILES: &str = "/assets/{*path}";
/// The address of the icon, which browsers also ask for by themselves.
pub const ICON: &str = "/favicon.svg";

/// The routes of the files.
pub fn routes<S: Clone + Send + Sync + 'static>() -> Router<S> {
    Router::new()
        .route(
            FILES,
            get(|Path(path): Path<String>, headers: HeaderMap| async move { file(&path, &headers, FOR_GOOD) }),
        )
        .route(ICON, get(|headers: HeaderMap| async move { file(&named("favicon.svg"), &headers, AN_HOUR) }))
}

/// The addresses that pages link to.
pub fn addresses() -> Assets {
    let address = |name: &str| format!("/assets/{}", named(name));
    Assets {
        css: address("palmares.css"),
        js: address("palmares.js"),
        wasm: address("palmares_bg.wasm"),
        font: address("palmares-serif-latin.woff2"),
    }
}

/// The hashed name of a file.
fn named(name: &str) -> String {
    let manifest: BTreeMap<String, String> =
        Site::get(MANIFEST).and_then(|file| serde_json::from_slice(&file.data).ok()).unwrap_or_default();
    manifest.get(name).cloned().unwrap_or_else(|| name.to_owned())
}

fn file(path: &str, headers: &HeaderMap, kept: &'static str) -> Response {
    let brotli =
        headers.get(ACCEPT_ENCODING).and_then(|value| value.to_str().ok()).is_some_and(|value| value.contains("br"));
    let compressed = if brotli { Site::get(&format!("{path}.br")) } else { None };
    let encoded = compressed.is_some();
    let Some(found) = compressed.or_else(|| Site::get(path)) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let mut response =
        ([(CONTENT_TYPE, media_type(path)), (CACHE_CONTROL, kept), (VARY, "accept-encoding")], found.data.into_owned())
            .into_response();
    if encoded {
        response.headers_mut().insert(CONTENT_ENCODING, "br".parse().expect("br is a header value"));
    }
    response
}

fn media_type(path: &str) -> &'static str {
    match path.rsplit('.').next() {
        Some("css") => "text/css; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("wasm") => "application/wasm",
        Some("woff2") => "font/woff2",
        Some("svg") => "image/svg+xml",
        _ => "application/octet-stream",
    }
}
