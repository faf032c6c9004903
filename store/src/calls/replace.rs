use judging::access::may_change_call;
use judging::call::{Effect, Field, Form, Kind, Known, MAX_FIELDS, RawEntry};
use judging::ids::{AccountId, CompetitionId, FieldId};
use judging::time::Timestamp;

use super::extend::extend;
use super::{Call, add_files, find_in, known_in};
use crate::db::{Db, Tx};
use crate::error::{parse_json, to_json};
use crate::ledger::{Act, Chain};
use crate::limits::{name_faults, none_of, short_faults, summary_faults};
use crate::rounds::{self, Round};
use crate::{Fault, StoreError, args, competitions, editions, new_id, roles};

/// How long after the deadline entries may be taken, in seconds: a day.
const MAX_GRACE: u32 = 86_400;

/// What is wrong with a call: at `deadline`, `grace`, `languages`, `fields`, and of each question at `q0-name` ….
pub fn faults(call: &Call) -> Vec<Fault> {
    let mut faults = Vec::new();
    if call.deadline <= call.opens_at {
        faults.push(Fault::new("deadline", "fault-window"));
    }
    if call.grace_seconds > MAX_GRACE {
        faults.push(Fault::new("grace", "fault-grace"));
    }
    if call.form.languages.is_empty() {
        faults.push(Fault::new("languages", "fault-required"));
    }
    if call.form.fields.len() > MAX_FIELDS {
        faults.push(Fault::new("fields", "fault-too-many"));
    }
    for (index, field) in call.form.fields.iter().enumerate() {
        faults.extend(field_faults(index, field, &call.form));
    }
    faults
}

fn field_faults(index: usize, field: &Field, form: &Form) -> Vec<Fault> {
    let at = |name: &str| format!("q{index}-{name}");
    let mut faults = name_faults(&at("name"), &field.name);
    faults.extend(summary_faults(&at("help"), &field.help));
    faults.extend(short_faults(&at("section"), &field.section));
    faults.extend(crate::limits::prose_faults(&at("choices"), &field.choices));
    if field.kind == Kind::Choice && field.choice_count() < 2 {
        faults.push(Fault::new(at("choices"), "fault-choices"));
    }
    if let Some(condition) = &field.condition {
        let deciding = form.fields[..index].iter().find(|known| known.id == condition.field);
        let fits = match deciding {
            Some(Field { kind: Kind::Consent, .. }) => condition.is == "on",
            Some(known @ Field { kind: Kind::Choice, .. }) => {
                condition.is.parse().is_ok_and(|number: usize| (1..=known.choice_count()).contains(&number))
            }
            _ => false,
        };
        if !fits {
            faults.push(Fault::new(at("condition"), "fault-condition"));
        }
    }
    faults
}

/// What a change of the form would do to the entries that are submitted, and how many of them there are.
///
/// # Errors
/// A database that fails.
pub async fn effects(db: &Db, competition: &CompetitionId, form: &Form) -> Result<(Vec<Effect>, usize), StoreError> {
    let mut tx = db.begin().await?;
    match find_in(&mut tx, competition).await? {
        Some(before) => effects_in(&mut tx, competition, &before.form, form).await,
        None => Ok((Vec::new(), 0)),
    }
}

async fn effects_in(
    tx: &mut Tx,
    competition: &CompetitionId,
    before: &Form,
    after: &Form,
) -> Result<(Vec<Effect>, usize), StoreError> {
    let submitted = submitted_in(tx, competition).await?;
    let mut known: Known = known_in(tx, competition).await?;
    add_files(tx, &mut known, competition, "").await?;
    Ok((judging::call::effects(before, after, &submitted, &known), submitted.len()))
}

async fn submitted_in(tx: &mut Tx, competition: &CompetitionId) -> Result<Vec<RawEntry>, StoreError> {
    let rows: Vec<(String, String)> = tx
        .all(
            "select m.id, v.raw
             from manuscript m
             join manuscript_version v on v.manuscript_id = m.id and v.version = m.submitted_version
             where m.competition_id = $1 and m.withdrawn_at is null
             order by m.id",
            args![competition.as_str()],
        )
        .await?;
    rows.iter().map(|(id, raw)| parse_json("manuscript_version", "raw", id, raw)).collect()
}

