//! What a reader asks of the list of entries: a search, filters, an order, columns. All of it stands in the address.

use std::collections::BTreeMap;

use judging::access::may_read_hidden;
use judging::eligibility::Eligibility;
use judging::ids::DivisionId;
use judging::text::{Language, Text};
use leptos_router::params::ParamsMap;
use store::Db;
use store::entries::duplicates::Readable;
use store::entries::{By, Filter, NO_DIVISION};

use super::check::state_words;
use super::columns::Column;
use super::duplicates;
use crate::error::AppError;
use crate::t;
use crate::ui::{Ground, percent_encode};

/// The names of the filters in the address.
pub const FILTERS: [&str; 9] =
    ["q", "division", "topic", "language", "from", "status", "deck", "eligibility", "duplicates"];
/// The value of the filter that takes suspected duplicates.
const SUSPECTED: &str = "suspected";
/// The orders: of an address, of the store, and whether the last comes first.
const ORDERS: [(&str, By, bool); 6] = [
    ("code", By::Code, false),
    ("-code", By::Code, true),
    ("title", By::Title, false),
    ("-title", By::Title, true),
    ("submitted", By::Submitted, false),
    ("-submitted", By::Submitted, true),
];

/// What was asked for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Look {
    asked: BTreeMap<&'static str, String>,
    sort: usize,
    /// The columns beside code and title.
    pub columns: Vec<Column>,
}

impl Look {
    /// Reads a query; what it does not know is left out.
    pub fn of(query: &ParamsMap) -> Self {
        let value = |name: &str| query.get(name).map(|value| value.trim().to_owned()).unwrap_or_default();
        let asked =
            FILTERS.map(|name| (name, value(name))).into_iter().filter(|(_, value)| !value.is_empty()).collect();
        let sort = value("sort");
        let named = query.get_all("col").unwrap_or_default();
        let mut columns: Vec<Column> =
            Column::ALL.into_iter().filter(|column| named.iter().any(|name| name == column.key())).collect();
        if columns.is_empty() {
            columns = Column::USUAL.to_vec();
        }
        Self { asked, sort: ORDERS.iter().position(|(name, ..)| *name == sort).unwrap_or(0), columns }
    }

    /// The value of a filter; blank where it takes everything.
    pub fn get(&self, name: &str) -> &str {
        self.asked.get(name).map_or("", String::as_str)
    }

    /// The filters that are set, with their values.
    pub fn asked(&self) -> impl Iterator<Item = (&'static str, &str)> {
        self.asked.iter().map(|(name, value)| (*name, value.as_str()))
    }

    /// Whether anything is left out of the list.
    pub fn narrows(&self) -> bool {
        !self.asked.is_empty()
    }

