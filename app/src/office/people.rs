//! The page of an edition's people: who has which role, for organisers, who give and take them.

use judging::access::{Role, may_organise};
use leptos::prelude::*;
use leptos_router::hooks::{use_params_map, use_query_map};
use store::competitions::{self, Competition};
use store::editions;
use store::mail::{self, Unreached};
use store::roles::{self, Held};
use store::second_factors;

use super::form::give_form;
use crate::flash;
use crate::invitations::handed::handed;
use crate::invitations::list::{invitation_list, invited};
use crate::state::state;
use crate::t;
use crate::ui::{Crumb, Frame, Ground, flash_notice, ground, page, pager_links, percent_encode, plain, second};
use crate::words::Words;

/// How many roles stand on a page.
const PAGE: u32 = 50;

/// The roles, and the form that gives one.
#[component]
pub fn PeoplePage() -> impl IntoView {
    let slug = use_params_map().with_untracked(|params| params.get("edition")).unwrap_or_default();
    let query = use_query_map().get_untracked();
    let after = query.get("after").unwrap_or_default();
    let before = query.get("invited_before").unwrap_or_default();
    page(async move {
        let ground = ground(&slug).await?;
        let _may = may_organise(ground.standing()?)?;
        let db = state().db;
        let mut held = roles::page(&db, &ground.edition.id, &after, PAGE + 1).await?;
        let more = held.len() > PAGE as usize;
        held.truncate(PAGE as usize);
        let (invited, earlier) = invited(&ground, None, &ground.path("/office/people"), &before).await?;
        let contests = competitions::of_edition(&db, &ground.edition.id).await?;
        let hosts = editions::hosts(&db, &ground.edition.id).await?;
        let unreached = mail::unreached(&db, &ground.edition.id).await?;
        let asked = second_factors::is_asked(&db, &ground.edition.id).await?;
        let flash = flash::take().await;
        let words = ground.words;
        let title = t!(words, "people-title");
        let at = |after: &str| ground.path(&format!("/office/people?after={}", percent_encode(after)));
        let next = held.last().filter(|_| more).map(|last| at(&last.key));
        let pager = pager_links(words, (!after.is_empty()).then(|| ground.path("/office/people")), next);
        let crumbs = vec![Crumb::new(t!(words, "nav-office"), ground.path("/office"))];
        Ok(view! {
            <Frame title=title.clone() class="page wide" ground=ground.clone() crumbs=crumbs>
                <div class="head">
                    <div>
                        <h1>{title}</h1>
                        <p class="lede">{t!(words, "people-lede")}</p>
                    </div>
                </div>
                {flash_notice(words, &flash)}
                {handed(words, &flash)}
                <div class="cols">
                    <section class="stack loose">
                        {table(&ground, &held, &unreached)} {pager}
                        {invitation_list(&ground, "", (&invited, &unreached))} {earlier}
                        {juries(&ground, &contests)}
                    </section>
                    <aside class="stack loose">
                        {give_form(&ground, &contests, &hosts, &flash)} {second_factor_form(&ground, asked)}
                    </aside>
                </div>
            </Frame>
        })
    })
}

/// Whether organisers and chairs need a second factor.
fn second_factor_form(ground: &Ground, asked: bool) -> impl IntoView + use<> {
    let words = ground.words;
    let (text, act) = match asked {
        true => (t!(words, "second-factor-ask-on"), t!(words, "second-factor-ask-end")),
        false => (t!(words, "second-factor-ask-off"), t!(words, "second-factor-ask")),
    };
    view! {
        <form class="card stack" method="post" action="/api/office/second-factor">
            <h2>{t!(words, "second-factor-title")}</h2>
            <p>{text}</p>
            <input type="hidden" name="edition" value=ground.edition.slug.clone() />
            {(!asked).then(|| view! { <input type="hidden" name="asked" value="on" /> })}
            <p class="acts">
                <button class="btn">{act}</button>
            </p>
        </form>
    }
}

