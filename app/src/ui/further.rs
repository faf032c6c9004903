use leptos::prelude::*;
use store::entries::Entry;

/// The further columns of an imported entry as facts of a list.
pub fn further(entry: &Entry) -> impl IntoView + use<> {
    let filled = entry.fields.iter().filter(|(_, value)| !value.trim().is_empty());
    filled
        .map(|(column, value)| {
            view! {
                <div>
                    <dt>{label(column)}</dt>
                    <dd>{value.clone()}</dd>
                </div>
            }
        })
        .collect_view()
}

/// The name of a column as people read it: `founding_year` is "Founding year".
fn label(column: &str) -> String {
    let words = column.split('_').filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ");
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_column_is_called_as_people_read_it() {
        assert_eq!(
            ["founding_year", "TRL", "_stage_", "成立年份", "Web site", ""].map(label),
            ["Founding year", "TRL", "Stage", "成立年份", "Web site", ""]
        );
    }
}
