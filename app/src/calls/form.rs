//! The call as a form of rows: from what is stored to what is typed, and back with all faults.

use judging::call::{Condition, Field, Form, Kind, Need, Unit};
use judging::text::Language;
use judging::time::Timestamp;
use store::calls::{self, Call};

use crate::contests::typed::{Faults, Typed, put_rows, put_text, rows, text, word};
use crate::error::AppError;
use crate::when;

/// The form's name.
pub const FORM: &str = "call";
/// The letter of the questions' controls.
pub const QUESTION: char = 'q';
/// How many pages a deck has at most: one less than are drawn, so that a longer one is told from it.
const MOST_PAGES: u32 = 59;

/// A call that is not there yet: open for a month.
pub fn first(now: Timestamp, language: Language) -> Call {
    let form = Form { languages: vec![language], deck: Need::Optional, deck_pages: 20, fields: Vec::new() };
    Call { opens_at: now, deadline: now.plus_seconds(30 * 86_400), grace_seconds: 0, form, version: 0 }
}

/// A call as the fields of a form.
pub fn to_typed(call: &Call, zone: &str) -> Typed {
    let mut typed = Typed::from([
        ("opens_at".into(), when::input_value(call.opens_at, zone)),
        ("deadline".into(), when::input_value(call.deadline, zone)),
        ("grace".into(), call.grace_seconds.to_string()),
        ("deck".into(), need_key(call.form.deck).into()),
        ("deck_pages".into(), call.form.deck_pages.to_string()),
    ]);
    typed.extend(call.form.languages.iter().map(|language| (format!("language-{}", language.tag()), "on".to_owned())));
    let list: Vec<Typed> = call.form.fields.iter().map(to_row).collect();
    put_rows(&mut typed, QUESTION, &list);
    typed
}

fn to_row(field: &Field) -> Typed {
    let unit = if field.unit == Unit::Words { "words" } else { "characters" };
    let mut row = Typed::from([
        ("id".into(), field.id.to_string()),
        ("kind".into(), field.kind.key().into()),
        ("limit".into(), field.limit.to_string()),
        ("unit".into(), unit.into()),
    ]);
    if field.required {
        row.insert("required".into(), "on".into());
    }
    if field.blind {
        row.insert("blind".into(), "on".into());
    }
    if !field.side.is_empty() {
        row.insert("side".into(), field.side.clone());
    }
    if let Some(condition) = &field.condition {
        row.insert("condition".into(), format!("{}={}", condition.field, condition.is));
    }
    put_text(&mut row, "name", &field.name);
    put_text(&mut row, "help", &field.help);
    put_text(&mut row, "section", &field.section);
    put_text(&mut row, "choices", &field.choices);
    row
}

/// The row of a new question, under a name that none of the others has.
pub fn new_row(list: &[Typed]) -> Typed {
    let number = (1..).find(|number| list.iter().all(|row| word(row, "id") != format!("new-{number}")));
    let id = format!("new-{}", number.unwrap_or(1));
    let fields = [("kind", "short"), ("limit", "0"), ("unit", "words"), ("required", "on")];
    let mut row: Typed = fields.into_iter().map(|(name, value)| (name.to_owned(), value.to_owned())).collect();
    row.insert("id".into(), id);
    row
}

/// The key of whether something is asked for.
pub const fn need_key(need: Need) -> &'static str {
    match need {
        Need::No => "no",
        Need::Optional => "optional",
        Need::Required => "required",
    }
}

/// Reads a call.
///
/// # Errors
/// All faults at their fields.
pub fn read(typed: &Typed, version: i64, zone: &str) -> Result<Call, AppError> {
    let mut faults = Faults::default();
    let opens_at = faults.moment("opens_at", word(typed, "opens_at"), zone);
    let deadline = faults.moment("deadline", word(typed, "deadline"), zone);
    let grace_seconds = faults.count("grace", word(typed, "grace"));
    let form = read_form(typed, &mut faults);
    let call = Call { opens_at, deadline, grace_seconds, form, version };
    faults.add_all(calls::faults(&call));
    faults.none()?;
    Ok(call)
}

