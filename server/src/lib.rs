//! The parts of the `palmares` program: command line, HTTP side, decks and the sample edition.

pub mod cli;
pub mod decks;
pub mod mail;
pub mod retention;
pub mod sample;
pub mod web;
