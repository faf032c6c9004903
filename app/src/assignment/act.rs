//! What the server functions do: find the round in the edition, then the one act of the store.

use std::collections::BTreeMap;

use judging::access::{may_assign, may_read_people};
use judging::assignment::Infeasible;
use judging::ids::{AccountId, EntryId, JurorId, RoundId};
use store::assignments::{self, NewRule, Rule, Swap, Wanted};
use store::rounds::Round;

use super::api::Progress;
use super::running;
use super::runs::Job;
use crate::error::AppError;
use crate::state::state;
use crate::ui::{Ground, ground};

/// The most jurors that can be asked for an entry.
const MAX_REVIEWS: u32 = 500;
/// The greatest least load that can be asked.
const MAX_LEAST: u32 = store::jurors::MAX_CAPACITY;

/// What the form asks of a proposal, as it was typed; what is blank but for the first asks for nothing.
pub struct Typed<'a> {
    /// Jurors per entry.
    pub reviews: &'a str,
    /// Entries per juror, at least.
    pub least: &'a str,
    /// Jurors of each side, at least.
    pub sides: &'a str,
    /// Whether jurors have to read the entry's language.
    pub languages: bool,
}

/// Why a proposal was not made.
#[derive(Clone)]
pub enum Refused {
    /// A rule, a field or a failure.
    Plainly(AppError),
    /// There is no assignment under these conditions.
    Infeasible(Box<Infeasible>, Rules),
}

/// What organisers settled of pairs.
pub type Rules = BTreeMap<(EntryId, JurorId), Rule>;

impl<E: Into<AppError>> From<E> for Refused {
    fn from(error: E) -> Self {
        Self::Plainly(error.into())
    }
}

/// Where the page of a round's assignment is; the front page where the form's names are none of ours.
fn here(edition: &str, round: &str) -> String {
    if is_name(edition) && is_name(round) { format!("/e/{edition}/office/r/{round}/assignment") } else { "/".into() }
}

/// Whether it is of the characters of slugs and ids, so that it may stand in an address.
fn is_name(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
}

impl Typed<'_> {
    fn wanted(&self) -> Result<Wanted, AppError> {
        let read = |typed: &str, most, field, fault| number(typed, most).ok_or_else(|| AppError::field(field, fault));
        let or_none = |typed, most, field, fault| match str::trim(typed) {
            "" => Ok(0),
            typed => read(typed, most, field, fault),
        };
        let reviews = read(self.reviews, MAX_REVIEWS, "reviews", "fault-assignment-reviews")?;
        let of_each_side = or_none(self.sides, MAX_REVIEWS, "sides", "fault-assignment-sides")?;
        Ok(Wanted {
            reviews,
            read_languages: self.languages,
            least: or_none(self.least, MAX_LEAST, "least", "fault-assignment-least")?,
            of_each_side: if reviews > 0 { of_each_side } else { 0 },
        })
    }
}

/// Starts the optimiser with what is asked; says whether its proposal is there already.
pub async fn propose(edition: &str, round: &str, asked: &Typed<'_>) -> (String, Result<bool, Refused>) {
    (here(edition, round), try_propose(edition, round, asked).await)
}

async fn try_propose(edition: &str, round: &str, asked: &Typed<'_>) -> Result<bool, Refused> {
    let (ground, _, round) = asked_round(edition, round).await?;
    // The act that writes the proposal asks again; here it keeps the optimiser for those who may use it.
    let may = may_assign(ground.standing()?, &round.facts()).map_err(AppError::Refused)?;
    let (state, wanted) = (state(), asked.wanted()?);
    let job = Job { db: state.db, clock: state.clock, edition: ground.edition, round: round.id.clone(), wanted };
    let run = state.runs.start(&may, job, ground.now)?;
    state.runs.wait(&round.id, &run).await.map_or(Ok(false), |outcome| outcome.map(|()| true))
}

fn number(typed: &str, most: u32) -> Option<u32> {
    typed.trim().parse().ok().filter(|number| *number <= most)
}

/// Stops the computation of a proposal; whether there was one that could still be stopped.
pub async fn cancel(edition: &str, round: &str) -> (String, Result<bool, AppError>) {
    let act = async {
        let (ground, _, round) = asked_round(edition, round).await?;
        let may = may_assign(ground.standing()?, &round.facts())?;
        Ok(state().runs.cancel(&may, &round.id))
    };
    (here(edition, round), act.await)
}

/// How far the computation of a proposal is, where there is one.
pub async fn progress(edition: &str, round: &str) -> (String, Result<Option<Progress>, AppError>) {
    let act = async {
        let (ground, _, round) = asked_round(edition, round).await?;
        let rounds = store::rounds::of_competition(&state().db, &round.competition).await?;
        let rounds: Vec<_> = rounds.iter().map(Round::facts).collect();
        let _may = may_read_people(ground.standing()?, &round.competition, &rounds)?;
        let run = state().runs.under_way(&round.id);
        Ok(run.map(|run| running::progress(ground.words, &run.state())))
    };
    (here(edition, round), act.await)
}

