//! The two customs of rubrics: marks from 0 to 10 that count by shares, and points that add up to 100.

use judging::decimal::Decimal;

use super::rubric::{LEVEL, new_row};
use super::typed::{Typed, put_rows, rows, word};

/// How many criteria a rubric starts with.
const CRITERIA: usize = 4;
/// One whole, in millionths.
const ONE: i64 = 1_000_000;

/// A custom that a button brings to the form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Preset {
    /// Every criterion from 0 to 10, weights that are shares of 1.
    Shares,
    /// Every weight 1, maximum points that add up to 100.
    Points,
}

impl Preset {
    /// The preset of a button.
    pub fn parse(act: &str) -> Option<Self> {
        match act {
            "preset-shares" => Some(Self::Shares),
            "preset-points" => Some(Self::Points),
            _ => None,
        }
    }

    /// Gives all criteria their scale and weight, as even as whole numbers allow. Words stay as they are typed; what
    /// levels stand for moves to the same part of the new scale. An empty rubric gets four criteria.
    pub fn apply(self, criteria: &mut Vec<Typed>) {
        if criteria.is_empty() {
            criteria.resize(CRITERIA, new_row());
        }
        let count = criteria.len();
        for (index, row) in criteria.iter_mut().enumerate() {
            let part = part_of_hundred(index, count);
            let (weight, max) = match self {
                Self::Shares => (Decimal::from_micros(part * ONE / 100), 10),
                Self::Points => (Decimal::ONE, part),
            };
            rescale(row, max);
            let fields = [("weight", weight.to_string()), ("min", "0".into()), ("max", max.to_string())];
            row.extend(fields.map(|(name, value)| (name.to_owned(), value)));
            row.insert("step".into(), "1".into());
        }
    }
}

/// What falls to one of so many when a hundred is divided as evenly as whole numbers allow, the first taking the rest;
/// at least 1.
fn part_of_hundred(index: usize, count: usize) -> i64 {
    let (index, count) = (i64::try_from(index).unwrap_or(i64::MAX), i64::try_from(count).unwrap_or(i64::MAX).max(1));
    (100 / count + i64::from(index < 100 % count)).max(1)
}

/// Moves the bounds of a criterion's levels to a scale from 0 to `max`, to whole numbers.
fn rescale(row: &mut Typed, max: i64) {
    let bound = |name| Decimal::parse(word(row, name)).map(|value| i128::from(value.micros()));
    let (Ok(from), Ok(to)) = (bound("min"), bound("max")) else { return };
    let range = to - from;
    if range <= 0 {
        return;
    }
    let mut levels = rows(row, LEVEL);
    for level in &mut levels {
        for name in ["from", "to"] {
            let Ok(value) = Decimal::parse(word(level, name)) else { continue };
            let moved = ((i128::from(value.micros()) - from) * i128::from(max) * 2 + range).div_euclid(range * 2);
            level.insert(name.into(), moved.clamp(0, i128::from(max)).to_string());
        }
    }
    put_rows(row, LEVEL, &levels);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn field(criteria: &[Typed], name: &str) -> Vec<String> {
        criteria.iter().map(|row| word(row, name).to_owned()).collect()
    }

    #[test]
    fn shares_add_up_to_one_and_points_to_a_hundred() {
        let mut criteria = Vec::new();
        Preset::Points.apply(&mut criteria);
        assert_eq!(field(&criteria, "max"), ["25", "25", "25", "25"]);
        assert_eq!(field(&criteria, "weight"), ["1", "1", "1", "1"]);
        criteria.pop();
        Preset::Points.apply(&mut criteria);
        assert_eq!(field(&criteria, "max"), ["34", "33", "33"]);
        Preset::Shares.apply(&mut criteria);
        assert_eq!(field(&criteria, "weight"), ["0.34", "0.33", "0.33"]);
        assert_eq!(field(&criteria, "max"), ["10", "10", "10"]);
    }

    #[test]
    fn words_stay_and_levels_move_with_the_scale() {
        let typed = [
            ("name-en", "Team"),
            ("min", "0"),
            ("max", "10"),
            ("step", "0.5"),
            ("l0-from", "9.5"),
            ("l0-to", "10"),
            ("l0-text-en", "Excellent"),
            ("l1-from", "six"),
        ];
        let mut criteria = vec![typed.into_iter().map(|(name, value)| (name.to_owned(), value.to_owned())).collect()];
        Preset::Points.apply(&mut criteria);
        let [row] = criteria.as_slice() else { panic!("one criterion") };
        let kept = ["name-en", "max", "step", "l0-from", "l0-to", "l0-text-en", "l1-from"].map(|name| word(row, name));
        assert_eq!(kept, ["Team", "100", "1", "95", "100", "Excellent", "six"]);
    }
}
