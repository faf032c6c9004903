//! The questions of a call as columns and filters of the list of its entries, as far as the visitor may read the answers.

use std::collections::BTreeMap;

use judging::access::{may_read_hidden, may_screen};
use judging::call::{Field, Form, Kind, RawEntry};
use judging::ids::{CompetitionId, EntryId, FieldId};
use leptos::prelude::*;
use store::entries::{Answered, Entry};
use store::rounds::Round;
use store::{Db, calls};

use crate::error::AppError;
use crate::t;
use crate::ui::Ground;

/// The value of a filter that takes what has no answer.
const NONE: &str = "none";
/// How many characters of a text stand in the list.
const SHOWN: usize = 140;

/// What a visitor reads in the list beside what every entry has.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Questions {
    /// What is asked; nothing where the competition has no form.
    pub(super) form: Option<Form>,
    /// Whether the answers that jurors never see are among them.
    pub(super) hidden: bool,
    /// Whether the addresses of those who write the entries are.
    pub addresses: bool,
    /// Whether the competition has a blind round, for which entries are redacted.
    pub redacted: bool,
}

/// Of each entry that was written here, what was submitted.
pub type Submitted = BTreeMap<EntryId, RawEntry>;

impl Questions {
    /// What the visitor reads of a competition's entries.
    ///
    /// # Errors
    /// A database that fails.
    pub async fn of(
        db: &Db,
        ground: &Ground,
        (competition, rounds): (&CompetitionId, &[Round]),
    ) -> Result<Self, AppError> {
        let standing = ground.standing.as_ref();
        Ok(Self {
            form: calls::find(db, competition).await?.map(|call| call.form),
            hidden: standing.is_some_and(|standing| may_read_hidden(standing).is_ok()),
            addresses: standing.is_some_and(|standing| may_screen(standing).is_ok()),
            redacted: rounds.iter().any(|round| round.blind),
        })
    }

    /// The questions, in the order of the form.
    pub fn all(&self) -> impl Iterator<Item = &Field> {
        let fields = self.form.iter().flat_map(|form| &form.fields);
        fields.filter(|field| self.hidden || is_open(field))
    }

    /// The question of a column or filter.
    pub fn find(&self, name: &str) -> Option<&Field> {
        self.all().find(|field| name_of(field) == name)
    }

    /// The question with this id.
    pub fn field(&self, id: &FieldId) -> Option<&Field> {
        self.all().find(|field| field.id == *id)
    }

    /// What the store is asked for by the value of a filter; `None` where it is never asked, so that no entry has an answer.
    pub fn asked(&self, name: &str, value: &str) -> Option<Answered> {
        let (field, form) = (self.find(name)?, self.form.as_ref()?);
        let after = form.asked_after(field);
        let answer = Some(value.to_owned()).filter(|value| value != NONE);
        // A question that is never asked has the answer of no entry.
        let never = || vec![(field.id.clone(), String::new())];
        let asked_after =
            after.map_or_else(never, |after| after.into_iter().map(|(id, is)| (id.clone(), is.to_owned())).collect());
        Some(Answered { question: field.id.clone(), asked_after, answer })
    }

    /// What an entry answered to a question; `None` where it was not asked or not answered.
    pub fn answer<'a>(&self, field: &Field, submitted: &'a Submitted, entry: &EntryId) -> Option<&'a str> {
        self.form.as_ref()?.answer_to(field, submitted.get(entry)?)
    }
}

/// Whether jurors read the answer with the entry.
pub fn is_open(field: &Field) -> bool {
    !field.blind && !matches!(field.kind, Kind::File | Kind::Consent)
}

/// The name of a question in addresses.
pub fn name_of(field: &Field) -> String {
    format!("a-{}", field.id)
}

/// The values that a filter on a question can have, with words for them.
pub fn options(ground: &Ground, field: &Field) -> Vec<(String, String)> {
    let words = ground.words;
    let mut options = Vec::new();
    match field.kind {
        Kind::Choice => {
            let lines = field.choices_in(ground.language());
            options.extend((1..).zip(lines).map(|(number, line): (usize, _)| (number.to_string(), line.to_owned())));
        }
        Kind::Consent => options.push(("on".to_owned(), t!(words, "entry-ticked"))),
        _ => {}
    }
    options.push((NONE.to_owned(), t!(words, "entries-no-answer")));
    options
}

/// An answer as plain text.
pub fn text(ground: &Ground, field: &Field, answer: &str) -> String {
    match field.kind {
        Kind::File => t!(ground.words, "entries-a-file"),
        Kind::Consent => t!(ground.words, "entry-ticked"),
        _ => field.answer_words(answer, ground.language()).to_owned(),
    }
}

/// An answer in the list: a long text is cut, a file can be saved.
pub fn cell(ground: &Ground, field: &Field, entry: &Entry, answer: &str) -> AnyView {
    let said = text(ground, field, answer);
    match field.kind {
        Kind::File => {
            let href = ground.path(&format!("/entries/{}/files/{answer}", entry.id));
            view! { <a href=href>{said}</a> }.into_any()
        }
        Kind::Short | Kind::Long => view! { <span lang=entry.language.tag()>{shortened(&said)}</span> }.into_any(),
        Kind::Number | Kind::Date => view! { <span class="nowrap">{said}</span> }.into_any(),
        _ => shortened(&said).into_any(),
    }
}

fn shortened(text: &str) -> String {
    match text.char_indices().nth(SHOWN) {
        Some((end, _)) => format!("{}…", text[..end].trim_end()),
        None => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_text_is_cut_between_letters() {
        assert_eq!(shortened("冷芯片"), "冷芯片");
        assert_eq!(shortened(&"冷".repeat(SHOWN)), "冷".repeat(SHOWN));
        assert_eq!(shortened(&format!("{} chips", "冷".repeat(SHOWN - 1))), format!("{}…", "冷".repeat(SHOWN - 1)));
    }
}
