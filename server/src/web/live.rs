//! The live feed of the stage: server-sent events that carry only what is public already.

use std::convert::Infallible;
use std::time::Duration;

use app::ceremony::stage;
use app::error::AppError;
use app::state::AppState;
use app::visitor::Visitor;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::http::header::{CACHE_CONTROL, REFERRER_POLICY};
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use axum::{Extension, Router};
use judging::text::Language;
use store::ceremony;
use store::db::Feed;

use super::shutdown::Ending;

/// After how long a browser takes up a broken connection again.
const RETRY: Duration = Duration::from_secs(1);

/// The address of the stage's feed.
pub const PATH: &str = "/stage/{secret}/events";

/// The route of the stage's feed.
pub fn routes<S: Clone + Send + Sync + 'static>(state: AppState, ending: Ending) -> Router<S> {
    let answer = move |Path(secret): Path<String>, Extension(visitor): Extension<Visitor>| {
        let follower = Follower::new(state.clone(), ending.clone(), secret, visitor.language);
        async move { follower.await.map_or_else(refused, stream) }
    };
    Router::new().route(PATH, get(answer))
}

fn stream(follower: Follower) -> Response {
    let events = futures_util::stream::unfold(follower, Follower::next);
    let headers = [(CACHE_CONTROL, "no-store"), (REFERRER_POLICY, "no-referrer")];
    (headers, Sse::new(events).keep_alive(KeepAlive::default())).into_response()
}

fn refused(error: AppError) -> Response {
    StatusCode::from_u16(error.status()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR).into_response()
}

/// One browser that follows the stage.
struct Follower {
    state: AppState,
    ending: Ending,
    feed: Feed,
    topic: String,
    secret: String,
    language: Language,
    /// What was sent last; nothing before the first event.
    sent: Option<stage::Event>,
}

impl Follower {
    /// Listens before anything is read, so that no reveal falls between the two.
    async fn new(state: AppState, ending: Ending, secret: String, language: Language) -> Result<Self, AppError> {
        let feed = state.db.feed().await?;
        let edition = ceremony::edition_by_stage_token(&state.db, &secret).await?.ok_or(AppError::NotFound)?;
        let topic = ceremony::topic(&edition.id);
        Ok(Self { state, ending, feed, topic, secret, language, sent: None })
    }

    /// The whole state first, then each that differs; the end where the server ends or the link was replaced.
    async fn next(mut self) -> Option<(Result<Event, Infallible>, Self)> {
        loop {
            if self.sent.is_some() {
                tokio::select! {
                    there = self.feed.changed(&self.topic) => if !there { return None },
                    () = self.ending.clone().come() => return None,
                }
            }
            let screen = self.screen().await?;
            if self.sent.as_ref() != Some(&screen) {
                let event = Event::default().retry(RETRY).id(&screen.key).data(&screen.html);
                self.sent = Some(screen);
                return Some((Ok(event), self));
            }
        }
    }

    async fn screen(&self) -> Option<stage::Event> {
        let edition = ceremony::edition_by_stage_token(&self.state.db, &self.secret).await.ok()??;
        stage::event(&self.state.db, &edition, self.language).await.ok()
    }
}
