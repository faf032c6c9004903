//! Everything that an edition starts with: what a preset or an earlier edition gives, before anybody takes part.

use std::collections::{BTreeMap, BTreeSet};

use judging::ids::{CompetitionId, EditionId, RoundId};
use judging::text::Text;
use serde::Serialize;

use super::{Edition, Item, Listed};
use crate::awards::{self, NewAward};
use crate::calls::{self, Call};
use crate::competitions::{self, Competition, Texts};
use crate::db::{Db, Tx};
use crate::limits::{name_faults, prose_faults, short_faults};
use crate::rounds::{self, Round, Settings, side};
use crate::rubrics::{self, WordedCriterion};
use crate::{Fault, StoreError};

/// How many characters a name in addresses may have.
pub const MAX_SLUG: usize = 60;
/// How many characters the code of a competition may have.
pub const MAX_CODE: usize = 12;
/// How many competitions an edition may start with.
pub const MAX_COMPETITIONS: usize = 30;

/// An edition before it is made.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Plan {
    /// Its names, dates and place; the id is made anew, and it is never the sample.
    pub edition: Edition,
    /// The organisations behind it, in order.
    pub hosts: Vec<Listed>,
    /// Its programme, in order.
    pub programme: Vec<Item>,
    /// Its competitions, in order.
    pub competitions: Vec<PlannedCompetition>,
}

/// A competition before it is made, without entries and jury.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PlannedCompetition {
    /// Its name in addresses.
    pub slug: String,
    /// What its entries' codes start with.
    pub code: String,
    /// Its kind, which picks the words.
    pub preset: String,
    /// Its words.
    pub texts: Texts,
    /// What it asks of entrants and until when, where that is known; the ids of its questions are made anew.
    pub call: Option<Call>,
    /// The names of its divisions, in order.
    pub divisions: Vec<Text>,
    /// Its rounds, in order.
    pub rounds: Vec<PlannedRound>,
    /// Its awards, the highest first.
    pub awards: Vec<NewAward>,
}

/// A round before it is made.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PlannedRound {
    /// Name, window and rules.
    pub settings: Settings,
    /// Its criteria; their ids are made anew.
    pub criteria: Vec<WordedCriterion>,
}

impl Plan {
    /// What is wrong: of the edition as [`edition_faults`], of hosts as [`super::host_faults`], of the programme as
    /// [`super::programme_faults`], of each competition at the fields `c0-slug`, `c0-code`, `c0-name` …, of its rounds
    /// at `c0-r0-closes_at` …, of its call at `c0-call-deadline` …, and of its rubrics and awards behind the same
    /// beginnings.
    pub fn faults(&self) -> Vec<Fault> {
        let mut faults = edition_faults(&self.edition);
        // The command line makes a bare edition, which its organiser gives hosts and competitions.
        if !(self.hosts.is_empty() && self.competitions.is_empty()) {
            faults.extend(super::host_faults(&self.hosts));
        }
        faults.extend(super::programme_faults(&self.programme));
        if self.competitions.len() > MAX_COMPETITIONS {
            faults.push(Fault::new("competitions", "fault-too-many"));
        }
        let mut slugs = BTreeSet::new();
        for (index, competition) in self.competitions.iter().enumerate() {
            let own = competition.faults().into_iter().chain(self.side_faults(competition));
            faults.extend(own.map(|fault| Fault::new(format!("c{index}-{}", fault.field), fault.kind)));
            if !slugs.insert(&competition.slug) {
                faults.push(Fault::new(format!("c{index}-slug"), "fault-taken"));
            }
        }
        faults
    }

    /// What is wrong with the sides of a competition's rounds, at `r0-side` ….
    fn side_faults(&self, competition: &PlannedCompetition) -> Vec<Fault> {
        let hosts: Vec<&str> = self.hosts.iter().map(|host| host.short_name.as_str()).collect();
        let sides: Vec<&str> = competition.rounds.iter().map(|round| round.settings.rules.side.as_str()).collect();
        let wrong = side::faults(&sides, &hosts).into_iter();
        wrong.map(|(index, kind)| Fault::new(format!("r{index}-side"), kind)).collect()
    }

    /// A mark of the whole plan, so that what was shown is what is made.
    pub fn mark(&self) -> String {
        super::mark(self)
    }
}

/// What is wrong with an edition, at the fields `slug`, `name`, `theme`, `place`, `description`, `ends`, `zone`.
pub fn edition_faults(edition: &Edition) -> Vec<Fault> {
    let mut faults = slug_faults("slug", &edition.slug);
    faults.extend(name_faults("name", &edition.name));
    faults.extend(short_faults("theme", &edition.theme));
    faults.extend(short_faults("place", &edition.place));
    faults.extend(prose_faults("description", &edition.description));
    if edition.ends_at < edition.starts_at {
        faults.push(Fault::new("ends", "fault-ends"));
    }
    if edition.time_zone.is_empty() {
        faults.push(Fault::new("zone", "fault-zone"));
    }
    faults
}

