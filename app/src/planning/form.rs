//! The question as a form, whose answer is an address of its own.

use leptos::prelude::*;

use super::question::{HOURS, MINUTES, Outset, USUAL};
use crate::contests::controls::select;
use crate::flash::Flash;
use crate::t;
use crate::ui::Field;
use crate::words::Words;

/// The form's name.
pub const FORM: &str = "plan";

/// Asks for the jury that is to be.
pub fn form(words: Words, outset: &Outset, flash: &Flash) -> impl IntoView + use<> {
    let number = |name: &'static str, label: String, hint: String, stored: usize| {
        let stored = if stored == 0 { String::new() } else { stored.to_string() };
        view! {
            <Field
                name=name
                label=label
                hint=hint
                kind="number"
                value=stored
                form=FORM
                flash=flash.clone()
                required=true
            />
        }
    };
    let on = (FORM, flash);
    let agree = [
        ("well", t!(words, "plan-agree-well")),
        (USUAL, t!(words, "plan-agree-usual")),
        ("far", t!(words, "plan-agree-far")),
    ];
    let differ = [
        ("close", t!(words, "plan-differ-close")),
        (USUAL, t!(words, "plan-differ-usual")),
        ("wide", t!(words, "plan-differ-wide")),
    ];
    view! {
        <form class="stack" method="get">
            <h2>{t!(words, "plan-ask")}</h2>
            {number("entries", t!(words, "plan-entries"), String::new(), outset.entries)}
            {number("jurors", t!(words, "plan-jurors"), String::new(), outset.jurors)}
            {number("scores", t!(words, "plan-scores"), t!(words, "plan-scores-hint"), outset.scores)}
            {number("top", t!(words, "plan-top"), t!(words, "plan-top-hint"), outset.top)}
            {number("minutes", t!(words, "plan-minutes"), String::new(), MINUTES)}
            {number("hours", t!(words, "plan-hours"), t!(words, "plan-hours-hint"), HOURS)}
            {select(words, on, "agree", t!(words, "plan-agree"), &agree, USUAL)}
            {select(words, on, "differ", t!(words, "plan-differ"), &differ, USUAL)}
            <p class="acts">
                <button class="btn main">{t!(words, "plan-do")}</button>
            </p>
        </form>
    }
}
