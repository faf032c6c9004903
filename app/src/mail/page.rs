//! The letters of an edition: those that wait for a release with everybody whom they reach, and all others.

use judging::access::{Role, may_read_mail};
use judging::ids::AccountId;
use leptos::prelude::*;
use leptos_router::hooks::{use_params_map, use_query_map};
use store::mail::{self, Posted, State};

use super::batches::batches;
use super::letter::{secrets, state_tag};
use super::words::write;
use crate::error::AppError;
use crate::flash;
use crate::state::state;
use crate::t;
use crate::ui::{Crumb, Frame, Ground, Moment, flash_notice, ground, page, pager_links, percent_encode};
use crate::visitor::base;

/// How many letters stand on a page.
const PAGE: u32 = 50;
/// How many letters of no edition stand above them.
const OTHERS: u32 = 20;

/// The list.
#[component]
pub fn MailPage() -> impl IntoView {
    let slug = use_params_map().with_untracked(|params| params.get("edition")).unwrap_or_default();
    let query = use_query_map().get_untracked();
    page(async move {
        let ground = ground(&slug).await?;
        let standing = ground.standing()?;
        let _may = may_read_mail(standing)?;
        let organises = standing.is(&Role::Organiser);
        let chosen = query.get("state").and_then(|key| State::from_key(&key));
        let before = query.get("before").filter(|before| !before.is_empty());
        let db = state().db;
        let edition = &ground.edition.id;
        let mut letters =
            mail::page(&db, edition, chosen, before.as_deref().map(Into::into).as_ref(), PAGE + 1).await?;
        let more = letters.len() > PAGE as usize;
        letters.truncate(PAGE as usize);
        let counts = mail::counts(&db, edition).await?;
        let waiting = mail::waiting(&db, edition).await?;
        let others = match state().sends_mail {
            true => Vec::new(),
            false => mail::of_people(&db, edition, OTHERS, state().clock.now()).await?,
        };
        let flash = flash::take().await;
        let words = ground.words;
        let title = t!(words, "letters-title");
        let here = ground.path("/office/mail");
        let of = chosen.map_or(String::new(), |state| format!("state={}&", state.key()));
        let next = letters.last().filter(|_| more).map(|last| format!("{here}?{of}before={}", last.id));
        let first = before.is_some().then(|| format!("{here}?{of}"));
        let crumbs = vec![Crumb::new(t!(words, "nav-office"), ground.path("/office"))];
        Ok(view! {
            <Frame title=title.clone() class="page wide" ground=ground.clone() crumbs=crumbs>
                <div class="head">
                    <div>
                        <h1>{title}</h1>
                        <p class="lede">{lede(&ground)}</p>
                    </div>
                    {organises
                        .then(|| {
                            view! {
                                <p class="acts">
                                    <a class="btn" href=format!("{here}/words")>
                                        {t!(words, "wording-title")}
                                    </a>
                                </p>
                            }
                        })}
                </div>
                {flash_notice(words, &flash)}
                {batches(&ground, &waiting, organises)}
                <section class="stack">{filter(&ground, &counts, chosen)} {table(&ground, &letters)}</section>
                {pager_links(words, first, next)}
                {of_nobody(&ground, &others)}
            </Frame>
        })
    })
}

fn lede(ground: &Ground) -> String {
    let words = ground.words;
    if state().sends_mail { t!(words, "letters-lede") } else { t!(words, "letters-lede-unsent") }
}

/// The states in which there are letters, as links.
fn filter(ground: &Ground, counts: &[(State, i64)], chosen: Option<State>) -> impl IntoView + use<> {
    let words = ground.words;
    let here = ground.path("/office/mail");
    let all: i64 = counts.iter().filter(|(state, _)| *state != State::Returned).map(|(_, count)| count).sum();
    let link = |href: String, said: String, count: i64, current: bool| {
        view! {
            <a href=href aria-current=current.then_some("page")>
                {said}
                " "
                <small>{count}</small>
            </a>
        }
    };
    let states = counts
        .iter()
        .filter(|(state, count)| *count > 0 || chosen == Some(*state))
        .map(|(state, count)| {
            let href = format!("{here}?state={}", state.key());
            link(href, super::letter::state_words(words, *state), *count, chosen == Some(*state))
        })
        .collect_view();
    view! {
        <nav class="tabs" aria-label=t!(words, "letters-state")>
            {link(here.clone(), t!(words, "letters-all"), all, chosen.is_none())}
            {states}
        </nav>
    }
}

/// Letters of no edition to people whom this one knows: who runs the server hands them over.
fn of_nobody(ground: &Ground, letters: &[Posted]) -> Option<impl IntoView + use<>> {
    let words = ground.words;
    (!letters.is_empty()).then(|| {
        view! {
            <section class="stack" id="of-nobody">
                <h2>{t!(words, "letters-of-nobody")}</h2>
                <p>{t!(words, "letters-of-nobody-text")}</p>
                {table(ground, letters)}
            </section>
        }
    })
}

fn table(ground: &Ground, letters: &[Posted]) -> AnyView {
    let words = ground.words;
    if letters.is_empty() {
        return view! {
            <div class="empty">
                <h2>{t!(words, "letters-empty-title")}</h2>
                <p>{t!(words, "letters-empty")}</p>
            </div>
        }
        .into_any();
    }
    let rows = letters.iter().map(|posted| row(ground, posted)).collect_view();
    view! {
        <table class="data">
            <caption class="sr">{t!(words, "letters-title")}</caption>
            <thead>
                <tr>
                    <th scope="col">{t!(words, "letters-letter")}</th>
                    <th scope="col">{t!(words, "letters-to")}</th>
                    <th scope="col">{t!(words, "letters-state")}</th>
                    <th scope="col">{t!(words, "letters-written")}</th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
    }
    .into_any()
}

fn row(ground: &Ground, posted: &Posted) -> impl IntoView + use<> {
    let words = ground.words;
    let subject = subject(ground, posted);
    let fault = (!posted.fault.is_empty()).then(|| view! { <small>{posted.fault.clone()}</small> });
    view! {
        <tr>
            <th scope="row" class="lead">
                <a href=letter_path(&ground.edition.slug, posted.id.as_str()) lang=posted.letter.language.tag()>
                    {subject}
                </a>
            </th>
            <td data-label=t!(words, "letters-to")>{posted.letter.to.clone()}</td>
            <td data-label=t!(words, "letters-state")>{state_tag(words, posted.state)} " " {fault}</td>
            <td data-label=t!(words, "letters-written")>
                <Moment at=posted.created_at words=ground.moment(posted.created_at) />
            </td>
        </tr>
    }
}

/// What was sent, else what will be.
fn subject(ground: &Ground, posted: &Posted) -> String {
    match posted.subject.is_empty() {
        true => write(&posted.letter, &posted.wording, &base(), secrets(ground, posted)).subject,
        false => posted.subject.clone(),
    }
}

/// The edition of a form, and who sent it.
pub(super) async fn standing_of(edition: &str) -> Result<(Ground, AccountId), AppError> {
    let ground = ground(edition).await?;
    let account = ground.visitor.account_id()?;
    Ok((ground, account))
}

/// The page of the letters, of a name that may stand in an address.
pub(super) fn list_path(edition: &str) -> String {
    format!("/e/{}/office/mail", percent_encode(edition))
}

/// The page of a letter, of names that may stand in an address.
pub(super) fn letter_path(edition: &str, letter: &str) -> String {
    format!("{}/{}", list_path(edition), percent_encode(letter))
}
