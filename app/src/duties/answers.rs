//! The organisers' page of the questions: what was asked, what is published, and the form that answers.

use judging::access::{may_answer, may_read_concerns};
use leptos::prelude::*;
use leptos_router::hooks::{use_params_map, use_query_map};
use store::competitions::{self, Competition};
use store::questions::{self, Answer, Question};

use super::act::questions_page;
use crate::contests::controls::{seen, select};
use crate::error::AppError;
use crate::flash::{self, Flash};
use crate::state::state;
use crate::t;
use crate::ui::{Crumb, Frame, Ground, Moment, Texts, flash_notice, ground, page, pager_links, percent_encode, plain};

/// The name of the form that answers.
pub const FORM: &str = "question-answer";
/// The name of the form that adds a question with its answer.
pub const ADD: &str = "question-add";
/// How many questions stand on a page.
const PAGE: u32 = 50;

/// What was asked about the competitions of an edition.
#[component]
pub fn QuestionsPage() -> impl IntoView {
    let slug = use_params_map().with_untracked(|params| params.get("edition")).unwrap_or_default();
    let query = use_query_map().get_untracked();
    let before = query.get("before").unwrap_or_default();
    let chosen = query.get("question").filter(|id| !id.is_empty());
    page(async move {
        let ground = ground(&slug).await?;
        let standing = ground.standing()?;
        let _may = may_read_concerns(standing)?;
        let answers = may_answer(standing).is_ok();
        let (db, edition) = (state().db, &ground.edition.id);
        let contests = competitions::of_edition(&db, edition).await?;
        let mut asked = questions::page(&db, edition, &before, PAGE + 1).await?;
        let more = asked.len() > PAGE as usize;
        asked.truncate(PAGE as usize);
        let chosen = match chosen {
            Some(id) => Some(questions::find(&db, edition, &id.as_str().into()).await?.ok_or(AppError::NotFound)?),
            None => None,
        };
        let flash = flash::take().await;
        let words = ground.words;
        let here = questions_page(&ground.edition.slug);
        let next =
            asked.last().filter(|_| more).map(|last| format!("{here}?before={}", percent_encode(last.id.as_str())));
        let first = (!before.is_empty()).then_some(here);
        let form = answers.then(|| match &chosen {
            Some(question) => answer_form(&ground, question, &flash),
            None => add_form(&ground, &contests, &flash),
        });
        let title = t!(words, "questions-title");
        let crumbs = vec![Crumb::new(t!(words, "nav-office"), ground.path("/office"))];
        Ok(view! {
            <Frame title=title.clone() class="page wide" ground=ground.clone() crumbs=crumbs>
                <div class="head">
                    <div>
                        <h1>{title}</h1>
                        <p class="lede">{t!(words, "questions-lede")}</p>
                    </div>
                </div>
                {flash_notice(words, &flash)}
                <div class="cols">
                    <section class="stack">{list(&ground, &contests, &asked, answers)} {pager_links(words, first, next)}</section>
                    <aside class="stack">{form}</aside>
                </div>
            </Frame>
        })
    })
}

fn list(ground: &Ground, contests: &[Competition], asked: &[Question], answers: bool) -> AnyView {
    let words = ground.words;
    if asked.is_empty() {
        return view! {
            <div class="empty">
                <h2>{t!(words, "questions-empty-title")}</h2>
                <p>{t!(words, "questions-empty")}</p>
            </div>
        }
        .into_any();
    }
    let items = asked.iter().map(|question| item(ground, contests, question, answers)).collect_view();
    view! { <ul class="todo">{items}</ul> }.into_any()
}

