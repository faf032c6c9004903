//! What a person says of themselves.

use judging::ids::AccountId;
use judging::text::{Language, Text};
use judging::time::Timestamp;

use crate::db::Db;
use crate::error::{parse_json, to_json};
use crate::jurors::{MAX_EXPERTISE, suspect_again};
use crate::ledger::{Act, Chain};
use crate::limits::{MAX_NAME, name_faults, none_of, short_faults};
use crate::{Fault, StoreError, args};

/// What is asked of everybody who has an account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Profile {
    /// The name, in both scripts where there are two.
    pub name: Text,
    /// Where the person works.
    pub affiliation: Text,
    /// The languages that the person reads.
    pub languages: Vec<Language>,
    /// Keys of the fields that the person knows.
    pub expertise: Vec<String>,
    /// The language of pages and mails.
    pub language: Language,
}

#[derive(sqlx::FromRow)]
struct Row {
    name: String,
    affiliation: String,
    languages: String,
    expertise: String,
    locale: String,
}

/// The profile of an account.
///
/// # Errors
/// A database that fails.
pub async fn find(db: &Db, id: &AccountId) -> Result<Option<Profile>, StoreError> {
    let row: Option<Row> = db
        .one("select name, affiliation, languages, expertise, locale from account where id = $1", args![id.as_str()])
        .await?;
    row.map(|row| {
        Ok(Profile {
            name: parse_json("account", "name", id.as_str(), &row.name)?,
            affiliation: parse_json("account", "affiliation", id.as_str(), &row.affiliation)?,
            languages: parse_json("account", "languages", id.as_str(), &row.languages)?,
            expertise: parse_json("account", "expertise", id.as_str(), &row.expertise)?,
            language: Language::from_tag(&row.locale).unwrap_or_default(),
        })
    })
    .transpose()
}

/// Sets the own profile; an act of the house chain. Who is called otherwise or works elsewhere from then on is looked at
/// again in every jury that they sit in, with a record in its edition.
///
/// # Errors
/// [`StoreError::Invalid`] for a name that is missing, and for texts that are too long.
pub async fn set(db: &Db, id: &AccountId, profile: &Profile, now: Timestamp) -> Result<(), StoreError> {
    let mut faults = name_faults("name", &profile.name);
    faults.extend(short_faults("affiliation", &profile.affiliation));
    let long = |field: &String| field.chars().count() > MAX_NAME;
    if profile.expertise.len() > MAX_EXPERTISE || profile.expertise.iter().any(long) {
        faults.push(Fault::new("expertise", "fault-expertise"));
    }
    none_of(faults)?;
    let mut act = Act::begin(db, Chain::House, id, now).await?;
    let sql = "select name, affiliation from account where id = $1";
    let before: Option<(String, String)> = act.tx.one(sql, args![id.as_str()]).await?;
    let (name, affiliation) = (to_json(&profile.name), to_json(&profile.affiliation));
    act.tx
        .run(
            "update account
             set name = $2, affiliation = $3, languages = $4, expertise = $5, locale = $6
             where id = $1",
            args![
                id.as_str(),
                &name,
                &affiliation,
                to_json(&profile.languages),
                to_json(&profile.expertise),
                profile.language.tag(),
            ],
        )
        .await?;
    if before != Some((name, affiliation)) {
        suspect_again(&mut act, id, "account.profile").await?;
    }
    act.commit("account.profile", id.as_str(), id).await?;
    Ok(())
}
