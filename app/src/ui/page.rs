use std::future::Future;

use axum::http::header::{HeaderValue, LOCATION};
use judging::access::Refusal;
use leptos::prelude::*;
use leptos_axum::ResponseOptions;

use super::{Frame, refusal_words};
use crate::error::AppError;
use crate::flash::set_status;
use crate::t;
use crate::visitor::{parts, visitor};

/// A page whose content is loaded before anything of it is sent, so that its status is right: a refusal becomes a page
/// of its own, and who is not signed in is asked to.
pub fn page<V: IntoView + 'static>(
    content: impl Future<Output = Result<V, AppError>> + Send + 'static,
) -> impl IntoView {
    view! {
        <Suspense>
            {Suspend::new(async move {
                match content.await {
                    Ok(view) => view.into_any(),
                    Err(error) => refused(error).into_any(),
                }
            })}
        </Suspense>
    }
}

fn refused(error: AppError) -> impl IntoView {
    let words = visitor().words();
    if error == AppError::Refused(Refusal::SignedOut) {
        let path = parts().uri.path_and_query().map(ToString::to_string).unwrap_or_default();
        send_on(&format!("/sign-in?next={}", percent_encode(&path)));
    } else {
        set_status(error.status());
    }
    let set_up = (error == AppError::Refused(Refusal::SecondFactor)).then(|| {
        view! {
            <a class="btn main" href="/account/second-factor">
                {t!(words, "second-factor-begin")}
            </a>
        }
    });
    let title = match error {
        AppError::NotFound => t!(words, "error-not-found-title"),
        AppError::Internal => t!(words, "error-internal-title"),
        _ => t!(words, "error-refused-title"),
    };
    view! {
        <Frame title=title.clone() class="page narrow">
            <div class="head">
                <div>
                    <h1>{title}</h1>
                    <p class="lede">{refusal_words(words, &error)}</p>
                </div>
            </div>
            <p class="cluster">
                {set_up} <a class="btn" href="/">
                    {t!(words, "error-home")}
                </a>
            </p>
        </Frame>
    }
}

/// Sends the visitor of a page on to another one, whatever they accept.
///
/// # Panics
/// For an address with characters that no header may hold: [`percent_encode`] them.
pub fn send_on(to: &str) {
    let to = HeaderValue::from_str(to).expect("our own addresses are ASCII");
    expect_context::<ResponseOptions>().insert_header(LOCATION, to);
    set_status(302);
}

/// Escapes what may not stand in the value of a query.
pub fn percent_encode(text: &str) -> String {
    text.bytes()
        .map(|byte| match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' | b'.' | b'~' | b'/' => char::from(byte).to_string(),
            other => format!("%{other:02X}"),
        })
        .collect()
}
