//! A list of entries to be saved: as CSV, as a workbook, as an archive of its files. The table and the archive are sent
//! while they are made; of the workbook only what is packed already is in memory.

use std::io;

use app::entries::export::{Listing, listing, safe};
use app::error::AppError;
use app::state::AppState;
use axum::Router;
use axum::body::{Body, Bytes};
use axum::extract::{Path, RawQuery, Request};
use axum::routing::get;
use futures_util::stream::{try_unfold, unfold};
use rust_xlsxwriter::{ColNum, Format, RowNum, Workbook, Worksheet, XlsxError};
use tokio::sync::mpsc::{Receiver, channel};
use tokio::task::spawn_blocking;

use super::archive::Archive;
use super::exports::answer;

/// The address of a list as CSV; its query is that of the page of the list.
pub const CSV: &str = "/e/{edition}/office/c/{competition}/entries.csv";
/// The address of a list as a workbook.
pub const XLSX: &str = "/e/{edition}/office/c/{competition}/entries.xlsx";
/// The address of the files of a list's entries.
pub const ZIP: &str = "/e/{edition}/office/c/{competition}/entries.zip";

/// The media type of an archive, which is not made smaller on its way.
pub const ARCHIVE: &str = "application/zip";
/// The media type of a workbook, which is an archive as well.
pub const WORKBOOK: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/// What a cell of a workbook holds at most, in UTF-16 units.
const MOST_OF_A_CELL: usize = 32_767;
/// The widths of columns, in digits: the code, the title, any other.
const WIDTHS: [f64; 3] = [12.0, 48.0, 24.0];

type Of = Path<(String, String)>;
type Rows = Vec<Vec<String>>;

/// The routes of the lists; the visitor is known.
pub fn routes<S: Clone + Send + Sync + 'static>(state: &AppState) -> Router<S> {
    let (of_csv, of_xlsx, of_zip) = (state.clone(), state.clone(), state.clone());
    let csv = move |Path((edition, competition)): Of, RawQuery(query): RawQuery, request: Request| {
        answer(of_csv, request, "text/csv; charset=utf-8", async move {
            let list = listing(&edition, &competition, &query.unwrap_or_default()).await?;
            Ok((format!("{}.csv", list.stem()), table(list)))
        })
    };
    let xlsx = move |Path((edition, competition)): Of, RawQuery(query): RawQuery, request: Request| {
        answer(of_xlsx, request, WORKBOOK, async move {
            let list = listing(&edition, &competition, &query.unwrap_or_default()).await?;
            Ok((format!("{}.xlsx", list.stem()), workbook(list).await?))
        })
    };
    let zip = move |Path((edition, competition)): Of, RawQuery(query): RawQuery, request: Request| {
        let files = of_zip.files.clone();
        answer(of_zip, request, ARCHIVE, async move {
            let list = listing(&edition, &competition, &query.unwrap_or_default()).await?;
            Ok((format!("{}.zip", list.stem()), archive(list, files.as_ref().clone())))
        })
    };
    Router::new().route(CSV, get(csv)).route(XLSX, get(xlsx)).route(ZIP, get(zip))
}

/// The table: UTF-8 with a byte order mark, no text a formula.
fn table(list: Listing) -> Body {
    let pages = try_unfold((list, true), |(mut list, first)| async move {
        let Some(rows) = list.rows().await.map_err(unread)? else { return Ok(None) };
        let head = if first { Some(list.header()) } else { None };
        let start = if first { b"\xef\xbb\xbf".to_vec() } else { Vec::new() };
        let mut writer = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(start);
        for row in head.into_iter().chain(rows) {
            writer.write_record(row.iter().map(|cell| safe(cell))).map_err(io::Error::other)?;
        }
        let bytes = writer.into_inner().map_err(|error| io::Error::other(error.to_string()))?;
        Ok::<_, io::Error>(Some((Bytes::from(bytes), (list, false))))
    });
    Body::from_stream(pages)
}

async fn workbook(mut list: Listing) -> Result<Body, AppError> {
    let (sender, rows) = channel(1);
    let header = list.header();
    let written = spawn_blocking(move || write(&header, rows));
    while let Some(page) = list.rows().await? {
        if sender.send(page).await.is_err() {
            break;
        }
    }
    drop(sender);
    let written = written.await.map_err(|_| AppError::Internal)?;
    written.map(Body::from).map_err(|error| {
        tracing::error!(%error, "a workbook cannot be written");
        AppError::Internal
    })
}

/// A workbook of one sheet: every cell is text, the head is bold and stays in sight.
fn write(header: &[String], mut pages: Receiver<Rows>) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet_with_constant_memory()?;
    head(sheet, header, |column| WIDTHS[usize::from(column).min(2)])?;
    let mut row: RowNum = 0;
    while let Some(page) = pages.blocking_recv() {
        for cells in page {
            row += 1;
            for (column, cell) in (0 as ColNum..).zip(&cells) {
                sheet.write_string(row, column, fitting(cell))?;
            }
        }
    }
    book.save_to_buffer()
}

/// The labels over the columns: bold, and always in sight.
pub(super) fn head(sheet: &mut Worksheet, labels: &[String], width: impl Fn(ColNum) -> f64) -> Result<(), XlsxError> {
    let bold = Format::new().set_bold();
    sheet.set_freeze_panes(1, 0)?;
    for (column, label) in (0..).zip(labels) {
        sheet.set_column_width(column, width(column))?;
        sheet.write_string_with_format(0, column, label, &bold)?;
    }
    Ok(())
}

/// As much of a text as a cell holds.
pub(super) fn fitting(text: &str) -> &str {
    let mut units = 0;
    let over = text.char_indices().find(|(_, letter)| {
        units += letter.len_utf16();
        units > MOST_OF_A_CELL
    });
    over.map_or(text, |(end, _)| &text[..end])
}

/// The files of the entries, as they lie in this folder. Whoever stops reading stops the packing.
fn archive(list: Listing, folder: std::path::PathBuf) -> Body {
    let (sender, receiver) = channel(4);
    tokio::spawn(async move {
        if let Err(error) = pack(list, Archive::new(sender.clone(), folder)).await {
            tracing::warn!(%error, "an archive ends before its end");
            let _nobody_reads = sender.send(Err(error)).await;
        }
    });
    Body::from_stream(unfold(receiver, |mut pieces| async move { pieces.recv().await.map(|piece| (piece, pieces)) }))
}

async fn pack(mut list: Listing, mut archive: Archive) -> io::Result<()> {
    while let Some(files) = list.files().await.map_err(unread)? {
        archive = spawn_blocking(move || archive.with(&files)).await.map_err(io::Error::other)??;
    }
    spawn_blocking(move || archive.end()).await.map_err(io::Error::other)?
}

fn unread(error: AppError) -> io::Error {
    io::Error::other(format!("the list cannot be read: {}", error.status()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_holds_what_fits_into_it() {
        assert_eq!(fitting("光子"), "光子");
        assert_eq!(fitting(&"a".repeat(40_000)).len(), MOST_OF_A_CELL);
        assert_eq!(fitting(&"𠮷".repeat(20_000)).chars().count(), MOST_OF_A_CELL / 2);
    }
}
