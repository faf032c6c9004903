//! The complaints of an edition, for organisers, who answer them, and auditors.

use judging::access::{may_answer, may_read_concerns};
use leptos::prelude::*;
use leptos_router::hooks::{use_params_map, use_query_map};
use store::complaints::{self, Complaint};

use super::act::complaints_page;
use super::complaint::{answer, state_tag};
use crate::contests::controls::seen;
use crate::error::AppError;
use crate::flash::{self, Flash};
use crate::state::state;
use crate::t;
use crate::ui::{
    AreaField, Crumb, Frame, Ground, Moment, fault_words, flash_notice, ground, page, pager_links, percent_encode,
    plain,
};

/// The name of the form that answers.
pub const FORM: &str = "complaint-answer";
/// How many complaints stand on a page.
const PAGE: u32 = 50;

/// The list, and the form for the one that is chosen.
#[component]
pub fn ComplaintsPage() -> impl IntoView {
    let slug = use_params_map().with_untracked(|params| params.get("edition")).unwrap_or_default();
    let query = use_query_map().get_untracked();
    let before = query.get("before").unwrap_or_default();
    let chosen = query.get("complaint").filter(|id| !id.is_empty());
    page(async move {
        let ground = ground(&slug).await?;
        let standing = ground.standing()?;
        let _may = may_read_concerns(standing)?;
        let answers = may_answer(standing).is_ok();
        let (db, edition) = (state().db, &ground.edition.id);
        let mut made = complaints::page(&db, edition, &before, PAGE + 1).await?;
        let more = made.len() > PAGE as usize;
        made.truncate(PAGE as usize);
        let chosen = match chosen.filter(|_| answers) {
            Some(id) => Some(complaints::find(&db, edition, &id.as_str().into()).await?.ok_or(AppError::NotFound)?),
            None => None,
        };
        let flash = flash::take().await;
        let words = ground.words;
        let here = complaints_page(&ground.edition.slug);
        let next =
            made.last().filter(|_| more).map(|last| format!("{here}?before={}", percent_encode(last.id.as_str())));
        let first = (!before.is_empty()).then_some(here);
        let form = chosen.map(|complaint| answer_form(&ground, &complaint, &flash));
        let items = made.iter().map(|complaint| item(&ground, complaint, answers)).collect_view();
        let title = t!(words, "complaints-title");
        let crumbs = vec![Crumb::new(t!(words, "nav-office"), ground.path("/office"))];
        let list = match made.is_empty() {
            true => view! {
                <div class="empty">
                    <h2>{t!(words, "complaints-empty-title")}</h2>
                    <p>{t!(words, "complaints-empty")}</p>
                </div>
            }
            .into_any(),
            false => view! { <ul class="todo">{items}</ul> }.into_any(),
        };
        Ok(view! {
            <Frame title=title.clone() class="page" ground=ground crumbs=crumbs>
                <div class="head">
                    <div>
                        <h1>{title}</h1>
                        <p class="lede">{t!(words, "complaints-lede")}</p>
                    </div>
                </div>
                {flash_notice(words, &flash)}
                {form}
                <section class="stack">{list} {pager_links(words, first, next)}</section>
            </Frame>
        })
    })
}

fn item(ground: &Ground, complaint: &Complaint, answers: bool) -> AnyView {
    let words = ground.words;
    let act = answers.then(|| {
        let said = match complaint.answered_at {
            Some(_) => t!(words, "question-change"),
            None => t!(words, "question-answer"),
        };
        let href = format!("{}?complaint={}", complaints_page(&ground.edition.slug), complaint.id);
        view! {
            <a class="btn little" href=href>
                {said}
            </a>
        }
    });
    view! {
        <li>
            <div class="stack tight">
                <p class="cluster muted">
                    {state_tag(ground, complaint)} <b>{plain(&complaint.name, ground.language())}</b>
                    <Moment at=complaint.made_at words=ground.moment(complaint.made_at) />
                </p>
                <p>{complaint.words.clone()}</p>
                {answer(ground, complaint)}
            </div>
            {act}
        </li>
    }
    .into_any()
}

fn answer_form(ground: &Ground, complaint: &Complaint, flash: &Flash) -> AnyView {
    let words = ground.words;
    let fault = flash.fault(FORM, "answer").map(|kind| fault_words(words, kind));
    view! {
        <form class="card stack" method="post" action="/api/duties/answer-complaint" id="f-seen">
            <h2>{t!(words, "complaint-answer-title")}</h2>
            <div class="prose">
                <blockquote>{complaint.words.clone()}</blockquote>
            </div>
            <input type="hidden" name="edition" value=ground.edition.slug.clone() />
            <input type="hidden" name="complaint" value=complaint.id.to_string() />
            {seen((FORM, flash), "seen", complaint.mark())}
            <AreaField
                id="f-answer"
                name="answer"
                label=t!(words, "complaint-answer-words")
                rows=5
                value=flash.value(FORM, "answer", &complaint.answer)
                fault=fault
                required=true
            />
            <p class="acts">
                <button class="btn main">{t!(words, "complaint-answer-send")}</button>
            </p>
        </form>
    }
    .into_any()
}
