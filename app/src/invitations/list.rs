//! Who was invited and what they answered, for organisers.

use judging::ids::CompetitionId;
use judging::text::Language;
use leptos::prelude::*;
use store::mail::Unreached;
use store::roles::invitations::{self, Invitation, State};

use crate::contests::controls::select;
use crate::error::AppError;
use crate::flash::Flash;
use crate::office::people::{role_words, unreached_tag};
use crate::state::state;
use crate::t;
use crate::ui::{Ground, Moment, pager_links, plain, second};
use crate::words::Words;

/// How many invitations stand on a page.
const PAGE: u32 = 50;

/// One page of the invitations to a jury or to all other roles, with the way to those before.
///
/// # Errors
/// A database that fails.
pub async fn invited(
    ground: &Ground,
    jury: Option<&CompetitionId>,
    here: &str,
    before: &str,
) -> Result<(Vec<Invitation>, Option<AnyView>), AppError> {
    let mut list = invitations::page(&state().db, &ground.edition.id, jury, before, PAGE + 1).await?;
    let more = list.len() > PAGE as usize;
    list.truncate(PAGE as usize);
    let at = |before: &str| format!("{here}?invited_before={before}#invitations");
    let next = list.last().filter(|_| more).map(|last| at(last.id.as_str()));
    let first = (!before.is_empty()).then(|| at(""));
    Ok((list, pager_links(ground.words, first, next).map(|pager| pager.into_any())))
}

/// The invitations of a page, with a reminder for all who have not answered; nothing where nobody was invited.
/// `competition` is the jury's name in addresses, or empty.
/// `unreached` are the addresses that letters came back from.
pub fn invitation_list(
    ground: &Ground,
    competition: &str,
    (list, unreached): (&[Invitation], &Unreached),
) -> Option<impl IntoView + use<>> {
    let words = ground.words;
    let open = list.iter().filter(|invitation| invitation.state == State::Open).count();
    let rows = list.iter().map(|invitation| row(ground, competition, invitation, unreached)).collect_view();
    let remind = (open > 0).then(|| {
        let said = t!(words, "invitations-remind");
        reminder(ground, competition, "/api/invitations/remind", said)
    });
    (!list.is_empty()).then(|| {
        view! {
            <section class="stack" id="invitations">
                <h2>{t!(words, "invitations-title")}</h2>
                <table class="data">
                    <caption class="sr">{t!(words, "invitations-title")}</caption>
                    <thead>
                        <tr>
                            <th scope="col">{t!(words, "people-person")}</th>
                            <th scope="col">{t!(words, "people-role")}</th>
                            <th scope="col">{t!(words, "invitations-answer")}</th>
                            <th scope="col">
                                <span class="sr">{t!(words, "invitations-withdraw")}</span>
                            </th>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
                {remind}
            </section>
        }
    })
}

/// A button that writes reminders, which wait for a release.
pub fn reminder(ground: &Ground, competition: &str, action: &'static str, said: String) -> impl IntoView + use<> {
    view! {
        <form method="post" action=action>
            <input type="hidden" name="edition" value=ground.edition.slug.clone() />
            <input type="hidden" name="competition" value=competition.to_owned() />
            <button class="btn">{said}</button>
        </form>
    }
}

/// Asks in which language to write to who is invited.
pub fn language_of_letter(ground: &Ground, form: &'static str, flash: &Flash) -> AnyView {
    let words = ground.words;
    let choices = Language::ALL.map(|language| (language.tag(), language.own_name().to_owned()));
    let stored = ground.edition.default_language.tag();
    select(words, (form, flash), "language", t!(words, "invitation-language"), &choices, stored)
}

fn row(ground: &Ground, competition: &str, invitation: &Invitation, unreached: &Unreached) -> impl IntoView + use<> {
    let (words, language) = (ground.words, ground.language());
    let of = (!invitation.of.is_empty()).then(|| view! { <small>{plain(&invitation.of, language)}</small> });
    let reason = (!invitation.reason.is_empty()).then(|| view! { <small>{invitation.reason.clone()}</small> });
    let at = invitation.answered_at.or(invitation.reminded_at).unwrap_or(invitation.invited_at);
    let open = invitation.state == State::Open;
    view! {
        <tr>
            <th scope="row" class="lead">
                <b>{plain(&invitation.name, language)}</b>
                " "
                {second(&invitation.name, language)}
                <small>{invitation.email.clone()}</small>
                " "
                {unreached_tag(words, unreached.has_address(&invitation.email))}
            </th>
            <td data-label=t!(words, "people-role")>{role_words(words, &invitation.role)} " " {of}</td>
            <td data-label=t!(words, "invitations-answer")>
                {state_tag(words, invitation)}
                " "
                <Moment at=at words=ground.moment(at) />
                " "
                {reason}
            </td>
            <td class="acts">
                {open
                    .then(|| {
                        let hand = hand_form(ground, competition, invitation);
                        view! { {hand} {withdraw_form(ground, competition, invitation)} }
                    })}
            </td>
        </tr>
    }
}

fn state_tag(words: Words, invitation: &Invitation) -> impl IntoView + use<> {
    let (class, said) = match invitation.state {
        State::Open if invitation.reminded_at.is_some() => ("tag close", t!(words, "invitations-reminded")),
        State::Open => ("tag close", t!(words, "invitations-open")),
        State::Accepted => ("tag in", t!(words, "invitations-accepted")),
        State::Declined => ("tag out", t!(words, "invitations-declined")),
        State::Withdrawn => ("tag", t!(words, "invitations-withdrawn")),
    };
    view! { <span class=class>{said}</span> }
}

/// Says that links which were sent stop working before another one is made.
fn hand_form(ground: &Ground, competition: &str, invitation: &Invitation) -> impl IntoView + use<> {
    let (words, name) = (ground.words, invitation.name.get(ground.language()).to_owned());
    let text = t!(words, "invitations-hand-text", name = name);
    let said = [t!(words, "invitations-hand"), text, t!(words, "invitations-hand-do")];
    confirm(ground, competition, invitation, ("/api/invitations/hand-over", "btn"), said)
}

/// Names whose invitation goes before it goes.
fn withdraw_form(ground: &Ground, competition: &str, invitation: &Invitation) -> impl IntoView + use<> {
    let (words, name) = (ground.words, invitation.name.get(ground.language()).to_owned());
    let text = t!(words, "invitations-withdraw-text", name = name);
    let said = [t!(words, "invitations-withdraw"), text, t!(words, "invitations-withdraw-do")];
    confirm(ground, competition, invitation, ("/api/invitations/withdraw", "btn danger"), said)
}

/// Says what happens before it does: the button, the sentence, and the button that does it.
fn confirm(
    ground: &Ground,
    competition: &str,
    invitation: &Invitation,
    (action, class): (&'static str, &'static str),
    [act, text, done]: [String; 3],
) -> impl IntoView + use<> {
    let label = format!("{act} {}", invitation.name.get(ground.language()));
    view! {
        <details class="confirm">
            <summary class="btn little" aria-label=label>
                {act}
            </summary>
            <div>
                <p>{text}</p>
                <form method="post" action=action>
                    <input type="hidden" name="edition" value=ground.edition.slug.clone() />
                    <input type="hidden" name="competition" value=competition.to_owned() />
                    <input type="hidden" name="invitation" value=invitation.id.to_string() />
                    <p class="acts">
                        <button class=class>{done}</button>
                    </p>
                </form>
            </div>
        </details>
    }
}