/// What is wrong with a name in addresses.
pub fn slug_faults(field: &str, slug: &str) -> Vec<Fault> {
    let character = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    let fits = (1..=MAX_SLUG).contains(&slug.chars().count()) && slug.chars().all(character);
    if fits { Vec::new() } else { vec![Fault::new(field, "fault-slug")] }
}

impl PlannedCompetition {
    fn faults(&self) -> Vec<Fault> {
        let mut faults = slug_faults("slug", &self.slug);
        let character = |c: char| c.is_ascii_alphanumeric() || c == '-';
        if !(1..=MAX_CODE).contains(&self.code.chars().count()) || !self.code.chars().all(character) {
            faults.push(Fault::new("code", "fault-import-code"));
        }
        faults.extend(self.texts.faults());
        faults.extend(competitions::division_faults(self.divisions.iter()));
        faults.extend(awards::faults(&self.awards));
        if self.rounds.is_empty() {
            faults.push(Fault::new("rounds", "fault-required"));
        }
        let of_call = self.call.iter().flat_map(calls::faults);
        faults.extend(of_call.map(|fault| Fault::new(format!("call-{}", fault.field), fault.kind)));
        for (index, round) in self.rounds.iter().enumerate() {
            let own = round.settings.faults().into_iter().chain(rubrics::faults(&round.criteria));
            faults.extend(own.map(|fault| Fault::new(format!("r{index}-{}", fault.field), fault.kind)));
        }
        faults
    }
}

/// What an edition would start with if it were made again as it is now: without entries, juries, scores and files.
///
/// # Errors
/// [`StoreError::NotFound`] where there is no such edition.
pub async fn of(db: &Db, id: &EditionId) -> Result<Plan, StoreError> {
    let edition = super::find(db, id).await?.ok_or(StoreError::NotFound)?;
    let hosts = super::hosts(db, id).await?.into_iter().map(Listed::from).collect();
    let programme = super::programme(db, id).await?;
    let rounds = rounds::of_edition(db, id).await?;
    let ids: Vec<RoundId> = rounds.iter().map(|round| round.id.clone()).collect();
    let mut criteria = rubrics::of_rounds(db, &ids).await?;
    let awards = awards::of_edition(db, id).await?;
    let divisions = competitions::divisions_of_edition(db, id).await?;
    let mut calls: BTreeMap<_, _> = calls::of_edition(db, id).await?.into_iter().collect();
    let mut competitions = Vec::new();
    for competition in competitions::of_edition(db, id).await? {
        let own = rounds.iter().filter(|round| round.competition == competition.id);
        let rounds = own.map(|round| PlannedRound {
            settings: Settings::of(round),
            criteria: criteria.remove(&round.id).unwrap_or_default().into_iter().map(WordedCriterion::anew).collect(),
        });
        let awards = awards.iter().filter(|award| award.competition == competition.id);
        let divisions = divisions.iter().filter(|(of, _)| *of == competition.id);
        competitions.push(PlannedCompetition {
            call: calls.remove(&competition.id).map(Call::anew),
            rounds: rounds.collect(),
            awards: awards.map(|award| NewAward { id: None, decision: given_again(award), ..award.into() }).collect(),
            divisions: divisions.map(|(_, division)| division.name.clone()).collect(),
            slug: competition.slug,
            code: competition.code,
            preset: competition.preset,
            texts: Texts { name: competition.name, summary: competition.summary, call: competition.call },
        });
    }
    let edition = Edition { sample: false, clock_offset: None, ..edition };
    Ok(Plan { edition, hosts, programme, competitions })
}

/// That a jury did not give a prize says nothing of the next year's.
fn given_again(award: &awards::Award) -> String {
    if award.decision == "withheld" { "given".into() } else { award.decision.clone() }
}

/// Writes the competitions of a plan into an edition, inside an act that may.
pub(super) async fn write(tx: &mut Tx, edition: &EditionId, plan: &[PlannedCompetition]) -> Result<(), StoreError> {
    for planned in plan {
        let competition = Competition {
            id: CompetitionId::from(""),
            edition: edition.clone(),
            slug: planned.slug.clone(),
            code: planned.code.clone(),
            preset: planned.preset.clone(),
            name: planned.texts.name.clone(),
            summary: planned.texts.summary.clone(),
            call: planned.texts.call.clone(),
        };
        let id = competitions::insert(tx, &competition).await?;
        if let Some(call) = &planned.call {
            calls::insert(tx, &id, call).await?;
        }
        for name in &planned.divisions {
            competitions::insert_division(tx, &id, name).await?;
        }
        for award in &planned.awards {
            awards::insert(tx, &awards::to_award(&id, award)).await?;
        }
        for round in &planned.rounds {
            let new: Round = rounds::new_round(&id, edition.clone(), &round.settings);
            let round_id = rounds::insert(tx, &new).await?;
            for (position, criterion) in (0..).zip(&round.criteria) {
                rubrics::insert(tx, &round_id, position, criterion).await?;
            }
        }
    }
    Ok(())
}
