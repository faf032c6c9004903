use judging::text::Language;
use leptos::prelude::*;
use store::jurors::Juror;
use store::rounds::Round;
use store::workloads::{Progress, Review};

use crate::t;
use crate::ui::{Ground, plain};

/// Who scores the entry, and how far each is, by round. Never a score: those stand where the round's ranking is read.
pub fn reviews(ground: &Ground, rounds: &[Round], jury: &[Juror], work: &[Review]) -> AnyView {
    let (words, language) = (ground.words, ground.language());
    if work.is_empty() {
        return view! { <p class="muted">{t!(words, "entry-no-reviews")}</p> }.into_any();
    }
    rounds
        .iter()
        .filter_map(|round| {
            let of_round: Vec<&Review> = work.iter().filter(|review| review.round == round.id).collect();
            (!of_round.is_empty()).then(|| {
                let items = of_round.into_iter().map(|review| item(ground, jury, review)).collect_view();
                view! {
                    <h3>{plain(&round.name, language)}</h3>
                    <ul class="signs">{items}</ul>
                }
            })
        })
        .collect_view()
        .into_any()
}

fn item(ground: &Ground, jury: &[Juror], review: &Review) -> impl IntoView + use<> {
    let words = ground.words;
    let (class, said) = match review.progress {
        Progress::Untouched => ("tag", t!(words, "entry-untouched")),
        Progress::Draft => ("tag close", t!(words, "entry-draft")),
        Progress::Submitted => ("tag in", t!(words, "entry-submitted")),
        Progress::Recused => ("tag out", t!(words, "entry-recused")),
    };
    let name = jury.iter().find(|juror| juror.id == review.juror).map(|juror| called(juror, ground.language()));
    let saved = review.saved_at.map(|at| ground.moment(at));
    view! {
        <li>
            <span>{name} <small class="second">{saved}</small></span>
            <span class=class>{said}</span>
        </li>
    }
}

/// A juror's name, or the code of one without a name.
fn called(juror: &Juror, language: Language) -> String {
    match juror.name.get(language) {
        "" => juror.code.clone(),
        name => name.to_owned(),
    }
}
