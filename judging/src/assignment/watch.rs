//! Long work says how far it is, and can be stopped.

use std::cell::{Cell, RefCell};
use std::ops::ControlFlow;

use super::infeasible::Infeasible;

/// How much is looked at between two words: less than a millisecond of work.
const INTERVAL: u64 = 20_000;

/// What the search is at, in this order; a stage with nothing to do is left out. The last two are gone through once more
/// where the jury stays in parts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stage {
    /// Whether every constraint can be met at all.
    Feasible,
    /// The worst-served entry.
    Worst,
    /// The total.
    Total,
    /// Even loads.
    Balance,
    /// How tightly the jury hangs together.
    Connect,
}

impl Stage {
    /// All, in order.
    pub const ALL: [Stage; 5] = [Stage::Feasible, Stage::Worst, Stage::Total, Stage::Balance, Stage::Connect];
}

/// Hears, every few milliseconds, which stage is being worked at and what share (0 ..= 1, never falling within a stage) of
/// the work that the stage may take at most is done; a stage may end long before 1. `Break` stops everything. What it
/// answers has no other influence, so that a plan is the same whoever watches.
pub type Watch<'a> = dyn FnMut(Stage, f64) -> ControlFlow<()> + 'a;

/// Why there is no plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unassigned {
    /// The constraints cannot be met.
    Infeasible(Infeasible),
    /// The watch stopped the search.
    Cancelled,
}

/// Counts what is looked at and asks the watch. Once that has stopped, every long loop ends as soon as it can, and what it
/// returns means nothing.
pub(super) struct Meter<'a> {
    watch: RefCell<&'a mut Watch<'a>>,
    stage: Cell<Stage>,
    done: Cell<f64>,
    /// Up to where `budget` leads.
    goal: Cell<f64>,
    budget: Cell<u64>,
    unheard: Cell<u64>,
    stopped: Cell<bool>,
}

impl<'a> Meter<'a> {
    pub fn new(watch: &'a mut Watch<'a>) -> Self {
        Self {
            watch: RefCell::new(watch),
            stage: Cell::new(Stage::Feasible),
            done: Cell::new(0.0),
            goal: Cell::new(0.0),
            budget: Cell::new(0),
            unheard: Cell::new(0),
            stopped: Cell::new(false),
        }
    }

    /// Begins a stage.
    pub fn begin(&self, stage: Stage) {
        self.stage.set(stage);
        self.done.set(0.0);
        self.goal.set(0.0);
        self.tell();
    }

    /// So much of the stage is done.
    pub fn reach(&self, done: f64) {
        self.done.set(self.done.get().max(done.min(1.0)));
    }

    /// From where the stage is, looking at `budget` leads to `goal`.
    pub fn expect(&self, goal: f64, budget: u64) {
        self.goal.set(goal.min(1.0));
        self.budget.set(budget.max(1));
    }

    /// So much was looked at.
    pub fn work(&self, looked_at: u64) {
        let unheard = self.unheard.get() + looked_at;
        self.unheard.set(unheard);
        if unheard >= INTERVAL {
            self.tell();
        }
    }

    pub fn stopped(&self) -> bool {
        self.stopped.get()
    }

    fn tell(&self) {
        let (unheard, budget) = (self.unheard.take(), self.budget.get());
        let (done, goal) = (self.done.get(), self.goal.get());
        if goal > done {
            let part = unheard.min(budget);
            self.done.set(done + (goal - done) * (part as f64 / budget as f64));
            self.budget.set((budget - part).max(1));
        }
        if !self.stopped.get() {
            let heard = (self.watch.borrow_mut())(self.stage.get(), self.done.get());
            self.stopped.set(heard.is_break());
        }
    }
}
