//! What the engine is measured against, and how two answers are compared.

use std::collections::BTreeMap;
use std::time::Duration;

use serde_json::Value;

/// What was measured: times are medians, answers those of the last run.
pub struct Seen {
    /// From the start of our process to its end.
    pub ours: Duration,
    /// What the reference says that solving took, without reading its file; `None` where it was not run.
    pub alone: Option<Duration>,
    /// Ours, and that of the reference or null.
    pub answers: (Value, Value),
}

/// An aim, and whether it is met: `None` without the reference that it needs.
pub struct Aim {
    /// For the table.
    pub words: &'static str,
    /// Whether it is met.
    pub met: fn(&Seen) -> Option<bool>,
}

/// Two affinities or totals that differ by no more are equal: affinities have six decimals.
const SAME: f64 = 1.5e-6;
/// Two estimates that differ by no more are the same.
const ESTIMATE: f64 = 1e-4;

/// A page recomputes while people watch.
pub const INSTANT: Aim = Aim { words: "under 50 ms", met: |seen| Some(seen.ours < Duration::from_millis(50)) };

/// The restricted likelihood of a large jury.
pub const FIVE_TIMES: Aim = Aim {
    words: "5 times as fast as lme4 alone, estimates the same to 1e-4",
    met: |seen| {
        let alone = seen.alone?;
        Some(alone >= 5 * seen.ours && estimates(seen) <= ESTIMATE)
    },
};

/// An assignment beside an exact solver.
pub const EXACT: Aim = Aim {
    words: "as good an objective as the exact solver, and faster",
    met: |seen| {
        let alone = seen.alone?;
        let (ours, theirs) = (number(&seen.answers.0["objective"], "worst"), number(&seen.answers.1, "worst"));
        let total = number(&seen.answers.0["objective"], "best_total") - number(&seen.answers.1, "total");
        let as_good = ours > theirs + SAME || (ours >= theirs - SAME && total >= -SAME);
        Some(seen.ours < alone && as_good)
    },
};

/// A large assignment beside the total that no assignment exceeds.
pub const NEAR_FLOW: Aim = Aim {
    words: "delivered within 1 % of the flow optimum, in less than 30 s",
    met: |seen| {
        seen.alone?;
        let delivered = number(&seen.answers.0["objective"], "total");
        Some(delivered >= 0.99 * number(&seen.answers.1, "total") && seen.ours < Duration::from_secs(30))
    },
};

/// Broken files are answered at once.
pub const WITHIN_A_SECOND: Aim =
    Aim { words: "exit 2 within a second", met: |seen| Some(seen.ours < Duration::from_secs(1)) };

/// A part of the evidence that would take longer is omitted and named.
pub const WITHIN_A_MINUTE: Aim =
    Aim { words: "within a minute", met: |seen| Some(seen.ours < Duration::from_secs(60)) };

/// The estimates of the restricted likelihood: by how much they differ at most, and which criterion is lower.
pub fn variances(seen: &Seen) -> String {
    let (ours, theirs) = (&seen.answers.0["model"], &seen.answers.1);
    format!(
        "mean and sds to {:.0e}, mean {:.6} beside {:.6}, criterion {:.6} beside {:.6}",
        estimates(seen),
        number(ours, "mean"),
        number(theirs, "mean"),
        number(ours, "criterion"),
        number(theirs, "criterion"),
    )
}

/// By how much the mean and the standard deviations differ at most; infinite where one is missing.
fn estimates(seen: &Seen) -> f64 {
    let (ours, theirs) = (&seen.answers.0["model"], &seen.answers.1);
    let differences = ["mean", "sd_entry", "sd_juror", "sd_residual"]
        .map(|name| (number(ours, name) - number(theirs, name)).abs())
        .map(|difference| if difference.is_nan() { f64::INFINITY } else { difference });
    differences.into_iter().fold(0.0, f64::max)
}

/// The probabilities of the top: by how much they differ at most.
pub fn probabilities(seen: &Seen) -> String {
    let (ours, theirs) = &seen.answers;
    let entries = ours["entries"].as_array().map(Vec::as_slice).unwrap_or_default();
    let difference = |entry: &Value| {
        let theirs = theirs["p_top_k"][entry["entry"].as_str()?].as_f64()?;
        Some((entry["p_top_k"].as_f64()? - theirs).abs())
    };
    let differences = entries.iter().map(|entry| difference(entry).unwrap_or(f64::INFINITY));
    format!("p of the top to {:.3}", differences.fold(0.0, f64::max))
}

/// The worst-served entry, the best total and the delivered one, with what each solver knows that none can exceed.
pub fn objectives(seen: &Seen) -> String {
    let (ours, theirs) = (&seen.answers.0["objective"], &seen.answers.1);
    let bound = |name: &str| theirs[name].as_f64().map_or_else(String::new, |bound| format!(" (at most {bound:.6})"));
    let (best, delivered, total) = (number(ours, "best_total"), number(ours, "total"), number(theirs, "total"));
    let below = |value: f64| 100.0 * (value / total - 1.0);
    format!(
        "worst {:.6} beside {:.6}{}; best total {best:.6} ({:+.3} %), delivered {delivered:.6} ({:+.3} %) beside \
         {total:.6}{}",
        number(ours, "worst"),
        number(theirs, "worst"),
        bound("worst_bound"),
        below(best),
        below(delivered),
        bound("total_bound"),
    )
}

