//! How strict each juror was: for the chair and the auditor alone.

use std::collections::BTreeMap;

use judging::access::may_see_severity;
use judging::ids::JurorId;
use judging::seal::PartRanking;
use judging::text::Text;
use leptos::prelude::*;

use super::bench::Bench;
use crate::error::AppError;
use crate::state::state;
use crate::t;

/// The severities of named jurors by a ranking that has them, for those who may see them.
pub(super) async fn severities(bench: &Bench, rankings: &[PartRanking]) -> Result<Option<AnyView>, AppError> {
    if !may_see_severity(bench.ground.standing()?, &bench.competition.id) {
        return Ok(None);
    }
    let jurors = rankings.iter().flat_map(|part| &part.ranking.jurors);
    let severities: Vec<_> = jurors.filter_map(|one| Some((one.juror.clone(), one.severity?, one.n))).collect();
    if severities.is_empty() {
        return Ok(None);
    }
    let jury = store::jurors::of_competition(&state().db, &bench.competition.id).await?;
    let names: BTreeMap<JurorId, Text> = jury.into_iter().map(|juror| (juror.id, juror.name)).collect();
    let (words, language) = (bench.ground.words, bench.ground.language());
    let items = severities
        .into_iter()
        .map(|(juror, severity, n)| {
            let name = names.get(&juror).map_or_else(|| juror.to_string(), |name| name.get(language).to_owned());
            view! {
                <li>
                    <span>
                        {name} " " <small class="muted">{t!(words, "ranking-severity-cards", count = n)}</small>
                    </span>
                    <b class="num">{format!("{severity:+.3}")}</b>
                </li>
            }
        })
        .collect_view();
    Ok(Some(
        view! {
            <details class="card">
                <summary>{t!(words, "ranking-severity")}</summary>
                <p class="hint">{t!(words, "ranking-severity-hint")}</p>
                <ul class="severity">{items}</ul>
            </details>
        }
        .into_any(),
    ))
}
