use std::collections::BTreeMap;

use judging::access::{may_change_awards, may_word_awards};
use judging::ids::{AccountId, AwardId, CompetitionId};
use judging::text::Text;
use judging::time::Timestamp;
use serde::Serialize;

use super::{Award, insert, of_competition_in};
use crate::db::{Db, Tx};
use crate::error::to_json;
use crate::ledger::{Act, Chain};
use crate::limits::{name_faults, none_of, summary_faults};
use crate::seen::{self, unchanged};
use crate::{Fault, StoreError, args, competitions, roles, rounds};

/// How many awards a competition may have.
pub const MAX_AWARDS: usize = 50;
/// How many entries an award may go to.
pub const MAX_QUOTA: u32 = 1_000;
/// How many names one reveal may carry: what the stage has room for.
pub const MAX_PER_REVEAL: u32 = 6;

/// An award as organisers set it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct NewAward {
    /// The award that it changes; `None` for a new one.
    pub id: Option<AwardId>,
    /// `tier` or `special`.
    pub kind: String,
    /// Its name, needed in one language at least.
    pub name: Text,
    /// What it is for; may be empty.
    pub description: Text,
    /// How many entries it goes to, at least 1.
    pub quota: u32,
    /// How many names one reveal carries, 1 to [`MAX_PER_REVEAL`].
    pub per_reveal: u32,
    /// `given`, `shared` or `withheld`.
    pub decision: String,
}

/// What is wrong with awards, at the fields `a0-name`, `a0-description`, `a0-kind`, `a0-quota`, `a0-per_reveal`,
/// `a0-decision` …; too many of them at `awards`.
pub fn faults(awards: &[NewAward]) -> Vec<Fault> {
    let mut faults = Vec::new();
    if awards.len() > MAX_AWARDS {
        faults.push(Fault::new("awards", "fault-too-many"));
    }
    for (index, award) in awards.iter().enumerate() {
        faults.extend(name_faults(&format!("a{index}-name"), &award.name));
        faults.extend(summary_faults(&format!("a{index}-description"), &award.description));
        let checks = [
            (["tier", "special"].contains(&award.kind.as_str()), "kind", "fault-choice"),
            ((1..=MAX_QUOTA).contains(&award.quota), "quota", "fault-quota"),
            ((1..=MAX_PER_REVEAL).contains(&award.per_reveal), "per_reveal", "fault-per-reveal"),
            (["given", "shared", "withheld"].contains(&award.decision.as_str()), "decision", "fault-choice"),
        ];
        let wrong = checks.into_iter().filter(|(holds, ..)| !holds);
        faults.extend(wrong.map(|(_, field, kind)| Fault::new(format!("a{index}-{field}"), kind)));
    }
    faults
}

/// Differs wherever anything that is set of these awards does, so that a form of an earlier state shows.
pub fn mark(awards: &[Award]) -> String {
    let set: Vec<NewAward> = awards.iter().map(NewAward::from).collect();
    seen::mark(&set)
}

/// Makes the awards of a competition these, the highest first. Which awards there are, their kind, order and quota change
/// until a scorecard is submitted; names, how many of them a reveal carries and whether an award is given, until the last
/// round is sealed. Entries that were noted for a special prize are forgotten where the jury does not award it. `seen` is
/// the [`mark`] of what the change was made on.
///
/// # Errors
/// Who does not organise the edition and what is frozen or sealed is refused; [`StoreError::Invalid`] with [`faults`],
/// at `seen` where somebody else was faster, and at `a0-decision` … where more entries are noted for a special prize than
/// it has places; [`StoreError::NotFound`] for an award of another competition.
pub async fn replace(
    db: &Db,
    account: &AccountId,
    competition: &CompetitionId,
    seen: &str,
    awards: &[NewAward],
    now: Timestamp,
) -> Result<(), StoreError> {
    let edition = competitions::find(db, competition).await?.ok_or(StoreError::NotFound)?.edition;
    let mut act = Act::begin(db, Chain::from(&edition), account, now).await?;
    let standing = roles::standing_in(&mut act.tx, account, &edition).await?;
    let rounds = rounds::of_competition_in(&mut act.tx, competition).await?;
    let facts: Vec<_> = rounds.iter().map(rounds::Round::facts).collect();
    let _may = may_word_awards(&standing, facts.last())?;
    let before = of_competition_in(&mut act.tx, competition).await?;
    unchanged(seen, &mark(&before), "fault-changed")?;
    none_of(faults(awards))?;
    let known = |id: &AwardId| before.iter().any(|award| award.id == *id);
    let kept: Vec<&AwardId> = awards.iter().filter_map(|award| award.id.as_ref()).collect();
    let repeated = kept.iter().enumerate().any(|(index, id)| kept[..index].contains(id));
    if repeated || !kept.iter().all(|id| known(id)) {
        return Err(StoreError::NotFound);
    }
    if !same(&before, awards, |award| (award.kind.clone(), award.quota)) {
        let _may = may_change_awards(&standing, &facts)?;
    }
    none_of(overfull(&mut act.tx, competition, awards).await?)?;
    write(&mut act.tx, competition, &before, awards).await?;
    act.commit("awards.replace", competition.as_str(), &awards).await?;
    Ok(())
}

