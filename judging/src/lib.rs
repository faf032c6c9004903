//! The mathematics and the rules of a jury.
//!
//! Pure: no async, no clock, no random numbers without a seed, no SQL, no prose. Compiled for the server and for the
//! browser, so that what a page checks and what an act checks is the same function.

pub mod access;
pub mod assignment;
pub mod awards;
pub mod call;
pub mod checklist;
pub mod conflict;
pub mod decimal;
mod dot;
pub mod eligibility;
pub mod ids;
pub mod institution;
pub mod ranking;
pub mod rubric;
pub mod scorecard;
pub mod seal;
pub mod text;
pub mod time;
