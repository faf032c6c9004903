//! From submitted scorecards to sealed results: progress, ranking, advance, seal, signatures.

#[cfg(feature = "ssr")]
mod advance;
#[cfg(feature = "ssr")]
mod agreement;
pub mod api;
#[cfg(feature = "ssr")]
mod bench;
#[cfg(feature = "ssr")]
mod decide;
#[cfg(feature = "ssr")]
mod evidence;
#[cfg(feature = "ssr")]
mod explained;
#[cfg(feature = "ssr")]
pub mod export;
#[cfg(feature = "ssr")]
mod figures;
#[cfg(feature = "ssr")]
mod leave_out;
#[cfg(feature = "ssr")]
mod line;
#[cfg(feature = "ssr")]
mod moves;
#[cfg(feature = "ssr")]
mod omitted;
#[cfg(feature = "ssr")]
pub mod page;
#[cfg(feature = "ssr")]
mod plot;
#[cfg(feature = "ssr")]
pub mod progress;
#[cfg(feature = "ssr")]
pub mod scorecards;
#[cfg(feature = "ssr")]
pub mod seal;
#[cfg(feature = "ssr")]
mod severity;
#[cfg(feature = "ssr")]
pub(crate) mod shown;
#[cfg(feature = "ssr")]
pub mod sign;
#[cfg(feature = "ssr")]
mod spread;
#[cfg(feature = "ssr")]
mod standing;
#[cfg(feature = "ssr")]
mod table;
#[cfg(feature = "ssr")]
mod ties;
#[cfg(feature = "ssr")]
mod weigh;
#[cfg(feature = "ssr")]
pub mod workbook;
