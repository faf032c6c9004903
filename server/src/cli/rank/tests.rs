//! `palmares rank` on files, as the shell sees it.

use std::fs;

use clap::Parser;
use serde_json::{Value, json};
use tempfile::TempDir;

use super::super::examples::Examples;
use super::*;
use paris::PARIS;

mod contract;

#[path = "../../../../judging/tests/ranking/paris.rs"]
mod paris;

#[derive(Parser)]
struct Command {
    #[command(flatten)]
    args: RankArgs,
}

struct Outcome {
    exit: Exit,
    out: String,
    err: String,
}

/// A folder of its own with these files.
struct Folder(TempDir);

impl Folder {
    fn new(files: &[(&str, &str)]) -> Folder {
        let folder = TempDir::new().unwrap();
        files.iter().for_each(|(name, text)| fs::write(folder.path().join(name), text).unwrap());
        Folder(folder)
    }

    /// Runs with `@name` standing for a file of the folder.
    fn rank(&self, line: &str) -> Outcome {
        let path = |word: &str| word.strip_prefix('@').map(|name| self.0.path().join(name).display().to_string());
        let words = line.split_whitespace().map(|word| path(word).unwrap_or_else(|| word.to_owned()));
        let args = Command::try_parse_from(["rank".to_owned()].into_iter().chain(words)).unwrap().args;
        let (mut out, mut err) = (Vec::new(), Vec::new());
        let exit = run(&args, &mut out, &mut err).unwrap();
        let text = |bytes| String::from_utf8(bytes).unwrap().replace(&format!("{}/", self.0.path().display()), "");
        Outcome { exit, out: text(out), err: text(err) }
    }
}

const CRITERIA: &str = "criterion,weight,min,max,step\nteam,0.4,0,10,0.5\nmarket,0.6,0,10,0.5\n";
const SCORES: &str = "entry,juror,criterion,score\n\
    晨星,J1,team,8\n晨星,J1,market,7.5\n晨星,J2,team,9\n晨星,J2,market,8\n\
    Lys,J1,team,6\nLys,J1,market,9\nLys,J2,team,7\nLys,J2,market,8.5\n";

fn jury() -> Folder {
    let entries = "entry,title\nLys,Lys\n晨星,Morning star\nNova,Nova\n";
    Folder::new(&[("scores.csv", SCORES), ("criteria.csv", CRITERIA), ("entries.csv", entries)])
}

#[test]
fn a_table_is_written_for_reading() {
    let outcome = jury().rank(
        "--scores @scores.csv --criteria @criteria.csv --entries @entries.csv --method mean --decimals 2 \
         --tie-break highest-weight",
    );
    assert_eq!(
        outcome.out,
        "rank  entry  score   raw  n  places\n   1  晨星    8.05  8.05  2     1–2\n   2  Lys     7.85  7.85  2     1–2\n   –  Nova       –     –  0       –\n\n\
         juror  severity      se           interval  spread  n\n\
         J1       0.1328  1.1100  -2.0428 to 2.3083  0.1230  2\n\
         J2      -0.1328  1.1100  -2.3083 to 2.0428  0.3389  2\n\n\
         check            severity, spread, misfit, places by calibration: variances integrated; 10000 draws\n\
         connected parts  1\nKendall's W      0.0000\nmisfit           nobody\n\n\
         without J2: first Lys\n"
    );
    assert_eq!((outcome.exit, outcome.err.as_str()), (Exit::Done, "warning: without a scorecard, not ranked: Nova\n"));
}

#[test]
fn csv_is_written_for_spreadsheets() {
    let outcome = jury().rank(
        "--scores @scores.csv --criteria @criteria.csv --method trimmed --drop-high 0 --drop-low 1 --round step \
         --decimals 2 --format csv",
    );
    let rows: Vec<Vec<&str>> = outcome.out.lines().map(|line| line.split(',').collect()).collect();
    assert_eq!(
        rows[0].join(","),
        "rank,entry,score,raw,n,se,component,expected_rank,pcer,interval_low,interval_high,p_top_k,verdict"
    );
    let known: Vec<&[&str]> = rows[1..].iter().map(|row| &row[..7]).collect();
    assert_eq!(known, [["1", "晨星", "8.40", "8.05", "2", "", "1"], ["2", "Lys", "8.20", "7.85", "2", "", "1"]]);
    assert!(rows[1..].iter().all(|row| row[9..] == ["1", "2", "", ""]), "{}", outcome.out);
}

