//! `palmares plan`: what a jury of some size could find out, and what it costs, before anybody sits.

#[cfg(test)]
mod tests;

use std::io::{self, Write};
use std::path::PathBuf;

use clap::Args;
use judging::ranking::{Foresight, Intended, Spreads, foresee};
use serde_json::{Value, json};

use super::exit::Exit;
use super::faults::{Fault, read, refuse};
use super::rank::Format;
use super::rank::output::aligned;
use super::{count, seed_bytes, write_json};

/// What `palmares plan` is asked.
#[derive(Args, Clone, Debug)]
pub struct PlanArgs {
    /// How many entries there will be
    #[arg(long, value_name = "N", value_parser = count)]
    pub entries: usize,
    /// How many jurors; several numbers are compared
    #[arg(long, value_name = "N,…", value_delimiter = ',', required = true, value_parser = count)]
    pub jurors: Vec<usize>,
    /// How many scorecards each entry gets; several numbers are compared
    #[arg(long, value_name = "N,…", value_delimiter = ',', required = true, value_parser = count)]
    pub reviews: Vec<usize>,
    /// Where the line will lie: under so many places
    #[arg(long, value_name = "K", value_parser = count)]
    pub top: usize,
    /// The rubric, from which the range of the total follows: criterion,weight,min,max,step
    #[arg(long, value_name = "FILE", conflicts_with = "range")]
    pub criteria: Option<PathBuf>,
    /// The range of the total
    #[arg(long, value_name = "R", default_value_t = 10.0, value_parser = positive)]
    pub range: f64,
    /// By how much entries differ, as a standard deviation of the total [default: 0.12 of the range]
    #[arg(long, value_name = "SD", value_parser = positive)]
    pub sd_entry: Option<f64>,
    /// By how much jurors differ in severity [default: 0.08 of the range]
    #[arg(long, value_name = "SD", value_parser = spread)]
    pub sd_juror: Option<f64>,
    /// By how much a scorecard differs from what entry and juror explain [default: 0.14 of the range]
    #[arg(long, value_name = "SD", value_parser = positive)]
    pub sd_residual: Option<f64>,
    /// How many minutes a scorecard takes
    #[arg(long, value_name = "M", default_value_t = 20, value_parser = count)]
    pub minutes: usize,
    /// How many juries are simulated for each line
    #[arg(long, value_name = "N", default_value_t = 1000, value_parser = clap::value_parser!(u32).range(1..=100_000))]
    pub runs: u32,
    /// The seed of the simulation
    #[arg(long, value_name = "N", default_value_t = 1)]
    pub seed: u64,
    /// How the answer is written
    #[arg(long, default_value = "table")]
    pub format: Format,
}

/// A jury with what it could find out.
struct Line {
    jurors: usize,
    reviews: usize,
    seen: Foresight,
    minutes: (usize, usize),
}

/// Simulates. The answer goes to `out`, faults to `err`, one per line; an error is one of writing.
pub fn run(args: &PlanArgs, out: &mut dyn Write, err: &mut dyn Write) -> io::Result<Exit> {
    let spreads = match spreads(args) {
        Ok(spreads) => spreads,
        Err(faults) => return refuse(&faults, err),
    };
    let juries = args.jurors.iter().flat_map(|jurors| args.reviews.iter().map(move |reviews| (*jurors, *reviews)));
    let (lines, faults): (Vec<_>, Vec<_>) =
        juries.map(|(jurors, reviews)| line(args, spreads, jurors, reviews)).partition(Result::is_ok);
    let faults: Vec<String> = faults.into_iter().filter_map(Result::err).collect();
    if !faults.is_empty() {
        return refuse(&faults, err);
    }
    let lines: Vec<Line> = lines.into_iter().filter_map(Result::ok).collect();
    match args.format {
        Format::Table => {
            let rows: Vec<Vec<String>> =
                std::iter::once(header(" ")).chain(lines.iter().map(|one| cells(one, "–"))).collect();
            aligned(&rows, usize::MAX, out)?;
        }
        Format::Csv => {
            let mut writer = ::csv::Writer::from_writer(out);
            writer.write_record(header("_"))?;
            lines.iter().try_for_each(|one| writer.write_record(cells(one, "-")))?;
            writer.flush()?;
        }
        Format::Json => {
            write_json(&value(args, spreads, &lines), out)?;
        }
    }
    Ok(Exit::Done)
}

