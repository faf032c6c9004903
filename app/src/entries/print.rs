//! Entries whole, one to a sheet, for who reads on paper: what jurors may read of them, and beside it only what the reader has
//! chosen as columns.

use leptos::prelude::*;
use leptos_router::hooks::{use_params_map, use_query_map};
use store::competitions::{self, Division};
use store::entries::{self, Listed, TeamMember};

use super::card;
use super::columns::{Around, Column};
use super::list::{around, crumbs, named_by};
use super::look::Look;
use super::questions::Questions;
use crate::state::state;
use crate::t;
use crate::ui::{Crumb, Frame, Ground, ground, page, plain, second};

/// How many entries stand on the page at most.
const MOST: u32 = 200;

/// The entries that the filters of the list take, in its order.
#[component]
pub fn EntriesPrintPage() -> impl IntoView {
    let params = use_params_map().get_untracked();
    let query = use_query_map().get_untracked();
    page(async move {
        let ground = ground(&params.get("edition").unwrap_or_default()).await?;
        let (competition, rounds) = named_by(&ground, &params.get("competition").unwrap_or_default()).await?;
        let db = state().db;
        let mut look = Look::of(&query, Questions::of(&db, &ground, (&competition.id, &rounds)).await?);
        let filter = look.filter(&db, &ground, &competition.id).await?;
        let mut listed = entries::page(&db, &competition.id, &filter, "", MOST + 1).await?;
        let cut = listed.len() > MOST as usize;
        listed.truncate(MOST as usize);
        let ids: Vec<_> = listed.iter().map(|listed| listed.entry.id.clone()).collect();
        let teams = entries::teams(&db, &ids).await?;
        let divisions = competitions::divisions(&db, &competition.id).await?;
        let here = ground.path(&format!("/office/c/{}/entries", competition.slug));
        let back = format!("{here}?{}", look.query());
        // What jurors read stands on the sheet anyway.
        look.columns.retain(Column::is_beside_sheet);
        let around = around(&db, &ground, &competition, &look, &listed).await?;
        let words = ground.words;
        let mut way = crumbs(&ground, &competition);
        way.push(Crumb::new(t!(words, "entries-title"), back));
        let cut = cut.then(|| view! { <p class="notice warn">{t!(words, "print-too-many", limit = MOST)}</p> });
        let sheets = listed.iter().map(|listed| {
            let team = teams.get(&listed.entry.id).map_or(&[][..], Vec::as_slice);
            let beside = beside(&ground, &look, &around, listed);
            sheet(&ground, listed, &divisions, team, beside)
        });
        let sheets = sheets.collect_view();
        let title = t!(words, "print-title");
        Ok(view! {
            <Frame title=title.clone() class="page" ground=ground.clone() crumbs=way>
                <div class="head">
                    <div>
                        <h1>{title}</h1>
                        <p class="lede">{t!(words, "print-lede", count = listed.len())}</p>
                    </div>
                </div>
                {cut}
                {sheets}
            </Frame>
        })
    })
}

/// What was chosen as columns that jurors do not read.
fn beside(ground: &Ground, look: &Look, around: &Around, listed: &Listed) -> Option<AnyView> {
    let said = look.columns.iter().map(|column| (column.label(ground), column.text(ground, around, listed)));
    let lines: Vec<_> = said
        .filter(|(_, text)| !text.is_empty())
        .map(|(label, text)| {
            view! {
                <div>
                    <dt>{label}</dt>
                    <dd>{text}</dd>
                </div>
            }
        })
        .collect();
    (!lines.is_empty()).then(|| view! { <dl class="facts">{lines}</dl> }.into_any())
}

fn sheet(
    ground: &Ground,
    listed: &Listed,
    divisions: &[Division],
    team: &[TeamMember],
    beside: Option<AnyView>,
) -> impl IntoView + use<> {
    let (language, entry) = (ground.language(), &listed.entry);
    let (name, other) = (entry.display_name(), entry.title.beside(language));
    let division = divisions.iter().find(|division| Some(&division.id) == entry.division.as_ref());
    view! {
        <article class="leaf stack">
            <div class="head">
                <div>
                    <p class="eyebrow">
                        {entry.code.clone()} " · " {plain(&name, language)} " " {second(&name, language)}
                    </p>
                    <h2>{plain(&entry.heading(), language)}</h2>
                    {other.map(|(other, title)| view! { <p class="second" lang=other.tag()>{title.to_owned()}</p> })}
                </div>
            </div>
            {card::card(ground.words, language, &ground.edition, entry, division, team)} {beside}
        </article>
    }
}
