//! What a reader asks of the list of entries: a search, filters, an order, columns. All of it stands in the address.

use std::collections::BTreeMap;

use judging::access::may_read_hidden;
use judging::eligibility::Eligibility;
use judging::ids::{CompetitionId, DivisionId};
use judging::text::{Language, Text};
use leptos_router::params::ParamsMap;
use store::entries::duplicates::Readable;
use store::entries::{By, Filter, NO_DIVISION, looked_for};
use store::{Db, redactions};

use super::check::state_words;
use super::columns::Column;
use super::duplicates;
use super::questions::{self, Questions, name_of};
use crate::error::AppError;
use crate::t;
use crate::ui::{Ground, percent_encode};

/// The names of the filters in the address that every list has.
const FILTERS: [&str; 9] =
    ["q", "division", "topic", "language", "from", "status", "deck", "eligibility", "duplicates"];
/// The value of the filter that takes suspected duplicates.
const SUSPECTED: &str = "suspected";
/// The filter of a competition with a blind round, and its value that takes what has to be redacted.
const REDACTION: &str = "redaction";
const NEEDED: &str = "needed";
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
    asked: BTreeMap<String, String>,
    sort: usize,
    /// The columns beside code and title.
    pub columns: Vec<Column>,
    /// The questions of the call that the visitor reads answers to.
    pub questions: Questions,
}

impl Look {
    /// Reads a query; what it does not know, or the visitor may not read, is left out.
    pub fn of(query: &ParamsMap, questions: Questions) -> Self {
        let value = |name: &str| query.get(name).map(|typed| looked_for(&typed)).unwrap_or_default();
        let asked = filters(&questions).into_iter().map(|name| (value(&name), name));
        let asked = asked.filter(|(value, _)| !value.is_empty()).map(|(value, name)| (name, value)).collect();
        let sort = value("sort");
        let named = query.get_all("col").unwrap_or_default();
        let mut columns = Column::all(&questions);
        columns.retain(|column| named.contains(&column.key()));
        if columns.is_empty() {
            columns = Column::USUAL.to_vec();
        }
        Self { asked, sort: ORDERS.iter().position(|(name, ..)| *name == sort).unwrap_or(0), columns, questions }
    }

    /// The names of all filters, in the order that they are shown in; the search comes first.
    pub fn filters(&self) -> Vec<String> {
        filters(&self.questions)
    }

    /// The value of a filter; blank where it takes everything.
    pub fn get(&self, name: &str) -> &str {
        self.asked.get(name).map_or("", String::as_str)
    }

    /// The filters that are set, with their values.
    pub fn asked(&self) -> impl Iterator<Item = (&str, &str)> {
        self.asked.iter().map(|(name, value)| (name.as_str(), value.as_str()))
    }

    /// Whether anything is left out of the list.
    pub fn narrows(&self) -> bool {
        !self.asked.is_empty()
    }

    /// The name of the order.
    pub fn sort(&self) -> &'static str {
        ORDERS[self.sort].0
    }

    /// What the store is asked for, of the entries of a competition.
    ///
    /// # Errors
    /// A database that fails.
    pub async fn filter(&self, db: &Db, ground: &Ground, competition: &CompetitionId) -> Result<Filter, AppError> {
        let (_, by, descending) = ORDERS[self.sort];
        let get = |name: &str| self.get(name).to_owned();
        let suspected = match self.get("duplicates") {
            SUSPECTED => duplicates::readable(db, ground).await?,
            _ => Readable::default(),
        };
        let among = match self.get(REDACTION) {
            NEEDED => Some(redactions::needed(db, competition).await?),
            _ => None,
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
            among,
            answers: self.asked().filter_map(|(name, value)| self.questions.asked(name, value)).collect(),
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
        let pair = |name: &str, value: &str| format!("{name}={}", percent_encode(value));
        let asked = self.asked().filter(|(known, _)| *known != name);
        let mut pairs: Vec<String> = asked.map(|(name, value)| pair(name, value)).collect();
        if self.sort != 0 {
            pairs.push(pair("sort", self.sort()));
        }
        if self.columns != Column::USUAL {
            pairs.extend(self.columns.iter().map(|column| pair("col", &column.key())));
        }
        pairs.join("&")
    }

    /// The query without any filter, in the same order with the same columns.
    pub fn query_of_all(&self) -> String {
        Self { asked: BTreeMap::new(), ..self.clone() }.query()
    }

    /// The values that a filter can have, with words for them; none where anything can be typed.
    pub fn options(
        &self,
        ground: &Ground,
        name: &str,
        divisions: &BTreeMap<DivisionId, Text>,
    ) -> Vec<(String, String)> {
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
            REDACTION => vec![own(NEEDED, t!(words, "redaction-needed"))],
            _ => self.questions.find(name).map(|field| questions::options(ground, field)).unwrap_or_default(),
        }
    }

    /// What a filter is called.
    pub fn label(&self, ground: &Ground, name: &str) -> String {
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
            REDACTION => t!(words, "redaction-title"),
            _ => match self.questions.find(name) {
                Some(field) => field.name.get(ground.language()).to_owned(),
                None => t!(words, "entries-text"),
            },
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

fn filters(questions: &Questions) -> Vec<String> {
    let redaction = questions.redacted.then_some(REDACTION);
    let fixed = FILTERS.into_iter().chain(redaction).map(str::to_owned);
    fixed.chain(questions.all().map(name_of)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(pairs: &[(&'static str, &str)]) -> Look {
        Look::of(&pairs.iter().map(|(name, value)| (*name, *value)).collect(), Questions::default())
    }

    #[test]
    fn a_question_stands_in_its_address_and_nothing_else_does() {
        let look = asked(&[
            ("q", " 光子 "),
            ("deck", "no"),
            ("sort", "-title"),
            ("col", "submitted"),
            ("col", "team"),
            ("col", "addresses"),
            ("a-unknown", "1"),
            ("strange", "\"><script>"),
        ]);
        assert_eq!(look.query(), "deck=no&q=%E5%85%89%E5%AD%90&sort=-title&col=team&col=submitted");
        assert_eq!(look.query_but("q"), "deck=no&sort=-title&col=team&col=submitted");
        assert_eq!(look.query_of_all(), "sort=-title&col=team&col=submitted");
        assert_eq!(asked(&[("sort", "nonsense"), ("q", "  ")]), asked(&[]));
        assert_eq!(asked(&[]).query(), "");
        assert_eq!(asked(&[("q", "光".repeat(60_000).as_str())]).get("q"), "光".repeat(200));
    }

    #[test]
    fn only_a_competition_with_a_blind_round_is_asked_what_to_redact() {
        let query: ParamsMap = [("redaction", "needed")].into_iter().collect();
        let blind = Questions { redacted: true, ..Questions::default() };
        assert_eq!(Look::of(&query, blind).query(), "redaction=needed");
        assert_eq!(Look::of(&query, Questions::default()).query(), "");
    }
}
