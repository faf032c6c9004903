use std::net::SocketAddr;

use app::accounts::session::{ACCOUNT, AUTH_VERSION, stay};
use app::state::AppState;
use app::visitor::Visitor;
use axum::extract::{ConnectInfo, Request};
use axum::http::HeaderMap;
use axum::http::header::{ACCEPT_LANGUAGE, COOKIE, HeaderValue, SET_COOKIE};
use axum::middleware::Next;
use axum::response::Response;
use judging::ids::AccountId;
use judging::text::Language;
use store::accounts::Account;
use tower_sessions::Session;

/// Puts into every request who asks and in which language; `?lang=` chooses a language and is remembered.
pub async fn identify(state: AppState, trusted_proxy: bool, mut request: Request, next: Next) -> Response {
    let arrived = state.clock.now();
    let Some(session) = request.extensions().get::<Session>().cloned() else {
        return next.run(request).await;
    };
    let account = signed_in(&state, &session).await;
    let chosen = request.uri().query().and_then(chosen_language);
    let language = chosen
        .or_else(|| remembered_language(request.headers()))
        .or_else(|| account.as_ref().map(|account| account.language))
        .unwrap_or_else(|| preferred_language(request.headers()));
    let address = address(&request, trusted_proxy);
    request.extensions_mut().insert(Visitor { account, language, session, address, arrived });
    let mut response = next.run(request).await;
    if let Some(language) = chosen {
        let cookie = format!("lang={}; Path=/; Max-Age=31536000; SameSite=Lax", language.tag());
        let cookie = HeaderValue::from_str(&cookie).expect("a language tag is ASCII");
        response.headers_mut().append(SET_COOKIE, cookie);
    }
    response
}

/// The account of a session, unless its version was raised since (all sessions ended).
async fn signed_in(state: &AppState, session: &Session) -> Option<Account> {
    let id: String = session.get(ACCOUNT).await.ok().flatten()?;
    let version: i64 = session.get(AUTH_VERSION).await.ok().flatten()?;
    let account = store::accounts::find(&state.db, &AccountId::from(id)).await.ok().flatten()?;
    if account.auth_version != version {
        return None;
    }
    stay(session, state.clock.now()).await.ok()?;
    Some(account)
}

fn chosen_language(query: &str) -> Option<Language> {
    query.split('&').find_map(|pair| pair.strip_prefix("lang=")).and_then(Language::from_tag)
}

fn remembered_language(headers: &HeaderMap) -> Option<Language> {
    let cookies = headers.get_all(COOKIE).iter().filter_map(|value| value.to_str().ok());
    cookies.flat_map(|value| value.split("; ")).find_map(|pair| pair.strip_prefix("lang=")).and_then(Language::from_tag)
}

/// The first language of `Accept-Language` that is ours; browsers send them in the order of preference.
fn preferred_language(headers: &HeaderMap) -> Language {
    headers
        .get(ACCEPT_LANGUAGE)
        .and_then(|value| value.to_str().ok())
        .and_then(|value| value.split(',').find_map(|part| Language::from_tag(part.split(';').next()?.trim())))
        .unwrap_or_default()
}

fn address(request: &Request, trusted_proxy: bool) -> String {
    let forwarded = request.headers().get("x-forwarded-for").and_then(|value| value.to_str().ok());
    match forwarded.and_then(|value| value.rsplit(',').next()) {
        Some(last) if trusted_proxy => last.trim().to_owned(),
        _ => request
            .extensions()
            .get::<ConnectInfo<SocketAddr>>()
            .map_or_else(String::new, |ConnectInfo(address)| address.ip().to_string()),
    }
}
