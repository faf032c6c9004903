//! The way to a new edition, in four steps: itself, its hosts, its competitions, their dates.

use judging::access::may_make_edition;
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

use super::act::FORM;
use super::draft::{self, STEPS};
use super::steps;
use crate::error::AppError;
use crate::flash::{self, Flash};
use crate::state::state;
use crate::t;
use crate::ui::{Frame, flash_notice, page};
use crate::visitor::visitor;
use crate::words::Words;

/// One step; never one behind a step that is not complete.
#[component]
pub fn NewEditionPage() -> impl IntoView {
    let asked = use_query_map().with_untracked(|query| query.get("step")).and_then(|step| step.parse().ok());
    page(async move {
        let visitor = visitor();
        let account = visitor.account_id()?;
        may_make_edition(&account, store::roles::organised(&state().db, &account).await?)?;
        let words = visitor.words();
        let draft = draft::load().await?;
        let (plan, faults) = draft::read(&draft, visitor.language);
        let wrong = (1..STEPS).find(|step| faults.iter().any(|fault| draft::step_of(&fault.field) == *step));
        let last = wrong.unwrap_or(STEPS);
        let step = asked.unwrap_or(1).clamp(1, last);
        let flash = shown(flash::take().await, step);
        let body = match step {
            1 => steps::edition(words, &draft, &flash),
            2 => steps::hosts(words, &draft, &flash),
            3 => steps::contests(words, &draft, &flash),
            _ => steps::dates(words, (&plan, &draft), &flash),
        };
        let title = t!(words, "new-edition-title");
        Ok(view! {
            <Frame title=title.clone() class="page">
                <div class="head">
                    <div>
                        <h1>{title}</h1>
                        <p class="lede">{t!(words, "new-edition-lede")}</p>
                    </div>
                </div>
                {way(words, step, last)}
                {flash_notice(words, &flash)}
                {body}
            </Frame>
        })
    })
}

/// Only the faults of this step: the fields of the others are not here.
fn shown(mut flash: Flash, step: u8) -> Flash {
    if let Some(AppError::Invalid(faults)) = &mut flash.error
        && flash.form == FORM
    {
        faults.retain(|fault| draft::step_of(&fault.field) == step);
        if faults.is_empty() {
            flash.error = None;
        }
    }
    flash
}

fn way(words: Words, here: u8, last: u8) -> impl IntoView + use<> {
    let names = [
        t!(words, "new-edition-step-edition"),
        t!(words, "new-edition-step-hosts"),
        t!(words, "new-edition-step-contests"),
        t!(words, "new-edition-step-dates"),
    ];
    let items = (1..)
        .zip(names)
        .map(|(step, name)| {
            let name = if step <= last && step != here {
                view! { <a href=format!("/editions/new?step={step}")>{name}</a> }.into_any()
            } else {
                name.into_any()
            };
            view! {
                <li class=(step < here).then_some("done") aria-current=(step == here).then_some("step")>
                    {name}
                </li>
            }
        })
        .collect_view();
    view! {
        <ol class="steps" aria-label=t!(words, "new-edition-way")>
            {items}
        </ol>
    }
}
