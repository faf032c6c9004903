//! One scorecard: the entry beside the rubric.

use judging::access::{Refusal, may_score};
use judging::decimal::Decimal;
use judging::ids::AssignmentId;
use judging::rubric::Rubric;
use judging::scorecard::{RawScorecard, Scorecard};
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use store::rubrics::rubric;
use store::scorecards::{self, Place, Sheet};

use super::acts::FORM;
use super::criteria::{Shown, criterion, fault_text, other_version};
use super::island::{IslandWords, RefusalWords, ScorecardIsland, Setting, total_text};
use super::list::declared;
use super::paper::paper;
use crate::error::{AppError, Versions};
use crate::flash::{self, Flash};
use crate::state::state;
use crate::t;
use crate::ui::{Deck, Frame, Ground, IslandScript, TextArea, flash_notice, ground, page, refusal_words, send_on};
use crate::when;

/// The page of one assignment.
#[component]
pub fn SheetPage() -> impl IntoView {
    let params = use_params_map().get_untracked();
    let slug = params.get("edition").unwrap_or_default();
    let assignment = AssignmentId::from(params.get("assignment").unwrap_or_default());
    page(async move {
        let ground = ground(&slug).await?;
        if !declared(&ground).await? {
            send_on(&ground.path("/desk/welcome"));
            return Ok(().into_any());
        }
        let account = ground.visitor.account_id()?;
        let db = state().db;
        let found = scorecards::load(&db, &ground.edition.id, &account, &assignment).await?;
        let sheet = found.ok_or(AppError::NotFound)?;
        let places = scorecards::places(&db, &account, &sheet.held.round).await?;
        let flash = flash::take().await;
        let refusal = may_score(&account, &sheet.held.facts, ground.now).err();
        if let Some(refusal @ (Refusal::Recused | Refusal::Withdrawn)) = refusal {
            return Ok(no_task_view(ground, &sheet, refusal, &flash).into_any());
        }
        let rubric = rubric(&sheet.held.round, &sheet.criteria)?;
        let deck = match sheet.paper.deck.clone() {
            Some(file) => Some(Deck::of(file).await.shown(sheet.paper.shown)),
            None => None,
        };
        let files = papers(&sheet).await;
        Ok(sheet_view(Desk { ground, sheet, deck, files, places, flash, refusal, rubric }).into_any())
    })
}

async fn papers(sheet: &Sheet) -> Vec<(String, Deck)> {
    let mut papers = Vec::new();
    for (question, file) in &sheet.paper.files {
        papers.push((question.clone(), Deck::of(file.clone()).await));
    }
    papers
}

/// What the page is made of.
struct Desk {
    ground: Ground,
    sheet: Sheet,
    deck: Option<Deck>,
    /// The other files, each with its question.
    files: Vec<(String, Deck)>,
    places: Vec<Place>,
    flash: Flash,
    refusal: Option<Refusal>,
    rubric: Rubric,
}

impl Desk {
    fn path(&self) -> String {
        self.ground.path(&format!("/desk/{}", self.sheet.held.assignment))
    }

    /// What was typed and not saved comes before what is saved.
    fn raw(&self) -> RawScorecard {
        let saved = self.sheet.held.scorecard.as_ref().map(|saved| saved.raw.clone()).unwrap_or_default();
        self.unsaved().unwrap_or(saved)
    }

    fn unsaved(&self) -> Option<RawScorecard> {
        let typed = (self.flash.form == FORM && self.flash.error.is_some()).then(|| self.flash.typed.get("raw"));
        serde_json::from_str(typed.flatten()?).ok()
    }

    fn versions(&self) -> Option<&Versions> {
        match &self.flash.error {
            Some(AppError::Stale(versions)) if self.flash.form == FORM => Some(versions),
            _ => None,
        }
    }
}

