//! Which number of scores per entry is enough.

use super::outlook::Line;

/// What part of the true top ought to be found.
pub const GOAL: f64 = 0.9;

/// What follows from the numbers that were compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Advice {
    /// The number that was asked is the least that reaches the goal.
    Enough,
    /// So many, fewer, reach it.
    Fewer(usize),
    /// It takes so many, more.
    More(usize),
    /// None reaches it; so many come nearest.
    Beyond(usize),
}

/// The advice on a number of scores per entry among lines by that number: the least that reaches the goal as all after
/// it do.
pub fn advise(lines: &[Line], asked: usize) -> Advice {
    let reaching = lines.iter().rev().take_while(|line| line.seen.found >= GOAL);
    match reaching.last().map(|line| line.scores) {
        Some(least) if least < asked => Advice::Fewer(least),
        Some(least) if least > asked => Advice::More(least),
        Some(_) => Advice::Enough,
        None => {
            let nearest = lines.iter().max_by(|one, other| one.seen.found.total_cmp(&other.seen.found));
            Advice::Beyond(nearest.map_or(asked, |line| line.scores))
        }
    }
}

#[cfg(test)]
pub mod tests {
    use judging::ranking::Foresight;

    use super::*;

    /// Lines of which each finds such a part of the top.
    pub fn lines(found: &[(usize, f64)]) -> Vec<Line> {
        let seen = |found| Foresight {
            found,
            all_found: 0.0,
            correlation: 0.0,
            places: 6.0,
            too_close: 0.5,
            loads: (4, 5),
            error: 0.01,
        };
        found.iter().map(|(scores, found)| Line { scores: *scores, seen: seen(*found) }).collect()
    }

    #[test]
    fn the_least_number_that_reaches_the_goal_is_enough() {
        let four = lines(&[(2, 0.8), (3, 0.87), (4, 0.9), (5, 0.93)]);
        let advice = [2, 3, 4, 5].map(|asked| advise(&four, asked));
        assert_eq!(advice, [Advice::More(4), Advice::More(4), Advice::Enough, Advice::Fewer(4)]);
    }

    #[test]
    fn chance_that_is_not_confirmed_by_more_scores_is_not_enough() {
        assert_eq!(advise(&lines(&[(2, 0.91), (3, 0.89), (4, 0.92)]), 3), Advice::More(4));
    }

    #[test]
    fn what_no_number_reaches_is_said() {
        assert_eq!(advise(&lines(&[(2, 0.5), (3, 0.62), (4, 0.61)]), 2), Advice::Beyond(3));
        assert_eq!(advise(&lines(&[(1, 0.5)]), 1), Advice::Beyond(1));
    }
}
