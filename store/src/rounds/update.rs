use judging::access::{Refusal, may_add_round, may_change_rules, may_organise, method_is_free};
use judging::decimal::DECIMALS;
use judging::ids::{AccountId, CompetitionId, RoundId};
use judging::ranking::{Method, MethodFault, TieBreak};
use judging::text::Text;
use judging::time::Timestamp;
use serde::Serialize;

use super::{Round, find, find_in, insert, side};
use crate::db::{Db, Tx};
use crate::error::to_json;
use crate::ledger::{Act, Chain};
use crate::limits::{name_faults, none_of};
use crate::rubrics::{self, WordedCriterion};
use crate::seen::{self, unchanged};
use crate::{Fault, StoreError, args, roles};

/// The most scorecards that an entry gets, and the most entries that advance.
pub const MAX_COUNT: u32 = 10_000;

/// What organisers set of a round.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Settings {
    /// Its name, needed in one language at least.
    pub name: Text,
    /// Start of its window.
    pub opens_at: Timestamp,
    /// End of its window, after its start.
    pub closes_at: Timestamp,
    /// What the competition's first submitted scorecard freezes.
    pub rules: Rules,
}

/// The published rules of a round, frozen by the first submitted scorecard of the competition.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Rules {
    /// `online` or `live`.
    pub kind: String,
    /// How many jurors score an entry; 0 for all of the jury.
    pub reviews_per_entry: u32,
    /// The method.
    pub method: Method,
    /// The tie-break chain, each step at most once.
    pub tie_breaks: Vec<TieBreak>,
    /// When scores become public: at the `ceremony`.
    pub announce: String,
    /// How many entries go on to the next round; 0 in the last.
    pub advance_count: u32,
    /// Whether so many of each division go on, instead of so many in all.
    pub advance_per_division: bool,
    /// What jurors may see of each other before they submit: `own`.
    pub blindness: String,
    /// In a joint call, the side whose jury alone judges the round: the short name of a host. Empty for the whole jury.
    pub side: String,
    /// Whether its jurors are not shown who is behind an entry.
    pub blind: bool,
}

impl Settings {
    /// What is set of a round now.
    pub fn of(round: &Round) -> Self {
        Self {
            name: round.name.clone(),
            opens_at: round.opens_at,
            closes_at: round.closes_at,
            rules: Rules {
                kind: round.kind.clone(),
                reviews_per_entry: round.reviews_per_entry,
                method: round.method.clone(),
                tie_breaks: round.tie_breaks.clone(),
                announce: round.announce.clone(),
                advance_count: round.advance_count,
                advance_per_division: round.advance_per_division,
                blindness: round.blindness.clone(),
                side: round.side.clone(),
                blind: round.blind,
            },
        }
    }

    /// Differs wherever anything that is set does, so that a form of an earlier state shows.
    pub fn mark(&self) -> String {
        seen::mark(self)
    }

    /// What is wrong with a change from `before`: as [`Settings::faults`], where a window that stays is not asked again.
    /// That of an import whose scores are given begins and ends with the import.
    pub fn faults_since(&self, before: &Settings) -> Vec<Fault> {
        let same = (self.opens_at, self.closes_at) == (before.opens_at, before.closes_at);
        let mut faults = self.faults();
        faults.retain(|fault| !same || fault.kind != "fault-window");
        faults
    }

    /// What is wrong, at the fields `name`, `closes_at`, `kind`, `reviews_per_entry`, `min_jurors`, `decimals`,
    /// `tie_breaks`, `announce`, `advance_count` and `blindness`.
    pub fn faults(&self) -> Vec<Fault> {
        let mut faults = name_faults("name", &self.name);
        let mut check = |holds: bool, field: &str, kind| {
            if !holds {
                faults.push(Fault::new(field, kind));
            }
        };
        let rules = &self.rules;
        check(self.opens_at < self.closes_at, "closes_at", "fault-window");
        check(["online", "live"].contains(&rules.kind.as_str()), "kind", "fault-choice");
        check(rules.reviews_per_entry <= MAX_COUNT, "reviews_per_entry", "fault-count");
        check(rules.advance_count <= MAX_COUNT, "advance_count", "fault-count");
        check(rules.blindness == "own", "blindness", "fault-choice");
        let drops_all = matches!(rules.method.check(), Err(MethodFault::MinJurors { .. }));
        check(!drops_all, "min_jurors", "fault-min-jurors");
        let decimals = rules.method.rounding().map_or(0, |rounding| rounding.decimals);
        check(decimals <= DECIMALS, "decimals", "fault-decimals");
        let repeated =
            rules.tie_breaks.iter().enumerate().any(|(index, step)| rules.tie_breaks[..index].contains(step));
        check(!repeated, "tie_breaks", "fault-tie-break-twice");
        check(rules.announce == "ceremony", "announce", "fault-choice");
        faults
    }
}

