//! The organisers' page of what goes when: the decision, what would go by it, and what went.

use judging::access::may_set_retention;
use judging::time::Timestamp;
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use store::retention::{self, ACCOUNTS_MONTHS, Contest, Decided, FILES_MONTHS, GRACE, Outlook, Rule, Run};

use super::act::{FORM, NEVER};
use crate::contests::controls::{seen, select, tick, whole_fault};
use crate::flash::{self, Flash};
use crate::state::state;
use crate::t;
use crate::ui::{Crumb, Frame, Ground, Moment, flash_notice, ground, page, plain};
use crate::when;
use crate::words::Words;

/// How many runs are listed.
const RUNS: u32 = 50;

/// What goes of an edition, and when.
#[component]
pub fn RetentionPage() -> impl IntoView {
    let slug = use_params_map().with_untracked(|params| params.get("edition")).unwrap_or_default();
    page(async move {
        let ground = ground(&slug).await?;
        let _may = may_set_retention(ground.standing()?)?;
        let (db, edition) = (state().db, &ground.edition.id);
        let decided = retention::of_edition(&db, edition).await?;
        let rule = decided.map_or(Rule::PROPOSED, |decided| decided.rule);
        let outlook = retention::outlook(&db, edition, rule.unsealed, state().clock.now()).await?;
        let runs = retention::runs(&db, edition, RUNS).await?;
        let flash = flash::take().await;
        let words = ground.words;
        let title = t!(words, "retention-title");
        let crumbs = vec![Crumb::new(t!(words, "nav-office"), ground.path("/office"))];
        Ok(view! {
            <Frame title=title.clone() class="page wide" ground=ground.clone() crumbs=crumbs>
                <div class="head">
                    <div>
                        <h1>{title}</h1>
                        <p class="lede">{t!(words, "retention-lede")}</p>
                    </div>
                </div>
                {flash_notice(words, &flash)}
                <div class="cols">
                    <section class="stack loose">
                        {foreseen(&ground, decided.as_ref(), rule, &outlook)} {history(&ground, &runs)}
                    </section>
                    <aside>{form(&ground, decided.as_ref(), rule, &flash)}</aside>
                </div>
            </Frame>
        })
    })
}

fn form(ground: &Ground, decided: Option<&Decided>, rule: Rule, flash: &Flash) -> AnyView {
    let words = ground.words;
    let choose = |name: &'static str, label: String, list: &[u32], stored: Option<u32>| {
        let never = (NEVER.to_owned(), t!(words, "retention-never"));
        let after = |months: &u32| (months.to_string(), t!(words, "retention-after", months = *months));
        let options: Vec<(String, String)> = list.iter().map(after).chain([never]).collect();
        let stored = stored.map_or_else(|| NEVER.to_owned(), |months| months.to_string());
        select(words, (FORM, flash), name, label, &options, &stored)
    };
    let unsealed = match flash.form == FORM && flash.error.is_some() {
        true => flash.typed.contains_key("unsealed"),
        false => rule.unsealed,
    };
    let proposed = decided.is_none().then(|| view! { <p>{t!(words, "retention-proposed")}</p> });
    view! {
        <form class="card stack" method="post" action="/api/retention/decide">
            <h2>{t!(words, "retention-rule")}</h2>
            {proposed}
            <input type="hidden" name="edition" value=ground.edition.slug.clone() />
            {seen((FORM, flash), "seen", retention::seen(decided))}
            {whole_fault(words, FORM, flash, "seen")}
            {choose("files", t!(words, "retention-files"), &FILES_MONTHS, rule.files_months)}
            {choose("accounts", t!(words, "retention-accounts"), &ACCOUNTS_MONTHS, rule.accounts_months)}
            {tick("unsealed", t!(words, "retention-unsealed"), unsealed)}
            <p class="hint">{t!(words, "retention-grace", days = GRACE / 86_400)}</p>
            <p class="acts">
                <button class="btn main">{t!(words, "retention-decide")}</button>
            </p>
        </form>
    }
    .into_any()
}

