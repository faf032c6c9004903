//! The rows of an import, many with one statement where there may be many.

use std::collections::BTreeMap;

use judging::ids::{AccountId, CompetitionId, CriterionId, EntryId, JurorId, RoundId};
use judging::scorecard::RawScorecard;
use judging::text::Language;
use judging::time::Timestamp;

use super::{Contest, NewJuror, NewScorecard};
use crate::accounts::{self, NewAccount};
use crate::db::{Arg, Tx};
use crate::entries::{Entry, TeamMember};
use crate::error::to_json;
use crate::jurors::Juror;
use crate::rubrics::WordedCriterion;
use crate::{StoreError, args, competitions, entries, jurors, new_id, random_hex, rubrics};

/// The jury as it was stored.
pub(super) struct Jury {
    /// The jurors, in the order of the contest.
    pub ids: Vec<JurorId>,
    /// The positions of those whose account is new and can be signed in to.
    pub new_accounts: Vec<usize>,
}

/// Adds the rubric; gives the ids of its criteria in order.
pub(super) async fn criteria(
    tx: &mut Tx,
    round: &RoundId,
    criteria: &[WordedCriterion],
) -> Result<Vec<CriterionId>, StoreError> {
    let mut ids = Vec::with_capacity(criteria.len());
    for (position, worded) in (0_i64..).zip(criteria) {
        ids.push(rubrics::insert(tx, round, position, worded).await?);
    }
    Ok(ids)
}

/// Adds divisions and entries and brings all entries into the round; gives the entries' ids in order.
pub(super) async fn entries(
    tx: &mut Tx,
    competition: &CompetitionId,
    round: &RoundId,
    contest: &Contest,
    now: Timestamp,
) -> Result<Vec<EntryId>, StoreError> {
    let mut divisions = Vec::with_capacity(contest.divisions.len());
    for name in &contest.divisions {
        divisions.push(competitions::insert_division(tx, competition, name).await?);
    }
    let placed: Vec<Entry> = contest
        .entries
        .iter()
        .map(|new| Entry {
            competition: competition.clone(),
            division: new.division.map(|position| divisions[position].clone()),
            ..new.entry.clone()
        })
        .collect();
    let teams = contest.entries.iter().map(|new| new.team.as_slice());
    let peopled: Vec<(&Entry, &[TeamMember])> = placed.iter().zip(teams).collect();
    let ids = entries::insert_all(tx, &peopled, now).await?;
    let takes_part = ids.iter().map(|id| args![round.as_str(), id.as_str(), "open"]).collect();
    tx.insert_all("insert into round_entry (round_id, entry_id, outcome)", takes_part).await?;
    Ok(ids)
}

/// Adds the jury, with accounts for those who have none.
pub(super) async fn jurors(
    tx: &mut Tx,
    competition: &CompetitionId,
    jury: &[NewJuror],
    now: Timestamp,
) -> Result<Jury, StoreError> {
    let (mut ids, mut new_accounts) = (Vec::with_capacity(jury.len()), Vec::new());
    for (position, new) in jury.iter().enumerate() {
        let known = match &new.email {
            Some(email) => account_of(tx, email).await?,
            None => None,
        };
        let account = match known {
            Some(account) => account,
            None => {
                if new.email.is_some() {
                    new_accounts.push(position);
                }
                accounts::insert(tx, &account(new), now).await?
            }
        };
        let juror = Juror { competition: competition.clone(), account, ..new.juror.clone() };
        ids.push(jurors::insert(tx, &juror).await?);
    }
    Ok(Jury { ids, new_accounts })
}

async fn account_of(tx: &mut Tx, email: &str) -> Result<Option<AccountId>, StoreError> {
    let row: Option<(String,)> =
        tx.one("select id from account where email_folded = $1", args![accounts::fold(email)]).await?;
    Ok(row.map(|(id,)| id.into()))
}

/// The account of a juror. Without an address it gets one of a domain that does not exist, and no password.
fn account(new: &NewJuror) -> NewAccount {
    let email = new.email.clone().unwrap_or_else(|| format!("{}@import.invalid", new_id::<String>()));
    NewAccount {
        email,
        name: new.juror.name.clone(),
        password_hash: new.password_hash.clone().filter(|_| new.email.is_some()),
        language: new.juror.languages.first().copied().unwrap_or(Language::English),
    }
}

/// Adds submitted scorecards with their assignments, which freezes the rules of the round.
pub(super) async fn scorecards(
    tx: &mut Tx,
    round: &RoundId,
    (criteria, entries, jurors): (&[CriterionId], &[EntryId], &[JurorId]),
    scorecards: &[NewScorecard],
    now: Timestamp,
) -> Result<(), StoreError> {
    let (mut assignments, mut cards, mut points) = (Vec::new(), Vec::new(), Vec::new());
    for card in scorecards {
        let (assignment, id): (String, String) = (new_id(), new_id());
        let (juror, entry) = (jurors[card.juror].as_str(), entries[card.entry].as_str());
        assignments.push(args![&assignment, round.as_str(), juror, entry, "assigned", false, ""]);
        cards.push(card_row(&id, &assignment, round, raw(criteria, card), now));
        let score = criteria.iter().zip(&card.points);
        points.extend(score.map(|(criterion, score)| args![&id, criterion.as_str(), score.micros()]));
    }
    tx.insert_all(
        "insert into assignment (id, round_id, juror_id, entry_id, state, manual, recusal_reason)",
        assignments,
    )
    .await?;
    tx.insert_all(
        "insert into scorecard (id, assignment_id, round_id, version, rubric_version, state, raw, receipt, updated_at,
                                submitted_at)",
        cards,
    )
    .await?;
    tx.insert_all("insert into point (scorecard_id, criterion_id, score)", points).await?;
    tx.run(
        "update round set committed_at = $2, first_submitted_at = $2 where id = $1",
        args![round.as_str(), now.micros()],
    )
    .await?;
    Ok(())
}

fn card_row(id: &str, assignment: &str, round: &RoundId, raw: RawScorecard, now: Timestamp) -> Vec<Arg> {
    let (first, at, raw) = (1_i64, now.micros(), to_json(&raw));
    args![id, assignment, round.as_str(), first, first, "submitted", raw, random_hex(4), at, at]
}

/// The scorecard as a juror would have typed it.
fn raw(criteria: &[CriterionId], card: &NewScorecard) -> RawScorecard {
    let scores: BTreeMap<_, _> = criteria.iter().cloned().zip(card.points.iter().map(ToString::to_string)).collect();
    RawScorecard { scores, ..RawScorecard::default() }
}