/// Changes a round. Name and window change until the ranking is sealed, the rules until the first submitted scorecard of
/// the competition. `seen` is the [`Settings::mark`] of what the change was made on.
///
/// # Errors
/// Who does not organise the edition, sealed rounds, changes of frozen rules and another method once the call has opened
/// are refused; [`StoreError::Invalid`] with
/// [`Settings::faults_since`], at `seen` where somebody else was faster, and at `side` for one that the round cannot have.
pub async fn update(
    db: &Db,
    account: &AccountId,
    id: &RoundId,
    seen: &str,
    settings: &Settings,
    now: Timestamp,
) -> Result<(), StoreError> {
    let edition = find(db, id).await?.ok_or(StoreError::NotFound)?.edition;
    let mut act = Act::begin(db, Chain::from(&edition), account, now).await?;
    let standing = roles::standing_in(&mut act.tx, account, &edition).await?;
    let round = find_in(&mut act.tx, id).await?.ok_or(StoreError::NotFound)?;
    let _may = may_organise(&standing)?;
    let before = Settings::of(&round);
    if settings.rules != before.rules {
        let _may = may_change_rules(&standing, &round.facts())?;
        if settings.rules.method != before.rules.method {
            method_is_free(call_opens_at(&mut act.tx, &round).await?, now)?;
        }
    } else if round.sealed {
        return Err(Refusal::Sealed.into());
    }
    unchanged(seen, &before.mark(), "fault-changed")?;
    none_of(settings.faults_since(&before))?;
    if settings.rules.side != before.rules.side {
        side::prepare(&mut act.tx, &round, &settings.rules.side).await?;
    }
    let rules = &settings.rules;
    act.tx
        .run(
            "update round
             set name = $2, opens_at = $3, closes_at = $4, kind = $5, reviews_per_entry = $6, method = $7,
                 tie_breaks = $8, announce = $9, advance_count = $10, advance_per_division = $11, blindness = $12,
                 side = $13, blind = $14
             where id = $1",
            args![
                id.as_str(),
                to_json(&settings.name),
                settings.opens_at.micros(),
                settings.closes_at.micros(),
                &rules.kind,
                rules.reviews_per_entry,
                to_json(&rules.method),
                to_json(&rules.tie_breaks),
                &rules.announce,
                rules.advance_count,
                rules.advance_per_division,
                &rules.blindness,
                &rules.side,
                rules.blind,
            ],
        )
        .await?;
    act.commit("round.update", id.as_str(), settings).await?;
    Ok(())
}

async fn call_opens_at(tx: &mut Tx, round: &Round) -> Result<Option<Timestamp>, StoreError> {
    let row: Option<(i64,)> =
        tx.one("select opens_at from call where competition_id = $1", args![round.competition.as_str()]).await?;
    Ok(row.map(|(opens_at,)| Timestamp::from_micros(opens_at)))
}

/// Adds a round behind the others of a competition. Its criteria are copies of those of the round before; the first of
/// a competition starts with one criterion that has the round's name, from 0 to 10.
///
/// # Errors
/// Who does not organise the edition is refused, and so is a competition that a submitted scorecard has frozen;
/// [`StoreError::Invalid`] with [`Settings::faults`].
pub async fn add(
    db: &Db,
    account: &AccountId,
    competition: &CompetitionId,
    settings: &Settings,
    now: Timestamp,
) -> Result<RoundId, StoreError> {
    let edition = crate::competitions::find(db, competition).await?.ok_or(StoreError::NotFound)?.edition;
    let mut act = Act::begin(db, Chain::from(&edition), account, now).await?;
    let standing = roles::standing_in(&mut act.tx, account, &edition).await?;
    let before = super::of_competition_in(&mut act.tx, competition).await?;
    let facts: Vec<_> = before.iter().map(Round::facts).collect();
    let _may = may_add_round(&standing, &facts)?;
    none_of(settings.faults())?;
    let criteria = match before.last() {
        Some(last) => rubrics::of_round_in(&mut act.tx, &last.id).await?,
        None => vec![WordedCriterion::plain(settings.name.clone())],
    };
    let id = insert(&mut act.tx, &new_round(competition, edition, settings)).await?;
    for (position, criterion) in (0..).zip(&criteria) {
        rubrics::insert(&mut act.tx, &id, position, criterion).await?;
    }
    act.commit("round.add", id.as_str(), settings).await?;
    Ok(id)
}

/// A round as it is set, of which nothing has happened; its id is made when it is inserted.
pub(crate) fn new_round(competition: &CompetitionId, edition: judging::ids::EditionId, settings: &Settings) -> Round {
    let settings = settings.clone();
    Round {
        id: RoundId::from(""),
        competition: competition.clone(),
        edition,
        position: 0,
        kind: settings.rules.kind,
        name: settings.name,
        opens_at: settings.opens_at,
        closes_at: settings.closes_at,
        reviews_per_entry: settings.rules.reviews_per_entry,
        method: settings.rules.method,
        tie_breaks: settings.rules.tie_breaks,
        announce: settings.rules.announce,
        advance_count: settings.rules.advance_count,
        advance_per_division: settings.rules.advance_per_division,
        blindness: settings.rules.blindness,
        side: settings.rules.side,
        blind: settings.rules.blind,
        rubric_version: 1,
        committed_at: None,
        first_submitted_at: None,
        frozen_at: None,
        advanced_at: None,
        sealed: false,
    }
}
