//! Prepare the ceremony, reveal the next cue, make the stage's link.
#![expect(missing_docs, reason = "the fields that the macro makes are the arguments of the functions")]

use leptos::prelude::*;

use crate::error::AppError;

/// Makes the running order; `first` holds ids of competitions, with commas between them, that come before the others.
#[server(endpoint = "ceremony/prepare")]
pub async fn prepare(edition: String, #[server(default)] first: String) -> Result<(), AppError> {
    let result = async {
        let (account, ground) = asked(&edition).await?;
        let first: Vec<_> = first.split(',').map(judging::ids::CompetitionId::from).collect();
        let db = crate::state::state().db;
        Ok(store::ceremony::prepare(&db, &account, &ground.edition.id, &first, ground.now).await?)
    };
    let to = page_of(&edition);
    crate::flash::answer("prepare", Default::default(), result.await, &to, Some("ceremony-prepared")).await
}

/// Reveals the next cue, which the page names by its id.
#[server(endpoint = "ceremony/reveal")]
pub async fn reveal(edition: String, cue: String) -> Result<(), AppError> {
    let result = async {
        let (account, ground) = asked(&edition).await?;
        let db = crate::state::state().db;
        Ok(store::ceremony::reveal(&db, &account, &ground.edition.id, &cue.into(), ground.now).await?)
    };
    crate::flash::answer("reveal", Default::default(), result.await, &page_of(&edition), None).await
}

/// Makes the stage's secret link anew, for the page to show once.
#[server(endpoint = "ceremony/link")]
pub async fn link(edition: String) -> Result<(), AppError> {
    let result = async {
        let (account, ground) = asked(&edition).await?;
        let db = crate::state::state().db;
        let secret = store::ceremony::make_stage_link(&db, &account, &ground.edition.id, ground.now).await?;
        super::address::hand_over(&ground.path("/office/ceremony"), &secret);
        Ok(())
    };
    let to = format!("{}#stage", page_of(&edition));
    crate::flash::answer("link", Default::default(), result.await, &to, Some("ceremony-link-made")).await
}

/// Who asks, and the edition's ground.
#[cfg(feature = "ssr")]
async fn asked(edition: &str) -> Result<(judging::ids::AccountId, crate::ui::Ground), AppError> {
    let account = crate::visitor::visitor().account_id()?;
    Ok((account, crate::ui::ground(edition).await?))
}

/// The page that the forms belong to; the front page where the name cannot be an edition's.
#[cfg(feature = "ssr")]
fn page_of(edition: &str) -> String {
    let is_slug = edition.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
    if is_slug { format!("/e/{edition}/office/ceremony") } else { "/".to_owned() }
}
