//! What is wrong with what a command was given, and how it is said.

use std::fmt::{self, Display};
use std::fs::File;
use std::io::{self, BufWriter, Read, Write};
use std::path::Path;

use app::csv::{CsvFault, CsvFaultKind, plain};

use super::exit::Exit;

/// How many lines are said one by one; the others are counted.
pub const SAID: usize = 1_000;

/// How many millions of bytes of a file are read.
const MEGABYTES: usize = 200;

/// Something wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// In a file.
    Csv(CsvFault),
    /// With a flag, or between files.
    Words(String),
}

impl Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Fault::Csv(fault) => fault.fmt(f),
            Fault::Words(words) => f.write_str(words),
        }
    }
}

impl From<CsvFault> for Fault {
    fn from(fault: CsvFault) -> Fault {
        Fault::Csv(fault)
    }
}

impl From<String> for Fault {
    fn from(words: String) -> Fault {
        Fault::Words(words)
    }
}

/// Faults as a command keeps them.
pub(super) fn from<T: Into<Fault>>(faults: Vec<T>) -> Vec<Fault> {
    faults.into_iter().map(Into::into).collect()
}

/// What was read; its faults go to the others.
pub(super) fn keep<T>(result: Result<T, Vec<Fault>>, faults: &mut Vec<Fault>) -> Option<T> {
    result.map_err(|mut new| faults.append(&mut new)).ok()
}

/// Reads a file, from its beginning to its end once, and of an endless one no more than is read of any.
pub(super) fn read<T>(path: &Path, parse: impl Fn(&str, &[u8]) -> Result<T, Vec<CsvFault>>) -> Result<T, Vec<Fault>> {
    let file = path.display().to_string();
    let most = MEGABYTES * 1_000_000;
    let mut bytes = Vec::new();
    let opened = File::open(path).and_then(|opened| opened.take(most as u64 + 1).read_to_end(&mut bytes));
    opened.map_err(|error| vec![Fault::Words(format!("{file}: {error}"))])?;
    if bytes.len() > most {
        let kind = CsvFaultKind::TooLarge { megabytes: MEGABYTES };
        return Err(vec![CsvFault { file: file.into(), line: 1, column: 1, kind }.into()]);
    }
    parse(&file, &bytes).map_err(from)
}

/// Says these, each on a line of its own whatever is in it, the first [`SAID`] and how many more there are.
///
/// # Errors
/// An output that fails.
pub fn say<T: Display>(lines: &[T], err: &mut dyn Write) -> io::Result<()> {
    let mut err = BufWriter::new(err);
    for line in lines.iter().take(SAID) {
        writeln!(err, "{}", plain(&line.to_string()))?;
    }
    if lines.len() > SAID {
        writeln!(err, "… and {} more", lines.len() - SAID)?;
    }
    err.flush()
}

/// Says what is wrong, and ends so.
///
/// # Errors
/// An output that fails.
pub fn refuse<T: Display>(faults: &[T], err: &mut dyn Write) -> io::Result<Exit> {
    say(faults, err)?;
    Ok(Exit::BadInput)
}
