//! What is missing before each phase of an edition can begin: from facts to a list, with nothing stored.

use crate::decimal::Decimal;
use crate::ranking::Method;
use crate::time::Timestamp;

/// What is known of an edition.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EditionFacts {
    /// The moment that it is looked at.
    pub now: Timestamp,
    /// End of its last day.
    pub ends_at: Timestamp,
    /// Whether somebody answers for all hosts to whoever asks what is known of them.
    pub has_contact: bool,
    /// Whether organisers have decided what goes by itself after the edition, be it nothing.
    pub has_retention: bool,
    /// How many people sign for each of its hosts.
    pub signatories: Vec<usize>,
    /// How many people lead its ceremony.
    pub operators: usize,
    /// Its competitions, in order.
    pub competitions: Vec<CompetitionFacts>,
}

/// What is known of a competition.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CompetitionFacts {
    /// Whether the call has a text.
    pub has_call: bool,
    /// The published deadline; `None` where nothing is asked of entrants.
    pub deadline: Option<Timestamp>,
    /// Entries that are not withdrawn.
    pub entries: usize,
    /// How many people preside over its jury.
    pub chairs: usize,
    /// Its jury.
    pub jurors: Vec<JurorFacts>,
    /// The quotas of its awards.
    pub quotas: Vec<u32>,
    /// Suspicions of a conflict of interest that nobody has settled.
    pub suspicions: usize,
    /// How many cues of the ceremony are its own.
    pub cues: usize,
    /// Its rounds, in order.
    pub rounds: Vec<RoundFacts>,
}

/// What is known of a juror.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct JurorFacts {
    /// How many languages the juror reads.
    pub languages: usize,
    /// How many entries the juror takes.
    pub capacity: u32,
    /// Whether the declarations of the first page are made.
    pub declared: bool,
}

/// What is known of a round.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoundFacts {
    /// Start of its window.
    pub opens_at: Timestamp,
    /// End of its window.
    pub closes_at: Timestamp,
    /// Weight and most points of each criterion.
    pub criteria: Vec<(Decimal, Decimal)>,
    /// How many jurors score an entry; 0 for all of the jury.
    pub reviews: u32,
    /// Whether it is judged beside the round before: each by the jury of one side of a joint call.
    pub beside: bool,
    /// How many jurors judge for the side whose round it is; `None` where it is the whole jury's.
    pub side_jurors: Option<usize>,
    /// Its method.
    pub method: Method,
    /// Whether its assignment is committed.
    pub committed: bool,
    /// How many of its entries the jurors of a blind round cannot read whole; 0 where it is not blind.
    pub unredacted: usize,
}

/// What has to be complete for something to begin.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stage {
    /// The call is published.
    Call,
    /// The jury takes its seats.
    Jury,
    /// The round at this place opens.
    Round(usize),
    /// The winners are revealed.
    Ceremony,
}

