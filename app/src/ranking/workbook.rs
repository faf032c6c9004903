//! The ranking of a round as a workbook: everything that its page says, to be worked with.

use std::collections::BTreeMap;

use judging::ids::{EntryId, JurorId, RoundId};
use judging::ranking::{Evidence, Model, Verdict};
use judging::seal::PartRanking;
use store::entries::Entry;

use super::bench::{Bench, bench};
use super::evidence::division;
use super::leave_out::changes;
use super::page::Desk;
use super::table::{Row, rows, tie};
use super::{agreement, figures, omitted, standing};
use crate::amendments::told;
use crate::error::AppError;
use crate::state::state;
use crate::t;

/// A workbook to be written.
#[derive(Clone, Debug, PartialEq)]
pub struct Book {
    /// The name that it is offered under.
    pub file: String,
    /// Its sheets, in order.
    pub sheets: Vec<Sheet>,
}

/// A sheet of a workbook.
#[derive(Clone, Debug, PartialEq)]
pub struct Sheet {
    /// Its name: at most 31 letters, none of `[]:*?/\`.
    pub name: String,
    /// What stands over the columns.
    pub header: Vec<String>,
    /// The rows, each with as many cells as the header.
    pub rows: Vec<Vec<Cell>>,
}

/// What a cell holds.
#[derive(Clone, Debug, PartialEq)]
pub enum Cell {
    /// A text, which is never computed.
    Text(String),
    /// A number to compute with.
    Number(f64),
    /// Nothing.
    Empty,
}

impl From<String> for Cell {
    fn from(text: String) -> Cell {
        if text.is_empty() { Cell::Empty } else { Cell::Text(text) }
    }
}

impl From<Option<f64>> for Cell {
    fn from(number: Option<f64>) -> Cell {
        number.map_or(Cell::Empty, Cell::Number)
    }
}

impl From<Option<usize>> for Cell {
    fn from(number: Option<usize>) -> Cell {
        number.map(|number| number as f64).into()
    }
}

/// What the sheets are made of.
struct Material {
    bench: Bench,
    entries: BTreeMap<EntryId, Entry>,
    names: BTreeMap<JurorId, String>,
    official: Vec<(PartRanking, Evidence)>,
    rows: Vec<Row>,
    /// How the method was changed since the call.
    amended: Vec<String>,
}

/// The workbook of a round of an edition, for those who may read the jury's work; the sheet of the jurors only for those
/// who may see severities.
///
/// # Errors
/// As for the page of the ranking; a method that gives no ranking leaves only the headers.
pub async fn ranking_book(slug: &str, round: &RoundId) -> Result<Book, AppError> {
    let bench = bench(slug, round).await?;
    let Desk { places, entries, names, sees_severity, official, .. } = Desk::of(&bench, true).await?;
    let (parts, evidence) = official.unwrap_or_default();
    let amendments = store::amendments::of_edition(&state().db, &bench.ground.edition.id).await?;
    let material = Material {
        amended: told::says(&bench.ground, &amendments, round),
        entries,
        names,
        rows: rows(&parts, &evidence, None, places),
        official: parts.into_iter().zip(evidence).collect(),
        bench,
    };
    let jurors = sees_severity.then(|| material.jurors());
    let sheets = [Some(material.ranking()), jurors, Some(material.left_out()), Some(material.model(sees_severity))];
    let file = format!("{}-{}-ranking.xlsx", slug, material.bench.competition.slug);
    Ok(Book { file, sheets: sheets.into_iter().flatten().collect() })
}

impl Material {
    fn ranking(&self) -> Sheet {
        let words = self.bench.ground.words;
        let header = [
            t!(words, "ranking-rank"),
            t!(words, "entries-code"),
            t!(words, "export-title"),
            t!(words, "export-title-other"),
            t!(words, "export-name"),
            t!(words, "book-division"),
            t!(words, "ranking-score"),
            t!(words, "book-raw"),
            t!(words, "book-raw-rank"),
            t!(words, "ranking-cards"),
            t!(words, "book-cards-expected"),
            t!(words, "ranking-tie"),
            t!(words, "book-expected-rank"),
            t!(words, "book-from"),
            t!(words, "book-to"),
            t!(words, "book-probability"),
            t!(words, "book-verdict"),
        ];
        let rows = self.rows.iter().filter_map(|row| self.place(row)).collect();
        Sheet { name: t!(words, "ranking-title"), header: header.into(), rows }
    }

    fn place(&self, row: &Row) -> Option<Vec<Cell>> {
        let (words, language) = (self.bench.ground.words, self.bench.ground.language());
        let entry = self.entries.get(&row.ranked.entry)?;
        let other = entry.title.beside(language).map(|(_, other)| other.to_owned()).unwrap_or_default();
        let decimals = self.bench.scores.round.method.rounding().map_or(6, |rounding| rounding.decimals);
        let number = |text: String| Cell::from(text.parse::<f64>().ok());
        let expected = self.bench.scores.expected.get(&entry.id).copied().unwrap_or(0);
        let verdict = row.standing.and_then(|standing| standing.verdict).map(|verdict| match verdict {
            Verdict::ClearIn => t!(words, "book-clear-in"),
            Verdict::TooClose => t!(words, "book-too-close"),
            Verdict::ClearOut => t!(words, "book-clear-out"),
        });
        Some(vec![
            row.ranked.rank.into(),
            entry.code.clone().into(),
            entry.title.get(language).to_owned().into(),
            other.into(),
            entry.name.get(language).to_owned().into(),
            division(&self.bench, row.division.as_ref()).unwrap_or_default().into(),
            row.ranked.score.map_or(Cell::Empty, |score| number(figures::score(&score, decimals))),
            row.ranked.raw.map_or(Cell::Empty, |raw| number(figures::fraction(raw, decimals))),
            row.raw_rank.into(),
            Some(row.ranked.n).into(),
            Cell::Number(f64::from(expected)),
            tie(&self.bench, &row.ranked).into(),
            row.standing.map(|standing| standing.expected_rank).into(),
            row.standing.map(|standing| standing.interval.0).into(),
            row.standing.map(|standing| standing.interval.1).into(),
            row.standing.and_then(|standing| standing.p_top).into(),
            verdict.unwrap_or_default().into(),
        ])
    }

