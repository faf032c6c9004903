//! Files to be saved: the ranking as CSV, the bundle of a sealed ranking, and what the house holds about a person.

use app::accounts::personal;
use app::error::AppError;
use app::ranking::export::{self, Export};
use app::state::AppState;
use app::ui::percent_encode;
use axum::Router;
use axum::body::Body;
use axum::extract::{Path, Request};
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::http::{HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use judging::ids::RoundId;
use leptos::context::provide_context;
use leptos::reactive::computed::ScopedFuture;
use leptos::reactive::owner::Owner;

/// The address of the ranking as CSV.
pub const RANKING: &str = "/e/{edition}/office/r/{round}/ranking.csv";
/// The address of the bundle of a sealed ranking.
pub const BUNDLE: &str = "/e/{edition}/office/r/{round}/bundle.json";

/// The address of what the house holds about who asks.
pub const PERSON: &str = "/account/data.json";

/// The routes of the files; the visitor is known.
pub fn routes<S: Clone + Send + Sync + 'static>(state: &AppState) -> Router<S> {
    let (of_csv, of_bundle, of_person) = (state.clone(), state.clone(), state.clone());
    let csv = move |Path((edition, round)): Path<(String, String)>, request: Request| {
        answer(of_csv, request, "text/csv; charset=utf-8", async move {
            export::ranking_csv(&edition, &RoundId::from(round)).await.map(whole)
        })
    };
    let bundle = move |Path((edition, round)): Path<(String, String)>, request: Request| {
        answer(of_bundle, request, "application/json", async move {
            export::bundle_json(&edition, &RoundId::from(round)).await.map(whole)
        })
    };
    let person = move |request: Request| {
        answer(of_person, request, "application/json", async { personal::export_json().await.map(whole) })
    };
    Router::new().route(RANKING, get(csv)).route(BUNDLE, get(bundle)).route(PERSON, get(person))
}

/// The name and the bytes of a file that is made already.
fn whole(export: Export) -> (String, Body) {
    (export.file, Body::from(export.bytes))
}

/// The file under its name, or the status of its refusal; who is not signed in is asked to.
pub(super) async fn answer(
    state: AppState,
    request: Request,
    kind: &'static str,
    file: impl Future<Output = Result<(String, Body), AppError>>,
) -> Response {
    let (parts, _) = request.into_parts();
    let next = percent_encode(parts.uri.path_and_query().map_or("/", |asked| asked.as_str()));
    let owner = Owner::new();
    // The context belongs to the owner, which a future loses wherever it waits unless it carries it along.
    let file = owner.with(|| {
        provide_context(state);
        provide_context(parts);
        ScopedFuture::new(file)
    });
    match file.await {
        Ok((name, bytes)) => {
            let disposition = format!("attachment; filename=\"{name}\"");
            let disposition = HeaderValue::from_str(&disposition).unwrap_or(HeaderValue::from_static("attachment"));
            let headers = [(CONTENT_TYPE, HeaderValue::from_static(kind)), (CONTENT_DISPOSITION, disposition)];
            (headers, bytes).into_response()
        }
        Err(error) if error.status() == 401 => {
            axum::response::Redirect::to(&format!("/sign-in?next={next}")).into_response()
        }
        Err(error) => StatusCode::from_u16(error.status()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR).into_response(),
    }
}
