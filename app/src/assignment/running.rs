//! A proposal that is being computed: how far it is, since when, who started it, and how to stop it. The page says what the
//! server knows; a small script goes on from there and leaves everything else on the page as it is.

use std::collections::BTreeMap;

use judging::assignment::Stage;
use leptos::prelude::*;

use super::api::Progress;
use super::pending::{FORM, hidden};
use super::runs::State;
use super::shortage::remember;
use super::table::Table;
use crate::error::AppError;
use crate::flash::{self, Flash};
use crate::state::state;
use crate::t;
use crate::ui::small_script;
use crate::words::Words;

/// After how many seconds the page is loaded anew where no script runs.
const RELOAD: &str = "3";

/// What the last form left or, where that is nothing, what came of the computation that the visitor started.
pub async fn said(table: &Table) -> Flash {
    let flash = flash::take().await;
    let asks = flash == Flash::default() && table.run.is_none();
    let Some(account) = table.ground.visitor.account.as_ref().filter(|_| asks) else { return flash };
    let Some((wanted, outcome)) = state().runs.tell(&table.round.id, &account.id) else { return flash };
    let numbers = [("reviews", wanted.reviews), ("least", wanted.least), ("sides", wanted.of_each_side)];
    let mut typed: BTreeMap<String, String> = numbers.map(|(name, value)| (name.to_owned(), value.to_string())).into();
    match outcome.map_err(|refused| remember(refused, wanted.read_languages, &mut typed)) {
        Ok(()) => Flash { form: FORM.into(), done: Some("assign-proposed".into()), ..Flash::default() },
        Err(error) => Flash { form: FORM.into(), error: Some(error), typed, ..Flash::default() },
    }
}

/// How far a computation is, in words and in thousandths.
pub fn progress(words: Words, state: &State) -> Progress {
    let stage = match state {
        State::Waiting => t!(words, "assign-stage-waiting"),
        State::Solving(Stage::Feasible, _) => t!(words, "assign-stage-feasible"),
        State::Solving(Stage::Worst, _) => t!(words, "assign-stage-worst"),
        State::Solving(Stage::Total, _) => t!(words, "assign-stage-total"),
        State::Solving(Stage::Balance, _) => t!(words, "assign-stage-balance"),
        State::Solving(Stage::Connect, _) => t!(words, "assign-stage-connect"),
        State::Writing | State::Cancelled | State::Ended(_) => t!(words, "assign-stage-writing"),
    };
    Progress { stage, done: thousandths(state) }
}

/// Every stage counts for the same: none knows how long the next ones take.
fn thousandths(state: &State) -> u32 {
    match state {
        State::Waiting => 0,
        State::Solving(stage, share) => {
            let before = Stage::ALL.iter().take_while(|known| *known < stage).count() as f64;
            (1000.0 * (before + share.clamp(0.0, 1.0)) / Stage::ALL.len() as f64) as u32
        }
        State::Writing | State::Cancelled | State::Ended(_) => 1000,
    }
}

/// The computation that is under way.
pub async fn running(table: &Table) -> Result<Option<AnyView>, AppError> {
    let Some(run) = &table.run else { return Ok(None) };
    let (words, language) = (table.words(), table.language());
    let account = store::accounts::find(&state().db, &run.by).await?;
    let name = account.map(|account| account.name.get(language).to_owned()).unwrap_or_default();
    let (title, Progress { stage, done }) = (t!(words, "assign-running"), progress(words, &run.state()));
    let cancel = table.may_assign.then(|| {
        view! {
            <form method="post" action="/api/assignment/cancel">
                {hidden(table)} <button class="btn">{t!(words, "assign-cancel")}</button>
            </form>
        }
    });
    Ok(Some(
        view! {
            <section
                class="notice"
                id="f-running"
                data-edition=table.ground.edition.slug.clone()
                data-round=table.round.id.to_string()
            >
                <h2>{title.clone()}</h2>
                <div class="meter">
                    <progress value=done max="1000" aria-label=title></progress>
                    <p role="status" data-over=t!(words, "assign-running-over")>
                        {stage}
                    </p>
                </div>
                <p class="muted">{t!(words, "assign-running-by", name = name, at = table.ground.moment(run.since))}</p>
                {cancel}
                <p hidden>
                    <a class="btn main" href=table.here()>
                        {t!(words, "assign-running-show")}
                    </a>
                </p>
                <noscript>
                    <meta http-equiv="refresh" content=RELOAD />
                </noscript>
                {small_script(SCRIPT)}
            </section>
        }
        .into_any(),
    ))
}

const SCRIPT: &str = r##"(() => {
  const run = document.querySelector("#f-running");
  const [meter, said, cancel, show] = ["progress", "[role=status]", "form", "[hidden]"].map((one) => run.querySelector(one));
  const { edition, round } = run.dataset;
  const asked = { method: "POST", headers: { accept: "application/json" }, body: new URLSearchParams({ edition, round }) };
  const look = async () => {
    const answer = await fetch("/api/assignment/progress", asked).catch(() => null);
    if (answer && !answer.ok && answer.status < 500) return;
    const now = answer?.ok ? await answer.json() : { stage: said.textContent, done: meter.value };
    if (now) setTimeout(look, 2000);
    meter.value = now ? now.done : 1000;
    const words = now ? now.stage : said.dataset.over;
    if (said.textContent !== words) said.textContent = words;
    show.hidden = Boolean(now);
    if (cancel) cancel.hidden = !now;
  };
  setTimeout(look, 2000);
})();"##;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_share_that_is_done_never_falls_from_stage_to_stage() {
        let solving = |stage| [0.0, 0.5, 1.0].map(|share| thousandths(&State::Solving(stage, share)));
        assert_eq!(
            Stage::ALL.map(solving),
            [[0, 100, 200], [200, 300, 400], [400, 500, 600], [600, 700, 800], [800, 900, 1000]]
        );
        assert_eq!([thousandths(&State::Waiting), thousandths(&State::Writing)], [0, 1000]);
    }
}
