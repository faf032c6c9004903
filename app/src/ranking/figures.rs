//! Scores as people read them.

use judging::decimal::Fraction;
use judging::ranking::{
    Method, Model, Prior, RankingError, Rounding, RoundingAt, Score, TieBreak, TrimLevel, Variance, Warning,
};
use judging::seal::PartRanking;

use crate::t;
use crate::words::Words;

/// How many decimals pages show where the method declares none.
const SHOWN: u32 = 3;

/// The methods that rankings are checked by.
pub(super) const CHECKS: [&str; 6] = ["mean", "trimmed", "rank_sum", "zscore", "calibrated", "rasch"];

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

/// A probability in whole percent, of which none is said to be certain.
pub(super) fn percent(probability: f64) -> String {
    match (100.0 * probability).round() {
        whole if whole < 1.0 => "<1".to_owned(),
        whole if whole > 99.0 => ">99".to_owned(),
        whole => whole.to_string(),
    }
}

/// The address of what is said of a method.
pub(super) fn method_page(key: &str) -> String {
    format!("/methods#{key}")
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

/// How the variances were found on which rankings rest, in words: both ways where divisions differ, nothing where a method
/// has none.
pub(super) fn variances<'a>(words: Words, models: impl Iterator<Item = Option<&'a Model>>) -> Option<String> {
    let said = once(models.flatten().map(|model| match model.variance() {
        Variance::Integrate => t!(words, "ranking-variance-integrate"),
        Variance::Reml | Variance::Auto => t!(words, "ranking-variance-reml"),
    }));
    (!said.is_empty()).then(|| said.join(" · "))
}

/// What is said of several rankings, each sentence once.
pub(super) fn once(sentences: impl Iterator<Item = String>) -> Vec<String> {
    let mut said: Vec<String> = Vec::new();
    for sentence in sentences {
        if !said.contains(&sentence) {
            said.push(sentence);
        }
    }
    said
}

/// A method with how its rankings' variances were found, in words.
pub(super) fn method_of(words: Words, method: &Method, rankings: &[PartRanking]) -> String {
    let name = method_words(words, method.key());
    match variances(words, rankings.iter().map(|part| part.ranking.model.as_ref())) {
        Some(variances) => format!("{name} · {variances}"),
        None => name,
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
        "rank_sum" => Method::RankSum,
        "zscore" => Method::Zscore,
        "calibrated" => Method::Calibrated { variance: Variance::Auto },
        "rasch" => Method::Rasch { prior: Prior::Weak },
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
        RankingError::Unconnected => t!(words, "no-ranking-unconnected"),
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_probability_is_said_to_be_certain() {
        let said = [0.0, 0.004, 0.006, 0.5, 0.714, 0.994, 0.996, 1.0].map(percent);
        assert_eq!(said, ["<1", "<1", "1", "50", "71", "99", ">99", ">99"]);
    }

    #[test]
    fn how_variances_were_found_is_said_once_and_both_ways_where_divisions_differ() {
        let posterior = Some(judging::ranking::Posterior { sd_entry: 1.0, sd_juror: 1.0, sd_residual: 1.0 });
        let model = |posterior| Model {
            mean: 5.0,
            sd_entry: 1.0,
            sd_juror: 1.0,
            sd_residual: 1.0,
            criterion: 0.0,
            converged: true,
            posterior,
        };
        let (integrated, plugged_in) = (model(posterior), model(None));
        let words = Words::of(judging::text::Language::English);
        let said = |models: &[Option<&Model>]| variances(words, models.iter().copied());
        assert_eq!(said(&[None, None]), None);
        assert_eq!(said(&[Some(&integrated), Some(&integrated)]), Some("variances integrated over".into()));
        let both = said(&[Some(&plugged_in), None, Some(&integrated)]);
        assert_eq!(both, Some("variances estimated (REML) · variances integrated over".into()));
    }

    #[test]
    fn every_method_but_the_official_one_is_a_check() {
        let of = |official: &Method| {
            CHECKS.into_iter().filter(|key| check_method(key, official).is_some()).collect::<Vec<_>>()
        };
        assert_eq!(of(&Method::Mean { rounding: None }), ["trimmed", "rank_sum", "zscore", "calibrated", "rasch"]);
        assert_eq!(of(&Method::Rasch { prior: Prior::None }), ["mean", "trimmed", "rank_sum", "zscore", "calibrated"]);
        assert!(check_method("median", &Method::Zscore).is_none());
    }
}
