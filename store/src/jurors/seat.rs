//! Seats in a jury, given and changed by hand.

use judging::access::{Refusal, may_organise};
use judging::ids::{AccountId, CompetitionId, EditionId, JurorId};
use judging::text::{Language, Text};
use judging::time::Timestamp;
use serde::{Deserialize, Serialize};

use super::suspect::{Found, Whom, suspect};
use super::{Juror, foresee, insert};
use crate::accounts::{self, NewAccount};
use crate::db::{Db, Tx};
use crate::error::to_json;
use crate::ledger::{Act, Chain};
use crate::limits::{MAX_NAME, short_faults};
use crate::seen::unchanged;
use crate::{Fault, StoreError, args, competitions, roles};

/// The greatest capacity of a juror.
pub const MAX_CAPACITY: u32 = 10_000;
/// How many fields a juror may know.
pub const MAX_EXPERTISE: usize = 50;

/// What an organiser may change of a juror.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Abilities {
    /// The languages that the juror reads; empty where nothing is known (then all).
    pub languages: Vec<Language>,
    /// Keys of the fields that the juror knows.
    pub expertise: Vec<String>,
    /// The host or country whose side the juror is on; may be empty.
    pub side: String,
    /// How many entries the juror takes at the most in one round, 1 to [`MAX_CAPACITY`].
    pub capacity: u32,
}

/// A juror whom an organiser adds by hand.
#[derive(Clone, Debug)]
pub struct NewJuror {
    /// The person; an account with the address is used where there is one, and keeps its name and password.
    pub account: NewAccount,
    /// Where the person works.
    pub affiliation: Text,
    /// What the person can do.
    pub abilities: Abilities,
    /// The mark of the suspected conflicts that the organiser has seen; empty for none.
    pub seen: String,
}

/// Adds a juror behind the codes of the jury, with the conflicts that the rules suspect, which the organiser must have
/// seen; says whether the account was made anew.
///
/// # Errors
/// [`StoreError::NotFound`] for a competition of another edition; a refusal of [`may_organise`];
/// [`StoreError::Invalid`] for a name or an address that is none, for a capacity beyond its bounds, for a person who sits
/// in the jury already, and where other conflicts are suspected than were seen.
pub async fn add(
    db: &Db,
    edition: &EditionId,
    by: &AccountId,
    competition: &CompetitionId,
    new: &NewJuror,
    now: Timestamp,
) -> Result<bool, StoreError> {
    let mut act = Act::begin(db, Chain::from(edition), by, now).await?;
    let _may = may_organise(&roles::standing_in(&mut act.tx, by, edition).await?)?;
    competitions::belongs(&mut act.tx, edition, competition).await?;
    let mut faults = abilities_faults(&new.abilities);
    faults.extend(new.account.name.is_empty().then(|| Fault::new("name", "fault-juror-name")));
    faults.extend(short_faults("name", &new.account.name));
    faults.extend(short_faults("affiliation", &new.affiliation));
    if !faults.is_empty() {
        return Err(StoreError::Invalid(faults));
    }
    let known = accounts::find_by_email_in(&mut act.tx, &new.account.email).await?;
    let made = known.is_none();
    let account = match known {
        Some(account) => account.id,
        None => accounts::insert(&mut act.tx, &new.account, now).await?,
    };
    let seat = (&new.affiliation, &new.abilities);
    let (id, suspected) = take(&mut act.tx, competition, &account, seat, now).await?;
    unchanged(&new.seen, &foresee::mark(&suspected), "fault-suspected")?;
    act.commit("juror.add", id.as_str(), &account).await?;
    Ok(made)
}

/// Gives a person the next seat in a jury, with the conflicts that the rules suspect, which are given, too.
///
/// # Errors
/// [`StoreError::Invalid`] for a person who sits there already.
pub(crate) async fn take(
    tx: &mut Tx,
    competition: &CompetitionId,
    account: &AccountId,
    (affiliation, abilities): (&Text, &Abilities),
    now: Timestamp,
) -> Result<(JurorId, Found), StoreError> {
    let seated: Option<(String,)> = tx
        .one(
            "select id from juror where competition_id = $1 and account_id = $2",
            args![competition.as_str(), account.as_str()],
        )
        .await?;
    if seated.is_some() {
        return Err(StoreError::Invalid(vec![Fault::new("email", "fault-juror-seated")]));
    }
    let juror = Juror {
        id: "".into(),
        competition: competition.clone(),
        account: account.clone(),
        name: Text::default(),
        code: next_code(tx, competition).await?,
        side: abilities.side.clone(),
        languages: abilities.languages.clone(),
        expertise: abilities.expertise.clone(),
        affiliation: affiliation.clone(),
        capacity: abilities.capacity,
        fields: Default::default(),
        declared_at: None,
    };
    let id = insert(tx, &juror).await?;
    let suspected = suspect(tx, competition, Whom::Juror(&id), now).await?;
    Ok((id, suspected))
}

