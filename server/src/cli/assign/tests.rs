//! `palmares assign` on files, as the shell sees it.

use std::fs;

use clap::Parser;
use serde_json::{Value, json};
use tempfile::TempDir;

use super::super::examples::Examples;
use super::*;

#[derive(Parser)]
struct Command {
    #[command(flatten)]
    args: AssignArgs,
}

/// Runs on a folder with these files, `@name` standing for one of them: how it ends, and what it writes.
fn run_on(files: &[(&str, &str)], line: &str) -> (Exit, String, String) {
    let folder = TempDir::new().unwrap();
    files.iter().for_each(|(name, text)| fs::write(folder.path().join(name), text).unwrap());
    let path = |word: &str| word.strip_prefix('@').map(|name| folder.path().join(name).display().to_string());
    let words = line.split_whitespace().map(|word| path(word).unwrap_or_else(|| word.to_owned()));
    let args = Command::try_parse_from(["assign".to_owned()].into_iter().chain(words)).unwrap().args;
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let exit = run(&args, &mut out, &mut err).unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap().replace(&format!("{}/", folder.path().display()), "");
    (exit, text(out), text(err))
}

/// J1 fits A and B best; if B got J1 as well, C would be left with nobody who fits.
const AFFINITY: &str = "entry,juror,affinity\n\
    A,J1,0.9\nA,J2,0.5\nA,J3,0.1\nB,J1,0.8\nB,J2,0.6\nB,J3,0.2\nC,J1,0.7\nC,J2,0.4\nC,J3,0.3\n";

fn json_of(files: &[(&str, &str)], line: &str) -> Value {
    let (exit, out, err) = run_on(files, &format!("{line} --format json"));
    assert_eq!((exit, err.as_str()), (Exit::Done, ""));
    serde_json::from_str(&out).unwrap()
}

#[test]
fn the_worst_served_entry_comes_first_and_everything_is_reported() {
    let mut value = json_of(&[("a.csv", AFFINITY)], "--affinity @a.csv --reviews 1 --max-load 1 --slack 0 --seed 7");
    let seconds = value.as_object_mut().unwrap().remove("seconds").unwrap();
    assert!(seconds.as_f64().unwrap() >= 0.0);
    let one = |entry: &str, juror: &str, affinity: f64| json!({ "entry": entry, "juror": juror, "affinity": affinity, "fixed": false });
    let load = |juror: &str| json!({ "juror": juror, "load": 1 });
    assert_eq!(
        value,
        json!({
            "assignments": [one("A", "J1", 0.9), one("B", "J2", 0.6), one("C", "J3", 0.3)],
            "objective": {
                "total": 1.8, "best_total": 1.8, "total_bound": 1.8, "worst": 0.3, "worst_bound": 0.3,
                "worst_entry": "C", "next_floor": 0.3, "next_floor_bound": 0.3,
                "next_floor_sought": true,
                "below_share": { "share": 0.8, "entries": ["B", "C"] },
            },
            "loads": [load("J1"), load("J2"), load("J3")],
            "connectivity": {
                "components": 3, "lambda2": 0.0, "weakest_pair": null, "exchanged": 0, "before": null,
            },
        })
    );
}

#[test]
fn tables_and_csv_are_for_people() {
    let line = "--affinity @a.csv --reviews 2 --max-load 2 --min-load 2";
    let (exit, table, err) = run_on(&[("a.csv", AFFINITY)], line);
    assert_eq!((exit, err.as_str()), (Exit::Done, ""));
    assert_eq!(
        table,
        "entry  juror  affinity\nA         J1       0.9\nA         J2       0.5\nB         J2       0.6\nB         J3       0.2\n\
         C         J1       0.7\nC         J3       0.3\n\nworst served: B with 0.8, proven to be the best\n\
         below 80 % of what they could have alone: 1 (B)\n\
         total: 3.2, proven to be the best\nloads: 2 to 2\nconnected parts: 1, λ₂ 1.5000\n\
         weakest pair of jurors: J1 and J2, the variance between them 1.3333\n"
    );
    let (_, csv, _) = run_on(&[("a.csv", AFFINITY)], &format!("{line} --format csv"));
    assert_eq!(csv.lines().take(2).collect::<Vec<_>>(), ["entry,juror,affinity", "A,J1,0.9"]);
}

