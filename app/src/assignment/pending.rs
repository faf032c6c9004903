//! The form that asks for a proposal, and what is proposed and not committed.

use leptos::prelude::*;

use super::table::Table;
use crate::flash::Flash;
use crate::t;
use crate::ui::Field;

pub const FORM: &str = "assignment";

/// Asks for jurors per entry, loads, sides and languages, unless a proposal is being computed.
pub fn ask(table: &Table, flash: &Flash) -> Option<impl IntoView + use<>> {
    let words = table.words();
    let stored = if table.wanted.read_languages { "on" } else { "off" };
    let languages = flash.value(FORM, "languages", stored) == "on";
    let (reviews, least) = (table.wanted.reviews.to_string(), table.wanted.least.to_string());
    let sides = sides(table, flash);
    let plan = table.ground.path(&format!("/office/r/{}/plan", table.round.id));
    let (flash, hidden) = (flash.clone(), hidden(table));
    (table.may_assign && table.run.is_none()).then(move || {
        view! {
            <form class="stack" method="post" action="/api/assignment/propose">
                <h2>{t!(words, "assign-ask")}</h2>
                {hidden}
                <Field
                    name="reviews"
                    label=t!(words, "assign-reviews")
                    hint=t!(words, "assign-reviews-hint")
                    kind="number"
                    value=reviews
                    form=FORM
                    flash=flash.clone()
                    required=true
                />
                <p class="hint">
                    <a href=plan>{t!(words, "plan-title")}</a>
                </p>
                <Field
                    name="least"
                    label=t!(words, "assign-least")
                    hint=t!(words, "assign-least-hint")
                    kind="number"
                    value=least
                    form=FORM
                    flash=flash
                />
                {sides}
                <label class="choice">
                    <input type="checkbox" name="languages" value="on" checked=languages />
                    <span>
                        {t!(words, "assign-languages")} " " <small>{t!(words, "assign-languages-hint")}</small>
                    </span>
                </label>
                <p class="hint">{t!(words, "assign-keeps")}</p>
                <p class="acts">
                    <button class="btn">{t!(words, "assign-propose")}</button>
                </p>
            </form>
        }
    })
}

/// Asks for jurors of each side, where the jury has several.
fn sides(table: &Table, flash: &Flash) -> Option<impl IntoView + use<>> {
    let words = table.words();
    let (value, flash) = (table.wanted.of_each_side.to_string(), flash.clone());
    table.sides().map(move |sides| {
        view! {
            <Field
                name="sides"
                label=t!(words, "assign-sides")
                hint=t!(words, "assign-sides-hint", sides = sides)
                kind="number"
                value=value
                form=FORM
                flash=flash
            />
        }
    })
}

/// What a commit would do, with its confirmation.
pub fn pending(table: &Table) -> Option<impl IntoView + use<>> {
    let words = table.words();
    let pending = table.pending.clone();
    let text = move || {
        let gives = (pending.proposed > 0)
            .then(|| t!(words, "assign-gives", count = pending.proposed, jurors = pending.jurors));
        let takes =
            (pending.dropped > 0).then(|| t!(words, "assign-takes", count = pending.dropped, jurors = pending.losing));
        [gives, takes].into_iter().flatten().map(|sentence| view! { <p>{sentence}</p> }).collect_view()
    };
    let (again, mark) = (text, table.pending.mark.clone());
    let (to_commit, to_discard) = (hidden(table), hidden(table));
    let may_assign = table.may_assign;
    (!table.pending.is_empty()).then(move || {
        view! {
            <section class="notice warn">
                <h2>{t!(words, "assign-pending-title")}</h2>
                {text()}
                {may_assign
                    .then(|| {
                        view! {
                            <div class="cluster">
                                <details class="confirm">
                                    <summary class="btn main">{t!(words, "assign-commit")}</summary>
                                    <div>
                                        {again()} <p>{t!(words, "assign-commit-text")}</p>
                                        <form method="post" action="/api/assignment/commit">
                                            {to_commit} <input type="hidden" name="seen" value=mark />
                                            <p class="acts">
                                                <button class="btn main">{t!(words, "assign-commit-do")}</button>
                                            </p>
                                        </form>
                                    </div>
                                </details>
                                <form method="post" action="/api/assignment/discard">
                                    {to_discard} <button class="btn">{t!(words, "assign-discard")}</button>
                                </form>
                            </div>
                        }
                    })}
            </section>
        }
    })
}

/// The hidden fields that say which round a form is about.
pub fn hidden(table: &Table) -> impl IntoView + use<> {
    view! {
        <input type="hidden" name="edition" value=table.ground.edition.slug.clone() />
        <input type="hidden" name="round" value=table.round.id.to_string() />
    }
}
