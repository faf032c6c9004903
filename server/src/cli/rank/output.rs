//! The ranking as CSV, and what the other forms share: cells, columns, words.

use std::borrow::Cow;
use std::io::{self, Write};

use app::csv::plain;
use judging::ids::{EntryId, JurorId};
use judging::ranking::{Evidence, Omitted, Ranked, Ranking, RankingError, Standing, Warning};

use super::json::verdict;

pub(super) const HEADER: [&str; 13] = [
    "rank",
    "entry",
    "score",
    "raw",
    "n",
    "se",
    "component",
    "expected_rank",
    "pcer",
    "interval_low",
    "interval_high",
    "p_top_k",
    "verdict",
];

/// Writes a header row and one row per entry.
pub(super) fn csv(ranking: &Ranking, evidence: &Evidence, out: &mut dyn Write) -> io::Result<()> {
    let mut writer = ::csv::Writer::from_writer(out);
    writer.write_record(HEADER)?;
    for (ranked, standing) in ranking.entries.iter().zip(&evidence.entries) {
        writer.write_record(cells(ranking, ranked, standing.as_ref(), ""))?;
    }
    writer.flush()
}

/// Why nothing is said of how sure the ranking is, in English.
pub(super) fn unsure(error: RankingError) -> String {
    format!("how sure the ranking is cannot be said: {error}")
}

/// What is not computed for a jury of this size, in English.
pub(super) fn omitted(part: Omitted) -> String {
    let what = match part {
        Omitted::Check => "where ranks could be, severities and misfit",
        Omitted::Misfit => "spreads and misfit of jurors",
        Omitted::LeaveOneOut => "what leaving one juror out changes",
        Omitted::SidePreference => "the preference for one's own side",
    };
    format!("not computed for a jury of this size: {what}")
}

/// A warning in English, for the command line.
pub(super) fn words(warning: &Warning) -> String {
    let list = |entries: &[EntryId]| entries.iter().map(EntryId::as_str).collect::<Vec<_>>().join(", ");
    match warning {
        Warning::NoScorecard { entries } => format!("without a scorecard, not ranked: {}", list(entries)),
        Warning::Disconnected { components, joint: false } => {
            format!("the jury falls into {components} parts that share no entry: each part is ranked for itself")
        }
        Warning::Disconnected { components, joint: true } => {
            format!("the jury falls into {components} parts that share no entry, ranked together as asked")
        }
        Warning::NotTrimmed { entries } => {
            format!("too few scorecards to drop any, the mean instead: {}", list(entries))
        }
        Warning::NoDistinguishableDifferences => {
            "the scores show no distinguishable differences between entries".to_owned()
        }
        Warning::NotConverged => "the estimation did not end at an optimum".to_owned(),
        Warning::OrdersNobody { jurors } => {
            let jurors = jurors.iter().map(JurorId::as_str).collect::<Vec<_>>().join(", ");
            format!("one scorecard only, or all the same, so that nobody is put before anybody: {jurors}")
        }
    }
}

/// What is known of an entry, by [`HEADER`]; `none` where a method has it not.
pub(super) fn cells(ranking: &Ranking, ranked: &Ranked, standing: Option<&Standing>, none: &str) -> [String; 13] {
    let or_none = |text: Option<String>| text.unwrap_or_else(|| none.to_owned());
    let of_standing = |text: &dyn Fn(&Standing) -> Option<String>| or_none(standing.and_then(text));
    [
        or_none(ranked.rank.map(|rank| rank.to_string())),
        ranked.entry.to_string(),
        or_none(score(ranking, ranked)),
        or_none(ranked.raw.and_then(|raw| raw.round_half_up(6)).map(|raw| raw.to_string())),
        ranked.n.to_string(),
        or_none(ranked.se.map(|se| format!("{se:.6}"))),
        or_none(ranked.component.map(|component| component.to_string())),
        of_standing(&|standing| Some(format!("{:.4}", standing.expected_rank))),
        of_standing(&|standing| Some(format!("{:.4}", standing.pcer))),
        of_standing(&|standing| Some(standing.interval.0.to_string())),
        of_standing(&|standing| Some(standing.interval.1.to_string())),
        of_standing(&|standing| standing.p_top.map(|p| format!("{p:.4}"))),
        of_standing(&|standing| standing.verdict.map(|one| verdict(one).to_owned())),
    ]
}

/// The score with the declared number of decimals, or with as many as six.
fn score(ranking: &Ranking, ranked: &Ranked) -> Option<String> {
    let score = ranked.score?;
    let exact = score.exact.and_then(|exact| exact.round_half_up(6));
    Some(match (exact, ranking.method.rounding()) {
        (Some(exact), Some(rounding)) => exact.to_fixed(rounding.decimals),
        (Some(exact), None) => exact.to_string(),
        (None, _) => format!("{:.6}", score.value),
    })
}

/// The groups of entries with equal scores.
pub(super) fn tied(entries: &[Ranked]) -> Vec<&[Ranked]> {
    let mut groups = Vec::new();
    let mut rest = entries;
    while let [first, ..] = rest {
        let (group, after) = rest.split_at(first.tie.as_ref().map_or(1, |tie| tie.equal_score));
        groups.extend((group.len() > 1).then_some(group));
        rest = after;
    }
    groups
}

/// Writes rows in columns, of which the one at `text` is aligned to the left; each row is one line.
pub(in crate::cli) fn aligned(rows: &[Vec<String>], text: usize, out: &mut dyn Write) -> io::Result<()> {
    let rows: Vec<Vec<_>> = rows.iter().map(|row| row.iter().map(|cell| plain(cell)).collect()).collect();
    let columns = rows.iter().map(Vec::len).max().unwrap_or(0);
    let widths: Vec<usize> = (0..columns).map(|c| rows.iter().map(|row| width(&row[c])).max().unwrap_or(0)).collect();
    for row in rows {
        let cell = |(c, cell): (usize, &Cow<'_, str>)| {
            let blanks = " ".repeat(widths[c] - width(cell));
            if c == text { format!("{cell}{blanks}") } else { format!("{blanks}{cell}") }
        };
        let line = row.iter().enumerate().map(cell).collect::<Vec<_>>().join("  ");
        writeln!(out, "{}", line.trim_end())?;
    }
    Ok(())
}

/// How many columns of a terminal a text takes: two for a Chinese, Japanese or Korean character.
fn width(text: &str) -> usize {
    let wide = |c| matches!(c, '\u{1100}'..='\u{115f}' | '\u{2e80}'..='\u{a4cf}' | '\u{ac00}'..='\u{d7a3}' | '\u{f900}'..='\u{faff}' | '\u{fe30}'..='\u{fe4f}' | '\u{ff00}'..='\u{ff60}' | '\u{20000}'..='\u{3fffd}');
    text.chars().map(|c| if wide(c) { 2 } else { 1 }).sum()
}
