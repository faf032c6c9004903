//! The project's own commands: `cargo xtask serve | build | test | ci | bench`.
//!
//! Each command does all the set-up that it needs and says what it runs. Nothing of it is part of the program that
//! is deployed. It works on Linux and macOS. A further command is a variant of [`Act`] and a file of its own.

#![expect(clippy::disallowed_methods, reason = "the clock is read to wait and to say how long a step took")]

mod bench;
mod build;
mod ci;
mod house;
mod postgres;
mod serve;
mod setup;
mod site;
mod style;
mod tally;
mod test;
mod wasm;

use clap::{Parser, Subcommand};

/// The command line of `cargo xtask`.
#[derive(Parser)]
#[command(bin_name = "cargo xtask", about = "Serves, builds, tests and checks Palmarès.")]
struct Commands {
    #[command(subcommand)]
    act: Act,
}

#[derive(Subcommand)]
enum Act {
    /// Builds and starts `palmares serve`; what follows is passed on to it, such as `--listen 127.0.0.1:4000`.
    Serve {
        /// Flags of `palmares serve`.
        #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
        flags: Vec<String>,
    },
    /// Builds the one file to deploy, with all assets inside: target/release/palmares.
    Build {
        /// Builds the browser's files (target/site) and leaves the program.
        #[arg(long)]
        assets_only: bool,
    },
    /// Runs all tests: Rust on SQLite and PostgreSQL, journeys in a browser, accessibility.
    Test {
        /// Only these suites.
        #[arg(long, value_enum)]
        only: Option<test::Suites>,
        /// Narrows the suites by name: passed on to the runners, such as `ranking` or `journeys/start.spec.ts`.
        filter: Option<String>,
    },
    /// Measures what a person waits for, on SQLite in the release build, and prints a table.
    Bench,
    /// Checks formatting, lints, licences and documentation, then runs all tests.
    Ci,
}

fn main() -> anyhow::Result<()> {
    match Commands::parse().act {
        Act::Serve { flags } => serve::serve(&flags),
        Act::Build { assets_only: true } => build::assets(),
        Act::Build { assets_only: false } => build::program().map(|program| println!("{}", program.display())),
        Act::Test { only, filter } => test::test(only, filter.as_deref()),
        Act::Bench => bench::bench(),
        Act::Ci => ci::ci(),
    }
}
