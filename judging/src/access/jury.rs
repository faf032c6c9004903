//! The jury: who judges what, and who reads its work.

use super::{DeckTie, Refusal, Role, RoundFacts, Standing, may_judge};
use crate::ids::{AccountId, CompetitionId};

evidence! {
    /// May assign jurors to entries of a round that is not sealed.
    MayAssign;
    /// May read scorecards, ranking and progress of a competition's jury.
    MayReadJury;
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

/// Whoever reads the jury's work reads its decks, and so does a juror whom the entry is assigned to, after the
/// declarations.
pub fn may_read_deck(standing: &Standing, competition: &CompetitionId, tie: DeckTie) -> Result<MayReadDeck, Refusal> {
    let by = standing.account.clone();
    if may_read_jury(standing, competition).is_ok() {
        return Ok(MayReadDeck { by });
    }
    may_judge(standing, competition)?;
    match tie {
        DeckTie { assigned: false, .. } => Err(Refusal::NotAllowed),
        DeckTie { recused: true, .. } => Err(Refusal::Recused),
        DeckTie { declared: false, .. } => Err(Refusal::NotDeclared),
        _ => Ok(MayReadDeck { by }),
    }
}

/// Organisers and the competition's chair look into conflicts of interest.
pub fn may_settle_conflict(standing: &Standing, competition: &CompetitionId) -> Result<MaySettleConflict, Refusal> {
    standing.require(&[Role::Organiser, Role::Chair(competition.clone())])?;
    Ok(MaySettleConflict { by: standing.account.clone() })
}
