//! How many tests passed and failed, as the runners say it.

use std::collections::BTreeSet;
use std::ops::AddAssign;

use anyhow::Context;
use serde_json::Value;

/// Counts of tests, and the names of those that failed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Tests that passed, at the first or a later try.
    pub passed: u64,
    /// Tests that failed, ran out of time or could not start.
    pub failed: u64,
    /// Tests that were left out.
    pub skipped: u64,
    /// Those that failed, as far as the runner names them.
    pub failures: BTreeSet<String>,
}

impl AddAssign for Tally {
    fn add_assign(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
        self.skipped += other.skipped;
        self.failures.extend(other.failures);
    }
}

impl Tally {
    /// What one line of output adds: the counts in a closing line of `cargo nextest` or `cargo test`, or the name of a
    /// test that failed.
    ///
    /// nextest shows, indented, what a failed test printed: a closing line in there was counted already.
    pub fn from_line(line: &str) -> Option<Self> {
        let plain = without_colours(line);
        if let Some(name) = failure(&plain) {
            return Some(Self { failures: BTreeSet::from([name.to_owned()]), ..Self::default() });
        }
        let nextest = plain.trim_start().strip_prefix("Summary [").and_then(|rest| rest.split_once(" run: "));
        let counts = nextest.map(|(_, counts)| counts).or_else(|| plain.strip_prefix("test result: "))?;
        let words: Vec<&str> =
            counts.split(|sign: char| !sign.is_ascii_alphanumeric()).filter(|w| !w.is_empty()).collect();
        let mut tally = Self::default();
        for pair in words.windows(2) {
            let Ok(count) = pair[0].parse::<u64>() else { continue };
            match pair[1] {
                "passed" => tally.passed += count,
                "failed" | "timed" | "exec" => tally.failed += count,
                "skipped" | "ignored" => tally.skipped += count,
                _ => {}
            }
        }
        Some(tally)
    }

    /// The counts in Playwright's JSON report.
    ///
    /// # Errors
    /// Text that is not such a report.
    pub fn from_playwright(report: &str) -> anyhow::Result<Self> {
        let report: Value = serde_json::from_str(report)?;
        let count =
            |name: &str| report["stats"][name].as_u64().with_context(|| format!("the report has no stats.{name}"));
        Ok(Self {
            passed: count("expected")? + count("flaky")?,
            failed: count("unexpected")? + report["errors"].as_array().map_or(0, |errors| errors.len() as u64),
            skipped: count("skipped")?,
            failures: failed_journeys(&report["suites"]),
        })
    }
}

/// The test in a line such as `FAIL [   0.231s] (3/9) tests::entries name` of nextest, or `test name ... FAILED` of cargo.
fn failure(line: &str) -> Option<&str> {
    if let Some(test) = line.strip_prefix("test ").and_then(|rest| rest.strip_suffix(" ... FAILED")) {
        return Some(test);
    }
    let (label, rest) = line.trim_start().split_once(" [")?;
    let failed = matches!(label, "FAIL" | "TIMEOUT" | "ABORT") || label.starts_with("SIG");
    let (_, test) = rest.split_once("s] ").filter(|_| failed)?;
    Some(test.rsplit_once(") ").map_or(test, |(_, name)| name).trim())
}

/// The titles of what Playwright did not expect, in suites within suites.
fn failed_journeys(suites: &Value) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    for suite in suites.as_array().into_iter().flatten() {
        names.extend(failed_journeys(&suite["suites"]));
        let specs = suite["specs"].as_array().into_iter().flatten();
        let text = |spec: &Value, name: &str| spec[name].as_str().unwrap_or_default().to_owned();
        let failed = specs.filter(|spec| spec["ok"] == false);
        names.extend(failed.map(|spec| format!("{}: {}", text(spec, "file"), text(spec, "title"))));
    }
    names
}

fn without_colours(line: &str) -> String {
    let mut parts = line.split('\u{1b}');
    let mut plain = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        plain += part.split_once('m').map_or("", |(_, text)| text);
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tally(passed: u64, failed: u64, skipped: u64) -> Option<Tally> {
        Some(Tally { passed, failed, skipped, ..Tally::default() })
    }

    #[test]
    fn closing_lines_of_both_runners_are_counted() {
        let nextest =
            "     Summary [   0.231s] 9 tests run: 6 passed (1 slow, 1 flaky), 2 failed, 1 timed out, 3 skipped";
        assert_eq!(Tally::from_line(nextest), tally(6, 3, 3));
        let coloured = "\u{1b}[32;1m     Summary\u{1b}[0m [   0.012s] \u{1b}[1m1\u{1b}[0m test run: \u{1b}[1m1\u{1b}[0m passed, 0 skipped";
        assert_eq!(Tally::from_line(coloured), tally(1, 0, 0));
        let cargo = "test result: FAILED. 3 passed; 1 failed; 2 ignored; 0 measured; 4 filtered out; finished in 0.01s";
        assert_eq!(Tally::from_line(cargo), tally(3, 1, 2));
    }

    #[test]
    fn other_lines_are_not_counted() {
        assert_eq!(Tally::from_line("test the_order_of_5 passed ... ok"), None);
        assert_eq!(Tally::from_line("    test result: FAILED. 0 passed; 1 failed; 0 ignored; finished in 0.21s"), None);
        assert_eq!(Tally::from_line("        PASS [   0.004s] judging tests::run: 3 passed"), None);
    }

    #[test]
    fn the_names_of_what_failed_are_kept() {
        let named = |line: &str| Tally::from_line(line).and_then(|tally| tally.failures.into_iter().next());
        for line in [
            "        FAIL [   0.231s] (3/9) tests::entries another_s_entry_is_not_there",
            "     TIMEOUT [ 600.231s] tests::entries another_s_entry_is_not_there",
            "     SIGABRT [   0.231s] (12/90) tests::entries another_s_entry_is_not_there",
            "test tests::entries another_s_entry_is_not_there ... FAILED",
        ] {
            assert_eq!(named(line).as_deref(), Some("tests::entries another_s_entry_is_not_there"), "{line}");
        }
        assert_eq!(named("        PASS [   0.004s] (1/9) judging tests::run"), None);
        let report = r#"{"errors":[],"stats":{"expected":1,"flaky":0,"unexpected":1,"skipped":0},"suites":[{"suites":
            [{"specs":[{"ok":false,"title":"says where","file":"call.spec.ts"},{"ok":true,"title":"is seen","file":"x"}]}]}]}"#;
        let failures = Tally::from_playwright(report).map(|tally| tally.failures).unwrap_or_default();
        assert_eq!(failures, BTreeSet::from(["call.spec.ts: says where".to_owned()]));
    }

    #[test]
    fn the_report_of_the_browser_is_counted() {
        let report = r#"{"errors":[],"stats":{"expected":4,"flaky":1,"unexpected":2,"skipped":3}}"#;
        assert_eq!(Tally::from_playwright(report).ok(), tally(5, 2, 3));
        assert_eq!(Tally::from_playwright("{}").unwrap_err().to_string(), "the report has no stats.expected");
    }
}
