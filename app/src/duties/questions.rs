//! On the page of a competition: what was asked and answered, and the form that asks.

use leptos::prelude::*;
use store::competitions::Competition;
use store::questions::Question;

use crate::contests::page::prose;
use crate::flash::Flash;
use crate::t;
use crate::ui::{AreaField, Ground, fault_words, percent_encode, plain};

/// The name of the form.
pub const FORM: &str = "ask";

/// Questions with their answers, for everybody, and the way to ask.
pub fn section(ground: &Ground, competition: &Competition, questions: &[Question], flash: &Flash) -> AnyView {
    let (words, language) = (ground.words, ground.language());
    let items = questions
        .iter()
        .map(|question| {
            view! {
                <h3>{plain(&question.said.question, language)}</h3>
                {prose(&question.said.answer, language)}
            }
        })
        .collect_view();
    view! {
        <section class="published stack" id="questions">
            <h2>{t!(words, "questions-public")}</h2>
            {questions.is_empty().then(|| view! { <p class="muted">{t!(words, "questions-none")}</p> })}
            {items}
            {ask(ground, competition, flash)}
        </section>
    }
    .into_any()
}

/// The form; who is not signed in does that first.
fn ask(ground: &Ground, competition: &Competition, flash: &Flash) -> AnyView {
    let words = ground.words;
    if ground.visitor.account.is_none() {
        let here = ground.path(&format!("/c/{}", competition.slug));
        return view! {
            <p class="acts">
                <a class="btn" href=format!("/sign-in?next={}", percent_encode(&here))>
                    {t!(words, "question-sign-in")}
                </a>
            </p>
        }
        .into_any();
    }
    let fault = flash.fault(FORM, "question").map(|kind| fault_words(words, kind));
    view! {
        <details class="confirm" open=flash.form == FORM && flash.error.is_some()>
            <summary class="btn">{t!(words, "question-ask")}</summary>
            <div>
                <form class="stack" method="post" action="/api/duties/ask">
                    <input type="hidden" name="edition" value=ground.edition.slug.clone() />
                    <input type="hidden" name="competition" value=competition.slug.clone() />
                    <AreaField
                        id="f-question"
                        name="question"
                        label=t!(words, "question-words")
                        hint=t!(words, "question-hint")
                        value=flash.value(FORM, "question", "")
                        fault=fault
                        required=true
                    />
                    <p class="acts">
                        <button class="btn main">{t!(words, "question-send")}</button>
                    </p>
                </form>
            </div>
        </details>
    }
    .into_any()
}
