//! `palmares rank` on files, as the shell sees it.

use clap::Parser;
use serde_json::{Value, json};
use tempfile::TempDir;

use super::*;

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
        "rank  entry  score   raw  n\n   1  晨星    8.05  8.05  2\n   2  Lys     7.85  7.85  2\n   –  Nova       –     –  0\n"
    );
    assert_eq!((outcome.exit, outcome.err.as_str()), (Exit::Done, "warning: without a scorecard, not ranked: Nova\n"));
}

#[test]
fn csv_is_written_for_spreadsheets() {
    let outcome = jury().rank(
        "--scores @scores.csv --criteria @criteria.csv --method trimmed --drop-high 0 --drop-low 1 --round step \
         --decimals 2 --format csv",
    );
    assert_eq!(outcome.out, "rank,entry,score,raw,n,se,component\n1,晨星,8.40,8.05,2,,1\n2,Lys,8.20,7.85,2,,1\n");
}

#[test]
fn json_has_every_field_and_null_where_the_method_has_none() {
    let outcome = jury().rank("--scores @scores.csv --criteria @criteria.csv --method mean --format json");
    let entry = |entry: &str, rank: u32, score: f64| {
        json!({
            "entry": entry, "n": 2, "component": 1, "raw": score, "score": score, "se": null, "rank": rank,
            "expected_rank": null, "pcer": null, "interval": null, "p_top_k": null, "verdict": null,
        })
    };
    let juror = |juror: &str| json!({ "juror": juror, "n": 2, "severity": null, "se": null, "interval": null, "infit": null, "outfit": null });
    assert_eq!(
        serde_json::from_str::<Value>(&outcome.out).unwrap(),
        json!({
            "method": "mean", "entries": [entry("晨星", 1, 8.05), entry("Lys", 2, 7.85)],
            "jurors": [juror("J1"), juror("J2")], "model": null, "kendall_w": 0.0, "components": 1,
            "leave_one_out": null, "side_preference": null, "ties": [], "misfit": null, "warnings": [],
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
        json!([{ "warning": "disconnected", "components": 2, "joint": true, "message": message }])
    );
}

#[test]
fn calibrated_shows_severities_and_the_model() {
    let scores = "entry,juror,criterion,score\nA,J1,c,7\nA,J2,c,5\nB,J1,c,4\nB,J2,c,2.5\nC,J1,c,9\nC,J2,c,6.5\n";
    let folder = Folder::new(&[("s.csv", scores)]);
    let value: Value =
        serde_json::from_str(&folder.rank("--scores @s.csv --method calibrated --format json").out).unwrap();
    assert!(value["jurors"][1]["severity"].as_f64().unwrap() > 0.5, "J2 is strict: {}", value["jurors"][1]);
    assert_eq!(value["model"]["variance"], "reml");
    let table = folder.rank("--scores @s.csv --method calibrated").out;
    let ends = table.lines().next().zip(table.lines().last());
    let (first, last) = ends.unwrap();
    assert_eq!(first, "rank  entry     score   raw  n        se");
    assert!(last.starts_with("mean 5.6667, sd of entries "), "{last}");
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
            "scores.csv:4: the scorecard of J1 on X lacks market",
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
            "gone.csv: No such file or directory (os error 2)\n",
        ]
    );
}
