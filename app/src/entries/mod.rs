//! The entries of a competition, as its organisers, its chair and auditors see them.

#[cfg(feature = "ssr")]
pub mod act;
pub mod api;
#[cfg(feature = "ssr")]
pub mod arrivals;
#[cfg(feature = "ssr")]
pub(crate) mod card;
#[cfg(feature = "ssr")]
pub(crate) mod check;
#[cfg(feature = "ssr")]
pub(crate) mod columns;
#[cfg(feature = "ssr")]
pub mod duplicates;
#[cfg(feature = "ssr")]
pub mod export;
#[cfg(feature = "ssr")]
mod files;
#[cfg(feature = "ssr")]
mod finder;
#[cfg(feature = "ssr")]
pub mod hidden;
#[cfg(feature = "ssr")]
pub mod list;
#[cfg(feature = "ssr")]
pub(crate) mod look;
#[cfg(feature = "ssr")]
pub mod page;
#[cfg(feature = "ssr")]
pub mod place;
#[cfg(feature = "ssr")]
pub mod print;
#[cfg(feature = "ssr")]
pub mod proposals;
#[cfg(feature = "ssr")]
pub(crate) mod questions;
#[cfg(feature = "ssr")]
pub mod redaction;
#[cfg(feature = "ssr")]
mod reviews;
#[cfg(feature = "ssr")]
mod rules;
#[cfg(feature = "ssr")]
pub(crate) mod views;
