//! The juror's list: what is next, how far each round is.

use leptos::prelude::*;
use leptos_router::hooks::{use_params_map, use_query_map};
use store::scorecards::{self, Progress, Task, TaskKey};

use crate::error::AppError;
use crate::flash::{self, Flash};
use crate::state::state;
use crate::t;
use crate::ui::{Frame, Ground, flash_notice, ground, in_wechat, page, plain, second, send_on};
use crate::words::Words;

const PAGE: u32 = 50;

/// The assignments of a juror in an edition.
#[component]
pub fn DeskPage() -> impl IntoView {
    let slug = use_params_map().with_untracked(|params| params.get("edition")).unwrap_or_default();
    let after = use_query_map().with_untracked(|query| query.get("after"));
    page(async move {
        let ground = ground(&slug).await?;
        if !declared(&ground).await? {
            send_on(&ground.path("/desk/welcome"));
            return Ok(().into_any());
        }
        let account = ground.visitor.account_id()?;
        let (db, edition) = (state().db, ground.edition.id.clone());
        let rounds = scorecards::progress_of(&db, &account, &edition).await?;
        let start = after.as_deref().and_then(to_key);
        let key = start.clone().unwrap_or(TaskKey { rank: -1, ..TaskKey::default() });
        let tasks = scorecards::list_of(&db, &account, &edition, &key, PAGE + 1).await?;
        let flash = flash::take().await;
        Ok(list_view(ground, rounds, tasks, start.is_some(), &flash).into_any())
    })
}

/// Whether the visitor has made the declarations for every jury of the edition.
///
/// # Errors
/// [`AppError::NotFound`] for who sits in none.
pub async fn declared(ground: &Ground) -> Result<bool, AppError> {
    ground.standing()?;
    let seats = store::jurors::of_account(&state().db, &ground.visitor.account_id()?, &ground.edition.id).await?;
    if seats.is_empty() {
        return Err(AppError::NotFound);
    }
    Ok(seats.iter().all(|seat| seat.declared_at.is_some()))
}

fn list_view(
    ground: Ground,
    rounds: Vec<Progress>,
    mut tasks: Vec<Task>,
    later_page: bool,
    flash: &Flash,
) -> impl IntoView + use<> {
    let words = ground.words;
    let title = t!(words, "desk-title");
    let further = (tasks.len() > PAGE as usize).then(|| tasks.truncate(PAGE as usize));
    let is_open = |task: &&Task| round_of(&rounds, task).is_some_and(|round| ground.now < round.closes_at);
    let is_to_do = |task: &&Task| matches!(task.state, "reopened" | "draft" | "to do");
    let next = tasks.iter().filter(|_| !later_page).filter(is_to_do).find(is_open);
    let next = next.map(|task| (sheet_path(&ground, task), task.state));
    let empty = tasks.is_empty();
    let later =
        further.and_then(|()| tasks.last()).map(|last| ground.path(&format!("/desk?after={}", from_key(&last.key))));
    let items = tasks.iter().map(|task| task_item(&ground, task, &rounds)).collect_view();
    let meters = rounds.iter().map(|round| meter(&ground, round)).collect_view();
    let first = ground.path("/desk");
    let notice = flash_notice(words, flash);
    let elsewhere = in_wechat(words, || t!(words, "wechat-desk"));
    view! {
        <Frame title=title.clone() class="page" ground=ground>
            <div class="head">
                <div>
                    <h1>{title}</h1>
                    <p class="lede">{t!(words, "desk-lede")}</p>
                </div>
                {next
                    .map(|(href, state)| {
                        let label = if state == "to do" { t!(words, "desk-next") } else { t!(words, "desk-go-on") };
                        view! {
                            <div class="acts">
                                <a class="btn main" href=href>
                                    {label}
                                </a>
                            </div>
                        }
                    })}
            </div>
            {notice}
            <div class="meters">{meters}</div>
            {elsewhere}
            {if empty {
                view! {
                    <div class="empty">
                        <h2>{t!(words, "desk-empty-title")}</h2>
                        <p>{t!(words, "desk-empty")}</p>
                    </div>
                }
                    .into_any()
            } else {
                view! { <ol class="tasks">{items}</ol> }.into_any()
            }}
            {(later_page || later.is_some())
                .then(|| {
                    view! {
                        <nav class="pager" aria-label=t!(words, "desk-pages")>
                            {later_page.then(|| view! { <a class="btn" href=first>{t!(words, "desk-first")}</a> })}
                            {later
                                .map(|href| {
                                    view! {
                                        <a class="btn" rel="next" href=href>
                                            {t!(words, "desk-later")}
                                        </a>
                                    }
                                })}
                        </nav>
                    }
                })}
        </Frame>
    }
}

