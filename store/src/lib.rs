//! Persistence: acts in transactions, SQL beside its function, rows converted to the types of `judging`, the ledger.
//!
//! Never in here: axum, leptos, a rule of `judging`, the clock, or (outside [`db`]) the name of a database engine.

pub mod accounts;
pub mod amendments;
pub mod assignments;
pub mod awards;
pub mod calls;
pub mod ceremony;
pub mod checklist;
pub mod competitions;
pub mod complaints;
pub mod consents;
pub mod db;
pub mod declarations;
pub mod editions;
pub mod entries;
mod error;
pub mod files;
pub mod import;
pub mod institutions;
pub mod joint;
pub mod jurors;
pub mod ledger;
pub mod limits;
pub mod links;
pub mod mail;
pub mod manuscripts;
pub mod office;
pub mod passkeys;
pub mod personal;
pub mod portable;
pub mod privacy;
pub mod questions;
pub mod rankings;
pub mod recusals;
pub mod redactions;
pub mod reminders;
pub mod retention;
pub mod roles;
pub mod rounds;
pub mod rubrics;
pub mod schema;
pub mod scorecards;
pub mod seals;
pub mod second_factors;
pub mod seeding;
pub mod seen;
pub mod sessions;
pub mod sign_ins;
pub mod uploads;
pub mod workloads;

pub use db::Db;
pub use error::{Fault, StoreError};

/// A new id: UUID v7, so that ids sort by the time of their making.
pub fn new_id<T: From<String>>() -> T {
    T::from(uuid::Uuid::now_v7().to_string())
}

/// The hexadecimal SHA-256 of some bytes.
pub fn sha256_hex(bytes: &[u8]) -> String {
    use sha2::{Digest, Sha256};
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// So many random bytes from the operating system, as hexadecimal digits.
pub fn random_hex(bytes: usize) -> String {
    (0..bytes).map(|_| format!("{:02x}", rand::random::<u8>())).collect()
}
