//! Files that entrants hand in, by a plain form: beside them comes what was typed on the page, which is saved first.

use std::collections::BTreeMap;

use app::entrants::MAX_BYTES;
use app::entrants::act::{self, Sent};
use app::entrants::files::{field_of, plain_name};
use app::error::AppError;
use app::flash;
use app::state::AppState;
use app::visitor::Visitor;
use axum::extract::multipart::{Field, MultipartError};
use axum::extract::{DefaultBodyLimit, FromRequest, Multipart, Path, Request, State};
use axum::http::header::LOCATION;
use axum::http::request::Parts;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use axum::{Extension, Router};
use store::files::NewFile;

use crate::decks::{self, DeckError, Incoming, Refusal};

/// The address of the form of an entry's files.
pub const PATH: &str = "/e/{edition}/entries/{entry}/files";

/// The address of one of them, by its SHA-256.
pub const FILE: &str = "/e/{edition}/entries/{entry}/files/{sha256}";

/// A page image of one of them by its number from 1, or `original`.
pub const PAGE: &str = "/e/{edition}/entries/{entry}/files/{sha256}/{page}";

/// What one request may hold. A file that is too large is read to its end and refused in words, up to here.
pub(super) const REQUEST_BYTES: usize = 3 * MAX_BYTES;

/// The route of the uploads, with a limit of its own.
pub fn routes<S: Clone + Send + Sync + 'static>(state: AppState) -> Router<S> {
    let receiving = state.clone();
    let answer = move |Path((edition, entry)): Path<(String, String)>, request: Request| {
        receive(receiving.clone(), edition, entry, request)
    };
    Router::new()
        .route(PATH, post(answer))
        .layer(DefaultBodyLimit::max(REQUEST_BYTES))
        .route(FILE, get(show))
        .route(PAGE, get(show_page))
        .with_state(state)
}

/// A file, for those who write the entry and those who read all that it answered; to others it is not there.
async fn show(
    State(state): State<AppState>,
    Extension(visitor): Extension<Visitor>,
    Path((edition, entry, sha256)): Path<(String, String, String)>,
) -> Response {
    part(&state, &visitor, (&edition, &entry, &sha256), super::decks::ORIGINAL).await
}

/// A page of a file, for the same.
async fn show_page(
    State(state): State<AppState>,
    Extension(visitor): Extension<Visitor>,
    Path((edition, entry, sha256, page)): Path<(String, String, String, String)>,
) -> Response {
    part(&state, &visitor, (&edition, &entry, &sha256), &page).await
}

async fn part(
    state: &AppState,
    visitor: &Visitor,
    (edition, entry, sha256): (&str, &str, &str),
    page: &str,
) -> Response {
    let found = match act::file(state, visitor, edition, entry, sha256).await {
        Ok(file) => super::decks::part(state, &file, page).await,
        Err(error) => Err(error),
    };
    super::decks::answer(found)
}

async fn receive(state: AppState, edition: String, entry: String, request: Request) -> Response {
    let (parts, body) = request.into_parts();
    let Some(visitor) = parts.extensions.get::<Visitor>().cloned() else {
        return StatusCode::INTERNAL_SERVER_ERROR.into_response();
    };
    let mut sent = Sent { edition, entry, change: String::new(), base_version: 0, fields: BTreeMap::new() };
    let result = outcome(&state, &visitor, &mut sent, Request::from_parts(parts.clone(), body)).await;
    answer(&visitor, &parts, sent, result).await
}

