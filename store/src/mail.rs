//! Letters: written by the act that wants them, in its transaction; sent by a job, by hand, or after a release.
//!
//! A letter is a template and values; its words are the edition's own or the catalogues', put together when it is read or
//! sent, and kept as they were sent. The value `link` is the path of a secret link: it is kept apart and goes as soon as
//! nobody needs it any more. The value `page` is a path that is no secret.

mod back;
mod foresee;
mod office;
mod sending;
mod unserved;
mod wording;

use std::collections::BTreeMap;

use judging::ids::{AccountId, EditionId, LetterId};
use judging::text::{Language, Text};
use judging::time::Timestamp;

use crate::accounts::{fold, is_address};
use crate::db::{Arg, Db, Tx};
use crate::editions::Edition;
use crate::error::{parse_json, to_json};
use crate::{Fault, StoreError, args, links, new_id};

pub use back::{Unreached, came_back, not_back, unreached};
pub use foresee::foreseen;
pub use office::{Batch, again, by_hand, drop_batch, release, waiting};
pub use sending::{ATTEMPTS, claim, expire, failed, sent, unclear};
pub use unserved::{find_any, find_of_people, of_people, unsent};
pub use wording::{WORDED, Wording, of_template, reword, wording, wordings};

/// What is told when a letter is ready to be sent.
pub const TOPIC: &str = "mail";

/// The value that is the path of a secret link.
pub const LINK: &str = "link";

/// A letter to be written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Letter {
    /// The edition whose organisers read it; `None` where it is nobody's but the recipient's.
    pub edition: Option<EditionId>,
    /// The address.
    pub to: String,
    /// The recipient's account, where there is one.
    pub account: Option<AccountId>,
    /// The language to write in.
    pub language: Language,
    /// The key of its words: `invite-juror` is written with `mail-invite-juror-subject` and `mail-invite-juror-body`.
    pub template: String,
    /// What its words need; `link` is the path of a secret link, `page` another path of this server.
    pub values: BTreeMap<String, String>,
}

/// A person of an account whom an edition writes to, as queries read it.
#[derive(sqlx::FromRow)]
pub(crate) struct Recipient {
    id: String,
    email: String,
    name: String,
    locale: String,
}

impl Recipient {
    /// A letter of an edition, with these values in the person's language beside the person's name and the edition's.
    pub(crate) fn letter<const N: usize>(
        self,
        edition: &Edition,
        template: &str,
        values: impl FnOnce(Language) -> [(&'static str, String); N],
    ) -> Result<Letter, StoreError> {
        let language = Language::from_tag(&self.locale).unwrap_or_default();
        let name: Text = parse_json("account", "name", &self.id, &self.name)?;
        let both = [("name", name.get(language).to_owned()), ("edition", edition.name.get(language).to_owned())];
        let values = both.into_iter().chain(values(language));
        Ok(Letter {
            edition: Some(edition.id.clone()),
            to: self.email,
            account: Some(self.id.into()),
            language,
            template: template.to_owned(),
            values: values.map(|(name, value)| (name.to_owned(), value)).collect(),
        })
    }
}

/// Where a letter is on its way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// One of many that a person has to look at and release.
    Waiting,
    /// To be sent as soon as there is a way.
    Ready,
    /// A server is sending it.
    Sending,
    /// The mail server took it.
    Sent,
    /// It could not be sent.
    Failed,
    /// It was sent or handed over, and came back.
    Returned,
    /// It may have been sent: the server that was sending it did not say.
    Unclear,
    /// A person sent it in another way.
    ByHand,
    /// It is not wanted any more.
    Dropped,
}

impl State {
    /// All states, in the order of the filter.
    pub const ALL: [Self; 9] = [
        Self::Waiting,
        Self::Ready,
        Self::Sending,
        Self::Sent,
        Self::Failed,
        Self::Returned,
        Self::Unclear,
        Self::ByHand,
        Self::Dropped,
    ];

    /// The name in addresses and in the database.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Ready => "ready",
            Self::Sending => "sending",
            Self::Sent => "sent",
            Self::Failed => "failed",
            Self::Returned => "returned",
            Self::Unclear => "unclear",
            Self::ByHand => "by-hand",
            Self::Dropped => "dropped",
        }
    }

    /// The state of a name.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.key() == key)
    }
}

