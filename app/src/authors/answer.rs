//! The page of an invitation's link: which entry, who invites, and the button that joins.

use leptos::prelude::*;
use store::links::Link;
use store::manuscripts::authors::{self, Invitation};
use store::{accounts, editions};

use crate::entrants::act::page_of;
use crate::error::AppError;
use crate::flash::Flash;
use crate::invitations::answer::{elsewhere, new_account, sign_in_first};
use crate::state::state;
use crate::t;
use crate::ui::{Frame, flash_notice, plain};
use crate::visitor::{Visitor, visitor};

const FORM: &str = "author-join";

/// What the person can do with the link.
enum Way {
    /// The address has no account and nobody is signed in: a password makes one.
    NewAccount,
    /// The address has an account, and it is not who is signed in.
    SignIn,
    /// Who is signed in joins.
    Join,
    /// Who is signed in writes the entry already.
    Open(String),
}

/// The page.
pub async fn view(secret: &str, link: &Link, flash: &Flash) -> Result<AnyView, AppError> {
    let (db, visitor) = (state().db, visitor());
    let words = visitor.words();
    let language = words.language;
    let invitation = authors::find(&db, &link.subject.as_str().into()).await?.ok_or(AppError::NotFound)?;
    let edition = editions::find(&db, &invitation.edition).await?.ok_or(AppError::NotFound)?;
    let way = way(&visitor, &invitation, &edition.slug).await?;
    let title = t!(words, "author-link-title");
    let said = t!(
        words,
        "author-link-text",
        inviter = invitation.inviter.get(language),
        address = invitation.email.as_str(),
        title = invitation.called.get(language),
    );
    let notice = flash_notice(words, flash);
    let act = act(&visitor, secret, &invitation, way, flash);
    let elsewhere = elsewhere(words);
    Ok(view! {
        <Frame title=title.clone() class="page sign">
            <div class="head">
                <div>
                    <p class="eyebrow">{plain(&edition.name, language)}</p>
                    <h1>{title}</h1>
                    <p class="lede">{said}</p>
                </div>
            </div>
            {notice}
            {act}
            {elsewhere}
        </Frame>
    }
    .into_any())
}

async fn way(visitor: &Visitor, invitation: &Invitation, edition: &str) -> Result<Way, AppError> {
    let db = state().db;
    let known = accounts::find_by_email(&db, &invitation.email).await?;
    let writes = authors::of(&db, &invitation.entry).await?;
    Ok(match (&visitor.account, known) {
        (Some(account), _) if writes.iter().any(|author| author.account == account.id) => {
            Way::Open(page_of(edition, invitation.entry.as_str()))
        }
        (Some(account), Some(known)) if known.id == account.id => Way::Join,
        (_, Some(_)) => Way::SignIn,
        (Some(_), None) => Way::Join,
        (None, None) => Way::NewAccount,
    })
}

fn act(visitor: &Visitor, secret: &str, invitation: &Invitation, way: Way, flash: &Flash) -> AnyView {
    let words = visitor.words();
    let before = match way {
        Way::SignIn => return sign_in_first(words, secret, &invitation.email),
        Way::Open(page) => {
            return view! {
                <section class="stack">
                    <p>{t!(words, "author-link-already")}</p>
                    <p>
                        <a class="btn" href=page>
                            {t!(words, "author-link-open")}
                        </a>
                    </p>
                </section>
            }
            .into_any();
        }
        Way::NewAccount => new_account(words, (FORM, flash), &invitation.name).into_any(),
        Way::Join => {
            let account = visitor.account.as_ref();
            let address = account.map(|account| account.email.clone()).unwrap_or_default();
            view! { <p>{t!(words, "author-link-as", address = address)}</p> }.into_any()
        }
    };
    view! {
        <form class="stack" method="post" action="/api/authors/join">
            <input type="hidden" name="secret" value=secret.to_owned() />
            {before}
            <button class="btn main">{t!(words, "author-link-do")}</button>
        </form>
    }
    .into_any()
}
