//! The pages, islands and server functions of Palmarès.
//!
//! One folder per act. `page` modules exist only on the server and read the store directly; `island` modules hold what
//! needs the browser; `api` modules hold the server functions: who, act, answer. Never in here: SQL, or a rule of
//! `judging`.

pub mod accounts;
pub mod amendments;
pub mod assignment;
pub mod authors;
pub mod calls;
pub mod ceremony;
pub mod consents;
pub mod contests;
#[cfg(feature = "ssr")]
pub mod csv;
#[cfg(feature = "hydrate")]
pub mod device;
pub mod duties;
pub mod editions;
pub mod entrants;
pub mod entries;
pub mod error;
pub mod importing;
pub mod invitations;
pub mod jury;
pub mod ledger;
pub mod mail;
#[cfg(feature = "ssr")]
pub mod methods;
pub mod office;
pub mod planning;
pub mod ranking;
pub mod retention;
pub mod scoring;

#[cfg(feature = "ssr")]
pub mod flash;
#[cfg(feature = "ssr")]
pub mod routes;
#[cfg(feature = "ssr")]
pub mod state;
#[cfg(feature = "ssr")]
pub mod ui;
#[cfg(feature = "ssr")]
pub mod visitor;
#[cfg(feature = "ssr")]
pub mod when;
#[cfg(feature = "ssr")]
pub mod words;
