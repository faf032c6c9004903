//! `palmares assign`: jurors for entries from plain CSV, with no database.

mod files;
mod loads;
mod output;
#[cfg(test)]
mod tests;
mod ties;

use std::io::{self, Write};
use std::path::PathBuf;
use std::str::FromStr;
use std::time::Instant;

use clap::Args;
use judging::assignment::assign;

use super::count;
use super::exit::Exit;
use super::faults::{refuse, say};
use super::rank::Format;

/// What `palmares assign` is asked.
#[derive(Args, Clone, Debug)]
pub struct AssignArgs {
    /// How well jurors fit entries: entry,juror,affinity, from 0; a pair that is missing is not eligible
    #[arg(long, value_name = "FILE")]
    pub affinity: PathBuf,
    /// Pairs that must not be: entry,juror
    #[arg(long, value_name = "FILE")]
    pub conflicts: Option<PathBuf>,
    /// How many jurors each entry gets
    #[arg(long, value_name = "N", value_parser = count)]
    pub reviews: usize,
    /// How many entries a juror takes at most: a number, or a file juror,load [default: all]
    #[arg(long, value_name = "N|FILE")]
    pub max_load: Option<Limit>,
    /// How many entries a juror takes at least: a number, or a file juror,load [default: 0]
    #[arg(long, value_name = "N|FILE")]
    pub min_load: Option<Limit>,
    /// Assignments that stay: entry,juror
    #[arg(long, value_name = "FILE")]
    pub fixed: Option<PathBuf>,
    /// All entries, also those that nobody may judge; the first column is entry
    #[arg(long, value_name = "FILE")]
    pub entries: Option<PathBuf>,
    /// All jurors; the first column is juror, another may be side
    #[arg(long, value_name = "FILE")]
    pub jurors: Option<PathBuf>,
    /// How many jurors of each side in --jurors an entry gets at least; who has no side there counts for none
    #[arg(long, value_name = "N", default_value = "0", value_parser = count, requires = "jurors")]
    pub sides: usize,
    /// What part of the best total may be given up for even loads and for comparability
    #[arg(long, value_name = "PART", default_value = "0.005", value_parser = part)]
    pub slack: u32,
    /// Accepted for scripts: nothing is drawn and ties go by id, so that every seed gives the same
    #[arg(long, value_name = "N")]
    pub seed: Option<u64>,
    /// How the assignment is written
    #[arg(long, default_value = "table")]
    pub format: Format,
}

/// A load for all jurors, or the file that has one for each.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Limit {
    /// The same for all.
    All(usize),
    /// By juror.
    File(PathBuf),
}

impl FromStr for Limit {
    type Err = String;

    /// What looks like a number is one, and no file.
    fn from_str(text: &str) -> Result<Limit, String> {
        let is_number = !text.starts_with(char::is_alphabetic) && text.parse::<f64>().is_ok();
        if is_number { count(text).map(Limit::All) } else { Ok(Limit::File(PathBuf::from(text))) }
    }
}

/// A part of 1 in millionths.
fn part(text: &str) -> Result<u32, String> {
    let part = text.parse::<judging::decimal::Decimal>().map_err(|error| error.to_string())?;
    let millionths = u32::try_from(part.micros()).ok().filter(|part| *part <= 1_000_000);
    millionths.ok_or_else(|| "a part is a number from 0 to 1".to_owned())
}

/// Assigns. The assignment goes to `out`, warnings, faults and explanations to `err`, one per line; an error is one of
/// writing.
#[expect(clippy::disallowed_methods, reason = "how long it took is part of the answer, and of nothing else")]
pub fn run(args: &AssignArgs, out: &mut dyn Write, err: &mut dyn Write) -> io::Result<Exit> {
    let begun = Instant::now();
    let question = match files::question(args) {
        Ok(question) => question,
        Err(faults) => return refuse(&faults, err),
    };
    say(&question.warnings, err)?;
    match assign(&question.problem) {
        Ok(plan) => {
            let answer = output::Answer::new(&plan, question.problem.sides(), question.unit);
            match args.format {
                Format::Table => answer.table(out)?,
                Format::Csv => answer.csv(out)?,
                Format::Json => {
                    let ties = ties::Ties::of(&plan);
                    answer.json(&ties, begun.elapsed().as_secs_f64(), out)?;
                }
            }
            Ok(Exit::Done)
        }
        Err(infeasible) => {
            let reasons = output::reasons(&infeasible);
            say(&reasons, err)?;
            if args.format == Format::Json {
                output::infeasible_json(&infeasible, &reasons, out)?;
            }
            Ok(Exit::Infeasible)
        }
    }
}
