//! The words of an edition's own for its letters.

use judging::access::may_send_mail;
use judging::ids::{AccountId, EditionId};
use judging::text::{Language, Text};
use judging::time::Timestamp;
use serde::Serialize;

use super::{Posted, Row, select_letter};
use crate::db::Db;
use crate::error::{parse_json, to_json};
use crate::ledger::{Act, Chain};
use crate::limits::{none_of, prose_faults, short_faults};
use crate::seen::{mark, unchanged};
use crate::{Fault, StoreError, args, roles};

/// The templates whose words an edition may make its own. Letters about accounts are the house's.
pub const WORDED: [&str; 17] = [
    "invite-organiser",
    "invite-chair",
    "invite-juror",
    "invite-auditor",
    "invite-operator",
    "invite-signatory",
    "remind-invitation",
    "remind-desk",
    "remind-scorecards",
    "remind-draft",
    "assignment",
    "entry-submitted",
    "extended",
    "entry-missing",
    "co-edit",
    "answered",
    "complaint-answered",
];

/// Words for a letter: in each language both or neither, with the names of values in braces, such as `{name}`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Wording {
    /// One line in each language.
    pub subject: Text,
    /// Paragraphs with a blank line between them, in each language.
    pub body: Text,
}

impl Wording {
    /// Subject and body in a language, where the edition has its own.
    pub fn exact(&self, language: Language) -> Option<(&str, &str)> {
        Some((self.subject.exact(language)?, self.body.exact(language)?))
    }

    /// What is wrong with it, at `subject` and `body`: too long, or one without the other.
    pub fn faults(&self) -> Vec<Fault> {
        let mut faults = short_faults("subject", &self.subject);
        faults.extend(prose_faults("body", &self.body));
        let lacks = |of: &Text, there: &Text| {
            Language::ALL.into_iter().any(|language| of.exact(language).is_none() && there.exact(language).is_some())
        };
        if lacks(&self.subject, &self.body) {
            faults.push(Fault::new("subject", "fault-half-worded"));
        }
        if lacks(&self.body, &self.subject) {
            faults.push(Fault::new("body", "fault-half-worded"));
        }
        faults
    }
}

/// The letters that an edition has words of its own for, by template.
///
/// # Errors
/// A database that fails.
pub async fn wordings(db: &Db, edition: &EditionId) -> Result<Vec<(String, Wording)>, StoreError> {
    let rows: Vec<(String, String, String)> = db
        .all(
            "select template, subject, body from letter_text where edition_id = $1 order by template",
            args![edition.as_str()],
        )
        .await?;
    rows.into_iter()
        .map(|(template, subject, body)| Ok((template.clone(), read(&template, &subject, &body)?)))
        .collect()
}

/// The edition's own words for a letter, empty where it has none.
///
/// # Errors
/// A database that fails.
pub async fn wording(db: &Db, edition: &EditionId, template: &str) -> Result<Wording, StoreError> {
    of_row(template, db.one(ONE, args![edition.as_str(), template]).await?)
}

const ONE: &str = "select subject, body from letter_text where edition_id = $1 and template = $2";

fn of_row(template: &str, row: Option<(String, String)>) -> Result<Wording, StoreError> {
    row.map_or_else(|| Ok(Wording::default()), |(subject, body)| read(template, &subject, &body))
}

fn read(template: &str, subject: &str, body: &str) -> Result<Wording, StoreError> {
    Ok(Wording {
        subject: parse_json("letter_text", "subject", template, subject)?,
        body: parse_json("letter_text", "body", template, body)?,
    })
}

/// Makes these the edition's own words for a letter; an empty wording brings the standard words back. `seen` is the
/// [`mark`] of the words that the change was made on. Letters that were not sent yet take the new words.
///
/// # Errors
/// A refusal of [`may_send_mail`]; [`StoreError::NotFound`] for a template that is not [`WORDED`];
/// [`StoreError::Invalid`] with [`Wording::faults`], and at `seen` where somebody else was faster.
pub async fn reword(
    db: &Db,
    by: &AccountId,
    edition: &EditionId,
    template: &str,
    (seen, wording): (&str, &Wording),
    now: Timestamp,
) -> Result<(), StoreError> {
    let mut act = Act::begin(db, Chain::from(edition), by, now).await?;
    let standing = roles::standing_in(&mut act.tx, by, edition).await?;
    let _may = may_send_mail(&standing)?;
    if !WORDED.contains(&template) {
        return Err(StoreError::NotFound);
    }
    none_of(wording.faults())?;
    let before = of_row(template, act.tx.one(ONE, args![edition.as_str(), template]).await?)?;
    unchanged(seen, &mark(&before), "fault-changed")?;
    act.tx
        .run("delete from letter_text where edition_id = $1 and template = $2", args![edition.as_str(), template])
        .await?;
    if !wording.body.is_empty() {
        act.tx
            .run(
                "insert into letter_text (edition_id, template, subject, body) values ($1, $2, $3, $4)",
                args![edition.as_str(), template, to_json(&wording.subject), to_json(&wording.body)],
            )
            .await?;
    }
    act.commit("mail.reword", template, wording).await?;
    Ok(())
}

/// The newest letters of a template, at most `limit`: whom new words can be tried on.
///
/// # Errors
/// A database that fails.
pub async fn of_template(db: &Db, edition: &EditionId, template: &str, limit: u32) -> Result<Vec<Posted>, StoreError> {
    let rows: Vec<Row> = db
        .all(
            select_letter!("where edition_id = $1 and template = $2 order by id desc limit $3"),
            args![edition.as_str(), template, limit],
        )
        .await?;
    rows.into_iter().map(Row::into_posted).collect()
}