    fn jurors(&self) -> Sheet {
        let words = self.bench.ground.words;
        let header = [
            t!(words, "book-division"),
            t!(words, "book-juror"),
            t!(words, "ranking-cards"),
            t!(words, "book-severity"),
            t!(words, "book-error"),
            t!(words, "book-from"),
            t!(words, "book-to"),
            t!(words, "book-spread"),
            t!(words, "book-misfit"),
        ];
        let of = |(part, evidence): &(PartRanking, Evidence)| {
            let row = |juror: &judging::ranking::RankedJuror| {
                let severity = evidence.jurors.iter().find(|one| one.juror == juror.juror);
                let misfit = evidence.misfit.iter().find(|one| one.juror == juror.juror);
                vec![
                    division(&self.bench, part.division.as_ref()).unwrap_or_default().into(),
                    self.name(&juror.juror).into(),
                    Some(juror.n).into(),
                    severity.map(|one| one.estimate).into(),
                    severity.map(|one| one.se).into(),
                    severity.map(|one| one.interval.0).into(),
                    severity.map(|one| one.interval.1).into(),
                    severity.and_then(|one| one.spread).into(),
                    misfit.map(|one| one.mean_square).into(),
                ]
            };
            part.ranking.jurors.iter().map(row).collect::<Vec<_>>()
        };
        let rows = self.official.iter().flat_map(of).collect();
        Sheet { name: t!(words, "book-jurors"), header: header.into(), rows }
    }

    fn left_out(&self) -> Sheet {
        let words = self.bench.ground.words;
        let header = [
            t!(words, "book-division"),
            t!(words, "leave-juror"),
            t!(words, "leave-first"),
            t!(words, "leave-into"),
            t!(words, "leave-out-of"),
        ];
        let code = |id: &EntryId| self.entries.get(id).map_or_else(|| id.to_string(), |entry| entry.code.clone());
        let of = |(part, evidence): &(PartRanking, Evidence)| {
            let (changes, _) = changes(words, part, evidence, code).unwrap_or_default();
            let row = |(juror, cells): (JurorId, [String; 3])| {
                let named = [division(&self.bench, part.division.as_ref()).unwrap_or_default(), self.name(&juror)];
                named.into_iter().chain(cells).map(Cell::from).collect()
            };
            changes.into_iter().map(row).collect::<Vec<Vec<Cell>>>()
        };
        let rows = self.official.iter().flat_map(of).collect();
        Sheet { name: t!(words, "book-leave-out"), header: header.into(), rows }
    }

    /// What the numbers rest on; what is said of named jurors is for those who may see severities.
    fn model(&self, sees_severity: bool) -> Sheet {
        let words = self.bench.ground.words;
        let header = [t!(words, "book-division"), t!(words, "book-what"), t!(words, "book-value")];
        let method = figures::method_words(words, self.bench.scores.round.method.key());
        let of = |(part, evidence): &(PartRanking, Evidence)| {
            let division = division(&self.bench, part.division.as_ref()).unwrap_or_default();
            let mut facts = vec![(t!(words, "book-method"), Cell::from(method.clone()))];
            facts.extend(self.amended.iter().map(|said| (t!(words, "amendment-changed"), said.clone().into())));
            let model = evidence.uncertainty.as_ref().map(|known| &known.model);
            let variances = figures::variances(words, std::iter::once(model));
            facts.extend(variances.map(|said| (t!(words, "book-variances"), said.into())));
            facts.extend(model.iter().flat_map(|model| numbers(words, model)));
            facts.push((t!(words, "book-w"), part.ranking.kendall_w.into()));
            facts.push((t!(words, "book-components"), Some(part.ranking.components).into()));
            let names = sees_severity.then_some(&self.names);
            let said = standing::source(words, &self.bench.scores.round.method, evidence).into_iter();
            let said = said.chain(agreement::says(words, &part.ranking, evidence, names));
            let too_large = omitted::jurors(&self.bench, part, evidence);
            let said = said.chain(omitted::says(words, evidence, too_large));
            let spread = names.filter(|_| evidence.jurors.iter().any(|one| one.spread.is_some()));
            let said = said.chain(spread.map(|_| t!(words, "severity-spread-hint")));
            facts.extend(said.map(|said| (t!(words, "book-note"), said.into())));
            let row = |(what, value): (String, Cell)| vec![division.clone().into(), what.into(), value];
            facts.into_iter().map(row).collect::<Vec<Vec<Cell>>>()
        };
        let rows = self.official.iter().flat_map(of).collect();
        Sheet { name: t!(words, "book-model"), header: header.into(), rows }
    }

    fn name(&self, juror: &JurorId) -> String {
        self.names.get(juror).cloned().unwrap_or_else(|| juror.to_string())
    }
}

/// The estimates of the calibrated model.
fn numbers(words: crate::words::Words, model: &Model) -> Vec<(String, Cell)> {
    vec![
        (t!(words, "book-mean"), Cell::Number(model.mean)),
        (t!(words, "book-sd-entry"), Cell::Number(model.sd_entry)),
        (t!(words, "book-sd-juror"), Cell::Number(model.sd_juror)),
        (t!(words, "book-sd-rest"), Cell::Number(model.sd_residual)),
    ]
}
