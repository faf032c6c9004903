//! What everybody is told of a method that was changed.

use judging::ids::RoundId;
use leptos::prelude::*;
use store::amendments::{Amendment, State};

use crate::contests::terms;
use crate::t;
use crate::ui::Ground;

/// One sentence on each change of a round's method that binds, in order.
pub fn says(ground: &Ground, amendments: &[Amendment], round: &RoundId) -> Vec<String> {
    let words = ground.words;
    let own = amendments.iter().filter(|one| one.round == *round);
    let told = own.filter_map(|one| {
        let State::Effective(at) = one.state else { return None };
        let [was, becomes] = [&one.was, &one.becomes].map(|method| terms::method_name(words, method));
        let (moment, reason) = (ground.moment(at), one.reason.clone());
        Some(t!(words, "amendment-told", was = was, becomes = becomes, moment = moment, reason = reason))
    });
    told.collect()
}

/// The same as a fact beside the others of a round.
pub fn fact(ground: &Ground, amendments: &[Amendment], round: &RoundId) -> Option<AnyView> {
    let said = says(ground, amendments, round);
    (!said.is_empty()).then(|| {
        view! {
            <div>
                <dt>{t!(ground.words, "amendment-changed")}</dt>
                <dd>{said.into_iter().map(|said| view! { <p>{said}</p> }).collect_view()}</dd>
            </div>
        }
        .into_any()
    })
}
