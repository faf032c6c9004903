//! A whole contest from outside: its rubric, entries and jury, and the scorecards that are given already.

mod rows;

use judging::access::may_organise;
use judging::decimal::Decimal;
use judging::ids::{AccountId, CompetitionId, EditionId, RoundId};
use judging::ranking::{Method, TieBreak};
use judging::text::Text;
use judging::time::Timestamp;
use serde::Serialize;

use crate::awards::{self, NewAward};
use crate::competitions::Competition;
use crate::db::Db;
use crate::entries::{Entry, TeamMember};
use crate::jurors::Juror;
use crate::ledger::{Act, Chain, PROGRAM};
use crate::limits::none_of;
use crate::rounds::Round;
use crate::rubrics::WordedCriterion;
use crate::{Fault, StoreError, args, competitions, jurors, new_id, roles, rounds};

/// What the organiser says of a contest beside its files.
#[derive(Clone, Debug, PartialEq)]
pub struct Terms {
    /// The competition's name.
    pub name: Text,
    /// Its name in addresses.
    pub slug: String,
    /// Its short code, such as `BP`.
    pub code: String,
    /// The name of its one round.
    pub round_name: Text,
    /// The method of the round.
    pub method: Method,
    /// The tie-break chain of the round.
    pub tie_breaks: Vec<TieBreak>,
    /// The awards, the highest first: scorecards that are given already freeze them with the rules of the round.
    pub awards: Vec<NewAward>,
    /// Start of the round's window.
    pub opens_at: Timestamp,
    /// End of the round's window.
    pub closes_at: Timestamp,
}

/// What stands in the files of a contest. Entries and jurors come without ids, scorecards name both by position.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Contest {
    /// The criteria; an id is the criterion's name in the files.
    pub criteria: Vec<WordedCriterion>,
    /// The divisions.
    pub divisions: Vec<Text>,
    /// The entries.
    pub entries: Vec<NewEntry>,
    /// The jury.
    pub jurors: Vec<NewJuror>,
    /// The submitted scorecards.
    pub scorecards: Vec<NewScorecard>,
}

/// An entry of a contest.
#[derive(Clone, Debug, PartialEq)]
pub struct NewEntry {
    /// The entry; its id, competition and division are not read.
    pub entry: Entry,
    /// The position of its division in [`Contest::divisions`].
    pub division: Option<usize>,
    /// The people of the entry.
    pub team: Vec<TeamMember>,
}

/// A juror of a contest.
#[derive(Clone, Debug, PartialEq)]
pub struct NewJuror {
    /// The juror; its ids are not read.
    pub juror: Juror,
    /// The address that the juror signs in with. Without one the juror's account is one that nobody can sign in to.
    pub email: Option<String>,
    /// The argon2id hash in PHC notation for an account that is new.
    pub password_hash: Option<String>,
}

/// A complete scorecard by the contest's criteria.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct NewScorecard {
    /// The position of the entry in [`Contest::entries`].
    pub entry: usize,
    /// The position of the juror in [`Contest::jurors`].
    pub juror: usize,
    /// The points, in the order of [`Contest::criteria`].
    pub points: Vec<Decimal>,
}

/// Who imports.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum By {
    /// A person, who must be an organiser of the edition.
    Person(AccountId),
    /// The command line.
    Program,
}

/// What an import has made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Imported {
    /// The competition.
    pub competition: CompetitionId,
    /// Its round.
    pub round: RoundId,
    /// The positions of the jurors whose account is new and has the password that was handed in.
    pub new_accounts: Vec<usize>,
}

