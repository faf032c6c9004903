//! The ranking as a table for reading and as CSV.

use std::io::{self, Write};

use judging::ids::EntryId;
use judging::ranking::{Ranked, Ranking, Warning};

const HEADER: [&str; 7] = ["rank", "entry", "score", "raw", "n", "se", "component"];

/// Writes the ranking in aligned columns; jurors and the model below it where the method has them.
pub(super) fn table(ranking: &Ranking, out: &mut dyn Write) -> io::Result<()> {
    let columns = 5 + usize::from(ranking.model.is_some());
    let parts = ranking.components > 1;
    let kept = |row: [String; 7]| {
        let [.., component] = &row;
        let component = parts.then(|| component.clone());
        row[..columns].iter().cloned().chain(component).collect::<Vec<_>>()
    };
    let header = kept(HEADER.map(str::to_owned));
    let rows = ranking.entries.iter().map(|ranked| kept(cells(ranking, ranked, "–")));
    aligned(&std::iter::once(header).chain(rows).collect::<Vec<_>>(), 1, out)?;
    let Some(model) = ranking.model else { return Ok(()) };
    writeln!(out)?;
    let number = |value: Option<f64>| value.map_or("–".to_owned(), |value| format!("{value:.4}"));
    let header = ["juror", "severity", "se", "n"].map(str::to_owned).to_vec();
    let juror = |j: &judging::ranking::RankedJuror| {
        vec![j.juror.to_string(), number(j.severity), number(j.se), j.n.to_string()]
    };
    aligned(&std::iter::once(header).chain(ranking.jurors.iter().map(juror)).collect::<Vec<_>>(), 0, out)?;
    writeln!(
        out,
        "\nmean {:.4}, sd of entries {:.4}, of jurors {:.4}, residual {:.4}; REML criterion {:.4}",
        model.mean, model.sd_entry, model.sd_juror, model.sd_residual, model.criterion
    )
}

/// Writes a header row and one row per entry.
pub(super) fn csv(ranking: &Ranking, out: &mut dyn Write) -> io::Result<()> {
    let mut writer = ::csv::Writer::from_writer(out);
    writer.write_record(HEADER)?;
    for ranked in &ranking.entries {
        writer.write_record(cells(ranking, ranked, ""))?;
    }
    writer.flush()
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
        Warning::NotConverged => "the search for the variances did not end at an optimum".to_owned(),
    }
}

fn cells(ranking: &Ranking, ranked: &Ranked, none: &str) -> [String; 7] {
    let or_none = |text: Option<String>| text.unwrap_or_else(|| none.to_owned());
    [
        or_none(ranked.rank.map(|rank| rank.to_string())),
        ranked.entry.to_string(),
        or_none(score(ranking, ranked)),
        or_none(ranked.raw.and_then(|raw| raw.round_half_up(6)).map(|raw| raw.to_string())),
        ranked.n.to_string(),
        or_none(ranked.se.map(|se| format!("{se:.6}"))),
        or_none(ranked.component.map(|component| component.to_string())),
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

/// Writes rows in columns, of which the one at `text` is aligned to the left.
fn aligned(rows: &[Vec<String>], text: usize, out: &mut dyn Write) -> io::Result<()> {
    let columns = rows.iter().map(Vec::len).max().unwrap_or(0);
    let widths: Vec<usize> = (0..columns).map(|c| rows.iter().map(|row| width(&row[c])).max().unwrap_or(0)).collect();
    for row in rows {
        let cell = |(c, cell): (usize, &String)| {
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
