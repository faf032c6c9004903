use std::collections::BTreeMap;

use judging::access::may_submit_entry;
use judging::blind::Shown;
use judging::call::{Fault as Wrong, FaultKind, Field, Form, Kind, RawEntry, RawMember};
use judging::ids::{AccountId, EditionId, EntryId};
use judging::text::{Language, Text};
use judging::time::Timestamp;

use super::{Change, Manuscript, authors, check, held, write};
use crate::accounts::{self, Account};
use crate::db::{Db, Tx};
use crate::entries::{self, Entry, TeamMember};
use crate::jurors::{Whom, suspect};
use crate::ledger::{Act, Chain};
use crate::mail::{self, Letter};
use crate::rounds::{self, side};
use crate::scorecards::Receipt;
use crate::{Fault, StoreError, args, calls};

/// What came of submitting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Submission {
    /// The code of the entry.
    pub code: String,
    /// The receipt of the version that is submitted now.
    pub receipt: Receipt,
    /// SHA-256 of what it says, hexadecimal.
    pub digest: String,
}

/// What the letter with the receipt says beside it, in the language of who gets it.
pub type Told = BTreeMap<Language, BTreeMap<String, String>>;

/// Submits what is handed in, or what is saved where it is the same: the last submitted version counts. What was typed
/// is saved as a draft where it is not complete. The entry gets its code with its first submission, and takes part in
/// the first round, or in those of all sides. Everybody who writes it gets the receipt by mail.
///
/// # Errors
/// As [`super::save`]; [`StoreError::Invalid`] with everything that keeps it from being submitted.
pub async fn submit(
    db: &Db,
    edition: &EditionId,
    account: &AccountId,
    id: &EntryId,
    change: &Change,
    told: &Told,
    now: Timestamp,
) -> Result<Submission, StoreError> {
    check(change)?;
    let mut act = Act::begin(db, Chain::from(edition), account, now).await?;
    let held = held::own_in(&mut act.tx, edition, account, id).await?;
    let before = write::saved_before(&mut act.tx, &held, change).await?;
    // A replay of what was submitted before changes nothing, even where more was written since.
    if let Some(old) = before.clone()
        && let Some(submission) = submitted_before(&mut act.tx, &held, old).await?
    {
        return Ok(submission);
    }
    let _may = may_submit_entry(account, &held.facts, now)?;
    let raw = write::with_files(&held, change).raw;
    let mut known = calls::known_in(&mut act.tx, &held.competition).await?;
    calls::add_files(&mut act.tx, &mut known, &held.competition, id.as_str()).await?;
    let faults = held.call.form.check(&raw, &known);
    let (receipt, digest) = match before {
        Some(receipt) => (receipt, write::digest(&raw)),
        None => {
            let written = write::draft(&mut act.tx, &held, account, change, now).await?;
            (written.receipt, written.digest)
        }
    };
    if !faults.is_empty() {
        act.commit("entry.save", id.as_str(), &(&receipt.code, &digest)).await?;
        return Err(StoreError::Invalid(faults.into_iter().map(to_fault).collect()));
    }
    let code = publish(&mut act.tx, &held, &raw, now).await?;
    mark(&mut act.tx, id, &receipt, now).await?;
    let submission = Submission { code, receipt: Receipt { at: now, ..receipt }, digest };
    for author in authors::of_in(&mut act.tx, id).await? {
        if let Some(account) = accounts::find_in(&mut act.tx, &author.account).await? {
            mail::put(&mut act.tx, &letter(edition, account, &submission, told), now).await?;
        }
    }
    act.commit("entry.submit", id.as_str(), &(&submission.receipt.code, &submission.digest)).await?;
    Ok(submission)
}

async fn submitted_before(tx: &mut Tx, held: &Manuscript, receipt: Receipt) -> Result<Option<Submission>, StoreError> {
    let row: Option<(i64, String)> = tx
        .one(
            "select submitted_at, digest from manuscript_version
             where manuscript_id = $1 and version = $2 and submitted_at is not null",
            args![held.id.as_str(), receipt.version],
        )
        .await?;
    Ok(row.zip(held.code.clone()).map(|((at, digest), code)| Submission {
        code,
        receipt: Receipt { at: Timestamp::from_micros(at), ..receipt },
        digest,
    }))
}

