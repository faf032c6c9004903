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
    field: Field,
    /// The places in the last draws, which are not counted yet, one draw after the other.
    last: Vec<u32>,
}

/// So many draws are counted together: those of one entry after the other, whose counters lie together.
const TOGETHER: usize = 64;

impl Tally {
    /// Nothing counted yet.
    pub(in crate::ranking) fn new(entries: Vec<usize>, ranks: Vec<usize>, top: Option<usize>) -> Tally {
        let n = entries.len();
        let width = n.div_ceil(CLASSES).max(1);
        let zero = vec![0; n];
        Tally {
            field: Field::new(n),
            last: Vec::with_capacity(n * TOGETHER),
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
        self.field.effects.iter_mut().zip(&self.entries).for_each(|(effect, entry)| *effect = effects[*entry]);
        if let Some(top) = self.top {
            // The rivals of those above the line, and of those below.
            let [first_below, last_above] = [Some(top), top.checked_sub(1)].map(|rival| {
                let rival = rival.filter(|rival| *rival < n);
                rival.map(|rival| self.field.effects[rival])
            });
            let each = self.guarded.iter_mut().zip(&self.ranks).zip(&self.field.effects);
            for ((guarded, rank), effect) in each {
                let holds = if *rank <= top {
                    first_below.is_none_or(|rival| *effect > rival)
                } else {
                    last_above.is_none_or(|rival| rival > *effect)
                };
                *guarded += u64::from(holds);
            }
        }
        self.field.places(&mut self.last);
        self.draws += 1;
        if self.last.len() == n * TOGETHER {
            self.count();
        }
    }

    /// Counts the places of the last draws.
    fn count(&mut self) {
        let n = self.entries.len();
        let (width, top) = (self.width as u32, self.top.unwrap_or(0));
        for (i, classes) in self.classes.chunks_exact_mut(n.div_ceil(self.width)).enumerate() {
            let (mut places, mut in_top) = (0, 0);
            for draw in self.last.chunks_exact(n) {
                let place = draw[i];
                places += u64::from(place) + 1;
                in_top += u64::from((place as usize) < top);
                classes[(place / width) as usize] += 1;
            }
            self.places[i] += places;
            self.in_top[i] += in_top;
        }
        self.last.clear();
    }

    /// The standings, in the order of the ranking. `alike` says that the likeliest is that all entries are equal: then
    /// nobody is clearly on a side of a line that parts them. Without a draw, they are equal for certain.
    pub(in crate::ranking) fn standings(&mut self, alike: bool) -> Vec<Standing> {
        self.count();
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

/// The effects of one draw, and what is needed to put them in order.
struct Field {
    effects: Vec<f64>,
    /// Per entry: its part of the range of all effects, from above.
    parts: Vec<u32>,
    /// Where each part begins among `sorted`, then where it ends.
    ends: Vec<u32>,
    /// Effects as numbers of the reverse order, with the entry.
    sorted: Vec<(i64, u32)>,
}

impl Field {
    fn new(n: usize) -> Field {
        Field { effects: vec![0.0; n], parts: vec![0; n], ends: vec![0; n + 1], sorted: vec![(0, 0); n] }
    }

    /// Adds the place of each effect, from 0 for the greatest; of equals, the first of the list is first.
    ///
    /// The range is cut in as many equal parts as there are effects, and only what falls into the same part is sorted.
    fn places(&mut self, places: &mut Vec<u32>) {
        let Field { effects, parts, ends, sorted } = self;
        let n = effects.len();
        let greatest = effects.iter().copied().fold(f64::NEG_INFINITY, f64::max);
        let least = effects.iter().copied().fold(f64::INFINITY, f64::min);
        let scale = n as f64 / (greatest - least);
        ends.fill(0);
        for (part, effect) in parts.iter_mut().zip(effects.iter()) {
            // Not a number where all are equal, which is cast to 0.
            *part = (((greatest - effect) * scale) as u32).min(n as u32 - 1);
            ends[*part as usize + 1] += 1;
        }
        (0..n).for_each(|part| ends[part + 1] += ends[part]);
        for (i, (part, effect)) in parts.iter().zip(effects.iter()).enumerate() {
            let end = &mut ends[*part as usize];
            sorted[*end as usize] = (!ordered(*effect), i as u32);
            *end += 1;
        }
        let mut start = 0;
        for end in &ends[..n] {
            let end = *end as usize;
            if end - start > 1 {
                sorted[start..end].sort_unstable();
            }
            start = end;
        }
        let before = places.len();
        places.resize(before + n, 0);
        let places = &mut places[before..];
        sorted.iter().enumerate().for_each(|(place, (_, i))| places[*i as usize] = place as u32);
    }
}

/// A whole number that is the less, the less a number is, as `f64::total_cmp` has it.
fn ordered(number: f64) -> i64 {
    let bits = number.to_bits().cast_signed();
    bits ^ ((bits >> 63).cast_unsigned() >> 1).cast_signed()
}

#[cfg(test)]
mod tests;
