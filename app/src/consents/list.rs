//! The organisers' list of who agrees to what, and the addresses of those who agree to be written to.

use std::collections::BTreeMap;

use judging::access::may_read_consents;
use leptos::prelude::*;
use leptos_router::hooks::{use_params_map, use_query_map};
use store::consents::{self, Agreed, Matter};

use super::words::title;
use crate::state::state;
use crate::t;
use crate::ui::{Crumb, Frame, Ground, TextArea, ground, page, pager_links, percent_encode, plain, second};

/// How many people stand on a page.
const PAGE: u32 = 50;

/// Who agrees to what.
#[component]
pub fn AgreedPage() -> impl IntoView {
    let slug = use_params_map().with_untracked(|params| params.get("edition")).unwrap_or_default();
    let query = use_query_map().get_untracked();
    let after = query.get("after").unwrap_or_default();
    let matter = query.get("of").and_then(|word| Matter::from_word(&word));
    page(async move {
        let ground = ground(&slug).await?;
        let _may = may_read_consents(ground.standing()?)?;
        let (db, edition) = (state().db, &ground.edition.id);
        let counts = consents::counts(&db, edition).await?;
        let addresses = consents::addresses(&db, edition).await?;
        let mut people = consents::page(&db, edition, matter, &after, PAGE + 1).await?;
        let more = people.len() > PAGE as usize;
        people.truncate(PAGE as usize);
        let words = ground.words;
        let here = address(&ground, matter);
        let between = if matter.is_some() { '&' } else { '?' };
        let next = people.last().filter(|_| more);
        let next = next.map(|last| format!("{here}{between}after={}", percent_encode(last.account.as_str())));
        let pager = pager_links(words, (!after.is_empty()).then_some(here), next);
        let heading = t!(words, "agreed-title");
        let crumbs = vec![Crumb::new(t!(words, "nav-office"), ground.path("/office"))];
        Ok(view! {
            <Frame title=heading.clone() class="page wide" ground=ground.clone() crumbs=crumbs>
                <div class="head">
                    <div>
                        <h1>{heading}</h1>
                        <p class="lede">{t!(words, "agreed-lede")}</p>
                    </div>
                </div>
                <div class="cols">
                    <section class="stack">{table(&ground, matter, &people)} {pager}</section>
                    <aside class="stack loose">
                        {numbers(&ground, &counts)} {to_write_to(&ground, &addresses)}
                    </aside>
                </div>
            </Frame>
        })
    })
}

fn address(ground: &Ground, matter: Option<Matter>) -> String {
    match matter {
        Some(matter) => ground.path(&format!("/office/consents?of={}", matter.word())),
        None => ground.path("/office/consents"),
    }
}

/// How many agree to each matter, with the way to their names.
fn numbers(ground: &Ground, counts: &BTreeMap<Matter, i64>) -> AnyView {
    let words = ground.words;
    let rows = Matter::ALL
        .into_iter()
        .map(|matter| {
            view! {
                <div>
                    <dt>
                        <a href=address(ground, Some(matter))>{title(words, matter)}</a>
                    </dt>
                    <dd>{counts.get(&matter).copied().unwrap_or_default()}</dd>
                </div>
            }
        })
        .collect_view();
    view! {
        <section class="stack tight">
            <h2>{t!(words, "agreed-numbers")}</h2>
            <dl class="facts">{rows}</dl>
            <p>
                <a href=address(ground, None)>{t!(words, "agreed-all")}</a>
            </p>
        </section>
    }
    .into_any()
}

fn table(ground: &Ground, matter: Option<Matter>, people: &[Agreed]) -> AnyView {
    let words = ground.words;
    let caption = matter.map_or_else(|| t!(words, "agreed-all"), |matter| title(words, matter));
    if people.is_empty() {
        return view! {
            <div class="empty">
                <h2>{caption}</h2>
                <p>{t!(words, "agreed-empty")}</p>
            </div>
        }
        .into_any();
    }
    let rows = people.iter().map(|agreed| row(ground, agreed)).collect_view();
    view! {
        <h2>{caption.clone()}</h2>
        <table class="data">
            <caption class="sr">{caption}</caption>
            <thead>
                <tr>
                    <th scope="col">{t!(words, "agreed-person")}</th>
                    <th scope="col">{t!(words, "agreed-to")}</th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
    }
    .into_any()
}

fn row(ground: &Ground, agreed: &Agreed) -> AnyView {
    let (words, language) = (ground.words, ground.language());
    let matters = Matter::ALL.into_iter().filter(|matter| agreed.matters.contains(matter));
    let tags = matters.map(|matter| view! { <span class="tag">{title(words, matter)}</span> " " }).collect_view();
    view! {
        <tr>
            <th scope="row" class="lead">
                <b>{plain(&agreed.name, language)}</b>
                " "
                {second(&agreed.name, language)}
            </th>
            <td data-label=t!(words, "agreed-to")>{tags}</td>
        </tr>
    }
    .into_any()
}

fn to_write_to(ground: &Ground, addresses: &[String]) -> AnyView {
    let words = ground.words;
    if addresses.is_empty() {
        return view! {
            <section class="stack tight">
                <h2>{t!(words, "agreed-addresses")}</h2>
                <p class="muted">{t!(words, "agreed-addresses-none")}</p>
            </section>
        }
        .into_any();
    }
    view! {
        <section class="stack tight">
            <h2>{t!(words, "agreed-addresses")}</h2>
            <div class="field">
                <label for="f-addresses">{t!(words, "agreed-addresses-label", count = addresses.len())}</label>
                <p class="hint" id="f-addresses-hint">
                    {t!(words, "agreed-addresses-hint")}
                </p>
                <TextArea
                    id="f-addresses"
                    name="addresses"
                    value=addresses.join("\n")
                    rows=8
                    described="f-addresses-hint"
                    readonly=true
                />
            </div>
        </section>
    }
    .into_any()
}
