//! Page images and originals of decks, for those who may read them.

use app::error::AppError;
use app::state::AppState;
use app::ui::percent_encode;
use app::visitor::Visitor;
use axum::Router;
use axum::body::Body;
use axum::extract::{Extension, Path, State};
use axum::http::header::{
    CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_LENGTH, CONTENT_SECURITY_POLICY, CONTENT_TYPE, COOKIE, VARY,
};
use axum::http::{HeaderMap, HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use judging::access::{may_read_deck, may_read_jury, may_read_redacted};
use judging::ids::{AssignmentId, EntryId};
use store::files::{Deck, StoredFile};

use crate::decks::find;

/// Nobody but the reader keeps a page, under an address with a mark of its file. It goes with the session: who signs in
/// next in the same browser is asked again.
const KEPT: HeaderValue = HeaderValue::from_static("private, max-age=3600");
const SANDBOX: HeaderValue = HeaderValue::from_static("default-src 'none'; frame-ancestors 'none'; sandbox");

/// What stands in the place of a page for the file as it was handed in.
pub(super) const ORIGINAL: &str = "original";

/// A page image by its number from 1, or `original`.
pub const PATH: &str = "/e/{edition}/deck/{entry}/{page}";

/// A page image of a redacted copy by its number from 1. The file itself is nobody's: what lies beneath a black bar of a PDF
/// can often be read.
pub const REDACTED: &str = "/e/{edition}/deck/{entry}/redacted/{image}";

/// A page image by its number from 1, or `original`, of another file of an entry, for the juror of an assignment.
pub const HANDED: &str = "/e/{edition}/desk/{assignment}/files/{sha256}/{page}";

/// The routes of the files of decks.
pub fn routes<S: Clone + Send + Sync + 'static>(state: AppState) -> Router<S> {
    Router::new()
        .route(PATH, get(show))
        .route(REDACTED, get(show_redacted))
        .route(HANDED, get(show_handed))
        .with_state(state)
}

async fn show(
    State(state): State<AppState>,
    Extension(visitor): Extension<Visitor>,
    Path((edition, entry, page)): Path<(String, String, String)>,
) -> Response {
    answer(file(&state, &visitor, (&edition, &entry), &page).await)
}

async fn show_redacted(
    State(state): State<AppState>,
    Extension(visitor): Extension<Visitor>,
    Path((edition, entry, image)): Path<(String, String, String)>,
) -> Response {
    answer(redacted(&state, &visitor, (&edition, &entry), &image).await)
}

async fn show_handed(
    State(state): State<AppState>,
    Extension(visitor): Extension<Visitor>,
    Path((edition, assignment, sha256, page)): Path<(String, String, String, String)>,
) -> Response {
    answer(handed(&state, &visitor, (&edition, &assignment), (&sha256, &page)).await)
}

