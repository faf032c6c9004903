//! What browsers are asked for and what their answers are verified by, in the terms of `webauthn_rp`.

use std::fmt::Display;

use data_encoding::BASE64URL_NOPAD;
use judging::time::Timestamp;
use serde::{Deserialize, Serialize};
use webauthn_rp::bin::{Decode, Encode};
use webauthn_rp::request::PublicKeyCredentialDescriptor;
use webauthn_rp::request::auth::AuthenticationVerificationOptions;
use webauthn_rp::request::register::{
    CredProtect, Nickname, PublicKeyCredentialUserEntity, RegistrationVerificationOptions, USER_HANDLE_MAX_LEN,
    UserHandle64, Username,
};
use webauthn_rp::response::register::{DynamicState, StaticState};
use webauthn_rp::response::{AuthTransports, CredentialId};
use webauthn_rp::{
    AuthenticatedCredential, DiscoverableAuthentication64, DiscoverableAuthenticationServerState,
    DiscoverableCredentialRequestOptions, PublicKeyCredentialCreationOptions, Registration, RegistrationServerState,
};

use super::{Held, Site};
use crate::accounts::Account;
use crate::error::to_json;
use crate::{Fault, StoreError};

/// For how many seconds an answer is waited for.
const PATIENCE: i64 = 300;

/// A challenge that waits for its answer, in the session of who asked for it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Challenge {
    state: String,
    until: Timestamp,
}

impl Challenge {
    fn new(state: &[u8], now: Timestamp) -> Self {
        Self { state: BASE64URL_NOPAD.encode(state), until: now.plus_seconds(PATIENCE) }
    }

    /// Whether its answer would still be in time.
    pub fn is_waiting(&self, now: Timestamp) -> bool {
        now < self.until
    }

    /// What the library kept of it, while it is waited for.
    fn kept(&self, now: Timestamp) -> Result<Vec<u8>, StoreError> {
        if !self.is_waiting(now) {
            return Err(StoreError::Invalid(vec![Fault::new("answer", "fault-passkey-late")]));
        }
        BASE64URL_NOPAD.decode(self.state.as_bytes()).map_err(refused)
    }

    /// What an answer to a challenge to sign in is verified by.
    pub(super) fn asked(&self, now: Timestamp) -> Result<DiscoverableAuthenticationServerState, StoreError> {
        DiscoverableAuthenticationServerState::decode(&self.kept(now)?).map_err(refused)
    }

    /// The passkey that was made in answer to this challenge.
    pub(super) fn made(&self, site: &Site, answer: &str, now: Timestamp) -> Result<New, StoreError> {
        let state = RegistrationServerState::<USER_HANDLE_MAX_LEN>::decode(&self.kept(now)?).map_err(refused)?;
        let answer = Registration::from_json_relaxed(answer.as_bytes()).map_err(refused)?;
        let origins = [site.origin.as_str()];
        let options = RegistrationVerificationOptions::<&str, &str> {
            allowed_origins: &origins,
            error_on_unsolicited_extensions: false,
            ..RegistrationVerificationOptions::default()
        };
        let made = state.verify(&site.rp, &answer, &options).map_err(refused)?;
        let Ok(public_key) = made.static_state().encode();
        Ok(New {
            credential_id: BASE64URL_NOPAD.encode(made.id().as_ref()),
            user_handle: BASE64URL_NOPAD.encode(made.user_id().as_ref()),
            public_key: BASE64URL_NOPAD.encode(&public_key),
            state: state_of(made.dynamic_state()),
        })
    }
}

/// What is kept of a passkey that was made.
pub(super) struct New {
    pub credential_id: String,
    pub user_handle: String,
    pub public_key: String,
    pub state: String,
}

