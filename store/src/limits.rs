//! How long the texts of organisers may be, and the faults of texts that are longer or missing.

use judging::text::Text;

use crate::{Fault, StoreError};

/// How many characters a name may have in each language.
pub const MAX_NAME: usize = 200;
/// How many characters a sentence or paragraph may have: a summary, a description, a level, a reason.
pub const MAX_SUMMARY: usize = 1_000;
/// How many characters a page of prose may have: a call.
pub const MAX_PROSE: usize = 20_000;

/// The faults of a name that has to be there.
pub fn name_faults(field: &str, name: &Text) -> Vec<Fault> {
    if name.is_empty() {
        return vec![Fault::new(field, "fault-required")];
    }
    long(field, name, MAX_NAME, "fault-long-name")
}

/// The faults of a short text that may be empty.
pub fn short_faults(field: &str, text: &Text) -> Vec<Fault> {
    long(field, text, MAX_NAME, "fault-long-name")
}

/// The faults of a sentence or paragraph.
pub fn summary_faults(field: &str, text: &Text) -> Vec<Fault> {
    long(field, text, MAX_SUMMARY, "fault-long-summary")
}

/// The faults of a page of prose.
pub fn prose_faults(field: &str, text: &Text) -> Vec<Fault> {
    long(field, text, MAX_PROSE, "fault-long-prose")
}

/// Refuses what has faults.
pub(crate) fn none_of(faults: Vec<Fault>) -> Result<(), StoreError> {
    if faults.is_empty() { Ok(()) } else { Err(StoreError::Invalid(faults)) }
}

fn long(field: &str, text: &Text, limit: usize, kind: &'static str) -> Vec<Fault> {
    if text.longest() > limit { vec![Fault::new(field, kind)] } else { Vec::new() }
}
