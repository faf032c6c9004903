//! All that the engine says of a jury, under names of one's choice, to be compared number by number.

use std::collections::BTreeMap;

use judging::ranking::{Evidence, LeftOut, Misfit, Ranking, Severity};
use serde_json::{Value, json};

/// The ranking and its evidence but for what rests on draws. Lists are in the order of the new names; a component is
/// called by its first entry.
pub fn view(ranking: &Ranking, evidence: &Evidence, name: &dyn Fn(&str) -> String) -> Value {
    let Evidence { entries: _, jurors, uncertainty, refused, leave_one_out, side_preference, misfit: misfits, omitted } =
        evidence;
    let severity = |one: &Severity| {
        let Severity { juror, estimate, se, interval, spread } = one;
        json!({ "juror": juror, "estimate": estimate, "se": se, "interval": interval, "spread": spread })
    };
    let without = |one: &LeftOut| {
        let refused = one.refused.map(|refusal| refusal.to_string());
        json!({ "juror": one.juror, "first": one.first, "in": one.into_top, "out": one.out_of_top, "refused": refused })
    };
    let misfit = |one: &Misfit| json!({ "juror": one.juror, "z": one.z, "square": one.mean_square });
    let mut all = json!({
        "ranking": ranking,
        "severities": jurors.iter().map(severity).collect::<Vec<_>>(),
        "check": uncertainty.map(|one| json!({ "model": one.model, "draws": one.draws })),
        "refused": refused.map(|refusal| refusal.to_string()),
        "leave_one_out": leave_one_out.as_ref().map(|all| all.iter().map(without).collect::<Vec<_>>()),
        "side_preference": side_preference.map(|one| json!([one.delta, one.se, one.interval])),
        "omitted": format!("{omitted:?}"),
        "misfit": misfits.iter().map(misfit).collect::<Vec<_>>(),
    });
    rename(&mut all, name);
    let mut first = BTreeMap::new();
    for entry in all["ranking"]["entries"].as_array_mut().unwrap() {
        let component = entry["component"].to_string();
        entry["component"] = first.entry(component).or_insert_with(|| entry["entry"].clone()).clone();
    }
    all
}

/// Renames everybody, and puts lists of things with a name into the order of these.
fn rename(value: &mut Value, name: &dyn Fn(&str) -> String) {
    match value {
        Value::String(text) if is_name(text) => *text = name(text),
        Value::Array(all) => {
            all.iter_mut().for_each(|one| rename(one, name));
            all.sort_by_key(names);
        }
        Value::Object(all) => all.values_mut().for_each(|one| rename(one, name)),
        _ => {}
    }
}

fn is_name(text: &str) -> bool {
    let mut signs = text.chars();
    matches!(signs.next(), Some('E' | 'J')) && signs.next().is_some_and(|sign| sign.is_ascii_digit())
}

/// The names of a thing in a list; none where its place in the list is what it is called by.
fn names(value: &Value) -> Vec<String> {
    let text = |value: &Value| value.as_str().map(str::to_owned);
    match value {
        Value::String(name) => vec![name.clone()],
        other => ["entry", "juror", "criterion"].iter().filter_map(|key| text(&other[*key])).collect(),
    }
}

/// Where the views differ by more than `by` (relative, from 1 on), with both values.
pub fn differences(before: &Value, after: &Value, by: f64) -> Vec<String> {
    let mut all = Vec::new();
    differ("", before, after, by, &mut all);
    all
}

fn differ(path: &str, before: &Value, after: &Value, by: f64, all: &mut Vec<String>) {
    match (before, after) {
        (Value::Object(a), Value::Object(b)) if a.len() == b.len() => {
            for (key, value) in a {
                differ(&format!("{path}/{key}"), value, &b.get(key).cloned().unwrap_or_default(), by, all);
            }
        }
        (Value::Array(a), Value::Array(b)) if a.len() == b.len() => {
            let pairs = a.iter().zip(b).enumerate();
            pairs.for_each(|(i, (a, b))| differ(&format!("{path}/{i}"), a, b, by, all));
        }
        (Value::Number(a), Value::Number(b)) if a.is_f64() && b.is_f64() => {
            let (a, b) = (a.as_f64().unwrap(), b.as_f64().unwrap());
            if (a - b).abs() > by * a.abs().max(1.0) {
                all.push(format!("{path}: {a} {b}"));
            }
        }
        (a, b) if a == b => {}
        (a, b) => all.push(format!("{path}: {a} {b}")),
    }
}
