//! Scores as people read them.

use judging::decimal::Fraction;
use judging::ranking::{Method, RankingError, Rounding, RoundingAt, Score, TieBreak, TrimLevel, Variance, Warning};

use crate::t;
use crate::words::Words;

/// How many decimals pages show where the method declares none.
const SHOWN: u32 = 3;

/// How many decimals the scores of a method have on pages: those that it declares.
pub(super) fn decimals(method: &Method) -> u32 {
    method.rounding().map_or(SHOWN, |rounding| rounding.decimals)
}

/// A score with so many decimals, exact where it is exact.
pub(super) fn score(score: &Score, decimals: u32) -> String {
    match score.exact {
        Some(exact) => fraction(exact, decimals),
        None => format!("{:.*}", decimals as usize, score.value),
    }
}

/// A fraction with so many decimals, rounded half up.
pub(super) fn fraction(value: Fraction, decimals: u32) -> String {
    match value.round_half_up(decimals) {
        Some(decimal) => decimal.to_fixed(decimals),
        None => value.to_string(),
    }
}

/// The words for a method.
pub(super) fn method_words(words: Words, key: &str) -> String {
    match key {
        "mean" => t!(words, "ranking-method-mean"),
        "trimmed" => t!(words, "ranking-method-trimmed"),
        "rank_sum" => t!(words, "ranking-method-rank-sum"),
        "zscore" => t!(words, "ranking-method-zscore"),
        "rasch" => t!(words, "ranking-method-rasch"),
        _ => t!(words, "ranking-method-calibrated"),
    }
}

/// The method that a check of this name is made by: with the rounding that the official one declares.
pub(super) fn check_method(key: &str, official: &Method) -> Option<Method> {
    let rounding = official.rounding().or(Some(Rounding { at: RoundingAt::End, decimals: SHOWN }));
    let method = match key {
        "mean" => Method::Mean { rounding },
        "trimmed" => {
            Method::Trimmed { drop_high: 1, drop_low: 1, level: TrimLevel::Criterion, min_jurors: 3, rounding }
        }
        "calibrated" => Method::Calibrated { variance: Variance::Reml },
        _ => return None,
    };
    (method.key() != official.key()).then_some(method)
}

/// What a reader of the ranking must know, in words; `code` gives the code of an entry.
pub(super) fn warning_words(
    words: Words,
    warning: &Warning,
    code: impl Fn(&judging::ids::EntryId) -> String,
) -> String {
    let codes = |entries: &[judging::ids::EntryId]| entries.iter().map(&code).collect::<Vec<_>>().join(" · ");
    match warning {
        Warning::NoScorecard { entries } => t!(words, "warning-no-scorecard", codes = codes(entries)),
        Warning::Disconnected { components, joint: false } => {
            t!(words, "warning-disconnected", components = *components)
        }
        Warning::Disconnected { components, joint: true } => t!(words, "warning-joined", components = *components),
        Warning::NotTrimmed { entries } => t!(words, "warning-not-trimmed", codes = codes(entries)),
        Warning::NoDistinguishableDifferences => t!(words, "warning-no-differences"),
        Warning::NotConverged => t!(words, "warning-not-converged"),
        Warning::OrdersNobody { jurors } => t!(words, "warning-orders-nobody", jurors = jurors.len()),
    }
}

/// Why a method gives no ranking, in words.
pub(super) fn error_words(words: Words, error: &RankingError) -> String {
    match error {
        RankingError::Method(_) => t!(words, "no-ranking-method"),
        RankingError::TooLarge => t!(words, "no-ranking-too-large"),
        RankingError::NoScorecards => t!(words, "no-ranking-no-scorecards"),
        RankingError::OneJuror => t!(words, "no-ranking-one-juror"),
        RankingError::OneEntry => t!(words, "no-ranking-one-entry"),
        RankingError::AllEqual => t!(words, "no-ranking-all-equal"),
        RankingError::OneScorecardPerEntry => t!(words, "no-ranking-one-per-entry"),
        RankingError::OneScorecardPerJuror => t!(words, "no-ranking-one-per-juror"),
        RankingError::NoResidual => t!(words, "no-ranking-no-residual"),
        RankingError::OneCategory => t!(words, "no-ranking-one-category"),
        RankingError::DifferentScales => t!(words, "no-ranking-different-scales"),
        RankingError::TooManyCategories => t!(words, "no-ranking-too-many-categories"),
        RankingError::Extreme => t!(words, "no-ranking-extreme"),
    }
}

/// The words for a tie-break.
pub(super) fn tie_break_words(words: Words, step: TieBreak) -> String {
    match step {
        TieBreak::HighestWeight => t!(words, "ranking-tie-break-highest-weight"),
        TieBreak::AllScores => t!(words, "ranking-tie-break-all-scores"),
        TieBreak::ChairVote => t!(words, "ranking-tie-break-chair-vote"),
    }
}
