//! A QR code as a drawing in the page: dark on white in every scheme, with the quiet zone that readers need.

use leptos::prelude::*;
use qrcode::{Color, QrCode};

/// How many modules stay white around the code.
const QUIET: usize = 4;

/// The drawing of a text; `label` says to those who do not see it what it is for. Texts that are too long have none.
pub fn qr(text: &str, label: String) -> Option<AnyView> {
    let code = QrCode::new(text).ok()?;
    let side = code.width();
    let dark = code.to_colors().into_iter().enumerate().filter(|(_, color)| *color == Color::Dark);
    let path: String = dark.map(|(at, _)| format!("M{} {}h1v1h-1z", at % side + QUIET, at / side + QUIET)).collect();
    let whole = side + 2 * QUIET;
    Some(
        view! {
            <svg class="qr" role="img" aria-label=label viewBox=format!("0 0 {whole} {whole}")>
                <path fill="#fff" d=format!("M0 0h{whole}v{whole}h-{whole}z") />
                <path fill="#000" d=path />
            </svg>
        }
        .into_any(),
    )
}
