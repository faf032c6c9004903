//! What holds for every jury.

mod names;
mod rows;
mod shifts;
mod view;

use judging::ranking::{Ask, Evidence, Method, Order, Ranking, RankingError, ScoreRow, Sheet, Sides, TieBreak};
use judging::ranking::{rank, rank_with_evidence};
use judging::rubric::{Criterion, Rubric, Scale};
use proptest::prelude::*;
use proptest::test_runner::RngSeed;

use crate::data::{d, methods, row};
use crate::degenerate::assert_sound;

/// Scores in whole points, 0 to 20, of up to 7 entries by up to 5 jurors, with gaps.
pub type Jury = Vec<Vec<Option<u8>>>;

pub fn jury() -> impl Strategy<Value = Jury> {
    (1usize..6).prop_flat_map(|jurors| {
        prop::collection::vec(prop::collection::vec(prop::option::weighted(0.8, 0u8..=20), jurors), 1..8)
    })
}

/// Of 3 to 6 entries by so many jurors, without gaps.
fn complete(jurors: usize) -> impl Strategy<Value = Jury> {
    prop::collection::vec(prop::collection::vec((0u8..=20).prop_map(Some), jurors), 3..7)
}

fn any_method() -> impl Strategy<Value = Method> {
    prop::sample::select(methods().to_vec())
}

/// So many juries, the same at every run: what is within four standard errors by the seeds of today is so tomorrow.
fn juries(cases: u32) -> ProptestConfig {
    ProptestConfig { cases, rng_seed: RngSeed::Fixed(1976), ..ProptestConfig::default() }
}

/// How many draws probabilities rest on.
const DRAWS: f64 = 10_000.0;

/// Four standard errors of the difference of two probabilities, each of [`DRAWS`].
fn four_errors(p: f64, q: f64) -> f64 {
    let both = (p + q) / 2.0;
    4.0 * (2.0 * both * (1.0 - both) / DRAWS).sqrt()
}

/// Two criteria, weighted 0.7 and 0.3; `add` is added to the points of a juror on both.
fn table_with(
    jury: &Jury,
    entry: impl Fn(usize) -> String,
    juror: impl Fn(usize) -> String,
    add: impl Fn(usize) -> u32,
) -> Vec<ScoreRow> {
    let cells = jury.iter().enumerate().flat_map(|(p, scores)| scores.iter().enumerate().map(move |(j, s)| (p, j, s)));
    let given = cells.filter_map(|(p, j, score)| score.map(|score| (p, j, u32::from(score))));
    given
        .flat_map(|(p, j, score)| {
            let (a, b) = (score + add(j), (score * 7 + p as u32) % 21 + add(j));
            [("a", a), ("b", b)].map(|(criterion, points)| row(&entry(p), &juror(j), criterion, &points.to_string()))
        })
        .collect()
}

pub fn table(jury: &Jury) -> Vec<ScoreRow> {
    added(jury, |_| 0)
}

fn added(jury: &Jury, add: impl Fn(usize) -> u32) -> Vec<ScoreRow> {
    table_with(jury, |p| format!("E{p}"), |j| format!("J{j}"), add)
}

fn scale_to_1000() -> Rubric {
    let scale = Scale::new(d("0"), d("1000"), d("1")).unwrap();
    let criterion =
        |id: &str, weight: &str| Criterion { id: id.into(), weight: d(weight), scale, comment_required: false };
    Rubric::new(vec![criterion("a", "0.7"), criterion("b", "0.3")]).unwrap()
}

pub fn sheet(rows: &[ScoreRow]) -> Sheet {
    Sheet::from_rows_with_gaps(scale_to_1000(), &[], rows).unwrap()
}

pub fn order() -> Order {
    Order { tie_breaks: vec![TieBreak::HighestWeight], across_components: true, ..Order::default() }
}

/// Two sides, in turn, of whoever has these names.
fn sides(entry: impl Fn(usize) -> String, juror: impl Fn(usize) -> String) -> Sides {
    let side = |i: usize| ["cn", "be"][i % 2].to_owned();
    Sides {
        entries: (0..7).map(|p| (entry(p).into(), side(p))).collect(),
        jurors: (0..6).map(|j| (juror(j).into(), side(j))).collect(),
    }
}

fn ask(seed: u8) -> Ask {
    let sides = sides(|p| format!("E{p}"), |j| format!("J{j}"));
    Ask { top: Some(2), seed: [seed; 32], sides: Some(sides), ..Ask::default() }
}

fn with_evidence(rows: &[ScoreRow], method: &Method, seed: u8) -> Result<(Ranking, Evidence), RankingError> {
    rank_with_evidence(&sheet(rows), method, &order(), &ask(seed))
}

/// Whether two scores differ by so nearly what still counts as equal that the last digits decide.
fn hangs_on_digits(ranking: &Ranking) -> bool {
    let range = if matches!(ranking.method, Method::RankSum | Method::Rasch { .. }) { 1.0 } else { 1_000.0 };
    let scores: Vec<f64> = ranking.entries.iter().filter_map(|e| Some(e.score?.value)).collect();
    scores.windows(2).any(|pair| ((pair[0] - pair[1]).abs() / (1e-9 * range) - 1.0).abs() < 0.5)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn a_ranking_and_its_evidence_are_numbers_or_refused_and_rank_alone_gives_the_same(
        method in any_method(), jury in jury(),
    ) {
        let rows = table(&jury);
        let alone = rank(&sheet(&rows), &method, &order());
        match with_evidence(&rows, &method, 1) {
            Ok((ranking, evidence)) => {
                assert_sound(&ranking, &evidence);
                prop_assert_eq!(alone.unwrap().to_bytes(), ranking.to_bytes());
            }
            Err(refusal) => prop_assert_eq!(alone, Err(refusal)),
        }
    }

    #[test]
    fn complete_panels_are_reordered_by_no_calibration(jury in complete(4), integrate in any::<bool>()) {
        let sheet = sheet(&table(&jury));
        let Ok(calibrated) = rank(&sheet, &methods()[if integrate { 6 } else { 5 }], &order()) else { return Ok(()) };
        let mean = rank(&sheet, &methods()[0], &order()).unwrap();
        let places = |ranking: &Ranking| ranking.entries.iter().map(|e| (e.entry.clone(), e.rank)).collect::<Vec<_>>();
        // Where entries are nearly alike, scores are closer together than means, and may share a place.
        if calibrated.model.unwrap().sd_entry > 1e-3 && !hangs_on_digits(&calibrated) {
            prop_assert_eq!(places(&calibrated), places(&mean));
        }
    }
}
