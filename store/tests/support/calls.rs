//! A call that is open, and an entry that answers it.

use judging::call::{Field, Form, Kind, Need, RawEntry, RawMember, Unit};
use judging::ids::FieldId;
use judging::text::{Language, Text};
use store::calls::{self, Call};
use store::manuscripts::Change;
use store::{Db, files};

use super::contest::{Contest, NOW, english};

/// A day after [`NOW`]: the deadline, with a minute of grace.
pub const DEADLINE: judging::time::Timestamp = NOW.plus_seconds(86_400);

/// A question of the call.
pub fn question(name: &str, kind: Kind) -> Field {
    Field {
        id: FieldId::from(""),
        kind,
        name: english(name),
        help: Text::default(),
        section: Text::default(),
        required: true,
        limit: 0,
        unit: Unit::Words,
        choices: Text::default(),
        condition: None,
        blind: false,
    }
}

/// Gives the contest a call with an open question and one whose answer jurors never see.
pub async fn open_call(db: &Db, contest: &Contest) -> Call {
    let blind = Field { blind: true, required: false, ..question("Salary", Kind::Short) };
    let form = Form {
        languages: vec![Language::English, Language::Chinese],
        deck: Need::Optional,
        deck_pages: 20,
        fields: vec![question("Need", Kind::Short), blind],
    };
    let call =
        Call { opens_at: NOW.plus_seconds(-3_600), deadline: DEADLINE, grace_seconds: 60, form, version: 0 };
    calls::replace(db, &contest.organiser, &contest.competition, &call, 0, NOW).await.expect("a call");
    calls::find(db, &contest.competition).await.expect("a query").expect("the call")
}

/// An entry that is complete.
pub fn complete(call: &Call) -> RawEntry {
    let member = RawMember { name: english("Li Wei"), role: english("CEO"), affiliation: english("Ghent University") };
    RawEntry {
        language: "en".into(),
        title: english("Cold chips"),
        name: english("Chilly"),
        summary: english("We cool chips."),
        team: vec![member],
        answers: [
            (call.form.fields[0].id.clone(), "Chips are hot.".to_owned()),
            (call.form.fields[1].id.clone(), "a secret sum".to_owned()),
        ]
        .into(),
        ..RawEntry::default()
    }
}

/// A change of a version.
pub fn change(base_version: i64, raw: RawEntry) -> Change {
    Change { id: uuid::Uuid::new_v4().to_string(), base_version, raw }
}

/// A file that was handed in.
pub fn file(sha256: &str) -> files::NewFile {
    let media_type = "application/pdf".to_owned();
    files::NewFile { sha256: sha256.to_owned(), name: "deck.pdf".to_owned(), media_type, bytes: 9 }
}
