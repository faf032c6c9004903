//! The form and the act of setting the demo clock.

use judging::access::may_set_clock;
use leptos::prelude::*;
use store::editions;

use crate::error::AppError;
use crate::flash::Flash;
use crate::state::state;
use crate::t;
use crate::ui::{Field, Ground};
use crate::visitor::visitor;
use crate::when;
use crate::words::Words;

/// Moments worth seeing, as the sample edition's own clock has them.
fn moments(words: Words) -> [(&'static str, String); 4] {
    [
        ("2026-08-20T14:00", t!(words, "clock-online")),
        ("2026-08-26T18:01", t!(words, "clock-online-over")),
        ("2026-08-28T15:00", t!(words, "clock-final")),
        ("2026-08-28T16:30", t!(words, "clock-ceremony")),
    ]
}

/// Sets the clock of the edition with this name in addresses.
///
/// # Errors
/// A text that is no local time, at the field `to`; who does not organise it, and every edition but the sample one, is
/// refused.
pub async fn set(slug: &str, to: &str) -> Result<(), AppError> {
    let state = state();
    let account = visitor().account_id()?;
    let edition = editions::find_by_slug(&state.db, slug).await?.ok_or(AppError::NotFound)?;
    let to = when::parse_local(to, &edition.time_zone).ok_or_else(|| AppError::field("to", "fault-moment"))?;
    Ok(editions::set_clock(&state.db, &account, &edition, to, state.clock.now()).await?)
}

/// The form, for the sample edition's organiser only.
pub fn form(ground: &Ground, flash: &Flash) -> Option<AnyView> {
    let standing = ground.standing.as_ref()?;
    may_set_clock(standing, ground.edition.sample).ok()?;
    let words = ground.words;
    let (slug, zone) = (ground.edition.slug.clone(), ground.edition.time_zone.clone());
    let moments = moments(words)
        .into_iter()
        .filter_map(|(moment, said)| when::parse_local(moment, &zone).map(|at| (moment, said, ground.moment(at))))
        .map(|(moment, said, at)| {
            view! {
                <form method="post" action="/api/office/clock">
                    <input type="hidden" name="edition" value=slug.clone() />
                    <button class="btn" name="to" value=moment>
                        <span>{said} <small>{at}</small></span>
                    </button>
                </form>
            }
        })
        .collect_view();
    Some(
        view! {
            <section class="card" id="clock">
                <h2>{t!(words, "clock-title")}</h2>
                <p>{t!(words, "clock-text", clock = ground.moment(ground.now))}</p>
                <div class="cluster moments">{moments}</div>
                <form class="filters" method="post" action="/api/office/clock">
                    <input type="hidden" name="edition" value=slug.clone() />
                    <Field
                        name="to"
                        label=t!(words, "clock-to")
                        kind="datetime-local"
                        value=when::input_value(ground.now, &zone)
                        form="clock"
                        flash=flash.clone()
                        required=true
                    />
                    <button class="btn">{t!(words, "clock-set")}</button>
                </form>
            </section>
        }
        .into_any(),
    )
}
