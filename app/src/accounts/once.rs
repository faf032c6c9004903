//! The password of an account that somebody makes for another person.

use leptos::prelude::*;

use super::password;
use crate::t;
use crate::words::Words;

/// A password for a new account, shown here and kept nowhere; the form sends it as `password`.
pub fn password_once(words: Words) -> impl IntoView + use<> {
    view! {
        <div class="field">
            <label for="f-password">{t!(words, "password")}</label>
            <p class="hint" id="f-password-hint">
                {t!(words, "password-once-hint")}
            </p>
            <input
                id="f-password"
                name="password"
                value=password::random()
                readonly
                autocomplete="off"
                aria-describedby="f-password-hint"
            />
        </div>
    }
}