async fn mark(tx: &mut Tx, id: &EntryId, receipt: &Receipt, now: Timestamp) -> Result<(), StoreError> {
    tx.run(
        "update manuscript_version set submitted_at = $3 where manuscript_id = $1 and version = $2",
        args![id.as_str(), receipt.version, now.micros()],
    )
    .await?;
    tx.run("update manuscript set submitted_version = $2 where id = $1", args![id.as_str(), receipt.version]).await?;
    Ok(())
}

/// Makes the entry say what the manuscript says; gives its code.
async fn publish(tx: &mut Tx, held: &Manuscript, raw: &RawEntry, now: Timestamp) -> Result<String, StoreError> {
    let (mut entry, team) = as_published(held, raw);
    if let Some(code) = &held.code {
        entries::rewrite(tx, &entry, &team).await?;
        keep_hidden(tx, held, raw).await?;
        suspect(tx, &held.competition, Whom::Entry(&held.id), now).await?;
        return Ok(code.clone());
    }
    entry.code = calls::next_code(tx, &held.competition).await?;
    entries::insert_with_id(tx, &entry, &team, now).await?;
    keep_hidden(tx, held, raw).await?;
    let rounds = rounds::of_competition_in(tx, &held.competition).await?;
    for round in side::opening(&rounds) {
        entries::enter_round(tx, &round.id, &held.id).await?;
    }
    suspect(tx, &held.competition, Whom::Entry(&held.id), now).await?;
    Ok(entry.code)
}

/// What was answered to the questions whose answers jurors do not see; a choice in all its languages.
async fn keep_hidden(tx: &mut Tx, held: &Manuscript, raw: &RawEntry) -> Result<(), StoreError> {
    let form = &held.call.form;
    let hidden = form.fields.iter().filter(|field| field.blind && form.asks(field, raw));
    let told = hidden.filter(|field| !matches!(field.kind, Kind::File | Kind::Consent));
    let mut answers: Vec<&str> = Vec::new();
    for field in told {
        let answer = raw.answer(&field.id);
        answers.extend(Language::ALL.into_iter().map(|language| field.answer_words(answer, language)));
    }
    answers.dedup();
    entries::keep_hidden(tx, &held.id, &answers).await
}

/// The entry that a manuscript makes with what is typed, as everybody reads it who may: answers that jurors must not see
/// stay in the manuscript.
pub fn as_published(held: &Manuscript, raw: &RawEntry) -> (Entry, Vec<TeamMember>) {
    let language = Language::ALL.into_iter().find(|language| language.tag() == raw.language).unwrap_or_default();
    let entry = Entry {
        id: held.id.clone(),
        competition: held.competition.clone(),
        division: Some(raw.division.clone()).filter(|id| !id.is_empty()).map(Into::into),
        code: held.code.clone().unwrap_or_default(),
        language,
        status: "submitted".into(),
        title: raw.title.clone(),
        name: raw.name.clone(),
        summary: raw.summary.clone(),
        places: raw.places.clone(),
        topics: raw.topics.iter().cloned().collect(),
        fields: told(&held.call.form, raw, language, None, Shown::All),
        deck_sha256: Some(raw.deck.clone()).filter(|deck| !deck.is_empty()),
    };
    let team = raw.team.iter().filter(|member| !member.is_blank()).cloned();
    let person = |RawMember { name, role, affiliation, email }| TeamMember {
        name,
        role,
        affiliation,
        email: email.trim().to_owned(),
    };
    (entry, team.map(person).collect())
}

/// Answers by question.
pub type Answers = BTreeMap<String, String>;

