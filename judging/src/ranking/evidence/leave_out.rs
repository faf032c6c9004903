//! What leaving one juror out would change.

use std::collections::BTreeSet;

use super::super::{Method, Order, Ranking, RankingError, Sheet, rank_alone};
use crate::ids::{EntryId, JurorId};

/// The same ranking without one juror's scorecards.
#[derive(Clone, Debug, PartialEq)]
pub struct LeftOut {
    /// Who is left out.
    pub juror: JurorId,
    /// Who is first without the juror, by id: several where they share the place, none where `refused`.
    pub first: Vec<EntryId>,
    /// Who would come into the top, by id; `None` without a cut line.
    pub into_top: Option<Vec<EntryId>>,
    /// Who would go out of it, by id; `None` without a cut line.
    pub out_of_top: Option<Vec<EntryId>>,
    /// Why there is no ranking without the juror.
    pub refused: Option<RankingError>,
}

/// The ranking's method without each juror in turn; `method` is that of the whole jury, its variances chosen.
pub(super) fn each(
    sheet: &Sheet,
    ranking: &Ranking,
    method: &Method,
    order: &Order,
    top: Option<usize>,
) -> Vec<LeftOut> {
    // The jury may fall apart without somebody; who was ranked together still is.
    let order = Order { across_components: true, ..order.clone() };
    let before = top.map(|top| up_to(ranking, top));
    let without = |(position, juror): (usize, &JurorId)| {
        let juror = juror.clone();
        match rank_alone(&sheet.without(position), method, &order) {
            Ok(after) => {
                let now = top.map(|top| up_to(&after, top));
                let only = |a: &Option<BTreeSet<EntryId>>, b: &Option<BTreeSet<EntryId>>| {
                    a.as_ref().zip(b.as_ref()).map(|(a, b)| a.difference(b).cloned().collect())
                };
                LeftOut {
                    juror,
                    first: up_to(&after, 1).into_iter().collect(),
                    into_top: only(&now, &before),
                    out_of_top: only(&before, &now),
                    refused: None,
                }
            }
            Err(error) => LeftOut { juror, first: Vec::new(), into_top: None, out_of_top: None, refused: Some(error) },
        }
    };
    sheet.jurors().iter().enumerate().map(without).collect()
}

/// The entries of the places up to this one.
fn up_to(ranking: &Ranking, place: usize) -> BTreeSet<EntryId> {
    let inside = ranking.entries.iter().filter(|one| one.rank.is_some_and(|rank| rank <= place));
    inside.map(|one| one.entry.clone()).collect()
}
