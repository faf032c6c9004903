//! A started server of the test's own, and a client with cookies.

mod client;
mod database;
mod server;

pub use client::Client;
pub use database::Database;
pub use server::Server;

/// The password of every account of the sample edition.
pub const PASSWORD: &str = ::server::sample::PASSWORD;
