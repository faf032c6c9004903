//! The chair's order of entries that nothing else parts, read from a place for each of them.

use std::collections::BTreeMap;

use super::Ranking;
use crate::ids::EntryId;

/// What is wrong with the place that the chair gave an entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PlaceFault {
    /// It is none of its group's places, or not given while others of the group have one.
    Missing,
    /// Another entry of the group has the same.
    Twice,
}

impl Ranking {
    /// The entries that share a place, in the order of the ranking: groups of two or more, each by id.
    pub fn shared(&self) -> Vec<Vec<EntryId>> {
        let mut groups = Vec::new();
        let mut rest = self.entries.as_slice();
        while let Some(first) = rest.first() {
            let sharing = first.tie.as_ref().map_or(1, |tie| tie.sharing);
            let (group, behind) = rest.split_at(sharing);
            if sharing > 1 {
                groups.push(group.iter().map(|ranked| ranked.entry.clone()).collect());
            }
            rest = behind;
        }
        groups
    }
}

/// The order of tied entries, best first, from the places within their groups, each from 1 to the size of the group. A
/// group without any place stays tied.
///
/// # Errors
/// Every entry whose place is wrong, by group and id.
pub fn chair_order(
    groups: &[Vec<EntryId>],
    places: &BTreeMap<EntryId, usize>,
) -> Result<Vec<EntryId>, Vec<(EntryId, PlaceFault)>> {
    let (mut order, mut faults) = (Vec::new(), Vec::new());
    for group in groups.iter().filter(|group| group.iter().any(|entry| places.contains_key(entry))) {
        let place = |entry: &EntryId| places.get(entry).copied().filter(|place| (1..=group.len()).contains(place));
        for entry in group {
            match place(entry) {
                None => faults.push((entry.clone(), PlaceFault::Missing)),
                own if group.iter().filter(|other| place(other) == own).count() > 1 => {
                    faults.push((entry.clone(), PlaceFault::Twice));
                }
                Some(_) => {}
            }
        }
        let mut ordered = group.clone();
        ordered.sort_by_key(place);
        order.append(&mut ordered);
    }
    if faults.is_empty() { Ok(order) } else { Err(faults) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ids(text: &str) -> Vec<EntryId> {
        text.split_whitespace().map(EntryId::from).collect()
    }

    fn places(given: &[(&str, usize)]) -> BTreeMap<EntryId, usize> {
        given.iter().map(|(entry, place)| (EntryId::from(*entry), *place)).collect()
    }

    #[test]
    fn each_group_is_ordered_by_its_own_places_or_not_at_all() {
        let groups = [ids("a b c"), ids("d e"), ids("f g")];
        let given = places(&[("a", 3), ("b", 1), ("c", 2), ("f", 2), ("g", 1)]);
        assert_eq!(chair_order(&groups, &given), Ok(ids("b c a g f")));
        assert_eq!(chair_order(&groups, &places(&[])), Ok(Vec::new()));
    }

    #[test]
    fn every_place_that_is_missing_or_given_twice_is_named() {
        let groups = [ids("a b c"), ids("d e")];
        let given = places(&[("a", 1), ("b", 1), ("d", 1), ("e", 3)]);
        let fault = |entry: &str, fault| (EntryId::from(entry), fault);
        let expected = vec![
            fault("a", PlaceFault::Twice),
            fault("b", PlaceFault::Twice),
            fault("c", PlaceFault::Missing),
            fault("e", PlaceFault::Missing),
        ];
        assert_eq!(chair_order(&groups, &given), Err(expected));
    }
}
