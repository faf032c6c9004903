use std::collections::BTreeMap;

use judging::access::may_submit_entry;
use judging::call::{Fault as Wrong, FaultKind, Form, Kind, RawEntry, RawMember};
use judging::ids::{AccountId, EditionId, EntryId};
use judging::text::Language;
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
        fields: told(&held.call.form, raw, language, None),
        deck_sha256: Some(raw.deck.clone()).filter(|deck| !deck.is_empty()),
    };
    let team = raw.team.iter().filter(|member| !member.is_blank()).cloned();
    let team =
        team.map(|RawMember { name, role, affiliation }| TeamMember { name, role, affiliation, email: String::new() });
    (entry, team.collect())
}

/// What was answered to the questions whose answers jurors see, by question, in a language. For the jury of a side, only its
/// own questions and those of all; else the side stands before a question of its own.
pub(crate) fn told(form: &Form, raw: &RawEntry, language: Language, side: Option<&str>) -> BTreeMap<String, String> {
    let open = form.fields.iter().filter(|field| !field.blind && form.asks(field, raw));
    let open = open.filter(|field| side.is_none_or(|side| field.is_for(side)));
    let told = open.filter(|field| !matches!(field.kind, Kind::File | Kind::Consent));
    let told = told.filter(|field| !raw.answer(&field.id).is_empty()).map(|field| {
        let name = field.name.get(language);
        let name = match side {
            None if !field.side.is_empty() => format!("{} · {name}", field.side),
            _ => name.to_owned(),
        };
        (name, field.answer_words(raw.answer(&field.id), language).to_owned())
    });
    told.collect()
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
        FaultKind::BadFile => "fault-file",
        FaultKind::TooManyPages => "fault-pages",
        FaultKind::TooMany => "fault-too-many",
    };
    Fault::new(wrong.field, kind)
}
