//! Who judges what: the best assignment of jurors to entries, proven where it can be, or the reason why there is none.
//!
//! - [`affinity`] says which pairs are eligible and how well they fit;
//! - [`Problem::new`] checks a request, [`assign`] answers it with a [`Plan`] or with [`Infeasible`], [`assign_watched`]
//!   says meanwhile how far it is and can be stopped;
//! - [`mend`] finds the smallest change after jurors fell away;
//! - [`review`] tells what a set of assignments made by hand would mean, [`lambda2`] how tightly it hangs together,
//!   [`weakest_pair`] where it does least.
//!
//! Everything but these two is in integers: affinities are millionths, loads and reviews are counts.

pub mod affinity;
mod balance;
mod connect;
mod connectivity;
mod floor;
mod flow;
mod hops;
mod infeasible;
mod instance;
mod mend;
mod panels;
mod parts;
mod plan;
mod problem;
mod repair;
mod review;
mod search;
mod sides;
mod stages;
#[cfg(test)]
mod tests;
mod watch;
mod weakest;

pub use connectivity::lambda2;
pub use infeasible::{Crowded, Infeasible, Overcommitted, Shortage, SideNeed, Supply, TooFewJurors, TooFewOfSide};
pub use mend::{Mending, Step, Unmet, mend};
pub use plan::{Assignment, Plan, Proven, assign, assign_watched};
pub use problem::{DEFAULT_SLACK, EntryNeed, FAIR_SHARE, FULL_AFFINITY, Fault, JurorCapacity, Pair, Problem, Request};
pub use review::{Assigned, Breach, Load, Review, Served, components, review};
pub use sides::Sides;
pub use watch::{Stage, Unassigned, Watch};
pub use weakest::{WeakestPair, weakest_pair};
