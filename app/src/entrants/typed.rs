//! An entry as the fields of a form, and back: nothing that was typed is lost on the way.

use judging::call::{RawEntry, RawMember};

use crate::contests::typed::{RowAct, Typed, put_rows, put_text, rearrange, rows, text, word};

/// The letter of the controls of the team.
pub const MEMBER: char = 'm';

/// An entry as fields.
pub fn to_typed(raw: &RawEntry) -> Typed {
    let mut typed = Typed::from([("language".into(), raw.language.clone()), ("division".into(), raw.division.clone())]);
    put_text(&mut typed, "title", &raw.title);
    put_text(&mut typed, "name", &raw.name);
    put_text(&mut typed, "summary", &raw.summary);
    put_text(&mut typed, "places", &raw.places);
    typed.extend(raw.topics.iter().map(|topic| (format!("topic-{topic}"), "on".to_owned())));
    typed.extend(raw.answers.iter().map(|(id, answer)| (format!("a-{id}"), answer.clone())));
    let team: Vec<Typed> = raw.team.iter().map(member_row).collect();
    put_rows(&mut typed, MEMBER, &team);
    typed
}

fn member_row(member: &RawMember) -> Typed {
    // A row is there even before anything is typed into it.
    let mut row = Typed::from([("row".into(), "on".into())]);
    put_text(&mut row, "name", &member.name);
    put_text(&mut row, "role", &member.role);
    put_text(&mut row, "affiliation", &member.affiliation);
    if !member.email.is_empty() {
        row.insert("email".into(), member.email.clone());
    }
    row
}

/// Reads an entry; its files are not part of the form.
pub fn read(typed: &Typed) -> RawEntry {
    let with =
        |prefix: &'static str| typed.iter().filter_map(move |(name, value)| Some((name.strip_prefix(prefix)?, value)));
    let team = rows(typed, MEMBER);
    RawEntry {
        language: word(typed, "language").to_owned(),
        division: word(typed, "division").to_owned(),
        title: text(typed, "title"),
        name: text(typed, "name"),
        summary: text(typed, "summary"),
        places: text(typed, "places"),
        team: team.iter().map(read_member).collect(),
        topics: with("topic-").map(|(topic, _)| topic.to_owned()).collect(),
        answers: with("a-").map(|(id, answer)| (id.into(), answer.clone())).collect(),
        deck: String::new(),
    }
}

fn read_member(row: &Typed) -> RawMember {
    RawMember {
        name: text(row, "name"),
        role: text(row, "role"),
        affiliation: text(row, "affiliation"),
        email: word(row, "email").to_owned(),
    }
}

/// The form with what a button did to the team, unless the button saves.
pub fn rearranged(typed: &Typed, act: &str) -> Option<Typed> {
    let act = RowAct::parse(act);
    if act == RowAct::Save {
        return None;
    }
    let mut team = rows(typed, MEMBER);
    rearrange(&mut team, act, member_row(&RawMember::default()), 'x', Typed::new());
    let mut typed = typed.clone();
    put_rows(&mut typed, MEMBER, &team);
    Some(typed)
}

#[cfg(test)]
mod tests {
    use judging::text::{Language, Text};

    use super::*;

    #[test]
    fn an_entry_survives_the_form() {
        let text = |words: &str| Text::one(Language::Chinese, words);
        let member = RawMember {
            name: text("李伟"),
            role: text("首席"),
            affiliation: text("鲁汶大学"),
            email: "wei@kuleuven".into(),
        };
        let raw = RawEntry {
            language: "zh-Hans".into(),
            division: "d".into(),
            title: text("</textarea><script>"),
            name: text("冷"),
            summary: text("两\n行"),
            places: text("北京"),
            team: vec![member, RawMember::default()],
            topics: ["ai".to_owned()].into(),
            answers: [("q-1".into(), " kept as typed ".to_owned())].into(),
            deck: String::new(),
        };
        assert_eq!(read(&to_typed(&raw)), raw);
        let one_less = rearranged(&to_typed(&raw), "remove-0").expect("a button of the team");
        assert_eq!(read(&one_less).team, [RawMember::default()]);
        let one_more = rearranged(&to_typed(&raw), "add").expect("a button of the team");
        assert_eq!(read(&one_more).team.len(), 3);
    }
}
