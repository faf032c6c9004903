//! The jury of a competition: who sits in it, what each can do and has done, and conflicts of interest.

#[cfg(feature = "ssr")]
pub(crate) mod act;
pub mod api;
#[cfg(feature = "ssr")]
pub mod conflicts;
#[cfg(feature = "ssr")]
mod form;
#[cfg(feature = "ssr")]
pub mod institutions;
#[cfg(feature = "ssr")]
mod list;
#[cfg(feature = "ssr")]
pub mod page;
