//! What was typed of a new edition so far, kept in the session of its maker until the edition is made, and the plan that
//! it describes.

use jiff::civil::Date;
use judging::text::{Language, Text};
use judging::time::Timestamp;
use store::editions::plan::{Plan, PlannedCompetition};
use store::editions::{Edition, Listed};

use super::presets::Preset;
use crate::contests::typed::{Faults, Typed, put_rows, put_text, rows, text, word};
use crate::error::{AppError, FieldFault};
use crate::visitor::visitor;
use crate::when;

/// The letter of the hosts' controls.
pub const HOST: char = 'h';
/// The letter of the competitions' controls.
pub const CONTEST: char = 'c';
/// How many steps lead to an edition: itself, its hosts, its competitions, their dates.
pub const STEPS: u8 = 4;

const KEY: &str = "new-edition";
/// How many characters of a name a proposed address takes.
const SLUG: usize = 40;

/// What was typed so far. A new draft has one host and the dates are open.
///
/// # Errors
/// A session store that fails.
pub async fn load() -> Result<Typed, AppError> {
    let kept: Option<Typed> = visitor().session.get(KEY).await.map_err(failed)?;
    Ok(kept.unwrap_or_else(|| {
        let mut new = Typed::from([("zone".into(), "Europe/Brussels".into())]);
        put_rows(&mut new, HOST, &[new_host()]);
        new
    }))
}

/// Keeps a draft.
///
/// # Errors
/// A session store that fails.
pub async fn save(draft: Typed) -> Result<(), AppError> {
    visitor().session.insert(KEY, draft).await.map_err(failed)
}

/// Forgets the draft.
///
/// # Errors
/// A session store that fails.
pub async fn forget() -> Result<(), AppError> {
    visitor().session.remove::<Typed>(KEY).await.map_err(failed)?;
    Ok(())
}

fn failed(error: tower_sessions::session::Error) -> AppError {
    tracing::error!(%error, "the session store failed");
    AppError::Internal
}

/// The row of a new host.
pub fn new_host() -> Typed {
    Typed::from([("kind".into(), "host".into())])
}

/// The row of a new competition.
pub fn new_contest(preset: &Preset) -> Typed {
    let mut row = Typed::from([("preset".into(), preset.key.into())]);
    put_text(&mut row, "name", &preset.name());
    row
}

/// Puts what was sent of a step over what was typed before. A step with rows sends all of them.
pub fn merge(draft: &mut Typed, step: u8, fields: Typed) {
    match step {
        2 => put_rows(draft, HOST, &[]),
        3 => put_rows(draft, CONTEST, &[]),
        _ => {}
    }
    draft.extend(fields);
}

/// The step on which a field stands.
pub fn step_of(field: &str) -> u8 {
    let row = |letter: char| {
        let rest = field.strip_prefix(letter)?;
        let (number, field) = rest.split_once('-')?;
        number.parse::<usize>().ok().map(|_| field)
    };
    match (field, row(HOST), row(CONTEST)) {
        ("hosts", ..) | (_, Some(_), _) => 2,
        ("competitions", ..) | (_, _, Some("preset" | "name")) => 3,
        ("slug", ..) | (_, _, Some(_)) => 4,
        _ => 1,
    }
}

/// The faults of the steps before one and of itself.
pub fn faults_until(faults: &[FieldFault], step: u8) -> Vec<FieldFault> {
    faults.iter().filter(|fault| step_of(&fault.field) <= step).cloned().collect()
}

