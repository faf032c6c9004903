//! From the forms of the people's page to the acts of the store. What comes in is not trusted: every id is looked up.

use std::collections::BTreeMap;

use judging::access::may_organise;
use judging::ids::RoleId;
use store::accounts::NewAccount;
use store::{roles, second_factors};

use crate::accounts::password;
use crate::error::AppError;
use crate::state::state;
use crate::ui::{both_scripts, ground, percent_encode};

/// A person and a role, as typed.
pub struct Named {
    pub role: String,
    pub email: String,
    pub name: String,
    pub name_zh: String,
    pub password: String,
}

impl Named {
    /// What was typed, by field; the password aside.
    pub fn typed(&self) -> BTreeMap<String, String> {
        [("role", &self.role), ("email", &self.email), ("name", &self.name), ("name_zh", &self.name_zh)]
            .map(|(field, value)| (field.to_owned(), value.clone()))
            .into()
    }
}

/// Gives a role; says whether an account was made for it.
pub async fn give(edition: &str, named: &Named) -> Result<bool, AppError> {
    let ground = ground(edition).await?;
    let account = ground.visitor.account_id()?;
    // The act asks again; here it keeps the hashing of passwords for those who may use it.
    may_organise(ground.standing()?)?;
    let state = state();
    let role = roles::named(&state.db, &ground.edition.id, &named.role).await?;
    let role = role.ok_or_else(|| AppError::field("role", "fault-choice"))?;
    let person = NewAccount {
        email: named.email.clone(),
        name: both_scripts(&named.name, &named.name_zh),
        password_hash: Some(password::hash_proposed(&state.hashing, &named.password).await?),
        language: ground.edition.default_language,
    };
    Ok(roles::give(&state.db, &ground.edition.id, &account, &person, &role, ground.now).await?)
}

/// Takes a role away.
pub async fn take(edition: &str, role: &str) -> Result<(), AppError> {
    let ground = ground(edition).await?;
    let account = ground.visitor.account_id()?;
    Ok(roles::take(&state().db, &ground.edition.id, &account, &RoleId::from(role), ground.now).await?)
}

/// Asks organisers and chairs for a second factor, or no longer.
pub async fn ask_second_factor(edition: &str, asked: bool) -> Result<(), AppError> {
    let ground = ground(edition).await?;
    let account = ground.visitor.account_id()?;
    Ok(second_factors::ask(&state().db, &account, &ground.edition.id, asked, ground.now).await?)
}

/// The page of the people, of a name that may stand in an address.
pub fn people_page(edition: &str) -> String {
    format!("/e/{}/office/people", percent_encode(edition))
}
