//! The engine beside other solvers: the same files, one process each, by turns.

use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};
use std::{env, fs};

use anyhow::{Context, bail};
use serde_json::Value;

use super::aims::{Aim, Seen};
use super::cases::{self, Case};
use super::reference::{self, Reference};
use crate::{build, house};

/// How often each is run; the table shows medians.
const RUNS: usize = 5;
/// What has taken so long in all is not run again.
const PATIENCE: Duration = Duration::from_secs(60);
/// What all files follow from.
pub const SEED: u64 = 1;

/// Measures every case, prints the table and says how many aims were met. The program is that of `PALMARES_BIN`, if it is
/// set.
///
/// # Errors
/// A source that does not compile, a file that cannot be written, an engine that refuses its files or reads broken ones.
pub fn bench() -> anyhow::Result<()> {
    let program = env::var_os("PALMARES_BIN").map_or_else(build::program, |program| Ok(PathBuf::from(program)))?;
    let folder = house::target().join("bench");
    fs::create_dir_all(&folder)?;
    let reference = Reference::set_up(&folder);
    let cases = cases::all(&program, &folder, &reference)?;
    println!(
        "| engine, medians of up to {RUNS} | palmares | reference | solving alone | that ÷ palmares | answers | aim | met |"
    );
    println!("|---|---|---|---|---|---|---|---|");
    let (mut met, mut missed, mut open) = (0, 0, 0);
    for case in cases {
        match measure(case)? {
            Some(true) => met += 1,
            Some(false) => missed += 1,
            None => open += 1,
        }
    }
    println!("\nAims met: {met}, missed: {missed}, not compared for want of a reference: {open}.");
    println!("Seed {SEED}. Load while it ran: {}", fs::read_to_string("/proc/loadavg").unwrap_or_default().trim());
    Ok(())
}

/// Runs the program and its reference by turns and prints the row; whether its aim was met.
fn measure(case: Case) -> anyhow::Result<Option<bool>> {
    let mut ours = case.ours;
    let (mut reference, mut skipped) = match case.reference {
        Some(Ok(command)) => (Some(command), None),
        Some(Err(reason)) => (None, Some(reason)),
        None => (None, None),
    };
    let (mut times, mut theirs, mut alone) = (Vec::new(), Vec::new(), Vec::new());
    let mut answers = (Value::Null, Value::Null);
    for _ in 0..RUNS {
        if total(&times) < PATIENCE {
            let (took, answer) = timed(&mut ours, case.ends_with)?;
            times.push(seconds(&answer).unwrap_or(took));
            answers.0 = answer;
        }
        let Some(command) = reference.as_mut().filter(|_| total(&theirs) < PATIENCE) else { continue };
        let solved = timed(command, 0)
            .and_then(|(took, answer)| Ok((took, seconds(&answer).context("a reference says its seconds")?, answer)));
        match solved {
            Ok((took, solving, answer)) => {
                theirs.push(took);
                alone.push(solving);
                answers.1 = answer;
            }
            Err(error) => (reference, skipped) = (None, Some(format!("{error:#}"))),
        }
    }
    let (ours, theirs, alone) = (median(&mut times), median(&mut theirs), median(&mut alone));
    let seen = Seen { ours: ours.context("the program was run")?, alone, answers };
    let said = match (alone, skipped) {
        (None, Some(skipped)) => skipped,
        _ => (case.said)(&seen),
    };
    let ratio = alone.map(|alone| format!("{:.1}", alone.as_secs_f64() / seen.ours.as_secs_f64()));
    let shown = [Some(spoken(seen.ours)), theirs.map(spoken), alone.map(spoken), ratio];
    let shown = shown.map(|cell| cell.unwrap_or_else(|| "–".to_owned())).join(" | ");
    let Aim { words, met } = case.aim;
    let met = met(&seen);
    let verdict = met.map_or("not compared", |met| if met { "met" } else { "**missed**" });
    println!("| {} | {shown} | {said} | {words} | {verdict} |", case.name);
    Ok(met)
}

/// How long a process takes from its start to its end, and the JSON that it writes. Of a process that is to refuse its
/// files, what it says on standard error, as JSON: how many lines, and the first.
fn timed(command: &mut Command, ends_with: i32) -> anyhow::Result<(Duration, Value)> {
    let begun = Instant::now();
    let output = command.stdin(Stdio::null()).output().with_context(|| reference::name(command))?;
    let took = begun.elapsed();
    let said = String::from_utf8_lossy(&output.stderr);
    if output.status.code() != Some(ends_with) {
        let last = said.trim().lines().last().unwrap_or_default();
        bail!("{} ended with {} instead of {ends_with}: {last}", reference::name(command), output.status);
    }
    if ends_with != 0 {
        let answer = serde_json::json!({ "lines": said.lines().count(), "first": said.lines().next() });
        return Ok((took, answer));
    }
    Ok((took, serde_json::from_slice(&output.stdout)?))
}

/// How long an answer says that solving alone took.
fn seconds(answer: &Value) -> Option<Duration> {
    answer["seconds"].as_f64().and_then(|seconds| Duration::try_from_secs_f64(seconds).ok())
}

fn total(times: &[Duration]) -> Duration {
    times.iter().sum()
}

fn median(times: &mut [Duration]) -> Option<Duration> {
    times.sort();
    times.get(times.len() / 2).copied()
}

fn spoken(time: Duration) -> String {
    match time.as_secs_f64() {
        seconds if seconds < 1.0 => format!("{:.0} ms", seconds * 1e3),
        seconds => format!("{seconds:.2} s"),
    }
}
