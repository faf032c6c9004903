//! Black-box stories: a started `palmares serve`, spoken to over HTTP, on both databases.

mod access;
mod bad_input;
mod ceremony;
mod coming_in;
mod conflicts;
mod crash;
mod durability;
mod duties;
mod editions;
mod entering;
mod importing;
mod ledger;
mod mail;
mod markup;
mod moving;
mod olympics;
mod papers;
mod passwords;
mod people;
mod scoring;
mod sealing;
mod signing_in;
mod statements;
mod support;
mod ties;
