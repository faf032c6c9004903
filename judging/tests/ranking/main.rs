//! Rankings: real juries, laws, and juries from which nothing can be concluded.
#![allow(clippy::unwrap_used, reason = "a test stops at what it did not expect")]

mod calibrated;
mod data;
mod exact;
mod laws;
mod order;
mod seal;
mod sheet;
