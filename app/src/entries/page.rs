//! Everything of an entry on one page: its words in all languages, its team, its deck, its conflicts and its reviews.

use judging::access::may_settle_conflict;
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use store::{competitions, entries, files, jurors, workloads};

use super::list::{crumbs, named_by};
use super::{card, check, duplicates, hidden, place, redaction, reviews};
use crate::error::AppError;
use crate::flash;
use crate::jury::conflicts::conflict_list;
use crate::state::state;
use crate::t;
use crate::ui::{Crumb, Deck, Frame, flash_notice, ground, page};

/// An entry, for those who read the jury's work.
#[component]
pub fn EntryPage() -> impl IntoView {
    let params = use_params_map().get_untracked();
    page(async move {
        let ground = ground(&params.get("edition").unwrap_or_default()).await?;
        let (competition, rounds) = named_by(&ground, &params.get("competition").unwrap_or_default()).await?;
        let db = state().db;
        let code = params.get("code").unwrap_or_default();
        let entry = entries::find_by_code(&db, &competition.id, &code).await?.ok_or(AppError::NotFound)?;
        let team = entries::team(&db, &entry.id).await?;
        let file = match &entry.deck_sha256 {
            Some(sha256) => files::find(&db, sha256).await?,
            None => None,
        };
        let deck = match file {
            Some(file) => Deck::of(file).await.slides(&ground, &entry.id).into_any(),
            None => view! { <p class="muted">{t!(ground.words, "entry-no-deck")}</p> }.into_any(),
        };
        let divisions = competitions::divisions(&db, &competition.id).await?;
        let division = divisions.iter().find(|division| Some(&division.id) == entry.division.as_ref());
        let jury = jurors::of_competition(&db, &competition.id).await?;
        let conflicts = jurors::conflicts_of_entry(&db, &entry.id).await?;
        let work = workloads::of_entry(&db, &entry.id).await?;
        let flash = flash::take().await;
        let may_settle = may_settle_conflict(ground.standing()?, &competition.id).is_ok();
        let (words, language) = (ground.words, ground.language());
        let mut way = crumbs(&ground, &competition);
        way.push(Crumb::new(
            t!(words, "entries-title"),
            ground.path(&format!("/office/c/{}/entries", competition.slug)),
        ));
        let title = entry.heading().get(language).to_owned();
        let conflicts = conflict_list(&ground, &competition, may_settle, Some(&entry), &conflicts, &flash);
        let reviews = reviews::reviews(&ground, &rounds, &jury, &work);
        let card = card::card(words, language, &ground.edition, &entry, division, &team);
        let hidden = hidden::answers(&ground, &entry).await?;
        let duplicates = duplicates::section(&ground, &entry, &flash).await?;
        let notes = entries::eligibility::notes(&db, &entry.id).await?;
        let jurors = work.iter().filter(|review| review.progress != workloads::Progress::Recused).count();
        let check = check::section(&ground, &entry, &notes, jurors, &flash);
        let redaction = redaction::section(&ground, &competition.slug, &entry, &rounds, &flash).await?;
        let place = place::form(&ground, &entry, &divisions, &rounds, &flash);
        Ok(view! {
            <Frame title=title class="page wide" ground=ground.clone() crumbs=way>
                {card::head(language, &entry)}
                {flash_notice(words, &flash)}
                <div class="cols">
                    <div class="stack loose">
                        {card} {hidden} {place} <section class="stack">
                            <h2>{t!(words, "entry-deck")}</h2>
                            {deck}
                        </section> {redaction}
                    </div>
                    <aside class="stack loose">
                        {check} {duplicates}
                        <section class="stack">
                            <h2>{t!(words, "entry-reviews")}</h2>
                            {reviews}
                        </section>
                        <section class="stack" id="conflicts">
                            <h2>{t!(words, "jury-conflicts")}</h2>
                            {conflicts}
                        </section>
                    </aside>
                </div>
            </Frame>
        })
    })
}
