//! The chair's form that reopens a submitted scorecard.

use judging::ids::AssignmentId;
use leptos::prelude::*;

use crate::t;
use crate::ui::TextArea;
use crate::visitor::visitor;

/// Reopens the submitted scorecard of an assignment, with a reason that its juror reads. For pages of the chair.
#[component]
pub fn ReopenForm(
    /// Whose scorecard.
    assignment: AssignmentId,
) -> impl IntoView {
    let words = visitor().words();
    let id = format!("reopen-{assignment}");
    view! {
        <details class="confirm">
            <summary class="btn little">{t!(words, "reopen-summary")}</summary>
            <div>
                <p>{t!(words, "reopen-text")}</p>
                <form class="stack" method="post" action="/api/scoring/reopen">
                    <input type="hidden" name="assignment" value=assignment.to_string() />
                    <div class="field">
                        <label for=id.clone()>{t!(words, "reopen-reason")}</label>
                        <TextArea id=id name="reason" rows=2 required=true />
                    </div>
                    <p class="acts">
                        <button class="btn main">{t!(words, "reopen-do")}</button>
                    </p>
                </form>
            </div>
        </details>
    }
}