/// An entry that is no task of the juror's any more.
fn no_task_view(ground: Ground, sheet: &Sheet, refusal: Refusal, flash: &Flash) -> impl IntoView + use<> {
    let words = ground.words;
    let title = sheet.paper.entry.heading().get(ground.language()).to_owned();
    let list = ground.path("/desk");
    let code = sheet.paper.entry.code.clone();
    let notice = flash_notice(words, flash);
    view! {
        <Frame title=title.clone() class="page narrow" ground=ground>
            <div class="head">
                <div>
                    <p class="eyebrow">{code}</p>
                    <h1>{title}</h1>
                    <p class="lede">{refusal_words(words, &AppError::Refused(refusal))}</p>
                </div>
            </div>
            {notice}
            <p>
                <a class="btn main" href=list>
                    {t!(words, "nav-desk")}
                </a>
            </p>
        </Frame>
    }
}

fn sheet_view(desk: Desk) -> impl IntoView {
    let ground = &desk.ground;
    let words = ground.words;
    let locked = desk.refusal.is_some();
    let title =
        format!("{} · {}", desk.sheet.paper.entry.code, desk.sheet.paper.entry.heading().get(ground.language()));
    let form = form(&desk);
    let form = if locked {
        form.into_any()
    } else {
        let setting = setting(&desk);
        view! {
            <ScorecardIsland setting=setting>{form}</ScorecardIsland>
            <IslandScript />
        }
        .into_any()
    };
    let recusal = (!matches!(desk.refusal, Some(Refusal::Submitted | Refusal::Sealed))).then(|| recusal(&desk));
    let paper = paper(ground, &desk.sheet, (desk.deck.as_ref(), &desk.files), &desk.path());
    let way = way(&desk);
    let refusal = desk.refusal.clone().map(|refusal| {
        view! {
            <div class="notice">
                <p>{refusal_words(words, &AppError::Refused(refusal))}</p>
            </div>
        }
    });
    let reopened = reopened(&desk);
    // The two versions have a notice of their own, with the choice.
    let notice = desk.versions().is_none().then(|| flash_notice(words, &desk.flash)).flatten();
    view! {
        <Frame title=title class="desk" ground=desk.ground.clone()>
            {paper}
            <div class="sheet" id="sheet">
                {way}
                {notice}
                {refusal}
                {reopened}
                {form}
                {recusal}
            </div>
        </Frame>
    }
}

fn way(desk: &Desk) -> impl IntoView + use<> {
    let words = desk.ground.words;
    let at = desk.places.iter().position(|place| place.assignment == desk.sheet.held.assignment).unwrap_or(0);
    let link = |index: Option<usize>, label: String, rel: &'static str| {
        index.and_then(|index| desk.places.get(index)).map(|place| {
            view! {
                <a rel=rel href=desk.ground.path(&format!("/desk/{}", place.assignment))>
                    {label}
                </a>
            }
        })
    };
    view! {
        <nav class="cluster small" aria-label=t!(words, "desk-way")>
            <a href=desk.ground.path("/desk")>{t!(words, "nav-desk")}</a>
            {link(at.checked_sub(1), t!(words, "desk-previous"), "prev")}
            <span class="muted">{t!(words, "desk-place", place = at + 1, all = desk.places.len())}</span>
            {link(Some(at + 1), t!(words, "desk-following"), "next")}
        </nav>
    }
}

fn reopened(desk: &Desk) -> Option<impl IntoView + use<>> {
    let words = desk.ground.words;
    let saved = desk.sheet.held.scorecard.as_ref().filter(|saved| saved.state == "reopened")?;
    let reason = saved.reopen_reason.clone().unwrap_or_default();
    Some(view! {
        <div class="notice warn">
            <h2>{t!(words, "desk-reopened")}</h2>
            <p>{reason}</p>
        </div>
    })
}

