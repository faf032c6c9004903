//! What the sample's jurors have written so far: points from quality, severity and chance, comments in their language.

use judging::decimal::Decimal;
use judging::rubric::Scale;
use judging::time::Timestamp;
use store::rubrics::WordedCriterion;
use store::seeding::{SeedAssignment, SeedScorecard};

use super::content::{CommentsFile, EntryText, JurorText};
use super::dice::Dice;

/// How far a juror's view of an entry, and of one criterion of it, is from its quality, on a scale of ten.
const NOISE_OF_VIEW: f64 = 0.8;
const NOISE_OF_CRITERION: f64 = 0.9;

/// What jurors write about, with what, and in which time.
pub struct Desk<'a> {
    /// The jury.
    pub jurors: &'a [&'a JurorText],
    /// The entries.
    pub entries: &'a [EntryText],
    /// The rubric.
    pub criteria: &'a [WordedCriterion],
    /// What is said in comments.
    pub comments: &'a CommentsFile,
    /// Start of the round's window.
    pub opens_at: Timestamp,
    /// The time of the edition.
    pub now: Timestamp,
}

impl Desk<'_> {
    /// The assignments with their scorecards: each juror has submitted a share of the own list in an order of chance, has
    /// begun one or two more, and has not touched the rest.
    pub fn work(&self, pairs: &[(usize, usize)], dice: &mut Dice) -> Vec<SeedAssignment> {
        let mut done = Vec::with_capacity(pairs.len());
        for (juror, text) in self.jurors.iter().enumerate() {
            let mut list: Vec<usize> = pairs.iter().filter(|pair| pair.0 == juror).map(|pair| pair.1).collect();
            dice.shuffle(&mut list);
            let submitted = (text.progress * list.len() as f64).round() as usize;
            let begun = if text.progress > 0.0 { submitted + 1 + dice.below(2) } else { 0 };
            for (place, entry) in list.into_iter().enumerate() {
                let scorecard = (place < begun).then(|| self.scorecard((juror, entry), place, place < submitted, dice));
                done.push(SeedAssignment { juror, entry, scorecard });
            }
        }
        done
    }

    fn scorecard(
        &self,
        (juror, entry): (usize, usize),
        place: usize,
        submitted: bool,
        dice: &mut Dice,
    ) -> SeedScorecard {
        let (judge, text) = (self.jurors[juror], &self.entries[entry]);
        let view = text.quality - judge.severity + NOISE_OF_VIEW * dice.normal();
        let scale = |worded: &WordedCriterion| worded.criterion.scale;
        let mut scores: Vec<String> = self
            .criteria
            .iter()
            .map(|worded| on_scale(&scale(worded), view + NOISE_OF_CRITERION * dice.normal()).to_string())
            .collect();
        if !submitted {
            scores.truncate(1 + dice.below(self.criteria.len().max(2) - 1));
        }
        let language = judge.languages.first().copied().unwrap_or_default();
        let say = |lists: &std::collections::BTreeMap<_, Vec<String>>| {
            let list = lists.get(&language).map_or(&[][..], Vec::as_slice);
            list.get((place + juror) % list.len().max(1)).cloned().unwrap_or_default()
        };
        let of_band = match view {
            view if view >= 7.2 => &self.comments.strong,
            view if view >= 5.2 => &self.comments.fair,
            _ => &self.comments.weak,
        };
        SeedScorecard {
            scores,
            comments: Vec::new(),
            for_entrant: if dice.unit() < 0.7 { say(of_band) } else { String::new() },
            for_jury: if dice.unit() < 0.25 { say(&self.comments.jury) } else { String::new() },
            saved_at: self.moment(dice),
            submitted,
        }
    }

    /// A moment between nine and nine on one of the days after the first of the round's window, before now.
    fn moment(&self, dice: &mut Dice) -> Timestamp {
        let day = 86_400;
        let days = ((self.now.micros() - self.opens_at.micros()) / (1_000_000 * day)).max(1);
        let of_day = self.opens_at.plus_seconds(day * (1 + dice.below(days as usize) as i64));
        let at = of_day.plus_seconds(dice.below(12 * 3_600) as i64);
        if at < self.now { at } else { self.now.plus_seconds(-60 - dice.below(3_600) as i64) }
    }
}

/// The level of the scale that is nearest to a value on a scale of ten.
fn on_scale(scale: &Scale, of_ten: f64) -> Decimal {
    let (min, max, step) = (scale.min().micros(), scale.max().micros(), scale.step().micros());
    let steps = (max - min) / step;
    let nearest = (of_ten.clamp(0.0, 10.0) / 10.0 * steps as f64).round() as i64;
    Decimal::from_micros(min + nearest.clamp(0, steps) * step)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn points_are_levels_of_the_scale() {
        let scale = Scale::new(1.into(), 5.into(), Decimal::from_micros(500_000)).expect("a scale");
        let levels: Vec<String> = [-3.0, 0.0, 4.9, 7.3, 10.0].map(|of| on_scale(&scale, of).to_string()).to_vec();
        assert_eq!(levels, ["1", "1", "3", "4", "5"]);
    }
}
