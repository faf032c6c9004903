//! Rankings: real juries, laws, and juries from which nothing can be concluded.
#![allow(clippy::unwrap_used, reason = "a test stops at what it did not expect")]

mod calibrated;
mod data;
mod evidence;
mod exact;
mod foresight;
mod integrated;
mod laws;
mod order;
mod rasch;
mod relative;
mod seal;
mod sheet;
