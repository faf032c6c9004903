//! A whole contest from CSV files, by the organiser's page or by the command line.

#[cfg(feature = "ssr")]
pub mod act;
#[cfg(feature = "ssr")]
mod cells;
#[cfg(feature = "ssr")]
pub mod contest;
#[cfg(feature = "ssr")]
mod fault_words;
#[cfg(feature = "ssr")]
mod form;
#[cfg(feature = "ssr")]
pub mod page;
#[cfg(feature = "ssr")]
pub mod prizes;
#[cfg(feature = "ssr")]
pub mod settings;
#[cfg(feature = "ssr")]
mod team;
#[cfg(all(test, feature = "ssr"))]
mod tests;

/// How many bytes the files of an import may have, each and all together: 20 MB.
pub const MAX_BYTES: usize = 20_000_000;
