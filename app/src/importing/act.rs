//! Checking and importing: for the page and for the command line.

use std::collections::BTreeMap;
use std::sync::Arc;

use judging::access::may_organise;
use judging::ids::RoundId;
use judging::text::Text;
use judging::time::Timestamp;
use store::Db;
use store::editions::Edition;
use store::import::{By, Contest};
use tokio::sync::Semaphore;

use super::contest::{Files, contest};
use super::settings::Settings;
use crate::accounts::password;
use crate::csv::CsvFault;
use crate::error::{AppError, FieldFault};
use crate::state::AppState;
use crate::visitor::Visitor;

/// What the page shows after its form was sent.
#[derive(Clone, Debug)]
pub struct Outcome {
    /// What was typed, by field.
    pub typed: BTreeMap<String, String>,
    /// What came of it.
    pub report: Report,
}

/// What came of a check or an import.
#[derive(Clone, Debug, PartialEq)]
pub enum Report {
    /// Fields of the form are wrong, or the act was refused; nothing was written.
    Refused(AppError),
    /// The files are wrong; nothing was written.
    Faulty(Vec<CsvFault>),
    /// Everything is right; nothing was written.
    Checked(Counts),
    /// The competition is made.
    Imported(Done),
}

/// How much there is in a contest.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Counts {
    /// Entries.
    pub entries: usize,
    /// Jurors.
    pub jurors: usize,
    /// Criteria.
    pub criteria: usize,
    /// Complete scorecards.
    pub scorecards: usize,
}

/// What an import has made.
#[derive(Clone, Debug, PartialEq)]
pub struct Done {
    /// How much it was.
    pub counts: Counts,
    /// The new competition's name in addresses.
    pub slug: String,
    /// Its round.
    pub round: RoundId,
    /// The new accounts, with their passwords in plain text, which are kept nowhere.
    pub logins: Vec<Login>,
}

/// A new account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Login {
    /// Whose it is.
    pub name: Text,
    /// The address to sign in with.
    pub email: String,
    /// The password.
    pub password: String,
}

impl From<&Contest> for Counts {
    fn from(contest: &Contest) -> Self {
        Self {
            entries: contest.entries.len(),
            jurors: contest.jurors.len(),
            criteria: contest.criteria.len(),
            scorecards: contest.scorecards.len(),
        }
    }
}

/// The edition of an address, where the visitor may import into it; asked before anything of an upload is read.
///
/// # Errors
/// Who is signed out, or organises another edition, is refused.
pub async fn may_import(state: &AppState, visitor: &Visitor, slug: &str) -> Result<Edition, AppError> {
    let account = visitor.account_id()?;
    let edition = store::editions::find_by_slug(&state.db, slug).await?.ok_or(AppError::NotFound)?;
    may_organise(&store::roles::standing(&state.db, &account, &edition.id).await?)?;
    Ok(edition)
}

/// Checks a sent form and, unless `only_check`, imports.
pub async fn by_form(
    state: &AppState,
    visitor: &Visitor,
    edition: &Edition,
    (typed, files): (BTreeMap<String, String>, Files),
    only_check: bool,
) -> Outcome {
    let settings = Settings::of_form(&typed);
    let now = edition.now(state.clock.now());
    let report = match (visitor.account_id(), settings) {
        (Err(error), _) => Report::Refused(error),
        (_, Err(faults)) => Report::Refused(AppError::Invalid(faults)),
        (Ok(account), Ok(settings)) => {
            let import = Import { db: &state.db, hashing: &state.hashing, edition, by: By::Person(account), now };
            import.run(&settings, files, only_check).await.unwrap_or_else(Report::Refused)
        }
    };
    Outcome { typed, report }
}

/// Where to import, by whom and when.
pub struct Import<'a> {
    /// The database.
    pub db: &'a Db,
    /// How many passwords are hashed at the same time.
    pub hashing: &'a Arc<Semaphore>,
    /// The edition.
    pub edition: &'a Edition,
    /// Who imports.
    pub by: By,
    /// The edition's time.
    pub now: Timestamp,
}

impl Import<'_> {
    /// Checks files and settings and, unless `only_check`, imports.
    ///
    /// # Errors
    /// A name in addresses that is taken, a refusal, a database that fails.
    pub async fn run(&self, settings: &Settings, files: Files, only_check: bool) -> Result<Report, AppError> {
        if store::competitions::find_by_slug(self.db, &self.edition.id, &settings.slug).await?.is_some() {
            return Err(AppError::field("slug", "fault-taken"));
        }
        let parsed = tokio::task::spawn_blocking(move || contest(&files)).await.map_err(|_| AppError::Internal)?;
        let mut contest = match parsed {
            Ok(contest) => contest,
            Err(faults) => return Ok(Report::Faulty(faults)),
        };
        let counts = Counts::from(&contest);
        if only_check {
            return Ok(Report::Checked(counts));
        }
        // Passwords are hashed before the act, which would hold the edition's ledger as long.
        let passwords = self.make_passwords(&mut contest).await?;
        let terms = settings.terms(self.edition, !contest.scorecards.is_empty(), self.now);
        let made = store::import::create(self.db, &self.edition.id, &self.by, &terms, &contest, self.now).await?;
        let login = |position: &usize| {
            let (new, password) = (&contest.jurors[*position], passwords.get(position)?);
            Some(Login { name: new.juror.name.clone(), email: new.email.clone()?, password: password.clone() })
        };
        let logins = made.new_accounts.iter().filter_map(login).collect();
        Ok(Report::Imported(Done { counts, slug: settings.slug.clone(), round: made.round, logins }))
    }

    /// Makes a password for each juror whose address has no account yet, by position.
    async fn make_passwords(&self, contest: &mut Contest) -> Result<BTreeMap<usize, String>, AppError> {
        let mut hashing = tokio::task::JoinSet::new();
        for (position, new) in contest.jurors.iter().enumerate() {
            let Some(email) = &new.email else { continue };
            if store::accounts::find_by_email(self.db, email).await?.is_none() {
                let limit = self.hashing.clone();
                hashing.spawn(async move {
                    let password = password::random();
                    let hash = password::hash(&limit, password.clone()).await;
                    (position, password, hash)
                });
            }
        }
        let mut passwords = BTreeMap::new();
        while let Some(hashed) = hashing.join_next().await {
            let (position, password, hash) = hashed.map_err(|_| AppError::Internal)?;
            contest.jurors[position].password_hash = Some(hash?);
            passwords.insert(position, password);
        }
        Ok(passwords)
    }
}

impl Report {
    /// The faults of the form's fields.
    pub fn field_faults(&self) -> &[FieldFault] {
        match self {
            Self::Refused(AppError::Invalid(faults)) => faults,
            _ => &[],
        }
    }

    /// The HTTP status that says the same.
    pub fn status(&self) -> u16 {
        match self {
            Self::Refused(error) => error.status(),
            Self::Faulty(_) => 422,
            Self::Checked(_) | Self::Imported(_) => 200,
        }
    }
}
