//! How many tests passed and failed, as the runners say it.

use std::ops::AddAssign;

use anyhow::Context;
use serde_json::Value;

/// Counts of tests.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Tests that passed, at the first or a later try.
    pub passed: u64,
    /// Tests that failed, ran out of time or could not start.
    pub failed: u64,
    /// Tests that were left out.
    pub skipped: u64,
}

impl AddAssign for Tally {
    fn add_assign(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
        self.skipped += other.skipped;
    }
}

impl Tally {
    /// The counts in one line of output, if it is a closing line of `cargo nextest` or `cargo test`.
    ///
    /// nextest shows, indented, what a failed test printed: a closing line in there was counted already.
    pub fn from_line(line: &str) -> Option<Self> {
        let plain = without_colours(line);
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
        })
    }
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
        Some(Tally { passed, failed, skipped })
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
    fn the_report_of_the_browser_is_counted() {
        let report = r#"{"errors":[],"stats":{"expected":4,"flaky":1,"unexpected":2,"skipped":3}}"#;
        assert_eq!(Tally::from_playwright(report).ok(), tally(5, 2, 3));
        assert_eq!(Tally::from_playwright("{}").unwrap_err().to_string(), "the report has no stats.expected");
    }
}
