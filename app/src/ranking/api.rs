//! Decisions on a ranking: advance, order ties, seal, sign.
#![expect(missing_docs, reason = "the fields that the macro makes are the arguments of the functions")]

use std::collections::BTreeMap;

use leptos::prelude::*;

use crate::error::AppError;

/// Brings the best of a round into the next; `accept_ties` is set where all that share the last place are taken.
#[server(endpoint = "ranking/advance")]
pub async fn advance(round: String, seen: String, #[server(default)] accept_ties: String) -> Result<(), AppError> {
    use super::bench::{Place, back};
    let result = async {
        let place = Place::of_round(&round).await?;
        let asked = (seen.as_str(), !accept_ties.is_empty());
        store::rankings::advance(&place.db, &place.account, &place.round, asked, place.now).await?;
        Ok(())
    };
    let result = result.await;
    back("advance", result, &round, "ranking", "advance-done").await
}

/// Takes an advance back.
#[server(endpoint = "ranking/undo-advance")]
pub async fn undo_advance(round: String) -> Result<(), AppError> {
    use super::bench::{Place, back};
    let result = async {
        let place = Place::of_round(&round).await?;
        Ok(store::rankings::undo_advance(&place.db, &place.account, &place.round, place.now).await?)
    };
    let result = result.await;
    back("advance", result, &round, "ranking", "advance-undone").await
}

/// Notes the chair's order of tied entries: `place-ENTRY` holds the place of each within its tie.
#[server(endpoint = "ranking/order-ties")]
pub async fn order_ties(round: String, #[server(flatten)] fields: BTreeMap<String, String>) -> Result<(), AppError> {
    use super::bench::{Place, back_with};
    use super::ties::{FORM, read};
    let result = async {
        let place = Place::of_round(&round).await?;
        Ok(store::rankings::order_ties(&place.db, &place.account, &place.round, &read(&fields), place.now).await?)
    };
    let result = result.await;
    back_with((FORM, fields), result, &round, "ranking", "order-ties-done").await
}

/// Accepts a joint ranking of a jury that falls into parts.
#[server(endpoint = "ranking/join-components")]
pub async fn join_components(round: String, #[server(default)] join: String) -> Result<(), AppError> {
    use super::bench::{Place, back};
    let result = async {
        let place = Place::of_round(&round).await?;
        let join = !join.is_empty();
        Ok(store::rankings::join_components(&place.db, &place.account, &place.round, join, place.now).await?)
    };
    let result = result.await;
    back("join", result, &round, "ranking", "join-done").await
}

/// Notes that the jury gives a special prize to an entry; `round` is where the form stands, of the same competition.
#[server(endpoint = "ranking/choose-special")]
pub async fn choose_special(round: String, award: String, entry: String) -> Result<(), AppError> {
    use super::bench::{Place, back};
    let result = async {
        let place = Place::of_round(&round).await?;
        let (award, entry) = (award.into(), entry.into());
        Ok(store::seals::choose_special(&place.db, &place.account, &place.round, (&award, &entry), place.now).await?)
    };
    let result = result.await;
    back("special", result, &round, "seal", "special-done").await
}

/// Takes such a note back.
#[server(endpoint = "ranking/drop-special")]
pub async fn drop_special(round: String, award: String, entry: String) -> Result<(), AppError> {
    use super::bench::{Place, back};
    let result = async {
        let place = Place::of_round(&round).await?;
        let (award, entry) = (award.into(), entry.into());
        Ok(store::seals::drop_special(&place.db, &place.account, &place.round, (&award, &entry), place.now).await?)
    };
    let result = result.await;
    back("special", result, &round, "seal", "special-done").await
}

/// Freezes the ranking of a round.
#[server(endpoint = "ranking/seal")]
pub async fn seal(
    round: String,
    seen: String,
    #[server(default)] accept_missing: String,
    #[server(default)] accept_ties: String,
) -> Result<(), AppError> {
    use super::bench::{Place, back};
    let result = async {
        let place = Place::of_round(&round).await?;
        let asked = store::seals::Asked {
            seen: &seen,
            accept_missing: !accept_missing.is_empty(),
            accept_ties: !accept_ties.is_empty(),
        };
        store::seals::seal(&place.db, &place.account, &place.round, asked, place.now).await?;
        Ok(())
    };
    let result = result.await;
    back("seal", result, &round, "seal", "seal-done").await
}

/// Signs a sealed ranking for a host.
#[server(endpoint = "ranking/sign")]
pub async fn sign(seal: String, host: String) -> Result<(), AppError> {
    use super::bench::Place;
    let result = async {
        let (place, edition) = Place::of_seal(&seal).await?;
        store::seals::sign(&place.db, &place.account, &seal.as_str().into(), &host.into(), place.now).await?;
        Ok(format!("/e/{edition}/office/sign"))
    };
    let result: Result<String, AppError> = result.await;
    let to = result.clone().unwrap_or_else(|_| "/".into());
    crate::flash::answer("sign", Default::default(), result.map(|_| ()), &to, Some("sign-done")).await
}
