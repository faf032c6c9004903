//! Signing in on another device, such as the tablet of the jury's table, without typing a password on it.

use leptos::prelude::*;
use store::accounts::device;
use store::sign_ins;

use super::link::{elsewhere, sheet};
use super::qr::qr;
use super::second_factor::code_field;
use super::session;
use crate::contests::typed::Typed;
use crate::error::AppError;
use crate::flash::{self, Flash};
use crate::state::state;
use crate::t;
use crate::ui::{Crumb, Frame, flash_notice, page};
use crate::visitor::{base, visitor};
use crate::words::Words;

/// The page in the account.
pub const PAGE: &str = "/account/device";
/// The form whose answer brings the link and the digits.
pub const OFFER: &str = "device-offer";

/// Makes a link and its digits.
pub async fn offer() -> Result<Typed, AppError> {
    let (state, visitor) = (state(), visitor());
    let (path, digits) = device::offer(&state.db, visitor.signed_in()?, state.clock.now()).await?;
    Ok([("path".to_owned(), path), ("digits".to_owned(), digits)].into())
}

/// Signs in by a link and its digits, which are asked for a few times at most. The first device had every step.
pub async fn sign_in(secret: &str, code: &str) -> Result<(), AppError> {
    let (state, visitor) = (state(), visitor());
    let now = state.clock.now();
    store::links::look(&state.db, secret, now).await?.ok_or(AppError::NotFound)?;
    let who = format!("device {}", store::sha256_hex(secret.as_bytes()));
    if sign_ins::attempt(&state.db, &who, "", now).await?.is_some() {
        return Err(AppError::field("code", "fault-sign-in-wait"));
    }
    let account = device::take(&state.db, secret, code, now).await?;
    session::open(&visitor, account.id.as_str(), account.auth_version, now).await
}

/// The page in the account.
#[component]
pub fn DevicePage() -> impl IntoView {
    page(async move {
        let visitor = visitor();
        let words = visitor.words();
        visitor.signed_in()?;
        let flash = flash::take().await;
        let title = t!(words, "device-title");
        let offered = offered(words, &flash);
        let act = if offered.is_some() { t!(words, "device-again") } else { t!(words, "device-offer") };
        let crumbs = vec![Crumb::new(t!(words, "nav-account"), "/account".to_owned())];
        Ok(view! {
            <Frame title=title.clone() class="page sign" crumbs=crumbs>
                <div class="head">
                    <div>
                        <h1>{title}</h1>
                        <p class="lede">{t!(words, "device-lede")}</p>
                    </div>
                </div>
                {flash_notice(words, &flash)}
                {offered}
                <form method="post" action="/api/accounts/device-offer">
                    <button class="btn main">{act}</button>
                </form>
            </Frame>
        })
    })
}

fn offered(words: Words, flash: &Flash) -> Option<AnyView> {
    let of = |name: &str| (flash.form == OFFER).then(|| flash.typed.get(name)).flatten();
    let (path, digits) = (of("path")?, of("digits")?);
    let address = format!("{}{path}", base());
    let picture = qr(&address, t!(words, "device-picture"));
    let digits = digits.split_at_checked(3).map(|(first, last)| format!("{first} {last}"))?;
    Some(
        view! {
            <section class="stack">
                <p>{t!(words, "device-scan")}</p>
                {picture}
                <p class="digits">{digits}</p>
                <p class="hint">{t!(words, "device-minutes")}</p>
                <p class="hint">{t!(words, "device-or-open")} " " <code class="code">{address.clone()}</code></p>
            </section>
        }
        .into_any(),
    )
}

/// What the other device shows: it asks for the digits.
pub(super) fn ask(words: Words, secret: &str, flash: &Flash) -> AnyView {
    let content = view! {
        {flash_notice(words, flash)}
        <form class="stack" method="post" action="/api/accounts/device-sign-in">
            <input type="hidden" name="secret" value=secret.to_owned() />
            {code_field("device", t!(words, "device-digits"), flash)}
            <button class="btn main">{t!(words, "sign-in")}</button>
        </form>
        {elsewhere(words)}
    };
    sheet((t!(words, "device-here-title"), t!(words, "device-here")), content.into_any())
}
