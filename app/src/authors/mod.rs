//! Who writes an entry with its owner: invited on the entry's page, joining on the page of a link, leaving.

#[cfg(feature = "ssr")]
mod act;
#[cfg(feature = "ssr")]
pub mod answer;
pub mod api;
#[cfg(feature = "ssr")]
pub mod section;
