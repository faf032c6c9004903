//! The ranking of a round as a table for spreadsheets.

use std::collections::BTreeMap;
use std::sync::Arc;

use judging::access::may_read_ledger;
use judging::ids::{EntryId, RoundId};
use judging::ranking::{Method, Ranked, Score, TieBreak};
use judging::text::{Language, Text};
use store::entries::Entry;

use super::bench::{bench, rank};
use super::figures;
use super::table::{Row, rows};
use crate::error::AppError;
use crate::ui::ground;

const HEADER: [&str; 16] = [
    "rank",
    "entry",
    "title",
    "title_zh",
    "name",
    "division",
    "score",
    "score_exact",
    "raw_mean",
    "raw_rank",
    "scorecards",
    "scorecards_expected",
    "component",
    "tie",
    "method",
    "variance",
];

/// A file to be saved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Export {
    /// The name that it is offered under.
    pub file: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// The ranking of a round of an edition as CSV, for those who may read the jury's work.
///
/// # Errors
/// As for the page of the ranking; a method that gives no ranking leaves only the header.
pub async fn ranking_csv(slug: &str, round: &RoundId) -> Result<Export, AppError> {
    let bench = bench(slug, round).await?;
    let ids: Vec<EntryId> = bench.scores.entries.keys().cloned().collect();
    let entries = bench.entries(&ids).await?;
    let bytes = table_of(&entries, &bench.scores).await?;
    Ok(Export { file: format!("{}-{}-ranking.csv", slug, bench.competition.slug), bytes })
}

/// The bundle of a round's sealed ranking, for organisers and auditors.
///
/// # Errors
/// A refusal to all others; [`AppError::NotFound`] where the round is not of this edition or not sealed.
pub async fn bundle_json(slug: &str, round: &RoundId) -> Result<Export, AppError> {
    let ground = ground(slug).await?;
    let _may = may_read_ledger(ground.standing()?)?;
    let bundle = store::seals::bundle(&crate::state::state().db, round).await?.ok_or(AppError::NotFound)?;
    if bundle.edition != ground.edition.id {
        return Err(AppError::NotFound);
    }
    let bytes = serde_json::to_vec_pretty(&bundle).map_err(|error| {
        tracing::error!(%error, "a bundle cannot be written");
        AppError::Internal
    })?;
    Ok(Export { file: format!("{slug}-{round}-bundle.json"), bytes })
}

/// The table of these entries: UTF-8 with a byte order mark, one line per entry in the order of the ranking. `score` is
/// rounded as the method declares (to six decimals where it declares nothing), `score_exact` the fraction before any
/// display, `variance` how a calibration found its variances. A text that a spreadsheet would take for a formula gets an apostrophe before it.
///
/// # Errors
/// Stored points that contradict the rubric.
pub async fn table_of(
    entries: &BTreeMap<EntryId, Entry>,
    scores: &Arc<store::rankings::Scores>,
) -> Result<Vec<u8>, AppError> {
    let official = rank(scores, None).await?.unwrap_or_default();
    let mut writer = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(b"\xef\xbb\xbf".to_vec());
    let failed = |error: csv::Error| {
        tracing::error!(%error, "a table cannot be written");
        AppError::Internal
    };
    writer.write_record(HEADER).map_err(failed)?;
    let variance = |row: &Row| {
        let part = official.iter().find(|part| part.division == row.division)?;
        Some(part.ranking.model?.variance().key())
    };
    for row in rows(&official, &[], None, 0) {
        if let Some(entry) = entries.get(&row.ranked.entry) {
            let cells = cells(scores, &row, entry).into_iter();
            let cells = cells.chain([variance(&row).unwrap_or_default().to_owned()]);
            writer.write_record(cells).map_err(failed)?;
        }
    }
    writer.into_inner().map_err(|_| AppError::Internal)
}

fn cells(scores: &store::rankings::Scores, row: &Row, entry: &Entry) -> [String; 15] {
    let Row { ranked, raw_rank, .. } = row;
    let method = &scores.round.method;
    let decimals = method.rounding().map_or(6, |rounding| rounding.decimals);
    let number = |number: Option<usize>| number.map(|number| number.to_string()).unwrap_or_default();
    let division = scores.divisions.iter().find(|division| Some(&division.id) == row.division.as_ref());
    let exact = ranked.score.and_then(|score: Score| score.exact);
    let text = |text: &Text| safe(text.get(Language::English));
    [
        number(ranked.rank),
        safe(&entry.code),
        text(&entry.title),
        safe(entry.title.exact(Language::Chinese).unwrap_or_default()),
        text(&entry.name),
        division.map(|division| text(&division.name)).unwrap_or_default(),
        ranked.score.map(|score| figures::score(&score, decimals)).unwrap_or_default(),
        exact.map(|exact| exact.to_string()).unwrap_or_default(),
        ranked.raw.map(|raw| figures::fraction(raw, decimals)).unwrap_or_default(),
        number(*raw_rank),
        ranked.n.to_string(),
        scores.expected.get(&ranked.entry).copied().unwrap_or(0).to_string(),
        number(ranked.component),
        tie(ranked),
        method_key(method),
    ]
}

/// What resolved an equality: the steps, then `shared` where nothing did.
fn tie(ranked: &Ranked) -> String {
    let Some(tie) = &ranked.tie else { return String::new() };
    let step = |step: &TieBreak| match step {
        TieBreak::HighestWeight => "highest-weight",
        TieBreak::AllScores => "all-scores",
        TieBreak::ChairVote => "chair-vote",
    };
    let shared = (tie.sharing > 1).then_some("shared");
    tie.decided_by.iter().map(step).chain(shared).collect::<Vec<_>>().join(" ")
}

fn method_key(method: &Method) -> String {
    method.key().to_owned()
}

/// A text that no spreadsheet computes.
pub fn safe(text: &str) -> String {
    match text.chars().next() {
        // Spreadsheets take the signs of a Chinese keyboard for ours.
        Some('=' | '+' | '-' | '@' | '＝' | '＋' | '－' | '＠' | '\t' | '\r' | '\n') => format!("'{text}"),
        _ => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_text_is_a_formula() {
        let texts = ["=1+1", "+41", "-2", "@cmd", "\t=1", "＝1", "＠x", "BP-017", ""].map(safe);
        assert_eq!(texts, ["'=1+1", "'+41", "'-2", "'@cmd", "'\t=1", "'＝1", "'＠x", "BP-017", ""]);
    }
}
