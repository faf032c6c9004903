//! The methods in plain words, for everybody, with an example that is computed where it is shown.

mod chapters;
mod example;
mod hand;
pub mod page;
mod sure;
mod tables;
