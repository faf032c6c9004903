//! Two editions, *home* and *away*, in each state that the table names: a database for each, made by the acts of the
//! store out of the one before.

use std::path::{Path, PathBuf};

use judging::scorecard::RawScorecard;
use store::scorecards::Change;
use store::seals::Asked;
use store::{Db, args, assignments, ceremony, jurors, rankings, scorecards, seals};

use super::forms::Ids;
use super::outset::outset;
use crate::support::contest::{Contest, NOW, contest};
use crate::support::sealed;

/// A state of the two editions.
pub struct State {
    pub name: &'static str,
    pub file: PathBuf,
    /// What stands for the words in braces.
    pub ids: Ids,
}

/// The states, and what stands for the same words in the edition *away*.
pub async fn states(folder: &Path) -> (Vec<State>, Ids) {
    let mut making = Making { folder, states: Vec::new(), ids: Ids::new() };
    let db = making.open("new").await;
    let (home, away) = (contest(&db, "home").await, contest(&db, "away").await);
    let foreign = outset(&db, &home, &away, &mut making.ids).await;
    making.close("new", db).await;

    let db = making.after("new", "open").await;
    submit(&db, &home, 0, &making.ids["submitted"], ["7", "7"]).await;
    making.close("open", db).await;

    let db = making.after("open", "over").await;
    finish(&db, &home, &making.ids["mark"]).await;
    let pair = (&home.jurors[1], &home.entries[0]);
    jurors::raise_conflict(&db, &home.edition, &home.organiser, pair, "Kin", NOW).await.expect("a conflict");
    let scores = rankings::load(&db, &home.online).await.expect("a query").expect("the round");
    let seen = scores.inputs().expect("inputs").digest().to_string();
    making.ids.insert("seen", seen.clone());
    making.close("over", db).await;

    let db = making.after("over", "advanced").await;
    rankings::advance(&db, &home.organiser, &home.online, (&seen, false), NOW).await.expect("advanced");
    making.close("advanced", db).await;

    let db = making.after("over", "sealed").await;
    let asked = Asked { seen: &seen, accept_missing: false, accept_ties: false };
    let seal = seals::seal(&db, &home.organiser, &home.online, asked, NOW).await.expect("sealed");
    making.ids.insert("seal", seal.to_string());
    making.close("sealed", db).await;

    let db = making.after("sealed", "signed").await;
    let cue = evening(&db, &home).await;
    let secret = ceremony::make_stage_link(&db, &home.operator, &home.edition, NOW).await.expect("a link");
    making.ids.extend([("cue", cue.clone()), ("secret", secret)]);
    making.close("signed", db).await;

    let db = making.after("signed", "revealed").await;
    ceremony::reveal(&db, &home.operator, &home.edition, &cue.into(), NOW).await.expect("revealed");
    making.close("revealed", db).await;
    (making.states, foreign)
}

struct Making<'a> {
    folder: &'a Path,
    states: Vec<State>,
    ids: Ids,
}

impl Making<'_> {
    fn file(&self, name: &str) -> PathBuf {
        self.folder.join(format!("{name}.sqlite"))
    }

    async fn open(&self, name: &str) -> Db {
        Db::open(&format!("sqlite:{}", self.file(name).display())).await.expect("the database opens")
    }

    /// A copy of a state, to be changed.
    async fn after(&self, before: &str, name: &str) -> Db {
        std::fs::copy(self.file(before), self.file(name)).expect("the folder can be written");
        self.open(name).await
    }

    async fn close(&mut self, name: &'static str, db: Db) {
        db.close().await;
        self.states.push(State { name, file: self.file(name), ids: self.ids.clone() });
    }
}

/// The last round is sealed and signed, and the ceremony prepared; gives its first cue.
pub async fn evening(db: &Db, contest: &Contest) -> String {
    sealed::prizes(db, &contest.edition, &contest.competition, &contest.entries).await;
    sealed::seal(db, contest, &contest.competition, &contest.live).await;
    sealed::sign(db, contest, &contest.live, 2).await;
    ceremony::prepare(db, &contest.operator, &contest.edition, &[], NOW).await.expect("prepared");
    let order = ceremony::running_order(db, &contest.edition).await.expect("a query");
    order.first().expect("a cue").id.to_string()
}

/// A juror of *home* submits a scorecard.
async fn submit(db: &Db, home: &Contest, juror: usize, assignment: &str, scores: [&str; 2]) {
    let scores = home.criteria.iter().cloned().zip(scores.map(str::to_owned)).collect();
    let raw = RawScorecard { scores, ..RawScorecard::default() };
    let change = Change { id: uuid::Uuid::new_v4().to_string(), base_version: 0, rubric_version: 1, raw };
    let account = &home.juror_accounts[juror];
    scorecards::submit(db, &home.edition, account, &assignment.into(), &change, NOW).await.expect("submitted");
}

/// Commits what is proposed and submits everything that is not.
async fn finish(db: &Db, home: &Contest, mark: &str) {
    assignments::commit(db, &home.organiser, &home.online, mark, NOW).await.expect("committed");
    let left: Vec<(String, String, String)> = db
        .all(
            "select a.id, a.juror_id, a.entry_id
             from assignment a
             where a.round_id = $1 and a.id not in (select assignment_id from scorecard)",
            args![home.online.as_str()],
        )
        .await
        .expect("a query");
    for (assignment, juror, entry) in left {
        let juror = home.jurors.iter().position(|known| known.as_str() == juror).expect("a juror of the contest");
        let place = home.entries.iter().position(|known| known.as_str() == entry).expect("an entry of the contest");
        // The first two share the top.
        let score = ["7", "7", "5"][place];
        submit(db, home, juror, &assignment, [score, score]).await;
    }
}