pub async fn commit(edition: &str, round: &str, seen: &str) -> (String, Result<(), AppError>) {
    let act = async {
        let (ground, account, round) = asked(edition, round).await?;
        Ok(assignments::commit(&state().db, &account, &round, seen, ground.now).await?)
    };
    (here(edition, round), act.await)
}

pub async fn discard(edition: &str, round: &str) -> (String, Result<(), AppError>) {
    let act = async {
        let (ground, account, round) = asked(edition, round).await?;
        Ok(assignments::discard(&state().db, &account, &round, ground.now).await?)
    };
    (here(edition, round), act.await)
}

pub async fn add(
    edition: &str,
    round: &str,
    (entry, juror): (&str, &str),
    (reason, seen): (&str, &str),
) -> (String, Result<(), AppError>) {
    let pair = (&EntryId::from(entry), &JurorId::from(juror));
    let act = async {
        let (ground, account, round) = asked(edition, round).await?;
        Ok(assignments::add(&state().db, &account, &round, pair, (reason, seen), ground.now).await?)
    };
    (back_to(edition, round, entry), act.await)
}

pub async fn remove(
    edition: &str,
    round: &str,
    (entry, juror): (&str, &str),
    seen: &str,
) -> (String, Result<(), AppError>) {
    let pair = (&EntryId::from(entry), &JurorId::from(juror));
    let act = async {
        let (ground, account, round) = asked(edition, round).await?;
        Ok(assignments::remove(&state().db, &account, &round, pair, seen, ground.now).await?)
    };
    (back_to(edition, round, entry), act.await)
}

/// Swaps two committed assignments; `with` is the other one, its two ids joined by a dot.
pub async fn swap(
    edition: &str,
    round: &str,
    (entry, juror): (&str, &str),
    (with, seen): (&str, &str),
) -> (String, Result<(), AppError>) {
    let act = async {
        let (ground, account, round) = asked(edition, round).await?;
        let other = pair(with).ok_or(AppError::NotFound)?;
        let swap = Swap { one: (entry.into(), juror.into()), other };
        Ok(assignments::swap(&state().db, &account, &round, (&swap, seen), ground.now).await?)
    };
    (back_to(edition, round, entry), act.await)
}

/// The entry and the juror of two ids joined by a dot.
pub fn pair(ids: &str) -> Option<(EntryId, JurorId)> {
    let (entry, juror) = ids.split_once('.')?;
    Some((entry.into(), juror.into()))
}

/// Makes the smallest change that gives entries their jurors again.
pub async fn mend(edition: &str, round: &str, seen: &str) -> (String, Result<(), AppError>) {
    let act = async {
        let (ground, account, round) = asked(edition, round).await?;
        Ok(assignments::apply(&state().db, &account, &round, seen, ground.now).await?)
    };
    (here(edition, round), act.await)
}

/// Writes to the jurors whose list has changed; leads to where the letters wait.
pub async fn tell(edition: &str, round: &str, seen: &str) -> (String, Result<(), AppError>) {
    let act = async {
        let (ground, account, round) = asked(edition, round).await?;
        assignments::tell(&state().db, &account, &round, seen, ground.now).await?;
        Ok(ground.path("/office/mail"))
    };
    match act.await {
        Ok(mail) => (mail, Ok(())),
        Err(error) => (here(edition, round), Err(error)),
    }
}

/// Keeps or forbids a pair.
pub async fn settle(
    edition: &str,
    round: &str,
    (entry, juror): (&str, &str),
    (rule, reason): (&str, &str),
) -> (String, Result<(), AppError>) {
    let act = async {
        let (ground, account, round) = asked(edition, round).await?;
        let rule = Rule::parse(rule).ok_or_else(|| AppError::field("rule", "fault-assignment-rule"))?;
        let new = NewRule { entry: entry.into(), juror: juror.into(), rule, reason: reason.to_owned() };
        Ok(assignments::settle(&state().db, &account, &round, &new, ground.now).await?)
    };
    (back_to(edition, round, entry), act.await)
}

/// Lifts a rule.
pub async fn lift(edition: &str, round: &str, rule: &str) -> (String, Result<(), AppError>) {
    let act = async {
        let (ground, account, round) = asked(edition, round).await?;
        Ok(assignments::lift(&state().db, &account, &round, rule, ground.now).await?)
    };
    (here(edition, round), act.await)
}

/// The page with the entry that was just changed.
fn back_to(edition: &str, round: &str, entry: &str) -> String {
    let here = here(edition, round);
    if is_name(entry) { format!("{here}?entry={entry}") } else { here }
}

/// The edition of the form, who asks, and the round, which has to belong to the edition.
async fn asked(edition: &str, round: &str) -> Result<(Ground, AccountId, RoundId), AppError> {
    let (ground, account, round) = asked_round(edition, round).await?;
    Ok((ground, account, round.id))
}

async fn asked_round(edition: &str, round: &str) -> Result<(Ground, AccountId, Round), AppError> {
    let ground = ground(edition).await?;
    let account = ground.visitor.account_id()?;
    let round = store::rounds::find(&state().db, &RoundId::from(round)).await?.ok_or(AppError::NotFound)?;
    if round.edition != ground.edition.id {
        return Err(AppError::NotFound);
    }
    Ok((ground, account, round))
}
