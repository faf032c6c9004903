//! Black-box stories: a started `palmares serve`, spoken to over HTTP, on both databases.

mod durability;
mod signing_in;
mod support;
