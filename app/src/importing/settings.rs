//! What the organiser says beside the files: names, rules and awards.

use std::collections::BTreeMap;
use std::str::FromStr;

use judging::ranking::{Method, MethodFault, Rounding, RoundingAt, TieBreak, TrimLevel};
use judging::text::{Language, Text};
use judging::time::Timestamp;
use store::awards::NewAward;
use store::editions::Edition;
use store::import::Terms;

use super::prizes;
use crate::contests::settings::read_tie_breaks;
use crate::contests::variance::read_variance;
use crate::error::FieldFault;
use crate::t;
use crate::words::Words;

/// How many characters a name may have.
const MAX_NAME: usize = 200;
/// How many characters the name in addresses may have.
const MAX_SLUG: usize = 60;
/// How many characters the code may have.
const MAX_CODE: usize = 12;

/// Names, rules and awards of a contest to import.
#[derive(Clone, Debug, PartialEq)]
pub struct Settings {
    /// The competition's name.
    pub name: Text,
    /// Its name in addresses.
    pub slug: String,
    /// Its short code.
    pub code: String,
    /// The method of its round.
    pub method: Method,
    /// The tie-break chain of its round.
    pub tie_breaks: Vec<TieBreak>,
    /// Its awards, the highest first.
    pub awards: Vec<NewAward>,
}

impl Settings {
    /// The settings of a sent form, or all fields that are wrong.
    pub fn of_form(typed: &BTreeMap<String, String>) -> Result<Self, Vec<FieldFault>> {
        let get = |field: &str| typed.get(field).map_or("", |text| text.trim());
        let mut faults = Vec::new();
        let mut name = Text::one(Language::English, get("name"));
        name.set(Language::Chinese, get("name_zh"));
        let settings = Self {
            name,
            slug: get("slug").to_owned(),
            code: get("code").to_owned(),
            method: method(&get, &mut faults),
            tie_breaks: read_tie_breaks(typed),
            awards: prizes::read(typed, &mut faults),
        };
        faults.extend(settings.faults());
        if faults.is_empty() { Ok(settings) } else { Err(faults) }
    }

    /// What is wrong with the names, the method or the tie-breaks, by the form's fields.
    pub fn faults(&self) -> Vec<FieldFault> {
        let slug_character = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        let code_character = |c: char| c.is_ascii_alphanumeric() || c == '-';
        let printable = |text: &str| text.chars().count() <= MAX_NAME && !text.contains(char::is_control);
        let checks = [
            ("name", "fault-import-name", !self.name.is_empty() && self.name.all().all(printable)),
            ("slug", "fault-slug", within(&self.slug, MAX_SLUG) && self.slug.chars().all(slug_character)),
            ("code", "fault-import-code", within(&self.code, MAX_CODE) && self.code.chars().all(code_character)),
        ];
        let of_method = match self.method.check() {
            Ok(()) => None,
            Err(MethodFault::Decimals) => Some(fault("decimals", "fault-import-decimals")),
            Err(MethodFault::MinJurors { .. }) => Some(fault("drop_high", "fault-import-trim")),
        };
        let chain = &self.tie_breaks;
        let twice = chain.iter().enumerate().any(|(index, step)| chain[..index].contains(step));
        let of_chain = twice.then(|| fault("tie_breaks", "fault-tie-break-twice"));
        let wrong = checks.into_iter().filter(|(.., fine)| !fine);
        wrong.map(|(field, kind, _)| fault(field, kind)).chain(of_method).chain(of_chain).collect()
    }

    /// The terms of the new competition. Its window is over where the scorecards are given already; else it is open
    /// from now to the day of the edition, or for two weeks where that day is past, and its organiser sets it.
    pub fn terms(&self, edition: &Edition, judged: bool, now: Timestamp) -> Terms {
        let until = if now < edition.starts_at { edition.starts_at } else { now.plus_seconds(14 * 86_400) };
        let mut round_name = Text::default();
        for language in Language::ALL {
            round_name.set(language, &t!(Words::of(language), "import-round-name"));
        }
        Terms {
            name: self.name.clone(),
            slug: self.slug.clone(),
            code: self.code.clone(),
            round_name,
            method: self.method.clone(),
            tie_breaks: self.tie_breaks.clone(),
            awards: self.awards.clone(),
            opens_at: now,
            closes_at: if judged { now } else { until },
        }
    }
}

fn within(text: &str, limit: usize) -> bool {
    (1..=limit).contains(&text.chars().count())
}

fn method<'a>(get: &impl Fn(&str) -> &'a str, faults: &mut Vec<FieldFault>) -> Method {
    let rounding = match get("round") {
        "step" => Some(RoundingAt::Step),
        "end" => Some(RoundingAt::End),
        _ => None,
    };
    let decimals = rounding.map(|at| (at, number(get("decimals"), "decimals", "fault-import-decimals", faults)));
    let rounding = decimals.map(|(at, decimals)| Rounding { at, decimals });
    match get("method") {
        "mean" => Method::Mean { rounding },
        "trimmed" => {
            let mut count =
                |field: &str| -> usize { number::<u16>(get(field), field, "fault-import-count", faults).into() };
            let (drop_high, drop_low) = (count("drop_high"), count("drop_low"));
            let level = if get("trim") == "total" { TrimLevel::Total } else { TrimLevel::Criterion };
            Method::Trimmed { drop_high, drop_low, level, min_jurors: drop_high + drop_low + 1, rounding }
        }
        "calibrated" => Method::Calibrated { variance: read_variance(get("variance")) },
        _ => {
            faults.push(fault("method", "fault-import-method"));
            Method::Mean { rounding: None }
        }
    }
}

fn number<N: FromStr + Default>(text: &str, field: &str, kind: &str, faults: &mut Vec<FieldFault>) -> N {
    text.parse().unwrap_or_else(|_| {
        faults.push(fault(field, kind));
        N::default()
    })
}

fn fault(field: &str, kind: &str) -> FieldFault {
    FieldFault { field: field.to_owned(), kind: kind.to_owned() }
}
