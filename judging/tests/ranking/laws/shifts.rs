//! Points that are added to all scores, or to those of one juror.

use std::cell::Cell;
use std::ops::Range;

use judging::decimal::Fraction;
use judging::ranking::{Ask, Evidence, Method, Ranked, Ranking, Variance, rank_with_evidence};
use proptest::prelude::*;
use proptest::test_runner::TestRunner;

use super::names::assert_same_within_errors;
use super::{
    Jury, added, any_method, ask, complete, hangs_on_digits, juries, jury, order, sheet, table, with_evidence,
};

/// Whether the method reads more than the order of points, so that it can be added to.
fn is_on_the_scale(method: &Method) -> bool {
    !matches!(method, Method::RankSum | Method::Rasch { .. })
}

/// Takes `add` off all that stands on the scale of the total: means, scores and μ. What cannot be told from `like` by
/// more than 1e-9 then is that to the last digit, so that everything else can be compared as bytes.
fn taken_off(add: u32, like: &(Ranking, Evidence), moved: (Ranking, Evidence)) -> (Ranking, Evidence) {
    let (mut ranking, mut evidence) = moved;
    let points = f64::from(add);
    let scored = if is_on_the_scale(&ranking.method) { points } else { 0.0 };
    let near = |moved: &mut f64, by: f64, like: f64| {
        if (*moved - by - like).abs() < 1e-9 {
            *moved = like;
        }
    };
    let off = |moved: &mut Option<Fraction>, by: u32| {
        *moved = moved.map(|moved| moved.checked_sub(Fraction::new(i128::from(by), 1).unwrap()).unwrap());
    };
    for (one, like) in ranking.entries.iter_mut().zip(&like.0.entries) {
        off(&mut one.raw, add);
        if let (Some(score), Some(like)) = (&mut one.score, &like.score) {
            off(&mut score.exact, scored as u32);
            near(&mut score.value, scored, like.value);
        }
    }
    let models = [ranking.model.as_mut(), evidence.uncertainty.as_mut().map(|one| &mut one.model)];
    let before = [like.0.model, like.1.uncertainty.map(|one| one.model)];
    for (model, like) in models.into_iter().zip(before) {
        if let (Some(model), Some(like)) = (model, like) {
            near(&mut model.mean, points, like.mean);
        }
    }
    if let (Some(rasch), Some(like)) = (&mut ranking.rasch, &like.0.rasch) {
        let moved = like.categories.iter().map(|one| one.micros() + i64::from(add) * 1_000_000);
        assert!(moved.eq(rasch.categories.iter().map(|one| one.micros())));
        rasch.categories.clone_from(&like.categories);
    }
    (ranking, evidence)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn adding_to_all_scores_moves_the_mean_and_the_scores_by_it_and_nothing_else(
        method in any_method(), jury in jury(), add in 1u32..900, seed in any::<u8>(),
    ) {
        let before = with_evidence(&table(&jury), &method, seed);
        let after = with_evidence(&added(&jury, |_| add), &method, seed);
        match (before, after) {
            (Ok(before), Ok(after)) if !hangs_on_digits(&before.0) => {
                let after = taken_off(add, &before, after);
                prop_assert_eq!(format!("{after:?}"), format!("{before:?}"));
            }
            (before, after) => prop_assert_eq!(before.err(), after.err()),
        }
    }
}

/// The answers before and after `add` is given to one juror, who has `first` more from the start.
fn milder(jury: &Jury, variance: Variance, mild: usize, first: u32, add: u32) -> Option<[(Ranking, Evidence); 2]> {
    let method = Method::Calibrated { variance };
    let answer = |points: u32, seed: u8| {
        let ask = Ask { leave_one_out: false, ..ask(seed) };
        let sheet = sheet(&added(jury, |j| if j == mild { points } else { 0 }));
        rank_with_evidence(&sheet, &method, &order(), &ask).ok()
    };
    Some([answer(first, 1)?, answer(first + add, 2)?])
}

/// That places and probabilities are the same, and each effect and its error but for `by` of its error; scores move by
/// what one juror adds, parted among all.
fn assert_moved_alike(add: u32, by: f64, [before, after]: &[(Ranking, Evidence); 2]) -> Result<(), TestCaseError> {
    let each = f64::from(add) / before.0.jurors.len() as f64;
    let mean = |ranking: &Ranking| {
        let scores: Vec<f64> = ranking.entries.iter().map(|one| one.score.unwrap().value).collect();
        scores.iter().sum::<f64>() / scores.len() as f64
    };
    let (old, new) = (mean(&before.0), mean(&after.0));
    prop_assert!((new - old - each).abs() < 1e-9 * f64::from(add), "{old} {new}");
    for (one, other) in before.0.entries.iter().zip(&after.0.entries) {
        prop_assert_eq!((&one.entry, one.rank, &one.tie), (&other.entry, other.rank, &other.tie));
        let effect = |one: &Ranked, mean: f64| one.score.unwrap().value - mean;
        let (se, as_se) = (one.se.unwrap(), other.se.unwrap());
        let most = by * se + 1e-9 * f64::from(add);
        prop_assert!(
            (effect(one, old) - effect(other, new)).abs() < most && (se - as_se).abs() < most,
            "{one:?} {other:?}"
        );
    }
    let n = before.0.entries.len() as f64;
    for (one, other) in before.1.entries.iter().flatten().zip(after.1.entries.iter().flatten()) {
        assert_same_within_errors(one, other, n)?;
    }
    Ok(())
}

/// The law for complete juries of so many jurors, one of whom is milder by `add`: at least a fifth of these juries must be such
/// that it says something of them.
fn hold(jurors: usize, add: Range<u32>, law: impl Fn(&Jury, u32, usize) -> Result<bool, TestCaseError>) {
    let (cases, held) = (32, Cell::new(0));
    let config = ProptestConfig { failure_persistence: None, ..juries(cases) };
    let answer = TestRunner::new(config).run(&(complete(jurors), add, 0..jurors), |(jury, add, mild)| {
        held.set(held.get() + u32::from(law(&jury, add, mild)?));
        Ok(())
    });
    assert_eq!(answer.map_err(|error| error.to_string()), Ok(()), "{jurors} jurors");
    assert!(held.get() >= cases / 5, "{} of {jurors} jurors", held.get());
}

#[test]
fn in_a_complete_jury_a_milder_juror_moves_all_scores_alike_and_nothing_else() {
    for jurors in 2..=6 {
        hold(jurors, 1..900, |jury, add, mild| {
            let Some(answers) = milder(jury, Variance::Reml, mild, 0, add) else { return Ok(false) };
            let models = answers.each_ref().map(|(ranking, _)| ranking.model.unwrap());
            let at_a_boundary = models.iter().any(|model| model.sd_entry == 0.0 || model.sd_juror == 0.0);
            if at_a_boundary || hangs_on_digits(&answers[0].0) {
                return Ok(false);
            }
            assert_moved_alike(add, 0.0, &answers).map(|()| true)
        });
    }
}

/// Where jurors differ far more than scorecards scatter, nothing is near a boundary; what is left is that the weights of
/// large variances of jurors are not quite the same for all others.
#[test]
fn so_it_is_where_variances_are_integrated() {
    for jurors in [3, 4, 6] {
        hold(jurors, 1..100, |jury, add, mild| {
            let Some(answers) = milder(jury, Variance::Integrate, mild, 100, add) else { return Ok(false) };
            if hangs_on_digits(&answers[0].0) {
                return Ok(false);
            }
            assert_moved_alike(add, 0.02, &answers).map(|()| true)
        });
    }
}
