//! How far the jury agrees: the spread of its severities, Kendall's W, and whose scores scatter. Who it is, and whether
//! jurors prefer their own side, is for the chair and the auditor alone.

use std::collections::BTreeMap;

use judging::ids::JurorId;
use judging::ranking::{Evidence, Omitted, Ranking};
use leptos::prelude::*;

use super::bench::Bench;
use crate::t;
use crate::words::Words;

/// What is said of a jury, one sentence each; `names` is given to who may see severities.
pub(super) fn says(
    words: Words,
    ranking: &Ranking,
    evidence: &Evidence,
    names: Option<&BTreeMap<JurorId, String>>,
) -> Vec<String> {
    let mut says: Vec<String> = spread(words, evidence).into_iter().collect();
    says.push(match ranking.kendall_w {
        Some(w) => t!(words, "agree-w", w = format!("{w:.2}")),
        None => t!(words, "agree-w-none"),
    });
    says.extend(misfit(words, evidence, names));
    let sided = names.filter(|_| !evidence.omitted.contains(&Omitted::SidePreference));
    says.extend(sided.map(|_| match evidence.side_preference {
        Some(preference) => {
            let [points, low, high] =
                [preference.delta, preference.interval.0, preference.interval.1].map(|number| format!("{number:+.2}"));
            t!(words, "agree-side", points = points, low = low, high = high)
        }
        None => t!(words, "agree-side-none"),
    }));
    says
}

/// How far entries and severities lie apart, and what is left; integrated where the model is.
fn spread(words: Words, evidence: &Evidence) -> Option<String> {
    let model = evidence.uncertainty?.model;
    let spread = match model.posterior {
        Some(posterior) => [posterior.sd_entry, posterior.sd_juror, posterior.sd_residual],
        None => [model.sd_entry, model.sd_juror, model.sd_residual],
    };
    let [entries, jurors, rest] = spread.map(|number| format!("{number:.2}"));
    Some(t!(words, "agree-spread", entries = entries, jurors = jurors, rest = rest))
}

fn misfit(words: Words, evidence: &Evidence, names: Option<&BTreeMap<JurorId, String>>) -> Vec<String> {
    let misfit = &evidence.misfit;
    // Where no model was fitted, nothing is known of it.
    let known = !evidence.jurors.is_empty() && !evidence.omitted.contains(&Omitted::Misfit);
    let none = (known && misfit.is_empty()).then(|| t!(words, "agree-misfit-none"));
    let some = (!misfit.is_empty()).then(|| t!(words, "agree-misfit", jurors = misfit.len()));
    let named = names.into_iter().flat_map(|names| {
        misfit.iter().map(move |one| {
            let juror = names.get(&one.juror).cloned().unwrap_or_else(|| one.juror.to_string());
            t!(words, "agree-misfit-of", juror = juror, times = format!("{:.1}", one.mean_square))
        })
    });
    none.into_iter().chain(some).chain(named).collect()
}

/// The sentences as a card.
pub(super) fn agreement(
    bench: &Bench,
    division: Option<String>,
    (ranking, evidence): (&Ranking, &Evidence),
    names: Option<&BTreeMap<JurorId, String>>,
) -> impl IntoView + use<> {
    let words = bench.ground.words;
    let says = says(words, ranking, evidence, names);
    view! {
        <section class="card">
            {division.map(|name| view! { <p class="eyebrow">{name}</p> })}
            <h2>{t!(words, "agree-title")}</h2>
            {says.into_iter().map(|says| view! { <p>{says}</p> }).collect_view()}
        </section>
    }
}

#[cfg(test)]
mod tests {
    use judging::ranking::{
        Ask, Method, Misfit, Order, Preference, ScoreRow, Sheet, observed_rubric, rank_with_evidence,
    };
    use judging::text::Language;

    use super::*;

    #[test]
    fn named_jurors_and_the_preference_for_sides_are_for_those_who_may_see_severity() {
        let row = |entry: &str, juror: &str, score: &str| ScoreRow {
            entry: entry.into(),
            juror: juror.into(),
            criterion: "c".into(),
            score: score.to_owned(),
        };
        let rows = [row("A", "J1", "8"), row("A", "J2", "6"), row("B", "J1", "5"), row("B", "J2", "4")];
        let sheet = Sheet::from_rows(observed_rubric(&rows).expect("a rubric"), &[], &rows).expect("a sheet");
        let mean = Method::Mean { rounding: None };
        let known = rank_with_evidence(&sheet, &mean, &Order::default(), &Ask::default());
        let (ranking, mut evidence) = known.expect("a ranking");
        let words = Words::of(Language::English);
        assert!(says(words, &ranking, &evidence, None)[0].starts_with("Standard deviations: "));
        evidence.uncertainty = None;
        evidence.misfit = vec![Misfit { juror: "J2".into(), mean_square: 2.04, z: 3.0 }];
        evidence.side_preference = Some(Preference { delta: 0.5, se: 0.1, interval: (0.304, 0.696) });
        let open = [
            "Kendall’s W is 1.00: 0 is no agreement on the order, 1 is the same order.",
            "The scores of one juror scatter clearly more than the model expects. Nobody is left out for it.",
        ];
        assert_eq!(says(words, &ranking, &evidence, None), open);
        let names = BTreeMap::from([("J2".into(), "Marie".to_owned())]);
        let all = [
            open[0],
            open[1],
            "Marie: 2.0 times what the model expects.",
            "Jurors give entries of their own side +0.50 points (95\u{a0}%: +0.30 to +0.70).",
        ];
        assert_eq!(says(words, &ranking, &evidence, Some(&names)), all);
        evidence.side_preference = None;
        let last = says(words, &ranking, &evidence, Some(&names)).pop();
        assert!(last.is_some_and(|says| says.contains("cannot be told")));
    }
}
