//! Proposals that are being computed: in memory alone, at most one per round. A server that ends takes them with it, and
//! nothing of them is written before the one act that writes it all. Another server on the same database does not know of
//! them; of two computations of one round, the one that is written later is refused.

use std::collections::BTreeMap;
use std::ops::ControlFlow;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use judging::access::MayAssign;
use judging::assignment::{Stage, Unassigned, Watch};
use judging::ids::{AccountId, RoundId};
use judging::time::Timestamp;
use store::Db;
use store::assignments::{self, Facts, Solution, Wanted};
use store::editions::Edition;
use tokio::sync::{Semaphore, watch};

use super::act::Refused;
use crate::error::AppError;
use crate::state::Clock;

/// What finds the best assignment, watched; [`assignments::solve_watched`] but in tests.
pub type Solver = dyn Fn(&Facts, Wanted, &mut Watch<'_>) -> Result<Solution, Unassigned> + Send + Sync;

/// What came of a computation: its proposal is written, or why there is none.
pub type Outcome = Result<(), Refused>;

/// How long whoever starts a computation waits for it; most end within it.
const PATIENCE: Duration = Duration::from_secs(2);

/// The computations of this server.
#[derive(Clone)]
pub struct Runs(Arc<Inner>);

struct Inner {
    solver: Box<Solver>,
    patience: Duration,
    /// One works at a time: it takes a core as long as it runs.
    turn: Arc<Semaphore>,
    /// The last of each round; what has ended stays until it is told to who started it.
    runs: Mutex<BTreeMap<RoundId, Arc<Run>>>,
}

/// What is to be computed, and with what it is written.
pub struct Job {
    /// The database.
    pub db: Db,
    /// The clock, for the moment at which the proposal is written.
    pub clock: Clock,
    /// The edition, whose time that is.
    pub edition: Edition,
    /// The round.
    pub round: RoundId,
    /// What is asked.
    pub wanted: Wanted,
}

/// One computation.
pub struct Run {
    /// Who started it.
    pub by: AccountId,
    /// Since when it runs, in the edition's time.
    pub since: Timestamp,
    /// What was asked.
    pub wanted: Wanted,
    state: watch::Sender<State>,
}

/// How far a computation is.
#[derive(Clone)]
pub enum State {
    /// Another one has the turn.
    Waiting,
    /// The stage, and the share of it that is done, 0 to 1.
    Solving(Stage, f64),
    /// What was found is being written.
    Writing,
    /// It was stopped before anything was written.
    Cancelled,
    /// It has ended.
    Ended(Outcome),
}

impl Default for Runs {
    fn default() -> Self {
        Self::new(Box::new(assignments::solve_watched), PATIENCE)
    }
}

impl Runs {
    /// Computations by this solver, of which whoever starts one waits so long.
    pub fn new(solver: Box<Solver>, patience: Duration) -> Self {
        Self(Arc::new(Inner { solver, patience, turn: Arc::new(Semaphore::new(1)), runs: Mutex::default() }))
    }

    /// Starts a computation, which goes on when whoever started it has gone.
    ///
    /// # Errors
    /// One of the round that is under way already.
    pub fn start(&self, may: &MayAssign, job: Job, now: Timestamp) -> Result<Arc<Run>, AppError> {
        let mut runs = self.runs();
        if runs.get(&job.round).is_some_and(|run| !run.is_over()) {
            return Err(AppError::field("running", "fault-assignment-running"));
        }
        let state = watch::Sender::new(State::Waiting);
        let run = Arc::new(Run { by: may.by().clone(), since: now, wanted: job.wanted, state });
        runs.insert(job.round.clone(), run.clone());
        tokio::spawn(work(self.clone(), run.clone(), job));
        Ok(run)
    }

    /// Waits a little for a computation; gives what came of it, where it has ended.
    pub async fn wait(&self, round: &RoundId, run: &Arc<Run>) -> Option<Outcome> {
        tokio::time::timeout(self.0.patience, run.over()).await.ok()?;
        let mut runs = self.runs();
        if runs.get(round).is_some_and(|last| Arc::ptr_eq(last, run)) {
            runs.remove(round);
        }
        run.outcome()
    }

    /// The computation of a round that is under way.
    pub fn under_way(&self, round: &RoundId) -> Option<Arc<Run>> {
        self.runs().get(round).filter(|run| !run.is_over()).cloned()
    }

    /// What came of the last computation of a round, told once to who started it, with what was asked.
    pub fn tell(&self, round: &RoundId, account: &AccountId) -> Option<(Wanted, Outcome)> {
        let mut runs = self.runs();
        let run = runs.get(round).filter(|run| run.by == *account)?;
        let told = (run.wanted, run.outcome()?);
        runs.remove(round);
        Some(told)
    }

    /// Stops the computation of a round at its next step, and keeps it from being written; whether there was one that
    /// could still be stopped. Who started it is told, unless it is the same person.
    pub fn cancel(&self, may: &MayAssign, round: &RoundId) -> bool {
        let mut runs = self.runs();
        let Some(run) = runs.get(round) else { return false };
        let stopped = run.becomes(State::Cancelled);
        if stopped && run.by == *may.by() {
            runs.remove(round);
        }
        stopped
    }

    /// Stops all, because the server ends.
    pub fn end(&self) {
        for run in self.runs().values() {
            run.becomes(State::Cancelled);
        }
    }

    fn runs(&self) -> MutexGuard<'_, BTreeMap<RoundId, Arc<Run>>> {
        self.0.runs.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Run {
    /// How far it is.
    pub fn state(&self) -> State {
        self.state.borrow().clone()
    }

    fn is_over(&self) -> bool {
        self.state.borrow().is_over()
    }

    fn outcome(&self) -> Option<Outcome> {
        match self.state() {
            State::Ended(outcome) => Some(outcome),
            State::Cancelled => Some(Err(AppError::field("reviews", "fault-assignment-cancelled").into())),
            State::Waiting | State::Solving(..) | State::Writing => None,
        }
    }

    /// Comes when it is over.
    async fn over(&self) {
        // The sender is `self`, so that it cannot be gone.
        let _ = self.state.subscribe().wait_for(State::is_over).await;
    }

    /// Takes this state, unless it is being written or over: from then on only its end changes it.
    fn becomes(&self, next: State) -> bool {
        self.state.send_if_modified(|state| {
            let free = matches!(state, State::Waiting | State::Solving(..));
            if free {
                *state = next;
            }
            free
        })
    }

    fn ends(&self, outcome: Outcome) {
        self.state.send_if_modified(|state| {
            let under_way = !state.is_over();
            if under_way {
                *state = State::Ended(outcome);
            }
            under_way
        });
    }
}

impl State {
    fn is_over(&self) -> bool {
        matches!(self, Self::Cancelled | Self::Ended(_))
    }
}

async fn work(runs: Runs, run: Arc<Run>, job: Job) {
    tokio::select! {
        outcome = compute(&runs, &run, &job) => run.ends(outcome),
        () = run.over() => {}
    }
}

/// Reads the facts, finds the best assignment on them in a thread of its own, and writes it. No transaction is open but
/// for the reading and, at the end, for the act, which refuses to write what rests on other facts than those of then.
async fn compute(runs: &Runs, run: &Arc<Run>, job: &Job) -> Outcome {
    let turn = runs.0.turn.clone().acquire_owned().await.map_err(|_| AppError::Internal)?;
    let facts = assignments::read(&job.db, &job.round).await?;
    facts.leave_room_for_sides(&job.wanted)?;
    let (inner, watched) = (runs.0.clone(), run.clone());
    let solve = move || {
        // Until the thread is done, even if nobody waits for it any more.
        let _turn = turn;
        let mut watch = |stage, done| match watched.becomes(State::Solving(stage, done)) {
            true => ControlFlow::Continue(()),
            false => ControlFlow::Break(()),
        };
        let solution = (inner.solver)(&facts, watched.wanted, &mut watch);
        (facts, solution)
    };
    let (facts, solution) = tokio::task::spawn_blocking(solve).await.map_err(|error| {
        tracing::error!(%error, "the optimiser failed");
        AppError::Internal
    })?;
    let solution = match solution {
        Ok(solution) if run.becomes(State::Writing) => solution,
        // It was cancelled, and nobody hears this any more.
        Ok(_) | Err(Unassigned::Cancelled) => return Err(AppError::Internal.into()),
        Err(Unassigned::Infeasible(infeasible)) => {
            return Err(Refused::Infeasible(infeasible.into(), facts.rules.clone()));
        }
    };
    let now = job.edition.now(job.clock.now());
    Ok(assignments::propose(&job.db, &run.by, &job.round, (&facts, &solution), now).await?)
}
