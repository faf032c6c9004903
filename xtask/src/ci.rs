//! `cargo xtask ci`: what every change must pass.

use std::process::Command;
use std::time::Instant;

use crate::{house, setup, test};

/// The version of cargo-deny that deny.toml is written for.
const CARGO_DENY: &str = "cargo-deny@0.20.2";

/// Checks formatting, lints, licences and documentation, then runs all tests. Says how long each step took.
///
/// # Errors
/// The first step that fails.
pub fn ci() -> anyhow::Result<()> {
    let start = Instant::now();
    timed("formatting", || house::run(&mut house::cargo(&["fmt", "--all", "--check"])))?;
    timed("lints of the server's part", || {
        house::run(&mut house::cargo(&[
            "clippy",
            "--workspace",
            "--exclude",
            "frontend",
            "--all-targets",
            "--",
            "-D",
            "warnings",
        ]))
    })?;
    timed("lints of the browser's part", || {
        setup::wasm_target()?;
        let target = ["--target", "wasm32-unknown-unknown"];
        house::run(&mut house::cargo(&[&["clippy", "-p", "frontend"], &target[..], &["--", "-D", "warnings"]].concat()))
    })?;
    timed("the engine by itself", engine)?;
    timed("bans, licences and sources", licences)?;
    timed("documentation", || {
        let mut command = house::cargo(&["doc", "--no-deps", "-p", "judging", "-p", "store"]);
        house::run(command.env("RUSTDOCFLAGS", "-D warnings"))
    })?;
    eprintln!("== tests follow, after {} s", start.elapsed().as_secs());
    test::test(None, None)
}

fn timed(step: &str, act: impl FnOnce() -> anyhow::Result<()>) -> anyhow::Result<()> {
    let start = Instant::now();
    eprintln!("== {step}");
    act()?;
    eprintln!("== {step}: {} s", start.elapsed().as_secs());
    Ok(())
}

/// `judging` compiles for the browser without the rest, and could be published as it is.
fn engine() -> anyhow::Result<()> {
    house::run(&mut house::cargo(&["check", "-p", "judging", "--target", "wasm32-unknown-unknown"]))?;
    house::run(&mut house::cargo(&["fetch", "--locked", "--quiet"]))?;
    house::run(&mut house::cargo(&["package", "-p", "judging", "--no-verify", "--allow-dirty", "--offline", "--quiet"]))
}

/// cargo-deny, which is compiled once where it is not installed: without optimisation, as it runs for a second. It looks at
/// the crates of all systems, of which a build fetches those of its own.
fn licences() -> anyhow::Result<()> {
    let tools = house::target().join("tools");
    if house::find("cargo-deny", &[tools.join("bin")]).is_none() {
        let mut install = house::cargo(&["install", "--locked", "--debug", "--quiet", CARGO_DENY, "--root"]);
        house::run(install.arg(&tools).env("CARGO_PROFILE_DEV_DEBUG", "false"))?;
    }
    house::run(&mut house::cargo(&["fetch", "--locked", "--quiet"]))?;
    let program = house::find("cargo-deny", &[tools.join("bin")]).unwrap_or_else(|| "cargo-deny".into());
    let mut command = Command::new(program);
    command.args(["--offline", "check", "bans", "licenses", "sources"]);
    house::run(command.current_dir(house::root()))
}
