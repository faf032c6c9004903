//! `cargo xtask test`: all suites, each with what it needs, and one sum at the end.

use std::ffi::OsString;
use std::io::{BufRead, BufReader, IsTerminal, Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio, exit};
use std::{env, fs, thread};

use anyhow::{Context, bail};
use clap::ValueEnum;

use crate::postgres::{Cluster, Durability};
use crate::tally::Tally;
use crate::{build, house, setup};

/// A part of the tests that can be run alone.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Suites {
    /// Rust, on SQLite and PostgreSQL.
    Rust,
    /// Journeys in a browser, with accessibility.
    Browser,
}

/// Runs the suites and ends the process with status 1 if a test failed. The last line of the output is
/// `N passed, N failed`.
///
/// # Errors
/// Set-up that fails; with `CI=true`, a tool that is missing.
pub fn test(only: Option<Suites>, filter: Option<&str>) -> anyhow::Result<()> {
    let failed = suites(only, filter)?;
    if failed {
        exit(1);
    }
    Ok(())
}

/// Everything that must be stopped in order lives in here, so that the process does not end before it.
fn suites(only: Option<Suites>, filter: Option<&str>) -> anyhow::Result<bool> {
    let program = build::program_for_tests()?;
    let mut surroundings: Vec<(&str, OsString)> = vec![("PALMARES_BIN", program.into())];
    let mut left_out = Vec::new();
    let mut clusters = Vec::new();
    match setup::postgres() {
        Some(programs) => {
            let fast = Cluster::start(&programs, Durability::None)?;
            let durable = Cluster::start(&programs, Durability::Full)?;
            surroundings.push(("PALMARES_TEST_POSTGRES", fast.url().into()));
            surroundings.push(("PALMARES_TEST_POSTGRES_DURABLE", durable.url().into()));
            surroundings.push(("PATH", with_path(&programs)?));
            clusters.extend([fast, durable]);
        }
        None => left_out.push("PostgreSQL is missing: every test on it is left out"),
    }
    let mut sum = Tally::default();
    let published = published_data();
    if only != Some(Suites::Browser) {
        surroundings.push(("PALMARES_SHARED_DATA", published.clone().into()));
        sum += rust(&surroundings, filter)?;
    }
    if only != Some(Suites::Rust) {
        match (setup::npm(), setup::chromium()) {
            (Some(npm), Some(chromium)) => {
                surroundings.push(("PALMARES_CHROMIUM", chromium.into()));
                sum += browser(&npm, &surroundings, filter)?;
            }
            _ => left_out.push("Chromium or npm is missing: every test in the browser is left out"),
        }
    }
    if only != Some(Suites::Browser) {
        let state = if published.is_dir() { "were read from" } else { "were absent, some tests did not run on them:" };
        eprintln!("published data {state} {}", published.display());
    }
    close(sum, &left_out)
}

/// The folder of published juries on which tests run where it is there: that of `PALMARES_SHARED_DATA`, or
/// `../shared/data`.
fn published_data() -> PathBuf {
    house::root().join(env::var_os("PALMARES_SHARED_DATA").unwrap_or_else(|| "../shared/data".into()))
}

/// Says what was left out and what failed, and last the sum.
fn close(sum: Tally, left_out: &[&str]) -> anyhow::Result<bool> {
    for line in left_out {
        eprintln!("\n!!! {line} !!!");
    }
    if house::strict() && !left_out.is_empty() {
        bail!("with CI=true every suite must run");
    }
    if sum.skipped > 0 {
        eprintln!("{} skipped", sum.skipped);
    }
    for name in &sum.failures {
        eprintln!("failed: {name}");
    }
    println!("{} passed, {} failed", sum.passed, sum.failed);
    Ok(sum.failed > 0)
}

/// The Rust tests, by nextest where it is installed (which leaves out the examples in the documentation).
fn rust(surroundings: &[(&str, OsString)], filter: Option<&str>) -> anyhow::Result<Tally> {
    let nextest = house::find("cargo-nextest", &[]).is_some();
    let runs: &[&[&str]] = if nextest {
        &[&["nextest", "run", "--no-fail-fast", "--no-tests=pass"], &["test", "--no-fail-fast", "--doc"]]
    } else {
        &[&["test", "--no-fail-fast"]]
    };
    let mut sum = Tally::default();
    for run in runs {
        let mut command = house::cargo(run);
        command.args(filter).envs(surroundings.iter().cloned());
        sum += counted(&mut command)?;
    }
    Ok(sum)
}

/// Runs a command, shows its output as it comes and adds up the counts in it. A failure without a failed test, such
/// as a compilation that fails, counts as one failed test.
fn counted(command: &mut Command) -> anyhow::Result<Tally> {
    house::announce(command);
    if std::io::stderr().is_terminal() {
        command.env("CARGO_TERM_COLOR", "always");
    }
    let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().context("cargo cannot be started")?;
    let output = child.stdout.take().context("the output of cargo")?;
    let faults = child.stderr.take().context("the messages of cargo")?;
    let messages = thread::spawn(move || shown(faults, std::io::stderr()));
    let mut sum = shown(output, std::io::stdout())?;
    sum += messages.join().map_err(|_| anyhow::anyhow!("the messages of cargo cannot be read"))??;
    if !child.wait()?.success() && sum.failed == 0 {
        sum.failed = 1;
    }
    Ok(sum)
}

fn shown(from: impl Read, mut to: impl Write) -> anyhow::Result<Tally> {
    let mut sum = Tally::default();
    for line in BufReader::new(from).split(b'\n') {
        let line = String::from_utf8_lossy(&line?).into_owned();
        writeln!(to, "{line}")?;
        if let Some(tally) = Tally::from_line(&line) {
            sum += tally;
        }
    }
    Ok(sum)
}

/// The journeys in end2end/.
fn browser(npm: &Path, surroundings: &[(&str, OsString)], filter: Option<&str>) -> anyhow::Result<Tally> {
    let folder = house::root().join("end2end");
    let changed = |file: &str| fs::metadata(folder.join(file)).and_then(|facts| facts.modified()).ok();
    if changed("node_modules/.package-lock.json") < changed("package-lock.json") {
        let mut install = Command::new(npm);
        install.args(["ci", "--no-audit", "--no-fund"]).env("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        house::run(install.current_dir(&folder))?;
    }
    let report = folder.join("test-results/report.json");
    let _ = fs::remove_file(&report);
    let mut command = Command::new("node");
    command.args(["node_modules/@playwright/test/cli.js", "test", "--pass-with-no-tests"]).args(filter);
    command.envs(surroundings.iter().cloned()).current_dir(&folder);
    house::announce(&command);
    let success = command.status().context("node cannot be started")?.success();
    let text = fs::read_to_string(&report).with_context(|| format!("Playwright left no {}", report.display()))?;
    let mut sum = Tally::from_playwright(&text)?;
    if !success && sum.failed == 0 {
        sum.failed = 1;
    }
    Ok(sum)
}

/// `PATH` with PostgreSQL's own programs, of which Debian puts only some there.
fn with_path(programs: &Path) -> anyhow::Result<OsString> {
    let path = env::var_os("PATH").unwrap_or_default();
    Ok(env::join_paths(env::split_paths(&path).chain([programs.to_owned()]))?)
}
