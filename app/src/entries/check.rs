//! Whether an entry may take part: what each checker says, beside each other, and the form that says it.

use judging::access::may_screen;
use judging::eligibility::{Eligibility, Verdict};
use judging::ids::EntryId;
use leptos::prelude::*;
use store::entries::eligibility::{self, Note};
use store::entries::{self, Entry};
use store::{Db, competitions};

use super::views;
use crate::error::AppError;
use crate::flash::Flash;
use crate::state::state;
use crate::t;
use crate::ui::{AreaField, Ground, fault_words, ground, plain};
use crate::words::Words;

/// The form's name.
pub const FORM: &str = "check";

/// Notes what a checker says of an entry, where nothing is said takes the note back; gives the address of its page, too.
pub async fn act(edition: &str, entry: &str, (verdict, reason): (&str, &str)) -> (String, Result<(), AppError>) {
    let act = async {
        let ground = ground(edition).await?;
        let account = ground.visitor.account_id()?;
        let db = state().db;
        let (id, said) = (EntryId::from(entry), (Verdict::of_key(verdict), reason));
        eligibility::check(&db, (&ground.edition.id, &account), &id, said, ground.now).await?;
        Ok(format!("{}#eligibility", page_of(&db, edition, &id).await?))
    };
    match act.await {
        Ok(to) => (to, Ok(())),
        Err(error) => ("/".into(), Err(error)),
    }
}

/// The page of an entry, in the office of an edition.
pub(super) async fn page_of(db: &Db, edition: &str, id: &EntryId) -> Result<String, AppError> {
    let entry = entries::find(db, id).await?.ok_or(AppError::NotFound)?;
    let found = competitions::find(db, &entry.competition).await?.ok_or(AppError::NotFound)?;
    Ok(views::entry(edition, &found.slug, &entry.code))
}

/// The state of an entry as a tag.
pub fn tag(words: Words, state: Eligibility) -> AnyView {
    let class = match state {
        Eligibility::Eligible => "tag in",
        Eligibility::NotEligible => "tag out",
        Eligibility::Disputed | Eligibility::Unsure => "tag close",
        Eligibility::Open => return view! { <span class="muted">{state_words(words, state)}</span> }.into_any(),
    };
    view! { <span class=class>{state_words(words, state)}</span> }.into_any()
}

/// The state of an entry in words.
pub fn state_words(words: Words, state: Eligibility) -> String {
    match state {
        Eligibility::Open => t!(words, "check-open"),
        Eligibility::Eligible => t!(words, "check-eligible"),
        Eligibility::NotEligible => t!(words, "check-not-eligible"),
        Eligibility::Unsure => t!(words, "check-unsure"),
        Eligibility::Disputed => t!(words, "check-disputed"),
    }
}

/// What a checker says, in words.
pub fn verdict_words(words: Words, verdict: Verdict) -> String {
    match verdict {
        Verdict::Eligible => t!(words, "check-eligible"),
        Verdict::NotEligible => t!(words, "check-not-eligible"),
        Verdict::Unsure => t!(words, "check-unsure"),
    }
}

/// The notes on an entry that so many jurors have, with the visitor's own note to be written.
pub fn section(ground: &Ground, entry: &Entry, notes: &[Note], jurors: usize, flash: &Flash) -> impl IntoView + use<> {
    let words = ground.words;
    let state = eligibility::state(notes);
    let items = notes.iter().map(|note| item(ground, note)).collect_view();
    let items = (!notes.is_empty()).then(|| view! { <ul class="stack">{items}</ul> });
    let may = ground.standing.as_ref().is_some_and(|standing| may_screen(standing).is_ok());
    let form = may.then(|| form(ground, entry, notes, flash));
    let assigned = (!state.is_judged() && jurors > 0).then(|| {
        view! {
            <div class="notice warn">
                <p>{t!(words, "check-assigned", count = jurors)}</p>
            </div>
        }
    });
    view! {
        <section class="stack" id="eligibility">
            <h2>{t!(words, "check-title")}</h2>
            <p>{tag(words, state)}</p>
            {assigned}
            {items}
            {form}
        </section>
    }
}

fn item(ground: &Ground, note: &Note) -> impl IntoView + use<> {
    let (words, language) = (ground.words, ground.language());
    view! {
        <li>
            <p>
                <b>{plain(&note.name, language)}</b>
                " · "
                {verdict_words(words, note.verdict)}
                " "
                <small class="muted">{ground.moment(note.at)}</small>
            </p>
            {(!note.reason.is_empty()).then(|| view! { <p class="small">{note.reason.clone()}</p> })}
        </li>
    }
}

fn form(ground: &Ground, entry: &Entry, notes: &[Note], flash: &Flash) -> impl IntoView + use<> {
    let words = ground.words;
    let account = ground.visitor.account_id().ok();
    let own = notes.iter().find(|note| Some(&note.account) == account.as_ref());
    let stored = own.map_or("", |note| note.verdict.key());
    let chosen = flash.value(FORM, "verdict", stored);
    let reason = reason_field(words, (FORM, flash), own.map_or("", |note| note.reason.as_str()));
    let said = Verdict::ALL.map(|verdict| (verdict.key(), verdict_words(words, verdict)));
    let choices = said
        .into_iter()
        .chain([("", t!(words, "check-nothing"))])
        .map(|(key, label)| {
            view! {
                <label class="choice">
                    <input type="radio" name="verdict" value=key checked=key == chosen />
                    <span>{label}</span>
                </label>
            }
        })
        .collect_view();
    view! {
        <form class="stack tight" method="post" action="/api/entries/check">
            <input type="hidden" name="edition" value=ground.edition.slug.clone() />
            <input type="hidden" name="entry" value=entry.id.to_string() />
            <fieldset class="choices">
                <legend>{t!(words, "check-own")}</legend>
                {choices}
            </fieldset>
            {reason}
            <p class="acts">
                <button class="btn">{t!(words, "check-save")}</button>
            </p>
        </form>
    }
}

/// Asks for the reason of what is decided on an entry.
pub(super) fn reason_field(words: Words, (form, flash): (&str, &Flash), reason: &str) -> AnyView {
    let fault = flash.fault(form, "reason").map(|kind| fault_words(words, kind));
    let typed = flash.value(form, "reason", reason);
    view! {
        <AreaField id="f-reason" name="reason" label=t!(words, "check-reason") rows=2 value=typed fault=fault />
    }
    .into_any()
}
