//! The project's own commands: `cargo xtask serve | build | test | ci | bench | fuzz`.
//!
//! Each command does all the set-up that it needs and says what it runs. Nothing of it is part of the program that
//! is deployed. It works on Linux and macOS. A further command is a variant of [`Act`] and a file of its own.

#![expect(clippy::disallowed_methods, reason = "the clock is read to wait and to say how long a step took")]

mod bench;
mod build;
mod ci;
mod fuzz;
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
    /// Measures what a person waits for, on SQLite, and the engine beside other solvers, in the release build, and prints
    /// tables.
    Bench {
        /// Only this part.
        #[arg(long, value_enum)]
        only: Option<bench::Part>,
    },
    /// Feeds damaged files to the readers of CSV and small juries to both engines, and keeps what breaks them.
    Fuzz {
        /// For how long, in all.
        #[arg(long, default_value_t = 10)]
        minutes: u64,
        /// What the cases follow from.
        #[arg(long, default_value_t = 1)]
        seed: u64,
    },
    /// Checks formatting, lints, licences and documentation, then runs all tests.
    Ci,
}

fn main() -> anyhow::Result<()> {
    match Commands::parse().act {
        Act::Serve { flags } => serve::serve(&flags),
        Act::Build { assets_only: true } => build::assets(),
        Act::Build { assets_only: false } => build::program().map(|program| println!("{}", program.display())),
        Act::Test { only, filter } => test::test(only, filter.as_deref()),
        Act::Bench { only } => bench::bench(only),
        Act::Fuzz { minutes, seed } => fuzz::fuzz(minutes, seed),
        Act::Ci => ci::ci(),
    }
}
