//! What so many scores per entry would find out, by simulation beside the requests.

use std::collections::BTreeSet;

use judging::ranking::{FORESEEN_SCORECARDS, Foresight, ForesightFault, Intended, foresee};
use tokio::sync::Semaphore;

use super::question::Question;
use crate::error::AppError;

/// How many questions are answered at the same time: each takes a core.
static SIMULATIONS: Semaphore = Semaphore::const_new(1);

/// The seed 1, which `palmares plan` takes where none is given: the same question always gets the same answer.
const SEED: [u8; 32] = {
    let mut seed = [0; 32];
    seed[0] = 1;
    seed
};

/// The numbers of scores per entry that are compared with the one that is asked.
const COMPARED: [usize; 7] = [2, 3, 4, 5, 6, 8, 10];
/// Up to how many jurors it is compared with all of them, too.
const WHOLE_JURY: usize = 60;

/// How many juries are simulated: so many at least, at most, and in steps of work in between.
const RUNS: (usize, usize) = (10, 1_000);
const WORK: usize = 150_000_000;

/// What juries with so many scores per entry would find out.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Line {
    /// How many jurors score an entry.
    pub scores: usize,
    /// What they would find out.
    pub seen: Foresight,
}

/// The answer to a question.
#[derive(Clone, Debug, PartialEq)]
pub struct Outlook {
    /// By the number of scores per entry; the one that is asked is among them.
    pub lines: Vec<Line>,
    /// How many juries each is the average of.
    pub runs: usize,
}

/// Answers a question.
///
/// # Errors
/// A server that is ending.
pub async fn outlook(question: &Question) -> Result<Outlook, AppError> {
    let turn = SIMULATIONS.acquire().await.map_err(|_| AppError::Internal)?;
    let question = *question;
    let work = move || {
        // Until it is done, even if whoever asked has gone.
        let _turn = turn;
        simulate(&question)
    };
    let outlook = tokio::task::spawn_blocking(work).await.map_err(|error| {
        tracing::error!(%error, "a simulation failed");
        AppError::Internal
    })?;
    outlook.map_err(|error| {
        tracing::error!(%error, "a question within its bounds was refused");
        AppError::Internal
    })
}

fn simulate(question: &Question) -> Result<Outlook, ForesightFault> {
    let Question { entries, jurors, top, spreads, .. } = *question;
    let compared = compared(question);
    let runs = runs(question, &compared);
    let line = |scores| {
        let intended = Intended { entries, jurors, reviews: scores, top, spreads };
        Ok(Line { scores, seen: foresee(&intended, runs, SEED)? })
    };
    Ok(Outlook { lines: compared.into_iter().map(line).collect::<Result<_, _>>()?, runs })
}

/// The numbers of scores per entry that are simulated.
fn compared(question: &Question) -> BTreeSet<usize> {
    let whole = (question.jurors <= WHOLE_JURY).then_some(question.jurors);
    let possible =
        |scores: &usize| *scores <= question.jurors && scores.saturating_mul(question.entries) <= FORESEEN_SCORECARDS;
    COMPARED.into_iter().chain([question.scores]).chain(whole).filter(possible).collect()
}

/// How many juries of this size are simulated within about a second.
fn runs(question: &Question, compared: &BTreeSet<usize>) -> usize {
    let Question { entries, jurors, .. } = *question;
    let smaller = entries.min(jurors) + 1;
    // A scorecard is drawn and enters the equations beside all others of its entry, which are then solved.
    let of = |scores: &usize| entries * scores * (60 + scores) + smaller.pow(3) / 32;
    (WORK / compared.iter().map(of).sum::<usize>().max(1)).clamp(RUNS.0, RUNS.1)
}

#[cfg(test)]
mod tests {
    use judging::ranking::Spreads;

    use super::*;

    const SMALL: Question =
        Question { entries: 12, jurors: 7, scores: 3, top: 3, minutes: 15, hours: 4, spreads: Spreads::PLAUSIBLE };

    fn numbers(question: Question) -> Vec<usize> {
        compared(&question).into_iter().collect()
    }

    #[test]
    fn the_number_that_is_asked_is_compared_with_others_and_the_whole_jury() {
        assert_eq!(numbers(SMALL), [2, 3, 4, 5, 6, 7]);
        assert_eq!(numbers(Question { jurors: 200, scores: 1, ..SMALL }), [1, 2, 3, 4, 5, 6, 8, 10]);
        assert_eq!(numbers(Question { jurors: 1, scores: 1, ..SMALL }), [1]);
        let large = Question { entries: 5_000, jurors: 500, scores: 20, ..SMALL };
        assert_eq!(numbers(large), [2, 3, 4, 5, 6, 8, 10, 20]);
    }

    #[test]
    fn the_larger_the_jury_the_fewer_are_simulated() {
        let runs = |question| runs(&question, &compared(&question));
        assert_eq!(runs(SMALL), 1_000);
        assert_eq!(runs(Question { entries: 5_000, jurors: 500, scores: 20, ..SMALL }), 10);
        let middle = runs(Question { entries: 300, jurors: 40, ..SMALL });
        assert!((50..1_000).contains(&middle), "{middle}");
    }

    #[test]
    fn the_same_question_gets_the_same_answer() {
        let once = simulate(&SMALL).unwrap();
        assert_eq!(simulate(&SMALL).unwrap(), once);
        assert_eq!(once.lines.iter().map(|line| line.scores).collect::<Vec<_>>(), [2, 3, 4, 5, 6, 7]);
        assert!(once.lines.windows(2).all(|pair| pair[0].seen.places > pair[1].seen.places), "{once:?}");
    }
}
