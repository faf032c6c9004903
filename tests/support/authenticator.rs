//! What an authenticator shows.

use totp_rs::{Builder, Secret};

/// The code of a secret (base32) so many half-minutes from now.
pub fn code_of(secret: &str, steps: u64) -> String {
    let totp = Builder::new().with_secret(Secret::try_from_base32(secret).expect("base32")).build().expect("a secret");
    let now = u64::try_from(::server::cli::now().micros() / 1_000_000).expect("after 1970");
    totp.generate(now + 30 * steps).to_string()
}
