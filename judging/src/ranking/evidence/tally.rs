//! Counts the places of entries over draws.

/// Above so many entries, places are counted in classes of equal width.
const CLASSES: usize = 1_000;

/// What the draws say of an entry.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Standing {
    /// 1 + Σ over the others of the probability of being better, and half of that of being equal.
    pub expected_rank: f64,
    /// The expected part of the entries that are no better: (expected rank − ½) / entries.
    pub pcer: f64,
    /// The 95 % interval of the place, both ends included. Above 1,000 entries it is widened to whole thousandths.
    pub interval: (usize, usize),
    /// The probability of being in the top, equal entries sharing the places; `None` without a cut line.
    pub p_top: Option<f64>,
    /// On which side of the cut line the entry is; `None` without one.
    pub verdict: Option<Verdict>,
}

/// On which side of a cut line an entry is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// In the top by its place, with a probability of at least .9, and better than the first below the line with one
    /// of at least .75.
    ClearIn,
    /// Neither.
    TooClose,
    /// Not in the top by its place, with a probability of at most .1, and worse than the last above the line with one
    /// of at least .75.
    ClearOut,
}

/// The counts for entries that are ranked together.
pub(in crate::ranking) struct Tally {
    /// As positions in the sheet, in the order of the ranking.
    entries: Vec<usize>,
    ranks: Vec<usize>,
    top: Option<usize>,
    draws: u64,
    /// Per entry: the sum of its places, how often it was in the top, how often the guard held.
    places: Vec<u64>,
    in_top: Vec<u64>,
    guarded: Vec<u64>,
    /// Per entry: how often its place was in each class.
    classes: Vec<u32>,
    width: usize,
    sorted: Vec<usize>,
}

impl Tally {
    /// Nothing counted yet.
    pub(in crate::ranking) fn new(entries: Vec<usize>, ranks: Vec<usize>, top: Option<usize>) -> Tally {
        let n = entries.len();
        let width = n.div_ceil(CLASSES).max(1);
        let zero = vec![0; n];
        Tally {
            sorted: (0..n).collect(),
            classes: vec![0; n * n.div_ceil(width)],
            entries,
            ranks,
            top,
            draws: 0,
            places: zero.clone(),
            in_top: zero.clone(),
            guarded: zero,
            width,
        }
    }

    /// Counts a draw of all entries' effects, by position in the sheet. That two are equal has no probability.
    pub(in crate::ranking) fn add(&mut self, effects: &[f64]) {
        let n = self.entries.len();
        let effect = |i: usize| effects[self.entries[i]];
        self.sorted.sort_unstable_by(|a, b| effect(*b).total_cmp(&effect(*a)).then(a.cmp(b)));
        for (place, &i) in self.sorted.iter().enumerate() {
            self.places[i] += place as u64 + 1;
            self.classes[i * n.div_ceil(self.width) + place / self.width] += 1;
            self.in_top[i] += u64::from(self.top.is_some_and(|top| place < top));
        }
        self.draws += 1;
        let Some(top) = self.top else { return };
        for i in 0..n {
            let holds = match self.rival(i, top) {
                Some(rival) if self.ranks[i] <= top => effect(i) > effect(rival),
                Some(rival) => effect(rival) > effect(i),
                None => true,
            };
            self.guarded[i] += u64::from(holds);
        }
    }

    /// The entry on the other side of the line, nearest to it; `None` where nobody is there.
    fn rival(&self, i: usize, top: usize) -> Option<usize> {
        let rival = if self.ranks[i] <= top { Some(top) } else { top.checked_sub(1) };
        rival.filter(|rival| *rival < self.entries.len())
    }

    /// The standings, in the order of the ranking. `alike` says that the likeliest is that all entries are equal: then
    /// nobody is clearly on a side of a line that parts them. Without a draw, they are equal for certain.
    pub(in crate::ranking) fn standings(&self, alike: bool) -> Vec<Standing> {
        (0..self.entries.len()).map(|i| self.standing(i, alike)).collect()
    }

    fn standing(&self, i: usize, alike: bool) -> Standing {
        let n = self.entries.len();
        let part = |count: u64| count as f64 / self.draws as f64;
        let (expected_rank, interval) = match self.draws {
            0 => ((n + 1) as f64 / 2.0, (1, n)),
            _ => (part(self.places[i]), self.interval(i)),
        };
        let p_top = self.top.map(|top| match self.draws {
            0 => top.min(n) as f64 / n as f64,
            _ => part(self.in_top[i]),
        });
        let verdict = self.top.zip(p_top).map(|(top, p)| {
            let guarded = self.draws == 0 || part(self.guarded[i]) >= 0.75;
            let parts = top > 0 && top < n;
            if alike && parts {
                Verdict::TooClose
            } else if self.ranks[i] <= top && p >= 0.9 && guarded {
                Verdict::ClearIn
            } else if self.ranks[i] > top && p <= 0.1 && guarded {
                Verdict::ClearOut
            } else {
                Verdict::TooClose
            }
        });
        Standing { expected_rank, pcer: (expected_rank - 0.5) / n as f64, interval, p_top, verdict }
    }

    fn interval(&self, i: usize) -> (usize, usize) {
        let n = self.entries.len();
        let classes = n.div_ceil(self.width);
        let counts = &self.classes[i * classes..(i + 1) * classes];
        let class = |least: f64| {
            let mut up_to = 0.0;
            counts.iter().position(|count| {
                up_to += f64::from(*count);
                up_to >= least
            })
        };
        let draws = self.draws as f64;
        let (low, high) = (class(0.025 * draws).unwrap_or(0), class(0.975 * draws).unwrap_or(classes - 1));
        (low * self.width + 1, ((high + 1) * self.width).min(n))
    }
}
