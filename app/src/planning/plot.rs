//! The figures as a drawing: one column for each number of scores per entry, shares from nought to all.

use leptos::prelude::*;

use super::advice::GOAL;
use super::outlook::Line;
use super::question::Question;
use crate::t;
use crate::words::Words;

/// The drawing's size, and where its axes end, in its own units.
const SIZE: (f64, f64) = (480.0, 250.0);
const ACROSS: (f64, f64) = (48.0, 468.0);
const DOWN: (f64, f64) = (14.0, 214.0);

/// Half the height of a mark.
const MARK: f64 = 4.0;

/// One of the three lines of the drawing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Series {
    Found,
    Close,
    Span,
}

impl Series {
    const ALL: [Series; 3] = [Series::Span, Series::Close, Series::Found];

    fn class(self) -> &'static str {
        match self {
            Self::Found => "found",
            Self::Close => "close",
            Self::Span => "span",
        }
    }

    fn words(self, words: Words) -> String {
        match self {
            Self::Found => t!(words, "plan-found-part"),
            Self::Close => t!(words, "plan-close"),
            Self::Span => t!(words, "plan-span-part"),
        }
    }

    /// The share that the line shows of it, from 0 to 1.
    fn share(self, line: &Line, entries: usize) -> f64 {
        match self {
            Self::Found => line.seen.found,
            Self::Close => line.seen.too_close,
            Self::Span => line.seen.places / entries as f64,
        }
    }

    /// The outline of its mark: a dot, a square, a diamond.
    fn mark(self, (x, y): (f64, f64)) -> String {
        let (left, top) = (x - MARK, y - MARK);
        match self {
            Self::Found => format!("M{left:.1} {y:.1}a{MARK} {MARK} 0 1 0 8 0a{MARK} {MARK} 0 1 0-8 0z"),
            Self::Close => format!("M{left:.1} {top:.1}h8v8h-8z"),
            Self::Span => format!("M{x:.1} {top:.1}l4 4-4 4-4-4z"),
        }
    }
}

/// The middle of a column.
fn across(column: usize, columns: usize) -> f64 {
    let width = (ACROSS.1 - ACROSS.0) / columns.max(1) as f64;
    ACROSS.0 + width * (column as f64 + 0.5)
}

/// How far down a share lies.
fn down(share: f64) -> f64 {
    DOWN.1 - (DOWN.1 - DOWN.0) * share.clamp(0.0, 1.0)
}

/// Where a series has its marks.
fn places(series: Series, lines: &[Line], entries: usize) -> Vec<(f64, f64)> {
    let place = |(column, line)| (across(column, lines.len()), down(series.share(line, entries)));
    lines.iter().enumerate().map(place).collect()
}

/// The drawing with what its marks mean.
pub fn plot(words: Words, question: &Question, lines: &[Line]) -> impl IntoView + use<> {
    let series = Series::ALL.map(|series| drawn(series, lines, question.entries)).collect_view();
    let entry = |series: Series| {
        let mark = series.mark((6.0, 6.0));
        view! {
            <li>
                <svg class=series.class() viewBox="0 0 12 12" aria-hidden="true">
                    <path d=mark />
                </svg>
                {series.words(words)}
            </li>
        }
    };
    let key = [Series::Found, Series::Close, Series::Span].map(entry).collect_view();
    view! {
        <figure class="plot">
            <svg
                viewBox=format!("0 0 {} {}", SIZE.0, SIZE.1)
                role="img"
                aria-label=t!(words, "plan-plot")
            >
                {frame(words, question.scores, lines)}
                {errors(lines)}
                {series}
            </svg>
            <figcaption>
                <ul>
                    {key} <li class="goal">{t!(words, "plan-goal")}</li>
                </ul>
            </figcaption>
        </figure>
    }
}

