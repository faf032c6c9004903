//! `cargo xtask fuzz`: damaged files and small juries for everything that reads or reckons, in the profile of the tests, in
//! which sums that overflow and broken assumptions are panics and the engine is optimised.

use crate::house;

/// Feeds everything for so many minutes; what breaks is kept in target/fuzz.
///
/// # Errors
/// A source that does not compile, anything that was found.
pub fn fuzz(minutes: u64, seed: u64) -> anyhow::Result<()> {
    let (minutes, seed) = (minutes.to_string(), seed.to_string());
    let arguments = ["test", "-p", "server", "--bench", "fuzz", "--", "--minutes", &minutes, "--seed", &seed];
    house::run(&mut house::cargo(&arguments))
}