/// A letter with what became of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Posted {
    /// Which one.
    pub id: LetterId,
    /// What was asked for; without its `link` once that is gone.
    pub letter: Letter,
    /// The words of the edition's own for it.
    pub wording: Wording,
    /// Where it is.
    pub state: State,
    /// The letters that it is released with.
    pub batch: Option<String>,
    /// How often a server tried to send it.
    pub attempts: i64,
    /// What the mail server said when it did not take it.
    pub fault: String,
    /// What was really sent, secret links masked; empty before.
    pub subject: String,
    /// What was really sent, secret links masked; empty before.
    pub body: String,
    /// When it was written.
    pub created_at: Timestamp,
    /// When it was sent or given up.
    pub ended_at: Option<Timestamp>,
}

#[derive(sqlx::FromRow)]
struct Row {
    id: String,
    edition_id: Option<String>,
    account_id: Option<String>,
    recipient: String,
    locale: String,
    template: String,
    own_subject: Option<String>,
    own_body: Option<String>,
    fields: String,
    secret: String,
    batch: Option<String>,
    state: String,
    attempts: i64,
    fault: String,
    subject: String,
    body: String,
    created_at: i64,
    ended_at: Option<i64>,
}

impl Row {
    fn into_posted(self) -> Result<Posted, StoreError> {
        let mut values: BTreeMap<String, String> = parse_json("letter", "fields", &self.id, &self.fields)?;
        if !self.secret.is_empty() {
            values.insert(LINK.to_owned(), self.secret);
        }
        let state = State::from_key(&self.state).ok_or_else(|| StoreError::Corrupt {
            table: "letter",
            column: "state",
            row: self.id.clone(),
            reason: format!("{:?} is no state", self.state),
        })?;
        let own = |column: &'static str, text: Option<String>| match text {
            Some(text) => parse_json("letter_text", column, &self.id, &text),
            None => Ok(Text::default()),
        };
        let wording = Wording { subject: own("subject", self.own_subject)?, body: own("body", self.own_body)? };
        Ok(Posted {
            id: self.id.into(),
            letter: Letter {
                edition: self.edition_id.map(EditionId::from),
                to: self.recipient,
                account: self.account_id.map(AccountId::from),
                language: Language::from_tag(&self.locale).unwrap_or_default(),
                template: self.template,
                values,
            },
            wording,
            state,
            batch: self.batch,
            attempts: self.attempts,
            fault: self.fault,
            subject: self.subject,
            body: self.body,
            created_at: Timestamp::from_micros(self.created_at),
            ended_at: self.ended_at.map(Timestamp::from_micros),
        })
    }
}

/// The columns of a [`Row`], with the words of the edition's own beside them.
macro_rules! letter_columns {
    () => {
        "id, edition_id, account_id, recipient, locale, template, fields, secret, batch, state, attempts, fault, subject,
         body, created_at, ended_at,
         (select t.subject from letter_text t
          where t.edition_id = letter.edition_id and t.template = letter.template) as own_subject,
         (select t.body from letter_text t
          where t.edition_id = letter.edition_id and t.template = letter.template) as own_body "
    };
}
macro_rules! select_letter {
    ($rest:literal) => {
        concat!("select ", $crate::mail::letter_columns!(), "from letter ", $rest)
    };
}
use {letter_columns, select_letter};

/// Writes a letter that is sent as soon as there is a way.
///
/// # Errors
/// [`StoreError::Invalid`] for an address that is none, such as one with a line break.
pub async fn put(tx: &mut Tx, letter: &Letter, now: Timestamp) -> Result<LetterId, StoreError> {
    let id = new_id();
    let row = values(&id, letter, None, State::Ready, now)?;
    tx.insert_all(INTO, vec![row]).await?;
    tx.tell(TOPIC).await?;
    Ok(id)
}

/// Writes a letter that a person hands over in another way at once; its secret link is kept nowhere.
pub(crate) async fn put_handed(tx: &mut Tx, letter: &Letter, now: Timestamp) -> Result<LetterId, StoreError> {
    let id: LetterId = new_id();
    let mut letter = letter.clone();
    letter.values.remove(LINK);
    tx.insert_all(INTO, vec![values(&id, &letter, None, State::ByHand, now)?]).await?;
    tx.run("update letter set ended_at = $2 where id = $1", args![id.as_str(), now.micros()]).await?;
    Ok(id)
}