#[test]
fn conflicts_fixed_pairs_and_loads_are_kept() {
    let files = [
        ("a.csv", AFFINITY),
        ("c.csv", "entry,juror\nA,J1\n"),
        ("f.csv", "entry,juror\nB,J3\n"),
        ("loads.csv", "juror,load\nJ1,1\nJ2,1\nJ3,1\n"),
    ];
    let line = "--affinity @a.csv --conflicts @c.csv --fixed @f.csv --max-load @loads.csv --reviews 1 --slack 0";
    let value = json_of(&files, line);
    let one = |entry: &str, juror: &str, affinity: f64, fixed: bool| json!({ "entry": entry, "juror": juror, "affinity": affinity, "fixed": fixed });
    let expected = [one("A", "J2", 0.5, false), one("B", "J3", 0.2, true), one("C", "J1", 0.7, false)];
    assert_eq!(value["assignments"], json!(expected));
}

#[test]
fn affinities_have_any_unit_and_any_number_of_digits() {
    let percent = "entry,juror,affinity\nA,J1,85.5\nA,J2,12\nB,J1,100\nB,J2,1e-05\n";
    let value = json_of(&[("a.csv", percent)], "--affinity @a.csv --reviews 1 --max-load 1 --slack 0");
    assert_eq!(value["objective"]["total"], json!(112.0));
    let long = "entry,juror,affinity\nA,J1,0.8444218515250481\nA,J2,0.7579544029403025\n";
    let value = json_of(&[("a.csv", long)], "--affinity @a.csv --reviews 2");
    assert_eq!(value["objective"]["total"], json!(1.602376));
}

#[test]
fn what_cannot_be_is_explained_in_words_and_in_json() {
    let affinity = "entry,juror,affinity\nA,J1,1\nB,J1,1\nB,J2,1\nC,J1,1\nC,J2,1\nD,J3,1\nD,J4,1\n";
    let files = [("a.csv", affinity)];
    let line = "--affinity @a.csv --reviews 2 --max-load 1";
    let (exit, out, err) = run_on(&files, line);
    assert_eq!((exit, out.as_str()), (Exit::Infeasible, ""));
    assert_eq!(
        err.lines().collect::<Vec<_>>(),
        [
            "A needs 2 reviews and only 1 juror is eligible",
            "these 3 entries need 6 reviews, and all who are eligible for any of them can give 2 together: A, B, C (jurors: J1 1, J2 1)",
        ]
    );
    let (exit, out, told) = run_on(&files, &format!("{line} --format json"));
    assert_eq!((exit, told), (Exit::Infeasible, err));
    let value: Value = serde_json::from_str(&out).unwrap();
    assert_eq!(value["infeasible"]["shortages"][0]["needed"], json!(6));
    assert_eq!(
        value["infeasible"]["too_few_jurors"],
        json!([{ "entry": "A", "reviews": 2, "fixed": 0, "eligible": 1 }])
    );
    let (exit, _, err) = run_on(&[("a.csv", AFFINITY)], "--affinity @a.csv --reviews 1 --min-load 2");
    assert_eq!(exit, Exit::Infeasible);
    assert_eq!(err, "these jurors lack 6 entries to their lower loads, and there are 3 for them: J1, J2, J3\n");
}

const SIDES: &str = "juror,side\nJ1,host\nJ2,guest\nJ3,guest\n";

#[test]
fn every_entry_gets_jurors_of_each_side() {
    let files = [("a.csv", AFFINITY), ("j.csv", SIDES), ("f.csv", "entry,juror\nA,J3\n")];
    let line = "--affinity @a.csv --jurors @j.csv --sides 1 --reviews 2 --fixed @f.csv --slack 0";
    let value = json_of(&files, line);
    let one = |entry: &str, juror: &str, affinity: f64, fixed: bool| json!({ "entry": entry, "juror": juror, "affinity": affinity, "fixed": fixed });
    let of = |entry: &str, host: f64, guest: f64| [one(entry, "J1", host, false), one(entry, "J2", guest, false)];
    let expected = [[one("A", "J1", 0.9, false), one("A", "J3", 0.1, true)], of("B", 0.8, 0.6), of("C", 0.7, 0.4)];
    assert_eq!(value["assignments"], json!(expected.concat()));
    assert_eq!(value["sides"], json!({ "least": 1, "names": ["guest", "host"] }));
    let (_, table, _) = run_on(&files, line);
    assert!(table.contains("\njurors of each side: at least 1 (guest, host)\n"), "{table}");
    // A side is no reason to look for another assignment where nothing is asked of it.
    let plain = run_on(&files, "--affinity @a.csv --reviews 2 --max-load 2 --format csv");
    let listed = run_on(&files, "--affinity @a.csv --reviews 2 --max-load 2 --format csv --jurors @j.csv --sides 0");
    assert_eq!(plain, listed);
}

