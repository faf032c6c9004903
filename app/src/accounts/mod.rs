//! Signing in and out, the own account.

pub mod api;
#[cfg(feature = "ssr")]
mod by_mail;
#[cfg(feature = "ssr")]
pub mod device;
#[cfg(feature = "ssr")]
pub mod floods;
#[cfg(feature = "ssr")]
pub mod link;
#[cfg(feature = "ssr")]
pub mod once;
#[cfg(feature = "ssr")]
pub mod page;
pub mod passkey_api;
#[cfg(feature = "ssr")]
mod passkey_view;
#[cfg(feature = "ssr")]
pub mod passkeys;
#[cfg(feature = "ssr")]
pub mod password;
#[cfg(feature = "ssr")]
pub mod personal;
#[cfg(feature = "ssr")]
mod profile;
#[cfg(feature = "ssr")]
pub mod qr;
#[cfg(feature = "ssr")]
mod sample;
#[cfg(feature = "ssr")]
pub mod second_factor;
#[cfg(feature = "ssr")]
pub mod second_step;
#[cfg(feature = "ssr")]
pub mod session;
#[cfg(feature = "ssr")]
pub mod sign_up;

/// The password of every account of the sample edition; it is printed at the start and shown on the sign-in page.
#[cfg(feature = "ssr")]
pub const SAMPLE_PASSWORD: &str = "palmares-2026";
