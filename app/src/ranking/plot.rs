//! Drawings of a ranking, of numbers alone. Whatever they show stands in words beside them.

use std::ops::RangeInclusive;

use leptos::prelude::*;

/// A slope chart's width, where its lines begin and end, and the height of its heads and of each entry.
const WIDTH: f64 = 480.0;
const LINES: (f64, f64) = (150.0, 330.0);
const HEAD: f64 = 30.0;
const STEP: f64 = 24.0;

/// What a column of intervals shows from its left end to its right one.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Axis {
    from: f64,
    to: f64,
}

/// An interval on a drawing that is 100 wide.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Interval {
    start: f64,
    width: f64,
    /// Where the middle is marked.
    tick: f64,
    /// Where something else is parted, such as the places above a cut line from those below.
    line: Option<f64>,
}

/// An entry's places by two methods, from 1.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Moved {
    /// What it is called.
    pub(super) code: String,
    /// The place on the left.
    pub(super) from: usize,
    /// The place on the right.
    pub(super) to: usize,
}

impl Axis {
    /// An axis that holds all of these ranges; `None` without one.
    pub(super) fn around(ranges: impl IntoIterator<Item = (f64, f64)>) -> Option<Axis> {
        let both = |axis: Axis, one: Axis| Axis { from: axis.from.min(one.from), to: axis.to.max(one.to) };
        ranges.into_iter().map(|(from, to)| Axis { from, to }).reduce(both)
    }

    /// The range on a drawing; `line` is left out where the axis does not reach it.
    pub(super) fn interval(self, (low, high): (f64, f64), middle: f64, line: Option<f64>) -> Interval {
        let (start, end) = (self.at(low), self.at(high));
        // What has hardly any width is still to be seen.
        let width = (end - start).max(2.0);
        let line = line.filter(|line| (self.from..=self.to).contains(line)).map(|line| self.at(line));
        Interval { start: (start + end - width) / 2.0, width, tick: self.at(middle), line }
    }

    fn at(self, number: f64) -> f64 {
        let reach = self.to - self.from;
        if reach > 0.0 { 3.0 + 94.0 * (number - self.from) / reach } else { 50.0 }
    }
}

impl Interval {
    /// The drawing; `class` colours it, and `label` says what it shows.
    pub(super) fn view(self, class: &'static str, label: String) -> AnyView {
        let line = self.line.map(written).map(|x| view! { <line class="cutline" x1=x.clone() x2=x y1="0" y2="12" /> });
        view! {
            <svg class=class viewBox="0 0 100 12" preserveAspectRatio="none" role="img" aria-label=label>
                {line}
                <rect class="range" x=written(self.start) y="4.5" width=written(self.width) height="3" />
                <rect class="at" x=written(self.tick - 0.6) y="2" width="1.2" height="8" />
            </svg>
        }
        .into_any()
    }
}

/// A slope chart: the places of entries by one method on the left, joined with those by another one on the right, and
/// the line under the first `places` of both.
pub(super) fn slope(moves: &[Moved], places: Option<usize>, (left, right): (String, String), label: String) -> AnyView {
    let [x1, x2] = [LINES.0, LINES.1].map(written);
    let lines = moves.iter().zip(heights(moves)).map(|(one, (from, to))| {
        let class = class_of(one);
        let [y1, y2] = [from, to].map(written);
        let [below_y1, below_y2] = [from + 4.5, to + 4.5].map(written);
        view! {
            <g class=class>
                <line x1=x1.clone() x2=x2.clone() y1=y1 y2=y2 />
                <text class="left" x=written(LINES.0 - 10.0) y=below_y1>
                    {format!("{}   {}", one.code, one.from)}
                </text>
                <text x=written(LINES.1 + 10.0) y=below_y2>
                    {format!("{}   {} {}", one.to, one.code, sign(one))}
                </text>
            </g>
        }
    });
    let lines = lines.collect_view();
    let cut = places.and_then(|places| cut(moves, places)).map(|(from, to)| {
        let (end, from, to) = (WIDTH, written(from), written(to));
        let d = format!("M0 {from}H{x1}L{x2} {to}H{end}");
        view! { <path class="cutline" d=d /> }
    });
    let height = written(HEAD + STEP * moves.len() as f64);
    view! {
        <svg class="slope" viewBox=format!("0 0 {WIDTH} {height}") role="img" aria-label=label>
            <text class="left head" x=written(LINES.0 - 10.0) y="16">
                {left}
            </text>
            <text class="head" x=written(LINES.1 + 10.0) y="16">
                {right}
            </text>
            {lines}
            {cut}
        </svg>
    }
    .into_any()
}

