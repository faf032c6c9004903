//! Letters: their words, and the office's pages of what was written to whom.

pub mod api;
#[cfg(feature = "ssr")]
mod batches;
#[cfg(feature = "ssr")]
mod fate;
#[cfg(feature = "ssr")]
pub mod letter;
#[cfg(feature = "ssr")]
pub mod page;
#[cfg(feature = "ssr")]
mod readers;
#[cfg(feature = "ssr")]
pub mod reminders;
#[cfg(feature = "ssr")]
pub mod wording;
#[cfg(feature = "ssr")]
pub mod words;
