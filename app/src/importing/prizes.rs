//! The awards of a contest to import: rows of the form, of which empty ones do not count.

use judging::text::{Language, Text};
use leptos::prelude::*;
use store::awards::{self, NewAward};

use super::form::FORM;
use crate::contests::typed::{Faults, Typed, word};
use crate::error::FieldFault;
use crate::flash::Flash;
use crate::t;
use crate::ui::Field;
use crate::words::Words;

/// How many awards the form has room for; without scorecards, more are added on the competition's own page.
const ROWS: usize = 5;

/// A tier of prizes, revealed one name at a time.
pub fn tier(name: Text, quota: u32) -> NewAward {
    NewAward {
        id: None,
        kind: "tier".into(),
        name,
        description: Text::default(),
        quota,
        per_reveal: 1,
        decision: "given".into(),
    }
}

/// Reads the rows `a0-name`, `a0-name_zh`, `a0-quota` …, the highest award first.
pub fn read(typed: &Typed, faults: &mut Vec<FieldFault>) -> Vec<NewAward> {
    let mut found = Faults::default();
    let mut read = Vec::new();
    for index in 0..ROWS {
        let of_row = |name: &str| word(typed, &format!("a{index}-{name}"));
        if ["name", "name_zh", "quota"].iter().all(|name| of_row(name).is_empty()) {
            continue;
        }
        let mut name = Text::one(Language::English, of_row("name"));
        name.set(Language::Chinese, of_row("name_zh"));
        let award = tier(name, found.count(&format!("a{index}-quota"), of_row("quota")));
        for fault in awards::faults(std::slice::from_ref(&award)) {
            found.add(&fault.field.replacen("a0", &format!("a{index}"), 1), fault.kind);
        }
        read.push(award);
    }
    faults.extend(found.all());
    read
}

/// The rows.
pub(super) fn fields(words: Words, flash: &Flash) -> AnyView {
    let rows = (0..ROWS)
        .map(|index| {
            let field = |name: &str, label: String, kind: &'static str| {
                let (name, flash) = (format!("a{index}-{name}"), flash.clone());
                view! { <Field name=name label=label kind=kind form=FORM flash=flash /> }
            };
            view! {
                <div class="fields">
                    {field("name", t!(words, "award-number", number = index + 1), "text")}
                    {field("name_zh", t!(words, "import-award-zh", number = index + 1), "text")}
                    {field("quota", t!(words, "import-award-places", number = index + 1), "number")}
                </div>
            }
        })
        .collect_view();
    view! {
        <fieldset class="group">
            <legend>{t!(words, "awards-title")}</legend>
            <p class="hint">{t!(words, "import-awards-hint")}</p>
            {rows}
        </fieldset>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(fields: &[(&str, &str)]) -> Typed {
        fields.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
    }

    #[test]
    fn empty_rows_do_not_count_and_faults_stand_at_their_row() {
        let mut faults = Vec::new();
        let form = [("a0-name", "Gold"), ("a0-name_zh", "金奖"), ("a0-quota", "1"), ("a1-name", " "), ("a1-quota", "")];
        let mut gold = Text::one(Language::English, "Gold");
        gold.set(Language::Chinese, "金奖");
        assert_eq!(read(&typed(&form), &mut faults), [tier(gold, 1)]);
        assert_eq!(faults, []);

        read(&typed(&[("a2-quota", "0"), ("a3-name", "Bronze"), ("a3-quota", "many")]), &mut faults);
        let fault = |field: &str, kind: &str| FieldFault { field: field.into(), kind: kind.into() };
        let expected = [
            fault("a2-name", "fault-required"),
            fault("a2-quota", "fault-quota"),
            fault("a3-quota", "fault-whole-number"),
        ];
        assert_eq!(faults, expected);
    }
}
