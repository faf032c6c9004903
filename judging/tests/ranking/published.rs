//! Juries whose answers are published, typed in as facts, so that they are ranked on every machine.

use judging::ranking::ScoreRow;

use crate::data::row;
use crate::paris::PARIS;

/// A panel of nine: the skater, the factor of each criterion, the nine scores on each, and the published total.
type Panel = (&'static str, &'static str, [(&'static str, &'static str); 5], &'static str);

/// Programme components of two free programmes of the Olympic Winter Games of 2018: the International Skating Union's
/// details of the judges' scores, as tabulated by BuzzFeed News (2018-02-olympic-figure-skating-analysis, CC BY 4.0).
pub const OLYMPIC_PANELS: [Panel; 2] = [
    (
        "Lauriault and Le Gac, ice dance",
        "1.2",
        [
            ("Skating Skills", "7.25 7.25 7 7.25 7.25 7.25 7.25 7.25 7.5"),
            ("Transitions", "6.75 6.5 6.75 7 6.75 6.5 7 7 7.5"),
            ("Performance", "7 7 7.5 7.5 7 7 7.5 6.75 7"),
            ("Composition", "7.25 7 7 7.75 7.25 7 7.25 7.25 7.5"),
            ("Interpretation of the Music/Timing", "6.75 6.75 7.25 7.25 6.75 7.25 7.5 7 7.25"),
        ],
        "42.58",
    ),
    (
        "Vasiļjevs, men",
        "2",
        [
            ("Skating Skills", "8.5 7.75 8 8.25 8.25 8.25 8 8 8.25"),
            ("Transitions", "8.5 7.75 7.75 8 8 8 7.5 7.5 8"),
            ("Performance", "8.5 8 8.5 7.75 7.75 7.75 7.5 8 8"),
            ("Composition", "8.75 8.25 8.25 8 8 8.25 8 7.75 8.5"),
            ("Interpretation of the Music", "8.75 8 8.25 8.25 8.25 8.25 8 8 8.25"),
        ],
        "80.64",
    ),
];

/// The white wines of the Judgment of Paris, 1976.
pub fn paris() -> Vec<ScoreRow> {
    PARIS.iter().flat_map(|(wine, scores)| all_by(wine, (1..).map(|taster| taster.to_string()), scores)).collect()
}

/// Six samples of penicillin on twenty-four plates, in millimetres: Davies and Goldsmith, Statistical Methods in Research
/// and Production, 1972, table 6.6. An entry is a sample, a juror a plate.
pub fn penicillin() -> Vec<ScoreRow> {
    let samples = [
        ("A", "27 27 25 26 25 24 24 26 24 24 26 25 26 26 26 25 25 25 24 26 25 25 24 24"),
        ("B", "23 23 21 23 22 22 20 22 21 21 23 22 24 23 23 22 21 22 21 23 21 22 21 21"),
        ("C", "26 26 25 25 26 25 23 26 24 24 26 26 26 26 25 25 24 24 23 26 24 25 24 24"),
        ("D", "23 23 24 23 22 23 21 24 22 23 24 24 24 23 24 23 23 23 21 24 22 22 22 22"),
        ("E", "23 23 24 23 23 22 22 24 22 22 24 24 25 23 24 23 23 23 21 24 22 22 24 21"),
        ("F", "21 21 20 20 20 19 19 21 20 19 21 20 22 20 22 20 20 19 19 21 18 20 19 18"),
    ];
    let plates = || ('a'..='x').map(String::from);
    samples.iter().flat_map(|(sample, diameters)| all_by(sample, plates(), diameters)).collect()
}

/// Seven junior scientists by three senior ones on five traits, 1 to 9: Guilford, Psychometric Methods, 1954, page 282.
pub fn guilford() -> Vec<ScoreRow> {
    let seniors = [
        ("1", ["55353", "97585", "33371", "73133", "97785", "35351", "77555"]),
        ("2", ["65463", "87572", "45366", "56455", "24323", "44642", "33554"]),
        ("3", ["55573", "77575", "35555", "53331", "97777", "33353", "77757"]),
    ];
    let of_junior = |senior: &'static str, junior: usize, points: &'static str| {
        let traits = points.chars().zip('a'..);
        traits.map(move |(point, name)| row(&junior.to_string(), senior, &name.to_string(), &point.to_string()))
    };
    let juniors =
        seniors.iter().flat_map(|(senior, all)| all.iter().zip(1..).map(move |(points, j)| (*senior, j, *points)));
    juniors.flat_map(|(senior, junior, points)| of_junior(senior, junior, points)).collect()
}

/// The scores of an entry by one juror after the other.
fn all_by(entry: &str, jurors: impl Iterator<Item = String>, scores: &str) -> Vec<ScoreRow> {
    jurors.zip(scores.split(' ')).map(|(juror, score)| row(entry, &juror, "c", score)).collect()
}