/// The plan that a draft describes, and everything that is wrong with it.
pub fn read(draft: &Typed, language: Language) -> (Plan, Vec<FieldFault>) {
    let mut faults = Faults::default();
    let zone = word(draft, "zone");
    if jiff::tz::TimeZone::get(zone).is_err() {
        faults.add("zone", "fault-zone");
    }
    let starts = day(draft, "starts", &mut faults);
    let ends = if word(draft, "ends").is_empty() { starts } else { day(draft, "ends", &mut faults) };
    let at = |day: Date, time: &str| {
        let at = when::parse_local(&format!("{day}T{time}"), zone);
        at.unwrap_or(Timestamp::from_micros(0))
    };
    let name = text(draft, "name");
    let edition = Edition {
        id: "".into(),
        slug: draft.get("slug").map_or_else(|| proposed_slug(&name, starts), |slug| slug.trim().to_owned()),
        name,
        theme: text(draft, "theme"),
        place: text(draft, "place"),
        description: Text::default(),
        topics: Default::default(),
        starts_at: at(starts, "09:00"),
        ends_at: at(ends, "18:00"),
        time_zone: zone.to_owned(),
        default_language: language,
        sample: false,
        clock_offset: None,
    };
    let hosts: Vec<Listed> = rows(draft, HOST).iter().map(host).collect();
    let sides: Vec<&str> =
        hosts.iter().filter(|host| host.kind == "host").map(|host| host.short_name.as_str()).collect();
    let mut competitions: Vec<PlannedCompetition> = Vec::new();
    for (index, row) in rows(draft, CONTEST).iter().enumerate() {
        match Preset::find(word(row, "preset")) {
            Some(preset) => {
                let planned = contest(preset, (index, row), (starts, zone, &sides), &competitions, &mut faults);
                competitions.push(planned);
            }
            None => faults.add(&format!("c{index}-preset"), "fault-choice"),
        }
    }
    let plan = Plan { edition, hosts, programme: Vec::new(), competitions };
    faults.add_all(plan.faults());
    if plan.competitions.is_empty() {
        faults.add("competitions", "fault-no-competition");
    }
    (plan, faults.all())
}

fn day(draft: &Typed, field: &str, faults: &mut Faults) -> Date {
    word(draft, field).parse().unwrap_or_else(|_| {
        faults.add(field, "fault-date");
        jiff::civil::date(2000, 1, 1)
    })
}

fn host(row: &Typed) -> Listed {
    Listed {
        id: None,
        kind: word(row, "kind").to_owned(),
        short_name: word(row, "short_name").to_owned(),
        name: text(row, "name"),
        outside_eea: false,
    }
}

fn contest(
    preset: &Preset,
    (index, row): (usize, &Typed),
    (day, zone, hosts): (Date, &str, &[&str]),
    before: &[PlannedCompetition],
    faults: &mut Faults,
) -> PlannedCompetition {
    if hosts.len() < preset.sides() {
        faults.add("competitions", "fault-joint-hosts");
    }
    let mut window = |of: &str, names: [&str; 2], proposed: Option<(Timestamp, Timestamp)>| {
        let proposed = proposed.unwrap_or((Timestamp::from_micros(0), Timestamp::from_micros(1)));
        let mut at = |name: &str, proposed: Timestamp| match row.get(&format!("{of}-{name}")) {
            Some(typed) => faults.moment(&format!("c{index}-{of}-{name}"), typed.trim(), zone),
            None => proposed,
        };
        (at(names[0], proposed.0), at(names[1], proposed.1))
    };
    let call = window("call", ["opens_at", "deadline"], preset.call_window(day, zone));
    let windows: Vec<_> = (0..preset.rounds.len())
        .map(|round| window(&format!("r{round}"), ["opens_at", "closes_at"], preset.window(round, day, zone)))
        .collect();
    let typed = |name: &str| row.get(name).map(|typed| typed.trim().to_owned());
    let free = |wanted: &str, taken: &dyn Fn(&str) -> bool| {
        let numbered = (2..).map(|number| format!("{wanted}-{number}"));
        std::iter::once(wanted.to_owned()).chain(numbered).find(|name| !taken(name)).unwrap_or_default()
    };
    let slug = typed("slug").unwrap_or_else(|| free(preset.slug, &|slug| before.iter().any(|one| one.slug == slug)));
    let code = typed("code").unwrap_or_else(|| free(preset.code, &|code| before.iter().any(|one| one.code == code)));
    preset.planned(text(row, "name"), (slug, code), call, &windows, hosts)
}

