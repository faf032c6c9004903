//! A command line with its files, and what comes of it.

use std::path::Path;
use std::{fs, io};

use clap::Parser;
use clap::error::ErrorKind;
use serde_json::Value;
use server::cli::exit::Exit;
use server::cli::{assign, plan, rank};
use tempfile::TempDir;

/// What is run: the words of a command line, `@name` standing for one of the files.
#[derive(Default)]
pub struct Case {
    pub line: String,
    pub files: Vec<(String, Vec<u8>)>,
}

/// How a command ended.
pub struct Outcome {
    pub exit: Exit,
    pub out: Vec<u8>,
}

#[derive(Parser)]
enum Command {
    Rank(rank::RankArgs),
    Assign(assign::AssignArgs),
    Plan(plan::PlanArgs),
}

impl Case {
    /// Adds a file, and to the line the flag that names it.
    pub fn file(&mut self, flag: &str, name: &str, bytes: impl Into<Vec<u8>>) {
        self.line += &format!(" {flag} @{name}");
        self.files.push((name.to_owned(), bytes.into()));
    }

    /// Runs the command. It ends as commands do: something on standard output and none of the faults, or the reverse.
    pub fn run(&self) -> Result<Outcome, String> {
        let folder = TempDir::new().map_err(|error| error.to_string())?;
        for (name, bytes) in &self.files {
            fs::write(folder.path().join(name), bytes).map_err(|error| error.to_string())?;
        }
        let path = |word: &str| word.strip_prefix('@').map(|name| folder.path().join(name).display().to_string());
        let words = self.line.split_whitespace().map(|word| path(word).unwrap_or_else(|| word.to_owned()));
        let command = match Command::try_parse_from(["palmares".to_owned()].into_iter().chain(words)) {
            // A number that no flag takes.
            Err(error) if error.kind() == ErrorKind::ValueValidation => {
                return Ok(Outcome { exit: Exit::BadInput, out: Vec::new() });
            }
            command => command.map_err(|error| error.to_string())?,
        };
        let (mut out, mut err) = (Vec::new(), Vec::new());
        let exit = match command {
            Command::Rank(args) => rank::run(&args, &mut out, &mut err),
            Command::Assign(args) => assign::run(&args, &mut out, &mut err),
            Command::Plan(args) => plan::run(&args, &mut out, &mut err),
        };
        let exit = exit.map_err(|error| error.to_string())?;
        let is_json = self.line.contains("--format json");
        match exit {
            Exit::Done if out.is_empty() => Err("done, and nothing was written".to_owned()),
            Exit::BadInput if !out.is_empty() || err.is_empty() => Err("refused, and not by faults alone".to_owned()),
            Exit::Infeasible if err.is_empty() => Err("infeasible without a reason".to_owned()),
            Exit::Done if is_json => json(&out).and_then(|_| said(&err)).map(|()| Outcome { exit, out }),
            _ => said(&err).map(|()| Outcome { exit, out }),
        }
    }

    /// Writes the case into a folder.
    pub fn keep(&self, folder: &Path, fault: &str) -> io::Result<()> {
        fs::create_dir_all(folder)?;
        fs::write(folder.join("case.txt"), format!("palmares {}\n{fault}\n", self.line))?;
        self.files.iter().try_for_each(|(name, bytes)| fs::write(folder.join(name), bytes))
    }
}

/// Whether what is said is text without a control character in its lines.
fn said(err: &[u8]) -> Result<(), String> {
    let text = std::str::from_utf8(err).map_err(|error| format!("the faults are no UTF-8: {error}"))?;
    let odd = text.lines().find(|line| line.contains(char::is_control));
    odd.map_or(Ok(()), |line| Err(format!("a line with a control character: {line:?}")))
}

/// What was written as JSON.
pub fn json(out: &[u8]) -> Result<Value, String> {
    serde_json::from_slice(out).map_err(|error| format!("no JSON: {error}"))
}
