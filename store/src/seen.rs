//! What a form was made on: a mark of the stored state goes with it and is compared when it is saved.

use serde::Serialize;

use crate::error::to_json;
use crate::{Fault, StoreError, sha256_hex};

/// A mark of something as it is stored, so that a form knows what it was made on: the SHA-256 of its JSON.
pub fn mark<T: Serialize>(stored: &T) -> String {
    sha256_hex(to_json(stored).as_bytes())
}

/// Refuses, at the hidden field `seen` of a form, a change that was made on something else than what is stored.
pub(crate) fn unchanged(seen: &str, stored: &str, kind: &'static str) -> Result<(), StoreError> {
    if seen == stored { Ok(()) } else { Err(StoreError::Invalid(vec![Fault::new("seen", kind)])) }
}
