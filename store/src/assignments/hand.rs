//! Adding and removing by hand: what it would mean, and the acts.

use judging::assignment::affinity::{Conflict, Ineligible};
use judging::assignment::{Problem, Review, WeakestPair, review, weakest_pair};
use judging::ids::{AccountId, EntryId, JurorId, RoundId};
use judging::text::Language;
use judging::time::Timestamp;

use super::facts::{Facts, Rule, State, read_in};
use super::proposal::{Wanted, begin, latest_in, stale};
use crate::db::{Db, Tx};
use crate::{Fault, StoreError, args, seen};

/// The longest reason, in characters.
const MAX_REASON: usize = 500;

/// A change by hand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// The juror is to judge the entry.
    Add(EntryId, JurorId),
    /// The juror is not to judge the entry any more.
    Remove(EntryId, JurorId),
}

impl Change {
    fn pair(&self) -> (EntryId, JurorId) {
        let (Self::Add(entry, juror) | Self::Remove(entry, juror)) = self;
        (entry.clone(), juror.clone())
    }
}

/// What speaks against adding a juror and can be answered with a reason.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Objection {
    /// A rule suspects a conflict that nobody has looked at.
    Suspected,
    /// The juror does not read the entry's language.
    Language(Language),
    /// The juror would have more entries than the capacity.
    Capacity,
}

/// One side of a change, before or after. Everything that is proposed counts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Side {
    /// Entries of the juror.
    pub load: usize,
    /// Jurors of the entry.
    pub reviews: usize,
    /// Jurors whom the entry lacks to what is asked of sides.
    pub lacking: usize,
    /// How well the entry is served: the sum of its affinities, in millionths.
    pub served: i64,
    /// The worst-served entry of the round and its sum.
    pub worst: Option<(EntryId, i64)>,
    /// The sum of all affinities of the round, in millionths.
    pub total: i64,
    /// Groups of jurors and entries that no assignment links; one where all can be compared.
    pub components: usize,
}

/// What a change by hand would mean.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Effect {
    /// As it is.
    pub before: Side,
    /// As it would be.
    pub after: Side,
    /// How many entries the juror takes.
    pub capacity: usize,
    /// How many jurors the entry needs.
    pub needed: usize,
    /// What speaks against it; a reason is needed where there is anything.
    pub objections: Vec<Objection>,
}

impl Effect {
    /// Changes whenever the change would mean something else than this.
    pub fn mark(&self) -> String {
        seen::mark(&format!("{self:?}"))
    }
}

/// How good the assignment is as it stands, with what is proposed and what was changed by hand.
pub fn as_it_stands(facts: &Facts, wanted: &Wanted) -> Review {
    seen(facts, wanted, &facts.counting())
}

/// The two jurors whom shared entries tie together least, as it stands.
pub fn tied_least(facts: &Facts) -> Option<WeakestPair> {
    weakest_pair(&facts.counting())
}

/// What a change would mean on these facts.
///
/// # Errors
/// [`StoreError::NotFound`] for an entry or a juror who does not take part; [`StoreError::Invalid`] where the change
/// cannot be made: the juror has the entry already, has not got it, has stepped back from it, has a declared or
/// confirmed conflict (which is dismissed first), or has scored it (who then steps back instead); or a rule of the round
/// says otherwise (which is lifted first).
pub fn consider(facts: &Facts, wanted: &Wanted, change: &Change) -> Result<Effect, StoreError> {
    let pair = change.pair();
    let juror = facts.jurors.get(&pair.1).ok_or(StoreError::NotFound)?;
    let against = facts.affinity(&pair.0, &pair.1, wanted).ok_or(StoreError::NotFound)?.err().unwrap_or_default();
    possible(facts, change, &against)?;
    let mut assigned = facts.counting();
    let before = side(&seen(facts, wanted, &assigned), &pair);
    match change {
        Change::Add(..) => assigned.push(pair.clone()),
        Change::Remove(..) => assigned.retain(|other| *other != pair),
    }
    let reviewed = seen(facts, wanted, &assigned);
    let after = side(&reviewed, &pair);
    let needed = reviewed.entries.iter().find(|served| served.entry == pair.0).map_or(0, |served| served.needed);
    let capacity = if wanted.whole_jury() { facts.entries.len() } else { juror.capacity };
    let objections = match change {
        Change::Add(..) => objections(&against, after.load > capacity),
        Change::Remove(..) => Vec::new(),
    };
    Ok(Effect { before, after, capacity, needed, objections })
}

/// Proposes a juror for an entry by hand; it reaches the juror when it is committed, and stays when the optimiser runs.
/// A committed assignment that the pending proposal drops is kept instead. `seen` is the [`Effect::mark`] that the
/// organiser saw.
///
/// # Errors
/// Those of [`consider`], and [`StoreError::Invalid`] where something speaks against it and `reason` is blank, or where it
/// would mean something else than was seen.
pub async fn add(
    db: &Db,
    account: &AccountId,
    round: &RoundId,
    (entry, juror): (&EntryId, &JurorId),
    (reason, seen): (&str, &str),
    now: Timestamp,
) -> Result<(), StoreError> {
    let (mut act, found) = begin(db, account, round, now).await?;
    let facts = read_in(&mut act.tx, round).await?;
    let wanted = Wanted::of(&found, latest_in(&mut act.tx, round).await?.as_ref());
    let effect = consider(&facts, &wanted, &Change::Add(entry.clone(), juror.clone()))?;
    if effect.mark() != seen {
        return Err(stale());
    }
    let reason = checked_reason("reason", reason, !effect.objections.is_empty())?;
    if facts.standing.contains_key(&(entry.clone(), juror.clone())) {
        keep(&mut act.tx, round, (entry, juror), reason).await?;
    } else {
        super::insert(&mut act.tx, round, (entry, juror), true, reason).await?;
    }
    act.commit("assignment.add", round.as_str(), &(entry, juror, reason)).await?;
    Ok(())
}

