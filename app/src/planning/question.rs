//! What is asked: numbers within bounds, and spreads that are chosen in words.

use std::ops::RangeInclusive;

use judging::ranking::{FORESEEN_SCORECARDS, Spreads};

use crate::contests::typed::{Faults, Typed};
use crate::error::AppError;

/// The fields of the question, as the address names them.
pub const FIELDS: [&str; 8] = ["entries", "jurors", "scores", "top", "minutes", "hours", "agree", "differ"];
/// How many minutes a scorecard takes where nothing else is said.
pub const MINUTES: usize = 15;
/// How many hours a juror can give where nothing else is said.
pub const HOURS: usize = 4;
/// The spreads that are chosen where nothing else is said.
pub const USUAL: &str = "usual";

const MAX_ENTRIES: usize = 5_000;
const MAX_JURORS: usize = 500;
const MAX_MINUTES: usize = 600;
const MAX_HOURS: usize = 1_000;

/// By what part of the range of the total entries differ, as a standard deviation.
const ENTRIES: [(&str, f64); 3] = [("close", 0.08), (USUAL, Spreads::PLAUSIBLE.entry), ("wide", 0.18)];
/// The same of the severity of jurors, and of a scorecard beyond it.
const JURORS: [(&str, (f64, f64)); 3] =
    [("well", (0.05, 0.09)), (USUAL, (Spreads::PLAUSIBLE.juror, Spreads::PLAUSIBLE.residual)), ("far", (0.12, 0.21))];

/// What the round says by itself.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Outset {
    /// How many entries it has, or is to have.
    pub entries: usize,
    /// How many jurors.
    pub jurors: usize,
    /// How many of them score an entry; 0 for all.
    pub scores: usize,
    /// How many places lie above the line; 0 where that is open.
    pub top: usize,
}

/// A jury that is to be, within the bounds of the simulation.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Question {
    /// How many entries, from 2.
    pub entries: usize,
    /// How many jurors, from 1.
    pub jurors: usize,
    /// How many of them score an entry, from 1.
    pub scores: usize,
    /// How many places lie above the line, from 1 and fewer than the entries.
    pub top: usize,
    /// How many minutes a scorecard takes, from 1.
    pub minutes: usize,
    /// How many hours a juror can give, enough for one scorecard.
    pub hours: usize,
    /// As parts of the range of the total.
    pub spreads: Spreads,
}

impl Question {
    /// How many jurors it takes to get so many scores per entry, none giving more time than is asked.
    pub fn jurors_needed(&self, scores: usize) -> usize {
        let most = (60 * self.hours / self.minutes).max(1);
        (self.entries * scores).div_ceil(most).max(scores)
    }
}

impl Outset {
    /// The same, with what is open or contradicts itself filled in.
    pub fn settled(self) -> Self {
        let scores = if self.scores == 0 { self.jurors } else { self.scores };
        let top = if self.top == 0 { 3 } else { self.top };
        Self { scores: scores.min(self.jurors).max(1), top: top.min(self.entries.saturating_sub(1)).max(1), ..self }
    }
}

/// Reads what was asked; what is not, is as the round says. Nothing where nothing was asked and the round does not say
/// enough.
///
/// # Errors
/// All faults at their fields.
pub fn read(typed: &Typed, outset: &Outset) -> Result<Option<Question>, AppError> {
    let mut faults = Faults::default();
    let mut number = |name: &str, stored: usize, bounds: RangeInclusive<usize>, fault: &str| {
        let number = typed.get(name).map_or(Some(stored), |word| word.trim().parse().ok());
        number.filter(|number| bounds.contains(number)).unwrap_or_else(|| {
            faults.add(name, fault);
            0
        })
    };
    let entries = number("entries", outset.entries, 2..=MAX_ENTRIES, "fault-plan-entries");
    let jurors = number("jurors", outset.jurors, 1..=MAX_JURORS, "fault-plan-jurors");
    // Where the number that bounds another one is wrong, that is said of it alone.
    let bound = |known: usize, most: usize| if known == 0 { usize::MAX } else { most };
    let scores = number("scores", outset.scores, 1..=bound(jurors, jurors), "fault-plan-scores");
    let top = number("top", outset.top, 1..=bound(entries, entries.saturating_sub(1)), "fault-plan-top");
    let minutes = number("minutes", MINUTES, 1..=MAX_MINUTES, "fault-plan-minutes");
    let least = minutes.div_ceil(60).max(1);
    let hours = number("hours", HOURS.max(least), least..=MAX_HOURS, "fault-plan-hours");
    if entries.saturating_mul(scores) > FORESEEN_SCORECARDS {
        faults.add("scores", "fault-plan-large");
    }
    let (juror, residual) = chosen(&JURORS, typed, "agree", &mut faults);
    let entry = chosen(&ENTRIES, typed, "differ", &mut faults);
    match faults.none() {
        Ok(()) => {
            let spreads = Spreads { entry, juror, residual };
            Ok(Some(Question { entries, jurors, scores, top, minutes, hours, spreads }))
        }
        Err(_) if typed.is_empty() => Ok(None),
        Err(error) => Err(error),
    }
}

