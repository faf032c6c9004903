//! What every part of the page reads from.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use judging::access::{may_assign, may_read_people};
use judging::assignment::FULL_AFFINITY;
use judging::ids::{EntryId, JurorId, RoundId};
use judging::text::Language;
use store::assignments::{self, Facts, Lack, Load, PairRule, Pending, Proposal, Rule, Untold, Wanted};
use store::competitions::Competition;
use store::entries::Entry;
use store::jurors::Juror;
use store::rounds::Round;

use super::runs::Run;
use crate::error::AppError;
use crate::state::state;
use crate::t;
use crate::ui::Ground;
use crate::words::Words;

/// The largest matrix that is shown.
const MATRIX: (i64, usize) = (60, 30);
/// Up to how many entries the figures are of the assignment as it stands; of more, they are of what was proposed.
const FIGURED: i64 = 1_000;

/// A round with its jury and what is assigned in it.
pub struct Table {
    pub ground: Ground,
    pub competition: Competition,
    pub round: Round,
    /// By code.
    pub jurors: Vec<Juror>,
    /// Of the jurors who have something to do.
    pub loads: BTreeMap<String, Load>,
    pub pending: Pending,
    pub proposal: Option<Proposal>,
    pub wanted: Wanted,
    /// What organisers keep and forbid, by the codes of entry and juror.
    pub rules: Vec<PairRule>,
    /// How many entries take part.
    pub entries: i64,
    /// Read only where the matrix, a change by hand or the figures need them.
    pub facts: Option<Facts>,
    /// What a committed round under way lacks.
    pub lack: Option<Lack>,
    /// The jurors of such a round whose list has changed since they were told, by code.
    pub untold: Vec<Untold>,
    /// The computation of a proposal that is under way.
    pub run: Option<Arc<Run>>,
    /// Whether the visitor may change the assignment now.
    pub may_assign: bool,
}

/// Reads a round's assignment for a visitor who may see it; `closely` where single pairs are looked at.
pub async fn read(ground: Ground, round: &RoundId, closely: bool) -> Result<Table, AppError> {
    let db = state().db;
    let standing = ground.standing()?.clone();
    let round = store::rounds::find(&db, round).await?.filter(|round| round.edition == ground.edition.id);
    let round = round.ok_or(AppError::NotFound)?;
    let rounds = store::rounds::of_competition(&db, &round.competition).await?;
    may_read_people(&standing, &round.competition, &rounds.iter().map(Round::facts).collect::<Vec<_>>())?;
    // Before all that a computation changes: what is told to have ended is then on the page.
    let run = state().runs.under_way(&round.id);
    let competition = store::competitions::find(&db, &round.competition).await?.ok_or(AppError::NotFound)?;
    let mut jurors = store::jurors::of_competition(&db, &round.competition).await?;
    let loads = assignments::loads(&db, &round.id).await?;
    let busy = |juror: &Juror| loads.iter().any(|load| load.juror_id == juror.id.as_str());
    jurors.retain(|juror| round.side.is_empty() || juror.side == round.side || busy(juror));
    let proposal = assignments::latest(&db, &round.id).await?;
    let entries = assignments::count_entries(&db, &round.id, "").await?;
    let figured = entries <= FIGURED && proposal.as_ref().is_some_and(|proposal| proposal.figures.is_some());
    let closely = closely || figured || (entries <= MATRIX.0 && jurors.len() <= MATRIX.1);
    let under_way = round.committed_at.is_some() && !round.sealed && ground.now < round.closes_at;
    let wanted = Wanted::of(&round, proposal.as_ref());
    let short = under_way && assignments::may_lack(&db, &round.id, &wanted).await?;
    let facts = if closely || short { Some(assignments::read(&db, &round.id).await?) } else { None };
    let (facts, lack) = if short { lacking(facts, wanted).await? } else { (facts, None) };
    Ok(Table {
        run,
        pending: assignments::pending(&db, &round.id).await?,
        rules: assignments::rules(&db, &round.id).await?,
        facts: facts.filter(|_| closely),
        lack,
        untold: if under_way { assignments::untold(&db, &round).await? } else { Vec::new() },
        wanted,
        loads: loads.into_iter().map(|load| (load.juror_id.clone(), load)).collect(),
        may_assign: may_assign(&standing, &round.facts()).is_ok(),
        ground,
        competition,
        round,
        jurors,
        proposal,
        entries,
    })
}

/// What is lacking on these facts; to find the smallest change may take a second.
async fn lacking(facts: Option<Facts>, wanted: Wanted) -> Result<(Option<Facts>, Option<Lack>), AppError> {
    let find = move || {
        let lack = facts.as_ref().and_then(|facts| facts.lack(&wanted));
        (facts, lack)
    };
    tokio::task::spawn_blocking(find).await.map_err(|error| {
        tracing::error!(%error, "the smallest change was not found");
        AppError::Internal
    })
}

