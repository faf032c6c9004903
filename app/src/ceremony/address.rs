//! The address of the stage as people type it into the hall's computer.

use axum::http::header::HOST;

use crate::state::state;
use crate::visitor::parts;

/// Where the session keeps a stage link's secret until the page that shows it once.
pub const SECRET: &str = "stage-secret";

/// The whole address of the stage with this secret.
pub fn of_stage(secret: &str) -> String {
    let base = match state().public_url.as_ref() {
        Some(url) => url.trim_end_matches('/').to_owned(),
        None => {
            let parts = parts();
            let host = parts.headers.get(HOST).and_then(|host| host.to_str().ok()).unwrap_or_default();
            format!("http://{host}")
        }
    };
    format!("{base}/stage/{secret}")
}
