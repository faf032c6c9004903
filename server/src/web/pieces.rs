//! Files that entrants hand in piece by piece, after `app::entrants::api::start_upload` has said where to begin.
//!
//! A piece is the raw body of a `POST`, its place the header `upload-offset`. The answer says in JSON how many bytes are
//! durable; a piece that begins elsewhere is answered 409 with the same. The last piece, or one without a byte once all
//! have come, makes the file whole, as the plain form does.

use app::entrants::api::Held;
use app::entrants::uploads::Asked;
use app::error::AppError;
use app::state::AppState;
use app::visitor::Visitor;
use axum::body::Bytes;
use axum::extract::{DefaultBodyLimit, FromRequest as _, Path, Request};
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Response};
use axum::routing::post;
use axum::{Json, Router};
use store::files::NewFile;
use store::uploads::Upload;

use super::uploads::{counted, failed, refused};
use crate::decks::{self, DeckError, Refusal, parts};

/// The address of an upload.
pub const PATH: &str = "/e/{edition}/entries/{entry}/uploads/{upload}";

/// The header that says how many bytes stand before a piece.
const OFFSET: &str = "upload-offset";
/// The greatest piece, in bytes. Devices with a slow network send smaller ones.
const PIECE_BYTES: usize = 1 << 20;
/// How every PDF begins.
const HEAD: &[u8] = b"%PDF-";

/// The route of the pieces, with a limit of its own.
pub fn routes<S: Clone + Send + Sync + 'static>(state: AppState) -> Router<S> {
    let answer = move |Path((edition, entry, upload)): Path<(String, String, String)>, request: Request| {
        answer(state.clone(), [edition, entry, upload], request)
    };
    Router::new().route(PATH, post(answer)).layer(DefaultBodyLimit::max(PIECE_BYTES))
}

async fn answer(state: AppState, [edition, entry, upload]: [String; 3], request: Request) -> Response {
    let Some(visitor) = request.extensions().get::<Visitor>().cloned() else {
        return StatusCode::INTERNAL_SERVER_ERROR.into_response();
    };
    let from = request.headers().get(OFFSET).and_then(|value| value.to_str().ok()?.parse().ok());
    // Read to its end first: whoever is answered while still sending may see a broken connection, and not the answer.
    let piece = Bytes::from_request(request, &()).await;
    let result = async {
        let asked = Asked::of(&state, &visitor, (&edition, &entry, &upload)).await?;
        take(&state, &asked, from, piece.map_err(|_| AppError::Unreadable)).await
    };
    match result.await {
        Ok((status, held)) => (status, Json(held)).into_response(),
        Err(error) => {
            let status = StatusCode::from_u16(error.status()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
            (status, Json(error)).into_response()
        }
    }
}

async fn take(
    state: &AppState,
    asked: &Asked,
    from: Option<i64>,
    piece: Result<Bytes, AppError>,
) -> Result<(StatusCode, Held), AppError> {
    let upload = asked.find(state).await?;
    if upload.sha256.is_some() {
        return Ok((StatusCode::OK, asked.held(state, upload).await?));
    }
    let (from, piece) = (from.ok_or(AppError::Unreadable)?, piece?);
    if from != upload.received {
        return Ok((StatusCode::CONFLICT, asked.held(state, upload).await?));
    }
    let upload = if piece.is_empty() { upload } else { keep(state, asked, upload, piece).await? };
    let whole = upload.received == upload.bytes && upload.sha256.is_none();
    let upload = if whole { finish(state, asked, upload).await? } else { upload };
    Ok((StatusCode::OK, asked.held(state, upload).await?))
}

/// Makes a piece durable, then says so.
async fn keep(state: &AppState, asked: &Asked, upload: Upload, piece: Bytes) -> Result<Upload, AppError> {
    let (from, length) = (upload.received, i64::try_from(piece.len()).map_err(|_| AppError::Unreadable)?);
    if from + length > upload.bytes {
        return Err(AppError::Unreadable);
    }
    // What is no PDF by its first piece is not sent to its end.
    if from == 0 && piece.len() >= HEAD.len() && !piece.starts_with(HEAD) {
        asked.forget(state).await?;
        return Err(refused(&upload.slot, Refusal::NotPdf.into()));
    }
    let (folder, id) = (state.files.clone(), upload.id.clone());
    let at = u64::try_from(from).map_err(|_| AppError::Unreadable)?;
    let written = blocking(move || parts::write(&folder, &id, at, &piece)).await?.map_err(failed)?;
    if !written {
        return lost(state, asked).await;
    }
    asked.receive(state, (from, length)).await
}

/// Makes the file whole and puts it into the entry; gives the upload as it is then.
async fn finish(state: &AppState, asked: &Asked, upload: Upload) -> Result<Upload, AppError> {
    let (folder, id) = (state.files.clone(), upload.id.clone());
    let bytes = u64::try_from(upload.bytes).map_err(|_| AppError::Unreadable)?;
    match blocking(move || parts::join(&folder, &id, bytes)).await? {
        Ok(Some(sha256)) => {
            let (name, media_type) = (upload.name.clone(), "application/pdf".to_owned());
            let file = NewFile { sha256, name, media_type, bytes: upload.bytes };
            if let Err(error) = asked.finish(state, &file).await {
                // The entry has no room for it: sent again, it would be refused again.
                if matches!(error, AppError::Invalid(_)) {
                    asked.forget(state).await?;
                }
                return Err(error);
            }
            decks::wake();
            counted(state, &file.sha256).await?;
        }
        // Another request with the last piece may have been first.
        Ok(None) if asked.find(state).await?.sha256.is_none() => return lost(state, asked).await,
        Ok(None) => {}
        Err(error) => {
            if matches!(error, DeckError::Refused(_)) {
                asked.forget(state).await?;
                parts::remove(&state.files, &upload.id);
            }
            return Err(refused(&upload.slot, error));
        }
    }
    parts::remove(&state.files, &upload.id);
    asked.find(state).await
}

/// The pieces are not where they were put: the device begins anew.
async fn lost<T>(state: &AppState, asked: &Asked) -> Result<T, AppError> {
    tracing::error!("the pieces of an upload are lost");
    asked.forget(state).await?;
    Err(AppError::NotFound)
}

async fn blocking<T: Send + 'static>(act: impl FnOnce() -> T + Send + 'static) -> Result<T, AppError> {
    tokio::task::spawn_blocking(act).await.map_err(|_| AppError::Internal)
}
