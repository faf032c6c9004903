//! Times as people read them, formatted on the server: the browser needs no time-zone database.

use jiff::Zoned;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use judging::text::Language;
use judging::time::Timestamp;

/// A moment in a zone, with the zone unknown to us taken as UTC.
pub fn zoned(at: Timestamp, zone: &str) -> Zoned {
    let zone = TimeZone::get(zone).unwrap_or(TimeZone::UTC);
    jiff::Timestamp::from_microsecond(at.micros()).unwrap_or_default().to_zoned(zone)
}

/// A moment as the `datetime` of a `<time>` wants it.
pub fn machine(at: Timestamp) -> String {
    zoned(at, "UTC").timestamp().to_string()
}

/// The moment of a local date and time such as `2026-08-26T18:00` in a zone.
pub fn parse_local(text: &str, zone: &str) -> Option<Timestamp> {
    let zone = TimeZone::get(zone).ok()?;
    let local: jiff::civil::DateTime = text.parse().ok()?;
    Some(Timestamp::from_micros(local.to_zoned(zone).ok()?.timestamp().as_microsecond()))
}

/// The start of a day such as `2026-08-26` in a zone, and that of the day after.
pub fn span_of_day(text: &str, zone: &str) -> Option<(Timestamp, Timestamp)> {
    let zone = TimeZone::get(zone).ok()?;
    let day: jiff::civil::Date = text.parse().ok()?;
    let start = |day: jiff::civil::Date| {
        let start = day.to_zoned(zone.clone()).ok()?.timestamp();
        Some(Timestamp::from_micros(start.as_microsecond()))
    };
    Some((start(day)?, start(day.tomorrow().ok()?)?))
}

/// The moment so many days later, at the same local time; `None` beyond the calendar.
pub fn moved(at: Timestamp, zone: &str, days: i32) -> Option<Timestamp> {
    let moved = zoned(at, zone).checked_add(jiff::Span::new().try_days(days).ok()?).ok()?;
    Some(Timestamp::from_micros(moved.timestamp().as_microsecond()))
}

/// The day so many days after one; `None` beyond the calendar.
pub fn days_after(day: Date, days: i32) -> Option<Date> {
    day.checked_add(jiff::Span::new().try_days(days).ok()?).ok()
}

/// As an `<input type="datetime-local">` wants it.
pub fn input_value(at: Timestamp, zone: &str) -> String {
    zoned(at, zone).strftime("%Y-%m-%dT%H:%M").to_string()
}

/// The hour and minute, `14:03`.
pub fn time(at: Timestamp, zone: &str) -> String {
    zoned(at, zone).strftime("%H:%M").to_string()
}

/// The day: `28 August 2026`, `2026年8月28日`, `28 août 2026`, `28 augustus 2026`.
pub fn day(at: Timestamp, zone: &str, language: Language) -> String {
    let at = zoned(at, zone);
    let month = usize::from(at.month().unsigned_abs()) - 1;
    match language {
        Language::Chinese => format!("{}年{}月{}日", at.year(), at.month(), at.day()),
        Language::English => format!("{} {} {}", at.day(), ENGLISH[month], at.year()),
        Language::French => {
            let first = if at.day() == 1 { "er" } else { "" };
            format!("{}{first} {} {}", at.day(), FRENCH[month], at.year())
        }
        Language::Dutch => format!("{} {} {}", at.day(), DUTCH[month], at.year()),
    }
}

/// Day and time.
pub fn day_and_time(at: Timestamp, zone: &str, language: Language) -> String {
    let space = if language == Language::Chinese { " " } else { ", " };
    format!("{}{space}{}", day(at, zone, language), time(at, zone))
}

const ENGLISH: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];
const FRENCH: [&str; 12] = [
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
];
const DUTCH: [&str; 12] = [
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_moved_moment_keeps_its_time_of_day() {
        let zone = "Europe/Brussels";
        let at = parse_local("2026-03-28T18:00", zone).expect("a local time");
        let later = moved(at, zone, 1).expect("the next day");
        assert_eq!(
            (input_value(later, zone).as_str(), later.micros() - at.micros()),
            ("2026-03-29T18:00", 82_800_000_000)
        );
        assert_eq!(moved(at, zone, i32::MAX), None);
    }

    #[test]
    fn reads_and_writes_local_times() {
        let at = parse_local("2026-08-26T18:00", "Europe/Brussels").expect("a local time");
        assert_eq!(at.micros(), 1_787_760_000_000_000);
        assert_eq!(day_and_time(at, "Europe/Brussels", Language::English), "26 August 2026, 18:00");
        assert_eq!(day_and_time(at, "Asia/Shanghai", Language::Chinese), "2026年8月27日 00:00");
        assert_eq!(day(at, "Europe/Brussels", Language::French), "26 août 2026");
        assert_eq!(input_value(at, "Europe/Brussels"), "2026-08-26T18:00");
        assert_eq!(parse_local("tomorrow", "Europe/Brussels"), None);
    }

    #[test]
    fn a_day_has_the_hours_of_its_zone() {
        let hours = |day| {
            let (start, end) = span_of_day(day, "Europe/Brussels").expect("a day");
            (end.micros() - start.micros()) / 3_600_000_000
        };
        assert_eq!([hours("2026-08-26"), hours("2026-10-25")], [24, 25]);
        assert_eq!(
            span_of_day("2026-08-26", "Europe/Brussels"),
            parse_local("2026-08-26T00:00", "Europe/Brussels").map(|start| (start, start.plus_seconds(86_400)))
        );
        assert_eq!(span_of_day("26/8", "Europe/Brussels"), None);
    }
}
