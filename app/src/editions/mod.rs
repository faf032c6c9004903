//! The public pages of editions.

#[cfg(feature = "ssr")]
pub mod page;
