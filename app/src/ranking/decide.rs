//! What the chair decides on a submitted scorecard: its juror gets it back or, with a conflict of interest, it is left
//! out.

use judging::access::Role;
use leptos::prelude::*;
use store::entries::Entry;
use store::rankings::{Conflicted, SideCard};

use super::bench::Bench;
use crate::t;
use crate::ui::percent_encode;

/// The chair's forms for the submitted scorecards on an entry.
pub(super) fn decide(bench: &Bench, entry: &Entry, cards: &[SideCard]) -> Option<AnyView> {
    let chairs = Role::Chair(bench.competition.id.clone());
    let may = bench.ground.standing.as_ref().is_some_and(|own| own.is(&chairs)) && !bench.scores.round.sealed;
    let forms = cards.iter().filter(|card| may && card.submitted).map(|card| form(bench, entry, card)).collect_view();
    (!forms.is_empty()).then(|| view! { <section class="stack">{forms}</section> }.into_any())
}

fn form(bench: &Bench, entry: &Entry, card: &SideCard) -> impl IntoView + use<> {
    let (words, language) = (bench.ground.words, bench.ground.language());
    let (juror, code) = (card.name.get(language).to_owned(), entry.code.clone());
    let id = format!("reason-{}", card.juror);
    let (action, title, text, reason, act) = if card.conflicted {
        (
            "/api/scoring/exclude",
            t!(words, "cards-exclude", juror = juror.clone()),
            t!(words, "cards-exclude-text", juror = juror, code = code),
            t!(words, "cards-exclude-reason"),
            t!(words, "cards-exclude-do"),
        )
    } else {
        (
            "/api/scoring/reopen",
            t!(words, "cards-reopen", juror = juror),
            t!(words, "cards-reopen-text", code = code),
            t!(words, "cards-reason"),
            t!(words, "cards-reopen-do"),
        )
    };
    view! {
        <details class="confirm">
            <summary class="btn">{title}</summary>
            <div>
                <p>{text}</p>
                <form class="stack" method="post" action=action>
                    <input type="hidden" name="assignment" value=card.assignment.to_string() />
                    <div class="field">
                        <label for=id.clone()>{reason}</label>
                        <input id=id name="reason" required=true />
                    </div>
                    <p class="acts">
                        <button class="btn danger">{act}</button>
                    </p>
                </form>
            </div>
        </details>
    }
}

/// Which submitted scorecards have a conflict of interest, each with the way to the chair's decision.
pub(super) fn conflicts(bench: &Bench, conflicted: &[Conflicted]) -> Option<impl IntoView + use<>> {
    let (words, language) = (bench.ground.words, bench.ground.language());
    let items = conflicted
        .iter()
        .map(|one| {
            let href = bench.path(&format!("ranking/{}", percent_encode(&one.code)));
            let juror = one.juror.get(language).to_owned();
            view! {
                <li>
                    <a href=href>{t!(words, "ranking-conflict-of", juror = juror, code = one.code.clone())}</a>
                </li>
            }
        })
        .collect_view();
    (!conflicted.is_empty()).then(|| {
        view! {
            <section class="notice warn">
                <h2>{t!(words, "ranking-conflicts")}</h2>
                <p>{t!(words, "ranking-conflicts-text")}</p>
                <ul>{items}</ul>
            </section>
        }
    })
}
