//! The HTTP side: router, sessions, headers, the browser's files.

mod archive;
pub mod assets;
pub mod books;
pub mod decks;
pub mod exports;
/// Security headers.
pub mod headers;
pub mod import;
pub mod lists;
pub mod live;
pub mod pictures;
pub mod pieces;
pub mod redactions;
/// All routes with their layers.
pub mod router;
pub mod sessions;
/// The end of the server.
pub mod shutdown;
pub mod uploads;
/// Who asks.
pub mod visitor;

use anyhow::Context;

/// What the HTTP side needs to know of where it runs.
#[derive(Clone, Debug)]
pub struct Settings {
    /// The origin under which people reach this server, where it is declared.
    pub origin: Option<String>,
    /// Whether cookies travel over TLS only.
    pub secure: bool,
    /// Whether `X-Forwarded-For` is believed.
    pub trusted_proxy: bool,
}

impl Settings {
    /// From the declared public address.
    ///
    /// # Errors
    /// An address that has no scheme and host.
    pub fn new(public_url: Option<String>, trusted_proxy: bool) -> anyhow::Result<Self> {
        let origin = public_url
            .map(|url| {
                let uri: axum::http::Uri = url.parse().with_context(|| format!("--public-url {url}"))?;
                let (scheme, host) =
                    uri.scheme_str().zip(uri.authority()).context("--public-url needs scheme and host")?;
                anyhow::Ok(format!("{scheme}://{host}"))
            })
            .transpose()?;
        let secure = origin.as_ref().is_some_and(|origin| origin.starts_with("https://"));
        Ok(Self { origin, secure, trusted_proxy })
    }
}