/// Makes this the call of a competition; questions without an id are new. `call.version` is the version that the change
/// was made on (0 for the first), and `seen` how much it does to submitted entries, as it was shown: the sum over the
/// [`effects`]. A later deadline of a call that had opened is an extension for all, and is told to whoever has begun an
/// entry by letters that wait for a release. Gives the new version.
///
/// # Errors
/// A refusal of [`may_change_call`]; [`StoreError::NotFound`] for a question that is not of this call;
/// [`StoreError::Invalid`] with all [`faults`], at `q0-side` … for a side without a round of its own, at `version` where
/// somebody else was faster, and at `seen` where the change does something to submitted entries that was not shown.
pub async fn replace(
    db: &Db,
    account: &AccountId,
    competition: &CompetitionId,
    call: &Call,
    seen: usize,
    now: Timestamp,
) -> Result<i64, StoreError> {
    let part = competitions::find(db, competition).await?.ok_or(StoreError::NotFound)?;
    let edition = editions::find(db, &part.edition).await?.ok_or(StoreError::NotFound)?;
    let mut act = Act::begin(db, Chain::from(&edition.id), account, now).await?;
    let standing = roles::standing_in(&mut act.tx, account, &edition.id).await?;
    let rounds = rounds::of_competition_in(&mut act.tx, competition).await?;
    let facts: Vec<_> = rounds.iter().map(Round::facts).collect();
    let _may = may_change_call(&standing, &facts)?;
    let before = find_in(&mut act.tx, competition).await?;
    if before.as_ref().map_or(0, |before| before.version) != call.version {
        return Err(StoreError::Invalid(vec![Fault::new("version", "fault-stale")]));
    }
    none_of(faults(call))?;
    none_of(side_faults(&call.form, &rounds))?;
    let form = with_ids(&call.form, before.as_ref().map(|before| &before.form))?;
    if let Some(before) = &before {
        let (effects, _) = effects_in(&mut act.tx, competition, &before.form, &form).await?;
        if effects.iter().map(|effect| effect.entries).sum::<usize>() != seen {
            return Err(StoreError::Invalid(vec![Fault::new("seen", "fault-call-touches")]));
        }
    }
    let new = Call { form, version: call.version + 1, ..call.clone() };
    write(&mut act.tx, competition, &new).await?;
    let told = match &before {
        Some(before) => extend(&mut act.tx, (&edition, &part), (before, &new), now).await?,
        None => 0,
    };
    let content = (new.opens_at, new.deadline, new.grace_seconds, &new.form, told);
    act.commit("call.replace", competition.as_str(), &content).await?;
    Ok(new.version)
}

/// What is wrong with the sides whose juries alone read an answer, at `q0-side` …: each needs a round of its own.
fn side_faults(form: &Form, rounds: &[Round]) -> Vec<Fault> {
    let known = |side: &str| side.is_empty() || rounds.iter().any(|round| round.side == side);
    let wrong = form.fields.iter().enumerate().filter(|(_, field)| !known(&field.side));
    wrong.map(|(index, _)| Fault::new(format!("q{index}-side"), "fault-choice")).collect()
}

/// Lets the questions of sides follow their names, inside an act that may.
pub(crate) async fn rename_sides(
    tx: &mut Tx,
    competition: &CompetitionId,
    renamed: &[(String, String)],
) -> Result<(), StoreError> {
    let Some(mut call) = find_in(tx, competition).await? else { return Ok(()) };
    let before = call.form.clone();
    for field in &mut call.form.fields {
        if let Some((_, after)) = renamed.iter().find(|(before, _)| *before == field.side) {
            field.side.clone_from(after);
        }
    }
    if call.form != before {
        call.version += 1;
        write(tx, competition, &call).await?;
    }
    Ok(())
}

/// Stores a first call, inside an act that may.
///
/// # Errors
/// [`StoreError::Invalid`] with all [`faults`].
pub(crate) async fn insert(tx: &mut Tx, competition: &CompetitionId, call: &Call) -> Result<(), StoreError> {
    none_of(faults(call))?;
    let form = with_ids(&call.form, None)?;
    write(tx, competition, &Call { form, version: 1, ..call.clone() }).await
}

async fn write(tx: &mut Tx, competition: &CompetitionId, call: &Call) -> Result<(), StoreError> {
    tx.run(
        "insert into call (competition_id, opens_at, deadline, grace_seconds, form, version, last_number)
         values ($1, $2, $3, $4, $5, $6, 0)
         on conflict (competition_id) do update
         set opens_at = excluded.opens_at, deadline = excluded.deadline, grace_seconds = excluded.grace_seconds,
             form = excluded.form, version = excluded.version",
        args![
            competition.as_str(),
            call.opens_at.micros(),
            call.deadline.micros(),
            call.grace_seconds,
            to_json(&call.form),
            call.version,
        ],
    )
    .await?;
    Ok(())
}

/// The form with ids for the new questions. New ones whose id starts with `new` are pointed at by conditions under it.
fn with_ids(form: &Form, before: Option<&Form>) -> Result<Form, StoreError> {
    let mut form = form.clone();
    let mut seen: Vec<FieldId> = Vec::new();
    let is_new = |id: &FieldId| id.as_str().is_empty() || id.as_str().starts_with("new");
    let mut renamed: Vec<(FieldId, FieldId)> = Vec::new();
    for field in &mut form.fields {
        if is_new(&field.id) {
            let id: FieldId = new_id();
            renamed.push((std::mem::replace(&mut field.id, id.clone()), id));
        } else if before.is_none_or(|before| before.field(&field.id).is_none()) || seen.contains(&field.id) {
            return Err(StoreError::NotFound);
        }
        seen.push(field.id.clone());
        if let Some(condition) = &mut field.condition
            && let Some((_, id)) = renamed.iter().find(|(old, _)| *old == condition.field)
        {
            condition.field = id.clone();
        }
    }
    Ok(form)
}