#[test]
fn json_has_every_field_and_null_where_the_method_has_none() {
    let outcome = jury().rank("--scores @scores.csv --criteria @criteria.csv --method mean --format json");
    let mut value: Value = serde_json::from_str(&outcome.out).unwrap();
    let entry = |entry: &str, rank: u32, score: f64| {
        json!({
            "entry": entry, "n": 2, "component": 1, "raw": score, "score": score, "se": null, "rank": rank,
            "interval": [1, 2], "p_top_k": null, "verdict": null, "infit": null, "outfit": null,
        })
    };
    let places: Vec<[f64; 2]> = value["entries"]
        .as_array_mut()
        .unwrap()
        .iter_mut()
        .map(|entry| {
            ["expected_rank", "pcer"]
                .map(|field| entry.as_object_mut().unwrap().remove(field).unwrap().as_f64().unwrap())
        })
        .collect();
    // Of two entries the expected ranks are 3 together, the expected percentiles 1.
    assert!(places[0][0] < 1.5 && (places[0][0] + places[1][0] - 3.0).abs() < 1e-9, "{places:?}");
    assert!((places[0][1] + places[1][1] - 1.0).abs() < 1e-9, "{places:?}");
    let severities = value["jurors"].as_array_mut().unwrap().iter_mut().map(|juror| {
        let juror = juror.as_object_mut().unwrap();
        ["severity", "se", "interval", "spread"].map(|field| juror.remove(field).unwrap())
    });
    let severities: Vec<_> = severities.collect();
    assert!(severities[0][0].as_f64().unwrap() > 0.0 && severities[1][2][0].as_f64().unwrap() < 0.0, "{severities:?}");
    let juror = |juror: &str| json!({ "juror": juror, "n": 2, "infit": null, "outfit": null });
    let left_out = |juror: &str, first: &str| {
        json!({
            "juror": juror, "first": first, "shared_first": [], "into_top": null, "out_of_top": null, "refused": null,
        })
    };
    assert_eq!(
        value,
        json!({
            "method": "mean", "entries": [entry("晨星", 1, 8.05), entry("Lys", 2, 7.85)],
            "jurors": [juror("J1"), juror("J2")], "model": null, "kendall_w": 0.0, "components": 1,
            "leave_one_out": [left_out("J1", "晨星"), left_out("J2", "Lys")], "side_preference": null, "ties": [],
            "misfit": [], "warnings": [],
            "uncertainty": { "method": "calibrated", "variance": "integrate", "draws": 10_000, "monte_carlo": null },
        })
    );
}

#[test]
fn ties_and_warnings_are_in_the_json() {
    let scores = "entry,juror,criterion,score\nA,J1,c,5\nB,J1,c,5\nC,J2,c,9\n";
    let outcome = Folder::new(&[("s.csv", scores)])
        .rank("--scores @s.csv --method mean --tie-break all-scores --format json --across-components");
    let value: Value = serde_json::from_str(&outcome.out).unwrap();
    let tied = |entry: &str| json!({ "entry": entry, "rank": 2, "decided_by": [] });
    assert_eq!(value["ties"], json!([[tied("A"), tied("B")]]));
    let message = "the jury falls into 2 parts that share no entry, ranked together as asked";
    assert_eq!(
        value["warnings"],
        json!([
            { "warning": "disconnected", "components": 2, "joint": true, "message": message },
            {
                "warning": "no_uncertainty",
                "message": "how sure the ranking is cannot be said: calibration needs entries with two scorecards: each has one",
            },
        ])
    );
}

#[test]
fn calibrated_shows_severities_and_the_model() {
    let scores = "entry,juror,criterion,score\nA,J1,c,7\nA,J2,c,5\nB,J1,c,4\nB,J2,c,2.5\nC,J1,c,9\nC,J2,c,6.5\n";
    let folder = Folder::new(&[("s.csv", scores)]);
    let value: Value =
        serde_json::from_str(&folder.rank("--scores @s.csv --method calibrated --format json").out).unwrap();
    assert!(value["jurors"][1]["severity"].as_f64().unwrap() > 0.5, "J2 is strict: {}", value["jurors"][1]);
    assert_eq!(value["model"]["variance"], "integrate");
    let reml = folder.rank("--scores @s.csv --method calibrated --variance reml --format json").out;
    let reml: Value = serde_json::from_str(&reml).unwrap();
    assert_eq!((&reml["model"]["variance"], &reml["model"]["posterior_sd_entry"]), (&json!("reml"), &Value::Null));
    assert_eq!(reml["model"]["criterion"], value["model"]["criterion"]);
    let table = folder.rank("--scores @s.csv --method calibrated").out;
    assert_eq!(table.lines().next(), Some("rank  entry     score   raw  n        se  places"));
    assert!(table.lines().any(|line| line.starts_with("model            mean 5.6667, sd of entries ")), "{table}");
}

