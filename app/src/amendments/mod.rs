//! Changes of a published method: proposed with a reason, consented to by every host, told to everybody.

#[cfg(feature = "ssr")]
pub mod act;
pub mod api;
#[cfg(feature = "ssr")]
pub mod consents;
#[cfg(feature = "ssr")]
pub mod section;
#[cfg(feature = "ssr")]
pub mod told;