/// Whether the awards are the same ones in the same order, with the same of what is asked for.
fn same<T: PartialEq>(before: &[Award], after: &[NewAward], of: impl Fn(&NewAward) -> T) -> bool {
    before.len() == after.len()
        && before.iter().map(NewAward::from).zip(after).all(|(old, new)| old.id == new.id && of(&old) == of(new))
}

impl From<&Award> for NewAward {
    fn from(award: &Award) -> Self {
        let Award { id, kind, name, description, quota, per_reveal, decision, .. } = award.clone();
        Self { id: Some(id), kind, name, description, quota, per_reveal, decision }
    }
}

/// The special prizes that are given to more entries than they have places.
async fn overfull(tx: &mut Tx, competition: &CompetitionId, awards: &[NewAward]) -> Result<Vec<Fault>, StoreError> {
    let noted: Vec<(String, i64)> = tx
        .all(
            "select w.award_id, count(*)
             from award_winner w
             join award a on a.id = w.award_id
             where a.competition_id = $1
             group by w.award_id",
            args![competition.as_str()],
        )
        .await?;
    let noted: BTreeMap<AwardId, i64> = noted.into_iter().map(|(award, count)| (award.into(), count)).collect();
    let count = |award: &NewAward| award.id.as_ref().and_then(|id| noted.get(id)).copied().unwrap_or(0);
    let given = awards.iter().enumerate().filter(|(_, award)| award.kind == "special" && award.decision == "given");
    Ok(given
        .filter(|(_, award)| count(award) > i64::from(award.quota))
        .map(|(index, _)| Fault::new(format!("a{index}-decision"), "fault-award-overfull"))
        .collect())
}

async fn write(
    tx: &mut Tx,
    competition: &CompetitionId,
    before: &[Award],
    awards: &[NewAward],
) -> Result<(), StoreError> {
    for gone in before.iter().filter(|old| !awards.iter().any(|new| new.id.as_ref() == Some(&old.id))) {
        forget_noted(tx, &gone.id).await?;
        tx.run("delete from award where id = $1", args![gone.id.as_str()]).await?;
    }
    for (position, award) in (0_i64..).zip(awards) {
        let id = match &award.id {
            Some(id) => id.clone(),
            None => insert(tx, &to_award(competition, award)).await?,
        };
        if award.kind != "special" || award.decision == "withheld" {
            forget_noted(tx, &id).await?;
        }
        tx.run(
            "update award set kind = $2, position = $3, name = $4, description = $5, quota = $6, per_reveal = $7,
                              decision = $8
             where id = $1",
            args![
                id.as_str(),
                &award.kind,
                position,
                to_json(&award.name),
                to_json(&award.description),
                award.quota,
                award.per_reveal,
                &award.decision,
            ],
        )
        .await?;
    }
    Ok(())
}

/// Forgets the entries that were noted for a prize that is no special one any more, or not given.
async fn forget_noted(tx: &mut Tx, award: &AwardId) -> Result<(), StoreError> {
    tx.run("delete from award_winner where award_id = $1", args![award.as_str()]).await?;
    Ok(())
}

/// An award of a competition as it is set; its id is made when it is inserted.
pub(crate) fn to_award(competition: &CompetitionId, award: &NewAward) -> Award {
    let NewAward { kind, name, description, quota, per_reveal, decision, .. } = award.clone();
    Award {
        id: AwardId::from(""),
        competition: competition.clone(),
        kind,
        position: 0,
        name,
        description,
        quota,
        per_reveal,
        decision,
    }
}
