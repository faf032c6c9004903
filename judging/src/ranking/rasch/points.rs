//! The points of a sheet, one by one.

use std::collections::{BTreeMap, BTreeSet};

use super::super::RankingError;
use super::super::method::Prior;
use super::super::sheet::Sheet;
use super::MAX_CATEGORIES;
use crate::decimal::Decimal;

/// All points, with their categories.
pub(super) struct Points {
    /// By entry, juror and criterion.
    pub(super) all: Vec<Point>,
    /// The points that were given, in order.
    pub(super) categories: Vec<Decimal>,
    /// How many points each entry, juror and criterion has.
    pub(super) counts: [Vec<usize>; 3],
    /// How many points each category has.
    pub(super) in_category: Vec<f64>,
}

/// Points of one criterion on one scorecard.
pub(super) struct Point {
    /// The positions of entry, juror and criterion.
    pub(super) place: [usize; 3],
    /// From 0.
    pub(super) category: usize,
}

impl Points {
    pub(super) fn new(sheet: &Sheet, prior: Prior) -> Result<Points, RankingError> {
        let criteria = sheet.rubric().criteria();
        // A scale that is only what was seen says nothing about being the same or not.
        let scales = criteria.iter().map(|criterion| criterion.scale);
        let declared: Vec<_> = scales.filter(|scale| scale.step() != Decimal::STEP).collect();
        if declared.iter().any(|scale| *scale != declared[0]) {
            return Err(RankingError::DifferentScales);
        }
        let mut given: BTreeMap<[usize; 3], Decimal> = BTreeMap::new();
        for row in sheet.rows() {
            given.extend(row.points.iter().enumerate().map(|(c, points)| ([row.entry, row.juror, c], *points)));
        }
        for row in sheet.partial() {
            let known = row.points.iter().enumerate().filter_map(|(c, points)| Some((c, (*points)?)));
            given.extend(known.map(|(c, points)| ([row.entry, row.juror, c], points)));
        }
        let categories: BTreeSet<Decimal> = given.values().copied().collect();
        let categories: Vec<Decimal> = categories.into_iter().collect();
        match categories.len() {
            0 => return Err(RankingError::NoScorecards),
            1 => return Err(RankingError::OneCategory),
            more if more > MAX_CATEGORIES => return Err(RankingError::TooManyCategories),
            _ => {}
        }
        let category =
            |points: &Decimal| categories.binary_search(points).expect("every number of points is in the list");
        let all: Vec<Point> =
            given.iter().map(|(place, points)| Point { place: *place, category: category(points) }).collect();
        let sizes = [sheet.entries().len(), sheet.jurors().len(), criteria.len()];
        let mut counts = sizes.map(|size| vec![0; size]);
        let mut in_category = vec![0.0; categories.len()];
        for point in &all {
            counts.iter_mut().zip(point.place).for_each(|(counts, i)| counts[i] += 1);
            in_category[point.category] += 1.0;
        }
        let points = Points { all, categories, counts, in_category };
        if prior == Prior::None && points.has_extreme() { Err(RankingError::Extreme) } else { Ok(points) }
    }

    /// Whether anybody has only the least or only the greatest points.
    fn has_extreme(&self) -> bool {
        let highest = self.categories.len() - 1;
        (0..3).any(|facet| {
            let mut sums = vec![0; self.counts[facet].len()];
            self.all.iter().for_each(|point| sums[point.place[facet]] += point.category);
            let extreme = |(sum, n): (&usize, &usize)| *n > 0 && (*sum == 0 || *sum == n * highest);
            sums.iter().zip(&self.counts[facet]).any(extreme)
        })
    }
}
