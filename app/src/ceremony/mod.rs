//! The ceremony: the operator's page, the stage that follows it, the page of winners.

#[cfg(feature = "ssr")]
pub mod address;
pub mod api;
#[cfg(feature = "hydrate")]
mod follow;
pub mod island;
#[cfg(feature = "ssr")]
pub mod laureates;
#[cfg(feature = "ssr")]
mod order;
#[cfg(feature = "ssr")]
pub mod page;
#[cfg(feature = "ssr")]
pub mod scene;
#[cfg(feature = "ssr")]
mod screen;
#[cfg(feature = "ssr")]
pub mod stage;
#[cfg(feature = "ssr")]
pub mod winners;
