//! The ranking as a table for reading, and below it all that is known of the jury.

use std::collections::BTreeMap;
use std::io::{self, Write};

use app::csv::plain;
use judging::ids::{EntryId, JurorId};
use judging::ranking::{
    Evidence, LeftOut, Method, Misfit, Model, Omitted, Ranked, RankedJuror, Ranking, Severity, Tie, TieBreak,
    Uncertainty, Variance,
};

use super::output::{HEADER, aligned, cells, tied};

/// Writes the ranking in aligned columns; below it the jurors, the model, and what leaving one juror out changes.
pub(super) fn write(ranking: &Ranking, evidence: &Evidence, top: Option<usize>, out: &mut dyn Write) -> io::Result<()> {
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
    if !ranking.jurors.is_empty() {
        writeln!(out)?;
        jurors(ranking, &evidence.jurors, out)?;
    }
    writeln!(out)?;
    footer(ranking, evidence, out)?;
    changes(ranking, evidence, out)
}

/// Each juror's severity with its 95 % interval, spread and number of scorecards, as far as they are known.
fn jurors(ranking: &Ranking, severities: &[Severity], out: &mut dyn Write) -> io::Result<()> {
    let known: BTreeMap<&JurorId, &Severity> = severities.iter().map(|one| (&one.juror, one)).collect();
    let (strict, fits) = (!known.is_empty(), ranking.rasch.is_some());
    let spreads = severities.iter().any(|one| one.spread.is_some());
    let shown = [true, strict, strict, strict, spreads, true, fits, fits];
    let kept = |row: [String; 8]| {
        row.into_iter().zip(shown).filter(|(_, shown)| *shown).map(|(cell, _)| cell).collect::<Vec<_>>()
    };
    let header = ["juror", "severity", "se", "interval", "spread", "n", "infit", "outfit"].map(str::to_owned);
    let number = |number: f64| format!("{number:.4}");
    let or_none = |cell: Option<String>| cell.unwrap_or_else(|| "–".to_owned());
    let row = |one: &RankedJuror| {
        let severity = known.get(&one.juror);
        kept([
            one.juror.to_string(),
            or_none(severity.map(|severity| number(severity.estimate))),
            or_none(severity.map(|severity| number(severity.se))),
            or_none(severity.map(|severity| interval(severity.interval))),
            or_none(severity.and_then(|severity| severity.spread).map(number)),
            one.n.to_string(),
            or_none(one.fit.map(|fit| number(fit.infit))),
            or_none(one.fit.map(|fit| number(fit.outfit))),
        ])
    };
    let rows: Vec<_> = std::iter::once(kept(header)).chain(ranking.jurors.iter().map(row)).collect();
    aligned(&rows, 0, out)
}

/// What the figures rest on and what else is known, a line for each that the method has.
fn footer(ranking: &Ranking, evidence: &Evidence, out: &mut dyn Write) -> io::Result<()> {
    let rasch = ranking.rasch.as_ref();
    let rasch =
        rasch.map(|rasch| format!("log-likelihood {:.3}, {} categories", rasch.log_likelihood, rasch.categories.len()));
    let (low, high) = evidence.side_preference.map_or((0.0, 0.0), |preference| preference.interval);
    let preference = evidence.side_preference.map(|known| format!("{:.4} ({})", known.delta, interval((low, high))));
    let lines = [
        ("model", ranking.model.as_ref().map(model).or(rasch)),
        check(ranking, evidence.uncertainty.as_ref()),
        ("connected parts", Some(ranking.components.to_string())),
        ("Kendall's W", ranking.kendall_w.map(|w| format!("{w:.4}"))),
        ("side preference", preference),
        ("misfit", misfit(ranking, evidence)),
    ];
    let lines = lines.into_iter().filter_map(|(name, text)| Some((name, text?)));
    let lines: Vec<(&str, String)> =
        lines.chain(tied(&ranking.entries).into_iter().map(|equal| ("equal scores", ties(equal)))).collect();
    let widest = lines.iter().map(|(name, _)| name.len()).max().unwrap_or(0);
    lines.iter().try_for_each(|(name, text)| writeln!(out, "{name:widest$}  {}", plain(text)))
}

fn interval((low, high): (f64, f64)) -> String {
    format!("{low:.4} to {high:.4}")
}

fn model(model: &Model) -> String {
    format!(
        "mean {:.4}, sd of entries {:.4}, of jurors {:.4}, residual {:.4}; REML criterion {:.4}",
        model.mean, model.sd_entry, model.sd_juror, model.sd_residual, model.criterion
    )
}

/// How the variances were found and how far chance reaches; of a method without a model also what is not its own.
fn check(ranking: &Ranking, uncertainty: Option<&Uncertainty>) -> (&'static str, Option<String>) {
    let is_own = matches!(ranking.method, Method::Calibrated { .. });
    let words = |known: &Uncertainty| {
        let variances = match known.model.variance() {
            Variance::Integrate => "integrated",
            Variance::Reml | Variance::Auto => "plugged in (REML)",
        };
        let error = known.monte_carlo.map_or_else(String::new, |error| format!(", Monte Carlo error {error:.4}"));
        let draws = format!("{variances}; {} draws{error}", known.draws);
        let top = if known.monte_carlo.is_some() { ", p_top_k, verdict" } else { "" };
        let not_own = format!("severity, spread, misfit, places{top} by calibration: variances {draws}");
        if is_own { draws } else { not_own }
    };
    (if is_own { "variances" } else { "check" }, uncertainty.map(words))
}

/// Who does not fit; `None` where nobody was looked at.
fn misfit(ranking: &Ranking, evidence: &Evidence) -> Option<String> {
    let looked = ranking.rasch.is_some() || evidence.uncertainty.is_some();
    let one = |one: &Misfit| format!("{} (mean square {:.4}, z {:.4})", one.juror, one.mean_square, one.z);
    let named: Vec<String> = evidence.misfit.iter().map(one).collect();
    let words = if named.is_empty() { "nobody".to_owned() } else { named.join(", ") };
    (looked && !evidence.omitted.contains(&Omitted::Misfit)).then_some(words)
}

/// Entries of equal score, each with its rank and the steps that parted it from others.
fn ties(equal: &[Ranked]) -> String {
    let step = |step: &TieBreak| match step {
        TieBreak::HighestWeight => "highest-weight",
        TieBreak::AllScores => "all-scores",
        TieBreak::ChairVote => "the chair's vote",
    };
    let parted = |tie: &Tie| match tie.decided_by.iter().map(step).collect::<Vec<_>>().join(", ") {
        steps if steps.is_empty() => String::new(),
        steps => format!(" by {steps}"),
    };
    let one = |one: &Ranked| {
        let rank = one.rank.map_or("–".to_owned(), |rank| rank.to_string());
        format!("{} {rank}{}", one.entry, one.tie.as_ref().map_or_else(String::new, parted))
    };
    equal.iter().map(one).collect::<Vec<_>>().join("; ")
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
    lines.iter().try_for_each(|line| writeln!(out, "{}", plain(line)))
}
