//! Whoever watches hears every stage, changes nothing, and can stop it at any word.

use std::ops::ControlFlow;

use super::*;

/// What is heard until the word of this number, which stops it, and what comes of it.
fn heard(problem: &Problem, stop: usize) -> (Vec<(Stage, f64)>, Result<Plan, Unassigned>) {
    let mut words = Vec::new();
    let mut watch = |stage, done| {
        words.push((stage, done));
        if words.len() == stop { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    };
    let found = assign_watched(problem, &mut watch);
    (words, found)
}

#[test]
fn every_stage_is_heard_in_order_and_no_share_falls() {
    let problem = problem(&Request { slack: DEFAULT_SLACK, ..scarce(24, 10, 3, 1_000, 5) });
    let (words, plan) = heard(&problem, usize::MAX);
    assert_eq!(plan.unwrap(), assign(&problem).unwrap());
    assert!(words.is_sorted_by(|a, b| a <= b), "{words:?}");
    assert!(words.iter().all(|(_, done)| (0.0..=1.0).contains(done)));
    let mut stages: Vec<Stage> = words.into_iter().map(|(stage, _)| stage).collect();
    stages.dedup();
    assert_eq!(stages, Stage::ALL);
}

#[test]
fn every_word_can_be_the_last() {
    let problem = problem(&Request { slack: DEFAULT_SLACK, ..scarce(60, 30, 3, 1_000, 4) });
    let (words, _) = heard(&problem, usize::MAX);
    assert!(words.len() > Stage::ALL.len());
    for stop in (1..=words.len()).step_by(words.len().div_ceil(20)) {
        let (until, found) = heard(&problem, stop);
        assert_eq!((until.as_slice(), found), (&words[..stop], Err(Unassigned::Cancelled)));
    }
}

#[test]
fn what_is_infeasible_is_heard_and_told() {
    let problem = problem(&request(&[vec![5, -1]], &[2], &[(0, 1); 2]));
    let (words, found) = heard(&problem, usize::MAX);
    assert_eq!(words, vec![(Stage::Feasible, 0.0)]);
    assert_eq!(found, Err(Unassigned::Infeasible(assign(&problem).unwrap_err())));
    assert_eq!(heard(&problem, 1).1, Err(Unassigned::Cancelled));
}