impl Table {
    /// The words of the page's language.
    pub fn words(&self) -> Words {
        self.ground.words
    }

    /// The page's language.
    pub fn language(&self) -> Language {
        self.ground.language()
    }

    /// The page's address.
    pub fn here(&self) -> String {
        self.ground.path(&format!("/office/r/{}/assignment", self.round.id))
    }

    /// Whether the matrix fits on a page.
    pub fn has_matrix(&self) -> bool {
        (1..=MATRIX.0).contains(&self.entries) && (1..=MATRIX.1).contains(&self.jurors.len())
    }

    /// The juror with this id.
    pub fn juror(&self, id: &JurorId) -> Option<&Juror> {
        self.jurors.iter().find(|juror| juror.id == *id)
    }

    /// What organisers settled of a pair.
    pub fn rule(&self, entry: &EntryId, juror: &JurorId) -> Option<Rule> {
        self.rules.iter().find(|rule| rule.entry == *entry && rule.juror == *juror).map(|rule| rule.rule)
    }

    /// A juror's name, or the code of one without a name in any language.
    pub fn juror_name(&self, juror: &Juror) -> String {
        match juror.name.get(self.language()) {
            "" => juror.code.clone(),
            name => name.to_owned(),
        }
    }

    /// How many entries a juror takes in this round.
    pub fn capacity(&self, juror: &Juror) -> i64 {
        if self.wanted.whole_jury() { self.entries } else { i64::from(juror.capacity) }
    }

    /// How many entries a juror has when what is proposed is committed.
    pub fn load(&self, juror: &JurorId) -> i64 {
        self.loads.get(juror.as_str()).map_or(0, Load::after_commit)
    }

    /// The sides of the jury, in words; none where the round is that of one side.
    pub fn sides(&self) -> Option<String> {
        let sides: BTreeSet<&str> =
            self.jurors.iter().map(|juror| juror.side.as_str()).filter(|side| !side.is_empty()).collect();
        (!sides.is_empty() && self.round.side.is_empty())
            .then(|| sides.into_iter().map(|side| self.words().known(side)).collect::<Vec<_>>())
            .map(|sides| sides.join(&t!(self.words(), "assign-comma")))
    }

    /// How many perfect affinities the whole round could have.
    pub fn all(&self) -> i64 {
        let reviews = if self.wanted.whole_jury() {
            i64::try_from(self.jurors.len()).unwrap_or(i64::MAX)
        } else {
            i64::from(self.wanted.reviews)
        };
        reviews.saturating_mul(self.entries)
    }

    /// A sum of affinities as a share of so many perfect ones.
    pub fn fit(&self, sum: i64, perfect: i64) -> String {
        share(self.language(), sum, perfect.saturating_mul(FULL_AFFINITY))
    }
}

/// An entry as `BP-017 AquaLumen`.
pub fn entry_words(entry: &Entry, language: Language) -> String {
    format!("{} {}", entry.code, entry.display_name().get(language))
}

/// The entries with these ids, by id.
pub async fn entries_by_id(ids: &[EntryId]) -> Result<BTreeMap<EntryId, Entry>, AppError> {
    let entries = store::entries::with_ids(&state().db, ids).await?;
    Ok(entries.into_iter().map(|entry| (entry.id.clone(), entry)).collect())
}

/// A quotient with one decimal, rounded down: `4.2`, `4,2`.
pub fn tenths(language: Language, sum: usize, count: usize) -> String {
    let tenths = sum * 10 / count.max(1);
    let (whole, tenth) = (tenths / 10, tenths % 10);
    match language {
        Language::English | Language::Chinese => format!("{whole}.{tenth}"),
        Language::French | Language::Dutch => format!("{whole},{tenth}"),
    }
}

/// A share in per cent with one decimal, rounded down: `64.2%`, `64,2 %`.
pub fn share(language: Language, part: i64, whole: i64) -> String {
    let tenths = i128::from(part) * 1000 / i128::from(whole.max(1));
    let (whole, tenth) = (tenths / 10, tenths % 10);
    match language {
        Language::English | Language::Chinese => format!("{whole}.{tenth}%"),
        Language::French | Language::Dutch => format!("{whole},{tenth}\u{a0}%"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_read_as_each_language_writes_them() {
        assert_eq!(share(Language::English, 1_925_999, 3_000_000), "64.1%");
        assert_eq!(share(Language::French, 1_925_999, 3_000_000), "64,1\u{a0}%");
        assert_eq!(share(Language::Chinese, 3_000_000, 3_000_000), "100.0%");
        assert_eq!(share(Language::Dutch, 0, 0), "0,0\u{a0}%");
        assert_eq!((tenths(Language::English, 13, 3), tenths(Language::Dutch, 13, 3)), ("4.3".into(), "4,3".into()));
    }
}
