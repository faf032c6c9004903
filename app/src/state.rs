//! What every request can reach.

use std::sync::Arc;

use judging::time::Timestamp;
use store::Db;
use tokio::sync::Semaphore;

use crate::accounts::floods::Floods;
use crate::assignment::runs::Runs;

/// The parts of the running program that pages and server functions use.
#[derive(Clone)]
pub struct AppState {
    /// The database.
    pub db: Db,
    /// The real clock, as an argument.
    pub clock: Clock,
    /// Addresses of the browser's files, with their content hash.
    pub assets: Arc<Assets>,
    /// How many passwords are hashed at the same time.
    pub hashing: Arc<Semaphore>,
    /// How much each network has asked for.
    pub floods: Floods,
    /// The proposals of assignments that are being computed.
    pub runs: Runs,
    /// The folder of uploaded and rendered files.
    pub files: Arc<std::path::PathBuf>,
    /// The address under which people reach this server, without a slash at the end, for links that are shown.
    pub public_url: Arc<Option<String>>,
    /// Whether a mail server takes the letters; without one they are read on the pages and sent by hand.
    pub sends_mail: bool,
}

/// A clock: the program's is the system's, a test's is what the test says.
#[derive(Clone)]
pub struct Clock(Arc<dyn Fn() -> Timestamp + Send + Sync>);

impl Clock {
    /// A clock that asks this function.
    pub fn new(now: impl Fn() -> Timestamp + Send + Sync + 'static) -> Self {
        Self(Arc::new(now))
    }

    /// The time now.
    pub fn now(&self) -> Timestamp {
        (self.0)()
    }
}

/// Addresses of the browser's files.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Assets {
    /// The style sheet.
    pub css: String,
    /// The wasm's JavaScript side.
    pub js: String,
    /// The wasm.
    pub wasm: String,
    /// The display face's Latin part, which is preloaded.
    pub font: String,
}

/// The state of the request at hand.
///
/// # Panics
/// Outside a request.
pub fn state() -> AppState {
    leptos::prelude::expect_context::<AppState>()
}
