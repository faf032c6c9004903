//! How many entries jurors take: from flags, or from files loads.csv.

use std::collections::{BTreeMap, BTreeSet};

use app::csv::{Columns, CsvFault, CsvFaultKind, Table, cut, duplicates};
use judging::assignment::JurorCapacity;

use super::super::faults::{Fault, read};
use super::super::{MOST, count};
use super::Limit;

/// Loads of jurors, of one kind.
pub(super) enum Load {
    All(usize),
    /// By juror, with the place where it is written.
    Each(BTreeMap<String, (usize, String)>),
}

/// How much jurors take.
pub(super) struct Loads {
    /// At most; without it, all entries.
    pub(super) max: Option<Load>,
    /// At least.
    pub(super) min: Load,
    /// How many there are.
    pub(super) entries: usize,
}

impl Load {
    /// That of a juror, if there is one.
    fn of(&self, juror: &str) -> Option<usize> {
        match self {
            Load::All(load) => Some(*load),
            Load::Each(loads) => loads.get(juror).map(|(load, _)| *load),
        }
    }

    fn place(&self, juror: &str) -> Option<&str> {
        match self {
            Load::All(_) => None,
            Load::Each(loads) => loads.get(juror).map(|(_, place)| place.as_str()),
        }
    }
}

impl Loads {
    /// Those of a juror.
    pub(super) fn of(&self, juror: &str) -> JurorCapacity {
        let min_load = self.min.of(juror).unwrap_or(0);
        let max_load = match &self.max {
            None => self.entries.max(min_load),
            Some(max) => max.of(juror).unwrap_or(MOST),
        };
        JurorCapacity { id: juror.into(), min_load, max_load }
    }

    /// A fault for each juror whose lower load exceeds the upper one, where a file has either; one where flags have both.
    pub(super) fn crossed(&self, jurors: &BTreeSet<&str>) -> Vec<Fault> {
        if let (Load::All(min), Some(Load::All(max))) = (&self.min, &self.max) {
            let crossed = (min > max).then(|| format!("--min-load: {min} is more than --max-load {max}").into());
            return crossed.into_iter().collect();
        }
        let crossed = |juror: &&str| {
            let JurorCapacity { min_load, max_load, .. } = self.of(juror);
            let place = self.min.place(juror).or_else(|| self.max.as_ref().and_then(|max| max.place(juror)));
            let words = || {
                let juror = cut(juror);
                format!(
                    "{}: the lower load of {juror} is {min_load}, the upper one {max_load}",
                    place.unwrap_or_default()
                )
            };
            (min_load > max_load).then(|| words().into())
        };
        jurors.iter().filter_map(crossed).collect()
    }

    /// A warning about jurors whom the file of upper loads does not list.
    pub(super) fn unlimited(&self, jurors: &BTreeSet<&str>) -> Option<String> {
        let Some(Load::Each(loads)) = &self.max else { return None };
        let unlisted: Vec<&str> = jurors.iter().filter(|juror| !loads.contains_key(**juror)).copied().collect();
        (!unlisted.is_empty()).then(|| format!("warning: no upper load, so that any counts: {}", unlisted.join(", ")))
    }
}

/// Reads a flag, or the file `juror,load` that it names.
pub(super) fn loads(limit: &Limit) -> Result<Load, Vec<Fault>> {
    match limit {
        Limit::All(load) => Ok(Load::All(*load)),
        Limit::File(path) => read(path, load_rows),
    }
}

fn load_rows(file: &str, bytes: &[u8]) -> Result<Load, Vec<CsvFault>> {
    let table = Table::read(file, bytes, &Columns { required: &["juror", "load"], further: false })?;
    let mut faults = duplicates(&table, "juror");
    let mut loads = BTreeMap::new();
    for (i, row) in table.rows().iter().enumerate() {
        let text = table.cell(row, "load");
        match count(text) {
            Ok(load) => {
                loads.insert(table.cell(row, "juror").to_owned(), (load, table.place(i, "load")));
            }
            Err(_) => {
                let kind = CsvFaultKind::Count { text: text.to_owned(), max: MOST as u32 };
                faults.push(table.fault(i, "load", kind));
            }
        }
    }
    if faults.is_empty() { Ok(Load::Each(loads)) } else { Err(faults) }
}
