//! From the forms of the jury's page to the acts of the store. What comes in is not trusted: every id is looked up.

use std::collections::BTreeMap;

use judging::access::{may_organise, may_settle_conflict};
use judging::conflict;
use judging::ids::{AccountId, EntryId, InstitutionId, JurorId};
use judging::text::Language;
use store::accounts::{self, NewAccount};
use store::competitions::{self, Competition};
use store::jurors::{self, Abilities, Foresight, NewJuror};
use store::{entries, institutions};

use crate::accounts::password;
use crate::error::{AppError, FieldFault};
use crate::flash::Flash;
use crate::state::state;
use crate::ui::{Ground, both_scripts, ground, percent_encode};

/// What a juror can do, as typed.
pub struct Able {
    pub side: String,
    pub expertise: String,
    pub capacity: String,
    /// Whether the juror reads each of [`Language::ALL`].
    pub reads: [bool; 4],
}

/// A new juror, as typed.
pub struct Person {
    pub name: String,
    pub name_zh: String,
    pub email: String,
    pub works: Works,
    pub password: String,
    /// The mark of the suspected conflicts that were shown.
    pub seen: String,
}

/// What the form of a new juror is called in the flash.
pub const ADD: &str = "juror-add";

/// The names of the fields that ask for the languages, in the order of [`Language::ALL`].
pub const READS: [&str; 4] = ["reads_en", "reads_zh", "reads_fr", "reads_nl"];

/// Where a juror works, as typed: in Latin letters and in Chinese.
pub type Works = (String, String);

/// What was typed, by field; passwords aside.
pub fn typed(able: &Able, works: &Works, person: Option<&Person>) -> BTreeMap<String, String> {
    let mut typed: BTreeMap<String, String> = [
        ("side", &able.side),
        ("expertise", &able.expertise),
        ("capacity", &able.capacity),
        ("affiliation", &works.0),
        ("affiliation_zh", &works.1),
    ]
    .map(|(field, value)| (field.to_owned(), value.clone()))
    .into();
    for (field, read) in READS.into_iter().zip(able.reads) {
        typed.insert(field.into(), if read { "on".into() } else { String::new() });
    }
    if let Some(person) = person {
        let fields = [("name", &person.name), ("name_zh", &person.name_zh), ("email", &person.email)];
        typed.extend(fields.map(|(field, value)| (field.to_owned(), value.clone())));
    }
    typed
}

/// Adds a juror; says whether the account was made anew.
pub async fn add(edition: &str, slug: &str, person: &Person, able: &Able) -> (String, Result<bool, AppError>) {
    (jury_page(edition, slug), try_add(edition, slug, person, able).await)
}

async fn try_add(edition: &str, slug: &str, person: &Person, able: &Able) -> Result<bool, AppError> {
    let (ground, account, competition) = asked(edition, slug).await?;
    // The act asks again; here it keeps the hashing of passwords for those who may use it.
    may_organise(ground.standing()?)?;
    let abilities = abilities(able)?;
    let state = state();
    let hash = password::hash_proposed(&state.hashing, &person.password).await?;
    let new = NewJuror {
        account: NewAccount {
            email: person.email.clone(),
            name: both_scripts(&person.name, &person.name_zh),
            password_hash: Some(hash),
            language: abilities.languages.first().copied().unwrap_or(ground.edition.default_language),
        },
        affiliation: both_scripts(&person.works.0, &person.works.1),
        abilities,
        seen: person.seen.clone(),
    };
    Ok(jurors::add(&state.db, &ground.edition.id, &account, &competition.id, &new, ground.now).await?)
}

/// What the rules suspect of the person whom the form of a new juror names, where the form came back because of it.
pub async fn foresight(competition: &Competition, flash: &Flash) -> Result<Option<Foresight>, AppError> {
    if flash.fault(ADD, "seen").is_none() {
        return Ok(None);
    }
    let both = |field: &str, zh: &str| both_scripts(&flash.value(ADD, field, ""), &flash.value(ADD, zh, ""));
    let (db, email, mut name) = (state().db, flash.value(ADD, "email", ""), both("name", "name_zh"));
    if name.is_empty() {
        name = accounts::find_by_email(&db, &email).await?.map(|account| account.name).unwrap_or_default();
    }
    let person = conflict::Person { name, email, affiliation: both("affiliation", "affiliation_zh") };
    Ok(Some(jurors::foresee(&db, &competition.id, &person).await?))
}

/// Changes where a juror works and what they can do.
pub async fn change(
    edition: &str,
    slug: &str,
    juror: &str,
    (works, able): (&Works, &Able),
) -> (String, Result<(), AppError>) {
    let act = async {
        let (ground, account, _) = asked(edition, slug).await?;
        let (db, juror) = (state().db, JurorId::from(juror));
        let abilities = abilities(able)?;
        let seat = (&both_scripts(&works.0, &works.1), &abilities);
        Ok(jurors::change(&db, &ground.edition.id, &account, &juror, seat, ground.now).await?)
    };
    (jury_page(edition, slug), act.await)
}

