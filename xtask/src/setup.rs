//! What the machine must have: the wasm target, PostgreSQL, Node.js, Chromium.

use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs};

use anyhow::{Context, bail};

use crate::house;

/// Adds the wasm target to the toolchain where it is missing.
///
/// # Errors
/// A toolchain without the target and without rustup to add it.
pub fn wasm_target() -> anyhow::Result<()> {
    let target = "wasm32-unknown-unknown";
    let rustc = env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let known = Command::new(rustc).args(["--print", "target-libdir", "--target", target]).output();
    let folder = known.context("rustc cannot be started")?.stdout;
    if Path::new(String::from_utf8_lossy(&folder).trim()).is_dir() {
        return Ok(());
    }
    house::run(Command::new("rustup").args(["target", "add", target]))
        .with_context(|| format!("the Rust toolchain needs the target {target}"))
}

/// The folder of PostgreSQL's server programs, installed if that can be done.
pub fn postgres() -> Option<PathBuf> {
    found_or_installed(find_postgres, &["postgresql"])
}

/// Chromium's program, installed if that can be done.
pub fn chromium() -> Option<PathBuf> {
    let find = || {
        env::var_os("PALMARES_CHROMIUM").map(PathBuf::from).or_else(|| {
            ["chromium", "chromium-browser", "google-chrome"].iter().find_map(|name| house::find(name, &[]))
        })
    };
    found_or_installed(find, &["chromium"])
}

/// npm, installed with Node.js if that can be done.
pub fn npm() -> Option<PathBuf> {
    found_or_installed(|| house::find("npm", &[]), &["nodejs", "npm"])
}

/// Whether this process is root's.
pub fn root() -> bool {
    fs::metadata("/proc/self").is_ok_and(|facts| facts.uid() == 0)
}

/// initdb and its fellows are looked for where Debian puts them, the newest version first, then in `PATH`.
fn find_postgres() -> Option<PathBuf> {
    let versions = fs::read_dir("/usr/lib/postgresql").into_iter().flatten().flatten();
    let mut folders: Vec<(u32, PathBuf)> = versions
        .filter_map(|entry| Some((entry.file_name().to_str()?.parse().ok()?, entry.path().join("bin"))))
        .filter(|(_, folder)| folder.join("initdb").is_file())
        .collect();
    folders.sort();
    let newest = folders.pop().map(|(_, folder)| folder);
    newest.or_else(|| house::find("initdb", &[]).and_then(|file| file.parent().map(Path::to_owned)))
}

/// What is found, after an installation if need be; what cannot be installed is said on standard error.
pub fn found_or_installed(find: impl Fn() -> Option<PathBuf>, packages: &[&str]) -> Option<PathBuf> {
    find().or_else(|| {
        install(packages).inspect_err(|fault| eprintln!("{fault:#}")).ok()?;
        find()
    })
}

/// Installs Debian packages, when this is Debian and we are root.
fn install(packages: &[&str]) -> anyhow::Result<()> {
    if !root() || house::find("apt-get", &[]).is_none() {
        bail!("install {} to run what needs it", packages.join(" and "));
    }
    let apt = |arguments: &[&str]| {
        let mut command = Command::new("apt-get");
        command.args(arguments).env("DEBIAN_FRONTEND", "noninteractive");
        house::run(&mut command)
    };
    apt(&["update", "--quiet"])?;
    apt(&[&["install", "--yes", "--quiet", "--no-install-recommends"], packages].concat())
}