pub(super) fn answer(result: Result<Response, AppError>) -> Response {
    match result {
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
    let Deck { file, competition, tie, .. } = deck.ok_or(AppError::NotFound)?;
    let standing = store::roles::standing(&state.db, &account, &edition.id).await?;
    // Whoever only judges is asked by the tie alone.
    let rounds = match may_read_jury(&standing, &competition) {
        Ok(_) => store::rounds::of_competition(&state.db, &competition).await?,
        Err(_) => Vec::new(),
    };
    let rounds: Vec<_> = rounds.iter().map(store::rounds::Round::facts).collect();
    may_read_deck(&standing, &competition, (tie, &rounds))?;
    part(state, &file, page).await
}

async fn handed(
    state: &AppState,
    visitor: &Visitor,
    (edition, assignment): (&str, &str),
    (sha256, page): (&str, &str),
) -> Result<Response, AppError> {
    let account = visitor.account_id()?;
    let edition = store::editions::find_by_slug(&state.db, edition).await?.ok_or(AppError::NotFound)?;
    let assignment = AssignmentId::from(assignment);
    let file = store::scorecards::handed(&state.db, &edition.id, &account, &assignment, sha256).await?;
    part(state, &file.ok_or(AppError::NotFound)?, page).await
}

/// A page image of a file by its number from 1, or the original, for who may read it.
pub(super) async fn part(state: &AppState, file: &StoredFile, page: &str) -> Result<Response, AppError> {
    if page == ORIGINAL {
        return original(state, file).await;
    }
    image(state, file, page).await
}

async fn redacted(
    state: &AppState,
    visitor: &Visitor,
    (edition, entry): (&str, &str),
    page: &str,
) -> Result<Response, AppError> {
    let account = visitor.account_id()?;
    let edition = store::editions::find_by_slug(&state.db, edition).await?.ok_or(AppError::NotFound)?;
    let deck = store::files::redacted(&state.db, &edition.id, &EntryId::from(entry), &account).await?;
    let Deck { file, competition, tie, current } = deck.ok_or(AppError::NotFound)?;
    let standing = store::roles::standing(&state.db, &account, &edition.id).await?;
    may_read_redacted(&standing, &competition, (tie, current))?;
    image(state, &file, page).await
}

async fn image(state: &AppState, file: &StoredFile, page: &str) -> Result<Response, AppError> {
    let number: usize = page.parse().map_err(|_| AppError::NotFound)?;
    let rendered = find(&state.files, &file.sha256).map_err(|error| failed(&error))?.ok_or(AppError::NotFound)?;
    let image = number.checked_sub(1).and_then(|index| rendered.pages.get(index)).ok_or(AppError::NotFound)?;
    let media_type = if image.file.ends_with(".jpg") { "image/jpeg" } else { "image/png" };
    send(&state.files.join(&file.sha256).join(&image.file), media_type, HeaderMap::new()).await
}

/// The file as it was handed in, to be saved and opened outside the browser.
async fn original(state: &AppState, file: &StoredFile) -> Result<Response, AppError> {
    let mut headers = HeaderMap::new();
    headers.insert(CONTENT_DISPOSITION, attachment(&file.name));
    send(&state.files.join(format!("{}.pdf", file.sha256)), "application/pdf", headers).await
}

/// A file to be saved under this name (RFC 6266), with one of plain letters for who does not know the other.
fn attachment(name: &str) -> HeaderValue {
    let safe = |letter: char| letter.is_ascii_alphanumeric() || "-_.".contains(letter);
    let plain: String = name.chars().map(|letter| if safe(letter) { letter } else { '_' }).collect();
    let whole = percent_encode(name).replace('/', "%2F");
    let header = HeaderValue::from_str(&format!("attachment; filename=\"{plain}\"; filename*=UTF-8''{whole}"));
    header.expect("the names are of letters, digits and a few signs")
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
    headers.insert(VARY, HeaderValue::from(COOKIE));
    Ok((headers, Body::from(bytes)).into_response())
}

fn failed(error: &crate::decks::DeckError) -> AppError {
    tracing::error!(%error, "the pages of a deck cannot be found");
    AppError::Internal
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_saved_under_its_name_in_any_script() {
        let attached = |name| attachment(name).to_str().expect("plain letters").to_owned();
        assert_eq!(attached("Deck 1.pdf"), "attachment; filename=\"Deck_1.pdf\"; filename*=UTF-8''Deck%201.pdf");
        assert_eq!(
            attached("光\"/\r\n.pdf"),
            "attachment; filename=\"_____.pdf\"; filename*=UTF-8''%E5%85%89%22%2F%0D%0A.pdf"
        );
    }

    #[tokio::test]
    async fn a_page_that_a_browser_keeps_belongs_to_the_session() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("page.png");
        std::fs::write(&path, "a page").expect("a file");
        let sent = send(&path, "image/png", HeaderMap::new()).await.expect("the page");
        let of = |name| sent.headers().get(name).and_then(|value| value.to_str().ok());
        assert_eq!((of(CACHE_CONTROL), of(VARY)), (Some("private, max-age=3600"), Some("cookie")));
    }
}
