//! Who judges what: the best assignment of jurors to entries, proven where it can be, or the reason why there is none.
//!
//! - [`affinity`] says which pairs are eligible and how well they fit;
//! - [`Problem::new`] checks a request, [`assign`] answers it with a [`Plan`] or with [`Infeasible`];
//! - [`mend`] finds the smallest change after jurors fell away;
//! - [`review`] tells what a set of assignments made by hand would mean, [`lambda2`] how tightly it hangs together.
//!
//! Everything but [`lambda2`] is in integers: affinities are millionths, loads and reviews are counts.

pub mod affinity;
mod balance;
mod connectivity;
mod floor;
mod flow;
mod hops;
mod infeasible;
mod instance;
mod mend;
mod plan;
mod problem;
mod repair;
mod review;
mod search;
mod stages;
#[cfg(test)]
mod tests;

pub use connectivity::lambda2;
pub use infeasible::{Infeasible, Overcommitted, Shortage, Supply, TooFewJurors};
pub use mend::{Mending, Step, Unmet, mend};
pub use plan::{Assignment, Plan, Proven, assign};
pub use problem::{DEFAULT_SLACK, EntryNeed, FULL_AFFINITY, Fault, JurorCapacity, Pair, Problem, Request};
pub use review::{Assigned, Breach, Load, Review, Served, review};