/// The form as far as it can be read.
pub fn read_form(typed: &Typed, faults: &mut Faults) -> Form {
    let ticked = |language: &Language| typed.contains_key(&format!("language-{}", language.tag()));
    let deck_pages = faults.count("deck_pages", word(typed, "deck_pages"));
    if !(1..=MOST_PAGES).contains(&deck_pages) {
        faults.add("deck_pages", "fault-deck-pages");
    }
    let fields = rows(typed, QUESTION).iter().enumerate().map(|(index, row)| read_field(index, row, faults)).collect();
    Form {
        languages: Language::ALL.into_iter().filter(ticked).collect(),
        deck: match word(typed, "deck") {
            "required" => Need::Required,
            "optional" => Need::Optional,
            _ => Need::No,
        },
        deck_pages,
        fields,
    }
}

fn read_field(index: usize, row: &Typed, faults: &mut Faults) -> Field {
    let kind = Kind::from_key(word(row, "kind")).unwrap_or_else(|| {
        faults.add(&format!("q{index}-kind"), "fault-choice");
        Kind::Short
    });
    Field {
        id: word(row, "id").into(),
        kind,
        name: text(row, "name"),
        help: text(row, "help"),
        section: text(row, "section"),
        required: row.contains_key("required"),
        limit: faults.count(&format!("q{index}-limit"), word(row, "limit")),
        unit: if word(row, "unit") == "characters" { Unit::Characters } else { Unit::Words },
        choices: text(row, "choices"),
        condition: word(row, "condition")
            .rsplit_once('=')
            .map(|(field, is)| Condition { field: field.into(), is: is.to_owned() }),
        blind: row.contains_key("blind"),
        side: word(row, "side").to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use judging::text::Text;

    use super::*;

    #[test]
    fn a_call_survives_the_form() {
        let mut call = first(Timestamp::from_micros(1_787_227_200_000_000), Language::Chinese);
        let consent = Field {
            id: "a".into(),
            kind: Kind::Consent,
            name: Text::one(Language::English, "</textarea><script>"),
            help: Text::one(Language::French, "Oui ?"),
            section: Text::one(Language::English, "Export"),
            required: false,
            limit: 0,
            unit: Unit::Words,
            choices: Text::default(),
            condition: None,
            blind: true,
            side: "FNRS".into(),
        };
        let condition = Some(Condition { field: "a".into(), is: "on".into() });
        let choices = Text::one(Language::English, "Yes\nNo");
        let choice = Field {
            id: "b".into(),
            kind: Kind::Choice,
            required: true,
            limit: 30,
            unit: Unit::Characters,
            choices,
            condition,
            ..consent.clone()
        };
        call.form.fields = vec![consent, choice];
        assert_eq!(read(&to_typed(&call, "Europe/Brussels"), 0, "Europe/Brussels"), Ok(call));
    }

    #[test]
    fn all_faults_come_at_once() {
        let mut typed = to_typed(&first(Timestamp::from_micros(0), Language::English), "UTC");
        typed.remove("language-en");
        typed.insert("deadline".into(), "soon".into());
        typed.insert("deck_pages".into(), "60".into());
        put_rows(&mut typed, QUESTION, &[new_row(&[])]);
        let Err(AppError::Invalid(faults)) = read(&typed, 0, "UTC") else { panic!("the call is wrong") };
        let found: Vec<_> = faults.iter().map(|fault| (fault.field.as_str(), fault.kind.as_str())).collect();
        let expected = [
            ("deadline", "fault-moment"),
            ("deck_pages", "fault-deck-pages"),
            ("languages", "fault-required"),
            ("q0-name", "fault-required"),
        ];
        assert_eq!(found, expected);
    }
}
