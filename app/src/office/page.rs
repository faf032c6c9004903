//! The office of an edition: shows organisers, chairs, auditors, signatories and operators what is theirs.

use judging::access::{
    Role, may_enter_office, may_organise, may_prepare_ceremony, may_read_concerns, may_read_jury, may_read_ledger,
    may_read_mail, may_read_seals,
};
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use store::competitions::{self, Competition};
use store::office::{self, Numbers};
use store::rounds::{self, Round};

use super::path::Access;
use super::{clock, path};
use crate::flash;
use crate::state::state;
use crate::t;
use crate::ui::{Frame, Ground, flash_notice, ground, page, plain};

/// The office.
#[component]
pub fn OfficePage() -> impl IntoView {
    let slug = use_params_map().with_untracked(|params| params.get("edition")).unwrap_or_default();
    page(async move {
        let ground = ground(&slug).await?;
        let standing = ground.standing()?.clone();
        let _may = may_enter_office(&standing)?;
        let db = state().db;
        let contests = competitions::of_edition(&db, &ground.edition.id).await?;
        let rounds = rounds::of_edition(&db, &ground.edition.id).await?;
        let numbers = office::numbers(&db, &ground.edition.id).await?;
        let flash = flash::take().await;
        let words = ground.words;
        let visible = |contest: &&Competition| may_read_jury(&standing, &contest.id).is_ok();
        let sections = contests
            .iter()
            .filter(visible)
            .map(|contest| {
                let own: Vec<Round> = rounds.iter().filter(|round| round.competition == contest.id).cloned().collect();
                path::section(&ground, contest, &own, &numbers, &Access::of(&standing, contest))
            })
            .collect_view();
        let to_sign = to_sign(&ground, &contests, &rounds, &numbers);
        let clock = clock::form(&ground, &flash);
        let acts = acts(&ground);
        let notice = flash_notice(words, &flash);
        let empty = contests.is_empty();
        Ok(view! {
            <Frame title=t!(words, "nav-office") class="page wide" ground=ground>
                <div class="head">
                    <div>
                        <h1>{t!(words, "nav-office")}</h1>
                        <p class="lede">{t!(words, "office-lede")}</p>
                    </div>
                    <div class="acts">{acts}</div>
                </div>
                {notice}
                {empty
                    .then(|| {
                        view! {
                            <div class="empty">
                                <h2>{t!(words, "office-empty-title")}</h2>
                                <p>{t!(words, "office-empty")}</p>
                            </div>
                        }
                    })}
                {sections}
                {to_sign}
                {clock}
            </Frame>
        })
    })
}

fn acts(ground: &Ground) -> Vec<AnyView> {
    let words = ground.words;
    let Some(standing) = &ground.standing else { return Vec::new() };
    let mut links = Vec::new();
    if may_organise(standing).is_ok() {
        links.push((ground.path("/office/checklist"), t!(words, "checklist-title")));
        links.push((ground.path("/office/people"), t!(words, "people-title")));
        links.push((ground.path("/office/settings"), t!(words, "settings-title")));
        links.push((ground.path("/office/import"), t!(words, "office-import")));
        links.push((ground.path("/office/copy"), t!(words, "copy-title")));
        links.push((ground.path("/office/institutions"), t!(words, "institutions-title")));
        links.push((ground.path("/office/consents"), t!(words, "agreed-title")));
        links.push((ground.path("/office/retention"), t!(words, "retention-title")));
    }
    if may_prepare_ceremony(standing).is_ok() {
        links.push((ground.path("/office/ceremony"), t!(words, "step-ceremony")));
    }
    if may_read_seals(standing).is_ok() {
        links.push((ground.path("/office/sign"), t!(words, "office-sign")));
    }
    if may_read_concerns(standing).is_ok() {
        links.push((ground.path("/office/questions"), t!(words, "questions-title")));
        links.push((ground.path("/office/complaints"), t!(words, "complaints-title")));
    }
    if may_read_mail(standing).is_ok() {
        links.push((ground.path("/office/mail"), t!(words, "letters-title")));
    }
    if may_read_ledger(standing).is_ok() {
        links.push((ground.path("/office/ledger"), t!(words, "office-ledger")));
    }
    links
        .into_iter()
        .map(|(href, words)| {
            view! {
                <a class="btn" href=href>
                    {words}
                </a>
            }
            .into_any()
        })
        .collect()
}

/// For signatories: which sealed rankings wait for signatures.
fn to_sign(ground: &Ground, contests: &[Competition], rounds: &[Round], numbers: &Numbers) -> Option<AnyView> {
    let (words, language) = (ground.words, ground.language());
    let standing = ground.standing.as_ref()?;
    standing.roles.iter().find(|role| matches!(role, Role::Signatory(_)))?;
    let items: Vec<_> = rounds
        .iter()
        .filter_map(|round| numbers.seals.get(&round.id).map(|signed| (round, *signed)))
        .filter_map(|(round, signed)| {
            let contest = contests.iter().find(|contest| contest.id == round.competition)?;
            Some(view! {
                <li>
                    <p>
                        {plain(&contest.name, language)} " · " {plain(&round.name, language)} " · "
                        {t!(words, "step-signed", done = signed, all = numbers.hosts)}
                    </p>
                    <a class="btn little" href=ground.path("/office/sign")>
                        {t!(words, "office-sign")}
                    </a>
                </li>
            })
        })
        .collect();
    let list = if items.is_empty() {
        view! { <p class="muted">{t!(words, "office-nothing-to-sign")}</p> }.into_any()
    } else {
        view! { <ul class="todo">{items}</ul> }.into_any()
    };
    Some(
        view! {
            <section>
                <h2>{t!(words, "office-to-sign")}</h2>
                {list}
            </section>
        }
        .into_any(),
    )
}
