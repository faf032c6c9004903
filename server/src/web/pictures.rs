//! The pictures of shared links: public, and kept by whoever asks for them.

use std::collections::BTreeMap;
use std::sync::Arc;

use app::calls::picture::{Said, said};
use app::error::AppError;
use app::state::AppState;
use axum::Router;
use axum::body::Bytes;
use axum::extract::Path;
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE, ETAG, HeaderName, IF_NONE_MATCH};
use axum::http::{HeaderMap, HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use judging::text::Language;
use store::sha256_hex;
use tokio::sync::Mutex;
use tokio::task::spawn_blocking;

use crate::decks::picture;

/// The address of the picture of an edition: `en.png` and so on, by its language.
pub const EDITION: &str = "/e/{edition}/share/{picture}";
/// The address of the picture of a competition, which is that of its winners' page, too.
pub const COMPETITION: &str = "/e/{edition}/c/{competition}/share/{picture}";

/// What is drawn stays the same for as long as its words do.
const KEPT: HeaderValue = HeaderValue::from_static("public, max-age=3600");
/// Who may show it: pages of others show what their people share.
const SHOWN_BY: HeaderName = HeaderName::from_static("cross-origin-resource-policy");
/// How many pictures are kept in memory; some tens of kilobytes each.
const MOST: usize = 64;

/// A picture with the mark of its bytes.
type Drawn = (String, Bytes);

/// Draws one picture at a time, each once.
#[derive(Clone)]
struct Easel {
    state: AppState,
    drawn: Arc<Mutex<BTreeMap<Said, Drawn>>>,
}

/// The routes of the pictures. Nobody has to be known for them.
pub fn routes<S: Clone + Send + Sync + 'static>(state: AppState) -> Router<S> {
    let easel = Easel { state, drawn: Arc::default() };
    let other = easel.clone();
    let edition = move |Path((edition, picture)): Path<(String, String)>, headers: HeaderMap| {
        let easel = easel.clone();
        async move { easel.answer((&edition, None), &picture, &headers).await }
    };
    let competition = move |Path((edition, slug, picture)): Path<(String, String, String)>, headers: HeaderMap| {
        let easel = other.clone();
        async move { easel.answer((&edition, Some(&slug)), &picture, &headers).await }
    };
    Router::new().route(EDITION, get(edition)).route(COMPETITION, get(competition))
}

impl Easel {
    async fn answer(&self, of: (&str, Option<&str>), name: &str, headers: &HeaderMap) -> Response {
        let (mark, bytes) = match self.find(of, name).await {
            Ok(drawn) => drawn,
            Err(error) => {
                return StatusCode::from_u16(error.status())
                    .unwrap_or(StatusCode::INTERNAL_SERVER_ERROR)
                    .into_response();
            }
        };
        let mark = HeaderValue::from_str(&format!("\"{mark}\"")).expect("hexadecimal digits are a header value");
        let known = headers.get(IF_NONE_MATCH) == Some(&mark);
        let head = [(ETAG, mark), (CACHE_CONTROL, KEPT), (SHOWN_BY, HeaderValue::from_static("cross-origin"))];
        if known {
            return (StatusCode::NOT_MODIFIED, head).into_response();
        }
        (head, [(CONTENT_TYPE, "image/png")], bytes).into_response()
    }

    async fn find(&self, (edition, competition): (&str, Option<&str>), name: &str) -> Result<Drawn, AppError> {
        let tag = name.strip_suffix(".png").unwrap_or_default();
        let language = Language::ALL.into_iter().find(|language| language.tag() == tag).ok_or(AppError::NotFound)?;
        let said = said(&self.state.db, edition, competition, language).await?;
        let mut drawn = self.drawn.lock().await;
        if let Some(found) = drawn.get(&said) {
            return Ok(found.clone());
        }
        let words = said.clone();
        let png = spawn_blocking(move || picture(&words)).await.map_err(|_| AppError::Internal)?;
        let png = png.map_err(|error| {
            tracing::error!(%error, "a picture cannot be drawn");
            AppError::Internal
        })?;
        let new = (sha256_hex(&png)[..32].to_owned(), Bytes::from(png));
        if drawn.len() >= MOST {
            drawn.clear();
        }
        drawn.insert(said, new.clone());
        Ok(new)
    }
}
