//! The ledger as organisers and auditors read it.

#[cfg(feature = "ssr")]
mod look;
#[cfg(feature = "ssr")]
pub mod page;
