//! `palmares rank`: a ranking from plain CSV, with no database.

mod json;
mod output;
#[cfg(test)]
mod tests;

use std::fmt::Display;
use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};
use judging::ids::EntryId;
use judging::ranking::{Order, Sheet, rank};

use super::exit::Exit;
use super::method::MethodArgs;
use app::csv;

/// What `palmares rank` is asked.
#[derive(Args, Clone, Debug)]
pub struct RankArgs {
    /// One score per row: entry,juror,criterion,score
    #[arg(long, value_name = "FILE")]
    pub scores: PathBuf,
    /// The rubric: criterion,weight,min,max,step. Without it each criterion weighs 1 and the scale is what was seen
    #[arg(long, value_name = "FILE")]
    pub criteria: Option<PathBuf>,
    /// All entries, also those without a score; the first column is entry
    #[arg(long, value_name = "FILE")]
    pub entries: Option<PathBuf>,
    /// All jurors; the first column is juror
    #[arg(long, value_name = "FILE")]
    pub jurors: Option<PathBuf>,
    /// How scorecards become scores, and what parts equal ones
    #[command(flatten)]
    pub method: MethodArgs,
    /// Rank entries together even where no chain of jurors connects them
    #[arg(long)]
    pub across_components: bool,
    /// How the ranking is written
    #[arg(long, default_value = "table")]
    pub format: Format,
}

/// How a ranking is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// For reading
    Table,
    /// Everything that is known
    Json,
    /// For a spreadsheet
    Csv,
}

/// Ranks. The ranking goes to `out`, warnings and faults to `err`, one per line; an error is one of writing.
pub fn run(args: &RankArgs, out: &mut dyn Write, err: &mut dyn Write) -> io::Result<Exit> {
    let ranking = args
        .method
        .method()
        .map_err(|fault| vec![fault])
        .and_then(|method| Ok((method, sheet(args)?)))
        .and_then(|(method, sheet)| rank(&sheet, &method, &order(args)).map_err(|error| vec![error.to_string()]));
    match ranking {
        Ok(ranking) => {
            match args.format {
                Format::Table => output::table(&ranking, out)?,
                Format::Csv => output::csv(&ranking, out)?,
                Format::Json => json::write(&ranking, out)?,
            }
            for warning in &ranking.warnings {
                writeln!(err, "warning: {}", output::words(warning))?;
            }
            Ok(Exit::Done)
        }
        Err(faults) => {
            faults.iter().try_for_each(|fault| writeln!(err, "{fault}"))?;
            Ok(Exit::BadInput)
        }
    }
}

fn order(args: &RankArgs) -> Order {
    Order { tie_breaks: args.method.tie_breaks(), chair_vote: Vec::new(), across_components: args.across_components }
}

/// Reads all files, and names everything that is wrong with any of them.
fn sheet(args: &RankArgs) -> Result<Sheet, Vec<String>> {
    let mut faults = Vec::new();
    let scores = keep(read(&args.scores, csv::scores), &mut faults);
    let rubric = args.criteria.as_deref().map(|path| keep(read(path, csv::criteria), &mut faults));
    let entries = list(args.entries.as_deref(), "entry", &mut faults);
    let jurors = list(args.jurors.as_deref(), "juror", &mut faults);
    let Some(scores) = scores else { return Err(faults) };
    for (column, list) in [("entry", &entries), ("juror", &jurors)] {
        let unlisted = list.as_ref().map(|(path, ids)| scores.unlisted(column, ids, &path.display().to_string()));
        faults.extend(texts(unlisted.unwrap_or_default()));
    }
    // Without a readable rubric nothing can be said about the scores.
    let rubric = match rubric {
        Some(None) => return Err(faults),
        Some(Some(rubric)) => Some(rubric),
        None => None,
    };
    let entries: Vec<EntryId> = entries.into_iter().flat_map(|(_, ids)| ids).map(EntryId::from).collect();
    let sheet = keep(scores.sheet(rubric, &entries).map_err(texts), &mut faults);
    sheet.filter(|_| faults.is_empty()).ok_or(faults)
}

fn list<'a>(path: Option<&'a Path>, column: &str, faults: &mut Vec<String>) -> Option<(&'a Path, Vec<String>)> {
    let path = path?;
    Some((path, keep(read(path, |file, bytes| csv::ids(file, bytes, column)), faults)?))
}

fn read<T>(path: &Path, parse: impl Fn(&str, &[u8]) -> Result<T, Vec<csv::CsvFault>>) -> Result<T, Vec<String>> {
    let file = path.display().to_string();
    let bytes = fs::read(path).map_err(|error| vec![format!("{file}: {error}")])?;
    parse(&file, &bytes).map_err(texts)
}

fn texts(faults: Vec<impl Display>) -> Vec<String> {
    faults.iter().map(ToString::to_string).collect()
}

fn keep<T>(result: Result<T, Vec<String>>, faults: &mut Vec<String>) -> Option<T> {
    result.map_err(|mut new| faults.append(&mut new)).ok()
}