/// Makes a competition of an edition with its awards and one round, all of its entries in it, and the jury with its
/// accounts; with scorecards, also their assignments, committed; and the conflicts that the rules
/// suspect. All of it or, on any fault, nothing.
///
/// # Errors
/// A refusal where a person may not; [`StoreError::Invalid`] where the name in addresses is taken, and with
/// [`awards::faults`].
pub async fn create(
    db: &Db,
    edition: &EditionId,
    by: &By,
    terms: &Terms,
    contest: &Contest,
    now: Timestamp,
) -> Result<Imported, StoreError> {
    let actor = match by {
        By::Person(account) => account.clone(),
        By::Program => PROGRAM.into(),
    };
    let mut act = Act::begin(db, Chain::from(edition), &actor, now).await?;
    if let By::Person(account) = by {
        let _may = may_organise(&roles::standing_in(&mut act.tx, account, edition).await?)?;
    }
    none_of(awards::faults(&terms.awards))?;
    let taken: Option<(String,)> = act
        .tx
        .one("select id from competition where edition_id = $1 and slug = $2", args![edition.as_str(), &terms.slug])
        .await?;
    if taken.is_some() {
        return Err(StoreError::Invalid(vec![Fault::new("slug", "fault-taken")]));
    }
    let competition = competitions::insert(&mut act.tx, &competition(edition, terms)).await?;
    let round = rounds::insert(&mut act.tx, &round(edition, &competition, terms)).await?;
    for award in &terms.awards {
        awards::insert(&mut act.tx, &awards::to_award(&competition, award)).await?;
    }
    let criteria = rows::criteria(&mut act.tx, &round, &contest.criteria).await?;
    let entries = rows::entries(&mut act.tx, &competition, &round, contest, now).await?;
    let jury = rows::jurors(&mut act.tx, &competition, &contest.jurors, now).await?;
    jurors::suspect(&mut act.tx, &competition, jurors::Whom::Everybody, now).await?;
    if !contest.scorecards.is_empty() {
        rows::scorecards(&mut act.tx, &round, (&criteria, &entries, &jury.ids), &contest.scorecards, now).await?;
    }
    act.commit("competition.import", competition.as_str(), &content(terms, contest)).await?;
    Ok(Imported { competition, round, new_accounts: jury.new_accounts })
}

fn competition(edition: &EditionId, terms: &Terms) -> Competition {
    Competition {
        id: new_id(),
        edition: edition.clone(),
        slug: terms.slug.clone(),
        code: terms.code.clone(),
        preset: "plain".into(),
        name: terms.name.clone(),
        summary: Text::default(),
        call: Text::default(),
    }
}

fn round(edition: &EditionId, competition: &CompetitionId, terms: &Terms) -> Round {
    Round {
        id: new_id(),
        competition: competition.clone(),
        edition: edition.clone(),
        position: 0,
        kind: "online".into(),
        name: terms.round_name.clone(),
        opens_at: terms.opens_at,
        closes_at: terms.closes_at,
        reviews_per_entry: 0,
        method: terms.method.clone(),
        tie_breaks: terms.tie_breaks.clone(),
        announce: "ceremony".into(),
        advance_count: 0,
        advance_per_division: false,
        blindness: "own".into(),
        side: String::new(),
        blind: false,
        rubric_version: 1,
        committed_at: None,
        first_submitted_at: None,
        frozen_at: None,
        advanced_at: None,
        sealed: false,
    }
}

/// What the ledger's record commits to: everything that a ranking depends on.
#[derive(Serialize)]
struct Content<'a> {
    slug: &'a str,
    method: &'a Method,
    tie_breaks: &'a [TieBreak],
    awards: &'a [NewAward],
    criteria: Vec<&'a judging::rubric::Criterion>,
    entries: Vec<&'a str>,
    jurors: Vec<&'a str>,
    scorecards: &'a [NewScorecard],
}

fn content<'a>(terms: &'a Terms, contest: &'a Contest) -> Content<'a> {
    Content {
        slug: &terms.slug,
        method: &terms.method,
        tie_breaks: &terms.tie_breaks,
        awards: &terms.awards,
        criteria: contest.criteria.iter().map(|worded| &worded.criterion).collect(),
        entries: contest.entries.iter().map(|new| new.entry.code.as_str()).collect(),
        jurors: contest.jurors.iter().map(|new| new.juror.code.as_str()).collect(),
        scorecards: &contest.scorecards,
    }
}