/// Takes an entry from a juror by hand, a proposed one and a committed one alike, at once. `seen` is
/// the [`Effect::mark`] that the organiser saw.
///
/// # Errors
/// Those of [`consider`], and [`StoreError::Invalid`] where it would mean something else than was seen.
pub async fn remove(
    db: &Db,
    account: &AccountId,
    round: &RoundId,
    (entry, juror): (&EntryId, &JurorId),
    seen: &str,
    now: Timestamp,
) -> Result<(), StoreError> {
    let (mut act, found) = begin(db, account, round, now).await?;
    let facts = read_in(&mut act.tx, round).await?;
    let wanted = Wanted::of(&found, latest_in(&mut act.tx, round).await?.as_ref());
    if consider(&facts, &wanted, &Change::Remove(entry.clone(), juror.clone()))?.mark() != seen {
        return Err(stale());
    }
    super::take(&mut act.tx, round, (entry, juror)).await?;
    act.commit("assignment.remove", round.as_str(), &(entry, juror)).await?;
    Ok(())
}

async fn keep(
    tx: &mut Tx,
    round: &RoundId,
    (entry, juror): (&EntryId, &JurorId),
    reason: &str,
) -> Result<(), StoreError> {
    tx.run(
        "update assignment set dropped = false, manual = true, reason = $4
         where round_id = $1 and entry_id = $2 and juror_id = $3",
        args![round.as_str(), entry.as_str(), juror.as_str(), reason],
    )
    .await?;
    Ok(())
}

/// The reason of an act without blanks around it; `field` is what a form calls it.
pub(super) fn checked_reason<'a>(field: &'static str, reason: &'a str, needed: bool) -> Result<&'a str, StoreError> {
    let reason = reason.trim();
    let fault = if needed && reason.is_empty() {
        "fault-assignment-reason"
    } else if reason.chars().count() > MAX_REASON {
        "fault-assignment-reason-long"
    } else {
        return Ok(reason);
    };
    Err(StoreError::Invalid(vec![Fault::new(field, fault)]))
}

pub(super) fn possible(facts: &Facts, change: &Change, against: &[Ineligible]) -> Result<(), StoreError> {
    let standing = facts.standing.get(&change.pair());
    let counts = standing.is_some_and(|standing| standing.counts());
    let known = against.contains(&Ineligible::Conflict(Conflict::Declared))
        || against.contains(&Ineligible::Conflict(Conflict::Confirmed));
    let fault = match change {
        Change::Add(..) if counts => "fault-assignment-there",
        Change::Add(..) if standing.is_some_and(|standing| standing.state == State::Recused) => {
            "fault-assignment-recused"
        }
        Change::Add(..) if known => "fault-assignment-conflict",
        Change::Add(..) if facts.rule(&change.pair()) == Some(Rule::Forbid) => "fault-assignment-forbidden",
        Change::Remove(..) if !counts => "fault-assignment-gone",
        Change::Remove(..) if standing.is_some_and(|standing| standing.scored || standing.state == State::Done) => {
            "fault-assignment-scored"
        }
        Change::Remove(..) if facts.is_kept(&change.pair()) => "fault-assignment-kept",
        _ => return Ok(()),
    };
    Err(StoreError::Invalid(vec![Fault::new("juror", fault)]))
}

pub(super) fn objections(against: &[Ineligible], above_capacity: bool) -> Vec<Objection> {
    let known = against.iter().map(|ineligible| match ineligible {
        Ineligible::Conflict(_) => Objection::Suspected,
        Ineligible::Language(language) => Objection::Language(*language),
    });
    known.chain(above_capacity.then_some(Objection::Capacity)).collect()
}

pub(super) fn seen(facts: &Facts, wanted: &Wanted, assigned: &[(EntryId, JurorId)]) -> Review {
    let problem = Problem::new(facts.request_for(assigned, wanted))
        .expect("ids of maps occur once, pairs come from a map, and affinities are in their range");
    review(&problem, assigned)
}

pub(super) fn side(review: &Review, (entry, juror): &(EntryId, JurorId)) -> Side {
    let served = review.entries.iter().find(|served| served.entry == *entry);
    let lacking = review.lacking_of_sides();
    Side {
        load: review.loads.iter().find(|load| load.juror == *juror).map_or(0, |load| load.load),
        reviews: served.map_or(0, |served| served.assigned),
        lacking: lacking.filter(|(of, _)| *of == entry).map(|(_, count)| count).sum(),
        served: served.map_or(0, |served| served.sum),
        worst: review.worst.as_ref().map(|worst| (worst.entry.clone(), worst.sum)),
        total: review.total,
        components: review.components,
    }
}
