//! What the pages and acts on a round's results stand on.

use std::collections::BTreeMap;
use std::ops::Deref;
use std::sync::Arc;

use judging::access::{Role, may_read_scores, may_read_seals};
use judging::blind::Shown;
use judging::ids::{AccountId, EntryId, RoundId, SealId};
use judging::ranking::{Method, RankingError};
use judging::seal::{PartRanking, Parts};
use judging::time::Timestamp;
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use store::Db;
use store::competitions::Competition;
use store::entries::Entry;
use store::rankings::Scores;
use store::redactions::Veil;
use store::rounds::Round;
use tokio::sync::Semaphore;

use crate::contests::typed::Typed;
use crate::error::AppError;
use crate::flash;
use crate::office::path::round_tabs;
use crate::state::state;
use crate::t;
use crate::ui::{Crumb, Ground, edition_of, ground, heading};
use crate::visitor::visitor;

/// How many rankings are computed at the same time: each takes a core.
static RANKINGS: Semaphore = Semaphore::const_new(1);

/// The edition and round of an address.
pub(super) fn address() -> (String, RoundId) {
    let part = |name| use_params_map().with_untracked(|params| params.get(name)).unwrap_or_default();
    (part("edition"), part("round").into())
}

/// A round, for those who may read the jury's work.
#[derive(Clone)]
pub struct Judged {
    /// The edition.
    pub ground: Ground,
    /// The competition of the round.
    pub competition: Competition,
    /// The round.
    pub round: Round,
    /// How much of the entries the visitor is shown.
    pub shown: Shown,
}

/// A round with its scores.
#[derive(Clone)]
pub struct Bench {
    judged: Judged,
    /// What the ranking is computed from.
    pub scores: Arc<Scores>,
}

impl Deref for Bench {
    type Target = Judged;

    fn deref(&self) -> &Judged {
        &self.judged
    }
}

/// Finds a round of an edition.
///
/// # Errors
/// [`AppError::NotFound`] where the round is not of this edition; a refusal for all but organisers, auditors and the
/// chair of the competition, and for a juror among them who has scorecards of the open round to submit.
pub async fn judged(slug: &str, round: &RoundId) -> Result<Judged, AppError> {
    let ground = ground(slug).await?;
    let standing = ground.standing()?;
    let db = state().db;
    let round = store::rounds::find(&db, round).await?.ok_or(AppError::NotFound)?;
    if round.edition != ground.edition.id {
        return Err(AppError::NotFound);
    }
    let own = match standing.is(&Role::Juror(round.competition.clone())) {
        true => store::rankings::own_missing(&db, &round.id, &standing.account).await?,
        false => 0,
    };
    may_read_scores(standing, &round.facts(), own, ground.now)?;
    let competition = store::competitions::find(&db, &round.competition).await?.ok_or(AppError::NotFound)?;
    let shown = store::redactions::shown(&db, standing, &round.competition).await?;
    Ok(Judged { ground, competition, round, shown })
}

/// Finds a round of an edition with its scores.
///
/// # Errors
/// As [`judged`].
pub async fn bench(slug: &str, round: &RoundId) -> Result<Bench, AppError> {
    let judged = judged(slug, round).await?;
    let scores = store::rankings::load(&state().db, round).await?.ok_or(AppError::NotFound)?;
    Ok(Bench { judged, scores: Arc::new(scores) })
}

/// The rankings by the published method, or by another one as a check; inside, where the method gives none.
pub type Ranked = Result<Vec<PartRanking>, RankingError>;

/// Computes rankings.
///
/// # Errors
/// Stored points that contradict the rubric; a server that is ending.
pub async fn rank(scores: &Arc<Scores>, method: Option<&Method>) -> Result<Ranked, AppError> {
    computed(scores, method, |inputs| inputs.rank()).await
}

/// What comes of the inputs of the published method, or of another one, beside the requests: much takes seconds.
///
/// # Errors
/// As [`rank`].
pub(super) async fn computed<T: Send + 'static>(
    scores: &Arc<Scores>,
    method: Option<&Method>,
    work: impl FnOnce(&Parts) -> T + Send + 'static,
) -> Result<T, AppError> {
    let turn = RANKINGS.acquire().await.map_err(|_| AppError::Internal)?;
    let (scores, method) = (scores.clone(), method.unwrap_or(&scores.round.method).clone());
    let work = move || {
        // Until it is done, even if whoever asked has gone.
        let _turn = turn;
        scores.inputs_by(&method).map(|inputs| work(&inputs))
    };
    let done = tokio::task::spawn_blocking(work).await.map_err(|error| {
        tracing::error!(%error, "a ranking was not computed");
        AppError::Internal
    })?;
    Ok(done?)
}