#[test]
fn a_side_that_cannot_be_had_is_explained() {
    let said = |files: &[(&str, &str)], line: &str| {
        let (exit, out, err) = run_on(files, &format!("--affinity @a.csv --jurors @j.csv --sides 1 {line}"));
        assert_eq!((exit, out.as_str()), (Exit::Infeasible, ""));
        err
    };
    let mut files = vec![("a.csv", AFFINITY), ("j.csv", SIDES), ("c.csv", "entry,juror\nA,J1\n")];
    let lacks = "A needs 1 juror of side host and no juror of it is eligible\n";
    assert_eq!(said(&files, "--conflicts @c.csv --reviews 2"), lacks);
    let places = "these 3 entries need 3 reviews by jurors of side host, and all of them who are eligible for any can give 2 \
                  together: A, B, C (jurors: J1 2)\n";
    assert_eq!(said(&files, "--reviews 2 --max-load 2"), places);
    files[1].1 = "juror,side\nJ1,host\nJ2,\nJ3,guest\n";
    files.push(("f.csv", "entry,juror\nA,J2\n"));
    let crowded = "A has 1 review beside the fixed ones, and its sides lack 2 jurors\n";
    assert_eq!(said(&files, "--reviews 2 --fixed @f.csv"), crowded);
    let files = [
        ("a.csv", "entry,juror,affinity\nA,H,1\nA,G,1\nA,G2,1\nB,H,1\nB,G,1\nB,X,1\nB,Y,1\n"),
        ("j.csv", "juror,side\nH,host\nG,guest\nG2,guest\nX,\nY,\n"),
        ("loads.csv", "juror,load\nH,3\nG,1\nG2,1\nX,3\nY,3\n"),
    ];
    let both = "these 1 entries need 3 reviews and 1 more need 1 by jurors of side guest, and all who are eligible for any of \
                them can give 3 together: A; B (jurors: G 1, G2 1, H 1)\n";
    assert_eq!(said(&files, "--reviews 3 --max-load @loads.csv"), both);
}

#[test]
fn what_is_wrong_with_sides_is_said() {
    let said = |jurors: &str, line: &str| {
        let files = [("a.csv", AFFINITY), ("j.csv", jurors)];
        let (exit, _, err) = run_on(&files, &format!("--affinity @a.csv --jurors @j.csv {line}"));
        (exit, err)
    };
    let missing = "j.csv:1:2: the column \"side\" is missing\n";
    assert_eq!(said("juror\nJ1\nJ2\nJ3\n", "--reviews 2 --sides 1"), (Exit::BadInput, missing.to_owned()));
    let many = "--sides: 2 of each of 2 sides (guest, host) is more than --reviews 3\n";
    assert_eq!(said(SIDES, "--reviews 3 --sides 2"), (Exit::BadInput, many.to_owned()));
    let twice = "j.csv:5:1: the same as on line 2\n";
    assert_eq!(said(&format!("{SIDES}J1,guest\n"), "--reviews 2 --sides 1"), (Exit::BadInput, twice.to_owned()));
    let unknown = |line: usize| format!("a.csv:{line}:2: \"J3\" is not in j.csv\n");
    let unknown = [4, 7, 10].map(unknown).concat();
    assert_eq!(said("juror,side\nJ1,host\nJ2,guest\n", "--reviews 2 --sides 1"), (Exit::BadInput, unknown));
    let nobody = "warning: no juror has a side, so that --sides asks for nothing\n";
    assert_eq!(said("juror,side\nJ1,\nJ2,\nJ3,\n", "--reviews 2 --sides 1"), (Exit::Done, nobody.to_owned()));
    let alone = Command::try_parse_from(["assign", "--affinity", "a.csv", "--reviews", "2", "--sides", "1"]);
    assert_eq!(alone.err().map(|error| error.kind()), Some(clap::error::ErrorKind::MissingRequiredArgument));
}

