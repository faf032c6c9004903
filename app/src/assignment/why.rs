//! Why a juror judges an entry, in words.

use judging::assignment::affinity::Conflict;
use judging::ids::EntryId;
use leptos::prelude::*;
use store::assignments::{Facts, Reading, Why};
use store::jurors::{Juror, NamedConflict};

use super::table::{Table, tenths};
use crate::t;

/// Expertise, language, fit, load, side and conflicts of a pair, folded away; `noted` is what is known of a conflict.
pub fn why(
    table: &Table,
    facts: &Facts,
    noted: Option<&NamedConflict>,
    (entry, juror): (&EntryId, &Juror),
) -> Option<AnyView> {
    let words = table.words();
    let why = facts.why(entry, &juror.id, &table.wanted)?;
    let side = (!juror.side.is_empty()).then(|| t!(words, "assign-why-side", side = words.known(&juror.side)));
    let said = [Some(expertise(table, &why)), Some(language(table, &why)), fit(table, &why), Some(load(table, &why))];
    let said = said.into_iter().flatten().chain(side).chain([conflict(table, why.conflict, noted)]);
    let said = said.map(|sentence| view! { <li>{sentence}</li> }).collect_view();
    Some(
        view! {
            <details class="small">
                <summary>{t!(words, "assign-why")}</summary>
                <ul>{said}</ul>
            </details>
        }
        .into_any(),
    )
}

fn expertise(table: &Table, why: &Why) -> String {
    let (words, separator) = (table.words(), t!(table.words(), "assign-comma"));
    let named = |keys: &[String]| {
        let name = |key: &String| match table.ground.edition.topics.get(key) {
            Some(topic) => topic.get(table.language()).to_owned(),
            None => key.clone(),
        };
        keys.iter().map(name).collect::<Vec<_>>().join(&separator)
    };
    match (why.known.as_slice(), why.unknown.as_slice()) {
        ([], []) => t!(words, "assign-why-no-fields"),
        ([], unknown) => t!(words, "assign-why-unknown", fields = named(unknown)),
        (known, []) => t!(words, "assign-why-known", fields = named(known)),
        (known, unknown) => t!(words, "assign-why-some", fields = named(known), others = named(unknown)),
    }
}

fn language(table: &Table, why: &Why) -> String {
    let (words, language) = (table.words(), why.language.own_name());
    match why.reading {
        Reading::Own => t!(words, "assign-why-own-language", language = language),
        Reading::Reads => t!(words, "assign-why-reads", language = language),
        Reading::NotOnRecord => t!(words, "assign-why-languages-unknown", language = language),
        Reading::No => t!(words, "assign-why-does-not-read", language = language),
    }
}

fn fit(table: &Table, why: &Why) -> Option<String> {
    let words = table.words();
    let Some(fit) = why.fit else { return Some(t!(words, "assign-why-no-fit")) };
    let (best, worst) = (table.fit(why.best?, 1), table.fit(why.worst?, 1));
    Some(t!(words, "assign-why-fit", fit = table.fit(fit, 1), best = best, worst = worst))
}

fn load(table: &Table, why: &Why) -> String {
    let average = tenths(table.language(), why.all_loads, why.jurors);
    t!(table.words(), "assign-why-load", load = why.load, capacity = why.capacity, average = average)
}

fn conflict(table: &Table, found: Option<Conflict>, noted: Option<&NamedConflict>) -> String {
    let words = table.words();
    let reason = noted.map(|named| named.conflict.reason.lines().collect::<Vec<_>>().join(" · ")).unwrap_or_default();
    match found {
        None => t!(words, "assign-why-no-conflict"),
        Some(Conflict::Dismissed) => match noted.and_then(|named| named.settled.as_ref()) {
            Some((name, at)) => {
                let (name, at) = (name.get(table.language()).to_owned(), table.ground.moment(*at));
                t!(words, "assign-why-dismissed-by", name = name, at = at, reason = reason)
            }
            None => t!(words, "assign-why-dismissed", reason = reason),
        },
        Some(Conflict::Suspected) => t!(words, "assign-against-suspected"),
        Some(Conflict::Declared | Conflict::Confirmed) => t!(words, "assign-why-conflict"),
    }
}