/// One thing that is missing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Missing {
    /// The edition has no competition.
    Competition,
    /// The call has no text.
    Call,
    /// Nothing is asked of entrants, and no entry has come from elsewhere.
    Form,
    /// The deadline has passed, and no entry has come.
    DeadlinePast,
    /// Entries may come in after a round has opened.
    DeadlineAfterOpening,
    /// Nobody answers for the hosts to whoever asks what is known of them.
    Contact,
    /// Nobody has decided what goes by itself after the edition: everything is kept.
    Retention,
    /// The competition has no round.
    Round,
    /// The round has no rubric.
    Rubric,
    /// The weights are no shares of 1 or of 100, not all equal, and the most points are not 100.
    Weights {
        /// What they add up to.
        sum: Decimal,
    },
    /// The window ends after the edition.
    WindowAfterEnd,
    /// The window begins before that of the round before ends.
    WindowOverlaps,
    /// Nobody presides over the jury.
    Chair,
    /// The jury is smaller than the reviews of an entry.
    Jurors {
        /// How many there are.
        has: usize,
        /// How many it takes.
        needs: usize,
    },
    /// The jury of the side whose round it is is smaller than the reviews of an entry.
    SideJurors {
        /// How many there are.
        has: usize,
        /// How many it takes.
        needs: usize,
    },
    /// Suspicions of a conflict of interest that nobody has settled.
    Suspicions {
        /// How many.
        pairs: usize,
    },
    /// The jury takes fewer reviews than there are.
    Capacity {
        /// How many entries the jurors take, added up.
        has: u64,
        /// How many reviews there are.
        needs: u64,
    },
    /// Jurors of whom no language is known.
    Languages {
        /// How many.
        jurors: usize,
    },
    /// Jurors who have not made their declarations.
    Declarations {
        /// How many.
        jurors: usize,
    },
    /// The assignment is not committed.
    Assignment,
    /// Entries that the jurors of a blind round cannot read whole.
    Redactions {
        /// How many.
        entries: usize,
    },
    /// There is no award.
    Award,
    /// Awards that go to nobody.
    Quota {
        /// How many.
        awards: usize,
    },
    /// No organisation signs the results.
    Host,
    /// Nobody signs for the host at this place.
    Signatory {
        /// Its place among the hosts.
        host: usize,
    },
    /// Nobody leads the ceremony.
    Operator,
    /// The running order has nothing of the competition.
    Cues,
}

/// Something that is missing before a stage; of a competition, by its place, or of the edition as a whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Gap {
    /// Which competition.
    pub competition: Option<usize>,
    /// Before what.
    pub stage: Stage,
    /// What.
    pub missing: Missing,
}

/// Everything that is missing: of each competition in the order of its stages, then of the edition as a whole.
pub fn gaps(edition: &EditionFacts) -> Vec<Gap> {
    let mut gaps = Vec::new();
    for (index, competition) in edition.competitions.iter().enumerate() {
        let mut found = call(competition, edition.now);
        found.extend(jury(competition));
        for number in 0..competition.rounds.len() {
            let of_round = round(competition, number, edition);
            found.extend(of_round.into_iter().map(|missing| (Stage::Round(number), missing)));
        }
        if competition.cues == 0 {
            found.push((Stage::Ceremony, Missing::Cues));
        }
        gaps.extend(found.into_iter().map(|(stage, missing)| Gap { competition: Some(index), stage, missing }));
    }
    let whole = of_edition(edition);
    gaps.extend(whole.into_iter().map(|(stage, missing)| Gap { competition: None, stage, missing }));
    gaps
}

/// What entrants read: the call, how they are judged, what they can win.
fn call(competition: &CompetitionFacts, now: Timestamp) -> Vec<(Stage, Missing)> {
    let empty = competition.quotas.iter().filter(|quota| **quota == 0).count();
    let opens = competition.rounds.iter().map(|round| round.opens_at).min();
    let (deadline, none) = (competition.deadline, competition.entries == 0);
    let missing = [
        (!competition.has_call).then_some(Missing::Call),
        (deadline.is_none() && none).then_some(Missing::Form),
        deadline.filter(|deadline| *deadline < now && none).map(|_| Missing::DeadlinePast),
        deadline.zip(opens).filter(|(deadline, opens)| deadline > opens).map(|_| Missing::DeadlineAfterOpening),
        competition.rounds.is_empty().then_some(Missing::Round),
        competition.quotas.is_empty().then_some(Missing::Award),
        (empty > 0).then_some(Missing::Quota { awards: empty }),
    ];
    missing.into_iter().flatten().map(|missing| (Stage::Call, missing)).collect()
}

