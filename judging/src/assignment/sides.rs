//! The sides of a jury, such as host and guests, of each of which every entry gets jurors.

use std::collections::{BTreeMap, BTreeSet};

use super::problem::Problem;
use crate::ids::JurorId;

/// What is asked of sides. The sides of entries play no part in it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sides {
    /// Every entry gets at least so many jurors of each side; 0 asks for nothing.
    pub least: usize,
    /// The sides of jurors. Who is not among them, or whose side is empty, counts for none.
    pub of: BTreeMap<JurorId, String>,
}

impl Sides {
    /// The sides, sorted; none where nothing is asked of them.
    pub fn names(&self) -> BTreeSet<&str> {
        let asked = self.of.values().filter(|_| self.least > 0);
        asked.map(String::as_str).filter(|side| !side.is_empty()).collect()
    }

    /// How many jurors an entry needs for all sides together.
    pub fn needed(&self) -> usize {
        self.least.saturating_mul(self.names().len())
    }
}

/// Jurors by side, as numbers: 0 for those without one, then the sides in their order.
#[derive(Clone, Debug, Default)]
pub(super) struct Groups {
    /// How many there are, that without a side included; 0 where nothing is asked.
    pub count: usize,
    /// Per juror, the group; 0 where nothing is asked.
    pub of_juror: Vec<usize>,
    /// At least so many jurors of each side.
    pub least: usize,
}

impl Groups {
    pub fn new(problem: &Problem) -> Self {
        let names = problem.sides().names();
        if names.is_empty() {
            return Self { of_juror: vec![0; problem.jurors().len()], ..Self::default() };
        }
        let number = |side: &String| names.iter().position(|name| name == side).map_or(0, |position| position + 1);
        let group = |juror: &JurorId| problem.sides().of.get(juror).map_or(0, number);
        Self {
            count: names.len() + 1,
            of_juror: problem.jurors().iter().map(|juror| group(&juror.id)).collect(),
            least: problem.sides().least,
        }
    }
}
