//! `palmares`: the whole platform in one program.

use clap::{Parser, Subcommand};
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
    /// Checks the ledger and the sealed rankings.
    Verify(cli::verify::Verify),
    /// Makes a competition of CSV files.
    Import(cli::import::Import),
    /// Writes an edition with its files into a folder, to keep it or to take it to another house.
    Export(cli::export::Export),
    /// Takes an edition in that `export` has written; its people set new passwords.
    ImportEdition(cli::export::ImportEdition),
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

fn main() -> std::process::ExitCode {
    let command = Command::parse();
    let outcome = match command.act {
        Act::Serve(serve) => cli::serve::run(serve),
        Act::Edition(edition) => cli::edition::run(edition),
        Act::User(user) => cli::user::run(user),
        Act::Verify(verify) => cli::verify::run(verify),
        Act::Import(import) => match cli::import::run(&import) {
            Ok(exit) => return exit.into(),
            Err(error) => Err(error),
        },
        Act::Export(export) => cli::export::run(&export),
        Act::ImportEdition(import) => cli::export::run_import(&import),
        Act::Rank(rank) => match cli::rank::run(&rank, &mut std::io::stdout().lock(), &mut std::io::stderr().lock()) {
            Ok(exit) => return exit.into(),
            Err(error) => Err(error.into()),
        },
        Act::Assign(assign) => {
            match cli::assign::run(&assign, &mut std::io::stdout().lock(), &mut std::io::stderr().lock()) {
                Ok(exit) => return exit.into(),
                Err(error) => Err(error.into()),
            }
        }
        Act::Plan(plan) => match cli::plan::run(&plan, &mut std::io::stdout().lock(), &mut std::io::stderr().lock()) {
            Ok(exit) => return exit.into(),
            Err(error) => Err(error.into()),
        },
        // Limits its own process before it opens the file, so it runs before anything else is started.
        Act::RenderDeck(render) => return render.run(),
    };
    match outcome {
        Ok(()) => std::process::ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("palmares: {error:#}");
            std::process::ExitCode::from(1)
        }
    }
}