/// Changes where a juror works and what they can do, and looks for their conflicts again: what was settled stays.
///
/// # Errors
/// [`StoreError::NotFound`] for a juror of another edition; a refusal of [`may_organise`]; [`StoreError::Invalid`] for a
/// capacity beyond its bounds, and for texts that are too long.
pub async fn change(
    db: &Db,
    edition: &EditionId,
    by: &AccountId,
    juror: &JurorId,
    (affiliation, abilities): (&Text, &Abilities),
    now: Timestamp,
) -> Result<(), StoreError> {
    let mut act = Act::begin(db, Chain::from(edition), by, now).await?;
    let _may = may_organise(&roles::standing_in(&mut act.tx, by, edition).await?)?;
    let competition = competition_of(&mut act.tx, edition, juror).await?;
    let mut faults = abilities_faults(abilities);
    faults.extend(short_faults("affiliation", affiliation));
    if !faults.is_empty() {
        return Err(StoreError::Invalid(faults));
    }
    let (languages, expertise) = (to_json(&abilities.languages), to_json(&abilities.expertise));
    let (works, side, capacity) = (to_json(affiliation), &abilities.side, abilities.capacity);
    act.tx
        .run(
            "update juror set languages = $2, expertise = $3, side = $4, capacity = $5, affiliation = $6 where id = $1",
            args![juror.as_str(), &languages, &expertise, side, capacity, &works],
        )
        .await?;
    suspect(&mut act.tx, &competition, Whom::Juror(juror), now).await?;
    act.commit("juror.change", juror.as_str(), &(languages, expertise, side, capacity, works)).await?;
    Ok(())
}

/// Takes a juror who has scored nothing off the jury, with what was assigned and the conflicts that were noted; the
/// account stays.
///
/// # Errors
/// [`StoreError::NotFound`] for a juror of another edition; a refusal of [`may_organise`]; [`Refusal::Scored`] for a juror
/// who has begun a scorecard.
pub async fn remove(
    db: &Db,
    edition: &EditionId,
    by: &AccountId,
    juror: &JurorId,
    now: Timestamp,
) -> Result<(), StoreError> {
    let mut act = Act::begin(db, Chain::from(edition), by, now).await?;
    let _may = may_organise(&roles::standing_in(&mut act.tx, by, edition).await?)?;
    competition_of(&mut act.tx, edition, juror).await?;
    let scored: Option<(String,)> = act
        .tx
        .one(
            "select k.id
             from scorecard k
             join assignment a on a.id = k.assignment_id
             where a.juror_id = $1
             limit 1",
            args![juror.as_str()],
        )
        .await?;
    if scored.is_some() {
        return Err(Refusal::Scored.into());
    }
    act.tx.run("delete from assignment where juror_id = $1", args![juror.as_str()]).await?;
    act.tx.run("delete from pair_rule where juror_id = $1", args![juror.as_str()]).await?;
    act.tx.run("delete from conflict where juror_id = $1", args![juror.as_str()]).await?;
    act.tx.run("delete from juror where id = $1", args![juror.as_str()]).await?;
    act.commit("juror.remove", juror.as_str(), &()).await?;
    Ok(())
}

pub(crate) fn abilities_faults(abilities: &Abilities) -> Vec<Fault> {
    let mut faults = Vec::new();
    if !(1..=MAX_CAPACITY).contains(&abilities.capacity) {
        faults.push(Fault::new("capacity", "fault-capacity"));
    }
    if abilities.side.chars().count() > MAX_NAME {
        faults.push(Fault::new("side", "fault-long-name"));
    }
    let known = &abilities.expertise;
    if known.len() > MAX_EXPERTISE || known.iter().any(|key| key.chars().count() > MAX_NAME) {
        faults.push(Fault::new("expertise", "fault-expertise"));
    }
    faults
}

pub(super) async fn competition_of(
    tx: &mut Tx,
    edition: &EditionId,
    juror: &JurorId,
) -> Result<CompetitionId, StoreError> {
    let found: Option<(String,)> = tx
        .one(
            "select c.id
             from juror j
             join competition c on c.id = j.competition_id
             where j.id = $1 and c.edition_id = $2",
            args![juror.as_str(), edition.as_str()],
        )
        .await?;
    found.map(|(id,)| id.into()).ok_or(StoreError::NotFound)
}

/// The first of J01, J02 … that is free.
async fn next_code(tx: &mut Tx, competition: &CompetitionId) -> Result<String, StoreError> {
    let rows: Vec<(String,)> =
        tx.all("select code from juror where competition_id = $1", args![competition.as_str()]).await?;
    let taken: std::collections::BTreeSet<String> = rows.into_iter().map(|(code,)| code).collect();
    let code = |number: usize| format!("J{number:02}");
    Ok((1..=taken.len() + 1).map(code).find(|code| !taken.contains(code)).unwrap_or_else(|| code(taken.len() + 1)))
}