#[test]
fn everything_wrong_with_all_files_is_said_at_once() {
    let files = [
        ("a.csv", "entry,juror,affinity\nA,J1,0.9\nA,J1,0.8\nA,J2,-1\nB,J2,\"0,5\"\n"),
        ("c.csv", "entry,juror\nA\n"),
        ("loads.csv", "juror,load\nJ1,two\n"),
    ];
    let line = "--affinity @a.csv --conflicts @c.csv --fixed @gone.csv --max-load @loads.csv --min-load 3 --reviews 1";
    let (exit, out, err) = run_on(&files, line);
    assert_eq!((exit, out.as_str()), (Exit::BadInput, ""));
    assert_eq!(
        err.lines().collect::<Vec<_>>(),
        [
            "a.csv:3:1: the same as on line 2",
            "a.csv:4:3: \"-1\": the number is too small",
            "a.csv:5:3: \"0,5\": the decimal separator is a point, not a comma",
            "c.csv:2:2: the row has 1 cells, the header has 2",
            "gone.csv: No such file or directory (os error 2)",
            "loads.csv:2:2: \"two\" is not a whole number from 0 to 1000000",
        ]
    );
    let files = [
        ("a.csv", AFFINITY),
        ("c.csv", "entry,juror\nA,J1\n"),
        ("f.csv", "entry,juror\nA,J1\n"),
        ("j.csv", "juror\nJ1\nJ2\n"),
    ];
    let line = "--affinity @a.csv --conflicts @c.csv --fixed @f.csv --jurors @j.csv --reviews 1";
    assert_eq!(
        run_on(&files, line).2.lines().collect::<Vec<_>>(),
        [
            "a.csv:4:2: \"J3\" is not in j.csv",
            "a.csv:7:2: \"J3\" is not in j.csv",
            "a.csv:10:2: \"J3\" is not in j.csv",
            "f.csv:2:1: A and J1 are a conflict",
        ]
    );
    let crossed = run_on(&[("a.csv", AFFINITY)], "--affinity @a.csv --reviews 1 --max-load 1 --min-load 2");
    assert_eq!(crossed, (Exit::BadInput, String::new(), "--min-load: 2 is more than --max-load 1\n".to_owned()));
    let files =
        [("a.csv", AFFINITY), ("most.csv", "load,juror\n1,J1\n2,J2\n"), ("least.csv", "juror,load\nJ1,2\nJ2,2\n")];
    let crossed = |line: &str| run_on(&files, &format!("--affinity @a.csv --reviews 1 {line}")).2;
    let by_most = "most.csv:2:1: the lower load of J1 is 2, the upper one 1\n";
    assert_eq!(crossed("--max-load @most.csv --min-load 2"), by_most);
    let by_least = by_most.replace("most.csv:2:1", "least.csv:2:2");
    assert_eq!(crossed("--max-load @most.csv --min-load @least.csv"), by_least);
    let both = format!("{by_least}{}", by_least.replace("2:2", "3:2").replace("J1", "J2"));
    assert_eq!(crossed("--max-load 1 --min-load @least.csv"), both);
}

#[test]
fn jurors_without_an_upper_load_are_named() {
    let files = [("a.csv", AFFINITY), ("loads.csv", "juror,load\nJ1,1\nJ2,1\n")];
    let (exit, _, err) = run_on(&files, "--affinity @a.csv --reviews 1 --max-load @loads.csv");
    assert_eq!((exit, err.as_str()), (Exit::Done, "warning: no upper load, so that any counts: J3\n"));
}

#[test]
fn the_worked_examples_are_what_the_program_writes() {
    let examples = Examples::of("assignment.md");
    let files: Vec<(&str, &str)> = examples.files.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
    for (line, expected) in examples.runs("assign") {
        let (_, out, err) = run_on(&files, line);
        assert_eq!(format!("{out}{err}"), expected, "{line}");
    }
}

#[test]
fn more_than_there_can_be_is_impossible_and_changes_nothing_where_it_is_a_bound() {
    let plain = run_on(&[("a.csv", AFFINITY)], "--affinity @a.csv --reviews 2 --format csv");
    assert_eq!(plain.0, Exit::Done);
    let bounded = run_on(&[("a.csv", AFFINITY)], "--affinity @a.csv --reviews 2 --max-load 1000000 --format csv");
    assert_eq!(bounded, plain);
    let (exit, out, err) = run_on(&[("a.csv", AFFINITY)], "--affinity @a.csv --reviews 1000000");
    assert_eq!((exit, out.as_str()), (Exit::Infeasible, ""));
    let few = |entry: &str| format!("{entry} needs 1000000 reviews and only 3 jurors are eligible");
    assert_eq!(err.lines().collect::<Vec<_>>(), ["A", "B", "C"].map(few));
    let (exit, _, err) = run_on(&[("a.csv", AFFINITY)], "--affinity @a.csv --reviews 1 --min-load 1000000");
    let lack = "these jurors lack 3000000 entries to their lower loads, and there are 3 for them: J1, J2, J3\n";
    assert_eq!((exit, err.as_str()), (Exit::Infeasible, lack));
}
