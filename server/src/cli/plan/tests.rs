//! `palmares plan`, as the shell sees it.

use clap::Parser;

use super::super::examples::Examples;
use super::*;

#[derive(Parser)]
struct Command {
    #[command(flatten)]
    args: PlanArgs,
}

fn plan(line: &str) -> (Exit, String, String) {
    let args = Command::try_parse_from(std::iter::once("plan").chain(line.split_whitespace())).unwrap().args;
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let exit = run(&args, &mut out, &mut err).unwrap();
    (exit, String::from_utf8(out).unwrap(), String::from_utf8(err).unwrap())
}

#[test]
fn juries_are_compared_line_by_line() {
    let line = "--entries 30 --jurors 6,10 --reviews 2,4 --top 5 --runs 20 --minutes 30";
    let (exit, table, err) = plan(line);
    assert_eq!((exit, err.as_str()), (Exit::Done, ""));
    let lines: Vec<Vec<&str>> = table.lines().map(|line| line.split_whitespace().collect()).collect();
    assert_eq!(
        lines[0].join(" "),
        "jurors reviews found all found correlation places too close entries each minutes each"
    );
    let cost: Vec<[&str; 4]> = lines[1..].iter().map(|row| [row[0], row[1], row[7], row[8]]).collect();
    assert_eq!(
        cost,
        [["6", "2", "10", "300"], ["6", "4", "20", "600"], ["10", "2", "6", "180"], ["10", "4", "12", "360"]]
    );
    assert_eq!(plan(line).1, table);
    let (_, csv, _) = plan(&format!("{line} --format csv"));
    assert_eq!(
        csv.lines().next(),
        Some("jurors,reviews,found,all_found,correlation,places,too_close,entries_each,minutes_each")
    );
}

#[test]
fn spreads_follow_from_the_range_unless_they_are_given() {
    let value = |line: &str| -> Value { serde_json::from_str(&plan(&format!("{line} --format json")).1).unwrap() };
    let jury = "--entries 10 --jurors 4 --reviews 3 --top 2 --runs 5";
    let by_default = value(jury);
    let sds = ["sd_entry", "sd_juror", "sd_residual"].map(|sd| by_default[sd].as_f64().unwrap());
    assert!(sds.iter().zip([1.2, 0.8, 1.4]).all(|(sd, expected)| (sd - expected).abs() < 1e-12), "{sds:?}");
    assert_eq!(by_default["juries"][0]["loads"], json!([7, 8]));
    // Only the ratios matter.
    let larger = value(&format!("{jury} --range 100"));
    assert_eq!(larger["juries"][0]["loads"], by_default["juries"][0]["loads"]);
    let found = |value: &Value| value["juries"][0]["found"].as_f64().unwrap();
    assert!((found(&larger) - found(&by_default)).abs() < 1e-9);
    assert_eq!(value(&format!("{jury} --sd-entry 3"))["sd_entry"], json!(3.0));
}

#[test]
fn juries_that_contradict_themselves_are_named() {
    let (exit, out, err) = plan("--entries 10 --jurors 2,4 --reviews 3 --top 2");
    assert_eq!((exit, out.as_str()), (Exit::BadInput, ""));
    assert_eq!(
        err,
        "2 jurors, 3 scorecards per entry: each entry gets from one to as many scorecards as there are jurors\n"
    );
    let (exit, _, err) = plan("--entries 10 --jurors 4 --reviews 3 --top 2 --criteria gone.csv");
    assert_eq!((exit, err.as_str()), (Exit::BadInput, "gone.csv: No such file or directory (os error 2)\n"));
}

#[test]
fn the_worked_example_is_what_the_program_writes() {
    for (line, expected) in Examples::of("methods.md").runs("plan") {
        assert_eq!(plan(line), (Exit::Done, expected.to_owned(), String::new()), "{line}");
    }
}