/// A name in addresses: as many words of the English name as it takes well, with the year.
fn proposed_slug(name: &Text, day: Date) -> String {
    let year = day.year().to_string();
    let words = name.exact(Language::English).unwrap_or_default().to_lowercase();
    let mut slug = String::new();
    for word in words.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty() && *word != year) {
        if slug.len() + word.len() > SLUG {
            break;
        }
        slug += &format!("{word}-");
    }
    if slug.is_empty() { format!("edition-{year}") } else { slug + &year }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn draft() -> Typed {
        let fields = [
            ("name-en", "Symposium: the 9th (2027)"),
            ("starts", "2027-09-03"),
            ("zone", "Europe/Brussels"),
            ("h0-kind", "host"),
            ("h0-short_name", "ACPB"),
            ("h0-name-en", "Association"),
            ("c0-preset", "pitch"),
            ("c0-name-en", "Pitch"),
            ("c1-preset", "pitch"),
            ("c1-name-en", "Pitch of schools"),
        ];
        fields.into_iter().map(|(name, value)| (name.to_owned(), value.to_owned())).collect()
    }

    #[test]
    fn a_draft_is_a_plan_with_proposed_dates_and_names_in_addresses() {
        let (plan, faults) = read(&draft(), Language::English);
        assert_eq!(faults, []);
        assert_eq!(plan.edition.slug, "symposium-the-9th-2027");
        let slugs: Vec<_> = plan.competitions.iter().map(|one| (one.slug.as_str(), one.code.as_str())).collect();
        assert_eq!(slugs, [("business-pitch", "BP"), ("business-pitch-2", "BP-2")]);
        let opens = plan.competitions[0].rounds[0].settings.opens_at;
        assert_eq!(when::input_value(opens, "Europe/Brussels"), "2027-08-13T09:00");
    }

    #[test]
    fn a_joint_call_needs_as_many_hosts_as_agencies() {
        let mut draft = draft();
        draft.insert("c1-preset".into(), "joint2".into());
        let (_, faults) = read(&draft, Language::English);
        assert_eq!(faults, [FieldFault { field: "competitions".into(), kind: "fault-joint-hosts".into() }]);
        let second = [("h1-kind", "host"), ("h1-short_name", "CBTC"), ("h1-name-en", "Centre")];
        draft.extend(second.map(|(name, value)| (name.to_owned(), value.to_owned())));
        let (plan, faults) = read(&draft, Language::English);
        assert_eq!(faults, []);
        let rounds = &plan.competitions[1].rounds;
        let sides: Vec<_> = rounds.iter().map(|round| round.settings.rules.side.as_str()).collect();
        assert_eq!(sides, ["ACPB", "CBTC", ""]);
    }

    #[test]
    fn a_long_name_is_cut_between_its_words() {
        let day = jiff::civil::date(2027, 9, 3);
        let name = |words: &str| proposed_slug(&Text::one(Language::English, words), day);
        let long = "The 9th China–Belgium Science and Technology Exchange Symposium 2027";
        assert_eq!(name(long), "the-9th-china-belgium-science-and-2027");
        assert_eq!(name(&"x".repeat(300)), "edition-2027");
        assert_eq!(proposed_slug(&Text::one(Language::Chinese, "第九届"), day), "edition-2027");
    }

    #[test]
    fn a_fault_is_found_on_its_step() {
        let mut draft = draft();
        let wrong = [("name-en", ""), ("zone", "Brussels"), ("h0-kind", "sponsor"), ("c0-preset", "quiz")];
        draft.extend(wrong.map(|(name, value)| (name.to_owned(), value.to_owned())));
        draft.insert("c1-r0-opens_at".into(), "soon".into());
        let (_, faults) = read(&draft, Language::English);
        let found: Vec<_> = faults.iter().map(|fault| (step_of(&fault.field), fault.kind.as_str())).collect();
        let steps: Vec<u8> = found.iter().map(|(step, _)| *step).collect();
        assert!([1, 2, 3, 4].iter().all(|step| steps.contains(step)), "{faults:?}");
        assert!(faults_until(&faults, 1).iter().all(|fault| ["name", "zone"].contains(&fault.field.as_str())));
    }

    #[test]
    fn a_step_with_rows_replaces_all_of_them() {
        let mut draft = draft();
        merge(&mut draft, 3, Typed::from([("c0-preset".into(), "scholars".into())]));
        assert_eq!(rows(&draft, CONTEST), [Typed::from([("preset".into(), "scholars".into())])]);
        merge(&mut draft, 1, Typed::from([("zone".into(), "Asia/Shanghai".into())]));
        assert_eq!((word(&draft, "zone"), rows(&draft, HOST).len()), ("Asia/Shanghai", 1));
    }
}
