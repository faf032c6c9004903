//! How many jurors a round needs: juries simulated before the real one sits.

#[cfg(feature = "ssr")]
mod advice;
#[cfg(feature = "ssr")]
mod answer;
#[cfg(feature = "ssr")]
mod form;
#[cfg(feature = "ssr")]
mod outlook;
#[cfg(feature = "ssr")]
pub mod page;
#[cfg(feature = "ssr")]
mod plot;
#[cfg(feature = "ssr")]
mod question;
