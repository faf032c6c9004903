use judging::access::Refusal;
use leptos::prelude::*;

use super::fault_words;
use crate::error::AppError;
use crate::flash::Flash;
use crate::t;
use crate::visitor::visitor;
use crate::words::Words;

/// What the last form of this page has to say: done, or refused with links to the fields.
pub fn flash_notice(words: Words, flash: &Flash) -> Option<AnyView> {
    if let Some(done) = &flash.done {
        let done = words.say(done);
        return Some(
            view! {
                <div class="notice good" role="status">
                    <p>{done}</p>
                </div>
            }
            .into_any(),
        );
    }
    let error = flash.error.as_ref()?;
    let said = match error {
        AppError::Refused(Refusal::SignedOut) if visitor().account.is_some() => t!(words, "signed-in-again"),
        _ => refusal_words(words, error),
    };
    let faults = match error {
        AppError::Invalid(faults) => faults.as_slice(),
        _ => &[],
    };
    let faults = faults
        .iter()
        .map(|fault| {
            view! {
                <li>
                    <a href=format!("#f-{}", fault.field)>{fault_words(words, &fault.kind)}</a>
                </li>
            }
        })
        .collect_view();
    Some(
        view! {
            <div class="notice bad" role="alert" tabindex="-1">
                <p>{said}</p>
                <ul>{faults}</ul>
            </div>
        }
        .into_any(),
    )
}

/// A refusal in words that say what to do next.
pub fn refusal_words(words: Words, error: &AppError) -> String {
    match error {
        AppError::NotFound => t!(words, "refusal-not-found"),
        AppError::Invalid(faults) => t!(words, "refusal-invalid", count = faults.len()),
        AppError::Stale(_) => t!(words, "refusal-saved-elsewhere"),
        AppError::StaleEntry(_) => t!(words, "refusal-entry-elsewhere"),
        AppError::RubricChanged => t!(words, "refusal-rubric-changed"),
        AppError::Faults(faults) => t!(words, "refusal-invalid", count = faults.len()),
        AppError::Offline => t!(words, "refusal-offline"),
        AppError::Unreadable => t!(words, "refusal-unreadable"),
        AppError::Internal => t!(words, "refusal-internal"),
        AppError::Refused(refusal) => match refusal {
            Refusal::SignedOut => t!(words, "refusal-signed-out"),
            Refusal::NotAllowed => t!(words, "refusal-not-allowed"),
            Refusal::SecondFactor => t!(words, "refusal-second-factor"),
            Refusal::RealClock => t!(words, "refusal-real-clock"),
            Refusal::RoundUsed => t!(words, "refusal-round-used"),
            Refusal::NotLast => t!(words, "refusal-not-last"),
            Refusal::Frozen => t!(words, "refusal-frozen"),
            Refusal::Published => t!(words, "refusal-published"),
            Refusal::Sealed => t!(words, "refusal-sealed"),
            Refusal::NotOpen { .. } => t!(words, "refusal-not-open"),
            Refusal::Closed { .. } => t!(words, "refusal-closed"),
            Refusal::StillOpen { .. } => t!(words, "refusal-still-open"),
            Refusal::NotDeclared => t!(words, "refusal-not-declared"),
            Refusal::Recused => t!(words, "refusal-recused"),
            Refusal::Submitted => t!(words, "refusal-submitted"),
            Refusal::NotSubmitted => t!(words, "refusal-not-submitted"),
            Refusal::Incomplete { missing } => t!(words, "refusal-incomplete", missing = *missing),
            Refusal::NotSealed => t!(words, "refusal-not-sealed"),
            Refusal::Signed => t!(words, "refusal-signed"),
            Refusal::Unsigned => t!(words, "refusal-unsigned"),
            Refusal::NotNext => t!(words, "refusal-not-next"),
            Refusal::NoNextRound => t!(words, "refusal-no-next-round"),
            Refusal::Advanced => t!(words, "refusal-advanced"),
            Refusal::NotAdvanced => t!(words, "refusal-not-advanced"),
            Refusal::NextCommitted => t!(words, "refusal-next-committed"),
            Refusal::Tied { entries } => t!(words, "refusal-tied", entries = *entries),
            Refusal::Disconnected { components } => t!(words, "refusal-disconnected", components = *components),
            Refusal::NoRanking => t!(words, "refusal-no-ranking"),
            Refusal::Stale => t!(words, "refusal-stale"),
            Refusal::RoleHeld => t!(words, "refusal-role-held"),
            Refusal::OneHost => t!(words, "refusal-one-host"),
            Refusal::OwnFirst { missing } => t!(words, "refusal-own-first", missing = *missing),
            Refusal::Scored => t!(words, "refusal-scored"),
            Refusal::NoConflict => t!(words, "refusal-no-conflict"),
            Refusal::CallNotOpen { .. } => t!(words, "refusal-call-not-open"),
            Refusal::CallClosed { .. } => t!(words, "refusal-call-closed"),
            Refusal::Blind => t!(words, "refusal-blind"),
            Refusal::Withdrawn => t!(words, "refusal-withdrawn"),
            Refusal::HostsSettled => t!(words, "refusal-hosts-settled"),
            Refusal::Unanswered => t!(words, "refusal-unanswered"),
            Refusal::LastOrganiser => t!(words, "refusal-last-organiser"),
        },
    }
}