/// What juries would read of the answers that are typed, in a language: what all of them read, and for each side of a joint
/// call that is asked something, in the order of the form, what its jury alone reads beside that.
pub fn by_side(form: &Form, raw: &RawEntry, language: Language, shown: Shown) -> (Answers, Vec<(String, Answers)>) {
    let all = told(form, raw, language, Some(""), shown);
    let mut sides: Vec<(String, Answers)> = Vec::new();
    for side in form.fields.iter().map(|field| &field.side).filter(|side| !side.is_empty()) {
        if sides.iter().all(|(known, _)| known != side) {
            let mut own = told(form, raw, language, Some(side), shown);
            own.retain(|question, answer| all.get(question) != Some(answer));
            sides.push((side.clone(), own));
        }
    }
    (all, sides)
}

/// What a manuscript makes with what is typed, as jurors read it who are shown so much: the entry, its people, and beside
/// that what the jury of each side reads, as [`by_side`] gives it.
pub fn as_judged(held: &Manuscript, raw: &RawEntry, shown: Shown) -> (Entry, Vec<TeamMember>, Vec<(String, Answers)>) {
    let (entry, team) = as_published(held, raw);
    let (fields, sides) = by_side(&held.call.form, raw, entry.language, shown);
    let entry = Entry { fields, ..entry };
    if !shown.is_blind() {
        return (entry, team, sides);
    }
    (Entry { name: Text::default(), places: Text::default(), ..entry }, Vec::new(), sides)
}

/// What was answered to the questions whose answers jurors see, by question, in a language; where they are not shown who is
/// behind the entry, without addresses on the web. For the jury of a side, only its own questions and those of all; else the
/// side stands before a question of its own.
pub(crate) fn told(form: &Form, raw: &RawEntry, language: Language, side: Option<&str>, shown: Shown) -> Answers {
    let told = asked(form, raw, side).filter(|(field, _)| match field.kind {
        Kind::File | Kind::Consent => false,
        Kind::Link => !shown.is_blind(),
        _ => true,
    });
    let told =
        told.map(|(field, answer)| (named(field, language, side), field.answer_words(answer, language).to_owned()));
    told.collect()
}

/// The files in answer to such questions: each question with the SHA-256 of its file, in the order of the form.
pub(crate) fn handed<'a>(
    form: &'a Form,
    raw: &'a RawEntry,
    language: Language,
    side: Option<&'a str>,
) -> Vec<(String, &'a str)> {
    let files = asked(form, raw, side).filter(|(field, _)| field.kind == Kind::File);
    files.map(|(field, sha256)| (named(field, language, side), sha256)).collect()
}

/// The questions that are answered and whose answers jurors see, with the answers.
fn asked<'a>(form: &'a Form, raw: &'a RawEntry, side: Option<&'a str>) -> impl Iterator<Item = (&'a Field, &'a str)> {
    let open = form.fields.iter().filter(move |field| !field.blind && side.is_none_or(|side| field.is_for(side)));
    open.filter_map(move |field| Some((field, form.answer_to(field, raw)?)))
}

fn named(field: &Field, language: Language, side: Option<&str>) -> String {
    let name = field.name.get(language);
    match side {
        None if !field.side.is_empty() => format!("{} · {name}", field.side),
        _ => name.to_owned(),
    }
}

fn letter(edition: &EditionId, account: Account, submission: &Submission, told: &Told) -> Letter {
    let mut values = told.get(&account.language).cloned().unwrap_or_default();
    values.insert("code".into(), submission.code.clone());
    values.insert("receipt".into(), submission.receipt.code.clone());
    values.insert("digest".into(), submission.digest.clone());
    Letter {
        edition: Some(edition.clone()),
        to: account.email,
        account: Some(account.id),
        language: account.language,
        template: "entry-submitted".into(),
        values,
    }
}

fn to_fault(wrong: Wrong) -> Fault {
    let kind = match wrong.kind {
        FaultKind::Missing => "fault-required",
        FaultKind::TooLong => "fault-too-long",
        FaultKind::NoChoice => "fault-choice",
        FaultKind::NotANumber => "fault-decimal",
        FaultKind::NotADay => "fault-day",
        FaultKind::NotALink => "fault-link",
        FaultKind::NotAnAddress => "fault-email",
        FaultKind::BadFile => "fault-file",
        FaultKind::TooManyPages => "fault-pages",
        FaultKind::TooMany => "fault-too-many",
    };
    Fault::new(wrong.field, kind)
}
