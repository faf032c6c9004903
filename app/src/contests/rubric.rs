//! The rubric as a form of rows: from what is stored to what is typed, and back with all faults.

use judging::decimal::Decimal;
use judging::rubric::{Criterion, Scale, ScaleError};
use store::rubrics::{self, Level, WordedCriterion};

use super::terms;
use super::typed::{Faults, Typed, put_rows, put_text, rows, text, word};
use crate::error::AppError;

/// The letter of the criteria's controls.
pub const CRITERION: char = 'c';
/// The letter of the levels' controls within a criterion.
pub const LEVEL: char = 'l';

/// A stored criterion as the fields of a row.
pub fn to_row(worded: &WordedCriterion) -> Typed {
    let WordedCriterion { criterion, name, description, levels } = worded;
    let mut row = Typed::from([
        ("id".into(), criterion.id.to_string()),
        ("weight".into(), criterion.weight.to_string()),
        ("min".into(), criterion.scale.min().to_string()),
        ("max".into(), criterion.scale.max().to_string()),
        ("step".into(), criterion.scale.step().to_string()),
    ]);
    if criterion.comment_required {
        row.insert("comment".into(), "on".into());
    }
    put_text(&mut row, "name", name);
    put_text(&mut row, "description", description);
    let levels: Vec<Typed> = levels.iter().map(level_row).collect();
    put_rows(&mut row, LEVEL, &levels);
    row
}

fn level_row(level: &Level) -> Typed {
    let mut row = Typed::from([("from".into(), level.from.to_string()), ("to".into(), level.to.to_string())]);
    put_text(&mut row, "text", &level.text);
    row
}

/// The row of a new criterion.
pub fn new_row() -> Typed {
    to_row(&WordedCriterion::plain(judging::text::Text::default()))
}

/// The row of a new level.
pub fn new_level() -> Typed {
    Typed::from([("from".into(), String::new()), ("to".into(), String::new())])
}

/// The sum of the weights as far as they can be read.
pub fn weights_sum(rows: &[Typed]) -> Decimal {
    let weights = rows.iter().filter_map(|row| Decimal::parse(word(row, "weight")).ok());
    weights.fold(Decimal::ZERO, |sum, weight| sum.checked_add(weight).unwrap_or(sum))
}

/// The highest total that the criteria give as far as they can be read.
pub fn highest_total(rows: &[Typed]) -> Decimal {
    let read = |row: &Typed, name| Decimal::parse(word(row, name)).ok();
    let most = rows.iter().filter_map(|row| Some(terms::product(read(row, "weight")?, read(row, "max")?)));
    most.fold(Decimal::ZERO, |sum, most| sum.checked_add(most).unwrap_or(sum))
}

/// Reads the criteria of a form.
///
/// # Errors
/// All faults of all criteria at their fields.
pub fn read(typed: &Typed) -> Result<Vec<WordedCriterion>, AppError> {
    let mut faults = Faults::default();
    let criteria: Vec<Option<WordedCriterion>> =
        rows(typed, CRITERION).iter().enumerate().map(|(index, row)| read_criterion(index, row, &mut faults)).collect();
    if criteria.is_empty() {
        faults.add_all(rubrics::faults(&[]));
    }
    faults.none()?;
    Ok(criteria.into_iter().flatten().collect())
}

/// A criterion, unless its scale cannot be made; every fault is noted.
fn read_criterion(index: usize, row: &Typed, faults: &mut Faults) -> Option<WordedCriterion> {
    let (name, description) = (text(row, "name"), text(row, "description"));
    let mut number = |field: &str| faults.decimal(&format!("c{index}-{field}"), word(row, field));
    let (weight, min, max, step) = (number("weight"), number("min"), number("max"), number("step"));
    let scale = Scale::new(min, max, step);
    if let Err(error) = scale {
        let (field, kind) = match error {
            ScaleError::Empty => ("max", "fault-scale-empty"),
            ScaleError::Step => ("step", "fault-scale-step"),
            ScaleError::MaxOffStep => ("step", "fault-scale-off-step"),
            ScaleError::TooLarge => ("max", "fault-scale-large"),
        };
        faults.add(&format!("c{index}-{field}"), kind);
    }
    let levels = read_levels(index, row, faults);
    faults.add_all(rubrics::word_faults(index, &name, &description, levels.iter().map(|level| &level.text)));
    faults.add_all(rubrics::weight_faults(index, weight));
    let scale = scale.ok()?;
    faults.add_all(rubrics::level_faults(index, &scale, &levels));
    let comment_required = row.contains_key("comment");
    let criterion = Criterion { id: word(row, "id").into(), weight, scale, comment_required };
    Some(WordedCriterion { criterion, name, description, levels })
}

fn read_levels(index: usize, row: &Typed, faults: &mut Faults) -> Vec<Level> {
    rows(row, LEVEL)
        .iter()
        .enumerate()
        .map(|(number, level)| {
            let field = format!("c{index}-l{number}-from");
            let from = faults.decimal(&field, word(level, "from"));
            let to = match word(level, "to") {
                "" => from,
                to => faults.decimal(&field, to),
            };
            Level { from, to, text: text(level, "text") }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use judging::text::{Language, Text};

    use super::*;
    use crate::error::FieldFault;

    #[test]
    fn a_rubric_survives_the_form() {
        let mut worded = WordedCriterion::plain(Text::one(Language::Chinese, "创新性"));
        worded.criterion.comment_required = true;
        worded.criterion.weight = Decimal::from_micros(300_000);
        let level = Level {
            from: Decimal::from(8),
            to: Decimal::from(10),
            text: Text::one(Language::French, "</textarea><script>"),
        };
        worded.levels.push(level);
        let mut typed = Typed::new();
        put_rows(&mut typed, CRITERION, &[to_row(&worded), to_row(&worded)]);
        assert_eq!(read(&typed), Ok(vec![worded.clone(), worded]));
    }

    #[test]
    fn all_faults_come_at_once() {
        let row: Typed =
            [("name-en", " "), ("weight", "0,3"), ("min", "5"), ("max", "1"), ("step", "1"), ("l0-from", "x")]
                .into_iter()
                .map(|(name, value)| (name.to_owned(), value.to_owned()))
                .collect();
        let mut typed = Typed::new();
        put_rows(&mut typed, CRITERION, &[row]);
        let fault = |field: &str, kind: &str| FieldFault { field: field.into(), kind: kind.into() };
        let expected = vec![
            fault("c0-weight", "fault-decimal"),
            fault("c0-max", "fault-scale-empty"),
            fault("c0-l0-from", "fault-decimal"),
            fault("c0-name", "fault-required"),
            fault("c0-l0-text", "fault-required"),
        ];
        assert_eq!(read(&typed), Err(AppError::Invalid(expected)));
        assert_eq!(read(&Typed::new()), Err(AppError::field("criteria", "fault-no-criterion")));
    }
}