#[test]
fn everything_wrong_with_all_files_is_said_at_once_and_nothing_is_written() {
    let folder = Folder::new(&[
        ("scores.csv", "entry,juror,criterion,score\nA,J1,team,8.3\nA,J1,market,eight\nX,J1,team,7\n"),
        ("criteria.csv", CRITERIA),
        ("entries.csv", "entry\nA\n"),
        ("jurors.csv", "juror\nJ1\nJ1\n"),
    ]);
    let outcome = folder.rank(
        "--scores @scores.csv --criteria @criteria.csv --entries @entries.csv --jurors @jurors.csv --method mean",
    );
    assert_eq!((outcome.exit, outcome.out.as_str()), (Exit::BadInput, ""));
    assert_eq!(
        outcome.err.lines().collect::<Vec<_>>(),
        [
            "jurors.csv:3:1: the same as on line 2",
            "scores.csv:4:1: \"X\" is not in entries.csv",
            "scores.csv:2:4: team, \"8.3\": not on a step of 0.5",
            "scores.csv:3:4: market, \"eight\": this is not a number in plain decimal notation",
            "scores.csv:4:3: the scorecard of J1 on X lacks market",
        ]
    );
}

#[test]
fn refusals_name_what_is_missing() {
    let folder = Folder::new(&[("s.csv", "entry,juror,criterion,score\nA,J1,c,5\nB,J1,c,6\n")]);
    let refusals = [
        "--scores @s.csv --method calibrated",
        "--scores @s.csv --method mean --drop-high 1",
        "--scores @s.csv --method calibrated --decimals 2",
        "--scores @s.csv --method trimmed --min-jurors 2",
        "--scores @s.csv --method mean --decimals 7",
        "--scores @s.csv --method mean --variance reml",
        "--scores @s.csv --method calibrated --prior none",
        "--scores @s.csv --method rasch --prior none",
        "--scores @gone.csv --method mean",
    ]
    .map(|line| {
        let outcome = folder.rank(line);
        assert_eq!((outcome.exit, outcome.out.as_str()), (Exit::BadInput, ""));
        outcome.err
    });
    assert_eq!(
        refusals,
        [
            "calibration needs at least two jurors\n",
            "--drop-high, --drop-low, --trim and --min-jurors belong to --method trimmed\n",
            "--round and --decimals belong to --method mean and trimmed\n",
            "dropping needs at least 3 jurors\n",
            "scores are rounded to at most 6 decimals\n",
            "--variance belongs to --method calibrated\n",
            "--prior belongs to --method rasch\n",
            "without a prior, an entry, a juror or a criterion with only the least or only the greatest points has no finite measure\n",
            "gone.csv: No such file or directory (os error 2)\n",
        ]
    );
}

fn paris() -> String {
    let scores =
        PARIS.iter().flat_map(|(wine, scores)| scores.split(' ').enumerate().map(move |(j, s)| (wine, j + 1, s)));
    let rows = scores.map(|(wine, juror, score)| format!("{wine},{juror},wine,{score}\n"));
    std::iter::once("entry,juror,criterion,score\n".to_owned()).chain(rows).collect()
}

#[test]
fn a_line_asks_for_probabilities_and_verdicts() {
    let folder = Folder::new(&[("s.csv", &paris())]);
    let value = |line: &str| -> Value { serde_json::from_str(&folder.rank(line).out).unwrap() };
    for method in ["mean", "calibrated"] {
        let paris = value(&format!("--scores @s.csv --method {method} --top 1 --format json"));
        let first = &paris["entries"][0];
        assert_eq!((&first["entry"], &first["verdict"]), (&json!("A"), &json!("too close to call")), "{method}");
        assert_eq!(paris["entries"][9]["verdict"], json!("clear out"));
        let without: Vec<_> = paris["leave_one_out"].as_array().unwrap().iter().map(|one| &one["first"]).collect();
        let times = |entry: &str| without.iter().filter(|first| **first == entry).count();
        assert_eq!((times("A"), times("B")), (6, 5), "{method}");
        assert!((paris["kendall_w"].as_f64().unwrap() - 0.4401).abs() < 5e-5);
    }
}

