//! Rankings: real juries, laws, and juries from which nothing can be concluded.
#![allow(clippy::unwrap_used, reason = "a test stops at what it did not expect")]

mod calibrated;
mod data;
mod degenerate;
mod dense;
mod evidence;
mod exact;
mod explain;
mod foresight;
mod golden;
mod integrated;
mod laws;
mod order;
mod paris;
mod published;
mod rasch;
mod relative;
mod seal;
mod sheet;
