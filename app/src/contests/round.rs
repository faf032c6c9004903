//! The page of a round: window, rules and rubric, and the chair's way to reopen it.

use judging::access::{
    Role, RoundFacts, may_change_rules, may_read_setup, may_remove_round, may_reopen_round, method_is_free,
};
use leptos::prelude::*;
use leptos_router::hooks::{use_params_map, use_query_map};
use store::amendments::Amendment;
use store::competitions::{self, Competition};
use store::editions::{self, Host};
use store::rounds::{self, Round, Settings};
use store::rubrics::{self, WordedCriterion};

use super::controls::{seen, stored_now};
use super::{criteria, published, rubric, settings, terms};
use crate::error::AppError;
use crate::flash::{self, Flash};
use crate::office::path::round_tabs;
use crate::state::state;
use crate::t;
use crate::ui::{Crumb, Field, Frame, Ground, flash_notice, ground, heading, page};

/// Settings and rubric of a round.
#[component]
pub fn RoundPage() -> impl IntoView {
    let params = use_params_map().get_untracked();
    let planned = use_query_map().with_untracked(|query| query.get("reviews_per_entry")).and_then(|n| n.parse().ok());
    page(async move {
        let ground = ground(&params.get("edition").unwrap_or_default()).await?;
        let standing = ground.standing()?.clone();
        let db = state().db;
        let id = params.get("round").unwrap_or_default().as_str().into();
        let round = rounds::find(&db, &id).await?.filter(|round| round.edition == ground.edition.id);
        let round = round.ok_or(AppError::NotFound)?;
        let _may = may_read_setup(&standing, &round.competition)?;
        let competition = competitions::find(&db, &round.competition).await?.ok_or(AppError::NotFound)?;
        let criteria = rubrics::of_round(&db, &round.id).await?;
        let divided = !competitions::divisions(&db, &round.competition).await?.is_empty();
        let submitted = rounds::submitted(&db, &round.id).await?;
        let hosts = editions::hosts(&db, &ground.edition.id).await?;
        let amendments = store::amendments::of_edition(&db, &ground.edition.id).await?;
        let call = store::calls::find(&db, &round.competition).await?;
        let published = method_is_free(call.map(|call| call.opens_at), ground.now).is_err();
        let flash = flash::take().await;
        let body = if standing.is(&Role::Organiser) && !round.sealed {
            forms(&ground, (&round, planned, published), (&criteria, &hosts, &amendments), divided, &flash)
        } else {
            published::round(&ground, &round, (&criteria, &amendments), divided)
        };
        let may_reopen = may_reopen_round(&standing, &round.facts()).is_ok();
        let reopen = may_reopen.then(|| reopen_form(&ground, &round, submitted, &flash));
        let facts: Vec<RoundFacts> =
            rounds::of_competition(&db, &round.competition).await?.iter().map(Round::facts).collect();
        let usage = rounds::usage(&db, &round.id).await?.ok_or(AppError::NotFound)?;
        let may_remove = may_remove_round(&standing, &facts, usage).is_ok();
        let remove = may_remove.then(|| remove_form(&ground, &round));
        Ok(round_view(ground, competition, round, &flash, body, (reopen, remove)))
    })
}

fn round_view(
    ground: Ground,
    competition: Competition,
    round: Round,
    flash: &Flash,
    body: AnyView,
    ends: (Option<AnyView>, Option<AnyView>),
) -> impl IntoView + use<> {
    let (words, language) = (ground.words, ground.language());
    let name = competition.name.get(language).to_owned();
    let crumbs = vec![
        Crumb::new(t!(words, "nav-office"), ground.path("/office")),
        Crumb::new(name, ground.path(&format!("/office/c/{}", competition.slug))),
    ];
    let state = match round.frozen_at {
        _ if round.sealed => t!(words, "refusal-sealed"),
        Some(at) => t!(words, "round-frozen", moment = ground.moment(at)),
        None => t!(words, "round-free"),
    };
    let phase = terms::phase(&ground, &round);
    let notice = flash_notice(words, flash);
    let tabs = round_tabs(&ground, &round, "");
    view! {
        <Frame title=round.name.get(language).to_owned() class="page" ground=ground crumbs=crumbs>
            <div class="head">
                <div>
                    <h1>{heading(&round.name, language)}</h1>
                    <p class="cluster">{phase}</p>
                    <p class="lede">{state}</p>
                </div>
            </div>
            {tabs}
            {notice}
            {body}
            {ends}
        </Frame>
    }
}

