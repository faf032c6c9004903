//! The jury: who judges what, and who reads its work.

use super::{DeckTie, Refusal, Role, RoundFacts, Standing, may_judge};
use crate::blind::Shown;
use crate::ids::{AccountId, CompetitionId};

evidence! {
    /// May assign jurors to entries of a round that is not sealed.
    MayAssign;
    /// May read scorecards, ranking and progress of a competition's jury.
    MayReadJury;
    /// May read who is behind the entries of a competition.
    MayReadPeople;
    /// May read the deck of an entry.
    MayReadDeck;
    /// May say of a suspected or declared conflict whether it is one.
    MaySettleConflict;
}

/// Organisers assign until the ranking is sealed.
pub fn may_assign(standing: &Standing, round: &RoundFacts) -> Result<MayAssign, Refusal> {
    standing.require(&[Role::Organiser])?;
    if round.sealed {
        return Err(Refusal::Sealed);
    }
    Ok(MayAssign { by: standing.account.clone() })
}

/// Organisers, auditors and the competition's chair read the jury's work.
pub fn may_read_jury(standing: &Standing, competition: &CompetitionId) -> Result<MayReadJury, Refusal> {
    standing.require(&[Role::Organiser, Role::Auditor, Role::Chair(competition.clone())])?;
    Ok(MayReadJury { by: standing.account.clone() })
}

/// Severity of named jurors is for the chair and the auditor alone.
pub fn may_see_severity(standing: &Standing, competition: &CompetitionId) -> bool {
    standing.is(&Role::Auditor) || standing.is(&Role::Chair(competition.clone()))
}

/// Organisers and auditors read who is behind the entries of a competition; so does its chair, unless one of the rounds
/// is blind and not settled.
pub fn may_read_people(
    standing: &Standing,
    competition: &CompetitionId,
    rounds: &[RoundFacts],
) -> Result<MayReadPeople, Refusal> {
    may_read_jury(standing, competition)?;
    if Shown::to(standing, rounds).is_blind() {
        return Err(Refusal::Blind);
    }
    Ok(MayReadPeople { by: standing.account.clone() })
}

/// Whoever reads who is behind an entry reads its deck as it was handed in, and so does a juror whom the entry is assigned
/// to in a round that is not blind, after the declarations.
pub fn may_read_deck(
    standing: &Standing,
    competition: &CompetitionId,
    (tie, rounds): (DeckTie, &[RoundFacts]),
) -> Result<MayReadDeck, Refusal> {
    let refused = match may_read_people(standing, competition, rounds) {
        Ok(may) => return Ok(MayReadDeck { by: may.by }),
        Err(refused) => refused,
    };
    if may_judge(standing, competition).is_err() {
        return Err(refused);
    }
    tied(tie)?;
    if !tie.named {
        return Err(Refusal::Blind);
    }
    Ok(MayReadDeck { by: standing.account.clone() })
}

/// The redacted copy of a deck is read by whoever reads the jury's work and by a juror whom the entry is assigned to,
/// after the declarations; one that is not `current` by organisers and auditors alone.
pub fn may_read_redacted(
    standing: &Standing,
    competition: &CompetitionId,
    (tie, current): (DeckTie, bool),
) -> Result<MayReadDeck, Refusal> {
    let by = standing.account.clone();
    if standing.require(&[Role::Organiser, Role::Auditor]).is_ok() {
        return Ok(MayReadDeck { by });
    }
    if !current {
        return Err(Refusal::NotAllowed);
    }
    if may_read_jury(standing, competition).is_err() {
        may_judge(standing, competition)?;
        tied(tie)?;
    }
    Ok(MayReadDeck { by })
}

fn tied(tie: DeckTie) -> Result<(), Refusal> {
    match tie {
        DeckTie { assigned: false, .. } => Err(Refusal::NotAllowed),
        DeckTie { recused: true, .. } => Err(Refusal::Recused),
        DeckTie { declared: false, .. } => Err(Refusal::NotDeclared),
        _ => Ok(()),
    }
}

/// Organisers and the competition's chair look into conflicts of interest.
pub fn may_settle_conflict(standing: &Standing, competition: &CompetitionId) -> Result<MaySettleConflict, Refusal> {
    standing.require(&[Role::Organiser, Role::Chair(competition.clone())])?;
    Ok(MaySettleConflict { by: standing.account.clone() })
}
