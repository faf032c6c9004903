//! Where an entry stands, unmistakably: what is submitted, and whether anything that was typed is not.

use judging::call::{Fault, FaultKind, Form};
use judging::time::Timestamp;
use leptos::prelude::*;
use store::manuscripts::{Manuscript, Version};

use crate::calls::clock::{self, ClockScript};
use crate::calls::open;
use crate::t;
use crate::ui::{Ground, Moment};
use crate::when;

/// The standing of an entry at the top of its page; `submitted` is the version that counts.
pub fn notice(ground: &Ground, held: &Manuscript, submitted: Option<&Version>, arrived: Timestamp) -> AnyView {
    let words = ground.words;
    let open = held.call.facts().in_window(arrived);
    let changed = submitted.is_some_and(|version| version.version != held.version);
    let code = held.code.clone().unwrap_or_default();
    let (class, said) = match (held.withdrawn_at, submitted, &open) {
        (Some(at), _, _) => ("notice", t!(words, "entry-is-withdrawn", moment = ground.moment(at))),
        (None, None, Ok(())) => ("notice warn", t!(words, "entry-is-draft")),
        (None, None, Err(_)) => ("notice bad", t!(words, "entry-is-missed")),
        (None, Some(_), Ok(())) if changed => ("notice warn", t!(words, "entry-is-changed", code = code)),
        (None, Some(_), Err(_)) if changed => ("notice", t!(words, "entry-is-changed-late", code = code)),
        (None, Some(_), _) => ("notice good", t!(words, "entry-is-submitted", code = code)),
    };
    let receipt = submitted.map(|version| receipt(ground, version));
    let consents = submitted.map(|_| {
        view! {
            <p>
                {t!(words, "consents-entry")} " " <a href=ground.path("/consents")>{t!(words, "consents-title")}</a>
            </p>
        }
    });
    let time = clock::said(ground, &held.call, arrived);
    let (moment, code) = (ground.moment(held.at), held.receipt.clone());
    let own = ground.visitor.account.as_ref().is_some_and(|account| account.id == held.by);
    let saved = match own {
        true => t!(words, "entry-saved-at", moment = moment, code = code),
        false => {
            let name = held.by_name.get(ground.language());
            t!(words, "entry-saved-by-at", name = name, moment = moment, code = code)
        }
    };
    view! {
        <section class=class id="standing">
            <p>
                <b>{said}</b>
            </p>
            {receipt}
            <p>
                {t!(words, "enter-deadline")} " " {open::deadline(ground, held.call.deadline)}
            </p>
            <p>{time}</p>
            <p class="receipt">{saved}</p>
            {consents}
        </section>
        <ClockScript />
    }
    .into_any()
}

/// In a joint call, which agency received the entry and where it is missing.
pub fn arrivals(ground: &Ground, arrivals: &[(String, Option<Timestamp>)]) -> Option<AnyView> {
    let words = ground.words;
    let day = |at| when::day(at, &ground.edition.time_zone, ground.language());
    let lines = arrivals.iter().map(|(side, at)| match at {
        Some(at) => t!(words, "entry-arrived", side = words.known(side), day = day(*at)),
        None => t!(words, "entry-missing", side = words.known(side)),
    });
    let lines = lines.map(|said| view! { <li>{said}</li> }).collect_view();
    let class = if arrivals.iter().all(|(_, at)| at.is_some()) { "notice good" } else { "notice warn" };
    (!arrivals.is_empty()).then(|| {
        view! {
            <section class=class id="arrivals">
                <ul>{lines}</ul>
            </section>
        }
        .into_any()
    })
}

/// What is wrong with the files of an entry that is submitted: a file may be drawn later than it counts.
pub fn files(ground: &Ground, form: &Form, faults: &[Fault]) -> Option<AnyView> {
    let words = ground.words;
    let lines: Vec<AnyView> = faults
        .iter()
        .filter_map(|fault| {
            let wrong = match fault.kind {
                FaultKind::BadFile => t!(words, "entry-file-unshown"),
                FaultKind::TooManyPages => t!(words, "fault-pages"),
                _ => return None,
            };
            let question = fault.field.strip_prefix("a-").and_then(|id| form.field(&id.into()));
            let name = match question {
                Some(field) => field.name.get(ground.language()).to_owned(),
                None => t!(words, "entry-deck-field"),
            };
            Some(view! { <li><b>{name}</b> " · " {wrong}</li> }.into_any())
        })
        .collect();
    (!lines.is_empty()).then(|| {
        view! {
            <section class="notice bad" id="files">
                <ul>{lines}</ul>
            </section>
        }
        .into_any()
    })
}

/// The receipt of the version that counts.
fn receipt(ground: &Ground, version: &Version) -> AnyView {
    let words = ground.words;
    let at = version.submitted_at.unwrap_or(version.at);
    view! {
        <p>
            {t!(words, "entry-receipt")} " " <Moment at=at words=ground.moment(at) /> " · "
            <span class="code">{version.receipt.clone()}</span> " · " {t!(words, "entry-version", number = version.version)}
        </p>
        <p class="small">{t!(words, "entry-digest")} " " <code class="code">{version.digest.clone()}</code></p>
    }
    .into_any()
}
