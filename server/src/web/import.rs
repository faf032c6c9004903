//! The upload of an import. Its answer is the page of the import itself, so that faults and new passwords are in this
//! answer and kept nowhere.

use std::collections::BTreeMap;

use app::error::AppError;
use app::importing::MAX_BYTES;
use app::importing::act::{self, Outcome, Report};
use app::importing::contest::{File, Files};
use app::state::AppState;
use app::ui::shell;
use app::visitor::Visitor;
use axum::body::Body;
use axum::extract::multipart::MultipartError;
use axum::extract::{DefaultBodyLimit, FromRequest, Multipart, Path, Request};
use axum::http::request::Parts;
use axum::http::{Method, StatusCode};
use axum::response::Response;
use axum::routing::{MethodRouter, post};
use leptos::context::provide_context;

/// The address of the page, and of its form.
pub const PATH: &str = "/e/{edition}/office/import";

/// What the typed fields and the frames between the parts may take beside the files.
const FRAME_BYTES: usize = 100_000;

/// The route of the upload, with a limit of its own.
pub fn route<S: Clone + Send + Sync + 'static>(state: AppState) -> MethodRouter<S> {
    let answer = move |Path(edition): Path<String>, request: Request| answer(state.clone(), edition, request);
    post(answer).layer(DefaultBodyLimit::max(MAX_BYTES + FRAME_BYTES))
}

async fn answer(state: AppState, edition: String, request: Request) -> Response {
    let (parts, body) = request.into_parts();
    let outcome = match outcome(&state, &edition, &parts, body).await {
        Ok(outcome) => outcome,
        Err(error) => Outcome { typed: BTreeMap::new(), report: Report::Refused(error) },
    };
    render(state, outcome, parts).await
}

/// Asks who it is before a byte of the upload is read.
async fn outcome(state: &AppState, edition: &str, parts: &Parts, body: Body) -> Result<Outcome, AppError> {
    let visitor = parts.extensions.get::<Visitor>().cloned().ok_or(AppError::Internal)?;
    let edition = act::may_import(state, &visitor, edition).await?;
    let request = Request::from_parts(parts.clone(), body);
    let mut multipart = Multipart::from_request(request, &()).await.map_err(|_| AppError::Unreadable)?;
    let (typed, files) = read(&mut multipart).await.map_err(|error| match error.status() {
        StatusCode::PAYLOAD_TOO_LARGE => AppError::field("entries", "fault-import-size"),
        _ => AppError::Unreadable,
    })?;
    let only_check = typed.get("act").is_none_or(|act| act != "import");
    Ok(act::by_form(state, &visitor, &edition, (typed, files), only_check).await)
}

/// The fields and files of the form. A file that was not chosen comes with an empty name and no bytes.
async fn read(multipart: &mut Multipart) -> Result<(BTreeMap<String, String>, Files), MultipartError> {
    let (mut typed, mut files) = (BTreeMap::new(), Files::default());
    while let Some(field) = multipart.next_field().await? {
        let name = field.name().unwrap_or_default().to_owned();
        let file = async |field: axum::extract::multipart::Field<'_>| {
            Ok::<_, MultipartError>(File { name: format!("{name}.csv"), bytes: field.bytes().await?.to_vec() })
        };
        match name.as_str() {
            "entries" => files.entries = file(field).await?,
            "jurors" => files.jurors = file(field).await?,
            "criteria" => files.criteria = file(field).await?,
            "team" => files.team = Some(file(field).await?).filter(|file| !file.bytes.is_empty()),
            "scores" => files.scores = Some(file(field).await?).filter(|file| !file.bytes.is_empty()),
            _ => {
                typed.insert(name, field.text().await?);
            }
        }
    }
    Ok((typed, files))
}

async fn render(state: AppState, outcome: Outcome, mut parts: Parts) -> Response {
    parts.method = Method::GET;
    let context = move || {
        provide_context(state.clone());
        provide_context(outcome.clone());
    };
    leptos_axum::render_app_async_with_context(context, shell)(Request::from_parts(parts, Body::empty())).await
}
