//! The page of a round that says what a jury of some size would find out.

use judging::access::{may_change_rules, may_read_jury};
use judging::ids::RoundId;
use leptos::prelude::*;
use leptos_router::hooks::{use_params_map, use_query_map};
use store::competitions::Competition;
use store::rounds::Round;

use super::answer::answer;
use super::form::{FORM, form};
use super::outlook::outlook;
use super::question::{FIELDS, Outset, read};
use crate::contests::terms;
use crate::contests::typed::Typed;
use crate::error::AppError;
use crate::flash::Flash;
use crate::office::path::round_tabs;
use crate::state::state;
use crate::t;
use crate::ui::{Crumb, Frame, Ground, flash_notice, ground, heading, page};

/// A round that is planned, for those who may read the jury's work.
pub(super) struct Planned {
    pub(super) ground: Ground,
    pub(super) round: Round,
    /// From the least to the greatest total of a scorecard; nothing where the round has no rubric yet.
    pub(super) range: Option<(f64, f64)>,
    /// Whether the visitor may change how many jurors score an entry.
    pub(super) may_set: bool,
    competition: Competition,
    outset: Outset,
}

/// How many jurors a round needs.
#[component]
pub fn PlanPage() -> impl IntoView {
    let params = use_params_map().get_untracked();
    let query = use_query_map().get_untracked();
    let typed: Typed = FIELDS.iter().filter_map(|name| Some(((*name).to_owned(), query.get(name)?))).collect();
    let edition = params.get("edition").unwrap_or_default();
    let round = RoundId::from(params.get("round").unwrap_or_default());
    page(async move {
        let planned = planned(ground(&edition).await?, &round).await?;
        let (question, error) = match read(&typed, &planned.outset) {
            Ok(question) => (question, None),
            Err(error) => (None, Some(error)),
        };
        let told = match question {
            Some(question) => answer(&planned, &question, &outlook(&question).await?).into_any(),
            None if error.is_some() => ().into_any(),
            None => nothing(&planned).into_any(),
        };
        let flash = Flash { form: FORM.into(), typed, error, ..Flash::default() };
        Ok(plan_view(&planned, &flash, told))
    })
}

async fn planned(ground: Ground, round: &RoundId) -> Result<Planned, AppError> {
    let db = state().db;
    let standing = ground.standing()?.clone();
    let round = store::rounds::find(&db, round).await?.filter(|round| round.edition == ground.edition.id);
    let round = round.ok_or(AppError::NotFound)?;
    may_read_jury(&standing, &round.competition)?;
    let competition = store::competitions::find(&db, &round.competition).await?.ok_or(AppError::NotFound)?;
    let criteria = store::rubrics::of_round(&db, &round.id).await?;
    let rubric = (!criteria.is_empty()).then(|| store::rubrics::rubric(&round.id, &criteria)).transpose()?;
    let range = rubric.map(|rubric| rubric.range()).map(|(least, greatest)| (least.to_f64(), greatest.to_f64()));
    let outset = outset(&round).await?.settled();
    let may_set = may_change_rules(&standing, &round.facts()).is_ok();
    Ok(Planned { ground, round, range, may_set, competition, outset })
}

/// What the round says: its entries, or as many as go on to it; its jury; its prizes, or the places in the next round.
async fn outset(round: &Round) -> Result<Outset, AppError> {
    let db = state().db;
    let entered = store::assignments::count_entries(&db, &round.id, "").await?;
    let rounds = store::rounds::of_competition(&db, &round.competition).await?;
    let before = rounds.iter().find(|one| one.position + 1 == round.position);
    let entries = if entered == 0 { before.map_or(0, |before| i64::from(before.advance_count)) } else { entered };
    let jurors = store::jurors::of_competition(&db, &round.competition).await?;
    let judges = jurors.iter().filter(|juror| round.side.is_empty() || juror.side == round.side);
    let awards = store::awards::of_competition(&db, &round.competition).await?;
    Ok(Outset {
        entries: usize::try_from(entries).unwrap_or(0),
        jurors: judges.count(),
        scores: usize::try_from(round.reviews_per_entry).unwrap_or(0),
        top: terms::places(round, &awards),
    })
}

fn plan_view(planned: &Planned, flash: &Flash, told: AnyView) -> impl IntoView + use<> {
    let Planned { ground, round, competition, outset, .. } = planned;
    let (words, language) = (ground.words, ground.language());
    let title = t!(words, "plan-title");
    let crumbs = vec![
        Crumb::new(t!(words, "nav-office"), ground.path("/office")),
        Crumb::new(competition.name.get(language), ground.path(&format!("/office/c/{}", competition.slug))),
    ];
    let divided = round.advance_per_division.then(|| {
        view! { <p class="notice">{t!(words, "plan-divided")}</p> }
    });
    let (eyebrow, tabs) = (heading(&round.name, language), round_tabs(ground, round, "/plan"));
    let (notice, ask) = (flash_notice(words, flash), form(words, outset, flash));
    view! {
        <Frame title=title.clone() class="page wide" ground=ground.clone() crumbs=crumbs>
            <div class="head">
                <div>
                    <p class="eyebrow">{eyebrow}</p>
                    <h1>{title}</h1>
                    <p class="lede">{t!(words, "plan-lede")}</p>
                </div>
            </div>
            {tabs}
            {notice}
            {divided}
            <div class="cols">
                <div class="stack loose">{told}</div>
                <aside>{ask}</aside>
            </div>
        </Frame>
    }
}

/// What is shown where the round does not say enough to begin with.
fn nothing(planned: &Planned) -> impl IntoView + use<> {
    let words = planned.ground.words;
    view! {
        <div class="empty">
            <h2>{t!(words, "plan-empty-title")}</h2>
            <p>{t!(words, "plan-empty")}</p>
        </div>
    }
}