fn form(desk: &Desk) -> impl IntoView + use<> {
    let words = desk.ground.words;
    let held = &desk.sheet.held;
    let raw = desk.raw();
    let faults = match &desk.flash.error {
        Some(AppError::Faults(faults)) if desk.flash.form == FORM => faults.as_slice(),
        _ => &[],
    };
    let sum = desk.rubric.criteria().iter().try_fold(Decimal::ZERO, |sum, one| sum.checked_add(one.weight));
    let shown = Shown {
        words,
        raw: &raw,
        theirs: desk.versions().map(|versions| &versions.theirs),
        faults,
        locked: desk.refusal.is_some(),
        percent: sum == Some(Decimal::ONE),
    };
    let criteria = desk.sheet.criteria.iter().map(|worded| criterion(&shown, worded)).collect_view();
    let other =
        faults.iter().filter(|fault| fault.criterion.as_ref().is_none_or(|id| desk.rubric.criterion(id).is_none()));
    let other = other.map(|fault| view! { <p class="error">{fault_text(words, &fault.kind)}</p> }).collect_view();
    let version = desk.versions().map_or(held.version(), |versions| versions.version);
    view! {
        <form method="post" action="/api/scoring/save">
            <input type="hidden" name="assignment" value=held.assignment.to_string() />
            <input type="hidden" name="change" value=uuid::Uuid::new_v4().to_string() />
            <input type="hidden" name="base_version" value=version />
            <input type="hidden" name="rubric_version" value=held.rubric_version />
            <div class="cluster apart">
                {receipt(desk)}
                {(!shown.locked).then(|| view! { <a class="small" href="#recuse">{t!(words, "recuse-link")}</a> })}
            </div>
            {other_choice(desk)}
            {criteria}
            {other}
            {notes(&shown)}
            {finish(desk, &raw)}
        </form>
    }
}

fn receipt(desk: &Desk) -> impl IntoView + use<> {
    let words = desk.ground.words;
    let saved = desk.sheet.held.scorecard.as_ref().map(|saved| {
        let time = when::time(saved.receipt.at, &desk.ground.edition.time_zone);
        view! {
            <span>{t!(words, "desk-saved-at", time = time)}</span>
            <span class="code">{saved.receipt.code.clone()}</span>
        }
    });
    view! {
        <p class="receipt" role="status">
            {saved}
        </p>
    }
}

/// Told where the scorecard was saved from elsewhere: both versions are on the page, and the juror chooses.
fn other_choice(desk: &Desk) -> impl IntoView + use<> {
    let words = desk.ground.words;
    let path = desk.path();
    view! {
        <div class="notice warn versions" role="alert" hidden=desk.versions().is_none()>
            <h2>{t!(words, "desk-two-versions")}</h2>
            <p>{t!(words, "desk-two-versions-text")}</p>
            <p class="acts">
                <button class="btn" formaction="/api/scoring/save">
                    {t!(words, "desk-keep-mine")}
                </button>
                <a class="btn quiet take-other" href=path>
                    {t!(words, "desk-take-other")}
                </a>
            </p>
        </div>
    }
}

fn notes(shown: &Shown<'_>) -> impl IntoView + use<> {
    let words = shown.words;
    let theirs = |theirs: &str, mine: &str| (theirs != mine).then(|| other_version(words, theirs));
    let entrant = shown.theirs.and_then(|other| theirs(&other.for_entrant, &shown.raw.for_entrant));
    let jury = shown.theirs.and_then(|other| theirs(&other.for_jury, &shown.raw.for_jury));
    view! {
        <div class="crit">
            <div class="note">
                <label for="for-entrant">
                    <b>{t!(words, "desk-for-entrant")}</b>
                    <span class="hint">{t!(words, "desk-for-entrant-hint")}</span>
                </label>
                <TextArea
                    id="for-entrant"
                    name="raw[for_entrant]"
                    value=shown.raw.for_entrant.clone()
                    readonly=shown.locked
                />
                {entrant}
            </div>
            <div class="note jury">
                <label for="for-jury">
                    <b>{t!(words, "desk-for-jury")}</b>
                    <span class="hint">{t!(words, "desk-for-jury-hint")}</span>
                </label>
                <TextArea id="for-jury" name="raw[for_jury]" value=shown.raw.for_jury.clone() readonly=shown.locked />
                {jury}
            </div>
        </div>
    }
}

