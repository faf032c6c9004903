//! The sample's decks, written and kept before the rows that name them.

use std::path::Path;

use judging::text::Language;
use store::files::NewFile;

use super::content::EntryText;
use crate::decks::{Limits, SampleDeck, Slide, keep, sample_pdf};

/// Writes the deck of an entry into the folder of files.
///
/// # Errors
/// Words that do not fit on a page, a folder that cannot be written.
pub fn deck(entry: &EntryText, folder: &Path) -> anyhow::Result<NewFile> {
    let chinese = entry.language == Language::Chinese;
    let exact = |text: &judging::text::Text, language| text.exact(language).unwrap_or_default().to_owned();
    let pdf = sample_pdf(&SampleDeck {
        code: entry.code.clone(),
        title_main: exact(&entry.title, entry.language),
        title_other: exact(&entry.title, entry.language.beside()),
        name: entry.name.get(entry.language).to_owned(),
        places: entry.places.get(entry.language).to_owned(),
        slides: entry
            .deck
            .iter()
            .map(|slide| Slide { title: slide.title.clone(), lines: slide.lines.clone() })
            .collect(),
        chinese,
    })?;
    let sha256 = keep(folder, &pdf, &Limits::default())?;
    Ok(NewFile {
        sha256,
        name: format!("{}.pdf", entry.code),
        media_type: "application/pdf".into(),
        bytes: i64::try_from(pdf.len())?,
    })
}