    /// The name of the order.
    pub fn sort(&self) -> &'static str {
        ORDERS[self.sort].0
    }

    /// What the store is asked for.
    ///
    /// # Errors
    /// A database that fails.
    pub async fn filter(&self, db: &Db, ground: &Ground) -> Result<Filter, AppError> {
        let (_, by, descending) = ORDERS[self.sort];
        let get = |name: &str| self.get(name).to_owned();
        let suspected = match self.get("duplicates") {
            SUSPECTED => duplicates::readable(db, ground).await?,
            _ => Readable::default(),
        };
        Ok(Filter {
            search: get("q"),
            hidden: ground.standing.as_ref().is_some_and(|standing| may_read_hidden(standing).is_ok()),
            division: get("division"),
            topic: get("topic"),
            status: get("status"),
            from: get("from"),
            language: get("language"),
            deck: get("deck"),
            eligibility: Eligibility::of_key(self.get("eligibility")),
            suspected,
            by,
            descending,
        })
    }

    /// The query of the address, without the question mark: the same for the same question.
    pub fn query(&self) -> String {
        self.query_but("")
    }

    /// The query without a filter.
    pub fn query_but(&self, name: &str) -> String {
        let asked = self.asked.iter().filter(|(known, _)| **known != name);
        let mut pairs: Vec<(&str, &str)> = asked.map(|(name, value)| (*name, value.as_str())).collect();
        if self.sort != 0 {
            pairs.push(("sort", self.sort()));
        }
        if self.columns != Column::USUAL {
            pairs.extend(self.columns.iter().map(|column| ("col", column.key())));
        }
        pairs.into_iter().map(|(name, value)| format!("{name}={}", percent_encode(value))).collect::<Vec<_>>().join("&")
    }

    /// The query without any filter, in the same order with the same columns.
    pub fn query_of_all(&self) -> String {
        Self { asked: BTreeMap::new(), ..self.clone() }.query()
    }

    /// The values that a filter can have, with words for them; none where anything can be typed.
    pub fn options(ground: &Ground, name: &str, divisions: &BTreeMap<DivisionId, Text>) -> Vec<(String, String)> {
        let (words, language) = (ground.words, ground.language());
        let own = |key: &str, label: String| (key.to_owned(), label);
        match name {
            "division" => {
                let named = divisions.iter().map(|(id, name)| (id.to_string(), name.get(language).to_owned()));
                named.chain([own(NO_DIVISION, t!(words, "entry-no-division"))]).collect()
            }
            "topic" => {
                let named = ground.edition.topics.iter();
                named.map(|(key, name)| (key.clone(), name.get(language).to_owned())).collect()
            }
            "language" => Language::ALL.map(|language| own(language.tag(), language.own_name().to_owned())).into(),
            "status" => {
                vec![own("submitted", t!(words, "entry-submitted")), own("withdrawn", t!(words, "entries-withdrawn"))]
            }
            "deck" => vec![own("yes", t!(words, "entries-with-deck")), own("no", t!(words, "entries-without-deck"))],
            "eligibility" => Eligibility::ALL.map(|state| own(state.key(), state_words(words, state))).into(),
            "duplicates" => vec![own(SUSPECTED, t!(words, "duplicates-suspected"))],
            _ => Vec::new(),
        }
    }

    /// What a filter is called.
    pub fn label(ground: &Ground, name: &str) -> String {
        let words = ground.words;
        match name {
            "division" => t!(words, "entries-division"),
            "topic" => t!(words, "entries-topic"),
            "language" => t!(words, "entries-language"),
            "from" => t!(words, "entries-places"),
            "status" => t!(words, "entries-status"),
            "deck" => t!(words, "entry-deck"),
            "eligibility" => t!(words, "check-title"),
            "duplicates" => t!(words, "duplicates-title"),
            _ => t!(words, "entries-text"),
        }
    }

    /// The orders with words for them.
    pub fn orders(ground: &Ground) -> [(&'static str, String); 6] {
        let words = ground.words;
        let labels = [
            t!(words, "entries-by-code"),
            t!(words, "entries-by-code-back"),
            t!(words, "entries-by-title"),
            t!(words, "entries-by-title-back"),
            t!(words, "entries-by-time"),
            t!(words, "entries-by-time-back"),
        ];
        let mut labels = labels.into_iter();
        ORDERS.map(|(name, ..)| (name, labels.next().unwrap_or_default()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(pairs: &[(&'static str, &str)]) -> Look {
        Look::of(&pairs.iter().map(|(name, value)| (*name, *value)).collect())
    }

    #[test]
    fn a_question_stands_in_its_address_and_nothing_else_does() {
        let look = asked(&[
            ("q", " 光子 "),
            ("deck", "no"),
            ("sort", "-title"),
            ("col", "submitted"),
            ("col", "team"),
            ("strange", "\"><script>"),
        ]);
        assert_eq!(look.query(), "deck=no&q=%E5%85%89%E5%AD%90&sort=-title&col=team&col=submitted");
        assert_eq!(look.query_but("q"), "deck=no&sort=-title&col=team&col=submitted");
        assert_eq!(look.query_of_all(), "sort=-title&col=team&col=submitted");
        assert_eq!(asked(&[("sort", "nonsense"), ("q", "  ")]), asked(&[]));
        assert_eq!(asked(&[]).query(), "");
    }
}
