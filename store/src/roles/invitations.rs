//! Invitations: a person is asked to take a role, and accepts, declines, or takes a smaller load.

mod answer;
mod ask;
mod hand;
mod remind;

use judging::access::Role;
use judging::ids::{CompetitionId, EditionId, InvitationId};
use judging::text::{Language, Text};
use judging::time::Timestamp;
use serde::{Deserialize, Serialize};

use super::{Row as RoleRow, to_role};
use crate::db::{Db, Tx};
use crate::error::parse_json;
use crate::jurors::Abilities;
use crate::{StoreError, args};

pub use answer::{Acceptance, accept, decline};
pub(crate) use answer::{new_account, same_person};
pub use ask::{NewInvitation, invite, withdraw};
pub use hand::hand_over;
pub(crate) use remind::{foreseen, foreseen_undeclared};
pub use remind::{remind, remind_undeclared, undeclared};

/// The time of the edition, by which acts are recorded, and the real one, by which links live.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Clocks {
    /// The edition's.
    pub edition: Timestamp,
    /// The real one.
    pub real: Timestamp,
}

/// Where an invitation stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// Not answered.
    Open,
    /// The person took the role.
    Accepted,
    /// The person does not want it.
    Declined,
    /// Taken back, or replaced by another.
    Withdrawn,
}

impl State {
    const ALL: [Self; 4] = [Self::Open, Self::Accepted, Self::Declined, Self::Withdrawn];

    const fn key(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Accepted => "accepted",
            Self::Declined => "declined",
            Self::Withdrawn => "withdrawn",
        }
    }
}

/// What a juror is asked with.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Seat {
    /// Where the person works.
    pub affiliation: Text,
    /// Languages, expertise, side, and the load at the most.
    pub abilities: Abilities,
}

/// An invitation with what became of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Invitation {
    /// Which one.
    pub id: InvitationId,
    /// The edition.
    pub edition: EditionId,
    /// The role.
    pub role: Role,
    /// The competition of a chair or a juror, the host of a signatory; empty for all others.
    pub of: Text,
    /// The address.
    pub email: String,
    /// The name, as the organiser wrote it.
    pub name: Text,
    /// The language of the letter.
    pub language: Language,
    /// What a juror is asked with.
    pub seat: Option<Seat>,
    /// Where it stands.
    pub state: State,
    /// Why it was declined; may be empty.
    pub reason: String,
    /// The name of who invites.
    pub inviter: Text,
    /// When the person was asked.
    pub invited_at: Timestamp,
    /// When the person was reminded last.
    pub reminded_at: Option<Timestamp>,
    /// When it was answered or withdrawn.
    pub answered_at: Option<Timestamp>,
}

#[derive(sqlx::FromRow)]
struct Row {
    id: String,
    edition_id: String,
    #[sqlx(flatten)]
    role: RoleRow,
    part: String,
    email: String,
    name: String,
    locale: String,
    seat: Option<String>,
    state: String,
    reason: String,
    inviter: String,
    invited_at: i64,
    reminded_at: Option<i64>,
    answered_at: Option<i64>,
}

impl Row {
    fn into_invitation(self) -> Result<Invitation, StoreError> {
        let state = State::ALL.into_iter().find(|state| state.key() == self.state);
        let seat = self.seat.map(|seat| parse_json("invitation", "seat", &self.id, &seat)).transpose()?;
        Ok(Invitation {
            role: to_role(&self.id.as_str().into(), self.role)?,
            of: parse_json("invitation", "of", &self.id, &self.part)?,
            name: parse_json("invitation", "name", &self.id, &self.name)?,
            inviter: parse_json("account", "name", &self.id, &self.inviter)?,
            state: state.ok_or_else(|| StoreError::Corrupt {
                table: "invitation",
                column: "state",
                row: self.id.clone(),
                reason: format!("{:?} is no state", self.state),
            })?,
            id: self.id.into(),
            edition: self.edition_id.into(),
            email: self.email,
            language: Language::from_tag(&self.locale).unwrap_or_default(),
            seat,
            reason: self.reason,
            invited_at: Timestamp::from_micros(self.invited_at),
            reminded_at: self.reminded_at.map(Timestamp::from_micros),
            answered_at: self.answered_at.map(Timestamp::from_micros),
        })
    }
}

macro_rules! select_invitation {
    ($rest:literal) => {
        concat!(
            "select i.id, i.edition_id, i.kind, i.competition_id, i.host_id, coalesce(c.name, h.name, '{}') as part,
                    i.email, i.name, i.locale, i.seat, i.state, i.reason, a.name as inviter, i.invited_at,
                    i.reminded_at, i.answered_at
             from invitation i
             join account a on a.id = i.invited_by
             left join competition c on c.id = i.competition_id
             left join host h on h.id = i.host_id ",
            $rest
        )
    };
}
use select_invitation;

/// The invitation with this id.
///
/// # Errors
/// A database that fails.
pub async fn find(db: &Db, id: &InvitationId) -> Result<Option<Invitation>, StoreError> {
    let row: Option<Row> = db.one(select_invitation!("where i.id = $1"), args![id.as_str()]).await?;
    row.map(Row::into_invitation).transpose()
}

/// One page of the invitations to a competition's jury, or, without a competition, to all other roles of an edition,
/// newest first: those before the id `before`, at most `limit`. What was replaced is left out.
///
/// # Errors
/// A database that fails.
pub async fn page(
    db: &Db,
    edition: &EditionId,
    jury: Option<&CompetitionId>,
    before: &str,
    limit: u32,
) -> Result<Vec<Invitation>, StoreError> {
    let rows: Vec<Row> = db
        .all(
            select_invitation!(
                "where i.edition_id = $1 and i.state <> 'withdrawn' and ($3 = '' or i.id < $3)
                   and (($2 = '' and i.kind <> 'juror') or (i.kind = 'juror' and i.competition_id = $2))
                 order by i.id desc
                 limit $4"
            ),
            args![edition.as_str(), jury.map_or("", CompetitionId::as_str), before, limit],
        )
        .await?;
    rows.into_iter().map(Row::into_invitation).collect()
}

async fn find_in(tx: &mut Tx, id: &InvitationId) -> Result<Invitation, StoreError> {
    let row: Option<Row> = tx.one(select_invitation!("where i.id = $1"), args![id.as_str()]).await?;
    row.ok_or(StoreError::NotFound)?.into_invitation()
}

/// The same, where it is of this edition and open.
async fn open_in(tx: &mut Tx, edition: &EditionId, id: &InvitationId) -> Result<Invitation, StoreError> {
    let found = find_in(tx, id).await?;
    let is_open = found.edition == *edition && found.state == State::Open;
    is_open.then_some(found).ok_or(StoreError::NotFound)
}

/// Ends an invitation; the caller kills its links.
async fn end(tx: &mut Tx, id: &InvitationId, state: State, reason: &str, now: Timestamp) -> Result<(), StoreError> {
    tx.run(
        "update invitation set state = $2, reason = $3, answered_at = $4 where id = $1",
        args![id.as_str(), state.key(), reason, now.micros()],
    )
    .await?;
    Ok(())
}
