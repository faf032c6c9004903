//! The office: the path of every competition from contest to ceremony, for whoever has a task on it.

pub mod api;
#[cfg(feature = "ssr")]
pub mod clock;
#[cfg(feature = "ssr")]
pub mod page;
#[cfg(feature = "ssr")]
pub mod path;
