//! What is saved of an entry, as the jury would see it; in a joint call, as the jury of each side would.

use judging::blind::Shown;
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use store::entries::Entry;
use store::manuscripts::{self, Manuscript};
use store::{competitions, rounds};

use super::act::page_of;
use super::fields::called;
use super::page::{crumbs, own};
use crate::entries::card;
use crate::error::AppError;
use crate::state::state;
use crate::t;
use crate::ui::{Crumb, Deck, Frame, Ground, further, ground, page};

/// The entry as jurors would read it if this version were submitted.
#[component]
pub fn JuryViewPage() -> impl IntoView {
    let params = use_params_map().get_untracked();
    page(async move {
        let ground = ground(&params.get("edition").unwrap_or_default()).await?;
        let held = own(&ground, &params.get("entry").unwrap_or_default()).await?;
        let divisions = competitions::divisions(&state().db, &held.competition).await?;
        let first = rounds::of_competition(&state().db, &held.competition).await?.into_iter().next();
        let shown = Shown::in_round(first.is_some_and(|round| round.blind));
        let (entry, team, sides) = manuscripts::as_judged(&held, &held.raw, shown);
        // The jury of a blind round gets a copy of the deck that organisers make, which is nobody's to see before.
        let pages = if shown.is_blind() { None } else { pages(&ground, &held).await? };
        let division = divisions.iter().find(|division| Some(&division.id) == entry.division.as_ref());
        let (words, language) = (ground.words, ground.language());
        let mut way = crumbs(&ground);
        way.push(Crumb::new(called(&ground, &held.raw), page_of(&ground.edition.slug, held.id.as_str())));
        let title = called(&ground, &held.raw);
        let card = card::card(words, language, &ground.edition, &entry, division, &team);
        let sides =
            sides.into_iter().map(|(side, answers)| of_side(&ground, side, Entry { fields: answers, ..entry.clone() }));
        let sides = sides.collect_view();
        Ok(view! {
            <Frame title=title.clone() class="page narrow" ground=ground.clone() crumbs=way>
                <div class="head">
                    <div>
                        <p class="eyebrow">{t!(words, "entry-preview")}</p>
                        <h1>{title}</h1>
                    </div>
                </div>
                <p class="notice">
                    {t!(words, "entry-preview-hint")} " "
                    {shown.is_blind().then(|| t!(words, "entry-preview-blind"))}
                </p>
                {card}
                {sides}
                {pages}
            </Frame>
        })
    })
}

/// What the jury of a side alone reads.
fn of_side(ground: &Ground, side: String, entry: Entry) -> AnyView {
    let words = ground.words;
    let none = entry.fields.is_empty().then(|| view! { <p class="muted">{t!(words, "entry-preview-side-none")}</p> });
    view! {
        <section class="stack">
            <h2>{t!(words, "entry-preview-side", side = words.known(&side))}</h2>
            {none}
            <dl class="facts">{further(&entry)}</dl>
        </section>
    }
    .into_any()
}

/// The pages of the deck that is saved, as jurors get them; nothing where there is none.
async fn pages(ground: &Ground, held: &Manuscript) -> Result<Option<AnyView>, AppError> {
    let files = manuscripts::files(&state().db, &held.id).await?;
    let Some(file) = files.into_iter().find(|file| file.sha256 == held.raw.deck) else { return Ok(None) };
    let address = ground.path(&format!("/entries/{}/files/{}", held.id, file.sha256));
    let pages = Deck::of(file).await.pages(ground, &address);
    let view = view! {
        <section class="stack">
            <h2>{t!(ground.words, "entry-deck")}</h2>
            {pages}
        </section>
    };
    Ok(Some(view.into_any()))
}
