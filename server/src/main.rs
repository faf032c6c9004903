//! `palmares`: the whole platform in one program.

use std::io::{self, BufWriter, Write};
use std::process::ExitCode;

use clap::{Parser, Subcommand};
use server::cli::exit::Exit;
use server::{cli, decks};

#[derive(Parser)]
#[command(name = "palmares", version, about = "Judging and awards, from the call for entries to the ceremony")]
struct Command {
    #[command(subcommand)]
    act: Act,
}

#[derive(Subcommand)]
enum Act {
    /// Serves the platform in the browser.
    Serve(cli::serve::Serve),
    /// Editions: adds the first.
    #[command(subcommand)]
    Edition(cli::edition::EditionAct),
    /// People who sign in: adds them, gives roles, sets passwords.
    #[command(subcommand)]
    User(cli::user::User),
    /// Letters that no mail server has sent: lists them, shows one whole.
    #[command(subcommand)]
    Mail(cli::mail::Mail),
    /// Checks the ledger and the sealed rankings.
    Verify(cli::verify::Verify),
    /// Makes a competition of CSV files.
    Import(cli::import::Import),
    /// Writes an edition with its files into a folder, to keep it or to take it to another house.
    Export(cli::export::Export),
    /// Takes an edition in that `export` has written; its people set new passwords.
    ImportEdition(cli::export::ImportEdition),
    /// Lets go what is due by what organisers decided, as the server does every hour, or says what would go.
    Retention(cli::retention::Retention),
    /// Ranks from plain CSV, with no database.
    Rank(cli::rank::RankArgs),
    /// Assigns jurors to entries from plain CSV, with no database.
    Assign(cli::assign::AssignArgs),
    /// Says what a jury of some size could find out, and what it costs.
    Plan(cli::plan::PlanArgs),
    /// Renders the pages of a PDF.
    #[command(hide = true)]
    RenderDeck(decks::RenderDeck),
}

fn main() -> ExitCode {
    let command = Command::parse();
    let outcome = match command.act {
        Act::Serve(serve) => cli::serve::run(serve),
        Act::Edition(edition) => cli::edition::run(edition),
        Act::User(user) => cli::user::run(user),
        Act::Mail(mail) => cli::mail::run(&mail),
        Act::Verify(verify) => cli::verify::run(verify),
        Act::Import(import) => match cli::import::run(&import) {
            Ok(exit) => return exit.into(),
            Err(error) => Err(error),
        },
        Act::Export(export) => cli::export::run(&export),
        Act::ImportEdition(import) => cli::export::run_import(&import),
        Act::Retention(retention) => cli::retention::run(&retention),
        Act::Rank(rank) => return engine(|out, err| cli::rank::run(&rank, out, err)),
        Act::Assign(assign) => return engine(|out, err| cli::assign::run(&assign, out, err)),
        Act::Plan(plan) => return engine(|out, err| cli::plan::run(&plan, out, err)),
        // Limits its own process before it opens the file, so it runs before anything else is started.
        Act::RenderDeck(render) => return render.run(),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => failed(&error),
    }
}

/// Runs a command of the engine, whose answer may be long.
fn engine(run: impl FnOnce(&mut dyn Write, &mut dyn Write) -> io::Result<Exit>) -> ExitCode {
    let mut out = BufWriter::new(io::stdout().lock());
    let exit = run(&mut out, &mut io::stderr().lock()).and_then(|exit| out.flush().map(|()| exit));
    exit.map_or_else(|error| failed(&error.into()), ExitCode::from)
}

fn failed(error: &anyhow::Error) -> ExitCode {
    eprintln!("palmares: {error:#}");
    ExitCode::from(1)
}
