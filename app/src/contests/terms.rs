//! The published terms of a round in words: method, tie-break, weights, scales, phase.

use judging::access::Phase;
use judging::decimal::Decimal;
use judging::ranking::{
    INTEGRATED_ENTRIES, INTEGRATED_JURORS, Method, Rounding, RoundingAt, TieBreak, TrimLevel, Variance,
};
use judging::rubric::Scale;
use judging::text::Language;
use judging::time::Timestamp;
use leptos::prelude::*;
use store::awards::Award;
use store::rounds::Round;
use store::rubrics::WordedCriterion;

use crate::t;
use crate::ui::{Ground, Moment, plain};
use crate::words::Words;

/// How many places are above the line: those that go on, or in the last round those that the tiers have.
pub fn places(round: &Round, awards: &[Award]) -> usize {
    let tiers = awards.iter().filter(|award| award.kind == "tier" && award.decision != "withheld");
    let places = match round.advance_count {
        0 => tiers.map(|award| award.quota).sum(),
        count => count,
    };
    usize::try_from(places).unwrap_or(0)
}

/// How scorecards become scores, in sentences.
pub fn method(words: Words, method: &Method) -> String {
    let sentences = match method {
        Method::Mean { rounding } => [t!(words, "method-mean-text"), rounding_words(words, *rounding)],
        Method::Trimmed { drop_high, drop_low, level, min_jurors, rounding } => {
            let (high, low, least) = (*drop_high, *drop_low, *min_jurors);
            let dropped = match level {
                TrimLevel::Criterion => {
                    t!(words, "method-trimmed-criterion", high = high, low = low, least = least)
                }
                TrimLevel::Total => t!(words, "method-trimmed-total", high = high, low = low, least = least),
            };
            [dropped, rounding_words(words, *rounding)]
        }
        Method::RankSum => [t!(words, "method-rank-sum-text"), String::new()],
        Method::Zscore => [t!(words, "method-zscore-text"), String::new()],
        Method::Calibrated { variance: Variance::Reml } => [t!(words, "method-calibrated-text"), String::new()],
        Method::Calibrated { variance: Variance::Integrate } => {
            [t!(words, "method-calibrated-integrated"), String::new()]
        }
        Method::Calibrated { variance: Variance::Auto } => {
            let (jurors, entries) = (INTEGRATED_JURORS, INTEGRATED_ENTRIES);
            [t!(words, "method-calibrated-auto", jurors = jurors, entries = entries), String::new()]
        }
        Method::Rasch { .. } => [t!(words, "method-rasch-text"), String::new()],
    };
    let between = if words.language == Language::Chinese { "" } else { " " };
    sentences.into_iter().filter(|sentence| !sentence.is_empty()).collect::<Vec<_>>().join(between)
}

/// The short name of a method.
pub fn method_name(words: Words, method: &Method) -> String {
    match method {
        Method::Mean { .. } => t!(words, "method-mean"),
        Method::Trimmed { .. } => t!(words, "method-trimmed"),
        Method::RankSum => t!(words, "method-rank-sum"),
        Method::Zscore => t!(words, "method-zscore"),
        Method::Calibrated { .. } => t!(words, "method-calibrated"),
        Method::Rasch { .. } => t!(words, "method-rasch"),
    }
}

fn rounding_words(words: Words, rounding: Option<Rounding>) -> String {
    match rounding {
        None => t!(words, "rounding-none"),
        Some(Rounding { at: RoundingAt::End, decimals }) => t!(words, "rounding-end", decimals = decimals),
        Some(Rounding { at: RoundingAt::Step, decimals }) => t!(words, "rounding-step", decimals = decimals),
    }
}

/// One step of the tie-break chain.
pub fn tie_break(words: Words, step: TieBreak) -> String {
    match step {
        TieBreak::HighestWeight => t!(words, "tie-highest-weight"),
        TieBreak::AllScores => t!(words, "tie-all-scores"),
        TieBreak::ChairVote => t!(words, "tie-chair-vote"),
    }
}

/// The tie-break chain, in order.
pub fn tie_breaks(words: Words, chain: &[TieBreak]) -> AnyView {
    if chain.is_empty() {
        return t!(words, "tie-none").into_any();
    }
    let items = chain.iter().map(|step| view! { <li>{tie_break(words, *step)}</li> }).collect_view();
    view! { <ol class="chain">{items}</ol> }.into_any()
}

