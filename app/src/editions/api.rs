//! Making editions.
#![expect(missing_docs, reason = "the fields that the macro makes are the arguments of the functions")]

use std::collections::BTreeMap;

use leptos::prelude::*;

use crate::error::AppError;

/// Keeps what was typed on a step of the way to a new edition and goes on to the next; at the last, makes the edition.
/// `act` is `next`, `make`, a row's button, `preset-` with the key of a preset, or `propose` for the dates.
#[server(endpoint = "editions/new")]
pub async fn new_edition(
    #[server(default)] step: u8,
    #[server(default)] act: String,
    #[server(flatten)] fields: BTreeMap<String, String>,
) -> Result<(), AppError> {
    crate::editions::act::new_edition(step, &act, fields).await
}

/// Makes the next edition out of one, as it was shown with the mark `seen`: every date moved so that it begins on the
/// day `starts`.
#[server(endpoint = "editions/copy")]
pub async fn copy_edition(
    edition: String,
    seen: String,
    #[server(flatten)] fields: BTreeMap<String, String>,
) -> Result<(), AppError> {
    use crate::editions::copy;
    let starts = fields.get("starts").cloned().unwrap_or_default();
    let (result, to) = match copy::make(&edition, &seen, &fields).await {
        Ok(slug) => (Ok(()), format!("/e/{slug}/office")),
        Err(error) => (Err(error), copy::address(&edition, &starts)),
    };
    crate::flash::answer(copy::FORM, fields, result, &to, Some("edition-made")).await
}

/// Saves what an edition is, when and where, or adds or removes a row of its fields. `seen` is the mark of what is stored.
#[server(endpoint = "editions/settings")]
pub async fn save_settings(
    edition: String,
    seen: String,
    #[server(default)] act: String,
    #[server(flatten)] fields: BTreeMap<String, String>,
) -> Result<(), AppError> {
    use crate::editions::settings;
    let to = crate::editions::settings::address(&edition, "");
    if let Some(typed) = settings::rearranged(&fields, &act) {
        return crate::contests::acts::keep(settings::FORM, typed, &to).await;
    }
    let result = settings::save(&edition, &seen, &fields).await;
    crate::flash::answer(settings::FORM, fields, result, &to, Some("settings-saved")).await
}

/// Saves the organisations behind an edition, or adds, removes or moves a row of the form. `seen` is the mark of what is stored.
#[server(endpoint = "editions/hosts")]
pub async fn save_hosts(
    edition: String,
    seen: String,
    #[server(default)] act: String,
    #[server(flatten)] fields: BTreeMap<String, String>,
) -> Result<(), AppError> {
    use crate::editions::hosts;
    let to = crate::editions::settings::address(&edition, "/hosts");
    if let Some(typed) = hosts::rearranged(&fields, &act) {
        return crate::contests::acts::keep(hosts::FORM, typed, &to).await;
    }
    let result = hosts::save(&edition, &seen, &fields).await;
    crate::flash::answer(hosts::FORM, fields, result, &to, Some("hosts-saved")).await
}

/// Saves the programme of an edition, or adds, removes or moves a row of the form. `seen` is the mark of what is stored.
#[server(endpoint = "editions/programme")]
pub async fn save_programme(
    edition: String,
    seen: String,
    #[server(default)] act: String,
    #[server(flatten)] fields: BTreeMap<String, String>,
) -> Result<(), AppError> {
    use crate::editions::programme;
    let to = crate::editions::settings::address(&edition, "/programme");
    if let Some(typed) = programme::rearranged(&fields, &act) {
        return crate::contests::acts::keep(programme::FORM, typed, &to).await;
    }
    let result = programme::save(&edition, &seen, &fields).await;
    crate::flash::answer(programme::FORM, fields, result, &to, Some("programme-saved")).await
}
