//! What islands need of the device: its storage and its chance.

use web_sys::Storage;

/// The storage that outlives the page.
pub fn storage() -> Option<Storage> {
    leptos::prelude::window().local_storage().ok().flatten()
}

/// A random UUID. `crypto.randomUUID` is there only over HTTPS and on this machine, `getRandomValues` everywhere.
pub fn random_id() -> String {
    let mut bytes = [0_u8; 16];
    let filled =
        leptos::prelude::window().crypto().and_then(|crypto| crypto.get_random_values_with_u8_array(&mut bytes));
    if filled.is_err() {
        bytes.fill_with(|| (js_sys::Math::random() * 256.0) as u8);
    }
    bytes[6] = bytes[6] & 0x0f | 0x40;
    bytes[8] = bytes[8] & 0x3f | 0x80;
    let digits: String = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
    [&digits[..8], &digits[8..12], &digits[12..16], &digits[16..20], &digits[20..]].join("-")
}
