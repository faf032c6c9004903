//! The public pages of editions, and how editions are made.

#[cfg(feature = "ssr")]
mod act;
pub mod api;
#[cfg(feature = "ssr")]
pub mod copy;
#[cfg(feature = "ssr")]
mod draft;
#[cfg(feature = "ssr")]
pub mod hosts;
#[cfg(feature = "ssr")]
pub mod new;
#[cfg(feature = "ssr")]
pub mod page;
#[cfg(feature = "ssr")]
pub mod presets;
#[cfg(feature = "ssr")]
pub mod programme;
#[cfg(feature = "ssr")]
pub mod settings;
#[cfg(feature = "ssr")]
mod steps;
