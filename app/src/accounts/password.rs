//! Passwords: argon2id in blocking tasks of bounded number.

use argon2::password_hash::{PasswordHasher, PasswordVerifier, phc::PasswordHash};
use argon2::{Algorithm, Argon2, Params, Version};
use std::sync::LazyLock;
use tokio::sync::Semaphore;

use crate::error::AppError;

/// The least number of characters of a new password.
pub const MIN_LENGTH: usize = 10;
/// The greatest number of bytes of a password, so that hashing stays bounded.
pub const MAX_BYTES: usize = 1024;

/// The parameters that OWASP recommends: 19 MiB, 2 passes, 1 lane.
static ARGON2: LazyLock<Argon2<'static>> = LazyLock::new(|| {
    let params = Params::new(19_456, 2, 1, None).expect("the parameters are in argon2's ranges");
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
});

/// A hash that no password is known for: unknown accounts are checked against it, so that they take as long as known.
static NOBODY: LazyLock<String> =
    LazyLock::new(|| hash_now(&store::random_hex(32)).expect("a random password can be hashed"));

/// The argon2id hash of a password in PHC notation.
///
/// # Errors
/// [`AppError::Internal`] where the operating system gives no random bytes or the task is ended.
pub async fn hash(limit: &Semaphore, password: String) -> Result<String, AppError> {
    let _turn = limit.acquire().await.map_err(|_| AppError::Internal)?;
    tokio::task::spawn_blocking(move || hash_now(&password)).await.map_err(|_| AppError::Internal)?
}

/// Whether a new password is neither too short nor too long.
pub fn is_long_enough(password: &str) -> bool {
    password.chars().count() >= MIN_LENGTH && password.len() <= MAX_BYTES
}

/// The hash of the password that a form proposed for a new account.
///
/// # Errors
/// A fault of the field `password` for one that is too short or too long; else as [`hash`].
pub async fn hash_proposed(limit: &Semaphore, password: &str) -> Result<String, AppError> {
    if !is_long_enough(password) {
        return Err(AppError::field("password", "fault-password-length"));
    }
    hash(limit, password.to_owned()).await
}

/// Whether a password belongs to a hash; with no hash it takes as long, and the answer is no. One of more than
/// [`MAX_BYTES`] belongs to none, which is known at once.
///
/// # Errors
/// [`AppError::Internal`] where the task is ended.
pub async fn verify(limit: &Semaphore, password: String, hash: Option<String>) -> Result<bool, AppError> {
    if password.len() > MAX_BYTES {
        return Ok(false);
    }
    let _turn = limit.acquire().await.map_err(|_| AppError::Internal)?;
    tokio::task::spawn_blocking(move || {
        let known = hash.is_some();
        let hash = hash.unwrap_or_else(|| NOBODY.clone());
        let fits =
            PasswordHash::new(&hash).is_ok_and(|parsed| ARGON2.verify_password(password.as_bytes(), &parsed).is_ok());
        known && fits
    })
    .await
    .map_err(|_| AppError::Internal)
}

/// The hash of a password, made in this thread.
///
/// # Errors
/// [`AppError::Internal`] where the operating system gives no random bytes.
pub fn hash_now(password: &str) -> Result<String, AppError> {
    ARGON2.hash_password(password.as_bytes()).map(|hash| hash.to_string()).map_err(|error| {
        tracing::error!(%error, "a password cannot be hashed");
        AppError::Internal
    })
}

/// A random password of 16 letters and digits in groups of four, without those that are mistaken for each other:
/// almost 80 bits.
pub fn random() -> String {
    const LETTERS: &[u8; 31] = b"abcdefghjkmnpqrstuvwxyz23456789";
    let letter = || char::from(LETTERS[rand::random_range(0..LETTERS.len())]);
    let group = || (0..4).map(|_| letter()).collect::<String>();
    (0..4).map(|_| group()).collect::<Vec<_>>().join("-")
}
