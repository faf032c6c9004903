//! Whether jurors prefer entries of their own side.

use std::collections::{BTreeMap, BTreeSet};

use super::super::Sheet;
use super::super::calibrated;
use super::NORMAL_95;
use crate::ids::{EntryId, JurorId};

/// Which side everybody is on: a host, or a country.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sides {
    /// Of entries.
    pub entries: BTreeMap<EntryId, String>,
    /// Of jurors.
    pub jurors: BTreeMap<JurorId, String>,
}

impl Sides {
    /// How many different sides there are.
    pub(super) fn count(&self) -> usize {
        self.entries.values().chain(self.jurors.values()).collect::<BTreeSet<_>>().len()
    }
}

/// By how much jurors score entries of their own side higher, beside what the entries' and the jurors' sides explain.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Preference {
    /// On the scale of the total.
    pub delta: f64,
    /// Its standard error.
    pub se: f64,
    /// Its 95 % interval.
    pub interval: (f64, f64),
}

/// `None` where somebody has no side, or the sides of entries and jurors leave nothing to tell it by.
pub(super) fn preference(sheet: &Sheet, sides: &Sides) -> Option<Preference> {
    let of_entries: Vec<&str> = of_all(sheet.entries(), &sides.entries)?;
    let of_jurors: Vec<&str> = of_all(sheet.jurors(), &sides.jurors)?;
    let names: BTreeSet<&str> = of_entries.iter().chain(&of_jurors).copied().collect();
    let names: Vec<&str> = names.into_iter().collect();
    let numbers = |sides: &[&str]| -> Vec<usize> {
        sides.iter().map(|side| names.binary_search(side).expect("all names are in the list")).collect()
    };
    let (delta, se) = calibrated::preference(sheet, &numbers(&of_entries), &numbers(&of_jurors))?;
    let half = NORMAL_95 * se;
    Some(Preference { delta, se, interval: (delta - half, delta + half) })
}

fn of_all<'a, Id: Ord>(ids: &[Id], sides: &'a BTreeMap<Id, String>) -> Option<Vec<&'a str>> {
    ids.iter().map(|id| sides.get(id).map(String::as_str).filter(|side| !side.is_empty())).collect()
}
