//! The shape of the JSON by every method, and that the table says what the JSON says.

use std::fmt::Write;

use super::*;

/// A complete jury with sides. By every juror A has 2 less than B on the idea and 3 more on the team, so that their totals
/// are equal; C and D are equal throughout; the fifth juror turns everything round.
fn jury() -> Folder {
    let ideas: [(&str, [i32; 6], i32); 6] = [
        ("A", [6, 5, 6, 7, 2, 6], 1),
        ("B", [8, 7, 8, 9, 4, 8], -4),
        ("C", [4, 4, 5, 6, 6, 4], 0),
        ("D", [4, 4, 5, 6, 6, 4], 0),
        ("E", [4, 5, 3, 5, 9, 2], 0),
        ("F", [1, 1, 2, 3, 9, 2], 0),
    ];
    let mut scores = "entry,juror,criterion,score\n".to_owned();
    for (entry, points, more) in ideas {
        for (juror, idea) in (1..).zip(points) {
            let team = idea + more;
            write!(scores, "{entry},J{juror},idea,{idea}\n{entry},J{juror},team,{team}\n").unwrap();
        }
    }
    Folder::new(&[
        ("s.csv", &scores),
        ("c.csv", "criterion,weight,min,max,step\nidea,0.6,0,10,1\nteam,0.4,0,10,1\n"),
        ("e.csv", "entry,side\nA,be\nB,cn\nC,be\nD,cn\nE,be\nF,cn\n"),
        ("j.csv", "juror,side\nJ1,be\nJ2,cn\nJ3,be\nJ4,cn\nJ5,be\nJ6,cn\n"),
    ])
}

fn asked(method: &str, format: &str) -> String {
    let files = "--scores @s.csv --criteria @c.csv --entries @e.csv --jurors @j.csv";
    let outcome = jury()
        .rank(&format!("{files} --method {method} --top 3 --tie-break highest-weight,all-scores --format {format}"));
    assert_eq!((outcome.exit, outcome.err.as_str()), (Exit::Done, ""), "{method}");
    outcome.out
}

/// The kinds of all that is in a value; of a list, what all its elements have in common.
fn shape(value: &Value) -> Value {
    match value {
        Value::Null => Value::Null,
        Value::Bool(_) => json!("boolean"),
        Value::Number(_) => json!("number"),
        Value::String(_) => json!("string"),
        Value::Array(all) => json!(all.iter().map(shape).reduce(both).into_iter().collect::<Vec<_>>()),
        Value::Object(fields) => fields.iter().map(|(name, field)| (name.clone(), shape(field))).collect(),
    }
}

/// What is in both: an empty list may have any elements, all else must be the same.
fn both(a: Value, b: Value) -> Value {
    match (a, b) {
        (Value::Array(a), Value::Array(b)) => {
            json!(a.into_iter().chain(b).reduce(both).into_iter().collect::<Vec<_>>())
        }
        (Value::Object(a), Value::Object(b)) => {
            assert_eq!(a.keys().collect::<Vec<_>>(), b.keys().collect::<Vec<_>>());
            a.into_iter().zip(b).map(|((name, a), (_, b))| (name, both(a, b))).collect()
        }
        (a, b) => {
            assert_eq!(a, b);
            a
        }
    }
}

/// The shape of the JSON of a method that has these of the parts which not all have.
fn expected(se: Value, standing: Value, verdict: Value, fit: Value, spread: Value) -> Value {
    let entry = json!({
        "entry": "string", "n": "number", "component": "number", "raw": "number", "score": "number", "se": se,
        "rank": "number", "expected_rank": standing, "pcer": standing,
        "interval": if standing.is_null() { Value::Null } else { json!(["number"]) }, "p_top_k": standing,
        "verdict": verdict, "infit": fit, "outfit": fit,
    });
    let juror = json!({
        "juror": "string", "n": "number", "severity": "number", "se": "number", "interval": ["number"],
        "spread": spread, "infit": fit, "outfit": fit,
    });
    let left_out = json!({
        "juror": "string", "first": "string", "shared_first": [], "into_top": ["string"], "out_of_top": ["string"],
        "refused": null,
    });
    json!({
        "method": "string", "entries": [entry], "jurors": [juror], "kendall_w": "number", "components": "number",
        "leave_one_out": [left_out], "side_preference": { "delta": "number", "se": "number", "interval": ["number"] },
        "ties": [[{ "entry": "string", "rank": "number", "decided_by": ["string"] }]],
        "misfit": [{ "juror": "string", "mean_square": "number", "z": "number" }], "warnings": [],
    })
}

fn checked() -> Value {
    json!({ "method": "string", "variance": "string", "draws": "number", "monte_carlo": "number" })
}