/// [`objectives`], and how the entry is served that is served worst but one.
pub fn protection(seen: &Seen) -> String {
    let next = next_worst(&seen.answers.0).unwrap_or(f64::NAN);
    format!("worst but one {next:.6} beside {:.6}; {}", number(&seen.answers.1, "next_worst"), objectives(seen))
}

/// The second least affinity that an entry has in all.
fn next_worst(answer: &Value) -> Option<f64> {
    let mut served: BTreeMap<&str, f64> = BTreeMap::new();
    for one in answer["assignments"].as_array()? {
        *served.entry(one["entry"].as_str()?).or_default() += one["affinity"].as_f64()?;
    }
    let mut served: Vec<f64> = served.into_values().collect();
    served.sort_by(f64::total_cmp);
    served.get(1).copied()
}

/// What was said of a broken file.
pub fn faults(seen: &Seen) -> String {
    format!("{} lines: {}", seen.answers.0["lines"], seen.answers.0["first"].as_str().unwrap_or("nothing"))
}

/// What of the evidence a ranking has and what was omitted.
pub fn evidence(seen: &Seen) -> String {
    let answer = &seen.answers.0;
    let count = |name: &str| answer[name].as_array().map_or(0, Vec::len);
    let warnings = answer["warnings"].as_array().map(Vec::as_slice).unwrap_or_default();
    let omitted: Vec<&str> = warnings.iter().filter_map(|one| one["part"].as_str()).collect();
    let omitted = if omitted.is_empty() { "nothing".to_owned() } else { omitted.join(", ") };
    format!("{} places, {} jurors left out in turn, omitted: {omitted}", count("entries"), count("leave_one_out"))
}

fn number(value: &Value, name: &str) -> f64 {
    value[name].as_f64().unwrap_or(f64::NAN)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn seen(ours: u64, alone: Option<u64>, answers: (Value, Value)) -> Seen {
        Seen { ours: Duration::from_millis(ours), alone: alone.map(Duration::from_millis), answers }
    }

    #[test]
    fn estimates_must_be_the_same_with_their_mean_and_five_times_as_fast() {
        let model = |mean: f64| json!({ "mean": mean, "sd_entry": 8.0, "sd_juror": 6.0, "sd_residual": 10.0 });
        let judged =
            |ours, mean| (FIVE_TIMES.met)(&seen(ours, Some(500), (json!({ "model": model(50.0) }), model(mean))));
        assert_eq!(
            [judged(100, 50.00009), judged(101, 50.0), judged(100, 50.00011)],
            [Some(true), Some(false), Some(false)]
        );
        let without = json!({ "sd_entry": 8.0, "sd_juror": 6.0, "sd_residual": 10.0 });
        assert_eq!((FIVE_TIMES.met)(&seen(1, Some(500), (json!({ "model": model(50.0) }), without))), Some(false));
        assert_eq!((FIVE_TIMES.met)(&seen(1, None, (Value::Null, Value::Null))), None);
    }

    #[test]
    fn objectives_must_be_as_good_and_sooner_there() {
        let ours =
            |worst: f64, best: f64| json!({ "objective": { "worst": worst, "best_total": best, "total": 99.0 } });
        let theirs = || json!({ "worst": 0.5, "total": 100.0 });
        let judged = |time, worst, best| (EXACT.met)(&seen(time, Some(50), (ours(worst, best), theirs())));
        assert_eq!([judged(49, 0.5, 100.0), judged(49, 0.6, 98.0)], [Some(true); 2]);
        assert_eq!([judged(51, 0.5, 100.0), judged(49, 0.5, 99.9), judged(49, 0.4, 101.0)], [Some(false); 3]);
        let near = |time| (NEAR_FLOW.met)(&seen(time, Some(50), (ours(0.5, 100.0), theirs())));
        assert_eq!([near(29_999), near(30_000)], [Some(true), Some(false)]);
        let said = objectives(&seen(1, Some(1), (ours(0.5, 100.0), theirs())));
        let totals = "best total 100.000000 (+0.000 %), delivered 99.000000 (-1.000 %) beside 100.000000";
        assert_eq!(said, format!("worst 0.500000 beside 0.500000; {totals}"));
    }

    #[test]
    fn the_entry_served_worst_but_one_is_found() {
        let pair = |entry: &str, affinity: f64| json!({ "entry": entry, "affinity": affinity });
        let pairs = [pair("A", 0.5), pair("B", 0.25), pair("A", 0.5), pair("B", 0.5), pair("C", 0.0)];
        assert_eq!(next_worst(&json!({ "assignments": pairs })), Some(0.75));
        assert_eq!(next_worst(&json!({ "assignments": [pair("A", 0.5)] })), None);
    }
}