fn jury(competition: &CompetitionFacts) -> Vec<(Stage, Missing)> {
    let mut missing = Vec::new();
    if competition.chairs == 0 {
        missing.push(Missing::Chair);
    }
    let needs = competition.rounds.iter().map(least_jurors).max().unwrap_or(1);
    let has = competition.jurors.len();
    if has < needs {
        missing.push(Missing::Jurors { has, needs });
    }
    let silent = competition.jurors.iter().filter(|juror| juror.languages == 0).count();
    if silent > 0 {
        missing.push(Missing::Languages { jurors: silent });
    }
    missing.into_iter().map(|missing| (Stage::Jury, missing)).collect()
}

/// How many jurors a round takes at least: the reviews of an entry, or what the method drops from.
fn least_jurors(round: &RoundFacts) -> usize {
    let reviews = usize::try_from(round.reviews).unwrap_or(usize::MAX).max(1);
    match &round.method {
        Method::Trimmed { min_jurors, .. } if round.reviews == 0 => (*min_jurors).max(1),
        _ => reviews,
    }
}

fn round(competition: &CompetitionFacts, number: usize, edition: &EditionFacts) -> Vec<Missing> {
    let round = &competition.rounds[number];
    let before = number.checked_sub(1).map(|before| &competition.rounds[before]);
    let undeclared = competition.jurors.iter().filter(|juror| !juror.declared).count();
    // Only of the first round is it known how many entries it has.
    let needs = if number == 0 { competition.entries as u64 * u64::from(round.reviews) } else { 0 };
    let has: u64 = competition.jurors.iter().map(|juror| u64::from(juror.capacity)).sum();
    let (pairs, least) = (competition.suspicions, least_jurors(round));
    let side = round.side_jurors.filter(|has| *has < least);
    let missing = [
        rubric(&round.criteria),
        (round.closes_at > edition.ends_at).then_some(Missing::WindowAfterEnd),
        before
            .is_some_and(|before| !round.beside && round.opens_at < before.closes_at)
            .then_some(Missing::WindowOverlaps),
        side.map(|has| Missing::SideJurors { has, needs: least }),
        (has < needs).then_some(Missing::Capacity { has, needs }),
        (!round.committed).then_some(Missing::Assignment),
        (undeclared > 0).then_some(Missing::Declarations { jurors: undeclared }),
        (pairs > 0 && edition.now < round.opens_at).then_some(Missing::Suspicions { pairs }),
        (round.unredacted > 0).then_some(Missing::Redactions { entries: round.unredacted }),
    ];
    missing.into_iter().flatten().collect()
}

fn rubric(criteria: &[(Decimal, Decimal)]) -> Option<Missing> {
    let Some((first, _)) = criteria.first() else { return Some(Missing::Rubric) };
    let sum = Decimal::from_micros(criteria.iter().map(|(weight, _)| weight.micros()).fold(0, i64::saturating_add));
    let product = |(weight, max): &(Decimal, Decimal)| i128::from(weight.micros()) * i128::from(max.micros());
    let most: i128 = criteria.iter().map(product).sum();
    let hundred = Decimal::from(100);
    let adds_up = sum == Decimal::ONE
        || sum == hundred
        || most == i128::from(hundred.micros()) * 1_000_000
        || criteria.iter().all(|(weight, _)| weight == first);
    (!adds_up).then_some(Missing::Weights { sum })
}

fn of_edition(edition: &EditionFacts) -> Vec<(Stage, Missing)> {
    let mut missing = Vec::new();
    if edition.competitions.is_empty() {
        missing.push((Stage::Call, Missing::Competition));
    }
    if !edition.has_contact {
        missing.push((Stage::Call, Missing::Contact));
    }
    if !edition.has_retention {
        missing.push((Stage::Call, Missing::Retention));
    }
    if edition.signatories.is_empty() {
        missing.push((Stage::Ceremony, Missing::Host));
    }
    let unsigned = edition.signatories.iter().enumerate().filter(|(_, people)| **people == 0);
    missing.extend(unsigned.map(|(host, _)| (Stage::Ceremony, Missing::Signatory { host })));
    if edition.operators == 0 {
        missing.push((Stage::Ceremony, Missing::Operator));
    }
    missing
}