impl Judged {
    /// An address below the round's.
    pub(super) fn path(&self, below: &str) -> String {
        self.ground.path(&format!("/office/r/{}/{below}", self.round.id))
    }

    /// Entries as the visitor is shown them, by id.
    pub(super) async fn entries(&self, ids: &[EntryId]) -> Result<BTreeMap<EntryId, Entry>, AppError> {
        let db = state().db;
        let veil = Veil::over(&db, self.shown, ids).await?;
        let entries = store::entries::with_ids(&db, ids).await?.into_iter();
        Ok(entries.map(|entry| (entry.id.clone(), veil.entry(entry))).collect())
    }

    /// The way to the round's pages.
    pub(super) fn crumbs(&self) -> Vec<Crumb> {
        let name = self.competition.name.get(self.ground.language());
        vec![
            Crumb::new(t!(self.ground.words, "nav-office"), self.ground.path("/office")),
            Crumb::new(name, self.ground.path(&format!("/office/c/{}", self.competition.slug))),
        ]
    }

    /// Competition and round in words.
    pub(super) fn full_name(&self) -> String {
        let language = self.ground.language();
        format!("{} · {}", self.competition.name.get(language), self.round.name.get(language))
    }

    /// The words above the title; the way to the page names the competition.
    pub(super) fn eyebrow(&self) -> impl IntoView + use<> {
        heading(&self.round.name, self.ground.language())
    }

    /// The neighbouring pages of the round; `here` is the end of the page's address.
    pub(super) fn tabs(&self, here: &'static str) -> AnyView {
        round_tabs(&self.ground, &self.round, here)
    }
}

/// Who acts on which round, when by its edition's clock.
pub(super) struct Place {
    pub(super) db: Db,
    pub(super) account: AccountId,
    pub(super) round: RoundId,
    pub(super) now: Timestamp,
}

impl Place {
    /// Where a round's act takes place.
    pub(super) async fn of_round(round: &str) -> Result<Place, AppError> {
        let account = visitor().account_id()?;
        let state = state();
        let round = store::rounds::find(&state.db, &round.into()).await?.ok_or(AppError::NotFound)?;
        let edition = edition_of(&round.edition).await?;
        Ok(Place { now: edition.now(state.clock.now()), db: state.db, account, round: round.id })
    }

    /// Where the act on a seal takes place, and the edition's name in addresses. Who may not read what is to be signed
    /// does not learn that there is a seal.
    pub(super) async fn of_seal(seal: &str) -> Result<(Place, String), AppError> {
        let account = visitor().account_id()?;
        let state = state();
        let seal = store::seals::find(&state.db, &SealId::from(seal)).await?.ok_or(AppError::NotFound)?;
        let edition = edition_of(&seal.edition).await?;
        let standing = store::roles::standing(&state.db, &account, &seal.edition).await?;
        may_read_seals(&standing).map_err(|_| AppError::NotFound)?;
        let now = edition.now(state.clock.now());
        Ok((Place { now, db: state.db, account, round: seal.round }, edition.slug))
    }
}

/// Answers the form of an act on a round's page.
pub(super) async fn back(
    form: &str,
    result: Result<(), AppError>,
    round: &str,
    below: &str,
    done: &'static str,
) -> Result<(), AppError> {
    back_with((form, Typed::new()), result, round, below, done).await
}

/// Answers such a form, of which what was typed is kept where it is refused.
pub(super) async fn back_with(
    (form, typed): (&str, Typed),
    result: Result<(), AppError>,
    round: &str,
    below: &str,
    done: &'static str,
) -> Result<(), AppError> {
    let to = page_of(round, below).await.unwrap_or_else(|_| "/".into());
    flash::answer(form, typed, result, &to, Some(done)).await
}

/// A page of a round, for who has a role in its edition.
async fn page_of(round: &str, below: &str) -> Result<String, AppError> {
    let round = store::rounds::find(&state().db, &round.into()).await?.ok_or(AppError::NotFound)?;
    let edition = edition_of(&round.edition).await?;
    Ok(format!("/e/{}/office/r/{}/{below}", edition.slug, round.id))
}
