//! The example of docs/methods.md, ranked by every method. What the page shows of it is computed; nothing is typed.

#[cfg(test)]
mod tests;

use std::sync::LazyLock;

use judging::decimal::{Decimal, Fraction};
use judging::ids::{EntryId, JurorId};
use judging::ranking::{
    Ask, Card, Evidence, Method, Order, Prior, Ranking, Row, Sheet, TieBreak, TrimLevel, Variance, rank,
    rank_with_evidence,
};
use judging::rubric::{Criterion, Rubric, Scale};
use judging::seal::Inputs;

use crate::error::AppError;

/// How many places of the example there are to win.
pub(super) const TOP: usize = 2;

/// The criteria with their weights.
const CRITERIA: [(&str, &str); 2] = [("idea", "0.6"), ("team", "0.4")];

/// Least, greatest and step of their scale.
const SCALE: [&str; 3] = ["0", "10", "0.5"];

/// The points for idea and team, by entry and juror.
const SCORES: [(&str, &str, [&str; 2]); 15] = [
    ("A", "J1", ["8", "7"]),
    ("A", "J2", ["7.5", "7.5"]),
    ("A", "J3", ["8", "8"]),
    ("B", "J1", ["7", "7"]),
    ("B", "J2", ["7", "6.5"]),
    ("B", "J4", ["5.5", "5"]),
    ("C", "J1", ["6.5", "6"]),
    ("C", "J3", ["6.5", "6.5"]),
    ("C", "J4", ["4.5", "5"]),
    ("D", "J2", ["6", "6.5"]),
    ("D", "J3", ["6.5", "6"]),
    ("D", "J4", ["6", "5.5"]),
    ("E", "J1", ["5", "5.5"]),
    ("E", "J2", ["5", "5"]),
    ("E", "J3", ["5.5", "5"]),
];

/// Three entries of the same total, of which two are equal on every criterion.
const TIED: [(&str, &str, [&str; 2]); 3] = [("X", "J1", ["8", "6"]), ("Y", "J1", ["6", "9"]), ("Z", "J1", ["8", "6"])];

/// The example, worked out.
pub(super) struct Worked {
    /// Its scorecards.
    pub(super) sheet: Sheet,
    /// Its ranking by each method.
    rankings: Vec<Ranking>,
    /// How sure the calibrated ranking is.
    pub(super) evidence: Evidence,
    /// A ranking of equal totals.
    pub(super) tied: Ranking,
}

static WORKED: LazyLock<Worked> = LazyLock::new(Worked::out);

/// The example, worked out beside the requests when it is first asked for.
pub(super) async fn worked() -> Result<&'static Worked, AppError> {
    tokio::task::spawn_blocking(|| &*WORKED).await.map_err(|error| {
        tracing::error!(%error, "the example of the methods was not worked out");
        AppError::Internal
    })
}

/// Every method as the program applies it where nothing else is declared.
fn methods() -> [Method; 6] {
    let level = TrimLevel::Criterion;
    [
        Method::Mean { rounding: None },
        Method::Trimmed { drop_high: 1, drop_low: 1, level, min_jurors: 3, rounding: None },
        Method::RankSum,
        Method::Zscore,
        Method::Calibrated { variance: Variance::Auto },
        Method::Rasch { prior: Prior::Weak },
    ]
}

impl Worked {
    /// Ranks the example by every method.
    pub(super) fn out() -> Self {
        let sheet = sheet(&SCORES);
        let order = Order::default();
        let ranked = |method: &Method| rank(&sheet, method, &order).expect("a test ranks the example by every method");
        let rankings = methods().iter().map(ranked).collect();
        let method = Method::Calibrated { variance: Variance::Auto };
        // The seed of the command line, so that both draw the same.
        let seed = Inputs::new(sheet.clone(), method.clone(), order.clone()).seed();
        let ask = Ask { top: Some(TOP), seed, ..Ask::default() };
        let (_, evidence) = rank_with_evidence(&sheet, &method, &order, &ask).expect("it was ranked before");
        Self { rankings, evidence, tied: tied(), sheet }
    }

    /// The ranking by the method of this name.
    pub(super) fn ranking(&self, key: &str) -> &Ranking {
        let found = self.rankings.iter().find(|ranking| ranking.method.key() == key);
        found.expect("every method has ranked the example")
    }

    /// The scorecards on an entry, by juror.
    pub(super) fn cards(&self, entry: &str) -> &[Row] {
        let position = self.sheet.entries().iter().position(|one| one.as_str() == entry);
        position.map_or(&[], |position| self.sheet.rows_of(position))
    }

    /// The scorecards of a juror, by entry.
    pub(super) fn given_by(&self, juror: &str) -> Vec<&Row> {
        self.sheet.rows().iter().filter(|row| self.juror(row).as_str() == juror).collect()
    }

    /// What a juror's own order gives each of the entries by [`Method::RankSum`].
    pub(super) fn own_order(&self, juror: &str) -> Ranking {
        let own: Vec<_> = SCORES.into_iter().filter(|(_, by, _)| *by == juror).collect();
        rank(&sheet(&own), &Method::RankSum, &Order::default()).expect("an order of one juror can always be taken")
    }

    /// The entry of a scorecard.
    pub(super) fn entry(&self, row: &Row) -> &EntryId {
        &self.sheet.entries()[row.entry]
    }

    /// The juror of a scorecard.
    pub(super) fn juror(&self, row: &Row) -> &JurorId {
        &self.sheet.jurors()[row.juror]
    }
}

fn tied() -> Ranking {
    let tie_breaks = vec![TieBreak::HighestWeight, TieBreak::AllScores, TieBreak::ChairVote];
    let order = Order { tie_breaks, chair_vote: vec!["Z".into(), "X".into()], across_components: false };
    rank(&sheet(&TIED), &Method::Mean { rounding: None }, &order).expect("a mean can always be taken")
}

fn decimal(text: &str) -> Decimal {
    Decimal::parse(text).expect("the example holds decimals")
}

fn rubric() -> Rubric {
    let [min, max, step] = SCALE.map(decimal);
    let scale = Scale::new(min, max, step).expect("the example has a scale");
    let criterion = |(id, weight): (&str, &str)| Criterion {
        id: id.into(),
        weight: decimal(weight),
        scale,
        comment_required: false,
    };
    Rubric::new(CRITERIA.map(criterion).to_vec()).expect("the example has a rubric")
}

fn sheet(scores: &[(&str, &str, [&str; 2])]) -> Sheet {
    let card = |(entry, juror, points): &(&str, &str, [&str; 2])| Card {
        entry: (*entry).into(),
        juror: (*juror).into(),
        points: CRITERIA.iter().zip(points).map(|((id, _), points)| ((*id).into(), decimal(points))).collect(),
    };
    let cards: Vec<Card> = scores.iter().map(card).collect();
    Sheet::new(rubric(), &[], &cards).expect("the example's points are on its scale")
}

/// A number as it is where three decimals hold it, else with three.
pub(super) fn number(value: Fraction) -> String {
    match exact(value) {
        Some(decimal) => decimal.to_string(),
        None => value.round_half_up(3).map_or_else(|| value.to_string(), |decimal| decimal.to_fixed(3)),
    }
}

/// The same behind the sign that says whether it was rounded.
pub(super) fn equals(value: Fraction) -> String {
    format!("{} {}", if exact(value).is_some() { '=' } else { '≈' }, number(value))
}

fn exact(value: Fraction) -> Option<Decimal> {
    value.exact().filter(|decimal| decimal.micros() % 1_000 == 0)
}
