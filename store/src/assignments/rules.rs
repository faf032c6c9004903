//! Pairs that organisers keep or forbid in a round: the optimiser obeys, and so do changes by hand.

use std::collections::BTreeMap;

use judging::assignment::affinity::Conflict;
use judging::ids::{AccountId, EntryId, JurorId, RoundId};
use judging::text::Text;
use judging::time::Timestamp;

use super::facts::{Facts, Rule, State, read_in, unknown_rule};
use super::hand::checked_reason;
use super::proposal::{Wanted, begin, latest_in};
use crate::db::{Db, Tx};
use crate::error::parse_json;
use crate::{Fault, StoreError, args, new_id};

/// A rule of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PairRule {
    /// Which one.
    pub id: String,
    /// The entry.
    pub entry: EntryId,
    /// The juror.
    pub juror: JurorId,
    /// Whether the two are kept together or apart.
    pub rule: Rule,
    /// Why.
    pub reason: String,
    /// The name of who made it.
    pub made_by: Text,
    /// When it was made.
    pub made_at: Timestamp,
}

/// What is settled of a pair.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewRule {
    /// The entry.
    pub entry: EntryId,
    /// The juror.
    pub juror: JurorId,
    /// Whether the two are kept together or apart.
    pub rule: Rule,
    /// Why; it may not be blank.
    pub reason: String,
}

/// The rules of a round, by the codes of entry and juror.
pub async fn rules(db: &Db, round: &RoundId) -> Result<Vec<PairRule>, StoreError> {
    let rows: Vec<Row> = db
        .all(
            "select p.id, p.entry_id, p.juror_id, p.kind, p.reason, a.name as made_by, p.made_at
             from pair_rule p
             join entry e on e.id = p.entry_id
             join juror j on j.id = p.juror_id
             join account a on a.id = p.made_by
             where p.round_id = $1
             order by e.code, j.code, p.id",
            args![round.as_str()],
        )
        .await?;
    rows.into_iter().map(Row::into_rule).collect()
}

#[derive(sqlx::FromRow)]
struct Row {
    id: String,
    entry_id: String,
    juror_id: String,
    kind: String,
    reason: String,
    made_by: String,
    made_at: i64,
}

impl Row {
    fn into_rule(self) -> Result<PairRule, StoreError> {
        Ok(PairRule {
            rule: Rule::parse(&self.kind).ok_or_else(|| unknown_rule(self.id.clone(), &self.kind))?,
            made_by: parse_json("account", "name", &self.id, &self.made_by)?,
            made_at: Timestamp::from_micros(self.made_at),
            id: self.id,
            entry: self.entry_id.into(),
            juror: self.juror_id.into(),
            reason: self.reason,
        })
    }
}

/// Keeps or forbids a pair from now on, in the place of an earlier rule about it. A proposed assignment of a forbidden
/// pair is taken away at once, a committed one by the next proposal; a kept one is no longer dropped.
///
/// # Errors
/// [`StoreError::NotFound`] for an entry or a juror who does not take part; [`StoreError::Invalid`] without a reason, and
/// where the rule cannot be obeyed: to forbid what is begun, to keep a juror who stepped back, who has a known conflict
/// or is kept on as many entries as agreed, or to keep more jurors on an entry than it gets.
pub async fn settle(
    db: &Db,
    account: &AccountId,
    round: &RoundId,
    new: &NewRule,
    now: Timestamp,
) -> Result<(), StoreError> {
    let (mut act, found) = begin(db, account, round, now).await?;
    let facts = read_in(&mut act.tx, round).await?;
    let wanted = Wanted::of(&found, latest_in(&mut act.tx, round).await?.as_ref());
    let reason = checked_reason("why", &new.reason, true)?;
    obeyable(&facts, &wanted, new)?;
    let id: String = new_id();
    let (entry, juror) = (new.entry.as_str(), new.juror.as_str());
    act.tx
        .run(
            "insert into pair_rule (id, round_id, entry_id, juror_id, kind, reason, made_by, made_at)
             values ($1, $2, $3, $4, $5, $6, $7, $8)
             on conflict (round_id, entry_id, juror_id) do update
             set kind = excluded.kind, reason = excluded.reason, made_by = excluded.made_by,
                 made_at = excluded.made_at",
            args![id, round.as_str(), entry, juror, new.rule.key(), reason, account.as_str(), now.micros()],
        )
        .await?;
    let pair = args![round.as_str(), entry, juror];
    match new.rule {
        Rule::Keep => {
            act.tx
                .run(
                    "update assignment set dropped = false where round_id = $1 and entry_id = $2 and juror_id = $3",
                    pair,
                )
                .await?;
        }
        Rule::Forbid => {
            act.tx
                .run(
                    "delete from assignment
                     where round_id = $1 and entry_id = $2 and juror_id = $3 and state = 'proposed'",
                    pair,
                )
                .await?;
        }
    }
    act.commit("assignment.rule", round.as_str(), &(entry, juror, new.rule.key(), reason)).await?;
    Ok(())
}

