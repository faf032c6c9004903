//! What goes of an edition by itself, and when: decided by organisers, foreseen on the same page, and told afterwards.

#[cfg(feature = "ssr")]
pub mod act;
pub mod api;
#[cfg(feature = "ssr")]
pub mod page;
