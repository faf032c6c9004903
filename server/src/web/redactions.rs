//! Redacted copies of decks that organisers hand in, by a plain form.

use app::entries::redaction::act::{self, DECK_FORM, Sent};
use app::error::AppError;
use app::flash;
use app::state::AppState;
use app::visitor::Visitor;
use axum::Router;
use axum::extract::{DefaultBodyLimit, FromRequest, Multipart, Path, Request};
use axum::http::StatusCode;
use axum::http::header::LOCATION;
use axum::response::{IntoResponse, Response};
use axum::routing::post;

use super::uploads::{REQUEST_BYTES, file, unreadable, wants_page};

/// The address of the form.
pub const PATH: &str = "/e/{edition}/office/c/{competition}/entries/{code}/redacted";

/// The route of the copies, with a limit of its own.
pub fn routes<S: Clone + Send + Sync + 'static>(state: AppState) -> Router<S> {
    let answer = move |Path((edition, competition, code)): Path<(String, String, String)>, request: Request| {
        receive(state.clone(), Sent { edition, competition, code }, request)
    };
    Router::new().route(PATH, post(answer)).layer(DefaultBodyLimit::max(REQUEST_BYTES))
}

async fn receive(state: AppState, sent: Sent, request: Request) -> Response {
    let (parts, body) = request.into_parts();
    let Some(visitor) = parts.extensions.get::<Visitor>().cloned() else {
        return StatusCode::INTERNAL_SERVER_ERROR.into_response();
    };
    let result = outcome(&state, &visitor, &sent, Request::from_parts(parts.clone(), body)).await;
    if !wants_page(&parts.headers) {
        let status = result.map_or_else(|error| error.status(), |()| 200);
        return StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR).into_response();
    }
    let page = sent.page();
    match flash::leave(&visitor.session, DECK_FORM, Default::default(), result, &page, "redaction-kept").await {
        Ok(()) => (StatusCode::SEE_OTHER, [(LOCATION, page)]).into_response(),
        Err(_) => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
    }
}

/// Asks who it is before a byte of the file is read.
async fn outcome(state: &AppState, visitor: &Visitor, sent: &Sent, request: Request) -> Result<(), AppError> {
    let place = act::may_redact(state, visitor, sent).await?;
    let mut multipart = Multipart::from_request(request, &()).await.map_err(|_| AppError::Unreadable)?;
    let (mut seen, mut copy): (i64, _) = (0, None);
    while let Some(field) = multipart.next_field().await.map_err(unreadable)? {
        let name = field.name().unwrap_or_default().to_owned();
        match name.as_str() {
            "file-deck" => copy = file(state, "deck", field).await?,
            "seen" => seen = field.text().await.map_err(unreadable)?.parse().map_err(|_| AppError::Unreadable)?,
            _ => {}
        }
    }
    let copy = copy.ok_or_else(|| AppError::field("deck", "fault-no-file"))?;
    act::put_deck(state, &place, seen, &copy).await
}