/// What would go by the rule, or by the one that is proposed.
fn foreseen(ground: &Ground, decided: Option<&Decided>, rule: Rule, outlook: &Outlook) -> AnyView {
    let words = ground.words;
    let when = |at: Option<Timestamp>| match (decided, at) {
        (None, _) => t!(words, "retention-undecided"),
        (Some(_), None) => t!(words, "retention-never"),
        (Some(_), Some(at)) => {
            let day = when::day(at, &ground.edition.time_zone, ground.language());
            t!(words, "retention-from", day = day)
        }
    };
    let files = when(decided.and_then(Decided::files_at));
    let accounts = when(decided.and_then(Decided::accounts_at));
    let rows = outlook.contests.iter().map(|contest| row(ground, contest, rule)).collect_view();
    let table = (!outlook.contests.is_empty()).then(|| {
        view! {
            <table class="data">
                <caption class="sr">{t!(words, "retention-foreseen")}</caption>
                <thead>
                    <tr>
                        <th scope="col">{t!(words, "retention-contest")}</th>
                        <th scope="col" class="n">
                            {t!(words, "retention-entries")}
                        </th>
                        <th scope="col" class="n">
                            {t!(words, "retention-winners")}
                        </th>
                        <th scope="col">{t!(words, "retention-state")}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        }
    });
    view! {
        <section class="stack">
            <h2>{t!(words, "retention-foreseen")}</h2>
            <dl class="facts">
                {fact(t!(words, "retention-files-fact", count = outlook.files), files)}
                {fact(t!(words, "retention-accounts-fact", count = outlook.accounts), accounts)}
            </dl>
            <p class="muted">{t!(words, "retention-accounts-text")}</p>
            {table}
            <p>{t!(words, "retention-kept")}</p>
        </section>
    }
    .into_any()
}

fn fact(name: String, said: String) -> AnyView {
    view! {
        <div>
            <dt>{name}</dt>
            <dd>{said}</dd>
        </div>
    }
    .into_any()
}

fn row(ground: &Ground, contest: &Contest, rule: Rule) -> AnyView {
    let words = ground.words;
    let state = match (contest.settled, rule.unsealed) {
        (true, _) => view! { <span class="tag in">{t!(words, "retention-settled")}</span> }.into_any(),
        (false, true) => view! { <span class="tag close">{t!(words, "retention-goes-unsealed")}</span> }.into_any(),
        (false, false) => view! { <span class="tag out">{t!(words, "retention-waits")}</span> }.into_any(),
    };
    view! {
        <tr>
            <th scope="row" class="lead">
                {plain(&contest.name, ground.language())}
            </th>
            <td class="n" data-label=t!(words, "retention-entries")>
                {contest.entries}
            </td>
            <td class="n" data-label=t!(words, "retention-winners")>
                {contest.winners}
            </td>
            <td data-label=t!(words, "retention-state")>{state}</td>
        </tr>
    }
    .into_any()
}

/// What went.
fn history(ground: &Ground, runs: &[Run]) -> AnyView {
    let words = ground.words;
    let items = runs.iter().map(|run| {
        view! {
            <li>
                <p class="stack tight">
                    <Moment at=run.at words=ground.moment(run.at) />
                    <span>{went(words, run)}</span>
                </p>
            </li>
        }
    });
    let list = match runs.is_empty() {
        true => view! { <p class="muted">{t!(words, "retention-nothing")}</p> }.into_any(),
        false => view! { <ul class="todo">{items.collect_view()}</ul> }.into_any(),
    };
    view! {
        <section class="stack">
            <h2>{t!(words, "retention-went")}</h2>
            {list}
        </section>
    }
    .into_any()
}

fn went(words: Words, run: &Run) -> String {
    let done = run.done;
    let parts = [
        (done.entries, t!(words, "retention-went-entries", count = done.entries)),
        (done.files, t!(words, "retention-went-files", count = done.files)),
        (done.accounts, t!(words, "retention-went-accounts", count = done.accounts)),
    ];
    let said: Vec<String> = parts.into_iter().filter(|(count, _)| *count > 0).map(|(_, said)| said).collect();
    said.join(" · ")
}
