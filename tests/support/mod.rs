//! A started server of the test's own, and a client with cookies.

mod client;
#[allow(dead_code, reason = "the stories of the store use the rest")]
#[path = "../../store/tests/support/contest.rs"]
mod contest;
mod database;
mod events;
pub mod gala;
#[allow(dead_code, reason = "the stories of the store use the rest")]
#[path = "../../store/tests/support/sealed.rs"]
mod sealed;
mod server;

pub use client::Client;
pub use database::Database;
pub use events::Events;
pub use server::Server;

/// The password of every account of the sample edition.
pub const PASSWORD: &str = ::server::sample::PASSWORD;
