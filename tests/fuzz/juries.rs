//! Small juries for the engine of rankings: refused, or finite and the same whatever the order of the rows.

use serde_json::Value;
use server::cli::exit::Exit;

use super::case::{Case, json};
use super::dice::Dice;
use super::tables::{DRAWS, METHODS, TIE_BREAKS};

/// Scales: weight, least and greatest points, step.
const SCALES: [&str; 6] =
    ["1,0,10,0.5", "0.4,0,10,1", "0.000001,1,5,1", "1000000,0,1,0.000001", "0.333333,-5,5,2.5", "2,0,100,25"];

pub fn target(dice: &mut Dice, case: &mut Case) -> Result<(), String> {
    case.line =
        format!("rank --method {} --format json --top {} --across-components", dice.one(&METHODS), dice.below(5));
    case.line += &format!(" {} {}", dice.one(&TIE_BREAKS), dice.one(&DRAWS[..5]));
    let scales: Vec<&str> = (0..1 + dice.below(3)).map(|_| *dice.one(&SCALES)).collect();
    let (entries, jurors) = (1 + dice.below(9), 1 + dice.below(7));
    let (gaps, same) = (1 + dice.below(4), dice.once_in(6));
    let mut rows = Vec::new();
    for (entry, juror) in (0..entries).flat_map(|entry| (0..jurors).map(move |juror| (entry, juror))) {
        if gaps > 1 && dice.once_in(gaps) {
            continue;
        }
        for (i, scale) in scales.iter().enumerate() {
            let score = if same { points(scale, 0) } else { points(scale, dice.below(64)) };
            rows.push(format!("E{entry},J{juror},c{i},{score}\n"));
        }
    }
    let criteria = scales.iter().enumerate().map(|(i, scale)| format!("c{i},{scale}\n"));
    case.file("--criteria", "criteria.csv", format!("criterion,weight,min,max,step\n{}", criteria.collect::<String>()));
    let side = |name: &str, i: usize| format!("{name}{i},{}\n", i % 2);
    let listed = |name: &str, column: &str, count| {
        format!("{column},side\n{}", (0..count).map(|i| side(name, i)).collect::<String>())
    };
    if dice.once_in(2) {
        case.file("--entries", "entries.csv", listed("E", "entry", entries + 1));
        case.file("--jurors", "jurors.csv", listed("J", "juror", jurors));
    }
    let scores = |rows: &[String]| format!("entry,juror,criterion,score\n{}", rows.concat());
    case.file("--scores", "scores.csv", scores(&rows));
    let outcome = case.run()?;
    if outcome.exit != Exit::Done {
        return Ok(());
    }
    finite(&json(&outcome.out)?, entries + 1)?;
    dice.shuffle(&mut rows);
    let last = case.files.len() - 1;
    let before = std::mem::replace(&mut case.files[last].1, scores(&rows).into_bytes());
    if case.run()?.out != outcome.out {
        case.files.push(("before.csv".to_owned(), before));
        return Err("the order of the rows changes the ranking".to_owned());
    }
    Ok(())
}

/// The points of a scale's step, counted round it.
fn points(scale: &str, step: usize) -> f64 {
    let numbers: Vec<f64> = scale.split(',').filter_map(|number| number.parse().ok()).collect();
    let steps = ((numbers[2] - numbers[1]) / numbers[3]).round() as usize + 1;
    numbers[1] + (step % steps) as f64 * numbers[3]
}

/// Numbers where there must be some (a number that is none is written as null), and probabilities that are some.
fn finite(value: &Value, entries: usize) -> Result<(), String> {
    let all = |name: &str| value[name].as_array().cloned().unwrap_or_default();
    for entry in all("entries").iter().filter(|entry| entry["n"].as_u64() > Some(0)) {
        let model = value["model"].is_object();
        let missing =
            ["score", "rank", "raw"].into_iter().chain(model.then_some("se")).find(|name| !entry[name].is_number());
        let expected = entry["expected_rank"].as_f64().is_some_and(|rank| !(1.0..=entries as f64).contains(&rank));
        let p = entry["p_top_k"].as_f64().is_some_and(|p| !(0.0..=1.0).contains(&p));
        let ends = entry["interval"].as_array().map(|ends| (ends[0].as_u64(), ends[1].as_u64()));
        if missing.is_some() || expected || p || ends.is_some_and(|(low, high)| low > high || low < Some(1)) {
            return Err(format!("an entry's numbers: {entry}"));
        }
    }
    for juror in all("jurors").iter().filter(|juror| juror["severity"].is_number()) {
        if !juror["se"].is_number() || !juror["interval"][0].is_number() || !juror["interval"][1].is_number() {
            return Err(format!("a juror's numbers: {juror}"));
        }
    }
    Ok(())
}