#[test]
fn every_method_has_the_same_fields_and_null_for_what_it_has_not() {
    let number = || json!("number");
    let model = json!({
        "mean": "number", "sd_entry": "number", "sd_juror": "number", "sd_residual": "number", "criterion": "number",
        "converged": "boolean", "variance": "string", "posterior_sd_entry": "number", "posterior_sd_juror": "number",
        "posterior_sd_residual": "number",
    });
    let rasch = json!({
        "mean": null, "sd_entry": null, "sd_juror": null, "sd_residual": null, "criterion": null,
        "converged": "boolean", "variance": null, "log_likelihood": "number",
        "criteria": [{
            "criterion": "string", "measure": "number", "se": "number", "infit": "number", "outfit": "number",
        }],
        "categories": ["string"], "thresholds": ["number"],
        "unexpected": [{
            "entry": "string", "juror": "string", "criterion": "string", "residual": "number",
        }],
    });
    for method in ["mean", "trimmed", "rank_sum", "zscore", "calibrated", "rasch"] {
        let value: Value = serde_json::from_str(&asked(method, "json")).unwrap();
        let (of_model, own) = match method {
            "calibrated" => (model.clone(), number()),
            "rasch" => (rasch.clone(), number()),
            _ => (Value::Null, Value::Null),
        };
        let mut expected = match method {
            "rasch" => expected(own, Value::Null, Value::Null, number(), Value::Null),
            _ => expected(own, number(), json!("string"), Value::Null, number()),
        };
        expected["model"] = of_model;
        expected["uncertainty"] = if method == "rasch" { Value::Null } else { checked() };
        assert_eq!(both(shape(&value), expected.clone()), expected, "{method}");
        assert_eq!(value["method"], method);
    }
}

#[test]
fn a_step_that_parts_a_tie_is_named() {
    let placed = |entry: &str, rank: u32, by: &[&str]| json!({ "entry": entry, "rank": rank, "decided_by": by });
    let ahead = ["highest_weight"];
    let parted = json!([placed("B", 1, &ahead), placed("A", 2, &ahead)]);
    let shared = json!([placed("C", 3, &[]), placed("D", 3, &[])]);
    for method in ["mean", "trimmed", "rank_sum", "zscore", "calibrated"] {
        let value: Value = serde_json::from_str(&asked(method, "json")).unwrap();
        assert_eq!(value["ties"], json!([parted, shared]), "{method}");
        let table = asked(method, "table");
        for line in ["equal scores     B 1 by highest-weight; A 2 by highest-weight", "equal scores     C 3; D 3"] {
            assert!(table.lines().any(|one| one == line), "{method}\n{table}");
        }
    }
}

#[test]
fn the_table_says_what_the_json_says() {
    for (method, says) in [
        (
            "mean",
            "check            severity, spread, misfit, places, p_top_k, verdict by calibration: variances integrated",
        ),
        ("calibrated", "variances        integrated"),
        ("calibrated --variance reml", "variances        plugged in (REML)"),
    ] {
        let value: Value = serde_json::from_str(&asked(method, "json")).unwrap();
        let number = |value: &Value| format!("{:.4}", value.as_f64().unwrap());
        let interval = |value: &Value| format!("{} to {}", number(&value[0]), number(&value[1]));
        let (side, misfit) = (&value["side_preference"], &value["misfit"][0]);
        let mut lines = vec![
            format!("{says}; 10000 draws, Monte Carlo error {}", number(&value["uncertainty"]["monte_carlo"])),
            "connected parts  1".to_owned(),
            format!("Kendall's W      {}", number(&value["kendall_w"])),
            format!("side preference  {} ({})", number(&side["delta"]), interval(&side["interval"])),
            format!(
                "misfit           {} (mean square {}, z {})",
                misfit["juror"].as_str().unwrap(),
                number(&misfit["mean_square"]),
                number(&misfit["z"])
            ),
        ];
        lines.extend(value["jurors"].as_array().unwrap().iter().map(|juror| {
            let [severity, se, spread] = ["severity", "se", "spread"].map(|field| number(&juror[field]));
            format!("{} {severity} {se} {} {spread} 6", juror["juror"].as_str().unwrap(), interval(&juror["interval"]))
        }));
        let table = asked(method, "table");
        let of_jurors = |line: &str| line.starts_with('J') || line.starts_with("juror");
        let told = table.lines().map(|line| {
            if of_jurors(line) { line.split_whitespace().collect::<Vec<_>>().join(" ") } else { line.to_owned() }
        });
        let told: Vec<String> = told.collect();
        assert!(told.contains(&"juror severity se interval spread n".to_owned()), "{table}");
        for line in lines {
            assert!(told.contains(&line), "{method}: {line}\n{table}");
        }
    }
}
