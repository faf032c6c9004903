//! Starting, saving, submitting and taking back an entry.
#![expect(missing_docs, reason = "the fields that the macro makes are the arguments of the functions")]

use std::collections::BTreeMap;

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use crate::error::AppError;

/// Starts an entry to a competition and goes on to its page.
#[server(endpoint = "entrants/start")]
pub async fn start_entry(edition: String, competition: String) -> Result<(), AppError> {
    let (result, to) = crate::entrants::act::start(&edition, &competition).await;
    crate::flash::answer("start", BTreeMap::new(), result, &to, None).await
}

/// What a person sees after a save.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Saved {
    /// The version that is saved now.
    pub version: i64,
    /// The time in the edition's zone, `14:03`.
    pub time: String,
    /// The short random code.
    pub code: String,
    /// Who else has saved it just now, in a sentence; empty where nobody has.
    #[serde(default)]
    pub beside: String,
}

/// Saves an entry as it was typed, after adding, moving or removing a person of the team where the button says so.
#[server(endpoint = "entrants/save")]
pub async fn save_entry(
    edition: String,
    entry: String,
    change: String,
    base_version: i64,
    #[server(default)] act: String,
    #[server(flatten)] fields: BTreeMap<String, String>,
) -> Result<Saved, AppError> {
    let sent = crate::entrants::act::Sent { edition, entry, change, base_version, fields };
    crate::entrants::act::save(sent, &act).await
}

/// How far an upload has come.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Held {
    /// How many bytes are durable, from the first on: where the next piece begins.
    pub offset: i64,
    /// The file, once it is whole and in the entry.
    pub stored: Option<Stored>,
}

/// A file that was put into an entry.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stored {
    /// The version of the entry that is saved now.
    pub version: i64,
    /// Its SHA-256, hexadecimal.
    pub sha256: String,
}

/// Starts to hand in a file in pieces, or asks how far the upload with this id has come. `slot` is `deck` or the id of a
/// question, `bytes` the size of the file.
#[server(endpoint = "entrants/upload")]
pub async fn start_upload(
    edition: String,
    entry: String,
    upload: String,
    slot: String,
    name: String,
    bytes: i64,
) -> Result<Held, AppError> {
    let to = crate::entrants::act::page_of(&edition, &entry);
    let new = store::uploads::NewUpload { id: upload, slot, name, bytes };
    let result = crate::entrants::uploads::start(&edition, &entry, new).await;
    crate::flash::answer(crate::entrants::act::FORM, BTreeMap::new(), result, &to, None).await
}

/// Submits an entry as it was typed.
#[server(endpoint = "entrants/submit")]
pub async fn submit_entry(
    edition: String,
    entry: String,
    change: String,
    base_version: i64,
    #[server(flatten)] fields: BTreeMap<String, String>,
) -> Result<(), AppError> {
    let sent = crate::entrants::act::Sent { edition, entry, change, base_version, fields };
    crate::entrants::act::submit(sent).await
}

/// Takes an entry back for good; `named` is its name, typed to confirm it.
#[server(endpoint = "entrants/withdraw")]
pub async fn withdraw_entry(edition: String, entry: String, named: String) -> Result<(), AppError> {
    let typed = [("named".to_owned(), named.clone())].into();
    let result = crate::entrants::act::withdraw(&edition, &entry, &named).await;
    let to = format!("/e/{edition}/entries/{entry}");
    crate::flash::answer("withdraw", typed, result, &to, Some("entry-withdrawn")).await
}
