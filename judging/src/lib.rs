#![doc = include_str!("../README.md")]
//!
//! # What may never be in it
//!
//! Async, a clock, files, the network, threads, random numbers without a seed, SQL, prose. It is compiled for the server
//! and for the browser, so that what a page checks and what an act checks is the same function. clippy.toml and
//! tests/pure.rs hold it to that.

pub mod access;
pub mod assignment;
pub mod awards;
pub mod blind;
pub mod call;
pub mod checklist;
pub mod conflict;
pub mod decimal;
mod dot;
pub mod duplicate;
pub mod eligibility;
pub mod ids;
pub mod institution;
pub mod ranking;
pub mod rubric;
pub mod scorecard;
pub mod seal;
pub mod text;
pub mod time;
