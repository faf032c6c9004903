//! A published jury, for the tests of the engine and of the command line.

/// The white wines of the Judgment of Paris, 24 May 1976, by their eleven tasters, 0 to 20: Taber, Judgment of Paris, 2005;
/// as published by Ashenfelter and Quandt, Analyzing a Wine Tasting Statistically, Chance 12, 1999.
pub const PARIS: [(&str, &str); 10] = [
    ("A", "10 18 3 14 16.5 18.5 17 14 14 16.5 17"),
    ("B", "15 15 12 16 16 15 14 11 13 16 14.5"),
    ("C", "16 10 16 15 12 11 13 14 16 14 13"),
    ("D", "10 13 10 16 10 15 12 10 13 9 12"),
    ("E", "13 12 4 13 13 10 12 15 9 15 12"),
    ("F", "8 13 10 11 9 9 12 15 14 7 12"),
    ("G", "11 10 5 15 8 8 12 14 13 9 12"),
    ("H", "5 15 4 7 16 14 14.5 7 12 6 14.5"),
    ("I", "6 12 7 12 5 16 10 10 14 8 10"),
    ("J", "0 8 2 11 1 4 7 10 8 5 7"),
];
