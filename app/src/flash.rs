//! What a page shows once after a plain form was sent: a word of success, or the faults and what was typed.

use std::collections::BTreeMap;

use axum::http::header::{ACCEPT, REFERER};
use judging::access::Refusal;
use leptos::prelude::expect_context;
use leptos_axum::ResponseOptions;
use serde::{Deserialize, Serialize};
use tower_sessions::Session;

use crate::error::AppError;
use crate::visitor::{parts, visitor};

const KEY: &str = "flash";
const WAITING: &str = "waiting";

/// The outcome of the form that was sent last, kept in the session until a page shows it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Flash {
    /// The form's name.
    pub form: String,
    /// The key of a message of success, with its arguments.
    pub done: Option<String>,
    /// The refusal.
    pub error: Option<AppError>,
    /// What was typed, by field.
    pub typed: BTreeMap<String, String>,
    /// The page that it waits for, where nobody was signed in.
    #[serde(default)]
    pub page: Option<String>,
}

impl Flash {
    /// What was typed into a field of this form, else the stored value.
    pub fn value(&self, form: &str, field: &str, stored: &str) -> String {
        let typed = (self.form == form).then(|| self.typed.get(field)).flatten();
        typed.cloned().unwrap_or_else(|| stored.to_owned())
    }

    /// What is wrong with a field of this form: a key of the catalogues.
    pub fn fault(&self, form: &str, field: &str) -> Option<&str> {
        match &self.error {
            Some(AppError::Invalid(faults)) if self.form == form => {
                faults.iter().find(|fault| fault.field == field).map(|fault| fault.kind.as_str())
            }
            _ => None,
        }
    }

    /// Whether any field of this form whose name starts so has a fault.
    pub fn has_fault(&self, form: &str, prefix: &str) -> bool {
        match &self.error {
            Some(AppError::Invalid(faults)) if self.form == form => {
                faults.iter().any(|fault| fault.field.starts_with(prefix))
            }
            _ => false,
        }
    }
}

/// Takes the flash out of the session. What was sent while nobody was signed in waits there for the page that it was
/// typed on. Where there is nothing, the session stays as it is: every change of it is a durable write.
pub async fn take() -> Flash {
    let session = visitor().session;
    let here = parts().uri.path_and_query().map(ToString::to_string);
    let key = if waiting().await.is_some_and(|flash| flash.page == here) { WAITING } else { KEY };
    match session.get_value(key).await {
        Ok(Some(_)) => session.remove(key).await.ok().flatten().unwrap_or_default(),
        _ => Flash::default(),
    }
}

/// What was typed while nobody was signed in, where there is something.
pub async fn waiting() -> Option<Flash> {
    visitor().session.get(WAITING).await.ok().flatten()
}

/// Answers a form: the browser of a plain form goes to `to` with a word of success, or back to where it came from with
/// the faults and what was typed; any other caller gets the result itself.
pub async fn answer<T: Default>(
    form: &str,
    typed: BTreeMap<String, String>,
    result: Result<T, AppError>,
    to: &str,
    done: Option<&str>,
) -> Result<T, AppError> {
    if !is_plain_form() {
        if let Err(error) = &result {
            set_status(error.status());
        }
        return result;
    }
    let (flash, to) = match &result {
        Ok(_) => (Flash { form: form.into(), done: done.map(str::to_owned), ..Flash::default() }, to.to_owned()),
        Err(error) => {
            let to = came_from(to);
            let page = (*error == AppError::Refused(Refusal::SignedOut)).then(|| to.clone());
            (Flash { form: form.into(), error: Some(error.clone()), typed, page, done: None }, to)
        }
    };
    if flash.done.is_some() || flash.error.is_some() {
        put(&visitor().session, flash).await?;
    }
    leptos_axum::redirect(&to);
    Ok(result.unwrap_or_default())
}

/// Answers a form whose act says itself where to go on; to `otherwise` where it is refused and came from nowhere.
pub async fn go_on(
    form: &str,
    typed: BTreeMap<String, String>,
    result: Result<String, AppError>,
    otherwise: &str,
    done: Option<&str>,
) -> Result<(), AppError> {
    let to = result.as_ref().map_or(otherwise, String::as_str).to_owned();
    answer(form, typed, result.map(drop), &to, done).await
}

/// Leaves in a session what the page of a form shows next: a word of success, or what is wrong and what was typed. For
/// answers that are not given by a server function.
///
/// # Errors
/// A session that cannot be written.
pub async fn leave(
    session: &Session,
    form: &str,
    typed: BTreeMap<String, String>,
    result: Result<(), AppError>,
    page: &str,
    done: &str,
) -> Result<(), AppError> {
    let form = form.to_owned();
    put(
        session,
        match result {
            Ok(()) => Flash { form, done: Some(done.to_owned()), ..Flash::default() },
            Err(error) => {
                let page = (error == AppError::Refused(Refusal::SignedOut)).then(|| page.to_owned());
                Flash { form, error: Some(error), typed, page, done: None }
            }
        },
    )
    .await
}

/// Goes back to a form with what was typed, changed in its shape and saved nowhere else: a row was added or moved.
pub async fn keep(form: &str, typed: BTreeMap<String, String>, to: &str) -> Result<(), AppError> {
    put(&visitor().session, Flash { form: form.into(), typed, ..Flash::default() }).await?;
    leptos_axum::redirect(to);
    Ok(())
}

async fn put(session: &Session, flash: Flash) -> Result<(), AppError> {
    let key = if flash.page.is_some() { WAITING } else { KEY };
    session.insert(key, flash).await.map_err(|error| {
        tracing::error!(%error, "the session cannot be written");
        AppError::Internal
    })
}

/// Sets the status of the answer.
pub fn set_status(status: u16) {
    let status = axum::http::StatusCode::from_u16(status).expect("our own status codes are valid");
    expect_context::<ResponseOptions>().set_status(status);
}

fn is_plain_form() -> bool {
    let parts = parts();
    let accept = parts.headers.get(ACCEPT).and_then(|value| value.to_str().ok()).unwrap_or_default();
    accept.contains("text/html")
}

/// The path of the page that the form was on, never another site.
fn came_from(otherwise: &str) -> String {
    let parts = parts();
    let referer = parts.headers.get(REFERER).and_then(|value| value.to_str().ok());
    let uri = referer.and_then(|referer| referer.parse::<axum::http::Uri>().ok());
    match uri.as_ref().and_then(|uri| uri.path_and_query()) {
        Some(path) if path.as_str().starts_with('/') && !path.as_str().starts_with("//") => path.to_string(),
        _ => otherwise.to_owned(),
    }
}
