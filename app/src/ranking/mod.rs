//! From submitted scorecards to sealed results: progress, ranking, advance, seal, signatures.

pub mod api;
#[cfg(feature = "ssr")]
mod bench;
#[cfg(feature = "ssr")]
mod decide;
#[cfg(feature = "ssr")]
pub mod export;
#[cfg(feature = "ssr")]
mod figures;
#[cfg(feature = "ssr")]
pub mod page;
#[cfg(feature = "ssr")]
pub mod progress;
#[cfg(feature = "ssr")]
pub mod scorecards;
#[cfg(feature = "ssr")]
pub mod seal;
#[cfg(feature = "ssr")]
mod severity;
#[cfg(feature = "ssr")]
pub mod sign;
#[cfg(feature = "ssr")]
mod table;
#[cfg(feature = "ssr")]
mod ties;
