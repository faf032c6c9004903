//! The files that the engine is measured on: the same bytes for the same seed.

use std::f64::consts::TAU;
use std::fmt::Write;

/// SplitMix64 (Steele, Lea and Flood, OOPSLA 2014).
pub struct Dice(u64);

impl Dice {
    /// Numbers that follow from a seed.
    pub fn new(seed: u64) -> Dice {
        Dice(seed)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// More than 0 and at most 1.
    fn unit(&mut self) -> f64 {
        ((self.next() >> 11) + 1) as f64 / (1_u64 << 53) as f64
    }

    fn below(&mut self, n: usize) -> usize {
        (self.next() % n as u64) as usize
    }

    fn normal(&mut self) -> f64 {
        (-2.0 * self.unit().ln()).sqrt() * (TAU * self.unit()).cos()
    }

    /// So many different numbers below `n`.
    fn choose(&mut self, count: usize, n: usize) -> Vec<usize> {
        let mut all: Vec<usize> = (0..n).collect();
        (0..count).for_each(|i| all.swap(i, i + self.below(n - i)));
        all.truncate(count);
        all
    }
}

/// A scores.csv: `scores` scorecards of one criterion, as evenly over the entries as they go, by jurors whom chance
/// chooses. Entries differ by 8 points, jurors by 6, and what neither explains by 10.
pub fn scores(seed: u64, jurors: usize, entries: usize, scores: usize) -> String {
    let mut dice = Dice::new(seed);
    let severity: Vec<f64> = (0..jurors).map(|_| 6.0 * dice.normal()).collect();
    let mut text = "entry,juror,criterion,score\n".to_owned();
    for entry in 0..entries {
        let worth = 50.0 + 8.0 * dice.normal();
        for juror in dice.choose(scores * (entry + 1) / entries - scores * entry / entries, jurors) {
            let score = worth - severity[juror] + 10.0 * dice.normal();
            let _ = writeln!(text, "E{entry:05},J{juror:04},total,{score:.2}");
        }
    }
    text
}

/// An affinity.csv: entries are about two of twelve subjects, jurors know three of them more or less well. Each entry has
/// so many candidates.
pub fn affinity(seed: u64, jurors: usize, entries: usize, candidates: usize) -> String {
    const SUBJECTS: usize = 12;
    let mut dice = Dice::new(seed);
    let some = |dice: &mut Dice, count| {
        let mut subjects = [0.0; SUBJECTS];
        dice.choose(count, SUBJECTS).into_iter().for_each(|subject| subjects[subject] = 0.3 + 0.7 * dice.unit());
        subjects
    };
    let known: Vec<[f64; SUBJECTS]> = (0..jurors).map(|_| some(&mut dice, 3)).collect();
    let mut text = "entry,juror,affinity\n".to_owned();
    for entry in 0..entries {
        let about = some(&mut dice, 2);
        for juror in dice.choose(candidates, jurors) {
            let common: f64 = about.iter().zip(&known[juror]).map(|(a, b)| a * b).sum();
            let affinity = (0.4 * common + 0.2 * dice.unit()).min(1.0);
            let _ = writeln!(text, "E{entry:05},J{juror:04},{affinity:.6}");
        }
    }
    text
}

/// The affinities with one more entry, which nobody in them fits: its candidates are those of the first.
pub fn with_a_hopeless_entry(affinity: &str) -> String {
    let mut text = affinity.to_owned();
    for row in affinity.lines().filter_map(|row| row.strip_prefix("E00000,")) {
        let juror = row.split(',').next().unwrap_or_default();
        let _ = writeln!(text, "hopeless,{juror},0.000001");
    }
    text
}

/// The scores with a word for the number on this line, the header being line 1.
pub fn with_a_fault(scores: &str, line: usize) -> String {
    let mut lines: Vec<&str> = scores.lines().collect();
    let faulty = lines[line - 1].rsplit_once(',').map_or_else(String::new, |(row, _)| format!("{row},eight"));
    lines[line - 1] = &faulty;
    lines.join("\n") + "\n"
}

/// A scores.csv of so many rows, none of which has a number.
pub fn faults(rows: usize) -> String {
    let mut text = "entry,juror,criterion,score\n".to_owned();
    (0..rows).for_each(|row| {
        let _ = writeln!(text, "E{:05},J{:04},total,eight", row / 100, row % 100);
    });
    text
}
