//! The facts of an edition from which it follows what is missing: a few grouped queries, however much there is.

use std::collections::BTreeMap;

use judging::checklist::{CompetitionFacts, EditionFacts, JurorFacts, RoundFacts};
use judging::ids::{CompetitionId, RoundId};
use judging::time::Timestamp;

use crate::awards::{self, Award};
use crate::competitions::Competition;
use crate::db::Db;
use crate::editions::{Edition, Host};
use crate::error::parse_json;
use crate::rounds::Round;
use crate::rubrics::{self, WordedCriterion};
use crate::{StoreError, args, calls, office, privacy, retention};

/// Someone with a role: its kind, and the competition or host that it is for.
type Held = (String, Option<String>, Option<String>);

/// A juror's side in a joint call, and what else is known of the juror.
type Seated = (String, JurorFacts);

/// The facts of an edition with these competitions, rounds and hosts, in the same order, and what its blind rounds are
/// `lacking`, as [`redactions::lacking`](crate::redactions::lacking) gives it: the page shows all of it, too.
pub async fn facts(
    db: &Db,
    edition: &Edition,
    (competitions, rounds, hosts): (&[Competition], &[Round], &[Host]),
    lacking: &BTreeMap<RoundId, Vec<String>>,
    now: Timestamp,
) -> Result<EditionFacts, StoreError> {
    let id = edition.id.as_str();
    let round_ids: Vec<RoundId> = rounds.iter().map(|round| round.id.clone()).collect();
    let criteria = rubrics::of_rounds(db, &round_ids).await?;
    let awards = awards::of_edition(db, &edition.id).await?;
    let numbers = office::numbers(db, &edition.id).await?;
    let held: Vec<Held> =
        db.all("select kind, competition_id, host_id from role where edition_id = $1", args![id]).await?;
    let deadlines = calls::of_edition(db, &edition.id).await?.into_iter();
    let deadlines: BTreeMap<_, _> = deadlines.map(|(of, call)| (of, call.deadline)).collect();
    let contact = privacy::of_edition(db, &edition.id).await?.contact;
    let suspicions = suspicions(db, id).await?;
    let jurors = jurors(db, id).await?;
    let count = |of: &dyn Fn(&Held) -> bool| held.iter().filter(|role| of(role)).count();
    let known = Known { rounds, criteria: &criteria, awards: &awards, jurors: &jurors, lacking };
    let competitions = competitions.iter().map(|competition| {
        let own = competition.id.as_str();
        CompetitionFacts {
            entries: usize::try_from(numbers.entries.get(&competition.id).copied().unwrap_or(0)).unwrap_or(0),
            chairs: count(&|(kind, of, _)| kind == "chair" && of.as_deref() == Some(own)),
            deadline: deadlines.get(&competition.id).copied(),
            suspicions: suspicions.get(&competition.id).copied().unwrap_or(0),
            cues: numbers.cues.get(&competition.id).map_or(0, |cues| usize::try_from(cues.all).unwrap_or(0)),
            ..known.of(competition)
        }
    });
    let signs = |host: &Host| count(&|(kind, _, of)| kind == "signatory" && of.as_deref() == Some(host.id.as_str()));
    Ok(EditionFacts {
        now,
        ends_at: edition.ends_at,
        has_contact: !contact.is_empty(),
        has_retention: retention::of_edition(db, &edition.id).await?.is_some(),
        signatories: hosts.iter().filter(|host| host.kind == "host").map(signs).collect(),
        operators: count(&|(kind, ..)| kind == "operator"),
        competitions: competitions.collect(),
    })
}

/// What organisers have set of the competitions, and who judges them.
struct Known<'a> {
    rounds: &'a [Round],
    criteria: &'a BTreeMap<RoundId, Vec<WordedCriterion>>,
    awards: &'a [Award],
    jurors: &'a BTreeMap<CompetitionId, Vec<Seated>>,
    /// The codes of the entries that jurors of blind rounds cannot read whole.
    lacking: &'a BTreeMap<RoundId, Vec<String>>,
}

impl Known<'_> {
    /// What is set of one; nobody takes part in it yet.
    fn of(&self, competition: &Competition) -> CompetitionFacts {
        let own = self.rounds.iter().filter(|round| round.competition == competition.id);
        let awards = self.awards.iter().filter(|award| award.competition == competition.id);
        CompetitionFacts {
            has_call: !competition.call.is_empty(),
            deadline: None,
            entries: 0,
            chairs: 0,
            jurors: self.jury(&competition.id).map(|(_, juror)| *juror).collect(),
            quotas: awards.map(|award| award.quota).collect(),
            suspicions: 0,
            cues: 0,
            rounds: own.map(|round| self.round(round)).collect(),
        }
    }

    fn jury(&self, competition: &CompetitionId) -> impl Iterator<Item = &Seated> {
        self.jurors.get(competition).into_iter().flatten()
    }

    fn round(&self, round: &Round) -> RoundFacts {
        let of_side = || self.jury(&round.competition).filter(|(side, _)| *side == round.side).count();
        let criteria = self.criteria.get(&round.id).into_iter().flatten();
        RoundFacts {
            opens_at: round.opens_at,
            closes_at: round.closes_at,
            criteria: criteria.map(|worded| (worded.criterion.weight, worded.criterion.scale.max())).collect(),
            reviews: round.reviews_per_entry,
            beside: round.position > 0 && !round.side.is_empty(),
            side_jurors: (!round.side.is_empty()).then(of_side),
            method: round.method.clone(),
            committed: round.committed_at.is_some(),
            unredacted: self.lacking.get(&round.id).map_or(0, Vec::len),
        }
    }
}

/// How many pairs of a juror and an entry are suspected, by competition.
async fn suspicions(db: &Db, edition: &str) -> Result<BTreeMap<CompetitionId, usize>, StoreError> {
    let rows: Vec<(String, i64)> = db
        .all(
            "select c.id, count(*)
             from conflict x
             join entry e on e.id = x.entry_id
             join competition c on c.id = e.competition_id
             join juror j on j.id = x.juror_id
             join account a on a.id = j.account_id
             where c.edition_id = $1 and x.state = 'suspected' and e.status <> 'withdrawn' and a.email <> ''
             group by c.id",
            args![edition],
        )
        .await?;
    Ok(rows.into_iter().map(|(id, count)| (id.into(), usize::try_from(count).unwrap_or(0))).collect())
}

async fn jurors(db: &Db, edition: &str) -> Result<BTreeMap<CompetitionId, Vec<Seated>>, StoreError> {
    let rows: Vec<(String, String, String, i64, Option<i64>, String)> = db
        .all(
            "select j.id, j.competition_id, j.languages, j.capacity, j.declared_at, j.side
             from juror j
             join competition c on c.id = j.competition_id
             join account a on a.id = j.account_id
             where c.edition_id = $1 and a.email <> ''
             order by j.competition_id, j.id",
            args![edition],
        )
        .await?;
    let mut jurors: BTreeMap<CompetitionId, Vec<Seated>> = BTreeMap::new();
    for (id, competition, languages, capacity, declared_at, side) in rows {
        let languages: Vec<String> = parse_json("juror", "languages", &id, &languages)?;
        let juror = JurorFacts {
            languages: languages.len(),
            capacity: u32::try_from(capacity).unwrap_or(0),
            declared: declared_at.is_some(),
        };
        jurors.entry(competition.into()).or_default().push((side, juror));
    }
    Ok(jurors)
}