/// Who goes on to the next round.
pub fn advance(words: Words, round: &Round) -> String {
    match (round.advance_count, round.advance_per_division) {
        (0, _) => t!(words, "advance-none"),
        (count, true) => t!(words, "advance-per-division", count = count),
        (count, false) => t!(words, "advance-in-all", count = count),
    }
}

/// How many jurors score an entry.
pub fn reviews(words: Words, round: &Round) -> String {
    match round.reviews_per_entry {
        0 => t!(words, "reviews-all"),
        count => t!(words, "reviews-count", count = count),
    }
}

/// The points that may be given, `0–10, in steps of 1`.
pub fn scale(words: Words, scale: &Scale) -> String {
    t!(words, "scale", min = scale.min().to_string(), max = scale.max().to_string(), step = scale.step().to_string())
}

/// The sum of weights, in millionths so that it cannot overflow for a hundred criteria.
pub fn weights_sum(criteria: &[WordedCriterion]) -> Decimal {
    Decimal::from_micros(criteria.iter().map(|worded| worded.criterion.weight.micros()).sum())
}

/// The highest total that a scorecard can have, in millionths of a point.
pub fn highest_total(criteria: &[WordedCriterion]) -> Decimal {
    let most = |worded: &WordedCriterion| product(worded.criterion.weight, worded.criterion.scale.max());
    Decimal::from_micros(criteria.iter().map(|worded| most(worded).micros()).fold(0, i64::saturating_add))
}

/// The product of two decimals, to a millionth.
pub fn product(one: Decimal, other: Decimal) -> Decimal {
    let product = i128::from(one.micros()) * i128::from(other.micros()) / 1_000_000;
    Decimal::from_micros(i64::try_from(product).unwrap_or(i64::MAX))
}

/// What a criterion counts: a share where all weights add up to 1, else the most points that it brings to the total.
pub fn weight(words: Words, worded: &WordedCriterion, sum: Decimal) -> String {
    let criterion = &worded.criterion;
    if sum == Decimal::ONE {
        return share(words, criterion.weight);
    }
    t!(words, "weight-points", points = product(criterion.weight, criterion.scale.max()).to_string())
}

/// A share of 1 in per cent.
pub fn share(words: Words, share: Decimal) -> String {
    let percent = Decimal::from_micros(share.micros().saturating_mul(100));
    t!(words, "weight-share", p = percent.to_string())
}

/// The round that matters now: the first that is open, else the next to open, else the last.
pub fn current(rounds: &[Round], now: Timestamp) -> Option<&Round> {
    let first = |phase| rounds.iter().find(|round| round.facts().phase(now) == phase);
    first(Phase::Open).or_else(|| first(Phase::Planned)).or(rounds.last())
}

/// A round's phase where its name stands already, as everybody may know it: a sealed round is closed to the public.
pub fn phase(ground: &Ground, round: &Round) -> AnyView {
    let (class, said) = phase_words(ground, round);
    view! {
        <span class=class>{said}</span>
        " "
        {moments(ground, round)}
    }
    .into_any()
}

/// A round's name with its phase.
pub fn named_phase(ground: &Ground, round: &Round) -> AnyView {
    let (class, said) = phase_words(ground, round);
    view! {
        <span class=class>{plain(&round.name, ground.language())} " · " {said}</span>
        " "
        {moments(ground, round)}
    }
    .into_any()
}

fn phase_words(ground: &Ground, round: &Round) -> (&'static str, String) {
    let words = ground.words;
    match round.facts().phase(ground.now) {
        Phase::Planned => ("tag", t!(words, "phase-planned")),
        Phase::Open => ("tag in", t!(words, "phase-open")),
        Phase::Closed | Phase::Sealed => ("tag", t!(words, "phase-closed")),
    }
}

fn moments(ground: &Ground, round: &Round) -> AnyView {
    let words = ground.words;
    let (said, at) = match round.facts().phase(ground.now) {
        Phase::Planned => (t!(words, "phase-opens"), round.opens_at),
        Phase::Open => (t!(words, "phase-until"), round.closes_at),
        Phase::Closed | Phase::Sealed => (String::new(), round.closes_at),
    };
    // A Chinese colon has its space within.
    let gap = if said.is_empty() || words.language == Language::Chinese { "" } else { " " };
    view! { <span>{said} {gap} <Moment at=at words=ground.moment(at) /></span> }.into_any()
}