/// A number above 0 that can be divided by.
fn positive(text: &str) -> Result<f64, String> {
    let number = text.parse().ok().filter(|number: &f64| number.is_normal() && *number > 0.0);
    number.ok_or_else(|| "it is not a number above 0".to_owned())
}

/// As [`positive`], or 0.
fn spread(text: &str) -> Result<f64, String> {
    let nought = text.parse().ok().filter(|number: &f64| *number == 0.0).map(f64::abs);
    nought.map_or_else(|| positive(text).map_err(|_| "it is not a number from 0".to_owned()), Ok)
}

fn spreads(args: &PlanArgs) -> Result<Spreads, Vec<Fault>> {
    let range = match &args.criteria {
        None => args.range,
        Some(path) => {
            let (least, greatest) = read(path, app::csv::criteria)?.range();
            greatest.to_f64() - least.to_f64()
        }
    };
    let spreads = Spreads {
        entry: args.sd_entry.unwrap_or(Spreads::PLAUSIBLE.entry * range),
        juror: args.sd_juror.unwrap_or(Spreads::PLAUSIBLE.juror * range),
        residual: args.sd_residual.unwrap_or(Spreads::PLAUSIBLE.residual * range),
    };
    let flags = |fault| vec![Fault::Words(format!("--sd-entry, --sd-juror, --sd-residual: {fault}"))];
    spreads.check().map_err(flags)?;
    Ok(spreads)
}

fn line(args: &PlanArgs, spreads: Spreads, jurors: usize, reviews: usize) -> Result<Line, String> {
    let intended = Intended { entries: args.entries, jurors, reviews, top: args.top, spreads };
    let seen = foresee(&intended, args.runs as usize, seed_bytes(args.seed))
        .map_err(|fault| format!("{jurors} jurors, {reviews} scorecards per entry: {fault}"))?;
    let minutes = |load: usize| load.saturating_mul(args.minutes);
    Ok(Line { jurors, reviews, seen, minutes: (minutes(seen.loads.0), minutes(seen.loads.1)) })
}

fn header(blank: &str) -> Vec<String> {
    let names = [
        "jurors",
        "reviews",
        "found",
        "all found",
        "correlation",
        "places",
        "too close",
        "entries each",
        "minutes each",
    ];
    names.map(|name| name.replace(' ', blank)).to_vec()
}

fn cells(line: &Line, to: &str) -> Vec<String> {
    let span = |(low, high): (usize, usize)| if low == high { low.to_string() } else { format!("{low}{to}{high}") };
    let seen = &line.seen;
    vec![
        line.jurors.to_string(),
        line.reviews.to_string(),
        format!("{:.3}", seen.found),
        format!("{:.3}", seen.all_found),
        format!("{:.3}", seen.correlation),
        format!("{:.1}", seen.places),
        format!("{:.3}", seen.too_close),
        span(seen.loads),
        span(line.minutes),
    ]
}

fn value(args: &PlanArgs, spreads: Spreads, lines: &[Line]) -> Value {
    let jury = |line: &Line| {
        let seen = &line.seen;
        json!({
            "jurors": line.jurors, "reviews": line.reviews, "found": seen.found, "found_error": seen.error,
            "all_found": seen.all_found, "correlation": seen.correlation, "places": seen.places,
            "too_close": seen.too_close, "loads": seen.loads, "minutes": line.minutes,
        })
    };
    json!({
        "entries": args.entries,
        "top": args.top,
        "sd_entry": spreads.entry,
        "sd_juror": spreads.juror,
        "sd_residual": spreads.residual,
        "runs": args.runs,
        "juries": lines.iter().map(jury).collect::<Vec<_>>(),
    })
}
