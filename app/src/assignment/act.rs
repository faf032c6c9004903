//! What the server functions do: find the round in the edition, then the one act of the store.

use std::collections::BTreeMap;

use judging::assignment::Infeasible;
use judging::ids::{AccountId, EntryId, JurorId, RoundId};
use store::assignments::{self, NewRule, Rule, Swap, Wanted};
use tokio::sync::Semaphore;

use crate::error::AppError;
use crate::state::state;
use crate::ui::{Ground, ground};

/// The most jurors that can be asked for an entry.
const MAX_REVIEWS: u32 = 500;

/// One optimiser at a time: it takes a core as long as it runs.
static OPTIMISER: Semaphore = Semaphore::const_new(1);

/// Why a proposal was not made.
pub enum Refused {
    /// A rule, a field or a failure.
    Plainly(AppError),
    /// There is no assignment under these conditions.
    Infeasible(Infeasible, Rules),
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

pub async fn propose(edition: &str, round: &str, reviews: &str, languages: bool) -> (String, Result<(), Refused>) {
    (here(edition, round), try_propose(edition, round, reviews, languages).await)
}

async fn try_propose(edition: &str, round: &str, reviews: &str, read_languages: bool) -> Result<(), Refused> {
    let (ground, account, round) = asked(edition, round).await?;
    let found = store::rounds::find(&state().db, &round).await?.ok_or(AppError::NotFound)?;
    // The act asks again; here it keeps the optimiser for those who may use it.
    judging::access::may_assign(ground.standing()?, &found.facts()).map_err(AppError::Refused)?;
    let reviews = reviews.trim().parse().ok().filter(|reviews| *reviews <= MAX_REVIEWS);
    let reviews = reviews.ok_or_else(|| AppError::field("reviews", "fault-assignment-reviews"))?;
    let turn = OPTIMISER.acquire().await.map_err(|_| AppError::Internal)?;
    let facts = assignments::read(&state().db, &round).await?;
    let solve = move || {
        // Until it is done, even if whoever asked has gone.
        let _turn = turn;
        let solution = assignments::solve(&facts, Wanted { reviews, read_languages });
        (facts, solution)
    };
    let (facts, solution) = tokio::task::spawn_blocking(solve).await.map_err(|error| {
        tracing::error!(%error, "the optimiser failed");
        AppError::Internal
    })?;
    let solution = solution.map_err(|infeasible| Refused::Infeasible(infeasible, facts.rules.clone()))?;
    Ok(assignments::propose(&state().db, &account, &round, (&facts, &solution), ground.now).await?)
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
    let ground = ground(edition).await?;
    let account = ground.visitor.account_id()?;
    let round = store::rounds::find(&state().db, &RoundId::from(round)).await?.ok_or(AppError::NotFound)?;
    if round.edition != ground.edition.id {
        return Err(AppError::NotFound);
    }
    Ok((ground, account, round.id))
}
