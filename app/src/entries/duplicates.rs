//! Entries that may be one and the same as an entry: what they have in common, and the form that says that it means nothing.

use std::collections::BTreeSet;

use judging::access::may_screen;
use judging::duplicate::Rule;
use judging::ids::EntryId;
use leptos::prelude::*;
use store::Db;
use store::entries::Entry;
use store::entries::duplicates::{self, Dismissed, Duplicate, Readable};

use super::check::page_of;
use super::views;
use crate::error::AppError;
use crate::flash::Flash;
use crate::state::state;
use crate::t;
use crate::ui::{AreaField, Ground, fault_words, ground, plain};
use crate::words::Words;

/// The form's name.
pub const FORM: &str = "not-a-duplicate";

/// Says of an entry that it is not another one; gives the address of its page, too.
pub async fn act(
    edition: &str,
    (entry, other): (&str, &str),
    (seen, reason): (&str, &str),
) -> (String, Result<(), AppError>) {
    let act = async {
        let ground = ground(edition).await?;
        let account = ground.visitor.account_id()?;
        let db = state().db;
        let (entry, other) = (EntryId::from(entry), EntryId::from(other));
        let by = (&ground.edition.id, &account);
        duplicates::dismiss(&db, by, (&entry, &other), (seen, reason), ground.now).await?;
        Ok(format!("{}#duplicates", page_of(&db, edition, &entry).await?))
    };
    match act.await {
        Ok(to) => (to, Ok(())),
        Err(error) => ("/".into(), Err(error)),
    }
}

/// The competitions whose entries the visitor may read, in this edition and in others.
pub(super) async fn readable(db: &Db, ground: &Ground) -> Result<Readable, AppError> {
    Ok(duplicates::readable(db, ground.standing()?, &ground.edition.id).await?)
}

/// The entries that have something in common with this one, each with the form that says that it means nothing.
pub(super) async fn section(ground: &Ground, entry: &Entry, flash: &Flash) -> Result<AnyView, AppError> {
    let words = ground.words;
    let db = state().db;
    let found = duplicates::of_entry(&db, &entry.id, &readable(&db, ground).await?).await?;
    let may = ground.standing.as_ref().is_some_and(|standing| may_screen(standing).is_ok());
    let items = found
        .iter()
        .map(|other| {
            let form = (may && other.suspected()).then(|| form(ground, entry, other, flash));
            item(ground, other, form.into_any())
        })
        .collect_view();
    let list = match found.is_empty() {
        true => view! { <p class="muted">{t!(words, "duplicates-none")}</p> }.into_any(),
        false => view! { <ul class="todo conflicts">{items}</ul> }.into_any(),
    };
    Ok(view! {
        <section class="stack" id="duplicates">
            <h2>{t!(words, "duplicates-title")}</h2>
            {list}
        </section>
    }
    .into_any())
}

fn item(ground: &Ground, other: &Duplicate, form: AnyView) -> AnyView {
    let (words, language) = (ground.words, ground.language());
    let ((edition, edition_name), (competition, competition_name)) = (&other.edition, &other.competition);
    let href = views::entry(edition, competition, &other.code);
    let elsewhere = (*edition != ground.edition.slug).then(|| view! { " · " {plain(edition_name, language)} });
    let open = other.common.iter().filter(|common| common.dismissed.is_none());
    let mut open: BTreeSet<Rule> = open.map(|common| common.rule).collect();
    if open.contains(&Rule::Title) {
        // The same title has the same words.
        open.remove(&Rule::Words);
    }
    let grounds = open.iter().map(|rule| view! { <li>{rule_words(words, *rule)}</li> }).collect_view();
    let grounds = (!open.is_empty()).then(|| view! { <ul class="small">{grounds}</ul> });
    let mut told: Vec<&Dismissed> = Vec::new();
    for dismissed in other.common.iter().filter_map(|common| common.dismissed.as_ref()) {
        if !told.contains(&dismissed) {
            told.push(dismissed);
        }
    }
    let told = told.into_iter().map(|dismissed| settled(ground, dismissed)).collect_view();
    view! {
        <li>
            <div>
                <p>
                    <a href=href>{other.code.clone()}</a>
                    " "
                    {plain(&other.heading, language)}
                    " "
                    <small class="muted">{plain(competition_name, language)} {elsewhere}</small>
                </p>
                {grounds}
                {told}
            </div>
            {form}
        </li>
    }
    .into_any()
}

fn settled(ground: &Ground, dismissed: &Dismissed) -> AnyView {
    let (name, time) = (dismissed.by.get(ground.language()).to_owned(), ground.moment(dismissed.at));
    view! {
        <p class="small muted">
            {t!(ground.words, "duplicates-dismissed-by", name = name, time = time)} " " {dismissed.reason.clone()}
        </p>
    }
    .into_any()
}

fn rule_words(words: Words, rule: Rule) -> String {
    match rule {
        Rule::Title => t!(words, "duplicates-rule-title"),
        Rule::Words => t!(words, "duplicates-rule-words"),
        Rule::Name => t!(words, "duplicates-rule-name"),
        Rule::Address => t!(words, "duplicates-rule-address"),
        Rule::Author => t!(words, "duplicates-rule-author"),
    }
}

fn form(ground: &Ground, entry: &Entry, other: &Duplicate, flash: &Flash) -> AnyView {
    let words = ground.words;
    let id = other.entry.to_string();
    let is_this = flash.form == FORM && flash.typed.get("other") == Some(&id);
    let typed = if is_this { flash.value(FORM, "reason", "") } else { String::new() };
    let fault = flash.fault(FORM, "reason").filter(|_| is_this).map(|kind| fault_words(words, kind));
    let field = format!("f-reason-{id}");
    view! {
        <details class="confirm" open=is_this>
            <summary class="btn little">{t!(words, "duplicates-dismiss")}</summary>
            <div>
                <form method="post" action="/api/entries/not-a-duplicate" class="stack">
                    <input type="hidden" name="edition" value=ground.edition.slug.clone() />
                    <input type="hidden" name="entry" value=entry.id.to_string() />
                    <input type="hidden" name="other" value=id />
                    <input type="hidden" name="seen" value=other.seen() />
                    <AreaField
                        id=field
                        name="reason"
                        label=t!(words, "check-reason")
                        rows=2
                        value=typed
                        fault=fault
                        required=true
                    />
                    <p class="acts">
                        <button class="btn">{t!(words, "duplicates-remember")}</button>
                    </p>
                </form>
            </div>
        </details>
    }
    .into_any()
}
