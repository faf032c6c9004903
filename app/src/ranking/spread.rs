//! How far the jurors' points on one criterion lie apart.

use judging::decimal::{Decimal, Fraction};
use judging::ids::CriterionId;
use leptos::prelude::*;
use store::rankings::SideCard;

use super::shown::signed;
use crate::t;
use crate::words::Words;

/// How many decimals a distance from the mean has.
const SHOWN: u32 = 2;

/// The points of those who scored an entry, on one criterion.
#[derive(Debug, PartialEq)]
pub(super) struct Spread {
    mean: Fraction,
    least: Decimal,
    greatest: Decimal,
}

impl Spread {
    /// The spread of submitted points; `None` where no two differ.
    pub(super) fn of(cards: &[SideCard], criterion: &CriterionId) -> Option<Self> {
        Self::between(&cards.iter().filter_map(|card| card.points.get(criterion).copied()).collect::<Vec<_>>())
    }

    fn between(points: &[Decimal]) -> Option<Self> {
        let (least, greatest) = (*points.iter().min()?, *points.iter().max()?);
        let sum = points.iter().try_fold(Fraction::ZERO, |sum, one| sum.checked_add(Fraction::from(*one)))?;
        let mean = sum.checked_div(points.len())?;
        (least < greatest).then_some(Self { mean, least, greatest })
    }

    /// How far points lie from the mean.
    fn distance(&self, points: Decimal) -> Option<Decimal> {
        Fraction::from(points).checked_sub(self.mean)?.round_half_up(SHOWN)
    }
}

/// A juror's points on a criterion, with their distance from the panel's mean; the highest and the lowest are marked.
pub(super) fn cell(words: Words, juror: &str, points: Option<Decimal>, spread: Option<&Spread>) -> AnyView {
    let juror = juror.to_owned();
    let Some(points) = points else {
        return view! {
            <td class="n" data-label=juror>
                "—"
            </td>
        }
        .into_any();
    };
    let (class, mark) = match spread {
        Some(spread) if points == spread.greatest => ("n high", Some(("↑", t!(words, "cards-highest")))),
        Some(spread) if points == spread.least => ("n low", Some(("↓", t!(words, "cards-lowest")))),
        _ => ("n", None),
    };
    let distance = spread.and_then(|spread| spread.distance(points)).map(|distance| signed(distance, SHOWN));
    let mark = mark.map(|(sign, said)| {
        view! {
            <span aria-hidden="true">{sign}</span>
            <span class="sr">{said}</span>
            " "
        }
    });
    view! {
        <td class=class data-label=juror>
            {points.to_string()} " " <small>{mark} {distance}</small>
        </td>
    }
    .into_any()
}

/// What the marks and the small numbers mean, where there are any.
pub(super) fn hint(words: Words, spreads: &[Option<Spread>]) -> Option<impl IntoView + use<>> {
    spreads.iter().any(Option::is_some).then(|| view! { <p class="hint">{t!(words, "cards-spread")}</p> })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn points_lie_around_their_mean_and_equal_ones_do_not() {
        let spread =
            |points: &[i32]| Spread::between(&points.iter().map(|one| Decimal::from(*one)).collect::<Vec<_>>());
        let apart = spread(&[8, 6, 6]).expect("they differ");
        assert_eq!((apart.least, apart.greatest), (Decimal::from(6), Decimal::from(8)));
        let distance = |points| apart.distance(Decimal::from(points)).map(|distance| signed(distance, SHOWN));
        assert_eq!([distance(8), distance(6)], [Some("+1.33".into()), Some("−0.67".into())]);
        assert_eq!([spread(&[7, 7]), spread(&[7]), spread(&[])], [None, None, None]);
    }
}