fn table(ground: &Ground, held: &[Held], unreached: &Unreached) -> impl IntoView + use<> {
    let words = ground.words;
    let rows = held.iter().map(|held| row(ground, held, unreached)).collect_view();
    view! {
        <table class="data">
            <caption class="sr">{t!(words, "people-title")}</caption>
            <thead>
                <tr>
                    <th scope="col">{t!(words, "people-person")}</th>
                    <th scope="col">{t!(words, "people-role")}</th>
                    <th scope="col">
                        <span class="sr">{t!(words, "people-take")}</span>
                    </th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
    }
}

fn row(ground: &Ground, held: &Held, unreached: &Unreached) -> impl IntoView + use<> {
    let (words, language) = (ground.words, ground.language());
    let of = (!held.of.is_empty()).then(|| view! { <small>{plain(&held.of, language)}</small> });
    view! {
        <tr>
            <th scope="row" class="lead">
                <b>{plain(&held.name, language)}</b>
                " "
                {second(&held.name, language)}
                <small>{held.email.clone()}</small>
                " "
                {unreached_tag(words, unreached.has_address(&held.email))}
            </th>
            <td data-label=t!(words, "people-role")>{role_words(words, &held.role)} " " {of}</td>
            <td class="acts">{take_form(ground, held)}</td>
        </tr>
    }
}

/// Says of an address that a letter came back from it, where one did.
pub(crate) fn unreached_tag(words: Words, is: bool) -> Option<impl IntoView + use<>> {
    is.then(|| view! { <span class="tag out">{t!(words, "people-unreached")}</span> })
}

/// Names what goes before it goes.
fn take_form(ground: &Ground, held: &Held) -> impl IntoView + use<> {
    let (words, language) = (ground.words, ground.language());
    let name = held.name.get(language).to_owned();
    let role = match held.of.is_empty() {
        true => role_words(words, &held.role),
        false => format!("{} · {}", role_words(words, &held.role), held.of.get(language)),
    };
    let label = format!("{} {name}, {role}", t!(words, "people-take"));
    view! {
        <details class="confirm">
            <summary class="btn little" aria-label=label>
                {t!(words, "people-take")}
            </summary>
            <div>
                <p>{t!(words, "people-take-text", name = name, role = role)}</p>
                <form method="post" action="/api/office/take-role">
                    <input type="hidden" name="edition" value=ground.edition.slug.clone() />
                    <input type="hidden" name="role" value=held.id.to_string() />
                    <p class="acts">
                        <button class="btn danger">{t!(words, "people-take-do")}</button>
                    </p>
                </form>
            </div>
        </details>
    }
}

/// Where jurors are seated: each jury has a page of its own.
fn juries(ground: &Ground, contests: &[Competition]) -> Option<impl IntoView + use<>> {
    let words = ground.words;
    let links = contests
        .iter()
        .map(|contest| {
            let href = ground.path(&format!("/office/c/{}/jury", contest.slug));
            view! {
                <li>
                    <a href=href>{plain(&contest.name, ground.language())}</a>
                </li>
            }
        })
        .collect_view();
    (!contests.is_empty()).then(|| {
        view! {
            <section class="stack tight">
                <h2>{t!(words, "people-juries")}</h2>
                <p class="muted">{t!(words, "people-juries-text")}</p>
                <ul class="cluster">{links}</ul>
            </section>
        }
    })
}

/// The role in words.
pub(crate) fn role_words(words: Words, role: &Role) -> String {
    match role {
        Role::Organiser => t!(words, "role-organiser"),
        Role::Auditor => t!(words, "role-auditor"),
        Role::Operator => t!(words, "role-operator"),
        Role::Chair(_) => t!(words, "role-chair"),
        Role::Signatory(_) => t!(words, "role-signatory"),
        Role::Juror(_) => t!(words, "jury-juror"),
        Role::Entrant => t!(words, "role-entrant"),
    }
}
