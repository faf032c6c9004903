//! "People who write with you", on the page of an entry.

use judging::access::may_invite_author;
use judging::ids::{AccountId, EntryId};
use judging::text::Language;
use judging::time::Timestamp;
use leptos::prelude::*;
use store::manuscripts::Manuscript;
use store::manuscripts::authors::{self, Author, Invitation};

use super::act::FORM;
use crate::contests::controls::select;
use crate::error::AppError;
use crate::flash::Flash;
use crate::state::state;
use crate::t;
use crate::ui::{Field, Ground, Moment, plain, second};
use crate::words::Words;

/// Who writes an entry and who is invited to.
pub struct People {
    authors: Vec<Author>,
    invited: Vec<Invitation>,
    beside: String,
}

impl People {
    /// Reads them for a visitor who writes the entry; who is invited is the owner's alone to know.
    ///
    /// # Errors
    /// A database that fails.
    pub async fn of(ground: &Ground, held: &Manuscript) -> Result<Self, AppError> {
        let (db, account) = (state().db, ground.visitor.account_id()?);
        let invited = if held.facts.owner { authors::invited(&db, &held.id).await? } else { Vec::new() };
        let beside = beside(ground.words, (&held.id, &account), ground.now).await?;
        Ok(Self { authors: authors::of(&db, &held.id).await?, invited, beside })
    }

    /// Who else is at it just now, in a sentence; empty where nobody is.
    pub fn beside(&self) -> String {
        self.beside.clone()
    }

    /// Whether several people write the entry.
    pub fn are_several(&self) -> bool {
        self.authors.len() > 1
    }

    /// The section. `arrived` is the edition's time at which the request arrived.
    pub fn section(&self, ground: &Ground, held: &Manuscript, flash: &Flash, arrived: Timestamp) -> AnyView {
        let words = ground.words;
        let account = ground.visitor.account_id().unwrap_or_else(|_| "".into());
        let authors = self.authors.iter().map(|author| author_row(ground, held, &account, author)).collect_view();
        let invited = self.invited.iter().map(|invitation| invited_row(ground, held, invitation)).collect_view();
        let some = self.authors.len() + self.invited.len() > 1;
        let table = some.then(|| {
            view! {
                <table class="data">
                    <caption class="sr">{t!(words, "authors-title")}</caption>
                    <thead>
                        <tr>
                            <th scope="col">{t!(words, "people-person")}</th>
                            <th scope="col">{t!(words, "authors-state")}</th>
                            <th scope="col">
                                <span class="sr">{t!(words, "authors-acts")}</span>
                            </th>
                        </tr>
                    </thead>
                    <tbody>{authors} {invited}</tbody>
                </table>
            }
        });
        let invites = may_invite_author(&account, &held.facts, arrived).is_ok();
        let form = invites.then(|| form(ground, held, flash));
        (some || invites)
            .then(|| {
                view! {
                    <section class="stack" id="authors">
                        <h2>{t!(words, "authors-title")}</h2>
                        <p class="muted">{t!(words, "authors-hint")}</p>
                        {table}
                        {form}
                    </section>
                }
            })
            .into_any()
    }
}

/// Who else writes an entry than an account just now, in a sentence; empty where nobody does.
///
/// # Errors
/// A database that fails.
pub async fn beside(
    words: Words,
    (entry, account): (&EntryId, &AccountId),
    now: Timestamp,
) -> Result<String, AppError> {
    let writing = authors::writing(&state().db, entry, account, now).await?;
    let names: Vec<&str> = writing.iter().map(|name| name.get(words.language)).collect();
    Ok(match names.is_empty() {
        true => String::new(),
        false => t!(words, "author-writing", name = names.join(", "), count = names.len()),
    })
}