fn chosen<T: Copy>(presets: &[(&str, T); 3], typed: &Typed, name: &str, faults: &mut Faults) -> T {
    let word = typed.get(name).map_or(USUAL, String::as_str);
    presets
        .iter()
        .find(|(key, _)| *key == word)
        .unwrap_or_else(|| {
            faults.add(name, "fault-plan-choice");
            &presets[1]
        })
        .1
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::error::FieldFault;

    const ROUND: Outset = Outset { entries: 24, jurors: 12, scores: 3, top: 3 };

    fn asked(fields: &[(&str, &str)]) -> Result<Option<Question>, AppError> {
        read(&fields.iter().map(|(name, word)| ((*name).to_owned(), (*word).to_owned())).collect(), &ROUND)
    }

    fn faults(fields: &[(&str, &str)]) -> Vec<String> {
        match asked(fields) {
            Err(AppError::Invalid(faults)) => {
                faults.into_iter().map(|FieldFault { field, kind }| format!("{field}: {kind}")).collect()
            }
            other => panic!("{fields:?}: {other:?}"),
        }
    }

    #[test]
    fn what_is_not_asked_is_as_the_round_says() {
        let usual =
            Question { entries: 24, jurors: 12, scores: 3, top: 3, minutes: 15, hours: 4, spreads: Spreads::PLAUSIBLE };
        assert_eq!(asked(&[]), Ok(Some(usual)));
        let spreads = Spreads { entry: 0.18, juror: 0.05, residual: 0.09 };
        let changed = Question { scores: 5, spreads, ..usual };
        assert_eq!(asked(&[("scores", " 5 "), ("agree", "well"), ("differ", "wide")]), Ok(Some(changed)));
        assert_eq!(read(&Typed::new(), &Outset::default().settled()), Ok(None));
    }

    #[test]
    fn every_field_that_is_wrong_is_named() {
        for word in ["", "-3", "0", "NaN", "1e3", "many", "2.5", "99999999999999999999999"] {
            for (name, kind) in [
                ("entries", "fault-plan-entries"),
                ("jurors", "fault-plan-jurors"),
                ("scores", "fault-plan-scores"),
                ("top", "fault-plan-top"),
                ("minutes", "fault-plan-minutes"),
                ("hours", "fault-plan-hours"),
                ("agree", "fault-plan-choice"),
                ("differ", "fault-plan-choice"),
            ] {
                assert_eq!(faults(&[(name, word)]), [format!("{name}: {kind}")], "{name}={word}");
            }
        }
        let all: Vec<(&str, &str)> = FIELDS.into_iter().map(|name| (name, "")).collect();
        assert_eq!(faults(&all).len(), FIELDS.len());
    }

    #[test]
    fn numbers_bound_each_other() {
        assert_eq!(faults(&[("scores", "13")]), ["scores: fault-plan-scores"]);
        assert_eq!(faults(&[("top", "24")]), ["top: fault-plan-top"]);
        assert_eq!(faults(&[("entries", "5001")]), ["entries: fault-plan-entries"]);
        assert_eq!(faults(&[("minutes", "121"), ("hours", "2")]), ["hours: fault-plan-hours"]);
        let large = [("entries", "5000"), ("jurors", "500"), ("scores", "21")];
        assert_eq!(faults(&large), ["scores: fault-plan-large"]);
    }

    #[test]
    fn a_jury_is_large_enough_for_its_time_and_for_the_scores_of_an_entry() {
        let question = asked(&[("minutes", "25"), ("hours", "2")]).unwrap().unwrap();
        // Four scorecards fit into two hours.
        assert_eq!([1, 3, 8].map(|scores| question.jurors_needed(scores)), [6, 18, 48]);
        let patient = Question { hours: 1_000, ..question };
        assert_eq!([1, 3, 8].map(|scores| patient.jurors_needed(scores)), [1, 3, 8]);
        assert_eq!(asked(&[("minutes", "300")]).unwrap().unwrap().hours, 5, "one scorecard fits into what is not said");
    }

    #[test]
    fn what_a_round_leaves_open_is_settled() {
        let whole = Outset { scores: 0, top: 0, ..ROUND };
        assert_eq!(whole.settled(), Outset { scores: 12, top: 3, ..ROUND });
        let small = Outset { entries: 2, jurors: 2, scores: 3, top: 4 };
        assert_eq!(small.settled(), Outset { entries: 2, jurors: 2, scores: 2, top: 1 });
    }
}
