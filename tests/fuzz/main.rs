//! `cargo xtask fuzz`: damaged files for every reader of CSV, and small juries and assignments for both engines. Never a
//! test: what it finds becomes one.
//!
//! Each case follows from the seed, its target and its number, so that it can be had again: `--only rank --case 4711`.
//! A case that breaks something is kept in target/fuzz, its command line and its files. A folder of these that is copied
//! to tests/fuzz/found is run by server/tests/command_line.rs from then on; what an import broke becomes a test of its own.
#![expect(clippy::disallowed_methods, reason = "how long it runs is asked for in minutes")]

mod case;
mod corpus;
mod damage;
mod dice;
mod juries;
mod pools;
mod tables;

use std::any::Any;
use std::panic::{self, AssertUnwindSafe};
use std::path::PathBuf;
use std::sync::Mutex;
use std::time::{Duration, Instant};

use case::Case;
use clap::Parser;
use dice::Dice;

/// A case may take so long, also on a machine that has much else to do.
const SLOW: Duration = Duration::from_secs(60);
/// After so many finds, a target gives up.
const ENOUGH: usize = 10;

#[derive(Parser)]
struct Ask {
    /// For how long, in all
    #[arg(long, default_value_t = 10)]
    minutes: u64,
    /// What the cases follow from
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// Only this target: rank, assign, plan, import, juries, pools
    #[arg(long)]
    only: Option<String>,
    /// Only the case of this number
    #[arg(long)]
    case: Option<u64>,
    /// What cargo passes to every benchmark
    #[arg(long, hide = true)]
    bench: bool,
}

/// Makes a case, and says what is wrong with what comes of it.
type Target = fn(&mut Dice, &mut Case) -> Result<(), String>;

const TARGETS: [(&str, Target); 6] = [
    ("rank", tables::rank),
    ("assign", tables::assign),
    ("plan", tables::plan),
    ("import", tables::import),
    ("juries", juries::target),
    ("pools", pools::target),
];

static PANIC: Mutex<String> = Mutex::new(String::new());

fn main() {
    let ask = Ask::parse();
    panic::set_hook(Box::new(|panic| *PANIC.lock().expect("nothing panics while it holds this") = panic.to_string()));
    let targets: Vec<_> =
        TARGETS.iter().filter(|(name, _)| ask.only.as_ref().is_none_or(|only| only == name)).collect();
    assert!(!targets.is_empty(), "there is no such target");
    let share = Duration::from_secs(60 * ask.minutes) / targets.len() as u32;
    let mut found = 0;
    for (name, target) in targets {
        found += fuzz(name, *target, share, &ask);
    }
    std::process::exit(i32::from(found > 0));
}

fn fuzz(name: &str, target: Target, share: Duration, ask: &Ask) -> usize {
    let begun = Instant::now();
    let (mut found, mut run) = (0, 0);
    for number in ask.case.map_or(0..u64::MAX, |case| case..case + 1) {
        if begun.elapsed() > share || found == ENOUGH {
            break;
        }
        let (mut case, at) = (Case::default(), Instant::now());
        let mut dice = Dice::new(ask.seed, name, number);
        let outcome = panic::catch_unwind(AssertUnwindSafe(|| target(&mut dice, &mut case)));
        let slow = || if at.elapsed() > SLOW { Err(format!("it took {:?}", at.elapsed())) } else { Ok(()) };
        let outcome = outcome.unwrap_or_else(|panic| Err(told(panic))).and_then(|()| slow());
        run += 1;
        if let Err(fault) = outcome {
            found += 1;
            let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(format!("../target/fuzz/{name}-{number}"));
            println!("{name} {number}: {fault}\n  palmares {}\n  {}", case.line, folder.display());
            case.keep(&folder, &fault).expect("the target folder can be written");
        }
    }
    println!("{name}: {run} cases in {:.0} s, {found} found", begun.elapsed().as_secs_f64());
    found
}

/// What a panic said, and where.
fn told(_: Box<dyn Any + Send>) -> String {
    std::mem::take(&mut *PANIC.lock().expect("nothing panics while it holds this"))
}
