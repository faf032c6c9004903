//! A ranking as a workbook, to be saved.

use app::error::AppError;
use app::ranking::workbook::{Book, Cell, ranking_book};
use app::state::AppState;
use axum::Router;
use axum::body::Body;
use axum::extract::{Path, Request};
use axum::routing::get;
use judging::ids::RoundId;
use rust_xlsxwriter::{ColNum, RowNum, Workbook, XlsxError};
use tokio::task::spawn_blocking;

use super::exports::answer;
use super::lists::{WORKBOOK, fitting, head};

/// The address of a ranking as a workbook.
pub const RANKING: &str = "/e/{edition}/office/r/{round}/ranking.xlsx";

/// The width of columns, in digits.
const WIDTH: f64 = 18.0;

/// The route of the workbook; the visitor is known.
pub fn routes<S: Clone + Send + Sync + 'static>(state: &AppState) -> Router<S> {
    let state = state.clone();
    let book = move |Path((edition, round)): Path<(String, String)>, request: Request| {
        answer(state, request, WORKBOOK, async move {
            let book = ranking_book(&edition, &RoundId::from(round)).await?;
            let file = book.file.clone();
            let written = spawn_blocking(move || write(&book)).await.map_err(|_| AppError::Internal)?;
            let bytes = written.map_err(|error| {
                tracing::error!(%error, "a workbook cannot be written");
                AppError::Internal
            })?;
            Ok((file, Body::from(bytes)))
        })
    };
    Router::new().route(RANKING, get(book))
}

/// The workbook: no text is a formula, the head of each sheet is bold and stays in sight.
fn write(book: &Book) -> Result<Vec<u8>, XlsxError> {
    let mut file = Workbook::new();
    for of in &book.sheets {
        let sheet = file.add_worksheet();
        sheet.set_name(&of.name)?;
        head(sheet, &of.header, |_| WIDTH)?;
        for (row, cells) in (1 as RowNum..).zip(&of.rows) {
            for (column, cell) in (0 as ColNum..).zip(cells) {
                match cell {
                    Cell::Text(text) => {
                        sheet.write_string(row, column, fitting(text))?;
                    }
                    Cell::Number(number) => {
                        sheet.write_number(row, column, *number)?;
                    }
                    Cell::Empty => {}
                }
            }
        }
    }
    file.save_to_buffer()
}