/// The organiser's forms; of a frozen round only name and window. The number of jurors per entry that was planned is filled
/// in, and not saved. A published method is changed by a proposal alone.
fn forms(
    ground: &Ground,
    (round, planned, published): (&Round, Option<u32>, bool),
    (criteria, hosts, amendments): (&[WordedCriterion], &[Host], &[Amendment]),
    divided: bool,
    flash: &Flash,
) -> AnyView {
    let words = ground.words;
    let stored = Settings::of(round);
    let planned = planned.filter(|planned| *planned != stored.rules.reviews_per_entry);
    let mut shown = stored.rules.clone();
    shown.reviews_per_entry = planned.unwrap_or(shown.reviews_per_entry);
    let changeable = ground.standing.as_ref().map(|standing| may_change_rules(standing, &round.facts()));
    let refusal = changeable.and_then(Result::err);
    let back = ground.path(&format!("/office/r/{}", round.id));
    let rows = criteria.iter().map(rubric::to_row).collect();
    let stored_rules = || published::round(ground, round, (criteria, amendments), divided);
    let overtaken = stored_now(words, settings::FORM, flash, stored_rules);
    let rules = refusal.is_none().then(|| settings::rules_fields(ground, (&shown, published), hosts, flash));
    let amends = (refusal.is_none() && published)
        .then(|| crate::amendments::section::section(ground, round, (hosts, amendments), flash));
    let filled_in = rules.is_some().then_some(planned).flatten().map(|planned| {
        view! { <p class="notice warn">{t!(words, "plan-filled-in", scores = planned)}</p> }
    });
    let rubric = match refusal {
        None => view! {
            <section>
                <h2>{t!(words, "rubric-title")}</h2>
                <p class="muted">{t!(words, "rubric-text")}</p>
                {criteria::editor(words, round.id.as_str(), round.rubric_version, back.clone(), rows, flash)}
            </section>
        }
        .into_any(),
        // The head of the page says why.
        Some(_) => stored_rules(),
    };
    view! {
        <section>
            <h2>{t!(words, "round-settings")}</h2>
            <form class="stack" method="post" action="/api/contests/round">
                <input type="hidden" name="round" value=round.id.to_string() />
                <input type="hidden" name="back" value=back />
                {seen((settings::FORM, flash), "seen", stored.mark())}
                {overtaken}
                {filled_in}
                {settings::frame_fields(ground, &stored, flash)}
                {rules}
                <p class="acts">
                    <button class="btn">{t!(words, "round-save")}</button>
                </p>
            </form>
        </section>
        {amends}
        {rubric}
    }
    .into_any()
}

fn remove_form(ground: &Ground, round: &Round) -> AnyView {
    let words = ground.words;
    let name = round.name.get(ground.language()).to_owned();
    view! {
        <section>
            <h2>{t!(words, "round-remove-title")}</h2>
            <details class="confirm">
                <summary class="btn danger">{t!(words, "round-remove-summary")}</summary>
                <div>
                    <p>{t!(words, "round-remove-text", round = name)}</p>
                    <form method="post" action="/api/contests/remove-round">
                        <input type="hidden" name="round" value=round.id.to_string() />
                        <input type="hidden" name="back" value=ground.path(&format!("/office/r/{}", round.id)) />
                        <p class="acts">
                            <button class="btn main">{t!(words, "round-remove-do")}</button>
                        </p>
                    </form>
                </div>
            </details>
        </section>
    }
    .into_any()
}

fn reopen_form(ground: &Ground, round: &Round, submitted: i64, flash: &Flash) -> AnyView {
    let words = ground.words;
    let name = round.name.get(ground.language()).to_owned();
    let failed = flash.form == "reopen";
    view! {
        <section>
            <h2>{t!(words, "round-reopen-title")}</h2>
            <details class="confirm" open=failed>
                <summary class="btn danger">{t!(words, "round-reopen-summary")}</summary>
                <div>
                    <p>{t!(words, "round-reopen-text", count = submitted, round = name)}</p>
                    <form class="stack" method="post" action="/api/contests/reopen">
                        <input type="hidden" name="round" value=round.id.to_string() />
                        <input type="hidden" name="touches" value=submitted />
                        <input type="hidden" name="back" value=ground.path(&format!("/office/r/{}", round.id)) />
                        <Field
                            name="reason"
                            label=t!(words, "round-reopen-reason")
                            hint=t!(words, "round-reopen-reason-hint")
                            form="reopen"
                            flash=flash.clone()
                            required=true
                        />
                        <p class="acts">
                            <button class="btn main">{t!(words, "round-reopen-do", count = submitted)}</button>
                        </p>
                    </form>
                </div>
            </details>
        </section>
    }
    .into_any()
}
