//! The other solvers: Python's in an environment of their own under target/bench, lme4 from the system's packages.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::{house, setup};

/// What could be set up, or why not.
pub struct Reference {
    python: Result<PathBuf, String>,
    rscript: Result<PathBuf, String>,
}

impl Reference {
    /// Sets up what is missing, and says on standard error what it runs.
    pub fn set_up(folder: &Path) -> Reference {
        Reference { python: python(&folder.join("venv")).map_err(|fault| format!("{fault:#}")), rscript: rscript() }
    }

    /// A script of tests/bench/reference in Python.
    ///
    /// # Errors
    /// Why it cannot be run.
    pub fn python(&self, script: &str, arguments: &[&str]) -> Result<Command, String> {
        command(&self.python, script, arguments)
    }

    /// A script of tests/bench/reference in R.
    ///
    /// # Errors
    /// Why it cannot be run.
    pub fn lme4(&self, script: &str, arguments: &[&str]) -> Result<Command, String> {
        command(&self.rscript, script, arguments)
    }
}

/// The program and the script of a command.
pub fn name(command: &Command) -> String {
    let script = command.get_args().next().map(Path::new).and_then(Path::file_name).unwrap_or_default();
    format!("{} {}", command.get_program().to_string_lossy(), script.to_string_lossy())
}

fn command(program: &Result<PathBuf, String>, script: &str, arguments: &[&str]) -> Result<Command, String> {
    let mut command = Command::new(program.as_ref().map_err(Clone::clone)?);
    command.arg(house::root().join("tests/bench/reference").join(script)).args(arguments);
    Ok(command)
}

fn python(environment: &Path) -> anyhow::Result<PathBuf> {
    let python = environment.join("bin/python");
    let ready = || python.exists() && runs(Command::new(&python).args(["-c", "import numpy, scipy, ortools"]));
    if !ready() {
        house::run(Command::new("python3").args(["-m", "venv"]).arg(environment))?;
        let pip = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "numpy", "scipy", "ortools"];
        house::run(Command::new(&python).args(pip))?;
    }
    Ok(python)
}

fn rscript() -> Result<PathBuf, String> {
    let find = || {
        let program = house::find("Rscript", &[])?;
        runs(Command::new(&program).args(["-e", "library(lme4)"])).then_some(program)
    };
    setup::found_or_installed(find, &["r-cran-lme4"]).ok_or_else(|| "Rscript with lme4 is missing".to_owned())
}

/// Whether a command, of which nothing is shown, succeeds.
fn runs(command: &mut Command) -> bool {
    command.output().is_ok_and(|output| output.status.success())
}