/// Asks who it is before a byte of the upload is read.
async fn outcome(state: &AppState, visitor: &Visitor, sent: &mut Sent, request: Request) -> Result<(), AppError> {
    act::may_upload(state, visitor, &sent.edition, &sent.entry).await?;
    let mut multipart = Multipart::from_request(request, &()).await.map_err(|_| AppError::Unreadable)?;
    let mut files = Vec::new();
    let mut refused = None;
    while let Some(field) = multipart.next_field().await.map_err(unreadable)? {
        let name = field.name().unwrap_or_default().to_owned();
        match name.strip_prefix("file-") {
            Some(slot) => match file(state, slot, field).await {
                Ok(found) => files.extend(found.map(|file| (slot.to_owned(), file))),
                Err(error) => refused = Some(error),
            },
            None => {
                let text = field.text().await.map_err(unreadable)?;
                match name.as_str() {
                    "change" => sent.change = text,
                    "base_version" => sent.base_version = text.parse().unwrap_or(0),
                    "edition" | "entry" | "act" => {}
                    _ => {
                        sent.fields.insert(name, text);
                    }
                }
            }
        }
    }
    let kept = act::upload(state, visitor, sent, &files).await;
    for (_, file) in &files {
        counted(state, &file.sha256).await?;
    }
    // What was typed is saved whatever is wrong with a file.
    refused.map_or(kept, Err)
}

/// A file of the form, written and synced before its row is; none where none was chosen.
pub(super) async fn file(state: &AppState, slot: &str, mut field: Field<'_>) -> Result<Option<NewFile>, AppError> {
    let name = plain_name(field.file_name().unwrap_or_default());
    let mut incoming = Incoming::begin(&state.files).map_err(failed)?;
    while let Some(piece) = field.chunk().await.map_err(unreadable)? {
        incoming.take(&piece, MAX_BYTES as u64).map_err(failed)?;
    }
    let bytes = incoming.bytes();
    if bytes == 0 {
        return Ok(None);
    }
    let sha256 = tokio::task::spawn_blocking(move || incoming.keep(MAX_BYTES as u64))
        .await
        .map_err(|_| AppError::Internal)?
        .map_err(|error| refused(slot, error))?;
    decks::wake();
    let bytes = i64::try_from(bytes).unwrap_or(i64::MAX);
    Ok(Some(NewFile { sha256, name, media_type: "application/pdf".into(), bytes }))
}

/// Counts the pages of a file that has been put into an entry.
pub(super) async fn counted(state: &AppState, sha256: &str) -> Result<(), AppError> {
    let program = std::env::current_exe().map_err(|error| {
        tracing::error!(%error, "the program's own path is not known");
        AppError::Internal
    })?;
    Ok(decks::count_pages(&state.db, &program, (state.files.as_path(), sha256)).await?)
}

/// Why a file cannot be kept, at its field.
pub(super) fn refused(slot: &str, error: DeckError) -> AppError {
    match error {
        DeckError::Refused(Refusal::TooLarge) => AppError::field(&field_of(slot), "fault-file-size"),
        DeckError::Refused(_) => AppError::field(&field_of(slot), "fault-file-pdf"),
        other => failed(other),
    }
}

async fn answer(visitor: &Visitor, parts: &Parts, sent: Sent, result: Result<(), AppError>) -> Response {
    let page = act::page_of(&sent.edition, &sent.entry);
    if !wants_page(&parts.headers) {
        let status = result.map_or_else(|error| error.status(), |()| 200);
        return StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR).into_response();
    }
    let mut typed = sent.fields;
    typed.insert("base_version".into(), sent.base_version.to_string());
    match flash::leave(&visitor.session, act::FORM, typed, result, &page, "entry-file-kept").await {
        Ok(()) => (StatusCode::SEE_OTHER, [(LOCATION, page)]).into_response(),
        Err(_) => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
    }
}

/// Whether who sent a form looks at pages.
pub(super) fn wants_page(headers: &HeaderMap) -> bool {
    let accept = headers.get(axum::http::header::ACCEPT).and_then(|value| value.to_str().ok());
    accept.is_some_and(|accept| accept.contains("text/html"))
}

/// Why a form cannot be read.
pub(super) fn unreadable(error: MultipartError) -> AppError {
    match error.status() {
        StatusCode::PAYLOAD_TOO_LARGE => AppError::field("deck", "fault-file-size"),
        _ => AppError::Unreadable,
    }
}

pub(super) fn failed(error: DeckError) -> AppError {
    tracing::error!(%error, "an upload cannot be kept");
    AppError::Internal
}
