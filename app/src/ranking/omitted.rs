//! What is not computed for a jury of its size, and the way to have it computed all the same.

use judging::ranking::{Evidence, Omitted};
use judging::seal::PartRanking;
use leptos::prelude::*;

use super::bench::Bench;
use super::figures::once;
use super::weigh;
use crate::t;
use crate::words::Words;

/// What is omitted of the evidence, one sentence each; `jurors` says whether leaving out each juror is, too.
pub(super) fn says(words: Words, evidence: &Evidence, jurors: bool) -> Vec<String> {
    let beside = (jurors && !evidence.omitted.contains(&Omitted::LeaveOneOut)).then_some(Omitted::LeaveOneOut);
    let all = evidence.omitted.iter().copied().chain(beside);
    let said = all.map(|part| match part {
        Omitted::Check => t!(words, "omitted-check"),
        Omitted::Misfit => t!(words, "omitted-misfit"),
        Omitted::LeaveOneOut => t!(words, "omitted-jurors"),
        Omitted::SidePreference => t!(words, "omitted-sides"),
    });
    said.collect()
}

/// Whether leaving out each juror in turn takes too long whoever asks.
pub(super) fn jurors(bench: &Bench, part: &PartRanking, evidence: &Evidence) -> bool {
    let left_out = evidence.leave_one_out.is_some() || !part.ranking.is_joint();
    !left_out && !weigh::at_once(&bench.scores) && !weigh::upon_request(&bench.scores)
}

/// What is omitted of all rankings, once each, with the way to ask for it unless it was `asked` for.
pub(super) fn omitted(bench: &Bench, (parts, evidence): (&[PartRanking], &[Evidence]), asked: bool) -> Option<AnyView> {
    let words = bench.ground.words;
    let pairs = parts.iter().zip(evidence);
    let said = once(pairs.flat_map(|(part, evidence)| says(words, evidence, jurors(bench, part, evidence))));
    let may_ask = !asked && evidence.iter().any(|one| !one.omitted.is_empty());
    let ask = may_ask.then(|| {
        view! {
            <p class="hint">{t!(words, "omitted-ask")}</p>
            <p>
                <a class="btn" href=bench.path("ranking?evidence=all")>
                    {t!(words, "leave-do")}
                </a>
            </p>
        }
    });
    (!said.is_empty()).then(|| {
        view! {
            <section class="card">
                <h2>{t!(words, "omitted-title")}</h2>
                <ul>{said.into_iter().map(|said| view! { <li>{said}</li> }).collect_view()}</ul>
                {ask}
            </section>
        }
        .into_any()
    })
}
