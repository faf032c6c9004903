//! Letters: their words, and the office's pages of what was written to whom.

pub mod api;
#[cfg(feature = "ssr")]
mod batches;
#[cfg(feature = "ssr")]
pub mod letter;
#[cfg(feature = "ssr")]
pub mod page;
#[cfg(feature = "ssr")]
pub mod wording;
#[cfg(feature = "ssr")]
pub mod words;
