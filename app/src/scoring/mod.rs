//! Scoring: the juror's first page, the list, and the scorecard that cannot be lost.

pub mod api;
pub mod island;

#[cfg(feature = "ssr")]
mod acts;
#[cfg(feature = "ssr")]
mod criteria;
#[cfg(feature = "ssr")]
mod declaring;
#[cfg(feature = "ssr")]
pub mod list;
#[cfg(feature = "ssr")]
pub mod page;
#[cfg(feature = "ssr")]
mod paper;
#[cfg(feature = "ssr")]
pub mod welcome;
