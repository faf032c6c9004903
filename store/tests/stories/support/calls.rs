//! A call that is open, and an entry that answers it.

use judging::call::{Field, Form, Kind, Need, RawEntry, RawMember, Unit};
use judging::ids::{AccountId, CompetitionId, EntryId, FieldId};
use judging::text::{Language, Text};
use store::calls::{self, Call};
use store::manuscripts::Change;
use store::{Db, args, files};

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
        side: String::new(),
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
    let call = Call { opens_at: NOW.plus_seconds(-3_600), deadline: DEADLINE, grace_seconds: 60, form, version: 0 };
    calls::replace(db, &contest.organiser, &contest.competition, &call, 0, NOW).await.expect("a call");
    calls::find(db, &contest.competition).await.expect("a query").expect("the call")
}

/// An entry that is complete.
pub fn complete(call: &Call) -> RawEntry {
    let (name, role, affiliation) = (english("Li Wei"), english("CEO"), english("Ghent University"));
    let member = RawMember { name, role, affiliation, ..RawMember::default() };
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

/// Gives a competition, which may be judged already, a call without questions that is open at [`NOW`].
pub async fn plain_call(db: &Db, competition: &CompetitionId) {
    let mut tx = db.begin().await.expect("a transaction");
    let form = r#"{"languages":["en","zh-Hans"],"deck":"optional","deck_pages":20,"fields":[]}"#;
    tx.run(
        "insert into call (competition_id, opens_at, deadline, grace_seconds, form, version, last_number)
         values ($1, $2, $3, 60, $4, 1, 0)",
        args![competition.as_str(), NOW.plus_seconds(-3_600).micros(), DEADLINE.micros(), form],
    )
    .await
    .expect("a call");
    tx.commit().await.expect("a commit");
}

/// Makes a person the author of an entry that is there already, whose first version says its name; with a file.
pub async fn author(db: &Db, competition: &CompetitionId, entry: &EntryId, account: &AccountId, sha256: &str) {
    let mut tx = db.begin().await.expect("a transaction");
    let raw =
        r#"{"language":"en","name":{"en":"Chilly"},"title":{"en":"Cold chips"},"team":[{"name":{"en":"Li Wei"}}]}"#;
    for (sql, args) in [
        (
            "insert into manuscript (id, competition_id, version, submitted_version, started_at, withdrawn_at)
             values ($1, $2, 1, null, $3, null)",
            args![entry.as_str(), competition.as_str(), NOW.micros()],
        ),
        ("insert into author (manuscript_id, account_id) values ($1, $2)", args![entry.as_str(), account.as_str()]),
        (
            "insert into manuscript_version (manuscript_id, version, account_id, change_id, raw, receipt, at, digest)
             values ($1, 1, $2, $1, $3, 'K7Q2', $4, 'd')",
            args![entry.as_str(), account.as_str(), raw, NOW.micros()],
        ),
        (
            "insert into manuscript_file (manuscript_id, sha256, name, at) values ($1, $2, 'deck.pdf', $3)",
            args![entry.as_str(), sha256, NOW.micros()],
        ),
    ] {
        tx.run(sql, args).await.expect("a row");
    }
    tx.commit().await.expect("a commit");
}
