//! The parts of the server that stand by themselves and are tested from outside the program.

pub mod decks;
