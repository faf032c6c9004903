//! The ranking as a table for reading and as CSV.

use std::io::{self, Write};

use judging::ids::{EntryId, JurorId};
use judging::ranking::{Evidence, LeftOut, Ranked, Ranking, RankingError, Severity, Standing, Warning};

use super::json::verdict;

const HEADER: [&str; 13] = [
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

/// Writes the ranking in aligned columns; below it the jurors, the model, and what leaving one juror out changes.
pub(super) fn table(ranking: &Ranking, evidence: &Evidence, top: Option<usize>, out: &mut dyn Write) -> io::Result<()> {
    let has_errors = ranking.entries.iter().any(|ranked| ranked.se.is_some());
    let shown = [
        ("se", has_errors),
        ("component", ranking.components > 1),
        ("places", evidence.uncertainty.is_some()),
        ("p_top_k", evidence.uncertainty.is_some() && top.is_some()),
        ("verdict", evidence.uncertainty.is_some() && top.is_some()),
    ];
    let kept = |row: [String; 13], places: String| {
        let [.., se, component, _, _, _, _, p_top, verdict] = &row;
        let last = [se, component, &places, p_top, verdict].into_iter().zip(shown);
        let last = last.filter(|(_, (_, shown))| *shown).map(|(cell, _)| cell.clone());
        row[..5].iter().cloned().chain(last).collect::<Vec<_>>()
    };
    let header = kept(HEADER.map(str::to_owned), "places".to_owned());
    let rows = ranking.entries.iter().zip(&evidence.entries).map(|(ranked, standing)| {
        let places = standing.map_or("–".to_owned(), |standing| match standing.interval {
            (low, high) if low == high => low.to_string(),
            (low, high) => format!("{low}–{high}"),
        });
        kept(cells(ranking, ranked, standing.as_ref(), "–"), places)
    });
    aligned(&std::iter::once(header).chain(rows).collect::<Vec<_>>(), 1, out)?;
    if !evidence.jurors.is_empty() {
        writeln!(out)?;
        jurors(ranking, &evidence.jurors, out)?;
    }
    if let Some(model) = ranking.model {
        writeln!(
            out,
            "\nmean {:.4}, sd of entries {:.4}, of jurors {:.4}, residual {:.4}; REML criterion {:.4}",
            model.mean, model.sd_entry, model.sd_juror, model.sd_residual, model.criterion
        )?;
    }
    if let Some(rasch) = &ranking.rasch {
        writeln!(out, "\nlog-likelihood {:.3}, {} categories", rasch.log_likelihood, rasch.categories.len())?;
    }
    changes(ranking, evidence, out)
}

fn jurors(ranking: &Ranking, severities: &[Severity], out: &mut dyn Write) -> io::Result<()> {
    let has_fit = ranking.rasch.is_some();
    let fit = |cells: [String; 2]| cells.into_iter().filter(move |_| has_fit);
    let header = ["juror", "severity", "se", "n"].map(str::to_owned).into_iter();
    let header = header.chain(fit(["infit", "outfit"].map(str::to_owned))).collect();
    let rows = ranking.jurors.iter().zip(severities).map(|(one, severity)| {
        let number = |number: f64| format!("{number:.4}");
        let fits = one.fit.map_or_else(Default::default, |fit| [number(fit.infit), number(fit.outfit)]);
        let cells = [one.juror.to_string(), number(severity.estimate), number(severity.se), one.n.to_string()];
        cells.into_iter().chain(fit(fits)).collect()
    });
    aligned(&std::iter::once(header).chain(rows).collect::<Vec<_>>(), 0, out)
}

/// One line for each juror without whom somebody else would be first, or on the other side of the line.
fn changes(ranking: &Ranking, evidence: &Evidence, out: &mut dyn Write) -> io::Result<()> {
    let first = ranking.entries.iter().filter(|ranked| ranked.rank == Some(1));
    let first: Vec<&EntryId> = first.map(|ranked| &ranked.entry).collect();
    let ids = |entries: &[EntryId]| entries.iter().map(EntryId::as_str).collect::<Vec<_>>().join(", ");
    let change = |one: &LeftOut| {
        let moved = |entries: &Option<Vec<EntryId>>, words: &str| {
            entries.as_deref().filter(|entries| !entries.is_empty()).map(|entries| format!("{words} {}", ids(entries)))
        };
        let other = one.refused.is_none() && !one.first.iter().eq(first.iter().copied());
        let changes = [
            one.refused.map(|error| error.to_string()),
            other.then(|| format!("first {}", ids(&one.first))),
            moved(&one.into_top, "into the top"),
            moved(&one.out_of_top, "out of the top"),
        ];
        let changes = changes.into_iter().flatten().collect::<Vec<_>>();
        (!changes.is_empty()).then(|| format!("without {}: {}", one.juror, changes.join("; ")))
    };
    let lines: Vec<String> = evidence.leave_one_out.iter().flatten().filter_map(change).collect();
    if !lines.is_empty() {
        writeln!(out)?;
    }
    lines.iter().try_for_each(|line| writeln!(out, "{line}"))
}

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

fn cells(ranking: &Ranking, ranked: &Ranked, standing: Option<&Standing>, none: &str) -> [String; 13] {
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

/// Writes rows in columns, of which the one at `text` is aligned to the left.
pub(in crate::cli) fn aligned(rows: &[Vec<String>], text: usize, out: &mut dyn Write) -> io::Result<()> {
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