/// Lifts a rule: the optimiser decides on the pair again.
///
/// # Errors
/// [`StoreError::NotFound`] where the round has no such rule.
pub async fn lift(db: &Db, account: &AccountId, round: &RoundId, rule: &str, now: Timestamp) -> Result<(), StoreError> {
    let (mut act, _) = begin(db, account, round, now).await?;
    let lifted: Option<(String, String, String)> = act
        .tx
        .one(
            "delete from pair_rule where id = $1 and round_id = $2 returning entry_id, juror_id, kind",
            args![rule, round.as_str()],
        )
        .await?;
    let lifted = lifted.ok_or(StoreError::NotFound)?;
    act.commit("assignment.lift", round.as_str(), &lifted).await?;
    Ok(())
}

/// The reasons for which pairs of a round are kept.
pub(super) async fn reasons_in(
    tx: &mut Tx,
    round: &RoundId,
) -> Result<BTreeMap<(EntryId, JurorId), String>, StoreError> {
    let rows: Vec<(String, String, String)> = tx
        .all(
            "select entry_id, juror_id, reason from pair_rule where round_id = $1 and kind = 'keep'",
            args![round.as_str()],
        )
        .await?;
    Ok(rows.into_iter().map(|(entry, juror, reason)| ((entry.into(), juror.into()), reason)).collect())
}

fn obeyable(facts: &Facts, wanted: &Wanted, new: &NewRule) -> Result<(), StoreError> {
    let pair = (new.entry.clone(), new.juror.clone());
    let juror = facts.jurors.get(&new.juror).ok_or(StoreError::NotFound)?;
    if !facts.entries.contains_key(&new.entry) {
        return Err(StoreError::NotFound);
    }
    let standing = facts.standing.get(&pair);
    let kept = |same: fn(&(EntryId, JurorId), &(EntryId, JurorId)) -> bool| {
        facts.rules.keys().filter(|other| **other != pair && same(other, &pair) && facts.is_kept(other)).count()
    };
    let reviews = usize::try_from(wanted.reviews).unwrap_or(usize::MAX);
    let fault = match new.rule {
        Rule::Forbid if standing.is_some_and(|standing| standing.is_begun()) => "fault-assignment-scored",
        Rule::Forbid => return Ok(()),
        Rule::Keep if standing.is_some_and(|standing| standing.state == State::Recused) => "fault-assignment-recused",
        Rule::Keep if matches!(facts.conflicts.get(&pair), Some(Conflict::Declared | Conflict::Confirmed)) => {
            "fault-assignment-conflict"
        }
        Rule::Keep if wanted.whole_jury() => return Ok(()),
        Rule::Keep if kept(|other, pair| other.1 == pair.1) >= juror.capacity => "fault-assignment-kept-juror",
        Rule::Keep if kept(|other, pair| other.0 == pair.0) >= reviews => "fault-assignment-kept-entry",
        Rule::Keep => return Ok(()),
    };
    Err(StoreError::Invalid(vec![Fault::new("ruled", fault)]))
}
