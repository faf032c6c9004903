//! The page that asks for the second step of signing in.

use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

use super::second_factor::code_field;
use super::{passkey_view, session};
use crate::flash;
use crate::state::state;
use crate::t;
use crate::ui::{Frame, flash_notice, page};
use crate::visitor::visitor;

/// The second step of signing in.
#[component]
pub fn CodePage() -> impl IntoView {
    let next = use_query_map().with_untracked(|query| query.get("next")).unwrap_or_else(|| "/".into());
    page(async move {
        let visitor = visitor();
        let words = visitor.words();
        let account = session::half(&visitor, state().clock.now()).await?;
        let held = store::passkeys::of_account(&state().db, &account.id).await?;
        let flash = flash::take().await;
        let title = t!(words, "second-step-title");
        let label = t!(words, "second-step-code");
        let passkey = if held.is_empty() { None } else { passkey_view::second_step(words, &next, &flash) };
        let lede = match passkey {
            Some(_) => t!(words, "second-step-lede-passkey"),
            None => t!(words, "second-step-lede"),
        };
        Ok(view! {
            <Frame title=title.clone() class="page sign">
                <div class="head">
                    <div>
                        <p class="eyebrow">{account.email}</p>
                        <h1>{title}</h1>
                        <p class="lede">{lede}</p>
                    </div>
                </div>
                {flash_notice(words, &flash)}
                <form class="stack" method="post" action="/api/accounts/second-step">
                    <input type="hidden" name="next" value=next />
                    {code_field("second-step", label, &flash)}
                    <button class="btn main">{t!(words, "sign-in")}</button>
                </form>
                {passkey}
                <p class="hint">{t!(words, "second-step-lost")}</p>
            </Frame>
        })
    })
}
