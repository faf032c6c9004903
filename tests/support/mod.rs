//! A started server of the test's own, and a client with cookies.
#![allow(dead_code, unused_imports, reason = "the stories and the benchmark each use the part that they need")]

pub mod authenticator;
#[allow(dead_code, reason = "the stories of the store use the rest")]
#[path = "../../store/tests/stories/support/calls.rs"]
pub mod calls;
mod client;
#[allow(dead_code, reason = "the stories of the store use the rest")]
#[path = "../../store/tests/stories/support/contest.rs"]
pub mod contest;
mod database;
mod draft;
mod events;
pub mod gala;
mod held_post;
mod html;
mod masked;
#[allow(dead_code, reason = "the stories of the store use the rest")]
#[path = "../../store/tests/stories/support/passkey.rs"]
pub mod passkey;
#[allow(dead_code, reason = "the stories of the store use the rest")]
#[path = "../../store/tests/stories/support/sealed.rs"]
pub mod sealed;
mod server;
mod smtp;

pub use client::{Answer, Client};
pub use database::Database;
pub use draft::Draft;
pub use events::Events;
pub use held_post::HeldPost;
pub use html::{Form, borrowed, scripts, tags};
pub use masked::masked;
pub use server::Server;
pub use smtp::{Smtp, from_base64};

/// The password of every account of the sample edition.
pub const PASSWORD: &str = ::server::sample::PASSWORD;

/// Runs an asynchronous part of a story.
pub fn block_on<T>(part: impl Future<Output = T>) -> T {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime starts");
    runtime.block_on(part)
}