fn item(ground: &Ground, contests: &[Competition], question: &Question, answers: bool) -> AnyView {
    let (words, language) = (ground.words, ground.language());
    let contest = contests.iter().find(|contest| contest.id == question.competition);
    let contest = contest.map(|contest| plain(&contest.name, language));
    let state = match (question.published, question.answered) {
        (true, _) => view! { <span class="tag in">{t!(words, "question-state-published")}</span> }.into_any(),
        (false, true) => view! { <span class="tag out">{t!(words, "question-state-off")}</span> }.into_any(),
        (false, false) => view! { <span class="tag close">{t!(words, "question-state-waiting")}</span> }.into_any(),
    };
    let said = match question.answered {
        true => plain(&question.said.question, language),
        false => question.asked.clone().into_any(),
    };
    let open = format!("{}?question={}", questions_page(&ground.edition.slug), question.id);
    let acts = answers.then(|| {
        let answer = if question.answered { t!(words, "question-change") } else { t!(words, "question-answer") };
        view! {
            <div class="cluster">
                <a class="btn little" href=open>
                    {answer}
                </a>
                {question.published.then(|| unpublish(ground, question))}
            </div>
        }
    });
    view! {
        <li>
            <div class="stack tight">
                <p>{said}</p>
                <p class="cluster muted">
                    {state} <span>{contest}</span>
                    <Moment at=question.asked_at words=ground.moment(question.asked_at) />
                </p>
            </div>
            {acts}
        </li>
    }
    .into_any()
}

fn unpublish(ground: &Ground, question: &Question) -> AnyView {
    view! {
        <form method="post" action="/api/duties/unpublish">
            <input type="hidden" name="edition" value=ground.edition.slug.clone() />
            <input type="hidden" name="question" value=question.id.to_string() />
            <button class="btn little">{t!(ground.words, "question-unpublish")}</button>
        </form>
    }
    .into_any()
}

fn texts(ground: &Ground, form: &'static str, said: &Answer, flash: &Flash) -> AnyView {
    let words = ground.words;
    view! {
        <Texts
            name="question"
            label=t!(words, "question-said")
            value=said.question.clone()
            form=form
            flash=flash.clone()
            words=words
            rows=2
        />
        <Texts
            name="answer"
            label=t!(words, "question-answer-said")
            value=said.answer.clone()
            form=form
            flash=flash.clone()
            words=words
            rows=4
        />
    }
    .into_any()
}

fn answer_form(ground: &Ground, question: &Question, flash: &Flash) -> AnyView {
    let words = ground.words;
    let asked = (!question.asked.is_empty()).then(|| {
        view! {
            <p class="muted">{t!(words, "question-asked-words")}</p>
            <div class="prose">
                <blockquote>{question.asked.clone()}</blockquote>
            </div>
        }
    });
    view! {
        <form class="card stack" method="post" action="/api/duties/answer" id="f-seen">
            <h2>{t!(words, "question-answer-title")}</h2>
            {asked}
            <p>{t!(words, "question-answer-text")}</p>
            <input type="hidden" name="edition" value=ground.edition.slug.clone() />
            {seen((FORM, flash), "seen", question.mark())}
            <input type="hidden" name="question" value=question.id.to_string() />
            {texts(ground, FORM, &question.said, flash)}
            <p class="acts">
                <button class="btn main">{t!(words, "question-publish")}</button>
                <a class="btn quiet" href=questions_page(&ground.edition.slug)>
                    {t!(words, "question-back")}
                </a>
            </p>
        </form>
    }
    .into_any()
}

fn add_form(ground: &Ground, contests: &[Competition], flash: &Flash) -> AnyView {
    let words = ground.words;
    if contests.is_empty() {
        return ().into_any();
    }
    let options: Vec<(String, String)> =
        contests.iter().map(|contest| (contest.slug.clone(), contest.name.get(ground.language()).to_owned())).collect();
    view! {
        <form class="card stack" method="post" action="/api/duties/add">
            <h2>{t!(words, "question-add-title")}</h2>
            <p>{t!(words, "question-add-text")}</p>
            <input type="hidden" name="edition" value=ground.edition.slug.clone() />
            {select(words, (ADD, flash), "competition", t!(words, "question-competition"), &options, "")}
            {texts(ground, ADD, &Answer::default(), flash)}
            <p class="acts">
                <button class="btn main">{t!(words, "question-publish")}</button>
            </p>
        </form>
    }
    .into_any()
}
