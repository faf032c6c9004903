//! Where things lie, and how other programs are run.

use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, bail};

/// The folder of the workspace.
pub fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("xtask lies in the workspace's folder")
}

/// Cargo's target folder: `CARGO_TARGET_DIR`, or `target` in the workspace.
pub fn target() -> PathBuf {
    env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), |folder| root().join(folder))
}

/// The browser's files. Always in the workspace, so that the server finds them wherever `CARGO_TARGET_DIR` points.
pub fn site() -> PathBuf {
    root().join("target/site")
}

/// Whether a missing tool is a failure (`CI=true`) or only a suite that is left out.
pub fn strict() -> bool {
    env::var("CI").is_ok_and(|value| value == "true" || value == "1")
}

/// `cargo` in the workspace's folder.
///
/// What the cargo that runs this program says about it is not passed on: build scripts that watch it (ring's does)
/// would run again, and half of the program be compiled anew, whenever `cargo build` and `cargo xtask` take turns.
pub fn cargo(arguments: &[&str]) -> Command {
    let mut command = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.args(arguments).current_dir(root());
    for (name, _) in env::vars_os() {
        if name.to_str().is_some_and(|name| name.starts_with("CARGO_PKG_") || name.starts_with("CARGO_MANIFEST_")) {
            command.env_remove(name);
        }
    }
    if strict() {
        // A machine that builds once keeps nothing for a second time: gigabytes of a disk that may be small.
        command.env("CARGO_INCREMENTAL", "0");
    }
    command
}

/// Shows a command, runs it and waits.
///
/// # Errors
/// A program that cannot be started, or that ends with a status other than 0.
pub fn run(command: &mut Command) -> anyhow::Result<()> {
    announce(command);
    let status = command.status().with_context(|| format!("{} cannot be started", name(command)))?;
    if !status.success() {
        bail!("{} failed ({status})", spoken(command));
    }
    Ok(())
}

/// Shows a command on standard error, as one would type it.
pub fn announce(command: &Command) {
    eprintln!("$ {}", spoken(command));
}

/// The first place in `PATH`, then in `further`, that holds a program of this name.
pub fn find(program: &str, further: &[PathBuf]) -> Option<PathBuf> {
    let path = env::var_os("PATH").unwrap_or_default();
    env::split_paths(&path)
        .chain(further.iter().cloned())
        .map(|folder| folder.join(program).with_extension(env::consts::EXE_EXTENSION))
        .find(|file| file.is_file())
}

fn name(command: &Command) -> String {
    Path::new(command.get_program()).file_stem().unwrap_or_default().to_string_lossy().into_owned()
}

fn spoken(command: &Command) -> String {
    let arguments = command.get_args().map(|argument| format!(" {}", argument.to_string_lossy()));
    name(command) + &arguments.collect::<String>()
}
