//! `cargo xtask serve`: the whole program, on this machine.

use std::os::unix::process::CommandExt;
use std::process::Command;

use crate::{build, house};

/// Builds the program and runs `palmares serve` in the place of this process, so that Ctrl-C and every other signal
/// reach the server itself.
///
/// # Errors
/// A source that does not compile, a server that cannot be started.
pub fn serve(flags: &[String]) -> anyhow::Result<()> {
    let mut command = Command::new(build::program()?);
    command.arg("serve").args(flags).current_dir(house::root());
    house::announce(&command);
    Err(command.exec().into())
}
