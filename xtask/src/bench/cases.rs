//! What the engine is measured on.

use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::Context;

use super::aims::{self, Aim, Seen};
use super::engine::SEED;
use super::files;
use super::reference::Reference;
use crate::house;

/// What is measured.
pub struct Case {
    /// For the table.
    pub name: String,
    /// What is run: it takes as long as its process, or as many `seconds` as its answer says.
    pub ours: Command,
    /// The status that it must end with.
    pub ends_with: i32,
    /// What stands beside it, or why it cannot be run; `None` for a case that stands alone.
    pub reference: Option<Result<Command, String>>,
    /// What is said of the answers.
    pub said: fn(&Seen) -> String,
    /// What must come out.
    pub aim: Aim,
}

impl Case {
    /// A case of a good file with nothing beside it.
    fn alone(name: String, ours: Command, (said, aim): Judged) -> Case {
        Case { name, ours, ends_with: 0, reference: None, said, aim }
    }

    /// The case with something beside it.
    fn beside(self, reference: Result<Command, String>) -> Case {
        Case { reference: Some(reference), ..self }
    }
}

/// What is said of the answers, and what must come out.
type Judged = (fn(&Seen) -> String, Aim);

/// Writes all files, and says what is run on them.
///
/// # Errors
/// A file that cannot be written.
pub fn all(program: &Path, folder: &Path, reference: &Reference) -> anyhow::Result<Vec<Case>> {
    let mut cases = rankings(program, folder, reference)?;
    cases.extend(assignments(program, folder, reference)?);
    cases.extend(broken(program, folder)?);
    Ok(cases)
}

/// The program with a command line.
fn line(program: &Path, words: &[&str]) -> Command {
    let mut command = Command::new(program);
    command.args(words);
    command
}

fn file(folder: &Path, name: &str, text: &str) -> anyhow::Result<String> {
    let path = folder.join(name);
    fs::write(&path, text).with_context(|| path.display().to_string())?;
    Ok(path.display().to_string())
}

fn rankings(program: &Path, folder: &Path, reference: &Reference) -> anyhow::Result<Vec<Case>> {
    let whole = |method: &str, path: &str| {
        line(program, &["rank", "--method", method, "--top", "10", "--format", "json", "--scores", path])
    };
    let jury = |jurors, entries, scores| {
        let text = files::scores(SEED, jurors, entries, scores);
        let path = file(folder, &format!("scores-{jurors}x{entries}.csv"), &text)?;
        let name = format!("calibrated, {scores} scores of {jurors} × {entries}");
        let drawn = format!("{name}, all evidence with 10,000 joint draws");
        anyhow::Ok((path, name, drawn))
    };

    let (path, _, drawn) = jury(9, 60, 300)?;
    let small = |name, said| Case::alone(name, whole("calibrated", &path), (said, aims::INSTANT));
    let mut cases = vec![
        small(format!("{drawn}; lme4 without"), aims::variances).beside(reference.lme4("reml.R", &[&path])),
        small(format!("{drawn}; over a grid in numpy"), aims::probabilities)
            .beside(reference.python("draws.py", &[&path])),
    ];
    for (jurors, entries, scores) in [(500, 10_000, 30_000), (3_000, 1_100, 75_000)] {
        let (path, name, drawn) = jury(jurors, entries, scores)?;
        let fit = house::cargo(&["bench", "--quiet", "-p", "judging", "--bench", "fit", "--", &path]);
        let fit = Case::alone(format!("{name}, the fit alone; lme4"), fit, (aims::variances, aims::FIVE_TIMES));
        cases.push(fit.beside(reference.lme4("reml.R", &[&path])));
        let whole = whole("calibrated", &path);
        cases.push(Case::alone(drawn, whole, (aims::evidence, aims::WITHIN_A_MINUTE)));
    }
    let path = file(folder, "scores-complete.csv", &files::scores(SEED, 40, 2_000, 80_000))?;
    let name = "mean with all its evidence, a complete jury of 40 × 2,000".to_owned();
    cases.push(Case::alone(name, whole("mean", &path), (aims::evidence, aims::WITHIN_A_MINUTE)));
    Ok(cases)
}

fn assignments(program: &Path, folder: &Path, reference: &Reference) -> anyhow::Result<Vec<Case>> {
    let mut cases = Vec::new();
    let mut add = |name: String, path: &str, load: &str, solver: &str, judged: Judged| {
        let words = ["assign", "--reviews", "3", "--max-load", load, "--format", "json", "--affinity", path];
        let beside = reference.python("assign.py", &[path, "3", load, solver]);
        cases.push(Case::alone(name, line(program, &words), judged).beside(beside));
    };
    for (jurors, entries, candidates, load, solver) in [
        (14, 60, 14, "17", "mip"),
        (177, 118, 177, "3", "mip"),
        (201, 613, 201, "12", "mip"),
        (500, 10_000, 60, "75", "flow"),
    ] {
        let text = files::affinity(SEED, jurors, entries, candidates);
        let path = file(folder, &format!("affinity-{jurors}x{entries}.csv"), &text)?;
        let name = format!("assignment, {jurors} × {entries}, 3 of {candidates} candidates; {solver}");
        let aim = if solver == "flow" { aims::NEAR_FLOW } else { aims::EXACT };
        add(name, &path, load, solver, (aims::objectives, aim));
    }
    // 194 entries need 582 reviews of 600.
    let text = files::with_a_hopeless_entry(&files::affinity(SEED, 60, 193, 20));
    let path = file(folder, "affinity-scarce.csv", &text)?;
    let name = "assignment, 60 × 194, 3 of 20 candidates, 97 % of the capacity, one hopeless entry; mip".to_owned();
    add(name, &path, "10", "mip", (aims::protection, aims::EXACT));
    Ok(cases)
}

/// Files that are refused: one fault in 75,000 lines, and a million faults.
fn broken(program: &Path, folder: &Path) -> anyhow::Result<Vec<Case>> {
    let one = files::with_a_fault(&files::scores(SEED, 3_000, 1_100, 75_000), 50_000);
    [("one fault in 75,000 lines", "one", one), ("a million faulty cells", "million", files::faults(1_000_000))]
        .into_iter()
        .map(|(words, name, text)| {
            let path = file(folder, &format!("broken-{name}.csv"), &text)?;
            let ours = line(program, &["rank", "--method", "mean", "--scores", &path]);
            let name = format!("scores.csv with {words}");
            let case = Case::alone(name, ours, (aims::faults, aims::WITHIN_A_SECOND));
            Ok(Case { ends_with: 2, ..case })
        })
        .collect()
}
