//! What the house holds about a person: told to the person, and erased when the person leaves.
//!
//! [`TIES`] says of every table with a column about persons how its rows are found to be somebody's, what of them is told
//! to that person, and what becomes of them. A test compares it with [`crate::schema`], so that no such column comes
//! without a word here.

mod comments;
mod erase;
mod export;
mod left;
mod ties;

pub use comments::Comment;
pub use erase::{Erased, erase};
pub(crate) use erase::{begin, leave, unnamed};
pub use export::export;
pub use left::{Leaving, leaving};
pub use ties::{By, Fate, TIES, Tie};
