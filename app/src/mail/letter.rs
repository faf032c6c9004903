//! One letter as it is sent, to be copied where it is sent by hand.

use judging::access::{Role, may_read_mail};
use judging::ids::LetterId;
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use store::mail::{self, Posted, State};

use super::words::{Written, write};
use crate::error::AppError;
use crate::flash;
use crate::state::state;
use crate::t;
use crate::ui::{Crumb, Frame, Ground, Moment, TextArea, flash_notice, ground, page};
use crate::visitor::base;
use crate::words::Words;

/// Letters whose link opens the account of a person who is there already.
const KEYS_OF_ACCOUNTS: [&str; 3] = ["sign-in", "reset", "new-address"];

/// The page.
#[component]
pub fn LetterPage() -> impl IntoView {
    let params = use_params_map().get_untracked();
    let slug = params.get("edition").unwrap_or_default();
    let id = LetterId::from(params.get("letter").unwrap_or_default());
    page(async move {
        let ground = ground(&slug).await?;
        let standing = ground.standing()?;
        let _may = may_read_mail(standing)?;
        let organises = standing.is(&Role::Organiser);
        let posted = mail::find(&state().db, &ground.edition.id, &id).await?.ok_or(AppError::NotFound)?;
        let flash = flash::take().await;
        let words = ground.words;
        let (subject, text) = shown(&ground, &posted);
        let crumbs = vec![
            Crumb::new(t!(words, "nav-office"), ground.path("/office")),
            Crumb::new(t!(words, "letters-title"), ground.path("/office/mail")),
        ];
        let language = posted.letter.language.tag();
        Ok(view! {
            <Frame title=t!(words, "letters-letter") class="page" ground=ground.clone() crumbs=crumbs>
                <div class="head">
                    <div>
                        <p class="eyebrow">{posted.letter.to.clone()}</p>
                        <h1 lang=language>{subject.clone()}</h1>
                    </div>
                </div>
                {flash_notice(words, &flash)}
                {facts(&ground, &posted)}
                <div class="field">
                    <label for="f-letter">{t!(words, "letters-copy")}</label>
                    <p class="hint" id="f-letter-hint">
                        {hint(&ground, &posted)}
                    </p>
                    <TextArea
                        id="f-letter"
                        name="letter"
                        value=format!("{subject}\n\n{text}")
                        rows=16
                        lang=language
                        described="f-letter-hint"
                        readonly=true
                    />
                </div>
                {organises.then(|| acts(&ground, &posted))}
            </Frame>
        })
    })
}

/// What was sent where it was, else what would be sent now.
fn shown(ground: &Ground, posted: &Posted) -> (String, String) {
    if posted.state == State::Sent {
        return (posted.subject.clone(), posted.body.clone());
    }
    let Written { subject, text, .. } = write(&posted.letter, &posted.wording, &base(), secrets(ground, posted));
    (subject, text)
}

/// Whether who reads the page may see the letter's secret link: where a mail server carries it, nobody; where letters go
/// by hand, whoever may send them, but a key to the account of a person who is there already in the sample edition only.
pub(super) fn secrets(ground: &Ground, posted: &Posted) -> bool {
    let sends = ground.standing.as_ref().is_some_and(|standing| standing.is(&Role::Organiser));
    let key = KEYS_OF_ACCOUNTS.contains(&posted.letter.template.as_str());
    !state().sends_mail && sends && (ground.edition.sample || !key)
}

fn hint(ground: &Ground, posted: &Posted) -> String {
    let words = ground.words;
    match posted.letter.values.contains_key(mail::LINK) && secrets(ground, posted) {
        true => t!(words, "letters-copy-secret"),
        false => t!(words, "letters-copy-hint"),
    }
}

fn facts(ground: &Ground, posted: &Posted) -> impl IntoView + use<> {
    let words = ground.words;
    let ended = posted.ended_at.map(|at| {
        view! {
            <div>
                <dt>{t!(words, "letters-ended")}</dt>
                <dd>
                    <Moment at=at words=ground.moment(at) />
                </dd>
            </div>
        }
    });
    let fault = (!posted.fault.is_empty()).then(|| {
        view! {
            <div>
                <dt>{t!(words, "letters-fault", count = posted.attempts)}</dt>
                <dd>{posted.fault.clone()}</dd>
            </div>
        }
    });
    view! {
        <dl class="facts">
            <div>
                <dt>{t!(words, "letters-state")}</dt>
                <dd>{state_tag(words, posted.state)}</dd>
            </div>
            <div>
                <dt>{t!(words, "nav-language")}</dt>
                <dd lang=posted.letter.language.tag()>{posted.letter.language.own_name()}</dd>
            </div>
            <div>
                <dt>{t!(words, "letters-written")}</dt>
                <dd>
                    <Moment at=posted.created_at words=ground.moment(posted.created_at) />
                </dd>
            </div>
            {ended}
            {fault}
        </dl>
    }
}

fn acts(ground: &Ground, posted: &Posted) -> impl IntoView + use<> {
    let words = ground.words;
    let open = matches!(posted.state, State::Waiting | State::Ready | State::Failed | State::Unclear);
    let again = matches!(posted.state, State::Failed | State::Unclear);
    let form = |action: &'static str, said: String| {
        view! {
            <form method="post" action=action>
                <input type="hidden" name="edition" value=ground.edition.slug.clone() />
                <input type="hidden" name="letter" value=posted.id.to_string() />
                <button class="btn">{said}</button>
            </form>
        }
    };
    view! {
        {(posted.state == State::Unclear)
            .then(|| {
                view! {
                    <div class="notice warn">
                        <p>{t!(words, "letters-unclear-text")}</p>
                    </div>
                }
            })}
        <div class="cluster">
            {open.then(|| form("/api/mail/by-hand", t!(words, "letters-by-hand")))}
            {again.then(|| form("/api/mail/again", t!(words, "letters-again")))}
        </div>
    }
}

/// The state as a word with its meaning in colour.
pub(super) fn state_tag(words: Words, state: State) -> impl IntoView + use<> {
    let class = match state {
        State::Sent | State::ByHand => "tag in",
        State::Failed | State::Unclear => "tag out",
        State::Waiting => "tag close",
        State::Ready | State::Sending | State::Dropped => "tag",
    };
    view! { <span class=class>{state_words(words, state)}</span> }
}

/// The state in words.
pub(super) fn state_words(words: Words, state: State) -> String {
    match state {
        State::Waiting => t!(words, "letters-state-waiting"),
        State::Ready => t!(words, "letters-state-ready"),
        State::Sending => t!(words, "letters-state-sending"),
        State::Sent => t!(words, "letters-state-sent"),
        State::Failed => t!(words, "letters-state-failed"),
        State::Unclear => t!(words, "letters-state-unclear"),
        State::ByHand => t!(words, "letters-state-by-hand"),
        State::Dropped => t!(words, "letters-state-dropped"),
    }
}
