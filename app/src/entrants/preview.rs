//! What is saved of an entry, as the jury would see it.

use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use store::{competitions, manuscripts};

use super::act::page_of;
use super::fields::called;
use super::page::{crumbs, own};
use crate::entries::card;
use crate::state::state;
use crate::t;
use crate::ui::{Crumb, Frame, ground, page};

/// The entry as jurors would read it if this version were submitted.
#[component]
pub fn JuryViewPage() -> impl IntoView {
    let params = use_params_map().get_untracked();
    page(async move {
        let ground = ground(&params.get("edition").unwrap_or_default()).await?;
        let held = own(&ground, &params.get("entry").unwrap_or_default()).await?;
        let divisions = competitions::divisions(&state().db, &held.competition).await?;
        let (entry, team) = manuscripts::as_published(&held, &held.raw);
        let division = divisions.iter().find(|division| Some(&division.id) == entry.division.as_ref());
        let (words, language) = (ground.words, ground.language());
        let mut way = crumbs(&ground);
        way.push(Crumb::new(called(&ground, &held.raw), page_of(&ground.edition.slug, held.id.as_str())));
        let title = called(&ground, &held.raw);
        let card = card::card(words, language, &ground.edition, &entry, division, &team);
        Ok(view! {
            <Frame title=title.clone() class="page narrow" ground=ground.clone() crumbs=way>
                <div class="head">
                    <div>
                        <p class="eyebrow">{t!(words, "entry-preview")}</p>
                        <h1>{title}</h1>
                    </div>
                </div>
                <p class="notice">{t!(words, "entry-preview-hint")}</p>
                {card}
            </Frame>
        })
    })
}
