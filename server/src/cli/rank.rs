//! `palmares rank`: a ranking from plain CSV, with no database.

mod json;
pub(super) mod output;
mod table;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};
use judging::ids::{EntryId, JurorId};
use judging::ranking::{Ask, Evidence, LEAST_DRAWS, Method, Order, Ranking, Sheet, Sides, rank_with_evidence};
use judging::seal::Inputs;

use super::exit::Exit;
use super::faults::{self, Fault, keep, read, refuse, say};
use super::method::MethodArgs;
use super::{count, seed_bytes};
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
    /// All entries, also those without a score; the first column is entry, a column side may follow
    #[arg(long, value_name = "FILE")]
    pub entries: Option<PathBuf>,
    /// All jurors; the first column is juror, a column side may follow: with both, the preference for one's own side
    #[arg(long, value_name = "FILE")]
    pub jurors: Option<PathBuf>,
    /// How scorecards become scores, and what parts equal ones
    #[command(flatten)]
    pub method: MethodArgs,
    /// Rank entries together even where no chain of jurors connects them
    #[arg(long)]
    pub across_components: bool,
    /// The cut line, under so many places: asks for the probability of being above it, and for a verdict
    #[arg(long, value_name = "K", value_parser = count)]
    pub top: Option<usize>,
    /// The seed of the draws [default: the hash of all inputs]
    #[arg(long, value_name = "N")]
    pub seed: Option<u64>,
    /// How many draws probabilities rest on, at least 10000
    #[arg(long, value_name = "N", default_value_t = LEAST_DRAWS as u32, value_parser = clap::value_parser!(u32).range(10_000..=10_000_000))]
    pub draws: u32,
    /// How the ranking is written
    #[arg(long, default_value = "table")]
    pub format: Format,
}

/// How an answer is written.
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
    match ranking(args) {
        Ok((ranking, evidence)) => {
            match args.format {
                Format::Table => table::write(&ranking, &evidence, args.top, out)?,
                Format::Csv => output::csv(&ranking, &evidence, out)?,
                Format::Json => json::write(&ranking, &evidence, out)?,
            }
            let warnings = ranking.warnings.iter().map(output::words).chain(evidence.refused.map(output::unsure));
            let warnings = warnings.chain(evidence.omitted.iter().map(|part| output::omitted(*part)));
            say(&warnings.map(|words| format!("warning: {words}")).collect::<Vec<_>>(), err)?;
            Ok(Exit::Done)
        }
        Err(faults) => refuse(&faults, err),
    }
}

fn ranking(args: &RankArgs) -> Result<(Ranking, Evidence), Vec<Fault>> {
    let method = args.method.method().map_err(|fault| vec![fault.into()])?;
    let (sheet, sides) = sheet(args, matches!(method, Method::Rasch { .. }))?;
    let order = Order {
        tie_breaks: args.method.tie_breaks(),
        chair_vote: Vec::new(),
        across_components: args.across_components,
    };
    let inputs = || Inputs::new(sheet.clone(), method.clone(), order.clone());
    let seed = args.seed.map_or_else(|| inputs().seed(), seed_bytes);
    let ask = Ask { top: args.top, draws: args.draws as usize, seed, sides, ..Ask::default() };
    rank_with_evidence(&sheet, &method, &order, &ask).map_err(|error| vec![error.to_string().into()])
}

/// Reads all files, and names everything that is wrong with any of them.
fn sheet(args: &RankArgs, gaps: bool) -> Result<(Sheet, Option<Sides>), Vec<Fault>> {
    let mut faults = Vec::new();
    let scores = keep(read(&args.scores, csv::scores), &mut faults);
    let rubric = args.criteria.as_deref().map(|path| keep(read(path, csv::criteria), &mut faults));
    let entries = list(args.entries.as_deref(), "entry", &mut faults);
    let jurors = list(args.jurors.as_deref(), "juror", &mut faults);
    let Some(scores) = scores else { return Err(faults) };
    for (column, list) in [("entry", &entries), ("juror", &jurors)] {
        let unlisted = list.as_ref().map(|(path, ids, _)| scores.unlisted(column, ids, &path.display().to_string()));
        faults.extend(faults::from(unlisted.unwrap_or_default()));
    }
    // Without a readable rubric nothing can be said about the scores.
    let rubric = match rubric {
        Some(None) => return Err(faults),
        Some(Some(rubric)) => Some(rubric),
        None => None,
    };
    let (entries, of_entries) = entries.map_or_else(Default::default, |(_, ids, sides)| (ids, sides));
    let entries: Vec<EntryId> = entries.into_iter().map(EntryId::from).collect();
    let of_jurors = jurors.and_then(|(.., sides)| sides);
    let sides = of_entries.zip(of_jurors).map(|(entries, jurors)| Sides {
        entries: entries.into_iter().map(|(id, side)| (EntryId::from(id), side)).collect(),
        jurors: jurors.into_iter().map(|(id, side)| (JurorId::from(id), side)).collect(),
    });
    let sheet = if gaps { scores.sheet_with_gaps(rubric, &entries) } else { scores.sheet(rubric, &entries) };
    let sheet = keep(sheet.map_err(faults::from), &mut faults);
    let sheet = sheet.filter(|_| faults.is_empty()).ok_or(faults)?;
    Ok((sheet, sides))
}

/// A list of entries or jurors: its file, the ids, and the sides where it has them.
type Listed<'a> = (&'a Path, Vec<String>, Option<BTreeMap<String, String>>);

fn list<'a>(path: Option<&'a Path>, column: &str, faults: &mut Vec<Fault>) -> Option<Listed<'a>> {
    let path = path?;
    let parse = |file: &str, bytes: &[u8]| Ok((csv::ids(file, bytes, column)?, csv::sides(file, bytes, column)?));
    let (ids, sides) = keep(read(path, parse), faults)?;
    Some((path, ids, sides))
}
