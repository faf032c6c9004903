//! What the house holds about a person: the file of it, and the way out.

use std::path::Path;

use judging::text::{Language, Text};
use leptos::prelude::*;
use store::personal::{self, Leaving};

use super::second_factor::password_field;
use super::session;
use crate::error::AppError;
use crate::flash;
use crate::ranking::export::Export;
use crate::state::{AppState, state};
use crate::t;
use crate::ui::{Crumb, Frame, flash_notice, page};
use crate::visitor::visitor;
use crate::words::Words;

const FORM: &str = "erase";

/// Everything that the house holds about who asks, as JSON.
///
/// # Errors
/// A refusal to who is not signed in.
pub async fn export_json() -> Result<Export, AppError> {
    let state = state();
    let account = visitor().account_id()?;
    let told = personal::export(&state.db, &account, state.clock.now()).await?;
    let bytes = serde_json::to_vec_pretty(&told).map_err(|error| {
        tracing::error!(%error, "a person's data cannot be written");
        AppError::Internal
    })?;
    Ok(Export { file: "palmares-my-data.json".to_owned(), bytes })
}

/// Erases the own account, with its password, and ends this session.
pub async fn erase(typed: String) -> Result<(), AppError> {
    let state = state();
    let account = session::own_account("erase_password", typed).await?;
    let erased = personal::erase(&state.db, &account.id, &gone(), state.clock.now()).await?;
    remove_files(&state, erased.files).await?;
    session::sign_out().await
}

/// What stands where a name stood.
pub fn gone() -> Text {
    let mut gone = Text::default();
    for language in Language::ALL {
        let words = Words::of(language);
        gone.set(language, &t!(words, "erase-gone"));
    }
    gone
}

/// Removes files that nothing names any more, with the images of their pages. One that cannot be removed is told to the
/// log: the account is gone all the same.
async fn remove_files(state: &AppState, files: Vec<String>) -> Result<(), AppError> {
    for sha256 in files {
        // The same file may have been handed in by somebody else meanwhile.
        if store::files::find(&state.db, &sha256).await?.is_some() {
            continue;
        }
        if let Err(error) = remove_file(&state.files, &sha256).await {
            tracing::error!(%error, sha256, "a file of an erased account cannot be removed");
        }
    }
    Ok(())
}

/// Removes a file with the images of its pages; what is not there is no error.
///
/// # Errors
/// A folder that fails; both are tried.
pub async fn remove_file(folder: &Path, sha256: &str) -> std::io::Result<()> {
    let (images, file) = (folder.join(sha256), folder.join(format!("{sha256}.pdf")));
    let removed = [tokio::fs::remove_dir_all(images).await, tokio::fs::remove_file(file).await];
    let failed = |removed: &std::io::Result<()>| {
        removed.as_ref().is_err_and(|error| error.kind() != std::io::ErrorKind::NotFound)
    };
    removed.into_iter().find(failed).unwrap_or(Ok(()))
}

/// On the page of the account: the file of one's data, and the way out.
pub fn personal_section(words: Words) -> impl IntoView {
    view! {
        <section class="stack">
            <h2>{t!(words, "personal-title")}</h2>
            <p>{t!(words, "personal-text")}</p>
            <p class="cluster">
                <a class="btn" href="/account/data.json" download="">
                    {t!(words, "personal-download")}
                </a>
                <a href="/account/erase">{t!(words, "erase-title")}</a>
            </p>
        </section>
    }
}

/// What goes and what stays when the own account is erased, and the button that does it.
#[component]
pub fn ErasePage() -> impl IntoView {
    page(async move {
        let visitor = visitor();
        let words = visitor.words();
        let account = visitor.signed_in()?.clone();
        let leaving = personal::leaving(&state().db, &account.id).await?;
        let flash = flash::take().await;
        let title = t!(words, "erase-title");
        let act = match (leaving.alone, account.password_hash.is_some()) {
            (0, true) => form(words, &flash).into_any(),
            (0, false) => notice(t!(words, "erase-no-password"), Some(("/sign-in/mail", t!(words, "send-key-title")))),
            (alone, _) => notice(t!(words, "erase-alone", count = alone), None),
        };
        Ok(view! {
            <Frame title=title.clone() class="page sign" crumbs=vec![Crumb::new(t!(words, "nav-account"), "/account")]>
                <div class="head">
                    <div>
                        <p class="eyebrow">{account.email}</p>
                        <h1>{title}</h1>
                        <p class="lede">{t!(words, "erase-lede")}</p>
                    </div>
                </div>
                {flash_notice(words, &flash)}
                {list(t!(words, "erase-goes-title"), goes(words, &leaving))}
                {list(t!(words, "erase-stays-title"), stays(words, &leaving))}
                {act}
            </Frame>
        })
    })
}

fn form(words: Words, flash: &flash::Flash) -> impl IntoView + use<> {
    view! {
        <form class="stack confirm" method="post" action="/api/accounts/erase">
            {password_field(t!(words, "password"), "erase_password", FORM, flash)}
            <button class="btn main">{t!(words, "erase-do")}</button>
        </form>
    }
}

fn notice(said: String, link: Option<(&'static str, String)>) -> AnyView {
    let link = link.map(|(href, words)| view! { <a href=href>{words}</a> });
    view! {
        <div class="notice warn">
            <p>{said} " " {link}</p>
        </div>
    }
    .into_any()
}

fn list(title: String, said: Vec<String>) -> impl IntoView {
    let items = said.into_iter().map(|words| view! { <li>{words}</li> }).collect_view();
    view! {
        <section class="stack prose">
            <h2>{title}</h2>
            <ul>{items}</ul>
        </section>
    }
}

fn goes(words: Words, leaving: &Leaving) -> Vec<String> {
    let counted = [
        (leaving.drafts, t!(words, "erase-drafts", count = leaving.drafts)),
        (leaving.withdrawn, t!(words, "erase-withdrawn", count = leaving.withdrawn)),
    ];
    let always = [t!(words, "erase-goes-account"), t!(words, "erase-goes-letters")];
    always.into_iter().chain(those_there(counted)).collect()
}

fn stays(words: Words, leaving: &Leaving) -> Vec<String> {
    let counted = [
        (leaving.judged, t!(words, "erase-judged", count = leaving.judged)),
        (leaving.winners, t!(words, "erase-winners", count = leaving.winners)),
        (leaving.shared, t!(words, "erase-shared", count = leaving.shared)),
        (leaving.seats, t!(words, "erase-seats", count = leaving.seats)),
        (leaving.scorecards, t!(words, "erase-scorecards", count = leaving.scorecards)),
        (leaving.signatures, t!(words, "erase-signatures", count = leaving.signatures)),
    ];
    let always = [t!(words, "erase-stays-ledger"), t!(words, "erase-stays-others")];
    those_there(counted).chain(always).collect()
}

fn those_there<const N: usize>(counted: [(i64, String); N]) -> impl Iterator<Item = String> {
    counted.into_iter().filter(|(count, _)| *count > 0).map(|(_, said)| said)
}
