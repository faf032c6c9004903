//! Propose another method, consent to it, take the proposal back.
#![expect(missing_docs, reason = "the fields that the macro makes are the arguments of the functions")]

use std::collections::BTreeMap;

use leptos::prelude::*;

use crate::error::AppError;

/// Proposes another method for a round whose call has opened; the fields are those of a round's settings.
#[server(endpoint = "amendments/propose")]
pub async fn propose(
    round: String,
    back: String,
    #[server(flatten)] fields: BTreeMap<String, String>,
) -> Result<(), AppError> {
    let result = super::act::propose(round.into(), &fields).await;
    crate::contests::acts::answer(super::section::FORM, fields, result, &back, "amendment-proposed").await
}

/// Takes a proposal back.
#[server(endpoint = "amendments/withdraw")]
pub async fn withdraw(amendment: String, back: String) -> Result<(), AppError> {
    let result = super::act::withdraw(amendment.into()).await;
    crate::contests::acts::answer("amendment-withdraw", BTreeMap::new(), result, &back, "amendment-withdrawn").await
}

/// Consents to a proposal for a host.
#[server(endpoint = "amendments/consent")]
pub async fn consent(amendment: String, host: String) -> Result<(), AppError> {
    let result = super::act::consent(amendment.into(), host.into()).await;
    crate::flash::go_on("consent", BTreeMap::new(), result, "/", Some("amendment-consented")).await
}