fn meter(ground: &Ground, round: &Progress) -> impl IntoView + use<> {
    let (words, language) = (ground.words, ground.language());
    let when = ground.moment(round.closes_at);
    let closes = match ground.now < round.closes_at {
        true => t!(words, "desk-closes", when = when),
        false => t!(words, "desk-closed", when = when),
    };
    view! {
        <section>
            <h2>{plain(&round.competition, language)} " · " {plain(&round.name, language)}</h2>
            <div class="meter">
                <progress value=round.submitted max=round.all aria-label=t!(words, "desk-progress-label")></progress>
                <p>{t!(words, "desk-progress", done = round.submitted, all = round.all)} " · " {closes}</p>
            </div>
        </section>
    }
}

/// The round of a task, of which a juror has few.
fn round_of<'a>(rounds: &'a [Progress], task: &Task) -> Option<&'a Progress> {
    rounds.iter().find(|round| round.round == task.round)
}

fn task_item(ground: &Ground, task: &Task, rounds: &[Progress]) -> impl IntoView + use<> {
    let language = ground.language();
    let round = round_of(rounds, task);
    let open = round.is_some_and(|round| ground.now < round.closes_at);
    let class = match task.state {
        "submitted" | "recused" => "done",
        _ if !open => "done",
        "draft" | "reopened" => "draft",
        _ => "",
    };
    let (tag, state) = state_words(ground.words, task);
    let tag = if tag == "tag close" && !open { "tag out" } else { tag };
    let second = second(&task.title, language);
    // The code tells the competition; its round is named where the juror sits in several.
    let of_one = |round: &Progress| rounds.iter().filter(|other| other.competition == round.competition).count() == 1;
    let round = round.filter(|round| !of_one(round)).map(|round| plain(&round.name, language));
    view! {
        <li class=class>
            <span class="no">{task.code.clone()}</span>
            <div>
                <h3>
                    <a href=sheet_path(ground, task)>{plain(&task.title, language)}</a>
                </h3>
                {second.map(|second| view! { <p>{second}</p> })}
                {round.map(|round| view! { <p class="of">{round}</p> })}
            </div>
            <span class=tag>{state}</span>
        </li>
    }
}

fn state_words(words: Words, task: &Task) -> (&'static str, String) {
    match task.state {
        "submitted" => ("tag in", t!(words, "desk-state-submitted")),
        "recused" => ("tag", t!(words, "desk-state-recused")),
        "reopened" => ("tag close", t!(words, "desk-state-reopened")),
        "draft" => ("tag close", t!(words, "desk-state-draft", done = task.scored, all = task.criteria)),
        _ => ("tag", t!(words, "desk-state-to-do")),
    }
}

fn sheet_path(ground: &Ground, task: &Task) -> String {
    ground.path(&format!("/desk/{}", task.assignment))
}

/// A key as an address holds it; ids have no colon, codes may.
fn from_key(key: &TaskKey) -> String {
    let code: String = key.code.bytes().map(|byte| format!("{byte:02x}")).collect();
    format!("{}:{code}:{}", key.rank, key.id)
}

fn to_key(text: &str) -> Option<TaskKey> {
    let mut parts = text.splitn(3, ':');
    let rank = parts.next()?.parse().ok()?;
    let code = parts.next()?;
    let digits: Option<Vec<u8>> = (0..code.len())
        .step_by(2)
        .map(|at| code.get(at..at + 2).and_then(|digits| u8::from_str_radix(digits, 16).ok()))
        .collect();
    Some(TaskKey { rank, code: String::from_utf8(digits?).ok()?, id: parts.next()?.to_owned() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_survives_its_address() {
        let key = TaskKey { rank: 2, code: "评:1".into(), id: "0199".into() };
        assert_eq!(to_key(&from_key(&key)), Some(key));
        assert_eq!(to_key("2:zz:x"), None);
        assert_eq!(to_key("2:é:x"), None);
    }
}
