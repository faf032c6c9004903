//! How a command ends.

use std::process::ExitCode;

/// What the shell is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Exit {
    /// The command did what was asked.
    Done,
    /// The input is wrong: every fault is on standard error, and nothing was written.
    BadInput,
    /// Nothing meets what is asked: the explanation is on standard error.
    Infeasible,
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> ExitCode {
        match exit {
            Exit::Done => ExitCode::SUCCESS,
            Exit::BadInput => ExitCode::from(2),
            Exit::Infeasible => ExitCode::from(3),
        }
    }
}
