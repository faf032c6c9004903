//! The privacy notice of an edition, made from its facts.

use judging::access::may_consent;
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use store::editions::Host;
use store::privacy::{self, Privacy};
use store::retention::{self, Rule};

use crate::contests::page::prose;
use crate::state::state;
use crate::t;
use crate::ui::{Crumb, Frame, Ground, ground, heading, page};
use crate::words::Words;

/// Who is responsible, and what happens with whose data.
#[component]
pub fn PrivacyPage() -> impl IntoView {
    let slug = use_params_map().with_untracked(|params| params.get("edition")).unwrap_or_default();
    page(async move {
        let ground = ground(&slug).await?;
        let db = state().db;
        let mut hosts = store::editions::hosts(&db, &ground.edition.id).await?;
        hosts.retain(|host| host.kind == "host");
        let privacy = privacy::of_edition(&db, &ground.edition.id).await?;
        let decided = retention::of_edition(&db, &ground.edition.id).await?;
        let rule = decided.map(|decided| decided.rule).unwrap_or_default();
        let words = ground.words;
        let title = t!(words, "privacy-title");
        let crumbs = vec![Crumb::new(ground.edition.name.get(ground.language()), ground.path(""))];
        let controllers = controllers(&ground, &hosts, &privacy);
        let transfers = transfers(&ground, &hosts);
        let rights = rights(&ground);
        Ok(view! {
            <Frame title=title.clone() class="page" ground=ground crumbs=crumbs>
                <div class="head">
                    <div>
                        <h1>{title}</h1>
                        <p class="lede">{t!(words, "privacy-lede")}</p>
                    </div>
                </div>
                {controllers}
                {transfers}
                {people(words, rule)}
                {rights}
            </Frame>
        })
    })
}

fn controllers(ground: &Ground, hosts: &[Host], privacy: &Privacy) -> AnyView {
    let (words, language) = (ground.words, ground.language());
    let items = hosts.iter().map(|host| view! { <li>{heading(&host.name, language)}</li> }).collect_view();
    let text = match hosts.len() {
        0 => t!(words, "privacy-controller-none"),
        1 => t!(words, "privacy-controller"),
        _ => t!(words, "privacy-controllers-text"),
    };
    let contact = match privacy.contact.as_str() {
        "" => view! { <p>{t!(words, "privacy-contact-none")}</p> }.into_any(),
        address => view! {
            <p>
                {t!(words, "privacy-contact")} " "
                <a href=format!("mailto:{address}")>{address.to_owned()}</a>
            </p>
        }
        .into_any(),
    };
    let arrangement = prose(&privacy.arrangement, language).map(|prose| {
        view! {
            <h3>{t!(words, "privacy-arrangement")}</h3>
            {prose}
        }
    });
    view! {
        <section class="stack">
            <h2>{t!(words, "privacy-controllers")}</h2>
            <p>{text}</p>
            <ul>{items}</ul>
            {contact}
            {arrangement}
        </section>
    }
    .into_any()
}

/// The hosts that read from outside the European Economic Area.
fn transfers(ground: &Ground, hosts: &[Host]) -> Option<AnyView> {
    let (words, language) = (ground.words, ground.language());
    let outside = hosts.iter().filter(|host| host.outside_eea);
    let items: Vec<_> = outside.map(|host| view! { <li>{heading(&host.name, language)}</li> }).collect();
    (!items.is_empty()).then(|| {
        view! {
            <section class="stack">
                <h2>{t!(words, "privacy-transfers")}</h2>
                <p>{t!(words, "privacy-transfers-text")}</p>
                <ul>{items}</ul>
            </section>
        }
        .into_any()
    })
}

/// Purpose, data, basis, recipients and time, for entrants, jurors and everybody else.
fn people(words: Words, rule: Rule) -> AnyView {
    let (files, accounts) = going(words, rule);
    let entrants = [
        t!(words, "privacy-entrants-purpose"),
        t!(words, "privacy-entrants-data"),
        t!(words, "privacy-entrants-basis"),
        t!(words, "privacy-entrants-recipients"),
        t!(words, "privacy-entrants-time", files = files, accounts = accounts.clone()),
    ];
    let jurors = [
        t!(words, "privacy-jurors-purpose"),
        t!(words, "privacy-jurors-data"),
        t!(words, "privacy-jurors-basis"),
        t!(words, "privacy-jurors-recipients"),
        t!(words, "privacy-jurors-time", accounts = accounts),
    ];
    let public = [
        t!(words, "privacy-public-purpose"),
        t!(words, "privacy-public-data"),
        t!(words, "privacy-public-basis"),
        t!(words, "privacy-public-recipients"),
        t!(words, "privacy-public-time"),
    ];
    let sections = [
        (t!(words, "privacy-entrants"), entrants),
        (t!(words, "privacy-jurors"), jurors),
        (t!(words, "privacy-public"), public),
    ];
    sections.into_iter().map(|(title, said)| section(words, title, said)).collect_view().into_any()
}

/// When files and accounts go by themselves, in a sentence each.
fn going(words: Words, rule: Rule) -> (String, String) {
    let files = match rule.files_months {
        Some(months) => t!(words, "privacy-files-go", months = months),
        None => t!(words, "privacy-files-kept"),
    };
    let accounts = match rule.accounts_months {
        Some(months) => t!(words, "privacy-accounts-go", months = months),
        None => t!(words, "privacy-accounts-kept"),
    };
    (files, accounts)
}

fn section(words: Words, title: String, said: [String; 5]) -> AnyView {
    let names = [
        t!(words, "privacy-purpose"),
        t!(words, "privacy-data"),
        t!(words, "privacy-basis"),
        t!(words, "privacy-recipients"),
        t!(words, "privacy-time"),
    ];
    let rows = names
        .into_iter()
        .zip(said)
        .map(|(name, said)| {
            view! {
                <div>
                    <dt>{name}</dt>
                    <dd>{said}</dd>
                </div>
            }
        })
        .collect_view();
    view! {
        <section class="stack">
            <h2>{title}</h2>
            <dl class="facts">{rows}</dl>
        </section>
    }
    .into_any()
}

fn rights(ground: &Ground) -> AnyView {
    let words = ground.words;
    let takes_part = ground.standing.as_ref().is_some_and(|standing| may_consent(standing, true, false).is_ok());
    let consents = takes_part.then(|| {
        view! {
            <p>
                <a href=ground.path("/consents")>{t!(words, "consents-title")}</a>
            </p>
        }
    });
    view! {
        <section class="stack prose">
            <h2>{t!(words, "privacy-rights")}</h2>
            <p>{t!(words, "privacy-rights-text")}</p>
            <p>{t!(words, "privacy-rights-comments")}</p>
            <p>{t!(words, "privacy-rights-decisions")}</p>
            <p>{t!(words, "privacy-rights-consents")}</p>
            {consents}
            <p>
                <a href="/account">{t!(words, "privacy-rights-account")}</a>
            </p>
        </section>
    }
    .into_any()
}
