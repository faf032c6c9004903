//! The office: the path of every competition from contest to ceremony, for whoever has a task on it, and who has which.

#[cfg(feature = "ssr")]
mod act;
pub mod api;
#[cfg(feature = "ssr")]
pub mod checklist;
#[cfg(feature = "ssr")]
pub mod clock;
#[cfg(feature = "ssr")]
mod form;
#[cfg(feature = "ssr")]
pub mod page;
#[cfg(feature = "ssr")]
pub mod path;
#[cfg(feature = "ssr")]
pub mod people;
