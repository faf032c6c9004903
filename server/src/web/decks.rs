//! Page images and originals of decks, for those who may read them.

use app::error::AppError;
use app::state::AppState;
use app::visitor::Visitor;
use axum::Router;
use axum::body::Body;
use axum::extract::{Extension, Path, State};
use axum::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_LENGTH, CONTENT_SECURITY_POLICY, CONTENT_TYPE};
use axum::http::{HeaderMap, HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use judging::access::may_read_deck;
use judging::ids::EntryId;
use store::files::{Deck, StoredFile};

use crate::decks::find;

/// Nobody but the reader keeps a page; its bytes never change under its address, because a new deck is rare and a stale
/// one for an hour is harmless.
const KEPT: HeaderValue = HeaderValue::from_static("private, max-age=3600");
const SANDBOX: HeaderValue = HeaderValue::from_static("default-src 'none'; frame-ancestors 'none'; sandbox");

/// A page image by its number from 1, or `original`.
pub const PATH: &str = "/e/{edition}/deck/{entry}/{page}";

/// The route of the files of decks.
pub fn routes<S: Clone + Send + Sync + 'static>(state: AppState) -> Router<S> {
    Router::new().route(PATH, get(show)).with_state(state)
}

async fn show(
    State(state): State<AppState>,
    Extension(visitor): Extension<Visitor>,
    Path((edition, entry, page)): Path<(String, String, String)>,
) -> Response {
    match file(&state, &visitor, (&edition, &entry), &page).await {
        Ok(response) => response,
        Err(AppError::Internal) => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
        // Who may not read a deck does not learn whether there is one.
        Err(_) => StatusCode::NOT_FOUND.into_response(),
    }
}

async fn file(
    state: &AppState,
    visitor: &Visitor,
    (edition, entry): (&str, &str),
    page: &str,
) -> Result<Response, AppError> {
    let account = visitor.account_id()?;
    let edition = store::editions::find_by_slug(&state.db, edition).await?.ok_or(AppError::NotFound)?;
    let deck = store::files::deck(&state.db, &edition.id, &EntryId::from(entry), &account).await?;
    let Deck { file, competition, tie } = deck.ok_or(AppError::NotFound)?;
    let standing = store::roles::standing(&state.db, &account, &edition.id).await?;
    may_read_deck(&standing, &competition, tie)?;
    if page == "original" {
        return original(state, &file).await;
    }
    let number: usize = page.parse().map_err(|_| AppError::NotFound)?;
    let rendered = find(&state.files, &file.sha256).map_err(|error| failed(&error))?.ok_or(AppError::NotFound)?;
    let image = number.checked_sub(1).and_then(|index| rendered.pages.get(index)).ok_or(AppError::NotFound)?;
    let media_type = if image.file.ends_with(".jpg") { "image/jpeg" } else { "image/png" };
    send(&state.files.join(&file.sha256).join(&image.file), media_type, HeaderMap::new()).await
}

/// The file as it was handed in, to be saved and opened outside the browser.
pub(super) async fn original(state: &AppState, file: &StoredFile) -> Result<Response, AppError> {
    let safe = |letter: char| letter.is_ascii_alphanumeric() || "-_.".contains(letter);
    let name: String = file.name.chars().map(|letter| if safe(letter) { letter } else { '_' }).collect();
    let attachment = HeaderValue::from_str(&format!("attachment; filename=\"{name}\""));
    let mut headers = HeaderMap::new();
    headers.insert(CONTENT_DISPOSITION, attachment.expect("the name is of letters, digits and a few signs"));
    send(&state.files.join(format!("{}.pdf", file.sha256)), "application/pdf", headers).await
}

async fn send(path: &std::path::Path, media_type: &'static str, mut headers: HeaderMap) -> Result<Response, AppError> {
    let bytes = tokio::fs::read(path).await.map_err(|error| {
        tracing::error!(path = %path.display(), %error, "a file of a deck cannot be read");
        AppError::Internal
    })?;
    headers.insert(CONTENT_TYPE, HeaderValue::from_static(media_type));
    headers.insert(CONTENT_LENGTH, HeaderValue::from(bytes.len()));
    headers.insert(CONTENT_SECURITY_POLICY, SANDBOX);
    headers.insert(CACHE_CONTROL, KEPT);
    Ok((headers, Body::from(bytes)).into_response())
}

fn failed(error: &crate::decks::DeckError) -> AppError {
    tracing::error!(%error, "the pages of a deck cannot be found");
    AppError::Internal
}