#[test]
fn the_seed_is_that_of_the_inputs_unless_it_is_given() {
    let paris = paris();
    let (header, rows) = paris.split_once('\n').unwrap();
    let turned: String = std::iter::once(header).chain(rows.lines().rev()).map(|line| format!("{line}\n")).collect();
    let folder = Folder::new(&[("s.csv", &paris), ("turned.csv", &turned)]);
    let out = |line: &str| folder.rank(line).out;
    let given = "--method calibrated --top 3 --format csv";
    assert_eq!(out(&format!("--scores @s.csv {given}")), out(&format!("--scores @turned.csv {given}")));
    assert_ne!(out(&format!("--scores @s.csv {given} --seed 1")), out(&format!("--scores @s.csv {given} --seed 2")));
    assert_eq!(
        out(&format!("--scores @s.csv {given} --seed 1")),
        out(&format!("--scores @turned.csv {given} --seed 1"))
    );
}

#[test]
fn sides_in_both_lists_give_the_preference_for_the_own_side() {
    // Patricia Gallagher and Steven Spurrier of the Académie du Vin were not French.
    let taster = |t: usize| if matches!(t, 4 | 8) { "other" } else { "fr" };
    let jurors: String = (1..=11).map(|t| format!("{t},{}\n", taster(t))).collect();
    let entries: String =
        ('A'..='J').map(|w| format!("{w},{}\n", if "BFHI".contains(w) { "fr" } else { "us" })).collect();
    let folder = Folder::new(&[
        ("s.csv", &paris()),
        ("jurors.csv", &format!("juror,side\n{jurors}")),
        ("entries.csv", &format!("entry,side\n{entries}")),
        ("plain.csv", "entry\nA\nB\nC\nD\nE\nF\nG\nH\nI\nJ\n"),
    ]);
    let preference = |entries: &str| -> Value {
        let line = format!("--scores @s.csv --jurors @jurors.csv --entries @{entries} --method mean --format json");
        serde_json::from_str::<Value>(&folder.rank(&line).out).unwrap()["side_preference"].clone()
    };
    let known = preference("entries.csv");
    assert!(known["se"].as_f64().unwrap() > 0.0 && known["interval"][0].as_f64() < known["delta"].as_f64(), "{known}");
    assert_eq!(preference("plain.csv"), Value::Null);
}

#[test]
fn rasch_reads_incomplete_scorecards_and_other_methods_do_not() {
    let scores = "entry,juror,criterion,score\nA,J1,a,3\nA,J1,b,2\nB,J1,a,1\nB,J2,b,2\nA,J2,b,1\n";
    let folder = Folder::new(&[("s.csv", scores)]);
    let value: Value = serde_json::from_str(&folder.rank("--scores @s.csv --method rasch --format json").out).unwrap();
    let entries: Vec<_> = value["entries"].as_array().unwrap().iter().map(|e| (&e["entry"], &e["n"])).collect();
    assert_eq!(entries, [(&json!("A"), &json!(2)), (&json!("B"), &json!(2))]);
    assert!(value["jurors"][0]["infit"].is_f64() && value["model"]["log_likelihood"].is_f64(), "{value}");
    assert!(value["entries"][0]["outfit"].is_f64() && value["entries"][0]["expected_rank"].is_null(), "{value}");
    let refused = folder.rank("--scores @s.csv --method rank_sum");
    assert_eq!(refused.exit, Exit::BadInput);
    assert_eq!(
        refused.err.lines().collect::<Vec<_>>(),
        [
            "s.csv:4:3: the scorecard of J1 on B lacks b",
            "s.csv:5:3: the scorecard of J2 on B lacks a",
            "s.csv:6:3: the scorecard of J2 on A lacks a",
        ]
    );
}

#[test]
fn the_worked_examples_of_the_methods_are_what_the_program_writes() {
    let examples = Examples::of("methods.md");
    let files: Vec<(&str, &str)> = examples.files.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
    let folder = Folder::new(&files);
    let mut methods = Vec::new();
    for (line, expected) in examples.runs("rank") {
        let outcome = folder.rank(line);
        assert_eq!(outcome.out, expected, "{line}\n{}\n{}", outcome.out, outcome.err);
        methods.push(line.split(' ').skip_while(|word| *word != "--method").nth(1).unwrap());
    }
    assert_eq!(methods, ["mean", "trimmed", "rank_sum", "zscore", "calibrated", "rasch"]);
}
