//! The page of a round's assignment.

use judging::ids::{EntryId, JurorId, RoundId};
use leptos::prelude::*;
use leptos_router::hooks::{use_params_map, use_query_map};

use super::act::pair;
use super::hand::{Look, panel};
use super::list::{Wish, entries};
use super::mend::{lack, untold};
use super::pending::{ask, pending};
use super::rules::rules;
use super::running::{running, said};
use super::shortage::explanation;
use super::table::{Table, read};
use super::{figures, table};
use crate::error::AppError;
use crate::flash::Flash;
use crate::office::path::round_tabs;
use crate::t;
use crate::ui::{Crumb, Frame, flash_notice, ground, heading, page};

/// Who judges what in a round: proposal, loads, matrix, changes by hand, commit.
#[component]
pub fn AssignmentPage() -> impl IntoView {
    let params = use_params_map().get_untracked();
    let query = use_query_map().get_untracked();
    let asked = |name: &str| query.get(name).filter(|value| !value.is_empty());
    let look = Look {
        entry: asked("entry").map(EntryId::from),
        add: asked("add").map(JurorId::from),
        remove: asked("remove").map(JurorId::from),
        swap: asked("swap").map(JurorId::from),
        with: asked("with").as_deref().and_then(pair),
    };
    let wish = Wish {
        search: asked("q").map(|typed| store::entries::looked_for(&typed)).unwrap_or_default(),
        after: asked("after").unwrap_or_default(),
    };
    let edition = params.get("edition").unwrap_or_default();
    let round = RoundId::from(params.get("round").unwrap_or_default());
    page(async move {
        let ground = ground(&edition).await?;
        let table = read(ground, &round, look.entry.is_some()).await?;
        let flash = said(&table).await;
        view_of(table, &look, &wish, &flash).await
    })
}

async fn view_of(
    table: table::Table,
    look: &Look,
    wish: &Wish,
    flash: &Flash,
) -> Result<impl IntoView + use<>, AppError> {
    let (words, language) = (table.words(), table.language());
    let title = t!(words, "assign-title");
    let explanation = explanation(&table, flash).await?;
    let panel = panel(&table, look, flash).await?;
    let lack = lack(&table).await?;
    let figures_view = figures::figures(&table).await?;
    let list = entries(&table, wish).await?;
    let rules = rules(&table).await?;
    let notice = flash_notice(words, flash);
    let running = running(&table).await?;
    let ask = ask(&table, flash);
    Ok(view! {
        <Frame title=title.clone() class="page wide" ground=table.ground.clone() crumbs=crumbs(&table)>
            <div class="head">
                <div>
                    <p class="eyebrow">{heading(&table.round.name, language)}</p>
                    <h1>{title}</h1>
                    <p class="lede">{t!(words, "assign-lede")}</p>
                </div>
            </div>
            {round_tabs(&table.ground, &table.round, "/assignment")}
            {notice}
            {running}
            {explanation}
            {table.round.sealed.then(|| view! { <p class="notice">{t!(words, "assign-sealed")}</p> })}
            {pending(&table)}
            {lack}
            {untold(&table, &table.untold)}
            {panel}
            <div class="cols">
                <div class="stack loose">{figures_view} {list}</div>
                <aside class="stack loose">{ask} {figures::loads(&table)} {rules}</aside>
            </div>
        </Frame>
    })
}

fn crumbs(table: &Table) -> Vec<Crumb> {
    let (words, language) = (table.words(), table.language());
    let competition = table.ground.path(&format!("/office/c/{}", table.competition.slug));
    vec![
        Crumb::new(t!(words, "nav-office"), table.ground.path("/office")),
        Crumb::new(table.competition.name.get(language), competition),
    ]
}
