//! Setting up an edition, and what stands behind the scenes.

use super::{Refusal, Role, Standing};
use crate::ids::{AccountId, CompetitionId};

evidence! {
    /// May set up the edition: texts, divisions, awards, jurors, import.
    MayOrganise;
    /// May read the pages behind the scenes.
    MayEnterOffice;
    /// May read how a competition is set up, also where nothing can be changed any more.
    MayReadSetup;
    /// May say which names mean one institution.
    MayNameInstitutions;
    /// May read the ledger.
    MayReadLedger;
    /// May set the demo clock.
    MaySetClock;
}

/// Organisers set up the edition.
pub fn may_organise(standing: &Standing) -> Result<MayOrganise, Refusal> {
    standing.require(&[Role::Organiser])?;
    Ok(MayOrganise { by: standing.account.clone() })
}

/// Whoever has a task behind the scenes enters the office; what each sees there is for the other rules to say.
pub fn may_enter_office(standing: &Standing) -> Result<MayEnterOffice, Refusal> {
    let works = |role: &Role| !matches!(role, Role::Juror(_) | Role::Entrant);
    standing.require_one(works)?;
    Ok(MayEnterOffice { by: standing.account.clone() })
}

/// Organisers, auditors and the competition's chair read how it is set up.
pub fn may_read_setup(standing: &Standing, competition: &CompetitionId) -> Result<MayReadSetup, Refusal> {
    standing.require(&[Role::Organiser, Role::Auditor, Role::Chair(competition.clone())])?;
    Ok(MayReadSetup { by: standing.account.clone() })
}

/// Organisers keep the house's list of names that mean one institution.
pub fn may_name_institutions(standing: &Standing) -> Result<MayNameInstitutions, Refusal> {
    standing.require(&[Role::Organiser])?;
    Ok(MayNameInstitutions { by: standing.account.clone() })
}

/// Organisers and auditors read the ledger.
pub fn may_read_ledger(standing: &Standing) -> Result<MayReadLedger, Refusal> {
    standing.require(&[Role::Organiser, Role::Auditor])?;
    Ok(MayReadLedger { by: standing.account.clone() })
}

/// The organiser of the sample edition sets its clock; no other edition has one.
pub fn may_set_clock(standing: &Standing, sample: bool) -> Result<MaySetClock, Refusal> {
    standing.require(&[Role::Organiser])?;
    if !sample {
        return Err(Refusal::RealClock);
    }
    Ok(MaySetClock { by: standing.account.clone() })
}
