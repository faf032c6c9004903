//! How sure the ranking of a round is: what its page and its workbook say beside the scores.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use judging::ids::{EntryId, JurorId};
use judging::ranking::{Ask, Evidence, Method, RankingError, Sides, Variance, rank_with_evidence};
use judging::seal::{Part, PartRanking};
use judging::text::Language;
use store::entries::Entry;
use store::jurors::Juror;
use store::rankings::Scores;

use super::bench::computed;
use crate::error::AppError;

/// What leaving out each juror in turn may cost while somebody waits for the page, and when it is asked for: some tens of
/// milliseconds, some seconds. The unit is a juror times an entry by the restricted likelihood.
const AT_ONCE: usize = 1_000;
const UPON_REQUEST: usize = 50_000;

/// What each part of the evidence for a large jury may cost likewise: some seconds, some tens of seconds (see
/// [`Ask::effort`]).
const EFFORT_AT_ONCE: u64 = 3_000_000_000;
const EFFORT_UPON_REQUEST: u64 = 20_000_000_000;

/// The rankings by the published method, and as many times how sure each is; inside, where the method gives none.
pub(super) type Weighed = Result<(Vec<PartRanking>, Vec<Evidence>), RankingError>;

/// Computes rankings with their evidence. The inputs are the seed of the draws, as they are of a sealed ranking's: nobody
/// can shop for another one, and the page says the same whenever it is read. What takes a while is computed where it was
/// `asked` for.
///
/// # Errors
/// As [`super::bench::rank`].
pub(super) async fn weigh(
    scores: &Arc<Scores>,
    places: usize,
    sides: Option<Sides>,
    asked: bool,
) -> Result<Weighed, AppError> {
    let leave_one_out = at_once(scores) || asked && upon_request(scores);
    let effort = if asked { EFFORT_UPON_REQUEST } else { EFFORT_AT_ONCE };
    let ask = Ask { sides, leave_one_out, effort, ..Ask::default() };
    computed(scores, None, move |parts| parts.all().iter().map(|part| weighed(part, places, &ask)).collect()).await
}

fn weighed(part: &Part, places: usize, ask: &Ask) -> Result<(PartRanking, Evidence), RankingError> {
    let inputs = &part.inputs;
    let top = cut_line(places, inputs.sheet().entries().len());
    let ask = Ask { top, seed: inputs.seed(), ..ask.clone() };
    let (ranking, evidence) = rank_with_evidence(inputs.sheet(), inputs.method(), inputs.order(), &ask)?;
    Ok((PartRanking { division: part.division.clone(), ranking }, evidence))
}

/// Under how many places the line of a ranking of so many entries is; none where it parts nobody.
pub(super) fn cut_line(places: usize, entries: usize) -> Option<usize> {
    (1..entries).contains(&places).then_some(places)
}

/// Whether leaving out each juror in turn takes no time to speak of.
pub(super) fn at_once(scores: &Scores) -> bool {
    cost(scores) <= AT_ONCE
}

/// Whether each juror is left out in turn for who asks.
pub(super) fn upon_request(scores: &Scores) -> bool {
    cost(scores) <= UPON_REQUEST
}

/// A ranking for each juror, measured once by method.
fn cost(scores: &Scores) -> usize {
    let jurors = scores.cards.iter().map(|card| &card.juror).collect::<BTreeSet<_>>().len();
    let entries = scores.entries.len();
    let each = match scores.round.method {
        Method::Mean { .. } | Method::Trimmed { .. } | Method::RankSum | Method::Zscore => 0,
        Method::Calibrated { variance } if variance.of(jurors, entries) == Variance::Reml => 1,
        Method::Calibrated { .. } => 5,
        Method::Rasch { .. } => 100,
    };
    each * jurors * entries
}

/// What jurors are called: by their names, else by their codes.
pub(super) fn names(jury: &[Juror], language: Language) -> BTreeMap<JurorId, String> {
    let name = |juror: &Juror| match juror.name.get(language) {
        "" => juror.code.clone(),
        name => name.to_owned(),
    };
    jury.iter().map(|juror| (juror.id.clone(), name(juror))).collect()
}

/// Whose side everybody is on: of jurors what their seat says, of entries the field `side`, which `palmares rank` reads
/// too. `None` where an entry has none.
pub(super) fn sides<'a>(entries: impl Iterator<Item = &'a Entry>, jury: &[Juror]) -> Option<Sides> {
    let side = |entry: &Entry| Some((entry.id.clone(), entry.fields.get("side")?.trim().to_owned()));
    let entries: Option<BTreeMap<EntryId, String>> = entries.map(side).collect();
    let jurors = jury.iter().map(|juror| (juror.id.clone(), juror.side.clone())).collect();
    Some(Sides { entries: entries?, jurors })
}

#[cfg(test)]
mod tests {
    use super::cut_line;

    #[test]
    fn a_line_that_parts_nobody_is_none() {
        assert_eq!([0, 1, 4, 5, 9].map(|places| cut_line(places, 5)), [None, Some(1), Some(4), None, None]);
        assert_eq!(cut_line(1, 0), None);
    }
}
