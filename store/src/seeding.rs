//! Filling a new edition in one act: the one place that writes the rows of many acts at once.
//!
//! A [`Seed`] describes competitions with their juries, entries, assignments and scorecards by indices into its own
//! lists; [`fill`] makes the ids and writes all of it in one transaction, so that a half-filled edition never exists.

mod judged;
mod write;

use judging::access::Role;
use judging::conflict::Ground;
use judging::ids::EditionId;
use judging::text::Text;
use judging::time::Timestamp;

use crate::accounts::NewAccount;
use crate::awards::Award;
use crate::calls::Call;
use crate::competitions::Competition;
use crate::editions::{self, Item};
use crate::entries::{Entry, TeamMember};
use crate::files::NewFile;
use crate::jurors::Juror;
use crate::ledger::{Act, Chain, PROGRAM};
use crate::rounds::Round;
use crate::rubrics::WordedCriterion;
use crate::{Db, StoreError};

/// What a new edition is filled with.
#[derive(Clone, Debug, Default)]
pub struct Seed {
    /// The people, who can be chairs and jurors of several competitions.
    pub accounts: Vec<SeedAccount>,
    /// The competitions, in order.
    pub competitions: Vec<SeedCompetition>,
    /// The programme, in order.
    pub programme: Vec<Item>,
}

/// A person with the roles that belong to no competition.
#[derive(Clone, Debug)]
pub struct SeedAccount {
    /// The person.
    pub account: NewAccount,
    /// Organiser, auditor, operator, signatory of a host of the edition.
    pub roles: Vec<Role>,
}

/// A competition with all that is in it. Ids within its parts are made anew.
#[derive(Clone, Debug)]
pub struct SeedCompetition {
    /// The competition.
    pub competition: Competition,
    /// What is asked of its entrants, where it has a call.
    pub call: Option<Call>,
    /// The names of its divisions, in order.
    pub divisions: Vec<Text>,
    /// Its awards, the highest first.
    pub awards: Vec<Award>,
    /// Indices of the accounts that preside over its jury.
    pub chairs: Vec<usize>,
    /// Its jury.
    pub jurors: Vec<SeedJuror>,
    /// Its entries.
    pub entries: Vec<SeedEntry>,
    /// Indices of juror and entry, and why the rules suspect a conflict between the two.
    pub conflicts: Vec<(usize, usize, Vec<Ground>)>,
    /// Its rounds, in order; all entries take part in the first.
    pub rounds: Vec<SeedRound>,
}

/// A seat in a jury.
#[derive(Clone, Debug)]
pub struct SeedJuror {
    /// Index of the account.
    pub account: usize,
    /// Code, side, languages, expertise, affiliation and capacity; also when the declarations were made.
    pub juror: Juror,
}

/// An entry with its team and its deck.
#[derive(Clone, Debug)]
pub struct SeedEntry {
    /// The entry.
    pub entry: Entry,
    /// Index of its division.
    pub division: Option<usize>,
    /// Its team, in order.
    pub team: Vec<TeamMember>,
    /// Its deck, which lies in the folder of files already.
    pub deck: Option<NewFile>,
}

/// A round with its rubric and what its jury has done so far.
#[derive(Clone, Debug)]
pub struct SeedRound {
    /// The round.
    pub round: Round,
    /// Its criteria, in order.
    pub criteria: Vec<WordedCriterion>,
    /// When its assignment was committed; `None` where there is none.
    pub committed_at: Option<Timestamp>,
    /// Its committed assignments.
    pub assignments: Vec<SeedAssignment>,
}

/// A committed assignment, perhaps with its scorecard.
#[derive(Clone, Debug)]
pub struct SeedAssignment {
    /// Index of the juror.
    pub juror: usize,
    /// Index of the entry.
    pub entry: usize,
    /// What the juror has written; `None` where the scorecard is untouched.
    pub scorecard: Option<SeedScorecard>,
}

/// A scorecard, with scores and comments in the order of the rubric; empty text is nothing yet.
#[derive(Clone, Debug)]
pub struct SeedScorecard {
    /// The points as typed.
    pub scores: Vec<String>,
    /// Comments on single criteria.
    pub comments: Vec<String>,
    /// The comment that the entrant will read.
    pub for_entrant: String,
    /// The comment that stays within the jury.
    pub for_jury: String,
    /// When it was saved last.
    pub saved_at: Timestamp,
    /// Whether it is submitted then.
    pub submitted: bool,
}

/// Fills an edition; one act of its chain.
///
/// # Errors
/// [`StoreError::Invalid`] for a submitted scorecard that is not complete and on its scales, for indices that lead
/// nowhere, and for addresses without a shape of one; [`StoreError::Taken`] for addresses, codes and slugs in use.
pub async fn fill(db: &Db, edition: &EditionId, seed: &Seed, now: Timestamp) -> Result<(), StoreError> {
    let mut act = Act::begin(db, Chain::from(edition), &PROGRAM.into(), now).await?;
    let accounts = write::accounts(&mut act.tx, edition, &seed.accounts, now).await?;
    for competition in &seed.competitions {
        write::competition(&mut act.tx, edition, competition, &accounts, now).await?;
    }
    editions::insert_programme(&mut act.tx, edition, &seed.programme).await?;
    let counts: Vec<(&str, usize)> =
        seed.competitions.iter().map(|part| (part.competition.slug.as_str(), part.entries.len())).collect();
    act.commit("edition.fill", edition.as_str(), &counts).await?;
    Ok(())
}