/// Per entry the middle of its row on the left and on the right: rows are in the order of the places, and those that
/// share one in the order given.
fn heights(moves: &[Moved]) -> Vec<(f64, f64)> {
    let rows = |place: fn(&Moved) -> usize| {
        let mut order: Vec<usize> = (0..moves.len()).collect();
        order.sort_by_key(|&i| place(&moves[i]));
        let mut rows = vec![0.0; moves.len()];
        order.iter().enumerate().for_each(|(row, &i)| rows[i] = HEAD + STEP * (row as f64 + 0.5));
        rows
    };
    rows(|one| one.from).into_iter().zip(rows(|one| one.to)).collect()
}

/// Where the line is drawn on the left and on the right; nowhere if all entries are on the same side of it.
fn cut(moves: &[Moved], places: usize) -> Option<(f64, f64)> {
    let above = |range: RangeInclusive<usize>, place: fn(&Moved) -> usize| {
        moves.iter().filter(|one| range.contains(&place(one))).count()
    };
    let (left, right) = (above(1..=places, |one| one.from), above(1..=places, |one| one.to));
    let parts = (1..moves.len()).contains(&left) || (1..moves.len()).contains(&right);
    let height = |above: usize| HEAD + STEP * above as f64;
    parts.then(|| (height(left), height(right)))
}

fn class_of(one: &Moved) -> &'static str {
    match one.to.cmp(&one.from) {
        std::cmp::Ordering::Less => "up",
        std::cmp::Ordering::Equal => "same",
        std::cmp::Ordering::Greater => "down",
    }
}

/// By how many places an entry moves, so that nobody needs the colour.
fn sign(one: &Moved) -> String {
    match one.from.abs_diff(one.to) {
        0 => "=".to_owned(),
        places if one.to < one.from => format!("▲{places}"),
        places => format!("▼{places}"),
    }
}

fn written(number: f64) -> String {
    format!("{number:.1}")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn moved(code: &str, from: usize, to: usize) -> Moved {
        Moved { code: code.into(), from, to }
    }

    #[test]
    fn an_axis_holds_all_ranges_and_its_ends_keep_a_margin() {
        let axis = Axis::around([(2.0, 5.0), (1.0, 2.0), (3.0, 9.0)]).expect("an axis");
        assert_eq!(axis, Axis { from: 1.0, to: 9.0 });
        let whole = axis.interval((1.0, 9.0), 5.0, Some(3.5));
        assert_eq!(whole, Interval { start: 3.0, width: 94.0, tick: 50.0, line: Some(32.375) });
        assert_eq!(Axis::around([]), None);
    }

    #[test]
    fn a_certain_place_is_seen_in_its_place_and_a_line_out_of_reach_is_not() {
        let axis = Axis { from: 1.0, to: 5.0 };
        let certain = axis.interval((3.0, 3.0), 3.0, Some(7.5));
        assert_eq!(certain, Interval { start: 49.0, width: 2.0, tick: 50.0, line: None });
        let only = Axis { from: 1.0, to: 1.0 }.interval((1.0, 1.0), 1.0, None);
        assert_eq!(only, Interval { start: 49.0, width: 2.0, tick: 50.0, line: None });
    }

    #[test]
    fn rows_are_in_the_order_of_the_places_on_each_side() {
        let moves = [moved("A", 3, 1), moved("B", 1, 2), moved("C", 1, 3)];
        assert_eq!(heights(&moves), [(90.0, 42.0), (42.0, 66.0), (66.0, 90.0)]);
        assert_eq!(moves.each_ref().map(class_of), ["up", "down", "down"]);
        assert_eq!(moves.each_ref().map(sign), ["▲2", "▼1", "▼2"]);
        assert_eq!((class_of(&moved("D", 4, 4)), sign(&moved("D", 4, 4))), ("same", "=".to_owned()));
    }

    #[test]
    fn the_line_is_under_those_who_are_above_it_on_each_side() {
        let moves = [moved("A", 3, 1), moved("B", 1, 2), moved("C", 1, 3)];
        assert_eq!(cut(&moves, 1), Some((78.0, 54.0)), "two share the first place on the left");
        assert_eq!(cut(&moves, 2), Some((78.0, 78.0)));
        assert_eq!([cut(&moves, 0), cut(&moves, 3), cut(&[], 1)], [None, None, None]);
    }

    #[test]
    fn a_chart_names_every_entry_on_both_sides() {
        let heads = ("mean".to_owned(), "calibrated".to_owned());
        let chart = slope(&[moved("BP-1", 2, 1), moved("BP-2", 1, 2)], Some(1), heads, "two".into()).to_html();
        for part in ["BP-1   2", "1   BP-1 ▲1", "2   BP-2 ▼1", "M0 54.0H150.0L330.0 54.0H480", "aria-label=\"two\""]
        {
            assert!(chart.contains(part), "{part} is in {chart}");
        }
    }
}
