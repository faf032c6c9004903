//! The least value of a function of two ratios, each at least 0: found without derivatives, the same on every machine.
//!
//! The ratios are searched as t = ln(1 + ratio): even near 0, where the optimum often is, and logarithmic far out.

/// Beyond this ratio of standard deviations there is no residual to speak of.
const LIMIT: f64 = 10_000.0;
/// Start values of each ratio.
const GRID: [f64; 8] = [0.0, 0.1, 0.3, 1.0, 3.0, 10.0, 100.0, 1_000.0];
/// A boundary is taken where it is worse by no more than this (in −2 log likelihood).
const NO_BETTER: f64 = 1e-8;
const MOST_STEPS: usize = 500;
/// The search ends where no coordinate moves by more.
const STILL: f64 = 1e-8;

/// How much is spent on a search.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Effort {
    /// All start values, both boundaries, all digits.
    Thorough,
    /// For so much data that there is one clear optimum: a few start values, six digits, and a boundary only where the
    /// optimum is near it.
    Quick,
}

/// Where the function is least.
pub(super) struct Optimum {
    /// The two ratios, exactly 0 at a boundary.
    pub(super) at: [f64; 2],
    /// Whether the search ended because it could not improve.
    pub(super) converged: bool,
}

impl Optimum {
    /// Whether a ratio ran to the end of what is searched.
    pub(super) fn at_limit(&self) -> bool {
        self.at.iter().any(|ratio| *ratio > 0.9 * LIMIT)
    }
}

/// Minimises `f` over two ratios: a grid, then the simplex method of Nelder and Mead (Computer Journal 7, 1965) from
/// the best point, twice; then both boundaries on their own.
pub(super) fn minimise(effort: Effort, f: impl Fn([f64; 2]) -> f64) -> Optimum {
    let at = |t: [f64; 2]| f(t.map(ratio));
    let mut best = ([0.0, 0.0], f64::INFINITY);
    let (starts, still) = match effort {
        Effort::Thorough => (GRID.to_vec(), [STILL, STILL]),
        Effort::Quick => (vec![0.1, 1.0, 10.0], [1e-3, 1e-6]),
    };
    for &a in &starts {
        for &b in &starts {
            let t = [libm::log1p(a), libm::log1p(b)];
            let value = at(t);
            if value < best.1 {
                best = (t, value);
            }
        }
    }
    let (first, _) = simplex(&at, best.0, 0.3, still[0]);
    let (inner, converged) = simplex(&at, first.0, 0.02, still[1]);
    if effort == Effort::Quick && inner.0.iter().all(|t| *t > 0.05) {
        return Optimum { at: inner.0.map(ratio), converged };
    }
    let entries_alike = along(|t| [0.0, t], &at);
    let jurors_alike = along(|t| [t, 0.0], &at);
    let origin = ([0.0, 0.0], at([0.0, 0.0]));
    let candidates = [origin, entries_alike, jurors_alike, inner];
    let least = candidates.iter().map(|(_, value)| *value).fold(f64::INFINITY, f64::min);
    let boundary = candidates.iter().find(|(_, value)| *value <= least + NO_BETTER);
    Optimum { at: boundary.map_or(inner.0, |(t, _)| *t).map(ratio), converged }
}

fn ratio(t: f64) -> f64 {
    libm::expm1(t)
}

fn inside(t: f64) -> f64 {
    t.clamp(0.0, libm::log1p(LIMIT))
}

type Point = ([f64; 2], f64);

/// The simplex method from `start`; points are moved into the searched square.
fn simplex(f: &impl Fn([f64; 2]) -> f64, start: [f64; 2], size: f64, still: f64) -> (Point, bool) {
    let point = |t: [f64; 2]| {
        let t = t.map(inside);
        (t, f(t))
    };
    let along = |from: [f64; 2], to: [f64; 2], by: f64| [0, 1].map(|i| from[i] + by * (to[i] - from[i]));
    let away = |t: f64| if t + size > inside(t + size) { t - size } else { t + size };
    let mut points = [point(start), point([away(start[0]), start[1]]), point([start[0], away(start[1])])];
    for _ in 0..MOST_STEPS {
        points.sort_by(|p, q| p.1.total_cmp(&q.1));
        let [best, middle, worst] = points;
        let spread = [0, 1].map(|i| (worst.0[i] - best.0[i]).abs().max((middle.0[i] - best.0[i]).abs()));
        if spread[0].max(spread[1]) < still || (worst.1 - best.1 < 1e-12 && spread[0].max(spread[1]) < 1e-6) {
            return (best, true);
        }
        let centre = along(best.0, middle.0, 0.5);
        let reflected = point(along(centre, worst.0, -1.0));
        points[2] = if reflected.1 < best.1 {
            let expanded = point(along(centre, worst.0, -2.0));
            if expanded.1 < reflected.1 { expanded } else { reflected }
        } else if reflected.1 < middle.1 {
            reflected
        } else {
            let nearer = if reflected.1 < worst.1 { reflected } else { worst };
            let contracted = point(along(centre, nearer.0, 0.5));
            if contracted.1 < nearer.1 {
                contracted
            } else {
                points[1] = point(along(best.0, middle.0, 0.5));
                point(along(best.0, worst.0, 0.5))
            }
        };
    }
    points.sort_by(|p, q| p.1.total_cmp(&q.1));
    (points[0], false)
}

/// The least point of one boundary, which `place` draws through the square: a grid, then golden sections.
fn along(place: impl Fn(f64) -> [f64; 2], f: &impl Fn([f64; 2]) -> f64) -> Point {
    const GOLDEN: f64 = 0.618_033_988_749_894_8;
    let value = |t: f64| f(place(t));
    let grid = GRID.map(libm::log1p);
    let values = grid.map(value);
    let least = (0..grid.len()).fold(0, |least, i| if values[i] < values[least] { i } else { least });
    let (mut low, mut high) = (grid[least.saturating_sub(1)], *grid.get(least + 1).unwrap_or(&inside(f64::MAX)));
    for _ in 0..45 {
        let (left, right) = (high - GOLDEN * (high - low), low + GOLDEN * (high - low));
        if value(left) <= value(right) { high = right } else { low = left }
    }
    let middle = 0.5 * (low + high);
    let refined = (place(middle), value(middle));
    if refined.1 < values[least] { refined } else { (place(grid[least]), values[least]) }
}
