//! Which jurors may judge an entry, and how well each fits.
//!
//! Only what a juror knows and reads counts. Names, sex, age, institution and nationality are not among the facts.

use std::collections::BTreeSet;

use super::problem::FULL_AFFINITY;
use crate::text::Language;

/// What expertise is worth: nine tenths of the full affinity, in millionths.
pub const EXPERTISE_WEIGHT: i64 = 900_000;

/// What it is worth that the entry's language is the juror's own: the last tenth, in millionths.
pub const NATIVE_WEIGHT: i64 = FULL_AFFINITY - EXPERTISE_WEIGHT;

/// What is known of a pair of entry and juror.
#[derive(Clone, Copy, Debug)]
pub struct PairFacts<'a> {
    /// The fields that the entry names, as keys of the edition's list of fields; may be empty.
    pub fields: &'a BTreeSet<String>,
    /// The language that the entry is written in.
    pub language: Language,
    /// The fields that the juror knows, from the same list.
    pub expertise: &'a BTreeSet<String>,
    /// The languages that the juror reads.
    pub reads: &'a BTreeSet<Language>,
    /// The juror's own language, if it is one of the four; it counts as read.
    pub native: Option<Language>,
    /// The conflict of the pair, if any was ever noted.
    pub conflict: Option<Conflict>,
}

/// How far a conflict of interest got.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Conflict {
    /// A rule found it, and nobody has looked at it yet.
    Suspected,
    /// The juror said so.
    Declared,
    /// The chair or an organiser agreed.
    Confirmed,
    /// It was looked into and is none.
    Dismissed,
}

/// Why a juror may not judge an entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Ineligible {
    /// There is a conflict that was not dismissed; a suspicion is enough.
    Conflict(Conflict),
    /// The juror does not read the entry's language.
    Language(Language),
}

/// The affinity of an eligible pair in millionths, 0 ..= [`FULL_AFFINITY`], or every reason against it.
///
/// ⌊[`EXPERTISE_WEIGHT`] · s⌋ + [`NATIVE_WEIGHT`] · n, where s is the share of the entry's fields that the juror knows
/// (½ for an entry that names none, so that it is neither favoured nor forgotten), and n is 1 when the entry is written
/// in the juror's own language, else 0. The weights are this program's choice: one field more of up to eight always
/// outweighs the language.
pub fn affinity(facts: &PairFacts<'_>) -> Result<i64, Vec<Ineligible>> {
    let against = against(facts);
    if !against.is_empty() {
        return Err(against);
    }
    let native = if facts.native == Some(facts.language) { NATIVE_WEIGHT } else { 0 };
    let known = i64::try_from(facts.fields.intersection(facts.expertise).count()).unwrap_or(i64::MAX);
    let expertise = match i64::try_from(facts.fields.len()) {
        Ok(0) | Err(_) => EXPERTISE_WEIGHT / 2,
        Ok(named) => EXPERTISE_WEIGHT * known / named,
    };
    Ok(expertise + native)
}

fn against(facts: &PairFacts<'_>) -> Vec<Ineligible> {
    let conflict = facts.conflict.filter(|conflict| *conflict != Conflict::Dismissed).map(Ineligible::Conflict);
    let reads = facts.reads.contains(&facts.language) || facts.native == Some(facts.language);
    let language = (!reads).then_some(Ineligible::Language(facts.language));
    conflict.into_iter().chain(language).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn set(fields: &[&str]) -> BTreeSet<String> {
        fields.iter().map(|field| (*field).to_owned()).collect()
    }

    fn of(
        fields: &[&str],
        expertise: &[&str],
        native: Language,
        conflict: Option<Conflict>,
    ) -> Result<i64, Vec<Ineligible>> {
        affinity(&PairFacts {
            fields: &set(fields),
            language: Language::Chinese,
            expertise: &set(expertise),
            reads: &BTreeSet::from([Language::English, Language::French]),
            native: Some(native),
            conflict,
        })
    }

    #[test]
    fn expertise_is_the_share_of_the_entrys_fields() {
        let native = Language::Chinese;
        assert_eq!(of(&["ai", "ict"], &["ai", "ict", "climate"], native, None), Ok(FULL_AFFINITY));
        assert_eq!(of(&["ai", "ict"], &["ai"], native, None), Ok(550_000));
        assert_eq!(of(&["ai", "ict", "climate"], &["ai"], native, None), Ok(400_000));
        assert_eq!(of(&["ai"], &[], native, None), Ok(100_000));
        assert_eq!(of(&[], &["ai"], native, None), Ok(550_000));
    }

    #[test]
    fn a_conflict_bars_until_it_is_dismissed() {
        let with = |conflict| of(&["ai"], &["ai"], Language::Chinese, Some(conflict));
        for conflict in [Conflict::Suspected, Conflict::Declared, Conflict::Confirmed] {
            assert_eq!(with(conflict), Err(vec![Ineligible::Conflict(conflict)]));
        }
        assert_eq!(with(Conflict::Dismissed), Ok(FULL_AFFINITY));
    }

    #[test]
    fn all_reasons_are_told() {
        let expected = vec![Ineligible::Conflict(Conflict::Declared), Ineligible::Language(Language::Chinese)];
        assert_eq!(of(&["ai"], &["ai"], Language::Dutch, Some(Conflict::Declared)), Err(expected));
    }
}
