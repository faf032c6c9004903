use std::time::Duration;

use app::routes::App;
use app::state::AppState;
use app::ui::shell;
use axum::Router;
use axum::http::StatusCode;
use axum::middleware::from_fn;
use leptos::config::LeptosOptions;
use leptos::context::provide_context;
use leptos_axum::{LeptosRoutes, generate_route_list};
use tower_http::compression::CompressionLayer;
use tower_http::compression::predicate::{DefaultPredicate, NotForContentType, Predicate as _};
use tower_http::csrf::CsrfLayer;
use tower_http::limit::RequestBodyLimitLayer;
use tower_http::timeout::TimeoutLayer;
use tower_sessions::cookie::SameSite;
use tower_sessions::cookie::time::Duration as SessionDuration;
use tower_sessions::{Expiry, SessionManagerLayer};

use super::sessions::DbSessions;
use super::shutdown::Ending;
use super::{
    Settings, assets, books, decks, exports, headers, import, lists, live, pictures, pieces, redactions, uploads,
    visitor,
};

/// The greatest body of a form; uploads have a limit of their own.
const FORM_BYTES: usize = 1024 * 1024;

/// The method and address of every route beside the pages and the server functions. Who gets what at each is written in
/// `docs/access.md`, where a story looks each of them up.
pub const PLAIN: [(&str, &str); 21] = [
    ("GET", assets::FILES),
    ("GET", assets::ICON),
    ("GET", decks::PATH),
    ("GET", decks::REDACTED),
    ("GET", decks::HANDED),
    ("GET", books::RANKING),
    ("GET", exports::BUNDLE),
    ("GET", exports::PERSON),
    ("GET", exports::RANKING),
    ("GET", lists::CSV),
    ("GET", lists::XLSX),
    ("GET", lists::ZIP),
    ("GET", live::PATH),
    ("GET", pictures::COMPETITION),
    ("GET", pictures::EDITION),
    ("GET", uploads::FILE),
    ("GET", uploads::PAGE),
    ("POST", import::PATH),
    ("POST", pieces::PATH),
    ("POST", redactions::PATH),
    ("POST", uploads::PATH),
];

/// All routes with their layers, the outermost last; streams end when the end comes.
pub fn router(state: AppState, settings: Settings, ending: Ending) -> Router {
    let options = LeptosOptions::builder().output_name("palmares").build();
    let context = {
        let state = state.clone();
        move || provide_context(state.clone())
    };
    let sessions = SessionManagerLayer::new(DbSessions::new(state.db.clone(), crate::cli::now))
        .with_name("palmares")
        .with_secure(settings.secure)
        .with_same_site(SameSite::Lax)
        .with_expiry(Expiry::OnInactivity(SessionDuration::days(14)));
    let upload_state = state.clone();
    let files = exports::routes(&state).merge(lists::routes(&state)).merge(books::routes(&state));
    let decks = decks::routes(state.clone());
    let uploads = uploads::routes(state.clone()).merge(pieces::routes(state.clone()));
    let uploads = uploads.merge(redactions::routes(state.clone()));
    let live = live::routes(state.clone(), ending);
    let identify = {
        let trusted = settings.trusted_proxy;
        from_fn(move |request, next| visitor::identify(state.clone(), trusted, request, next))
    };
    let tls = settings.secure;
    let loose = DefaultPredicate::new()
        .and(NotForContentType::const_new(lists::ARCHIVE))
        .and(NotForContentType::const_new(lists::WORKBOOK));
    let import = import::route(upload_state.clone());
    Router::new()
        .leptos_routes_with_context(&options, generate_route_list(App), context.clone(), shell)
        .fallback(leptos_axum::render_app_async_with_context(context, shell))
        .layer(RequestBodyLimitLayer::new(FORM_BYTES))
        .route(import::PATH, import)
        .merge(decks)
        .merge(uploads)
        .merge(files)
        .merge(live)
        .layer(identify)
        .layer(sessions)
        .layer(csrf(&settings))
        .merge(assets::routes())
        .merge(pictures::routes(upload_state))
        .with_state(options)
        .layer(TimeoutLayer::with_status_code(StatusCode::REQUEST_TIMEOUT, Duration::from_secs(60)))
        .layer(CompressionLayer::new().compress_when(loose))
        .layer(from_fn(move |request, next| headers::secure(tls, request, next)))
}

fn csrf(settings: &Settings) -> CsrfLayer {
    let layer = CsrfLayer::new();
    match &settings.origin {
        Some(origin) => layer.add_trusted_origin(origin).expect("the origin was made of a scheme and a host"),
        None => layer,
    }
}