/// Takes a juror off the jury.
pub async fn remove(edition: &str, slug: &str, juror: &str) -> (String, Result<(), AppError>) {
    let act = async {
        let (ground, account, _) = asked(edition, slug).await?;
        Ok(jurors::remove(&state().db, &ground.edition.id, &account, &JurorId::from(juror), ground.now).await?)
    };
    (jury_page(edition, slug), act.await)
}

/// Enters a conflict between a juror and the entry with this code.
pub async fn note(
    edition: &str,
    slug: &str,
    (juror, code): (&str, &str),
    reason: &str,
) -> (String, Result<(), AppError>) {
    let act = async {
        let (ground, account, competition) = asked(edition, slug).await?;
        may_settle_conflict(ground.standing()?, &competition.id)?;
        let db = state().db;
        let entry = entries::find_by_code(&db, &competition.id, code.trim()).await?;
        let entry = entry.ok_or_else(|| AppError::field("entry", "fault-conflict-entry"))?;
        let pair = (&JurorId::from(juror), &entry.id);
        Ok(jurors::raise_conflict(&db, &ground.edition.id, &account, pair, reason, ground.now).await?)
    };
    (format!("{}#conflicts", jury_page(edition, slug)), act.await)
}

/// Settles a conflict, and goes back to the page of the entry or of the jury.
pub async fn settle(
    edition: &str,
    (juror, entry): (&str, &str),
    (decision, reason): (&str, &str),
    to_entry: bool,
) -> (String, Result<(), AppError>) {
    match try_settle(edition, (juror, entry), (decision, reason), to_entry).await {
        Ok(to) => (to, Ok(())),
        Err(error) => ("/".into(), Err(error)),
    }
}

async fn try_settle(
    edition: &str,
    (juror, entry): (&str, &str),
    (decision, reason): (&str, &str),
    to_entry: bool,
) -> Result<String, AppError> {
    let ground = ground(edition).await?;
    let account = ground.visitor.account_id()?;
    let db = state().db;
    let pair = (&JurorId::from(juror), &EntryId::from(entry));
    let is_one = match decision {
        "confirm" => true,
        "dismiss" => false,
        _ => return Err(AppError::Unreadable),
    };
    jurors::settle_conflict(&db, &ground.edition.id, &account, pair, (is_one, reason), ground.now).await?;
    let entry = entries::find(&db, pair.1).await?.ok_or(AppError::NotFound)?;
    let competition = competitions::find(&db, &entry.competition).await?.ok_or(AppError::NotFound)?;
    let below = if to_entry { format!("entries/{}", percent_encode(&entry.code)) } else { "jury".into() };
    Ok(ground.path(&format!("/office/c/{}/{below}#conflicts", competition.slug)))
}

/// Adds names of one institution, one to a line.
pub async fn name_institution(edition: &str, names: &str) -> Result<(), AppError> {
    let ground = ground(edition).await?;
    let account = ground.visitor.account_id()?;
    let names: Vec<String> = names.lines().map(str::to_owned).collect();
    institutions::add(&state().db, &ground.edition.id, &account, &names, ground.now).await?;
    Ok(())
}

/// Takes names of one institution off the list.
pub async fn forget_institution(edition: &str, institution: &str) -> Result<(), AppError> {
    let ground = ground(edition).await?;
    let account = ground.visitor.account_id()?;
    let institution = InstitutionId::from(institution);
    Ok(institutions::remove(&state().db, &ground.edition.id, &account, &institution, ground.now).await?)
}

/// The page of the institutions, of a name that may stand in an address.
pub fn institutions_page(edition: &str) -> String {
    format!("/e/{}/office/institutions", percent_encode(edition))
}

async fn asked(edition: &str, slug: &str) -> Result<(Ground, AccountId, Competition), AppError> {
    let ground = ground(edition).await?;
    let account = ground.visitor.account_id()?;
    let found = competitions::find_by_slug(&state().db, &ground.edition.id, slug).await?;
    Ok((ground, account, found.ok_or(AppError::NotFound)?))
}

/// What was typed of what a juror can do.
pub fn abilities(able: &Able) -> Result<Abilities, AppError> {
    let fault = || FieldFault { field: "capacity".into(), kind: "fault-capacity".into() };
    let capacity = able.capacity.trim().parse().map_err(|_| AppError::Invalid(vec![fault()]))?;
    Ok(Abilities {
        languages: languages(able.reads),
        expertise: keys(&able.expertise),
        side: able.side.trim().to_owned(),
        capacity,
    })
}

/// The languages that were ticked, in the order of [`Language::ALL`].
pub fn languages(reads: [bool; 4]) -> Vec<Language> {
    Language::ALL.into_iter().zip(reads).filter(|(_, reads)| *reads).map(|(language, _)| language).collect()
}

/// The fields of expertise that were typed, with commas of either script between them.
pub fn keys(typed: &str) -> Vec<String> {
    let words = typed.split([',', '，', '、', ';', '；']).map(str::trim).filter(|word| !word.is_empty());
    words.map(str::to_owned).collect()
}

/// The jury's page, of names that may stand in an address.
fn jury_page(edition: &str, slug: &str) -> String {
    format!("/e/{}/office/c/{}/jury", percent_encode(edition), percent_encode(slug))
}
