//! Black-box stories: a started `palmares serve`, spoken to over HTTP, on both databases.

mod access;
mod bad_input;
mod ceremony;
mod conflicts;
mod crash;
mod durability;
mod editions;
mod importing;
mod markup;
mod olympics;
mod papers;
mod people;
mod scoring;
mod signing_in;
mod statements;
mod support;