fn author_row(ground: &Ground, held: &Manuscript, account: &AccountId, author: &Author) -> AnyView {
    let (words, language) = (ground.words, ground.language());
    let own = author.account == *account;
    let state = match author.owner {
        true => view! { <span class="tag in">{t!(words, "author-owner")}</span> }.into_any(),
        false => view! { <span class="tag">{t!(words, "author-writes")}</span> }.into_any(),
    };
    let you = own.then(|| view! { <small>{t!(words, "author-you")}</small> });
    let name = author.name.get(language).to_owned();
    let confirm = (!author.owner && (own || held.facts.owner)).then(|| {
        let said = match own {
            true => [t!(words, "author-leave"), t!(words, "author-leave-text"), t!(words, "author-leave-do")],
            false => {
                let text = t!(words, "author-remove-text", name = name.clone());
                [t!(words, "author-remove"), text, t!(words, "author-remove-do")]
            }
        };
        confirm(ground, held, ("/api/authors/remove", "author", author.account.to_string()), &name, said)
    });
    view! {
        <tr>
            <th scope="row" class="lead">
                <b>{plain(&author.name, language)}</b>
                " "
                {second(&author.name, language)}
                {you}
            </th>
            <td data-label=t!(words, "authors-state")>{state}</td>
            <td class="acts">{confirm}</td>
        </tr>
    }
    .into_any()
}

fn invited_row(ground: &Ground, held: &Manuscript, invitation: &Invitation) -> AnyView {
    let (words, language) = (ground.words, ground.language());
    let name = (!invitation.name.is_empty()).then(|| {
        let (name, email) = (plain(&invitation.name, language), invitation.email.clone());
        view! { <b>{name}</b> <small>{email}</small> }
    });
    let alone = name.is_none().then(|| view! { <b>{invitation.email.clone()}</b> });
    let said = [
        t!(words, "author-withdraw"),
        t!(words, "author-withdraw-text", address = invitation.email.as_str()),
        t!(words, "author-withdraw-do"),
    ];
    let to = ("/api/authors/withdraw", "invitation", invitation.id.to_string());
    let at = invitation.invited_at;
    view! {
        <tr>
            <th scope="row" class="lead">{name} {alone}</th>
            <td data-label=t!(words, "authors-state")>
                <span class="tag close">{t!(words, "author-asked")}</span>
                " "
                <Moment at=at words=ground.moment(at) />
            </td>
            <td class="acts">{confirm(ground, held, to, &invitation.email, said)}</td>
        </tr>
    }
    .into_any()
}

/// Says what happens before it does: the button, the sentence, the button that does it.
fn confirm(
    ground: &Ground,
    held: &Manuscript,
    (action, field, id): (&'static str, &'static str, String),
    of: &str,
    [act, text, done]: [String; 3],
) -> AnyView {
    view! {
        <details class="confirm">
            <summary class="btn little" aria-label=format!("{act} {of}")>
                {act.clone()}
            </summary>
            <div>
                <p>{text}</p>
                <form method="post" action=action>
                    <input type="hidden" name="edition" value=ground.edition.slug.clone() />
                    <input type="hidden" name="entry" value=held.id.to_string() />
                    <input type="hidden" name=field value=id />
                    <p class="acts">
                        <button class="btn danger">{done}</button>
                    </p>
                </form>
            </div>
        </details>
    }
    .into_any()
}

fn form(ground: &Ground, held: &Manuscript, flash: &Flash) -> AnyView {
    let words = ground.words;
    let choices = Language::ALL.map(|language| (language.tag(), language.own_name().to_owned()));
    let own = ground.visitor.account.as_ref().map_or(ground.language(), |account| account.language);
    let language = t!(words, "invitation-language");
    let language = select(words, (FORM, flash), "letter_language", language, &choices, own.tag());
    view! {
        <details class="confirm" open=flash.form == FORM && flash.error.is_some()>
            <summary class="btn">{t!(words, "author-invite")}</summary>
            <div>
                <form method="post" action="/api/authors/invite" class="stack tight">
                    <input type="hidden" name="edition" value=ground.edition.slug.clone() />
                    <input type="hidden" name="entry" value=held.id.to_string() />
                    <Field
                        name="email"
                        label=t!(words, "author-email")
                        kind="email"
                        form=FORM
                        flash=flash.clone()
                        required=true
                    />
                    <Field name="author_name" label=t!(words, "author-name") form=FORM flash=flash.clone() />
                    {language}
                    <p class="acts">
                        <button class="btn main">{t!(words, "author-invite-do")}</button>
                    </p>
                </form>
            </div>
        </details>
    }
    .into_any()
}