/// What a browser is asked for that makes a passkey, as JSON, and the challenge in it.
pub(super) fn begin(
    site: &Site,
    account: &Account,
    held: &[Held],
    now: Timestamp,
) -> Result<(String, Challenge), StoreError> {
    let handle = match held.first() {
        Some(known) => handle_of(&known.user_handle, account.id.as_str())?,
        None => UserHandle64::new(),
    };
    // Where a key was last seen is not kept: browsers look for it everywhere.
    let transports = AuthTransports::decode(0).expect("none is a set of transports");
    let known = held.iter().map(|known| {
        let id = decoded("credential_id", account.id.as_str(), &known.credential_id)?;
        let id = CredentialId::<Vec<u8>>::decode(id);
        let id = id.map_err(|error| corrupt("credential_id", account.id.as_str(), error))?;
        Ok(PublicKeyCredentialDescriptor { id, transports })
    });
    let nobody = PublicKeyCredentialUserEntity::from(&handle);
    let person = PublicKeyCredentialUserEntity {
        name: Username::try_from(account.email.as_str()).unwrap_or(nobody.name),
        id: &handle,
        display_name: Nickname::try_from(account.name.get(account.language)).ok(),
    };
    let known = known.collect::<Result<_, StoreError>>()?;
    let mut options = PublicKeyCredentialCreationOptions::passkey(&site.rp, person, known);
    // Where this is enforced, whatever does not know it makes no passkey. That the person was verified is looked at each time.
    options.extensions.cred_protect = CredProtect::None;
    let (state, asked) = options.start_ceremony().expect("the library's own options fit each other");
    let state = state.encode().expect("now is after 1970");
    Ok((to_json(&asked), Challenge::new(&state, now)))
}

/// What a browser is asked for that signs somebody in by any passkey of the site, as JSON, and the challenge in it.
pub fn challenge(site: &Site, now: Timestamp) -> (String, Challenge) {
    let options = DiscoverableCredentialRequestOptions::passkey(&site.rp);
    let (state, asked) = options.start_ceremony().expect("the library's own options fit each other");
    let state = state.encode().expect("now is after 1970");
    (to_json(&asked), Challenge::new(&state, now))
}

/// The name of the passkey that answered.
pub(super) fn id_of(answer: &DiscoverableAuthentication64) -> String {
    BASE64URL_NOPAD.encode(answer.raw_id().as_ref())
}

/// A passkey as it is stored.
#[derive(sqlx::FromRow)]
pub(super) struct Stored {
    pub account_id: String,
    pub credential_id: String,
    user_handle: String,
    public_key: String,
    state: String,
}

impl Stored {
    /// Verifies an answer; gives what its state is from now on.
    pub fn verify(
        &self,
        site: &Site,
        asked: DiscoverableAuthenticationServerState,
        answer: &DiscoverableAuthentication64,
    ) -> Result<String, StoreError> {
        let row = self.credential_id.as_str();
        let id = decoded("credential_id", row, row)?;
        let id = CredentialId::<&[u8]>::decode(id.as_slice()).map_err(|error| corrupt("credential_id", row, error))?;
        let handle = handle_of(&self.user_handle, row)?;
        let key = decoded("public_key", row, &self.public_key)?;
        let key = StaticState::decode(key.as_slice()).map_err(|error| corrupt("public_key", row, error))?;
        let state = decoded("state", row, &self.state)?.try_into();
        let state = state.map_err(|_| corrupt("state", row, "it is not seven bytes long"))?;
        let state = DynamicState::decode(state).map_err(|error| corrupt("state", row, error))?;
        let held = AuthenticatedCredential::new(id, &handle, key, state);
        let mut held = held.map_err(|error| corrupt("state", row, error))?;
        let origins = [site.origin.as_str()];
        let options = AuthenticationVerificationOptions::<&str, &str> {
            allowed_origins: &origins,
            error_on_unsolicited_extensions: false,
            ..AuthenticationVerificationOptions::default()
        };
        asked.verify(&site.rp, answer, &mut held, &options).map_err(refused)?;
        Ok(state_of(held.dynamic_state()))
    }
}

fn state_of(state: DynamicState) -> String {
    let Ok(state) = state.encode();
    BASE64URL_NOPAD.encode(&state)
}

fn handle_of(stored: &str, row: &str) -> Result<UserHandle64, StoreError> {
    let bytes: Result<[u8; USER_HANDLE_MAX_LEN], _> = decoded("user_handle", row, stored)?.try_into();
    let Ok(handle) = UserHandle64::decode(bytes.map_err(|_| corrupt("user_handle", row, "it is not 64 bytes long"))?);
    Ok(handle)
}

fn decoded(column: &'static str, row: &str, stored: &str) -> Result<Vec<u8>, StoreError> {
    BASE64URL_NOPAD.decode(stored.as_bytes()).map_err(|error| corrupt(column, row, error))
}

fn corrupt(column: &'static str, row: &str, reason: impl Display) -> StoreError {
    StoreError::Corrupt { table: "passkey", column, row: row.to_owned(), reason: reason.to_string() }
}

/// Why a passkey is not taken is told to the log alone.
pub(super) fn refused(reason: impl Display) -> StoreError {
    tracing::info!(%reason, "a passkey is refused");
    StoreError::Invalid(vec![Fault::new("answer", "fault-passkey")])
}