/// Writes many letters that a person releases, or drops, together; gives the name of the batch.
///
/// # Errors
/// [`StoreError::Invalid`] for an address that is none.
pub async fn hold(tx: &mut Tx, letters: &[Letter], now: Timestamp) -> Result<String, StoreError> {
    let batch: String = new_id();
    let row = |letter: &Letter| values(&new_id(), letter, Some(&batch), State::Waiting, now);
    let rows = letters.iter().map(row).collect::<Result<_, _>>()?;
    tx.insert_all(INTO, rows).await?;
    Ok(batch)
}

const INTO: &str = "
    insert into letter (id, edition_id, account_id, recipient, recipient_folded, locale, template, fields, secret,
                        link_hash, batch, state, attempts, due_at, fault, subject, body, created_at)";

/// A new letter is due at once: what counts is the real clock, and the act's may be that of the sample edition.
fn values(
    id: &LetterId,
    letter: &Letter,
    batch: Option<&String>,
    state: State,
    now: Timestamp,
) -> Result<Vec<Arg>, StoreError> {
    let to = letter.to.trim();
    if !is_address(to) {
        return Err(StoreError::Invalid(vec![Fault::new("email", "fault-email")]));
    }
    let mut fields = letter.values.clone();
    let secret = fields.remove(LINK).unwrap_or_default();
    Ok(args![
        id.as_str(),
        letter.edition.as_ref().map(EditionId::to_string),
        letter.account.as_ref().map(AccountId::to_string),
        to,
        fold(to),
        letter.language.tag(),
        &letter.template,
        to_json(&fields),
        &secret,
        links::hash_of_path(&secret),
        batch.cloned(),
        state.key(),
        0_i64,
        0_i64,
        "",
        "",
        "",
        now.micros(),
    ])
}

/// How many letters that anybody can cause, signed in or not, were written to an address since a moment.
pub async fn count_to(tx: &mut Tx, email: &str, since: Timestamp) -> Result<i64, StoreError> {
    let row: Option<(i64,)> = tx
        .one(
            "select count(*)
             from letter
             where recipient_folded = $1 and created_at > $2
               and template in ('sign-up', 'sign-up-known', 'sign-in', 'reset', 'new-address', 'address-known', 'unknown')",
            args![fold(email), since.micros()],
        )
        .await?;
    Ok(row.map_or(0, |(count,)| count))
}

/// One page of the letters of an edition, newest first: those before the id `before`, of one state where it is given,
/// at most `limit`. What came back is a failure, too.
pub async fn page(
    db: &Db,
    edition: &EditionId,
    state: Option<State>,
    before: Option<&LetterId>,
    limit: u32,
) -> Result<Vec<Posted>, StoreError> {
    let rows: Vec<Row> = db
        .all(
            select_letter!(
                "where edition_id = $1 and ($3 = '' or id < $3)
                   and ($2 = '' or state = $2 or ($2 = 'failed' and state = 'returned'))
                 order by id desc
                 limit $4"
            ),
            args![edition.as_str(), state.map_or("", State::key), before.map_or("", LetterId::as_str), limit],
        )
        .await?;
    rows.into_iter().map(Row::into_posted).collect()
}

/// How many letters of an edition are in which state; those that came back are counted among the failures as well.
pub async fn counts(db: &Db, edition: &EditionId) -> Result<Vec<(State, i64)>, StoreError> {
    let rows: Vec<(String, i64)> = db
        .all("select state, count(*) from letter where edition_id = $1 group by state", args![edition.as_str()])
        .await?;
    let of = |state: State| rows.iter().find(|(key, _)| key == state.key()).map_or(0, |(_, count)| *count);
    let count = |state| if state == State::Failed { of(state) + of(State::Returned) } else { of(state) };
    Ok(State::ALL.into_iter().map(|state| (state, count(state))).collect())
}

/// A letter of an edition.
pub async fn find(db: &Db, edition: &EditionId, id: &LetterId) -> Result<Option<Posted>, StoreError> {
    let row: Option<Row> =
        db.one(select_letter!("where id = $1 and edition_id = $2"), args![id.as_str(), edition.as_str()]).await?;
    row.map(Row::into_posted).transpose()
}
