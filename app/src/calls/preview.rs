//! The form of a call as entrants see it, before anybody has filled anything in.

use judging::access::may_read_setup;
use judging::call::RawEntry;
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use store::{calls, competitions};

use crate::entrants::fields::{self, Sheet};
use crate::error::AppError;
use crate::flash::Flash;
use crate::state::state;
use crate::t;
use crate::ui::{Crumb, Frame, ground, page};

/// The preview of a call's form, for those who read the set-up.
#[component]
pub fn CallPreviewPage() -> impl IntoView {
    let params = use_params_map().get_untracked();
    page(async move {
        let ground = ground(&params.get("edition").unwrap_or_default()).await?;
        let slug = params.get("competition").unwrap_or_default();
        let db = state().db;
        let competition =
            competitions::find_by_slug(&db, &ground.edition.id, &slug).await?.ok_or(AppError::NotFound)?;
        let _may = may_read_setup(ground.standing()?, &competition.id)?;
        let call = calls::find(&db, &competition.id).await?.ok_or(AppError::NotFound)?;
        let divisions = competitions::divisions(&db, &competition.id).await?;
        let words = ground.words;
        let mut crumbs = crate::entries::list::crumbs(&ground, &competition);
        crumbs.push(Crumb::new(t!(words, "call-title"), ground.path(&format!("/office/c/{slug}/call"))));
        let raw = RawEntry { team: vec![Default::default()], ..RawEntry::default() };
        let sheet = Sheet {
            ground: &ground,
            form: &call.form,
            divisions: &divisions,
            raw: &raw,
            files: &[],
            upload: None,
            flash: &Flash::default(),
        };
        let sections = fields::sections(&sheet, &[]);
        let title = t!(words, "call-preview-title");
        Ok(view! {
            <Frame title=title.clone() class="page narrow" ground=ground.clone() crumbs=crumbs>
                <div class="head">
                    <div>
                        <h1>{title}</h1>
                        <p class="lede">{t!(words, "call-preview-lede")}</p>
                    </div>
                </div>
                <div class="stack loose">{sections}</div>
            </Frame>
        })
    })
}
