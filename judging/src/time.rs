//! Moments, as numbers: this crate reads no clock.

use serde::{Deserialize, Serialize};

/// A moment: microseconds since 1970-01-01T00:00:00 UTC.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Timestamp(i64);

impl Timestamp {
    /// From microseconds since 1970.
    pub const fn from_micros(micros: i64) -> Self {
        Self(micros)
    }

    /// Microseconds since 1970.
    pub const fn micros(self) -> i64 {
        self.0
    }

    /// The moment so many seconds later (or, negative, earlier).
    #[must_use]
    pub const fn plus_seconds(self, seconds: i64) -> Self {
        Self(self.0.saturating_add(seconds.saturating_mul(1_000_000)))
    }

    /// The same day and time of the UTC calendar so many months later; the last day of a month that is too short.
    #[must_use]
    pub const fn plus_months(self, months: u32) -> Self {
        let days = self.0.div_euclid(DAY);
        let (year, month, day) = civil(days);
        let months = year * 12 + (month - 1) + months as i64;
        let (year, month) = (months.div_euclid(12), months.rem_euclid(12) + 1);
        let next = if month == 12 { days_before(year + 1, 1) } else { days_before(year, month + 1) };
        let (first, last) = (days_before(year, month), next - 1);
        let day = if first + day - 1 > last { last } else { first + day - 1 };
        Self(day.saturating_mul(DAY).saturating_add(self.0.rem_euclid(DAY)))
    }
}

/// A day in microseconds.
const DAY: i64 = 86_400_000_000;

/// The days from 1970-01-01 to the first of a month (1–12). As the next function, by Howard Hinnant,
/// <https://howardhinnant.github.io/date_algorithms.html>: years begin in March, so that a leap day is the last.
const fn days_before(year: i64, month: i64) -> i64 {
    let year = if month <= 2 { year - 1 } else { year };
    let (era, year) = (year.div_euclid(400), year.rem_euclid(400));
    let day = (153 * ((month + 9) % 12) + 2) / 5;
    era * 146_097 + year * 365 + year / 4 - year / 100 + day - 719_468
}

/// Year, month (1–12) and day (1–31) of a number of days since 1970-01-01.
const fn civil(days: i64) -> (i64, i64, i64) {
    let days = days + 719_468;
    let (era, day) = (days.div_euclid(146_097), days.rem_euclid(146_097));
    let year = (day - day / 1_460 + day / 36_524 - day / 146_096) / 365;
    let day = day - (365 * year + year / 4 - year / 100);
    let month = (5 * day + 2) / 153;
    let year = year + era * 400;
    let day = day - (153 * month + 2) / 5 + 1;
    if month < 10 { (year, month + 3, day) } else { (year + 1, month - 9, day) }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Noon of a day.
    const fn noon(year: i64, month: i64, day: i64) -> Timestamp {
        Timestamp((days_before(year, month) + day - 1) * DAY + DAY / 2)
    }

    #[test]
    fn months_are_those_of_the_calendar() {
        assert_eq!(noon(1970, 1, 1).micros(), DAY / 2);
        assert_eq!(noon(2026, 8, 20).micros(), 1_787_227_200_000_000);
        for (from, months, to) in [
            (noon(2026, 8, 28), 12, noon(2027, 8, 28)),
            (noon(2026, 8, 31), 6, noon(2027, 2, 28)),
            (noon(2027, 8, 31), 6, noon(2028, 2, 29)),
            (noon(2026, 11, 30), 1, noon(2026, 12, 30)),
            (noon(2026, 12, 31), 24, noon(2028, 12, 31)),
            (noon(1969, 12, 31), 0, noon(1969, 12, 31)),
            (noon(2000, 2, 29), 12, noon(2001, 2, 28)),
        ] {
            assert_eq!(from.plus_months(months), to, "{from:?} and {months} months");
        }
    }

    #[test]
    fn every_day_of_four_centuries_is_itself_again() {
        for days in -1_000..146_097 {
            let (year, month, day) = civil(days);
            assert_eq!(days_before(year, month) + day - 1, days);
        }
    }
}
