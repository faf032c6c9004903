//! `cargo xtask bench`: the server's benchmark of `tests/bench` and the engine's, both in the release build.

mod aims;
mod cases;
mod engine;
mod files;
mod reference;

use clap::ValueEnum;

use crate::{build, house};

/// A part of the benchmark that can be run alone.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Part {
    /// What a person waits for, on SQLite.
    Server,
    /// Rankings and assignments from plain CSV, beside other solvers.
    Engine,
}

/// Builds what is measured, measures it and prints the tables.
///
/// # Errors
/// A source that does not compile, a server that does not answer, an engine that refuses its files.
pub fn bench(only: Option<Part>) -> anyhow::Result<()> {
    build::assets()?;
    if only != Some(Part::Engine) {
        let mut command = house::cargo(&["bench", "-p", "server", "--bench", "house"]);
        // As the unit file and the image set it.
        house::run(command.env("MALLOC_ARENA_MAX", "2"))?;
    }
    if only != Some(Part::Server) {
        engine::bench()?;
    }
    Ok(())
}
