//! The pages of coming in by mail: signing up, and a key to one's own account.

use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

use crate::flash;
use crate::state::state;
use crate::t;
use crate::ui::{Field, Frame, flash_notice, page};
use crate::visitor::visitor;
use crate::words::Words;

/// Sign up.
#[component]
pub fn SignUpPage() -> impl IntoView {
    let edition = use_query_map().with_untracked(|query| query.get("edition")).unwrap_or_default();
    page(async move {
        let words = visitor().words();
        let flash = flash::take().await;
        let title = t!(words, "sign-up-title");
        Ok(view! {
            <Frame title=title.clone() class="page sign">
                <div class="head">
                    <div>
                        <h1>{title}</h1>
                        <p class="lede">{t!(words, "sign-up-lede")}</p>
                    </div>
                </div>
                {flash_notice(words, &flash)}
                {without_mail(words)}
                <form class="stack" method="post" action="/api/accounts/sign-up">
                    <input type="hidden" name="edition" value=edition />
                    <Field
                        name="name"
                        label=t!(words, "juror-name")
                        form="sign-up"
                        flash=flash.clone()
                        autocomplete="name"
                    />
                    <Field name="name_zh" label=t!(words, "juror-name-zh") form="sign-up" flash=flash.clone() />
                    <Field
                        name="email"
                        label=t!(words, "email")
                        kind="email"
                        form="sign-up"
                        flash=flash.clone()
                        autocomplete="username"
                        required=true
                    />
                    <Field
                        name="password"
                        label=t!(words, "password")
                        hint=t!(words, "password-hint")
                        kind="password"
                        form="sign-up"
                        flash=flash.clone()
                        autocomplete="new-password"
                        required=true
                    />
                    <button class="btn main">{t!(words, "sign-up-do")}</button>
                </form>
                <p>
                    <a href="/sign-in">{t!(words, "sign-up-known")}</a>
                </p>
            </Frame>
        })
    })
}

/// A link that signs in, or one that sets a new password.
#[component]
pub fn KeyPage() -> impl IntoView {
    page(async move {
        let words = visitor().words();
        let flash = flash::take().await;
        let title = t!(words, "send-key-title");
        Ok(view! {
            <Frame title=title.clone() class="page sign">
                <div class="head">
                    <div>
                        <h1>{title}</h1>
                        <p class="lede">{t!(words, "send-key-lede")}</p>
                    </div>
                </div>
                {flash_notice(words, &flash)}
                {without_mail(words)}
                <form class="stack" method="post" action="/api/accounts/send-key">
                    <Field
                        name="email"
                        label=t!(words, "email")
                        kind="email"
                        form="send-key"
                        flash=flash.clone()
                        autocomplete="username"
                        required=true
                    />
                    <p class="cluster">
                        <button class="btn main" name="key" value="sign-in">
                            {t!(words, "send-key-sign-in")}
                        </button>
                        <button class="btn" name="key" value="reset">
                            {t!(words, "send-key-reset")}
                        </button>
                    </p>
                </form>
            </Frame>
        })
    })
}

/// Where no mail server is, people have to know that nothing will come by itself.
fn without_mail(words: Words) -> Option<impl IntoView> {
    (!state().sends_mail).then(|| {
        view! {
            <div class="notice">
                <p>{t!(words, "letters-none-sent")}</p>
            </div>
        }
    })
}
