//! Scorecards: a juror's own, and the chair's way to hand one back.

use super::{AssignmentFacts, Refusal, Role, Standing};
use crate::ids::{AccountId, CompetitionId};
use crate::time::Timestamp;

evidence! {
    /// May make the declarations of the juror's first page and read the own list.
    MayJudge;
    /// May write this scorecard now.
    MayScore;
    /// May read the files of one's assignment.
    MayReadPaper;
    /// May step back from this entry.
    MayRecuse;
    /// May reopen a submitted scorecard.
    MayReopen;
}

/// Jurors see their own list and make their declarations.
pub fn may_judge(standing: &Standing, competition: &CompetitionId) -> Result<MayJudge, Refusal> {
    standing.require(&[Role::Juror(competition.clone())])?;
    Ok(MayJudge { by: standing.account.clone() })
}

/// A juror scores an own, committed assignment in the round's window, after the declarations.
pub fn may_score(account: &AccountId, facts: &AssignmentFacts, now: Timestamp) -> Result<MayScore, Refusal> {
    may_read_paper(account, facts)?;
    facts.round.in_window(now)?;
    if facts.submitted {
        return Err(Refusal::Submitted);
    }
    Ok(MayScore { by: account.clone() })
}

/// A juror reads what an own, committed assignment is about after the declarations, and goes on to when the window is
/// over, unless the entry was withdrawn.
pub fn may_read_paper(account: &AccountId, facts: &AssignmentFacts) -> Result<MayReadPaper, Refusal> {
    if *account != facts.juror || !facts.committed {
        return Err(Refusal::NotAllowed);
    }
    if !facts.declared {
        return Err(Refusal::NotDeclared);
    }
    if facts.withdrawn {
        return Err(Refusal::Withdrawn);
    }
    if facts.recused {
        return Err(Refusal::Recused);
    }
    Ok(MayReadPaper { by: account.clone() })
}

/// A juror steps back from an own assignment as long as the ranking is not sealed and nothing is submitted.
pub fn may_recuse(account: &AccountId, facts: &AssignmentFacts) -> Result<MayRecuse, Refusal> {
    if *account != facts.juror || !facts.committed {
        return Err(Refusal::NotAllowed);
    }
    if facts.recused {
        return Err(Refusal::Recused);
    }
    if facts.round.sealed {
        return Err(Refusal::Sealed);
    }
    if facts.submitted {
        return Err(Refusal::Submitted);
    }
    Ok(MayRecuse { by: account.clone() })
}

/// The chair of the competition reopens a submitted scorecard while the round is in its window and its best are not in
/// the next round.
pub fn may_reopen(standing: &Standing, facts: &AssignmentFacts, now: Timestamp) -> Result<MayReopen, Refusal> {
    standing.require(&[Role::Chair(facts.round.competition.clone())])?;
    facts.round.in_window(now)?;
    if facts.round.advanced {
        return Err(Refusal::Advanced);
    }
    if !facts.submitted {
        return Err(Refusal::NotSubmitted);
    }
    Ok(MayReopen { by: standing.account.clone() })
}
