//! The entrants' page of complaints: the form, and what became of one's own.

use judging::access::may_complain;
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use store::complaints::{self, Complaint};

use crate::flash::{self, Flash};
use crate::state::state;
use crate::t;
use crate::ui::{AreaField, Crumb, Frame, Ground, Moment, fault_words, flash_notice, ground, page};

/// The name of the form.
pub const FORM: &str = "complain";

/// A complaint to the organisers, for entrants.
#[component]
pub fn ComplaintPage() -> impl IntoView {
    let slug = use_params_map().with_untracked(|params| params.get("edition")).unwrap_or_default();
    page(async move {
        let ground = ground(&slug).await?;
        let standing = ground.standing()?;
        let _may = may_complain(standing, 0)?;
        let own = complaints::of_account(&state().db, &ground.edition.id, &standing.account).await?;
        let flash = flash::take().await;
        let words = ground.words;
        let title = t!(words, "complaint-title");
        let crumbs = vec![Crumb::new(ground.edition.name.get(ground.language()), ground.path(""))];
        let items = own.iter().map(|complaint| item(&ground, complaint)).collect_view();
        Ok(view! {
            <Frame title=title.clone() class="page narrow" ground=ground.clone() crumbs=crumbs>
                <div class="head">
                    <div>
                        <h1>{title}</h1>
                        <p class="lede">{t!(words, "complaint-lede")}</p>
                    </div>
                </div>
                {flash_notice(words, &flash)}
                {form(&ground, &flash)}
                {(!own.is_empty())
                    .then(|| {
                        view! {
                            <section class="stack">
                                <h2>{t!(words, "complaint-own")}</h2>
                                <ul class="stack">{items}</ul>
                            </section>
                        }
                    })}
            </Frame>
        })
    })
}

fn form(ground: &Ground, flash: &Flash) -> AnyView {
    let words = ground.words;
    let fault = flash.fault(FORM, "complaint").map(|kind| fault_words(words, kind));
    view! {
        <form class="stack" method="post" action="/api/duties/complain">
            <input type="hidden" name="edition" value=ground.edition.slug.clone() />
            <AreaField
                id="f-complaint"
                name="complaint"
                label=t!(words, "complaint-words")
                hint=t!(words, "complaint-hint")
                rows=6
                value=flash.value(FORM, "complaint", "")
                fault=fault
                required=true
            />
            <p class="acts">
                <button class="btn main">{t!(words, "complaint-send")}</button>
            </p>
        </form>
    }
    .into_any()
}

fn item(ground: &Ground, complaint: &Complaint) -> AnyView {
    view! {
        <li class="card stack tight">
            <p class="cluster muted">
                {state_tag(ground, complaint)}
                <Moment at=complaint.made_at words=ground.moment(complaint.made_at) />
            </p>
            <p>{complaint.words.clone()}</p>
            {answer(ground, complaint)}
        </li>
    }
    .into_any()
}

/// Whether a complaint waits or is answered.
pub(super) fn state_tag(ground: &Ground, complaint: &Complaint) -> AnyView {
    let words = ground.words;
    match complaint.answered_at {
        Some(_) => view! { <span class="tag in">{t!(words, "complaint-state-answered")}</span> }.into_any(),
        None => view! { <span class="tag close">{t!(words, "complaint-state-waiting")}</span> }.into_any(),
    }
}

/// What the organisers say.
pub(super) fn answer(ground: &Ground, complaint: &Complaint) -> Option<AnyView> {
    (!complaint.answer.is_empty()).then(|| {
        view! {
            <p>
                <b>{t!(ground.words, "complaint-answer")}</b>
                " "
                {complaint.answer.clone()}
            </p>
        }
        .into_any()
    })
}
