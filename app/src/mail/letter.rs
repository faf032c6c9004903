//! One letter as it is sent, to be copied where it is sent by hand.

use judging::access::{Role, may_read_mail};
use judging::ids::LetterId;
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use store::mail::{self, Posted, State};

use super::fate::acts;
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
        let posted = found(&ground, &id).await?.ok_or(AppError::NotFound)?;
        let ours = posted.letter.edition.is_some();
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
                {told_to_the_operator(&ground, &posted)
                    .then(|| {
                        view! {
                            <div class="notice">
                                <p>{t!(words, "letters-of-nobody-text")}</p>
                            </div>
                        }
                    })}
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
                {organises.then(|| way_to_a_link(&ground, &posted))}
                {(organises && ours).then(|| acts(&ground, &posted, &flash))}
            </Frame>
        })
    })
}

/// A letter of the edition, or, where no mail server is, one of no edition to somebody whom it knows.
async fn found(ground: &Ground, id: &LetterId) -> Result<Option<Posted>, AppError> {
    let (state, edition) = (state(), &ground.edition.id);
    Ok(match mail::find(&state.db, edition, id).await? {
        None if !state.sends_mail => mail::find_of_people(&state.db, edition, id, state.clock.now()).await?,
        found => found,
    })
}

/// Whether the letter opens an account that is there, or is no edition's: its link is no organiser's to see.
fn is_for_operator(ground: &Ground, posted: &Posted) -> bool {
    let key = KEYS_OF_ACCOUNTS.contains(&posted.letter.template.as_str());
    posted.letter.edition.is_none() || (key && !ground.edition.sample)
}

/// Whether only who runs the server reads the letter whole: there is no mail server that carries it.
fn told_to_the_operator(ground: &Ground, posted: &Posted) -> bool {
    !state().sends_mail && is_for_operator(ground, posted)
}

/// What was sent where it was, else what would be sent now.
fn shown(ground: &Ground, posted: &Posted) -> (String, String) {
    if !posted.subject.is_empty() {
        return (posted.subject.clone(), posted.body.clone());
    }
    let Written { subject, text, .. } = write(&posted.letter, &posted.wording, &base(), secrets(ground, posted));
    (subject, text)
}

/// Whether who reads the page may see the letter's secret link: where a mail server carries it, nobody; where letters go
/// by hand, whoever may send them, but a key to the account of a person who is there already in the sample edition only,
/// and nothing of a letter that is no edition's.
pub(super) fn secrets(ground: &Ground, posted: &Posted) -> bool {
    let sends = ground.standing.as_ref().is_some_and(|standing| standing.is(&Role::Organiser));
    !state().sends_mail && sends && !is_for_operator(ground, posted)
}

fn hint(ground: &Ground, posted: &Posted) -> String {
    let words = ground.words;
    match posted.letter.values.contains_key(mail::LINK) && secrets(ground, posted) {
        true => t!(words, "letters-copy-secret"),
        false => t!(words, "letters-copy-hint"),
    }
}

/// An invitation whose link is not shown can be handed over by another link, which the page of the people makes.
fn way_to_a_link(ground: &Ground, posted: &Posted) -> Option<impl IntoView + use<>> {
    let words = ground.words;
    let template = posted.letter.template.as_str();
    let invites = template.starts_with("invite-") || template == "remind-invitation";
    let hidden = !(posted.letter.values.contains_key(mail::LINK) && secrets(ground, posted));
    (invites && hidden).then(|| {
        view! {
            <p>
                {t!(words, "letters-copy-invitation")} " "
                <a href=ground.path("/office/people")>{t!(words, "people-title")}</a>
            </p>
        }
    })
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
        let said = match posted.state {
            State::Returned => t!(words, "letters-came-back-why"),
            _ => t!(words, "letters-fault", count = posted.attempts),
        };
        view! {
            <div>
                <dt>{said}</dt>
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

/// The state as a word with its meaning in colour.
pub(super) fn state_tag(words: Words, state: State) -> impl IntoView + use<> {
    let class = match state {
        State::Sent | State::ByHand => "tag in",
        State::Failed | State::Returned | State::Unclear => "tag out",
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
        State::Returned => t!(words, "letters-state-returned"),
        State::Unclear => t!(words, "letters-state-unclear"),
        State::ByHand => t!(words, "letters-state-by-hand"),
        State::Dropped => t!(words, "letters-state-dropped"),
    }
}
