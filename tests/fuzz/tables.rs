//! Damaged files for every command that reads CSV, and for the import.

use app::importing::contest::{File, Files, contest};

use super::case::Case;
use super::corpus::{
    AFFINITY, CONTEST_CRITERIA, CONTEST_ENTRIES, CONTEST_JURORS, CRITERIA, ENTRIES, JURORS, LOADS, PAIRS, SCORES, TEAM,
};
use super::damage::damaged;
use super::dice::Dice;

pub const FORMATS: [&str; 3] = ["table", "csv", "json"];
pub const METHODS: [&str; 14] = [
    "mean",
    "mean --round step",
    "mean --decimals 0",
    "trimmed",
    "trimmed --trim total",
    "trimmed --drop-high 0 --drop-low 2 --min-jurors 3",
    "trimmed --decimals 6 --round step",
    "rank_sum",
    "zscore",
    "calibrated",
    "calibrated --variance reml",
    "calibrated --variance integrate",
    "rasch",
    "rasch --prior none",
];

pub const TIE_BREAKS: [&str; 5] = [
    "",
    "--tie-break highest-weight",
    "--tie-break all-scores",
    "--tie-break highest-weight,all-scores",
    "--tie-break all-scores,highest-weight",
];
/// The last one is refused.
pub const DRAWS: [&str; 6] =
    ["", "--seed 0", "--seed 18446744073709551615", "--draws 10001", "--draws 12345 --seed 7", "--draws 9999 --seed 7"];

/// What is counted, from nothing to more than there can be.
const COUNTS: [&str; 10] = ["0", "1", "2", "3", "5", "8", "20", "1000000", "4294967296", "18446744073709551615"];

pub fn rank(dice: &mut Dice, case: &mut Case) -> Result<(), String> {
    case.line = format!("rank --method {} --format {}", dice.one(&METHODS), dice.one(&FORMATS));
    case.file("--scores", "scores.csv", damaged(dice, SCORES));
    for (flag, name, text) in [
        ("--criteria", "criteria.csv", CRITERIA),
        ("--entries", "entries.csv", ENTRIES),
        ("--jurors", "jurors.csv", JURORS),
    ] {
        if dice.once_in(2) {
            case.file(flag, name, damaged(dice, text));
        }
    }
    let further = ["", "--across-components", "--top 2", "--top 0", "--top 99"];
    case.line += &format!(" {} {} {}", dice.one(&further), dice.one(&TIE_BREAKS), dice.one(&DRAWS));
    case.run().map(|_| ())
}

pub fn assign(dice: &mut Dice, case: &mut Case) -> Result<(), String> {
    let reviews = if dice.once_in(8) { *dice.one(&COUNTS) } else { ["0", "1", "2", "3"][dice.below(4)] };
    case.line = format!("assign --reviews {reviews} --format {}", dice.one(&FORMATS));
    case.file("--affinity", "affinity.csv", damaged(dice, AFFINITY));
    let files = [
        ("--conflicts", "conflicts.csv", PAIRS),
        ("--fixed", "fixed.csv", PAIRS),
        ("--max-load", "max.csv", LOADS),
        ("--min-load", "min.csv", LOADS),
        ("--entries", "entries.csv", ENTRIES),
        ("--jurors", "jurors.csv", JURORS),
    ];
    for (flag, name, text) in files {
        if dice.once_in(3) {
            case.file(flag, name, damaged(dice, text));
        }
    }
    for flag in ["--max-load", "--min-load"] {
        if !case.line.contains(flag) && dice.once_in(4) {
            case.line += &format!(" {flag} {}", dice.one(&COUNTS));
        }
    }
    if case.line.contains("--jurors") && dice.once_in(2) {
        case.line += &format!(" --sides {}", if dice.once_in(4) { *dice.one(&COUNTS) } else { "1" });
    }
    case.line += &format!(" --slack {}", dice.one(&["0", "0.005", "0.5", "1"]));
    case.run().map(|_| ())
}

pub fn plan(dice: &mut Dice, case: &mut Case) -> Result<(), String> {
    let [entries, jurors, reviews, top] = [(); 4].map(|()| *dice.one(&COUNTS));
    let more = dice.one(&COUNTS[..7]);
    case.line = format!("plan --entries {entries} --jurors {jurors},{more} --reviews {reviews} --top {top}");
    case.line += &format!(" --runs {} --format {}", 1 + dice.below(3), dice.one(&FORMATS));
    let numbers = ["0", "1", "0.3", "-1", "1e308", "1e-308", "5e-324", "NaN", "inf", "1e16"];
    for flag in ["--sd-entry", "--sd-juror", "--sd-residual"] {
        if dice.once_in(2) {
            case.line += &format!(" {flag}={}", dice.one(&numbers));
        }
    }
    if dice.once_in(2) {
        case.file("--criteria", "criteria.csv", damaged(dice, CRITERIA));
    } else {
        case.line += &format!(" --range={}", dice.one(&numbers));
    }
    let outcome = case.run()?;
    // A number that is none is written as null.
    let text = String::from_utf8_lossy(&outcome.out);
    let none = ["null", "NaN", "inf"].into_iter().find(|none| text.contains(none));
    none.map_or(Ok(()), |none| Err(format!("{none} among the numbers")))
}

/// The files of a whole contest: read, or refused with faults that name a file and a line of it.
pub fn import(dice: &mut Dice, case: &mut Case) -> Result<(), String> {
    case.line = "import".to_owned();
    let texts = [
        ("--entries", "entries.csv", CONTEST_ENTRIES),
        ("--jurors", "jurors.csv", CONTEST_JURORS),
        ("--criteria", "criteria.csv", CONTEST_CRITERIA),
        ("--scores", "scores.csv", SCORES),
        ("--team", "team.csv", TEAM),
    ];
    for (flag, name, text) in texts {
        case.file(flag, name, damaged(dice, text));
    }
    let file = |i: usize| File { name: case.files[i].0.clone(), bytes: case.files[i].1.clone() };
    let files = Files {
        entries: file(0),
        jurors: file(1),
        criteria: file(2),
        scores: dice.once_in(2).then(|| file(3)),
        team: dice.once_in(2).then(|| file(4)),
    };
    let Err(faults) = contest(&files) else { return Ok(()) };
    let lines = |name: &str| {
        let bytes = case.files.iter().find(|(file, _)| file == name).map(|(_, bytes)| bytes);
        bytes.map_or(0, |bytes| 1 + bytes.iter().filter(|byte| matches!(byte, b'\n' | b'\r')).count() as u64)
    };
    match faults.iter().find(|fault| fault.line == 0 || fault.column == 0 || fault.line > lines(&fault.file)) {
        Some(fault) => Err(format!("no such place: {fault}")),
        None if faults.is_empty() => Err("refused without a fault".to_owned()),
        None => Ok(()),
    }
}
