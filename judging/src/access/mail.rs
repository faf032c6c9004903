//! The letters of an edition: who reads them and who sends them.

use super::{Refusal, Role, Standing};
use crate::ids::AccountId;

evidence! {
    /// May read the letters of the edition.
    MayReadMail;
    /// May release letters, send them again, or note that they went by hand.
    MaySendMail;
}

/// Organisers and auditors read what was written to whom.
pub fn may_read_mail(standing: &Standing) -> Result<MayReadMail, Refusal> {
    standing.require(&[Role::Organiser, Role::Auditor])?;
    Ok(MayReadMail { by: standing.account.clone() })
}

/// Organisers decide what is sent.
pub fn may_send_mail(standing: &Standing) -> Result<MaySendMail, Refusal> {
    standing.require(&[Role::Organiser])?;
    Ok(MaySendMail { by: standing.account.clone() })
}