fn finish(desk: &Desk, raw: &RawScorecard) -> impl IntoView + use<> {
    let words = desk.ground.words;
    let total = Scorecard::parse(raw, &desk.rubric).ok().map(|scorecard| total_text(&scorecard));
    let scored = raw.scores.values().filter(|score| !score.trim().is_empty()).count();
    let all = desk.rubric.criteria().len();
    let note = match total {
        Some(_) => t!(words, "desk-total"),
        None => t!(words, "desk-partial", done = scored, all = all),
    };
    let buttons = desk.refusal.is_none().then(|| {
        view! {
            <button class="btn">{t!(words, "desk-save")}</button>
            <button class="btn main" formaction="/api/scoring/submit">
                {t!(words, "desk-submit")}
            </button>
        }
    });
    view! {
        <div class="finish">
            <p class="total">
                <small>{note}</small>
                <span>{total}</span>
            </p>
            {buttons}
        </div>
    }
}

fn recusal(desk: &Desk) -> impl IntoView + use<> {
    let words = desk.ground.words;
    let failed = desk.flash.form == "recuse" && desk.flash.error.is_some();
    view! {
        <details class="confirm" id="recuse" open=failed>
            <summary class="btn">{t!(words, "recuse-summary")}</summary>
            <div>
                <p>{t!(words, "recuse-text", code = desk.sheet.paper.entry.code.clone())}</p>
                <form class="stack" method="post" action="/api/scoring/recuse">
                    <input type="hidden" name="assignment" value=desk.sheet.held.assignment.to_string() />
                    <div class="field">
                        <label for="f-reason">{t!(words, "recuse-reason")}</label>
                        <TextArea
                            id="f-reason"
                            name="reason"
                            rows=2
                            required=true
                            value=desk.flash.value("recuse", "reason", "")
                        />
                    </div>
                    <p class="acts">
                        <button class="btn danger">{t!(words, "recuse-do")}</button>
                    </p>
                </form>
            </div>
        </details>
    }
}

fn setting(desk: &Desk) -> Setting {
    let words = desk.ground.words;
    let held = &desk.sheet.held;
    Setting {
        account: held.facts.juror.to_string(),
        assignment: held.assignment.clone(),
        version: held.version(),
        rubric_version: held.rubric_version,
        rubric: desk.rubric.clone(),
        unsaved: desk.unsaved().is_some(),
        stale: desk.versions().is_some(),
        words: IslandWords {
            saved: t!(words, "desk-saved-at", time = "{time}"),
            local: t!(words, "desk-local"),
            submitting: t!(words, "desk-submitting"),
            waiting: t!(words, "desk-submit-waits"),
            failed: t!(words, "desk-failed"),
            stale: t!(words, "desk-two-versions"),
            changed: t!(words, "refusal-rubric-changed"),
            partial: t!(words, "desk-partial", done = "{done}", all = "{all}"),
            total: t!(words, "desk-total"),
            other: t!(words, "desk-other"),
            nothing: t!(words, "desk-other-nothing"),
        },
        refusals: RefusalWords {
            signed_out: t!(words, "desk-signed-out"),
            not_allowed: t!(words, "desk-taken-away"),
            not_open: t!(words, "refusal-not-open"),
            closed: t!(words, "refusal-closed"),
            sealed: t!(words, "refusal-sealed"),
            not_declared: t!(words, "refusal-not-declared"),
            recused: t!(words, "refusal-recused"),
            submitted: t!(words, "refusal-submitted"),
            faulty: t!(words, "desk-faulty"),
        },
    }
}
