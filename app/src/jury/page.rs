//! The page of a competition's jury.

use judging::access::{may_organise, may_settle_conflict};
use judging::blind::Shown;
use judging::ids::EntryId;
use leptos::prelude::*;
use leptos_router::hooks::{use_params_map, use_query_map};
use store::redactions::Veil;
use store::roles::invitations;
use store::rounds::Round;
use store::{jurors, mail, rounds, workloads};

use super::act;
use super::conflicts::{conflict_list, note_form, veiled};
use super::form::{add_form, change_form, remove_form};
use super::list::jury_list;
use crate::contests::setup::tabs;
use crate::entries::list::{crumbs, read_by};
use crate::flash;
use crate::invitations::handed::handed;
use crate::invitations::list::{invitation_list, invited, reminder};
use crate::state::state;
use crate::t;
use crate::ui::{Frame, Ground, flash_notice, ground, page, pager_links, percent_encode};

/// How many conflicts stand on a page.
const PAGE: u32 = 50;

/// Who sits in the jury, how far each is, and the conflicts that were noted.
#[component]
pub fn JuryPage() -> impl IntoView {
    let params = use_params_map().get_untracked();
    let query = use_query_map().get_untracked();
    let chosen = query.get("juror").unwrap_or_default();
    let after = query.get("after").unwrap_or_default();
    let before = query.get("invited_before").unwrap_or_default();
    page(async move {
        let ground = ground(&params.get("edition").unwrap_or_default()).await?;
        let competition = read_by(&ground, &params.get("competition").unwrap_or_default()).await?;
        let db = state().db;
        let jury = jurors::of_competition(&db, &competition.id).await?;
        let rounds = rounds::of_competition(&db, &competition.id).await?;
        let work = workloads::of_competition(&db, &competition.id).await?;
        let mut conflicts = jurors::conflicts_page(&db, &competition.id, &after, PAGE + 1).await?;
        let more = conflicts.len() > PAGE as usize;
        conflicts.truncate(PAGE as usize);
        let standing = ground.standing()?;
        let facts: Vec<_> = rounds.iter().map(Round::facts).collect();
        let shown = Shown::to(standing, &facts);
        let ids: Vec<EntryId> = conflicts.iter().map(|named| named.conflict.entry_id.as_str().into()).collect();
        let conflicts = veiled(&Veil::over(&db, shown, &ids).await?, conflicts);
        let flash = flash::take().await;
        let foresight = act::foresight(&competition, &flash).await?;
        let organises = may_organise(standing).is_ok();
        let may_note = may_settle_conflict(standing, &competition.id).is_ok();
        // Who is not shown the grounds cannot weigh them.
        let may_settle = may_note && !shown.is_blind();
        let words = ground.words;
        let here = ground.path(&format!("/office/c/{}/jury", competition.slug));
        let (invited, earlier) = invited(&ground, Some(&competition.id), &here, &before).await?;
        let waiting = invitations::undeclared(&db, &competition.id).await?;
        let remind = (organises && waiting > 0).then(|| {
            let said = t!(words, "jury-remind", count = waiting);
            reminder(&ground, &competition.slug, "/api/invitations/remind-jurors", said)
        });
        let unreached = mail::unreached(&db, &ground.edition.id).await?;
        let invited = organises.then(|| {
            let list = invitation_list(&ground, &competition.slug, (&invited, &unreached));
            view! { {list} {earlier} }
        });
        let next = conflicts.last().filter(|_| more).map(|last| last.key.clone());
        let pager = pager(&ground, &here, &after, next);
        let list = conflict_list(&ground, &competition, may_settle, None, &conflicts, &flash);
        let table = jury_list(&ground, &here, organises, (&jury, &unreached), &rounds, &work);
        let juror = jury.iter().find(|juror| organises && juror.id.as_str() == chosen);
        let forms = organises.then(|| match juror {
            Some(juror) => {
                let remove = remove_form(&ground, &competition, juror);
                view! { {change_form(&ground, &competition, juror, &flash)} {remove} }.into_any()
            }
            None => add_form(&ground, &competition, foresight.as_ref(), &flash).into_any(),
        });
        let note = (may_note && !jury.is_empty()).then(|| note_form(&ground, &competition, &jury, &flash));
        let title = t!(words, "jury-title");
        Ok(view! {
            <Frame title=title.clone() class="page wide" ground=ground.clone() crumbs=crumbs(&ground, &competition)>
                <div class="head">
                    <div>
                        <h1>{title}</h1>
                    </div>
                </div>
                {tabs(&ground, &competition, "/jury")}
                {flash_notice(words, &flash)}
                {handed(words, &flash)}
                {table}
                {remind}
                {invited}
                <div class="cols">
                    <section class="stack" id="conflicts">
                        <h2>{t!(words, "jury-conflicts")}</h2>
                        <p class="muted">{t!(words, "jury-conflicts-text")}</p>
                        {shown.is_blind().then(|| view! { <p class="notice">{t!(words, "jury-conflicts-blind")}</p> })}
                        {list}
                        {pager}
                    </section>
                    <aside class="stack loose">{forms} {note}</aside>
                </div>
            </Frame>
        })
    })
}

fn pager(ground: &Ground, here: &str, after: &str, next: Option<String>) -> Option<impl IntoView + use<>> {
    let words = ground.words;
    let at = |after: &str| format!("{here}?after={}#conflicts", percent_encode(after));
    let first = (!after.is_empty()).then(|| at(""));
    let next = next.map(|after| at(&after));
    pager_links(words, first, next)
}
