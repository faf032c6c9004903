//! `cargo xtask bench`: the benchmark of `tests/bench`, in the release build with its assets.

use crate::{build, house};

/// Builds what is measured, measures it and prints the table.
///
/// # Errors
/// A source that does not compile, a server that does not answer.
pub fn bench() -> anyhow::Result<()> {
    build::assets()?;
    let mut command = house::cargo(&["bench", "-p", "server", "--bench", "house"]);
    // As the unit file and the image set it.
    house::run(command.env("MALLOC_ARENA_MAX", "2"))
}
