//! `palmares import`: a competition from CSV files.

use std::fs::File as Opened;
use std::io::{Read, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use anyhow::Context;
use app::error::{AppError, FieldFault};
use app::importing::MAX_BYTES;
use app::importing::act::{self, Report};
use app::importing::contest::{File, Files};
use app::importing::prizes;
use app::importing::settings::Settings;
use app::words::Words;
use clap::Args;
use judging::ranking::Method;
use judging::text::{Language, Text};
use judging::time::Timestamp;
use store::Db;
use store::awards::NewAward;
use store::import::By;
use tokio::sync::Semaphore;

use super::Data;
use super::exit::Exit;
use super::faults::refuse;
use super::method::MethodArgs;

/// What to import, and as what.
#[derive(Args, Debug)]
pub struct Import {
    #[command(flatten)]
    data: Data,
    /// The edition, by its name in addresses
    #[arg(long, value_name = "SLUG")]
    edition: String,
    /// The competition's name
    #[arg(long)]
    name: String,
    /// Its name in Chinese
    #[arg(long, value_name = "NAME")]
    name_zh: Option<String>,
    /// Its short code, such as BP
    #[arg(long)]
    code: String,
    /// Its name in addresses: lowercase letters, digits and hyphens
    #[arg(long)]
    slug: String,
    /// entry,title; further columns become fields
    #[arg(long, value_name = "FILE")]
    entries: PathBuf,
    /// juror,name; further columns become fields
    #[arg(long, value_name = "FILE")]
    jurors: PathBuf,
    /// criterion,weight,min,max,step
    #[arg(long, value_name = "FILE")]
    criteria: PathBuf,
    /// The people of the entries, one per row: entry,name; optional: role, affiliation, email
    #[arg(long, value_name = "FILE")]
    team: Option<PathBuf>,
    /// One score per row, where the jury has scored: entry,juror,criterion,score
    #[arg(long, value_name = "FILE")]
    scores: Option<PathBuf>,
    #[command(flatten)]
    method: MethodArgs,
    /// An award, the highest first, with its places; scores freeze which there are: "First prize=1", "First prize|一等奖=1"
    #[arg(long, value_name = "NAME=PLACES")]
    award: Vec<String>,
    /// Says what is wrong with the files, and writes nothing
    #[arg(long)]
    dry_run: bool,
}

/// Imports. What was made, with the passwords of new accounts, goes to standard output, faults to standard error.
///
/// # Errors
/// An edition that is not there, a database that cannot be opened.
pub fn run(args: &Import) -> anyhow::Result<Exit> {
    super::block_on(async {
        let db = args.data.open().await?;
        let exit = import(&db, args, super::now(), &mut std::io::stdout(), &mut std::io::stderr()).await;
        db.close().await;
        exit
    })
}

/// Imports into an open database when the real time is `real`; see [`run`].
///
/// # Errors
/// An edition that is not there, a database or an output that fails.
pub async fn import(
    db: &Db,
    args: &Import,
    real: Timestamp,
    out: &mut dyn Write,
    err: &mut dyn Write,
) -> anyhow::Result<Exit> {
    let edition = store::editions::find_by_slug(db, &args.edition)
        .await?
        .with_context(|| format!("there is no edition {}", args.edition))?;
    let (settings, files) = match (settings(args), files(args)) {
        (Ok(settings), Ok(files)) => (settings, files),
        (settings, files) => {
            let faults: Vec<String> = [settings.err(), files.err()].into_iter().flatten().flatten().collect();
            return Ok(refuse(&faults, err)?);
        }
    };
    let cores = std::thread::available_parallelism().map_or(2, usize::from);
    let hashing = Arc::new(Semaphore::new(cores));
    let import = act::Import { db, hashing: &hashing, edition: &edition, by: By::Program, now: edition.now(real) };
    let report = match import.run(&settings, files, args.dry_run).await {
        Ok(report) => report,
        Err(AppError::Invalid(faults)) => {
            return Ok(refuse(&faults.iter().map(flag_words).collect::<Vec<_>>(), err)?);
        }
        Err(error) => return Err(error.into()),
    };
    tell(report, out, err)
}

fn tell(report: Report, out: &mut dyn Write, err: &mut dyn Write) -> anyhow::Result<Exit> {
    let (counts, done) = match report {
        Report::Refused(error) => return Err(error.into()),
        Report::Faulty(faults) => return Ok(refuse(&faults, err)?),
        Report::Checked(counts) => (counts, None),
        Report::Imported(done) => (done.counts, Some(done)),
    };
    let verb = if done.is_some() { "imported" } else { "nothing is wrong, nothing was written:" };
    writeln!(
        out,
        "{verb} {} entries, {} jurors, {} criteria, {} scorecards",
        counts.entries, counts.jurors, counts.criteria, counts.scorecards
    )?;
    if let Some(done) = done {
        writeln!(out, "round {}", done.round)?;
        for login in done.logins {
            writeln!(out, "{}\t{}", login.email, login.password)?;
        }
    }
    Ok(Exit::Done)
}

fn settings(args: &Import) -> Result<Settings, Vec<String>> {
    let mut name = Text::one(Language::English, args.name.as_str());
    name.set(Language::Chinese, args.name_zh.as_deref().unwrap_or(""));
    let settings = Settings {
        name,
        slug: args.slug.clone(),
        code: args.code.clone(),
        method: declared(&args.method).map_err(|fault| vec![fault])?,
        tie_breaks: args.method.tie_breaks(),
        awards: args.award.iter().map(|award| read_award(award)).collect::<Result<_, _>>()?,
    };
    let faults = settings.faults();
    if faults.is_empty() { Ok(settings) } else { Err(faults.iter().map(flag_words).collect()) }
}

/// An award of the form `NAME=PLACES` or `NAME|NAME IN CHINESE=PLACES`.
fn read_award(text: &str) -> Result<NewAward, Vec<String>> {
    let (names, places) = text.rsplit_once('=').unwrap_or((text, ""));
    let (name, chinese) = names.split_once('|').unwrap_or((names, ""));
    let mut both = Text::one(Language::English, name);
    both.set(Language::Chinese, chinese);
    let award = prizes::tier(both, places.trim().parse().unwrap_or(0));
    let faults = store::awards::faults(std::slice::from_ref(&award));
    let said = |fault: &store::Fault| format!("--award {text}: {}", Words::of(Language::English).say(fault.kind));
    if faults.is_empty() { Ok(award) } else { Err(faults.iter().map(said).collect()) }
}

/// A fault of a field as one of the flag of the same name.
fn flag_words(fault: &FieldFault) -> String {
    format!("--{}: {}", fault.field.replace('_', "-"), Words::of(Language::English).say(&fault.kind))
}

fn files(args: &Import) -> Result<Files, Vec<String>> {
    let [entries, jurors, criteria] = [&args.entries, &args.jurors, &args.criteria].map(|path| read(path));
    let [team, scores] = [&args.team, &args.scores].map(|path| path.as_deref().map(read).transpose());
    match (entries, jurors, criteria, team, scores) {
        (Ok(entries), Ok(jurors), Ok(criteria), Ok(team), Ok(scores)) => {
            Ok(Files { entries, jurors, criteria, team, scores })
        }
        (entries, jurors, criteria, team, scores) => {
            let faults = [entries.err(), jurors.err(), criteria.err(), team.err(), scores.err()];
            Err(faults.into_iter().flatten().collect())
        }
    }
}

/// Reads a file, at most one byte more than an import takes: the import then says that it is too large.
fn read(path: &Path) -> Result<File, String> {
    let name = path.display().to_string();
    let limit = u64::try_from(MAX_BYTES + 1).expect("the limit is 20 million");
    let mut bytes = Vec::new();
    let read = Opened::open(path).and_then(|file| file.take(limit).read_to_end(&mut bytes));
    read.map(|_| File { name: name.clone(), bytes }).map_err(|error| format!("{name}: {error}"))
}

/// The method that the flags declare, of those that a round's settings show.
fn declared(args: &MethodArgs) -> Result<Method, String> {
    match args.method()? {
        method @ (Method::Mean { .. } | Method::Trimmed { .. } | Method::Calibrated { .. }) => Ok(method),
        _ => Err("a round is ranked by mean, trimmed or calibrated".to_owned()),
    }
}