/// The axes, the goal, and the column that was asked.
fn frame(words: Words, asked: usize, lines: &[Line]) -> impl IntoView + use<> {
    let (left, right) = (units(ACROSS.0), units(ACROSS.1));
    let level = |percent: u32| {
        let y = down(f64::from(percent) / 100.0);
        view! {
            <line class="level" x1=left.clone() x2=right.clone() y1=units(y) y2=units(y) />
            <text x=units(ACROSS.0 - 8.0) y=units(y + 4.0) text-anchor="end">
                {t!(words, "plan-percent", percent = percent)}
            </text>
        }
    };
    let levels = [0, 25, 50, 75, 100].map(level).collect_view();
    let columns = lines.len();
    let width = (ACROSS.1 - ACROSS.0) / columns.max(1) as f64;
    let chosen = lines.iter().position(|line| line.scores == asked).map(|column| {
        let x = units(across(column, columns) - width / 2.0);
        let height = units(DOWN.1 - DOWN.0);
        view! { <rect class="asked" x=x y=units(DOWN.0) width=units(width) height=height /> }
    });
    let name = |(column, line): (usize, &Line)| {
        let x = units(across(column, columns));
        view! {
            <text x=x y=units(DOWN.1 + 18.0) text-anchor="middle">
                {line.scores}
            </text>
        }
    };
    let names = lines.iter().enumerate().map(name).collect_view();
    let (middle, goal) = (units(f64::midpoint(ACROSS.0, ACROSS.1)), units(down(GOAL)));
    view! {
        {chosen}
        {levels}
        <line class="goal" x1=left x2=right y1=goal.clone() y2=goal />
        {names}
        <text x=middle y=units(DOWN.1 + 34.0) text-anchor="middle">
            {t!(words, "plan-scores")}
        </text>
    }
}

/// A length in the drawing's units, to a tenth.
fn units(length: f64) -> String {
    format!("{length:.1}")
}

/// How far chance alone may have moved what was found: two standard errors to each side.
fn errors(lines: &[Line]) -> impl IntoView + use<> {
    let bar = |(column, line): (usize, &Line)| {
        let (x, error) = (units(across(column, lines.len())), 2.0 * line.seen.error);
        let (low, high) = (down(line.seen.found - error), down(line.seen.found + error));
        view! { <line class="error-bar" x1=x.clone() x2=x y1=units(low) y2=units(high) /> }
    };
    lines.iter().enumerate().map(bar).collect_view()
}

fn drawn(series: Series, lines: &[Line], entries: usize) -> impl IntoView + use<> {
    let places = places(series, lines, entries);
    let points: Vec<String> = places.iter().map(|(x, y)| format!("{x:.1},{y:.1}")).collect();
    let marks: String = places.into_iter().map(|place| series.mark(place)).collect();
    view! {
        <g class=series.class()>
            <polyline points=points.join(" ") />
            <path d=marks />
        </g>
    }
}

#[cfg(test)]
mod tests {
    use super::super::advice::tests::lines;
    use super::*;

    #[test]
    fn shares_lie_between_the_axes() {
        assert_eq!([0.0, 0.5, 1.0, -1.0, 2.0].map(down), [214.0, 114.0, 14.0, 214.0, 14.0]);
        assert_eq!([0, 1, 2].map(|column| across(column, 3)), [118.0, 258.0, 398.0]);
        assert_eq!(across(0, 1), 258.0);
    }

    #[test]
    fn each_series_shows_its_share() {
        let two = lines(&[(2, 0.8), (3, 0.9)]);
        let heights = |series| places(series, &two, 24).into_iter().map(|(_, y)| y).collect::<Vec<_>>();
        assert_eq!(heights(Series::Found), [down(0.8), down(0.9)]);
        assert_eq!(heights(Series::Close), [down(0.5); 2]);
        assert_eq!(heights(Series::Span), [down(0.25); 2]);
    }

    #[test]
    fn marks_differ_in_shape() {
        let marks = Series::ALL.map(|series| series.mark((10.0, 20.0)));
        assert_eq!(marks, ["M10.0 16.0l4 4-4 4-4-4z", "M6.0 16.0h8v8h-8z", "M6.0 20.0a4 4 0 1 0 8 0a4 4 0 1 0-8 0z"]);
    }
}
