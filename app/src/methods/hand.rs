//! The example by hand: the sums that anyone can follow, of figures that the scorecards give.

use judging::decimal::{Decimal, Fraction};
use judging::ranking::{Ranking, Row};
use leptos::prelude::*;

use super::example::{Worked, equals, number};
use super::tables::{float, score, sums};
use crate::t;
use crate::words::Words;

/// What can be followed by hand of a method.
pub(super) fn by_hand(words: Words, worked: &Worked, key: &str) -> AnyView {
    match key {
        "mean" => means(worked),
        "trimmed" => trimmed(words, worked),
        "rank_sum" => rank_sum(words, worked),
        "zscore" => zscore(words, worked),
        "calibrated" => calibrated(words, worked),
        _ => rasch(words, worked),
    }
}

/// The total of the first scorecard as a sum: `0.6 × 8 + 0.4 × 7 = 7.6`.
pub(super) fn total(worked: &Worked) -> Option<(String, String, String)> {
    let first = worked.sheet.rows().first()?;
    let [idea, team] = first.points[..] else { return None };
    Some((idea.to_string(), team.to_string(), weighted(worked, [idea, team], first.total)))
}

fn weighted(worked: &Worked, points: [Decimal; 2], total: Fraction) -> String {
    let terms = worked.sheet.rubric().criteria().iter().zip(points);
    let terms: Vec<String> = terms.map(|(criterion, points)| format!("{} × {points}", criterion.weight)).collect();
    format!("{} {}", terms.join(" + "), equals(total))
}

fn totals(rows: &[Row]) -> Vec<String> {
    rows.iter().map(|row| number(row.total)).collect()
}

fn means(worked: &Worked) -> AnyView {
    let items = worked.ranking("mean").entries.iter().map(|one| {
        let totals = totals(worked.cards(one.entry.as_str()));
        let mean = one.score.and_then(|score| score.exact).map(equals).unwrap_or_default();
        let sum = format!("{}: ({}) ÷ {} {mean}", one.entry, totals.join(" + "), totals.len());
        view! { <li>{sum}</li> }
    });
    view! { <ul>{items.collect_view()}</ul> }.into_any()
}

/// The points for a criterion on the entry A: all of them, and the one in the middle.
fn middle(worked: &Worked, criterion: usize) -> (String, Decimal) {
    let points: Vec<Decimal> = worked.cards("A").iter().map(|row| row.points[criterion]).collect();
    let mut sorted = points.clone();
    sorted.sort_unstable();
    let all: Vec<String> = points.iter().map(ToString::to_string).collect();
    (all.join(" · "), sorted[sorted.len() / 2])
}

fn trimmed(words: Words, worked: &Worked) -> AnyView {
    let ((ideas, idea), (teams, team)) = (middle(worked, 0), middle(worked, 1));
    let of_a = worked.ranking("trimmed").entries.iter().find(|one| one.entry.as_str() == "A");
    let score = of_a.and_then(|one| one.score?.exact).unwrap_or(Fraction::ZERO);
    let sum = weighted(worked, [idea, team], score);
    let (idea, team) = (idea.to_string(), team.to_string());
    let said = t!(words, "methods-trimmed-hand", ideas = ideas, idea = idea, teams = teams, team = team, sum = sum);
    view! { <p>{said}</p> }.into_any()
}

fn rank_sum(words: Words, worked: &Worked) -> AnyView {
    let given = worked.given_by("J4");
    let own = worked.own_order("J4");
    let total = |entry: &str| given.iter().find(|row| worked.entry(row).as_str() == entry).map(|row| number(row.total));
    let order: Vec<String> = own
        .entries
        .iter()
        .map(|one| format!("{} ({})", one.entry, total(one.entry.as_str()).unwrap_or_default()))
        .collect();
    let points: Vec<String> =
        own.entries.iter().map(|one| format!("{}: {}", one.entry, one.score.map(score).unwrap_or_default())).collect();
    let said = t!(words, "methods-rank-sum-hand", order = order.join(" › "), points = points.join(" · "));
    view! { <p>{said}</p> }.into_any()
}

fn zscore(words: Words, worked: &Worked) -> AnyView {
    let given = worked.given_by("J4");
    let totals: Vec<f64> = given.iter().map(|row| row.total.to_f64()).collect();
    let n = totals.len() as f64;
    let mean = totals.iter().sum::<f64>() / n;
    let spread = (totals.iter().map(|total| (total - mean).powi(2)).sum::<f64>() / (n - 1.0)).sqrt();
    let of_d = given.iter().find(|row| worked.entry(row).as_str() == "D").map_or(mean, |row| row.total.to_f64());
    let all: Vec<String> = given.iter().map(|row| number(row.total)).collect();
    let sum = format!("({} − {}) ÷ {} ≈ {}", float(of_d), float(mean), float(spread), float((of_d - mean) / spread));
    let (totals, mean, spread) = (all.join(" · "), float(mean), float(spread));
    let said = t!(words, "methods-zscore-hand", totals = totals, mean = mean, spread = spread, sum = sum);
    view! { <p>{said}</p> }.into_any()
}

fn calibrated(words: Words, worked: &Worked) -> AnyView {
    let j4 = severity(worked.ranking("calibrated"), "J4");
    view! {
        <p>{t!(words, "methods-calibrated-hand", severity = j4)}</p>
        {sums(words, worked)}
    }
    .into_any()
}

fn rasch(words: Words, worked: &Worked) -> AnyView {
    let ranking = worked.ranking("rasch");
    let (j3, j4) = (severity(ranking, "J3"), severity(ranking, "J4"));
    view! { <p>{t!(words, "methods-rasch-hand", lenient = j3, strict = j4)}</p> }.into_any()
}

fn severity(ranking: &Ranking, juror: &str) -> String {
    let found = ranking.jurors.iter().find(|one| one.juror.as_str() == juror);
    found.and_then(|one| one.severity).map(float).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use judging::text::Language;

    use super::*;

    /// What docs/methods.md says of the example by hand.
    #[test]
    fn the_sums_are_those_of_the_reference() {
        let worked = &Worked::out();
        let said = |key| by_hand(Words::of(Language::English), worked, key).to_html();
        assert_eq!(total(worked), Some(("8".into(), "7".into(), "0.6 × 8 + 0.4 × 7 = 7.6".into())));
        for (key, sums) in [
            ("mean", ["(7.6 + 7.5 + 8) ÷ 3 = 7.7", "D: (6.2 + 6.3 + 5.8) ÷ 3 = 6.1", "(7 + 6.8 + 5.3) ÷ 3 ≈ 6.367"]),
            ("trimmed", ["8 · 7.5 · 8", "7 · 7.5 · 8", "0.6 × 8 + 0.4 × 7.5 = 7.8"]),
            ("rank_sum", ["D (5.8) › B (5.3) › C (4.7)", "D: 1 · B: 0.5 · C: 0", "J4"]),
            ("zscore", ["5.3 · 4.7 · 5.8", "0.551", "(5.800 − 5.267) ÷ 0.551 ≈ 0.968"]),
            ("calibrated", ["0.813", "6.476", "+0.127"]),
            ("rasch", ["2.972", "−1.092", "logits"]),
        ] {
            let html = said(key);
            assert!(sums.iter().all(|sum| html.contains(sum)), "{key}: {html}");
        }
    }
}
