//! The assignment of a round: the optimiser's proposal, changes by hand, the commit, mending and telling.

pub mod api;

#[cfg(feature = "ssr")]
mod act;
#[cfg(feature = "ssr")]
mod figures;
#[cfg(feature = "ssr")]
mod hand;
#[cfg(feature = "ssr")]
mod list;
#[cfg(feature = "ssr")]
mod matrix;
#[cfg(feature = "ssr")]
mod mend;
#[cfg(feature = "ssr")]
pub mod page;
#[cfg(feature = "ssr")]
mod pending;
#[cfg(feature = "ssr")]
mod rules;
#[cfg(feature = "ssr")]
mod running;
#[cfg(feature = "ssr")]
pub mod runs;
#[cfg(feature = "ssr")]
mod shortage;
#[cfg(feature = "ssr")]
mod swap;
#[cfg(feature = "ssr")]
mod table;
#[cfg(feature = "ssr")]
mod why;
