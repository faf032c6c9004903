//! Invitations: written on the pages of people and juries, answered on the page of their link.

#[cfg(feature = "ssr")]
mod act;
#[cfg(feature = "ssr")]
pub mod answer;
pub mod api;
#[cfg(feature = "ssr")]
pub mod handed;
#[cfg(feature = "ssr")]
pub mod list;
