//! The address of the stage as people type it into the hall's computer.

use axum::http::HeaderValue;
use axum::http::header::{COOKIE, SET_COOKIE};
use leptos::prelude::expect_context;
use leptos_axum::ResponseOptions;

use crate::state::state;
use crate::visitor::{base, parts};

/// The cookie that carries a fresh secret from the act to the page that shows it once; the server stores its hash only.
const COOKIE_NAME: &str = "stage-secret";

/// Hands a fresh secret to the browser that asked for it, for this page and a minute.
pub fn hand_over(page: &str, secret: &str) {
    set_cookie(page, secret, 60);
}

/// The secret that was handed over, which this answer takes away again.
pub fn handed_over(page: &str) -> Option<String> {
    let parts = parts();
    let cookies = parts.headers.get_all(COOKIE).iter().filter_map(|value| value.to_str().ok());
    let mut pairs = cookies.flat_map(|value| value.split("; ")).filter_map(|pair| pair.split_once('='));
    let secret = pairs.find(|(name, _)| *name == COOKIE_NAME).map(|(_, secret)| secret.to_owned())?;
    set_cookie(page, "", 0);
    let is_whole = secret.len() == 64 && secret.bytes().all(|byte| byte.is_ascii_hexdigit());
    is_whole.then_some(secret)
}

fn set_cookie(page: &str, value: &str, seconds: u32) {
    let secure = state().public_url.as_ref().as_ref().is_some_and(|url| url.starts_with("https://"));
    let secure = if secure { "; Secure" } else { "" };
    let cookie = format!("{COOKIE_NAME}={value}; Path={page}; Max-Age={seconds}; HttpOnly; SameSite=Strict{secure}");
    let cookie = HeaderValue::from_str(&cookie).expect("the page's address and the secret are ASCII");
    expect_context::<ResponseOptions>().append_header(SET_COOKIE, cookie);
}

/// The whole address of the stage with this secret.
pub fn of_stage(secret: &str) -> String {
    format!("{}/stage/{secret}", base())
}
