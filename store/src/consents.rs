//! What people of an edition agree to, each matter by itself, and take back whenever they want.
//!
//! Nothing that is judged asks for any of it. Every giving and every withdrawal is kept; what holds is the last of them.

mod gallery;
mod list;

use judging::access::may_consent;
use judging::ids::{AccountId, EditionId};
use judging::time::Timestamp;
use serde::Serialize;

use crate::db::Db;
use crate::ledger::{Act, Chain};
use crate::{Fault, StoreError, args, roles};

pub use gallery::{Finalist, finalists, galleries};
pub use list::{Agreed, addresses, counts, editions, page};

/// What a person agrees to, or not.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub enum Matter {
    /// Photographs are taken of the person at the event.
    PhotosTaken,
    /// Photographs of the person are published.
    PhotosPublished,
    /// The entries that the person owns stand in the finalists' gallery.
    Gallery,
    /// The organisers bring the person together with partners.
    Partners,
    /// The organisers write to the person about the next year.
    NextYear,
}

impl Matter {
    /// All, in the order of the page.
    pub const ALL: [Self; 5] =
        [Self::PhotosTaken, Self::PhotosPublished, Self::Gallery, Self::Partners, Self::NextYear];

    /// The word that it is stored and sent by.
    pub const fn word(self) -> &'static str {
        match self {
            Self::PhotosTaken => "photos-taken",
            Self::PhotosPublished => "photos-published",
            Self::Gallery => "gallery",
            Self::Partners => "partners",
            Self::NextYear => "next-year",
        }
    }

    /// The matter of a word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|matter| matter.word() == word)
    }
}

/// One giving or withdrawal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Said {
    /// What it is about.
    pub matter: Matter,
    /// Whether it was given, or else withdrawn.
    pub given: bool,
    /// When, by the edition's clock.
    pub at: Timestamp,
}

/// What holds of a matter, of what an account has said in order.
pub fn holds(said: &[Said], matter: Matter) -> Option<Said> {
    said.iter().rev().find(|said| said.matter == matter).copied().filter(|said| said.given)
}

const OF_ACCOUNT: &str = "
    select matter, given, at
    from consent
    where edition_id = $1 and account_id = $2
    order by matter, number";

/// All that an account has said in an edition; of each matter, in the order in which it was said.
pub async fn of_account(db: &Db, edition: &EditionId, account: &AccountId) -> Result<Vec<Said>, StoreError> {
    to_said(account, db.all(OF_ACCOUNT, args![edition.as_str(), account.as_str()]).await?)
}

fn to_said(account: &AccountId, rows: Vec<(String, bool, i64)>) -> Result<Vec<Said>, StoreError> {
    let said = |(matter, given, at): (String, bool, i64)| {
        Ok(Said { matter: to_matter(account, &matter)?, given, at: Timestamp::from_micros(at) })
    };
    rows.into_iter().map(said).collect()
}

fn to_matter(account: &AccountId, word: &str) -> Result<Matter, StoreError> {
    Matter::from_word(word).ok_or_else(|| StoreError::Corrupt {
        table: "consent",
        column: "matter",
        row: account.to_string(),
        reason: format!("{word:?} is no matter"),
    })
}

/// Gives consent to one matter. What holds already stays as it is.
///
/// # Errors
/// A refusal of [`may_consent`]; [`StoreError::Invalid`] at `matter` for a word that is none.
pub async fn give(db: &Db, by: (&EditionId, &AccountId), matter: &str, now: Timestamp) -> Result<(), StoreError> {
    say(db, by, (matter, true), now).await
}

/// Takes the consent to one matter back, at once. What does not hold stays as it is.
///
/// # Errors
/// As [`give`]; who has no role any more still takes back what was given.
pub async fn withdraw(db: &Db, by: (&EditionId, &AccountId), matter: &str, now: Timestamp) -> Result<(), StoreError> {
    say(db, by, (matter, false), now).await
}

/// Says something of a matter, under the next number; what holds already stays as it is.
async fn say(
    db: &Db,
    (edition, account): (&EditionId, &AccountId),
    (word, given): (&str, bool),
    now: Timestamp,
) -> Result<(), StoreError> {
    let mut act = Act::begin(db, Chain::from(edition), account, now).await?;
    let standing = roles::standing_in(&mut act.tx, account, edition).await?;
    let said = act.tx.all(OF_ACCOUNT, args![edition.as_str(), account.as_str()]).await?;
    let said = to_said(account, said)?;
    let _may = may_consent(&standing, given, !said.is_empty())?;
    let matter = Matter::from_word(word);
    let matter = matter.ok_or_else(|| StoreError::Invalid(vec![Fault::new("matter", "fault-choice")]))?;
    if holds(&said, matter).is_some() == given {
        return act.leave().await;
    }
    let before = said.iter().filter(|said| said.matter == matter).count();
    let number = i64::try_from(before + 1).unwrap_or(i64::MAX);
    let at = act.at().micros();
    act.tx
        .run(
            "insert into consent (edition_id, account_id, matter, number, given, at) values ($1, $2, $3, $4, $5, $6)",
            args![edition.as_str(), account.as_str(), matter.word(), number, given, at],
        )
        .await?;
    act.commit(if given { "consent.give" } else { "consent.withdraw" }, account.as_str(), &matter).await?;
    Ok(())
}

/// The consents of an edition that hold, as a table expression named `held`; the edition is `$1`.
macro_rules! held {
    ($($rest:tt)+) => {
        concat!(
            "with held as (
                 select c.account_id, c.matter
                 from consent c
                 where c.edition_id = $1 and c.given
                   and not exists (select 1 from consent later
                                   where later.edition_id = c.edition_id and later.account_id = c.account_id
                                     and later.matter = c.matter and later.number > c.number)
             ) ",
            $($rest)+
        )
    };
}
use held;
